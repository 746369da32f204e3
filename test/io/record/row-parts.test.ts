import { describe, expect, it } from 'vitest';
import type { DmdcError } from '../../../src/errors';
import { readMappings } from '../../../src/io/mappings/read-mappings';
import { toMapRow } from '../../../src/io/record/map-row';
import { mappingFileText, parseMappingFile } from '../../../src/io/record/mapping-text';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import type { Mapping } from '../../../src/mapping/mapping';
import { ratioReport } from '../../../src/report/ratio';
import { ambiguous, auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const TIED = [candidate('02.0085.1778', 'Điện tim thường', 0.5), candidate('21.0014.1778', 'Điện tim thường', 0.5)];
const bytes = (text: string) => new TextEncoder().encode(text);
const ndjson = (...lines: object[]) => bytes(lines.map((line) => JSON.stringify(line)).join('\n'));

function fault(read: () => unknown): DmdcError {
  try {
    read();
  } catch (error) {
    return error as DmdcError;
  }
  throw new Error('nothing was refused');
}

describe('a row read back, whatever file it stands in', () => {
  const full: Mapping = mapping([
    row('A', auto('02.0085.1778'), undefined, { sheet: 'DVKT', row: 3, extra: new Map([['Ghi chú', 'x']]) }),
    row('B', ambiguous(...TIED)),
    row('C', review(TIED[0]!), {
      status: 'confirmed',
      code: '02.0085.1778',
      relationship: 'equivalent',
      reviewer: 'Lan',
    }),
    row('D', NONE, { status: 'no-equivalent', reason: 'kỹ thuật mới' }),
    row('E', NONE, { status: 'out-of-scope', reason: 'giường', reviewer: 'Lan' }),
    row('F', review(TIED[0]!), { status: 'rejected', codes: ['02.0085.1778'] }),
    row('G', auto('02.0085.1778'), { status: 'flagged', comment: 'xem lại' }),
  ]);

  it('says the same from NDJSON, a mapping file and the hidden sheets of a workbook', async () => {
    const asLines = readMappings(ndjson(...full.rows.map((one) => toMapRow(full, one))));
    const asFile = [parseMappingFile(mappingFileText(full))];
    const asWorkbook = readMappings(await reviewWorkbook([full]));
    for (const [read] of [asLines, asFile, asWorkbook]) expect(read?.rows).toEqual(full.rows);
  });

  const refused: readonly [string, () => unknown][] = [
    [
      'NDJSON',
      () => {
        const line = toMapRow(full, row('X', ambiguous(...TIED)));
        return readMappings(ndjson(toMapRow(full, full.rows[0]!), { ...line, status: 'auto' }), {
          fileName: 'x.ndjson',
        });
      },
    ],
    [
      'a mapping file',
      () => {
        const text = mappingFileText(mapping([row('W', auto('02.0085.1778')), row('X', review(...TIED))]));
        return parseMappingFile(text.replaceAll('"status":"review"', '"status":"auto"'), { file: 'x.dmdc.ndjson' });
      },
    ],
  ];
  it.each(refused)(
    'an automatic answer without its code is refused with its line in %s: no first candidate counts',
    (_, read) => {
      const { code, messages, place } = fault(read);
      expect(code).toBe('mapping-invalid');
      expect(place.row).toBe(_ === 'NDJSON' ? 2 : 3);
      expect(messages.en).toContain('without a code');
      expect(messages.vi).toContain('không có mã');
    },
  );

  it('where a person decided such a row, the decision counts and the machine has said nothing certain', () => {
    const line = toMapRow(full, row('X', ambiguous(...TIED), { status: 'confirmed', code: '21.0014.1778' }));
    const [read] = readMappings(ndjson({ ...line, matchStatus: 'auto' }));
    expect(read?.rows[0]?.match.status).toBe('review');
    expect(ratioReport(read ? [read] : []).totals.services).toMatchObject({ mapped: 1, total: 1 });
  });

  it('says what is wrong in words, and in the reader’s language', () => {
    const line = { ...toMapRow(full, full.rows[0]!), status: 'automatic', facility: undefined };
    const missing = fault(() => readMappings(ndjson(line), { fileName: 'x.ndjson' }));
    expect(missing.messages.en).toContain('“facility” is missing');
    expect(missing.messages.vi).toContain('thiếu “facility”');
    const wrong = fault(() => readMappings(ndjson({ ...line, facility: 'A' }), { fileName: 'x.ndjson' }));
    expect(wrong.messages.en).toContain('“status” must be one of: auto, ambiguous');
    expect(`${wrong.messages.vi}${wrong.messages.en}`).not.toMatch(/Invalid|expected|received/u);
  });
});
