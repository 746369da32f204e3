import type { Cell, Grid, Merge } from '../../list/grid';

/** A grid over rows of texts by row number, in order, as CSV and web pages give them. */
export function textGrid(
  name: string,
  nameIsFile: boolean,
  table: ReadonlyMap<number, readonly string[]>,
  merges: readonly Merge[] = [],
): Grid {
  const rows = [...table.keys()];
  return {
    name,
    nameIsFile,
    hidden: false,
    rows,
    lastRow: rows.at(-1) ?? 0,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cells: (row) => (table.get(row) ?? []).map(toCell),
  };
}

function toCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  // A formula error survives the way through CSV as its text.
  return { type: /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text) ? 'error' : 'text', text };
}
