import { describe, expect, it } from 'vitest';
import { fromConceptMap, parseConceptMap, toConceptMap } from '../../../src/io/exchange/concept-map';
import { fromSssom, SSSOM_COLUMNS, toSssom } from '../../../src/io/exchange/sssom';
import { readMappings } from '../../../src/io/mappings/read-mappings';
import { parseMappingFile } from '../../../src/io/record/mapping-text';
import { decodeText } from '../../../src/io/sheets/encoding';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { exchangeIssues } from '../../../src/mapping/exchange-issues';
import { encode } from '../../helpers/workbooks';
import { auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const CODE = '02.0085.1778';
const LIST = mapping([
  row('A', auto(CODE)),
  { ...row('B', NONE), decision: { status: 'confirmed', code: CODE } },
  { ...row('C', NONE), decision: { status: 'no-equivalent', reason: 'không có' } },
  { ...row('D', review(candidate(CODE, 'Điện tim', 0.4))), decision: { status: 'rejected', codes: [CODE] } },
]);

const utf8 = (text: string) => new TextEncoder().encode(text);

function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a ConceptMap', () => {
  it('that is cut off anywhere is refused by the name of its file', () => {
    const text = JSON.stringify(toConceptMap(LIST));
    for (let end = 0; end < text.length; end += 97) {
      expect(faultOf(() => parseConceptMap(text.slice(0, end), { file: 'ban-do.json' }))).toMatchObject({
        code: 'mapping-invalid',
        place: { file: 'ban-do.json' },
        message: expect.stringContaining('“ban-do.json” bị cắt cụt'),
      });
    }
    expect(parseConceptMap(`\ufeff${text}`).rows).toEqual(fromConceptMap(toConceptMap(LIST)).rows);
  });

  it.each(['relationship', 'equivalence'])('with an element that names no item (%s) is read but for it', (relation) => {
    const target = [{ code: CODE, [relation]: 'equivalent' }];
    const nameless = relation === 'relationship' ? { valueSet: 'urn:x' } : {};
    const map = {
      resourceType: 'ConceptMap',
      status: 'active',
      group: [
        {
          element: [
            { ...nameless, display: 'Điện tim', target },
            { code: 'A', target },
          ],
        },
      ],
    };
    const { rows, skipped } = fromConceptMap(map);
    expect(rows.map(({ localCode }) => localCode)).toEqual(['A']);
    expect(skipped).toEqual([{ why: 'no-source', value: 'Điện tim' }]);
    expect(exchangeIssues(rows, skipped)).toMatchObject([
      { code: 'skipped-no-source', message: { vi: expect.stringContaining('Điện tim') } },
    ]);
  });
});

describe('JSON whose parts stand thousands deep in each other', () => {
  const deep = [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`];
  const around: readonly ((value: string) => string)[] = [
    (value) => value,
    (value) => `[{"local_name":"a","x":${value}}]`,
    (value) => `{"local_name":"a","x":${value}}\n{"local_name":"b"}`,
    (value) => `{"format":"dmdc-mapping","version":1,"mappings":[${value}]}`,
    (value) => `{"resourceType":"ConceptMap","status":"active","x":${value}}`,
  ];
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    'a ConceptMap': parseConceptMap,
    'a list': (text) => readFacilityCatalog(utf8(text), { kind: 'services' }),
    mappings: (text) => readMappings(utf8(text)),
    'a mapping file': parseMappingFile,
  };
  it.each(Object.keys(readers))('is refused as %s', (reader) => {
    for (const value of deep) {
      for (const text of around.map((of) => of(value)))
        expect(faultOf(() => readers[reader]!(text))).toMatchObject({ name: 'DmdcError' });
    }
  });
});

describe('SSSOM', () => {
  const text = toSssom(LIST);

  it('in UTF-16 is read as in UTF-8', () => {
    for (const bytes of [encode(text, 'utf-16le', true), encode(text, 'utf-16le', false)])
      expect(fromSssom(decodeText(bytes).text).rows).toEqual(fromSssom(text).rows);
  });

  it('with a stray quotation mark is refused with its line', () => {
    const header = SSSOM_COLUMNS.join('\t');
    const line = (name: string) => ['H:A', name, '', 'skos:exactMatch', `N:${CODE}`].join('\t');
    const fault = faultOf(() =>
      fromSssom(['#curie_map:', '# x', header, line('Kim'), line('Kim 2" dài')].join('\n'), { file: 'm.tsv' }),
    );
    expect(fault).toMatchObject({ code: 'mapping-invalid', place: { file: 'm.tsv', row: 5 } });
    expect((fault as Error).message).toContain('dòng 5');
    expect(faultOf(() => fromSssom(`${header}\n${line('"Kim')}\n${line('x')}`))).toMatchObject({
      code: 'mapping-invalid',
    });
  });

  it('declares every prefix that its identifiers use', () => {
    const head = text.split('\n').filter((line) => line.startsWith('#'));
    const map = head.slice(head.indexOf('#curie_map:') + 1);
    const declared = new Set(map.flatMap((line) => /^# {2}(\w+): "/u.exec(line)?.[1] ?? []));
    const cells = text
      .split('\n')
      .slice(head.length + 1)
      .filter(Boolean)
      .map((line) => line.split('\t'));
    const used = ['subject_id', 'predicate_id', 'object_id', 'mapping_justification'].flatMap((column) => {
      const at = SSSOM_COLUMNS.indexOf(column as (typeof SSSOM_COLUMNS)[number]);
      return cells.map((line) => line[at]!.split(':')[0]!);
    });
    expect(new Set(used)).toEqual(new Set(['local', 'skos', 'national', 'sssom', 'semapv']));
    for (const prefix of used) expect(declared).toContain(prefix);
  });
});
