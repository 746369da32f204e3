import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCatalog, openReference } from '../../../src/io/catalogs/open';
import { verifyCatalogs } from '../../../src/io/catalogs/store';
import { readOfficial } from '../../../src/jobs/import-workbook';
import { createMatcher } from '../../../src/match/matcher';
import { type OfficialSheet, workbook } from './official';

/** As the annex of a circular is laid out: header of two rows, numbered columns, groups in rows of their own, numbers as numbers. */
const circular: OfficialSheet = {
  name: 'Phụ lục I',
  rows: [
    ['DANH MỤC THUỐC HÓA DƯỢC, SINH PHẨM'],
    ['(Ban hành kèm theo Thông tư số 41/2031/TT-BYT ngày 31 tháng 12 năm 2031)'],
    ['STT', 'Tên hoạt chất', 'Đường dùng, dạng dùng', 'Hạng bệnh viện', null, 'Ghi chú'],
    [null, null, null, 'I', 'II', null],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    [null, '1. THUỐC GÂY TÊ, GÂY MÊ'],
    [1, 'Paracetamol (acetaminophen)', 'Uống', '+', '+'],
    [2, 'Valganciclovir', 'Uống', '+'],
    [3, 'Zyxovirin ', 'Tiêm, uống', '+', null, 'Quỹ thanh toán 50 %'],
    [null, 'Zyxovirin natri', 'Tiêm'],
    [4, null, 'Uống', '+'],
    [5, 'Amoxicilin + acid clavulanic', 'Uống', '+'],
    ['6', 'Quonafenib', 'Uống', '+'],
    ['Tổng cộng', '6'],
  ],
  merges: ['A1:F1', 'A2:F2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'A9:A10'],
};
const codes: OfficialSheet = {
  name: 'PL9',
  rows: [
    ['PHỤ LỤC 09. DANH MỤC MÁU VÀ CHẾ PHẨM MÁU'],
    ['Quyết định số 7603/QĐ-BYT ngày 25/12/2018'],
    ['TT', 'Mã ', 'Tên chế phẩm máu', 'Thể tích (ml)'],
    ['1', '2.7', 'Khối hồng cầu giả định', '350'],
  ],
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'circular-'));
  vi.stubEnv('DMDC_CATALOGS', join(dir, 'own'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

const own = () => join(dir, 'own');
const match = (localName: string) =>
  createMatcher(openCatalog('drugs')).match({ localCode: 'A', localName, ingredient: localName });
const bring = () => {
  writeFileSync(join(dir, 'a.xlsx'), workbook([circular]));
  const [list] = readOfficial(join(dir, 'a.xlsx'))[0]?.circulars ?? [];
  list?.store(own());
  return list;
};

describe('a circular’s list of positions', () => {
  it('is read with its spellings and routes, and says which rows it could not read', () => {
    expect(bring()).toMatchObject({ kind: 'drugs', circular: 'TT 41/2031/TT-BYT', positions: 5, unread: [11] });
    const table = openReference('circular-drugs-tt41-2031');
    expect(table.entries.map(({ code }) => code)).toEqual(['1', '2', '3', '5', '6']);
    expect(table.get('3')).toMatchObject({
      name: 'Zyxovirin',
      route: 'Tiêm, uống',
      aliases: [{ name: 'Zyxovirin natri' }],
    });
    expect(verifyCatalogs(own()).every(({ sound }) => sound)).toBe(true);
  });

  it('gives rows whose ingredient has no code the honest answer, and changes no other', () => {
    const names = ['Paracetamol (acetaminophen)', 'Valganciclovir', 'Amoxicilin + acid clavulanic', 'Etomidat'];
    const before = names.map(match);
    expect(match('Zyxovirin').reasons.map(({ code }) => code)).not.toContain('name-without-code');
    bring();
    for (const [name, position] of [
      ['Zyxovirin', '3'],
      ['ZYXOVIRIN NATRI', '3'],
      ['Quonafenib', '6'],
    ] as const) {
      const { status, candidates, reasons } = match(name);
      expect({ status, candidates }).toEqual({ status: 'none', candidates: [] });
      expect(reasons).toMatchObject([
        { code: 'name-without-code', params: { position, list: 'TT 41/2031/TT-BYT', family: '40.x' } },
      ]);
    }
    expect(names.map(match)).toEqual(before);
    expect(before[1]?.reasons).toMatchObject([{ params: { list: 'TT 30/2018/TT-BYT', position: '282' } }]);
  });

  it('stands in a folder beside workbooks of codes; a second copy is refused by name', () => {
    writeFileSync(join(dir, 'a.xlsx'), workbook([circular]));
    writeFileSync(join(dir, 'QD 7603.xlsx'), workbook([codes]));
    const read = () => readOfficial(dir).map(({ lists, circulars }) => [...lists, ...circulars].map((l) => l.problem));
    expect(read()).toEqual([[undefined], [undefined]]);
    writeFileSync(join(dir, 'ban sao.xlsx'), workbook([circular]));
    expect(read().flatMap((problems) => problems.map((problem) => problem?.en))).toEqual([
      undefined,
      expect.stringContaining('ban sao.xlsx'),
      expect.stringContaining('ban sao.xlsx'),
    ]);
  });

  it('is taken by the circular in the file’s name where no title says it, and left where nothing does', () => {
    const untitled = workbook([{ ...circular, rows: circular.rows.slice(2), merges: [] }]);
    for (const name of ['TT 41-2031.xlsx', 'danh muc.xlsx']) writeFileSync(join(dir, name), untitled);
    const only = (name: string) => readOfficial(join(dir, name))[0]?.circulars[0];
    expect(only('TT 41-2031.xlsx')).toMatchObject({ circular: 'TT 41/2031/TT-BYT', id: 'circular-drugs-tt41-2031' });
    expect(only('danh muc.xlsx')?.problem?.en).toContain('file name');
  });

  it('keeps two annexes of one circular apart, and replaces only when told to', () => {
    const second = {
      ...circular,
      name: 'Phụ lục II',
      rows: circular.rows.map((row, at) => (at === 6 ? [1, 'Iod phóng xạ giả định', 'Uống'] : row)),
    };
    writeFileSync(join(dir, 'a.xlsx'), workbook([circular, second]));
    const lists = readOfficial(join(dir, 'a.xlsx'))[0]?.circulars ?? [];
    expect(lists.map(({ id }) => id)).toEqual(['circular-drugs-tt41-2031', 'circular-drugs-tt41-2031-2']);
    for (const list of lists) list.store(own());
    expect(() => lists[0]?.store(own())).toThrow();
    lists[0]?.store(own(), { replace: true });
    expect(match('Iod phóng xạ giả định').reasons).toMatchObject([{ code: 'name-without-code' }]);
  });

  it('of herbs names traditional medicines', () => {
    const herbs = ['Hoa giả định', 'Rễ giả định', 'Lá giả định'].map((name, at) => [at + 1, name, 'Rễ']);
    const title = ['Thông tư số 42/2031/TT-BYT'];
    const sheet = { name: 'Sheet1', rows: [title, ['TT', 'Tên vị thuốc', 'Nguồn gốc'], ...herbs] };
    writeFileSync(join(dir, 'a.xlsx'), workbook([sheet]));
    readOfficial(join(dir, 'a.xlsx'))[0]?.circulars[0]?.store(own());
    const catalog = openCatalog('traditional-medicines');
    expect(createMatcher(catalog).match({ localCode: 'A', localName: 'Hoa giả định' }).reasons).toMatchObject([
      { code: 'name-without-code', params: { list: 'TT 42/2031/TT-BYT', position: '1' } },
    ]);
  });
});
