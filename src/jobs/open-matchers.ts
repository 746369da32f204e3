import { LRUCache } from 'lru-cache';
import type { Catalog } from '../catalog/catalog';
import { KINDS, type Kind } from '../catalog/kinds';
import { type CatalogsOptions, type OpenCatalogOptions, openCatalog } from '../io/catalogs/open';
import type { Item } from '../item';
import { mappingOf } from '../mapping/map-items';
import type { Facility, Mapping } from '../mapping/mapping';
import { createMatcher, type Matcher, type MatcherOptions } from '../match/matcher';

/** Which code sets are asked, and how. */
export interface AskOptions extends OpenCatalogOptions, Pick<MatcherOptions, 'top' | 'accept'> {}

/** An item that says its kind. */
export type KindItem = Item & { readonly kind: Kind };

/** Most matchers kept open: all kinds in a few editions. */
const MOST_OPEN = 24;

/** Matchers that stay open from one call to the next, for callers that ask often about a few items. */
export class OpenMatchers {
  readonly #open = new LRUCache<string, Matcher>({ max: MOST_OPEN });

  constructor(private readonly options: CatalogsOptions = {}) {}

  /** @throws {DmdcError} as `openCatalog` and `createMatcher`. */
  get(kind: Kind, { top, accept, ...choice }: AskOptions = {}): Matcher {
    const catalog = this.catalog(kind, choice);
    const { id, sha256 } = catalog.edition;
    const key = [kind, id, sha256, top, accept].join('|');
    let matcher = this.#open.get(key);
    if (matcher?.catalog.entries !== catalog.entries) {
      matcher = createMatcher(catalog, { top, accept });
      this.#open.set(key, matcher);
    }
    return matcher;
  }

  catalog(kind: Kind, choice: OpenCatalogOptions = {}): Catalog {
    return openCatalog(kind, { ...this.options, ...choice });
  }

  /**
   * Maps items, which are answered as one facility's list: one mapping a kind, in the order of letter 677. Works in turns, so that other
   * questions are answered meanwhile.
   * @throws the reason of `signal` once it is aborted; else as {@link OpenMatchers.get}.
   */
  async map(
    items: readonly KindItem[],
    facility: Facility,
    options: AskOptions = {},
    signal?: AbortSignal,
  ): Promise<Mapping[]> {
    const mappings: Mapping[] = [];
    for (const kind of KINDS) {
      const own = items.filter((item) => item.kind === kind);
      if (own.length === 0) continue;
      const matcher = this.get(kind, options);
      const matches = await matcher.matchAllAsync(own, { signal });
      mappings.push(mappingOf(own, matches, matcher.catalog, facility));
    }
    return mappings;
  }

  /** Opens a kind's code set and builds its index, so that the first question need not wait. */
  warm(kind: Kind, options: AskOptions = {}): void {
    this.get(kind, options).match({ localCode: '', localName: kind, kind });
  }
}
