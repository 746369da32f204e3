import type { Catalog } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import { ingredientKey, type NameWithoutCode, UNKNOWN_CODE } from '../catalog/without-code';
import type { SaidReason } from '../messages/reasons';
import { wordsOf } from '../text/words';
import type { ItemFacts } from './profile';
import type { MatchResult } from './result';
import { routeCode } from './routes';

const NONE: ReadonlySet<string> = new Set();
const SHORTEST = 5;

const known = new WeakMap<readonly NameWithoutCode[], ReadonlySet<string>>();

/** The folded words of things that official lists name and a code set has no code for, made once a code set. */
export function wordsElsewhere(catalog: Catalog): ReadonlySet<string> {
  const all = catalog.namesWithoutCode?.();
  if (all === undefined) return NONE;
  let words = known.get(all);
  if (words === undefined) {
    const found = new Set<string>();
    for (const { name, spellings } of all) {
      for (const text of [name, ...spellings]) {
        for (const { fold } of wordsOf(text)) if (fold.length >= SHORTEST) found.add(fold);
      }
    }
    words = found;
    known.set(all, words);
  }
  return words;
}

const byKey = new WeakMap<readonly NameWithoutCode[], ReadonlyMap<string, readonly NameWithoutCode[]>>();

/** The key shared by names of one thing: for drugs and traditional medicines the sorted ingredients, else the words. */
function keyFor({ kind }: Catalog): (text: string) => string {
  if (kind === 'drugs' || kind === 'traditional-medicines') return ingredientKey;
  return (text) =>
    wordsOf(text)
      .map(({ fold }) => fold)
      .join(' ');
}

/** The things without a code that one of the row's wordings names exactly: by the first wording that names any. */
export function namedElsewhere(catalog: Catalog, { texts }: ItemFacts): readonly NameWithoutCode[] {
  const all = catalog.namesWithoutCode?.();
  if (all === undefined) return [];
  const keyOf = keyFor(catalog);
  let names = byKey.get(all);
  if (names === undefined) {
    const made = new Map<string, NameWithoutCode[]>();
    for (const one of all) {
      for (const key of new Set([one.name, ...one.spellings].map(keyOf))) {
        made.set(key, [...(made.get(key) ?? []), one]);
      }
    }
    names = made;
    byKey.set(all, names);
  }
  for (const text of texts) {
    const found = names.get(keyOf(text));
    if (found) return found;
  }
  return [];
}

/** Whether a row may mean a thing without a code rather than a code of the same name: its route speaks for no other. */
function mayMean({ sameName, route, retired }: NameWithoutCode, written: string | undefined): boolean {
  if (sameName.length === 0) return true;
  if (retired) return false;
  const own = routeCode(written);
  if (own === undefined || route === undefined) return true;
  // The circular gives groups of routes (`Tiêm/truyền, uống`); the first number of a code is the group.
  return route.split(/[,/]/).some((one) => routeCode(one.trim())?.split('.')[0] === own.split('.')[0]);
}

/**
 * The answer to a row that names what has no code: only codes that the same name has, or that stand in place of a
 * cancelled one, are proposed, and none is decided. Nothing where the row names no such thing.
 * @param known - whether the row is also a name of the code set, or one that people confirmed, to the letter.
 */
export function withoutCode(
  catalog: Catalog,
  facts: ItemFacts,
  result: MatchResult,
  known: () => boolean,
): MatchResult | undefined {
  const all = namedElsewhere(catalog, facts);
  if (all.length === 0) return undefined;
  const isKnown = known();
  const named = all.filter(
    (one) =>
      !(isKnown && one.sameName.length === 0) &&
      !(one.unjoined && result.status === 'auto') &&
      mayMean(one, facts.item.route),
  );
  const [first] = named;
  if (first === undefined) return undefined;
  const possible = new Set(named.flatMap(({ sameName, retired }) => [...sameName, ...(retired?.successors ?? [])]));
  const declared = facts.item.declaredCode?.trim();
  if (declared) possible.add(declared);
  const candidates = result.candidates.filter(({ code }) => possible.has(code));
  const { issues } = result;
  const reasons = [withoutCodeReason(first, catalog.kind)];
  return { status: candidates.length > 0 ? 'review' : 'none', candidates, reasons, issues };
}

/** The reason given for a thing without a code. */
export function withoutCodeReason({ name, list, position, retired }: NameWithoutCode, kind: Kind): SaidReason {
  const params = retired
    ? { name, code: retired.code, successors: retired.successors.join(', ') }
    : { name, list, position, family: UNKNOWN_CODE[kind] ?? '' };
  return { code: 'name-without-code', params };
}
