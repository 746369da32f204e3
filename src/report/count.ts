import { isDate } from '../catalog/date';
import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { type EditionRef, type Facility, type MappedRow, type Mapping, rowStatus } from '../mapping/mapping';
import { apartAs, isTechniqueCode } from '../match/service-type';
import { REPORT_FAULTS } from '../messages/report-faults';
import { exactKey, nameKey } from '../text/same-text';
import { type Holds, HoldsUntil } from './holds';
import { heaviest, type OpenItem, openItem } from './open-items';
import { firstOutside, type OutsideItem, outsideItem } from './outside-items';
import { PartCounter, type RatioPart } from './parts';
import type { Duplicate, EditionCounts, RatioCounts, Waiting } from './ratio-counts';
import { useOf, type Weight, weightOf } from './use';

/** How one row, or all rows of one local code together, are counted. */
type Outcome =
  | { readonly state: 'confirmed' | 'automatic'; readonly code: string }
  | { readonly state: 'no-equivalent' | 'out-of-scope' }
  | { readonly state: keyof Waiting };

interface Counted {
  readonly row: MappedRow;
  readonly outcome: Outcome;
  readonly edition: EditionRef;
}

/** How a row is counted. An automatic code on a provisional edition is only a proposal. */
function outcomeOf(row: MappedRow, provisional: boolean): Outcome {
  const { decision, match } = row;
  if (decision) {
    if (decision.status === 'confirmed') {
      if (apartAs(match) && !isTechniqueCode(decision.code)) return { state: 'out-of-scope' };
      return { state: 'confirmed', code: decision.code };
    }
    return { state: decision.status };
  }
  if (!row.draft && apartAs(match)) return { state: 'out-of-scope' };
  if (match.status !== 'auto') return { state: row.draft ? 'review' : match.status };
  if (rowStatus(row) !== 'auto') return { state: 'review' };
  return provisional ? { state: 'review' } : { state: 'automatic', code: match.code };
}

/**
 * How several rows with one local code are counted together. They count as decided only if no row contradicts
 * and every open row has the name of a decided one: the same code with another name has to be decided separately.
 */
function outcomeOfGroup(group: readonly Counted[]): Outcome {
  const states = new Set(group.map(({ outcome }) => outcome.state));
  const codes = new Set<string>();
  for (const { outcome } of group) if ('code' in outcome) codes.add(outcome.code);
  const doubt = states.has('flagged') ? 'flagged' : states.has('rejected') ? 'rejected' : undefined;
  const others = (['no-equivalent', 'out-of-scope'] as const).filter((state) => states.has(state));
  const verdicts = codes.size + others.length;
  if (verdicts > 1) return { state: 'contradicting' };
  if (doubt) {
    const decidedByPerson = states.has('confirmed') || others.length > 0;
    return { state: decidedByPerson ? 'contradicting' : doubt };
  }
  const isOpen = ({ outcome }: Counted) => ['ambiguous', 'review', 'none'].includes(outcome.state);
  const decidedNames = new Set(
    group.filter((counted) => !isOpen(counted)).map(({ row }) => nameKey(row.item.localName)),
  );
  const stillOpen = group.filter(
    (counted) => isOpen(counted) && !decidedNames.has(nameKey(counted.row.item.localName)),
  );
  if (stillOpen.length > 0) {
    const open = new Set(stillOpen.map(({ outcome }) => outcome.state));
    return { state: open.has('ambiguous') ? 'ambiguous' : open.has('review') ? 'review' : 'none' };
  }
  const [other] = others;
  if (other) return { state: other };
  const [code = ''] = codes;
  return { state: states.has('confirmed') ? 'confirmed' : 'automatic', code };
}

/** Whether the row's own national code was found wrong: the matcher reports it by an issue whose code begins with `declared-`. */
export function hasInvalidDeclaredCode(row: MappedRow): boolean {
  return row.match.issues.some((issue) => issue.code.startsWith('declared-') && issue.severity !== 'info');
}

/** What {@link countItems} finds. */
export interface CountedItems {
  readonly counts: RatioCounts;
  readonly duplicates: readonly Duplicate[];
  readonly byEdition: readonly EditionCounts[];
  readonly parts: readonly RatioPart[];
  /** The heaviest items without a decided code. */
  readonly open: readonly OpenItem[];
  /** Items that need no national code. */
  readonly outside: readonly OutsideItem[];
  readonly holds: Holds;
  readonly issues: readonly Issue[];
}

/**
 * Counts the items of one facility and kind: first the dates, then duplicates, then the decisions.
 * @param date Day on which rows must be in force; without it no row is left out.
 */
export function countItems(
  kind: Kind,
  lists: readonly Mapping[],
  date: string | undefined,
  facility: Facility,
): CountedItems {
  const issues: Issue[] = [];
  const items: Counted[][] = [];
  const byLocalCode = new Map<string, Counted[]>();
  const holds = new HoldsUntil(date);
  let notInForce = 0;
  for (const { rows, edition } of lists) {
    for (const row of rows) {
      holds.see(row.item);
      if (date !== undefined && !isInForce(row.item, date, issues)) {
        notInForce++;
        continue;
      }
      const counted = { row, outcome: outcomeOf(row, edition.coverage === 'provisional'), edition };
      const localCode = exactKey(row.item.localCode);
      const group = byLocalCode.get(localCode);
      if (group) {
        group.push(counted);
        continue;
      }
      const alone = [counted];
      items.push(alone);
      if (localCode !== '') byLocalCode.set(localCode, alone);
    }
  }

  const waitingBy = { ambiguous: 0, review: 0, none: 0, flagged: 0, rejected: 0, contradicting: 0 };
  const tally = { automatic: 0, confirmed: 0, noEquivalent: 0, outOfScope: 0, declaredInvalid: 0, duplicateRows: 0 };
  const apart = { exam: 0, bed: 0 };
  const editions = new Map<string, EditionCounts>();
  const parts = new PartCounter(kind);
  const weights: { weight: Weight; decided: boolean }[] = [];
  const open: OpenItem[] = [];
  const outside: OutsideItem[] = [];
  for (const group of items) {
    const outcome = group.length === 1 ? group[0]!.outcome : outcomeOfGroup(group);
    const { state } = outcome;
    const { row, edition } = representative(group);
    tally.duplicateRows += group.length - 1;
    if (state === 'out-of-scope') {
      const item = outsideItem(group.map((counted) => counted.row));
      tally.outOfScope++;
      if (item.apart) apart[item.apart]++;
      outside.push(item);
      continue;
    }
    const decided = state === 'automatic' || state === 'confirmed';
    const weight = weightOf(group.map(({ row: { item } }) => item));
    if (state === 'automatic' || state === 'confirmed') tally[state]++;
    else {
      if (state === 'no-equivalent') tally.noEquivalent++;
      else waitingBy[state]++;
      open.push(openItem(row, state, weight));
    }
    if (group.some((counted) => hasInvalidDeclaredCode(counted.row))) tally.declaredInvalid++;
    weights.push({ weight, decided });
    parts.add(row, 'code' in outcome ? outcome.code : undefined);
    const { mapped = 0, total = 0 } = editions.get(edition.id) ?? {};
    editions.set(edition.id, { edition, mapped: decided ? mapped + 1 : mapped, total: total + 1 });
  }

  const duplicates: Duplicate[] = [];
  for (const [localCode, group] of byLocalCode) {
    if (group.length === 1) continue;
    const duplicate = duplicateOf(localCode, group, outcomeOfGroup(group).state === 'contradicting');
    duplicates.push(duplicate);
    if (duplicate.contradicting) issues.push(contradiction(duplicate, facility));
  }
  duplicates.sort((a, b) => (a.localCode < b.localCode ? -1 : 1));

  const waiting = Object.values(waitingBy).reduce((sum, count) => sum + count, 0);
  const mapped = tally.automatic + tally.confirmed;
  const total = mapped + tally.noEquivalent + waiting;
  return {
    counts: { mapped, total, ...tally, apart, waiting, waitingBy, notInForce, use: useOf(weights) },
    duplicates,
    byEdition: [...editions.values()].sort((a, b) => (a.edition.id < b.edition.id ? -1 : 1)),
    parts: parts.parts(),
    open: heaviest(open),
    outside: firstOutside(outside),
    holds: holds.range(),
    issues,
  };
}

/** The row that stands for an item on several rows: one that is still open, then by what it says, so that the order of rows changes nothing. */
function representative(group: readonly Counted[]): Counted {
  const [first] = group;
  if (first && group.length === 1) return first;
  const open = group.filter(({ outcome }) => !('code' in outcome));
  const say = ({ row: { item, match }, edition }: Counted) => {
    const [near] = match.candidates;
    return [
      item.localName,
      item.department,
      item.groupName,
      item.declaredCode,
      near?.code,
      near?.name,
      edition.id,
    ].join('\0');
  };
  return (open.length > 0 ? open : group).reduce((best, one) => (say(one) < say(best) ? one : best));
}

/** Whether an item is in force on a day; dates that cannot be read are told of and hold nothing back. */
export function isInForce({ validFrom, validTo, sheet, row }: Item, date: string, issues: Issue[] = []): boolean {
  for (const value of [validFrom, validTo]) {
    if (value === undefined || isDate(value)) continue;
    issues.push({
      severity: 'warning',
      code: 'date-unreadable',
      sheet,
      row,
      value,
      message: REPORT_FAULTS.dateUnreadable(value),
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
    message: REPORT_FAULTS.duplicateContradicts(facility.name, localCode, rows, found),
  };
}
