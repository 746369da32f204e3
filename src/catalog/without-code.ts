import { ingredientText } from '../text/ingredients';
import { wordsOf } from '../text/words';
import type { Entry, RetiredEntry } from './entry';
import type { Kind } from './kinds';

/** An item that an official list knows by name and position and whose code is not in the catalog. */
export interface NameWithoutCode {
  readonly name: string;
  /** Further spellings of the name. */
  readonly spellings: readonly string[];
  /** The list that names it: `TT 30/2018/TT-BYT`. */
  readonly list: string;
  readonly position: string;
  readonly route?: string;
  /** Codes of the catalog that the same name has in other positions: the row may mean any of them. */
  readonly sameName: readonly string[];
  /** The cancelled code that carried the name, where it had one. */
  readonly retired?: RetiredEntry;
  /** From a list that people brought in: nobody joined its positions to codes, so a certain answer stands against it. */
  readonly unjoined?: true;
}

/** The code that such a name would have, as people write it. */
export const UNKNOWN_CODE: Readonly<Partial<Record<Kind, string>>> = {
  drugs: '40.x',
  'traditional-medicines': '05V.x',
};

/** What of the names without a code a text names: the same words, or the same ingredients in any order. */
export function namedIn(text: string, names: readonly NameWithoutCode[]): NameWithoutCode[] {
  const key = ingredientKey(text);
  return names.filter((one) => [one.name, ...one.spellings].some((name) => ingredientKey(name) === key));
}

/** A list of official names, newest first where one replaces another. */
export interface NameList {
  readonly list: string;
  readonly entries: readonly Entry[];
}

/** What two texts share when they name the same ingredients: order, spelling variants and separators do not count. */
export function ingredientKey(text: string): string {
  return wordsOf(ingredientText(text))
    .map(({ fold }) => fold)
    .sort()
    .join(' ');
}

/**
 * The names of official lists whose codes are not in a catalog. A position that the list before has too (`sameAs`) goes
 * by that one's number. A name that the catalog has as a name of its own is without code only where the position is
 * known to be another one.
 */
export function namesWithoutCode(entries: readonly Entry[], lists: readonly NameList[]): NameWithoutCode[] {
  const codes = new Set(entries.map(({ code }) => code));
  const byName = new Map<string, Set<string>>();
  for (const { code, name, aliases = [] } of entries) {
    for (const text of [name, ...aliases.map((alias) => alias.name)]) {
      const key = ingredientKey(text);
      byName.set(key, (byName.get(key) ?? new Set()).add(code));
    }
  }
  /** Codes that some position of a list is known to have. */
  const placed = new Set(lists.flatMap((list) => list.entries.flatMap((entry) => entry.codes ?? [])));
  const found: NameWithoutCode[] = [];
  const before = lists[1];
  const told = new Set<string>();
  for (const { list, entries: positions } of lists) {
    for (const { code: position, name, aliases = [], codes: known = [], route, sameAs } of positions) {
      if (known.some((code) => codes.has(code)) || told.has(`${list} ${position}`)) continue;
      const sameName = [...(byName.get(ingredientKey(name)) ?? [])];
      if (sameName.some((code) => !placed.has(code))) continue;
      const place = sameAs && before ? { list: before.list, position: sameAs } : { list, position };
      told.add(`${place.list} ${place.position}`);
      found.push({
        name,
        spellings: aliases.map((alias) => alias.name),
        ...place,
        ...(route !== undefined && { route }),
        sameName,
      });
    }
  }
  return found;
}

/** The names of lists that people brought in and that no list before knows under any spelling. */
export function newNames(before: readonly (readonly Entry[])[], further: readonly NameList[]): NameWithoutCode[] {
  if (further.length === 0) return [];
  const keysOf = ({ name, aliases = [] }: Entry) => [name, ...aliases.map((one) => one.name)].map(ingredientKey);
  const told = new Set(before.flatMap((entries) => entries.flatMap(keysOf)));
  return further.flatMap(({ list, entries }) =>
    entries.flatMap((entry): NameWithoutCode[] => {
      const keys = keysOf(entry);
      if (keys.some((key) => told.has(key))) return [];
      for (const key of keys) told.add(key);
      const { name, code: position, route, aliases = [] } = entry;
      const spellings = aliases.map((alias) => alias.name);
      return [{ name, spellings, list, position, ...(route && { route }), sameName: [], unjoined: true }];
    }),
  );
}

/** The names of cancelled codes that no code in force carries. */
export function retiredNames(entries: readonly Entry[], retired: readonly RetiredEntry[]): NameWithoutCode[] {
  const key = (text: string): string =>
    wordsOf(text)
      .map(({ fold }) => fold)
      .join(' ');
  const current = new Map<string, string[]>();
  const wanted = new Set(retired.map(({ name }) => key(name)));
  for (const { code, name } of entries) {
    const words = key(name);
    if (wanted.has(words)) current.set(words, [...(current.get(words) ?? []), code]);
  }
  return retired.map((one) => ({
    name: one.name,
    spellings: [],
    list: 'QĐ 7603/QĐ-BYT',
    position: one.code,
    sameName: current.get(key(one.name)) ?? [],
    retired: one,
  }));
}
