import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import { type Cell, type Grid, textOf } from '../../list/grid';
import { spreadDown } from '../../list/merged';
import { fold } from '../../text/fold';
import { detectLegacy } from '../../text/legacy';
import { cleanCell } from '../compile/clean';

/** A circular's list of ingredients, read from a sheet: they have positions and no codes. */
export interface PositionList {
  readonly kind: Kind;
  /** As people write it: `TT 30/2018/TT-BYT`; absent where neither title nor file says it. */
  readonly circular?: string;
  /** One a position: `code` is the position; further rows of a position are spellings. */
  readonly entries: readonly Entry[];
  /** Rows with a position whose name cannot be read. */
  readonly unread: readonly number[];
}

/** Headers of a circular's list of ingredients, folded: position, name, and what is said of its use. */
const POSITION = /^(?:stt|tt|so thu tu|thu tu|so tt|position)$/;
const INGREDIENT = /hoat chat|ten thuoc|vi thuoc|che pham|thanh phan/;
const ROUTE = /duong dung/;
const USE = /duong dung|dang dung|dang bao che|nguon goc|hang benh vien|ghi chu/;
/** Words of header or title by which a list is one of traditional medicines, folded. */
const TRADITIONAL = /vi thuoc|che pham|co truyen|dong y|duoc lieu/;
/** Rows above the table in which its header stands. */
const REACH = 20;
/** Rows that a circular's list has at least. */
const FEWEST = 3;

/** The list of a circular that numbers its ingredients and gives no codes; nothing where a sheet is none. */
export function positionsOf(grid: Grid, title: string, circular: string | undefined): PositionList | undefined {
  for (const row of grid.rows.filter((one) => one <= REACH)) {
    const headers = grid.cells(row).map((cell) =>
      fold(textOf(cell))
        .replace(/[^a-z0-9 ]/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    );
    const at = headers.findIndex((text) => POSITION.test(text));
    const name = headers.findIndex((text) => INGREDIENT.test(text));
    if (at < 0 || name < 0 || !headers.some((text) => USE.test(text))) continue;
    const route = headers.findIndex((text) => ROUTE.test(text));
    const { entries, unread } = readPositions(grid, row + 1, { at, name, route });
    if (entries.length < FEWEST) continue;
    const kind = TRADITIONAL.test(`${headers[name]} ${fold(title)}`) ? 'traditional-medicines' : 'drugs';
    return { kind, ...(circular && { circular }), entries, unread };
  }
  return undefined;
}

function readPositions(
  grid: Grid,
  from: number,
  columns: { readonly at: number; readonly name: number; readonly route: number },
): Pick<PositionList, 'entries' | 'unread'> {
  const found = new Map<string, { names: Set<string>; route: string }>();
  const unread: number[] = [];
  const above = spreadDown(grid, from);
  for (const row of grid.rows.filter((one) => one >= from)) {
    const cells = grid.cells(row);
    const position = textOf(cells[columns.at] ?? above.get(row)?.get(columns.at)?.cell).trim();
    // Headings of groups have no position; a row of column numbers has no name in letters.
    if (!/^\d{1,4}$/.test(position)) continue;
    const text = textOf(cells[columns.name]);
    if (/^\(?\d+\)?$/.test(text.trim())) continue;
    if (!isReadable(cells[columns.name])) {
      unread.push(row);
      continue;
    }
    const before = found.get(position) ?? {
      names: new Set<string>(),
      route: columns.route < 0 ? '' : cleanCell(textOf(cells[columns.route]), new Map()),
    };
    before.names.add(cleanCell(text, new Map()));
    found.set(position, before);
  }
  const entries = [...found].map(([code, { names, route }]): Entry => {
    const [name, ...others] = names as Set<string> & Iterable<string>;
    const aliases = others.map((text) => ({ name: text, source: 'observed' as const }));
    return { code, name: name as string, ...(aliases.length > 0 && { aliases }), ...(route && { route }) };
  });
  return { entries, unread };
}

function isReadable(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.type === 'error' || cell.type === 'uncomputed') return false;
  return /\p{L}/u.test(cell.text) && !cell.text.includes('\ufffd') && !detectLegacy(cell.text);
}
