import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import type { ReadSheet } from '../../list/facility-list';
import { type Grid, isBlank, textOf } from '../../list/grid';
import { remark, rowList } from '../../list/remarks';

/** Rows that are named one by one; the others in one issue. */
const NAMED = 100;

/**
 * Rows of a text table that have more filled cells than its header: a delimiter inside a name that nobody quoted shifts
 * every value after it.
 */
export function wideRows(grid: Grid, { headerRows }: ReadSheet, place: Place): Issue[] {
  const header = Math.max(0, ...headerRows.map((row) => grid.cells(row).length));
  const last = headerRows.at(-1);
  if (header === 0 || last === undefined) return [];
  const wide: number[] = [];
  const issues: Issue[] = [];
  for (const row of grid.rows) {
    if (row <= last) continue;
    const cells = grid.cells(row);
    if (cells.length <= header || cells.slice(header).every((cell) => isBlank(textOf(cell)))) continue;
    wide.push(row);
    if (wide.length <= NAMED) {
      issues.push(remark('row-too-wide', { ...place, row }, { cells: String(cells.length), header: String(header) }));
    }
  }
  const others = wide.slice(NAMED);
  if (others.length > 0) {
    issues.push(
      remark('rows-too-wide', place, { n: String(others.length), rows: rowList(others), header: String(header) }),
    );
  }
  return issues;
}
