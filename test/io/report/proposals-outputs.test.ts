import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { proposalsCsv } from '../../../src/io/report/proposals-csv';
import { proposalsXlsx } from '../../../src/io/report/proposals-xlsx';
import type { Decision } from '../../../src/mapping/mapping';
import { proposalsOf } from '../../../src/report/proposals';
import { candidate, HOSPITAL, mapping, NONE, review, row, STATION } from '../../report/mappings';

const none: Decision = { status: 'no-equivalent', reason: '=HYPERLINK("x")', reviewer: 'Nguyễn Thị Lan' };
const near = review({
  ...candidate('18.0001.0001', 'Xông hơi', 0.3),
  reasons: [{ code: 'written-only', params: { words: 'thảo dược' } }],
});
const proposals = proposalsOf([
  mapping(
    [
      row('=1+1', near, none, { localName: 'Xông hơi thảo dược', unitPrice: 50_000, quantity: 4 }),
      row('DV2', NONE, undefined, { localName: '@SUM(A1)' }),
    ],
    { facility: HOSPITAL },
  ),
  mapping([row('DV9', near, undefined, { localName: 'Xong hoi thao duoc' })], { facility: STATION }),
]);

describe('proposalsXlsx', () => {
  it('sets what people state apart from what nobody decided, and lists every row', async () => {
    const book = XLSX.read(await proposalsXlsx(proposals));
    expect(book.SheetNames).toEqual(['Đề xuất mã mới', 'Chưa ai kết luận', 'Từng dòng']);
    const rows = (sheet: string) =>
      XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet] as XLSX.WorkSheet, { header: 1, defval: '' }).slice(3);
    const [line] = rows('Đề xuất mã mới');
    expect(line?.slice(0, 9)).toEqual([1, 'Dịch vụ kỹ thuật', 'Xông hơi thảo dược', 2, 1, 2, 4, 200_000, '50.000']);
    expect(String(line?.[11])).toContain('thảo dược');
    expect(rows('Từng dòng')).toHaveLength(3);
  });

  it('counts through the sheets from 1, whatever many facilities share', async () => {
    const shared = (facility: typeof HOSPITAL) =>
      mapping([row('B1', NONE, undefined, { localName: 'Ngâm chân nước gừng' })], { facility });
    const stated = mapping([row('A1', NONE, none, { localName: 'Xông hơi thảo dược' })], { facility: HOSPITAL });
    const book = XLSX.read(await proposalsXlsx(proposalsOf([shared(HOSPITAL), shared(STATION), stated])));
    const first = (sheet: string) =>
      XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet] as XLSX.WorkSheet, { header: 1 })[3]?.slice(0, 3);
    expect(first('Đề xuất mã mới')).toEqual([1, 'Dịch vụ kỹ thuật', 'Xông hơi thảo dược']);
    expect(first('Chưa ai kết luận')).toEqual([2, 'Dịch vụ kỹ thuật', 'Ngâm chân nước gừng']);
  });

  it('writes no formula, whatever the lists hold, and no name of a person', async () => {
    const book = XLSX.read(await proposalsXlsx(proposals), { cellFormula: true });
    for (const sheet of Object.values(book.Sheets)) {
      for (const [place, cell] of Object.entries(sheet)) {
        if (place.startsWith('!')) continue;
        expect((cell as XLSX.CellObject).f).toBeUndefined();
        expect(String((cell as XLSX.CellObject).v)).not.toContain('Lan');
      }
    }
  });
});

describe('proposalsCsv', () => {
  it('has a line for every row and makes formulas inert', () => {
    const csv = proposalsCsv(proposals);
    const lines = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(lines.map(({ number, localCode }) => [number, localCode])).toEqual([
      ['1', "'=1+1"],
      ['1', 'DV9'],
      ['2', 'DV2'],
    ]);
    for (const line of lines) for (const value of Object.values(line)) expect(value).not.toMatch(/^[=+@\t\r]/);
  });
});
