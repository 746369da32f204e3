import { afterEach, expect, it, vi } from 'vitest';
import { writeWorkbook } from '../../../src/io/sheets/workbook';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const at = async (day: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
  return writeWorkbook({ title: 'Sổ', sheets: [{ name: 'A', columns: [{}], rows: [['Điện tim', 1]] }] });
};

it('a workbook has the same bytes on any day where SOURCE_DATE_EPOCH fixes the time, and tells its day where not', async () => {
  const days = ['2026-11-02T08:00:00Z', '2027-03-04T09:30:00Z'] as const;
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
  expect(await at(days[0])).toEqual(await at(days[1]));
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
  expect(await at(days[0])).not.toEqual(await at(days[1]));
});
