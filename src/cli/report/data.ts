import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { today } from '../../catalog/date';
import { loadBytes } from '../../io/sheets/bytes';
import { decodeText } from '../../io/sheets/encoding';
import { type MonthlyResult, monthlyReport } from '../../jobs/monthly-report';
import { reportCliTexts } from '../../messages/cli/report';
import { parseMilestone, parseMilestones } from '../../report/milestones';
import type { Milestone, UnreadableFile } from '../../report/monthly';
import { PART_DIMENSIONS, type PartDimension } from '../../report/parts';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { tellPin } from '../terminal/edition-choice';
import { errorText, UsageError } from '../terminal/exit';
import { issueLines } from '../terminal/issues';
import { refuseOverwriting } from '../terminal/options';
import { progressBar } from '../terminal/progress-bar';

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

const MOST_NAMED = 3;
const MAX_TEXT = 4 * 1_048_576;

/** `2026-11`, also when written `11/2026`. */
export function monthOf(text: string | undefined, io: Console): string | undefined {
  if (text === undefined) return undefined;
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const number = Number(month ?? monthFirst);
  if (!(number >= 1 && number <= 12)) throw new UsageError(io.texts.usage.badMonth(text));
  return `${year ?? yearLast}-${String(number).padStart(2, '0')}`;
}

/** The milestones of options: written out, or files with one a line. */
export function milestonesOf(texts: readonly string[] = []): Milestone[] {
  return texts.flatMap((text) => {
    if (!statSync(text, { throwIfNoEntry: false })?.isFile()) return [parseMilestone(text)];
    return parseMilestones(readFileSync(text, 'utf8'));
  });
}

/** What the numbers are to be taken apart by. */
export function partOf(text: string | undefined, io: Console): PartDimension | undefined {
  if (text === undefined) return undefined;
  const found = PART_DIMENSIONS.find((one) => one === text.trim().toLowerCase());
  if (!found) throw new UsageError(reportCliTexts(io.lang).badBy(text));
  return found;
}

/** Paragraphs of part B: those written out, then the lines of the file, which may be in any Vietnamese encoding. */
export function difficultiesOf({
  difficulty = [],
  difficulties,
}: Pick<ReportCommandOptions, 'difficulty' | 'difficulties'>): string[] {
  const file =
    difficulties === undefined
      ? ''
      : decodeText(loadBytes(difficulties, { file: basename(difficulties) }, MAX_TEXT)).text;
  return [...difficulty, ...file.replace(/^\ufeff/u, '').split(/\r?\n/u)].map((line) => line.trim()).filter(Boolean);
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
  const month = monthOf(options.month, io);
  const own = { milestones: milestonesOf(options.milestone), difficulties: difficultiesOf(options) };
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
