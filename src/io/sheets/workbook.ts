import type { CellStyle } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { xmlText } from './xml-text';
import { unzip } from './zip';
import { patchZip } from './zip-patch';

/** How a cell looks. One object per look, shared between cells: looks are compared by value when written. */
export type Look = CellStyle;

/**
 * What stands in a cell. Text always stays text: `=1+1`, `3/12` and `01.0010` are written as strings, never as formula, date or number.
 * A look given here goes before the look of the column.
 */
export type SheetCell = string | number | null | ValueCell | PiecedCell;

/** A value with a look, a note that opens over the cell, or a formula whose result the value is. */
export interface ValueCell {
  readonly value: string | number | null;
  readonly look?: Look;
  readonly note?: string;
  /** Without the leading `=`. */
  readonly formula?: string;
}

/** Text whose pieces differ in font: words that are marked. */
export interface PiecedCell {
  readonly pieces: readonly { readonly text: string; readonly font?: Look['font'] }[];
  readonly look?: Look;
}

/** A column: width in characters, the look of its cells, whether it is hidden. */
export interface SheetColumn {
  readonly width?: number;
  readonly look?: Look;
  readonly hidden?: boolean;
  /** Folded away, to be opened by the buttons above the columns: 1 opens first. */
  readonly fold?: number;
}

/** A look that cells take while a formula about the first cell of the range holds; an earlier rule goes before a later one. */
export interface LookRule {
  readonly range: CellRange;
  /** Without the leading `=`. */
  readonly when: string;
  readonly look: Look;
}

/** A rectangle of cells, rows and columns counted from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A drop-down that offers a list and lets any other text through. */
export interface DropDown {
  readonly range: CellRange;
  /** Formula that gives the cells of the list, relative to the first cell of the range; without the leading `=`. */
  readonly source: string;
}

/** One sheet of a workbook to write. */
export interface SheetSpec {
  /** Any text: what Excel forbids in a sheet name is replaced by {@link sheetNames}. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Heights in points, by row counted from 0. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly CellRange[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: CellRange;
  readonly dropDowns?: readonly DropDown[];
  readonly lookRules?: readonly LookRule[];
  readonly hidden?: boolean;
  /** Thin lines between all cells, on screen and on paper. @default false */
  readonly grid?: boolean;
  /** RGB without `#`. */
  readonly tabColor?: string;
  readonly print?: {
    readonly landscape: boolean;
    /** Rows repeated on every page, counted from 0, ends included. */
    readonly repeatRows?: readonly [number, number];
    /** Last column on paper, counted from 0. @default all columns */
    readonly lastColumn?: number;
    /** Last row on paper, counted from 0. @default all rows */
    readonly lastRow?: number;
    readonly footer?: string;
  };
}

/** A workbook to write. */
export interface WorkbookSpec {
  readonly title: string;
  /** @default 'Times New Roman' 11 */
  readonly font?: { readonly name: string; readonly size: number };
  /** When the file says it was last changed. @default the second of SOURCE_DATE_EPOCH, else now */
  readonly modified?: Date;
  readonly sheets: readonly SheetSpec[];
}

/** The longest text that Excel keeps in a cell. */
export const CELL_LIMIT = 32_767;

/** Texts that the writer below would turn into error cells. */
const ERROR_TEXT = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/u;

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A range as Excel writes it: `A1:C4`. */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
}

/** Names that Excel accepts for sheets, one for each text, in order: no forbidden character, at most 31 characters, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const clean =
      text
        .normalize('NFC')
        .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/^[' ]+|[' ]+$/gu, '') || 'Sheet';
    const base = clean.toLowerCase() === 'history' ? `${clean}_` : clean;
    for (let copy = 1; ; copy++) {
      const suffix = copy === 1 ? '' : ` (${copy})`;
      const name = base.slice(0, 31 - suffix.length).trimEnd() + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Text as a cell of an XML file can hold it: within Excel's limit, and no sequence that Excel would decode as an escape. */
function cellText(text: string): string {
  const safe = text.includes('_') ? text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_') : text;
  return xmlText(safe.length > CELL_LIMIT ? `${safe.slice(0, CELL_LIMIT - 1)}…` : safe);
}

/**
 * Writes a styled workbook (.xlsx).
 * Asynchronous because the writer underneath compresses in the background.
 */
export async function writeWorkbook({ title, font, modified, sheets }: WorkbookSpec): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  // Given here and not as page set-up: the writer underneath does not quote sheet names with spaces, and Excel then calls the file damaged.
  const namedRanges = sheets.flatMap((sheet, index) => {
    const name = names[index]!;
    const ranges: { name: string; range: string; scope: string }[] = [];
    const add = (what: string, range: string) => {
      ranges.push({ name: what, range: `'${name.replaceAll("'", "''")}'!${range}`, scope: name });
    };
    const { repeatRows, lastColumn, lastRow = sheet.rows.length - 1 } = sheet.print ?? {};
    if (lastColumn !== undefined) add('_xlnm.Print_Area', `$A$1:$${columnLetters(lastColumn)}$${lastRow + 1}`);
    if (repeatRows) add('_xlnm.Print_Titles', `$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`);
    return ranges;
  });
  const bytes = await writeXlsx({
    defaultFont: font ?? { name: 'Times New Roman', size: 11 },
    properties: { title: xmlText(title), creator: 'dmdc', modified: modified ?? sourceDate() },
    namedRanges,
    sheets: sheets.map((sheet, index) => toHucre(sheet, names[index]!)),
  });
  return withOutlines(bytes as Uint8Array, sheets);
}

/** Says how deep columns are folded: Excel shows no buttons without it, and the writer underneath does not say it. */
function withOutlines(bytes: Uint8Array, sheets: readonly SheetSpec[]): Uint8Array {
  const depths = new Map<string, number>();
  sheets.forEach(({ columns }, at) => {
    const depth = Math.max(0, ...columns.map(({ fold = 0 }) => fold));
    if (depth > 0) depths.set(`xl/worksheets/sheet${at + 1}.xml`, depth);
  });
  if (depths.size === 0) return bytes;
  const parts = new Map<string, Uint8Array>();
  for (const { name, data } of unzip(bytes, (one) => depths.has(one), Number.MAX_SAFE_INTEGER, {})) {
    const xml = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const at = xml.indexOf(SHEET_FORMAT) + SHEET_FORMAT.length;
    const said = Buffer.from(` outlineLevelCol="${depths.get(name)}"`);
    parts.set(name, Buffer.concat([xml.subarray(0, at), said, xml.subarray(at)]));
  }
  return patchZip(bytes, parts);
}

const SHEET_FORMAT = '<sheetFormatPr';

/** The time that a build fixes so that the same input gives the same bytes (reproducible-builds.org). */
function sourceDate(): Date | undefined {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  return seconds !== undefined && /^\d{1,12}$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}

type HucreSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

function toHucre(sheet: SheetSpec, name: string): HucreSheet {
  const cells: NonNullable<HucreSheet['cells']> = new Map();
  const rows = sheet.rows.map((row, r) => {
    // Most rows hold nothing to change: a copy of each would double the memory of a long list.
    let changed: (string | number | null)[] | undefined;
    row.forEach((cell, c) => {
      if (typeof cell === 'object' && cell !== null && 'pieces' in cell) {
        const richText = cell.pieces.map(({ text, font }) => ({ text: cellText(text), ...(font && { font }) }));
        cells.set(`${r},${c}`, { value: null, style: cell.look ?? sheet.columns[c]?.look, richText });
        changed ??= row.slice() as (string | number | null)[];
        changed[c] = null;
        return;
      }
      const rich = typeof cell === 'object' && cell !== null ? cell : undefined;
      const value = rich ? rich.value : (cell as string | number | null);
      const content = typeof value === 'string' ? cellText(value) : value;
      const { look, note, formula } = rich ?? {};
      const comment = note === undefined ? undefined : { author: 'dmdc', text: cellText(note) };
      if (formula !== undefined) {
        const style = look ?? sheet.columns[c]?.look;
        cells.set(`${r},${c}`, { value: null, style, formula, formulaResult: content, ...(comment && { comment }) });
        changed ??= row.slice() as (string | number | null)[];
        changed[c] = null;
        return;
      }
      const isErrorText = typeof content === 'string' && content.startsWith('#') && ERROR_TEXT.test(content);
      if (isErrorText) {
        const style = look ?? sheet.columns[c]?.look;
        cells.set(`${r},${c}`, { value: null, style, richText: [{ text: content }] });
      } else if (look || comment) {
        cells.set(`${r},${c}`, { style: look ?? sheet.columns[c]?.look, ...(comment && { comment }) });
      }
      if (content === cell && !isErrorText) return;
      changed ??= row.slice() as (string | number | null)[];
      changed[c] = isErrorText ? null : content;
    });
    return changed ?? (row as (string | number | null)[]);
  });
  const { print } = sheet;
  return {
    name,
    rows,
    cells,
    columns: sheet.columns.map(({ width, look, hidden, fold = 0 }, at) => ({
      width,
      style: look,
      hidden: hidden ?? fold > 0,
      ...(fold > 0 && { outlineLevel: fold }),
      ...((sheet.columns[at + 1]?.fold ?? 0) > fold && { collapsed: true }),
    })),
    // The button that opens folded columns stands over the column before them.
    ...(sheet.columns.some(({ fold }) => fold) && { outlineProperties: { summaryRight: false } }),
    conditionalRules: (sheet.lookRules ?? []).map(({ range, when, look }, at) => ({
      type: 'expression' as const,
      priority: at + 1,
      formula: when,
      style: look,
      range: rangeText(range),
    })),
    rowDefs: new Map([...(sheet.rowHeights ?? [])].map(([row, height]) => [row, { height }])),
    merges: (sheet.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    freezePane: sheet.freeze,
    autoFilter: sheet.filter && { range: rangeText(sheet.filter) },
    dataValidations: (sheet.dropDowns ?? []).map((dropDown) => ({
      type: 'list' as const,
      range: rangeText(dropDown.range),
      formula1: dropDown.source,
      allowBlank: true,
      // A typed code must be let through: the list helps, it does not rule.
      showErrorMessage: false,
    })),
    hidden: sheet.hidden,
    view: {
      showGridLines: sheet.grid ?? false,
      tabColor: sheet.tabColor ? { rgb: sheet.tabColor } : undefined,
    },
    pageSetup: print && {
      paperSize: 'a4',
      orientation: print.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      showGridLines: sheet.grid ?? false,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
    },
    headerFooter: print?.footer ? { oddFooter: print.footer } : undefined,
  };
}
