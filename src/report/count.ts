import { isDate } from '../catalog/date';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { type Facility, type MappedRow, type Mapping, rowStatus } from '../mapping/mapping';
import type { Duplicate, RatioCounts, Waiting } from './ratio';

/** What one row, or all rows of one local code together, amounts to. */
type Outcome =
  | { readonly state: 'confirmed' | 'automatic'; readonly code: string }
  | { readonly state: 'no-equivalent' }
  | { readonly state: keyof Waiting };

interface Counted {
  readonly row: MappedRow;
  readonly outcome: Outcome;
}

/** What a row amounts to. An automatic code on a provisional edition is only a proposal. */
function outcomeOf(row: MappedRow, provisional: boolean): Outcome {
  const { decision, match } = row;
  if (decision) {
    if (decision.status === 'confirmed') return { state: 'confirmed', code: decision.code };
    return { state: decision.status };
  }
  if (match.status !== 'auto') return { state: row.draft ? 'review' : match.status };
  if (rowStatus(row) !== 'auto') return { state: 'review' };
  return provisional ? { state: 'review' } : { state: 'automatic', code: match.code };
}

function nameKey(item: Item): string {
  return item.localName.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * What several rows with one local code amount to together. It counts as decided only if no row says otherwise
 * and every row that is still open bears the name of a decided one: the same code on another name is another question.
 */
function outcomeOfGroup(group: readonly Counted[]): Outcome {
  const states = new Set(group.map(({ outcome }) => outcome.state));
  const codes = new Set<string>();
  for (const { outcome } of group) if ('code' in outcome) codes.add(outcome.code);
  const doubt = states.has('flagged') ? 'flagged' : states.has('rejected') ? 'rejected' : undefined;
  const verdicts = codes.size + (states.has('no-equivalent') ? 1 : 0);
  if (verdicts > 1) return { state: 'contradicting' };
  if (doubt) {
    const decidedByPerson = states.has('confirmed') || states.has('no-equivalent');
    return { state: decidedByPerson ? 'contradicting' : doubt };
  }
  const isOpen = ({ outcome }: Counted) => ['ambiguous', 'review', 'none'].includes(outcome.state);
  const decidedNames = new Set(group.filter((counted) => !isOpen(counted)).map(({ row }) => nameKey(row.item)));
  const stillOpen = group.filter((counted) => isOpen(counted) && !decidedNames.has(nameKey(counted.row.item)));
  if (stillOpen.length > 0) {
    const open = new Set(stillOpen.map(({ outcome }) => outcome.state));
    return { state: open.has('ambiguous') ? 'ambiguous' : open.has('review') ? 'review' : 'none' };
  }
  if (states.has('no-equivalent')) return { state: 'no-equivalent' };
  const [code = ''] = codes;
  return { state: states.has('confirmed') ? 'confirmed' : 'automatic', code };
}

/** Whether the row's own national code was found wrong: the matcher reports it by an issue whose code begins with `declared-`. */
export function hasInvalidDeclaredCode(row: MappedRow): boolean {
  return row.match.issues.some((issue) => issue.code.startsWith('declared-') && issue.severity !== 'info');
}

/**
 * Counts the items of one facility and kind: first the dates, then duplicates, then the decisions.
 * @param date Day on which rows must be in force; without it no row is left out.
 */
export function countItems(
  lists: readonly Mapping[],
  date: string | undefined,
  facility: Facility,
): { readonly counts: RatioCounts; readonly duplicates: readonly Duplicate[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const alone: Counted[] = [];
  const byLocalCode = new Map<string, Counted[]>();
  let notInForce = 0;
  for (const { rows, edition } of lists) {
    for (const row of rows) {
      if (date !== undefined && !isInForce(row.item, date, issues)) {
        notInForce++;
        continue;
      }
      const counted = { row, outcome: outcomeOf(row, edition.coverage === 'provisional') };
      const localCode = row.item.localCode.normalize('NFC').trim();
      if (localCode === '') {
        alone.push(counted);
        continue;
      }
      const group = byLocalCode.get(localCode);
      if (group) group.push(counted);
      else byLocalCode.set(localCode, [counted]);
    }
  }

  const waitingBy = { ambiguous: 0, review: 0, none: 0, flagged: 0, rejected: 0, contradicting: 0 };
  const tally = { automatic: 0, confirmed: 0, noEquivalent: 0, declaredInvalid: 0, duplicateRows: 0 };
  const add = (group: readonly Counted[], { state }: Outcome) => {
    if (state === 'automatic' || state === 'confirmed') tally[state]++;
    else if (state === 'no-equivalent') tally.noEquivalent++;
    else waitingBy[state]++;
    if (group.some(({ row }) => hasInvalidDeclaredCode(row))) tally.declaredInvalid++;
  };
  for (const counted of alone) add([counted], counted.outcome);

  const duplicates: Duplicate[] = [];
  for (const [localCode, group] of byLocalCode) {
    const outcome = group.length === 1 ? group[0]!.outcome : outcomeOfGroup(group);
    add(group, outcome);
    if (group.length === 1) continue;
    tally.duplicateRows += group.length - 1;
    const duplicate = duplicateOf(localCode, group, outcome.state === 'contradicting');
    duplicates.push(duplicate);
    if (duplicate.contradicting) issues.push(contradiction(duplicate, facility));
  }
  duplicates.sort((a, b) => (a.localCode < b.localCode ? -1 : 1));

  const waiting = Object.values(waitingBy).reduce((sum, count) => sum + count, 0);
  const n = tally.automatic + tally.confirmed;
  const N = n + tally.noEquivalent + waiting;
  return { counts: { n, N, ...tally, waiting, waitingBy, notInForce }, duplicates, issues };
}

function isInForce({ validFrom, validTo, sheet, row }: Item, date: string, issues: Issue[]): boolean {
  for (const value of [validFrom, validTo]) {
    if (value === undefined || isDate(value)) continue;
    issues.push({
      severity: 'warning',
      code: 'date-unreadable',
      sheet,
      row,
      value,
      message: {
        vi: `Ngày hiệu lực “${value}” không đọc được; dòng này vẫn được tính là còn hiệu lực.`,
        en: `The validity date “${value}” cannot be read; the row is counted as in force.`,
      },
    });
  }
  if (validFrom !== undefined && isDate(validFrom) && validFrom > date) return false;
  return !(validTo !== undefined && isDate(validTo) && validTo < date);
}

function duplicateOf(localCode: string, group: readonly Counted[], contradicting: boolean): Duplicate {
  const places = group.map(({ row }) => row.item.row).filter((row) => row !== undefined);
  const codes = new Set<string>();
  for (const { outcome } of group) if ('code' in outcome) codes.add(outcome.code);
  return {
    localCode,
    rows: group.length,
    places: places.sort((a, b) => a - b),
    codes: [...codes].sort(),
    contradicting,
  };
}

function contradiction({ localCode, rows, places, codes }: Duplicate, facility: Facility): Issue {
  const found = codes.join(', ');
  return {
    severity: 'warning',
    code: 'duplicate-contradicts',
    row: places[0],
    value: localCode,
    message: {
      vi: `${facility.name}: mã nội bộ “${localCode}” có ở ${rows} dòng với kết quả trái nhau (${found}); chưa được tính là đã ánh xạ. Hãy sửa để mỗi mã nội bộ chỉ có một mã DMDC.`,
      en: `${facility.name}: local code “${localCode}” stands on ${rows} rows with contradicting results (${found}); it does not count as mapped. Let every local code have one national code.`,
    },
  };
}
