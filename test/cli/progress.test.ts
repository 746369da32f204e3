import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { makeMonths } from '../../examples/make-months';
import { mappingFileText } from '../../src/io/record/mapping-text';
import { monthlyReportText } from '../../src/io/report/monthly-file';
import type { Facility } from '../../src/mapping/mapping';
import { auto, mapping, NONE, row } from '../report/mappings';
import { dmdc, workFolder } from './helpers';

const folder = workFolder();

describe('progress', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'thang'));
    for (const report of makeMonths({ facilities: 10, months: 6, seed: 3 })) {
      writeFileSync(join(folder, 'thang', `${report.month}.json`), monthlyReportText(report));
    }
  });

  it('prints the months of the province, the falls of the last month with their reasons, and who sent nothing', () => {
    const { code, out } = dmdc(['progress', 'thang'], folder);
    expect(code).toBe(0);
    expect(out).toContain('06/2026  07/2026  08/2026');
    expect(out).toMatch(/Tụt lại trong tháng 11\/2026: 1/);
    expect(out).toContain('10–25 mục mở lại, chưa có mã');
    expect(out).toContain('Không gửi gì trong tháng 11/2026: 1 cơ sở');
    // A pipe gets figures, no bars.
    expect(out).not.toMatch(/[▁▂▃▄▅▆▇█]/);
  });

  it('writes a workbook against milestones of its own', () => {
    const run = dmdc(['progress', 'thang', '--milestone', '2026-11-30=100', '-o', 'tien-do.xlsx'], folder);
    expect(run.code).toBe(0);
    const book = XLSX.read(readFileSync(join(folder, 'tien-do.xlsx')));
    const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets['Theo mốc'] as XLSX.WorkSheet, { header: 1 });
    expect(rows.length).toBeGreaterThan(10);
    expect(rows[3]?.[5]).toBe(1);
  });

  it('goes on past a damaged report, names it and ends with 3', () => {
    writeFileSync(join(folder, 'thang', 'hong.json'), '{"format":"dmdc-report"');
    const { code, out, err } = dmdc(['progress', 'thang'], folder);
    expect(code).toBe(3);
    expect(err).toContain('hong.json');
    expect(out).toContain('11/2026');
  });

  it('says how to make reports where there are none, and how to write a milestone', () => {
    mkdirSync(join(folder, 'trong'));
    expect(dmdc(['progress', 'trong'], folder)).toMatchObject({ code: 3, err: expect.stringContaining('dmdc report') });
    expect(dmdc(['progress', 'thang', '--milestone', 'soon'], folder).code).toBe(2);
  });
});

describe('proposals', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'anh-xa'));
    const write = (facility: Facility, name: string, stated: boolean) => {
      const decision = stated ? ({ status: 'no-equivalent', reviewer: 'Lan' } as const) : undefined;
      const rows = [
        row('DV1', NONE, decision, { localName: name }),
        row('DV2', auto('02.0085.1778')),
        row('DV3', NONE, undefined, { localName: 'Tư vấn từ xa' }),
      ];
      writeFileSync(
        join(folder, 'anh-xa', `${facility.code}.services.dmdc.ndjson`),
        mappingFileText(mapping(rows, { facility })),
      );
    };
    write({ code: '96001', name: 'Trạm A' }, 'Xông hơi thảo dược', true);
    write({ code: '96002', name: 'Trạm B' }, 'XÔNG HƠI thảo dược.', false);
  });

  it('prints what facilities state apart from what nobody decided', () => {
    const { code, out } = dmdc(['proposals', 'anh-xa'], folder);
    expect(code).toBe(0);
    expect(out.indexOf('Xông hơi thảo dược')).toBeLessThan(out.indexOf('Chưa ai kết luận'));
    expect(out.indexOf('Tư vấn từ xa')).toBeGreaterThan(out.indexOf('Chưa ai kết luận'));
    expect(out).toContain('2 đề xuất từ 4 dòng chưa có mã, trong 2 danh mục của 2 cơ sở.');
    expect(out).not.toContain('Lan');
  });

  it('writes the workbook, goes on past a file that cannot be read, names it and ends with 3', () => {
    writeFileSync(join(folder, 'anh-xa', '96003.services.dmdc.ndjson'), 'hỏng');
    const { code, err } = dmdc(['proposals', 'anh-xa', '--include', 'no-equivalent', '-o', 'de-xuat.xlsx'], folder);
    expect(code).toBe(3);
    expect(err).toContain('96003.services.dmdc.ndjson');
    const book = XLSX.read(readFileSync(join(folder, 'de-xuat.xlsx')));
    expect(book.SheetNames).toEqual(['Đề xuất mã mới', 'Từng dòng']);
  });

  it.each([
    ['--include', 'all'],
    ['--max-score', '2'],
    ['--min-facilities', '0'],
    ['--kind', 'dichvu'],
  ])('refuses %s %s', (...options) => expect(dmdc(['proposals', 'anh-xa', ...options], folder).code).toBe(2));
});
