import type { Options } from 'tsup';

/** Packages that most runs need nothing of, and what is imported of each. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  zod: ['z'],
  xlsx: ['read', 'write'],
  saxes: ['SaxesParser'],
  'csv-parse/sync': ['parse', 'CsvError'],
  'csv-stringify/sync': ['stringify'],
  'iconv-lite': ['decode', 'encode', 'encodingExists', 'getDecoder'],
};

/** The same of packages that are bundled: whole, so that only what is used whole gains by it; and of parts of Node. */
const BUNDLED: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['spawn', 'spawnSync'],
  numfmt: ['format', 'isDateFormat'],
};

/**
 * A package of these in the build for Node: what is imported of it stands for the thing itself, and the package
 * is loaded when the thing is first used. Everything stays synchronous, and the sources import as ever.
 */
export const loadedWhenUsed: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'loaded-when-used',
  setup(build) {
    const names = [...Object.keys(PACKAGES), ...Object.keys(BUNDLED)];
    const filter = new RegExp(`^(?:${names.join('|')})$`);
    build.onResolve({ filter }, ({ path, namespace, resolveDir, pluginData }) => {
      if (pluginData === 'inside') return undefined;
      if (namespace !== 'loaded-when-used') return { path, namespace: 'loaded-when-used', sideEffects: false };
      // As an import finds it: some have no other entry.
      return build.resolve(path, { kind: 'import-statement', resolveDir, pluginData: 'inside' });
    });
    build.onLoad({ filter: /.*/, namespace: 'loaded-when-used' }, ({ path }) => ({
      resolveDir: process.cwd(),
      contents: `${path in PACKAGES ? "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" : ''}
let loaded;
const used = (name) => {
  const value = () => (loaded ??= require(${JSON.stringify(path)}))[name];
  return new Proxy(function () {}, {
    get: (_, key) => Reflect.get(value(), key),
    apply: (_, self, args) => Reflect.apply(value(), self, args),
    construct: (_, args) => Reflect.construct(value(), args),
  });
};
${(PACKAGES[path] ?? BUNDLED[path] ?? []).map((name) => `export const ${name} = /* @__PURE__ */ used('${name}');`).join('\n')}
`,
    }));
  },
};
