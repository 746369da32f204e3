import type { Place } from '../../errors';
import { headerKeys } from '../../list/header-key';
import { READ_FAULTS } from '../../messages/read-faults';
import { unreadable } from './faults';

/**
 * R writes the names of rows into a first column without a header, so that the header is one cell shorter than every row
 * below it (`write.table`). Such a column gets an empty header; where it is not clear which column has none, the file is
 * refused, since every value would stand under its neighbour's header.
 * @param known - how many headers of a row are known
 * @throws {DmdcError} `file-unreadable`
 */
export function nameRowNames(
  table: Map<number, string[]>,
  known: (rows: Iterable<string[]>) => number,
  place: Place,
): void {
  const found = shortHeader(table);
  if (!found || known([found.header]) < 2) return;
  const { row, header, below } = found;
  const width = header.length + 1;
  // A delimiter at the end of each row is no column.
  if (below.every((cells) => cells.at(-1) === '')) return;
  const counts = below.every((cells, index) => cells[0] === String(index + 1));
  const numbered = headerKeys([header[0] ?? '']).some((key) => /^(?:stt|tt|sothutu|no)$/.test(key));
  if (counts && !numbered) {
    table.set(row, ['', ...header]);
    return;
  }
  throw unreadable({ ...place, row }, READ_FAULTS.shortHeader(row, width - 1, width));
}

/** The last row that is one cell shorter than every row below it. */
function shortHeader(table: ReadonlyMap<number, string[]>) {
  const rows = [...table];
  const width = rows.at(-1)?.[1].length ?? 0;
  let at = rows.length - 1;
  while (at >= 0 && rows[at]![1].length === width) at--;
  const found = rows[at];
  if (!found || found[1].length !== width - 1 || width < 3) return undefined;
  const below = rows.slice(at + 1).map(([, cells]) => cells);
  return below.length === 0 ? undefined : { row: found[0], header: found[1], below };
}
