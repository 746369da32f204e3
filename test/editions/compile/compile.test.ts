import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTables } from '../../../scripts/make-table';
import { RECIPES } from '../../../scripts/recipes';
import { checkEntries } from '../../../src/editions/compile/check';
import { cleanCell, type MendCounts } from '../../../src/editions/compile/clean';
import { mergeIcdTwins, mergePartners } from '../../../src/editions/compile/merge';
import { bundledCatalogsDir } from '../../../src/io/catalogs/files';

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

const shared = process.env.DMDC_SHARED;

describe.skipIf(!shared || !existsSync(join(shared, 'facts')))('the bundled tables', () => {
  it.each(RECIPES.map((r) => [r.to, r] as const))('%s is what the importer makes of its source', (to, recipe) => {
    const list = makeTables(recipe, join(shared!, 'facts'), bundledCatalogsDir());
    const table = (path: string) => readFileSync(join(bundledCatalogsDir(), path), 'utf8');
    expect(list.refused).toBe(false);
    expect(list.tables.full).toBe(table(to));
    for (const side of ['retired', 'changed'] as const) {
      const isMade = recipe.sideFiles?.[side] ?? (side === 'retired' && recipe.retired);
      expect(list.tables[side]).toBe(isMade ? table(to.replace('.tsv', `.${side}.tsv`)) : undefined);
    }
  });
});
