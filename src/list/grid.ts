/** What a cell holds, as far as reading a catalogue needs to know. */
export type CellType = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'uncomputed';

/** One filled cell. */
export interface Cell {
  /** The text that a person sees in the file, after number formats. */
  readonly text: string;
  readonly type: CellType;
  /** The number behind the text; for dates the day count of Excel (1900 system). */
  readonly number?: number;
  /** The number format, where the file has one. */
  readonly format?: string;
}

/** A merged area. Rows are counted from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One sheet as rows of cells: all that the reading of headers and rows knows of a file format. */
export interface Grid {
  readonly name: string;
  /** Whether `name` is the file's own name because the format has no sheets. */
  readonly nameIsFile?: boolean;
  readonly hidden: boolean;
  /** The last row with any cell; 0 for an empty sheet. Rows are counted from 1. */
  readonly lastRow: number;
  /** Rows that hold at least one cell, in order. */
  readonly rows: readonly number[];
  /** The cells of one row, by column from 0. */
  cells(row: number): readonly (Cell | undefined)[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formats whose columns carry names of their own (JSON): no row of the grid is a header then. */
  readonly headers?: readonly string[];
}

/** The letter of a column counted from 0: A, B … Z, AA. */
export function columnLetter(index: number): string {
  let rest = index + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** The column counted from 0 that a letter names, or -1. */
export function columnIndex(letter: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letter)) return -1;
  let index = 0;
  for (const char of letter.toUpperCase()) index = index * 26 + char.charCodeAt(0) - 64;
  return index - 1;
}

/** Whether a text holds nothing that can be seen. */
export function isBlank(text: string): boolean {
  return text === '' || /^[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad\0]*$/.test(text);
}

/** The text of a cell, '' where there is none. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cell.text;
}

/** The values of a column below its header, blank ones left out; a sample is enough. */
export interface Sample {
  (column: number): readonly string[];
  /** The same rows whole, by column; '' where a cell is blank. */
  rows(): readonly (readonly string[])[];
}
