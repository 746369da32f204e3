import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timelineFaults } from '../../../src/catalog/timeline';
import { DmdcError } from '../../../src/errors';
import { listEditions, openCatalog, readEditions, resolveEdition } from '../../../src/io/catalogs/open';
import { userCatalogsDir, verifyCatalogs } from '../../../src/io/catalogs/store';
import { exportEdition } from '../../../src/jobs/export-edition';
import { type ImportEditionOptions, importEdition } from '../../../src/jobs/import-edition';
import { workbook } from '../../editions/import/official';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dmdc-store-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

const OPTIONS: ImportEditionOptions = {
  kind: 'services',
  id: 'qd2010-2025',
  decision: 'QĐ 2010/QĐ-BYT',
  annex: 'PL1',
  validFrom: '01/08/2025',
  fileName: 'dvkt.xlsx',
};

function list(name = 'Đặt catheter động mạch'): Uint8Array {
  return workbook([
    {
      name: 'Danh mục',
      rows: [
        ['Mã tương đương', 'Tên dịch vụ'],
        ['01.0009.0098', name],
        ['01.0010.0098', 'Đặt catheter tĩnh mạch'],
      ],
    },
  ]);
}

function message(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DmdcError) return error.messages.vi;
    throw error;
  }
  return '';
}

describe('where a user’s own code sets are', () => {
  it.each([
    [{ DMDC_CATALOGS: '/a/b' }, 'linux', '/a/b'],
    [{ DMDC_CATALOGS: '' }, 'linux', undefined],
    [{}, 'linux', join('/home/x', '.local', 'share', 'dmdc', 'catalogs')],
    [{ XDG_DATA_HOME: '/data' }, 'linux', join('/data', 'dmdc', 'catalogs')],
    [{}, 'darwin', join('/home/x', 'Library', 'Application Support', 'dmdc', 'catalogs')],
    [{ LOCALAPPDATA: 'C:\\L' }, 'win32', join('C:\\L', 'dmdc', 'catalogs')],
  ] as const)('%j on %s', (env, platform, expected) => {
    expect(userCatalogsDir({ env, platform, home: '/home/x' })).toBe(expected);
  });

  it('searches the folder of DMDC_CATALOGS before the bundled code sets, and does without it when it is empty yet', () => {
    vi.stubEnv('DMDC_CATALOGS', dir);
    expect(openCatalog('services', { edition: 'qd7603-2018' }).size).toBe(9190);
    importEdition(list(), OPTIONS).store(dir);
    expect(openCatalog('services', { edition: 'qd2010-2025' }).get('01.0009.0098')?.name).toBe(
      'Đặt catheter động mạch',
    );
    expect(listEditions({ catalogsDir: null }).some(({ id }) => id === 'qd2010-2025')).toBe(false);
  });
});

describe('importing', () => {
  it('answers for days from the first day in force, and the abolished list up to the day before', () => {
    importEdition(list(), { ...OPTIONS, abolishes: ['services/qd7603-2018'] }).store(dir);
    const on = (asOf: string) => resolveEdition('services', { asOf, catalogsDir: dir });
    expect(on('2025-08-01')).toMatchObject({ edition: { id: 'qd2010-2025' }, exact: true });
    expect(on('2025-07-31')).toMatchObject({ edition: { id: 'qd7603-2018', validTo: '2025-07-31' }, exact: true });
    expect(timelineFaults(readEditions({ catalogsDir: dir }), 'services')).toEqual([]);
  });

  it('closes an earlier edition of the same folder', () => {
    importEdition(list(), OPTIONS).store(dir);
    vi.stubEnv('DMDC_CATALOGS', dir);
    const next = {
      ...OPTIONS,
      id: 'qd9-2027',
      decision: 'QĐ 9/QĐ-BYT',
      validFrom: '2027-01-01',
      abolishes: ['services/qd2010-2025'],
    };
    importEdition(list(), next).store(dir);
    expect(resolveEdition('services', { asOf: '2026-12-31' }).edition).toMatchObject({
      id: 'qd2010-2025',
      validTo: '2026-12-31',
      abolishedBy: 'QĐ 9/QĐ-BYT',
    });
  });

  it('says which editions stay in force beside it', () => {
    const other = importEdition(list(), { ...OPTIONS, id: 'x-2020', decision: 'X', validFrom: '2020-01-01' });
    expect(other.overlapping.map(({ id }) => id)).toEqual(['qd7603-2018']);
  });

  it('refuses what exists already, unless it is to be replaced', () => {
    importEdition(list(), OPTIONS).store(dir);
    expect(message(() => importEdition(list(), OPTIONS).store(dir))).toContain('đã có ấn bản services/qd2010-2025');
    importEdition(list('Tên mới'), OPTIONS).store(dir, { replace: true });
    expect(openCatalog('services', { edition: 'qd2010-2025', catalogsDir: dir }).get('01.0009.0098')?.name).toBe(
      'Tên mới',
    );
  });

  it('stores nothing of a list with errors', () => {
    const bad = importEdition(
      workbook([
        {
          name: 'S',
          rows: [
            ['Mã tương đương', 'Tên dịch vụ'],
            ['01.0009.0098', 'a'],
            ['x', 'b'],
          ],
        },
      ]),
      OPTIONS,
    );
    expect(bad.list.refused).toBe(true);
    expect(message(() => bad.store(dir))).toContain('có lỗi nên không ghi');
    expect(() => readFileSync(join(dir, 'editions.json'))).toThrow();
  });

  it.each([
    [{ id: 'QĐ 2010' }, 'Mã ấn bản'],
    [{ validFrom: '31/02/2025' }, 'không phải là một ngày'],
    [{ abolishes: ['services/none'] }, 'Không có ấn bản “services/none”'],
  ])('refuses options that make no sense: %j', (options, text) => {
    expect(message(() => importEdition(list(), { ...OPTIONS, ...options }))).toContain(text);
  });
});

describe('exporting and verifying', () => {
  it('an exported edition opens elsewhere with the same checksum, and a changed table is found', () => {
    exportEdition('services', 'qd7603-2018', dir);
    expect(verifyCatalogs(dir)).toHaveLength(3);
    expect(verifyCatalogs(dir).every(({ sound }) => sound)).toBe(true);
    expect(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: dir }).edition.sha256).toBe(
      openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }).edition.sha256,
    );
    appendFileSync(join(dir, 'services/qd7603-2018.tsv'), 'x');
    expect(
      verifyCatalogs(dir)
        .filter(({ sound }) => !sound)
        .map(({ table }) => table),
    ).toEqual(['services/qd7603-2018.tsv']);
    expect(message(() => openCatalog('services', { edition: 'qd7603-2018', catalogsDir: dir }))).toContain(
      'mã kiểm tra',
    );
  });

  it('takes along what its decision abolishes, so that a day resolves elsewhere as it does here', () => {
    const mine = join(dir, 'mine');
    const theirs = join(dir, 'theirs');
    vi.stubEnv('DMDC_CATALOGS', mine);
    importEdition(list(), { ...OPTIONS, abolishes: ['services/qd7603-2018'] }).store(mine);
    exportEdition('services', 'qd2010-2025', theirs);
    const there = resolveEdition('services', { asOf: '2025-07-15', catalogsDir: theirs });
    expect(there).toMatchObject({ id: 'qd7603-2018', exact: true });
    expect(resolveEdition('services', { asOf: '2025-08-01', catalogsDir: theirs }).id).toBe('qd2010-2025');
  });
});

describe('what is known of a decision', () => {
  it('gives the day of issue where the import does not say it', () => {
    vi.stubEnv('DMDC_CATALOGS', '');
    expect(importEdition(list(), OPTIONS).record.issued).toBe('2025-06-19');
    expect(importEdition(list(), { ...OPTIONS, issued: '2025-06-20' }).record.issued).toBe('2025-06-20');
    // A list in force before the day of issue on record is another one, or the record is wrong.
    expect(importEdition(list(), { ...OPTIONS, validFrom: '2025-01-01' }).record.issued).toBe('2025-01-01');
  });
});

describe('gaps and overlaps', () => {
  it('are found between lists, and none where one follows the other', () => {
    const edition = (decision: string, validFrom: string, validTo: string | null) => ({
      kind: 'drugs',
      decision,
      validFrom,
      validTo,
    });
    const faults = (editions: object[]) => timelineFaults({ editions, decisions: [] } as never, 'drugs');
    expect(faults([edition('A', '2020-01-01', '2020-12-31'), edition('B', '2021-01-01', null)])).toEqual([]);
    expect(faults([edition('A', '2020-01-01', '2020-11-30'), edition('B', '2021-01-01', null)])).toEqual([
      { kind: 'drugs', what: 'gap', from: '2020-12-01', to: '2020-12-31', lists: ['A', 'B'] },
    ]);
    expect(faults([edition('A', '2020-01-01', null), edition('B', '2021-01-01', '2022-01-01')])).toEqual([
      { kind: 'drugs', what: 'overlap', from: '2021-01-01', to: '2022-01-01', lists: ['A', 'B'] },
    ]);
  });
});

it('an edition imported again without its day of issue says again that this day was assumed', () => {
  vi.stubEnv('DMDC_CATALOGS', dir);
  const options = { ...OPTIONS, id: 'qd9999-2025', decision: 'QĐ 9999/QĐ-BYT' };
  importEdition(list(), options).store(dir);
  const again = importEdition(list('Đặt catheter'), options).record;
  expect([again.issued, again.dateNote?.en]).toEqual(['2025-08-01', expect.stringContaining('was not given')]);
  expect(importEdition(list(), { ...options, issued: '01/07/2025' }).record.dateNote).toBeUndefined();
});
