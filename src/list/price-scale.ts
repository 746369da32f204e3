import type { Kind } from '../catalog/kinds';
import { type Grid, isBlank } from './grid';
import { amountOf } from './values';

/** How a column of prices with `32.8` for 32.800 is read. */
export interface PriceScale {
  /** `thousands`: values below 1,000 are multiplied. `doubt`: they may be thousands, a person has to say. `mixed`: single prices that cannot be. */
  readonly how: 'thousands' | 'doubt' | 'mixed';
  /** Prices below 1,000 with decimals, and one of them. */
  readonly rows: number;
  readonly example: number;
}

const LOOK = 5000;
const GROUPED = /^\d{1,3}(?:[.,]\d{3}){2,}$/;
/** Share of prices that must have decimals below 1,000 where no grouped text beside them shows what happened. */
const MOST = 0.5;

/**
 * Sees prices typed with a Vietnamese thousands dot under another locale: `32.800` became the number 32.8, `1.366.000` stayed a text.
 * Nothing where every price can be one.
 */
export function priceScale(grid: Grid, from: number, column: number, kind: Kind): PriceScale | undefined {
  let all = 0;
  let plain = 0;
  let grouped = 0;
  const odd: number[] = [];
  for (const row of grid.rows) {
    if (row < from || all >= LOOK) continue;
    const cell = grid.cells(row)[column];
    if (cell === undefined || isBlank(cell.text)) continue;
    const amount = amountOf(cell);
    if (amount === undefined || amount <= 0) continue;
    all++;
    if (GROUPED.test(cell.text.trim()) && cell.type === 'text') grouped++;
    else if (amount >= 1000) plain++;
    else if (!Number.isInteger(amount) && Number.isInteger(Math.round(amount * 1e9) / 1e6)) odd.push(amount);
  }
  if (odd.length === 0) return undefined;
  const found = { rows: odd.length, example: odd[0] as number };
  if (plain === 0 && grouped > 0) return { how: 'thousands', ...found };
  if (plain === 0 && all >= 3 && odd.length >= all * MOST)
    return { how: kind === 'services' ? 'thousands' : 'doubt', ...found };
  return kind === 'services' && plain > 0 ? { how: 'mixed', ...found } : undefined;
}
