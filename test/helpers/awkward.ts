import * as XLSX from 'xlsx';
import { encode, rawRow, rawXlsx, SERVICES, type TestCell, tcvn3, utf8, workbook, zip } from './workbooks';

/** A file as hospitals send them, and what has to come of it: so many items, or an error of a code. */
export interface AwkwardFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly items?: number;
  readonly error?: string;
}

const HEADER = ['Mã dịch vụ BV', 'Tên dịch vụ', 'Đơn giá'];
const TABLE: readonly (readonly TestCell[])[] = [HEADER, ...SERVICES];

function inLines(delimiter: string): string {
  return TABLE.map((row) => row.join(delimiter)).join('\r\n');
}

/** An OLE file that says it holds an encrypted workbook. */
function lockedWorkbook(): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0, ...utf8('<encryption/>')]));
  XLSX.CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(4096));
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** One file for each way in which lists are awkward to read. `rows` is the size of the large one. */
export function awkwardFiles(rows = 1000): AwkwardFile[] {
  const titled: TestCell[][] = [
    ['SỞ Y TẾ TỈNH X'],
    ['BỆNH VIỆN ĐA KHOA HUYỆN Y'],
    [],
    ['DANH MỤC DỊCH VỤ KỸ THUẬT'],
    [],
    [],
    ['STT', ...HEADER],
    ...SERVICES.map((row, i) => [i + 1, ...row]),
    ['Tổng cộng'],
  ];
  const merged: TestCell[][] = [
    ['STT', 'Mã nội bộ', 'Tên dịch vụ', 'Giá', null],
    [null, null, null, 'BHYT', 'Viện phí'],
    ...SERVICES.map(([code, name, price], i) => [i + 1, code, name, price, price * 2]),
  ];
  const numbers: TestCell[][] = [
    HEADER,
    ...SERVICES.map(([, name, price], i) => [{ t: 'n', v: i + 1, z: '000000' } as TestCell, name, price]),
  ];
  const page = `<html><table>${TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;
  const many = Array.from({ length: rows }, (_, i) => rawRow(i + 2, [`DV${i}`, `Dịch vụ số ${i}`, String(i)])).join('');
  const plain = workbook([{ name: 'DVKT', rows: TABLE }]);
  return [
    {
      fileName: 'tieu-de-dong-7.xlsx',
      bytes: workbook([{ name: 'Sheet1', rows: titled, merges: ['A1:D1', 'A2:D2', 'A4:D4'] }]),
      items: 5,
    },
    {
      fileName: 'tieu-de-gop.xlsx',
      bytes: workbook([{ name: 'Sheet1', rows: merged, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] }]),
      items: 5,
    },
    { fileName: 'ma-la-so.xlsx', bytes: workbook([{ name: 'Sheet1', rows: numbers }]), items: 5 },
    {
      fileName: 'tcvn3.xlsx',
      bytes: workbook([
        {
          name: 'Sheet1',
          rows: TABLE.map((row) => row.map((cell) => (typeof cell === 'string' ? tcvn3(cell) : cell))),
        },
      ]),
      items: 5,
    },
    { fileName: 'cu.xls', bytes: workbook([{ name: 'DVKT', rows: TABLE }], 'biff8'), items: 5 },
    { fileName: 'trang-web.xls', bytes: utf8(page), items: 5 },
    { fileName: 'libre.ods', bytes: workbook([{ name: 'DVKT', rows: TABLE }], 'ods'), items: 5 },
    { fileName: 'cham-phay-1258.csv', bytes: encode(inLines(';'), 'windows-1258'), items: 5 },
    { fileName: 'utf16.tsv', bytes: encode(inLines('\t'), 'utf-16le', true), items: 5 },
    { fileName: 'an-dong.xlsx', bytes: workbook([{ name: 'DVKT', rows: TABLE, hiddenRows: [3] }]), items: 4 },
    { fileName: 'lon.xlsx', bytes: rawXlsx(rawRow(1, HEADER) + many), items: rows },
    {
      fileName: 'khai-khong.xlsx',
      bytes: rawXlsx(rawRow(1, HEADER) + rawRow(2, ['DV1', 'Siêu âm', '1']), '<dimension ref="A1:XFD1048576"/>'),
      items: 1,
    },
    { fileName: 'rong.xlsx', bytes: new Uint8Array(0), error: 'file-unreadable' },
    { fileName: 'cut.xlsx', bytes: plain.subarray(0, plain.length / 2), error: 'file-unreadable' },
    { fileName: 'mat-khau.xlsx', bytes: lockedWorkbook(), error: 'file-unreadable' },
    {
      fileName: 'bom.xlsx',
      bytes: zip([{ name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(40 * 1_048_576) }]),
      error: 'file-too-large',
    },
    { fileName: 'bao-cao.pdf', bytes: utf8('%PDF-1.7\n'), error: 'format-unknown' },
    {
      fileName: 'khong-tieu-de.xlsx',
      bytes: workbook([{ name: 'Sheet1', rows: [['a', 'b']] }]),
      error: 'header-not-found',
    },
    {
      fileName: 'khong-ro.xlsx',
      bytes: workbook([
        {
          name: 'Sheet1',
          rows: [
            ['local_code', 'local_name'],
            ['A', 'B'],
          ],
        },
      ]),
      error: 'kind-not-recognised',
    },
  ];
}
