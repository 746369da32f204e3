import { describe, expect, it } from 'vitest';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import type { FacilityCatalog } from '../../../src/list/facility-list';
import { rawRow, rawXlsx, SERVICES, type TestCell, utf8, workbook, zip } from '../../helpers/workbooks';
import { errorOf, HEADER, issues } from './lists';

/** Every row of every sheet has exactly one role. */
function expectAllRows(catalog: FacilityCatalog, rows: readonly number[]): void {
  expect(catalog.sheets.map(({ counts }) => counts.rows)).toEqual(rows);
  expect(catalog.sheets.reduce((sum, { counts }) => sum + counts.items, 0)).toBe(catalog.items.length);
}

describe('codes', () => {
  const read = (column: string, cells: readonly TestCell[], options = {}) =>
    readFacilityCatalog(
      workbook([
        { name: 'Sheet1', rows: [[column, 'Tên dịch vụ'], ...cells.map((cell, i) => [cell, `Dịch vụ ${i}`])] },
      ]),
      options,
    );

  it('stay the text that a person sees, whatever the cell type', () => {
    const cells: TestCell[] = [
      { t: 'n', v: 1234, z: '000000' },
      '0012',
      7,
      { t: 'n', v: 893114045723 },
      { t: 'n', v: 12345, z: '#,##0' },
      ' A  1 ',
    ];
    expect(read('Mã nội bộ', cells).items.map(({ localCode }) => localCode)).toEqual([
      '001234',
      '0012',
      '7',
      '893114045723',
      '12345',
      ' A  1',
    ]);
  });

  it('under “Mã dịch vụ” are national or local by what they look like', () => {
    expect(read('Mã dịch vụ', ['02.0085.1778', '03.1234.0001_GT', '18.0117.0028']).items[0]).toMatchObject({
      declaredCode: '02.0085.1778',
    });
    const local = read('Mã dịch vụ', ['DV1', 'DV2', 'DV3']).items[0]!;
    expect(local.localCode).toBe('DV1');
    expect(local).not.toHaveProperty('declaredCode');
  });

  it('that are only national serve as local codes where unique, else the row number does', () => {
    const unique = read('Mã tương đương', ['02.0085.1778', '18.0117.0028']);
    expect(unique.items[0]).toMatchObject({ localCode: '02.0085.1778', declaredCode: '02.0085.1778' });
    expect(issues(unique, 'local-code-from-declared')).toHaveLength(1);
    const repeated = read('Mã tương đương', ['02.0085.1778', '02.0085.1778', '02.0085.1778']);
    expect(repeated.items.map(({ localCode }) => localCode)).toEqual(['2', '3', '4']);
    expect(issues(repeated, 'local-code-from-row')).toHaveLength(1);
  });

  it('turned into dates, decimals and exponents are reported', () => {
    const dated = read('Mã nội bộ', [{ t: 'n', v: 45353, z: 'd-mmm' }, 'DV2']);
    expect(issues(dated, 'code-became-date')).toMatchObject([{ row: 2, column: 'Mã nội bộ', sheet: 'Sheet1' }]);
    const floats = read('Mã tương đương', [1.001, '18.0117.0028'], { kind: 'drugs' });
    expect(issues(floats, 'code-became-number')).toMatchObject([{ row: 2, value: '1.001' }]);
    expect(issues(read('Mã tương đương', [40.3, '40.48'], { kind: 'drugs' }), 'code-may-lack-zero')).toMatchObject([
      { row: 2 },
    ]);
    const csv = readFacilityCatalog(utf8('Mã nội bộ,Tên dịch vụ\n02-Mar,Siêu âm\n8.93E+11,Điện tim\n'));
    expect(csv.issues.map(({ code, row }) => [code, row])).toEqual([
      ['code-became-date', 2],
      ['code-became-exponent', 3],
    ]);
  });

  it('of CSV are never taken for numbers or dates', () => {
    const codes = ['01.0010', '2-3', '00123', '1E5', '=1+1'];
    const catalog = readFacilityCatalog(
      utf8(`Mã nội bộ,Tên dịch vụ\n${codes.map((code) => `${code},x`).join('\n')}\n`),
    );
    expect(catalog.items.map(({ localCode }) => localCode)).toEqual(codes);
  });

  it('of the insurer’s mapped columns count only where the list declares none itself', () => {
    const portal = [
      ['MA_DVKT', 'MA_AX', 'TEN_DVKT', 'TEN_AX', 'DON_GIA', 'GIA_AX'],
      ['DV1', '02.0085.1778', 'Điện tim', 'Điện tim thường', 35_400, 35_400],
    ];
    const mapped = readFacilityCatalog(workbook([{ name: 'Sheet1', rows: portal }]));
    expect(mapped.items[0]).toMatchObject({
      localCode: 'DV1',
      localName: 'Điện tim',
      declaredCode: '02.0085.1778',
      declaredName: 'Điện tim thường',
      unitPrice: 35_400,
    });
    const declared = readFacilityCatalog(utf8('Mã nội bộ,Mã tương đương,MA_AX,Tên dịch vụ\nDV1,02.0085.1778,99,x\n'));
    expect(declared.items[0]).toMatchObject({ declaredCode: '02.0085.1778', extra: new Map([['MA_AX', '99']]) });
  });

  it('of supplies: the group is the national code, the full code tells rows apart', () => {
    const rows = [
      ['MA_VAT_TU', 'MA_NHOM_VTYT', 'TEN_VAT_TU'],
      ['N03.05.010.5327.279.0001', 'N03.05.010', 'Dây truyền dịch'],
      ['N03.05.010.5327.279.0002', 'N03.05.010', 'Dây truyền máu'],
    ];
    expect(readFacilityCatalog(workbook([{ name: 'Sheet1', rows }])).items[0]).toMatchObject({
      localCode: 'N03.05.010.5327.279.0001',
      declaredCode: 'N03.05.010',
    });
  });
});

describe('rows', () => {
  const rows: TestCell[][] = [
    ['BẢNG GIÁ DỊCH VỤ'],
    ['STT', ...HEADER],
    ['I', null, 'SIÊU ÂM'],
    [1, 'DV1', 'Siêu âm ổ bụng', 49_300],
    [2, 'DV2', 'Siêu âm tuyến giáp', 49_300],
    ['STT', ...HEADER],
    [],
    ['II. XÉT NGHIỆM'],
    [3, 'DV3', 'Tổng phân tích tế bào máu', 49_700],
    [4, null, 'Cộng hưởng từ sọ não', 1_300_000],
    [5, 'DV5', null, 20_000],
    [6, 'DV6', 'Điện tim', 'miễn phí'],
    [null, null, null, 99],
    ['Tổng cộng', null, null, 1_468_300],
    [null, null, 'Ngày 01 tháng 11 năm 2026'],
    [null, null, 'NGƯỜI LẬP BIỂU'],
  ];
  const merges = ['A1:D1', 'A8:D8'];

  it('are told apart, counted and reported, none dropped', () => {
    const catalog = readFacilityCatalog(workbook([{ name: 'Sheet1', rows, merges }]));
    expectAllRows(catalog, [16]);
    expect(catalog.sheets[0]!.counts).toMatchObject({
      items: 6,
      title: 1,
      header: 1,
      repeatedHeader: 1,
      section: 2,
      total: 1,
      footer: 2,
      blank: 1,
      unreadable: 1,
      hidden: 0,
    });
    expect(catalog.items.map(({ row }) => row)).toEqual([4, 5, 9, 10, 11, 12]);
    expect(catalog.items.map(({ extra }) => extra?.get('section'))).toEqual([
      'I SIÊU ÂM',
      'I SIÊU ÂM',
      ...Array(4).fill('II. XÉT NGHIỆM'),
    ]);
    expect(catalog.sheets[0]!.skipped.map(({ row, role }) => [row, role])).toEqual([
      [1, 'title'],
      [2, 'header'],
      [3, 'section'],
      [6, 'repeatedHeader'],
      [8, 'section'],
      [13, 'unreadable'],
      [14, 'total'],
      [15, 'footer'],
      [16, 'footer'],
    ]);
  });

  it('without code or name are items with an issue', () => {
    const catalog = readFacilityCatalog(workbook([{ name: 'Sheet1', rows, merges }]));
    expect(catalog.items[3]).toMatchObject({ localCode: '', localName: 'Cộng hưởng từ sọ não' });
    expect(issues(catalog, 'missing-local-code')).toMatchObject([{ severity: 'warning', row: 10 }]);
    expect(catalog.items[4]).toMatchObject({ localCode: 'DV5', localName: '' });
    expect(issues(catalog, 'missing-name')).toMatchObject([{ severity: 'error', row: 11 }]);
    expect(issues(catalog, 'bad-number')).toMatchObject([{ row: 12, column: 'Đơn giá', value: 'miễn phí' }]);
    expect(catalog.items[5]).not.toHaveProperty('unitPrice');
  });

  it('of lists with nothing but names, or nothing but capitals, are items', () => {
    const names = readFacilityCatalog(utf8('Tên dịch vụ\nSIÊU ÂM Ổ BỤNG\nĐIỆN TIM THƯỜNG\nTổng phân tích nước tiểu\n'));
    expect(names.items.map(({ localName }) => localName)).toEqual([
      'SIÊU ÂM Ổ BỤNG',
      'ĐIỆN TIM THƯỜNG',
      'Tổng phân tích nước tiểu',
    ]);
    const capitals = readFacilityCatalog(
      utf8('Mã nội bộ,Tên dịch vụ,Giá\nA,SIÊU ÂM,1\n,ĐIỆN TIM,\nC,ĐO MẬT ĐỘ XƯƠNG,3\n'),
    );
    expect(capitals.items).toHaveLength(3);
  });

  it('that are hidden are no items unless asked for; hidden columns are read', () => {
    const bytes = workbook([{ name: 'DVKT', rows: [HEADER, ...SERVICES], hiddenRows: [3, 5], hiddenColumns: [2] }]);
    const catalog = readFacilityCatalog(bytes);
    expect(catalog.items.map(({ localCode }) => localCode)).toEqual(['DV001', 'DV003', 'DV005']);
    expect(catalog.sheets[0]!.counts.hidden).toBe(2);
    expect(issues(catalog, 'rows-hidden')[0]!.message.vi).toContain('3, 5');
    expect(issues(catalog, 'columns-hidden')).toHaveLength(1);
    expect(catalog.items[0]!.unitPrice).toBe(33_200);
    expect(readFacilityCatalog(bytes, { includeHidden: true }).items).toHaveLength(5);
  });

  it('of hidden sheets are counted, and read when the sheet is asked for', () => {
    const bytes = workbook([
      { name: 'DVKT', rows: [HEADER, ...SERVICES] },
      { name: 'Cũ', rows: [HEADER, ['X', 'Cũ', 1]], hidden: true },
    ]);
    const catalog = readFacilityCatalog(bytes);
    expectAllRows(catalog, [6, 2]);
    expect(catalog.sheets[1]).toMatchObject({ hidden: true, read: false, counts: { notRead: 2, items: 0 } });
    expect(readFacilityCatalog(bytes, { sheet: 'Cũ' }).items).toMatchObject([{ localCode: 'X' }]);
    expect(errorOf(() => readFacilityCatalog(bytes, { sheet: 'Mới' })).message).toContain('“DVKT”');
  });

  it('under vertically merged cells take the value of the first cell', () => {
    const merged: TestCell[][] = [
      ['Mã nội bộ', 'Tên dịch vụ', 'Giá'],
      ['DV1', 'Siêu âm', 100],
      [null, null, 200],
      ['DV2', 'Điện tim', 300],
    ];
    const catalog = readFacilityCatalog(workbook([{ name: 'Sheet1', rows: merged, merges: ['A2:A3', 'B2:B3'] }]));
    expect(catalog.items).toMatchObject([
      { localCode: 'DV1', unitPrice: 100 },
      { localCode: 'DV1', localName: 'Siêu âm', unitPrice: 200 },
      { localCode: 'DV2' },
    ]);
    expect(issues(catalog, 'merged-cell-filled')).toHaveLength(2);
  });

  it('below another header are read by it', () => {
    const two: TestCell[][] = [
      ['Mã nội bộ', 'Tên dịch vụ', 'Giá'],
      ['DV1', 'Siêu âm', 100],
      [],
      ['STT', 'Tên dịch vụ', 'Đơn vị tính', 'Mã nội bộ'],
      [1, 'Điện tim', 'Lần', 'DV2'],
    ];
    const catalog = readFacilityCatalog(workbook([{ name: 'Sheet1', rows: two }]));
    expect(catalog.items).toMatchObject([
      { localCode: 'DV1', unitPrice: 100 },
      { localCode: 'DV2', localName: 'Điện tim', unit: 'Lần' },
    ]);
    expect(catalog.sheets[0]!.headerRows).toEqual([1, 4]);
    expect(issues(catalog, 'header-changed')).toMatchObject([{ row: 4 }]);
  });

  it('with formula errors and formulas never computed are reported; computed ones are read', () => {
    const bytes = rawXlsx(
      `${rawRow(1, HEADER)}<row r="2"><c r="A2" t="str"><f>"DV"&amp;1</f><v>DV1</v></c><c r="B2" t="e"><f>VLOOKUP(1,X:X,1)</f><v>#N/A</v></c><c r="C2"><f>1+1</f></c></row>`,
    );
    const catalog = readFacilityCatalog(bytes);
    expect(catalog.items).toEqual([{ localCode: 'DV1', localName: '', kind: 'services', sheet: 'DVKT', row: 2 }]);
    expect(catalog.issues.map(({ code, column }) => [code, column])).toEqual([
      ['cell-error', 'Tên dịch vụ'],
      ['formula-without-value', 'Đơn giá'],
      ['missing-name', undefined],
    ]);
  });
});

describe('dates and prices', () => {
  it('are read from cells of any type', () => {
    const rows: TestCell[][] = [
      ['Mã nội bộ', 'Tên dịch vụ', 'Giá', 'TU_NGAY', 'Đến ngày'],
      ['1', 'a', '73.300 đ', 20260701, { t: 'n', v: 46387, z: 'dd/mm/yyyy' }],
      ['2', 'b', 73300.5, '01/07/2026', '99991231'],
      ['3', 'c', { t: 'n', v: 73300, z: '#,##0.00' }, '32/07/2026', ''],
    ];
    const catalog = readFacilityCatalog(workbook([{ name: 'Sheet1', rows }]));
    expect(catalog.items.map(({ unitPrice, validFrom, validTo }) => [unitPrice, validFrom, validTo])).toEqual([
      [73_300, '2026-07-01', '2026-12-31'],
      [73_300.5, '2026-07-01', '9999-12-31'],
      [73_300, undefined, undefined],
    ]);
    expect(issues(catalog, 'bad-date')).toMatchObject([{ row: 4, value: '32/07/2026' }]);
  });

  it('of drugs: the trade name is the name, and the ingredient where there is none', () => {
    const catalog = readFacilityCatalog(
      utf8('Mã thuốc BV\tTên hoạt chất\tTên thuốc\tSĐK\nT1\tParacetamol\tPanadol\tVN-1\nT2\tAcid folic\t\tVD-2\n'),
    );
    expect(catalog.items).toMatchObject([
      { localName: 'Panadol', tradeName: 'Panadol', ingredient: 'Paracetamol', registrationNo: 'VN-1' },
      { localName: 'Acid folic', ingredient: 'Acid folic' },
    ]);
  });
});

describe('what no catalogue is', () => {
  it.each([
    ['a PDF', utf8('%PDF-1.7 …'), 'format-unknown'],
    ['a RAR archive', utf8('Rar!\u001a\u0007'), 'format-unknown'],
    ['other XML', utf8('<?xml version="1.0"?><GIAMDINHHS></GIAMDINHHS>'), 'format-unknown'],
    ['a packed web page', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'format-unknown'],
    ['JSON of something else', utf8('{"a":1}\n'), 'header-not-found'],
    ['a broken JSON', utf8('[{"a":1},'), 'file-unreadable'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'file-unreadable'],
    ['one blank line', utf8('\n'), 'header-not-found'],
    ['an archive of something else', zip([{ name: 'a.txt', data: utf8('a') }]), 'file-unreadable'],
  ] as const)('is refused: %s', (_, bytes, code) => expect(errorOf(() => readFacilityCatalog(bytes)).code).toBe(code));

  it.each([
    ['a PDF', '%PDF-1.7', /xuất lại danh mục/u, /Excel/u],
    ['a RAR archive', 'Rar!\u001a\u0007', /giải nén/u, /Excel/u],
    ['a program', 'MZ\u0001', /chọn nhầm/u, /Excel/u],
    ['an XML of another kind', '<?xml version="1.0"?><GIAMDINHHS></GIAMDINHHS>', /xuất lại/u, /mở tệp bằng Excel/u],
    [
      'a flat OpenDocument sheet',
      '<?xml version="1.0"?><o xmlns="urn:oasis:names:tc:opendocument:x"/>',
      /LibreOffice/u,
      /mở tệp bằng Excel/u,
    ],
  ])('tells what helps with it: %s', (_, text, remedy, never) => {
    const { message } = errorOf(() => readFacilityCatalog(utf8(text)));
    expect(message).toMatch(remedy);
    expect(message).not.toMatch(never);
  });

  it('is refused when cut off at any point', () => {
    const whole = workbook([{ name: 'DVKT', rows: [HEADER, ...SERVICES] }]);
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const error = errorOf(() => readFacilityCatalog(whole.subarray(0, Math.floor(whole.length * part))));
      expect(error.code).toBe('file-unreadable');
    }
  });

  it('is refused beyond the limits, before it fills the memory', () => {
    const small = utf8('a'.repeat(2000));
    expect(errorOf(() => readFacilityCatalog(small, { maxBytes: 1000 })).code).toBe('file-too-large');
    const bomb = zip([{ name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(40 * 1_048_576) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(errorOf(() => readFacilityCatalog(bomb)).code).toBe('file-too-large');
    expect(errorOf(() => readFacilityCatalog(bomb, { maxUnpackedBytes: 1_048_576 })).code).toBe('file-too-large');
    const liar = zip([{ name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(40 * 1_048_576), declared: 1000 }]);
    expect(errorOf(() => readFacilityCatalog(liar)).code).toBe('file-unreadable');
  });

  it('but a sheet that declares the whole of Excel and fills ten rows is read', () => {
    const bytes = rawXlsx(
      rawRow(1, HEADER) + rawRow(2, ['DV1', 'Siêu âm', '100']) + rawRow(1_048_576, ['', '', '']),
      '<dimension ref="A1:XFD1048576"/>',
    );
    const catalog = readFacilityCatalog(bytes);
    expect(catalog.items).toMatchObject([{ localCode: 'DV1' }]);
    expect(catalog.sheets[0]!.counts.rows).toBe(1_048_576);
  });
});
