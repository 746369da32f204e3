import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/catalog/catalog';
import { createCatalog } from '../../../src/catalog/create';
import type { Entry, RetiredEntry } from '../../../src/catalog/entry';
import type { Kind } from '../../../src/catalog/kinds';
import { markChanges } from '../../../src/editions/diff/align';
import { diffEditions } from '../../../src/editions/diff/diff';
import { openCatalog } from '../../../src/io/catalogs/open';

function catalog(kind: Kind, id: string, entries: Entry[], retired: RetiredEntry[] = []) {
  const edition = { kind, id, title: { vi: id, en: id }, decision: id, coverage: 'complete' } as unknown as Edition;
  return createCatalog(edition, entries, retired);
}

const icd = (id: string, rows: Record<string, string>) =>
  catalog(
    'icd10',
    id,
    Object.entries(rows).map(([code, name]) => ({ code, name })),
  );

/** How the one code of two lists was re-worded. */
function change(before: string, after: string) {
  const diff = diffEditions(icd('a', { 'A01.0': before }), icd('b', { 'A01.0': after }));
  const [renamed] = diff.renamed;
  return [renamed?.change, renamed?.evidence[0]?.code];
}

describe('wording', () => {
  it.each([
    ['Viêm thận mãn tính, hoá mủ', 'Viêm thận mãn tính hóa mủ'],
    ['Bệnh về tuỷ sống - cổ', 'BỆNH VỀ TỦY SỐNG – CỔ'],
    ['Kỹ thuật đo', 'Kĩ thuật đo'],
  ])('spelling, punctuation and tone placement change nothing: %s', (before, after) => {
    expect(change(before, after)[0]).toBe('spelling');
  });

  it.each([
    ['Tổn thương dây thần kinh mắt phải', 'Tổn thương dây thần kinh mắt trái', 'slot-conflict'],
    ['Nhiễm khuẩn huyết do tụ cầu', 'Nhiễm khuẩn huyết không do tụ cầu', 'negation-differs'],
    ['Thải bỏ tạng ghép khác', 'Thải bỏ tạng ghép', 'other-differs'],
    ['Bệnh thận giai đoạn 3', 'Bệnh thận giai đoạn 4', 'number-changed'],
    ['Tụt lưỡi', 'Lồng ruột cấp', 'few-words-shared'],
  ])('a change of meaning is sent to a person: %s', (before, after, evidence) => {
    expect(change(before, after)).toEqual(['meaning', evidence]);
  });

  it.each([
    ['(người lớn)', 'slot'],
    ['bên phải', 'slot'],
    ['trẻ em', 'slot'],
    ['hai bên', 'slot'],
    ['cấp', 'slot'],
    ['qua nội soi', 'slot'],
    ['[gây tê]', 'slot'],
    ['lần 2', 'number'],
    ['giai đoạn 1', 'number'],
  ])('what only one of the names says, a person has to look at: %s', (qualifier, sort) => {
    const name = 'Đặt ống thông dẫn lưu ổ áp xe vùng cổ';
    expect(change(name, `${name} ${qualifier}`)).toEqual(['meaning', `${sort}-added`]);
    expect(change(`${name} ${qualifier}`, name)).toEqual(['meaning', `${sort}-dropped`]);
  });

  it.each([
    ['Tai nạn giao thông đường bộ', 'Tai nạn trong giao thông đường bộ'],
    ['Viêm khớp trong bệnh do vi khuẩn', 'Viêm khớp trong bệnh vi khuẩn'],
    ['Gãy xương đòn', 'Gãy một xương đòn'],
  ])('joining words and articles decide nothing: %s', (before, after) => {
    expect(change(before, after)[0]).toBe('wording');
  });

  it('a name that another code carries now is a change of meaning, however alike', () => {
    const before = icd('a', {
      'S04.5': 'Tổn thương dây thần kinh thính giác',
      'S04.6': 'Tổn thương dây thần kinh phụ',
    });
    const after = icd('b', { 'S04.5': 'Tổn thương dây thần kinh mặt', 'S04.6': 'Tổn thương dây thần kinh thính giác' });
    const [renamed] = diffEditions(before, after).renamed;
    expect(renamed).toMatchObject({
      change: 'meaning',
      evidence: [{ code: 'name-elsewhere', params: { code: 'S04.6' } }],
    });
  });

  it('learns how the new edition phrases things, and does not take a swapped site for phrasing', () => {
    const organs = ['gan', 'thận', 'phổi', 'tim', 'mắt', 'tai', 'răng', 'da'];
    const letters = 'ABCDEFGH';
    const before: Record<string, string> = {};
    const after: Record<string, string> = {};
    organs.forEach((organ, i) => {
      before[`${letters[i]}10`] = `U ${organ}, không đặc hiệu`;
      after[`${letters[i]}10`] = `U ${organ}, không xác định`;
    });
    before.M49 = 'U, không đặc hiệu';
    after.M49 = 'U, không xác định';
    before.M50 = 'Gãy xương cẳng tay';
    after.M50 = 'Gãy xương vùng cổ';
    before.M51 = 'Bỏng cẳng tay';
    after.M51 = 'Bỏng cẳng tay';
    const diff = diffEditions(icd('a', before), icd('b', after));
    expect(diff.renamed.find(({ code }) => code === 'M49')).toMatchObject({
      change: 'wording',
      evidence: [{ code: 'phrasing' }],
    });
    expect(diff.renamed.find(({ code }) => code === 'M50')?.evidence[0]?.code).not.toBe('phrasing');
  });

  it('marks the words that differ and loses no letter', () => {
    const marked = markChanges('U ác của môi nhỏ', 'U ác tính ở môi bé');
    expect(marked.before.map(({ text }) => text).join('')).toBe('U ác của môi nhỏ');
    expect(marked.after.filter((piece) => piece.changed).map(({ text }) => text)).toEqual(['tính ở ', 'bé']);
  });
});

describe('codes', () => {
  it('added, removed, attributes, and what cannot be compared', () => {
    const service = (code: string, name: string, price: number, level?: string): Entry => ({
      code,
      name,
      price,
      ...(level && { level }),
    });
    const before = catalog('services', 'a', [
      service('01.0001.0001', 'Đo', 100, 'B'),
      service('01.0002.0001', 'Chụp', 200, 'C'),
    ]);
    const after = catalog('services', 'b', [service('01.0001.0001', 'Đo', 150), service('01.0003.0001', 'Soi', 300)]);
    const diff = diffEditions(before, after);
    expect(diff.added).toEqual([{ code: '01.0003.0001', name: 'Soi' }]);
    expect(diff.removed.map(({ code }) => code)).toEqual(['01.0002.0001']);
    expect(diff.changed).toEqual([
      { code: '01.0001.0001', name: 'Đo', changes: [{ attribute: 'price', before: '100', after: '150' }] },
    ]);
    expect(diff.attributes).toEqual(['price']);
    expect(diff.counts).toEqual({ before: 2, after: 2, kept: 1, unchanged: 0 });
  });

  it('moved: another code carries the name', () => {
    const diff = diffEditions(
      icd('a', { B59: 'Bệnh do nấm pneumocystis', A00: 'Bệnh tả' }),
      icd('b', { 'B48.5': 'Bệnh do nấm pneumocystis', A00: 'Bệnh tả' }),
    );
    expect(diff.moved).toMatchObject([
      { from: { code: 'B59' }, to: { code: 'B48.5' }, reasons: [{ code: 'same-name' }] },
    ]);
    expect(diff.moved[0]?.probability).toBeGreaterThan(0.8);
  });

  it('merged: several codes fall back to the one above', () => {
    const diff = diffEditions(
      icd('a', { 'M14.0': 'Bệnh khớp', 'M14.01': 'Bệnh khớp, vai', 'M14.02': 'Bệnh khớp, tay' }),
      icd('b', { 'M14.0': 'Bệnh khớp' }),
    );
    expect(diff.merged).toMatchObject([{ from: [{ code: 'M14.01' }, { code: 'M14.02' }], into: { code: 'M14.0' } }]);
  });

  it('split: a code becomes the heading of new ones, or a decision names several', () => {
    const refined = diffEditions(
      icd('a', { 'B18.1': 'Viêm gan B' }),
      icd('b', { 'B18.1': 'Viêm gan B', 'B18.10': 'x', 'B18.19': 'y' }),
    );
    expect(refined.split).toMatchObject([
      { from: { code: 'B18.1' }, into: [{ code: 'B18.10' }, { code: 'B18.19' }], basis: 'refined' },
    ]);
    const declared = diffEditions(
      catalog('services', 'a', [{ code: '07.0225.0199', name: 'Thay băng' }]),
      catalog(
        'services',
        'b',
        [
          { code: '07.0225.0200', name: 'Thay băng nhỏ' },
          { code: '07.0225.0201', name: 'Thay băng to' },
        ],
        [{ code: '07.0225.0199', name: 'Thay băng', successors: ['07.0225.0200', '07.0225.0201'] }],
      ),
    );
    expect(declared.split).toMatchObject([
      { basis: 'declared', into: [{ code: '07.0225.0200' }, { code: '07.0225.0201' }] },
    ]);
  });

  it('probabilities of successors fall and add up to 1 at most', () => {
    const { removed } = diffEditions(
      openCatalog('icd10', { edition: 'qd4469-2020' }),
      openCatalog('icd10', { edition: 'tt06-2026' }),
    );
    for (const { successors } of removed) {
      const list = successors.map(({ probability }) => probability);
      expect(list).toEqual([...list].sort((a, b) => b - a));
      expect(list.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.001);
    }
  });

  it('refuses editions of two kinds', () => {
    expect(() => diffEditions(icd('a', {}), catalog('drugs', 'b', []))).toThrow(/icd10 và drugs/);
  });
});

describe('ICD-10 of 2020 beside that of 2026', () => {
  const diff = diffEditions(
    openCatalog('icd10', { edition: 'qd4469-2020' }),
    openCatalog('icd10', { edition: 'tt06-2026' }),
  );

  it('counts what is gone and what is new', () => {
    expect(diff.removed).toHaveLength(208);
    expect(diff.added).toHaveLength(3915);
    expect(diff.counts.kept).toBe(11_929);
  });

  it('finds that most names change wording only', () => {
    const meaning = diff.renamed.filter(({ change }) => change === 'meaning').length;
    expect(diff.renamed).toHaveLength(10_196);
    expect(meaning / diff.renamed.length).toBeLessThan(0.15);
  });

  it('finds meanings that did change places', () => {
    const of = (code: string) => diff.renamed.find((one) => one.code === code);
    // Both codes of each pair had the name in the old list; the other one keeps it.
    expect(of('S04.5')?.evidence[0]).toMatchObject({ code: 'name-shared', params: { code: 'S04.6' } });
    expect(of('M23.4')?.evidence[0]).toMatchObject({ code: 'name-shared', params: { code: 'M24.0' } });
    expect(of('M49.43')?.change).toBe('meaning');
    expect(of('C06.8')?.change).toBe('wording');
  });

  it('compares a list with itself and finds nothing', () => {
    const catalogue = openCatalog('services', { edition: 'qd7603-2018' });
    const same = diffEditions(catalogue, catalogue);
    expect(same.counts.unchanged).toBe(catalogue.size);
    expect([same.added, same.removed, same.renamed, same.changed, same.moved, same.split, same.merged].flat()).toEqual(
      [],
    );
  });
});
