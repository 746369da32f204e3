import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { amendLists } from '../../src/catalog/amend';
import { timelineFaults } from '../../src/catalog/timeline';
import { diffEditions } from '../../src/editions/diff/diff';
import { findEdition, openCatalog, readEditions, resolveEdition } from '../../src/io/catalogs/open';
import { verifyCatalogs } from '../../src/io/catalogs/store';
import { exportEdition } from '../../src/jobs/export-edition';
import { type ImportEditionOptions, importEdition } from '../../src/jobs/import-edition';
import { createMatcher } from '../../src/match/matcher';
import { type OfficialSheet, workbook } from '../editions/import/official';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dmdc-amend-'));
  vi.stubEnv('DMDC_CATALOGS', dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

const HEADER = ['Mã tương đương', 'Tên dịch vụ', 'Giá'];
const sheet = (name: string, ...rows: (string | number)[][]): OfficialSheet => ({ name, rows: [HEADER, ...rows] });
const retired = (...rows: string[][]): OfficialSheet => ({
  name: 'Mã hủy',
  rows: [['Mã tương đương', 'Tên dịch vụ', 'Mã thay thế'], ...rows],
});

function amendment(id: string, validFrom: string, sheets: OfficialSheet[], more: Partial<ImportEditionOptions> = {}) {
  const decision = `${id.toUpperCase()}/QĐ-BYT`;
  return importEdition(workbook(sheets), {
    kind: 'services',
    id,
    decision,
    validFrom,
    amends: 'services/qd7603-2018',
    fileName: `${id}.xlsx`,
    ...more,
  });
}

const FIRST = [
  sheet('Bổ sung', ['01.9990.0098', 'Dịch vụ mới A', 100]),
  sheet('Sửa đổi', ['01.0009.0098', 'Đặt catheter động mạch', 1400000]),
  retired(['01.0098.0079', 'Chọc hút dịch, khí trung thất', '01.9990.0098']),
];

describe('an amendment on top of a list', () => {
  it('is in what a day opens from its first day on, and not before', () => {
    const imported = amendment('a-2020', '2020-01-01', FIRST);
    expect(imported.effect).toEqual({
      added: ['01.9990.0098'],
      changed: ['01.0009.0098'],
      removed: ['01.0098.0079'],
      unknown: [],
    });
    expect(imported.overlapping).toEqual([]);
    imported.store(dir);
    const before = openCatalog('services', { asOf: '2019-12-31' });
    const after = openCatalog('services', { asOf: '2020-01-01' });
    expect([before.edition.id, before.size]).toEqual(['qd7603-2018', 9190]);
    expect([after.edition.id, after.size]).toEqual(['qd7603-2018+a-2020', 9190]);
    // What the amendment says of a code changes, the rest stays.
    expect(after.get('01.0009.0098')).toEqual({ ...before.get('01.0009.0098'), price: 1400000 });
    expect(after.retired('01.0098.0079')?.successors).toEqual(['01.9990.0098']);
    expect(after.edition.parts?.map(({ id, added, changed, removed }) => [id, added, changed, removed])).toEqual([
      ['qd7603-2018', 9190, 0, 0],
      ['a-2020', 1, 1, 1],
    ]);
    expect(after.edition.sha256).not.toBe(before.edition.sha256);
    expect(timelineFaults(readEditions(), 'services')).toEqual([]);
    expect(diffEditions(before, after).removed[0]?.successors[0]?.reasons[0]?.code).toBe('declared');
  });

  it('follows earlier ones in the order of their days, whatever the order of import', () => {
    amendment('b-2021', '2021-01-01', [sheet('Sửa đổi', ['01.9990.0098', 'Dịch vụ mới A', 200])]).store(dir);
    amendment('a-2020', '2020-01-01', FIRST).store(dir);
    const both = openCatalog('services', { asOf: '2021-06-01' });
    expect(both.edition.id).toBe('qd7603-2018+a-2020+b-2021');
    expect(both.get('01.9990.0098')?.price).toBe(200);
    expect(openCatalog('services', { edition: 'b-2021' }).edition).toEqual(both.edition);
    expect(openCatalog('services', { edition: both.edition.id }).edition).toEqual(both.edition);
    expect(findEdition('services', both.edition.id)?.sha256).toBe(both.edition.sha256);
    expect(findEdition('services', 'qd7603-2018+none')).toBeUndefined();
    // An amendment of an amendment is one of the list itself.
    const third = amendment('c-2022', '2022-01-01', [retired(['01.9990.0098', 'Dịch vụ mới A', ' '])], {
      amends: 'services/b-2021',
    });
    expect(third.record.amends).toBe('qd7603-2018');
    expect(third.effect?.removed).toEqual(['01.9990.0098']);
  });

  it('reports cancelled codes that the list does not have, at import and ever after', () => {
    const imported = amendment('a-2020', '2020-01-01', [retired(['01.7777.7777', 'Không có', ' '])]);
    expect(imported.list.issues).toMatchObject([
      { severity: 'warning', code: 'retired-unknown', sheet: 'Mã hủy', row: 2, value: '01.7777.7777' },
    ]);
    imported.store(dir);
    const { gaps } = openCatalog('services', { asOf: '2020-01-01' }).edition;
    expect(gaps.some(({ vi }) => vi.includes('01.7777.7777'))).toBe(true);
  });

  it('refuses what contradicts itself and lists of another kind', () => {
    const both = amendment('a-2020', '2020-01-01', [
      sheet('Bổ sung', ['01.9990.0098', 'A', 1]),
      retired(['01.9990.0098', 'A', ' ']),
    ]);
    expect(both.list.issues.some(({ code }) => code === 'retired-still-there')).toBe(true);
    expect(both.list.refused).toBe(true);
    const code = (amends: string) => {
      try {
        amendment('a-2020', '2020-01-01', FIRST, { amends });
      } catch (error) {
        return (error as { code: string }).code;
      }
      return '';
    };
    expect(code('drugs/qd7603-2018')).toBe('bad-option');
    expect(code('services/none')).toBe('unknown-edition');
  });

  it('goes with its list when that is exported, and the copy opens with the same checksum', () => {
    amendment('a-2020', '2020-01-01', FIRST).store(dir);
    const own = openCatalog('services', { edition: 'a-2020' });
    const copy = mkdtempSync(join(tmpdir(), 'dmdc-copy-'));
    exportEdition('services', own.edition.id, copy);
    expect(verifyCatalogs(copy).every(({ sound }) => sound)).toBe(true);
    expect(openCatalog('services', { edition: own.edition.id, catalogsDir: copy }).edition.sha256).toBe(
      own.edition.sha256,
    );
    rmSync(copy, { recursive: true });
  });
});

describe('what is known of an amendment whose table is not at hand', () => {
  const CODES = ['U51.631.2', 'U56.141.7', 'U58.762.6', 'U58.762.7', 'U63.501.8'];

  it('takes the codes out that QĐ 1978 cancels, from its day on, and says what is missing', () => {
    const before = openCatalog('yhct-diseases', { asOf: '2026-06-30' });
    const after = openCatalog('yhct-diseases', { asOf: '2026-07-01' });
    expect(CODES.every((code) => before.has(code) && !after.has(code))).toBe(true);
    expect(after.retired('U58.762.6')?.name).toBe(before.get('U58.762.6')?.name);
    expect(after.size).toBe(before.size - 5);
    // Seven codes are new and not known: a code that is missing may be right.
    expect(after.edition.coverage).toBe('partial');
    expect(after.resolution.note.vi).toMatch(/U58\.762\.6.*7 mã mới/);
    expect(openCatalog('yhct-diseases', { dmdc: '6' }).size).toBe(before.size);
    const [answer] = createMatcher(after).matchAll([
      { localCode: 'A', localName: 'Hạ trĩ', declaredCode: 'U58.762.6' },
    ]);
    expect(answer?.issues.some(({ code }) => code === 'declared-retired')).toBe(true);
  });

  it('gives way to the table once it is imported', () => {
    const earlier = openCatalog('yhct-diseases', { asOf: '2026-07-01' }).edition.sha256;
    const rows = [
      ['Mã bệnh YHCT', 'Tên bệnh YHCT', 'Mã ICD-10', 'Tên bệnh'],
      ['U53.171', 'Chứng quyết', 'E16.2', 'Hạ đường huyết'],
    ];
    const cancelled = { name: 'Hủy', rows: [['Mã bệnh YHCT', 'Tên bệnh YHCT'], ...CODES.map((code) => [code, 'x'])] };
    importEdition(workbook([{ name: 'Sửa đổi', rows }, cancelled]), {
      kind: 'yhct-diseases',
      id: 'qd1978-2026',
      decision: 'QĐ 1978/QĐ-BYT',
      validFrom: '2026-07-01',
      amends: 'yhct-diseases/qd7603-2018',
      fileName: 'a.xlsx',
    }).store(dir);
    const { id, amendments } = resolveEdition('yhct-diseases', { asOf: '2026-07-01' });
    expect(id).toBe('qd7603-2018+qd1978-2026');
    expect(amendments.filter(({ decision }) => decision === 'QĐ 1978/QĐ-BYT')).toMatchObject([{ applied: 'all' }]);
    const after = openCatalog('yhct-diseases', { asOf: '2026-07-01' });
    expect(after.edition.coverage).toBe('complete');
    expect(after.get('U53.171')?.partners).toEqual([{ icd10: 'E16.2', name: 'Hạ đường huyết' }]);
    // Mappings of before rest on the list with no more than the cancelled codes: it can still be opened.
    const pinned = openCatalog('yhct-diseases', { edition: 'qd7603-2018+qd1978-2026-retired' });
    expect(pinned.edition.sha256).toBe(earlier);
    expect(openCatalog('yhct-diseases', { edition: 'qd1978-2026' }).edition.id).toBe(id);
  });
});

describe('amendLists', () => {
  it('keeps the place of changed codes, adds new ones at the end, and remembers what went', () => {
    const base = {
      entries: ['A', 'B', 'C'].map((code) => ({ code, name: code, price: 1 })),
      retired: [{ code: 'Z', name: 'z', successors: [] }],
    };
    const result = amendLists(base, {
      entries: [
        { code: 'Z', name: 'again' },
        { code: 'B', name: 'b' },
      ],
      retired: [
        { code: 'C', name: '', successors: ['B'] },
        { code: 'X', name: 'x', successors: [] },
      ],
    });
    expect(result.entries).toEqual([
      { code: 'A', name: 'A', price: 1 },
      { code: 'B', name: 'b', price: 1 },
      { code: 'Z', name: 'again' },
    ]);
    expect(result.retired).toEqual([
      { code: 'C', name: 'C', successors: ['B'] },
      { code: 'X', name: 'x', successors: [] },
    ]);
    expect([result.added, result.changed, result.removed, result.unknown]).toEqual([['Z'], ['B'], ['C'], ['X']]);
  });
});
