import { describe, expect, it } from 'vitest';
import { fromConceptMap, toConceptMap } from '../../../src/io/exchange/concept-map';
import { fromSssom, toSssom } from '../../../src/io/exchange/sssom';
import { readMappings } from '../../../src/io/mappings/read-mappings';
import { mappingFileText, parseMappingFile } from '../../../src/io/record/mapping-text';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import { mappingCsv } from '../../../src/io/tables/mapping-csv';
import { mappingJson } from '../../../src/io/tables/mapping-json';
import { mappingNdjson } from '../../../src/io/tables/mapping-ndjson';
import { mappingTsv } from '../../../src/io/tables/mapping-tsv';
import {
  type Change,
  type Decision,
  type Draft,
  decidedCode,
  type MappedRow,
  type Mapping,
  rowStatus,
} from '../../../src/mapping/mapping';
import { auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const at = '2026-11-02T01:00:00.000Z';
const chosen: Decision = {
  status: 'confirmed',
  code: '02.0314.0001',
  name: 'Siêu âm ổ bụng',
  relationship: 'equivalent',
  reviewer: 'Lan',
  at,
};
const DRAFTS: readonly Draft[] = [
  { decision: chosen, why: 'second-review' },
  { decision: chosen, why: 'renamed', from: { name: 'Siêu âm bụng “cũ”' } },
  { decision: chosen, why: 'migrated', from: { code: '02.0314.0009', name: 'Tên cũ', edition: 'ban-cu' } },
  { decision: chosen, why: 'reconcile', other: { status: 'no-equivalent', reason: 'ngoài BHYT', reviewer: 'Hoa', at } },
];
const HISTORY: readonly Change[] = [
  { at, by: 'dmdc', action: 'added', status: 'review' },
  { at, by: 'Lan', action: 'decide', status: 'confirmed', batch: 'đợt-1' },
  { at, by: 'Hoa', action: 'undo', status: 'review', batch: 'đợt-2', undoes: 'đợt-1', was: { decision: chosen } },
  { at, by: 'dmdc', action: 'renamed', status: 'review', from: { localName: 'Siêu âm bụng “cũ”' } },
  { at, by: 'Lan', action: 'decide', status: 'review', was: { draft: DRAFTS[1]! }, batch: 'đợt-3' },
];
const proposed = review(candidate('02.0314.0001', 'Siêu âm ổ bụng', 0.7));
const ROWS: readonly MappedRow[] = [
  ...DRAFTS.map((draft, i): MappedRow => ({ ...row(`N${i}`, proposed), draft })),
  { ...row('LS', proposed, chosen), history: HISTORY },
  { ...row('CA-HAI', NONE), draft: DRAFTS[3]!, history: HISTORY },
  row('TRON', auto('02.0085.1778')),
];
const LIST: Mapping = mapping(ROWS);
const standing = (rows: readonly MappedRow[]) =>
  rows.map(({ item, decision, draft, history }) => ({ code: item.localCode, decision, draft, history }));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('drafts and history', () => {
  it.each<[string, (list: Mapping) => Mapping]>([
    ['the mapping file', (list) => parseMappingFile(mappingFileText(list))],
    ['NDJSON of dmdc map', (list) => readMappings(bytes(mappingNdjson([list])))[0]!],
    ['JSON of dmdc map', (list) => readMappings(bytes(mappingJson([list])))[0]!],
  ])('come back whole from %s', (_, through) => {
    const back = through(LIST);
    expect(standing(back.rows)).toEqual(standing(LIST.rows));
    // And once more: nothing wears off.
    expect(standing(through(back).rows)).toEqual(standing(LIST.rows));
  });

  it('of items that the list no longer has are in the mapping file alone', () => {
    const closed = [{ ...ROWS[5]!, closedOn: '2026-11-20' }];
    const list = { ...LIST, closed };
    expect(parseMappingFile(mappingFileText(list)).closed).toEqual(closed);
    expect(readMappings(bytes(mappingNdjson([list])))[0]!.closed).toBeUndefined();
    expect(readMappings(bytes(mappingJson([list])))[0]!.closed).toBeUndefined();
  });

  it('and the review workbook: open drafts come back, so that no row counts by the machine alone; history does not', async () => {
    // The machine is sure, one person says otherwise, a second has not looked yet.
    const contested: MappedRow = {
      ...row('CHO', auto('02.0085.1778')),
      draft: { decision: { status: 'no-equivalent', reason: 'ngoài BHYT' }, why: 'second-review' },
    };
    const list = { ...LIST, rows: [...ROWS, contested] };
    const [back] = readMappings(await reviewWorkbook([list]));
    expect(back!.rows.map(({ draft }) => draft)).toEqual(list.rows.map(({ draft }) => draft));
    expect(back!.rows.map(rowStatus)).toEqual(list.rows.map(rowStatus));
    expect(decidedCode(back!.rows.at(-1)!)).toBeUndefined();
    expect(back!.rows.map(({ history }) => history)).toEqual(list.rows.map(() => undefined));
    expect(back!.rows[4]!.decision).toMatchObject({ status: 'confirmed', code: '02.0314.0001', reviewer: 'Lan' });
  });

  it('are not in what other tools read', () => {
    const list = { ...LIST, rows: [ROWS[5]!, ROWS[4]!] };
    for (const { rows } of [
      fromConceptMap(JSON.parse(JSON.stringify(toConceptMap(list)))),
      fromConceptMap(JSON.parse(JSON.stringify(toConceptMap(list, { fhir: 'R4' })))),
      fromSssom(toSssom(list)),
    ]) {
      expect(rows.filter(({ status }) => status === 'confirmed').map(({ localCode }) => localCode)).toEqual(['LS']);
      for (const one of rows) expect(Object.keys(one)).not.toContain('history');
    }
    for (const text of [mappingCsv([list]), mappingTsv([list]), toSssom(list), JSON.stringify(toConceptMap(list))]) {
      expect(text).toContain('LS');
      for (const gone of ['đợt-1', 'ngoài BHYT']) expect(text).not.toContain(gone);
    }
  });
});
