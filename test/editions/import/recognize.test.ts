import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recognizeWorkbook } from '../../../src/editions/import/recognize';
import { migrateMapping } from '../../../src/editions/migrate/migrate';
import { planMigration } from '../../../src/editions/migrate/plan';
import { openCatalog, readEditions } from '../../../src/io/catalogs/open';
import { readGrids } from '../../../src/io/sheets/grids';
import { readOfficial } from '../../../src/jobs/import-workbook';
import type { MappedRow, Mapping } from '../../../src/mapping/mapping';
import { type OfficialSheet, workbook } from './official';

const TITLE = '(Ban hành kèm theo Quyết định số 7603/QĐ-BYT ngày 25 tháng 12 năm 2018 của Bộ trưởng Bộ Y tế)';

const drugs: OfficialSheet = {
  name: 'PL05',
  rows: [
    ['PHỤ LỤC SỐ 05: DANH MỤC MÃ THUỐC TÂN DƯỢC'],
    [TITLE],
    ['STT', 'MA_HOAT_CHAT\n(Theo Thông tư 40)', 'HOAT_CHAT '],
    [1, '40.1 ', 'Atropin sulfat'],
    [2, '40.5', 'Alphacin giả định'],
    [3, '40.48', 'Paracetamol (acetaminophen)'],
    [4, '40.212', 'Metronidazol'],
  ],
  merges: ['A1:C1', 'A2:C2'],
};
const services: OfficialSheet = {
  name: 'PL01 DVKT',
  rows: [
    ['DANH MỤC DỊCH VỤ KỸ THUẬT'],
    ['STT', 'Mã tương đương\n', 'Tên dịch vụ ', 'Mã giá', 'Giá'],
    [1, '01.0001.0001', 'Dịch vụ giả định một', '0001', 10_000],
    [2, '02.0002.0002', 'Dịch vụ giả định hai', '0002', 20_000],
  ],
};
const retired: OfficialSheet = {
  name: 'PL01 Mã hủy',
  rows: [['Danh sách mã hủy'], ['STT', 'Mã cũ', 'Mã thay thế'], [1, '03.0003.0003', '01.0001.0001']],
};
const exams: OfficialSheet = {
  name: 'PL02',
  rows: [['DANH MỤC MÃ KHÁM BỆNH'], ['STT', 'Mã', 'Tên'], [1, '02.03', 'Khám nội'], [2, '10.19', 'Khám ngoại']],
};
const blood: OfficialSheet = {
  name: 'PL9',
  rows: [
    ['PHỤ LỤC 09', '', ''],
    ['Danh mục máu và chế phẩm máu'],
    ['TT', 'Mã ', 'Tên chế phẩm máu', 'Thể tích (ml)'],
    ['1', '2.7', 'Khối hồng cầu giả định', '350'],
    ['2', '2.70', 'Khối hồng cầu giả định khác', '250'],
  ],
};
const groups: OfficialSheet = {
  name: 'Sheet3',
  rows: [
    ['Phụ lục 8'],
    ['Danh mục mã nhóm vật tư y tế'],
    ['TT', 'Mã nhóm\nvật tư', 'Tên nhóm vật tư y tế'],
    ['', '', 'Nhóm 1. BÔNG'],
    [1, 'N01.01.010', 'Bông giả định'],
    [2, 'N02.02.020', 'Băng giả định'],
  ],
};

function recognized(sheets: OfficialSheet[], file = 'Phu luc QD 7603.xlsx') {
  const { grids } = readGrids(workbook(sheets), { fileName: file });
  return recognizeWorkbook(grids, file, readEditions({ catalogsDir: null }));
}

describe('an official workbook', () => {
  it('is told apart by its sheets, with decision, annex and days', () => {
    const { lists, sheets } = recognized([services, retired, exams, drugs, groups, blood]);
    expect(sheets.map(({ sheet, kind, role, codes, annex }) => [sheet, kind, role, codes, annex])).toEqual([
      ['PL01 DVKT', 'services', 'full', 2, 'PL01'],
      ['PL01 Mã hủy', 'services', 'retired', 1, 'PL01'],
      ['PL02', undefined, undefined, 0, 'PL02'],
      ['PL05', 'drugs', 'full', 4, 'PL05'],
      ['Sheet3', 'supplies', 'full', 2, 'PL08'],
      ['PL9', 'blood', 'full', 2, 'PL09'],
    ]);
    const services7603 = lists.find(({ kind }) => kind === 'services');
    expect(services7603).toMatchObject({
      decision: 'QĐ 7603/QĐ-BYT',
      id: 'qd7603-2018-official',
      validFrom: '2018-12-25',
      validTo: '2025-06-18',
      sheets: { full: ['PL01 DVKT'], retired: ['PL01 Mã hủy'] },
    });
  });

  it.each([
    ['the decision in the file name alone', [{ ...drugs, rows: drugs.rows.slice(2), merges: [] }], 'QD 7603 PL5.xlsx'],
    [
      'a title far to the right',
      [{ ...drugs, rows: [['', '', '', TITLE], ...drugs.rows.slice(2)], merges: [] }],
      'a.xlsx',
    ],
    [
      'empty rows above and between',
      [{ ...drugs, rows: [[], [], [TITLE], [], ...drugs.rows.slice(2)], merges: [] }],
      'b.xlsx',
    ],
    [
      'a total and a signature below',
      [{ ...drugs, rows: [...drugs.rows, ['Tổng cộng', '', '4'], ['', '', 'NGƯỜI LẬP BIỂU']] }],
      'c.xlsx',
    ],
    ['an empty sheet before it', [{ name: 'Sheet1', rows: [[' ']] }, drugs], 'd.xlsx'],
    ['a cover sheet of words', [{ name: 'Bìa', rows: [['BỘ Y TẾ'], ['QUYẾT ĐỊNH']] }, drugs], 'e.xlsx'],
    ['a name that says nothing', [{ ...drugs, name: 'Trang tính 1' }], 'f.xlsx'],
    [
      'a day written with slashes',
      [{ ...drugs, rows: [['QĐ 7603/QĐ-BYT ngày 25/12/2018'], ...drugs.rows.slice(2)], merges: [] }],
      'g.xlsx',
    ],
    [
      'headers in capitals without accents',
      [{ ...drugs, rows: [[TITLE], ['STT', 'MA HOAT CHAT', 'TEN HOAT CHAT'], ...drugs.rows.slice(3)], merges: [] }],
      'h.xlsx',
    ],
    [
      'section rows among the codes',
      [{ ...drugs, rows: [...drugs.rows.slice(0, 4), ['', '', 'II. NHÓM KHÁC'], ...drugs.rows.slice(4)] }],
      'i.xlsx',
    ],
  ] as [string, OfficialSheet[], string][])('is recognised with %s', (_, sheets, file) => {
    expect(recognized(sheets, file).lists).toMatchObject([
      {
        kind: 'drugs',
        codes: 4,
        decision: 'QĐ 7603/QĐ-BYT',
        validFrom: '2018-12-25',
        sheets: { full: [expect.any(String)] },
      },
    ]);
  });

  it.each([
    ['STT', 'Tên hoạt chất', 'Đường dùng, dạng dùng'],
    ['TT', 'Tên vị thuốc', 'Nguồn gốc'],
  ])('is told to be a circular’s list without codes: %s, %s, %s', (...header) => {
    const rows = ['Chất giả định một', 'Chất giả định hai', 'Chất giả định ba'].map((name, i) => [i + 1, name, 'Uống']);
    const title = ['Ban hành kèm theo Thông tư số 30/2018/TT-BYT ngày 30 tháng 10 năm 2018'];
    const { lists, sheets } = recognized([{ name: 'Sheet1', rows: [title, header, ...rows] }], 'a.xlsx');
    expect(lists).toEqual([]);
    expect(sheets).toMatchObject([{ codes: 0, positions: { circular: 'TT 30/2018/TT-BYT' } }]);
    expect(sheets[0]?.positions?.entries.map(({ code, name }) => [code, name])).toEqual(
      rows.map(([position, name]) => [`${position}`, name]),
    );
  });

  it('takes a hospital’s numbered list of other things for no circular', () => {
    const rows = [1, 2, 3].map((n) => [n, `Khoa giả định ${n}`, 'Tầng 2']);
    const { sheets } = recognized([{ name: 'Sheet1', rows: [['STT', 'Tên khoa', 'Ghi chú'], ...rows] }], 'a.xlsx');
    expect(sheets[0]?.positions).toBeUndefined();
  });

  it('names a hidden sheet instead of reading it or passing it over in silence', () => {
    const older = { ...drugs, name: 'PL05 cũ', rows: drugs.rows.slice(0, 5), hidden: true };
    const { lists, sheets } = recognized([older, drugs]);
    expect(lists).toMatchObject([{ kind: 'drugs', codes: 4, sheets: { full: ['PL05'] } }]);
    expect(sheets.at(-1)).toEqual({ sheet: 'PL05 cũ', codes: 0, hidden: true });
  });

  it('is left open where nothing says the decision', () => {
    const [list] = recognized([{ ...drugs, rows: drugs.rows.slice(2), merges: [] }], 'thuoc.xlsx').lists;
    expect(list).toMatchObject({ kind: 'drugs', codes: 4 });
    expect(list?.decision).toBeUndefined();
  });
});

describe('importing it in one step', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'official-'));
    vi.stubEnv('DMDC_CATALOGS', join(dir, 'own'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(dir, { recursive: true });
  });

  it('lets the official list answer instead of the thin table, complete, beside the other annexes of the decision', () => {
    writeFileSync(join(dir, 'Phu luc QD 7603.xlsx'), workbook([services, retired, exams, drugs]));
    const [book] = readOfficial(dir);
    for (const { imported } of book?.lists ?? []) imported?.store(join(dir, 'own'));
    const catalog = openCatalog('drugs');
    expect(catalog.edition).toMatchObject({ id: 'qd7603-2018-official', coverage: 'complete', codes: 4 });
    expect(openCatalog('drugs', { dmdc: '6' }).edition.id).toBe('qd7603-2018-official');
    const of2019 = openCatalog('services', { asOf: '2019-05-01' });
    expect(of2019.edition).toMatchObject({ id: 'qd7603-2018-official', codes: 2 });
    expect(of2019.retired('03.0003.0003')?.successors).toEqual(['01.0001.0001']);
    expect(openCatalog('services', { asOf: '2025-07-01' }).edition.id).toBe('qd7603-2018-official+observed-2025');
    expect(openCatalog('supplies').edition.id).toBe('qd7603-2018');
  });

  it('sends a decision on an inferred code that the official list contradicts back to a person', () => {
    const before = openCatalog('drugs', { catalogsDir: null });
    expect(before.get('40.5')).toMatchObject({ name: 'Etomidat', checked: expect.stringContaining('inferred') });
    const path = join(dir, 'QD 7603.xlsx');
    writeFileSync(path, workbook([drugs]));
    readOfficial(path)[0]?.lists[0]?.imported?.store(join(dir, 'own'));
    const decided = (code: string, name: string): MappedRow => ({
      item: { localCode: code, localName: name },
      match: { status: 'review', candidates: [], reasons: [], issues: [] },
      decision: {
        status: 'confirmed',
        code,
        name,
        relationship: 'equivalent',
        reviewer: 'Lan',
        at: '2025-01-02T03:04:05.000Z',
      },
    });
    const { kind, id, title, decision, coverage } = before.edition;
    const mapping: Mapping = {
      kind,
      facility: { name: 'Trạm A', code: '01001' },
      edition: { kind, id, title, decision, coverage },
      rows: [decided('40.5', 'Etomidat'), decided('40.48', 'Paracetamol (acetaminophen)')],
      issues: [],
    };
    const { mapping: after } = migrateMapping(mapping, planMigration(before, openCatalog('drugs')), {
      at: '2026-07-01T00:00:00.000Z',
    });
    expect(after.rows.map((row) => row.decision?.status)).toEqual([undefined, 'confirmed']);
  });

  it('names what is not sound and imports the rest', () => {
    const broken = { ...drugs, rows: [...drugs.rows, [5, '40.48', 'Tên khác hẳn']] };
    writeFileSync(join(dir, 'QD 7603.xlsx'), workbook([broken, groups]));
    const lists = readOfficial(join(dir, 'QD 7603.xlsx'))[0]?.lists ?? [];
    expect(lists.map(({ recognized: { kind }, problem }) => [kind, problem !== undefined])).toEqual([
      ['drugs', true],
      ['supplies', false],
    ]);
  });

  const second: OfficialSheet = {
    name: 'PL01 DVKT (2)',
    rows: [
      ['STT', 'Mã tương đương', 'Tên dịch vụ', 'Mã giá', 'Giá'],
      [3, '18.0001.0001', 'Dịch vụ giả định ba', '0001', 10_000],
      [4, '18.0002.0002', 'Dịch vụ giả định bốn', '0002', 20_000],
    ],
  };
  const gone2: OfficialSheet = {
    name: 'PL01 Mã hủy 2',
    rows: [
      ['STT', 'Mã cũ', 'Mã thay thế'],
      [2, '04.0004.0004', '18.0001.0001'],
    ],
  };
  const only = (sheets: OfficialSheet[]) => {
    writeFileSync(join(dir, 'QD 7603.xlsx'), workbook(sheets));
    return readOfficial(join(dir, 'QD 7603.xlsx'))[0]?.lists[0];
  };

  it('reads a list that goes on over several sheets as one, and says so', () => {
    const list = only([services, second, retired, gone2]);
    expect(list?.problem).toBeUndefined();
    expect(list?.recognized.codes).toBe(4);
    expect(list?.imported?.list.entries.map(({ code }) => code)).toEqual([
      '01.0001.0001',
      '02.0002.0002',
      '18.0001.0001',
      '18.0002.0002',
    ]);
    expect(list?.imported?.list.retired.map(({ code }) => code)).toEqual(['03.0003.0003', '04.0004.0004']);
    const said = list?.imported?.list.issues.filter(({ code }) => code === 'sheets-joined');
    expect(said?.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('“PL01 DVKT”, “PL01 DVKT (2)”'),
      expect.stringContaining('“PL01 Mã hủy”, “PL01 Mã hủy 2”'),
    ]);
  });

  it.each([
    ['has a code in common', { ...second, rows: [...second.rows, [5, '02.0002.0002', 'Tên khác', '0002', 20_000]] }],
    ['repeats the first', { ...services, name: 'PL01 bản sao' }],
    ['has other columns', { ...second, rows: second.rows.map((row) => row.slice(0, 3)) }],
    ['lost its header', { ...second, rows: second.rows.slice(1) }],
    ['names another decision', { ...second, rows: [['Quyết định số 2010/QĐ-BYT'], ...second.rows] }],
  ] as [string, OfficialSheet][])('refuses a list whose second sheet %s, by name', (_, other) => {
    const list = only([services, other]);
    expect(list?.problem).toBeDefined();
    const said = [list?.problem, ...(list?.imported?.list.issues ?? []).map(({ message }) => message)];
    expect(said.some((pair) => pair?.en.includes(other.name) || pair?.en.includes('QĐ 2010/QĐ-BYT'))).toBe(true);
    expect(() => list?.imported?.store(join(dir, 'own')) ?? expect.fail()).toThrow();
  });

  it('refuses a list whose parts stand in several files of a folder', () => {
    writeFileSync(join(dir, 'QD 7603 phan 1.xlsx'), workbook([services]));
    writeFileSync(join(dir, 'QD 7603 phan 2.xlsx'), workbook([second]));
    const problems = readOfficial(dir).flatMap(({ lists }) => lists.map(({ problem }) => problem?.en));
    expect(problems).toEqual([expect.stringContaining('phan 2.xlsx'), expect.stringContaining('phan 1.xlsx')]);
  });

  it('refuses a list whose sheet of cancelled codes cannot be read', () => {
    const unread: OfficialSheet = { name: 'PL01 mã hủy', rows: [['Ghi chú'], ['xem văn bản']] };
    writeFileSync(join(dir, 'QD 7603.xlsx'), workbook([services, unread]));
    const [list] = readOfficial(join(dir, 'QD 7603.xlsx'))[0]?.lists ?? [];
    expect(list?.imported?.list.refused ?? true).toBe(true);
    expect(list?.problem).toBeDefined();
  });
});
