/** What mutants are tried on, and how (test/README.md says how long a room takes). */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What a module works out once when it is loaded (patterns, tables) is tried on all tests of the rooms: on demand.
  ignoreStatic: !process.env.DMDC_MUTATE_STATIC,
  mutate: ['src/report/ratio.ts', 'src/report/count.ts', 'src/report/share.ts'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
  timeoutMS: 20000,
};
