import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../src/catalog/compile/check';
import { cleanCell, type MendCounts } from '../../src/catalog/compile/clean';
import { compileRetired, compileTable } from '../../src/catalog/compile/compile';
import { mergeIcdTwins, mergePartners } from '../../src/catalog/compile/merge';
import { RECIPES, RETIRED_RECIPES } from '../../src/catalog/compile/recipes';
import { bundledCatalogsDir } from '../../src/io/catalog-files';

describe('cleanCell', () => {
  it.each([
    ['Bệnh tả'.normalize('NFD'), 'Bệnh tả', ['nfc']],
    ['\u00a0Bệnh\u00a0 tả ', 'Bệnh tả', ['spaces']],
    ['phư\u00adơng\u200b pháp', 'phương pháp', ['invisible']],
    ['Ðau đầu', 'Đau đầu', ['d-stroke']],
    ['cảm thụ \uf061', 'cảm thụ α', ['symbol-font']],
    ['?Tiền sử', 'Tiền sử', ['leading-question-mark']],
    ['phần không? xác định', 'phần không? xác định', []],
    ['Cảm giác (lạ', 'Cảm giác (lạ', []],
  ])('“%s”', (raw, clean, mends) => {
    const counts: MendCounts = new Map();
    expect(cleanCell(raw, counts)).toBe(clean);
    expect([...counts.keys()]).toEqual(mends);
    expect(cleanCell(clean, counts)).toBe(clean);
  });
});

describe('checkEntries', () => {
  const codesOf = (name: string, extra = {}) =>
    checkEntries('icd10', [{ code: 'A00', name, ...extra }]).map((issue) => issue.code);

  it.each([
    ['Bệnh&nbsp;tả', 'html-remnant'],
    ['Bệnh <b>tả</b>', 'html-remnant'],
    ['Bệnh tả (nặng', 'bracket-open'],
    ['Bệnh tả (nặng]', 'bracket-open'],
    ['Bệnh tả \ufffd', 'odd-character'],
    ['Bệnh? tả', 'question-mark'],
    ['loétđạitràng', 'words-joined'],
    ['Viêm màng não do', undefined],
    ['Bệnh tả,', 'ends-in-punctuation'],
    ['Nhiễm khuẩn ≥ 8 giờ – “nặng” (±) α₂ ½ [máu], 5 µm', undefined],
    ['Bệnh macroglobulin huyết Waldenström', undefined],
  ])('“%s”: %s', (name, code) => {
    expect(codesOf(name)).toEqual(code ? [code] : []);
  });

  it('finds codes twice, codes out of grammar and missing names, with their rows', () => {
    const issues = checkEntries('icd10', [
      { code: 'A00', name: 'a' },
      { code: 'A00', name: 'b' },
      { code: '1.2', name: '' },
    ]);
    expect(issues.map(({ severity, code, row }) => [severity, code, row])).toEqual([
      ['error', 'code-twice', 3],
      ['error', 'code-malformed', 4],
      ['error', 'name-missing', 4],
    ]);
  });
});

describe('merging', () => {
  it('lets the marked row of an ICD-10 category speak, whichever stands first', () => {
    const plain = { code: 'D63', name: 'Thiếu máu trong bệnh mạn', nameEn: 'Anaemia' };
    const marked = {
      code: 'D63',
      mark: '*',
      name: 'Thiếu máu trong bệnh mạn tính',
      nameEn: 'Anaemia in chronic disease',
    };
    const other = { code: 'D64', name: 'Thiếu máu khác', nameEn: 'Other anaemias' };
    const merged = { ...marked, aliases: [{ name: plain.name, source: 'decision' }] };
    expect(mergeIcdTwins([plain, marked, other])).toEqual([merged, other]);
    expect(mergeIcdTwins([marked, other, plain])).toEqual([merged, other]);
  });

  it('drops the other wording when it is another code’s name', () => {
    const entries = [
      { code: 'H81', name: 'Rối loạn tiền đình' },
      { code: 'H82', name: 'Rối loạn tiền đình' },
      { code: 'H82', mark: '*', name: 'Hội chứng chóng mặt' },
    ];
    expect(mergeIcdTwins(entries)[1]).toEqual(entries[2]);
  });

  it('gathers the partners of a disease in their order, and its other names', () => {
    const row = (code: string, name: string, icd10: string) => ({ code, name, partners: [{ icd10, name: icd10 }] });
    const [first, second] = mergePartners([
      row('U50.011', 'Chứng A', 'A01'),
      row('U50.021', 'Chứng B', 'B01'),
      row('U50.011', 'Chứng A', 'A00'),
      row('U50.011', 'Chứng C', 'A02'),
    ]);
    expect(first).toEqual({
      code: 'U50.011',
      name: 'Chứng A',
      partners: ['A01', 'A00', 'A02'].map((icd10) => ({ icd10, name: icd10 })),
      aliases: [{ name: 'Chứng C', source: 'decision' }],
    });
    expect(second?.aliases).toBeUndefined();
  });
});

describe('compileTable', () => {
  const recipe = RECIPES.find((r) => r.to === 'drugs/qd7603-2018.tsv')!;

  it('keeps spellings that add something, once each', () => {
    const source =
      'code\tname\tobserved_names\n40.1\tAtropin sulfat\tAtropin sulfat | Atropine | Atropine\n40.2\tB\t\n';
    expect(compileTable(recipe, source).text).toBe(
      'code\tname\tobserved_names\n40.1\tAtropin sulfat\tAtropine\n40.2\tB\t\n',
    );
  });

  it('says which column is missing and which were read', () => {
    expect(() => compileTable(recipe, 'code\tten\n40.1\tA\n')).toThrowError(/không có cột “name”.*code, ten/);
  });

  it('says which row is short', () => {
    expect(() => compileTable(recipe, 'code\tname\tobserved_names\n40.1\tA\n')).toThrowError(/dòng 2: có 2 ô/);
  });

  it('will not correct a fault that the source does not have', () => {
    const icd = RECIPES.find((r) => r.to === 'icd10/qd4469-2020.tsv')!;
    const rows = [
      icd.columns,
      ['I79', 'a', 'a', 'I70-I79', 'b', 'c', 'd'],
      ['I79.2', 'a2', 'a2', 'I70-I79', 'b', 'c', 'd'],
    ];
    expect(() => compileTable(icd, rows.map((row) => row.join('\t')).join('\n'))).toThrowError(/I79\.2/);
  });
});

const shared = process.env.DMDC_SHARED;

describe.skipIf(!shared || !existsSync(join(shared, 'facts')))('from the source tables', () => {
  it.each(RECIPES.map((r) => [r.to, r] as const))('%s is what the importer makes', (to, recipe) => {
    const source = readFileSync(join(shared!, 'facts', recipe.from), 'utf8');
    expect(compileTable(recipe, source).text).toBe(readFileSync(join(bundledCatalogsDir(), to), 'utf8'));
  });

  it.each(RETIRED_RECIPES.map((r) => [r.to, r] as const))('%s is what the importer makes', (to, recipe) => {
    const source = readFileSync(join(shared!, 'facts', recipe.from), 'utf8');
    expect(compileRetired(recipe, source).text).toBe(readFileSync(join(bundledCatalogsDir(), to), 'utf8'));
  });
});
