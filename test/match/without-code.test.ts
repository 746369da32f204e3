import { describe, expect, it } from 'vitest';
import type { NameWithoutCode } from '../../src/catalog/without-code';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { describeReason } from '../../src/messages/reasons';
import { catalogOf, itemOf, named } from './helpers/catalog';

const LIST = 'TT 30/2018/TT-BYT';
const position = (name: string, at: string, more: Partial<NameWithoutCode> = {}): NameWithoutCode => ({
  name,
  spellings: [],
  list: LIST,
  position: at,
  sameName: [],
  ...more,
});

const DRUGS = ['Ganciclovir', 'Salbutamol', 'Natri clorid'];
const drugs = createMatcher({
  ...catalogOf('drugs', named('drugs', DRUGS)),
  namesWithoutCode: () => [
    position('Valganciclovir', '282', { spellings: ['Valganciclovir (dưới dạng hydroclorid)'] }),
    position('Salbutamol', '887', { route: 'Tiêm', sameName: ['40.2'] }),
  ],
});
const ask = (ingredient: string, more = {}) =>
  drugs.match(itemOf({ localName: 'Tên thương mại', ingredient, ...more }));

describe('a row that names a thing of an official list for which the code set has no code', () => {
  it.each(['Valganciclovir', 'valganciclovir 450mg', 'Valganciclovir (dưới dạng Valganciclovir hydroclorid) 450 mg'])(
    '%j does not get the code of a similar name',
    (ingredient) => {
      const result = ask(ingredient);
      expect(result).toMatchObject({ status: 'none', candidates: [] });
      expect(result.reasons.map((reason) => describeReason(reason))).toEqual([
        'Valganciclovir: vị trí 282 của TT 30/2018/TT-BYT; mã 40.x chưa có trong bảng kèm theo',
      ]);
    },
  );

  it('the similar name itself is still automatic', () => {
    expect(ask('Ganciclovir')).toMatchObject({ status: 'auto', code: '40.1' });
  });

  it('a list of rows is answered like a single row', () => {
    const rows = [
      itemOf({ localName: 'A', ingredient: 'Valganciclovir' }),
      itemOf({ localName: 'B', ingredient: 'Ganciclovir' }),
    ];
    expect(drugs.matchAll(rows).map(({ status }) => status)).toEqual(['none', 'auto']);
  });

  it('the route decides between two positions with one name', () => {
    expect(ask('Salbutamol', { route: 'Uống' })).toMatchObject({ status: 'auto', code: '40.2' });
    for (const row of [{ route: 'Tiêm' }, {}]) {
      const result = ask('Salbutamol', row);
      expect(result.status).toBe('review');
      expect(result.candidates.map(({ code }) => code)).toEqual(['40.2']);
      expect(result.reasons[0]?.code).toBe('name-without-code');
    }
  });

  it('a name that people confirmed for a code gets that code', () => {
    const catalog = { ...drugs.catalog };
    const names = [{ code: '40.1', name: 'Valganciclovir', source: 'memory:own' }];
    const result = createMatcher(catalog, { names }).match(itemOf({ localName: 'X', ingredient: 'Valganciclovir' }));
    expect(result.candidates[0]?.code).toBe('40.1');
  });

  it('an issue about the declared code is kept', () => {
    expect(ask('Valganciclovir', { declaredCode: '40.99' }).issues).toMatchObject([{ code: 'declared-unknown' }]);
  });

  it('a herb that has a name and no code says so', () => {
    const herbs = createMatcher({
      ...catalogOf('traditional-medicines', named('traditional-medicines', ['Bạch truật', 'Bạch chỉ'])),
      namesWithoutCode: () => [position('Bạch tật lê', '12', { spellings: ['Fructus Tribuli terrestris'] })],
    });
    for (const localName of ['Bạch tật lê', 'Fructus tribuli terrestris']) {
      const result = herbs.match(itemOf({ localName }));
      expect(result).toMatchObject({ status: 'none', reasons: [{ code: 'name-without-code' }] });
      expect(describeReason(result.reasons[0]!)).toContain('mã 05V.x chưa có');
    }
  });

  it('a service whose code is cancelled names its successor alone', () => {
    const name = 'Đặt ống thông thử nghiệm loại A';
    const retired = { code: '01.0009.0009', name, successors: ['01.0002.0002'] };
    const services = createMatcher({
      ...catalogOf('services', named('services', [`${name} có theo dõi`, 'Đặt ống thông loại chung'])),
      namesWithoutCode: () => [position(name, retired.code, { retired })],
    });
    const result = services.match(itemOf({ localName: name }));
    expect(result.status).not.toBe('auto');
    expect(result.candidates.map(({ code }) => code)).not.toContain('01.0001.0001');
    expect(describeReason(result.reasons[0]!)).toBe(
      `${name}: mã 01.0009.0009 không còn hiệu lực; thay bằng 01.0002.0002`,
    );
  });

  it('no name without a code in the bundled tables gets a candidate with a probability above one half', () => {
    for (const kind of ['drugs', 'traditional-medicines'] as const) {
      const catalog = openCatalog(kind);
      const matcher = createMatcher(catalog);
      const wrong = (catalog.namesWithoutCode?.() ?? []).filter(({ name, sameName }) => {
        const { candidates } = matcher.match(itemOf({ localName: name, ingredient: name }));
        return candidates.some(
          // Lists in use write a code's ingredients in other words: such a name is that code's.
          ({ code, score, reasons }) =>
            score >= 0.5 && !sameName.includes(code) && !reasons.some((reason) => reason.code === 'name-identical'),
        );
      });
      expect(wrong.map(({ name }) => name)).toEqual([]);
    }
  });
});
