import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { awkwardFiles } from '../helpers/awkward';
import { dmdc, dmdcProcess, ndjson, uniqueServices, workFolder } from './helpers';

const folder = workFolder();
const ARGS = ['--format', 'ndjson', '--edition', 'qd7603-2018', '--top', '1'];

describe('files as hospitals send them', () => {
  const files = awkwardFiles();
  for (const { fileName, bytes } of files) writeFileSync(join(folder, fileName), bytes);

  it.each(files.filter(({ items }) => items !== undefined).map(({ fileName, items }) => [fileName, items!] as const))(
    '%s gives %i lines',
    (fileName, items) => {
      const { code, out, err } = dmdc(['map', fileName, ...ARGS], folder);
      expect(err).not.toMatch(/\n\s+at /);
      expect(code).toBe(0);
      expect(ndjson(out)).toHaveLength(items);
    },
  );

  it('reads names typed in the legacy font TCVN3 as what they say', () => {
    const lines = ndjson(dmdc(['map', 'tcvn3.xlsx', ...ARGS], folder).out);
    const named = lines.map((line) => (line.candidates as { name: string }[])[0]?.name);
    expect(named).toContain('Điện tim thường');
  });

  it('keeps the zeros of codes that are shown as numbers', () => {
    const lines = ndjson(dmdc(['map', 'ma-la-so.xlsx', ...ARGS], folder).out);
    expect(lines[0]?.localCode).toBe('000001');
  });

  it.each(files.filter(({ error }) => error !== undefined).map(({ fileName }) => fileName))(
    '%s ends with 3, its name and a remedy, in both languages',
    (fileName) => {
      for (const lang of ['vi', 'en']) {
        const { code, out, err } = dmdc(['map', fileName, ...ARGS, '--lang', lang], folder);
        expect(code).toBe(3);
        expect(out).toBe('');
        expect(err).toContain(fileName);
        expect(err.length).toBeGreaterThan(40);
        expect(err).not.toMatch(/\n\s+at /);
      }
    },
  );
});

describe('a province in one file', () => {
  it('maps 100,000 rows, each with its line', () => {
    const services = uniqueServices(300);
    const lines = ['Mã dịch vụ\tTên dịch vụ'];
    for (let i = 0; i < 100_000; i++) lines.push(`DV${i}\t${services[i % services.length]!.name}`);
    writeFileSync(join(folder, 'lon.tsv'), lines.join('\n'));
    const { code, out, err } = dmdcProcess(['map', 'lon.tsv', '--kind', 'services', ...ARGS], folder);
    expect(code).toBe(0);
    const found = out.trimEnd().split('\n');
    expect(found).toHaveLength(100_000);
    for (let at = 999; at < found.length; at += 1000) expect(JSON.parse(found[at]!).localCode).toBe(`DV${at}`);
    expect(err).not.toContain('lỗi');
  });
});

describe('lists to measure on', () => {
  const [none, some] = ['khong-ma.csv', 'co-ma.csv'].map((name) => join(folder, 'do', name)) as [string, string];
  mkdirSync(join(folder, 'do'));
  writeFileSync(none, 'Mã nội bộ,Tên dịch vụ\nA1,Điện tim thường\nA2,Siêu âm ổ bụng\n');
  writeFileSync(some, 'Mã nội bộ,Tên dịch vụ,gold_code\nA1,Điện tim thường,02.0085.1778\n');
  writeFileSync(join(folder, 'do', 'README.md'), 'Ghi chú');

  it('a folder is all of them: one that does not say which codes are right is named and passed over', () => {
    const { code, out, err } = dmdc(['bench', '--truth', 'do'], folder);
    expect([code, out.includes('co-ma.csv')]).toEqual([0, true]);
    expect(err).toContain('Bỏ qua, không tính: Tệp “khong-ma.csv”');
  });

  it('by itself it is an error', () => {
    const { code, err } = dmdc(['bench', '--truth', none], folder);
    expect([code, err.includes('gold_code')]).toEqual([3, true]);
  });
});
