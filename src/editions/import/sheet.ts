import type { Kind } from '../../catalog/kinds';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import { type Cell, columnIndex, type Grid, isBlank, textOf } from '../../list/grid';
import { headerKey, headerKeys } from '../../list/header-key';
import { spreadDown } from '../../list/merged';
import { EDITION_FAULTS } from '../../messages/editions/edition-faults';
import { columnsOf, knownHeaders, type SheetRole, type SourceColumn } from './spellings';

/** Columns that the caller names: column of the table → header as written, or the letter of the column. */
export type NamedColumns = ReadonlyMap<string, string>;

/** A sheet with its header found. */
export interface FoundSheet {
  readonly grid: Grid;
  readonly role: SheetRole;
  /** First row below the header. */
  readonly firstRow: number;
  /** Where each column stands, counted from 0. */
  readonly columns: ReadonlyMap<SourceColumn, number>;
  /** Header of each column as written, in one line. */
  readonly headers: ReadonlyMap<SourceColumn, string>;
}

/** One row below the header: the cells of the known columns, merged areas spread out. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<SourceColumn, Cell>;
  /** How many cells of the whole row are filled, merged ones counted once. */
  readonly filled: number;
  /** The first filled cell of the row. */
  readonly first: string;
}

/** Rows from the top among which the header is looked for. */
const REACH = 30;

/**
 * Finds the header of a sheet: the row, or the row with the one below it, in which most columns of the kind are known,
 * code and name among them. Nothing when there is none.
 * @throws {DmdcError} `column-not-found` when a column that the caller names is not there, `bad-option` when the name is no column.
 */
export function findHeader(
  grid: Grid,
  kind: Kind | 'reference',
  role: SheetRole,
  named: NamedColumns,
  place: Place,
): FoundSheet | undefined {
  const known = knownHeaders(kind, role);
  const ranks = new Map([...known.keys()].map((key, rank) => [key, rank]));
  let best:
    | { columns: Map<SourceColumn, number>; texts: Map<number, string>; firstRow: number; depth: number }
    | undefined;
  for (const row of grid.rows.filter((r) => r <= REACH)) {
    for (const levels of headerLevels(grid, row)) {
      const texts = headerTexts(grid, levels);
      const columns = chooseColumns(texts, known, ranks);
      // A title merged over a part of the table is no upper row of its header.
      const isTaken =
        best &&
        (columns.size < best.columns.size || (columns.size === best.columns.size && levels.length >= best.depth));
      if (!isTaken) {
        best = {
          columns,
          texts: new Map(texts.map((parts, at) => [at, parts.join(' ')])),
          firstRow: row + levels.length,
          depth: levels.length,
        };
      }
    }
  }
  if (!best) return undefined;
  const columns = new Map(best.columns);
  for (const [column, header] of named) {
    columns.set(checkedColumn(column, kind, role), locate(header, best.texts, place));
  }
  // A list of cancelled codes may give no more than the old code and the new.
  const isSide = role === 'retired' && columns.has('successors');
  if (!columns.has('code') || (!columns.has('name') && !isSide)) return undefined;
  const headers = new Map([...columns].map(([column, at]) => [column, oneLine(best.texts.get(at) ?? '')]));
  return { grid, role, firstRow: best.firstRow, columns, headers };
}

/** The first rows of a sheet in one line each, for messages. */
export function seenRows(grid: Grid, count = 3): string {
  return grid.rows
    .slice(0, count)
    .map((row) => `«${grid.cells(row).map(textOf).map(oneLine).filter(Boolean).slice(0, 8).join(' | ').slice(0, 160)}»`)
    .join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The rows that a header beginning in a row may take: two where a merged cell says so. */
function headerLevels(grid: Grid, row: number): number[][] {
  const merges = grid.merges.filter((m) => m.top === row);
  if (merges.some((m) => m.bottom === row + 1)) return [[row, row + 1]];
  // A merge over most of the table is its title.
  const width = grid.cells(row + 1).filter((cell) => !isBlank(textOf(cell))).length;
  const isWide = merges.some((m) => m.bottom === row && m.right > m.left && m.right - m.left + 1 <= width * 0.7);
  // A second row of a header holds words, not codes.
  const isWords = !grid.cells(row + 1).some((cell) => /\d{2}|\d\.\d/.test(textOf(cell)));
  return isWide && isWords ? [[row], [row, row + 1]] : [[row]];
}

/** A row that only numbers the columns: (1) (2) (3). */
function isColumnNumbers(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text.trim()));
}

/** The levels of each column's header from the top down, merged areas spread over their columns and rows. */
function headerTexts(grid: Grid, rows: readonly number[]): string[][] {
  const width = Math.min(400, Math.max(0, ...rows.map((row) => grid.cells(row).length)));
  return Array.from({ length: width }, (_, at) => {
    const parts: string[] = [];
    for (const row of rows) {
      const merge = grid.merges.find((m) => m.top <= row && row <= m.bottom && m.left <= at && at <= m.right);
      const text = oneLine(textOf(merge ? grid.cells(merge.top)[merge.left] : grid.cells(row)[at]));
      if (text !== '' && text !== parts.at(-1)) parts.push(text);
    }
    return parts;
  });
}

function chooseColumns(
  texts: readonly (readonly string[])[],
  known: ReadonlyMap<string, SourceColumn>,
  ranks: ReadonlyMap<string, number>,
): Map<SourceColumn, number> {
  const best = new Map<SourceColumn, { at: number; rank: number }>();
  texts.forEach((parts, at) => {
    if (parts.length === 0) return;
    const key = headerKeys(parts).find((one) => known.has(one));
    if (key === undefined) return;
    const column = known.get(key) as SourceColumn;
    const rank = ranks.get(key) as number;
    const before = best.get(column);
    if (!before || rank < before.rank) best.set(column, { at, rank });
  });
  return new Map([...best].map(([column, { at }]) => [column, at]));
}

function checkedColumn(name: string, kind: Kind | 'reference', role: SheetRole): SourceColumn {
  const columns = columnsOf(kind, role);
  if ((columns as readonly string[]).includes(name)) return name as SourceColumn;
  const list = columns.join(', ');
  throw new DmdcError('bad-option', EDITION_FAULTS.badField(name, kind, list), { value: name });
}

function locate(header: string, texts: ReadonlyMap<number, string>, place: Place): number {
  const wanted = headerKey(header);
  for (const [at, text] of texts) if (wanted !== '' && headerKey(text) === wanted) return at;
  const letter = columnIndex(header.trim());
  if (letter >= 0 && letter < 400) return letter;
  const list = [...texts.values()]
    .map(oneLine)
    .filter(Boolean)
    .map((text) => `“${text}”`)
    .join(', ');
  throw new DmdcError('column-not-found', EDITION_FAULTS.noColumn(header, list), { ...place, column: header });
}

/** The filled rows below the header. Hidden rows are read too, and counted. */
export function sheetRows(sheet: FoundSheet, issues: Issue[], hidden: (count: number) => Issue): SheetRow[] {
  const { grid, firstRow, columns } = sheet;
  const carried = spreadDown(grid, firstRow);
  const rows: SheetRow[] = [];
  let hiddenRows = 0;
  for (const row of grid.rows) {
    if (row < firstRow) continue;
    if (grid.hiddenRows.has(row)) hiddenRows++;
    const own = grid.cells(row);
    const above = carried.get(row);
    const cells = new Map<SourceColumn, Cell>();
    for (const [column, at] of columns) {
      const cell = own[at] && !isBlank(own[at].text) ? own[at] : above?.get(at)?.cell;
      if (cell && !isBlank(cell.text)) cells.set(column, cell);
    }
    const texts = own.filter((cell) => cell !== undefined && !isBlank(cell.text)).map(textOf);
    if (rows.length === 0 && isColumnNumbers(texts)) continue;
    if (texts.length > 0) rows.push({ row, cells, filled: texts.length, first: oneLine(texts[0] as string) });
  }
  if (hiddenRows > 0) issues.push(hidden(hiddenRows));
  return rows;
}
