import * as iconv from 'iconv-lite';
import * as XLSX from 'xlsx';
import type { Place } from '../../errors';
import type { FacilityFormat } from '../../list/facility-list';
import type { Cell, Grid, Merge } from '../../list/grid';
import { READ_FAULTS } from '../../messages/read-faults';
import { tooLarge, unreadable } from './faults';
import { isDayFormat, numberText } from './number-text';
import { hiddenOdsLines, withWholeRows } from './ods';
import { cutOffPart, isCutOff } from './whole-xml';
import { type HiddenLines, hiddenXlsxLines } from './xlsx-hidden';
import { storedZip, unzip } from './zip';

/** The rows that a sheet of Excel can have; a file that claims more is not followed further. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Cells of a sheet, counted to the last one of each row. */
const MAX_WIDTH = 64_000_000;
/** Cells that merged areas, and lines that spans of an XML workbook may declare: the library makes each of them. */
const MAX_DECLARED = 5_000_000;

const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  cellHTML: false,
  cellNF: true,
  // The texts that the library makes of numbers are wrong for some formats; ours come from another one.
  cellText: false,
  // Formulas without a value come as stubs.
  sheetStubs: true,
};

// Workbooks of Excel 5 and 95 carry 8-bit text; the library asks for a decoder in this shape.
(XLSX as unknown as { set_cptable?: (table: unknown) => void }).set_cptable?.({
  utils: {
    decode: (page: number, bytes: ArrayLike<number>) => decodePage(page, bytes),
    encode: (page: number, text: string) => iconv.encode(text, pageName(page)),
    hascp: () => true,
  },
});

function pageName(page: number): string {
  if (page === 1200) return 'utf-16le';
  if (page === 65001) return 'utf-8';
  return iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'cp1252';
}

function decodePage(page: number, bytes: ArrayLike<number> | string): string {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(Array.from(bytes));
  return iconv.decode(buffer, pageName(page)).normalize('NFC');
}

/** Formula errors by their number in the file. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Parts of a package that hold no cells: pictures, charts, printer settings. */
const WITHOUT_CELLS =
  /^(?:xl\/(?:media|drawings|charts|embeddings|printerSettings|pivot|activeX|ctrlProps|diagrams|externalLinks|comments|threadedComments|persons|vbaProject)|Pictures|Thumbnails|Object|Configurations)/;

/** The sheets of a zipped workbook: `.xlsx`, `.xlsm`, `.xlsb`, `.ods`. */
export function zippedGrids(
  bytes: Uint8Array,
  maxBytes: number,
  place: Place,
): { grids: Grid[]; format: FacilityFormat } {
  const files = unzip(bytes, (name) => !WITHOUT_CELLS.test(name), maxBytes, place);
  const cut = cutOffPart(files);
  if (cut !== undefined) throw unreadable(place, READ_FAULTS.partCutOff(cut));
  const content = files.find((file) => file.name === 'content.xml');
  const hidden = content ? hiddenOdsLines(content.data, place) : hiddenXlsxLines(files);
  const parts = content
    ? files.map((file) => (file === content ? { ...file, data: withWholeRows(file.data) } : file))
    : files;
  const book = parse(
    () => XLSX.read(storedZip(parts), { ...OPTIONS, cellText: content !== undefined, type: 'buffer' }),
    place,
  );
  return { grids: gridsOf(book, place, hidden), format: content ? 'ods' : 'xlsx' };
}

/** The sheets of a binary workbook (`.xls`) or of one in Excel's XML of 2003. */
export function workbookGrids(source: Uint8Array | string, place: Place): Grid[] {
  // Here hidden rows and columns come with the styles.
  const options: XLSX.ParsingOptions = {
    ...OPTIONS,
    cellStyles: true,
    type: typeof source === 'string' ? 'string' : 'buffer',
  };
  if (typeof source === 'string') {
    if (isCutOff(source)) throw unreadable(place, READ_FAULTS.partCutOff('Workbook'));
    refuseSpans(source, place);
  }
  return gridsOf(
    parse(() => XLSX.read(source, options), place),
    place,
  );
}

function parse(read: () => XLSX.WorkBook, place: Place): XLSX.WorkBook {
  let book: XLSX.WorkBook;
  try {
    book = read();
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) {
      throw unreadable(place, READ_FAULTS.locked, cause);
    }
    throw unreadable(place, READ_FAULTS.workbookDamaged, cause);
  }
  return book;
}

function gridsOf(book: XLSX.WorkBook, place: Place, hiddenLines?: readonly HiddenLines[]): Grid[] {
  const shift = book.Workbook?.WBProps?.date1904 ? 1462 : 0;
  return book.SheetNames.map((name, index) => {
    const hidden = hiddenLines?.[index]?.sheet ?? (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return sheetGrid(name, { hidden, sheet: book.Sheets[name] ?? {}, shift, lines: hiddenLines?.[index], place });
  });
}

type Row = (XLSX.CellObject | undefined)[];

function sheetGrid(
  name: string,
  {
    hidden,
    sheet,
    shift,
    lines,
    place,
  }: {
    readonly hidden: boolean;
    readonly sheet: XLSX.WorkSheet;
    readonly shift: number;
    readonly lines?: HiddenLines;
    readonly place: Place;
  },
): Grid {
  const data = ((sheet as { '!data'?: Row[] })['!data'] ?? []) as Row[];
  // The declared range may span the whole sheet: only rows that exist count. Keys, because the array may be sparse.
  const rows: number[] = [];
  let width = 0;
  for (const key of Object.keys(data)) {
    const cells = data[Number(key)]!;
    if (Number(key) >= MAX_ROWS) continue;
    // Empty cells with a style at the end of a row, up to column XFD, are no cells.
    const last = Object.keys(cells).findLast((column) => isFilled(cells[Number(column)]));
    cells.length = last === undefined ? 0 : Math.min(Number(last) + 1, MAX_COLUMNS);
    if (cells.length === 0) continue;
    rows.push(Number(key) + 1);
    width += cells.length;
    if (width > MAX_WIDTH) {
      throw tooLarge(place, READ_FAULTS.sheetTooWide(name));
    }
  }
  rows.sort((a, b) => a - b);
  return {
    name,
    hidden,
    rows,
    lastRow: rows.at(-1) ?? 0,
    merges: (sheet['!merges'] ?? []).map(toMerge),
    hiddenRows: lines?.rows ?? hiddenIndexes(sheet['!rows'], 1),
    hiddenColumns: lines?.columns ?? hiddenIndexes(sheet['!cols'], 0),
    cells: (row) => {
      const cells = data[row - 1];
      if (!cells) return [];
      return Array.from({ length: cells.length }, (_, column) => toCell(cells[column], shift));
    },
  };
}

function isFilled(cell: XLSX.CellObject | undefined): boolean {
  return cell !== undefined && (cell.t !== 'z' || cell.f !== undefined);
}

function toMerge({ s, e }: XLSX.Range): Merge {
  return { top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c };
}

function hiddenIndexes(
  infos: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  base: number,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  // Keys, because the array may be sparse.
  for (const key of Object.keys(infos ?? [])) if (infos![Number(key)]?.hidden) hidden.add(Number(key) + base);
  return hidden;
}

/**
 * Adds up what a workbook in Excel's XML of 2003 declares, before the library makes cells of it.
 * @throws {DmdcError} `file-too-large`
 */
function refuseSpans(xml: string, place: Place): void {
  let declared = 0;
  const number = (tag: string, name: string) =>
    Number(new RegExp(`[\\s:]${name}\\s*=\\s*["'](\\d{1,15})`).exec(tag)?.[1] ?? 0);
  for (const [tag] of xml.matchAll(
    /<(?:\w+:)?(?:Cell|Row|Column)\s[^<>]*(?:Merge(?:Across|Down)|Span|Index)[^<>]*>/g,
  )) {
    declared += (number(tag, 'MergeAcross') + 1) * (number(tag, 'MergeDown') + 1) - 1 + number(tag, 'Span');
    if (declared <= MAX_DECLARED && number(tag, 'Index') <= MAX_ROWS) continue;
    throw tooLarge(place, READ_FAULTS.spansTooLarge);
  }
}

/** A workbook of the binary format as `.xlsx`: values, formulas and number formats; most of its looks are lost. */
export function xlsxCopy(bytes: Uint8Array, place: Place): Uint8Array {
  const book = parse(
    () => XLSX.read(bytes, { cellNF: true, cellText: false, cellStyles: true, type: 'buffer' }),
    place,
  );
  try {
    return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
  } catch (cause) {
    // A damaged file may give no sheet, or one that cannot be written.
    throw unreadable(place, READ_FAULTS.workbookDamaged, cause);
  }
}

/** Days come as numbers with a format: the library was not asked for dates (`cellDates`). */
function toCell(cell: XLSX.CellObject | undefined, shift: number): Cell | undefined {
  if (cell === undefined) return undefined;
  const format = typeof cell.z === 'string' ? cell.z : undefined;
  switch (cell.t) {
    case 's':
      return { type: 'text', text: typeof cell.v === 'string' ? cell.v : String(cell.v ?? '') };
    case 'n': {
      const number = cell.v as number;
      const isDate = format !== undefined && isDayFormat(format);
      const shown = isDate ? number + shift : number;
      return {
        type: isDate ? 'date' : 'number',
        text: writtenText(cell) ?? numberText(shown, format),
        number: shown,
        format,
      };
    }
    case 'b':
      return { type: 'boolean', text: cell.v ? 'TRUE' : 'FALSE' };
    case 'e':
      return { type: 'error', text: cell.w ?? ERRORS[Number(cell.v)] ?? '#ERROR' };
    default:
      return cell.f === undefined ? undefined : { type: 'uncomputed', text: `=${cell.f}` };
  }
}

/** The text that OpenDocument keeps beside a number, unless it is an exponent, which cuts digits. */
function writtenText({ w }: XLSX.CellObject): string | undefined {
  return w === undefined || /E[+-]/.test(w) ? undefined : w;
}
