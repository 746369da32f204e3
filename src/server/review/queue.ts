import { chapterOf } from '../../catalog/chapter';
import type { Kind } from '../../catalog/kinds';
import { shownStatus } from '../../io/review/review-choices';
import type { MappedRow } from '../../mapping/mapping';
import { isUnseenBy } from '../../mapping/second-review';
import { foldWords } from '../../text/fold';
import { LEFT, type Progress, type RowState, TO_DO } from './contract';
import { CONTRADICTIONS } from './contradictions';

/** Candidates that are shown beside a row. */
export const SHOWN_CANDIDATES = 5;

/** Where a row stands for a person. What somebody else decided and waits for a second person is not told. */
export function stateFor(row: MappedRow, by: string): RowState {
  const { draft, match } = row;
  if (!draft || row.decision) return shownStatus(row);
  if (draft.why === 'second-review') return isUnseenBy(row, by) ? 'second' : 'sent';
  if (draft.other) return 'conflict';
  // A draft that says what the machine says of itself changes nothing.
  const status = shownStatus(row);
  return status === 'auto' && match.status === 'auto' ? 'auto' : 'draft';
}

/** Use of each row: pieces, or đồng where the list gives no pieces; nothing where it gives neither. */
export interface Uses {
  readonly by: Progress['usedBy'];
  /** What a row weighs; 0 where it says nothing. */
  readonly of: readonly number[];
  readonly total: number;
}

/** How much use stands behind each row. What was returned weighs nothing. */
export function usesOf(rows: readonly MappedRow[]): Uses {
  const by = rows.some(({ item }) => item.quantity !== undefined)
    ? 'quantity'
    : rows.some(({ item }) => item.amount !== undefined)
      ? 'amount'
      : null;
  const of = rows.map(({ item }) => (by === null ? 0 : Math.max(0, item[by] ?? 0)));
  return { by, of, total: of.reduce((sum, one) => sum + one, 0) };
}

/**
 * Numbers the groups of like rows: the same name but for accents and marks, the same codes to choose from, the same contradictions.
 * A decision on one of them is as good for the others.
 */
export function likeRows(rows: readonly MappedRow[]): number[] {
  const numbers = new Map<string, number>();
  return rows.map(({ item, match }) => {
    const codes = match.candidates.slice(0, SHOWN_CANDIDATES).map(({ code, reasons }) => {
      const against = reasons.filter((one) => CONTRADICTIONS.has(one.code)).map((one) => one.code);
      return [code, ...against].join(' ');
    });
    const key = [foldWords(item.localName), ...codes.sort()].join('\n');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

/**
 * Places of rows in the order in which they are best looked at: what waits first, the doubtful and much used at the top, like rows
 * together. A group weighs as much as its waiting rows together.
 */
export function queueOf(
  rows: readonly MappedRow[],
  states: readonly RowState[],
  groups: readonly number[],
  uses: Uses,
): number[] {
  const ranks = states.map(rankOf);
  const weights = new Map<number, number>();
  rows.forEach((row, at) => {
    if (ranks[at] !== 0) return;
    const group = groups[at] as number;
    const use = uses.total > 0 ? (uses.of[at] as number) : 1;
    weights.set(group, (weights.get(group) ?? 0) + doubtOf(row) * use);
  });
  const order = rows.map((_, at) => at);
  return order.sort((a, b) => {
    const [one, other] = [groups[a] as number, groups[b] as number];
    const byRank = (ranks[a] as number) - (ranks[b] as number);
    return byRank || (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || one - other || a - b;
  });
}

function rankOf(state: RowState): number {
  if (TO_DO.includes(state)) return 0;
  if (LEFT.includes(state)) return 1;
  return state === 'auto' ? 2 : 3;
}

/** Several codes of one name score alike however certain the name is. */
function doubtOf({ match }: MappedRow): number {
  const doubt = 1 - (match.candidates[0]?.score ?? 0);
  return match.status === 'ambiguous' ? Math.max(doubt, 0.5) : doubt + 0.01;
}

/** The chapter of the code that is decided or proposed, and the department: what a person filters by. */
export function partOf(kind: Kind, { item, match, decision }: MappedRow): { chapter: string; department: string } {
  const code = decision?.status === 'confirmed' ? decision.code : match.candidates[0]?.code;
  return { chapter: (code && chapterOf(kind, code)) || '', department: item.department ?? '' };
}
