import type { Place } from '../errors';
import type { Issue, Severity } from '../issue';
import { LIST_REMARKS } from '../messages/list-remarks';
import type { Pair } from '../messages/pair';
import type { ArgsOf } from '../messages/params';

/** How bad each of the issues that reading a list returns is. */
const SEVERITIES = {
  'sheet-hidden': 'info',
  'sheet-empty': 'info',
  'sheet-not-a-catalogue': 'warning',
  'kind-not-recognised': 'error',
  'no-items': 'warning',
  'rows-hidden': 'warning',
  'columns-hidden': 'info',
  'rows-section': 'info',
  'rows-total': 'info',
  'rows-footer': 'info',
  'rows-repeatedHeader': 'info',
  'header-changed': 'warning',
  'row-without-code-and-name': 'warning',
  'missing-local-code': 'warning',
  'missing-name': 'error',
  'code-column-repeats': 'warning',
  'code-column-blank': 'warning',
  'local-code-from-declared': 'info',
  'local-code-from-ordinal': 'warning',
  'local-code-from-row': 'warning',
  'declared-from-mapped': 'info',
  'column-not-in-sheet': 'warning',
  'kinds-by-row': 'info',
  'row-kind-differs': 'warning',
  'row-kind-unknown': 'error',
  'kind-word-unknown': 'warning',
  'header-doubtful': 'warning',
  'several-facilities': 'warning',
  'code-became-date': 'warning',
  'code-became-number': 'warning',
  'code-may-lack-zero': 'warning',
  'code-lost-digits': 'warning',
  'code-became-exponent': 'warning',
  'prices-in-thousands': 'warning',
  'prices-doubtful': 'warning',
  'price-impossible': 'warning',
  'cell-error': 'error',
  'formula-without-value': 'error',
  'bad-number': 'warning',
  'bad-date': 'warning',
  'merged-cell-filled': 'info',
  'encoding-guessed': 'info',
  'row-too-wide': 'warning',
  'rows-too-wide': 'warning',
  'quotes-ignored': 'warning',
  'line-unreadable': 'error',
} as const satisfies Record<keyof typeof LIST_REMARKS, Severity>;

/** Stable codes of the issues that reading a catalogue can return. */
export type RemarkCode = keyof typeof SEVERITIES;

/** An issue with its sentence filled in; `value` is that of the place unless given. */
export function remark<C extends RemarkCode>(
  code: C,
  place: Place,
  ...[params]: ArgsOf<(typeof LIST_REMARKS)[C], 'value'>
): Issue {
  const text: Pair | ((params: never) => Pair) = LIST_REMARKS[code];
  const message = typeof text === 'function' ? text({ value: place.value ?? '', ...params } as never) : text;
  return { severity: SEVERITIES[code], code, ...place, message };
}

/** Row numbers as a person would list them: `3, 5–9, 12 …`. */
export function rowList(rows: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < rows.length && parts.length < 8; i++) {
    const first = rows[i]!;
    let last = first;
    while (rows[i + 1] === last + 1) last = rows[++i]!;
    parts.push(first === last ? String(first) : `${first}–${last}`);
    if (parts.length === 8 && i < rows.length - 1) return `${parts.join(', ')} …`;
  }
  return parts.join(', ');
}
