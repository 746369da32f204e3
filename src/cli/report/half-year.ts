import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { KIND_LABELS } from '../../catalog/kinds';
import { writeFileAtomic } from '../../io/files/atomic';
import { readMonthlyReport, readMonthlyReports } from '../../io/report/monthly-file';
import { readMilestones } from '../../jobs/report-settings';
import { reportCliTexts } from '../../messages/cli/report';
import { BRING_OFFICIAL } from '../../messages/coverage';
import { messagesOf } from '../../messages/messages';
import { endsOnThin, type HalfYear, halfMonths, halfYear } from '../../report/half-year';
import { formatRatio } from '../../report/ratio';
import { shareText } from '../../report/share';
import type { Console } from '../terminal/console';
import { EXIT, errorText, UsageError } from '../terminal/exit';
import { tableLines, terminalWidth } from '../terminal/table';
import { printMilestones } from './ratio-table';
import type { ReportCommandOptions } from './report';

const FORMATS = ['.xlsx', '.pdf', '.csv', '.json'] as const;
/** Options that say how mappings are counted: here everything is counted already. */
const FOREIGN = [
  'month',
  'register',
  'claims',
  'difficulty',
  'difficulties',
  'weighted',
  'by',
  'date',
  'signed',
  'place',
  'facility',
] as const;

/** `dmdc report FOLDER --half 2026H1`: the half-year summary for the Ministry from the monthly reports of a folder. */
export async function reportHalf(
  paths: readonly string[],
  options: ReportCommandOptions,
  io: Console,
): Promise<number> {
  const texts = reportCliTexts(io.lang);
  const { half = '', output } = options;
  const months = halfMonths(half);
  if (!months) throw new UsageError(texts.badHalf(half));
  const foreign = FOREIGN.filter((name) => options[name] !== undefined);
  if (foreign.length > 0) throw new UsageError(texts.halfTakes(foreign.map((name) => `--${name}`).join(', ')));
  const [folder, ...more] = paths;
  if (!folder || more.length > 0 || statSync(folder, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(texts.halfNeedsFolder);
  }
  const format = output === undefined ? undefined : extname(output).toLowerCase();
  if (format !== undefined && !(FORMATS as readonly string[]).includes(format)) {
    throw new UsageError(io.texts.usage.badEnding(output ?? '', FORMATS.join(', ')));
  }
  const milestones = readMilestones(options.milestone);
  const { reports, files, failed } = readMonthlyReports(folder, { brief: true });
  if (failed.length > 0) {
    io.tell(texts.notTaken);
    for (const { file, error } of failed) io.tell(`  ${errorText(error, io, file)}`);
  }
  const own = reports.filter(({ month }) => months.includes(month));
  const last = own.at(-1);
  if (!last) {
    io.tell(`${io.texts.error}: ${texts.noMonths(half, months[0] as string)}`);
    return EXIT.file;
  }
  // Of the last month alone more than the counts is needed.
  const whole = readMonthlyReport(join(folder, files.get(last.month) as string));
  const all = reports.map((report) => (report === last ? whole : report));
  const summary = halfYear(half, all, { milestones, province: options.province }) as HalfYear;
  if (summary.missing.length > 0)
    io.tell(texts.missingMonths(summary.missing.map((month) => io.date(month)).join(', ')));
  if (output === undefined || format === undefined) print(summary, io);
  else {
    writeFileAtomic(output, await render(format, summary, io));
    io.tell(io.texts.report.wrote(output));
  }
  return failed.length === 0 ? EXIT.done : EXIT.file;
}

function print(summary: HalfYear, io: Console): void {
  const { ratios } = io.texts;
  const share = (point: { readonly mapped: number; readonly total: number } | null) =>
    point ? shareText(point.mapped, point.total, io.lang) : '—';
  const rows = summary.kinds.map(({ kind, begin, end, points }) => [
    KIND_LABELS[kind][io.lang],
    formatRatio(begin),
    share(begin),
    formatRatio(end),
    share(end),
    points === null ? '—' : points.toLocaleString(io.lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  ]);
  const number = (header: string) => ({ header, align: 'right' }) as const;
  const headers = [io.date(summary.begin.month), ratios.percent, io.date(summary.end.month), ratios.percent, '±'];
  const lines = tableLines([{ header: ratios.kind, shrink: true }, ...headers.map(number)], rows, terminalWidth());
  for (const [i, line] of lines.entries()) io.print(i === 0 ? io.paint('bold', line) : line);
  io.print(reportCliTexts(io.lang).facilities(io.number(summary.facilities), io.number(summary.silent.length)));
  printMilestones(summary.milestones, io, (line) => io.print(line));
  if (endsOnThin(summary)) io.print(messagesOf(io.lang).bringOfficial);
}

async function render(format: string, summary: HalfYear, io: Console): Promise<string | Uint8Array> {
  const note = endsOnThin(summary) ? { note: BRING_OFFICIAL } : {};
  if (format === '.json') return `${JSON.stringify({ ...note, ...summary }, null, 1)}\n`;
  if (format === '.csv') return (await import('../../io/report/half-year-csv')).halfYearCsv(summary, { lang: io.lang });
  const { halfYearSheets, halfYearTitle, halfYearXlsx } = await import('../../io/report/half-year-sheets');
  if (format === '.xlsx') return halfYearXlsx(summary);
  io.tell(reportCliTexts(io.lang).printing);
  const { printPdf } = await import('../../io/report/pdf');
  const { sheetHtml } = await import('../../io/report/sheet-html');
  return printPdf({
    workbook: () => halfYearXlsx(summary),
    page: () => sheetHtml(halfYearTitle(summary), halfYearSheets(summary)),
  });
}
