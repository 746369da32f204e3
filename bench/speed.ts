import { clearCache } from '../src/catalog/cache';
import type { Catalog } from '../src/catalog/catalog';
import { createCatalog } from '../src/catalog/create';
import { KINDS } from '../src/catalog/kinds';
import { openCatalog, openReference } from '../src/io/catalogs/open';
import type { Item } from '../src/item';
import { indexCatalog } from '../src/match/catalog-index';
import { createMatcher, type Matcher } from '../src/match/matcher';
import { benchCatalog, facilityList, hardList, withOwnNames } from './lists';
import { isHard } from './measure';
import { typos } from './noise';
import { type BenchOptions, digits, median, processorTime, progress, quantile, runSection } from './section';
import { listsOf } from './truth';

/** How fast one list goes through. */
export interface ListSpeed {
  readonly rows: number;
  /** `matchAll`, median of the rounds after warm-up. */
  readonly rowsPerSecond: number;
  /** Rows by second of processor time, which other work on the machine disturbs less. */
  readonly rowsPerCpuSecond: number;
  /** The first call after the index was built: cold code, no spelling looked up before. */
  readonly firstRowsPerSecond: number;
  /** `match`, row by row, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What the section gives; times in milliseconds. */
export interface SpeedSection {
  readonly loadAllKinds: { readonly first: number; readonly median: number };
  readonly index: Readonly<Record<string, { readonly names: number; readonly first: number; readonly median: number }>>;
  readonly lists: Readonly<Record<string, ListSpeed>>;
  /** Microseconds a row by number of rows. */
  readonly byRows: Readonly<Record<string, number>>;
  /** Microseconds a row onto a list so long, its own names under the same noise. */
  readonly bySize: Readonly<Record<string, number>>;
  /** Cost a row on the techniques list over that on the services list; linear would be the ratio of their lengths. */
  readonly sizeRatio: { readonly cost: number; readonly length: number };
  /** Processor time over time passed: well below 1, other work took the processor and the times are too long. */
  readonly processorShare: number;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function rounds(count: number, work: () => unknown): number[] {
  return Array.from({ length: count }, () => time(work));
}

function listSpeed(catalog: Catalog, items: readonly Item[], smoke: boolean): ListSpeed {
  const matcher = createMatcher(catalog);
  const first = time(() => matcher.matchAll(items));
  const budget = smoke ? 1 : Math.max(3, Math.min(15, Math.round(6000 / first)));
  if (!smoke) rounds(2, () => matcher.matchAll(items));
  const cpuStart = processorTime();
  const all = rounds(budget, () => matcher.matchAll(items));
  const cpuTime = (processorTime() - cpuStart) / budget;
  const single: number[] = [];
  for (let round = 0; round < (smoke ? 1 : 3); round++) {
    for (const item of items) single.push(time(() => matcher.match(item)));
  }
  return {
    rows: items.length,
    rowsPerSecond: digits((1000 * items.length) / median(all)),
    rowsPerCpuSecond: digits((1000 * items.length) / cpuTime),
    firstRowsPerSecond: digits((1000 * items.length) / first),
    p50: digits(quantile(single, 0.5), 3),
    p95: digits(quantile(single, 0.95), 3),
    p99: digits(quantile(single, 0.99), 3),
  };
}

function load(smoke: boolean): SpeedSection['loadAllKinds'] {
  const all = (): void => {
    for (const kind of KINDS) openCatalog(kind, { catalogsDir: null });
  };
  const first = time(all);
  const again = rounds(smoke ? 1 : 5, () => {
    clearCache();
    all();
  });
  return { first: digits(first, 3), median: digits(median(again), 3) };
}

function index(catalog: Catalog, smoke: boolean): SpeedSection['index'][string] {
  const names = indexCatalog(catalog).size;
  const all = rounds(smoke ? 1 : 7, () => indexCatalog(catalog));
  return { names, first: digits(all[0] as number, 3), median: digits(median(all), 3) };
}

/** A long list whose rows all differ, as no list is: nothing is answered once for several rows. */
function longList(catalog: Catalog, size: number): Item[] {
  const base = facilityList(catalog, catalog.size);
  const slip = typos(1);
  return Array.from({ length: size }, (_, at) => {
    const { item } = base[at % base.length] as (typeof base)[number];
    const lap = Math.floor(at / base.length);
    if (lap === 0) return item;
    const localName = at % 5 === 2 ? slip(`${item.localName} ${lap}`).replace(/ \d+$/, '') : item.localName;
    return { ...item, localCode: `${item.localCode}-${lap}`, localName, unitPrice: (item.unitPrice ?? 0) + 100 * lap };
  });
}

function byRows(catalog: Catalog, smoke: boolean): Record<string, number> {
  const matcher = createMatcher(catalog);
  const out: Record<string, number> = {};
  for (const size of smoke ? [100, 300] : [1000, 10_000, 100_000]) {
    progress(`speed: ${size} rows`);
    const items = longList(catalog, size);
    const times = rounds(size > 10_000 ? 1 : smoke ? 1 : 5, () => matcher.matchAll(items));
    out[size] = digits((1000 * median(times)) / size, 3);
  }
  return out;
}

function microseconds(matcher: Matcher, items: readonly Item[], smoke: boolean): number {
  matcher.matchAll(items);
  const times = rounds(smoke ? 1 : 7, () => matcher.matchAll(items));
  return (1000 * median(times)) / items.length;
}

/** The 19,438 techniques of circular 23/2024 as a list to map onto. */
function techniquesCatalog(services: Catalog): Catalog {
  const { entries } = openReference('techniques-tt23-2024', { catalogsDir: null });
  return createCatalog(
    { ...services.edition, id: 'techniques-tt23-2024' },
    entries.map(({ code, name }) => ({ code, name })),
  );
}

function sizes(services: Catalog, smoke: boolean): Pick<SpeedSection, 'bySize' | 'sizeRatio'> {
  const own = withOwnNames(services);
  const techniques = techniquesCatalog(services);
  const count = smoke ? 50 : 1064;
  const names = (catalog: Catalog): Item[] =>
    [...facilityList(catalog, count / 2), ...hardList(catalog, count / 2)].map(({ item }) => ({
      localCode: item.localCode,
      localName: item.localName,
    }));
  progress(`speed: ${own.size} and ${techniques.size} codes`);
  const short = microseconds(createMatcher(own), names(own), smoke);
  const long = microseconds(createMatcher(techniques), names(techniques), smoke);
  return {
    bySize: { [own.size]: digits(short, 3), [techniques.size]: digits(long, 3) },
    sizeRatio: { cost: digits(long / short, 3), length: digits(techniques.size / own.size, 3) },
  };
}

function lists(services: Catalog, { smoke, truth, kind, edition }: BenchOptions): Record<string, ListSpeed> {
  const size = smoke ? 60 : 1064;
  const out: Record<string, ListSpeed> = {};
  const run = (name: string, catalog: Catalog, items: readonly Item[]): void => {
    if (items.length === 0) return;
    progress(`speed: ${name}, ${items.length} rows`);
    out[name] = listSpeed(catalog, items, smoke);
  };
  run(
    'made-up list',
    services,
    facilityList(services, size).map(({ item }) => item),
  );
  run(
    'its hard rows',
    services,
    hardList(services, size).map(({ item }) => item),
  );
  for (const path of truth) {
    for (const list of listsOf(path, kind)) {
      const catalog = benchCatalog(list.kind, edition ?? list.edition);
      const name = list.file.replace(/\.[^.]+$/, '');
      const hard = list.items.filter(
        ({ item, gold }) => gold && isHard(item.ingredient ?? item.localName, catalog.get(gold)?.name ?? ''),
      );
      run(
        name,
        catalog,
        list.items.map(({ item }) => item),
      );
      run(
        `${name}, hard rows`,
        catalog,
        hard.map(({ item }) => item),
      );
    }
  }
  return out;
}

runSection((options): SpeedSection => {
  const { smoke } = options;
  const started = performance.now();
  progress('speed: load and index');
  const loadAllKinds = load(smoke);
  const services = benchCatalog('services');
  const indexes = {
    'services, own names': index(withOwnNames(services), smoke),
    'services, with names of circular 23/2024': index(services, smoke),
  };
  return {
    loadAllKinds,
    index: indexes,
    lists: lists(services, options),
    byRows: byRows(services, smoke),
    ...sizes(services, smoke),
    processorShare: digits(processorTime() / (performance.now() - started), 2),
  };
});
