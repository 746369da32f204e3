import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { asDate, today } from '../../catalog/date';
import { loadBytes } from '../../io/sheets/bytes';
import { decodeText } from '../../io/sheets/encoding';
import { reportCliTexts } from '../../messages/cli/report';
import { parseMilestone, parseMilestones } from '../../report/milestones';
import type { Milestone } from '../../report/monthly';
import { PART_DIMENSIONS, type PartDimension } from '../../report/parts';
import type { Console } from '../terminal/console';
import { UsageError } from '../terminal/exit';

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

/**
 * The day of counting: as said, else the last day of the month where it is over, else today: nobody knows yet what will be in force at its end.
 */
export function countingDay(month: string | undefined, date: string | undefined, io: Console, now = today()): string {
  if (date !== undefined) return asDate(date);
  if (month === undefined) return now;
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  if (month > now.slice(0, 7)) io.tell(reportCliTexts(io.lang).futureMonth(month, io.date(now)));
  return [last, now].sort()[0] as string;
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
