import type { Kind } from '../catalog/kinds';
import type { Item } from '../item';
import { shortBlanks } from '../text/clean';
import type { MatchResult } from './result';

/** Letters of a field that are read. No name of a code set is longer; patterns that look back take more time than a longer text has letters. */
const LONGEST = 4000;
const CUT = '…';
/** Most that a code is given for the beginning of a text. */
const HALF_READ = 0.5;

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > LONGEST;
}

/** A row as it is read: long runs of blanks shortened, and of a text of more than 4,000 letters its beginning. */
export function readable(item: Item, kind: Kind): Item {
  // An ingredient is read of drugs alone.
  const written = kind === 'drugs' ? item.ingredient : undefined;
  const localName = shortBlanks(item.localName);
  const ingredient = written && shortBlanks(written);
  const short =
    localName === item.localName && ingredient === written
      ? item
      : { ...item, localName, ...(ingredient !== undefined && { ingredient }) };
  return isCut(short) ? cut(short) : short;
}

function cut(item: Item): Item {
  const fields = Object.entries(item).map(([field, value]) => {
    const text = isLong(value) ? shortBlanks(value) : value;
    return [field, isLong(text) ? text.slice(0, LONGEST) + CUT : text];
  });
  return Object.fromEntries(fields) as Item;
}

/** Whether a row has a text of which only the beginning is read; a text that was cut is still too long. */
export function isCut(item: Item): boolean {
  for (const field in item) if (isLong(item[field as keyof Item])) return true;
  return false;
}

/** Nothing is certain of a row that was not read whole. */
export function ofCut({ status, candidates, reasons, issues }: MatchResult): MatchResult {
  return {
    status: status === 'none' ? 'none' : 'review',
    candidates: candidates.map((one) => ({ ...one, score: Math.min(one.score, HALF_READ) })),
    reasons: [{ code: 'text-too-long', params: { letters: LONGEST } }, ...reasons],
    issues,
  };
}
