/**
 * Rows a second of today's build beside an earlier commit and a plain TF-IDF, in turns, by processor time.
 * `npm run bench:speed`; `-- --rounds 3` for a quick look, `-- --only supplies` for one list.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalog } from '../src/catalog/catalog';
import type { Kind } from '../src/catalog/kinds';
import type { Item } from '../src/item';
import { againstOptions, benchFile, compare, table } from './against';
import { benchCatalog, facilityList, hardList, LIST_SEED, withOwnNames } from './lists';
import { peerText } from './peers/peer';
import { tfidf } from './peers/tfidf';
import { digits, median, processorTime, progress } from './section';

const { rounds, only } = againstOptions();

/** Both builds get the same time to get warm, on lists of other facilities; then each measure answers lists that the process has not seen. */
const WARM_MS = 5000;
const WARM_LISTS = 12;
const MEASURES = 5;
const LEAST_ROWS = 1000;
const SIZE = 1064;

/** Answers lists in a warm process, each once, and then the last of them again and again: microseconds of processor time a row. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
const [door, file, kind, edition, own] = process.argv.slice(2);
const { createMatcher, openCatalog } = await import(door);
const { warm, measures } = JSON.parse(readFileSync(file, 'utf8'));
const opened = openCatalog(kind, { edition, catalogsDir: null });
const matcher = createMatcher(own === 'own' ? { ...opened, furtherNames: undefined } : opened);
const warmUntil = performance.now() + ${WARM_MS};
for (let i = 0; i < warm.length || performance.now() < warmUntil; i++) matcher.matchAll(warm[i % warm.length]);
const answer = (lists) => {
  const start = process.cpuUsage();
  for (const items of lists) matcher.matchAll(items);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / lists.reduce((rows, { length }) => rows + length, 0);
};
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const unseen = median(measures.map(answer));
const last = measures.at(-1);
answer(last);
console.log(unseen, median(measures.map(() => answer(last))));
`;

/** Lists to get warm on, and those of each measure. */
interface Rows {
  readonly warm: readonly (readonly Item[])[];
  readonly measures: readonly (readonly (readonly Item[])[])[];
}

interface List {
  readonly kind: Kind;
  readonly edition: string;
  /** The list of a facility, by its seed. */
  readonly of: (seed: number) => readonly Item[];
  /** Names of the edition alone, as TF-IDF gets them. */
  readonly own?: boolean;
}

function distinct(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items
    .filter(({ localName }) => !seen.has(localName) && seen.add(localName))
    .map(({ localCode, localName }) => ({ localCode, localName }));
}

const services = benchCatalog('services');
const supplies = benchCatalog('supplies');
const own = withOwnNames(services);
const listsOf =
  (catalog: Catalog, make: typeof facilityList) =>
  (seed: number): Item[] =>
    make(catalog, SIZE, seed).map(({ item }) => item);
const alone = (make: typeof facilityList) => (seed: number) => distinct(listsOf(own, make)(seed));
const edition = services.edition.id;
const LISTS: Readonly<Record<string, List>> = {
  'services, made-up lists': { kind: 'services', edition, of: listsOf(services, facilityList) },
  'services, hard rows': { kind: 'services', edition, of: listsOf(services, hardList) },
  supplies: { kind: 'supplies', edition: supplies.edition.id, of: listsOf(supplies, facilityList) },
  'services, names alone': { kind: 'services', edition, own: true, of: alone(facilityList) },
  'services, hard names alone': { kind: 'services', edition, own: true, of: alone(hardList) },
};

/** Lists of so many facilities, none of which stands twice. */
function facilities({ of }: List, first: number, count: number): (readonly Item[])[] {
  return Array.from({ length: count }, (_, at) => of(first + at));
}

const script = benchFile('speed.mjs', SCRIPT);

/** Rows a second of a build: of lists that are new to it, and of one list again and again. */
function answer(folder: string, list: List, file: string): readonly [unseen: number, again: number] {
  const door = pathToFileURL(join(folder, 'dist', 'index.js')).href;
  const args = [script, door, file, list.kind, list.edition, list.own ? 'own' : 'all'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [unseen = 0, again = 0] = stdout.split(' ').map((micros) => 1_000_000 / Number(micros));
  return [unseen, again];
}

/** Rows a second of plain TF-IDF over the official names. */
function baseline({ warm, measures }: Rows): number {
  const search = tfidf.index(services.entries.map(({ name }) => peerText(name)));
  const textsOf = (lists: readonly (readonly Item[])[]) => lists.flat().map(({ localName }) => peerText(localName));
  textsOf(warm).forEach(search);
  const rates = measures.map((lists) => {
    const queries = textsOf(lists);
    const start = processorTime();
    queries.forEach(search);
    return queries.length / ((processorTime() - start) / 1000);
  });
  return median(rates);
}

const lines: (readonly (string | number)[])[] = [];
for (const [name, list] of Object.entries(LISTS)) {
  if (only !== undefined && !name.includes(only)) continue;
  const perMeasure = Math.ceil(LEAST_ROWS / list.of(LIST_SEED).length);
  const seen = facilities(list, LIST_SEED + MEASURES * perMeasure, WARM_LISTS);
  const measures = Array.from({ length: MEASURES }, (_, at) =>
    facilities(list, LIST_SEED + at * perMeasure, perMeasure),
  );
  const rows: Rows = { warm: seen, measures };
  progress(`speed: ${name}, ${measures.flat(2).length} rows`);
  const file = benchFile('items.json', JSON.stringify(rows));
  const peer: number[] = [];
  const again = { today: [] as number[], before: [] as number[] };
  const { today, before, ratio } = await compare(rounds, async ({ name: build, folder }) => {
    if (list.own) peer.push(baseline(rows));
    const [unseen, repeated] = answer(folder, list, file);
    again[build === 'today' ? 'today' : 'before'].push(repeated);
    return unseen;
  });
  const beside = list.own ? digits(today / median(peer), 2) : '';
  const repeated = digits(median(again.today) / median(again.before), 2);
  lines.push([name, before, today, ratio, repeated, list.own ? digits(median(peer), 3) : '', beside]);
}
console.log(
  table(
    ['rows a second of processor time', '82d234a', 'today', '×', 'one list again ×', 'TF-IDF', 'today × TF-IDF'],
    lines,
  ),
);
