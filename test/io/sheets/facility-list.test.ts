import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { SERVICES, type TestCell, utf8, workbook } from '../../helpers/workbooks';
import { errorOf, HEADER, issues } from './lists';

describe('a path', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dmdc-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read and named by its file', () => {
    const path = join(folder, 'dich-vu.xlsx');
    writeFileSync(path, workbook([{ name: 'DVKT', rows: [HEADER, ...SERVICES] }]));
    const catalog = readFacilityCatalog(path);
    expect(catalog.file).toBe('dich-vu.xlsx');
    expect(catalog.items).toHaveLength(SERVICES.length);
    expect(catalog.items[0]).toEqual({
      localCode: 'DV001',
      localName: 'Khám nội tổng quát',
      unitPrice: 33_200,
      kind: 'services',
      sheet: 'DVKT',
      row: 2,
    });
  });

  it('that is missing, a folder or empty says so', () => {
    expect(errorOf(() => readFacilityCatalog(join(folder, 'none.xlsx'))).code).toBe('file-not-found');
    expect(errorOf(() => readFacilityCatalog(folder)).code).toBe('file-unreadable');
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, '');
    const error = errorOf(() => readFacilityCatalog(empty));
    expect(error.code).toBe('file-unreadable');
    expect(error.place.file).toBe('empty.csv');
  });
});

describe('headers', () => {
  it('are found in row 7 after titles, which name the facility', () => {
    const rows: TestCell[][] = [
      ['SỞ Y TẾ TỈNH X'],
      ['BỆNH VIỆN ĐA KHOA HUYỆN Y'],
      [],
      ['DANH MỤC DỊCH VỤ KỸ THUẬT'],
      ['(Kèm theo Quyết định số 12)'],
      [],
      ['STT', ...HEADER],
      ['(1)', '(2)', '(3)', '(4)'],
      ...SERVICES.map((row, i) => [i + 1, ...row]),
    ];
    const catalog = readFacilityCatalog(
      workbook([{ name: 'Sheet1', rows, merges: ['A1:D1', 'A2:D2', 'A4:D4', 'A5:D5'] }]),
    );
    expect(catalog.facility).toEqual({ name: 'BỆNH VIỆN ĐA KHOA HUYỆN Y' });
    expect(catalog.sheets[0]).toMatchObject({
      kind: 'services',
      headerRows: [7],
      counts: { rows: 13, items: 5, title: 4, blank: 2, header: 1, numbering: 1 },
    });
    expect(catalog.items.map(({ row }) => row)).toEqual([9, 10, 11, 12, 13]);
    expect(catalog.items[0]!.extra).toEqual(new Map([['STT', '1']]));
  });

  it('of two merged rows are joined from the top down', () => {
    const rows: TestCell[][] = [
      ['DANH MỤC'],
      ['STT', 'Bệnh viện', null, 'Bộ Y tế', null, 'Giá', null],
      [null, 'Mã', 'Tên dịch vụ', 'Mã', 'Tên dịch vụ', 'BHYT', 'Viện phí'],
      [1, 'DV1', 'Siêu âm bụng', '02.0314.0001', 'Siêu âm ổ bụng', 49_300, 60_000],
      [2, 'DV2', 'Điện tim', '02.0085.1778', 'Điện tim thường', 35_400, 45_000],
      [3, 'DV3', 'Đo mật độ xương', null, null, 85_300, 90_000],
    ];
    const merges = ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'];
    const catalog = readFacilityCatalog(workbook([{ name: 'Sheet1', rows, merges }]));
    expect(catalog.sheets[0]!.headerRows).toEqual([2, 3]);
    expect(catalog.items[0]).toMatchObject({
      localCode: 'DV1',
      localName: 'Siêu âm bụng',
      declaredCode: '02.0314.0001',
      declaredName: 'Siêu âm ổ bụng',
      unitPrice: 49_300,
    });
    expect(catalog.items[0]!.extra?.get('Giá Viện phí')).toBe('60000');
    expect(catalog.items[2]).not.toHaveProperty('declaredCode');
  });

  it('of two rows in a CSV, which has no merged cells', () => {
    const text =
      'STT,Mã nội bộ,Tên dịch vụ,Giá,\n,,,BHYT,Viện phí\n1,DV1,Siêu âm,49300,60000\n2,DV2,Điện tim,35400,40000\n';
    const catalog = readFacilityCatalog(utf8(text));
    expect(catalog.sheets[0]!.headerRows).toEqual([1, 2]);
    expect(catalog.items).toMatchObject([
      { localCode: 'DV1', unitPrice: 49_300 },
      { localCode: 'DV2', unitPrice: 35_400 },
    ]);
  });

  it('with names that are special in JavaScript are columns like any other', () => {
    const text = '__proto__;constructor;local_code;local_name;toString;hasOwnProperty\nP;C;DV1;Siêu âm;T;H\n';
    const catalog = readFacilityCatalog(utf8(text), { kind: 'services' });
    expect(catalog.items[0]!.extra).toEqual(
      new Map([
        ['__proto__', 'P'],
        ['constructor', 'C'],
        ['toString', 'T'],
        ['hasOwnProperty', 'H'],
      ]),
    );
    const json = '[{"__proto__":"P","constructor":"C","local_code":"DV1","local_name":"Siêu âm"}]';
    expect(readFacilityCatalog(utf8(json), { kind: 'services' }).items[0]!.extra).toEqual(
      new Map([
        ['__proto__', 'P'],
        ['constructor', 'C'],
      ]),
    );
    expect(({} as Record<string, unknown>).P).toBeUndefined();
  });

  it('that occur twice or are missing keep their cells in extra', () => {
    const rows = [
      ['Mã DV BV', 'Tên dịch vụ', 'Ghi chú', 'Ghi chú', null],
      ['DV1', 'Siêu âm', 'a', 'b', 'c'],
    ];
    const catalog = readFacilityCatalog(workbook([{ name: 'DVKT', rows }]));
    expect(catalog.items[0]!.extra).toEqual(
      new Map([
        ['Ghi chú', 'a'],
        ['Ghi chú (2)', 'b'],
        ['E', 'c'],
      ]),
    );
  });

  it('that nobody knows are an error that names the sheet, what was seen and the remedy', () => {
    const error = errorOf(() =>
      readFacilityCatalog(
        workbook([
          {
            name: 'Tờ 1',
            rows: [
              ['alpha', 'beta'],
              ['1', '2'],
            ],
          },
        ]),
        { fileName: 'x.xlsx' },
      ),
    );
    expect(error).toMatchObject({ code: 'header-not-found', place: { file: 'x.xlsx', sheet: 'Tờ 1' } });
    expect(error.message).toContain('alpha | beta');
    expect(error.messages.en).toContain('--column');
  });

  it('are found where the caller names them, by header or by letter', () => {
    const bytes = workbook([
      {
        name: 'Tờ 1',
        rows: [
          ['alpha', 'beta'],
          ['X1', 'Siêu âm'],
          ['X2', 'Điện tim'],
        ],
      },
    ]);
    const named = readFacilityCatalog(bytes, { kind: 'services', columns: { local_code: 'ALPHA', localName: 'beta' } });
    expect(named.items).toMatchObject([{ localCode: 'X1', localName: 'Siêu âm' }, { localCode: 'X2' }]);
    const bare = workbook([
      {
        name: 'Tờ 1',
        rows: [
          ['X1', 'Siêu âm'],
          ['X2', 'Điện tim'],
        ],
      },
    ]);
    const lettered = readFacilityCatalog(bare, { kind: 'services', columns: { localCode: 'A', localName: 'B' } });
    expect(lettered.items.map(({ localCode, row }) => [localCode, row])).toEqual([
      ['X1', 1],
      ['X2', 2],
    ]);
  });

  it('named by the caller go before recognised ones; unknown ones are errors', () => {
    const bytes = utf8('Mã nội bộ,Mã khác,Tên dịch vụ\nA1,B1,Siêu âm\n');
    expect(readFacilityCatalog(bytes, { columns: { localCode: 'Mã khác' } }).items[0]).toMatchObject({
      localCode: 'B1',
    });
    expect(errorOf(() => readFacilityCatalog(bytes, { columns: { localCode: 'Mã nào' } })).code).toBe(
      'column-not-found',
    );
    expect(errorOf(() => readFacilityCatalog(bytes, { columns: { code: 'Mã khác' } })).code).toBe('bad-option');
  });
});

describe('kinds', () => {
  it('are told sheet by sheet, by headers, sheet name, title and codes', () => {
    const bytes = workbook([
      { name: 'Bìa', rows: [['HỒ SƠ DANH MỤC 2026']] },
      {
        name: 'A',
        rows: [
          ['Mã thuốc BV', 'Tên thuốc', 'Hoạt chất', 'Hàm lượng'],
          ['T1', 'Panadol', 'Paracetamol', '500mg'],
        ],
      },
      {
        name: 'DM thuốc YHCT',
        rows: [
          ['Mã thuốc BV', 'Tên thuốc', 'Hoạt chất'],
          ['Y1', 'Hoạt huyết', 'Đinh lăng, bạch quả'],
        ],
      },
      {
        name: 'VTYT',
        rows: [
          ['local_code', 'local_name'],
          ['V1', 'Bơm tiêm 5 ml'],
        ],
      },
      { name: 'B', rows: [['DANH MỤC MÁU VÀ CHẾ PHẨM MÁU'], ['Mã', 'Tên', 'Số lượng'], ['M1', 'Khối hồng cầu', 3]] },
      {
        name: 'C',
        rows: [
          ['Mã bệnh', 'Tên bệnh'],
          ['A00.0', 'Bệnh tả'],
          ['E11.9', 'Đái tháo đường'],
          ['I10.0', 'Tăng huyết áp'],
        ],
      },
      {
        name: 'D',
        rows: [
          ['Mã bệnh YHCT', 'Tên bệnh YHCT', 'Mã ICD 10', 'Tên bệnh YHHĐ'],
          ['U50.011', 'Cảm mạo', 'J00', 'Viêm mũi họng cấp'],
        ],
      },
      { name: 'Trống', rows: [] },
    ]);
    const catalog = readFacilityCatalog(bytes);
    expect(catalog.sheets.map(({ name, kind, kindHow }) => [name, kind, kindHow])).toEqual([
      ['Bìa', undefined, undefined],
      ['A', 'drugs', 'headers'],
      ['DM thuốc YHCT', 'traditional-medicines', 'sheet-name'],
      ['VTYT', 'supplies', 'sheet-name'],
      ['B', 'blood', 'title'],
      ['C', 'icd10', 'content'],
      ['D', 'yhct-diseases', 'headers'],
      ['Trống', undefined, undefined],
    ]);
    expect(catalog.items.at(-1)).toMatchObject({
      declaredCode: 'U50.011',
      icd10: 'J00',
      modernName: 'Viêm mũi họng cấp',
    });
    expect(issues(catalog, 'sheet-not-a-catalogue')).toMatchObject([{ sheet: 'Bìa' }]);
    expect(issues(catalog, 'sheet-empty')).toMatchObject([{ sheet: 'Trống' }]);
  });

  it('that cannot be told are an error, or an issue beside sheets that can be read', () => {
    const plain = {
      name: 'Sheet1',
      rows: [
        ['local_code', 'local_name'],
        ['A', 'B'],
      ],
    };
    const error = errorOf(() => readFacilityCatalog(workbook([plain])));
    expect(error.code).toBe('kind-not-recognised');
    expect(error.message).toContain('--kind');
    const both = readFacilityCatalog(workbook([plain, { name: 'DVKT', rows: [HEADER, ...SERVICES] }]));
    expect(both.items).toHaveLength(5);
    expect(issues(both, 'kind-not-recognised')).toMatchObject([{ severity: 'error', sheet: 'Sheet1' }]);
    expect(readFacilityCatalog(workbook([plain]), { kind: 'blood' }).items[0]).toMatchObject({ kind: 'blood' });
  });

  it('of the joint form for drugs and blood are told row by row', () => {
    const header = [
      'STT',
      'MA_THUOC',
      'TEN_HOAT_CHAT',
      'TEN_THUOC',
      'DON_VI_TINH',
      'HAM_LUONG',
      'DUONG_DUNG',
      'MA_DUONG_DUNG',
      'LOAI_THUOC',
      'MA_CSKCB',
      'TU_NGAY',
    ];
    const row = (n: number, code: string, name: string, type: string): TestCell[] => [
      n,
      code,
      name,
      name,
      'Viên',
      '',
      'Uống',
      '1.01',
      type,
      '79001',
      '20260701',
    ];
    const rows = [
      header,
      row(1, '40.48', 'Paracetamol', '1'),
      row(2, '05C.1', 'Đinh lăng', '2'),
      row(3, '2.7', 'Khối hồng cầu', '10'),
    ];
    const catalog = readFacilityCatalog(workbook([{ name: 'MAU_03', rows }]));
    expect(catalog.items.map(({ kind, declaredCode }) => [kind, declaredCode])).toEqual([
      ['drugs', '40.48'],
      ['traditional-medicines', '05C.1'],
      ['blood', '2.7'],
    ]);
    expect(catalog.items[0]).toMatchObject({ route: 'Uống', validFrom: '2026-07-01' });
    expect(catalog.facility).toEqual({ code: '79001' });
    expect(issues(catalog, 'kinds-by-row')).toHaveLength(1);
  });
});
