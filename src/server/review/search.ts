import type { Catalog } from '../../catalog/catalog';
import { normalizeCode } from '../../catalog/code';
import type { ReviewSession } from '../../jobs/review-session';
import { createMatcher, type Matcher } from '../../match/matcher';
import type { Lang } from '../../messages/pair';
import { columnsOf, officialText } from './compared';
import type { SearchHit } from './contract';
import { pieces } from './differences';

const MOST_HITS = 12;

const matchers = new WeakMap<Catalog, Matcher>();

function matcherOf(catalog: Catalog): Matcher {
  const known = matchers.get(catalog) ?? createMatcher(catalog, { top: MOST_HITS });
  matchers.set(catalog, known);
  return known;
}

/** Codes for what a person types, best first. */
export function searchFor(typed: string, { catalog, mapping }: ReviewSession, lang: Lang): SearchHit[] {
  if (!catalog) return [];
  // Asked for nothing it makes itself ready: the first search of a code set takes longer.
  const matcher = matcherOf(catalog);
  const text = typed.trim();
  if (text === '') return [];
  const { kind } = catalog;
  const item = { localCode: '', localName: text, kind, ...(kind === 'drugs' && { ingredient: text }) };
  const written = normalizeCode(kind, text).code;
  const byCode = /\d/.test(text) ? [...catalog].filter(({ code }) => code.startsWith(written)) : [];
  const byName = matcher.match(item).candidates.flatMap(({ code }) => catalog.get(code) ?? []);
  const found = [...new Set([...byCode.slice(0, MOST_HITS), ...byName])].slice(0, MOST_HITS);
  const columns = columnsOf(
    kind,
    mapping.rows.map((row) => row.item),
    catalog,
  );
  return found.map((entry) => ({
    code: entry.code,
    name: pieces(entry.name, undefined),
    values: columns.map((column) => ({ text: officialText(column, entry, lang) })),
    notes: [],
  }));
}
