import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { Item } from '../../item';
import type { Candidate, MatchResult, MatchStatus } from '../../match/result';
import { splitBrackets } from '../../text/brackets';
import { foldWords } from '../../text/fold';
import { isSameWording } from '../../text/same-text';
import { readGold } from './gold';

/** One item and what it really stands for. */
export interface TruthRow {
  readonly item: Item;
  /** The right code, or several, as {@link readGold} reads them; null where there is none. */
  readonly gold: string | null;
  readonly goldRoute?: string;
  /** Classes of wording that the row belongs to, where the list says so. */
  readonly classes?: readonly string[];
}

/** How the answer to one row compares with the truth. What does not apply is absent. */
export interface Judgement {
  /** `coded`: the edition has what is right; `none`: there is no code; `lacking`: the right code is not in this edition. */
  readonly what: 'coded' | 'none' | 'lacking';
  readonly status: MatchStatus;
  /** Probability of the first candidate. */
  readonly score?: number;
  /** The first candidate is right; where a row names several things, the first so many hold one of each. */
  readonly first: boolean;
  readonly in5: boolean;
  readonly in10: boolean;
  /** Rows that name one thing: the first candidate has a right name. */
  readonly name?: boolean;
  /** The written name differs from the official one in more than accents, case and brackets. */
  readonly hard?: boolean;
  /** One right code, and no other has its name and price item. */
  readonly decidable: boolean;
  /** Several codes are right: the row does not say which. */
  readonly open: boolean;
  /** `auto`: the code is right. */
  readonly autoRight?: boolean;
  /** `ambiguous`: what is right is among the codes said. */
  readonly holds?: boolean;
  readonly route?: boolean;
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
export function writtenName(item: Item): string {
  return item.ingredient ?? item.localName;
}

/** Compares answers with the truth, in one edition. */
export function judgeOf(catalog: Catalog): (row: TruthRow, result: MatchResult) => Judgement {
  const counts = new Map<string, number>();
  for (const entry of catalog) counts.set(businessName(entry), (counts.get(businessName(entry)) ?? 0) + 1);
  return (row, result) => {
    const things = readGold(row.gold).map((codes) => codes.flatMap((code) => catalog.get(code) ?? []));
    const [first] = result.candidates;
    const base = { status: result.status, ...(first && { score: first.score }) };
    const nothing = { ...base, first: false, in5: false, in10: false, decidable: false, open: false };
    if (things.length === 0) {
      return { ...nothing, what: 'none', ...(result.status === 'auto' && { autoRight: false }) };
    }
    if (things.some((entries) => entries.length === 0)) return { ...nothing, what: 'lacking' };
    const [entries = [], ...others] = things;
    const one = others.length === 0;
    const alone = one && entries.length === 1 ? entries[0] : undefined;
    const within = (depth: number): boolean =>
      holdsAll(codesOf(result.candidates.slice(0, Math.max(depth, things.length))), things);
    return {
      ...base,
      what: 'coded',
      first: within(1),
      in5: within(5),
      in10: within(10),
      ...(one && {
        name: first !== undefined && entries.some(({ name }) => isSameWording(first.name, name)),
        hard: entries.every(({ name }) => isHard(writtenName(row.item), name)),
      }),
      decidable: alone !== undefined && counts.get(businessName(alone)) === 1,
      open: things.some(({ length }) => length > 1),
      ...(result.status === 'auto' && { autoRight: one && entries.some(({ code }) => code === result.code) }),
      ...(result.status === 'ambiguous' && { holds: holdsAll(new Set(result.among), things) }),
      ...(row.goldRoute && { route: result.routeCode === row.goldRoute }),
    };
  };
}

function codesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  return new Set(candidates.map(({ code }) => code));
}

/** Whether some codes hold a right one of each thing. */
function holdsAll(codes: ReadonlySet<string>, things: readonly (readonly Entry[])[]): boolean {
  return things.every((entries) => entries.some(({ code }) => codes.has(code)));
}
