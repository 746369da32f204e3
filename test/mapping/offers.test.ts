import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/create';
import { createPriceItems } from '../../src/catalog/prices';
import type { Decision, MappedRow } from '../../src/mapping/mapping';
import { acceptOffers, type OfferOptions, type OfferWish, offerTo } from '../../src/mapping/offers';
import type { FacilityRule } from '../../src/mapping/rules';
import { sharedKey } from '../../src/mapping/shared-names';
import type { MatchResult } from '../../src/match/result';
import { ambiguous, auto, candidate, mapping, NONE, review, row } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const [ECG, SCAN, CHILD] = ['02.0085.1778', '02.0314.0001', '03.0042.0101'];
const NAME = 'Điện tim';
const key = sharedKey('services', { localCode: '', localName: NAME });
const options: OfferOptions = { by: 'Sở', at: '2026-11-02T01:00:00.000Z', batch: 'b', catalog: smallCatalog() };
const confirmed = (code: string): OfferWish => ({ status: 'confirmed', code });
const open = ambiguous(candidate(ECG, 'Điện tim thường', 0.5), candidate(SCAN, 'Siêu âm ổ bụng', 0.4));

function one(match: MatchResult = open, more: Partial<MappedRow> = {}, item = {}): MappedRow {
  return { ...row('A', match, undefined, { localName: NAME, ...item }), ...more };
}
/** What becomes of one row: the decision that it gets, or why it gets none. */
function offered(given: MappedRow, wish: OfferWish, more: Partial<OfferOptions> = {}): string {
  const { mapping: after, taken, left } = offerTo(mapping([given]), [{ key, wish }], { ...options, ...more });
  if (left.length > 0) return left[0]?.why.en ?? '';
  return taken.length > 0 ? 'taken' : after.rows[0] === given ? 'same' : '';
}

describe('a decision that is offered to all that have a name', () => {
  it('passes rows of other names by', () => {
    const other = row('B', open, undefined, { localName: 'Siêu âm' });
    const { taken, left, mapping: after } = offerTo(mapping([other]), [{ key, wish: confirmed(ECG) }], options);
    expect([taken, left, after.rows[0]]).toEqual([[], [], other]);
  });

  it('comes with its words, as a proposal or as a decision', () => {
    const offer = { key, wish: confirmed(ECG), comment: 'theo công văn' };
    const proposal = offerTo(mapping([one()]), [offer], options).mapping.rows[0];
    expect(proposal?.draft).toMatchObject({ why: 'offered', decision: { author: 'Sở', comment: 'theo công văn' } });
    const decided = offerTo(mapping([one()]), [offer], { ...options, accept: true }).mapping.rows[0];
    expect(decided?.decision).toMatchObject({ code: ECG, reviewer: 'Sở', comment: 'theo công văn' });
    expect(offerTo(mapping([one()]), [{ key, wish: confirmed(ECG) }], options).taken[0]?.draft?.decision.comment).toBe(
      undefined,
    );
  });

  it.each<[string, Partial<MappedRow>, string]>([
    ['the same', { decision: { status: 'confirmed', code: ECG, reviewer: 'Lan' } }, 'same'],
    ['another code', { decision: { status: 'confirmed', code: SCAN, reviewer: 'Lan' } }, `${SCAN} (Lan)`],
    ['by its author', { decision: { status: 'flagged', author: 'Mai' } as Decision }, 'flagged (Mai)'],
    ['by nobody known', { decision: { status: 'no-equivalent' } }, 'otherwise: no-equivalent'],
    ['the same offer', { draft: { decision: { status: 'confirmed', code: ECG }, why: 'offered' } }, 'same'],
    [
      'another offer',
      { draft: { decision: { status: 'confirmed', code: SCAN }, why: 'offered' } },
      'waits to be confirmed',
    ],
    [
      'a first person',
      { draft: { decision: { status: 'confirmed', code: ECG }, why: 'second-review' } },
      'waits to be',
    ],
  ])('leaves a row that has %s', (_, more, said) => {
    expect(offered(one(open, more), confirmed(ECG))).toMatch(
      new RegExp(said.replace(/[().]/g, '\\$&') + (said.startsWith('otherwise') ? '$' : '')),
    );
  });

  it('leaves what the machine decided, unless it would be the same', () => {
    expect(offered(one(auto(ECG)), confirmed(ECG))).toBe('same');
    expect(offered(one(auto(SCAN)), confirmed(ECG))).toBe(`At this facility the machine decided ${SCAN}`);
    expect(offered(one(auto(ECG)), { status: 'no-equivalent' })).toContain(ECG);
  });

  it('that nothing stands for the name is no answer to a row that declares a code', () => {
    const without: OfferWish = { status: 'no-equivalent', reason: 'ngoài BHYT' };
    expect(offered(one(open, {}, { declaredCode: ` ${ECG} ` }), without)).toBe(
      `The facility’s list declares the code ${ECG}`,
    );
    expect(offered(one(open, {}, { declaredCode: '99.9999.9999' }), without)).toBe('taken');
    expect(offered(one(), { status: 'out-of-scope' })).toBe('taken');
  });

  it.each([
    'price-name-contradicts',
    'icd10-contradicts',
    'volume-differs',
    'declared-contradicts',
    'registration-contradicts',
  ])('leaves a row whose candidate says %s', (reason) => {
    const match = review({ ...candidate(ECG, 'Điện tim thường', 0.5), reasons: [{ code: reason, params: {} }] });
    expect(offered(one(match), confirmed(ECG))).not.toBe('taken');
    // Against this code, not against another one.
    expect(offered(one(match), confirmed(SCAN))).toBe('taken');
  });

  it('leaves a row whose declared code speaks against it, but not where that is only a remark', () => {
    const issue = (severity: 'warning' | 'info') => ({
      ...open,
      issues: [{ severity, code: 'declared-unknown', message: { vi: 'mã lạ', en: 'the declared code is unknown' } }],
    });
    expect(offered(one(issue('warning')), confirmed(ECG))).toBe('the declared code is unknown');
    expect(offered(one(issue('info')), confirmed(ECG))).toBe('taken');
  });

  it('keeps rows of children to the chapter of children', () => {
    const child = { ...NONE, reasons: [{ code: 'mark-child' }] };
    expect(offered(one(child), confirmed(ECG))).toContain('chapter 03');
    expect(offered(one(child), confirmed(CHILD))).toBe('taken');
  });

  it('leaves a row for which the code was among the candidates but is no longer possible', () => {
    const match = { ...open, among: [SCAN] } as MatchResult;
    expect(offered(one(match), confirmed(ECG))).toContain(`only ${SCAN} remain possible`);
    // A code that the machine did not think of is the person's own.
    expect(offered(one(match), confirmed('04.0001.0077'))).toBe('taken');
    expect(offered(one(match), confirmed(SCAN))).toBe('taken');
    const two = { ...open, among: [SCAN, CHILD] } as MatchResult;
    expect(offered(one(two), confirmed(ECG))).toContain(`only ${SCAN}, ${CHILD} remain possible`);
  });

  it('leaves a row whose department is of the specialty of another code', () => {
    const agrees = { code: 'department-agrees', params: { department: 'Khoa Nội' } };
    const of = (first: boolean, second: boolean): MatchResult =>
      ambiguous(
        { ...candidate(ECG, 'Điện tim thường', 0.5), reasons: first ? [agrees] : [] },
        { ...candidate(SCAN, 'Siêu âm ổ bụng', 0.4), reasons: second ? [agrees] : [] },
      );
    expect(offered(one(of(false, true)), confirmed(ECG))).toBe(`“Khoa Nội” is of the specialty of ${SCAN}`);
    expect(offered(one(of(true, true)), confirmed(ECG))).toBe('taken');
    expect(offered(one(of(true, false)), confirmed(ECG))).toBe('taken');
    expect(offered(one(of(true, false)), confirmed('04.0001.0077'))).toContain(ECG);
  });

  it('that the edition refuses is refused here with its reason', () => {
    expect(offered(one(), confirmed('99.9999.9999'))).toContain('99.9999.9999');
    const given = one();
    const other = row('B', open, undefined, { localName: 'Siêu âm' });
    const { left } = offerTo(mapping([other, given]), [{ key, wish: confirmed('99.9999.9999') }], options);
    expect(left.map((each) => each.row)).toEqual([given]);
  });

  it('adds no words to what is decided already', () => {
    const same = one(open, { decision: { status: 'confirmed', code: ECG, reviewer: 'Lan' } });
    const offer = { key, wish: confirmed(ECG), comment: 'theo công văn' };
    expect(offerTo(mapping([same]), [offer], { ...options, accept: true }).mapping.rows[0]).toBe(same);
  });

  it('is taken where nothing of the row speaks against the code', () => {
    expect(offered(one(NONE), confirmed(ECG))).toBe('taken');
    expect(offered(one(review(candidate(ECG, 'Điện tim thường', 0.5))), confirmed(ECG))).toBe('taken');
    const price = { severity: 'warning' as const, code: 'price-unlikely', message: { vi: 'giá', en: 'price' } };
    expect(offered(one({ ...open, issues: [price] }), confirmed(ECG))).toBe('taken');
  });

  it('leaves a row whose price is just that of another candidate and never that of the code', () => {
    const entries = [
      { code: ECG, name: 'Điện tim thường', priceItem: 'P1' },
      { code: SCAN, name: 'Siêu âm ổ bụng', priceItem: 'P2' },
      { code: CHILD, name: 'Đo nhịp thở bằng chuông gió', priceItem: 'P1' },
      { code: '04.0001.0077', name: 'Chọc dò dịch tưởng tượng' },
    ];
    const prices = createPriceItems([
      { code: 'P1', name: 'Điện tim', prices: ['2023=30000', '2025=35000'] },
      { code: 'P2', name: 'Siêu âm', prices: ['2023=50000', '2025=35000', '2025=0'] },
    ]);
    const catalog = { ...createCatalog(smallCatalog().edition, entries), priceItems: () => prices };
    const unknown = candidate('99.9999.9999', 'Mã riêng', 0.2);
    const candidates = [unknown, ...[CHILD, '04.0001.0077', ECG, SCAN].map((code) => candidate(code, 'Tên', 0.3))];
    const at = (unitPrice: number, code = ECG) =>
      offered(one(ambiguous(...candidates), {}, { unitPrice }), confirmed(code), { catalog });
    expect(at(50_000)).toBe(`The price 50,000 is exactly that of ${SCAN}, not of this code`);
    expect(at(30_000, SCAN)).toBe(`The price 30,000 is exactly that of ${CHILD}, not of this code`);
    // Its own price under one decision is enough; a price of nothing, of no item or a code without an item tells nothing.
    for (const price of [30_000, 35_000, 0, 77_000]) expect(at(price)).toBe('taken');
    expect(at(50_000, '04.0001.0077')).toBe('taken');
    expect(offered(one(open, {}, { unitPrice: 50_000 }), confirmed(ECG))).toBe('taken');
  });

  it('leaves a row that a rule of the facility gives to another chapter', () => {
    const rule = (about: FacilityRule['about'], when: FacilityRule['when'], ...answer: string[]): FacilityRule => ({
      ...{ about, when, answer, by: 'Lan', at: options.at },
    });
    const under = (...rules: FacilityRule[]) =>
      offered(one(open, {}, { department: 'Khoa A3' }), confirmed(ECG), { rules });
    const ofA3 = { department: 'Khoa A3' };
    expect(under(rule('chapter', ofA3, '03'))).toContain('Khoa A3 → chapter 03');
    expect(under(rule('chapter', ofA3, '03', '02'))).toBe('taken');
    expect(under(rule('chapter', ofA3))).toBe('taken');
    expect(under(rule('chapter', { department: 'Khoa B' }, '03'))).toBe('taken');
    expect(under(rule('without-chapter', {}, '02'))).toContain('nothing of chapter 02');
    expect(under(rule('without-chapter', {}, '03'))).toBe('taken');
  });
});

describe('offers that a facility accepts', () => {
  const offeredRow = (code: string, decision: Decision, match: MatchResult = open): MappedRow => ({
    ...row(code, match, undefined, { localName: NAME }),
    draft: { decision, why: 'offered' },
  });
  const by = (author?: string, comment?: string): Decision =>
    ({ status: 'confirmed', code: ECG, ...(author && { author }), ...(comment && { comment }) }) as Decision;
  const lan = { ...options, by: 'Lan' };

  it('become decisions of whoever accepts, with who offered and why', () => {
    const [a, b, c] = acceptOffers(
      mapping([offeredRow('A', by('Sở', 'theo công văn')), offeredRow('B', by('lan')), offeredRow('C', by())]),
      lan,
    ).mapping.rows;
    expect(a?.decision).toMatchObject({ code: ECG, author: 'Sở', reviewer: 'Lan', comment: 'theo công văn' });
    // Nobody is the second person beside themselves.
    expect(b?.decision).toMatchObject({ reviewer: 'Lan' });
    expect([b?.decision?.author, c?.decision?.author, c?.decision?.comment]).toEqual([undefined, undefined, undefined]);
  });

  it('count as decisions; where two people are needed, one’s own offer waits for another person', () => {
    const offers = mapping([offeredRow('A', by('Sở')), row('B', open, undefined, { localName: NAME })]);
    const [accepted, untouched] = acceptOffers(offers, lan).mapping.rows;
    expect(accepted?.history).toMatchObject([{ action: 'decide', by: 'Lan' }]);
    expect(untouched).toBe(offers.rows[1]);
    const own = mapping([offeredRow('A', by('Lan'))], { secondReview: true });
    const strict = acceptOffers(own, lan).mapping.rows[0];
    expect(strict).toMatchObject({ draft: { why: 'second-review', decision: { code: ECG, author: 'Lan' } } });
    expect(strict?.decision).toBeUndefined();
  });

  it('are only those of the names that are meant, and no draft of another sort', () => {
    const rows = [
      offeredRow('A', by('Sở')),
      {
        ...row('B', open, undefined, { localName: 'Siêu âm' }),
        draft: { decision: by('Sở'), why: 'offered' as const },
      },
      { ...offeredRow('C', by('Sở')), draft: { decision: by('Mai'), why: 'second-review' as const } },
    ];
    const taken = (keys?: ReadonlySet<string>) =>
      acceptOffers(mapping(rows), lan, keys).taken.map(({ item }) => item.localCode);
    expect(taken()).toEqual(['A', 'B']);
    expect(taken(new Set([key]))).toEqual(['A']);
  });

  it('wait where something speaks against the code by now', () => {
    const match = review({ ...candidate(ECG, 'Điện tim', 0.5), reasons: [{ code: 'volume-differs', params: {} }] });
    const { taken, left } = acceptOffers(mapping([offeredRow('A', by('Sở'), match)]), lan);
    expect([taken.length, left.map(({ row: { item } }) => item.localCode)]).toEqual([0, ['A']]);
  });
});
