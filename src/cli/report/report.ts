import { extname } from 'node:path';
import { asDate, today } from '../../catalog/date';
import { writeFileAtomic } from '../../io/files/atomic';
import type { SheetSpec } from '../../io/sheets/workbook';
import { type MonthlyResult, monthlyReport } from '../../jobs/monthly-report';
import { monthOf, readDifficulties, readMilestones } from '../../jobs/report-settings';
import { reportCliTexts } from '../../messages/cli/report';
import { draftDifficulties } from '../../report/difficulties';
import { type Form677, form677 } from '../../report/form677';
import type { UnreadableFile } from '../../report/monthly';
import { PART_DIMENSIONS, type PartDimension } from '../../report/parts';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { tellPin } from '../terminal/edition-choice';
import { EXIT, errorText, UsageError } from '../terminal/exit';
import { issueLines } from '../terminal/issues';
import { refuseOverwriting } from '../terminal/options';
import { progressBar } from '../terminal/progress-bar';
import { printMilestones, printParts, printRatios, tellSummary } from './ratio-table';

/** Options of `dmdc report`, as commander gives them. */
export interface ReportCommandOptions {
  readonly facility?: string;
  readonly month?: string;
  readonly province?: string;
  readonly place?: string;
  readonly date?: string;
  readonly signed?: string;
  readonly register?: string;
  readonly milestone?: readonly string[];
  readonly claims?: readonly string[];
  readonly by?: string;
  readonly weighted?: boolean;
  readonly difficulty?: readonly string[];
  readonly difficulties?: string;
  readonly half?: string;
  readonly output?: string;
}

const FORMATS = ['.xlsx', '.pdf', '.csv', '.json'] as const;
/** Facilities that a remark names. */
const MOST_NAMED = 3;

/** `dmdc report`: counts the ratios of mappings; prints them or writes the form of letter 677 as a workbook or PDF, CSV or JSON. */
export async function report(paths: readonly string[], options: ReportCommandOptions, io: Console): Promise<number> {
  const format = formatOf(options.output, io);
  const by = partOf(options.by, io);
  const signed = options.signed === undefined ? undefined : asDate(options.signed);
  const data = await collectReport(paths, options, io);
  if (!data) return EXIT.file;
  if (options.output === undefined || format === undefined) {
    printRatios(data.ratios, io, { weighted: options.weighted === true });
    if (by) printParts(data.ratios, by, io);
    printMilestones(data.milestones, io, (line) => io.print(line));
  } else {
    writeFileAtomic(options.output, await render(format, { ...data, by }, { place: options.place, signed }, io));
    tellSummary(data.ratios, io);
    printMilestones(data.milestones, io, (line) => io.tell(line));
    io.tell(io.texts.report.wrote(options.output));
  }
  return data.unreadable.length === 0 ? EXIT.done : EXIT.file;
}

function formatOf(output: string | undefined, io: Console): string | undefined {
  if (output === undefined) return undefined;
  const format = extname(output).toLowerCase();
  if ((FORMATS as readonly string[]).includes(format)) return format;
  throw new UsageError(io.texts.usage.badEnding(output, FORMATS.join(', ')));
}

async function render(
  format: string,
  data: MonthlyResult & { readonly by: PartDimension | undefined },
  sign: { readonly place: string | undefined; readonly signed: string | undefined },
  io: Console,
): Promise<string | Uint8Array> {
  const { ratios, month, by } = data;
  if (format === '.csv') {
    const { partsCsv, reportCsv } = await import('../../io/report/report-csv');
    return by ? partsCsv(ratios, by, { lang: io.lang }) : reportCsv(ratios, { lang: io.lang });
  }
  if (format === '.json') {
    if (month === undefined) return (await import('../../io/report/report-json')).reportJson(ratios, data.unreadable);
    return (await import('../../io/report/monthly-file')).monthlyReportText(data.report);
  }
  const form = formOf(data, sign);
  const { form677Sheet, form677Workbook } = await import('../../io/report/form677-xlsx');
  const sheets = await import('../../io/report/report-sheets');
  if (format === '.xlsx') return sheets.reportXlsx(form, data, io.lang);
  io.tell(reportCliTexts(io.lang).printing);
  const behind: SheetSpec[] = [sheets.milestonesSheet(data, 'vi')].flatMap((sheet) => sheet ?? []);
  const { printPdf } = await import('../../io/report/pdf');
  const { sheetHtml } = await import('../../io/report/sheet-html');
  return printPdf({
    workbook: () => form677Workbook(form, behind),
    page: () => sheetHtml(form.title[0] ?? '', [form677Sheet(form), ...behind]),
  });
}

function formOf(
  data: MonthlyResult,
  { place, signed }: { place: string | undefined; signed: string | undefined },
): Form677 {
  const { ratios, month, province, claims, unreadable, difficulties, milestones } = data;
  const extraction = new Map<string, readonly boolean[]>();
  for (const { facility, tables } of claims ?? []) {
    if (tables) extraction.set(facility.code ?? facility.name, tables);
  }
  return form677(ratios, {
    month,
    province,
    place,
    date: signed,
    ...(claims && { extraction }),
    difficulties,
    draft: draftDifficulties(ratios, unreadable),
    milestones,
  });
}

/** What the numbers are to be taken apart by. */
function partOf(text: string | undefined, io: Console): PartDimension | undefined {
  if (text === undefined) return undefined;
  const found = PART_DIMENSIONS.find((one) => one === text.trim().toLowerCase());
  if (!found) throw new UsageError(reportCliTexts(io.lang).badBy(text));
  return found;
}

/**
 * Counts the lists of files as the options say, and tells the person what could not be read.
 * @returns nothing where there is nothing to report on.
 */
export async function collectReport(
  paths: readonly string[],
  options: ReportCommandOptions,
  io: Console,
): Promise<MonthlyResult | undefined> {
  const texts = reportCliTexts(io.lang);
  const { claims, register, output, date, province, facility } = options;
  const month = options.month === undefined ? undefined : monthOf(options.month);
  const own = {
    milestones: readMilestones(options.milestone),
    difficulties: readDifficulties(options.difficulty, options.difficulties),
  };
  refuseOverwriting([...mappingFiles(paths), ...(claims ?? []), ...(register ? [register] : [])], output, io);
  const bar = await progressBar(texts.counting, io, (done, total) => texts.files(io.number(done), io.number(total)));
  const given = { month, date, province, facility, register, claims, ...own, onProgress: bar.step };
  const result = await monthlyReport(paths, given).finally(bar.end);
  if (result.isFuture) io.tell(texts.futureMonth(io.date(month ?? ''), io.date(today())));
  for (const { file, first, last } of result.otherMonths) {
    io.tell(texts.claimsOfOther(file, io.date(first), io.date(last), io.date(month ?? '')));
  }
  tellUnreadable(result, io);
  if (result.lists.length === 0 && !result.register) {
    io.tell(io.texts.report.nothing);
    return undefined;
  }
  for (const { kind, pinned, here } of result.editions) tellPin(pinned, { kind, edition: here }, io);
  for (const line of issueLines(result.issues, io, { least: 'warning', painted: false })) io.tell(line);
  tellNamedByFile(result, io);
  if (result.unregistered.length > 0) {
    io.tell(texts.unregistered(result.unregistered.map(({ name }) => name).join(', ')));
  }
  return result;
}

/** Asks whether lists that say nothing of their facility are of one, before the form has a row for each. */
function tellNamedByFile({ namedByFile, files, ratios }: MonthlyResult, io: Console): void {
  const names = [...new Set(namedByFile.map(({ name }) => name))];
  if (names.length === 0) return;
  const some = `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : ''}`;
  const counts = [files.length, ratios.facilities.length].map((count) => io.number(count)) as [string, string];
  io.tell(`${io.texts.severities.warning}: ${reportCliTexts(io.lang).namedByFile(...counts, some)}`);
}

function tellUnreadable({ unreadable, files }: MonthlyResult, io: Console): void {
  const texts = reportCliTexts(io.lang);
  const lines = (at: UnreadableFile['at']) =>
    unreadable
      .filter((one) => one.at === at)
      .map(({ path, reason, error }) => (error ? errorText(error, io, path) : `${path}: ${reason[io.lang]}`));
  const [own, ofRun] = [lines('report'), lines('map')];
  if (own.length > 0 && files.length === 1) io.tell(`${io.texts.error}: ${own[0]}`);
  else if (own.length > 0) {
    io.tell(texts.unreadable);
    for (const line of own) io.tell(`  ${line}`);
  }
  if (ofRun.length > 0) {
    io.tell(texts.runFaults);
    for (const line of ofRun) io.tell(`  ${line}`);
  }
}
