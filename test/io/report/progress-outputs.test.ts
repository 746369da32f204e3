import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { makeMonths, STORIES } from '../../../examples/make-months';
import { progressCsv } from '../../../src/io/report/progress-csv';
import { progressXlsx } from '../../../src/io/report/progress-xlsx';
import { progressOf } from '../../../src/report/progress';

const reports = makeMonths({ facilities: 12, months: 6, seed: 7 }).filter(({ month }) => month !== '2026-07');
const progress = progressOf(reports);
const rowsOf = (book: XLSX.WorkBook, sheet: string) =>
  XLSX.utils
    .sheet_to_json<(string | number)[]>(book.Sheets[sheet] as XLSX.WorkSheet, { header: 1, defval: '' })
    .slice(3);

describe('progressXlsx', () => {
  it('shows a month without a list as a dash and a month without a report as nothing, never as 0', async () => {
    const book = XLSX.read(await progressXlsx(progress));
    expect(book.SheetNames).toEqual(['Tiến độ', 'Tụt lại', 'Theo mốc']);
    const { code } = progress.facilities[STORIES.silent.facility]?.facility ?? {};
    const [line] = rowsOf(book, 'Tiến độ').filter((row) => row[0] === code);
    // Months stand in columns 5 to 10: June, July without a report, August, September without a list …
    expect(line?.slice(4, 10).map((cell) => (typeof cell === 'number' ? 'n' : cell))).toEqual([
      'n',
      '',
      'n',
      '—',
      'n',
      'n',
    ]);
  });

  it('names every fall with its reasons in words', async () => {
    const book = XLSX.read(await progressXlsx(progress));
    const text = rowsOf(book, 'Tụt lại').map((row) => row.join(' '));
    expect(text).toHaveLength(progress.slips.length);
    expect(text.some((row) => /900 mục cần xem lại sau khi đổi bản DMDC/.test(row))).toBe(true);
    expect(text.some((row) => /10–25 mục mở lại/.test(row))).toBe(true);
  });

  it('never rounds up to a milestone or to 100 %', async () => {
    const [first] = reports;
    if (!first) throw new Error('no report');
    const line = first.ratios.facilities[0];
    const services = line?.ratios.services;
    if (!line || !services) throw new Error('no services');
    const almost = { ...services, mapped: 1999, total: 2000 };
    const ratios = { ...first.ratios, facilities: [{ ...line, ratios: { ...line.ratios, services: almost } }] };
    const book = XLSX.read(await progressXlsx(progressOf([{ ...first, ratios }])));
    const row = rowsOf(book, 'Tiến độ').find(
      (cells) => cells[0] === line.facility.code && cells[3] === 'Dịch vụ kỹ thuật',
    );
    expect(row?.[4]).toBe(0.999);
  });
});

describe('progressCsv', () => {
  const lines = parse(progressCsv(progress), { bom: true, columns: true }) as Record<string, string>[];

  it('has a line for every facility, list and month, and says why a month has no numbers', () => {
    const silent = lines.filter((line) => line.facilityCode === '96005' && line.kind === 'services');
    expect(silent.map(({ month, gap }) => [month, gap])).toEqual([
      ['2026-06', ''],
      ['2026-07', 'không có báo cáo'],
      ['2026-08', ''],
      ['2026-09', 'cơ sở không gửi gì'],
      ['2026-10', ''],
      ['2026-11', ''],
    ]);
    expect(silent[3]?.mapped).toBe('');
  });

  it('keeps a falling change a number, and a name that begins as a formula inert', () => {
    expect(lines.some(({ changePoints }) => /^-\d/.test(changePoints ?? ''))).toBe(true);
    const [first] = reports;
    const [line] = first?.ratios.facilities ?? [];
    if (!first || !line) throw new Error('no report');
    const facilities = [{ ...line, facility: { name: '=cmd()|x' } }];
    const csv = progressCsv(progressOf([{ ...first, register: [], ratios: { ...first.ratios, facilities } }]));
    expect(csv).not.toMatch(/[,\n]"?=cmd/);
  });
});
