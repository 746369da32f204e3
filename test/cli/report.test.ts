import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { KIND_LABELS, KINDS } from '../../src/catalog/kinds';
import { dmdc, ndjson, uniqueServices, workFolder } from './helpers';

const folder = workFolder();
const texts = (path: string) =>
  Object.values(XLSX.read(readFileSync(join(folder, path))).Sheets).flatMap((sheet) =>
    XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }).flat(),
  );

describe('report', () => {
  beforeAll(() => {
    const rows = uniqueServices(10).map(({ name }, i) => `DV${i}\t${name}`);
    writeFileSync(join(folder, 'dv.tsv'), ['Mã dịch vụ\tTên dịch vụ', ...rows, 'DV99\tThuê xe'].join('\n'));
    for (const output of ['dv.ndjson', 'dv.json', 'dv.xlsx']) {
      const args = ['map', 'dv.tsv', '--edition', 'qd7603-2018', '--facility', 'Bệnh viện A', '-o', output];
      expect(dmdc(args, folder).code).toBe(0);
    }
  });

  it('counts the same from every form of the mapping', () => {
    const outs = ['dv.ndjson', 'dv.json', 'dv.xlsx'].map((name) => dmdc(['report', name], folder));
    for (const { code, out } of outs) {
      expect(code).toBe(0);
      expect(out).toMatch(/Dịch vụ kỹ thuật\s+qd7603-2018\s+\d+\/11/);
      expect(out).toBe(outs[0]!.out);
    }
  });

  it('fills the form of letter 677 with place, month and facility', () => {
    const args = ['report', 'dv.xlsx', '--month', '11/2026', '--place', 'Lâm Khê', '--facility', 'Bệnh viện B'];
    expect(dmdc([...args, '-o', 'form.xlsx'], folder).code).toBe(0);
    const cells = texts('form.xlsx');
    expect(cells).toContain('Bệnh viện B');
    expect(cells).toContain('Tháng 11 năm 2026');
    expect(cells.some((cell) => String(cell).startsWith('Lâm Khê, ngày'))).toBe(true);
    expect(cells.filter((cell) => /^\d+\/11$/.test(String(cell)))).toHaveLength(2);
    // No list of the other six kinds was sent: that is not 0/0.
    expect(cells.filter((cell) => cell === '—')).toHaveLength(12);
    for (const kind of KINDS) expect(cells.some((cell) => String(cell).startsWith(KIND_LABELS[kind].vi))).toBe(true);
  });

  it('adds up facilities, as csv and json too', () => {
    writeFileSync(
      join(folder, 'b.ndjson'),
      readFileSync(join(folder, 'dv.ndjson'), 'utf8').replaceAll('"Bệnh viện A"', '"Bệnh viện B"'),
    );
    const { out } = dmdc(['report', 'dv.ndjson', 'b.ndjson'], folder);
    expect(out).toContain('Bệnh viện B');
    expect(out).toMatch(/Tổng\s+Dịch vụ kỹ thuật\s+qd7603-2018\s+\d+\/22/);
    expect(dmdc(['report', 'dv.ndjson', 'b.ndjson', '-o', 'r.json'], folder).code).toBe(0);
    const data = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as { totals: { services: { N: number } } };
    expect(data.totals.services.N).toBe(22);
    expect(dmdc(['report', 'dv.ndjson', '-o', 'r.csv'], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'r.csv'), 'utf8')).toContain('Bệnh viện A');
  });

  it('leaves out what it cannot read, says so and ends with 3', () => {
    const { code, out, err } = dmdc(['report', 'dv.ndjson', 'dv.tsv', 'khong-co.xlsx'], folder);
    expect(code).toBe(3);
    expect(out).toMatch(/\d+\/11/);
    expect(err).toContain('dv.tsv');
    expect(err).toContain('khong-co.xlsx');
  });
});

describe('demo', () => {
  it('maps all seven kinds and writes workbook, form and lines', () => {
    const { code, out } = dmdc(['demo'], folder);
    expect(code).toBe(0);
    for (const kind of KINDS) expect(out).toMatch(new RegExp(`^${KIND_LABELS[kind].vi}.*\\d+/\\d+`, 'm'));
    const files = ['danh-muc-vi-du.xlsx', 'ra-soat.xlsx', 'bao-cao-677.xlsx', 'anh-xa.ndjson'];
    for (const name of files) {
      expect(out).toContain(join('dmdc-demo', name));
      expect(statSync(join(folder, 'dmdc-demo', name)).size).toBeGreaterThan(3000);
    }
    const lines = ndjson(readFileSync(join(folder, 'dmdc-demo', 'anh-xa.ndjson'), 'utf8'));
    expect(new Set(lines.map((line) => line.kind))).toEqual(new Set(KINDS));
    // A provisional table never decides by itself.
    expect(lines.filter((line) => line.kind === 'blood' && line.status === 'auto')).toEqual([]);
  });

  it('can be taken further by its own commands, in English too', () => {
    expect(dmdc(['demo', '--lang', 'en', '-o', 'other'], folder).out).toContain('Automatic');
    const again = dmdc(['report', 'other/ra-soat.xlsx', '--lang', 'en'], folder);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/Technical services\s+qd7603-2018\s+\d+\/81/);
  });
});
