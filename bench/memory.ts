import { execFileSync } from 'node:child_process';
import { isInferred, isNameless } from '../src/catalog/entry';
import { KINDS, type Kind } from '../src/catalog/kinds';
import type { Item } from '../src/item';
import { createMatcher } from '../src/match/matcher';
import { benchCatalog, hardList } from './lists';
import { processorTime, progress, runSection } from './section';

/** What a code set holds, and what it takes until it answers. */
interface SetFigures {
  readonly kind: Kind;
  readonly edition: string;
  readonly codes: number;
  /** Codes whose name or code was inferred, and codes whose name nobody knows. */
  readonly inferred: number;
  readonly nameless: number;
  /** Names of official lists that have no code in it. */
  readonly withoutCode: number;
  /** Milliseconds of processor time from nothing to the first answer. */
  readonly loadMs: number;
}

/** Megabytes (2^20 bytes). */
export interface MemorySection {
  /** Resident, before anything is loaded. */
  readonly residentAtStart: number;
  /** Resident, all seven kinds loaded, indexed and used, after garbage is collected. */
  readonly resident: number;
  /** The highest it has been. */
  readonly residentPeak: number;
  readonly heapUsed: number;
  readonly arrayBuffers: number;
  readonly sets: readonly SetFigures[];
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

type Rows = Readonly<Record<Kind, readonly Item[]>>;

/** Rows with slips, so that what is built only when it is needed is built. */
function makeRows(smoke: boolean): Rows {
  const rows = (kind: Kind) => hardList(benchCatalog(kind), smoke ? 5 : 200).map(({ item }) => item);
  return Object.fromEntries(KINDS.map((kind) => [kind, rows(kind)])) as unknown as Rows;
}

type Counts = Readonly<Record<Kind, Omit<SetFigures, 'loadMs'>>>;

function countSets(): Counts {
  const counted = KINDS.map((kind) => {
    const { edition, entries, namesWithoutCode } = benchCatalog(kind);
    const inferred = entries.filter(isInferred).length;
    const nameless = entries.filter(isNameless).length;
    const withoutCode = namesWithoutCode?.().length ?? 0;
    return [kind, { kind, edition: edition.id, codes: entries.length, inferred, nameless, withoutCode }] as const;
  });
  return Object.fromEntries(counted) as unknown as Counts;
}

/** Made in a process of its own: to draw or count them all entries are read, and a facility's list comes from elsewhere. */
function apart<T>(smoke: boolean): T {
  const script = process.argv[1] as string;
  const args = [script, JSON.stringify({ smoke, truth: [] }), 'apart'];
  return JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 2 ** 27 }).toString('utf8')) as T;
}

function measure(smoke: boolean): MemorySection {
  const atStart = process.memoryUsage().rss;
  const { rows, counts } = apart<{ rows: Rows; counts: Counts }>(smoke);
  const sets: SetFigures[] = [];
  // Kept, so that what is counted is what seven matchers in use take.
  const matchers = KINDS.map((kind) => {
    progress(`memory: ${kind}`);
    const [first, ...others] = rows[kind];
    const before = processorTime();
    const matcher = createMatcher(benchCatalog(kind));
    if (first) matcher.match(first);
    sets.push({ ...counts[kind], loadMs: Math.round(processorTime() - before) });
    for (const item of others) matcher.match(item);
    return matcher;
  });
  const gc = (globalThis as { gc?: () => void }).gc;
  for (let i = 0; i < 3; i++) gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  if (matchers.length !== KINDS.length) throw new Error('a kind is missing');
  return {
    residentAtStart: megabytes(atStart),
    resident: megabytes(rss),
    residentPeak: Math.round(process.resourceUsage().maxRSS / 1024),
    heapUsed: megabytes(heapUsed),
    arrayBuffers: megabytes(arrayBuffers),
    sets,
  };
}

runSection(({ smoke }) =>
  process.argv[3] === 'apart' ? { rows: makeRows(smoke), counts: countSets() } : measure(smoke),
);
