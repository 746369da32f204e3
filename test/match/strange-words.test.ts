import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/create';
import { openCatalog } from '../../src/io/catalogs/open';
import { isSameWord } from '../../src/match/index/spelling';
import { createMatcher, type Matcher } from '../../src/match/matcher';
import { wordsOf } from '../../src/text/words';
import { catalogOf, named } from './helpers/catalog';

const score = (matcher: Matcher, name: string): number =>
  matcher.match({ localCode: '1', localName: name, ingredient: name }).candidates[0]?.score ?? 0;

describe('a word that no name has', () => {
  it.each([
    ['lansoprazol', 'lanzoprazol'],
    ['cephradin', 'cefradin'],
    ['kephalexin', 'cefalexin'],
    ['metronidazole', 'metronidazol'],
    ['paracetamoll', 'paracetamol'],
    ['methotrexat', 'metotrexat'],
    ['levofloxcin', 'levofloxacin'],
  ])('“%s” is “%s” in another spelling', (written, known) => {
    expect(isSameWord(written, known)).toBe(true);
  });

  it.each([
    ['ganciclovir', 'aciclovir'],
    ['fludrocortison', 'hydrocortison'],
    ['ropivacain', 'bupivacain'],
    ['droperidol', 'domperidon'],
    ['dopamin', 'dobutamin'],
    ['felodipin', 'amlodipin'],
    ['hbsag', 'hbsab'],
  ])('“%s” is not “%s”', (written, known) => {
    expect(isSameWord(written, known)).toBe(false);
  });
});

/** One substance in ten is taken out: rows that ask for it have no answer. */
describe('drugs of a table that lacks them', () => {
  const whole = openCatalog('drugs');
  const single = whole.entries.filter(({ name }) => /^[A-Z][a-z]{6,}$/u.test(name));
  const asked = new Set(single.filter((_, at) => at % 10 === 3).map(({ name }) => name));
  const left = whole.entries.filter(({ name, aliases = [] }) =>
    [name, ...aliases.map((alias) => alias.name)].every(
      (text) => ![...asked].some((gone) => text.toLowerCase().includes(gone.toLowerCase())),
    ),
  );
  const matcher = createMatcher(createCatalog(whole.edition, left));

  it('leave the table’s own spelling of a substance that circulars spell otherwise', () => {
    const found = createMatcher(whole).match({ localCode: '1', localName: 'x', ingredient: 'Lansoprazol 30mg' });
    expect(found).toMatchObject({ status: 'auto', code: '40.668' });
  });

  it('give no other substance a probability of one half or more', () => {
    const keys = new Set(left.flatMap(({ name }) => wordsOf(name).map(({ fold }) => fold)));
    const wrong = [...asked].filter(
      (name) => !wordsOf(name).every(({ fold }) => keys.has(fold)) && score(matcher, name) >= 0.5,
    );
    expect(asked.size).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

describe('an analyte that no service measures', () => {
  const matcher = createMatcher(openCatalog('services', { edition: 'qd7603-2018' }));

  it.each(['Ganciclovir', 'Progranulin', 'Presepsin', 'Lamotrigin', 'Cisplatin', 'Carboplatin'])(
    '“%s” is not taken for another analyte',
    (analyte) => {
      expect(score(matcher, `Định lượng ${analyte} [Máu]`)).toBeLessThan(0.5);
    },
  );

  it('keeps one that is only misspelt', () => {
    expect(score(matcher, 'Định lượng Ceruloplasmim [Máu]')).toBeGreaterThan(0.9);
  });
});

/** What a row asks for is not in the set, only something alike. */
describe('a word left over that means something', () => {
  const asked = (kind: 'services' | 'icd10' | 'drugs', written: string, only: string[]): number =>
    score(createMatcher(catalogOf(kind, named(kind, only))), written);

  it.each([
    ['services', 'Định lượng Pepsinogen II [Máu]', ['Định lượng Pepsinogen I [Máu]', 'Định lượng Ferritin II [Máu]']],
    ['services', 'Xác định kháng nguyên Leᵃ nhóm máu Lewis', ['Xác định kháng nguyên Leᵇ nhóm máu Lewis']],
    ['icd10', 'Di chứng của bệnh lao hệ thần kinh', ['Di chứng của bệnh viêm hệ thần kinh', 'Bệnh lao phổi']],
    ['icd10', 'Viêm tiểu phế quản cấp tính', ['Viêm phế quản cấp tính', 'Tiểu máu']],
    ['drugs', 'Rifampicin + isoniazid + ethambutol', ['Rifampicin + isoniazid', 'Ethambutol']],
  ] as const)('%s: “%s” is shown below one half', (kind, written, only) => {
    const found = asked(kind, written, [...only]);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(0.5);
    // Itself is found.
    expect(asked(kind, written, [written, ...only])).toBeGreaterThan(0.99);
  });

  it('accents that make another word of the list keep a name from being decided: tụy is not tủy', () => {
    const others = Array.from({ length: 8 }, (_, at) => [`Viêm tụy thể ${at}`, `Viêm tủy thể ${at}`]).flat();
    const matcher = createMatcher(catalogOf('icd10', named('icd10', ['Bệnh của tủy sống', ...others])));
    const misspelt = createMatcher(catalogOf('icd10', named('icd10', ['Bệnh của tủy sống'])));
    const row = { localCode: '1', localName: 'Bệnh của tụy sống' };
    expect(matcher.match(row).status).toBe('review');
    expect(misspelt.match(row).status).toBe('auto');
  });

  it('a raised letter is read as one written beside its word', () => {
    const both = ['Xác định kháng nguyên Leᵃ nhóm máu Lewis', 'Xác định kháng nguyên Leᵇ nhóm máu Lewis'];
    expect(asked('services', 'Xác định kháng nguyên Lea nhóm máu Lewis', both)).toBeGreaterThan(0.99);
  });
});
