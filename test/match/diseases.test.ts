import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { ask, catalogOf, decided, itemOf } from './helpers/catalog';

const current = openCatalog('icd10', { edition: 'tt06-2026' });
const icd10 = createMatcher(current);

describe('ICD-10', () => {
  // The old name left "bẩm sinh" to its chapter; the acquired disease has the same words.
  it.each([
    ['Nang buồng trứng', 'Q50.1'],
    ['Túi thừa thực quản', 'Q39.6'],
  ])(
    '%s, the old name of %s, waits for a person: the new name of the code means a congenital disease',
    (localName, code) => {
      const { status, candidates } = icd10.match(itemOf(localName));
      expect(status).not.toBe('auto');
      expect(candidates.map((one) => one.code)).toContain(code);
    },
  );

  it('an old name that no other chapter shares decides', () => {
    expect(icd10.match(itemOf('Thông liên nhĩ'))).toMatchObject({ status: 'auto', code: 'Q21.1' });
  });

  it.each([
    ['Tiểu đường tip 2', 'E11'],
    ['Đái tháo đường týp 2', 'E11'],
    ['ĐTĐ type 2', 'E11'],
    ['Bệnh đái tháo đường không phụ thuộc insulin', 'E11'],
    ['Cao huyết áp', 'I10'],
    ['Tăng huyết áp vô căn (nguyên phát)', 'I10'],
    ['Tai biến mạch máu não', 'I64'],
    ['Đột quỵ', 'I64'],
    ['Viêm ruột thừa cấp', 'K35'],
    ['Suyễn', 'J45'],
    ['Hen phế quản', 'J45'],
    ['Nhồi máu cơ tim cấp', 'I21'],
    ['Sốt xuất huyết Dengue', 'A9'],
    ['Gout', 'M10'],
    ['Viêm phế quản cấp', 'J20'],
    ['Cholera', 'A00'],
  ])('%s is found among the first five in %s', (localName, category) => {
    const { candidates } = icd10.match(itemOf(localName));
    expect(candidates.slice(0, 5).map(({ code }) => code)).toContainEqual(expect.stringMatching(`^${category}`));
  });

  it.each([
    ['Viêm phế quản cấp', 'J4'],
    ['Đái tháo đường type 1', 'E11'],
    ['Viêm gan B cấp', 'B18'],
    ['Thoát vị bẹn hai bên', 'K40.9'],
  ])('%s is never decided in %s', (localName, category) => {
    expect(decided(icd10.match(itemOf(localName))) ?? '').not.toMatch(new RegExp(`^${category}`));
  });

  it('the wording of the previous decision finds the code of the circular', () => {
    const before = openCatalog('icd10', { edition: 'qd4469-2020' });
    const both = before.entries.filter(({ code }) => current.has(code));
    const results = icd10.matchAll(both.map(({ name, code }) => itemOf(name, code)));
    let first = 0;
    let decidedRows = 0;
    const wrong: string[] = [];
    results.forEach((result, at) => {
      const { code, name } = both[at]!;
      if (result.candidates[0]?.code === code) first++;
      if (result.status !== 'auto') return;
      decidedRows++;
      // A category and its only member go by one name: the member is what claims take.
      if (!result.code.startsWith(code))
        wrong.push(`${code} ${name} → ${result.code} ${current.get(result.code)?.name}`);
    });
    expect(first / both.length).toBeGreaterThan(0.985);
    expect(wrong.length / decidedRows).toBeLessThan(0.005);
  });

  it('cross-references to other codes in a name do not count as words of it', () => {
    const [plain, marked] = ['Viêm màng não do lao', 'Viêm màng não do lao† (G01*)'].map((name) =>
      icd10.match(itemOf(name)),
    );
    expect(marked?.candidates[0]?.code).toBe(plain?.candidates[0]?.code);
  });
});

describe('diseases of traditional medicine', () => {
  const catalog = openCatalog('yhct-diseases', { edition: 'qd7603-2018' });

  it('a name of eleven to sixty codes names all of them and what tells them apart', () => {
    const codes = new Map<string, string[]>();
    for (const { code, name } of catalog) codes.set(name, [...(codes.get(name) ?? []), code]);
    const many = [...codes].filter(([, found]) => found.length > 10 && found.length <= 60);
    expect(many.length).toBeGreaterThan(50);
    for (const [name, found] of many) {
      const result = matcher.match(itemOf(name));
      expect(result.status, name).toBe('ambiguous');
      if (result.status !== 'ambiguous') continue;
      expect(result.among).toEqual(expect.arrayContaining(found));
      expect(result.differBy).toContain('partners');
    }
  });
  const matcher = createMatcher(catalog);
  const times = new Map<string, number>();
  for (const { name } of catalog) times.set(name, (times.get(name) ?? 0) + 1);
  const shared = catalog.entries.filter(({ name }) => (times.get(name) ?? 0) > 1);

  it('one name with many codes is never decided by itself', () => {
    for (const { name } of shared.filter((_, at) => at % 20 === 0)) {
      expect(decided(matcher.match(itemOf(name)))).toBeUndefined();
    }
  });

  it('the ICD-10 code and the modern name beside it choose the code', () => {
    let all = 0;
    let right = 0;
    const wrong: string[] = [];
    for (const entry of shared.filter((_, at) => at % 7 === 0)) {
      const partner = entry.partners?.[0];
      if (!partner?.icd10) continue;
      const twins = shared.filter(
        ({ name, partners }) => name === entry.name && partners?.some(({ icd10: code }) => code === partner.icd10),
      );
      if (twins.length > 1) continue;
      all++;
      const result = matcher.match(
        itemOf({ localName: entry.name, icd10: partner.icd10.replace('.', ''), modernName: partner.name }),
      );
      if (result.candidates[0]?.code === entry.code) right++;
      if (decided(result) && decided(result) !== entry.code)
        wrong.push(`${entry.code} ${entry.name} → ${decided(result)}`);
    }
    expect(all).toBeGreaterThan(300);
    expect(right / all).toBeGreaterThan(0.98);
    expect(wrong).toEqual([]);
  });

  it('an ICD-10 code that contradicts forbids the decision', () => {
    const alone = catalog.entries.filter(({ name, partners }) => times.get(name) === 1 && partners?.[0]?.icd10);
    for (const { name } of alone.slice(0, 50)) {
      expect(decided(matcher.match(itemOf({ localName: name, icd10: 'Z99.9' })))).toBeUndefined();
    }
  });
});

describe('blood and supplies', () => {
  const blood = openCatalog('blood', { edition: 'qd7603-2018' });
  const matcher = createMatcher(blood);

  it('the volume chooses among products of one name, and nothing is decided on inferred codes', () => {
    for (const { name, code, volumeMl } of blood) {
      const result = matcher.match(itemOf({ localName: name, volumeMl }));
      expect(result.status).not.toBe('auto');
      expect(result.candidates[0]?.code).toBe(code);
    }
  });

  it('sizes and brands do not change the group', () => {
    const supplies = createMatcher(openCatalog('supplies', { edition: 'qd7603-2018' }));
    const [plain, sized] = ['Bơm tiêm (syringe) dùng một lần', 'Bơm tiêm nhựa 5ml/cc, kim 23Gx1", Vinahankook'].map(
      (name) => supplies.match(itemOf(name)),
    );
    expect(plain?.candidates[0]?.code).toBe('N03.01.020');
    expect(sized?.candidates.slice(0, 3).map(({ code }) => code)).toContain('N03.01.020');
  });

  it.each([
    ['Kim AVF 16G', 'N03.03.080'],
    ['Lancet lấy máu', 'N03.02.010'],
    ['Dây hút nhớt có khóa', 'N04.02.060'],
    ['Vi dây dẫn can thiệp mạch', 'N07.01.460'],
    ['Vat lieu nut mach dieu tri ung thu gan cac loai, cac co', 'N07.01.440'],
  ])('%s is first of all a device of %s', (name, code) => {
    const supplies = createMatcher(openCatalog('supplies', { edition: 'qd7603-2018' }));
    expect(supplies.match(itemOf(name)).candidates[0]?.code).toBe(code);
  });
});

describe('everyday names of diseases', () => {
  it.each([
    ['tiểu đường', 'E14'],
    ['K phổi', 'C34'],
    ['TBMMN', 'I64'],
    ['Suy thận mạn giai đoạn cuối', 'N18.5'],
    ['Basedow', 'E05.0'],
    ['thoát vị đĩa đệm', 'M51'],
    ['gan nhiễm mỡ', 'K76.0'],
    ['đau mắt đỏ', 'H10'],
    ['hạ kali máu', 'E87.6'],
    ['hạ đường huyết', 'E16.2'],
    ['bong võng mạc', 'H33'],
    ['viêm tai giữa', 'H66'],
    ['uốn ván', 'A35'],
  ])('%s is %s', (localName, category) => {
    const { candidates } = icd10.match(itemOf(localName));
    expect(candidates[0]?.code.startsWith(category), candidates[0]?.code).toBe(true);
  });

  it('a name that no edition gives is never decided by itself', () => {
    for (const name of ['Basedow', 'zona', 'đau mắt đỏ', 'gan nhiễm mỡ', 'bong võng mạc', 'viêm tai giữa']) {
      const result = icd10.match(itemOf(name));
      expect(result.status).not.toBe('auto');
      expect(result.candidates[0]?.reasons.map(({ code }) => code)).toContain('further-name');
    }
  });

  it('an official name finds its own code first, not a code that has it as an everyday name', () => {
    for (const { name } of current.entries.filter((_, at) => at % 40 === 0)) {
      expect(icd10.match(itemOf(name)).candidates[0]?.name).toBe(name);
    }
  });

  it('a name without further detail means the unspecified code, not “other” kinds and not a late effect', () => {
    const catalog = catalogOf('icd10', [
      { code: 'X01.0', name: 'Viêm gối cấp' },
      { code: 'X01.8', name: 'Viêm gối khác' },
      { code: 'X01.9', name: 'Viêm gối, không xác định' },
      { code: 'X90', name: 'Di chứng viêm gối' },
      { code: 'X45.1', name: 'Tác động bất lợi của thuốc chống viêm gối' },
    ]);
    expect(ask(catalog, 'viêm gối').candidates[0]?.code).toBe('X01.9');
    expect(ask(catalog, 'viêm gối khác').candidates[0]?.code).toBe('X01.8');
    expect(ask(catalog, 'di chứng viêm gối').candidates[0]?.code).toBe('X90');
  });
});

describe('initials beside a word that tells what they are', () => {
  const matcher = createMatcher(openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null }));
  it.each([
    ['Hen PQ', 'J45'],
    ['Loét HTT', 'K26'],
    ['Viêm KM', 'H10'],
    ['Viêm BQ cấp', 'N30.0'],
    ['Suy thận mạn gđ V', 'N18.5'],
  ])('%s is read as what %s is called', (written, code) => {
    const { candidates } = matcher.match({ localCode: '1', localName: written });
    expect(candidates[0]?.code).toBe(code);
    expect(candidates[0]?.score).toBeGreaterThan(0.4);
  });
});

describe('a disease in the shorthand of doctors', () => {
  it.each([
    ['NĐTP', 'A05'],
    ['CĐTNKÔĐ', 'I20'],
    ['VPQP', 'J18'],
    ['TNDD thực quản', 'K21'],
    ['TSG nặng', 'O14'],
    ['VMTB cẳng chân', 'L03'],
    ['VTGC', 'H66'],
    ['Viêm kết mạc mắt P', 'H10'],
    ['Sốt CRNN', 'R50'],
  ])('%s is of the category %s', (localName, category) => {
    const { status, candidates } = icd10.match(itemOf(localName));
    expect(status).not.toBe('auto');
    expect(candidates[0]?.code.slice(0, 3)).toBe(category);
  });
});
