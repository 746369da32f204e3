import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    // A person's own code sets must not change what the tests see.
    env: { DMDC_CATALOGS: '' },
  },
});
