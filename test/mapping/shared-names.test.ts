import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { undo } from '../../src/mapping/bulk';
import { mapItems } from '../../src/mapping/map-items';
import type { Decision, MappedRow, Mapping } from '../../src/mapping/mapping';
import { acceptOffers, type OfferOptions, offerTo } from '../../src/mapping/offers';
import { namesOf, sharedKey, sharedNames } from '../../src/mapping/shared-names';
import { createMatcher } from '../../src/match/matcher';
import { auto, candidate, mapping as made, NONE, review, row } from '../report/mappings';

const services = openCatalog('services');
const matcher = createMatcher(services);
const AT = '2026-11-02T01:00:00.000Z';
const NAME = 'Trích áp xe quanh Amidan [gây mê]';
const [CHILD, ENT] = ['03.2181.0995', '15.0207.0995'];

function facility(code: string, ...items: Partial<Item>[]): Mapping {
  const list = items.map((item, at) => ({ localCode: `DV${at}`, localName: NAME, ...item }));
  return mapItems(list, matcher, { code, name: `Bệnh viện ${code}` });
}
const options: OfferOptions = { by: 'Sở', at: AT, batch: `${AT} Sở province`, catalog: services };
const key = sharedKey('services', { localCode: '', localName: NAME });
const offer = { key, wish: { status: 'confirmed', code: ENT } } as const;
const whys = (mapping: Mapping, more: Partial<OfferOptions> = {}) =>
  offerTo(mapping, [offer], { ...options, ...more }).left.map(({ why }) => why.en);

describe('one name, many facilities', () => {
  it('lists names by facilities × use, whatever the spelling, and what others decided', () => {
    const rare = { localName: 'Nội soi tai' };
    const all = [
      facility('1', { quantity: 90 }, { ...rare, quantity: 10 }),
      facility('2', { localName: NAME.toUpperCase(), quantity: 50 }, { ...rare, quantity: 50 }),
      facility('3', {}),
      offerTo(facility('4', {}), [offer], { ...options, accept: true }).mapping,
    ].map((mapping, at) => namesOf(mapping, `${at}`));
    const [first, ...others] = sharedNames(all);
    expect(first).toMatchObject({ key, rows: 3, use: 140, files: ['0', '1', '2'] });
    expect(first?.codes.map(({ code }) => code).sort()).toEqual(expect.arrayContaining([CHILD, ENT]));
    expect(first?.decided).toMatchObject([{ decision: { code: ENT }, facilities: ['Bệnh viện 4'] }]);
    expect(others.every(({ facilities }) => facilities.length === 2)).toBe(true);
    expect(sharedNames(all, { least: 4 })).toEqual([]);
  });

  it('tells names apart by what belongs to them: the price item of a service, the route of a drug', () => {
    const item = { localCode: '', localName: 'Metronidazol', route: 'Uống' };
    expect(sharedKey('drugs', item)).not.toBe(sharedKey('drugs', { ...item, route: 'Tiêm' }));
    expect(sharedKey('services', item)).toBe(sharedKey('services', { ...item, department: 'Khoa Nhi' }));
  });

  it('offers a decision as a proposal with its author, accepted by the facility, and taken back as one', () => {
    const before = facility('1', {}, { localCode: 'B' });
    const offered = offerTo(before, [offer], options);
    expect(offered.taken).toHaveLength(2);
    expect(offered.mapping.rows[0]).toMatchObject({
      draft: { why: 'offered', decision: { code: ENT, author: 'Sở' } },
      history: [{ action: 'offer', batch: options.batch }],
    });
    expect(offerTo(offered.mapping, [offer], options)).toMatchObject({ taken: [], left: [] });
    const accepted = acceptOffers(offered.mapping, { ...options, by: 'Lan', batch: 'b' });
    expect(accepted.mapping.rows[1]).toMatchObject({ decision: { code: ENT, author: 'Sở', reviewer: 'Lan' } });
    const { mapping } = undo(offered.mapping, { by: 'Sở', at: AT, batch: options.batch });
    expect(mapping.rows.map(({ draft, decision }) => draft ?? decision)).toEqual([undefined, undefined]);
    const kept = undo(accepted.mapping, { by: 'Sở', at: AT, batch: options.batch });
    expect(kept.kept).toHaveLength(2);
  });

  it('still needs a second person where the mapping asks for one', () => {
    const two = { ...facility('1', {}), secondReview: true };
    const { mapping } = offerTo(two, [offer], { ...options, accept: true });
    expect(mapping.rows[0]).toMatchObject({ draft: { why: 'second-review', decision: { author: 'Sở' } } });
  });

  it('leaves out what the facility or the machine decided, and says so', () => {
    const other = { key, wish: { status: 'confirmed', code: CHILD } } as const;
    const decided = offerTo(facility('1', {}), [other], { ...options, accept: true }).mapping;
    expect(whys(decided)).toEqual([expect.stringContaining(CHILD)]);
    expect(offerTo(decided, [other], options)).toMatchObject({ taken: [], left: [] });
    const offered = offerTo(facility('1', {}), [other], options).mapping;
    expect(whys(offered)).toEqual([expect.stringContaining('waits')]);
  });

  it('respects the department and the rules of each facility', () => {
    expect(whys(facility('1', { department: 'Khoa Nhi' }))).toEqual(['“Khoa Nhi” is of the specialty of 03.2181.0995']);
    const rule = { about: 'chapter', when: { department: 'Khoa A3' }, answer: ['03'], by: 'Lan', at: AT } as const;
    const ofA3 = facility('1', { department: 'Khoa A3' });
    expect(whys(ofA3)).toEqual([]);
    expect(whys(ofA3, { rules: [rule] })).toEqual([expect.stringContaining('Khoa A3 → chapter 03')]);
    expect(whys(ofA3, { rules: [{ ...rule, answer: ['15'] }] })).toEqual([]);
    const without = { ...rule, about: 'without-chapter', when: {}, answer: ['15'] } as const;
    expect(whys(ofA3, { rules: [without] })).toEqual([expect.stringContaining('15')]);
  });

  it('leaves a row alone whose price is just that of another code near by', () => {
    const localName = 'Trích áp xe quanh Amidan';
    const [one, two] = ['15.0207.0995', '15.0207.0878'];
    const prices = services.priceItems?.();
    const of = (code: string) =>
      (prices?.regimes ?? []).flatMap((regime) => prices?.pricesOf(services.get(code)?.priceItem ?? '', regime) ?? []);
    const price = of(two).find((amount) => !of(one).includes(amount));
    const wish = { status: 'confirmed', code: one } as const;
    const priced = sharedKey('services', { localCode: '', localName });
    const result = offerTo(
      facility('1', { localName, unitPrice: price }, { localName }),
      [{ key: priced, wish }],
      options,
    );
    expect(result.taken).toHaveLength(1);
    expect(result.left.map(({ row, why }) => [row.item.unitPrice, why.en])).toEqual([
      [price, expect.stringContaining('exactly that of 15.0207.0878')],
    ]);
  });
});

describe('names that wait', () => {
  const [ONE, TWO, THREE] = ['02.0085.1778', '02.0314.0001', '03.0042.0101'];
  const at = (code: string, ...rows: MappedRow[]) =>
    namesOf(made(rows, { facility: { code, name: `Bệnh viện ${code}` } }), `${code}.json`);
  const waiting = (localName: string, quantity?: number, ...codes: string[]) =>
    row('A', codes.length > 0 ? review(...codes.map((code) => candidate(code, 'Tên', 0.5))) : NONE, undefined, {
      localName,
      ...(quantity !== undefined && { quantity }),
    });
  const decided = (localName: string, decision: Decision) => row('A', NONE, decision, { localName });
  const names = (...all: ReturnType<typeof at>[]) => sharedNames(all).map(({ name }) => name);

  it('are told with their facilities, files, rows, use, and the codes of most facilities first', () => {
    const list = sharedNames([
      at('1', waiting('Đo A', 5, ONE, TWO), waiting('đo a', 7, TWO)),
      at('2', waiting('ĐO A', undefined, THREE, TWO), waiting('Đo B', 3)),
      at('2', waiting('Đo A', -4, THREE)),
    ]);
    expect(list).toEqual([
      {
        key: sharedKey('services', { localCode: '', localName: 'Đo A' }),
        kind: 'services',
        name: 'Đo A',
        about: [],
        facilities: [
          { code: '1', name: 'Bệnh viện 1' },
          { code: '2', name: 'Bệnh viện 2' },
        ],
        files: ['1.json', '2.json', '2.json'],
        rows: 4,
        use: 12,
        codes: [
          { code: THREE, facilities: 2 },
          { code: TWO, facilities: 2 },
          { code: ONE, facilities: 1 },
        ],
        offered: 0,
        decided: [],
      },
    ]);
  });

  it('are told with what belongs to the name, without empty cells', () => {
    const drug = (code: string) =>
      namesOf(
        made([row('A', NONE, undefined, { localName: 'X', ingredient: ' Sắt ', route: '' })], {
          kind: 'drugs',
          facility: { code, name: code },
        }),
        code,
      );
    expect(sharedNames([drug('1'), drug('2')])).toMatchObject([{ kind: 'drugs', about: ['Sắt'] }]);
  });

  it.each([
    ['drugs', 'ingredient'],
    ['drugs', 'route'],
    ['traditional-medicines', 'ingredient'],
    ['traditional-medicines', 'route'],
    ['services', 'priceName'],
    ['supplies', 'groupName'],
    ['yhct-diseases', 'modernName'],
    ['yhct-diseases', 'icd10'],
    ['blood', 'volumeMl'],
  ] as const)('of %s are two where the %s differs', (kind, field) => {
    const of = (value: string) => sharedKey(kind, { localCode: '', localName: 'X', [field]: value });
    expect(new Set([of(''), of('250'), of('350')]).size).toBe(3);
  });

  it('come in the order of facilities × use; where no list tells use, of rows', () => {
    const busy = [at('1', waiting('A', 1), waiting('B', 9)), at('2', waiting('A', 1), waiting('B', 9))];
    expect(names(...busy)).toEqual(['B', 'A']);
    const wide = [...busy, at('3', waiting('A', 1)), at('4', waiting('A', 1)), at('5', waiting('A', 1))];
    expect(names(...wide)).toEqual(['A', 'B']);
    const rows = [at('1', waiting('A'), waiting('B'), waiting('B')), at('2', waiting('A'), waiting('B'))];
    expect(names(...rows)).toEqual(['B', 'A']);
    expect(sharedNames(busy, { most: 1 }).map(({ name }) => name)).toEqual(['B']);
    const equal = [at('1', waiting('A'), waiting('B')), at('2', waiting('B'), waiting('A'))];
    const keys = sharedNames(equal).map(({ key: of }) => of);
    expect(keys).toEqual([...keys].sort());
  });

  it('are those that two facilities have open: rows of the machine, of people and of offers are none', () => {
    const open = at('1', waiting('A'), waiting('A'));
    const machine = at('2', row('A', auto(ONE), undefined, { localName: 'A' }));
    const person = at('2', decided('A', { status: 'flagged' }));
    const offer = { why: 'offered', decision: { status: 'confirmed', code: ONE } } as const;
    const offeredAt = (code: string) => at(code, { ...waiting('A'), draft: offer });
    expect(names(open, machine)).toEqual([]);
    expect(names(open, person)).toEqual([]);
    expect(names(open, offeredAt('2'))).toEqual([]);
    expect(sharedNames([open, at('2', waiting('A')), offeredAt('3'), offeredAt('4'), machine])).toMatchObject([
      { rows: 3, offered: 2, files: ['1.json', '2.json'], decided: [] },
    ]);
    expect(sharedNames([open], { least: 1 })).toHaveLength(1);
  });

  it('come with what facilities decided, that of most facilities first; a doubt is no decision', () => {
    const code = (one: string): Decision => ({ status: 'confirmed', code: one });
    const [shared] = sharedNames([
      at('1', waiting('A')),
      at('2', waiting('A')),
      at('3', decided('A', code(ONE)), decided('A', { status: 'no-equivalent' })),
      at('5', decided('A', code(TWO))),
      at('4', decided('A', code(TWO)), decided('A', { status: 'rejected' })),
      at('6', decided('A', { status: 'flagged' })),
    ]);
    expect(shared?.decided).toEqual([
      { decision: code(TWO), facilities: ['Bệnh viện 4', 'Bệnh viện 5'] },
      { decision: code(ONE), facilities: ['Bệnh viện 3'] },
      { decision: { status: 'no-equivalent' }, facilities: ['Bệnh viện 3'] },
    ]);
  });

  it('propose the first five codes of a row', () => {
    const codes = ['1', '2', '3', '4', '5', '6'].map((digit) => `02.000${digit}.0001`);
    const [shared] = sharedNames([at('1', waiting('A', 1, ...codes)), at('2', waiting('A'))]);
    expect(shared?.codes.map(({ code }) => code)).toEqual(codes.slice(0, 5));
    const other = sharedNames([at('1', waiting('A', 1, '02.2', '02.1')), at('2', waiting('A', 1, '02.1', '02.2'))]);
    expect(other[0]?.codes.map(({ code }) => code)).toEqual(['02.1', '02.2']);
  });
});
