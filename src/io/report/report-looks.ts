import type { Look, SheetCell, SheetSpec } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';

const FONT = { name: 'Times New Roman', size: 11 };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const TOP = { vertical: 'top' } as const;

/** Looks of the sheets with numbers. Data cells carry as little as possible: a province has thousands of rows. */
export const REPORT_LOOKS = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'center' } },
  note: { font: { ...FONT, italic: true }, alignment: { vertical: 'top', wrapText: true } },
  text: { alignment: { ...TOP, wrapText: true } },
  key: { numFmt: '@', alignment: { ...TOP, horizontal: 'center' } },
  ratio: { numFmt: '@', alignment: { ...TOP, horizontal: 'right', indent: 1 } },
  number: { numFmt: '#,##0', alignment: { ...TOP, horizontal: 'right' } },
  percent: { numFmt: '0.0%', alignment: { ...TOP, horizontal: 'right' } },
  points: { numFmt: '+0.0;-0.0;0.0', alignment: { ...TOP, horizontal: 'right' } },
  header: {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3864' } },
    border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
} satisfies Record<string, Look>;

/** A column of a sheet of numbers. */
export interface ReportColumn {
  readonly header: string;
  readonly width: number;
  readonly look?: Look;
}

/** A sheet with a title, a note and a table under a header that stays in view, can be filtered and is repeated on paper. */
export function tableSheet(
  name: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly SheetCell[])[],
  above: { readonly title: string; readonly note?: string; readonly frozenColumns?: number },
): SheetSpec {
  const last = columns.length - 1;
  const heights = new Map([
    [0, 24],
    [2, 48],
  ]);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  // Rows with wrapped text do not grow by themselves.
  rows.forEach((row, at) => {
    let lines = 1;
    row.forEach((cell, column) => {
      const look = columns[column]?.look;
      if (typeof cell !== 'string' || (look && !look.alignment?.wrapText)) return;
      lines = Math.max(lines, wrappedLines(cell, (columns[column]?.width ?? 10) * 1.05));
    });
    if (lines > 1) heights.set(at + 3, lines * 15);
  });
  if (above.note) heights.set(1, Math.ceil(above.note.length / width) * 15 + 4);
  return {
    name,
    columns: columns.map(({ width: own, look }) => ({ width: own, look: look ?? REPORT_LOOKS.text })),
    rows: [
      [{ value: above.title, look: REPORT_LOOKS.title }],
      [{ value: above.note ?? null, look: REPORT_LOOKS.note }],
      columns.map(({ header }) => ({ value: header, look: REPORT_LOOKS.header })),
      ...rows,
    ],
    rowHeights: heights,
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: last })),
    freeze: { rows: 3, columns: above.frozenColumns ?? 0 },
    ...(rows.length > 0 && { filter: { top: 2, left: 0, bottom: rows.length + 2, right: last } }),
    grid: true,
    print: { landscape: true, repeatRows: [2, 2], footer: '&L&A&R&P/&N' },
  };
}
