import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Kind } from '../../../src/catalog/kinds';
import { type ImportOptions, importSheets } from '../../../src/editions/import/import';
import { DmdcError } from '../../../src/errors';
import { readGrids } from '../../../src/io/sheets/grids';
import { type OfficialSheet, workbook } from './official';

type Row = (string | number | null)[];
const TITLE: Row = ['DANH MỤC MÃ DỊCH VỤ KỸ THUẬT'];
const HEADER: Row = ['STT', 'Mã tương\nđương ', 'Tên dịch vụ', 'Mã kỹ thuật', 'Mã giá', 'Giá'];
const GOOD: Row[] = [
  [1, '01.0009.0098', 'Đặt catheter động mạch', '1.9', '0098', 1363000],
  [2, '01.0098.0079', 'Chọc hút dịch, khí trung thất', '1.98', '0079', 141000],
  [3, '01.0010.0098', 'Đặt catheter tĩnh mạch', '1.10', '0098', 653000],
];

function services(rows: Row[], name = 'Danh mục đầy đủ'): OfficialSheet {
  return { name, rows: [TITLE, HEADER, ...rows] };
}

/** The list with one cell of its second row changed. */
function changed(column: number, value: string | number | null): OfficialSheet[] {
  return [services(GOOD.map((row, i) => (i === 1 ? row.map((cell, c) => (c === column ? value : cell)) : row)))];
}

function read(sheets: readonly OfficialSheet[] | Uint8Array, kind: Kind, options: ImportOptions = {}) {
  const bytes = sheets instanceof Uint8Array ? sheets : workbook(sheets);
  const { grids } = readGrids(bytes, { fileName: 'a.xlsx' });
  return importSheets(grids, kind, { file: 'a.xlsx', ...options });
}

/** Workbook whose cell is set after it was laid out: dates, formulas, errors. */
function withCell(address: string, cell: XLSX.CellObject): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([TITLE, HEADER, ...GOOD]);
  sheet[address] = cell;
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Danh mục');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const sides = (retired: Row[], full: Row[] = GOOD): OfficialSheet[] => [
  services(full),
  { name: 'Mã hủy', rows: [['Mã tương đương', 'Tên dịch vụ', 'Mã thay thế'], ...retired] },
];

it('the list without damage goes through', () => {
  const list = read([services(GOOD)], 'services');
  expect(list.issues).toEqual([]);
  expect(list.refused).toBe(false);
  expect(list.entries.map((entry) => entry.technique)).toEqual(['1.9', '1.98', '1.10']);
});

describe('damage that refuses the import, each with its place and its own message', () => {
  it.each<[string, readonly OfficialSheet[] | Uint8Array, Kind, string, number, string]>([
    ['a code left out', changed(1, null), 'services', 'code-missing', 4, 'Chọc hút dịch, khí trung thất'],
    ['a code of blanks', changed(1, '  \u00a0'), 'services', 'code-missing', 4, 'Chọc hút dịch, khí trung thất'],
    ['a name left out', changed(2, ' '), 'services', 'name-missing', 4, '01.0098.0079'],
    ['a code of another grammar', changed(1, 'A00.0'), 'services', 'code-malformed', 4, 'A00.0'],
    ['a code cut short', changed(1, '01.0098.'), 'services', 'code-malformed', 4, '01.0098.'],
    ['a chapter that does not exist', changed(1, '29.0098.0079'), 'services', 'code-malformed', 4, '29.0098.0079'],
    ['a code turned into a number', changed(1, 1.0098), 'services', 'code-number', 4, '1.0098'],
    ['a code with a facility suffix', changed(1, '01.0098.0079_GT'), 'services', 'code-with-suffix', 4, '_GT'],
    ['a code that stands twice', changed(1, '01.0009.0098'), 'services', 'code-twice', 4, '01.0009.0098'],
    ['a technique of another code', changed(3, '1.99'), 'services', 'technique-differs', 4, '1.99'],
    ['a price item of another code', changed(4, '0098'), 'services', 'price-item-differs', 4, '0098'],
    ['a price that is no number', changed(5, 'theo thực tế'), 'services', 'price-malformed', 4, 'theo thực tế'],
    ['a price with a fraction', changed(5, 141000.5), 'services', 'price-malformed', 4, '141000.5'],
    ['lost characters', changed(2, 'Ch\ufffdc hút dịch'), 'services', 'character-lost', 4, 'Ch\ufffdc hút dịch'],
    [
      'a legacy font',
      changed(2, 'Chôp c¾t líp vi tÝnh sä n·o'),
      'services',
      'legacy-font',
      4,
      'Chôp c¾t líp vi tÝnh sä n·o',
    ],
    [
      'a code turned into a date',
      withCell('B4', { t: 'n', v: 45294, z: 'dd/mm/yyyy' }),
      'services',
      'code-date',
      4,
      '',
    ],
    ['a formula that failed', withCell('C4', { t: 'e', v: 0x17, w: '#REF!' }), 'services', 'cell-error', 4, '#REF!'],
    [
      'a code still in the list and cancelled',
      sides([['01.0009.0098', 'Đặt catheter động mạch', ' ']]),
      'services',
      'retired-still-there',
      2,
      '01.0009.0098',
    ],
    [
      'a successor that is no code',
      sides([['01.0001.0001', 'Cũ', 'xem phụ lục']]),
      'services',
      'successor-malformed',
      2,
      'xem',
    ],
    ['a cancelled code out of grammar', sides([['1x', 'Cũ', ' ']]), 'services', 'code-malformed', 2, '1x'],
    [
      'an ICD-10 code out of grammar',
      [
        {
          name: 'ICD',
          rows: [
            ['Mã bệnh', 'Tên bệnh'],
            ['A00', 'Bệnh tả'],
            ['A0O.1', 'Bệnh tả khác'],
          ],
        },
      ],
      'icd10',
      'code-malformed',
      3,
      'A0O.1',
    ],
    [
      'an ICD-10 code that stands twice',
      [
        {
          name: 'ICD',
          rows: [
            ['Mã bệnh', 'Tên bệnh'],
            ['A00', 'Bệnh tả'],
            ['A00', 'Bệnh khác'],
          ],
        },
      ],
      'icd10',
      'code-twice',
      3,
      'A00',
    ],
    [
      'a partner that is no ICD-10 code',
      [
        {
          name: 'P',
          rows: [
            ['Mã bệnh YHCT', 'Tên bệnh YHCT', 'Mã ICD-10', 'Tên bệnh'],
            ['U53.171', 'Chứng quyết', 'E-15', 'Hôn mê'],
          ],
        },
      ],
      'yhct-diseases',
      'partner-malformed',
      2,
      'E-15',
    ],
    [
      'a partner without a name',
      [
        {
          name: 'P',
          rows: [
            ['Mã bệnh YHCT', 'Tên bệnh YHCT', 'Mã ICD-10', 'Tên bệnh'],
            ['U53.171', 'Chứng quyết', 'E15', ' '],
          ],
        },
      ],
      'yhct-diseases',
      'partner-nameless',
      2,
      'E15',
    ],
    [
      'a drug code as a number',
      [
        {
          name: 'P',
          rows: [
            ['Mã hoạt chất', 'Hoạt chất'],
            ['40.1', 'Atropin'],
            [40.2, 'Bupivacain'],
          ],
        },
      ],
      'drugs',
      'code-number',
      3,
      '40.2',
    ],
    [
      'a volume that is no number',
      [
        {
          name: 'P',
          rows: [
            ['Mã ', 'Tên máu', 'Thể tích (ml)'],
            ['1.1', 'Máu toàn phần', 'ba mươi'],
          ],
        },
      ],
      'blood',
      'volume-malformed',
      2,
      'ba mươi',
    ],
    [
      'a full supply code in the list of groups',
      [
        {
          name: 'P',
          rows: [
            ['Mã nhóm', 'Tên nhóm'],
            ['N03.05.020', 'Kim'],
            ['N03.05.010.5327.279.0001', 'Bơm tiêm'],
          ],
        },
      ],
      'supplies',
      'code-with-suffix',
      3,
      '.5327.279.0001',
    ],
  ])('%s', (_, sheets, kind, code, row, value) => {
    const list = read(sheets, kind);
    expect(list.refused).toBe(true);
    const issue = list.issues.find((one) => one.code === code);
    expect(issue, JSON.stringify(list.issues, null, 1)).toMatchObject({ severity: 'error', file: 'a.xlsx', row });
    for (const text of [issue?.message.vi, issue?.message.en]) expect(text).toContain(value);
    expect(issue?.sheet).toBeTruthy();
  });

  it('names the list in the reader’s words where a code is of another grammar', () => {
    const [issue] = read(changed(1, 'A00.0'), 'services').issues;
    expect(issue?.message.vi).toContain('danh mục Dịch vụ kỹ thuật');
  });

  it('tells the first fault where no row is left', () => {
    const only = [
      {
        name: 'P',
        rows: [
          ['Mã nhóm', 'Tên nhóm'],
          ['N03.05.010.5327.279.0001', 'Bơm tiêm'],
        ],
      },
    ];
    expect(() => read(only, 'supplies')).toThrowError(/dòng 2.*N03\.05\.010\.5327/);
  });

  it('a code that stands twice with other content', () => {
    const list = read([services([...GOOD, [4, '01.0009.0098', 'Tên khác hẳn', '1.9', '0098', 5]])], 'services');
    expect(list.issues).toMatchObject([
      { code: 'code-twice', row: 6, message: { vi: expect.stringContaining('dòng 3') } },
    ]);
    expect(list.refused).toBe(true);
  });

  it('fewer codes than the decision has', () => {
    const list = read([services(GOOD)], 'services', { expect: 4 });
    expect(list.issues).toMatchObject([{ code: 'count-differs', message: { vi: expect.stringContaining('4') } }]);
    expect(list.refused).toBe(true);
  });
});

describe('damage that is put on record', () => {
  it('numbers that jump', () => {
    const list = read([services([GOOD[0]!, GOOD[2]!])], 'services');
    expect(list.issues).toMatchObject([{ severity: 'warning', code: 'numbering-gap', row: 4 }]);
    expect(list.refused).toBe(false);
  });

  it('a row that repeats another', () => {
    const list = read([services([...GOOD, GOOD[0]!])], 'services');
    expect(list.issues).toMatchObject([{ severity: 'warning', code: 'row-twice', row: 6 }]);
    expect(list.entries).toHaveLength(3);
  });

  it('odd characters, brackets that do not close, with the row of the workbook', () => {
    const list = read(changed(2, 'Chọc hút dịch ☺ (khí'), 'services');
    expect(list.issues.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ['odd-character', 4, 'warning'],
      ['bracket-open', 4, 'warning'],
    ]);
    expect(list.issues.map(({ column }) => column)).toEqual(['Tên dịch vụ', 'Tên dịch vụ']);
  });

  it('a successor that is not in the list', () => {
    const list = read(sides([['01.0001.0001', 'Cũ', '01.0002.0001']]), 'services');
    expect(list.issues).toMatchObject([
      { severity: 'warning', code: 'successor-unknown', row: 2, value: '01.0002.0001' },
    ]);
  });

  it('a changed code that is not in the list', () => {
    const list = read(
      [
        services(GOOD),
        {
          name: 'Thay đổi',
          rows: [
            ['Mã tương đương', 'Tên dịch vụ'],
            ['02.0001.0001', 'Mới'],
          ],
        },
      ],
      'services',
    );
    expect(list.issues).toMatchObject([{ severity: 'warning', code: 'changed-missing', row: 2 }]);
  });

  it('sheets that are no list', () => {
    const list = read([{ name: 'Ghi chú', rows: [['Tài liệu này']] }, services(GOOD)], 'services');
    expect(list.issues).toMatchObject([{ severity: 'info', code: 'sheet-ignored', sheet: 'Ghi chú' }]);
  });

  it('totals, signatures and headings are no rows of the list', () => {
    const list = read(
      [
        services([
          ['I. HỒI SỨC', null, null, null, null, null],
          ...GOOD,
          ['Tổng cộng', null, 3],
          [null, null, 'Hà Nội, ngày 19 tháng 6 năm 2025'],
        ]),
      ],
      'services',
    );
    expect(list.issues).toEqual([]);
    expect(list.entries.map((entry) => entry.specialty)).toEqual(['I. HỒI SỨC', 'I. HỒI SỨC', 'I. HỒI SỨC']);
  });
});

describe('workbooks that cannot be read at all', () => {
  const refused = (run: () => unknown): DmdcError => {
    try {
      run();
    } catch (error) {
      if (error instanceof DmdcError) return error;
      throw error;
    }
    throw new Error('went through');
  };

  it('no header of code and name: says what was seen and what to do', () => {
    const error = refused(() =>
      read(
        [
          {
            name: 'S',
            rows: [
              ['a', 'b'],
              ['01.0009.0098', 'x'],
            ],
          },
        ],
        'services',
      ),
    );
    expect(error.code).toBe('header-not-found');
    expect(error.messages.vi).toContain('«a | b»');
    expect(error.messages.vi).toContain('--column');
  });

  it('an empty workbook', () => {
    expect(refused(() => read([{ name: 'S', rows: [] }], 'services')).messages.vi).toContain('không có nội dung');
  });

  it('two sheets that may both be the list', () => {
    const error = refused(() => read([services(GOOD, 'A'), services(GOOD, 'B')], 'services'));
    expect(error.messages.vi).toMatch(/“A”, “B”.*--sheet/);
    expect(read([services(GOOD, 'A'), services(GOOD, 'B')], 'services', { sheets: { full: 'B' } }).refused).toBe(false);
  });

  it('a sheet that is not there', () => {
    expect(refused(() => read([services(GOOD)], 'services', { sheets: { full: 'PL1' } })).messages.vi).toContain(
      'Danh mục đầy đủ',
    );
  });

  it('a column that is not there, and one that the table does not have', () => {
    const sheets = [services(GOOD)];
    expect(refused(() => read(sheets, 'services', { columns: { code: 'Mã mới' } })).messages.vi).toContain(
      '“Mã tương đương”',
    );
    expect(refused(() => read(sheets, 'services', { columns: { colour: 'B' } })).code).toBe('bad-option');
  });

  it('columns named by header or letter are taken', () => {
    const sheets = [
      {
        name: 'S',
        rows: [
          ['x', 'y'],
          ['01.0009.0098', 'Đặt catheter'],
          ['01.0010.0098', 'Đặt'],
        ] as Row[],
      },
    ];
    expect(read(sheets, 'services', { columns: { code: 'x', name: 'B' } }).entries).toHaveLength(2);
  });

  it('a file that is no workbook', () => {
    expect(refused(() => read(new TextEncoder().encode('%PDF-1.4 …'), 'services')).messages.vi).toContain('PDF');
    expect(refused(() => read(workbook([services(GOOD)]).slice(0, 900), 'services')).code).toBe('file-unreadable');
  });
});
