import { expect, it } from 'vitest';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { encode, rawRow, rawXlsx } from '../../helpers/workbooks';

const HEADER = ['Mã dịch vụ BV', 'Tên dịch vụ', 'Đơn giá'];

it('a list of a hundred thousand rows is read whole, as text and as a workbook', () => {
  const count = 100_000;
  const lines = Array.from({ length: count }, (_, i) => `DV${i},Dịch vụ số ${i},${1000 + i}`);
  const csv = readFacilityCatalog(encode(`${HEADER.join(',')}\n${lines.join('\n')}\n`, 'utf-16le', true));
  expect(csv.items).toHaveLength(count);
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `<row r="${i + 2}"><c r="A${i + 2}" t="str"><v>DV${i}</v></c><c r="B${i + 2}" t="str"><v>Dich vu ${i}</v></c><c r="C${i + 2}"><v>${i}</v></c></row>`,
  );
  const xlsx = readFacilityCatalog(rawXlsx(rawRow(1, HEADER) + rows.join('')));
  expect(xlsx.sheets.map(({ counts }) => counts.rows)).toEqual([count + 1]);
  expect(xlsx.items).toHaveLength(count);
  expect(xlsx.items.at(-1)).toMatchObject({ localCode: 'DV99999', unitPrice: 99_999, row: 100_001 });
});
