import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { CELL_LIMIT, columnLetters, sheetNames, writeWorkbook } from '../../../src/io/sheets/workbook';

describe('the writer of workbooks', () => {
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('makes sheet names that Excel accepts, none twice', () => {
    const names = sheetNames(["'Máu: A/B'", 'máu a b', '', '  ', 'History', 'x'.repeat(40), 'X'.repeat(40)]);
    expect(names).toEqual([
      'Máu A B',
      'máu a b (2)',
      'Sheet',
      'Sheet (2)',
      'History_',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
    ]);
  });

  it('gives every text back as it was, whatever it looks like', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '\tx',
      '#N/A',
      '#DIV/0!',
      '01.0010',
      '3/12',
      '_x0041_',
      ' đầu cuối ',
      'a\nb',
      '1e5',
    ];
    const bytes = await writeWorkbook({
      title: 'x',
      sheets: [{ name: 'x', columns: texts.map(() => ({ width: 10, look: { font: { bold: true } } })), rows: [texts] }],
    });
    const sheet = XLSX.read(bytes, { type: 'buffer' }).Sheets.x!;
    const cells = texts.map((_, i) => sheet[`${columnLetters(i)}1`] as XLSX.CellObject);
    expect(cells.map(({ v }) => v)).toEqual(texts);
    expect(cells.every(({ t, f }) => t === 's' && f === undefined)).toBe(true);
  });

  it('cuts a text that no cell can hold instead of making a file that Excel refuses', async () => {
    const bytes = await writeWorkbook({
      title: 'x',
      sheets: [{ name: 'x', columns: [], rows: [['a'.repeat(40_000)]] }],
    });
    const text = String(XLSX.read(bytes, { type: 'buffer' }).Sheets.x!.A1!.v);
    expect(text).toHaveLength(CELL_LIMIT);
    expect(text.endsWith('…')).toBe(true);
  });
});
