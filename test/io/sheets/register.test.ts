import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { DmdcError } from '../../../src/errors';
import { readRegister } from '../../../src/io/sheets/register';
import type { Issue } from '../../../src/issue';

const read = (content: string | Uint8Array, fileName = 'co-so.csv') => {
  const issues: Issue[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const entries = readRegister(bytes, { fileName, see: (issue) => issues.push(issue) });
  return { entries, issues, plain: entries.map(({ row: _, ...entry }) => entry) };
};

const book = (rows: unknown[][], type: 'xlsx' | 'ods' = 'xlsx', name = 'DS cơ sở') => {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), name);
  return new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: type }) as Buffer);
};

describe('the register of facilities', () => {
  it.each([
    'Mã CSKCB;Tên cơ sở;Tuyến',
    'MA_CSKCB\tTEN_CSKCB\tTUYEN_CMKT',
    'Mã cơ sở KCB,Tên cơ sở khám bệnh, chữa bệnh,Hạng'.replace('bệnh, chữa', 'bệnh chữa'),
    'Mã BV;Tên bệnh viện;Phân tuyến',
    'ma don vi;ten don vi;cap',
    'code,name,level',
  ])('knows the columns under the header “%s”', (header) => {
    const mark = header.includes('\t') ? '\t' : header.includes(';') ? ';' : ',';
    const lines = [header, ['38001', 'Bệnh viện đa khoa Mây', 'Tỉnh'].join(mark)];
    expect(read(lines.join('\n')).plain).toEqual([{ code: '38001', name: 'Bệnh viện đa khoa Mây', level: 'province' }]);
  });

  it.each([
    ['Tuyến trung ương', { level: 'central' }],
    ['TW', { level: 'central' }],
    ['BV T.Ư', { level: 'central' }],
    ['tuyến Tỉnh/Thành phố', { level: 'province' }],
    ['Quận, huyện', { level: 'district' }],
    ['Thị xã', { level: 'district' }],
    ['Trạm y tế xã', { level: 'commune' }],
    ['Phường', { level: 'commune' }],
    ['Cấp chuyên sâu', { tier: 'specialised' }],
    ['cấp cơ bản', { tier: 'basic' }],
    ['Ban đầu', { tier: 'initial' }],
    ['Hạng II', {}],
    ['huyện, xã', undefined],
    ['khác', undefined],
  ])('takes the level “%s” for what it says and nothing more', (written, expected) => {
    const { plain, issues } = read(`Mã CSKCB\tTên cơ sở\tTuyến\n38001\tA\t${written}`);
    expect(plain).toEqual([{ code: '38001', name: 'A', ...expected }]);
    expect(issues.map(({ code, row, column, value }) => ({ code, row, column, value }))).toEqual(
      expected ? [] : [{ code: 'register-level-unknown', row: 2, column: 'Tuyến', value: written }],
    );
  });

  it.each(['xlsx', 'ods'] as const)('reads %s with titles above, sections, numbering and a total', (type) => {
    const { plain, issues } = read(
      book(
        [
          ['SỞ Y TẾ LÂM KHÊ'],
          ['DANH SÁCH CƠ SỞ KHÁM BỆNH, CHỮA BỆNH'],
          [],
          ['TT', 'Mã CSKCB', 'Tên cơ sở\nkhám bệnh, chữa bệnh', 'Hạng'],
          ['1', '2', '3', '4'],
          ['I', null, 'Tuyến tỉnh'],
          ['1', '38001', '  Bệnh viện   đa khoa Mây ', 'Hạng I'],
          ['II', null, 'Tuyến xã'],
          ['2', '38002', 'Trạm y tế xã Gió', null],
          [null, 'Tổng cộng', '2'],
        ],
        type,
      ),
      `ds.${type}`,
    );
    expect(plain).toEqual([
      { code: '38001', name: 'Bệnh viện đa khoa Mây', level: 'province' },
      { code: '38002', name: 'Trạm y tế xã Gió', level: 'commune' },
    ]);
    expect(issues).toEqual([]);
  });

  it('gives codes that Excel made numbers their zeros back, and says so', () => {
    const { plain, issues } = read(
      book([
        ['Mã CSKCB', 'Tên cơ sở'],
        [1001, 'Bệnh viện A'],
      ]),
      'ds.xlsx',
    );
    expect(plain).toEqual([{ code: '01001', name: 'Bệnh viện A' }]);
    expect(issues).toMatchObject([
      { code: 'register-code-padded', sheet: 'DS cơ sở', row: 2, column: 'Mã CSKCB', value: '1001' },
    ]);
  });

  it('takes a facility that stands twice once and names both rows', () => {
    const { plain, issues } = read(
      'Mã CSKCB\tTên cơ sở\n38001\tBệnh viện A\n38002\tBệnh viện B\n38001\tBệnh viện A (cũ)\n',
    );
    expect(plain.map(({ name }) => name)).toEqual(['Bệnh viện A', 'Bệnh viện B']);
    expect(issues).toMatchObject([{ code: 'register-twice', row: 4, value: '38001', file: 'co-so.csv' }]);
    expect(issues[0]!.message.vi).toContain('dòng 2');
  });

  it('takes names without codes, and shows the code where the name is missing', () => {
    expect(read('Tên cơ sở\nBệnh viện A\nBỆNH VIỆN  a\nTrạm B').plain).toEqual([
      { name: 'Bệnh viện A' },
      { name: 'Trạm B' },
    ]);
    expect(read('Mã CSKCB\tTên cơ sở\n38001\t').plain).toEqual([{ code: '38001', name: '38001' }]);
  });

  it.each([
    ['Cột một;Cột hai\na;b', 'header-not-found', 'Mã CSKCB'],
    ['Mã CSKCB;Tên cơ sở\n;', 'column-not-found', 'không có cơ sở nào'],
  ])('says what is missing: %j', (text, code, part) => {
    try {
      read(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DmdcError);
      expect((error as DmdcError).code).toBe(code);
      expect((error as DmdcError).messages.vi).toContain('co-so.csv');
      expect((error as DmdcError).messages.vi).toContain(part);
    }
  });

  it('of names alone takes each once, by its name', () => {
    const { plain, issues } = read('Tên cơ sở\nTrạm Mây\nTRẠM  MÂY\nTrạm Gió\n');
    expect(plain).toEqual([{ name: 'Trạm Mây' }, { name: 'Trạm Gió' }]);
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['register-twice', 3, 'Tên cơ sở', 'TRẠM MÂY'],
    ]);
  });

  it('of codes alone shows the code as the name, and says so without a column to name', () => {
    const { plain, issues } = read('Mã CSKCB\n38001\n38A-7\n');
    expect(plain).toEqual([
      { code: '38001', name: '38001' },
      { code: '38A-7', name: '38A-7' },
    ]);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['register-without-name', undefined],
      ['register-code-odd', 'Mã CSKCB'],
      ['register-without-name', undefined],
    ]);
  });

  it('leaves out hidden sheets and blank lines, and goes by the fullest header, not by the first', () => {
    const { plain } = read(
      book([['Bệnh viện'], ['Mã CSKCB', 'Tên cơ sở', 'Tuyến'], [], ['38001', 'A', 'Tỉnh'], ['', '', '']]),
      'co-so.xlsx',
    );
    expect(plain).toEqual([{ code: '38001', name: 'A', level: 'province' }]);
    const workbook = XLSX.utils.book_new();
    for (const [name, code] of [
      ['Cũ', '38001'],
      ['Mới', '38002'],
    ] as const)
      XLSX.utils.book_append_sheet(
        workbook,
        XLSX.utils.aoa_to_sheet([
          ['Mã CSKCB', 'Tên'],
          [code, name],
        ]),
        name,
      );
    workbook.Workbook = { Sheets: [{ name: 'Cũ', Hidden: 1 }, { name: 'Mới' }] };
    const bytes = new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(read(bytes, 'co-so.xlsx').plain).toEqual([{ code: '38002', name: 'Mới' }]);
  });

  it('without a facility or without a header is refused as such', () => {
    expect(() => readRegister(new TextEncoder().encode('Mã CSKCB,Tên cơ sở\n'))).toThrow(DmdcError);
    expect(() => readRegister(new TextEncoder().encode('a,b\n1,2\n'))).toThrow(
      expect.objectContaining({ code: 'header-not-found' }),
    );
  });
});
