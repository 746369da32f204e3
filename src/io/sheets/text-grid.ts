import type { Cell, Grid, Merge } from '../../list/grid';

/** A grid over rows of texts, as CSV and HTML give them. */
export function textGrid(
  name: string,
  nameIsFile: boolean,
  table: readonly (readonly string[])[],
  merges: readonly Merge[] = [],
): Grid {
  const rows: number[] = [];
  table.forEach((cells, index) => {
    if (cells.some((text) => text !== '')) rows.push(index + 1);
  });
  return {
    name,
    nameIsFile,
    hidden: false,
    rows,
    lastRow: rows.at(-1) ?? 0,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cells: (row) => (table[row - 1] ?? []).map(toCell),
  };
}

function toCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  // A formula error survives the way through CSV as its text.
  return { type: /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text) ? 'error' : 'text', text };
}
