import { KINDS } from '../src/catalog/kinds';
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

runSection(({ smoke }): MemorySection => {
  const atStart = process.memoryUsage().rss;
  // Kept, so that what is counted is what seven matchers in use take.
  const matchers = KINDS.map((kind) => {
    progress(`memory: ${kind}`);
    const catalog = benchCatalog(kind);
    const matcher = createMatcher(catalog);
    // Rows with slips, so that what is built only when it is needed is built.
    for (const { item } of hardList(catalog, smoke ? 5 : 200)) matcher.match(item);
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
});
