import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asDate } from '../../src/catalog/date';
import { mapFolder } from '../../src/jobs/map-folder';
import { monthlyReport } from '../../src/jobs/monthly-report';

const root = mkdtempSync(join(tmpdir(), 'dmdc-monthly-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const mapped = join(root, 'anh-xa');
const register = join(root, 'co-so.csv');

beforeAll(async () => {
  const lists = join(root, 'danh-muc');
  mkdirSync(lists);
  for (const code of ['01001', '01002']) {
    writeFileSync(join(lists, `${code}.csv`), 'Mã vật tư,Tên vật tư y tế\n1,Kim luồn tĩnh mạch\n2,Bơm tiêm 5 ml\n');
  }
  writeFileSync(join(lists, '01003.csv'), 'x\n');
  writeFileSync(register, 'Mã cơ sở,Tên cơ sở,Tuyến\n01001,TYT Tân Lập,xã\n01009,TYT Vân Sơn,xã\n');
  await mapFolder([lists], { mapping: mapped, jobs: 1 });
});

/** The month after this one, as days count in Việt Nam. */
function nextMonth(): string {
  const [year, month] = asDate(new Date()).split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 15)).toISOString().slice(0, 7);
}

describe('the report of a month', () => {
  it('counts a folder of mappings, with the register, and says what could not be read', async () => {
    const steps: number[] = [];
    const result = await monthlyReport([mapped], {
      month: '2026-10',
      province: 'Tỉnh Bình Minh',
      register,
      onProgress: (done) => steps.push(done),
    });
    expect(result.report).toMatchObject({ month: '2026-10', date: '2026-10-31', province: 'Tỉnh Bình Minh' });
    expect(result.report.ratios.totals.supplies?.total).toBe(4);
    expect(result.report.unreadable.map(({ file, at }) => [file, at])).toEqual([['01003.csv', 'map']]);
    expect(result.unregistered.map(({ code }) => code)).toEqual(['01002']);
    expect(result.ratios.facilities.map(({ facility }) => facility.code)).toEqual(['01001', '01009', '01002']);
    expect(steps).toEqual([1, 2]);
  });

  it('takes the month of the day where none is given', async () => {
    const { report, isFuture } = await monthlyReport([mapped], { date: '05/03/2026' });
    expect([report.month, report.date, isFuture]).toEqual(['2026-03', '2026-03-05', false]);
    expect((await monthlyReport([mapped], { month: nextMonth() })).isFuture).toBe(true);
  });

  it('refuses a folder without mappings, a month that is none, one name for two facilities', async () => {
    await expect(monthlyReport([join(root, 'danh-muc')])).rejects.toMatchObject({ code: 'no-files' });
    await expect(monthlyReport([mapped], { month: '2026-13' })).rejects.toMatchObject({ code: 'bad-date' });
    await expect(monthlyReport([mapped], { month: '2199-01' })).rejects.toMatchObject({ code: 'bad-date' });
    await expect(monthlyReport([mapped], { month: '2017-12' })).rejects.toMatchObject({ code: 'bad-date' });
    await expect(monthlyReport([mapped], { facility: 'BV' })).rejects.toMatchObject({ code: 'several-facilities' });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const counting = monthlyReport([mapped], {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('closed')),
    });
    await expect(counting).rejects.toThrow('closed');
  });
});
