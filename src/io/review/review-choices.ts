import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import { lazily } from '../../lazily';
import { type MappedRow, type RowStatus, rowStatus } from '../../mapping/mapping';
import { routeName } from '../../match/routes';
import { apartAs } from '../../match/service-type';
import type { Messages } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import type { EntryLookup } from '../tables/portal-columns';

/** What stands between code and name in a choice; the reader takes the code before it. */
export const CHOICE_DASH = ' — ';

const NUMBERS = lazily(() => ({ vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-US') }));

/** A number as people write it: `32.800` in Vietnamese, `32,800` in English. */
export function formatNumber(value: number, lang: Lang): string {
  return NUMBERS[lang].format(value);
}

/** The value of an entry's field in words, if it has one. */
export function fieldText(entry: Entry | undefined, field: string, lang: Lang): string | undefined {
  if (!entry) return undefined;
  if (field === 'partners' || field === 'icd10') {
    return entry.partners?.map(({ icd10 }) => icd10).join(', ') || undefined;
  }
  if (field === 'routes') return entry.routes?.map(routeName).join(', ') || undefined;
  if (!Object.hasOwn(entry, field)) return undefined;
  const value = (entry as unknown as Record<string, unknown>)[field];
  if (typeof value === 'number') return formatNumber(value, lang);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One choice of the drop-down: `02.0085.1778 — Điện tim thường (giá 32.800)`. */
export function choiceText(
  { code, name }: { readonly code: string; readonly name: string },
  entry: Entry | undefined,
  differBy: readonly string[],
  messages: Messages,
  lang: Lang,
): string {
  const details = differBy
    .filter((field) => field !== 'price' && field !== 'name')
    .map((field) => fieldText(entry, field, lang))
    .filter((text) => text !== undefined);
  if (entry?.price !== undefined) details.push(messages.review.price(formatNumber(entry.price, lang)));
  const tail = details.length > 0 ? ` (${details.join('; ')})` : '';
  return `${code}${CHOICE_DASH}${name}${tail}`;
}

/** What tells the remaining codes of an ambiguous row apart: `Mục giá: 02.0085.1778 → 1778 / 02.0086.1779 → 1779`. */
export function differenceText(
  row: MappedRow,
  kind: Kind,
  lookup: EntryLookup | undefined,
  messages: Messages,
  lang: Lang,
): string {
  const { match } = row;
  if (match.status !== 'ambiguous') return '';
  const lines = match.differBy.map((field) => {
    const label = Object.hasOwn(messages.fields, field) ? messages.fields[field]! : field;
    const values = match.among
      .map((code) => ({ code, text: fieldText(lookup?.(kind, code), field, lang) }))
      .filter(({ text }) => text !== undefined)
      .map(({ code, text }) => `${code} → ${text}`);
    return values.length > 0 ? `${label}: ${values.join(' / ')}` : label;
  });
  return lines.join('\n');
}

const FIRST_TO_SEE = [
  'flagged',
  'ambiguous',
  'review',
  'none',
  'rejected',
  'auto',
  'confirmed',
  'no-equivalent',
  'out-of-scope',
];

/** The status that people see: examinations and beds that nobody decided are out of scope by their names. */
export function shownStatus(row: MappedRow): RowStatus {
  return !row.decision && !row.draft && apartAs(row.match) ? 'out-of-scope' : rowStatus(row);
}

/** The place of each row in the order of review, from 1: what a person must decide first, and there by uncertainty × use. */
export function reviewOrder(rows: readonly MappedRow[]): number[] {
  const hasUse = rows.some(({ item }) => item.quantity !== undefined || item.amount !== undefined);
  const weights = rows.map(({ item, match }) => {
    const use = hasUse ? (item.amount ?? (item.quantity ?? 0) * (item.unitPrice ?? 1)) : 1;
    const doubt = 1 - (match.candidates[0]?.score ?? 0);
    // Several codes of one name score alike however certain the name is.
    return use * (match.status === 'ambiguous' ? Math.max(doubt, 0.5) : doubt + 0.01);
  });
  const rank = rows.map((row) => FIRST_TO_SEE.indexOf(shownStatus(row)));
  const sorted = rows.map((_, index) => index);
  sorted.sort((a, b) => rank[a]! - rank[b]! || weights[b]! - weights[a]! || a - b);
  const order = new Array<number>(rows.length);
  sorted.forEach((index, place) => {
    order[index] = place + 1;
  });
  return order;
}

/** Candidates in the order shown: an automatic code first, wherever it stands. */
export function shownCandidates({ match }: MappedRow) {
  if (match.status !== 'auto' || match.candidates[0]?.code === match.code) return match.candidates;
  const chosen = match.candidates.filter((candidate) => candidate.code === match.code);
  return [...chosen, ...match.candidates.filter((candidate) => candidate.code !== match.code)];
}
