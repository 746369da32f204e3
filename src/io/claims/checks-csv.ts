import type { ClaimsChecks, FacilityCheck } from '../../claims/checks';
import { CODE_STATES } from '../../claims/code-state';
import { claimsTexts } from '../../messages/claims-texts';
import type { Lang } from '../../messages/pair';
import { wholeTableText } from '../tables/table-text';
import { problemText } from './checks-view';

const COLUMNS = [
  'facilityCode',
  'facility',
  'level',
  'what',
  'table',
  'item',
  'state',
  'of',
  'count',
  'amount',
  'remark',
] as const;

/**
 * Checks of claims as CSV, one line a number: `table` (fields in full of all; state `x` or empty), `absent`, `empty`, `tooLong`, `wrongType`
 * (records of a field), `codes` (lines of a code set by state), `code` (lines of one code), `onDay` and `answered`.
 * UTF-8 with a byte-order mark; texts that a spreadsheet would run as formulas are made inert.
 */
export function claimsChecksCsv(checks: ClaimsChecks, { lang = 'vi' }: { readonly lang?: Lang } = {}): string {
  const texts = claimsTexts(lang);
  const lines: (string | number | undefined | null)[][] = [[...COLUMNS]];
  const head = ({ code, name, level }: Pick<FacilityCheck, 'code' | 'name' | 'level'>) => [code, name, level];
  for (const facility of checks.facilities) {
    const own = head(facility);
    for (const { table, list, fieldsInFull, fields, records, faults } of facility.tables) {
      const mark = facility.marks[Number(table.slice(3)) - 1];
      lines.push([...own, 'table', table, list, mark ? 'x' : '', fields, fieldsInFull, undefined, texts.lists[list]]);
      for (const fault of faults) {
        for (const what of ['absent', 'empty', 'tooLong', 'wrongType'] as const) {
          if (fault[what] > 0) {
            lines.push([...own, what, table, fault.field, '', records, fault[what], undefined, texts.columns[what]]);
          }
        }
      }
    }
    for (const tally of facility.codes) {
      for (const state of CODE_STATES) {
        const { lines: count, amount } = tally.states[state];
        if (count > 0) {
          lines.push([...own, 'codes', tally.group, '', state, tally.lines, count, amount, texts.states[state]]);
        }
      }
    }
    for (const problem of facility.problems) {
      const { field, code, state, lines: count, amount } = problem;
      lines.push([
        ...own,
        'code',
        field,
        code ?? texts.hiddenCode,
        state,
        undefined,
        count,
        amount,
        problemText(problem, texts),
      ]);
    }
  }
  for (const { code, name, level, source, records, onDay, answered } of checks.timeliness.facilities) {
    const own = [code, name, level];
    if (onDay !== null) lines.push([...own, 'onDay', '', '', source, records, onDay, undefined, texts.sources[source]]);
    if (answered !== null) {
      lines.push([...own, 'answered', '', '', source, records, answered, undefined, texts.sources[source]]);
    }
  }
  return wholeTableText(lines, 'csv');
}
