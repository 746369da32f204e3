import type { MappedRow } from '../mapping/mapping';
import type { Waiting } from './ratio-counts';
import type { Weight } from './use';

/** An item without a decided code, as reports name it. */
export interface OpenItem extends Weight {
  readonly localCode: string;
  readonly localName: string;
  /** Why it has none. */
  readonly state: keyof Waiting | 'no-equivalent';
  /** The nearest national code, where anything is near. */
  readonly nearest?: { readonly code: string; readonly name: string; readonly score: number };
}

/** Open items kept of one list: those that weigh most. */
export const MOST_OPEN_ITEMS = 50;

/** The open item of a row. */
export function openItem({ item, match }: MappedRow, state: OpenItem['state'], weight: Weight): OpenItem {
  const [first] = match.candidates;
  return {
    localCode: item.localCode,
    localName: item.localName,
    state,
    ...used(weight),
    ...(first && { nearest: { code: first.code, name: first.name, score: first.score } }),
  };
}

/** The use of an item; left out where more was returned than used. */
function used({ quantity = -1, amount = -1 }: Weight): Weight {
  return { ...(quantity >= 0 && { quantity }), ...(amount >= 0 && { amount }) };
}

/** Heaviest first: by amount, then by quantity. */
export function byUse(a: Weight, b: Weight): number {
  return (b.amount ?? -1) - (a.amount ?? -1) || (b.quantity ?? -1) - (a.quantity ?? -1);
}

/** The {@link MOST_OPEN_ITEMS} heaviest items; equals by what they say, so that the order of rows changes nothing. */
export function heaviest(items: readonly OpenItem[]): OpenItem[] {
  const say = ({ localCode, localName, state, nearest }: OpenItem) =>
    [localCode, localName, state, nearest?.code, nearest?.name, nearest?.score].join('\0');
  const order = (a: OpenItem, b: OpenItem) => byUse(a, b) || (say(a) < say(b) ? -1 : 1);
  return [...items].sort(order).slice(0, MOST_OPEN_ITEMS);
}
