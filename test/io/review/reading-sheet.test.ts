import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readMappings } from '../../../src/io/mappings/read-mappings';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { mapCatalog } from '../../../src/jobs/map-catalog';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILE = join(folder, 'dv.csv');
writeFileSync(
  FILE,
  `Bệnh viện đa khoa Lâm Khê,,,,,
STT,Mã DV,Tên dịch vụ,Mã tương đương,Đơn giá,Máy
I,THĂM DÒ CHỨC NĂNG,,,,
1,S1,Đo chức năng hô hấp,02.0024.1791,124000,M1
2,S2,Điện tim thường,02.0085.1778,32800,M2
,Cộng khoản,,,2,
,Người lập biểu,,Giám đốc,,
,(Ký tên),,,,
,Nguyễn Văn Mẫu,,Trần Thị Mẫu,,
`,
);

async function sheetOf(lang: 'vi' | 'en', file = FILE) {
  const list = readFacilityCatalog(file);
  const mappings = mapCatalog(list, { edition: 'qd7603-2018' });
  const bytes = await reviewWorkbook(mappings, { lang, lists: [list] });
  const book = XLSX.read(bytes, { type: 'buffer' });
  const name = lang === 'vi' ? 'Cách đọc tệp' : 'How it was read';
  const lines = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: '' });
  return { mappings, bytes, text: lines.map((line) => line.join(' | ').replace(/[ |]+$/, '')) };
}

it('tells each column and its meaning, which rows are items and why the others are none', async () => {
  const { text } = await sheetOf('vi');
  expect(text).toContain('dv.csv: Dịch vụ kỹ thuật (nhận ra theo tiêu đề cột); tiêu đề cột ở dòng 2');
  expect(text).toContain('B | Mã DV | Mã nội bộ');
  expect(text).toContain('D | Mã tương đương | Mã DMDC đã khai');
  expect(text).toContain('F | Máy | không dùng để ánh xạ');
  expect(text).toContain('mục: Dịch vụ kỹ thuật | 2 | 4–5');
  expect(text).toContain('tên nhóm | 1 | 3 | I | THĂM DÒ CHỨC NĂNG');
  expect(text).toContain('ghi chú, ký tên | 3 | 7–9');
  expect(text).toContain('• 1 dòng tổng cộng không phải là mục (dòng 6).');
});

it('speaks the language of the workbook', async () => {
  const { text } = await sheetOf('en');
  expect(text).toContain('C | Tên dịch vụ | Local name');
});

it('tells the marks that the list adds to its names', async () => {
  const file = join(folder, 'rieng.csv');
  const names = [
    'Điện tim thường',
    'Ghi điện não thường quy',
    'Holter điện tâm đồ',
    'Holter huyết áp',
    'Bơm rửa khoang màng phổi',
  ];
  const more = ['Nội soi trực tràng ống mềm', 'Nội soi tai', 'Nội soi mũi', 'Thông bàng quang', 'Đặt ống thông dạ dày'];
  writeFileSync(file, `Mã DV,Tên dịch vụ\n${[...names, ...more].map((name, at) => `S${at},${name} [QXV]\n`).join('')}`);
  const { text } = await sheetOf('vi', file);
  expect(text).toContain('Ký hiệu riêng của danh mục');
  expect(text.join('\n')).toContain('• “[QXV]”: 10 dòng có');
  expect((await sheetOf('vi')).text).not.toContain('Ký hiệu riêng của danh mục');
});

it('names no signer', async () => {
  const { text } = await sheetOf('vi');
  expect(text.join('\n')).not.toMatch(/Mẫu/);
});

it('does not stand in the way of reading the workbook back', async () => {
  const { bytes, mappings } = await sheetOf('vi');
  const [back] = readMappings(bytes);
  expect(back?.rows.map(({ item, match }) => [item.localName, match.status])).toEqual(
    mappings[0]?.rows.map(({ item, match }) => [item.localName, match.status]),
  );
  expect(readMappings(bytes)).toHaveLength(1);
});
