import type { Catalog } from '../../catalog/catalog';
import type { ReviewSession } from '../../jobs/review-session';
import { createMatcher, type Matcher } from '../../match/matcher';
import { type FoundCode, searchCodes } from '../../match/search';
import type { Lang } from '../../messages/pair';
import { type Compared, officialText } from './compared';
import type { Piece, SearchHit } from './contract';

const MOST_HITS = 12;

const matchers = new WeakMap<Catalog, Matcher>();

function matcherOf(catalog: Catalog): Matcher {
  const known = matchers.get(catalog) ?? createMatcher(catalog, { top: MOST_HITS });
  matchers.set(catalog, known);
  return known;
}

/** Codes for what a person types, best first, with the letters that answer to it marked. */
export function searchFor(
  typed: string,
  { catalog }: ReviewSession,
  columns: readonly Compared[],
  lang: Lang,
): SearchHit[] {
  if (!catalog) return [];
  // Asked for nothing it makes itself ready: the first search of a code set takes longer.
  const matcher = matcherOf(catalog);
  if (typed.trim() === '') return [];
  return searchCodes(matcher, typed, MOST_HITS).map((found) => ({
    code: found.code,
    name: marked(found),
    values: columns.map((column) => ({ text: officialText(column, found.entry, lang) })),
  }));
}

function marked({ name, ranges }: FoundCode): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) pieces.push({ text: name.slice(at, from) });
    pieces.push({ text: name.slice(from, to + 1), apart: true });
    at = to + 1;
  }
  return at < name.length ? [...pieces, { text: name.slice(at) }] : pieces;
}
