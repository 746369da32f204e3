import { readMemory } from '../../io/record/memory-file';
import { type MappedKind, mapInto } from '../../jobs/map-into';
import { readDecided } from '../../jobs/read-decided';
import type { FacilityCatalog } from '../../list/facility-list';
import type { CarryOverResult } from '../../mapping/carry-over';
import type { Mapping } from '../../mapping/mapping';
import type { MemoryNames } from '../../mapping/memory';
import { decisionTexts } from '../../messages/cli/decisions';
import type { Console } from '../terminal/console';
import { tellPin } from '../terminal/edition-choice';
import { mappingFiles } from '../terminal/paths';
import { type MapOptions, type MapSettings, scopeOf } from './options';

/** Whether a run of `dmdc map` keeps or uses decisions. */
export function usesStore({ mapping, previous, memory, secondReview }: MapOptions): boolean {
  return [mapping, previous, memory].some((one) => one !== undefined) || secondReview === true;
}

const SHOWN = 20;

/** Maps a list that may have been mapped before, and tells what became of earlier decisions. */
export async function mapWithStore(
  { file, files }: { readonly file: string; readonly files: readonly string[] },
  list: FacilityCatalog,
  { kind, choice, top, accept }: MapSettings,
  options: MapOptions,
  io: Console,
): Promise<Mapping[]> {
  const { mapping, previous, memory, remap, secondReview } = options;
  const mapped = await mapInto(mapping, list, {
    ...choice,
    ...{ kind, top, accept, remap, secondReview, source: file, among: files },
    facility: { name: options.facility, code: options.facilityCode },
    memoryScope: scopeOf(options.memoryScope, io),
    previous: previous === undefined ? [] : mappingFiles([previous], io).flatMap(readDecided),
    memory: memory === undefined ? undefined : readMemory(memory),
    onMapped: (one) => tellMapped(one, io),
  });
  return mapped.map((one) => one.mapping);
}

function tellMapped({ mapping, catalog, path, before, carried, remembered }: MappedKind, io: Console): void {
  if (before) tellPin(before.edition, catalog, io);
  if (remembered) tellMemory(remembered, io);
  if (carried) tellCarried(carried, io);
  if (path !== undefined) io.tell(decisionTexts(io.lang).saved(path, io.number(mapping.rows.length)));
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
