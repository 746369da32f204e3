/**
 * What the code sets of today's build hold and cost beside those of an earlier commit, in one run: codes, megabytes of the
 * packed tarball, resident memory with all seven kinds indexed and asked, processor time until each kind answers.
 * `npm run bench:sets`; `-- --rounds 3` for a quick look.
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KINDS } from '../src/catalog/kinds';
import { againstOptions, type Build, benchFile, builds, table } from './against';
import { benchCatalog, hardList } from './lists';
import { digits, median, progress } from './section';
import { packedSize } from './size';

/** What a build says of itself: by kind, and of the whole process. */
interface Said {
  readonly sets: readonly { codes: number; proposed: number; nameless: number; withoutCode: number; loadMs: number }[];
  readonly resident: number;
}

const script = benchFile(
  'sets.mjs',
  `import { readFileSync } from 'node:fs';
const [door, file] = process.argv.slice(2);
const { createMatcher, openCatalog } = await import(door);
const asked = JSON.parse(readFileSync(file, 'utf8'));
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const kept = [];
const sets = Object.entries(asked).map(([kind, rows]) => {
  const before = cpu();
  const catalog = openCatalog(kind, { catalogsDir: null });
  const matcher = createMatcher(catalog);
  matcher.match(rows[0]);
  const loadMs = cpu() - before;
  for (const row of rows) matcher.match(row);
  kept.push(matcher);
  return { catalog, loadMs };
});
for (let i = 0; i < 3; i++) gc();
const resident = process.memoryUsage().rss / 1048576;
console.log(JSON.stringify({
  resident,
  sets: sets.map(({ catalog, loadMs }) => ({
    loadMs,
    codes: catalog.size,
    proposed: catalog.entries.filter(({ checked }) => checked?.startsWith('inferred')).length,
    nameless: catalog.entries.filter(({ checked }) => checked === 'nameless').length,
    withoutCode: catalog.namesWithoutCode?.().length ?? 0,
  })),
}));`,
);

const rows = KINDS.map((kind) => [kind, hardList(benchCatalog(kind), 200).map(({ item }) => item)] as const);
const file = benchFile('sets.json', JSON.stringify(Object.fromEntries(rows)));

function ask({ name, folder }: Build): Said {
  const door = pathToFileURL(join(folder, 'dist', 'index.js')).href;
  const run = spawnSync(process.execPath, ['--expose-gc', script, door, file], {
    encoding: 'utf8',
    env: { ...process.env, DMDC_CATALOGS: '' },
  });
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Said;
}

const { rounds } = againstOptions();
const [today, before] = builds();
const said: Readonly<Record<Build['name'], Said[]>> = { today: [], '82d234a': [] };
for (let round = 0; round < rounds; round++) {
  progress(`code sets: round ${round + 1} of ${rounds}`);
  for (const build of round % 2 === 0 ? [today, before] : [before, today]) said[build.name].push(ask(build));
}

const mid = (build: Build, of: (one: Said) => number, places = 3): number =>
  digits(median(said[build.name].map(of)), places);
const lines = KINDS.map((kind, at) => {
  const of = (build: Build) => said[build.name][0]?.sets[at] as Said['sets'][number];
  const old = of(before);
  const now = of(today);
  const load = (build: Build) => mid(build, ({ sets }) => sets[at]?.loadMs ?? 0, 2);
  return [
    kind,
    old.codes,
    now.codes,
    now.codes - now.proposed - now.nameless,
    now.proposed,
    now.nameless,
    now.withoutCode,
    load(before),
    load(today),
  ];
});
const head = ['codes', 'certain', 'inferred', 'nameless', 'known without code'];
console.log(
  table(
    ['code set of today', `codes at ${before.name}`, ...head, `ms until it answers at ${before.name}`, 'ms'],
    lines,
  ),
);
const whole = (name: string, of: (build: Build) => number): (string | number)[] => [name, of(before), of(today)];
console.log(
  table(
    ['megabytes', before.name, 'today'],
    [
      whole('packed tarball (10⁶ bytes)', ({ folder }) => digits((packedSize(folder)?.size ?? 0) / 1e6, 3)),
      whole('resident, seven kinds indexed', (build) => mid(build, ({ resident }) => resident)),
    ],
  ),
);
