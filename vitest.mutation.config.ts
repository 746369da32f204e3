import { defineConfig } from 'vitest/config';
import { codeVersion } from './scripts/code-version';

/** Tests that mutants are tried on: those of the pure rooms, which need no build, without those over many texts. */
export default defineConfig({
  define: { DMDC_CODE_VERSION: JSON.stringify(codeVersion(import.meta.dirname)) },
  test: {
    env: { DMDC_CATALOGS: '', DMDC_MUTANTS: '1' },
    testTimeout: 60_000,
    include: (process.env.DMDC_MUTATE_TESTS ?? 'text match mapping report')
      .split(' ')
      .flatMap((part) => [`test/${part}/**/*.test.ts`, `test/${part}.test.ts`]),
    exclude: ['test/**/*.slow.test.ts', 'test/**/*.many.test.ts'],
    isolate: false,
  },
});
