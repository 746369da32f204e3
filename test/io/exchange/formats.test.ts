import { describe, expect, it } from 'vitest';
import { fromConceptMap, toConceptMap } from '../../../src/io/exchange/concept-map';
import { conceptMapR4Schema, conceptMapR5Schema } from '../../../src/io/exchange/fhir-schema';
import { fromSssom, SSSOM_COLUMNS, toSssom } from '../../../src/io/exchange/sssom';
import { applyDecisions } from '../../../src/mapping/apply';
import { type ExchangeRow, exchangeDecisions, exchangeRows } from '../../../src/mapping/exchange';
import { type Mapping, rowStatus } from '../../../src/mapping/mapping';
import { smallCatalog } from '../../mapping/helpers/catalog';
import { ambiguous, auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const facts = { reviewer: 'Lan', author: 'Hoa', at: '2026-11-02T01:00:00.000Z' };
/** One item in every state that a mapping knows. */
const ALL: Mapping = mapping([
  row('A', auto('02.0085.1778')),
  row('B 1', review(candidate('02.0314.0001', 'Siêu âm ổ bụng', 0.7)), {
    status: 'confirmed',
    code: '02.0314.0001',
    name: 'Siêu âm ổ bụng',
    relationship: 'source-is-narrower-than-target',
    comment: '=HYPERLINK("x") và dấu\ttab',
    how: 'lexical',
    probability: 0.7,
    ...facts,
  }),
  row('C', NONE, {
    status: 'confirmed',
    code: '03.0042.0101',
    name: 'Đo nhịp thở bằng chuông gió',
    relationship: 'source-is-broader-than-target',
    also: [{ code: '04.0001.0077', name: 'Chọc dò dịch tưởng tượng', relationship: 'related-to' }],
    join: 'all-of',
    how: 'manual',
    reviewer: 'Lan',
    at: facts.at,
  }),
  row('D', NONE, { status: 'no-equivalent', reason: 'không thuộc BHYT', comment: 'hỏi lại 2027', ...facts }),
  row('E', ambiguous(candidate('02.0085.1778', 'a'), candidate('02.0314.0001', 'b')), {
    status: 'rejected',
    codes: ['02.0085.1778', '02.0314.0001'],
    reviewer: 'Lan',
    at: facts.at,
  }),
  row('F', NONE, { status: 'flagged', comment: 'xem lại', reviewer: 'Lan', at: facts.at }),
  row('G', review(candidate('02.0085.1778', 'Điện tim thường', 0.6))),
  row(
    '',
    NONE,
    {
      status: 'confirmed',
      code: '02.0085.1778',
      name: 'Điện tim thường',
      relationship: 'equivalent',
      how: 'manual',
      reviewer: 'Lan',
      at: facts.at,
    },
    { localName: '=1+1' },
  ),
  row(' lạ  mã ', NONE),
]);
const catalog = smallCatalog();
const rows = exchangeRows(ALL);
const decided = (list: readonly ExchangeRow[]) =>
  list.filter(({ status }) => status !== 'ambiguous' && status !== 'review' && status !== 'none');

/** What a fresh mapping of the same list becomes when the decisions of a file are applied to it. */
function bring(
  read: readonly ExchangeRow[],
  target: Mapping = { ...ALL, rows: ALL.rows.map(({ item, match }) => ({ item, match })) },
) {
  return applyDecisions(target, exchangeDecisions(read), {
    by: 'import',
    at: '2026-12-01T00:00:00.000Z',
    catalog,
    action: 'import',
  });
}
const withoutEvidence = (mapped: Mapping) =>
  mapped.rows.map(({ decision }) => decision && { ...decision, evidence: undefined });

describe.each(['R4', 'R5'] as const)('ConceptMap %s', (fhir) => {
  const map = toConceptMap(ALL, { fhir: fhir as 'R5' });

  it('is as FHIR publishes it', () => {
    const schema = fhir === 'R4' ? conceptMapR4Schema : conceptMapR5Schema;
    expect(schema.safeParse(JSON.parse(JSON.stringify(map))).error).toBeUndefined();
  });

  it('says what others understand without us: codes, relationships, items without map', () => {
    const elements = map.group![0]!.element;
    const said = fhir === 'R4' ? 'equivalence' : 'relationship';
    expect(elements[1]!.target![0]).toMatchObject({
      code: '02.0314.0001',
      [said]: fhir === 'R4' ? 'wider' : 'source-is-narrower-than-target',
    });
    expect(elements[2]!.target).toHaveLength(2);
    expect(elements[3]).toMatchObject(fhir === 'R4' ? { target: [{ equivalence: 'unmatched' }] } : { noMap: true });
    expect(elements[4]!.target![0]).toMatchObject({ [said]: fhir === 'R4' ? 'disjoint' : 'not-related-to' });
    expect(elements[6]!.target).toBeUndefined();
  });

  it('comes back with everything that travels', () => {
    const read = fromConceptMap(JSON.parse(JSON.stringify(map)));
    expect(read).toMatchObject({ kind: 'services', edition: 'qd7603-2018' });
    expect(decided(read.rows)).toEqual(decided(rows));
    const { mapping: after, refused, conflicts } = bring(read.rows);
    expect([refused, conflicts]).toEqual([[], []]);
    expect(withoutEvidence(after)).toEqual(withoutEvidence(ALL));
    expect(after.rows.map(rowStatus)).toEqual(ALL.rows.map(rowStatus));
  });

  it('cannot carry candidates, evidence, context columns, history and drafts', () => {
    const text = JSON.stringify(map);
    expect(text).not.toContain('"a"');
    expect(text).not.toContain('candidates');
    expect(text).not.toContain('history');
    const drafted = {
      ...ALL,
      rows: [{ ...ALL.rows[0]!, draft: { decision: { status: 'flagged' }, why: 'second-review' } as const }],
    };
    expect(JSON.stringify(toConceptMap(drafted, { fhir: fhir as 'R5' }))).not.toContain('second-review');
  });

  it('does not take what a machine found for what a person decided', () => {
    expect(
      exchangeDecisions(fromConceptMap(JSON.parse(JSON.stringify(map))).rows).map(({ localCode }) => localCode),
    ).not.toContain('A');
  });

  it('of a mapping without items has no group, which FHIR would not let be empty', () => {
    expect(toConceptMap({ ...ALL, rows: [] }, { fhir: fhir as 'R5' }).group).toBeUndefined();
  });
});

describe('a ConceptMap of another tool', () => {
  it('is taken as people’s word, checked against the edition', () => {
    const foreign = {
      resourceType: 'ConceptMap',
      status: 'active',
      group: [
        {
          element: [
            { code: 'G', target: [{ code: '02.0085.1778', equivalence: 'equal' }] },
            { code: 'A', target: [{ code: '02.9999.0001', equivalence: 'equivalent' }] },
            { code: 'X', target: [{ code: '02.0085.1778', equivalence: 'equivalent' }] },
          ],
        },
      ],
    };
    const { applied, refused } = bring(fromConceptMap(foreign).rows);
    expect(applied.map(({ row: one }) => one.item.localCode)).toEqual(['G']);
    expect(refused.map(({ code }) => code)).toEqual(['code-unknown', 'row-unknown']);
  });

  it('is refused where FHIR would refuse it, naming the place', () => {
    const noMapAndTarget = {
      resourceType: 'ConceptMap',
      status: 'active',
      group: [{ element: [{ code: 'A', noMap: true, target: [{ code: 'x', relationship: 'equivalent' }] }] }],
    };
    expect(() => fromConceptMap(noMapAndTarget)).toThrow(/cmd-4/);
    expect(() => fromConceptMap({ resourceType: 'ConceptMap' })).toThrow(/status/);
    expect(() => fromConceptMap({ resourceType: 'Patient', status: 'active' })).toThrow(/resourceType/);
  });
});

describe('SSSOM', () => {
  const text = toSssom(ALL);

  it('has the standard columns, metadata in comment lines, and one line for every pair', () => {
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe(SSSOM_COLUMNS.join('\t'));
    expect(text).toContain('#object_source_version: "qd7603-2018"');
    // A, B, two of C, none of D, two of E, the one without local code.
    expect(lines).toHaveLength(1 + 8);
    expect(text).toContain('sssom:NoTermFound');
    expect(text).toMatch(/local:B%201\t.*\tskos:broadMatch\tnational:02\.0314\.0001\t/u);
  });

  it('lets no formula through', () => {
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).not.toMatch(/\t"?=/u);
  });

  it('comes back; flagged and open items have no line', () => {
    const read = fromSssom(text);
    expect(read).toMatchObject({ kind: 'services', edition: 'qd7603-2018' });
    const carried = decided(rows).filter(({ status }) => status !== 'flagged');
    const fields = (list: readonly ExchangeRow[]) =>
      list.map((one) => ({ ...one, localName: one.localName, reason: one.reason }));
    expect(fields(read.rows)).toEqual(fields(carried));
    const { mapping: after, refused } = bring(read.rows);
    expect(refused).toEqual([]);
    expect(after.rows.map(rowStatus)).toEqual(
      ALL.rows.map((one) => (one.decision?.status === 'flagged' ? 'none' : rowStatus(one))),
    );
  });

  it('of another tool needs only what the standard requires', () => {
    const plain =
      'subject_id\tpredicate_id\tobject_id\tmapping_justification\nlocal:G\tskos:exactMatch\tdm:02.0085.1778\tsemapv:ManualMappingCuration\n';
    expect(bring(fromSssom(plain).rows).applied).toHaveLength(1);
    expect(() => fromSssom('a\tb\n1\t2\n')).toThrow(/subject_id/);
  });
});
