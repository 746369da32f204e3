import { describe, expect, it } from 'vitest';
import { brandOf, createProducts } from '../../src/catalog/products';

const products = createProducts(
  [
    'code\tname\tobserved_names\tingredient\tstrength\tcodes\troutes',
    'VN-1-01\tAlphacil 1g\tAlphacil Forte 1g\tAmoxicilin; Acid clavulanic\t1g\t\t',
    'VD-22-02\tAlphacil 500mg\t\tAmoxicilin\t500mg\t40.154\t1.01',
    'VD-33-03\tBetamol\t\tParacetamol\t325mg\t40.48 | 40.51\t1.01 | 2.10',
    '4091/QLD-KD\tGammatec III\t\t\t\t\t',
    '',
  ].join('\n'),
);

describe('products', () => {
  it('are found by the brand, those of the very name first', () => {
    expect(products.byTradeName('ALPHACIL 500 mg').map((one) => one.registrationNo)).toEqual(['VD-22-02', 'VN-1-01']);
    expect(products.byTradeName('Alphacil Forte 1g').map((one) => one.registrationNo)).toEqual(['VN-1-01']);
    expect(products.byTradeName('Alpha 1g')).toEqual([]);
    expect(products.byTradeName('500mg')).toEqual([]);
  });

  it('are found by every registration number in a text, spaces or not', () => {
    expect(products.byRegistration('893110000123 (VD - 33-03)')[0]).toMatchObject({
      tradeName: 'Betamol',
      codes: ['40.48', '40.51'],
      routes: ['1.01', '2.10'],
    });
    expect(products.byRegistration('VD-33-04')).toEqual([]);
    expect(products.byRegistration('4091/QLD-KD')[0]?.tradeName).toBe('Gammatec III');
  });

  it('have a brand up to the first word with a digit', () => {
    expect(brandOf('Đông-Á Vita 500 plus')).toBe('dong a vita');
  });
});
