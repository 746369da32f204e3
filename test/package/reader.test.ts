import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type * as Dmdc from '../../src/index';
import { dmdc, ROOT } from '../cli/helpers';
import { SERVICES, workbook } from '../helpers/workbooks';

const esm = (await import(join(ROOT, 'dist', 'index.js'))) as typeof Dmdc;
const cjs = createRequire(import.meta.url)(join(ROOT, 'dist', 'index.cjs')) as typeof Dmdc;

const HEADER = ['Mã dịch vụ BV', 'Tên dịch vụ', 'Đơn giá'];
const ROWS = [HEADER, ...SERVICES];
/** Too much to be read in a millisecond, or in a megabyte. */
const MANY = workbook(
  [
    {
      name: 'DVKT',
      rows: [HEADER, ...Array.from({ length: 20_000 }, (_, i) => [`DV${i}`, `Dịch vụ số ${i}`, 1000 + i])],
    },
  ],
  'biff8',
);
const folder = mkdtempSync(join(tmpdir(), 'dmdc-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultOf(read: () => unknown): { code?: string; message?: string } {
  try {
    read();
  } catch (error) {
    return error as { code: string; message: string };
  }
  return {};
}

describe.each([
  ['ESM', esm],
  ['CommonJS', cjs],
])('the reading thread of the %s build', (_, library) => {
  it.each(['biff8', 'xlsx', 'xlsb', 'ods', 'xlml'] as const)('reads %s as it is read without a thread', (type) => {
    const bytes = workbook([{ name: 'DVKT', rows: ROWS }], type);
    const read = library.readFacilityCatalog(bytes, { fileName: 'a.xls' });
    expect(read.items).toHaveLength(SERVICES.length);
    expect(read).toEqual(library.readFacilityCatalog(bytes, { fileName: 'a.xls', inProcess: true }));
  });

  it('is ended after its time or at its memory, names the file and a way on, and the next file is read', () => {
    for (const limits of [{ maxSeconds: 0.001 }, { maxMemoryMb: 1 }, { maxSeconds: 0.001, inProcess: true }]) {
      const fault = faultOf(() => library.readFacilityCatalog(MANY, { fileName: 'cu.xls', ...limits }));
      expect(fault.code).toBe('file-unreadable');
      expect(fault.message).toMatch(/“cu\.xls”.*\.csv/u);
    }
    const next = workbook([{ name: 'DVKT', rows: ROWS }], 'biff8');
    expect(library.readFacilityCatalog(next, { fileName: 'sau.xls' }).items).toHaveLength(SERVICES.length);
  });

  it('hands on the typed error of a damaged file', () => {
    const bytes = workbook([{ name: 'DVKT', rows: ROWS }], 'biff8').slice(0, 700);
    const fault = faultOf(() => library.readFacilityCatalog(bytes, { fileName: 'hong.xls' }));
    expect(fault).toBeInstanceOf(library.DmdcError);
    expect(fault.code).toBe('file-unreadable');
  });
});

it('a folder with a damaged workbook is mapped but for that file, with one job and with two', () => {
  writeFileSync(join(folder, 'hong.xls'), MANY.slice(0, 3000));
  writeFileSync(join(folder, 'tot.xls'), workbook([{ name: 'DVKT', rows: ROWS }], 'biff8'));
  for (const jobs of ['1', '2']) {
    const { code, err } = dmdc(['map', '.', '--kind', 'services', '--mapping', `ra${jobs}`, '--jobs', jobs], folder);
    expect(code).toBe(3);
    expect(err).toMatch(/hong\.xls/u);
    expect(err).not.toMatch(/tot\.xls”/u);
  }
});
