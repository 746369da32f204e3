import { describe, expect, it } from 'vitest';
import { createProducts } from '../../src/catalog/products';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { createMatcher } from '../../src/match/matcher';
import { describeReason } from '../../src/messages/reasons';
import { catalogOf, itemOf, named } from './helpers/catalog';

const NAMES = ['Amoxicilin', 'Amoxicilin + acid clavulanic', 'Paracetamol', 'Diclofenac'];
const products = createProducts(
  [
    'code\tname\tobserved_names\tingredient\tstrength\tcodes\troutes',
    'VN-1-01\tAlphacil 1g\t\tAmoxicilin; Acid clavulanic\t875mg; 125mg\t40.2\t1.01',
    'VN-1-02\tBetaclav\t\tAmoxicilin; Acid clavulanic\t875mg; 125mg\t\t',
    'VD-22-02\tZetamol 500mg\t\tParacetamol\t500mg\t40.3\t1.01',
    'VD-33-03\tDuotab\t\tParacetamol\t500mg\t40.3\t1.01',
    'VD-33-04\tDuotab\t\tDiclofenac natri\t50mg\t40.4\t1.01',
    'VD-44-04\tOdditol\t\tXylokarbonat\t50mg\t\t',
    'VD-66-06\tAiromol Inhaler (CS đóng gói: Nhà máy số 2)\t\tParacetamol\t100mcg\t40.3\t1.01',
    'VD-66-07\tAiromol Plus\t\tDiclofenac\t100mcg\t40.4\t1.01',
    'VD-55-05\tMixtol 500\t\tParacetamol\t500mg\t40.1\t1.01',
    '',
  ].join('\n'),
);
let opened = 0;
const matcher = createMatcher({
  ...catalogOf('drugs', named('drugs', NAMES)),
  products: () => {
    opened++;
    return products;
  },
});
const ask = (localName: string, more: Partial<Item> = {}) => matcher.match(itemOf({ localName, ...more }));

describe('a drug given by its trade name or registration number alone', () => {
  it.each([
    ['Zetamol 500mg', {}, '40.3'],
    ['Zetamol', { strength: '0,5g', route: 'Uống' }, '40.3'],
    ['Alphacil 1g', { strength: '125mg + 875mg' }, '40.2'],
    ['Zetamol 500mg', { ingredient: 'Zetamol 500mg' }, '40.3'],
    ['VD-22-02', {}, '40.3'],
    ['Zetamol', { registrationNo: 'VD - 22-02', strength: '500mg' }, '40.3'],
  ])('%j %j is decided by its product', (name, more, code) => {
    const result = ask(name, more);
    expect(result).toMatchObject({ status: 'auto', code });
    expect(result.reasons[0]?.code).toBe('by-product');
  });

  it.each([
    ['another strength than the registered one', 'Zetamol', { strength: '650mg' }, '40.3'],
    ['another route', 'Zetamol 500mg', { route: 'Tiêm' }, '40.3'],
    ['a product that no registration declares a code for', 'Betaclav', { strength: '875mg; 125mg' }, '40.2'],
    ['a registration that declares another code than the ingredient', 'Mixtol 500', { strength: '500mg' }, '40.3'],
    ['the number of another product', 'Zetamol 500mg', { registrationNo: 'VD-33-04' }, '40.3'],
    ['a number whose product has another name', 'Vistazol', { registrationNo: 'VD-22-02', strength: '500mg' }, '40.3'],
  ])('%s leaves the code to a person', (_, name, more, code) => {
    const result = ask(name, more);
    expect(result.status).not.toBe('auto');
    expect(result.candidates[0]?.code).toBe(code);
  });

  it('remarks in brackets behind a registered name are no part of it', () => {
    expect(ask('Airomol Inhaler 100mcg')).toMatchObject({ status: 'auto', code: '40.3' });
  });

  it.each(['Airomol 100mcg', 'Airomol Evohaler 100mcg', 'Airomol Nebules', 'Airomol viên nén 100mcg'])(
    '%s is known by its brand in another form, and left to a person',
    (name) => {
      const result = ask(name);
      expect(result.status).toBe('review');
      expect(result.candidates[0]?.code).toBe('40.3');
    },
  );

  it('a word that may name a further substance is part of the brand', () => {
    expect(ask('Airomol Plus 100mcg').candidates[0]?.code).toBe('40.4');
    expect(ask('Zetamol Extra').candidates[0]?.code).not.toBe('40.3');
  });

  it('a reason says that the registration number contradicts the name', () => {
    const codes = ask('Zetamol 500mg', { registrationNo: 'VD-33-04' }).reasons.map(({ code }) => code);
    expect(codes).toContain('registration-contradicts');
  });

  it('products of one name with several ingredients are ambiguous, and the ingredients tell them apart', () => {
    const result = ask('Duotab');
    expect(result).toMatchObject({ status: 'ambiguous', differBy: ['name'] });
    expect(result.status === 'ambiguous' && [...result.among].sort()).toEqual(['40.3', '40.4']);
    expect(describeReason(result.reasons[0]!)).toContain('Paracetamol | Diclofenac natri');
    expect(ask('Duotab', { strength: '50mg' })).toMatchObject({ status: 'auto', code: '40.4' });
  });

  it('a product of an ingredient that no code stands for has no code', () => {
    const result = ask('Odditol 50mg');
    expect(['none', 'review']).toContain(result.status);
    expect(result.candidates.every(({ score }) => score < 0.5)).toBe(true);
  });

  it('rows of one name with different registration numbers are each answered by their own number', () => {
    const rows = [
      itemOf({ localName: 'Duotab', registrationNo: 'VD-33-03', strength: '500mg' }),
      itemOf({ localName: 'Duotab', registrationNo: 'VD-33-04', strength: '50mg' }),
    ];
    expect(matcher.matchAll(rows).map((result) => result.status === 'auto' && result.code)).toEqual(['40.3', '40.4']);
  });

  it('products are opened only for a row that no ingredient answers, or with a name beside it', () => {
    opened = 0;
    ask('Paracetamol', { ingredient: 'Paracetamol' });
    ask('Paracetamol 500mg');
    expect(opened).toBe(0);
    ask('Zetamol');
    expect(opened).toBeGreaterThan(0);
  });

  it('a threshold higher than products can reach leaves them to a person', () => {
    const strict = createMatcher(matcher.catalog, { accept: 0.999 });
    expect(strict.match(itemOf('Zetamol 500mg')).status).toBe('review');
  });

  it('the bundled table knows common trade names', () => {
    const real = createMatcher(openCatalog('drugs'));
    expect(real.match(itemOf('Augmentin 1g')).candidates[0]?.name).toMatch(/amoxicilin \+ acid clavulanic/i);
    expect(real.match(itemOf('Ventolin Inhaler 100mcg')).candidates[0]?.code).toBe('40.980');
    expect(real.match(itemOf('VN-20041-16')).candidates[0]?.name).toBe('Diclofenac');
  });
});

describe('a trade name beside an ingredient', () => {
  it('is used where the ingredient is unknown, and the row is left to a person', () => {
    const result = ask('Zetamol 500mg', { ingredient: 'Hoạt chất Qwzx' });
    expect(result.status).not.toBe('auto');
    expect(result.candidates[0]?.code).toBe('40.3');
    expect(result.reasons[0]?.code).toBe('by-product');
  });
});

describe('a drug whose ingredient is not that of its trade name', () => {
  it.each([
    ['Zetamol 500mg', { ingredient: 'Diclofenac' }],
    ['Diclofenac', { ingredient: 'Diclofenac', tradeName: 'Zetamol' }],
    ['Diclofenac', { ingredient: 'Diclofenac', registrationNo: 'VD-22-02' }],
    ['Alphacil 1g', { ingredient: 'Amoxicilin' }],
    ['Airomol SR', { ingredient: 'Diclofenac' }],
  ])('%j %j waits and says so', (name, more) => {
    const { status, candidates, reasons } = ask(name, more);
    expect(status).toBe('review');
    expect(reasons.map(({ code }) => code)).toEqual(['product-contradicts']);
    expect(candidates[0]?.score).toBeLessThan(0.985);
  });

  it.each([
    ['some product of the name has it', 'Duotab', { ingredient: 'Diclofenac' }, '40.4'],
    ['the name begins with an ingredient', 'Paracetamol và Diclofenac', { ingredient: 'Diclofenac' }, '40.4'],
    [
      'the row has a number that nobody knows',
      'Zetamol',
      { ingredient: 'Diclofenac', registrationNo: 'VD-99-99' },
      '40.4',
    ],
    ['nobody can read what the product has', 'Odditol', { ingredient: 'Diclofenac' }, '40.4'],
    ['the name is no product’s', 'Nothingol', { ingredient: 'Diclofenac' }, '40.4'],
  ])('is decided by it where %s: %s', (_, name, more, code) => {
    expect(ask(name, more)).toMatchObject({ status: 'auto', code });
  });
});

describe('a vitamin by its number', () => {
  const vitamins = createProducts(
    [
      'code\tname\tobserved_names\tingredient\tstrength\tcodes\troutes',
      'VD-1-11\tVitamine B1 250mg\t\tThiamin\t250mg\t40.1\t1.01',
      '',
    ].join('\n'),
  );
  const own = createMatcher({
    ...catalogOf('drugs', named('drugs', ['Thiamin', 'Tocopherol'])),
    products: () => vitamins,
  });

  it.each(['VitaminE', 'Vitamin B6', 'Vitamine'])('is no product of another: %s', (localName) => {
    const { status, reasons } = own.match(itemOf({ localName }));
    expect(status).not.toBe('auto');
    expect(reasons.map(({ code }) => code)).not.toContain('by-product');
  });

  it('is its own product', () => {
    expect(own.match(itemOf({ localName: 'Vitamine B1 250mg' }))).toMatchObject({ status: 'auto', code: '40.1' });
  });
});
