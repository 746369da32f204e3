import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { ask, catalogOf, decided, itemOf, named } from './helpers/catalog';

const LAP = 'Chích áp xe nhỏ';
const chapters: Entry[] = [
  {
    code: '03.0001.0505',
    name: LAP,
    specialty: 'III. NHI KHOA',
    priceItem: '0505',
    priceName: 'Chích rạch',
    price: 186_000,
  },
  {
    code: '10.0001.0505',
    name: LAP,
    specialty: 'X. NGOẠI KHOA',
    priceItem: '0505',
    priceName: 'Chích rạch',
    price: 186_000,
  },
];
const prices: Entry[] = [
  {
    code: '14.0001.0770',
    name: 'Khâu da mi',
    specialty: 'XIV. MẮT',
    priceItem: '0770',
    priceName: 'Khâu da mi, gây mê',
    price: 1_440_000,
  },
  {
    code: '14.0002.0771',
    name: 'Khâu da mi',
    specialty: 'XIV. MẮT',
    priceItem: '0771',
    priceName: 'Khâu da mi, gây tê',
    price: 809_000,
  },
];

describe('a test with its specimen after the name', () => {
  const real = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
  it.each([
    ['Amylase máu', '23.0010.1494'],
    ['Creatinin niệu', '23.0184.1598'],
    ['Định lượng Urê nước tiểu', '23.0205.1598'],
    ['Chọc dò dịch não tủy', '02.0129.0083'],
  ])('%s has the first candidate %s', (name, code) => {
    expect(real.match(itemOf(name)).candidates[0]?.code).toBe(code);
  });
});

describe('one name with several codes', () => {
  it('in several chapters is ambiguous, and says that the specialty tells them apart', () => {
    const result = ask(catalogOf('services', chapters), LAP);
    expect(result).toMatchObject({ status: 'ambiguous', differBy: ['specialty'] });
    expect(result.status === 'ambiguous' && [...result.among].sort()).toEqual(['03.0001.0505', '10.0001.0505']);
  });

  it('at several price items is ambiguous, and says that the price item tells them apart', () => {
    const result = ask(catalogOf('services', prices), 'Khâu da mi');
    if (result.status !== 'ambiguous') throw new Error(`${result.status} is not ambiguous`);
    expect([...result.among].sort()).toEqual(['14.0001.0770', '14.0002.0771']);
    expect(result.differBy).toContain('priceItem');
    expect(result.differBy).not.toContain('specialty');
  });

  it.each([
    [{ localName: 'Khâu da mi [gây mê]' }, '14.0001.0770'],
    [{ localName: 'Khâu da mi [gây tê]' }, '14.0002.0771'],
    [{ localName: 'Khâu da mi', priceName: 'Khâu da mi, gây tê' }, '14.0002.0771'],
  ])('%j is %s', (item, code) => {
    expect(decided(ask(catalogOf('services', prices), item))).toBe(code);
  });

  it.each([
    [{ localName: 'Khâu da mi', unitPrice: 809_000 }, '14.0002.0771'],
    [{ localName: 'Khâu da mi', unitPrice: 1_440_000 }, '14.0001.0770'],
    [{ localName: 'Khâu da mi', unitPrice: 1_550_000 }, '14.0001.0770'],
    [{ localName: 'Khâu da mi', unitPrice: 860_000 }, '14.0002.0771'],
  ])('a price puts a code first and decides nothing: %j, %s', (item, code) => {
    const result = ask(catalogOf('services', prices), item);
    expect(result.candidates[0]?.code).toBe(code);
    expect(result.status).toBe('ambiguous');
  });

  it.each([
    ['Khoa Nhi', '03.0001.0505'],
    ['KHOA NGOẠI TỔNG HỢP', '10.0001.0505'],
    ['Ngoại', '10.0001.0505'],
    ['nhi sơ sinh', '03.0001.0505'],
  ])('the department %s chooses %s', (department, code) => {
    expect(ask(catalogOf('services', chapters), { localName: LAP, department }).candidates[0]?.code).toBe(code);
  });

  it('a department without a known specialty changes nothing', () => {
    const catalog = catalogOf('services', chapters);
    expect(ask(catalog, { localName: LAP, department: 'Phòng 12' })).toEqual(ask(catalog, LAP));
  });

  it('a price and a bracket that contradict each other decide nothing', () => {
    const result = ask(catalogOf('services', prices), { localName: 'Khâu da mi [gây tê]', unitPrice: 1_440_000 });
    expect(decided(result)).toBeUndefined();
    expect(result.candidates[0]?.code).toBe('14.0002.0771');
  });

  it('a price of 0 counts as no price', () => {
    const catalog = catalogOf('services', prices);
    for (const unitPrice of [0, -5, Number.NaN, undefined]) {
      const { candidates } = ask(catalog, { localName: 'Khâu da mi', unitPrice });
      expect(candidates.map(({ score }) => score)).toEqual(
        ask(catalog, 'Khâu da mi').candidates.map(({ score }) => score),
      );
    }
  });

  it('a code of paediatrics comes after one of the same name where no child is named, and says why', () => {
    const { candidates } = ask(catalogOf('services', chapters), LAP);
    expect(candidates.map(({ code, score }) => [code, score])).toEqual([
      ['10.0001.0505', 0.8],
      ['03.0001.0505', 0.2],
    ]);
    expect(candidates[0]?.reasons.map(({ code }) => code)).toContain('children-not-named');
  });

  it.each([
    ['CHUYÊN KHOA NHI', '03.0001.0505'],
    ['X. NGOẠI KHOA', '10.0001.0505'],
  ])('the heading %s above a row chooses %s, where no department is given', (section, code) => {
    const under = (department?: string) =>
      ask(catalogOf('services', chapters), {
        localName: LAP,
        extra: new Map([['section', section]]),
        ...(department && { department }),
      }).candidates;
    expect(under()[0]?.code).toBe(code);
    expect(under()[0]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'department-agrees', params: expect.objectContaining({ department: section }) }),
    );
    expect(under('Phòng 12')[0]?.code).toBe(code);
    expect(under('Khoa Nhi')[0]?.code).toBe('03.0001.0505');
  });

  it.each(['Khám ngoại trú', 'Nội trú', 'Dịch vụ ngoài giờ', 'Nội dung', 'Khám người lao động', 'Cơ mặt'])(
    '“%s” names no specialty',
    (department) => {
      const catalog = catalogOf('services', chapters);
      expect(ask(catalog, { localName: LAP, department })).toEqual(ask(catalog, LAP));
    },
  );
});

describe('codes of one name in several chapters, in a list that shows which chapters it uses', () => {
  const others: Entry[] = ['03', '10', '15'].flatMap((chapter) =>
    Array.from({ length: 12 }, (_, at) => ({
      code: `${chapter}.01${String(at).padStart(2, '0')}.0001`,
      name: `Thủ thuật ${['a', 'b', 'c'][['03', '10', '15'].indexOf(chapter)]} số ${at + 5}`,
      specialty: { '03': 'III. NHI KHOA', '10': 'X. NGOẠI KHOA' }[chapter] ?? 'XV. TAI MŨI HỌNG',
      priceItem: '0001',
    })),
  );
  const catalog = catalogOf('services', [...chapters, ...others]);
  const answerIn = (chapter: string, count = 12) => {
    const list = others.filter(({ code }) => code.startsWith(chapter)).slice(0, count);
    const items = [LAP, ...list.map(({ name }) => name)].map((name, at) => ({ ...itemOf(name), localCode: `${at}` }));
    return createMatcher(catalog).matchAll(items)[0]!;
  };

  it('has the code of the chapter first that the list uses, tells the names that show it, and still waits', () => {
    const children = answerIn('03');
    expect(children).toMatchObject({ status: 'ambiguous', among: ['03.0001.0505', '10.0001.0505'] });
    expect(children.candidates[0]?.reasons).toContainEqual({
      code: 'specialty-used',
      params: { specialty: 'III. NHI KHOA', used: 12, other: 'X. NGOẠI KHOA', usedOther: 0 },
    });
    expect(answerIn('10')).toMatchObject({ status: 'ambiguous', among: ['10.0001.0505', '03.0001.0505'] });
  });

  it('gives no code more than nine tenths, however much the list uses its chapter', () => {
    for (const chapter of ['03', '10']) expect(answerIn(chapter).candidates[0]?.score).toBeLessThanOrEqual(0.9);
  });

  it('says the same whatever the order of the rows, and however often a name stands in the list', () => {
    const names = [LAP, ...others.slice(0, 9).map(({ name }) => name)];
    const items = (list: readonly string[]) => list.map((name, at) => ({ ...itemOf(name), localCode: `${at}` }));
    const first = createMatcher(catalog).matchAll(items(names))[0];
    expect(
      createMatcher(catalog)
        .matchAll(items([...names].reverse()))
        .at(-1),
    ).toEqual(first);
    expect(createMatcher(catalog).matchAll(items([...names, names[1]!, names[1]!]))[0]).toEqual(first);
  });

  it('shows the same first codes, however many are asked for', () => {
    const items = [LAP, ...others.slice(0, 12).map(({ name }) => name)].map((name) => itemOf(name));
    const [all, one] = [10, 1].map((top) => createMatcher(catalog, { top }).matchAll(items)[0]!);
    expect(one?.candidates).toEqual(all?.candidates.slice(0, 1));
    expect(one).toMatchObject({ among: ['03.0001.0505', '10.0001.0505'] });
  });
});

describe('evidence from the whole list', () => {
  const sure: Entry[] = Array.from({ length: 12 }, (_, at) => ({
    code: `18.${String(at + 1).padStart(4, '0')}.0028`,
    name: `Chụp ${['sọ', 'ngực', 'bụng', 'háng', 'gối', 'vai', 'cổ', 'tay', 'chân', 'hàm', 'xoang', 'chậu'][at]} thẳng`,
    specialty: 'XVIII. ĐIỆN QUANG',
    priceItem: '0028',
    price: 65_400,
  }));
  const twins: Entry[] = [
    { code: '18.0101.0028', name: 'Chụp khớp cắn', specialty: 'XVIII. ĐIỆN QUANG', priceItem: '0028', price: 65_400 },
    { code: '18.0102.0029', name: 'Chụp khớp cắn', specialty: 'XVIII. ĐIỆN QUANG', priceItem: '0029', price: 68_000 },
  ];
  const matcher = createMatcher(catalogOf('services', [...sure, ...twins]));
  // All prices of this facility are 3,000 đồng up: nothing that one row could know.
  const row = itemOf({ localName: 'Chụp khớp cắn', unitPrice: 68_400 }, 'K');
  const list = sure.map(({ name }, at) => itemOf({ localName: name, unitPrice: 68_400 }, `S${at}`));

  it('prices of certain rows choose the price item of a row that is not certain', () => {
    expect(matcher.match(row).status).not.toBe('auto');
    const result = matcher.matchAll([row, ...list])[0];
    expect(result?.candidates[0]?.code).toBe('18.0101.0028');
    expect(matcher.match(row).candidates[0]!.score).toBeLessThan(result!.candidates[0]!.score);
  });

  it('gives the same answer wherever in the list the row stands', () => {
    const first = matcher.matchAll([row, ...list])[0];
    const last = matcher.matchAll([...list, row]).at(-1);
    expect(last).toEqual(first);
  });

  it('changes nothing where rows have no prices', () => {
    const bare = itemOf('Chụp khớp cắn');
    expect(matcher.matchAll([bare, ...list.map(({ localName }) => itemOf(localName))])[0]).toEqual(matcher.match(bare));
    expect(matcher.match(bare).status).toBe('ambiguous');
  });
});

describe('suffixes that facilities add to names', () => {
  it.each(['_GT', '_TB', '_BS', '.SC2', '.K01'])('%s is not read as part of the name', (suffix) => {
    const catalog = catalogOf(
      'services',
      named('services', ['Điện châm', 'Điện châm điều trị táo bón', 'Soi đáy mắt']),
    );
    const plain = ask(catalog, 'Điện châm');
    const result = ask(catalog, `Điện châm${suffix}`);
    expect(result.candidates.map(({ code }) => code)).toEqual(plain.candidates.map(({ code }) => code));
    expect(decided(result)).toBe(decided(plain));
  });
});

describe('contrast media', () => {
  const images = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
  const ask = (localName: string) => images.match({ localCode: 'X', localName });

  it.each([
    ['Chụp CLVT hốc mắt có tiêm thuốc cản quang (từ 64-128 dãy)', '18.0176.0042'],
    ['Chụp CLVT hốc mắt không tiêm thuốc cản quang (từ 64-128 dãy)', '18.0176.0043'],
  ])('that the official name leaves to the price item: %s', (localName, code) => {
    const result = ask(localName);
    expect(result.candidates[0]?.code).toBe(code);
    // Part of the name was left out: a person looks.
    expect(result.status).toBe('review');
    expect(result.candidates[0]?.reasons).toContainEqual({ code: 'part-left-out' });
  });

  it('in brackets choose among the classes of scanners too', () => {
    const { status, candidates } = ask('Chụp CLVT hốc mắt (không thuốc) (từ 64-128 dãy)');
    expect([status, candidates[0]?.code]).toEqual(['review', '18.0176.0043']);
  });

  it('that contradict the official name are not decided for it', () => {
    const { candidates } = ask('Chụp CLVT sọ não có tiêm thuốc cản quang (từ 64-128 dãy)');
    const without = candidates.findIndex(({ name }) => name.includes('sọ não không tiêm'));
    expect(candidates[0]?.name).toContain('có tiêm');
    expect(candidates[without]?.reasons.map(({ code }) => code)).toContain('deciding-word');
  });
});

describe('a price', () => {
  const catalog = openCatalog('services', { edition: 'qd7603-2018' });
  const row = (localName: string, unitPrice: number) => ({ localCode: localName, localName, unitPrice });

  it('is no evidence for the row that has it', () => {
    const [result] = createMatcher(catalog).matchAll([row('Đo chức năng hô hấp', 133_000)]);
    expect(result?.candidates[0]?.reasons.map(({ code }) => code)).not.toContain('price-as-in-list');
  });

  it('that belongs to another item in other rows leaves the row to a person', () => {
    const certain = catalog.entries
      .filter(({ priceItem, name }) => priceItem === '0230' && name.startsWith('Điện châm'))
      .slice(0, 12)
      .map(({ name }) => row(name, 999_000));
    const [first] = createMatcher(catalog).matchAll([row('Đo chức năng hô hấp', 999_000), ...certain]);
    expect(first?.status).toBe('review');
    expect(first?.candidates[0]).toMatchObject({ code: '02.0024.1791' });
    expect(first?.candidates[0]?.reasons.map(({ code }) => code)).toContain('price-elsewhere');
    expect(first?.reasons[0]).toEqual({ code: 'held-by-price', params: { price: 999_000, code: '02.0024.1791' } });
  });
});

describe('letters of blood groups', () => {
  const matcher = createMatcher(openCatalog('services', { edition: 'qd7603-2018' }));
  const first = (localName: string) => matcher.match({ localCode: '1', localName });
  const name = (letter: string): string => `Xác định kháng nguyên ${letter} của hệ nhóm máu Rh (Kỹ thuật ống nghiệm)`;

  it('are read with their case', () => {
    for (const letter of ['C', 'c', 'E', 'e'])
      expect(first(name(letter)).candidates[0]?.name).toMatch(new RegExp(`kháng nguyên ${letter} `, 'u'));
  });

  it('decide nothing in a name written all in capitals or all in small letters', () => {
    for (const letter of ['C', 'c', 'E', 'e']) {
      expect(first(name(letter).toUpperCase()).status).not.toBe('auto');
      expect(first(name(letter).toLowerCase()).status).not.toBe('auto');
    }
  });
});

describe('a department given by its code', () => {
  const matcher = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
  const ask = (department: string) =>
    matcher.match({ localCode: '1', localName: 'Trích áp xe quanh Amidan [gây mê]', department });

  it.each([
    ['K18', '03.2181.0995'],
    ['k18', '03.2181.0995'],
    ['Khoa Nhi', '03.2181.0995'],
    ['K28', '15.0207.0995'],
    ['K28 - Khoa Tai - Mũi - Họng', '15.0207.0995'],
  ])('%s puts the code of its specialty first', (department, code) => {
    const [first] = ask(department).candidates;
    expect(first?.code).toBe(code);
    expect(first?.reasons.map((reason) => reason.code)).toContain('department-agrees');
  });

  it('chooses no specialty where it has two, none or an unknown code', () => {
    const order = (department: string) => ask(department).candidates.map(({ code }) => code);
    expect(order('K18; K28').slice(0, 2)).toEqual(order('').slice(0, 2));
    expect(order('K44')).toEqual(order(''));
    expect(order('K98')).toEqual(order(''));
  });

  it('of another specialty than the code’s leaves the row to a person where its own has a code of the name', () => {
    const result = matcher.match({
      localCode: '1',
      localName: 'TE - Trích áp xe quanh Amidan [gây mê]',
      department: 'K28',
    });
    expect(result.status).not.toBe('auto');
  });

  it.each([
    ['K29', 'Răng'],
    ['K17', undefined],
  ])('%s is read as what its name says: %s', (department, specialty) => {
    const { candidates } = matcher.match({ localCode: '1', localName: 'Nhổ răng sữa', department });
    const reason = candidates.flatMap(({ reasons }) => reasons).find(({ code }) => code === 'department-agrees');
    if (specialty === undefined) expect(reason).toBeUndefined();
    else expect(`${reason?.params?.specialty}`.toLowerCase()).toContain(specialty.toLowerCase());
  });
});
