import { defineConfig } from 'vitest/config';

const zones = ['UTC', 'Europe/Paris', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Apia'];

/** What runs under every time zone: all that runs in process. What runs the built program runs once, in `built`. */
const builtOnly = ['test/golden/**', 'test/terminal/**', 'test/faults/**'];

export default defineConfig({
  test: {
    maxWorkers: '100%',
    reporters: ['default', './test/support/plain-reporter.ts'],
    projects: [
      ...zones.map((zone) => ({
        test: {
          name: zone,
          include: ['test/**/*.test.ts'],
          exclude: builtOnly,
          pool: 'forks' as const,
          // Tests keep nothing in modules, so a file need not load all of them again.
          isolate: false,
          testTimeout: 60_000,
          env: { TZ: zone, NO_COLOR: '1' },
        },
      })),
      {
        test: {
          name: 'built',
          include: builtOnly.map((folder) => `${folder}/*.test.ts`),
          pool: 'forks' as const,
          testTimeout: 60_000,
          env: { TZ: 'Europe/Paris' },
        },
      },
    ],
  },
});
