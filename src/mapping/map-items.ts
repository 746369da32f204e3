import type { Issue } from '../issue';
import type { Item } from '../item';
import type { Matcher } from '../match/matcher';
import { editionRef } from './edition-ref';
import type { Facility, Mapping } from './mapping';

/** Maps the items of one facility and one kind: one row for every item, in their order. */
export function mapItems(
  items: readonly Item[],
  matcher: Matcher,
  facility: Facility,
  issues: readonly Issue[] = [],
): Mapping {
  const { kind, edition } = matcher.catalog;
  const matches = matcher.matchAll(items);
  return {
    kind,
    facility,
    edition: editionRef(edition),
    rows: items.map((item, at) => ({ item, match: matches[at] as Mapping['rows'][number]['match'] })),
    issues,
  };
}
