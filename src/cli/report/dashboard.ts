import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { dashboardHtml } from '../../io/dashboard/dashboard-html';
import { writeFileAtomic } from '../../io/files/atomic';
import { readMonthlyReport, readMonthlyReports } from '../../io/report/monthly-file';
import { monthOf, readMilestones } from '../../jobs/report-settings';
import { dashboardCliTexts } from '../../messages/cli/dashboard';
import { reportCliTexts } from '../../messages/cli/report';
import type { MonthlyReport } from '../../report/monthly';
import { progressOf } from '../../report/progress';
import { MAPPING_FILE_EXTENSION } from '../../store/mapping-store';
import type { Console } from '../terminal/console';
import { EXIT, errorText, UsageError } from '../terminal/exit';
import { refuseOverwriting } from '../terminal/options';
import { collectReport, type ReportCommandOptions } from './report';

/** Options of `dmdc dashboard`, as commander gives them. */
export type DashboardCommandOptions = Pick<
  ReportCommandOptions,
  'month' | 'province' | 'milestone' | 'register' | 'claims' | 'date' | 'output'
>;

const FORMATS = ['.html', '.htm'] as const;
/** Options that say how mappings are counted. */
const COUNTING = ['register', 'claims', 'date'] as const;

/** Months that paths hold, oldest first; a month read for its counts alone says where its file is. */
interface Months {
  readonly reports: MonthlyReport[];
  readonly files: Map<string, string>;
  failed: boolean;
}

/** `dmdc dashboard`: one HTML page of a month, with the months before it where they are given. */
export async function dashboard(
  paths: readonly string[],
  options: DashboardCommandOptions,
  io: Console,
): Promise<number> {
  const texts = dashboardCliTexts(io.lang);
  const { output } = options;
  if (output !== undefined && !(FORMATS as readonly string[]).includes(extname(output).toLowerCase())) {
    throw new UsageError(io.texts.usage.badEnding(output, FORMATS.join(', ')));
  }
  const wanted = options.month === undefined ? undefined : monthOf(options.month);
  const milestones = readMilestones(options.milestone);
  refuseOverwriting(paths, output, io);
  const mappings = paths.filter(isMappings);
  const months = readMonths(
    paths.filter((path) => !mappings.includes(path)),
    io,
  );
  if (mappings.length === 0) {
    const idle = COUNTING.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
    if (idle.length > 0) throw new UsageError(texts.onlyCounting(idle.join(', ')));
  }
  let report: MonthlyReport | undefined;
  if (mappings.length > 0) {
    const data = await collectReport(mappings, options, io);
    if (!data) return EXIT.file;
    report = data.report;
    if (data.unreadable.length > 0) months.failed = true;
  } else report = monthOfReports(months, wanted, paths, io);
  if (!report) return EXIT.file;

  const { month, province } = report;
  const named = { ...report, province: options.province ?? province, milestones: milestonesFor(report) };
  const earlier = months.reports.filter((one) => one.month < month);
  const progress = earlier.length > 0 ? progressOf([...earlier, named], { milestones: named.milestones }) : undefined;
  const html = dashboardHtml({ report: named, progress, lang: io.lang });
  if (output === undefined) await io.write(html);
  else {
    writeFileAtomic(output, html);
    const counts = [report.ratios.facilities.length, earlier.length + 1].map((count) => io.number(count));
    io.tell(texts.shown(io.date(month), counts[0] as string, counts[1] as string));
    io.tell(io.texts.report.wrote(output));
  }
  return months.failed ? EXIT.file : EXIT.done;

  function milestonesFor(one: MonthlyReport): MonthlyReport['milestones'] {
    return milestones.length > 0 ? milestones : one.milestones;
  }
}

/** Whether a path is for counting: a mapping, or a folder that has mapping files. */
function isMappings(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return extname(path).toLowerCase() !== '.json';
  return readdirSync(path).some((name) => name.endsWith(MAPPING_FILE_EXTENSION));
}

/** Of many months the counts alone are read; the month that is shown is read again, whole. */
function readMonths(paths: readonly string[], io: Console): Months {
  const months: Months = { reports: [], files: new Map(), failed: false };
  const take = (report: MonthlyReport, file: string) => {
    months.reports.push(report);
    months.files.set(report.month, file);
  };
  for (const path of paths) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      take(readMonthlyReport(path, { brief: true }), path);
      continue;
    }
    const { reports, files, failed } = readMonthlyReports(path, { brief: true });
    for (const report of reports) take(report, join(path, files.get(report.month) as string));
    if (failed.length === 0) continue;
    months.failed = true;
    io.tell(reportCliTexts(io.lang).notTaken);
    for (const { file, error } of failed) io.tell(`  ${errorText(error, io, file)}`);
  }
  return months;
}

function monthOfReports(
  months: Months,
  wanted: string | undefined,
  paths: readonly string[],
  io: Console,
): MonthlyReport | undefined {
  const texts = dashboardCliTexts(io.lang);
  const known = [...months.files.keys()].sort();
  const month = wanted ?? known[known.length - 1];
  if (month === undefined) {
    io.tell(`${io.texts.error}: ${texts.noReports(paths.join(', '))}`);
    return undefined;
  }
  const file = months.files.get(month);
  if (file === undefined) {
    const list = known.map((one) => io.date(one)).join(', ');
    io.tell(`${io.texts.error}: ${texts.noMonth(io.date(month), list || '—')}`);
    return undefined;
  }
  return readMonthlyReport(file);
}
