import { extname } from 'node:path';
import { asDate } from '../../catalog/date';
import { writeFileAtomic } from '../../io/files/atomic';
import type { SheetSpec } from '../../io/sheets/workbook';
import type { MonthlyResult } from '../../jobs/monthly-report';
import { reportCliTexts } from '../../messages/cli/report';
import { draftDifficulties } from '../../report/difficulties';
import { type Form677, form677 } from '../../report/form677';
import type { PartDimension } from '../../report/parts';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { collectReport, partOf, type ReportCommandOptions } from './data';
import { printMilestones, printParts, printRatios, tellSummary } from './ratio-table';

const FORMATS = ['.xlsx', '.pdf', '.csv', '.json'] as const;

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
