import { mkdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { KINDS, type Kind } from '../../catalog/kinds';
import type { EditionChoice } from '../../catalog/resolve';
import { readMemory } from '../../io/record/memory-file';
import type { FacilityCatalog } from '../../list/facility-list';
import type { CarryOverResult } from '../../mapping/carry-over';
import type { Facility, Mapping } from '../../mapping/mapping';
import type { MemoryNames } from '../../mapping/memory';
import { decisionTexts } from '../../messages/cli/decisions';
import { writeCounts } from '../../store/counts-store';
import { KindMapper, partOf } from '../../store/kind-mapper';
import { readMappingFile, updateMappingFile } from '../../store/mapping-store';
import { begun, Claims } from '../../store/owners';
import { isMappingFolder, mappingPath, now } from '../../store/paths';
import { RunJournal, type RunOutput } from '../../store/run-journal';
import type { Console } from '../terminal/console';
import { tellPin } from '../terminal/edition-choice';
import { UsageError } from '../terminal/exit';
import { mappingFiles } from '../terminal/paths';

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

const SHOWN = 20;

/** The file of a list, and all files of the command. */
interface ListSource {
  readonly file: string;
  readonly files: readonly string[];
}

/** Maps a list that may have been mapped before: earlier decisions stand, confirmed names of memory are used, mapping files are written. */
export function mapWithStore(
  source: ListSource,
  list: FacilityCatalog,
  facility: Facility,
  settings: Settings,
  options: MapStoreOptions & { readonly facility?: string; readonly facilityCode?: string },
  io: Console,
): Mapping[] {
  const { memoryScope: scope = 'all' } = options;
  if (scope !== 'own' && scope !== 'all') throw new UsageError(decisionTexts(io.lang).badScope(scope));
  const earlier =
    options.previous === undefined ? [] : mappingFiles([options.previous], io).map((file) => readMappingFile(file));
  const mapper = new KindMapper({
    ...settings,
    memory: options.memory === undefined ? undefined : readMemory(options.memory),
    memoryScope: scope,
    remap: options.remap,
    secondReview: options.secondReview,
  });
  const kinds = KINDS.filter((kind) => list.items.some((item) => (item.kind ?? settings.kind) === kind));
  const isFolder = options.mapping !== undefined && isMappingFolder(options.mapping);
  const isGiven = options.facility !== undefined || options.facilityCode !== undefined;
  const owned = isFolder ? own(options.mapping as string, source, facility, kinds, isGiven, io) : undefined;
  const outputs: RunOutput[] = [];
  const mappings = kinds.map((kind) => {
    const part = { ...partOf(list, kind, settings.kind), facility };
    const make = (stored: Mapping | undefined): { readonly mapping: Mapping } => {
      const before = stored ?? earlier.find((one) => one.kind === kind);
      const result = mapper.map(part, before);
      if (before) tellPin(before.edition, result.catalog, io);
      if (result.remembered) tellMemory(result.remembered, io);
      if (result.carried) tellCarried(result.carried, io);
      return result;
    };
    if (options.mapping === undefined) return make(undefined).mapping;
    const path = mappingPath(options.mapping, { facility, kind });
    const { mapping } = updateMappingFile(path, make, { after: (saved) => writeCounts(path, saved) });
    io.tell(decisionTexts(io.lang).saved(path, io.number(mapping.rows.length)));
    outputs.push({ file: basename(path), kind, rows: mapping.rows.length });
    return mapping;
  });
  owned?.(outputs);
  return mappings;
}

/**
 * Makes sure that the mapping files of a folder that the list goes to are its own: file names and names of facilities are alike everywhere.
 * Hands back what writes down that they are.
 * @throws {UsageError} when they are another facility's.
 */
function own(
  folder: string,
  { file, files }: ListSource,
  facility: Facility,
  kinds: readonly Kind[],
  isGiven: boolean,
  io: Console,
): (outputs: readonly RunOutput[]) => void {
  const input = resolve(file);
  const place = { input, source: input, label: basename(file) };
  const journal = new RunJournal(folder);
  const inputs = files.map((one) => resolve(one));
  const claim = { ...place, facility, kinds, isGiven };
  const answer = new Claims(folder, journal, inputs, false).claim(claim);
  if ('code' in answer) throw new UsageError(`${basename(file)}: ${answer[io.lang]}`);
  if (kinds.length > 0) {
    mkdirSync(folder, { recursive: true });
    journal.add(begun(claim));
  }
  const { size, mtimeMs } = statSync(input);
  return (outputs) => {
    if (outputs.length > 0) journal.add({ ...place, size, mtimeMs, settings: '', at: now(), facility, outputs });
  };
}

function tellMemory({ names, waiting, conflicts }: MemoryNames, io: Console): void {
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
