import { describe, expect, it } from 'vitest';
import { readFacilityCatalog } from '../../src/io/sheets/facility-list';
import { makeList } from '../helpers/list-generator';
import { type TestCell, workbook } from '../helpers/workbooks';

const HEADER = ['STT', 'Mã DV', 'Tên dịch vụ', 'Mã tương đương', 'Đơn giá'];
const FIRST = [1, 'S1', 'Đo chức năng hô hấp', '02.0024.1791', 128000];
const SECOND = [2, 'S2', 'Điện tim thường', '02.0085.1778', 32800];

function read(rows: readonly (readonly TestCell[])[], name = 'DVKT', columns?: Record<string, string>) {
  return readFacilityCatalog(workbook([{ name, rows }]), columns && { columns });
}
const codes = (rows: readonly (readonly TestCell[])[]) => read(rows).items.map(({ localCode }) => localCode);
const warnings = ({ issues }: ReturnType<typeof read>) =>
  issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

describe('any mixture of items, titles, totals and signatures', () => {
  it('gives back exactly the items, and the name of nobody who signs', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const made = makeList(seed);
      const list = read(made.rows);
      expect({ seed, codes: list.items.map(({ localCode }) => localCode) }).toEqual({ seed, codes: made.items });
      const said = JSON.stringify([list.items, list.issues, list.sheets]);
      for (const person of made.people) expect({ seed, said: said.includes(person) }).toEqual({ seed, said: false });
      const { counts } = list.sheets[0]!;
      expect(counts.items).toBe(made.items.length);
    }
  });
});

describe('a table ends with its signatures', () => {
  it.each([
    [
      'offices in columns of codes and prices',
      [
        ['', 'NGƯỜI LẬP', '', '', 'THỦ TRƯỞNG ĐƠN VỊ'],
        ['', 'Phạm An Thử', '', '', 'Lê Bình Thử'],
      ],
    ],
    [
      'place and date first',
      [
        ['', '', '', 'Lâm Khê, ngày … tháng … năm 2026', ''],
        ['', '', 'Cao Mẫu', '', ''],
      ],
    ],
    ['people without an office', [['', 'BS. Nguyễn Văn Mẫu', '', '', 'TS. Trần Thị Mẫu']]],
    [
      'who gets a copy',
      [
        ['Nơi nhận:', '', '', '', ''],
        ['- Như trên;', '', '- Lưu: VT', '', ''],
      ],
    ],
  ])('%s', (_, end) => expect(codes([HEADER, FIRST, SECOND, [], ...end])).toEqual(['S1', 'S2']));

  it('but not where a row that can only be an item comes below, nor where a page begins with the header again', () => {
    const sign = ['', 'Người lập biểu', '', '', 'Giám đốc'];
    expect(codes([HEADER, FIRST, sign, ['', 'Nguyễn Văn Mẫu', '', '', ''], SECOND])).toEqual(['S1', 'S2']);
    expect(codes([HEADER, FIRST, sign, HEADER, ['', '', 'Thụt tháo', '', '']])).toEqual(['S1', '']);
  });

  it('and an item that speaks of a head, a date or a total is one', () => {
    const rows = ['Trưởng khoa hội chẩn', 'Tổng trở da', 'Cộng hưởng từ', 'Ký sinh trùng'].map((name, i) => [
      i + 1,
      `X${i}`,
      name,
      '',
      5000,
    ]);
    expect(codes([HEADER, ...rows])).toHaveLength(4);
  });
});

describe('a column of codes is believed if it behaves like one', () => {
  const header = ['STT', 'MA_DICH_VU', 'TEN_DICH_VU', 'DON_GIA', 'MA_PTTT'];
  it('and one whose values stand on different services is left for another, with a word of warning', () => {
    const list = read([
      header,
      [1, '02.0085.1778', 'Điện tim thường', 32800, 'T3'],
      [2, '01.0221.0211', 'Thụt tháo', 82100, 'T3'],
      [3, '02.0024.1791', 'Đo chức năng hô hấp', 128000, 'T2'],
    ]);
    expect(list.items.map(({ localCode }) => localCode)).toEqual(['02.0085.1778', '01.0221.0211', '02.0024.1791']);
    expect(list.items[0]!.extra?.get('MA_PTTT')).toBe('T3');
    expect(list.issues.find(({ code }) => code === 'code-column-repeats')?.column).toBe('MA_PTTT');
  });
  it('and so is a second column of national codes that stands on different services', () => {
    const list = read([
      ['STT', 'Mã BHXH', 'Tên dịch vụ', 'Mã tương đương'],
      [1, 'T3', 'Điện tim thường', '02.0085.1778'],
      [2, 'T3', 'Thụt tháo', '01.0221.0211'],
      [3, 'T2', 'Đo chức năng hô hấp', '02.0024.1791'],
    ]);
    expect(list.items.map(({ localCode }) => localCode)).toEqual(['02.0085.1778', '01.0221.0211', '02.0024.1791']);
    expect(list.items.map(({ declaredCode }) => declaredCode)).toEqual(list.items.map(({ localCode }) => localCode));
    expect(list.issues.find(({ code }) => code === 'code-column-repeats')?.column).toBe('Mã BHXH');
  });
  it('and one that repeats with the same service in its versions keeps its codes', () => {
    const list = read([
      ['Mã DV', 'Tên dịch vụ', 'Từ ngày'],
      ['S1', 'Thụt tháo', '20250101'],
      ['S1', 'Thụt tháo', '20260101'],
      ['S2', 'Điện tim', '20250101'],
      ['S2', 'Điện tim', '20260101'],
    ]);
    expect(list.items.map(({ localCode }) => localCode)).toEqual(['S1', 'S1', 'S2', 'S2']);
    expect(warnings(list)).toEqual([]);
  });
  it('and one that is blank is left for another', () => {
    const list = read([
      header,
      [1, '02.0085.1778', 'Điện tim thường', 32800, ''],
      [2, '01.0221.0211', 'Thụt tháo', 82100, ''],
    ]);
    expect(list.items.map(({ localCode }) => localCode)).toEqual(['02.0085.1778', '01.0221.0211']);
    expect(warnings(list)).toEqual(['code-column-blank']);
  });
});

describe('one list of several kinds', () => {
  const goods = (type: string, words: readonly [string, string, string]) => [
    ['STT', 'Mã hàng', 'Tên hàng', 'ĐVT', 'Đơn giá', type],
    [1, 'T1', 'Paracetamol 500mg', 'Viên', 500, words[0]],
    [2, 'V1', 'Bơm tiêm nhựa 5ml', 'Cái', 800, words[1]],
    [3, 'M1', 'Khối hồng cầu 350 ml', 'Đơn vị', 900000, words[2]],
  ];
  it.each(['Loại', 'Loại hàng', 'Nhóm hàng', 'Phân loại', 'Nhóm', 'LOAI', 'Loại danh mục', 'kind'])(
    'goes by its column “%s”',
    (type) => {
      for (const words of [
        ['Thuốc', 'Vật tư', 'Máu'],
        ['Thuốc tân dược', 'VTYT', 'Máu và chế phẩm máu'],
        ['drugs', 'supplies', 'blood'],
      ] as const) {
        expect(read(goods(type, words), 'Sheet1').items.map(({ kind }) => kind)).toEqual([
          'drugs',
          'supplies',
          'blood',
        ]);
      }
    },
  );
  it.each(['Mã thuốc, VTYT', 'Mã thuốc - vật tư', 'Mã thuốc/vật tư y tế', 'Mã SP'])('knows the header “%s”', (code) => {
    const rows = goods('Loại', ['Thuốc', 'Vật tư', 'Máu']).map((cells) => [...cells]);
    rows[0]![1] = code;
    rows[0]![2] = code.replace('Mã', 'Tên');
    expect(read(rows, 'Sheet1').items.map(({ localCode, kind }) => `${localCode} ${kind}`)).toEqual([
      'T1 drugs',
      'V1 supplies',
      'M1 blood',
    ]);
  });
  it('goes by its section titles where no column says it', () => {
    const list = read(
      [
        ['STT', 'Mã hàng', 'Tên hàng', 'ĐVT', 'Đơn giá'],
        ['I', 'THUỐC TÂN DƯỢC', '', '', ''],
        [1, 'T1', 'Paracetamol 500mg', 'Viên', 500],
        ['II', 'VẬT TƯ Y TẾ', '', '', ''],
        [2, 'V1', 'Bơm tiêm nhựa 5ml', 'Cái', 800],
        ['III', 'MÁU', '', '', ''],
        [3, 'M1', 'Khối hồng cầu 350 ml', 'Đơn vị', 900000],
      ],
      'Sheet1',
    );
    expect(list.items.map(({ kind }) => kind)).toEqual(['drugs', 'supplies', 'blood']);
  });
  it('says which word of the column it does not understand', () => {
    const rows = goods('Loại danh mục', ['Thuốc', 'Quà tặng', 'Máu']);
    const issue = read(rows, 'Thuốc').issues.find(({ code }) => code === 'kind-word-unknown');
    expect(issue).toMatchObject({ row: 3, value: 'Quà tặng' });
  });
  it('does not let a chapter of services turn its rows to medicines', () => {
    const list = read([
      HEADER,
      ['A', 'Y HỌC CỔ TRUYỀN', '', '', ''],
      [1, 'S1', 'Điện châm', '', 70000],
      ['B', 'Vật tư', '', '', ''],
      [2, 'S2', 'Thụt tháo', '', 80000],
    ]);
    expect(list.items.map(({ kind }) => kind)).toEqual(['services', 'services']);
  });
});

describe('columns named by letter', () => {
  const rows = [
    ['BENH VIEN A'],
    ['No', 'Ma so', 'Noi dung chi tiet', 'Ghi chu'],
    ['I', '', 'Hô hấp', ''],
    [1, 'X1', 'Đo chức năng hô hấp', ''],
    [2, 'X2', 'Thụt tháo', ''],
  ];
  it('read the same rows as columns named by their header', () => {
    const letters = read(rows, 'DVKT', { localCode: 'B', localName: 'C' });
    const texts = read(rows, 'DVKT', { localCode: 'Ma so', localName: 'Noi dung chi tiet' });
    expect(letters.items).toEqual(texts.items);
    expect(letters.items.map(({ localCode }) => localCode)).toEqual(['X1', 'X2']);
    expect(letters.sheets[0]!.headerRows).toEqual([2]);
  });
  it('read every row of a list without a header', () => {
    const bare = read(
      [
        ['X1', 'Thụt tháo', 500],
        ['X2', 'Điện tim', 700],
      ],
      'DVKT',
      { localCode: 'A', localName: 'B' },
    );
    expect(bare.items.map(({ localCode }) => localCode)).toEqual(['X1', 'X2']);
  });
});

it('lets the name of the sheet go before one weak header', () => {
  const list = read([
    ['TT', 'Mã hiệu', 'Danh mục', 'Đơn vị', 'Giá'],
    [1, 'X1', 'Điện tim thường', 'Lần', 32800],
    [2, 'X2', 'Thụt tháo', 'Lần', 80900],
  ]);
  expect(list.items.map(({ kind, localCode }) => `${kind} ${localCode}`)).toEqual(['services X1', 'services X2']);
});

it('never takes a row with a price for the header', () => {
  const rows = [
    ['Số', 'Mã ABC', 'Tên ABC', 'Đ/v', 'Tiền'],
    [6, 'M1', 'Khối hồng cầu', 'Đơn vị', 900000, 'Máu và chế phẩm máu'],
  ];
  expect(() => read(rows)).toThrow(/Mã ABC/);
});

describe('prices typed under another locale', () => {
  const list = (prices: readonly TestCell[], header = 'Đơn giá') =>
    read([['Mã nội bộ', 'Tên dịch vụ', header], ...prices.map((price, i) => [`S${i}`, `Thụt tháo ${i}`, price])]);
  const prices = (made: ReturnType<typeof read>) => made.items.map(({ unitPrice }) => unitPrice);

  it('are seen as a column and multiplied, once said', () => {
    const made = list([128.4, 82.1, '1.366.000', 25]);
    expect(prices(made)).toEqual([128400, 82100, 1366000, 25000]);
    expect(made.issues.filter(({ code }) => code.startsWith('prices-'))).toMatchObject([
      { code: 'prices-in-thousands', column: 'Đơn giá', value: '128.4' },
    ]);
  });
  it('stay as they are where the header says thousands', () => {
    expect(prices(list([128.4, 82.1, 1366], 'Đơn giá (nghìn đồng)'))).toEqual([128400, 82100, 1366000]);
  });
  it('are left out, and the row named, where a few stand among whole prices', () => {
    const made = list([128400, 82.1, 1366000]);
    expect(prices(made)).toEqual([128400, undefined, 1366000]);
    expect(made.issues.find(({ code }) => code === 'price-impossible')).toMatchObject({ row: 3, value: '82.1' });
  });
  it('and whole prices are never touched', () => {
    expect(prices(list([500, 82100, 1366000]))).toEqual([500, 82100, 1366000]);
    expect(prices(list([2, 82100]))).toEqual([2, 82100]);
    expect(prices(list(['32.800/lần', '82.100đ', '1,366,000 VNĐ']))).toEqual([32800, 82100, 1366000]);
  });
});

it('a price of one đồng stands for none: it is left out of services, with a word, and kept of drugs', () => {
  const services = read([
    ['Mã nội bộ', 'Tên dịch vụ', 'Đơn giá'],
    ['S1', 'Điện tim thường', 1],
    ['S2', 'Thụt tháo', 82100],
  ]);
  expect(services.items.map(({ unitPrice }) => unitPrice)).toEqual([undefined, 82100]);
  expect(services.issues.filter(({ code }) => code === 'price-impossible')).toMatchObject([{ row: 2, value: '1' }]);
  const drugs = read([
    ['Mã thuốc', 'Tên thuốc', 'Hoạt chất', 'Đơn giá'],
    ['T1', 'Vansamol', 'Paracetamol', 1],
  ]);
  expect(drugs.items.map(({ unitPrice }) => unitPrice)).toEqual([1]);
});

it('takes local codes out of what a spreadsheet put round them, and says where digits are lost', () => {
  const list = read([
    ['Mã nội bộ', 'Tên dịch vụ'],
    ['="001"', 'Thụt tháo'],
    ["'002", 'Điện tim'],
    ['NULL', 'Nội soi'],
    [1234567890123456, 'Siêu âm'],
  ]);
  expect(list.items.slice(0, 3).map(({ localCode }) => localCode)).toEqual(['001', '002', '']);
  expect(list.issues.find(({ code }) => code === 'code-lost-digits')?.row).toBe(5);
});

describe('who a list is of', () => {
  const facility = (...titles: string[]) => read([...titles.map((title) => [title]), HEADER, FIRST, SECOND]).facility;
  it('is read in the titles', () => {
    expect(facility('Tên cơ sở: Trạm Lâm Khê', 'Mã CSKCB: 01234')).toEqual({ code: '01234', name: 'Trạm Lâm Khê' });
    expect(facility('Đơn vị: Phòng khám Mẫu (Mã CSKCB 01235)')).toEqual({ code: '01235', name: 'Phòng khám Mẫu' });
    expect(facility('BỆNH VIỆN MẪU', 'DANH MỤC DVKT')).toEqual({ name: 'BỆNH VIỆN MẪU' });
  });
  it('is read with the code behind it, and with the brackets of its own', () => {
    expect(facility('Cơ sở KCB: Trạm Lâm Khê (01236)')).toEqual({ code: '01236', name: 'Trạm Lâm Khê' });
    expect(facility('PHÒNG KHÁM MẪU (cơ sở 2)')).toEqual({ name: 'PHÒNG KHÁM MẪU (cơ sở 2)' });
  });
  it('is not the unit of money', () => {
    for (const unit of ['Đơn vị tính: đồng', 'Đơn vị: đồng', 'Đơn vị: nghìn đồng', 'Đơn vị: 1.000 VNĐ'])
      expect(facility(unit)).toBeUndefined();
  });
  it('may stand on a cover, in two cells', () => {
    const cover = { name: 'Bìa', rows: [['DANH MỤC CỦA TRẠM'], ['Mã CSKCB', '01237'], ['Đơn vị', 'xem trang 2']] };
    const list = readFacilityCatalog(workbook([cover, { name: 'DVKT', rows: [HEADER, FIRST, SECOND] }]));
    expect(list.facility).toEqual({ code: '01237' });
  });
});

describe('lists of other shapes', () => {
  it('chapters numbered like items, over a list without local codes', () => {
    const { items } = read([
      ['STT', 'Tên biệt dược', 'Hoạt chất', 'Hàm lượng', 'ĐVT'],
      ['1.', 'Kháng sinh'],
      ['1.1.', 'Nhóm penicilin'],
      [1, 'Khemoxi', 'Amoxicilin', '250mg', 'Gói'],
      ['2', 'THUỐC TIM MẠCH'],
      [2, 'Khelol', 'Atenolol', '50mg', 'Viên'],
      [3, 'Khepril', 'Enalapril', '5mg', 'Viên'],
      ['', 'Thủ kho', 'Kế toán', 'Trưởng khoa'],
    ]);
    expect(items.map(({ tradeName }) => tradeName)).toEqual(['Khemoxi', 'Khelol', 'Khepril']);
  });

  it('but an item of few cells in a list of few cells stays one', () => {
    expect(
      codes([
        ['STT', 'Mã DV', 'Tên dịch vụ'],
        ['1.1', '', 'Siêu âm'],
        ['1.2', 'S2', 'Điện tim'],
      ]),
    ).toEqual(['', 'S2']);
  });

  it('plain words under a header of technical names', () => {
    const list = read([
      ['STT', 'MA_DICH_VU', 'TEN_DICH_VU', 'DON_GIA'],
      ['Số TT', 'Mã dịch vụ', 'Tên dịch vụ', 'Đơn giá'],
      [1, '02.0085.1778', 'Điện tim thường', 32800],
    ]);
    expect([list.items.length, list.sheets[0]?.headerRows, warnings(list)]).toEqual([1, [1, 2], []]);
  });

  it('diagnoses before their codes, under blocks', () => {
    const list = read([
      ['STT', 'Chẩn đoán', 'Mã ICD-10', 'Khoa'],
      ['', 'Bệnh hệ hô hấp', 'J00-J99', ''],
      [1, 'Viêm phổi', 'J18.9', 'Nội'],
      [2, 'Hen', 'J45.9', 'Nội'],
    ]);
    expect(list.items.map(({ localName }) => localName)).toEqual(['Viêm phổi', 'Hen']);
  });
});
