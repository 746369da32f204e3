import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run same-bytes`, after `npm run build`: the same lists in every format by every Node below (brought by the npm
// package `node`), a folder of lists with one thread and with two, and the library by `import` and by `require`.
// Prints a table of SHA-256 digests and ends with 1 where one differs; says what was skipped.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIST = join(ROOT, 'examples/benh-vien-da-khoa-huyen-lam-khe.xlsx');
const NODES = ['20.20.2', '22.23.3', '24.9.0', '26.9.0'];
const FORMATS = ['ndjson', 'csv', 'tsv', 'json', 'xlsx'];
const AS_OF = '2026-06-01';
const SHELL = process.platform === 'win32';

const work = mkdtempSync(join(tmpdir(), 'dmdc-same-bytes-'));
const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000', DMDC_CATALOGS: join(work, 'none'), DMDC_LANG: 'vi' };
const province = join(work, 'province');
execFileSync('npx', ['tsx', 'examples/make-province.ts', '-o', province, '--facilities', '6', '--items', '60'], {
  cwd: ROOT,
  stdio: 'ignore',
  shell: SHELL,
});

const ask = [
  `const made = dmdc.mapCatalog(dmdc.readFacilityCatalog(${JSON.stringify(LIST)}), { asOf: '${AS_OF}' });`,
  'process.stdout.write(dmdc.mappingJson(made));',
].join('\n');
const door = (file: string): string => JSON.stringify(join(ROOT, 'dist', file));
writeFileSync(join(work, 'import.mjs'), `import * as dmdc from ${door('index.js')};\n${ask}`);
writeFileSync(join(work, 'require.cjs'), `const dmdc = require(${door('index.cjs')});\n${ask}`);

/** The program of that version of Node, if it can be had here. */
function nodeOf(version: string): string | undefined {
  if (process.versions.node === version) return process.execPath;
  const folder = join(work, version);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  const install = ['install', '--no-fund', '--no-audit', `node@${version}`];
  spawnSync('npm', install, { cwd: folder, stdio: 'ignore', shell: SHELL });
  const node = join(folder, 'node_modules/node/bin', SHELL ? 'node.exe' : 'node');
  return existsSync(node) ? node : undefined;
}

function digest(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

/** What that Node writes: what → digest. */
function written(node: string, version: string): Map<string, string> {
  const dmdc = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync(node, [join(ROOT, 'dist/cli.cjs'), ...args], { env, encoding: 'utf8' });
    // 3: some of the lists of a made-up province are not as they should be, on purpose.
    if (status !== 0 && status !== 3) throw new Error(`Node ${version}: dmdc ${args.join(' ')}\n${stderr}`);
  };
  const digests = new Map<string, string>();
  const file = (format: string): string => join(work, `${version}.${format}`);
  for (const format of FORMATS) {
    dmdc('map', LIST, '--as-of', AS_OF, '-o', file(format));
    digests.set(format, digest(readFileSync(file(format))));
  }
  for (const threads of ['1', '2']) {
    const folder = join(work, `${version}-${threads}`);
    dmdc('map', join(province, 'danh-muc'), '--mapping', folder, '--jobs', threads, '--as-of', AS_OF);
    const files = readdirSync(folder).filter((name) => name.endsWith('.dmdc.ndjson') && !name.startsWith('.'));
    // A mapping file tells when it was begun: the one thing that is not the same.
    const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').replace(/"created":"[^"]+"/, ''));
    digests.set(`${files.length} mapping files, threads: ${threads}`, digest(...files, ...texts));
    dmdc('report', folder, '-o', file('report.xlsx'));
    digests.set(`report of them, threads: ${threads}`, digest(readFileSync(file('report.xlsx'))));
  }
  for (const program of ['import.mjs', 'require.cjs']) {
    digests.set(
      program.split('.')[0] as string,
      digest(execFileSync(node, [join(work, program)], { env, maxBuffer: 1e9 })),
    );
  }
  return digests;
}

/** What has to be equal although it is made in two ways. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/ 1$/, / 2$/],
  [/^import$/, /^require$/],
];

let first: Map<string, string> | undefined;
let differ = 0;
for (const version of NODES) {
  const node = nodeOf(version);
  if (node === undefined) {
    console.log(`Node ${version}: skipped, it cannot be installed here`);
    continue;
  }
  const digests = written(node, version);
  first ??= digests;
  for (const [what, own] of digests) {
    const pair = PAIRS.find(([, second]) => second.test(what));
    const other = pair && digests.get(what.replace(pair[1], pair[0].source.replace(/[\^$]/g, '')));
    const same = own === first.get(what) && (other === undefined || other === own);
    if (!same) differ++;
    console.log([`Node ${version}`, what, own, same ? 'same' : 'DIFFERS'].join('\t'));
  }
}
rmSync(work, { recursive: true });
console.log(differ === 0 ? 'The same bytes everywhere.' : `${differ} differ.`);
process.exitCode = differ === 0 ? 0 : 1;
