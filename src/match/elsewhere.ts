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

/** The things without a code by what their names say. */
interface Named {
  readonly byKey: ReadonlyMap<string, readonly NameWithoutCode[]>;
  /** Folded first words of these names, where the order of words counts: most rows begin otherwise. */
  readonly firsts: ReadonlySet<string> | undefined;
}

const namesKnown = new WeakMap<readonly NameWithoutCode[], Named>();

/** Whether names of one thing have their words in any order. */
function inAnyOrder({ kind }: Catalog): boolean {
  return kind === 'drugs' || kind === 'traditional-medicines';
}

/** The key shared by names of one thing: for drugs and traditional medicines the sorted ingredients, else the words. */
function keyFor(catalog: Catalog): (text: string) => string {
  if (inAnyOrder(catalog)) return ingredientKey;
  return (text) =>
    wordsOf(text)
      .map(({ fold }) => fold)
      .join(' ');
}

function namedOf(catalog: Catalog, all: readonly NameWithoutCode[]): Named {
  let named = namesKnown.get(all);
  if (named !== undefined) return named;
  const keyOf = keyFor(catalog);
  const byKey = new Map<string, NameWithoutCode[]>();
  const firsts = new Set<string>();
  for (const one of all) {
    const texts = [one.name, ...one.spellings];
    for (const key of new Set(texts.map(keyOf))) byKey.set(key, [...(byKey.get(key) ?? []), one]);
    for (const text of texts) firsts.add(wordsOf(text)[0]?.fold ?? '');
  }
  named = { byKey, firsts: inAnyOrder(catalog) ? undefined : firsts };
  namesKnown.set(all, named);
  return named;
}

/** The things without a code that one of the row's wordings names exactly: by the first wording that names any. */
export function namedElsewhere(catalog: Catalog, { texts }: ItemFacts): readonly NameWithoutCode[] {
  const all = catalog.namesWithoutCode?.();
  if (all === undefined) return [];
  const { byKey, firsts } = namedOf(catalog, all);
  const keyOf = keyFor(catalog);
  for (const text of texts) {
    if (firsts?.has(wordsOf(text)[0]?.fold ?? '') === false) continue;
    const found = byKey.get(keyOf(text));
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
