import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { asKind } from '../../catalog/kinds';
import { DmdcError } from '../../errors';
import { AtomicFile } from '../../io/files/atomic';
import { readMemory } from '../../io/record/memory-file';
import { readFacilityCatalog } from '../../io/sheets/facility-list';
import { type BlockTextOptions, blockText, type RowFormat } from '../../io/tables/block-text';
import type { Item } from '../../item';
import { mapCatalog } from '../../jobs/map-catalog';
import { type MappedKind, mapInto } from '../../jobs/map-into';
import { mapTall } from '../../jobs/map-tall';
import { mappingContent } from '../../jobs/mapping-content';
import { readDecided } from '../../jobs/read-decided';
import type { FacilityCatalog } from '../../list/facility-list';
import type { CarryOverResult } from '../../mapping/carry-over';
import type { Facility, Mapping } from '../../mapping/mapping';
import type { MemoryNames } from '../../mapping/memory';
import { decisionTexts } from '../../messages/cli/decisions';
import { runTexts } from '../../messages/cli/run';
import { refuseBeyondMemory } from '../../store/memory-room';
import { mappingFiles, mappingPath } from '../../store/paths';
import { rulesBeside } from '../../store/rules-store';
import { type Console, save } from '../terminal/console';
import { editionChoice, lookupOf, tellEditionsOf, tellPin } from '../terminal/edition-choice';
import { EXIT, errorText, UsageError } from '../terminal/exit';
import { allIssues, issueLines } from '../terminal/issues';
import { columnsOf, numberOption, refuseOverwriting } from '../terminal/options';
import { progressBar } from '../terminal/progress-bar';
import { isRun, type MapOptions, type MapSettings, mapRun, scopeOf } from './run';
import { printNext, printSummary, tellNamedByFile } from './summary';

const FORMATS = ['xlsx', 'csv', 'tsv', 'ndjson', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** What stands for standard input among the files. */
const STANDARD_INPUT = '-';

/** Options that need the whole list at once. */
const STORE_OPTIONS = [
  'mapping',
  'previous',
  'memory',
  'remap',
  'secondReview',
  'jobs',
  'again',
  'register',
  'sameName',
  'sheet',
] as const;

/** Files above this size say that they are being read. */
const SLOW_BYTES = 3_000_000;

/** One file, read and mapped. */
interface Mapped {
  readonly list: FacilityCatalog;
  readonly mappings: readonly Mapping[];
}

/** `dmdc map`: reads lists, maps them, writes or prints the result. A file that cannot be read does not stop the others. */
export async function map(files: readonly string[], options: MapOptions, io: Console): Promise<number> {
  const settings = {
    kind: options.kind === undefined ? undefined : asKind(options.kind),
    columns: columnsOf(options.column, io),
    choice: editionChoice(options),
    top: numberOption('--top', options.top, io),
    accept: numberOption('--accept', options.accept, io),
  };
  if (files.includes(STANDARD_INPUT)) {
    const refused = STORE_OPTIONS.find((name) => options[name] !== undefined);
    if (files.length > 1 || refused !== undefined) throw new UsageError(runTexts(io.lang).streamAlone);
    return (await import('./stream')).mapFromInput(options, settings, io);
  }
  if (isRun(files, options)) return mapRun(files, options, settings, io);
  const format = formatOf(options, io);
  refuseOverwriting(files, options.output, io);
  const rows = rowFormat(format, files);
  const lines = rows && options.output !== undefined ? new AtomicFile(options.output) : undefined;
  try {
    return await mapFiles(files, settings, options, { format, rows, lines }, io);
  } finally {
    lines?.close();
  }
}

/** The format where rows are written as they come. The columns of a table over several lists are known once all are read. */
function rowFormat(format: Format | undefined, files: readonly string[]): RowFormat | undefined {
  if (format === 'ndjson') return format;
  return files.length === 1 && (format === 'csv' || format === 'tsv') ? format : undefined;
}

/** What becomes of the result: its format, nothing for a summary, and the file that takes rows as they come. */
interface Target {
  readonly format: Format | undefined;
  readonly rows: RowFormat | undefined;
  readonly lines: AtomicFile | undefined;
}

async function mapFiles(
  files: readonly string[],
  settings: MapSettings,
  options: MapOptions,
  target: Target,
  io: Console,
): Promise<number> {
  const { format, rows, lines } = target;
  const failed: string[] = [];
  const kept: Mapping[] = [];
  const lists: FacilityCatalog[] = [];
  const mapped: string[] = [];
  const facilities: Facility[] = [];
  const unnamed: string[] = [];
  // What is said of the lists goes where the result does not.
  const aside: Console = format === undefined ? io : { ...io, print: io.tell, paint: (_, text) => text };
  let written = 0;
  const said = new Set<string>();
  for (const file of files) {
    let done: Mapped;
    try {
      done = await mapFile(file, files, settings, options, target, io, (why) => failed.push(why));
    } catch (error) {
      if (!(error instanceof DmdcError) || !isFileFault(error)) throw error;
      failed.push(errorText(error, io, file));
      io.tell(`${io.texts.error}: ${failed.at(-1)}`);
      continue;
    }
    const { list, mappings } = done;
    tellEditionsOf(mappings, settings.choice, io, {
      said,
      coverage: format !== undefined && options.output === undefined,
    });
    if (list.items.length === 0) io.tell(io.texts.map.noItems(file));
    if (mappings.length > 0) {
      mapped.push(file);
      facilities.push(mappings[0]!.facility);
      if (!list.facility?.code && !list.facility?.name) unnamed.push(basename(file));
    }
    if (format === undefined || options.output !== undefined) printSummary(file, list, mappings, aside);
    else {
      for (const line of issueLines(allIssues(list.issues, mappings), io, { least: 'warning', painted: false })) {
        io.tell(files.length > 1 ? `${file}: ${line}` : line);
      }
    }
    if (format === undefined) continue;
    if (!rows) {
      lists.push(list);
      kept.push(...mappings);
    }
    written += mappings.reduce((sum, { rows }) => sum + rows.length, 0);
  }
  if (format !== undefined && failed.length < files.length) {
    if (format === 'xlsx' && kept.length === 0) {
      io.tell(io.texts.map.notWritten(options.output ?? ''));
      return EXIT.file;
    }
    if (lines) lines.commit();
    else if (!rows)
      await save(
        options.output,
        await mappingContent(format, kept, {
          lang: io.lang,
          lookup: lookupOf(kept, io),
          lists,
          rules: (mapping) => (options.mapping === undefined ? [] : rulesBeside(mappingPath(options.mapping, mapping))),
        }),
        io,
      );
    if (options.output !== undefined) io.tell(io.texts.map.wrote(options.output, io.number(written)));
  }
  tellNamedByFile(unnamed, facilities, io);
  if (mapped.length > 0 && (format === undefined || options.output !== undefined)) {
    const workbook = format === 'xlsx' ? options.output : undefined;
    printNext(mapped, { stored: options.mapping, workbook }, aside);
  }
  if (failed.length === 0) return EXIT.done;
  if (files.length > 1) {
    io.tell(io.texts.map.failed);
    for (const line of failed) io.tell(`  ${line}`);
  }
  return EXIT.file;
}

async function mapFile(
  file: string,
  files: readonly string[],
  settings: MapSettings,
  options: MapOptions,
  { format, rows, lines }: Target,
  io: Console,
  onRefused: (why: string) => void,
): Promise<Mapped> {
  const { kind, columns, choice, top, accept } = settings;
  const name = basename(file);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > SLOW_BYTES) io.tell(io.texts.map.reading(name));
  const facility = {
    ...(options.facility !== undefined && { name: options.facility }),
    ...(options.facilityCode !== undefined && { code: options.facilityCode }),
  };
  const list = readFacilityCatalog(file, { kind, columns, sheet: options.sheet, facility });
  if (usesStore(options) || (format !== undefined && !rows))
    refuseBeyondMemory(name, list.items, format === 'xlsx' ? 'workbook' : 'kept');
  const write = async (items: readonly Item[], mappings: readonly Mapping[], about: Omit<BlockTextOptions, 'lang'>) => {
    if (!rows) return;
    for (const piece of blockText(items, mappings, rows, { ...about, lang: io.lang })) {
      if (lines) lines.write(piece);
      else await io.write(piece);
    }
  };
  if (usesStore(options)) {
    const mappings = await mapWithStore({ file, files, onRefused }, list, settings, options, io);
    const lookup = rows && rows !== 'ndjson' ? lookupOf(mappings, io) : undefined;
    await write(list.items, mappings, { lookup, first: true });
    return { list, mappings };
  }
  const bar = await progressBar(io.texts.map.mapping(name), io);
  const matching = { kind, ...choice, top, accept, onProgress: bar.step };
  try {
    // What keeps all of every answer is what is written from it once all are there.
    if (format !== undefined && !rows) return { list, mappings: mapCatalog(list, matching) };
    let first = true;
    const mappings = await mapTall(list, { ...matching, byKind: rows !== 'ndjson' }, async (block) => {
      await write(block.items, block.mappings, { ...block, first });
      first = false;
    });
    if (first) await write([], [], { first });
    return { list, mappings };
  } finally {
    bar.end();
  }
}

/** Faults of one file, as opposed to wrong use, which would meet every file alike. */
function isFileFault({ code }: DmdcError): boolean {
  return (
    code === 'file-not-found' ||
    code === 'file-unreadable' ||
    code === 'file-too-large' ||
    code === 'format-unknown' ||
    code === 'header-not-found' ||
    code === 'column-not-found' ||
    code === 'kind-not-recognised'
  );
}

/** The format asked for, by name or by the extension of the file; nothing = a summary for people. */
function formatOf({ format, output }: MapOptions, io: Console): Format | undefined {
  const { usage } = io.texts;
  const known = (text: string): Format | undefined => FORMATS.find((one) => one === text.toLowerCase());
  const named = format === undefined ? undefined : known(format);
  if (format !== undefined && !named) throw new UsageError(usage.badFormat(format, FORMATS.join(', ')));
  if (output === undefined) {
    if (named === 'xlsx') throw new UsageError(usage.xlsxNeedsFile);
    return named;
  }
  const extension = known(extname(output).slice(1));
  if (named && extension && named !== extension) throw new UsageError(usage.formatContradicts(named, output));
  const chosen = named ?? extension;
  if (!chosen) throw new UsageError(usage.badExtension(output, FORMATS.map((one) => `.${one}`).join(', ')));
  return chosen;
}

/** Whether a run of `dmdc map` keeps or uses decisions. */
function usesStore({ mapping, previous, memory, secondReview }: MapOptions): boolean {
  return [mapping, previous, memory].some((one) => one !== undefined) || secondReview === true;
}

const SHOWN = 20;

/** Maps a list that may have been mapped before, and tells what became of earlier decisions. */
async function mapWithStore(
  {
    file,
    files,
    onRefused,
  }: { readonly file: string; readonly files: readonly string[]; onRefused(why: string): void },
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
    previous: previous === undefined ? [] : mappingFiles([previous]).flatMap((path) => readDecided(path)),
    memory: memory === undefined ? undefined : readMemory(memory),
    onMapped: (one) => tellMapped(one, io),
    onRefused: ({ [io.lang]: why }) => {
      io.tell(`${io.texts.error}: ${why}`);
      onRefused(why);
    },
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
