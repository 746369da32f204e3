import { type Cell, type Grid, isBlank } from './grid';

/** Most cells under vertical merges that are followed; more are only found in damaged files. */
const LIMIT = 1_000_000;

/** A cell that a merged area puts into a row below its first one. */
export interface CarriedCell {
  readonly cell: Cell;
  /** Row of the first cell of the area. */
  readonly top: number;
}

/**
 * For each row from `from` on, the cells that merged areas starting above carry into it, by column.
 * Only the first column of an area is carried: text merged across is one text.
 */
export function spreadDown(grid: Grid, from: number): ReadonlyMap<number, ReadonlyMap<number, CarriedCell>> {
  const carried = new Map<number, Map<number, CarriedCell>>();
  let spent = 0;
  for (const { top, bottom, left } of grid.merges) {
    if (bottom <= top || top < from) continue;
    const cell = grid.cells(top)[left];
    if (cell === undefined || isBlank(cell.text)) continue;
    for (let row = top + 1; row <= Math.min(bottom, grid.lastRow); row++) {
      if (++spent > LIMIT) return carried;
      const cells = carried.get(row) ?? new Map<number, CarriedCell>();
      carried.set(row, cells.set(left, { cell, top }));
    }
  }
  return carried;
}
