import { describe, expect, it } from 'vitest';
import { asDate } from '../../src/catalog/date';
import { KINDS, type Kind } from '../../src/catalog/kinds';
import { describeAmendment, type EditionChoice, resolveFrom } from '../../src/catalog/resolve';
import { readEditions, resolveEdition } from '../../src/io/catalogs/open';

const registry = readEditions();
const resolve = (kind: string, choice: EditionChoice) => resolveFrom(registry, kind, choice);

describe('as of a date', () => {
  it.each<[Kind, string, string, boolean]>([
    ['icd10', '2026-07-01', 'tt06-2026', true],
    ['icd10', '2026-06-30', 'qd4469-2020', true],
    ['icd10', '30/06/2026', 'qd4469-2020', true],
    ['icd10', '1/7/2026', 'tt06-2026', true],
    ['icd10', '2020-10-28', 'qd4469-2020', true],
    ['icd10', '2019-01-01', 'qd4469-2020', false],
    ['services', '2018-12-25', 'qd7603-2018', true],
    ['services', '2025-06-18', 'qd7603-2018', true],
    ['services', '2025-06-19', 'qd7603-2018', false],
    ['services', '2026-11-21', 'qd7603-2018', false],
    ['services', '2016-03-31', 'qd7603-2018', false],
    ['drugs', '2026-11-21', 'qd7603-2018', true],
    ['traditional-medicines', '2026-11-21', 'qd7603-2018', true],
    ['supplies', '2026-11-21', 'qd7603-2018', true],
    ['yhct-diseases', '2026-11-21', 'qd7603-2018', true],
    ['blood', '2026-11-21', 'qd7603-2018', true],
  ])('%s on %s: %s, exactly: %s', (kind, asOf, id, exact) => {
    const resolution = resolve(kind, { asOf });
    expect(resolution.edition.id).toBe(id);
    expect(resolution.exact).toBe(exact);
    expect(resolution.by).toBe('asOf');
  });

  it('says that the services list in force is not bundled, and which is nearest', () => {
    const { inForce, note } = resolve('services', { asOf: '2026-11-21' });
    expect(inForce).toMatchObject({ decision: 'QĐ 2010/QĐ-BYT', edition: null, validFrom: '2025-06-19' });
    expect(note.en).toBe(
      'As of 2026-11-21 the services list is QĐ 2010/QĐ-BYT, which is not bundled; nearest bundled is QĐ 7603/QĐ-BYT. Included: bảng giá công khai 2025 (from 2025-06-19): 1079 codes added or changed, 107 retired.',
    );
    expect(note.vi).toContain('Ngày 21/11/2026');
    expect(note.vi).toContain('không có kèm');
  });

  it('abolishes annex by annex: what takes the services list leaves the drugs list of the same decision', () => {
    expect(resolve('services', { asOf: '2025-07-01' }).inForce?.decision).toBe('QĐ 2010/QĐ-BYT');
    expect(resolve('drugs', { asOf: '2025-07-01' }).inForce).toMatchObject({
      decision: 'QĐ 7603/QĐ-BYT',
      annex: 'PL05',
    });
  });

  it('names amendments from the day they count, and the codes they retire', () => {
    const decisions = (asOf: string) =>
      resolve('yhct-diseases', { asOf })
        .amendments.filter((a) => a.certainKind)
        .map((a) => a.decision);
    expect(decisions('2026-06-30')).toEqual([]);
    expect(decisions('2026-07-01')).toEqual(['QĐ 1978/QĐ-BYT']);
    const [amendment] = resolve('yhct-diseases', { asOf: '2026-07-01' }).amendments.slice(-1);
    expect(amendment?.retiredCodes).toContain('U58.762.6');
  });

  it('takes a Date by its day in Vietnam', () => {
    expect(asDate(new Date('2026-06-30T16:59:59Z'))).toBe('2026-06-30');
    expect(asDate(new Date('2026-06-30T17:00:00Z'))).toBe('2026-07-01');
  });

  it('is what happens when nothing is said', () => {
    for (const kind of KINDS) {
      const resolution = resolveEdition(kind);
      expect(resolution.by).toBe('today');
      expect(resolution.date).toBe(asDate(new Date()));
    }
  });
});

describe('by version', () => {
  it('makes up version 6 of all seven kinds, and owns that its ICD-10 list is another decision’s', () => {
    for (const kind of KINDS) {
      const { edition, exact, note } = resolve(kind, { dmdc: '6' });
      expect(edition.id).toBe(kind === 'icd10' ? 'qd4469-2020' : 'qd7603-2018');
      expect(exact).toBe(kind !== 'icd10');
      expect(note.vi !== '').toBe(kind === 'icd10');
    }
    expect(resolve('drugs', { dmdc: 'v6' }).edition.id).toBe('qd7603-2018');
  });
});

it('writes days in errors as the language does', () => {
  try {
    resolve('services', { asOf: '2015-11-29' });
    expect.fail('nothing was thrown');
  } catch (error) {
    const { vi, en } = (error as { messages: Record<'vi' | 'en', string> }).messages;
    expect(vi).toContain('Ngày 29/11/2015');
    expect(vi).toContain('(30/11/2015 – 24/12/2018)');
    expect(en).toContain('(2015-11-30 – 2018-12-24)');
  }
});

it('does not say of codes taken out of the list that they are still to be taken out', () => {
  const [amendment] = resolve('yhct-diseases', { asOf: '2026-11-21' }).amendments.filter(
    ({ applied }) => applied === 'retired',
  );
  const { vi } = describeAmendment(amendment!);
  expect(vi).toMatch(
    /^Bảng đã bỏ 5 mã .*U63\.501\.8\), nhưng chưa có các thay đổi khác.*Toàn bộ quyết định: .*7 mã mới/,
  );
});

describe('errors list what exists', () => {
  it.each<[string, EditionChoice, string, string[]]>([
    ['medicines', {}, 'unknown-kind', ['drugs', 'blood']],
    ['icd10', { edition: 'qd9999-2030' }, 'unknown-edition', ['qd4469-2020', 'tt06-2026']],
    ['yhct-diseases', { edition: 'qd9999-2030' }, 'unknown-edition', ['qd7603-2018+qd1978-2026-retired']],
    ['services', { dmdc: '7' }, 'unknown-version', ['6 (QĐ 7603/QĐ-BYT)']],
    ['services', { dmdc: '5' }, 'unknown-version', ['QĐ 6061/QĐ-BYT', '6 (QĐ 7603/QĐ-BYT)']],
    ['services', { asOf: '2015-11-29' }, 'no-edition-in-force', ['QĐ 5084/QĐ-BYT', 'QĐ 7603/QĐ-BYT']],
    ['services', { asOf: '2026-02-30' }, 'bad-date', ['yyyy-mm-dd']],
    ['services', { asOf: '2026-13-01' }, 'bad-date', ['yyyy-mm-dd']],
    ['services', { asOf: '31/6/2026' }, 'bad-date', ['31/6/2026']],
    ['services', { asOf: '06-30-2026' }, 'bad-date', ['06-30-2026']],
    ['services', { asOf: '' }, 'bad-date', ['yyyy-mm-dd']],
    ['services', { asOf: new Date('nonsense') }, 'bad-date', ['yyyy-mm-dd']],
    ['services', { edition: 'qd7603-2018', dmdc: '6' }, 'bad-option', ['edition', 'dmdc']],
  ])('%s %o: %s', (kind, choice, code, words) => {
    for (const lang of ['vi', 'en'] as const) {
      try {
        resolve(kind, choice);
        expect.fail('nothing was thrown');
      } catch (error) {
        expect(error).toMatchObject({ code });
        for (const word of words)
          expect((error as { messages: Record<string, string> }).messages[lang]).toContain(word);
      }
    }
  });
});
