import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { KINDS, type Kind } from '../../catalog/kinds';
import type { EditionChoice } from '../../catalog/resolve';
import { type FolderResult, mapFolder } from '../../jobs/map-folder';
import type { Facility } from '../../mapping/mapping';
import { decisionTexts } from '../../messages/cli/decisions';
import { runTexts } from '../../messages/cli/run';
import { isMappingFolder } from '../../store/paths';
import { type Console, commandName } from '../terminal/console';
import { type EditionOptions, tellEditions } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { runBar, timeText, weightOf } from '../terminal/progress-bar';
import { tellNamedByFile } from './summary';

/** Options of `dmdc map`, as commander gives them. */
export interface MapOptions extends EditionOptions {
  // What was decided before.
  readonly mapping?: string;
  readonly previous?: string;
  readonly memory?: string;
  readonly memoryScope?: string;
  readonly remap?: boolean;
  readonly secondReview?: boolean;
  // A run over many files.
  readonly jobs?: string;
  readonly again?: boolean;
  readonly register?: string;
  readonly sameName?: boolean;
  /** False with `--no-list-context`. */
  readonly listContext?: boolean;
  readonly kind?: string;
  readonly column?: readonly string[];
  readonly sheet?: string;
  readonly top?: string;
  readonly accept?: string;
  readonly facility?: string;
  readonly facilityCode?: string;
  readonly format?: string;
  readonly output?: string;
}

/** What `dmdc map` made of its options. */
export interface MapSettings {
  readonly kind?: Kind;
  readonly columns: Readonly<Record<string, string>>;
  readonly choice: EditionChoice;
  readonly top?: number;
  readonly accept?: number;
}

/** Whose confirmed names are used. */
export function scopeOf(scope: string | undefined, io: Console): 'own' | 'all' {
  if (scope === undefined || scope === 'own' || scope === 'all') return scope ?? 'all';
  throw new UsageError(decisionTexts(io.lang).badScope(scope));
}

/** Exit code of a command that was stopped by Ctrl-C. */
export const INTERRUPTED = 130;

/** Whether `dmdc map` has to go over many files, each into mapping files of its own. */
export function isRun(files: readonly string[], options: MapOptions): boolean {
  const asked = [options.jobs, options.again, options.register, options.sameName].some((one) => one !== undefined);
  if (asked || files.some((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory())) return true;
  return (
    files.length > 1 && options.mapping !== undefined && options.output === undefined && options.format === undefined
  );
}

/** `dmdc map FOLDER --mapping OUT`: maps the lists of many facilities, several at a time, each into mapping files of its own. */
export async function mapRun(
  paths: readonly string[],
  options: MapOptions,
  { kind, columns, choice, top, accept }: MapSettings,
  io: Console,
): Promise<number> {
  const texts = runTexts(io.lang);
  const { mapping, sheet, register, memory, previous, remap, secondReview, again, sameName } = options;
  if (options.output !== undefined || options.format !== undefined) throw new UsageError(texts.noOutput);
  if (mapping === undefined || !isMappingFolder(mapping)) throw new UsageError(texts.needsFolder);
  const jobs = jobsOf(options.jobs, io);
  const stop = new AbortController();
  // Who asks twice does not want to wait until everything is left in order; the next run clears up.
  const onSignal = (): void => (stop.signal.aborted ? process.exit(INTERRUPTED) : stop.abort());
  const bar = await runBar(io);
  let isStarted = false;
  // A file in a folder of many facilities is called after its facility; one that is named in the command may be one list of several.
  const given = new Set(paths);
  const facilities: Facility[] = [];
  const unnamed: string[] = [];
  const tellDeep = (folders: readonly string[]): void => {
    for (const path of folders) io.tell(`${io.texts.severities.warning}: ${texts.tooDeep(path)}`);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  let result: FolderResult;
  try {
    result = await mapFolder(paths, {
      ...choice,
      ...{
        mapping,
        kind,
        columns,
        top,
        accept,
        sheet,
        register,
        memory,
        previous,
        remap,
        secondReview,
        again,
        sameName,
      },
      ...{ jobs, signal: stop.signal },
      memoryScope: scopeOf(options.memoryScope, io),
      facility: { name: options.facility, code: options.facilityCode },
      onStart({ files, groups, skipped, threads, tooDeep }) {
        isStarted = true;
        tellDeep(tooDeep);
        tellEditions(kind ? [kind] : KINDS, choice, io);
        if (skipped > 0) io.tell(texts.skipped(io.number(skipped)));
        const isNamed = (options.facility ?? options.facilityCode) !== undefined;
        const facilities = isNamed ? Math.min(groups, 1) : groups;
        if (groups > 0) io.tell(texts.start(io.number(files.length), io.number(facilities), io.number(threads)));
        const bytes = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        bar.start(new Map(files.map(({ path }) => [path, weightOf(path, bytes(path))])));
      },
      onRows: (count) => bar.rows(count),
      onList: ({ input, facility, outputs = [] }) => {
        bar.file(input);
        if (!facility || outputs.length === 0) return;
        facilities.push(facility);
        const stem = basename(input, extname(input));
        if (given.has(input) && !facility.code && facility.name === stem) unnamed.push(basename(input));
      },
    });
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    bar.end();
  }
  if (!isStarted) tellDeep(result.tooDeep);
  if (result.found === 0) {
    io.tell(texts.nothing);
    return EXIT.file;
  }
  tellResult(result, mapping, io);
  tellNamedByFile(unnamed, facilities, io);
  if (result.stopped === 'signal') {
    io.tell(texts.stopped);
    return INTERRUPTED;
  }
  if (result.stopped === 'unwritable') io.tell(texts.diskFull);
  if (result.faults.length > 0) return EXIT.file;
  io.tell(texts.next(commandName(), /[^\w./\\-]/.test(mapping) ? `"${mapping}"` : mapping));
  return EXIT.done;
}

function tellResult(
  { files, rows, outputs, seconds, answers, carried, empty, faults }: FolderResult,
  folder: string,
  io: Console,
): void {
  const texts = runTexts(io.lang);
  const n = io.number;
  const time = Math.max(0.001, seconds);
  if (files > 0) {
    const speed = n(Math.round(rows / time));
    io.tell(texts.done(n(files), n(rows), n(outputs), folder, timeText(time, io), speed));
  }
  const { asked, again } = answers;
  if (again > 0) io.tell(texts.again(n(again), n(Math.round((100 * again) / asked))));
  if (carried) {
    const { kept, decisions, added, renamed, closed, returned } = carried;
    io.tell(texts.carried(n(kept), n(decisions), n(added), n(renamed), n(closed), n(returned)));
  }
  if (empty.length > 0) {
    io.tell(texts.empty(n(empty.length)));
    for (const label of empty) io.tell(`  ${label}`);
  }
  if (faults.length === 0) return;
  io.tell(texts.faults(n(faults.length)));
  for (const { label, fault } of faults) io.tell(`  ${label}: ${fault?.[io.lang] ?? ''}`);
  io.tell(texts.faultsKept);
}

function jobsOf(text: string | undefined, io: Console): number | undefined {
  if (text === undefined) return undefined;
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageError(runTexts(io.lang).badJobs(text));
  return jobs;
}
