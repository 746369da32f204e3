/**
 * Rows a second of today's build beside an earlier commit and a plain TF-IDF, in turns, by processor time.
 * `npm run bench:speed`; `-- --rounds 3` for a quick look, `-- --only supplies` for one list.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kind } from '../src/catalog/kinds';
import type { Item } from '../src/item';
import { againstOptions, benchFile, compare, table } from './against';
import { benchCatalog, facilityList, hardList, withOwnNames } from './lists';
import { peerText } from './peers/peer';
import { tfidf } from './peers/tfidf';
import { digits, median, processorTime, progress } from './section';

const { rounds, only } = againstOptions();

/** A list of a hundred rows is not warm after four times: both builds get the same time, and each measure as many rows. */
const WARM_MS = 3000;
const LEAST_ROWS = 1000;

/** Answers the list again and again in a warm process: milliseconds of processor time for one time. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
const [door, file, kind, edition, own] = process.argv.slice(2);
const { createMatcher, openCatalog } = await import(door);
const items = JSON.parse(readFileSync(file, 'utf8'));
const opened = openCatalog(kind, { edition, catalogsDir: null });
const matcher = createMatcher(own === 'own' ? { ...opened, furtherNames: undefined } : opened);
const warmUntil = performance.now() + ${WARM_MS};
do matcher.matchAll(items);
while (performance.now() < warmUntil);
const turns = Math.ceil(${LEAST_ROWS} / items.length);
const times = [];
for (let i = 0; i < 5; i++) {
  const start = process.cpuUsage();
  for (let turn = 0; turn < turns; turn++) matcher.matchAll(items);
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000 / turns);
}
times.sort((a, b) => a - b);
console.log(times[2]);
`;

interface List {
  readonly kind: Kind;
  readonly edition: string;
  readonly items: readonly Item[];
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
const itemsOf = (rows: ReturnType<typeof facilityList>): Item[] => rows.map(({ item }) => item);
const edition = services.edition.id;
const LISTS: Readonly<Record<string, List>> = {
  'services, made-up list': { kind: 'services', edition, items: itemsOf(facilityList(services, 1064)) },
  'services, hard rows': { kind: 'services', edition, items: itemsOf(hardList(services, 1064)) },
  supplies: { kind: 'supplies', edition: supplies.edition.id, items: itemsOf(facilityList(supplies, 1064)) },
  'services, names alone': { kind: 'services', edition, own: true, items: distinct(itemsOf(facilityList(own, 1064))) },
  'services, hard names alone': { kind: 'services', edition, own: true, items: distinct(itemsOf(hardList(own, 1064))) },
};

const script = benchFile('speed.mjs', SCRIPT);

function answer(folder: string, list: List, file: string): number {
  const door = pathToFileURL(join(folder, 'dist', 'index.js')).href;
  const args = [script, door, file, list.kind, list.edition, list.own ? 'own' : 'all'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return list.items.length / (Number(stdout) / 1000);
}

/** Rows a second of plain TF-IDF over the official names. */
function baseline(items: readonly Item[]): number {
  const search = tfidf.index(services.entries.map(({ name }) => peerText(name)));
  const queries = items.map(({ localName }) => peerText(localName));
  const times: number[] = [];
  for (let i = 0; i < 12; i++) {
    const start = processorTime();
    queries.forEach(search);
    if (i >= 3) times.push(processorTime() - start);
  }
  return items.length / (median(times) / 1000);
}

const lines: (readonly (string | number)[])[] = [];
for (const [name, list] of Object.entries(LISTS)) {
  if (only !== undefined && !name.includes(only)) continue;
  progress(`speed: ${name}, ${list.items.length} rows`);
  const file = benchFile('items.json', JSON.stringify(list.items));
  const peer: number[] = [];
  const { today, before, ratio } = await compare(rounds, async ({ folder }) => {
    if (list.own) peer.push(baseline(list.items));
    return answer(folder, list, file);
  });
  const beside = list.own ? digits(today / median(peer), 2) : '';
  lines.push([name, before, today, ratio, list.own ? digits(median(peer), 3) : '', beside]);
}
console.log(table(['rows a second of processor time', '82d234a', 'today', '×', 'TF-IDF', 'today × TF-IDF'], lines));
