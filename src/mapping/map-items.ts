import type { Catalog } from '../catalog/catalog';
import type { Issue } from '../issue';
import type { Item } from '../item';
import type { Matcher } from '../match/matcher';
import type { MatchResult } from '../match/result';
import { editionRef } from './edition-ref';
import type { Facility, Mapping } from './mapping';

/** Maps the items of one facility and one kind: one row for every item, in their order. */
export function mapItems(
  items: readonly Item[],
  matcher: Matcher,
  facility: Facility,
  issues: readonly Issue[] = [],
): Mapping {
  return mappingOf(items, matcher.matchAll(items), matcher.catalog, facility, issues);
}

/** The mapping of items whose answers, one an item, are at hand. */
export function mappingOf(
  items: readonly Item[],
  matches: readonly MatchResult[],
  { kind, edition }: Catalog,
  facility: Facility,
  issues: readonly Issue[] = [],
): Mapping {
  return {
    kind,
    facility,
    edition: editionRef(edition),
    rows: items.map((item, at) => ({ item, match: matches[at] as MatchResult })),
    issues,
  };
}
