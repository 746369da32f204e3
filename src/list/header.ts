import { type Cell, type Grid, isBlank, type Merge, textOf } from './grid';
import { headerKeys } from './header-key';
import { type Meaning, meanings } from './meanings';
import { parseAmount } from './values';

/** One column of a header: its parts from the top down and what they may mean. */
export interface HeaderColumn {
  /** Counted from 0. */
  readonly index: number;
  /** As written, parts joined by a space. */
  readonly header: string;
  readonly keys: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** A header found in a sheet. */
export interface Header {
  /** Rows it stands in, from 1; none where the format names its columns. */
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
}

/** How many rows from the top, blank ones included, may come before a header. */
const REACH = 60;
/** No list has more columns; cells further right go to `extra` under their letters. */
const MAX_WIDTH = 1024;
/** Roles of which a row of headers must have some to be taken for a header. */
const NAMES: ReadonlySet<string> = new Set([
  'localName',
  'declaredName',
  'tradeName',
  'ingredient',
  'modernName',
  'nameEn',
]);
const CODES: ReadonlySet<string> = new Set(['localCode', 'declaredCode', 'code', 'icd10', 'mappedCode']);

/** Texts of a row by column, each cell of a merged area holding the text of its first cell. */
function expandedRow(grid: Grid, row: number): string[] {
  const texts: string[] = grid.cells(row).map(textOf);
  for (const merge of mergesAt(grid, row)) {
    const text = textOf(grid.cells(merge.top)[merge.left]);
    // A merge may reach to columns up to XFD: only columns near filled ones matter.
    const right = Math.min(merge.right, Math.max(texts.length, merge.left + 64));
    if (!isBlank(text)) for (let column = merge.left; column <= right; column++) texts[column] = text;
  }
  return Array.from(texts, (text) => text ?? '');
}

/** Merged areas by row, worked out for a stretch of rows at once, by grid and stretch. */
const MERGES = new WeakMap<Grid, Map<number, ReadonlyMap<number, readonly Merge[]>>>();
const STRETCH = 64;

/** The merged areas that reach into a row. They do not overlap, so a row has at most as many as columns, whatever the file declares. */
function mergesAt(grid: Grid, row: number): readonly Merge[] {
  if (grid.merges.length === 0) return [];
  const stretches = MERGES.get(grid) ?? new Map<number, ReadonlyMap<number, readonly Merge[]>>();
  MERGES.set(grid, stretches);
  const stretch = Math.floor(row / STRETCH);
  const known = stretches.get(stretch) ?? mergesByRow(grid.merges, stretch * STRETCH, (stretch + 1) * STRETCH - 1);
  stretches.set(stretch, known);
  return known.get(row) ?? [];
}

function mergesByRow(merges: readonly Merge[], first: number, last: number): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let row = Math.max(first, merge.top); row <= Math.min(merge.bottom, last); row++) {
      const known = byRow.get(row);
      if (!known) byRow.set(row, [merge]);
      else if (known.length < MAX_WIDTH) known.push(merge);
    }
  }
  return byRow;
}

function toColumns(parts: readonly (readonly string[])[]): HeaderColumn[] {
  return parts.map((levels, index) => {
    const written = levels.map((text) => text.trim()).filter((text, i, all) => text !== '' && text !== all[i - 1]);
    const keys = written.length > 0 ? headerKeys(written) : [];
    return { index, header: written.join(' '), keys, meanings: meanings(keys) };
  });
}

function headerOf(grid: Grid, rows: readonly number[]): Header {
  const levels = rows.map((row) => expandedRow(grid, row));
  // CSV has no merges: a blank above a filled cell belongs to the filled cell on its left.
  if (levels.length > 1 && grid.merges.length === 0) fillRight(levels);
  const width = Math.min(MAX_WIDTH, Math.max(...levels.map((level) => level.length)));
  const parts = Array.from({ length: width }, (_, column) => levels.map((level) => level[column] ?? ''));
  return { rows, columns: toColumns(parts) };
}

function fillRight(levels: string[][]): void {
  const [top, below] = levels as [string[], string[]];
  for (let column = 1; column < below.length; column++) {
    if (isBlank(top[column] ?? '') && !isBlank(below[column]!) && !isBlank(below[column - 1] ?? '')) {
      top[column] = top[column - 1] ?? '';
    }
  }
}

/** How many different roles a header's columns have; each role counts once, since titles repeat over merged cells. */
export function recognisedRoles(columns: readonly HeaderColumn[]): number {
  return new Set(columns.filter((column) => column.meanings.length > 0).map((column) => column.meanings[0]!.rank)).size;
}

/** Whether the columns can be a header: a name beside something else known, a code beside two, or a name alone. */
function believable(columns: readonly HeaderColumn[], wanted: ReadonlySet<string>): boolean {
  if (wanted.size > 0 && columns.some((column) => column.keys.some((key) => wanted.has(key)))) return true;
  const roles = columns.flatMap((column) => column.meanings.slice(0, 1).map((meaning) => meaning.role as string));
  const filled = columns.filter((column) => column.header !== '').length;
  const names = roles.filter((role) => NAMES.has(role)).length;
  const codes = roles.filter((role) => CODES.has(role)).length;
  const known = recognisedRoles(columns);
  if (names > 0) return known >= 2 || filled === 1;
  return codes > 0 && known >= 3;
}

function score(columns: readonly HeaderColumn[], wanted: ReadonlySet<string>): number {
  const asked = columns.filter((column) => column.keys.some((key) => wanted.has(key))).length;
  return recognisedRoles(columns) + 2 * asked;
}

/** Whether any cell of a row is a number or so long that no header would hold it. */
function looksLikeData(cells: readonly (Cell | undefined)[]): boolean {
  const filled = cells.filter((cell) => cell !== undefined && !isBlank(cell.text));
  return filled.some((cell) => cell!.type === 'number' || cell!.type === 'date' || cell!.text.length > 200);
}

/** Whether a row with a number in it is an item all the same as its words are headers: “Đơn vị” is the unit of blood. */
function isDataRow(grid: Grid, row: number, columns: readonly HeaderColumn[]): boolean {
  const texts = grid
    .cells(row)
    .map(textOf)
    .filter((text) => !isBlank(text));
  const numbers = texts.filter((text) => /\d/.test(text) && parseAmount(text) !== undefined).length;
  const known = recognisedRoles(columns);
  return numbers > 0 && (known < 3 || known < texts.length / 2);
}

/**
 * Rows that one header takes up, given the row that is recognised best: a group row above it
 * (merged across some columns) and a row of sub-headers below it belong to it.
 */
function headerRows(grid: Grid, row: number, wanted: ReadonlySet<string>): number[] {
  const rows = [row];
  const here = mergesAt(grid, row);
  const above = row - 1;
  const groups = mergesAt(grid, above).filter((merge) => merge.bottom === above && merge.right > merge.left);
  const width = expandedRow(grid, row).filter((text) => !isBlank(text)).length;
  const reachesUp = here.some((merge) => merge.top === above && merge.bottom === row);
  const grouped = groups.some((merge) => merge.right - merge.left + 1 < width) && filledCells(grid, above) > 1;
  if (above >= 1 && (reachesUp || (grouped && !looksLikeData(grid.cells(above))))) rows.unshift(above);

  for (let below = row + 1; below <= row + 2 && below <= grid.lastRow; below++) {
    const cells = grid.cells(below);
    const spans = here.some((merge) => merge.top <= row && merge.bottom >= below && merge.bottom <= row + 3);
    if (spans) {
      rows.push(below);
      continue;
    }
    if (below > row + 1 || looksLikeData(cells)) break;
    const wider = score(headerOf(grid, [...rows, below]).columns, wanted) > score(headerOf(grid, rows).columns, wanted);
    if (wider && isSubHeader(grid, row, below)) rows.push(below);
    break;
  }
  return rows;
}

/** Whether every filled cell of the row below stands under a group or under a blank: then it splits headers, it is no item. */
function isSubHeader(grid: Grid, row: number, below: number): boolean {
  const top = grid.cells(row);
  const groups = mergesAt(grid, row).filter((merge) => merge.right > merge.left);
  const own = grid.cells(below);
  let under = 0;
  for (let column = 0; column < own.length; column++) {
    if (isBlank(textOf(own[column]))) continue;
    const inGroup = groups.some((merge) => merge.left <= column && column <= merge.right);
    const nextBlank = isBlank(textOf(top[column])) || (grid.merges.length === 0 && isBlank(textOf(top[column + 1])));
    if (!inGroup && !nextBlank) return false;
    under++;
  }
  return under >= 2;
}

function filledCells(grid: Grid, row: number): number {
  return grid.cells(row).filter((cell) => cell !== undefined && !isBlank(cell.text)).length;
}

/**
 * The header of a sheet, looked for from a row down; nothing where no row is believable.
 * `wanted` holds keys of headers that the caller named: a row with one of them is a header whatever else it holds.
 */
export function findHeader(grid: Grid, wanted: ReadonlySet<string>, from = 1): Header | undefined {
  if (grid.headers) {
    const columns = toColumns(grid.headers.map((header) => [header]));
    return believable(columns, wanted) ? { rows: [], columns } : undefined;
  }
  let best: { row: number; score: number } | undefined;
  for (const row of grid.rows) {
    if (row < from) continue;
    if (row >= from + REACH) break;
    const columns = headerOf(grid, [row]).columns;
    if (!believable(columns, wanted) || isDataRow(grid, row, columns)) continue;
    const points = score(columns, wanted);
    // A better row far below is the header of another table; near by it is the second row of this header.
    const near = best === undefined || row - best.row <= 2 || best.score < 2 || points - best.score >= 3;
    if (near && points > (best?.score ?? 0)) best = { row, score: points };
  }
  if (!best) return findStackedHeader(grid, wanted, from);
  return headerOf(grid, headerRows(grid, best.row, wanted));
}

/** A header that only its two rows together make: “Mã” and “Tên” groups over “BV” and “BYT”. */
function findStackedHeader(grid: Grid, wanted: ReadonlySet<string>, from: number): Header | undefined {
  for (const row of grid.rows) {
    if (row < from) continue;
    if (row >= from + REACH) break;
    if (row + 1 > grid.lastRow || filledCells(grid, row) < 2 || looksLikeData(grid.cells(row + 1))) continue;
    const header = headerOf(grid, [row, row + 1]);
    if (believable(header.columns, wanted) && recognisedRoles(header.columns) >= 2) return header;
  }
  return undefined;
}

/** The header that one row alone makes, if it is believable; for rows further down that repeat or change the header. */
export function rowAsHeader(grid: Grid, row: number): Header | undefined {
  const header = headerOf(grid, [row]);
  if (!believable(header.columns, new Set()) || recognisedRoles(header.columns) < 2) return undefined;
  return isDataRow(grid, row, header.columns) ? undefined : header;
}

/**
 * The header of a sheet whose columns the caller names by letter: the first row with words of a header (“No”, “Ma so”) and no number in it
 * that is filled in one of those columns; where there is none, no row is one.
 */
export function headerByLetters(grid: Grid, letters: readonly number[]): Header {
  const width = Math.max(...letters, ...grid.rows.slice(0, 100).map((row) => grid.cells(row).length - 1)) + 1;
  for (const row of grid.rows) {
    if (row >= 1 + REACH) break;
    const header = headerOf(grid, [row]);
    const texts = header.columns.filter((column) => column.header !== '');
    const filled = letters.some((letter) => (header.columns[letter]?.header ?? '') !== '');
    const numbers = texts.some(({ header: text }) => /^[\d.,\s]+$/.test(text));
    // The first row with a number in a named row is an item: no header comes below it.
    if (filled && numbers) break;
    if (!filled || texts.length < 2 || recognisedRoles(header.columns) < 1) continue;
    return headerOf(grid, headerRows(grid, row, new Set()));
  }
  return { rows: [], columns: toColumns(Array.from({ length: width }, () => [''])) };
}
