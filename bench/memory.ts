import { execFileSync } from 'node:child_process';
import { KINDS, type Kind } from '../src/catalog/kinds';
import type { Item } from '../src/item';
import { createMatcher } from '../src/match/matcher';
import { benchCatalog, hardList } from './lists';
import { progress, runSection } from './section';

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
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

type Rows = Readonly<Record<Kind, readonly Item[]>>;

/** Rows with slips, so that what is built only when it is needed is built. */
function makeRows(smoke: boolean): Rows {
  const rows = (kind: Kind) => hardList(benchCatalog(kind), smoke ? 5 : 200).map(({ item }) => item);
  return Object.fromEntries(KINDS.map((kind) => [kind, rows(kind)])) as unknown as Rows;
}

/** Made in a process of its own: to draw them all entries are read, and a facility's list comes from elsewhere. */
function rowsApart(smoke: boolean): Rows {
  const script = process.argv[1] as string;
  const args = [script, JSON.stringify({ smoke, truth: [] }), 'rows'];
  return JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 2 ** 27 }).toString('utf8')) as Rows;
}

function measure(smoke: boolean): MemorySection {
  const atStart = process.memoryUsage().rss;
  const rows = rowsApart(smoke);
  // Kept, so that what is counted is what seven matchers in use take.
  const matchers = KINDS.map((kind) => {
    progress(`memory: ${kind}`);
    const catalog = benchCatalog(kind);
    const matcher = createMatcher(catalog);
    for (const item of rows[kind]) matcher.match(item);
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
  };
}

runSection(({ smoke }) => (process.argv[3] === 'rows' ? makeRows(smoke) : measure(smoke)));
