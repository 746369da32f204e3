import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { KINDS, type Kind } from '../../catalog/kinds';
import type { EditionChoice } from '../../catalog/resolve';
import { DmdcError } from '../../errors';
import { openCatalog, resolveEdition } from '../../io/catalogs/open';
import { readMemory } from '../../io/record/memory-file';
import { readRegister } from '../../io/sheets/register';
import { createMatcher } from '../../match/matcher';
import { decisionTexts } from '../../messages/cli/decisions';
import { runTexts } from '../../messages/cli/run';
import { knownFacilities, namesFacility } from '../../store/facility-identity';
import { TOOL } from '../../store/kind-mapper';
import { type ListFile, listFiles } from '../../store/list-files';
import { holdLock } from '../../store/lock';
import { begun, Claims } from '../../store/owners';
import { isMappingFolder, now } from '../../store/paths';
import type { Carried, Group, Outcome } from '../../store/run-group';
import { RunJournal } from '../../store/run-journal';
import { type AnswerCounts, runPool, type WorkerSettings } from '../../store/run-pool';
import type { Console } from '../terminal/console';
import { tellEditions } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { runProgress, timeText, weightOf } from '../terminal/run-progress';
import type { RunOptions } from './runs';
import type { MapStoreOptions } from './store';

/** The options of the run, as `dmdc map` has them. */
export interface MapRunOptions extends RunOptions, MapStoreOptions {
  readonly sheet?: string;
  readonly facility?: string;
  readonly facilityCode?: string;
  readonly format?: string;
  readonly output?: string;
}

/** What `dmdc map` made of its options. */
export interface MapRunSettings {
  readonly kind?: Kind;
  readonly columns: Readonly<Record<string, string>>;
  readonly choice: EditionChoice;
  readonly top?: number;
  readonly accept?: number;
}

/** Candidates that automatic rows of a run keep: nobody looks at more of them, and files grow with them. */
const TOP_AUTO = 3;
/** What answers given before may take in one thread, in megabytes. */
const MOST_ANSWERS_MB = 256;
/** What one thread may take in all. */
const LEAST_HEAP_MB = 1024;
const MOST_HEAP_MB = 4096;
/** So many files in a row that could not be written: the disk is full, or the folder is gone. */
const MOST_UNWRITABLE = 3;
const INTERRUPTED = 130;

/**
 * `dmdc map FOLDER --mapping OUT`: maps the lists of many facilities, several at a time, each into mapping files of its own.
 * What is finished is left alone when the run is repeated; a file that cannot be mapped stops no other and is listed.
 */
export async function mapRun(
  paths: readonly string[],
  options: MapRunOptions,
  mapSettings: MapRunSettings,
  io: Console,
): Promise<number> {
  const texts = runTexts(io.lang);
  const folder = options.mapping;
  if (options.output !== undefined || options.format !== undefined) throw new UsageError(texts.noOutput);
  if (folder === undefined || !isMappingFolder(folder)) throw new UsageError(texts.needsFolder);
  const jobs = jobsOf(options.jobs, io);
  const settings = workerSettings(folder, options, mapSettings, jobs, io);
  const fingerprint = settingsHash(settings);
  const except = [folder, options.register, options.memory, options.previous].filter((path) => path !== undefined);
  const known = knownFacilities(settings.register);
  const { files, tooDeep } = listFiles(paths, except, (name) => namesFacility(name, known));
  for (const path of tooDeep) io.tell(`${io.texts.severities.warning}: ${texts.tooDeep(path)}`);
  if (files.length === 0) {
    io.tell(texts.nothing);
    return EXIT.file;
  }
  mkdirSync(folder, { recursive: true });
  const lock = holdLock(join(folder, '.dmdc-run'), { waitMs: 0 });
  try {
    const journal = new RunJournal(folder);
    journal.forgetGone(now());
    const { groups, skipped } = groupsOf(files, journal, fingerprint, options.again === true);
    tellEditions(settings.kind ? [settings.kind] : KINDS, settings.choice, io);
    if (skipped > 0) io.tell(texts.skipped(io.number(skipped)));
    const open = groups.flatMap((group) => group.files.filter(({ finished }) => !finished));
    const threads = Math.min(jobs, Math.max(1, groups.length));
    if (groups.length > 0) io.tell(texts.start(io.number(open.length), io.number(groups.length), io.number(threads)));
    const claims = new Claims(
      folder,
      journal,
      files.map(({ path }) => resolve(path)),
      options.sameName === true,
    );
    const tally = new Tally(journal, fingerprint);
    const bar = runProgress(new Map(open.map(({ path }) => [path, weightOf(path, bytesOf(path))])), io);
    let stopped = false;
    const stop = (): void => {
      if (stopped) process.exit(INTERRUPTED);
      stopped = true;
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    try {
      await runPool(groups, threads, settings, {
        claim(claim) {
          const answer = claims.claim(claim);
          if (!('code' in answer)) journal.add(begun(claim));
          return answer;
        },
        rows: bar.rows,
        done(outcome) {
          tally.add(outcome);
          bar.file(outcome.input);
          lock.touch();
        },
        counts: (counts) => tally.answers(counts),
        isStopped: () => stopped || tally.unwritable >= MOST_UNWRITABLE,
      });
    } finally {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      bar.end();
    }
    tally.tell(folder, io);
    if (stopped) {
      io.tell(texts.stopped);
      return INTERRUPTED;
    }
    if (tally.unwritable >= MOST_UNWRITABLE) io.tell(texts.diskFull);
    if (tally.faults.length > 0) return EXIT.file;
    io.tell(texts.next(/[^\w./\\-]/.test(folder) ? `"${folder}"` : folder));
    return EXIT.done;
  } finally {
    lock.release();
  }
}

/** What the run amounts to; everything is in the journal before it is counted. */
class Tally {
  readonly faults: Outcome[] = [];
  readonly #empty: string[] = [];
  unwritable = 0;
  readonly #journal: RunJournal;
  readonly #settings: string;
  readonly #started = Date.now();
  readonly #carried: Carried = { kept: 0, decisions: 0, added: 0, renamed: 0, closed: 0, returned: 0 };
  readonly #answers = { asked: 0, again: 0 };
  #files = 0;
  #rows = 0;
  #outputs = 0;
  #isCarried = false;

  constructor(journal: RunJournal, settings: string) {
    this.#journal = journal;
    this.#settings = settings;
  }

  add(outcome: Outcome): void {
    const { rows, carried, ...entry } = outcome;
    this.#journal.add({ ...entry, settings: this.#settings, at: now() });
    this.unwritable = outcome.fault?.code === 'file-not-writable' ? this.unwritable + 1 : 0;
    if (outcome.fault) {
      this.faults.push(outcome);
      return;
    }
    this.#files++;
    this.#rows += rows;
    if (rows === 0) this.#empty.push(outcome.label);
    this.#outputs += outcome.outputs?.length ?? 0;
    if (!carried) return;
    this.#isCarried = true;
    for (const field of Object.keys(this.#carried) as (keyof Carried)[]) this.#carried[field] += carried[field];
  }

  answers({ asked, again }: AnswerCounts): void {
    this.#answers.asked += asked;
    this.#answers.again += again;
  }

  tell(folder: string, io: Console): void {
    const texts = runTexts(io.lang);
    const n = io.number;
    const seconds = Math.max(0.001, (Date.now() - this.#started) / 1000);
    if (this.#files > 0) {
      const speed = n(Math.round(this.#rows / seconds));
      io.tell(texts.done(n(this.#files), n(this.#rows), n(this.#outputs), folder, timeText(seconds, io), speed));
    }
    const { asked, again } = this.#answers;
    if (again > 0) io.tell(texts.again(n(again), n(Math.round((100 * again) / asked))));
    if (this.#isCarried) {
      const { kept, decisions, added, renamed, closed, returned } = this.#carried;
      io.tell(texts.carried(n(kept), n(decisions), n(added), n(renamed), n(closed), n(returned)));
    }
    if (this.#empty.length > 0) {
      io.tell(texts.empty(n(this.#empty.length)));
      for (const label of this.#empty) io.tell(`  ${label}`);
    }
    if (this.faults.length === 0) return;
    io.tell(texts.faults(n(this.faults.length)));
    for (const { label, fault } of this.faults) io.tell(`  ${label}: ${fault?.[io.lang] ?? ''}`);
    io.tell(texts.faultsKept);
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

function jobsOf(text: string | undefined, io: Console): number {
  if (text === undefined) return availableParallelism();
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageError(runTexts(io.lang).badJobs(text));
  return jobs;
}

/** Checks what would meet every file alike, so that it is said once. */
function workerSettings(
  folder: string,
  options: MapRunOptions,
  { kind, columns, choice, top, accept }: MapRunSettings,
  jobs: number,
  io: Console,
): WorkerSettings {
  const { memoryScope = 'all', memory, previous } = options;
  if (memoryScope !== 'own' && memoryScope !== 'all')
    throw new UsageError(decisionTexts(io.lang).badScope(memoryScope));
  if (memory !== undefined) readMemory(memory);
  if (kind) resolveEdition(kind, choice);
  // The smallest code set will do to check both.
  createMatcher(openCatalog('blood'), { top, accept });
  const memoryMb = totalmem() / 1_048_576;
  return {
    mapping: folder,
    columns: { ...columns },
    choice,
    given: {
      ...(options.facility !== undefined && { name: options.facility }),
      ...(options.facilityCode !== undefined && { code: options.facilityCode }),
    },
    register: options.register === undefined ? [] : readRegister(options.register),
    memoryScope,
    topAuto: Math.min(TOP_AUTO, top ?? TOP_AUTO),
    remap: options.remap,
    secondReview: options.secondReview,
    answersMb: Math.min(MOST_ANSWERS_MB, Math.floor(memoryMb / 16 / jobs)),
    heapMb: Math.min(MOST_HEAP_MB, Math.max(LEAST_HEAP_MB, Math.floor(memoryMb / 4 / jobs))),
    ...(kind && { kind }),
    ...(top !== undefined && { top }),
    ...(accept !== undefined && { accept }),
    ...(options.sheet !== undefined && { sheet: options.sheet }),
    ...(memory !== undefined && { memory }),
    ...(previous !== undefined && { previous }),
  };
}

/** What a result depends on beside the list: options, editions, the register, confirmed names, and the program itself. */
function settingsHash({ mapping: _, answersMb: __, heapMb: ___, memory, ...settings }: WorkerSettings): string {
  const editions = KINDS.map((kind) => {
    try {
      const { edition, amendments } = resolveEdition(kind, settings.choice);
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

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
