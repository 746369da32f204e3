import type { EditionCounts, RatioCounts } from './ratio-counts';

/** What a fall is explained from. */
export type CountsOfMonth = Pick<RatioCounts, 'mapped' | 'total' | 'noEquivalent' | 'notInForce' | 'waitingBy'> & {
  readonly byEdition: readonly EditionCounts[];
};

/**
 * Why a ratio fell between two months, from the counts of both.
 *
 * Let s = mapped/total before. To keep the ratio, a share s of the new items would need a code: what is missing of that is the part of `new-items`.
 * Items that lost their code can only be where a count rose: rejected, open, or out of the list. Where only one count rose, the number is certain.
 * Where several rose, each is given with its least and its most, and the rest is `cannot-tell`. The certain parts add up to the change.
 */
export function slipReasons(before: CountsOfMonth, after: CountsOfMonth): SlipReason[] {
  if (before.total === 0) return [];
  const share = before.mapped / before.total;
  const grown = after.total - before.total;
  const lost = Math.max(0, before.mapped - after.mapped);
  const points = (items: number) => (after.total === 0 ? null : (-100 * items) / after.total);
  const reasons: SlipReason[] = [];
  if (grown > 0) {
    const gained = Math.max(0, after.mapped - before.mapped);
    reasons.push({ code: 'new-items', items: grown, most: grown, points: points(share * grown - gained) });
  }

  const places = whereItemsWent(before, after);
  const room = places.reduce((sum, [, count]) => sum + count, 0);
  const gone = Math.max(0, -grown);
  let certain = 0;
  for (const [code, count] of places) {
    const least = Math.max(0, lost - (room - count));
    const most = Math.min(lost, count);
    if (most === 0) continue;
    certain += least;
    // Items that left the list made the total smaller too, which by itself lifts the ratio.
    const lift = code === 'items-gone' || code === 'out-of-force' ? share * gone * (count / gone) : 0;
    reasons.push({ code, items: least, most, points: points(least - lift) });
  }
  reasons.sort((a, b) => (a.points ?? 0) - (b.points ?? 0) || b.most - a.most || (a.code < b.code ? -1 : 1));
  if (lost > certain) {
    const open = lost - certain;
    reasons.push({ code: 'cannot-tell', items: open, most: open, points: points(open) });
  }
  return reasons;
}

/** Every place that holds more items than before, with how many more: an item without its code can only be in one of them. */
function whereItemsWent(before: CountsOfMonth, after: CountsOfMonth): [SlipReasonCode, number][] {
  const open = ({ waitingBy }: CountsOfMonth) => waitingBy.ambiguous + waitingBy.review + waitingBy.none;
  const gone = Math.max(0, before.total - after.total);
  const ended = Math.min(gone, Math.max(0, after.notInForce - before.notInForce));
  const rises: [SlipReasonCode, number][] = [
    ['rejected', after.waitingBy.rejected - before.waitingBy.rejected],
    ['flagged', after.waitingBy.flagged - before.waitingBy.flagged],
    ['contradicting', after.waitingBy.contradicting - before.waitingBy.contradicting],
    ['no-equivalent', after.noEquivalent - before.noEquivalent],
    [sameEditions(before, after) ? 'reopened' : 'new-edition', open(after) - open(before)],
    ['out-of-force', ended],
    ['items-gone', gone - ended],
  ];
  return rises.filter(([, count]) => count > 0);
}

/** Whether both counts rest on the same editions, and on the same tables of them as far as that is known. */
function sameEditions(before: CountsOfMonth, after: CountsOfMonth): boolean {
  const tables = ({ byEdition }: CountsOfMonth) =>
    new Map(byEdition.map(({ edition: { id, sha256 } }) => [id, sha256]));
  const old = tables(before);
  const now = tables(after);
  if (old.size !== now.size) return false;
  return [...now].every(([id, table]) => old.has(id) && (!table || !old.get(id) || old.get(id) === table));
}

/**
 * Why a ratio fell.
 * `new-items`: the list grew faster than the codes; `items-gone`: items with a code left the list; `out-of-force`: … because their validity ended;
 * `new-edition`: the edition changed, and items have to be looked at anew (their code may not be valid any more); `reopened`: the edition is the same,
 * but codes that stood are open again; `rejected`, `flagged`, `no-equivalent`: people said so of items that had a code; `contradicting`: rows of one
 * local code contradict each other; `list-missing`: there is no list this month; `cannot-tell`: the counts allow several of the others.
 */
export const SLIP_REASONS = [
  'list-missing',
  'new-edition',
  'new-items',
  'rejected',
  'reopened',
  'flagged',
  'no-equivalent',
  'contradicting',
  'out-of-force',
  'items-gone',
  'cannot-tell',
] as const;

/** One of {@link SLIP_REASONS}. */
export type SlipReasonCode = (typeof SLIP_REASONS)[number];

/** One reason and its part in the fall. */
export interface SlipReason {
  readonly code: SlipReasonCode;
  /** Items that this reason certainly concerns … */
  readonly items: number;
  /** … and at most; more than `items` where the counts do not say which of several reasons it was. */
  readonly most: number;
  /** What the certain items did to the ratio, in percentage points (below 0: down). Over all reasons they add up to the change. `null`: no ratio to compare. */
  readonly points: number | null;
}
