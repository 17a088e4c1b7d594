import { defineConfig } from 'vitest/config';

const zones = ['UTC', 'Europe/Paris', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Apia'];

/**
 * What runs once, in the project `once`: what starts the built program, and two long ones that ask nothing of a zone.
 * All else runs under every zone.
 */
const once = [
  ...['golden', 'terminal', 'faults'].map((folder) => `test/${folder}/*.test.ts`),
  'test/cli/program/hostile-text.test.ts',
  'test/store/undo/undo.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: '100%',
    reporters: ['default', './test/support/plain-reporter.ts'],
    projects: [
      ...zones.map((zone) => ({
        test: {
          name: zone,
          include: ['test/**/*.test.ts'],
          exclude: once,
          pool: 'forks' as const,
          // Tests keep nothing in modules, so a file need not load all of them again.
          isolate: false,
          testTimeout: 60_000,
          env: { TZ: zone, NO_COLOR: '1' },
        },
      })),
      {
        test: {
          name: 'once',
          include: once,
          pool: 'forks' as const,
          testTimeout: 60_000,
          env: { TZ: 'Europe/Paris' },
        },
      },
    ],
  },
});
