import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importEdition } from '../../src/jobs/import-edition';
import { impactOnFiles, migrateFile } from '../../src/jobs/migrate-files';
import { readMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { workbook } from '../editions/import/official';
import { auto, edition, HOSPITAL, mapping, row, STATION } from '../report/mappings';

const root = mkdtempSync(join(tmpdir(), 'dmdc-migrate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const catalogsDir = join(root, 'bo-ma');
let folder: string;
let file: string;

function list(rows: readonly (readonly [string, string])[]): Uint8Array {
  return workbook([{ name: 'Danh mục', rows: [['Mã tương đương', 'Tên dịch vụ'], ...rows.map((one) => [...one])] }]);
}

const KEPT = ['01.0009.0098', 'Đặt catheter động mạch'] as const;
const OLD_WORDING = ['01.0010.0098', 'Đặt catheter tĩnh mạch'] as const;
const GONE = ['01.0011.0098', 'Rửa dạ dày cấp cứu'] as const;

function decided(code: string, name: string) {
  const decision = { status: 'confirmed', code, name, reviewer: 'Lan', at: '2026-01-05T00:00:00.000Z' } as const;
  return row(`M${code}`, auto(code, name), decision, { localName: name });
}

/** Three rows of one facility that people decided on the first edition. */
function threeRows(facility = HOSPITAL) {
  return mapping(
    [KEPT, OLD_WORDING, GONE].map(([code, name]) => decided(code, name)),
    { facility, edition: edition('services', 'complete', 'thu-1') },
  );
}

beforeAll(() => {
  const facts = { kind: 'services', fileName: 'dvkt.xlsx', annex: 'PL1' } as const;
  importEdition(list([KEPT, OLD_WORDING, GONE]), {
    ...{ ...facts, id: 'thu-1', decision: 'QĐ 1/QĐ-BYT', validFrom: '2026-01-01', validTo: '2026-06-30' },
  }).store(catalogsDir);
  importEdition(list([KEPT, [OLD_WORDING[0], 'Thay canuyn mở khí quản']]), {
    ...{ ...facts, id: 'thu-2', decision: 'QĐ 2/QĐ-BYT', validFrom: '2026-07-01' },
  }).store(catalogsDir);
});

beforeEach(() => {
  folder = mkdtempSync(join(root, 'anh-xa-'));
  file = join(folder, 'bv.dmdc.ndjson');
  writeMappingFile(file, threeRows());
});

describe('a mapping file brought to another edition', () => {
  it('keeps what stands unchanged, and says what was re-worded and lost', () => {
    const { to, kind, result } = migrateFile(file, { to: 'thu-2', by: 'Minh', catalogsDir });
    expect([to, kind]).toEqual(['thu-2', 'services']);
    expect(result?.rows.map(({ outcome }) => outcome)).toEqual(['carried', 'reworded', 'lost']);
    const migrated = readMappingFile(file);
    expect(migrated.edition.id).toBe('thu-2');
    expect(migrated.rows[0]?.decision).toMatchObject({ status: 'confirmed', code: KEPT[0] });
    expect(migrated.rows[2]?.decision).toBeUndefined();
  });

  it('writes nothing in a dry run, and another file where one is named', () => {
    const before = readFileSync(file, 'utf8');
    const output = join(folder, 'moi.dmdc.ndjson');
    expect(migrateFile(file, { to: 'thu-2', dryRun: true, output, catalogsDir }).result?.counts.lost).toBe(1);
    expect(existsSync(output)).toBe(false);
    migrateFile(file, { to: 'thu-2', output, catalogsDir });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readMappingFile(output).edition.id).toBe('thu-2');
  });

  it('leaves a file alone that stands on that edition already', () => {
    const before = readFileSync(file, 'utf8');
    expect(migrateFile(file, { to: 'thu-1', catalogsDir }).result).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('refuses an edition that is not at hand and changes nothing', () => {
    const before = readFileSync(file, 'utf8');
    expect(() => migrateFile(file, { to: 'thu-9', catalogsDir })).toThrow(
      expect.objectContaining({ code: 'unknown-edition' }),
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('what a new edition does to the mappings of facilities', () => {
  it('counts rows and facilities by code, and changes no file', () => {
    const other = join(folder, 'tyt.dmdc.ndjson');
    writeMappingFile(other, threeRows(STATION));
    const before = [file, other].map((path) => readFileSync(path, 'utf8'));
    const steps: number[][] = [];
    const impact = impactOnFiles([folder], {
      ...{ from: 'thu-1', to: 'thu-2', catalogsDir },
      onProgress: (...step) => steps.push(step),
    }).get('services');
    expect(impact?.mappings.map(({ counts }) => counts.lost)).toEqual([1, 1]);
    expect(impact?.codes.find(({ code }) => code === GONE[0])).toMatchObject({
      outcome: 'lost',
      rows: 2,
      facilities: 2,
    });
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect([file, other].map((path) => readFileSync(path, 'utf8'))).toEqual(before);
  });

  it('leaves out mappings on another edition and files that cannot be read, and names them', () => {
    const broken = join(folder, 'hong.dmdc.ndjson');
    writeFileSync(broken, '{"dmdc":');
    const others: string[] = [];
    const unreadable: string[] = [];
    const options = { from: 'thu-2', to: 'thu-1', catalogsDir };
    const found = impactOnFiles([file, broken], {
      ...options,
      onOther: (path) => others.push(path),
      onUnreadable: (path) => unreadable.push(path),
    });
    expect([found.size, others, unreadable]).toEqual([0, [file], [broken]]);
    expect(() => impactOnFiles([broken], options)).toThrow(expect.objectContaining({ name: 'DmdcError' }));
  });
});
