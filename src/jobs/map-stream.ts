import { KINDS, type Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import { type OpenCatalogOptions, openCatalog } from '../io/catalogs/open';
import { type ReadFacilityCatalogOptions, readFacilityCatalog } from '../io/sheets/facility-list';
import { listBlocks } from '../io/sheets/list-blocks';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { mappingOf } from '../mapping/map-items';
import type { Facility, Mapping } from '../mapping/mapping';
import { createMatcher, type MatchedItem, type Matcher, type MatcherOptions } from '../match/matcher';
import type { MatchResult } from '../match/result';
import { MAPPING_FAULTS } from '../messages/mapping-faults';

/** Most rows of a {@link MappedBlock}. */
const ROWS_OUT = 100;

/** Settings of {@link mapStream}. */
export interface MapStreamOptions extends OpenCatalogOptions, MatcherOptions {
  readonly kind?: Kind;
  readonly columns?: ReadFacilityCatalogOptions['columns'];
  readonly facility?: Partial<Facility>;
  /** Whether the whole list of a facility is evidence for each row; `false`: each row by itself. @default true */
  readonly listContext?: boolean;
  readonly signal?: AbortSignal;
}

/** Some rows of a stream, mapped: items in their order, one mapping a kind. */
export interface MappedBlock {
  readonly items: readonly Item[];
  readonly mappings: readonly Mapping[];
  readonly issues: readonly Issue[];
}

/**
 * Maps lists that need not fit into memory, facility by facility, while they still come: NDJSON, or a table with tabs whose
 * first line is its header. Of a facility with more rows than a block (10,000) each block is answered as a list of its own.
 * Rows have their number in the stream. Reading waits until the caller takes the next block (backpressure).
 * @throws {DmdcError} as `readFacilityCatalog`, `openCatalog` and `createMatcher`; the reason of `signal` once it is aborted.
 */
export async function* mapStream(
  input: AsyncIterable<Uint8Array | string>,
  options: MapStreamOptions = {},
): AsyncGenerator<MappedBlock> {
  const { kind, columns, listContext = true, signal } = options;
  const matchers = new Map<Kind, Matcher>();
  const matcherOf = (wanted: Kind): Matcher => {
    let matcher = matchers.get(wanted);
    if (!matcher) {
      matcher = createMatcher(openCatalog(wanted, options), options);
      matchers.set(wanted, matcher);
    }
    return matcher;
  };
  for await (const { text, before } of listBlocks(input)) {
    signal?.throwIfAborted();
    const list = readFacilityCatalog(Buffer.from(text, 'utf8'), { kind, columns, facility: options.facility });
    const items = list.items.map((item): Item => ({ ...item, row: (item.row ?? 0) + before }));
    const issues = list.issues.map((issue) =>
      issue.row === undefined ? issue : { ...issue, row: issue.row + before },
    );
    const facility: Facility = {
      name: list.facility?.name ?? list.facility?.code ?? '',
      ...(list.facility?.code !== undefined && { code: list.facility.code }),
    };
    const mapped = mapBlocks(items, matcherOf, { kind, facility, listContext, signal });
    let first = true;
    for await (const block of mapped) {
      yield { ...block, issues: first ? issues : [] };
      first = false;
    }
  }
}

/** How {@link mapBlocks} maps. */
export interface MapBlocksOptions extends Pick<MapStreamOptions, 'kind' | 'listContext' | 'signal'> {
  readonly facility: Facility;
}

/**
 * Maps the items of one facility and hands the answers out in their order, a block of rows at a time, so that the answers of a
 * list of any length need no memory. With `listContext` (the default) they are those of `matchAll` over all items of a kind.
 */
export async function* mapBlocks(
  items: readonly Item[],
  matcherOf: (kind: Kind) => Matcher,
  { kind, facility, listContext = true, signal }: MapBlocksOptions,
): AsyncGenerator<Omit<MappedBlock, 'issues'>> {
  const answers = new Map<Kind, AsyncIterator<MatchedItem>>();
  const kindOf = (item: Item): Kind => {
    const own = item.kind ?? kind;
    if (own) return own;
    throw new DmdcError(
      'kind-not-recognised',
      MAPPING_FAULTS.kindNotRecognised(item.localName, KINDS.join(', ')),
      item,
    );
  };
  for (const one of new Set(items.map(kindOf))) {
    const own = items.filter((item) => kindOf(item) === one);
    const matcher = matcherOf(one);
    answers.set(one, listContext ? matcher.matchEach(own, { signal, block: own.length }) : each(matcher, own));
  }
  for (let from = 0; from < items.length; from += ROWS_OUT) {
    signal?.throwIfAborted();
    const some = items.slice(from, from + ROWS_OUT);
    const found = new Map<Kind, { items: Item[]; matches: MatchResult[] }>();
    for (const item of some) {
      const one = kindOf(item);
      const { value } = await (answers.get(one) as AsyncIterator<MatchedItem, MatchedItem>).next();
      const own = found.get(one) ?? { items: [], matches: [] };
      own.items.push(item);
      own.matches.push(value.match);
      found.set(one, own);
    }
    const mappings = KINDS.flatMap((one) => {
      const own = found.get(one);
      return own ? [mappingOf(own.items, own.matches, matcherOf(one).catalog, facility)] : [];
    });
    yield { items: some, mappings };
  }
}

async function* each(matcher: Matcher, items: readonly Item[]): AsyncGenerator<MatchedItem> {
  for (const item of items) yield { item, match: matcher.match(item) };
}
