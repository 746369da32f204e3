import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import { writeFileAtomic } from '../../io/files/atomic';
import { readMonthlyReports } from '../../io/report/monthly-file';
import { readMilestones } from '../../jobs/report-settings';
import { progressCliTexts } from '../../messages/cli/progress';
import { BRING_OFFICIAL } from '../../messages/coverage';
import { dayText } from '../../messages/day';
import { messagesOf } from '../../messages/messages';
import { pointsText, progressTexts, slipReasonText } from '../../messages/progress-texts';
import { lastPoint, type Progress, type ProgressCurve, progressOf, restsOnThin } from '../../report/progress';
import { formatRatio } from '../../report/ratio';
import { shareText } from '../../report/share';
import type { Console } from '../terminal/console';
import { EXIT, errorText, UsageError } from '../terminal/exit';
import { tableLines, terminalWidth } from '../terminal/table';

const FORMATS = ['.xlsx', '.csv', '.json'] as const;
/** Slips that are printed; all are in the files. */
const SHOWN = 20;
const BARS = '▁▂▃▄▅▆▇█';

/** Options of `dmdc progress`, as commander gives them. */
export interface ProgressCommandOptions {
  readonly milestone?: readonly string[];
  readonly output?: string;
}

/** `dmdc progress`: ratios over the months of a folder of reports; prints them or writes a workbook, CSV or JSON. */
export async function ratioProgress(folder: string, options: ProgressCommandOptions, io: Console): Promise<number> {
  const texts = progressCliTexts(io.lang);
  const { output } = options;
  const format = output === undefined ? undefined : extname(output).toLowerCase();
  if (format !== undefined && !(FORMATS as readonly string[]).includes(format)) {
    throw new UsageError(io.texts.usage.badEnding(output ?? '', FORMATS.join(', ')));
  }
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) throw new UsageError(texts.folderOnly);
  const milestones = options.milestone === undefined ? undefined : readMilestones(options.milestone);
  const { reports, failed } = readMonthlyReports(folder, { brief: true });
  if (failed.length > 0) {
    io.tell(texts.notTaken);
    for (const { file, error } of failed) io.tell(`  ${errorText(error, io, file)}`);
  }
  if (reports.length === 0) {
    io.tell(`${io.texts.error}: ${texts.noReports(folder)}`);
    return EXIT.file;
  }
  const progress = progressOf(reports, { milestones });
  for (const { message } of progress.issues) io.tell(message[io.lang]);
  if (output === undefined || format === undefined) print(progress, io);
  else {
    writeFileAtomic(output, await render(format, progress, io));
    io.tell(io.texts.report.wrote(output));
  }
  return failed.length === 0 ? EXIT.done : EXIT.file;
}

async function render(format: string, progress: Progress, io: Console): Promise<string | Uint8Array> {
  const note = restsOnThin(progress) ? { note: BRING_OFFICIAL } : {};
  if (format === '.json')
    return `${JSON.stringify({ format: 'dmdc-progress', version: 2, ...note, ...progress }, null, 1)}\n`;
  if (format === '.csv') return (await import('../../io/report/progress-csv')).progressCsv(progress, { lang: io.lang });
  return (await import('../../io/report/progress-xlsx')).progressXlsx(progress, { lang: io.lang });
}

function print(progress: Progress, io: Console): void {
  const texts = progressTexts(io.lang);
  const { columns: c } = texts;
  const number = (header: string) => ({ header, align: 'right' }) as const;
  const withBars = process.stdout.isTTY === true;
  const rows = KINDS.flatMap((kind) => {
    const curve = progress.totals[kind];
    const point = lastPoint(curve);
    if (!curve || !point) return [];
    const { change, milestone } = point;
    return [
      [
        KIND_LABELS[kind][io.lang],
        ...(withBars ? [bars(curve)] : []),
        ...curve.months.map((month) => (month.state === 'gap' ? '—' : shareText(month.mapped, month.total, io.lang))),
        change && change.points !== null ? pointsText(change.points, io.lang) : '',
        formatRatio(point),
        milestone ? `${milestone.percent.toLocaleString(io.lang)} %` : '',
        milestone ? io.number(milestone.items) : '',
      ],
    ];
  });
  const lines = tableLines(
    [
      { header: c.kind, shrink: true },
      ...(withBars ? [{ header: c.curve }] : []),
      ...progress.months.map((month) => number(dayText(month, io.lang))),
      number('±'),
      number(c.ratio),
      number(c.milestone),
      number(c.missing),
    ],
    rows,
    terminalWidth(),
  );
  io.print(io.paint('bold', texts.title(progress.province)));
  for (const [i, line] of lines.entries()) io.print(i === 0 ? io.paint('bold', line) : line);
  io.print();
  printMonth(progress, io);
}

/** The last month: who slipped back and why, who sent nothing. */
function printMonth(progress: Progress, io: Console): void {
  const texts = progressTexts(io.lang);
  const month = progress.months.at(-1) as string;
  const named = dayText(month, io.lang);
  const slips = progress.slips.filter((slip) => slip.month === month);
  // With one month there is nothing that anybody could have slipped from.
  if (progress.months.length > 1)
    io.print(slips.length === 0 ? texts.nobodySlipped(named) : texts.slipped(named, io.number(slips.length)));
  for (const { facility, kind, before, after, points, reasons } of slips.slice(0, SHOWN)) {
    const change = points === null ? '' : ` (${pointsText(points, io.lang)})`;
    const why = reasons.map((reason) => slipReasonText(reason, io.lang)).join('; ');
    const who = facility.code ? `${facility.code} ${facility.name}` : facility.name;
    io.print(`  ${who} – ${KIND_LABELS[kind][io.lang]}: ${formatRatio(before)} → ${formatRatio(after)}${change}`);
    io.print(`    ${why}`);
  }
  if (slips.length > SHOWN) io.print(`  ${texts.more(io.number(slips.length - SHOWN))}`);
  const silent = progress.facilities.filter(({ kinds }) =>
    KINDS.every((kind) => kinds[kind]?.months.at(-1)?.state !== 'counted'),
  );
  if (silent.length > 0) io.print(texts.silent(named, io.number(silent.length)));
  const lists = progress.facilities.flatMap(({ kinds }) => KINDS.flatMap((kind) => kinds[kind]?.months.at(-1) ?? []));
  const due = lists.flatMap((point) => (point.state === 'counted' && point.milestone ? [point.milestone] : []));
  if (due.length > 0) {
    io.print(texts.behind(io.number(due.filter(({ items }) => items > 0).length), io.number(due.length)));
  }
  if (restsOnThin(progress)) io.print(messagesOf(io.lang).bringOfficial);
}

/** One bar a month, by the share; a dot where there is no count. */
function bars({ months }: ProgressCurve): string {
  return months
    .map((month) =>
      month.state === 'gap' || month.share === null ? '·' : BARS[Math.min(7, Math.floor(month.share * 8))],
    )
    .join('');
}
