import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { codeVersion } from './scripts/code-version';

/** Slow by nature: threads over a province, killed programs, 100,000 rows, a browser, an office program, the installed tarball. */
const SLOW = ['test/**/*.slow.test.ts'];
/** These look at the built package as it is shipped: what `npm run coverage` builds is not that. */
const SHIPPED = process.env.DMDC_COVERAGE ? ['test/package/**', 'test/io/compiled.test.ts'] : [];
/** Files that put another module or another environment in the place of the real one: each gets modules of its own. */
const ALONE = ['test/catalog/amend.test.ts', 'test/io/catalogs/store.test.ts', 'test/io/files/atomic.test.ts'];

const common = {
  testTimeout: 180_000,
  hookTimeout: 120_000,
  pool: 'threads' as const,
  // A person's own code sets must not change what the tests see.
  // Programs that tests start say which lines of them ran (`npm run coverage`).
  env: { DMDC_CATALOGS: '', ...(process.env.DMDC_COVERAGE && { NODE_V8_COVERAGE: process.env.DMDC_COVERAGE }) },
};

/** What the build prepared of code sets is used where it was made of these very sources. */
const define = { DMDC_CODE_VERSION: JSON.stringify(codeVersion(import.meta.dirname)) };

export default defineConfig({
  test: {
    // The command line's tests wait for other processes: a second worker uses the time.
    maxWorkers: '100%',
    projects: [
      {
        define,
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...SLOW, ...ALONE, ...SHIPPED],
          // One copy of the library a worker: what one file opens and indexes, the next one has.
          isolate: false,
        },
      },
      { define, test: { ...common, name: 'alone', include: ALONE } },
      {
        define,
        test: {
          ...common,
          name: 'slow',
          include: SLOW,
          exclude: SHIPPED,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          isolate: false,
          // These wait much: for a lock, a browser, a program that has to start. Another one works meanwhile.
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
