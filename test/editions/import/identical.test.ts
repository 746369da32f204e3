import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/catalog/kinds';
import { importSheets } from '../../../src/editions/import/import';
import { readGrids } from '../../../src/io/sheets/grids';
import {
  bloodWorkbook,
  icd2026Workbook,
  icd4469Workbook,
  type OfficialSheet,
  plainWorkbook,
  referenceWorkbook,
  servicesWorkbook,
  tableText,
  techniquesWorkbook,
  workbook,
  yhctWorkbook,
} from './official';

function imported(
  sheets: OfficialSheet[],
  kind: Kind | 'reference',
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
  columns?: Record<string, string>,
) {
  const { grids, file } = readGrids(workbook(sheets, bookType), { fileName: 'a.xlsx' });
  const list = importSheets(grids, kind, { file, columns });
  expect(list.issues.filter(({ severity }) => severity === 'error').slice(0, 5)).toEqual([]);
  return list;
}

describe('tables re-written as official workbooks come back byte for byte', () => {
  it('services with changes and cancelled codes, three sheets', () => {
    const { tables } = imported(servicesWorkbook(), 'services');
    expect(tables.full).toBe(tableText('services/qd7603-2018.tsv'));
    expect(tables.retired).toBe(tableText('services/qd7603-2018.retired.tsv'));
    expect(tables.changed).toBe(tableText('services/qd7603-2018.changed.tsv'));
  });

  it('ICD-10 of 2020, header in row 3, marks in the code cells', () => {
    expect(imported(icd4469Workbook(), 'icd10').tables.full).toBe(tableText('icd10/qd4469-2020.tsv'));
  });

  it('ICD-10 of 2026, header of two merged rows', () => {
    expect(imported(icd2026Workbook(), 'icd10').tables.full).toBe(tableText('icd10/tt06-2026.tsv'));
  });

  it('traditional-medicine diseases, cells merged downwards', () => {
    expect(imported(yhctWorkbook(), 'yhct-diseases').tables.full).toBe(tableText('yhct-diseases/qd7603-2018.tsv'));
  });

  it.each([
    ['drugs', 'MA_HOAT_CHAT\n(Theo Thông tư 40)', 'Hoạt chất '],
    ['traditional-medicines', 'Mã hoạt chất', 'Tên thuốc'],
    ['supplies', 'Mã nhóm ', 'Tên nhóm vật tư\ny tế'],
  ] as const)('%s', (kind, code, name) => {
    expect(imported(plainWorkbook(kind, code, name), kind).tables.full).toBe(tableText(`${kind}/qd7603-2018.tsv`));
  });

  it('blood, header with a trailing space, also as .xls and .ods', () => {
    const table = tableText('blood/qd7603-2018.tsv');
    expect(imported(bloodWorkbook(), 'blood').tables.full).toBe(table);
    expect(imported(bloodWorkbook(), 'blood', 'biff8').tables.full).toBe(table);
    expect(imported(bloodWorkbook(), 'blood', 'ods').tables.full).toBe(table);
  });

  it.each([
    ['routes', 'Mã\nđường dùng', 'Tên '],
    ['drugs-tt20-2022', 'Mã ', 'Tên hoạt chất'],
  ] as const)('reference %s', (table, code, name) => {
    const columns = { code, name };
    expect(imported(referenceWorkbook(table, code, name), 'reference', 'xlsx', columns).tables.full).toBe(
      tableText(`reference/${table}.tsv`),
    );
  });

  it('techniques, chapters in rows of their own', () => {
    expect(imported(techniquesWorkbook(), 'reference').tables.full).toBe(
      tableText('reference/techniques-tt23-2024.tsv'),
    );
  });
});
