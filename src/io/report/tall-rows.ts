import type { SheetSpec } from '../sheets/workbook';
import { fittedHeights } from './row-heights';

/** Excel makes no row higher. */
const HIGHEST = 400;
/** Points of a row of one line; said for each, since arrows and the like come from fonts that would make rows higher. */
const ONE_LINE = 17;

/** The sheet with every row from `first` on (counted from 0) as high as its text asks for, line breaks included. */
export function withTallRows(sheet: SheetSpec, first: number): SheetSpec {
  const heights = new Map(sheet.rowHeights);
  for (let row = first; row < sheet.rows.length; row++) heights.set(row, heightOf(sheet, row));
  return { ...sheet, rowHeights: heights };
}

function heightOf({ columns, rows }: SheetSpec, row: number): number {
  const highest = (rows[row] ?? []).reduce<number>((most, cell, column) => {
    if (typeof cell !== 'string' || cell === '' || !columns[column]) return most;
    const own = [columns[column]];
    const height = cell
      .split('\n')
      .reduce((sum, line) => sum + (fittedHeights(own, [[line]]).get(0) ?? ONE_LINE) - 2, 2);
    return Math.max(most, height);
  }, ONE_LINE);
  return Math.min(HIGHEST, highest);
}
