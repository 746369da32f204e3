import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DmdcError } from '../../../src/errors';
import { monthlyReportText, readMonthlyReport, readMonthlyReports } from '../../../src/io/report/monthly-file';
import type { MonthlyReport } from '../../../src/report/monthly';
import { ratioReport } from '../../../src/report/ratio';
import { auto, HOSPITAL, mapping, NONE, row, STATION } from '../../report/mappings';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-monthly-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function monthly(month: string, over: Partial<MonthlyReport> = {}): MonthlyReport {
  const list = mapping([row('A', auto('1.1'), undefined, { department: 'Nội' }), row('B', NONE)]);
  return {
    format: 'dmdc-report',
    version: 2,
    province: 'Lâm Khê',
    month,
    date: `${month}-28`,
    made: `${month}-28T01:00:00.000Z`,
    register: [HOSPITAL, { ...STATION, level: 'commune' }],
    ratios: ratioReport([list], { date: `${month}-28`, facilities: [HOSPITAL, STATION] }),
    unreadable: [{ file: 'hong.xlsx', at: 'report', reason: { vi: 'hỏng', en: 'damaged' } }],
    milestones: [{ kind: 'services', date: '2026-12-31', percent: 80, level: 'commune' }],
    claims: [{ facility: HOSPITAL, tables: [true, false, true, true, false], onDay: { count: 9, total: 10 } }],
    ...over,
  };
}

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const thrown = (act: () => unknown): DmdcError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DmdcError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('a monthly report file', () => {
  it('gives back what was written', () => {
    const report = monthly('2026-11');
    expect(readMonthlyReport(write('a.json', monthlyReportText(report)))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('is read without its long lists where only counts are wanted', () => {
    const report = monthly('2026-11');
    const { ratios } = readMonthlyReport(write('a.json', monthlyReportText(report)), { brief: true });
    const services = ratios.facilities[0]!.ratios.services!;
    expect(services).toMatchObject({ mapped: 1, total: 2, open: [], parts: [], duplicates: [] });
    expect(ratios.facilities[1]!.ratios.services).toBeNull();
  });

  it('of the first version, whose counts were called n and N, is read as one of today', () => {
    const report = monthly('2026-11');
    const old = monthlyReportText({ ...report, version: 1 } as unknown as MonthlyReport)
      .replaceAll('"mapped":', '"n":')
      .replaceAll('"count":', '"n":')
      .replaceAll('"total":', '"N":');
    expect(old).toContain('"n":1,"N":2');
    expect(readMonthlyReport(write('old.json', old))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it.each([
    ['cut.json', monthlyReportText(monthly('2026-11')).slice(0, -40), 'file-unreadable', 'cắt cụt'],
    ['list.json', '[]', 'report-invalid', '--month'],
    ['ratios.json', '{"format":"dmdc-ratios","version":1}', 'report-invalid', '--month'],
    ['newer.json', '{"format":"dmdc-report","version":3}', 'report-invalid', 'mới hơn'],
    ['month.json', monthlyReportText(monthly('2026-11')).replace('"2026-11"', '"2026-13"'), 'report-invalid', 'month'],
    [
      'count.json',
      monthlyReportText(monthly('2026-11')).replace('"total":2', '"total":"2"'),
      'report-invalid',
      '.total',
    ],
  ])('says what is wrong with %s and what to do', (name, text, code, part) => {
    const error = thrown(() => readMonthlyReport(write(name, text)));
    expect(error.code).toBe(code);
    expect(error.messages.vi).toContain(name);
    expect(error.messages.vi).toContain(part);
  });
});

describe('a folder of monthly reports', () => {
  it('is read in order of month; what is damaged or stands twice is named, other files are passed over', () => {
    const dir = mkdtempSync(join(folder, 'd-'));
    const put = (name: string, text: string) => writeFileSync(join(dir, name), text);
    put('thang-12.json', monthlyReportText(monthly('2026-12')));
    put('thang-9.json', monthlyReportText(monthly('2026-09')));
    put('thang-9-cu.json', monthlyReportText(monthly('2026-09', { made: '2026-09-01T00:00:00.000Z', province: 'X' })));
    put('hong.json', '{"format":"dmdc-report"');
    put('package.json', '{"name":"x"}');
    const { reports, failed } = readMonthlyReports(dir);
    expect(reports.map(({ month, province }) => [month, province])).toEqual([
      ['2026-09', 'Lâm Khê'],
      ['2026-12', 'Lâm Khê'],
    ]);
    expect(failed.map(({ file }) => file).sort()).toEqual(['hong.json', 'thang-9-cu.json']);
    expect(thrown(() => readMonthlyReports(join(dir, 'none'))).code).toBe('file-not-found');
  });
});
