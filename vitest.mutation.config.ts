import { defineConfig } from 'vitest/config';
import { codeVersion } from './scripts/code-version';

/** Tests that mutants are tried on: those of the pure rooms, which need no build. */
export default defineConfig({
  define: { DMDC_CODE_VERSION: JSON.stringify(codeVersion(import.meta.dirname)) },
  test: {
    env: { DMDC_CATALOGS: '' },
    testTimeout: 60_000,
    include: (process.env.DMDC_MUTATE_TESTS ?? 'text match mapping report')
      .split(' ')
      .map((room) => `test/${room}/**/*.test.ts`),
    exclude: ['test/**/*.slow.test.ts'],
    isolate: false,
  },
});
