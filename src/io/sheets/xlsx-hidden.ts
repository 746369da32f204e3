import { xlsxSheets } from './xlsx-parts';
import { readXml } from './xml-tags';
import type { ZipFile } from './zip';

/** Hidden rows (from 1) and columns (from 0) of one sheet, and whether the sheet itself is hidden where only the scan can tell. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly sheet?: boolean;
}

const MAX_COLUMN = 16_384;

function textOf(files: readonly ZipFile[], name: string): string {
  const file = files.find((part) => part.name.toLowerCase() === name.toLowerCase());
  return file ? new TextDecoder().decode(file.data) : '';
}

/**
 * The hidden rows and columns of each sheet of an `.xlsx`, in workbook order.
 * The spreadsheet library tells them only together with all cell styles, and throws and catches an error a cell
 * where a file has none: a list of 100,000 rows from a hospital system would take half a minute.
 */
export function hiddenXlsxLines(files: readonly ZipFile[]): HiddenLines[] {
  const sheets = xlsxSheets(textOf(files, 'xl/workbook.xml'), textOf(files, 'xl/_rels/workbook.xml.rels'));
  return sheets.map(({ path }) => {
    const file = files.find((part) => part.name.toLowerCase() === path?.toLowerCase());
    return file ? hiddenLines(file.data) : { rows: new Set(), columns: new Set() };
  });
}

function hiddenLines(sheet: Uint8Array): HiddenLines {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const bytes = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength);
  const last = bytes.lastIndexOf('hidden');
  if (last < 0) return { rows, columns };
  // Columns stand before the cells, which are most of the file: they are not read for nothing.
  const cells = bytes.indexOf('sheetData');
  const xml = new TextDecoder().decode(cells > last ? bytes.subarray(0, cells) : bytes);
  let row = 0;
  // Spans may be declared again and again; there are only so many columns.
  let left = 4 * MAX_COLUMN;
  readXml(xml, {
    open: ({ local, attributes }) => {
      if (local === 'row') row = Number(attributes.r ?? row + 1);
      else if (local !== 'col') return;
      if (attributes.hidden !== '1' && attributes.hidden !== 'true') return;
      if (local === 'row') rows.add(row);
      else {
        const last = Math.min(Number(attributes.max), MAX_COLUMN);
        for (let column = Number(attributes.min); column <= last && left > 0; column++, left--) columns.add(column - 1);
      }
    },
  });
  return { rows, columns };
}
