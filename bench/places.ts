/**
 * No row loses its place: where the source of today ranks the right code of a row lower than an earlier commit did.
 * `npm run bench:places -- --truth list.tsv --kind supplies`; ends with 1 when a row has lost its place.
 */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isKind } from '../src/catalog/kinds';
import type { Item } from '../src/item';
import { createMatcher } from '../src/match/matcher';
import { benchFile, builds, table } from './against';
import { benchCatalog, facilityList, hardList } from './lists';
import type { TruthRow } from './measure';
import { readTruth } from './truth';

const { values } = parseArgs({
  options: { truth: { type: 'string', multiple: true, default: [] }, kind: { type: 'string', default: 'supplies' } },
});
const { kind } = values;
if (!isKind(kind)) throw new Error(`--kind ${kind}`);
const catalog = benchCatalog(kind);
const edition = catalog.edition.id;

/** Candidates of a row that are looked at. */
const MOST = 50;
const [, before] = builds();
const script = benchFile(
  'places.mjs',
  `import { readFileSync } from 'node:fs';
const [door, file, kind, edition] = process.argv.slice(2);
const { createMatcher, openCatalog } = await import(door);
const matcher = createMatcher(openCatalog(kind, { edition, catalogsDir: null }), { top: ${MOST} });
const results = matcher.matchAll(JSON.parse(readFileSync(file, 'utf8')));
console.log(JSON.stringify(results.map(({ candidates }) => candidates.map(({ code }) => code))));`,
);

/** The codes that the earlier commit proposes for each row, best first. */
function rankedBefore(items: readonly Item[]): string[][] {
  const door = pathToFileURL(join(before.folder, 'dist', 'index.js')).href;
  const file = benchFile('places.json', JSON.stringify(items));
  const args = [script, door, file, catalog.kind, edition];
  const answer = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (answer.status !== 0) throw new Error(answer.stderr);
  return JSON.parse(answer.stdout) as string[][];
}

const placeOf = (codes: readonly string[], gold: string): number => {
  const at = codes.indexOf(gold);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
};
const shown = (place: number): string => (Number.isFinite(place) ? String(place) : '–');

const lists: [name: string, rows: TruthRow[]][] = [
  ['made-up list', facilityList(catalog, 1064)],
  ['hard rows', hardList(catalog, 1064)],
  ...values.truth.map((path): [string, TruthRow[]] => [basename(path), readTruth(path, kind)]),
];
const matcher = createMatcher(catalog, { top: MOST });
const counts: (readonly (string | number)[])[] = [];
const lost: (readonly (string | number)[])[] = [];
for (const [name, rows] of lists) {
  // What a row declares is what is looked for.
  const items = rows.map(({ item }) => ({ ...item, declaredCode: undefined }));
  const now = matcher.matchAll(items).map(({ candidates }) => candidates.map(({ code }) => code));
  const then = rankedBefore(items);
  const places = rows.map(({ item, gold }, at) => ({
    item,
    gold,
    now: placeOf(now[at] as string[], gold),
    earlier: placeOf(then[at] as string[], gold),
    first: now[at]?.[0] ?? '–',
  }));
  const lower = places.filter((row) => row.now > row.earlier);
  const within = (most: number) => {
    const share = (build: 'earlier' | 'now') =>
      ((places.filter((row) => row[build] <= most).length * 100) / rows.length).toFixed(1);
    return `${share('earlier')} → ${share('now')}`;
  };
  const higher = places.filter((row) => row.now < row.earlier).length;
  counts.push([name, rows.length, within(1), within(5), higher, lower.length]);
  for (const row of lower)
    lost.push([name, row.item.localName.slice(0, 70), row.gold, shown(row.earlier), shown(row.now), row.first]);
}
console.log(table(['list', 'rows', 'R@1, %', 'R@5, %', 'ranked higher', 'ranked lower'], counts));
if (lost.length > 0) {
  console.log(table(['list', 'row', 'right code', before.name, 'today', 'first today'], lost));
  process.exitCode = 1;
}
