import { LRUCache } from 'lru-cache';
import { version } from '../../package.json';
import type { Catalog } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import type { EditionChoice } from '../catalog/resolve';
import { openCatalog } from '../io/catalogs/open';
import type { Issue } from '../issue';
import type { Item } from '../item';
import type { FacilityCatalog } from '../list/facility-list';
import { applyRules, withoutRules } from '../mapping/apply-rules';
import { type CarryOverResult, carryOverAsync } from '../mapping/carry-over';
import { editionRef } from '../mapping/edition-ref';
import { fingerprint } from '../mapping/hash';
import { mappingOf } from '../mapping/map-items';
import type { Facility, Mapping } from '../mapping/mapping';
import { type Memory, type MemoryNames, memoryNames } from '../mapping/memory';
import type { FacilityRule } from '../mapping/rules';
import { createMatcher, type MatchAsyncOptions, type Matcher } from '../match/matcher';
import type { MatchResult } from '../match/result';
import { now } from './paths';

/** The program, as it stands in mapping files. */
export const TOOL = `dmdc ${version}`;

/** How lists are mapped, whoever's they are. */
export interface MapSettings {
  readonly choice: EditionChoice;
  /** Folder of code sets. @default those of the package, and of `DMDC_CATALOGS` */
  readonly catalogsDir?: string | null;
  readonly top?: number;
  /** Candidates of automatic rows. @default top */
  readonly topAuto?: number;
  readonly accept?: number;
  readonly memory?: Memory;
  readonly memoryScope?: 'own' | 'all';
  readonly remap?: boolean;
  readonly secondReview?: boolean;
  /** Megabytes that answers given before may take. @default no answer is kept from list to list */
  readonly answersMb?: number;
}

/** The items of one list and kind. */
export interface ItemsToMap {
  readonly kind: Kind;
  readonly items: readonly Item[];
  readonly issues: readonly Issue[];
  readonly facility: Facility;
}

/** A mapping, and how it came about. */
export interface KindResult {
  readonly catalog: Catalog;
  readonly mapping: Mapping;
  readonly carried?: CarryOverResult;
  readonly remembered?: MemoryNames;
}

interface Kept {
  readonly key: string;
  readonly matcher: Matcher;
}

/** Maps list after list, and keeps what serves the next one: opened code sets, indexes, answers. */
export class KindMapper {
  /** Rows that were answered as an earlier one, and all rows that were asked. */
  readonly counts = { again: 0, asked: 0 };
  readonly #settings: MapSettings;
  readonly #matchers = new Map<Kind, Kept>();
  readonly #answers: LRUCache<string, MatchResult> | undefined;

  constructor(settings: MapSettings) {
    this.#settings = settings;
    if (settings.answersMb) {
      const maxSize = settings.answersMb * 1_048_576;
      this.#answers = new LRUCache({ maxSize, sizeCalculation: (result, key) => bytesOf(result) + 2 * key.length });
    }
  }

  /**
   * Maps the items of one kind; onto a mapping of before its decisions stand. The facility's rules settle what waits.
   * @throws the reason of `signal` once it is aborted.
   */
  async map(
    list: ItemsToMap,
    stored: Mapping | undefined,
    { rules = [], ...options }: MatchAsyncOptions & { readonly rules?: readonly FacilityRule[] } = {},
  ): Promise<KindResult> {
    // What rules settled is settled anew: the list, or the rules, may be others now.
    const before = stored && withoutRules(stored);
    const result = await this.#mapPlain(list, before, options);
    return { ...result, mapping: applyRules(result.mapping, rules, result.catalog) };
  }

  async #mapPlain(list: ItemsToMap, before: Mapping | undefined, options: MatchAsyncOptions): Promise<KindResult> {
    const { kind, items, issues, facility } = list;
    const { choice, catalogsDir, memory, memoryScope: scope = 'all', remap, secondReview } = this.#settings;
    // A mapping stays on its edition unless another one is asked for.
    const isAsked = Object.keys(choice).length > 0;
    const catalog = openCatalog(kind, {
      ...(before && !isAsked ? { edition: before.edition.id } : choice),
      catalogsDir,
    });
    const remembered = memory && memoryNames(memory, catalog, { facility, scope });
    const matcher = this.#matcher(catalog, remembered);
    const at = now();
    const review = secondReview && { secondReview: true };
    if (!before) {
      const matches = await matcher.matchAllAsync(items, options);
      const mapping = mappingOf(items, matches, catalog, facility, issues);
      return { catalog, mapping: { ...mapping, created: at, tool: TOOL, ...review }, remembered };
    }
    const match = (some: readonly Item[]) => matcher.matchAllAsync(some, options);
    const edition = editionRef(catalog.edition);
    const carried = await carryOverAsync(before, { items, issues }, match, { at, tool: TOOL, edition, remap });
    return { catalog, mapping: { ...carried.mapping, ...review }, carried, remembered };
  }

  #matcher(catalog: Catalog, remembered: MemoryNames | undefined): Matcher {
    const { top, topAuto, accept } = this.#settings;
    const { kind } = catalog;
    const names = remembered && fingerprint(JSON.stringify(remembered.names));
    const key = [catalog.edition.id, catalog.edition.sha256, names].join('|');
    const kept = this.#matchers.get(kind);
    if (kept?.key === key) return kept.matcher;
    const matcher = createMatcher(catalog, {
      top,
      topAuto,
      accept,
      ...(remembered && { names: remembered.names }),
      ...(this.#answers && { answers: this.#answersOf(`${kind}|${key}|`, this.#answers) }),
    });
    this.#matchers.set(kind, { key, matcher });
    return matcher;
  }

  /** The answers of one matcher, all matchers sharing one bound. */
  #answersOf(prefix: string, all: LRUCache<string, MatchResult>) {
    const { counts } = this;
    return {
      get: (key: string) => {
        const result = all.get(prefix + key);
        counts.asked++;
        if (result) counts.again++;
        return result;
      },
      set: (key: string, result: MatchResult) => all.set(prefix + key, result),
    };
  }
}

/** Estimate: an object for each candidate and each of its reasons, and the text that it is written as. */
function bytesOf({ candidates, reasons, issues }: MatchResult): number {
  let bytes = 400 + 150 * reasons.length + 1000 * issues.length;
  for (const candidate of candidates) bytes += 300 + 2 * candidate.name.length + 250 * candidate.reasons.length;
  return bytes;
}

/** The items of one kind in a list, and the remarks on the sheets that they stand on. */
export function partOf(
  list: Pick<FacilityCatalog, 'items'> & Partial<Pick<FacilityCatalog, 'issues'>>,
  kind: Kind,
  other?: Kind,
): Pick<ItemsToMap, 'kind' | 'items' | 'issues'> {
  const items = list.items.filter((item) => (item.kind ?? other) === kind);
  const sheets = new Set(items.map(({ sheet }) => sheet));
  return { kind, items, issues: (list.issues ?? []).filter(({ sheet }) => sheet === undefined || sheets.has(sheet)) };
}
