import { KINDS, type Kind } from '../catalog/kinds';
import { repairLegacy } from '../text/legacy';
import { nameKey } from '../text/same-text';
import { byUse, type OpenItem } from './open-items';
import type { RatioReport } from './ratio';

/** An item without a decided code, over all facilities that name it the same. */
export interface WorstItem {
  readonly kind: Kind;
  /** As the first facility writes it; text in a legacy encoding (TCVN3, VNI) is converted. */
  readonly localName: string;
  readonly facilities: number;
  /** The most frequent of its states. */
  readonly state: OpenItem['state'];
  /** Sum over the lists that say how much; absent: none does. */
  readonly quantity?: number;
  /** In đồng. */
  readonly amount?: number;
  /** The nearest national code that any facility's list gave. */
  readonly nearest?: OpenItem['nearest'];
}

interface Sum {
  readonly kind: Kind;
  readonly localName: string;
  readonly facilities: Set<number>;
  readonly states: Map<OpenItem['state'], number>;
  quantity?: number;
  amount?: number;
  nearest?: OpenItem['nearest'];
}

/**
 * The items that weigh most over the province: by amount, quantity, then number of facilities. Names are the same when they differ in case,
 * spaces and legacy font only. Lists keep their heaviest open items alone (see `MOST_OPEN_ITEMS`), so every figure is “at least”.
 */
export function worstItems(report: RatioReport, most: number): WorstItem[] {
  const sums = new Map<string, Sum>();
  report.facilities.forEach(({ ratios }, facility) => {
    for (const kind of KINDS) {
      for (const item of ratios[kind]?.open ?? []) {
        const localName = repairLegacy(item.localName);
        const key = `${kind}\0${nameKey(localName)}`;
        const sum: Sum = sums.get(key) ?? { kind, localName, facilities: new Set(), states: new Map() };
        sums.set(key, sum);
        add(sum, item, facility);
      }
    }
  });
  return [...sums.values()].map(worstItem).sort(order).slice(0, most);
}

function add(sum: Sum, { state, quantity, amount, nearest }: OpenItem, facility: number): void {
  sum.facilities.add(facility);
  sum.states.set(state, (sum.states.get(state) ?? 0) + 1);
  if (quantity !== undefined) sum.quantity = (sum.quantity ?? 0) + quantity;
  if (amount !== undefined) sum.amount = (sum.amount ?? 0) + amount;
  const known = sum.nearest;
  if (
    nearest &&
    (!known || nearest.score > known.score || (nearest.score === known.score && nearest.code < known.code))
  )
    sum.nearest = nearest;
}

function worstItem({ kind, localName, facilities, states, quantity, amount, nearest }: Sum): WorstItem {
  const [[state]] = [...states].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) as [[OpenItem['state'], number]];
  return {
    kind,
    localName,
    facilities: facilities.size,
    state,
    ...(quantity !== undefined && { quantity }),
    ...(amount !== undefined && { amount }),
    ...(nearest && { nearest }),
  };
}

function order(a: WorstItem, b: WorstItem): number {
  return (
    byUse(a, b) ||
    b.facilities - a.facilities ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    (a.localName < b.localName ? -1 : 1)
  );
}
