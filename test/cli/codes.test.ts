import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/catalog/kinds';
import { dmdc, workFolder } from './helpers';

const folder = workFolder();
const run = (...args: string[]) => dmdc(args, folder);
const json = <T>(...args: string[]) => JSON.parse(run(...args).out) as T;

describe('lookup', () => {
  it('gives the same as data, with the code of a failed look-up', () => {
    const [found] = json<{ entry: { name: string } }[]>('lookup', 'services', '02.0085.1778', '--json');
    expect(found?.entry.name).toBe('Điện tim thường');
    expect(run('lookup', 'services', '02.0085.1787', '--json')).toMatchObject({ code: 1, out: '[]\n', err: '' });
  });

  it('says where nothing stands in the place of a cancelled code', () => {
    const { code, out } = run('lookup', 'services', '10.0164.0508', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('10.0164.0508');
    expect(out).toContain('The decision names no replacement.');
    expect(run('lookup', 'services', '03.0080.0094', '--lang', 'en').out).not.toContain('no replacement');
  });

  it('shows the diseases that a traditional name stands for, and the decision that cancels it', () => {
    const { out } = run('lookup', 'yhct-diseases', 'U51.631.2');
    expect(out).toMatch(/Mã ICD-10: [A-Z]\d\d/);
    expect(out).toMatch(/QĐ 1978\/QĐ-BYT.*01\/07\/2026/);
    expect(run('lookup', 'yhct-diseases', 'U50.011').out).not.toContain('QĐ 1978');
  });

  it('shows other spellings of a name', () => {
    expect(run('lookup', 'drugs', '40.12').out).toContain('Tên khác: Lidocain hydroclorid | Lidocain hydroclodrid\n');
  });
});

describe('search', () => {
  it('gives the same as data, and an empty list where nothing is near', () => {
    const { edition, results } = json<{ edition: string; results: { code: string; ranges: number[][] }[] }>(
      ...['search', 'drugs', 'paracetamol', '--json', '--top', '1', '--edition', 'qd7603-2018'],
    );
    expect([edition, results]).toMatchObject(['qd7603-2018', [{ code: '40.48', ranges: [[0, 10]] }]]);
    const none = run('search', 'icd10', 'qqqqqq zzzzzz', '--json');
    expect([none.code, JSON.parse(none.out).results]).toEqual([1, []]);
    expect(run('search', 'icd10', ' ').code).toBe(2);
  });

  it('shows the group of a drug and marks codes that were not read but worked out', () => {
    const { out } = run('search', 'drugs', 'paracetamol', '--edition', 'qd7603-2018', '--top', '1');
    expect(out).toContain('· giảm đau, hạ sốt');
    const blood = run('search', 'blood', 'máu toàn phần 250', '--lang', 'en', '--top', '1').out;
    expect(blood).toMatch(/^1\.\d+ .* · .*infer/m);
  });
});

describe('catalogs', () => {
  it('answers for a day before the first list of every kind, and has nothing in force as data', () => {
    const { code, out } = run('catalogs', '--as-of', '2001-01-01');
    expect(code).toBe(0);
    expect(out.match(/Ngày 01\/01\/2001 chưa có danh mục/g)).toHaveLength(KINDS.length);
    expect(json<{ inForce: unknown[] }>('catalogs', '--as-of', '2001-01-01', '--json').inForce).toEqual([]);
  });

  it('says of an amended list what it is made of, as data too', () => {
    const { inForce } = json<{ inForce: { kind: string; parts?: { id: string }[]; amendments: unknown[] }[] }>(
      ...['catalogs', '--as-of', '2026-11-21', '--json'],
    );
    const yhct = inForce.find(({ kind }) => kind === 'yhct-diseases');
    expect(yhct?.parts?.map(({ id }) => id)).toEqual(['qd7603-2018', 'qd1978-2026-retired']);
    expect(inForce.find(({ kind }) => kind === 'icd10')?.parts).toBeUndefined();
  });

  it('with the list of a decision in its folder no longer calls it one that is not there', () => {
    mkdirSync(join(folder, 'bo-ma'));
    writeFileSync(join(folder, 'mau.csv'), 'Mã,Tên chế phẩm máu\n1.1,Máu toàn phần 30 ml\n1.2,Máu toàn phần 50 ml\n');
    const facts = ['--kind', 'blood', '--edition', 'qd5084', '--decision', 'QĐ 5084/QĐ-BYT', '--annex', 'PL9'];
    const days = ['--issued', '2015-11-30', '--valid-from', '2015-11-30', '--valid-to', '2018-12-24'];
    const own = ['--catalogs', 'bo-ma'];
    expect(run('import', 'mau.csv', ...facts, ...days, ...own).code).toBe(0);
    const missing = (out: string) => out.split('\n').find((line) => line.startsWith('  QĐ 5084/QĐ-BYT, ban hành'));
    expect(missing(run('catalogs', '--as-of', '2017-01-01').out)).toContain('Đơn vị máu toàn phần');
    const { out } = run('catalogs', '--as-of', '2017-01-01', ...own);
    expect(missing(out)).not.toContain('Đơn vị máu toàn phần');
    expect(out).toMatch(/^blood +qd5084 .* có hiệu lực$/m);
  });
});
