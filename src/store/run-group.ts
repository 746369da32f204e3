import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import { makeFolder } from '../io/files/make-folder';
import { readFacilityCatalog } from '../io/sheets/facility-list';
import type { FacilityCatalog } from '../list/facility-list';
import type { CarryOverResult } from '../mapping/carry-over';
import type { Facility, Mapping } from '../mapping/mapping';
import type { FacilityRule } from '../mapping/rules';
import { runTexts } from '../messages/cli/run';
import { joined } from '../messages/pair';
import { writeCounts } from './counts-store';
import { type Identity, identify, type KnownFacilities } from './facility-identity';
import type { KindMapper } from './kind-mapper';
import { partOf } from './kind-mapper';
import type { ListFile } from './list-files';
import { readMappingFile, updateMappingFileAsync } from './mapping-store';
import { refuseBeyondMemory } from './memory-room';
import type { Granted, ListToOwn, Refusal } from './owners';
import { mappingFileName } from './paths';
import { rulesBeside, rulesHash } from './rules-store';
import type { RunEntry, RunOutput } from './run-journal';

/** The files of one facility that are mapped one after the other. */
export interface Group {
  readonly folder?: string;
  readonly files: readonly (ListFile & {
    /** The facility that a finished file was mapped for: it is not read again. */
    readonly finished?: Facility;
  })[];
}

/** How the files of groups are read and where their mappings go. */
export interface GroupSettings {
  /** Folder of mapping files. */
  readonly mapping: string;
  readonly kind?: Kind;
  readonly columns: Readonly<Record<string, string>>;
  readonly sheet?: string;
  readonly given: Partial<Facility>;
  /** Folder of the mappings of before, if they are in another one. */
  readonly previous?: string;
}

/** What became of a list, and how much of earlier decisions it took over. */
export interface Outcome extends Omit<RunEntry, 'settings' | 'at'> {
  readonly rows: number;
  readonly carried?: Carried;
}

/** How many rows a list has in common with the one before. */
export interface Carried {
  kept: number;
  decisions: number;
  added: number;
  renamed: number;
  closed: number;
  returned: number;
}

/** Callbacks of a group while it is mapped. */
export interface GroupHost {
  readonly take: (list: ListToOwn) => Promise<Refusal | Granted>;
  readonly rows: (count: number) => void;
  readonly done: (outcome: Outcome) => void;
  /** Bytes that lists may take of the memory of this process. @default no bound: a thread that runs out of memory takes no other with it */
  readonly mostBytes?: number;
  /** Once it is aborted nothing more is written or told; the list that was being mapped is as if it had not been begun. */
  readonly signal?: AbortSignal;
}

/** Maps the files of one facility, one at a time. Whatever is wrong with a file becomes its outcome, and stops no other. */
export async function runGroup(
  group: Group,
  settings: GroupSettings,
  known: KnownFacilities,
  mapper: KindMapper,
  host: GroupHost,
): Promise<void> {
  const states = group.files.map((file) => {
    const stat = statSync(file.path, { throwIfNoEntry: false });
    return { file, size: stat?.size ?? 0, mtimeMs: stat?.mtimeMs ?? 0 };
  });
  const base = ({ file, size, mtimeMs }: (typeof states)[number]) => {
    return { input: file.path, label: file.label, source: file.source, size, mtimeMs };
  };
  const read = (state: (typeof states)[number]): FacilityCatalog | undefined => {
    try {
      const { kind, columns, sheet } = settings;
      return readFacilityCatalog(state.file.path, { kind, columns, sheet });
    } catch (error) {
      host.done({ ...base(state), rows: 0, fault: faultOf(error) });
      return undefined;
    }
  };
  const lists = states.map((state) => (state.file.finished ? undefined : read(state)));
  const readable = states.filter(({ file }, at) => file.finished || lists[at]);
  const evidence = readable.map(({ file }) => ({
    stem: file.stem,
    content: file.finished ?? lists[states.findIndex((state) => state.file === file)]?.facility,
  }));
  const identities = identify(evidence, group.folder, known, settings.given);
  for (const [at, state] of readable.entries()) {
    if (host.signal?.aborted) return;
    const identity = identities[at] as Identity;
    const { finished } = state.file;
    // Another file of the folder may have named the facility meanwhile.
    if (finished && 'facility' in identity && sameFacility(identity.facility, finished)) continue;
    const list = finished ? read(state) : lists[states.indexOf(state)];
    if (!list) continue;
    try {
      host.done({ ...base(state), ...(await mapList(list, state.file, identity, settings, mapper, host)) });
    } catch (error) {
      if (host.signal?.aborted) return;
      host.done({ ...base(state), rows: 0, fault: faultOf(error) });
    }
  }
}

async function mapList(
  list: FacilityCatalog,
  file: ListFile,
  identity: Identity,
  settings: GroupSettings,
  mapper: KindMapper,
  host: GroupHost,
): Promise<Pick<Outcome, 'rows' | 'facility' | 'outputs' | 'fault' | 'carried'>> {
  if ('refused' in identity) {
    const codes = identity.codes.join(', ');
    const text = identity.refused;
    const { codesDiffer, severalFacilities } = runTexts.pairs;
    return { rows: 0, fault: { code: text, ...(text === 'codes-differ' ? codesDiffer : severalFacilities)(codes) } };
  }
  const { facility } = identity;
  if (host.mostBytes !== undefined) refuseBeyondMemory(file.label, list.items, 'kept', host.mostBytes);
  const kinds = KINDS.filter((kind) => list.items.some((item) => (item.kind ?? settings.kind) === kind));
  const { path: input, source, label } = file;
  const isGiven = Object.keys(settings.given).length > 0;
  const answer = await host.take({ input, source, label, facility, kinds, isGiven });
  if ('code' in answer) return { rows: 0, fault: answer };
  makeFolder(settings.mapping);
  for (const { from, to } of answer.moved) move(join(settings.mapping, from), join(settings.mapping, to));
  const outputs: RunOutput[] = [];
  const carried: Carried = { kept: 0, decisions: 0, added: 0, renamed: 0, closed: 0, returned: 0 };
  let rows = 0;
  for (const kind of answer.kinds) {
    const name = mappingFileName(facility, kind);
    const path = join(settings.mapping, name);
    const earlier = settings.previous === undefined ? undefined : join(settings.previous, name);
    const part = { ...partOf(list, kind, settings.kind), facility };
    const { signal } = host;
    let rules: readonly FacilityRule[] = [];
    const make = async (stored: Mapping | undefined) => {
      rules = rulesBeside(path);
      const before = stored ?? (earlier && existsSync(earlier) ? readMappingFile(earlier) : undefined);
      const result = await mapper.map(part, before, { signal, rules });
      return result.carried ? { ...result, mapping: { ...result.mapping, facility } } : result;
    };
    const after = (mapping: Mapping) => writeCounts(path, mapping);
    const result = await updateMappingFileAsync(path, make, { signal, after });
    host.rows(part.items.length);
    if (result.carried) add(carried, result.carried);
    const hash = rulesHash(rules);
    outputs.push({ file: name, kind, rows: part.items.length, ...(hash !== undefined && { rules: hash }) });
    rows += part.items.length;
  }
  const [refused] = answer.refused;
  const fault = refused && { code: refused.code, ...joined(answer.refused, ' ') };
  return { rows, facility, outputs, ...(fault && { fault }), ...(carried.kept + carried.added > 0 && { carried }) };
}

function add(sum: Carried, result: CarryOverResult): void {
  sum.kept += result.kept;
  sum.decisions += result.decisionsKept;
  for (const field of ['added', 'renamed', 'closed', 'returned'] as const) sum[field] += result[field].length;
}

/** A facility whose code became known: its mapping goes on under the code. */
function move(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}

function sameFacility(a: Facility, b: Facility): boolean {
  return a.code === b.code && (a.code !== undefined || a.name === b.name);
}

/** What is wrong, in both languages. */
export function faultOf(error: unknown): NonNullable<RunEntry['fault']> {
  if (error instanceof DmdcError) return { code: error.code, ...error.messages };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', ...runTexts.pairs.internal(message) };
}
