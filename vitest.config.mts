import { defineConfig } from 'vitest/config';

/** What starts or looks at the built program, in the project `once`; all else is in `main`. */
const startsProgram = ['golden', 'terminal', 'faults', 'package'].map((folder) => `test/${folder}/*.test.ts`);

const everywhere = {
  pool: 'forks' as const,
  // Tests keep nothing in modules, so a file need not load all of them again.
  isolate: false,
  // What a very busy machine may need; nothing is measured by it.
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  test: {
    maxWorkers: '100%',
    reporters: ['default', './test/support/suite/plain-reporter.ts'],
    projects: [
      {
        test: {
          ...everywhere,
          name: 'once',
          include: startsProgram,
          env: { TZ: 'Europe/Paris' },
        },
      },
      {
        test: {
          ...everywhere,
          name: 'main',
          include: ['{src,test}/**/*.test.ts'],
          exclude: startsProgram,
          setupFiles: ['test/support/suite/no-zone.ts', 'test/support/suite/property-runs.ts'],
          // Far from Greenwich: when the tests' clock shows morning here, it is the day before in UTC.
          env: { TZ: 'Pacific/Apia', NO_COLOR: '1' },
        },
      },
    ],
  },
});
