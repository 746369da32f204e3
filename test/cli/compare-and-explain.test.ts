import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { dmdc, workFolder } from './helpers';

const folder = workFolder();
const OWN = ['--catalogs', 'own'] as const;
const EDITIONS = {
  a: ['1.1,Máu toàn phần 150 ml', '1.2,Máu toàn phần 250 ml', '2.1,Khối hồng cầu 150 ml'],
  b: ['1.1,Máu toàn phần 150 ml', '1.2,Máu toàn phần 350 ml', '2.2,Khối hồng cầu 150 ml', '3.1,Huyết tương 250 ml'],
};

beforeAll(() => {
  for (const [id, rows] of Object.entries(EDITIONS)) {
    writeFileSync(join(folder, `${id}.csv`), `Mã,Tên chế phẩm máu\n${rows.join('\n')}\n`);
    const day = id === 'a' ? '2026-01-01' : '2026-02-01';
    const { code } = dmdc(
      [
        ...['import', `${id}.csv`, '--kind', 'blood', '--edition', `qd-${id}`, '--decision', `QĐ ${id}/QĐ-BYT`],
        ...['--annex', 'PL9', '--issued', '2025-12-01', '--valid-from', day, '--yes', ...OWN],
      ],
      folder,
    );
    expect(code).toBe(0);
  }
  writeFileSync(join(folder, 'mau.csv'), 'Mã máu,Tên chế phẩm máu\nM1,Khối hồng cầu 150 ml\nM2,Máu toàn phần 150 ml\n');
});

describe('dmdc diff', () => {
  const diff = (...args: readonly string[]) => dmdc(['diff', 'blood', 'qd-a', 'qd-b', ...OWN, ...args], folder);

  it('counts what became of the codes, names those that are gone with what follows them, and those that may mean otherwise', () => {
    const { code, out } = diff('--lang', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/QĐ a\/QĐ-BYT \(qd-a, 3 codes\) → QĐ b\/QĐ-BYT \(qd-b, 4 codes\)/);
    expect(out).toMatch(/2\.1 Khối hồng cầu 150 ml → 2\.2 \d+%/);
    expect(out).toMatch(/1\.2 Máu toàn phần 250 ml → Máu toàn phần 350 ml/);
  });

  it('writes each format that a file is named for, and says the same in all', () => {
    const { code, err } = diff('-o', 'x.json', '-o', 'x.html', '-o', 'x.xlsx');
    expect(code).toBe(0);
    for (const name of ['x.json', 'x.html', 'x.xlsx']) expect(err).toContain(name);
    const { removed, added } = JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8'));
    expect(removed).toHaveLength(1);
    expect(removed[0].code).toBe('2.1');
    expect(removed[0].successors[0].code).toBe('2.2');
    expect(added.map((one: { code: string }) => one.code)).toEqual(['2.2', '3.1']);
    expect(readFileSync(join(folder, 'x.html'), 'utf8')).toContain('Huyết tương 250 ml');
    const book = XLSX.read(readFileSync(join(folder, 'x.xlsx')));
    expect(book.SheetNames.map((name) => XLSX.utils.sheet_to_csv(book.Sheets[name]!)).join()).toContain('2.1');
  });

  it('refuses a format that it does not write, before it works', () => {
    const { code, err } = diff('-o', 'x.pdf');
    expect(code).toBe(2);
    expect(err).toMatch(/\.html, \.xlsx, \.json/);
    expect(existsSync(join(folder, 'x.pdf'))).toBe(false);
  });

  it('takes what a list of successors says before what it finds itself', () => {
    writeFileSync(join(folder, 'thay.csv'), 'Mã cũ,Mã thay thế\n2.1,3.1\n');
    expect(diff('--successors', 'thay.csv').out).toMatch(/2\.1 Khối hồng cầu 150 ml → 3\.1 \d+%/);
  });
});

describe('dmdc migrate and dmdc impact', () => {
  it('carry a mapping over to the next edition, and what has to be decided anew is told first', () => {
    const mapping = ['--mapping', 'm.dmdc.ndjson'];
    dmdc(['map', 'mau.csv', '--kind', 'blood', '--edition', 'qd-a', ...mapping, ...OWN], folder);
    const tried = dmdc(['migrate', 'm.dmdc.ndjson', '--to', 'qd-b', '--dry-run', ...OWN], folder);
    expect(tried.code).toBe(0);
    expect(readFileSync(join(folder, 'm.dmdc.ndjson'), 'utf8')).toContain('"id":"qd-a"');
    expect(dmdc(['migrate', 'm.dmdc.ndjson', '--to', 'qd-b', ...OWN], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'm.dmdc.ndjson'), 'utf8')).toContain('"id":"qd-b"');
  });
});

describe('dmdc explain', () => {
  const E = ['--edition', 'qd7603-2018'];

  it('says what holds a name back, and for each code what speaks for it and against', () => {
    const args = ['explain', 'services', 'Siêu âm ổ bụng', '--price', '42100', '--lang', 'en', ...E];
    const { code, out } = dmdc(args, folder);
    expect(code).toBe(0);
    const [, first = '', ...others] = out.split('\n\n');
    expect(first).toMatch(/^ ?\d+\.\d % {2}02\.0314\.0001 {2}Siêu âm ổ bụng/);
    expect(first).toMatch(/\n {9}– Same name/);
    expect(first).toContain('42,100');
    expect(others.length).toBeGreaterThan(0);
  });

  it('marks the codes that remain possible', () => {
    const { out } = dmdc(['explain', 'services', 'Điện tim thường', '--department', 'Khoa Nội', ...E], folder);
    const among = dmdc(['explain', 'drugs', 'Metronidazol', ...E], folder).out;
    expect(out).toContain('02.0085.1778');
    expect(among.match(/ {2}←$/gm)).toHaveLength(2);
  });

  it('ends with 1 where nothing is near, and asks for a name where there is none', () => {
    expect(dmdc(['explain', 'blood', 'xyzzy', ...E], folder).code).toBe(1);
    expect(dmdc(['explain', 'blood', '', ...E], folder)).toMatchObject({ code: 2, out: '' });
    expect(dmdc(['explain', 'services', 'x', '--price', 'nhiều', ...E], folder).code).toBe(2);
  });
});
