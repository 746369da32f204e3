import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/catalog/catalog';
import { createCatalog } from '../../src/catalog/create';
import type { Kind } from '../../src/catalog/kinds';
import { CodeChecker, type ListOnDay } from '../../src/claims/code-check';
import { codesOf, dayOf } from '../../src/claims/record-codes';
import { shownCode } from '../../src/claims/shown-code';

const catalog = (kind: Kind, id: string, codes: readonly string[]) =>
  createCatalog(
    { kind, id, coverage: 'complete' } as Edition,
    codes.map((code) => ({ code, name: `Tên ${code}` })),
  );

const old = catalog('icd10', 'old', ['A00', 'A01.0']);
const now = catalog('icd10', 'now', ['A00', 'B20.1']);
const services = catalog('services', 's', ['02.0085.1778']);
const drugs = catalog('drugs', 'd', ['40.1', '40.2']);
const blood = catalog('blood', 'b', ['2.7']);
const editions: Partial<Record<Kind, readonly ReturnType<typeof catalog>[]>> = {
  icd10: [old, now],
  services: [services],
  drugs: [drugs],
  blood: [blood],
};

function lists(kind: Kind, day: string): ListOnDay {
  const none = { key: `${kind}-none`, amended: false };
  if (kind === 'icd10') {
    if (day < '2020-01-01') return { ...none, missing: 'no-edition' };
    return day < '2026-07-01'
      ? { key: 'old', catalog: old, coverage: 'complete', amended: false }
      : { key: 'now', catalog: now, coverage: 'complete', amended: false };
  }
  if (kind === 'services') {
    return day < '2025-06-19'
      ? { key: 's', catalog: services, coverage: 'complete', amended: false }
      : { key: 's-none', missing: 'not-bundled', amended: false };
  }
  if (kind === 'drugs') return { key: 'd', catalog: drugs, coverage: 'partial', amended: false };
  if (kind === 'blood') return { key: 'b', catalog: blood, coverage: 'provisional', amended: false };
  return { ...none, missing: 'no-edition' };
}

const checker = () =>
  new CodeChecker({
    onDay: lists,
    editions: (kind) => editions[kind] ?? [],
    isRoute: (code) => code === '1.01',
    isExamOrBed: (code) => ['02.03', 'K03.NO2', '37.15H1.1902'].includes(code),
  });

describe('a code on its day', () => {
  test.each([
    ['icd10', 'A00', '2024-05-01', { state: 'valid' }],
    ['icd10', 'a01.0†', '2024-05-01', { state: 'valid' }],
    ['icd10', 'A01.0', '2026-08-01', { state: 'not-in-force' }],
    ['icd10', 'B20.1', '2024-05-01', { state: 'not-in-force' }],
    ['icd10', 'Z99.9', '2024-05-01', { state: 'unknown' }],
    ['icd10', 'A00', '2010-01-01', { state: 'unverified', reason: 'no-edition' }],
    ['icd10', 'A00', undefined, { state: 'unverified', reason: 'no-date' }],
    ['icd10', 'viêm họng', '2024-05-01', { state: 'malformed' }],
    ['icd10', '40.1', '2024-05-01', { state: 'other-kind', other: 'drugs' }],
    ['services', '02.0085.1778_GT', '2024-05-01', { state: 'valid' }],
    ['services', '02.0085.1778', '2026-05-01', { state: 'unverified', reason: 'not-bundled' }],
    ['services', '01.0001.0000', '2024-05-01', { state: 'outside-list' }],
    ['services', '02.03', '2024-05-01', { state: 'valid' }],
    ['services', 'K03.NO2', '2024-05-01', { state: 'valid' }],
    ['services', '37.15H1.1902', '2024-05-01', { state: 'valid' }],
    ['services', '02.97', '2024-05-01', { state: 'unverified', reason: 'provisional' }],
    ['services', 'K97.NO2', '2024-05-01', { state: 'unverified', reason: 'provisional' }],
    ['services', '37.8B00.0098', '2024-05-01', { state: 'unverified', reason: 'no-list' }],
    ['services', '40.2', '2024-05-01', { state: 'other-kind', other: 'drugs' }],
    ['services', 'N03.05.010', '2024-05-01', { state: 'other-kind', other: 'supplies' }],
    ['drugs', '40.2', '2024-05-01', { state: 'valid' }],
    ['drugs', '40.999', '2024-05-01', { state: 'unverified', reason: 'partial' }],
    ['drugs', '00.0000', '2024-05-01', { state: 'outside-list' }],
    ['drugs', '40.1 + 40.2', '2024-05-01', { state: 'valid' }],
    ['drugs', '40.1+40.999', '2024-05-01', { state: 'unverified', reason: 'partial' }],
    ['drugs', '40.1+PARA', '2024-05-01', { state: 'malformed' }],
    ['blood', '9.9', '2024-05-01', { state: 'unverified', reason: 'provisional' }],
    ['routes', '1.01', undefined, { state: 'valid' }],
    ['routes', '9.99', undefined, { state: 'unverified', reason: 'partial' }],
    ['routes', 'Uống', undefined, { state: 'malformed' }],
    ['indicators', '2301023', '2024-05-01', { state: 'unverified', reason: 'no-list' }],
  ] as const)('%s %s on %s', (group, code, day, verdict) => {
    expect(checker().check(group, code, day)).toMatchObject(verdict);
  });

  test('is the same whatever was asked before', () => {
    const one = checker();
    one.check('icd10', 'A01.0', '2026-08-01');
    expect(one.check('icd10', 'A01.0', '2024-08-01').state).toBe('valid');
    expect(one.check('icd10', 'A01.0', '2026-08-01').state).toBe('not-in-force');
  });

  test('that an amendment not at hand may have added is not called wrong', () => {
    const one = new CodeChecker({
      onDay: () => ({ key: 'k', catalog: old, coverage: 'complete', amended: true }),
      editions: () => [old],
      isRoute: () => false,
      isExamOrBed: () => false,
    });
    expect(one.check('icd10', 'Z99.9', '2024-05-01')).toMatchObject({ state: 'unverified', reason: 'amended' });
  });
});

describe('what may be shown', () => {
  test.each([
    '02.0085.1778',
    '18.303b.0066',
    '40.30.1',
    '40.1+40.22',
    '00.0000',
    'N03.05.010.5327',
    'E11.9',
    'U62.392.5',
    '05C.12.3',
  ])('%s', (code) => {
    expect(shownCode(code)).toBe(code);
  });

  test.each([
    'Nguyễn Văn An',
    'NGUYEN VAN AN',
    'AN',
    'AN1990',
    'GD4797934012345',
    '001099012345',
    '0912345678',
    '12.10.1990',
    '12/10/1990',
    '19901012',
    '12.1990',
    'BN0001234',
    'K01.NGUYEN',
    'A00 Nguyễn An',
    'an@example.com',
    '=HYPERLINK("x")',
  ])('not %s', (text) => {
    expect(shownCode(text)).toBeUndefined();
  });

  test('nothing with a run of five digits or a word of three letters, unless the word is a code’s own', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z.+_]{1,24}$/), (text) => {
        const shown = shownCode(text);
        if (shown === undefined) return true;
        const rest = shown.replace(/\.K\.?\d{2,5}/gi, '').replace(/^N\d\d\.\d\d\.\d{3}(?:\.\d{3,5})*/i, '');
        return !/\d{5}/.test(rest) && !/[A-Za-z]{5}/.test(rest);
      }),
    );
  });
});

describe('codes of a record', () => {
  const record = (fields: Record<string, string>) => new Map(Object.entries(fields));

  test('of diseases are taken apart at semicolons and at commas before letters', () => {
    const codes = codesOf(
      'XML1',
      record({ MA_BENH_CHINH: 'J02.9', MA_BENH_KT: 'I10; E11,9;K29, B20;', MA_BENH_YHCT: 'U50.011' }),
    );
    expect(codes.map(({ group, code }) => `${group} ${code}`)).toEqual([
      'icd10 J02.9',
      'icd10 I10',
      'icd10 E11,9',
      'icd10 K29',
      'icd10 B20',
      'yhct-diseases U50.011',
    ]);
  });

  test('of drugs go to the list of their shape, blood by its cost group', () => {
    const group = (code: string, nhom = '4') => codesOf('XML2', record({ MA_THUOC: code, MA_NHOM: nhom }))[0]?.group;
    expect(group('40.1')).toBe('drugs');
    expect(group('05C.1')).toBe('traditional-medicines');
    expect(group('HD.3')).toBe('traditional-medicines');
    expect(group('2.7', '07')).toBe('blood');
  });

  test('give the money of a supply used in a service to the supply alone', () => {
    const codes = codesOf(
      'XML3',
      record({ MA_DICH_VU: '02.0085.1778', MA_VAT_TU: 'N03.05.010', THANH_TIEN_BV: '500' }),
    );
    expect(codes).toEqual([
      { group: 'services', field: 'MA_DICH_VU', code: '02.0085.1778' },
      { group: 'supplies', field: 'MA_VAT_TU', code: 'N03.05.010', amount: 500 },
    ]);
  });

  test.each([
    ['202411050730', '2024-11-05'],
    ['20241105', '2024-11-05'],
    ['2024-11-05 07:30', '2024-11-05'],
    ['05/11/2024 07:30', '2024-11-05'],
    ['20240231', undefined],
    ['2024', undefined],
    ['', undefined],
  ])('have the day %s = %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('the main diagnosis', () => {
  const marked = createCatalog({ kind: 'icd10', id: 'm', coverage: 'complete' } as Edition, [
    ...['A17.0', 'E11.9', 'I69.3', 'T90.5', 'V01.1', 'B95.0', 'Z00.0', 'U07.1'].map((code) => ({ code, name: code })),
    { code: 'N08.3', name: 'N08.3', mark: '*' },
  ]);
  const checker = new CodeChecker({
    onDay: () => ({ key: 'm', catalog: marked, coverage: 'complete', amended: false }),
    editions: (kind) => (kind === 'icd10' ? [marked] : []),
    isRoute: () => false,
    isExamOrBed: () => false,
  });
  const state = (code: string, field: string) => checker.check('icd10', code, '2026-01-05', field).state;

  test.each(['N08.3', 'N08.3*', 'V01.1', 'T90.5', 'B95.0', 'I69.3', 'i693'])(
    '%s is none, and valid beside one',
    (code) => {
      expect(state(code, 'MA_BENH_CHINH')).toBe('no-main-diagnosis');
      expect(state(code, 'MA_BENH')).toBe('no-main-diagnosis');
      expect(state(code, 'MA_BENH_KT')).toBe('valid');
    },
  );

  test.each(['A17.0†', 'E11.9', 'Z00.0', 'U07.1'])('%s is one', (code) => {
    expect(state(code, 'MA_BENH_CHINH')).toBe('valid');
  });

  test('whose code is unknown stays unknown', () => {
    expect(state('V99.9', 'MA_BENH_CHINH')).toBe('unknown');
  });

  test('is no category of manifestations that only the other edition marks', () => {
    const edition = (id: string, mark: string | undefined) =>
      createCatalog({ kind: 'icd10', id, coverage: 'complete' } as Edition, [
        { code: 'G01', name: 'G01', ...(mark && { mark }) },
        { code: 'I10', name: 'I10' },
      ]);
    const [now, before] = [edition('now', undefined), edition('before', '*')];
    const both = new CodeChecker({
      onDay: () => ({ key: 'now', catalog: now, coverage: 'complete', amended: false }),
      editions: () => [now, before],
      isRoute: () => false,
      isExamOrBed: () => false,
    });
    const stateOf = (code: string, field: string) => both.check('icd10', code, '2026-08-05', field).state;
    expect(stateOf('G01', 'MA_BENH_CHINH')).toBe('no-main-diagnosis');
    expect(stateOf('G01', 'MA_BENH_KT')).toBe('valid');
    expect(stateOf('I10', 'MA_BENH_CHINH')).toBe('valid');
  });
});
