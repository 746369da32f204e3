import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog';
import { KINDS, type Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import type { OpenCatalogOptions } from '../io/catalogs/open';
import { makeFolder } from '../io/files/make-folder';
import type { CarryOverResult } from '../mapping/carry-over';
import type { Facility, Mapping } from '../mapping/mapping';
import type { Memory, MemoryNames, MemoryScope } from '../mapping/memory';
import type { FacilityRule } from '../mapping/rules';
import type { MatcherOptions } from '../match/matcher';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { joined, type Pair } from '../messages/pair';
import { writeCounts } from '../store/counts-store';
import { KindMapper, partOf } from '../store/kind-mapper';
import { updateMappingFileAsync } from '../store/mapping-store';
import { Owners, pendingEntry } from '../store/owners';
import { isMappingFolder, mappingPath, now } from '../store/paths';
import { rulesBeside } from '../store/rules-store';
import { RunJournal, type RunOutput } from '../store/run-journal';
import type { CatalogToMap } from './map-catalog';

/** How {@link mapInto} maps a list onto what was decided before. */
export interface MapIntoOptions extends OpenCatalogOptions, Pick<MatcherOptions, 'top' | 'topAuto' | 'accept'> {
  /** Kind of items that do not say their own. */
  readonly kind?: Kind;
  /** The facility of the list, as a person names it. @default as the list says, else the name of its file */
  readonly facility?: Partial<Facility>;
  /** Path of the list's file: has to be given where the target is a folder, which remembers whose each mapping file is. */
  readonly source?: string;
  /** Paths of all lists that are mapped together with it: none of them may take another's place. @default the source alone */
  readonly among?: readonly string[];
  /** Mappings of before for kinds that the target has none of. */
  readonly previous?: readonly Mapping[];
  /** Names that people confirmed, here or elsewhere. */
  readonly memory?: Memory;
  /** @default 'all' */
  readonly memoryScope?: MemoryScope['scope'];
  /** Asks the machine again for rows that nobody decided. @default false */
  readonly remap?: boolean;
  /** Decisions wait for a second person. @default as the mapping has it */
  readonly secondReview?: boolean;
  readonly signal?: AbortSignal;
  /** Told after each row: `done` of `total` over all kinds. Rows that stay as they were are counted when their kind is finished. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of kinds of the list that another list of the facility holds already: they are not mapped. @default an error once the others are mapped */
  readonly onRefused?: (why: Pair) => void;
  /** Told of each kind as soon as it is in its file. */
  readonly onMapped?: (mapped: MappedKind) => void;
}

/** The mapping of one kind, and how it came about. */
export interface MappedKind {
  readonly mapping: Mapping;
  readonly catalog: Catalog;
  /** The mapping file, if there is a target. */
  readonly path?: string;
  /** What was decided before, if there was anything. */
  readonly before?: Mapping;
  /** The result of carrying it over. */
  readonly carried?: CarryOverResult;
  /** The names of `memory` that were used, and those that were not. */
  readonly remembered?: MemoryNames;
}

/**
 * Maps this month's list onto what was decided for the one before: decisions stand, new and renamed items are mapped, items that are
 * gone are closed. Rules of the facility beside a mapping file settle what waits. The target is a mapping file, a folder of them (one a facility and kind; made if it is not there), or nothing,
 * which only maps. Each mapping file is locked while it is made, and if the run is interrupted it is still the old or the new file in full.
 * @throws {DmdcError} `list-refused` when the mapping files belong to another list (of only some kinds: once the others are mapped, or
 * `onRefused` is told); `bad-option`; else as `readMappingFile`,
 * `writeMappingFile`, `openCatalog`. The reason of `signal` once it is aborted: kinds that were finished before stay.
 */
export async function mapInto(
  target: string | undefined,
  list: CatalogToMap,
  options: MapIntoOptions = {},
): Promise<MappedKind[]> {
  const { kind: other, source, previous = [], signal, onProgress, onMapped, onRefused } = options;
  const { edition, dmdc, asOf, catalogsDir, top, topAuto, accept, memory, memoryScope, remap, secondReview } = options;
  const choice = {
    ...(edition !== undefined && { edition }),
    ...(dmdc !== undefined && { dmdc }),
    ...(asOf !== undefined && { asOf }),
  };
  const matching = { choice, catalogsDir, top, topAuto, accept };
  const mapper = new KindMapper({ ...matching, memory, memoryScope, remap, secondReview });
  const facility = facilityOf(list, options);
  const kinds = KINDS.filter((kind) => list.items.some((item) => (item.kind ?? other) === kind));
  const isFolder = target !== undefined && isMappingFolder(target);
  const taken = isFolder ? takeFolder(target, source, facility, kinds, options) : undefined;
  const outputs: RunOutput[] = [];
  const all: MappedKind[] = [];
  let done = 0;
  for (const kind of taken?.kinds ?? kinds) {
    signal?.throwIfAborted();
    const part = { ...partOf(list, kind, other), facility };
    const steps = {
      signal,
      ...(onProgress && { onProgress: (rows: number) => onProgress(done + rows, list.items.length) }),
    };
    const make = async (stored: Mapping | undefined, rules: readonly FacilityRule[] = []) => {
      const before = stored ?? previous.find((one) => one.kind === kind);
      return { ...(await mapper.map(part, before, { ...steps, rules })), ...(before && { before }) };
    };
    let mapped: MappedKind;
    if (target === undefined) mapped = await make(undefined);
    else {
      const path = mappingPath(target, { facility, kind });
      const after = (saved: Mapping) => writeCounts(path, saved);
      mapped = {
        ...(await updateMappingFileAsync(path, (stored) => make(stored, rulesBeside(path)), { signal, after })),
        path,
      };
      outputs.push({ file: basename(path), kind, rows: mapped.mapping.rows.length });
    }
    done += part.items.length;
    onProgress?.(done, list.items.length);
    onMapped?.(mapped);
    all.push(mapped);
  }
  taken?.finish(outputs);
  for (const why of taken?.refused ?? []) {
    if (!onRefused) throw new DmdcError('list-refused', why, { ...(source !== undefined && { file: source }) });
    onRefused(why);
  }
  return all;
}

function facilityOf(list: CatalogToMap, { facility, source }: MapIntoOptions): Facility {
  const file = source ?? list.file;
  const name = list.facility?.name ?? (file === undefined ? '' : basename(file, extname(file)));
  const code = list.facility?.code;
  const given = Object.fromEntries(Object.entries(facility ?? {}).filter(([, value]) => value !== undefined));
  return { name, ...(code && { code }), ...given };
}

/** The kinds of a list that are written into a folder. */
interface Taken {
  readonly kinds: readonly Kind[];
  /** Why the other kinds do not. */
  readonly refused: readonly Pair[];
  /** Writes down that the list is finished. */
  readonly finish: (outputs: readonly RunOutput[]) => void;
}

/**
 * Checks that the mapping files of a folder that a list goes to belong to that list: different lists may have the same file
 * name and the same name of the facility.
 */
function takeFolder(
  folder: string,
  source: string | undefined,
  facility: Facility,
  kinds: readonly Kind[],
  { among, facility: given }: MapIntoOptions,
): Taken {
  if (source === undefined) {
    throw new DmdcError('bad-option', MAPPING_FAULTS.notAFolder(folder));
  }
  const input = resolve(source);
  const place = { input, source: input, label: basename(source) };
  const journal = new RunJournal(folder);
  const inputs = (among ?? [source]).map((one) => resolve(one));
  const isGiven = Object.values(given ?? {}).some((value) => value !== undefined);
  const wish = { ...place, facility, kinds, isGiven };
  const answer = new Owners(folder, journal, inputs, false).take(wish);
  const labelled = ({ vi, en }: Pair): Pair => ({ vi: `${place.label}: ${vi}`, en: `${place.label}: ${en}` });
  if ('code' in answer) throw new DmdcError('list-refused', labelled(answer), { file: source });
  if (kinds.length > 0) {
    makeFolder(folder);
    journal.add(pendingEntry({ ...wish, kinds: answer.kinds }));
  }
  const { size, mtimeMs } = statSync(input);
  const [first] = answer.refused;
  const fault = first && { code: first.code, ...joined(answer.refused, ' ') };
  return {
    kinds: answer.kinds,
    refused: answer.refused.map(labelled),
    finish: (outputs) => {
      const about = { ...place, size, mtimeMs, settings: '', at: now(), facility, outputs };
      if (outputs.length > 0) journal.add({ ...about, ...(fault && { fault }) });
    },
  };
}
