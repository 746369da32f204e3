import { KINDS, type Kind } from '../catalog/kinds';
import { openCatalog } from '../io/catalogs/open';
import type { EntryLookup } from '../io/tables/portal-columns';
import type { Item } from '../item';
import { mappingOf } from '../mapping/map-items';
import type { MappedRow, Mapping } from '../mapping/mapping';
import { createMatcher, type Matcher } from '../match/matcher';
import type { Candidate, MatchResult } from '../match/result';
import { apartAs } from '../match/service-type';
import { type CatalogToMap, facilityOf, type MapCatalogOptions } from './map-catalog';
import { type MappedBlock, mapBlocks } from './map-stream';
import { memoryTidier } from './tidy-memory';

/** Settings of {@link mapTall}. */
export interface MapTallOptions extends MapCatalogOptions {
  /** Hands rows out one kind after the other, as tables have them. @default in the order of the list */
  readonly byKind?: boolean;
}

/** Rows and what is known beside them. */
export interface TallBlock extends Omit<MappedBlock, 'issues'> {
  /** Kinds of the whole list. */
  readonly kinds: readonly Kind[];
  readonly lookup: EntryLookup;
}

/** A list of more rows than this has its garbage collected on the way. */
const TALL = 20_000;

/**
 * Maps a list of any length: the same answers as `mapCatalog`, handed to `onBlock` as they are made. What comes back is what
 * summaries and ratios need of each row: its status, its issues, and its first candidate without reasons.
 * @throws {DmdcError} as `mapCatalog`.
 */
export async function mapTall(
  list: CatalogToMap,
  options: MapTallOptions,
  onBlock: (block: TallBlock) => void | Promise<void>,
): Promise<Mapping[]> {
  const { kind, onProgress } = options;
  const facility = facilityOf(list, options.facility);
  const kinds = KINDS.filter((one) => list.items.some((item) => (item.kind ?? kind) === one));
  const matchers = new Map<Kind, Matcher>();
  const matcherOf = (wanted: Kind): Matcher => {
    let matcher = matchers.get(wanted);
    if (!matcher) {
      matcher = createMatcher(openCatalog(wanted, options), options);
      matchers.set(wanted, matcher);
    }
    return matcher;
  };
  const lookup: EntryLookup = (one, code) => matchers.get(one)?.catalog.get(code);
  const kept = new Map<Kind, MappedRow[]>();
  const tidy = list.items.length > TALL ? memoryTidier() : undefined;
  // What reading left behind.
  tidy?.(true);
  let done = 0;
  for await (const { items, mappings } of mapBlocks(ordered(list.items, kinds, options), matcherOf, {
    kind,
    facility,
  })) {
    for (const { kind: one, rows } of mappings) {
      const own = kept.get(one) ?? [];
      kept.set(one, own);
      for (const { item, match } of rows) own.push({ item, match: lean(match) });
    }
    await onBlock({ items, mappings, kinds, lookup });
    for (let row = 0; row < items.length; row++) onProgress?.(++done, list.items.length);
    tidy?.();
  }
  tidy?.(true);
  return kinds.map((one) => {
    const rows = kept.get(one) ?? [];
    const sheets = new Set(rows.map(({ item }) => item.sheet));
    const issues = (list.issues ?? []).filter(({ sheet }) => sheet === undefined || sheets.has(sheet));
    return { ...mappingOf([], [], matcherOf(one).catalog, facility, issues), rows };
  });
}

function ordered(items: readonly Item[], kinds: readonly Kind[], { byKind, kind }: MapTallOptions): readonly Item[] {
  if (!byKind || kinds.length < 2) return items;
  // Items without a kind come first: they are refused before any row is answered.
  return [undefined, ...kinds].flatMap((one) => items.filter((item) => (item.kind ?? kind) === one));
}

const NONE: readonly never[] = Object.freeze([]);

/** An answer without what only its reader needs. What is kept apart is listed with all its codes. */
function lean(match: MatchResult): MatchResult {
  const bare = (one: Candidate): Candidate => ({ ...one, reasons: NONE });
  if (apartAs(match)) return { ...match, candidates: match.candidates.map(bare) };
  const [first] = match.candidates;
  const kept = { candidates: first ? [bare(first)] : NONE, reasons: NONE, issues: match.issues };
  if (match.status === 'auto') return { status: match.status, code: match.code, ...kept };
  if (match.status === 'ambiguous') return { status: match.status, among: NONE, differBy: NONE, ...kept };
  return { status: match.status, ...kept };
}
