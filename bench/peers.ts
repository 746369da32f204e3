import { createMatcher } from '../src/match/matcher';
import { isSameWording } from '../src/text/same-text';
import { benchCatalog, facilityList, hardList, withOwnNames } from './lists';
import { type Estimate, estimate, type TruthRow } from './measure';
import { fuse } from './peers/fuse';
import { miniSearch, miniSearchFuzzy } from './peers/minisearch';
import { type Peer, peerText } from './peers/peer';
import { tfidf } from './peers/tfidf';
import { digits, median, processorTime, progress, runSection } from './section';

/** One library on one list. */
export interface PeerResult {
  readonly queries: number;
  readonly perSecond: number;
  /** First answer has the right name. */
  readonly nameR1?: Estimate;
  /** How many times as many queries dmdc answers in the same processor time, which other work on the machine disturbs less. */
  readonly ratio: number;
}

/** By list, by library. */
export type PeersSection = Readonly<Record<string, Readonly<Record<string, PeerResult>>>>;

const PEERS: readonly Peer[] = [tfidf, miniSearch, miniSearchFuzzy, fuse];

interface Timed {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly nameR1?: Estimate;
  readonly queries: number;
}

/** The names of a list once each: nobody gains by remembering. */
function distinct(rows: readonly TruthRow[]): TruthRow[] {
  const seen = new Set<string>();
  return rows.filter(({ item }) => !seen.has(item.localName) && seen.add(item.localName));
}

runSection(({ smoke }): PeersSection => {
  const catalog = withOwnNames(benchCatalog('services'));
  const size = smoke ? 40 : 1064;
  const lists = {
    'made-up list': distinct(facilityList(catalog, size)),
    'its hard rows': distinct(hardList(catalog, size)),
  };
  const matcher = createMatcher(catalog);
  const names = catalog.entries.map(({ name }) => peerText(name));
  const nameOf = (code: string): string => catalog.get(code)?.name ?? '';
  const indexed = PEERS.map((peer) => ({ peer, search: peer.index(names) }));
  const out: Record<string, Record<string, PeerResult>> = {};
  for (const [list, rows] of Object.entries(lists)) {
    progress(`peers: ${list}, dmdc`);
    // Names alone, as the peers get them: no price, no list context.
    const items = rows.map(({ item }) => ({ localCode: item.localCode, localName: item.localName }));
    let results = matcher.matchAll(items);
    const seconds: number[] = [];
    const cpuSeconds: number[] = [];
    for (let round = 0; round < (smoke ? 1 : 9); round++) {
      const start = performance.now();
      const cpuStart = processorTime();
      results = matcher.matchAll(items);
      seconds.push((performance.now() - start) / 1000);
      cpuSeconds.push((processorTime() - cpuStart) / 1000);
    }
    const hits = results.filter(({ candidates }, at) =>
      isSameWording(candidates[0]?.name ?? '', nameOf((rows[at] as TruthRow).gold)),
    ).length;
    const ours: Timed = {
      queries: items.length,
      perSecond: items.length / median(seconds),
      perCpuSecond: items.length / median(cpuSeconds),
      nameR1: estimate({ hits, of: items.length }),
    };
    out[list] = { dmdc: asResult(ours, ours) };
    for (const { peer, search } of indexed) {
      progress(`peers: ${list}, ${peer.name}`);
      const result = timed(rows, nameOf, catalog.entries, search, smoke ? 3 : peer.most);
      out[list][peer.name] = asResult(result, ours);
    }
  }
  return out;
});

function asResult({ queries, perSecond, perCpuSecond, nameR1 }: Timed, ours: Timed): PeerResult {
  return { queries, perSecond: digits(perSecond), nameR1, ratio: digits(ours.perCpuSecond / perCpuSecond, 3) };
}

function timed(
  rows: readonly TruthRow[],
  nameOf: (code: string) => string,
  entries: readonly { readonly name: string }[],
  search: (query: string) => number,
  most = rows.length,
): Timed {
  // Spread over the whole list, so that few queries see every noise.
  const step = Math.max(1, rows.length / most);
  const chosen = Array.from(
    { length: Math.min(most, rows.length) },
    (_, at) => rows[Math.floor(at * step)] as TruthRow,
  );
  const queries = chosen.map(({ item }) => peerText(item.localName));
  for (const query of queries.slice(0, Math.floor(queries.length / 10))) search(query);
  const start = performance.now();
  const cpuStart = processorTime();
  const found = queries.map(search);
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = (processorTime() - cpuStart) / 1000;
  const hits = found.filter((at, i) =>
    isSameWording(entries[at]?.name ?? '', nameOf((chosen[i] as TruthRow).gold)),
  ).length;
  return {
    queries: queries.length,
    perSecond: queries.length / seconds,
    perCpuSecond: queries.length / cpuSeconds,
    nameR1: estimate({ hits, of: queries.length }),
  };
}
