import type { Kind } from '../../catalog/kinds';
import { type Decision, type Draft, type MappedRow, rowStatus } from '../../mapping/mapping';
import type { Messages } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';
import type { EntryLookup } from '../tables/portal-columns';
import { cutAtWord, differenceLine } from './difference-line';
import { differenceText, fieldText, shownCandidates } from './review-choices';

/** What is said of a row shows at most so much, four lines of its column: one look must do. A formula holds 255 signs of a text. */
const MOST_SIGNS = 112;

interface Context {
  readonly kind: Kind;
  readonly lookup?: EntryLookup;
  readonly messages: Messages;
  readonly lang: Lang;
}

/** What somebody decided and what it waits for. */
export function draftText({ decision, other, why, from }: Draft, { review, statuses }: Messages): string {
  const say = (one: Decision) =>
    one.status === 'confirmed' ? [one.code, one.name].filter(Boolean).join(' ') : statuses[one.status];
  const who = (one: Decision) => one.author ?? one.reviewer ?? '';
  const former = from?.name === undefined ? '' : ` ← “${from.name}”`;
  const both = other ? `${say(decision)} (${who(decision)}) / ${say(other)}` : say(decision);
  return review.draft(review.drafts[why], both + former, who(other ?? decision));
}

/** Every reason of a row and of its first candidate, in one text. */
export function reasonsText(row: MappedRow, lang: Lang): string {
  const reasons = [...row.match.reasons, ...(shownCandidates(row)[0]?.reasons ?? [])];
  return [...new Set(reasons.map((reason) => describeReason(reason, lang)))].join('; ');
}

/** Issues of a row, a draft first. */
export function notesText({ match, draft }: MappedRow, messages: Messages, lang: Lang): string {
  const notes = match.issues.map((issue) => issue.message[lang]);
  return [...(draft ? [draftText(draft, messages)] : []), ...notes].join('\n');
}

/** Whether a person has to look at a row. */
export function isWaiting(row: MappedRow): boolean {
  return !row.decision && rowStatus(row) !== 'auto';
}

/** Why a row waits, in few words; what codes differ in comes before all else. Empty for rows that do not wait. */
export function whyText(row: MappedRow, context: Context): string {
  if (!isWaiting(row)) return '';
  const { messages, lang } = context;
  const { match, draft } = row;
  if (draft) return cutAtWord(draftText(draft, messages), MOST_SIGNS);
  if (match.status === 'ambiguous' && match.differBy.length > 0) return difference(row, match.differBy, context);
  // That one code fits is no reason to wait: what keeps it from being taken is.
  const first = match.reasons.find(({ code }) => code !== 'one-code') ?? match.reasons[0];
  return first ? cutAtWord(describeReason(first, lang), MOST_SIGNS) : '';
}

/** What the codes of a row differ in, in the words of the code set where it has them. */
function difference({ match }: MappedRow, fields: readonly string[], context: Context): string {
  const { kind, lookup, messages, lang } = context;
  const among = match.status === 'ambiguous' ? match.among : [];
  const differences = fields.map((field) => {
    const values = among.map((code) => plain(fieldText(lookup?.(kind, code), field, lang)));
    const known = values.filter((value) => value !== undefined);
    return { label: messages.fields[field] ?? field, values: [...new Set(known)], isSeen: new Set(values).size > 1 };
  });
  const seen = differences.filter(({ isSeen }) => isSeen);
  const line = differenceLine(seen.length > 0 ? seen : differences, MOST_SIGNS, messages);
  return cutAtWord(line, MOST_SIGNS);
}

/** All that is said of a row, for a note: nothing where one line said it. */
export function whyNote(row: MappedRow, context: Context): string | undefined {
  if (!isWaiting(row)) return undefined;
  const { kind, lookup, messages, lang } = context;
  const parts = [
    reasonsText(row, lang).replaceAll('; ', '\n'),
    differenceText(row, kind, lookup, messages, lang),
    notesText(row, messages, lang),
  ];
  const note = parts.filter((part) => part !== '').join('\n');
  return note === '' || note === whyText(row, context) ? undefined : note;
}

/** `II. NỘI KHOA` as `Nội khoa`: capitals take the place of what tells codes apart. */
function plain(value: string | undefined): string | undefined {
  const text = value?.replace(/^[IVXL]+\.\s+/u, '');
  if (text === undefined || text !== text.toUpperCase()) return text;
  return text.slice(0, 1) + text.slice(1).toLowerCase();
}
