import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { Item } from '../item';
import type { MatchResult } from '../match/result';
import { splitBrackets } from '../text/brackets';
import { foldWords } from '../text/fold';
import { isSameWording } from '../text/same-text';

/** One item and the code it really stands for. */
export interface TruthRow {
  readonly item: Item;
  readonly gold: string;
  readonly goldRoute?: string;
}

/** A share of so many: hits of rows. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** What a list measures. */
export interface Measures {
  readonly rows: number;
  /** Rows whose declared code is not in the edition; left out of everything else. */
  readonly unknownGold: number;
  readonly nameR1: Share;
  readonly nameR1Hard: Share;
  readonly codeR1: Share;
  readonly codeR1Hard: Share;
  readonly codeR1Decidable: Share;
  readonly codeR1DecidableHard: Share;
  readonly r5: Share;
  readonly r5Hard: Share;
  readonly r10: Share;
  readonly autoPrecision: Share;
  readonly autoCoverage: Share;
  readonly autoCoverageHard: Share;
  readonly ambiguousHolds: Share;
  readonly route: Share;
  readonly review: number;
  readonly none: number;
}

/** A row that came out wrong, for a person to look at. */
export interface Miss {
  readonly what: 'auto' | 'ambiguous' | 'name' | 'code' | 'top10' | 'route';
  readonly row: TruthRow;
  readonly result: MatchResult;
}

function sameNames(catalog: Catalog): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of catalog) counts.set(businessName(entry), (counts.get(businessName(entry)) ?? 0) + 1);
  return counts;
}

/** Official name and price item: what another code must not share for a row to be decidable. */
function businessName(entry: Entry): string {
  return `${foldWords(entry.name)}|${entry.priceItem ?? ''}`;
}

/** Whether a written name differs from the official one in more than accents, case and brackets. */
export function isHard(written: string, official: string): boolean {
  return foldWords(splitBrackets(written).main) !== foldWords(splitBrackets(official).main);
}

/** The text that is compared with official names: the ingredient for drugs, else the local name. */
function writtenName(item: Item): string {
  return item.ingredient ?? item.localName;
}

/** Measures the results of one list. `see` is called for every row that came out wrong. */
export function measure(
  catalog: Catalog,
  truth: readonly TruthRow[],
  results: readonly MatchResult[],
  see?: (miss: Miss) => void,
): Measures {
  const counts = sameNames(catalog);
  const share = (): { hits: number; of: number } => ({ hits: 0, of: 0 });
  const out = {
    rows: truth.length,
    unknownGold: 0,
    nameR1: share(),
    nameR1Hard: share(),
    codeR1: share(),
    codeR1Hard: share(),
    codeR1Decidable: share(),
    codeR1DecidableHard: share(),
    r5: share(),
    r5Hard: share(),
    r10: share(),
    autoPrecision: share(),
    autoCoverage: share(),
    autoCoverageHard: share(),
    ambiguousHolds: share(),
    route: share(),
    review: 0,
    none: 0,
  };
  const count = (target: { hits: number; of: number }, hit: boolean): void => {
    target.of++;
    if (hit) target.hits++;
  };
  truth.forEach((row, at) => {
    const result = results[at] as MatchResult;
    const gold = catalog.get(row.gold);
    if (!gold) {
      out.unknownGold++;
      return;
    }
    const first = result.candidates[0];
    const written = writtenName(row.item);
    const hard = isHard(written, gold.name);
    const name = first !== undefined && isSameWording(first.name, gold.name);
    const code = first?.code === gold.code;
    const rank = result.candidates.findIndex((candidate) => candidate.code === gold.code);
    count(out.nameR1, name);
    count(out.codeR1, code);
    count(out.r5, rank >= 0 && rank < 5);
    count(out.r10, rank >= 0 && rank < 10);
    count(out.autoCoverage, result.status === 'auto');
    if (hard) {
      count(out.nameR1Hard, name);
      count(out.codeR1Hard, code);
      count(out.r5Hard, rank >= 0 && rank < 5);
      count(out.autoCoverageHard, result.status === 'auto');
    }
    if (counts.get(businessName(gold)) === 1) {
      count(out.codeR1Decidable, code);
      if (hard) count(out.codeR1DecidableHard, code);
      if (!code) see?.({ what: name ? 'code' : 'name', row, result });
    } else if (!name) see?.({ what: 'name', row, result });
    if (rank < 0 || rank >= 10) see?.({ what: 'top10', row, result });
    if (result.status === 'auto') {
      count(out.autoPrecision, code);
      if (!code) see?.({ what: 'auto', row, result });
    } else if (result.status === 'ambiguous') {
      const holds = result.among.includes(gold.code);
      count(out.ambiguousHolds, holds);
      if (!holds) see?.({ what: 'ambiguous', row, result });
    } else out[result.status]++;
    if (row.goldRoute) {
      count(out.route, result.routeCode === row.goldRoute);
      if (result.routeCode !== row.goldRoute) see?.({ what: 'route', row, result });
    }
  });
  return out;
}

/** A share with its 95 % interval (Wilson), each 0…1; nothing where there are no rows. */
export interface Estimate extends Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The share of hits and its 95 % interval, or nothing where there are no rows. */
export function estimate({ hits, of }: Share): Estimate | undefined {
  if (of === 0) return undefined;
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { hits, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** `99.3 (98.1–99.8)`: the share in percent and its 95 % interval. */
export function percent(share: Share): string {
  const found = estimate(share);
  if (!found) return '—';
  const text = (value: number): string => (100 * value).toFixed(1);
  return `${text(found.share)} (${text(found.low)}–${text(found.high)})`;
}
