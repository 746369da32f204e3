import fc from 'fast-check';
import type { Item } from '../../../src/item';
import type { Change, Decision, Draft, MappedRow, Mapping } from '../../../src/mapping/mapping';
import type { Candidate, MatchResult, Reason } from '../../../src/match/result';
import { edition, HOSPITAL } from '../../report/mappings';

/** Texts as facilities write them: Vietnamese, with characters that files stumble over. */
export const text = fc.oneof(
  fc.constantFrom(
    'Điện tim thường',
    'Siêu âm ổ bụng',
    'Nội soi “dạ dày”',
    'a\tb',
    'dòng\nhai',
    '=1+1',
    '\u2028',
    '́',
    '🩺',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const code = fc.constantFrom('02.0085.1778', '01.0002.1778', '18.0001.0001', '02.0314.0001');
const person = fc.constantFrom('Trần Thị B', 'Lê Văn C', 'dược sĩ Hoa');
const at = fc.constantFrom('2026-11-02T01:00:00.000Z', '2026-11-03T08:30:00.000Z');
const reason: fc.Arbitrary<Reason> = fc.constantFrom<Reason>(
  { code: 'name-identical' },
  { code: 'name-near', params: { percent: 81 } },
  { code: 'further-name', params: { source: 'memory', name: 'điện tim' } },
);
const candidate: fc.Arbitrary<Candidate> = fc.record({
  code,
  name: text,
  score: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
  reasons: fc.array(reason, { maxLength: 2 }),
});
const base = fc.record({
  candidates: fc.array(candidate, { maxLength: 3 }),
  reasons: fc.array(reason, { maxLength: 1 }),
  issues: fc.constant([]),
});

export const match: fc.Arbitrary<MatchResult> = fc.oneof(
  fc.tuple(base, code).map(([b, one]): MatchResult => ({ ...b, status: 'auto', code: one })),
  fc
    .tuple(base, fc.array(code, { minLength: 2, maxLength: 3 }))
    .map(([b, among]): MatchResult => ({ ...b, status: 'ambiguous', among, differBy: ['priceItem'] })),
  base.map((b): MatchResult => ({ ...b, status: 'review' })),
  fc.constant<MatchResult>({ candidates: [], reasons: [], issues: [], status: 'none' }),
);

const facts = fc.record({ reviewer: person, comment: text, author: person, at }, { requiredKeys: [] });

export const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc
    .tuple(code, facts)
    .map(([one, f]): Decision => ({ status: 'confirmed', code: one, relationship: 'equivalent', ...f })),
  fc.tuple(code, code, facts).map(
    ([one, two, f]): Decision => ({
      status: 'confirmed',
      code: one,
      name: 'tên',
      relationship: 'source-is-narrower-than-target',
      also: [{ code: two, relationship: 'related-to' }],
      join: 'all-of',
      ...f,
      how: 'manual',
      probability: 0.5,
      evidence: [{ code: 'name-identical' }],
    }),
  ),
  fc.tuple(text, facts).map(([reason_, f]): Decision => ({ status: 'no-equivalent', reason: reason_, ...f })),
  facts.map((f): Decision => ({ status: 'rejected', codes: ['01.0002.1778'], ...f })),
  facts.map((f): Decision => ({ status: 'flagged', ...f })),
);

const draft: fc.Arbitrary<Draft> = decision.map((one) => ({ decision: one, why: 'second-review' }));
const change: fc.Arbitrary<Change> = fc.record(
  {
    at,
    by: person,
    action: fc.constantFrom('decide' as const, 'approve' as const, 'remap' as const),
    status: fc.constantFrom('confirmed' as const, 'review' as const),
    batch: fc.constant('b1'),
    was: fc.record({ decision }),
  },
  { requiredKeys: ['at', 'by', 'action', 'status'] },
);

export const item: fc.Arbitrary<Item> = fc.record(
  {
    localCode: text,
    localName: text,
    row: fc.integer({ min: 1, max: 9999 }),
    sheet: fc.constant('DVKT'),
    unitPrice: fc.integer({ min: 0, max: 1_000_000 }),
    department: fc.constantFrom('Khoa Nội', 'Khoa Ngoại'),
    quantity: fc.integer({ min: 0, max: 500 }),
    extra: fc
      .array(fc.tuple(fc.constantFrom('__proto__', 'GHI_CHU', 'a'), text), { minLength: 1, maxLength: 2 })
      .map((pairs) => new Map(pairs)),
  },
  { requiredKeys: ['localCode', 'localName'] },
);

export const row: fc.Arbitrary<MappedRow> = fc
  .tuple(item, match, fc.option(decision), fc.option(draft), fc.array(change, { maxLength: 2 }))
  .map(([one, m, d, dr, history]) => ({
    item: one,
    match: m,
    ...(d && { decision: d }),
    ...(dr && { draft: dr }),
    ...(history.length > 0 && { history }),
  }));

export const mapping: fc.Arbitrary<Mapping> = fc.array(row, { maxLength: 12 }).map((rows) => ({
  kind: 'services',
  facility: HOSPITAL,
  edition: { ...edition('services'), sha256: 'ab'.repeat(32) },
  rows,
  issues: [],
  created: '2026-11-01T00:00:00.000Z',
  tool: 'dmdc 0.1.0',
}));
