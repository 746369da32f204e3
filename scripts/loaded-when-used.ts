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

/** Packages that stand in a file of their own beside the builds for Node: `scripts/packages.ts`. */
const APART: Readonly<Record<string, readonly string[]>> = {
  numfmt: ['format', 'isDateFormat'],
  'hucre/xlsx': ['writeXlsx'],
};

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * A package of these in the build for Node: what is imported of it stands for the thing itself, and the package
 * is loaded when the thing is first used. Everything stays synchronous, and the sources import as ever.
 */
export const loadedWhenUsed = pluginOf({});

/** The same, and what stands {@link APART} is loaded from its file: no start reads a third of the code that it does not need. */
export const loadedFromBeside = pluginOf(APART);

function pluginOf(apart: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'loaded-when-used',
    setup(build) {
      const names = [...new Set([...Object.keys(PACKAGES), ...Object.keys(BUNDLED), ...Object.keys(apart)])];
      const filter = new RegExp(`^(?:${names.join('|')})$`);
      build.onResolve({ filter }, ({ path, namespace, resolveDir, pluginData }) => {
        if (pluginData === 'inside') return undefined;
        if (namespace !== 'loaded-when-used') return { path, namespace: 'loaded-when-used', sideEffects: false };
        // As an import finds it: some have no other entry.
        return build.resolve(path, { kind: 'import-statement', resolveDir, pluginData: 'inside' });
      });
      build.onLoad({ filter: /.*/, namespace: 'loaded-when-used' }, ({ path }) => {
        const file = path in apart ? './packages.cjs' : path;
        const isOutside = path in apart || path in PACKAGES;
        const things = apart[path] ?? PACKAGES[path] ?? BUNDLED[path] ?? [];
        return {
          resolveDir: process.cwd(),
          contents: `${isOutside ? "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" : ''}
let loaded;
const used = (name) => {
  const value = () => (loaded ??= require(${JSON.stringify(file)}))[name];
  return new Proxy(function () {}, {
    get: (_, key) => Reflect.get(value(), key),
    apply: (_, self, args) => Reflect.apply(value(), self, args),
    construct: (_, args) => Reflect.construct(value(), args),
  });
};
${things.map((name) => `export const ${name} = /* @__PURE__ */ used('${name}');`).join('\n')}
`,
        };
      });
    },
  };
}
