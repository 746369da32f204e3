import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { KINDS, type Kind } from '../catalog/kinds';
import type { EditionChoice } from '../catalog/resolve';
import { DmdcError } from '../errors';
import { type OpenCatalogOptions, openCatalog, resolveEdition } from '../io/catalogs/open';
import { makeFolder } from '../io/files/make-folder';
import { readMemory } from '../io/record/memory-file';
import { readRegister } from '../io/sheets/register';
import type { Facility } from '../mapping/mapping';
import type { MemoryScope } from '../mapping/memory';
import { createMatcher, type MatcherOptions } from '../match/matcher';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { knownFacilities, namesFacility } from '../store/facility-identity';
import { TOOL } from '../store/kind-mapper';
import { type ListFile, listFiles } from '../store/list-files';
import { holdLock } from '../store/lock';
import { Owners, pendingEntry } from '../store/owners';
import { mappingFileName, now } from '../store/paths';
import type { Carried, Group, Outcome } from '../store/run-group';
import { type RunEntry, RunJournal } from '../store/run-journal';
import { type AnswerCounts, runPool, type WorkerSettings } from '../store/run-pool';

/** How {@link mapFolder} maps the lists of many facilities. */
export interface MapFolderOptions extends OpenCatalogOptions, Pick<MatcherOptions, 'top' | 'accept'> {
  /** Folder of mapping files, one a facility and kind; made if it is not there. */
  readonly mapping: string;
  /** Kind of items that do not say their own. */
  readonly kind?: Kind;
  /** Fields and the headers of their columns, where they are not recognised. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The only sheet to read. @default all that hold a list */
  readonly sheet?: string;
  /** The facility that all lists belong to. @default worked out from each list, its file name and its folder */
  readonly facility?: Partial<Facility>;
  /** Path of the register of facilities: says which facility a list belongs to. */
  readonly register?: string;
  /** Path of a file of names that people confirmed. */
  readonly memory?: string;
  /** @default 'all' */
  readonly memoryScope?: MemoryScope['scope'];
  /** Folder of the mappings of before, if they are in another one. */
  readonly previous?: string;
  /** Asks the machine again for rows that nobody decided. @default false */
  readonly remap?: boolean;
  /** Decisions wait for a second person. @default as the mappings have it */
  readonly secondReview?: boolean;
  /** Threads, from 1; one needs no thread of its own. @default cores of the machine */
  readonly jobs?: number;
  /** Maps finished files again as well. @default false */
  readonly again?: boolean;
  /** A facility without code is the one of that name in an earlier run, though its list lies elsewhere now. @default false */
  readonly sameName?: boolean;
  /** Stops the run: no further list is begun, and the files of a list that is being mapped stay as they were. */
  readonly signal?: AbortSignal;
  /** Told once, before the first list. */
  readonly onStart?: (plan: FolderPlan) => void;
  /** Told of rows as they are mapped. */
  readonly onRows?: (count: number) => void;
  /** Told of each list as soon as it is in the journal: mapped, or why not. */
  readonly onList?: (outcome: Outcome) => void;
}

/** What there is to do. */
export interface FolderPlan {
  /** Lists to be mapped. */
  readonly files: readonly ListFile[];
  /** How many facilities they are of, as far as folders tell. */
  readonly groups: number;
  /** Lists that are finished from before. */
  readonly skipped: number;
  readonly threads: number;
  /** Folders that were not looked into, because they lie deeper than `FOLDER/<facility>/`. */
  readonly tooDeep: readonly string[];
}

/** The result of a run over many lists. */
export interface FolderResult {
  /** Number of lists found, finished ones included; 0: there is nothing to map, and no folder was made. */
  readonly found: number;
  readonly tooDeep: readonly string[];
  /** Lists that were mapped in this run, their rows, and the mapping files that these are in. */
  readonly files: number;
  readonly rows: number;
  readonly outputs: number;
  readonly seconds: number;
  /** Rows that were answered as an equal row before them, of all that were asked. */
  readonly answers: AnswerCounts;
  /** How the lists differ from those before; nothing where there were none. */
  readonly carried?: Readonly<Carried>;
  /** Labels of lists without an item. */
  readonly empty: readonly string[];
  /** Lists that could not be mapped, each with its fault. */
  readonly faults: readonly Outcome[];
  /** Why the run stopped early: its signal was aborted, or its folder could not be written several times in a row. */
  readonly stopped?: 'signal' | 'unwritable';
}

/** Candidates that automatic rows of a run keep: nobody looks at more of them, and files grow with them. */
const TOP_AUTO = 3;
/** Most memory for cached answers in one thread, in megabytes. */
const MOST_ANSWERS_MB = 256;
/** Least heap of one thread, in megabytes. */
const LEAST_HEAP_MB = 1024;
const MOST_HEAP_MB = 4096;
/** After this many files in a row that could not be written the run stops: the disk is full, or the folder is gone. */
const MOST_UNWRITABLE = 3;

/**
 * Maps the lists of many facilities (files, and folders with a file or a folder a facility), several at a time, each into mapping files
 * of its own, onto what was decided there before. A journal in the folder says what was mapped from which file: what is finished is left
 * alone when the run is repeated, a list that cannot be mapped stops no other. Stopped by `signal` or killed, every mapping file is the
 * old or the new one, whole, and the same call goes on where it stopped; a stopped run resolves, with `stopped` and what it came to.
 * @throws {DmdcError} `file-locked` when another run maps into the folder; `file-not-writable` when its journal cannot be written; `bad-option`; faults of the register, the memory or the edition.
 */
export async function mapFolder(paths: readonly string[], options: MapFolderOptions): Promise<FolderResult> {
  const { mapping: folder, signal, onStart, onRows, onList } = options;
  const jobs = jobsOf(options.jobs);
  const settings = workerSettings(options, jobs);
  const fingerprint = settingsHash(settings);
  const except = [folder, options.register, options.memory, options.previous].filter((path) => path !== undefined);
  const known = knownFacilities(settings.register);
  const { files, tooDeep } = listFiles(paths, except, (name) => namesFacility(name, known));
  if (files.length === 0) return new Tally().result({ found: 0, tooDeep, seconds: 0 });
  makeFolder(folder);
  const lock = holdLock(join(folder, '.dmdc-run'), { waitMs: 0 });
  try {
    const journal = new RunJournal(folder);
    journal.forgetGone(now());
    const { groups, skipped } = groupsOf(files, journal, fingerprint, options.again === true);
    const threads = Math.min(jobs, Math.max(1, groups.length));
    const open = groups.flatMap((group) => group.files.filter(({ finished }) => !finished));
    onStart?.({ files: open, groups: groups.length, skipped, threads, tooDeep });
    const inputs = files.map(({ path }) => resolve(path));
    const owners = new Owners(folder, journal, inputs, options.sameName === true);
    const tally = new Tally();
    const started = Date.now();
    const stop = new AbortController();
    // Thrown once no thread works any more: a list that the journal does not know is mapped again by the next run.
    let lost: unknown;
    const note = (entry: RunEntry) => {
      try {
        journal.add(entry);
      } catch (error) {
        lost ??= error;
        stop.abort();
      }
    };
    const host = {
      take(list: Parameters<Owners['take']>[0]) {
        const answer = owners.take(list);
        if (!('code' in answer)) note(pendingEntry({ ...list, kinds: answer.kinds }));
        return answer;
      },
      filesOf: ({ facility, kinds }: Parameters<Owners['take']>[0]) =>
        kinds.map((kind) => join(folder, mappingFileName(facility, kind))),
      rows: (count: number) => onRows?.(count),
      done(outcome: Outcome) {
        const { rows: _, carried: __, ...entry } = outcome;
        note({ ...entry, settings: fingerprint, at: now() });
        tally.add(outcome);
        if (tally.unwritable >= MOST_UNWRITABLE) stop.abort();
        onList?.(outcome);
        lock.touch();
      },
      counts: (counts: AnswerCounts) => tally.answers(counts),
    };
    const ends = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    await runPool(groups, threads, settings, host, ends);
    if (lost !== undefined) throw lost;
    const stopped = signal?.aborted ? 'signal' : stop.signal.aborted ? 'unwritable' : undefined;
    const seconds = (Date.now() - started) / 1000;
    return tally.result({ found: files.length, tooDeep, seconds, ...(stopped && { stopped }) });
  } finally {
    lock.release();
  }
}

/** Sums up the run; a list is counted once it is in the journal. */
class Tally {
  unwritable = 0;
  readonly #faults: Outcome[] = [];
  readonly #empty: string[] = [];
  readonly #carried: Carried = { kept: 0, decisions: 0, added: 0, renamed: 0, closed: 0, returned: 0 };
  readonly #answers = { asked: 0, again: 0 };
  readonly #sums = { files: 0, rows: 0, outputs: 0 };
  #isCarried = false;

  add(outcome: Outcome): void {
    const { rows, carried, fault, outputs = [], label } = outcome;
    this.unwritable = fault?.code === 'file-not-writable' ? this.unwritable + 1 : 0;
    if (fault) {
      this.#faults.push(outcome);
      // Kinds that clash with no other list were mapped all the same.
      if (outputs.length === 0) return;
    }
    this.#sums.files++;
    this.#sums.rows += rows;
    this.#sums.outputs += outputs.length;
    if (rows === 0 && !fault) this.#empty.push(label);
    if (!carried) return;
    this.#isCarried = true;
    for (const field of Object.keys(this.#carried) as (keyof Carried)[]) this.#carried[field] += carried[field];
  }

  answers({ asked, again }: AnswerCounts): void {
    this.#answers.asked += asked;
    this.#answers.again += again;
  }

  result(about: Pick<FolderResult, 'found' | 'tooDeep' | 'seconds' | 'stopped'>): FolderResult {
    const parts = { ...this.#sums, answers: this.#answers, empty: this.#empty, faults: this.#faults };
    return { ...about, ...parts, ...(this.#isCarried && { carried: this.#carried }) };
  }
}

/** The files by facility, those that are finished marked; groups with nothing left to do are left out. */
function groupsOf(
  files: readonly ListFile[],
  journal: RunJournal,
  settings: string,
  again: boolean,
): { groups: Group[]; skipped: number } {
  const entries = new Map([...journal.entries()].map((entry) => [entry.input, entry]));
  const bySource = new Map<string, ListFile[]>();
  for (const file of files) bySource.set(file.source, [...(bySource.get(file.source) ?? []), file]);
  const groups: Group[] = [];
  let skipped = 0;
  for (const together of bySource.values()) {
    const marked = together.map((file) => {
      const path = resolve(file.path);
      const stat = statSync(path, { throwIfNoEntry: false });
      const isDone = !again && stat !== undefined && journal.isDone(path, stat, settings);
      const finished = isDone ? entries.get(path)?.facility : undefined;
      if (finished) skipped++;
      return { ...file, ...(finished && { finished }) };
    });
    const folder = together[0]?.folder;
    if (marked.some(({ finished }) => !finished)) groups.push({ ...(folder && { folder }), files: marked });
  }
  return { groups, skipped };
}

function jobsOf(jobs = availableParallelism()): number {
  if (Number.isInteger(jobs) && jobs >= 1) return jobs;
  throw new DmdcError('bad-option', MAPPING_FAULTS.badJobs(jobs));
}

/** Checks settings that would fail for every file, so that the error is raised once. */
function workerSettings(options: MapFolderOptions, jobs: number): WorkerSettings {
  const { kind, columns = {}, facility = {}, top, accept, edition, dmdc, asOf, catalogsDir } = options;
  const { mapping, sheet, memory, memoryScope = 'all', previous, register, remap, secondReview } = options;
  const choice: EditionChoice = {
    ...(edition !== undefined && { edition }),
    ...(dmdc !== undefined && { dmdc }),
    ...(asOf !== undefined && { asOf }),
  };
  if (memory !== undefined) readMemory(memory);
  if (kind) resolveEdition(kind, { ...choice, catalogsDir });
  // The smallest code set will do to check both.
  createMatcher(openCatalog('blood', { catalogsDir }), { top, accept });
  const memoryMb = totalmem() / 1_048_576;
  return {
    mapping,
    columns: { ...columns },
    choice,
    given: {
      ...(facility.name !== undefined && { name: facility.name }),
      ...(facility.code !== undefined && { code: facility.code }),
    },
    register: register === undefined ? [] : readRegister(register),
    memoryScope,
    topAuto: Math.min(TOP_AUTO, top ?? TOP_AUTO),
    remap,
    secondReview,
    answersMb: Math.min(MOST_ANSWERS_MB, Math.floor(memoryMb / 16 / jobs)),
    heapMb: Math.min(MOST_HEAP_MB, Math.max(LEAST_HEAP_MB, Math.floor(memoryMb / 4 / jobs))),
    ...(catalogsDir !== undefined && { catalogsDir }),
    ...(kind && { kind }),
    ...(top !== undefined && { top }),
    ...(accept !== undefined && { accept }),
    ...(sheet !== undefined && { sheet }),
    ...(memory !== undefined && { memory }),
    ...(previous !== undefined && { previous }),
  };
}

/** What a result depends on beside the list: options, editions, the register, confirmed names, and the program itself. */
function settingsHash({ mapping: _, answersMb: __, heapMb: ___, memory, ...settings }: WorkerSettings): string {
  const { choice, catalogsDir } = settings;
  const editions = KINDS.map((kind) => {
    try {
      const { edition, amendments } = resolveEdition(kind, { ...choice, catalogsDir });
      return [edition.id, edition.sha256, amendments.map(({ decision, applied }) => [decision, applied])];
    } catch (error) {
      // An edition id belongs to one kind or to several; the others have nothing to do with it.
      if (error instanceof DmdcError) return null;
      throw error;
    }
  });
  const names = memory === undefined ? null : sha256(readFileSync(memory));
  return sha256(JSON.stringify([TOOL, editions, names, settings])).slice(0, 16);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
