import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { DmdcError } from '../errors';
import { loadBytes } from '../io/sheets/bytes';
import { decodeText } from '../io/sheets/encoding';
import { cliTexts } from '../messages/cli/common';
import { parseMilestone, parseMilestones } from '../report/milestones';
import type { Milestone } from '../report/monthly';

const MAX_TEXT = 4 * 1_048_576;

/**
 * A month as `yyyy-mm`, also when written `11/2026` or `2026-1`.
 * @throws {DmdcError} `bad-date` for anything else.
 */
export function monthOf(text: string): string {
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const number = Number(month ?? monthFirst);
  if (!(number >= 1 && number <= 12)) throw new DmdcError('bad-date', cliTexts.pairs.usage.badMonth(text));
  return `${year ?? yearLast}-${String(number).padStart(2, '0')}`;
}

/**
 * Milestones written out, or files with one a line.
 * @throws {DmdcError} as `parseMilestone`; as `loadBytes`.
 */
export function readMilestones(texts: readonly string[] = []): Milestone[] {
  return texts.flatMap((text) =>
    statSync(text, { throwIfNoEntry: false })?.isFile() ? parseMilestones(textOf(text)) : [parseMilestone(text)],
  );
}

/**
 * Paragraphs about difficulties: those written out, then the lines of a file.
 * @throws {DmdcError} as `loadBytes`.
 */
export function readDifficulties(texts: readonly string[] = [], file?: string): string[] {
  const lines = file === undefined ? [] : textOf(file).split(/\r?\n/u);
  return [...texts, ...lines].map((line) => line.trim()).filter(Boolean);
}

/** The text of a file in any Vietnamese encoding. */
function textOf(file: string): string {
  return decodeText(loadBytes(file, { file: basename(file) }, MAX_TEXT)).text.replace(/^\ufeff/u, '');
}
