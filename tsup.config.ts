import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Options as TsupOptions } from 'tsup';
import { codeVersion } from './scripts/code-version';
import { loadedFromBeside, loadedWhenUsed, PACKAGES } from './scripts/loaded-when-used';

/** ESM-only, or without a working CommonJS build: bundled, so that `require('dmdc')` works. Those of `PACKAGES` stay outside: they are loaded when used. */
export const BUNDLED = [
  'hucre',
  'htmlparser2',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'numfmt',
  'lru-cache',
  'diacritics',
  'fastest-levenshtein',
  /^hono/,
  /^@hono/,
  ...Object.keys(PACKAGES),
];

/** What prepared files were made by: `src/catalog/code-version.ts`. */
export const define = { DMDC_CODE_VERSION: JSON.stringify(codeVersion(process.cwd())) };

/** One byte a letter is read faster and kept at half the cost. esbuild writes letters of strings as escapes and leaves those of regular expressions. */
export const ASCII = {
  name: 'ascii',
  renderChunk: (code: string) => ({
    code: code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  }),
};

/** Without blanks and comments, with all names, for stack traces. In lines: Node prints the whole line of an error that nobody catches. */
const shorter = (options: Parameters<NonNullable<TsupOptions['esbuildOptions']>>[0]): void => {
  options.minifyWhitespace = true;
  options.minifySyntax = true;
  options.lineLimit = 600;
  // Versions of Node differ in which letters they know, none in the writing: a literal is made once, `new RegExp` at each use.
  options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true };
};

/** Tells builds apart, so that compiled code that was kept is not taken for another's. */
const build = createHash('sha256')
  .update(codeVersion(process.cwd(), ['.']))
  .update(readFileSync('package-lock.json'))
  .digest('hex')
  .slice(0, 16);

const DOORS = {
  index: 'src/index.ts',
  province: 'src/province.ts',
  editions: 'src/editions.ts',
  core: 'src/core.ts',
};

export default defineConfig([
  {
    // One build for all doors of Node: what they share, `DmdcError` among it, is the same thing in each.
    entry: { index: 'src/index.ts', province: 'src/province.ts', editions: 'src/editions.ts' },
    format: ['esm', 'cjs'],
    // The types of all doors in one go: TypeScript reads the sources once.
    dts: { entry: DOORS },
    target: 'node20',
    platform: 'node',
    splitting: true,
    // `import.meta.url` in the CommonJS build: the code sets are found from there.
    shims: true,
    treeshake: true,
    define,
    noExternal: BUNDLED,
    esbuildPlugins: [loadedFromBeside],
    esbuildOptions: shorter,
    plugins: [ASCII],
  },
  {
    entry: { core: 'src/core.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'browser',
    treeshake: true,
    define,
    esbuildOptions: shorter,
    plugins: [ASCII],
  },
  {
    // What runs at once: `--version`, and the loader of the rest. CommonJS, since Node starts it in less time.
    entry: { cli: 'src/cli/main.ts' },
    format: ['cjs'],
    target: 'node20',
    platform: 'node',
    shims: true,
    define: { ...define, DMDC_BUILD: JSON.stringify(build) },
    esbuildOptions: (options) => {
      shorter(options);
      options.supported = { ...options.supported, 'dynamic-import': false };
    },
  },
  {
    // The same loader for the threads of `dmdc map FOLDER`, and what prepares the code sets of the package.
    entry: {
      'run-worker': 'src/store/run-worker-built.ts',
      prepare: 'src/io/catalogs/prepare-bundled.ts',
    },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    splitting: true,
    treeshake: true,
    define: { ...define, DMDC_BUILD: JSON.stringify(build) },
    noExternal: BUNDLED,
    esbuildPlugins: [loadedWhenUsed],
    esbuildOptions: shorter,
  },
  {
    // All commands in one file, whose compiled code is kept (`src/io/files/compiled.ts`).
    entry: { program: 'src/cli/program.ts' },
    format: ['cjs'],
    target: 'node20',
    platform: 'node',
    shims: true,
    removeNodeProtocol: false,
    define,
    noExternal: [...BUNDLED, 'commander'],
    esbuildPlugins: [loadedFromBeside],
    esbuildOptions: (options) => {
      shorter(options);
      options.charset = 'ascii';
      // Compiled code that was kept cannot import.
      options.supported = { ...options.supported, 'dynamic-import': false };
    },
    plugins: [ASCII],
  },
  {
    // What most runs need nothing of: the builds beside it load it when it is used.
    entry: { packages: 'scripts/packages.ts' },
    format: ['cjs'],
    target: 'node20',
    platform: 'node',
    treeshake: true,
    noExternal: [/./],
    esbuildOptions: shorter,
    plugins: [ASCII],
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
    esbuildOptions: shorter,
    plugins: [ASCII],
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
