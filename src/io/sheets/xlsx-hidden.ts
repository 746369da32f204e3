import type { ZipFile } from './zip';

/** Hidden rows (from 1) and columns (from 0) of one sheet, and whether the sheet itself is hidden where only the scan can tell. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly sheet?: boolean;
}

const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;
const LINES = /<(?:\w+:)?(row|col)\s([^>]*)>/g;
const SHEET = /<(?:\w+:)?sheet\s([^>]*)>/g;
const RELATION = /<(?:\w+:)?Relationship\s([^>]*)>/g;
const MAX_COLUMN = 16_384;

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

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
  const targets = new Map<string, string>();
  for (const [, tag = ''] of textOf(files, 'xl/_rels/workbook.xml.rels').matchAll(RELATION)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets = [...textOf(files, 'xl/workbook.xml').matchAll(SHEET)];
  return sheets.map(([, tag = '']) => {
    const path = targets.get(attribute(tag, 'id') ?? '');
    const file = files.find((part) => part.name.toLowerCase() === path?.toLowerCase());
    return file ? hiddenLines(file.data) : { rows: new Set(), columns: new Set() };
  });
}

function hiddenLines(sheet: Uint8Array): HiddenLines {
  const rows = new Set<number>();
  const columns = new Set<number>();
  if (!Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).includes('hidden')) return { rows, columns };
  let row = 0;
  // Spans may be declared again and again; there are only so many columns.
  let left = 4 * MAX_COLUMN;
  for (const [, name, tag = ''] of new TextDecoder().decode(sheet).matchAll(LINES)) {
    if (name === 'row') row = Number(attribute(tag, 'r') ?? row + 1);
    if (!HIDDEN.test(` ${tag}`)) continue;
    if (name === 'row') rows.add(row);
    else {
      const last = Math.min(Number(attribute(tag, 'max')), MAX_COLUMN);
      for (let column = Number(attribute(tag, 'min')); column <= last && left > 0; column++, left--)
        columns.add(column - 1);
    }
  }
  return { rows, columns };
}
