import { KINDS, type Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import { type OpenCatalogOptions, openCatalog } from '../io/catalogs/open';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { mapItems } from '../mapping/map-items';
import type { Facility, Mapping } from '../mapping/mapping';
import { createMatcher, type MatcherOptions } from '../match/matcher';
import { MAPPING_FAULTS } from '../messages/mapping-faults';

/** What {@link mapCatalog} maps: a facility's list as `readFacilityCatalog` returns it, or plain objects. */
export interface CatalogToMap {
  readonly items: readonly Item[];
  readonly facility?: Partial<Facility>;
  readonly file?: string;
  readonly issues?: readonly Issue[];
}

/** Which edition to map onto, and how sure to be. */
export interface MapCatalogOptions extends OpenCatalogOptions, MatcherOptions {
  /** Kind of items that do not say their own. */
  readonly kind?: Kind;
  readonly facility?: Facility;
}

/**
 * Maps a facility's whole catalogue: one mapping for each kind that it holds, in the order of letter 677.
 * With `edition`, all items must be of the kind that the edition belongs to.
 * @throws {DmdcError} `kind-not-recognised` for an item without a kind; else as `openCatalog` and `createMatcher`.
 */
export function mapCatalog(source: CatalogToMap | readonly Item[], options: MapCatalogOptions = {}): Mapping[] {
  const list: CatalogToMap = 'items' in source ? source : { items: source };
  const facility = facilityOf(list, options.facility);
  const byKind = new Map<Kind, Item[]>();
  for (const item of list.items) {
    const kind = item.kind ?? options.kind;
    if (!kind) {
      throw new DmdcError('kind-not-recognised', MAPPING_FAULTS.kindNotRecognised(item.localName, KINDS.join(', ')), {
        sheet: item.sheet,
        row: item.row,
        value: item.localName,
      });
    }
    const items = byKind.get(kind);
    if (items) items.push(item);
    else byKind.set(kind, [item]);
  }
  return KINDS.filter((kind) => byKind.has(kind)).map((kind) => {
    const items = byKind.get(kind) as Item[];
    const sheets = new Set(items.map(({ sheet }) => sheet));
    const issues = (list.issues ?? []).filter(({ sheet }) => sheet === undefined || sheets.has(sheet));
    return mapItems(items, createMatcher(openCatalog(kind, options), options), facility, issues);
  });
}

/** Whose list it is: as the caller says, as the list says, else the name of its file. */
export function facilityOf(list: CatalogToMap, given: Facility | undefined): Facility {
  return { name: given?.name ?? list.facility?.name ?? list.file ?? '', code: given?.code ?? list.facility?.code };
}
