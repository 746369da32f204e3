import { describe, expect, it } from 'vitest';
import { fromConceptMap, toConceptMap } from '../../../src/io/exchange/concept-map';
import { fromSssom, toSssom } from '../../../src/io/exchange/sssom';
import { applyDecisions } from '../../../src/mapping/apply';
import { type ExchangeRow, exchangeDecisions } from '../../../src/mapping/exchange';
import { exchangeIssues } from '../../../src/mapping/exchange-issues';
import { rowStatus } from '../../../src/mapping/mapping';
import { auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const CODE = '02.0085.1778';
const MINE = mapping([row('A', review(candidate(CODE, 'Điện tim thường', 0.4)))]);
const bring = (rows: readonly ExchangeRow[]) =>
  applyDecisions(MINE, exchangeDecisions(rows), { by: 'Hoa', at: '2026-11-02T00:00:00.000Z', action: 'import' });

const HEADER = ['subject_id', 'subject_label', 'predicate_id', 'object_id', 'mapping_justification', 'author_label'];
const line = (predicate: string, justification: string, author = '', object = `B:${CODE}`) =>
  ['H:A', '', predicate, object, justification, author].join('\t');
const sssom = (...lines: string[]) => ['#curie_map:', HEADER.join('\t'), ...lines].join('\n');

describe('a machine’s guess', () => {
  it.each([
    ['semapv:SemanticSimilarityThresholdMatching', ''],
    ['semapv:LexicalMatching', ''],
    ['semapv:LexicalMatching', 'Mai'],
    ['semapv:UnspecifiedMatching', ''],
    ['semapv:MappingChaining', 'Mai'],
    ['semapv:ManualMappingCuration', ''],
  ])('never becomes a person’s decision: %s signed “%s”', (justification, author) => {
    const { rows, skipped } = fromSssom(sssom(line('skos:exactMatch', justification, author)));
    expect(skipped).toEqual([]);
    const { mapping: after, applied } = bring(rows);
    expect(applied.map(({ result }) => result)).toEqual(['draft']);
    expect(after.rows.map(rowStatus)).toEqual(['review']);
    expect(after.rows[0]).toMatchObject({ draft: { why: 'imported', decision: { code: CODE } } });
    expect(exchangeIssues(rows, skipped).map(({ code }) => code)).toEqual(['proposals-only']);
  });

  it('signed and curated by hand it is a decision', () => {
    const { mapping: after } = bring(fromSssom(sssom(line('skos:exactMatch', 'semapv:MappingReview', 'Mai'))).rows);
    expect(after.rows.map(rowStatus)).toEqual(['confirmed']);
  });

  it('says of a draft map, and of an experimental one, no more than a proposal', () => {
    const map = (over: object) => ({
      resourceType: 'ConceptMap',
      status: 'active',
      ...over,
      group: [{ element: [{ code: ' A ', target: [{ code: ` ${CODE}`, equivalence: 'equivalent' }] }] }],
    });
    const status = (over: object) => bring(fromConceptMap(map(over)).rows).mapping.rows.map(rowStatus)[0];
    expect(status({})).toBe('confirmed');
    expect(status({ status: 'draft' })).toBe('review');
    expect(status({ experimental: true })).toBe('review');
  });
});

describe('several codes of one item', () => {
  const signed = (object: string) => line('skos:exactMatch', 'semapv:ManualMappingCuration', 'Mai', object);

  it('are alternatives: none is taken, and the codes are said', () => {
    const { rows, skipped } = fromSssom(sssom(signed(`B:${CODE}`), signed('B:21.0014.1778')));
    expect(bring(rows).applied).toEqual([]);
    const [issue, ...others] = exchangeIssues(rows, skipped);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'several-codes', severity: 'warning' });
    expect(issue?.message.en).toContain(`A (${CODE}, 21.0014.1778)`);
    const target = [CODE, '21.0014.1778'].map((code) => ({ code, equivalence: 'equivalent' }));
    const map = { resourceType: 'ConceptMap', status: 'active', group: [{ element: [{ code: 'A', target }] }] };
    expect(bring(fromConceptMap(map).rows).applied).toEqual([]);
  });

  it('are alternatives also where each stands in a group of its own, as for two editions', () => {
    const element = (target: object) => ({ element: [{ code: 'A', target: [target] }] });
    const read = (...targets: object[]) =>
      fromConceptMap({ resourceType: 'ConceptMap', status: 'active', group: targets.map(element) });
    const [mine, other] = [CODE, '21.0014.1778'].map((code) => ({ code, equivalence: 'equivalent' }));
    const none = { equivalence: 'unmatched', comment: 'no code' };
    const said = (...targets: object[]) => {
      const { rows, skipped } = read(...targets);
      const { applied, conflicts } = bring(rows);
      expect(conflicts).toEqual([]);
      return [applied.map(({ row: { decision } }) => decision), exchangeIssues(rows, skipped).map(({ code }) => code)];
    };
    expect(said(mine!, other!)).toEqual([[], ['several-codes']]);
    expect(said(none, mine!)).toEqual([[], ['rows-undecided']]);
    expect(said(mine!, mine!)).toEqual([[expect.objectContaining({ status: 'confirmed', code: CODE })], []]);
    expect(said(none, none)).toEqual([[expect.objectContaining({ status: 'no-equivalent' })], []]);
  });

  it('are one code where the file says one twice', () => {
    const { mapping: after } = bring(fromSssom(sssom(signed(`B:${CODE}`), signed(`B:${CODE}`))).rows);
    expect(after.rows[0]?.decision).toMatchObject({ status: 'confirmed', code: CODE });
    expect(after.rows[0]?.decision).not.toHaveProperty('also');
  });

  it('are all meant where a mapping of this program says so', () => {
    const also = [{ code: '21.0014.1778', relationship: 'equivalent' }] as const;
    const decision = {
      status: 'confirmed',
      code: CODE,
      also,
      join: 'all-of',
      by: 'Mai',
      at: '2026-11-01T00:00:00.000Z',
    };
    const mine = mapping([row('A', NONE, decision as never)]);
    for (const rows of [fromSssom(toSssom(mine)).rows, fromConceptMap(toConceptMap(mine)).rows]) {
      expect(exchangeDecisions(rows)[0]?.wish).toMatchObject({ code: CODE, also, join: 'all-of' });
    }
  });
});

describe('every line of another tool’s file', () => {
  it.each(['\n', '\r\n'])('is named by its own number after a cell with a line break (%j)', (end) => {
    const text = [
      '#curie_map:',
      HEADER.join('\t'),
      `H:A\t"hai${end}dòng"\tskos:exactMatch\tB:${CODE}\tx\t`,
      '',
      'H:A\t\towl:x\tB:1\tx\t',
    ];
    expect(fromSssom(text.join(end)).skipped).toEqual([{ why: 'predicate', value: 'owl:x', line: 6 }]);
  });

  it('is taken or skipped with its reason and its number', () => {
    const by = ['semapv:ManualMappingCuration', 'Mai'] as const;
    const text = sssom(
      line('skos:exactMatch', ...by),
      line('owl:equivalentClass', ...by),
      line('oboInOwl:hasDbXref', ...by),
      line('skos:exactMatch', 'semapv:LexicalMatching', '', 'sssom:NoTermFound'),
      line('skos:exactMatch', ...by, ''),
    );
    const { rows, skipped } = fromSssom(text);
    expect(rows).toHaveLength(1);
    expect(skipped).toEqual([
      { why: 'predicate', value: 'owl:equivalentClass', line: 4 },
      { why: 'predicate', value: 'oboInOwl:hasDbXref', line: 5 },
      { why: 'machine', value: 'semapv:LexicalMatching', line: 6 },
      { why: 'no-code', line: 7 },
    ]);
    const issues = exchangeIssues(rows, skipped);
    expect(issues.map(({ code, row: at }) => [code, at])).toEqual([
      ['skipped-predicate', 4],
      ['skipped-machine', 6],
      ['skipped-no-code', 7],
    ]);
    expect(issues[0]?.message.en).toContain('2 lines have a relation that is not taken: owl:equivalentClass');
  });

  it('is read from CSV as from TSV', () => {
    const text = sssom(line('skos:exactMatch', 'semapv:ManualMappingCuration', 'Mai'));
    expect(fromSssom(text.replaceAll('\t', ',')).rows).toEqual(fromSssom(text).rows);
  });

  it('a ConceptMap with relations that lack their comment is taken, and it is said', () => {
    const target = (code: string, equivalence: string) => ({ code, target: [{ code: CODE, equivalence }] });
    const map = {
      resourceType: 'ConceptMap',
      status: 'active',
      group: [{ element: [target('A', 'narrower'), target('B', 'inexact'), target('C', 'equivalent')] }],
    };
    const { rows, skipped, uncommented } = fromConceptMap(map);
    expect(rows.map(({ targets }) => targets[0]?.relationship)).toEqual([
      'source-is-broader-than-target',
      'related-to',
      'equivalent',
    ]);
    expect(exchangeIssues(rows, skipped, uncommented)).toMatchObject([{ code: 'comment-missing', severity: 'info' }]);
    const bundle = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: map }] };
    expect(fromConceptMap(bundle).rows).toEqual(rows);
    const two = { ...bundle, entry: [{ resource: map }, { resource: map }] };
    expect(() => fromConceptMap(two)).toThrow(/2 ConceptMap/);
  });
});

describe('an export', () => {
  const confirmed = row('B', auto(CODE), { status: 'confirmed', code: CODE, how: 'lexical', reviewer: 'Lan' });

  it('of rows that nobody reviewed says that it is a draft, and comes back as no decision', () => {
    expect(toConceptMap(mapping([row('A', auto(CODE)), confirmed])).status).toBe('draft');
    expect(toConceptMap(mapping([confirmed, row('C', NONE)])).status).toBe('active');
    const read = fromConceptMap(JSON.parse(JSON.stringify(toConceptMap(mapping([row('A', auto(CODE)), confirmed])))));
    expect(exchangeDecisions(read.rows).map(({ localCode, isProposal }) => [localCode, isProposal])).toEqual([
      ['B', undefined],
    ]);
  });

  it('gives each line the justification that it has', () => {
    const text = toSssom(mapping([row('A', auto(CODE)), confirmed]));
    expect(text.split('\n').filter((one) => one.startsWith('local:A'))[0]).toContain('semapv:LexicalMatching');
    expect(text.split('\n').filter((one) => one.startsWith('local:B'))[0]).toContain('semapv:MappingReview');
  });

  it('carries what is out of scope there and back', () => {
    const bed = row('A', NONE, { status: 'out-of-scope', reason: 'giường', reviewer: 'Lan' });
    for (const rows of [
      fromSssom(toSssom(mapping([bed]))).rows,
      fromConceptMap(JSON.parse(JSON.stringify(toConceptMap(mapping([bed]))))).rows,
      fromConceptMap(JSON.parse(JSON.stringify(toConceptMap(mapping([bed]), { fhir: 'R4' })))).rows,
    ])
      expect(exchangeDecisions(rows)).toMatchObject([{ wish: { status: 'out-of-scope', reason: 'giường' } }]);
  });
});
