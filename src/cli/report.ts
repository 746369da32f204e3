import { extname } from 'node:path';
import { asDate } from '../catalog/date';
import { readClaimsChecks } from '../io/claims/checks-json';
import { readRegister } from '../io/read/register';
import type { SheetSpec } from '../io/workbook';
import { writeFileAtomic } from '../io/write/atomic';
import type { Issue } from '../issue';
import type { Facility } from '../mapping/mapping';
import { type MilestoneState, milestoneStates } from '../report/behind';
import { monthlyClaims } from '../report/claims/checks';
import { draftDifficulties } from '../report/difficulties';
import { groupByFacility } from '../report/facilities';
import { type Form677, form677 } from '../report/form677';
import { MONTHLY_FORMAT, MONTHLY_VERSION, type MonthlyClaims, type UnreadableFile } from '../report/monthly';
import type { PartDimension } from '../report/parts';
import { type CountedList, type RatioReport, ratioReport } from '../report/ratio';
import { type RegisterEntry, registerLookup } from '../report/register';
import type { Console } from './console';
import { EXIT, errorText, UsageError } from './exit';
import { issueLines } from './issues';
import { refuseOverwriting } from './map';
import { mappingFiles } from './mapping-paths';
import { printMilestones, printParts, printRatios, tellSummary } from './ratio-table';
import { abolitionKnown, type CountedFiles, countFiles } from './report-input';
import {
  countingDay,
  difficultiesOf,
  milestonesOf,
  monthOf,
  partOf,
  type ReportCommandOptions,
} from './report-options';
import { reportCliTexts } from './texts-report';

const FORMATS = ['.xlsx', '.pdf', '.csv', '.json'] as const;

/** What goes into a report, whatever it is written as. */
interface ReportData {
  readonly ratios: RatioReport;
  readonly month: string | undefined;
  readonly date: string;
  readonly province: string | undefined;
  readonly register: readonly RegisterEntry[] | undefined;
  readonly claims: readonly MonthlyClaims[] | undefined;
  readonly unreadable: readonly UnreadableFile[];
  readonly milestones: readonly MilestoneState[];
  readonly difficulties: readonly string[];
  readonly unregistered: readonly Facility[];
  readonly by: PartDimension | undefined;
}

/** `dmdc report`: counts the ratios of mappings; prints them or writes the form of letter 677 as a workbook or PDF, CSV or JSON. */
export async function report(paths: readonly string[], options: ReportCommandOptions, io: Console): Promise<number> {
  const { texts } = io;
  const format = formatOf(options.output, io);
  const by = partOf(options.by, io);
  const month = monthOf(options.month, io);
  const date = countingDay(month, options.date, io);
  const signed = options.signed === undefined ? undefined : asDate(options.signed);
  const milestones = milestonesOf(options.milestone);
  const difficulties = difficultiesOf(options);
  const files = mappingFiles(paths, io);
  refuseOverwriting(
    [...files, ...(options.claims ?? []), ...(options.register ? [options.register] : [])],
    options.output,
    io,
  );
  const issues: Issue[] = [];
  const register =
    options.register === undefined ? undefined : readRegister(options.register, { see: (issue) => issues.push(issue) });
  const claims = options.claims === undefined ? undefined : monthlyClaims(readClaimsChecks(options.claims));

  const counted = await countFiles(files, paths, date, io);
  tellUnreadable(counted, files, io);
  if (counted.lists.length === 0 && !register) {
    io.tell(texts.report.nothing);
    return EXIT.file;
  }
  const lists = named(counted.lists, options.facility, io);
  const facilities = [...(register ?? []), ...onlyInClaims(claims, register, lists)];
  const ratios = ratioReport(lists, { date, facilities, abolition: abolitionKnown() });
  const entry = registerLookup(register ?? []);
  const unregistered = register
    ? ratios.facilities.map(({ facility }) => facility).filter((facility) => !entry(facility))
    : [];
  issues.push(...counted.issues, ...ratios.issues);
  for (const line of issueLines(issues, io, { least: 'warning', painted: false })) io.tell(line);
  if (unregistered.length > 0) {
    io.tell(reportCliTexts(io.lang).unregistered(unregistered.map(({ name }) => name).join(', ')));
  }
  const data: ReportData = {
    ratios,
    month,
    date,
    province: options.province,
    register,
    claims,
    unreadable: counted.unreadable.map(({ file, at, reason }) => ({ file, at, reason })),
    milestones: milestoneStates(ratios, { milestones, register, date }),
    difficulties,
    unregistered,
    by,
  };
  if (options.output === undefined || format === undefined) {
    printRatios(ratios, io, { weighted: options.weighted === true });
    if (by) printParts(ratios, by, io);
    printMilestones(data.milestones, io, (line) => io.print(line));
  } else {
    const place = options.place ?? options.province;
    writeFileAtomic(options.output, await render(format, data, { place, signed }, io));
    tellSummary(ratios, io);
    printMilestones(data.milestones, io, (line) => io.tell(line));
    io.tell(texts.report.wrote(options.output));
  }
  return counted.unreadable.length === 0 ? EXIT.done : EXIT.file;
}

function formatOf(output: string | undefined, io: Console): string | undefined {
  if (output === undefined) return undefined;
  const format = extname(output).toLowerCase();
  if ((FORMATS as readonly string[]).includes(format)) return format;
  throw new UsageError(io.texts.usage.badExtension(output, FORMATS.join(', ')));
}

/** One name for all lists would put the lists of facilities without codes together: only for a report of one facility. */
function named(lists: readonly CountedList[], name: string | undefined, io: Console): readonly CountedList[] {
  if (name === undefined) return lists;
  const groups = groupByFacility(lists).length;
  if (groups > 1) throw new UsageError(reportCliTexts(io.lang).facilityOfMany(groups));
  return lists.map((list) => ({ ...list, facility: { ...list.facility, name } }));
}

/** Facilities whose claims were checked but which have no list and no place in the register: they have a row too. */
function onlyInClaims(
  claims: readonly MonthlyClaims[] | undefined,
  register: readonly Facility[] | undefined,
  lists: readonly CountedList[],
): Facility[] {
  const known = [...(register ?? []), ...lists.map(({ facility }) => facility)];
  const codes = new Set(known.map(({ code }) => code));
  const names = new Set(known.map(({ name }) => name));
  return (claims ?? [])
    .map(({ facility }) => facility)
    .filter(({ code, name }) => (code ? !codes.has(code) : !names.has(name)));
}

function tellUnreadable({ unreadable }: CountedFiles, files: readonly string[], io: Console): void {
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

async function render(
  format: string,
  data: ReportData,
  sign: { readonly place: string | undefined; readonly signed: string | undefined },
  io: Console,
): Promise<string | Uint8Array> {
  const { ratios, month, by } = data;
  if (format === '.csv') {
    const { partsCsv, reportCsv } = await import('../io/write/report-csv');
    return by ? partsCsv(ratios, by, { lang: io.lang }) : reportCsv(ratios, { lang: io.lang });
  }
  if (format === '.json') {
    if (month === undefined) return (await import('../io/write/report-json')).reportJson(ratios, data.unreadable);
    return (await import('../io/monthly-file')).monthlyReportText(monthlyOf(data, month));
  }
  const form = formOf(data, sign);
  const { form677Sheet, form677Xlsx } = await import('../io/write/form677-xlsx');
  const sheets = await import('../io/write/report-sheets');
  if (format === '.xlsx') return form677Xlsx(form, sheets.reportSheets(data, io.lang));
  io.tell(reportCliTexts(io.lang).printing);
  const behind: SheetSpec[] = [sheets.milestonesSheet(data, 'vi')].flatMap((sheet) => sheet ?? []);
  const { printPdf } = await import('../io/pdf');
  const { sheetHtml } = await import('../io/write/sheet-html');
  return printPdf({
    workbook: () => form677Xlsx(form, behind),
    page: () => sheetHtml(form.title[0] ?? '', [form677Sheet(form), ...behind]),
  });
}

function formOf(
  data: ReportData,
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

function monthlyOf(data: ReportData, month: string) {
  const { ratios, date, province, register, claims, unreadable, milestones, difficulties } = data;
  return {
    format: MONTHLY_FORMAT,
    version: MONTHLY_VERSION,
    ...(province !== undefined && { province }),
    month,
    date,
    made: new Date().toISOString(),
    ...(register && { register }),
    ratios,
    ...(claims && { claims }),
    unreadable,
    ...(milestones.length > 0 && { milestones: milestones.map(({ milestone }) => milestone) }),
    ...(difficulties.length > 0 && { difficulties }),
  } as const;
}
