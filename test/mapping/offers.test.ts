import { describe, expect, it } from 'vitest';
import type { Decision, MappedRow } from '../../src/mapping/mapping';
import { acceptOffers, type OfferOptions, type OfferWish, offerTo } from '../../src/mapping/offers';
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
