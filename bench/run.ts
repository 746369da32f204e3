/**
 * Measures accuracy, speed, memory and size, beside other libraries: `npm run bench`. What the options do: bench/README.md.
 *
 * Each section is bundled as the package is (what runs TypeScript directly wraps every named function, which costs time) and
 * runs in a process of its own, so that none inherits the other's memory or compiled code.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'tsup';
import { codeVersion } from '../scripts/code-version';
import { loadedWhenUsed } from '../scripts/loaded-when-used';
import { asKind } from '../src/catalog/kinds';
import { ASCII, BUNDLED } from '../tsup.config';
import { machine } from './machine';
import { faults, type Results, readmeWith, report } from './report';
import { type BenchOptions, ENVIRONMENT } from './section';
import { size } from './size';

const ROOT = resolve(import.meta.dirname, '..');
/** Under node_modules, where the bundles find the libraries and nobody else looks. */
const FOLDER = join(ROOT, 'node_modules/.cache/dmdc-bench');
const RESULTS = join(ROOT, 'bench/results.json');
const README = join(ROOT, 'README.md');
const PROCESSES = ['accuracy', 'speed', 'peers', 'memory'] as const;
const SECTIONS = [...PROCESSES, 'size'] as const;
type Section = (typeof SECTIONS)[number];

const { values } = parseArgs({
  options: {
    truth: { type: 'string', multiple: true, default: [] },
    kind: { type: 'string' },
    edition: { type: 'string' },
    only: { type: 'string' },
    smoke: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    output: { type: 'string', short: 'o' },
  },
});

function sectionsOf(only: string | undefined): readonly Section[] {
  if (only === undefined) return SECTIONS;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(SECTIONS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: the sections are ${SECTIONS.join(', ')}`);
  return SECTIONS.filter((section) => names.includes(section));
}

/** The files of a folder one by one; a file as it is. */
function filesOf(path: string): string[] {
  const full = resolve(path);
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full)
    .filter((name) => !name.startsWith('.') && !/\.(md|txt)$/i.test(name))
    .sort()
    .map((name) => join(full, name));
}

async function bundle(sections: readonly Section[]): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const wanted = PROCESSES.filter((section) => sections.includes(section));
  if (wanted.length === 0) return;
  await build({
    config: false,
    entry: Object.fromEntries(wanted.map((section) => [section, join(ROOT, 'bench', `${section}.ts`)])),
    outDir: FOLDER,
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    treeshake: true,
    silent: true,
    // As the package is built: what was prepared of the code sets is used, and packages are loaded when used.
    noExternal: BUNDLED,
    esbuildPlugins: [loadedWhenUsed],
    plugins: [ASCII],
    define: { DMDC_CODE_VERSION: JSON.stringify(codeVersion(ROOT)) },
    outExtension: () => ({ js: '.mjs' }),
  });
}

async function runProcess(section: Section, options: BenchOptions): Promise<unknown> {
  const child = spawn(process.execPath, ['--expose-gc', join(FOLDER, `${section}.mjs`), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: ENVIRONMENT,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`bench: ${section} failed`);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const sections = sectionsOf(values.only);
const options: BenchOptions = {
  smoke: values.smoke,
  truth: values.truth.flatMap(filesOf),
  kind: values.kind === undefined ? undefined : asKind(values.kind),
  edition: values.edition,
};
await bundle(sections);
const measured: Partial<Record<Section, unknown>> = {};
const run = async (section: Section): Promise<void> => {
  measured[section] = section === 'size' ? await size(ROOT, FOLDER) : await runProcess(section, options);
};
// One after the other, so that none disturbs the times of another; where times do not count, all at once.
if (options.smoke) await Promise.all(sections.map(run));
else for (const section of sections) await run(section);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const results = {
  version,
  measured: new Date().toISOString().slice(0, 10),
  smoke: options.smoke,
  machine: machine(),
  ...measured,
} as Results;
// A short run is no measurement: it is not kept unless somebody says where.
const target = values.output ?? (options.smoke ? undefined : RESULTS);
if (target !== undefined) writeFileSync(target, `${JSON.stringify(results, null, 2)}\n`);
const table = report(results);
console.log(table);
if (values.readme) writeFileSync(README, readmeWith(readFileSync(README, 'utf8'), table));
const wrong = faults(results);
for (const fault of wrong) console.error(`WRONG: ${fault}`);
if (wrong.length > 0) process.exitCode = 1;
