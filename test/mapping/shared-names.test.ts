import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { undo } from '../../src/mapping/bulk';
import { mapItems } from '../../src/mapping/map-items';
import type { Mapping } from '../../src/mapping/mapping';
import { acceptOffers, type OfferOptions, offerTo } from '../../src/mapping/offers';
import { namesOf, sharedKey, sharedNames } from '../../src/mapping/shared-names';
import { createMatcher } from '../../src/match/matcher';

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
