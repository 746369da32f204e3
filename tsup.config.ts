import { defineConfig } from 'tsup';
import { codeVersion } from './scripts/code-version';
import { loadedWhenUsed, PACKAGES } from './scripts/loaded-when-used';

/** ESM-only, or without a working CommonJS build: bundled, so that `require('dmdc')` works. Those of `PACKAGES` stay outside: they are loaded when used. */
const BUNDLED = [
  'hucre',
  'htmlparser2',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'numfmt',
  /^hono/,
  /^@hono/,
  ...Object.keys(PACKAGES),
];

/** What prepared files were made by: `src/catalog/code-version.ts`. */
const define = { DMDC_CODE_VERSION: JSON.stringify(codeVersion(process.cwd())) };

export default defineConfig([
  {
    // One build for all doors of Node: what they share, `DmdcError` among it, is the same thing in each.
    entry: { index: 'src/index.ts', province: 'src/province.ts', editions: 'src/editions.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    target: 'node20',
    platform: 'node',
    splitting: true,
    // `import.meta.url` in the CommonJS build: the code sets are found from there.
    shims: true,
    treeshake: true,
    define,
    noExternal: BUNDLED,
    esbuildPlugins: [loadedWhenUsed],
  },
  {
    entry: { core: 'src/core.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    target: 'es2022',
    platform: 'browser',
    treeshake: true,
    define,
  },
  {
    // The thread of `dmdc map FOLDER` is a program of its own.
    entry: {
      cli: 'src/cli/main.ts',
      'run-worker': 'src/store/run-worker.ts',
      prepare: 'src/io/catalogs/prepare-bundled.ts',
    },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    // Each command in a file of its own, loaded when it runs.
    splitting: true,
    treeshake: true,
    define,
    noExternal: BUNDLED,
    esbuildPlugins: [loadedWhenUsed],
  },
  {
    // The thread that reads workbooks.
    entry: { reader: 'src/io/sheets/apart/reader.ts' },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    treeshake: true,
    define,
    noExternal: BUNDLED,
    esbuildPlugins: [loadedWhenUsed],
  },
  {
    // The review page, for browsers: the server hands these two files out.
    entry: { 'review-page': 'src/server/page/main.tsx' },
    format: ['esm'],
    outExtension: () => ({ js: '.js' }),
    target: 'es2020',
    platform: 'browser',
    minify: true,
    treeshake: true,
    tsconfig: 'src/server/page/tsconfig.json',
    noExternal: [/./],
  },
]);
