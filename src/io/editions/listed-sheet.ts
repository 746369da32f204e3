import { fittedHeights } from '../report/row-heights';
import type { Look, SheetCell, SheetColumn, SheetSpec } from '../sheets/workbook';

export const FONT = { name: 'Times New Roman', size: 11 };
export const TEXT: Look = { alignment: { vertical: 'top', wrapText: true } };
export const CODE: Look = { font: { ...FONT, bold: true }, alignment: { vertical: 'top' } };
export const PERCENT: Look = { numFmt: '0%', alignment: { vertical: 'top', horizontal: 'center' } };
export const TITLE: Look = { font: { ...FONT, size: 14, bold: true } };
export const HEADER: Look = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3864' } },
  alignment: { vertical: 'center', wrapText: true },
};

/** A list under a header that stays in view, can be filtered and is repeated on paper. */
export function listedSheet(
  name: string,
  {
    columns,
    rows,
  }: {
    readonly columns: readonly (SheetColumn & { readonly header: string })[];
    readonly rows: readonly (readonly SheetCell[])[];
  },
  { footer = '&L&A&R&P/&N', frozenColumns = 1 }: { readonly footer?: string; readonly frozenColumns?: number } = {},
): SheetSpec {
  const all = [columns.map(({ header }) => ({ value: header, look: HEADER })), ...rows];
  return {
    name,
    columns,
    rows: all,
    rowHeights: fittedHeights(columns, all),
    freeze: { rows: 1, columns: frozenColumns },
    filter: { top: 0, left: 0, bottom: rows.length, right: columns.length - 1 },
    grid: true,
    print: { landscape: true, repeatRows: [0, 0], footer },
  };
}
