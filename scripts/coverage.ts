import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error its types are not where its `exports` say
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import istanbul, { type CoverageMap, type FileCoverage } from 'istanbul-lib-coverage';
import { build } from 'tsup';
import { parseAstAsync } from 'vite';
import { BUNDLED, define } from '../tsup.config';
import { loadedWhenUsed } from './loaded-when-used';

type ScriptCov = Parameters<typeof convert>[0]['coverage'];

// `npm run coverage`: which lines and branches of `src` the tests run, room by room: in the process of the tests, and in the
// programs that they start, which are built with source maps for it. The review page and the dashboard's script run in a
// browser and are left out. `-- --slow` runs the slow tests as well, `-- --branches` lists the branches that no test takes.

const ROOT = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'dmdc-coverage-'));
const raw = join(work, 'programs');
const IN_BROWSER = /^src\/(server\/page|io\/dashboard\/page)\//;

// What is not measured, such as the script of the review page, is there as it is shipped.
const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

await build({
  config: false,
  entry: {
    index: 'src/index.ts',
    province: 'src/province.ts',
    editions: 'src/editions.ts',
    core: 'src/core.ts',
    cli: 'src/cli/main.ts',
    'run-worker': 'src/store/run-worker.ts',
    reader: 'src/io/sheets/apart/reader.ts',
  },
  outDir: join(ROOT, 'dist'),
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  sourcemap: true,
  shims: true,
  define,
  noExternal: BUNDLED,
  esbuildPlugins: [loadedWhenUsed],
  silent: true,
});

// What tests start is CommonJS: here it loads the build above, anew for each run of a process that is kept.
writeFileSync(
  join(ROOT, 'dist/cli.cjs'),
  `const run = (globalThis.coverageRun = (globalThis.coverageRun ?? 0) + 1);
exports.running = import('./cli.js?run=' + run).then(({ running }) => running);
`,
);

const projects = ['shared', 'alone', ...(process.argv.includes('--slow') ? ['slow'] : [])];
spawnSync(
  'npx',
  [
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.include=src/**',
    '--coverage.reporter=json',
    '--coverage.reportOnFailure',
    `--coverage.reportsDirectory=${join(work, 'own')}`,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, DMDC_COVERAGE: raw, DMDC_CACHE: '' } },
);

/** What the programs ran of each built file. */
function ranByFile(): Map<string, ScriptCov[]> {
  const files = new Map<string, ScriptCov[]>();
  for (const name of existsSync(raw) ? readdirSync(raw) : []) {
    const { result } = JSON.parse(readFileSync(join(raw, name), 'utf8')) as { result: ScriptCov[] };
    for (const script of result) {
      if (!script.url.startsWith('file:')) continue;
      const file = fileURLToPath(script.url.replace(/\?.*$/, ''));
      if (!existsSync(`${file}.map`)) continue;
      const url = `file://${file}`;
      const seen = files.get(file) ?? [];
      seen.push({ ...script, url });
      files.set(file, seen);
    }
  }
  return files;
}

const own = JSON.parse(readFileSync(join(work, 'own/coverage-final.json'), 'utf8'));
const maps: CoverageMap[] = [istanbul.createCoverageMap(own)];
for (const [file, scripts] of ranByFile()) {
  const coverage = mergeScriptCovs(scripts) as ScriptCov | undefined;
  if (!coverage) continue;
  const code = readFileSync(file, 'utf8');
  const sourceMap = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  maps.push(
    istanbul.createCoverageMap((await convert({ ast: parseAstAsync(code), code, coverage, sourceMap })) as never),
  );
}

interface Share {
  lines: number;
  ran: number;
  branches: number;
  taken: number;
}

/** One file by all maps: a line ran where any of them saw it run; of branches, the map that saw the most. */
function share(file: string): Share {
  const found: FileCoverage[] = maps
    .filter((map) => map.files().includes(file))
    .map((map) => map.fileCoverageFor(file));
  const lines = new Map<string, boolean>();
  for (const one of found)
    for (const [line, hits] of Object.entries(one.getLineCoverage())) lines.set(line, lines.get(line) || hits > 0);
  const branches = found.map((one) => one.toSummary().branches).sort((a, b) => b.pct - a.pct || b.total - a.total);
  const best = branches.find(({ total }) => total > 0);
  return {
    lines: lines.size,
    ran: [...lines.values()].filter(Boolean).length,
    branches: best?.total ?? 0,
    taken: best?.covered ?? 0,
  };
}

/** Places of a file whose branch no map saw taken. */
function untaken(file: string): string[] {
  const places = new Map<string, boolean>();
  for (const map of maps) {
    if (!map.files().includes(file)) continue;
    const { branchMap, b } = map.fileCoverageFor(file);
    for (const [id, { type, locations, loc }] of Object.entries(branchMap)) {
      locations.forEach((one, arm) => {
        const { line, column } = one.start.line === undefined ? loc.start : one.start;
        const place = `${relative(ROOT, file)}:${line}:${column} ${type} ${arm}`;
        places.set(place, places.get(place) || (b[id]?.[arm] ?? 0) > 0);
      });
    }
  }
  return [...places].filter(([, taken]) => !taken).map(([place]) => place);
}

const rooms = new Map<string, Share>();
const files = new Set(
  maps.flatMap((map) => map.files()).filter((file) => file.startsWith(join(ROOT, 'src')) && existsSync(file)),
);
const worst: [file: string, missing: number, share: Share][] = [];
for (const file of files) {
  const name = relative(ROOT, file).replaceAll('\\', '/');
  if (IN_BROWSER.test(name)) continue;
  const one = share(file);
  worst.push([name, one.lines - one.ran, one]);
  for (const room of [name.split('/')[1] as string, 'all']) {
    const sum = rooms.get(room) ?? { lines: 0, ran: 0, branches: 0, taken: 0 };
    for (const key of ['lines', 'ran', 'branches', 'taken'] as const) sum[key] += one[key];
    rooms.set(room, sum);
  }
}
const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1));
const line = (name: string, { lines, ran, branches, taken }: Share): string =>
  [name, lines, percent(ran, lines), branches, percent(taken, branches)].join('\t');
console.log(['room', 'lines', '% ran', 'branches', '% taken'].join('\t'));
for (const [room, sum] of [...rooms].sort(([a], [b]) => a.localeCompare(b))) console.log(line(room, sum));
console.log('\nmost lines that no test runs');
for (const [name, , one] of worst.sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(line(name, one));
if (process.argv.includes('--branches')) {
  console.log('\nbranches that no test takes');
  for (const [name] of worst.sort()) for (const place of untaken(join(ROOT, name))) console.log(place);
}
rmSync(work, { recursive: true });
