import type { Kind } from '../../src/catalog/kinds';
import { type TestCell, type TestSheet, utf8, workbook } from './workbooks';

/** A file as a hospital sends it, and what a person counted in it. */
export interface HospitalFile {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** Items a kind, counted by hand. */
  readonly items: Readonly<Partial<Record<Kind, number>>>;
  /** Examinations and beds among the services. */
  readonly apart?: number;
  readonly facility?: { readonly code?: string; readonly name?: string };
}

/** Who signs the files: they may stand in no output. */
export const SIGNERS = ['Đỗ Khải Ví Dụ', 'Mai Thị Ví Dụ', 'Tạ Quốc Ví Dụ', 'Lưu Ngọc Ví Dụ'];
const [CLERK, HEAD, DIRECTOR, CHIEF] = SIGNERS as [string, string, string, string];

type Rows = readonly (readonly TestCell[])[];
const xlsx = (...sheets: TestSheet[]) => workbook(sheets);
const sheet = (rows: Rows, name = 'Sheet1') => xlsx({ name, rows });
const csv = (lines: readonly string[]) => utf8(lines.join('\r\n'));

/** Files, each with a mixture of what real lists hold; all names are invented. */
export const HOSPITAL_FILES: readonly HospitalFile[] = [
  {
    what: 'services with sections, a subtotal, exams, beds and a signature block in the columns of codes',
    bytes: sheet([
      ['SỞ Y TẾ TỈNH LÂM KHÊ'],
      ['Tên cơ sở: Bệnh viện đa khoa Vân Sơn'],
      ['DANH MỤC DỊCH VỤ KỸ THUẬT'],
      ['STT', 'Mã DV', 'Tên dịch vụ', 'Mã tương đương', 'Đơn giá'],
      ['I', 'KHÁM BỆNH, NGÀY GIƯỜNG'],
      [1, 'KB01', 'Khám Nhi', '03.18', 33200],
      [2, 'KB02', 'Khám Nội', '02.03', 33200],
      [3, 'NG01', 'Giường Nội khoa loại 2', '', 187100],
      ['II', 'THĂM DÒ CHỨC NĂNG'],
      [4, 'TD01', 'Điện tim thường', '02.0085.1778', 32800],
      [5, 'TD02', 'Đo chức năng hô hấp', '02.0024.1791', 124000],
      ['', 'Cộng khoản', 5, '', 410300],
      [],
      ['', 'Người lập biểu', '', 'TRƯỞNG KHOA', 'GIÁM ĐỐC'],
      ['', '(Ký, ghi rõ họ tên)'],
      ['', CLERK, '', HEAD, DIRECTOR],
    ]),
    items: { services: 5 },
    apart: 3,
    facility: { name: 'Bệnh viện đa khoa Vân Sơn' },
  },
  {
    what: 'drugs, supplies and blood in one list with a column of kinds',
    bytes: sheet([
      ['STT', 'Mã hàng', 'Tên hàng', 'Hoạt chất', 'Hàm lượng', 'ĐVT', 'Đơn giá', 'Loại hàng'],
      [1, 'T01', 'Panactol', 'Paracetamol', '500mg', 'Viên', 210, 'Thuốc tân dược'],
      [2, 'T02', 'Amoxi 500', 'Amoxicilin', '500mg', 'Viên', 900, 'Thuốc tân dược'],
      [3, 'V01', 'Bơm tiêm nhựa 5 ml', '', '', 'Cái', 750, 'Vật tư y tế'],
      [4, 'V02', 'Găng tay khám', '', '', 'Đôi', 1200, 'Vật tư y tế'],
      [5, 'M01', 'Khối hồng cầu 350 ml', '', '', 'Đơn vị', 985000, 'Máu và chế phẩm máu'],
      ['', 'Tổng cộng', '', '', '', '', 988060],
      ['', 'NGƯỜI LẬP', '', '', '', '', 'THỦ TRƯỞNG ĐƠN VỊ'],
      ['', CLERK, '', '', '', '', `TS. ${DIRECTOR}`],
    ]),
    items: { drugs: 2, supplies: 2, blood: 1 },
  },
  {
    what: 'kinds by section titles',
    bytes: sheet([
      ['STT', 'Mã hàng', 'Tên hàng', 'ĐVT', 'Đơn giá'],
      ['I', 'THUỐC'],
      [1, 'T1', 'Paracetamol 500mg', 'Viên', 200],
      [2, 'T2', 'Amoxicilin 500mg', 'Viên', 900],
      ['II', 'VẬT TƯ Y TẾ'],
      [3, 'V1', 'Kim luồn tĩnh mạch', 'Cái', 5000],
      ['III', 'MÁU VÀ CHẾ PHẨM MÁU'],
      [4, 'M1', 'Khối hồng cầu 250 ml', 'Đơn vị', 800000],
    ]),
    items: { drugs: 2, supplies: 1, blood: 1 },
  },
  {
    what: 'a CSV of semicolons with titles, a numbering row and signatures',
    bytes: csv([
      'Mã CSKCB: 77123;;;;',
      'BẢNG KÊ VẬT TƯ Y TẾ;;;;',
      'STT;Mã vật tư;Tên vật tư y tế;Đơn vị tính;Đơn giá',
      '(1);(2);(3);(4);(5)',
      '1;VT1;Bơm tiêm nhựa 10 ml;Cái;1.100',
      '2;VT2;Kim luồn tĩnh mạch số 22;Cái;4.900',
      '3;VT3;Chỉ khâu không tiêu 3/0;Sợi;21.000',
      'Tổng: 3 khoản;;;;27.000',
      `Vân Sơn, ngày 5 tháng 1 năm 2026;;;;`,
      `NGƯỜI LẬP;;;;GIÁM ĐỐC`,
      `${CLERK};;;;${DIRECTOR}`,
    ]),
    items: { supplies: 3 },
    facility: { code: '77123' },
  },
  {
    what: 'a column of procedure classes that is no key',
    bytes: sheet([
      ['STT', 'MA_PTTT', 'Tên dịch vụ kỹ thuật', 'Mã tương đương', 'Đơn giá'],
      [1, 'T3', 'Điện tim thường', '02.0085.1778', 32800],
      [2, 'T3', 'Đo chức năng hô hấp', '02.0024.1791', 124000],
      [3, 'T2', 'Thụt tháo phân', '03.2357.0211', 82100],
      [4, 'T3', 'Siêu âm ổ bụng', '02.0314.0001', 43900],
      [5, 'T2', 'Đặt ống thông dạ dày', '', 90100],
    ]),
    items: { services: 5 },
  },
  {
    what: 'an ODS of diseases with codes in the names and chapters as sections',
    bytes: workbook(
      [
        {
          name: 'ICD10',
          rows: [
            ['DANH MỤC BỆNH'],
            ['STT', 'Mã bệnh', 'Tên bệnh', 'Mã ICD 10'],
            ['A', 'Bệnh hô hấp'],
            [1, 'B1', 'J18.9 - Viêm phổi', 'J18.9'],
            [2, 'B2', 'Hen phế quản', 'J45.9'],
            ['B', 'Bệnh tim mạch'],
            [3, 'B3', 'I10 - Tăng huyết áp', ''],
            ['', `BS. ${HEAD}`, '', ''],
          ],
        },
      ],
      'ods',
    ),
    items: { icd10: 3 },
  },
  {
    what: 'numbered sections whose numerals are also of items, merged titles, a signature without an office',
    bytes: xlsx({
      name: 'DVKT',
      rows: [
        ['STT', 'Mã DV', 'Tên dịch vụ', 'Mã tương đương', 'Đơn giá'],
        ['1', 'Thăm dò chức năng'],
        ['1.1', 'S1', 'Điện tim thường', '02.0085.1778', 32800],
        ['1.2', 'S2', 'Đo chức năng hô hấp', '02.0024.1791', 124000],
        ['2', 'Nội khoa'],
        ['2.1', 'S3', 'Thụt tháo phân', '03.2357.0211', 82100],
        ['', '', '(Ký tên, đóng dấu)', '', ''],
        ['', '', CHIEF, '', DIRECTOR],
      ],
      merges: ['B2:E2', 'B5:E5'],
    }),
    items: { services: 3 },
  },
  {
    what: 'four lists in one workbook, a hidden sheet and a sheet of remarks',
    bytes: xlsx(
      {
        name: 'Thuốc',
        rows: [
          ['Mã thuốc', 'Tên thuốc', 'Hoạt chất', 'Hàm lượng', 'Đường dùng'],
          ['T1', 'Panactol', 'Paracetamol', '500mg', 'Uống'],
          ['T2', 'Natri clorid', 'Natri clorid', '0,9%', 'Tiêm truyền'],
          ['', 'Trưởng khoa Dược'],
          ['', HEAD],
        ],
      },
      {
        name: 'DVKT',
        rows: [
          ['Mã DV', 'Tên dịch vụ', 'Đơn giá'],
          ['S1', 'Điện tim thường', 32800],
        ],
      },
      {
        name: 'VTYT',
        rows: [
          ['Mã vật tư', 'Tên vật tư y tế', 'ĐVT'],
          ['V1', 'Găng tay khám', 'Đôi'],
        ],
      },
      {
        name: 'Máu',
        rows: [
          ['Mã máu', 'Tên chế phẩm máu'],
          ['M1', 'Khối hồng cầu 350 ml'],
        ],
      },
      { name: 'Ghi chú', rows: [[`Liên hệ: phòng CNTT`]] },
      {
        name: 'Cũ',
        rows: [
          ['Mã DV', 'Tên dịch vụ'],
          ['S9', 'Siêu âm ổ bụng'],
        ],
        hidden: true,
      },
    ),
    items: { drugs: 2, services: 1, supplies: 1, blood: 1 },
  },
  {
    what: 'a header that is repeated on each page, with a page total',
    bytes: sheet([
      ['STT', 'Mã thuốc', 'Tên thuốc', 'Hoạt chất', 'Hàm lượng', 'Đơn giá'],
      [1, 'T1', 'Panactol', 'Paracetamol', '500mg', 210],
      [2, 'T2', 'Cefalex', 'Cefalexin', '500mg', 1100],
      ['', 'Cộng trang 1', '', '', '', 1310],
      ['STT', 'Mã thuốc', 'Tên thuốc', 'Hoạt chất', 'Hàm lượng', 'Đơn giá'],
      [3, 'T3', 'Captor', 'Captopril', '25mg', 400],
      ['', 'Cộng trang 2', '', '', '', 400],
      ['', 'TỔNG CỘNG', '', '', '', 1710],
      ['', `Người lập: ${CLERK}`],
    ]),
    items: { drugs: 3 },
  },
  {
    what: 'rows without a local code among others, a CSV with a name over two lines',
    bytes: csv([
      'Đơn vị: Trung tâm y tế huyện Vân Sơn,,,',
      'Mã dịch vụ nội bộ,Tên dịch vụ,Mã tương đương,Đơn giá',
      'S1,"Điện tim\nthường",02.0085.1778,32800',
      ',Đo chức năng hô hấp,02.0024.1791,124000',
      'S3,"Siêu âm ổ bụng, tại giường",,43900',
      'S4,Khám Ngoại,,33200',
      'S5,Thụt tháo phân,03.2357.0211,82100',
      ',,,',
      `,Kế toán trưởng,,${CHIEF}`,
    ]),
    items: { services: 5 },
    apart: 1,
    facility: { name: 'Trung tâm y tế huyện Vân Sơn' },
  },
  {
    what: 'two tables of two kinds on one sheet, each with its own header',
    bytes: sheet([
      ['A. DANH MỤC THUỐC'],
      ['STT', 'Mã thuốc', 'Tên thuốc', 'Hoạt chất', 'Hàm lượng', 'Đường dùng'],
      [1, 'T1', 'Vansamol', 'Paracetamol', '500mg', 'Uống'],
      [2, 'T2', 'Vanmoxi', 'Amoxicilin', '500mg', 'Uống'],
      [],
      ['B. DANH MỤC VẬT TƯ Y TẾ'],
      ['STT', 'Mã vật tư', 'Tên vật tư', 'Quy cách', 'ĐVT', 'Đơn giá'],
      [1, 'V1', 'Bơm tiêm nhựa 20 ml', 'Hộp 50', 'Cái', 1800],
      [2, 'V2', 'Găng tay khám', 'Hộp 50', 'Đôi', 1100],
      [3, 'V3', 'Kim luồn tĩnh mạch số 24', 'Hộp 50', 'Cái', 5200],
    ]),
    items: { drugs: 2, supplies: 3 },
  },
  {
    what: 'numbers of pages, totals of groups in several wordings, a sum in words, a hidden row',
    bytes: xlsx({
      name: 'Sheet1',
      rows: [
        ['STT', 'Mã hàng', 'Tên hàng', 'ĐVT', 'Số lượng', 'Thành tiền'],
        ['A', 'THUỐC'],
        [1, 'T1', 'Paracetamol 500mg', 'Viên', 100, 20000],
        [2, 'T2', 'Ceftriaxon 1g', 'Lọ', 10, 98000],
        ['', '', 'Cộng (A)', '', '', 118000],
        ['', '', 'Trang 1/2'],
        ['B', 'VẬT TƯ TIÊU HAO'],
        [3, 'V1', 'Gạc phẫu thuật', 'Gói', 10, 30000],
        [4, 'V2', 'Bông không thấm nước', 'Gói', 10, 40000],
        ['', '', 'Cộng nhóm B:', '', '', 70000],
        ['', '', 'TỔNG CỘNG (A+B)', '', '', 188000],
        ['', '', 'Số tiền bằng chữ: Một trăm tám mươi tám nghìn đồng'],
        ['', '', 'Trang số: 2'],
      ],
      hiddenRows: [9],
    }),
    items: { drugs: 2, supplies: 1 },
  },
  {
    what: 'diseases with their chapters and blocks, told by nothing but their codes',
    bytes: sheet([
      ['STT', 'Mã bệnh', 'Tên bệnh'],
      ['Chương I', '', 'Bệnh nhiễm trùng và ký sinh trùng'],
      ['', 'A00-A09', 'Bệnh nhiễm trùng đường ruột'],
      [1, 'A00', 'Bệnh tả'],
      [2, 'A01.0', 'Thương hàn'],
      ['Chương X', '', 'Bệnh hệ hô hấp'],
      [3, 'J40', 'Viêm phế quản, không xác định cấp hay mạn'],
      ['Cộng', '', 3],
    ]),
    items: { icd10: 3 },
  },
  {
    what: 'sections with a code of their own among numbered items',
    bytes: sheet([
      ['STT', 'Mã DV', 'Tên dịch vụ', 'Mã tương đương', 'Đơn giá'],
      ['', 'TDCN', 'Thăm dò chức năng'],
      [1, 'S1', 'Đo chức năng hô hấp', '02.0024.1791', 124000],
      ['', 'NOI', 'Nội khoa'],
      [2, 'S2', 'Thụt tháo', '01.0221.0211', 82100],
      [3, 'S3', 'Điện tim thường', '02.0085.1778', 32800],
    ]),
    items: { services: 3 },
  },
];
