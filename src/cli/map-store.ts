import { version } from '../../package.json';
import { KINDS, type Kind } from '../catalog/kinds';
import { openCatalog } from '../catalog/open';
import type { EditionChoice } from '../catalog/resolve';
import { readMappingFile, updateMappingFile } from '../io/mapping-store';
import { readMemory } from '../io/memory-file';
import { type CarryOverResult, carryOver } from '../mapping/carry-over';
import { editionRef } from '../mapping/edition-ref';
import type { FacilityCatalog } from '../mapping/facility-catalog';
import { mapItems } from '../mapping/map-items';
import type { Facility, Mapping } from '../mapping/mapping';
import { memoryNames } from '../mapping/memory';
import { createMatcher } from '../match/matcher';
import type { Console } from './console';
import { tellPin } from './editions';
import { UsageError } from './exit';
import { mappingFiles, mappingPath, now } from './mapping-paths';
import { decisionTexts } from './texts-decisions';

/** Options of `dmdc map` that concern what was decided before. */
export interface MapStoreOptions {
  readonly mapping?: string;
  readonly previous?: string;
  readonly memory?: string;
  readonly memoryScope?: string;
  readonly remap?: boolean;
  readonly secondReview?: boolean;
}

/** Whether a run of `dmdc map` keeps or uses decisions. */
export function usesStore({ mapping, previous, memory, secondReview }: MapStoreOptions): boolean {
  return [mapping, previous, memory].some((one) => one !== undefined) || secondReview === true;
}

interface Settings {
  readonly kind?: Kind;
  readonly choice: EditionChoice;
  readonly top?: number;
  readonly accept?: number;
}

const TOOL = `dmdc ${version}`;
const SHOWN = 20;

/** Maps a list that may have been mapped before: earlier decisions stand, confirmed names of memory are used, mapping files are written. */
export function mapWithStore(
  list: FacilityCatalog,
  facility: Facility,
  settings: Settings,
  options: MapStoreOptions,
  io: Console,
): Mapping[] {
  const { memoryScope: scope = 'all' } = options;
  if (scope !== 'own' && scope !== 'all') throw new UsageError(decisionTexts(io.lang).badScope(scope));
  const earlier =
    options.previous === undefined ? [] : mappingFiles([options.previous], io).map((file) => readMappingFile(file));
  const memory = options.memory === undefined ? undefined : readMemory(options.memory);
  return KINDS.filter((kind) => list.items.some((item) => (item.kind ?? settings.kind) === kind)).map((kind) => {
    const items = list.items.filter((item) => (item.kind ?? settings.kind) === kind);
    const sheets = new Set(items.map(({ sheet }) => sheet));
    const issues = list.issues.filter(({ sheet }) => sheet === undefined || sheets.has(sheet));
    const make = (stored: Mapping | undefined): { readonly mapping: Mapping } => {
      const before = stored ?? earlier.find((one) => one.kind === kind);
      // A mapping stays on its edition unless another one is asked for.
      const isAsked = Object.keys(settings.choice).length > 0;
      const catalog = openCatalog(kind, before && !isAsked ? { edition: before.edition.id } : settings.choice);
      if (before) tellPin(before.edition, catalog, io);
      const remembered = memory && memoryNames(memory, catalog, { facility, scope });
      const matcher = createMatcher(catalog, {
        top: settings.top,
        accept: settings.accept,
        ...(remembered && { names: remembered.names }),
      });
      if (remembered) tellMemory(remembered, io);
      const at = now();
      if (!before) {
        const mapping = mapItems(items, matcher, facility, issues);
        return {
          mapping: { ...mapping, created: at, tool: TOOL, ...(options.secondReview && { secondReview: true }) },
        };
      }
      const result = carryOver(before, { items, issues }, (some) => matcher.matchAll(some), {
        at,
        tool: TOOL,
        edition: editionRef(catalog.edition),
        remap: options.remap,
      });
      tellCarried(result, io);
      return { mapping: options.secondReview ? { ...result.mapping, secondReview: true } : result.mapping };
    };
    if (options.mapping === undefined) return make(undefined).mapping;
    const path = mappingPath(options.mapping, { facility, kind });
    const { mapping } = updateMappingFile(path, make);
    io.tell(decisionTexts(io.lang).saved(path, io.number(mapping.rows.length)));
    return mapping;
  });
}

function tellMemory({ names, waiting, conflicts }: ReturnType<typeof memoryNames>, io: Console): void {
  const numbers = [names, waiting, conflicts].map((list) => io.number(list.length)) as [string, string, string];
  io.tell(decisionTexts(io.lang).memoryUsed(...numbers));
}

function tellCarried({ kept, decisionsKept, added, renamed, closed, returned }: CarryOverResult, io: Console): void {
  const texts = decisionTexts(io.lang);
  const n = (list: readonly unknown[]) => io.number(list.length);
  io.tell(texts.carried(io.number(kept), io.number(decisionsKept), n(added), n(renamed), n(closed), n(returned)));
  for (const { row, formerName, respelled } of renamed.slice(0, SHOWN)) {
    io.tell(`  ${texts.renamed(row.item.localCode, formerName, row.item.localName, respelled)}`);
  }
  if (renamed.length > SHOWN) io.tell(`  ${texts.more(io.number(renamed.length - SHOWN))}`);
}
