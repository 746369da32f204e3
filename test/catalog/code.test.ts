import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCode } from '../../src/catalog/code';
import { KINDS, type Kind } from '../../src/catalog/kinds';
import { listEditions, openCatalog } from '../../src/io/catalogs/open';
import { Held } from '../helpers/held';

describe('services', () => {
  it.each([
    ['01.0009.0098', '01.0009.0098', undefined],
    [' 01.0009.0098 ', '01.0009.0098', undefined],
    ['01.0009.\u00a00098', '01.0009.0098', undefined],
    ['1.9.98', '01.0009.0098', undefined],
    ['27.205b.0463', '27.205b.0463', undefined],
    ['27.205B.0463', '27.205b.0463', undefined],
    ['18.303b.0066', '18.303b.0066', undefined],
    ['13.0241.0644_GT', '13.0241.0644', '_GT'],
    ['13.0241.0644_tb', '13.0241.0644', '_TB'],
    ['13.0241.0644_BS', '13.0241.0644', '_BS'],
    ['13.0241.0644.SC2', '13.0241.0644', '.SC2'],
    ['13.0241.0644.K.01234', '13.0241.0644', '.K.01234'],
    ['13.0241.0644.K01234', '13.0241.0644', '.K01234'],
    ['13.0241.0644_GT.K01234', '13.0241.0644', '_GT.K01234'],
    ['13.0241.0000', '13.0241.0000', undefined],
    ['02.03', '02.03', undefined],
    ['K16.NO2', 'K16.NO2', undefined],
    ['K31.GBN.3', 'K31.GBN.3', undefined],
    ['37.15H2.1906', '37.15H2.1906', undefined],
    ['37.8b00.0098', '37.8B00.0098', undefined],
  ])('%s', (raw, code, suffix) => {
    const normal = normalizeCode('services', raw);
    expect(normal).toEqual({ code, wellFormed: true, ...(suffix && { suffix }) });
  });

  it.each([
    '13.0241.0644_XYZ',
    '13.0241.0644.1',
    '29.0001.0001',
    '00.0001.0001',
    '13.0241.06441',
    '13,0241',
    '',
    'Khám',
    '44563',
  ])('does not follow the grammar: %s', (raw) => {
    expect(normalizeCode('services', raw).wellFormed).toBe(false);
  });

  it('splits off a suffix it does not know, and says so', () => {
    expect(normalizeCode('services', '13.0241.0644_XYZ')).toEqual({
      code: '13.0241.0644',
      suffix: '_XYZ',
      wellFormed: false,
    });
  });

  it('keeps 02.1 and 02.10 apart', () => {
    expect(normalizeCode('services', '2.1').code).not.toBe(normalizeCode('services', '2.10').code);
  });
});

describe('the other kinds', () => {
  it.each<[Kind, string, string]>([
    ['icd10', 'A000', 'A00.0'],
    ['icd10', 'a00.0', 'A00.0'],
    ['icd10', 'A00', 'A00'],
    ['icd10', 'A00.', 'A00'],
    ['icd10', 'A00.-', 'A00'],
    ['icd10', 'A00-', 'A00'],
    ['icd10', 'A00,0', 'A00.0'],
    ['icd10', 'M7183', 'M71.83'],
    ['icd10', 'M71.83', 'M71.83'],
    ['icd10', '\ufeffE 11.9', 'E11.9'],
    ['yhct-diseases', 'u62.392.5', 'U62.392.5'],
    ['yhct-diseases', 'U50011', 'U50.011'],
    ['drugs', '40.30.497', '40.30.497'],
    ['drugs', '40.805.2', '40.805.2'],
    ['drugs', '40.48 + 40.155', '40.48+40.155'],
    ['drugs', '00.0000', '00.0000'],
    ['traditional-medicines', '05c.127.1', '05C.127.1'],
    ['traditional-medicines', '5C.127.1', '05C.127.1'],
    ['traditional-medicines', '05V.12', '05V.12'],
    ['traditional-medicines', 'HD.7', 'HD.7'],
    ['supplies', 'n03.05.010', 'N03.05.010'],
  ])('%s %s', (kind, raw, code) => {
    expect(normalizeCode(kind, raw)).toEqual({ code, wellFormed: true });
  });

  it.each([
    ['E10.2†', 'E10.2', '†'],
    ['E10.2 +', 'E10.2', '†'],
    ['A170*', 'A17.0', '*'],
    ['G01 *', 'G01', '*'],
  ])('takes the mark off %s', (raw, code, mark) => {
    expect(normalizeCode('icd10', raw)).toEqual({ code, mark, wellFormed: true });
  });

  it('gives the group of a full supply code and leaves the portal’s part alone', () => {
    expect(normalizeCode('supplies', 'N03.05.010.5327.279.0001')).toEqual({
      code: 'N03.05.010',
      suffix: '.5327.279.0001',
      wellFormed: true,
    });
  });

  it.each(['.KT', '.NAT', '.KTNAT'])('takes %s off a blood code', (suffix) => {
    expect(normalizeCode('blood', `2.7${suffix}`)).toEqual({ code: '2.7', suffix, wellFormed: true });
  });

  it.each<[Kind, string]>([
    ['icd10', 'A0'],
    ['icd10', 'U50.011'],
    ['yhct-diseases', 'U07.1'],
    ['drugs', '05C.1'],
    ['drugs', '40.048'],
    ['drugs', '40.48+'],
    ['supplies', 'N03.05.010.1'],
    ['supplies', 'N3.5.10'],
    ['blood', '2.7.XX'],
    ['blood', '2.'],
  ])('refuses %s %s', (kind, raw) => {
    expect(normalizeCode(kind, raw).wellFormed).toBe(false);
  });
});

describe('properties', () => {
  const kinds = fc.constantFrom(...KINDS);
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,_+-*†ABKNUGTSChđế \u00a0\u200b'), maxLength: 24 });
  // What a keyboard gives is seldom a code: some that are, with what is hung on them.
  const code = fc
    .tuple(
      fc.constantFrom(
        '02.0085.1778',
        'K16.NO2',
        '40.48',
        '05C.127.1',
        'N03.05.010',
        'A00.1',
        'A17.0*',
        'U50.011',
        '2.7',
      ),
      fc.constantFrom('', ' ', '_GT', '.NAT', '†', '\u200b'),
    )
    .map((parts) => parts.join(''));

  it('is idempotent on anything', () => {
    const wellFormed = new Held();
    fc.assert(
      fc.property(kinds, fc.oneof(typed, code, fc.string({ unit: 'binary', maxLength: 12 })), (kind, raw) => {
        const once = normalizeCode(kind, raw);
        const twice = normalizeCode(kind, once.code);
        expect(twice.code).toBe(once.code);
        if (wellFormed.when(once.wellFormed)) expect(twice).toEqual({ code: once.code, wellFormed: true });
      }),
      { numRuns: 3000 },
    );
    wellFormed.atLeast(50);
  });

  it.each(listEditions().map((e) => [e.kind, e.id] as const))(
    'finds every code of %s %s, however it is spaced, cased and marked',
    (kind, edition) => {
      const catalog = openCatalog(kind, { edition });
      const lost = catalog.entries.filter((entry) => {
        const normal = normalizeCode(kind, entry.code);
        const mangled = `\u00a0${entry.code.toLowerCase()} ${entry.mark ?? ''}`;
        return normal.code !== entry.code || !normal.wellFormed || catalog.get(mangled) !== entry;
      });
      expect(lost).toEqual([]);
    },
  );
});

it('Cyrillic letters of a Latin shape are read as those', () => {
  expect(normalizeCode('icd10', '\u041511.9')).toMatchObject({ code: 'E11.9', wellFormed: true });
  expect(normalizeCode('drugs', '40\u0420.26').code).toBe('40P.26');
  expect(normalizeCode('blood', '2.7.\u041a\u0422')).toMatchObject({ suffix: '.KT', wellFormed: true });
  expect(normalizeCode('icd10', '\u041611').wellFormed).toBe(false);
  expect(normalizeCode('drugs', '40\u0440.26').code).toBe('40P.26');
  // A rare small letter whose capital looks as a Latin one does.
  expect(normalizeCode('drugs', '\u1c82').code).toBe('O');
});
