import type { SheetCell, SheetColumn } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';

/** Points of one line of text. */
const LINE = 15;

/**
 * Heights for rows whose text takes more than one line in its column: not every program fits rows to their text when it
 * opens a file. Rows counted from 0.
 */
export function fittedHeights(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  rows.forEach((cells, at) => {
    let lines = 1;
    cells.forEach((cell, column) => {
      const text = textOf(cell);
      const width = columns[column]?.width;
      // A word that does not fit leaves its line unfilled: a little room to spare.
      if (text !== '' && width !== undefined) lines = Math.max(lines, wrappedLines(text, width * 0.95));
    });
    if (lines > 1) heights.set(at, lines * LINE + 2);
  });
  return heights;
}

function textOf(cell: SheetCell): string {
  if (cell === null || typeof cell === 'number') return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object' && 'pieces' in cell) return cell.pieces.map(({ text }) => text).join('');
  return typeof cell === 'object' && 'value' in cell ? String(cell.value ?? '') : '';
}
