import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { hasLibreOffice, saveByLibreOffice, writeReviewed } from '../../../examples/review-edit';
import type { Entry } from '../../../src/catalog/entry';
import { readReviewDecisions } from '../../../src/io/review/read-decisions';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import { applyDecisions } from '../../../src/mapping/apply';
import type { Mapping } from '../../../src/mapping/mapping';
import { formatRatio, ratioReport } from '../../../src/report/ratio';
import { smallCatalog } from '../../mapping/helpers/catalog';
import { ambiguous, auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const catalog = smallCatalog();
const codes = (): readonly Entry[] => catalog.entries;
const lookup = (_: unknown, code: string) => catalog.get(code);
const [ECG, ULTRASOUND, BREATH] = ['02.0085.1778', '02.0314.0001', '03.0042.0101'] as const;
const near = () => review(candidate(ECG, 'Điện tim thường', 0.9), candidate(ULTRASOUND, 'Siêu âm ổ bụng', 0.5));
const twice = () => ambiguous(candidate(ECG, 'Điện tim thường'), candidate(BREATH, 'Đo nhịp thở bằng chuông gió'));

const LIST = mapping([
  row('A', auto(ECG)),
  row('B', near()),
  row('C', twice()),
  row('D', NONE),
  row('E', NONE, { status: 'no-equivalent' }),
  row('F', near(), { status: 'confirmed', code: ULTRASOUND, name: 'Siêu âm ổ bụng' }),
  row('G', near()),
  row('H', near()),
  row('I', NONE),
  row('J', NONE),
  // Three rows of one local code and two names, two of another.
  row('K', near(), undefined, { localName: 'Điện tim' }),
  row('K', near(), undefined, { localName: 'Điện tim' }),
  row('K', near(), undefined, { localName: 'Điện tim gắng sức' }),
  row('L', near(), undefined, { localName: 'Siêu âm' }),
  row('L', near(), undefined, { localName: 'Siêu âm' }),
  row('M', auto(ECG), undefined, { localName: 'Tim' }),
  row('M', auto(ECG), undefined, { localName: 'Tim' }),
]);

const choice = `${ULTRASOUND} — Siêu âm ổ bụng`;

/** What people type into rows, by local code: one text a row of the code. */
const TYPED: readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] = [
  ['nothing', {}],
  ['a choice, a tick, words, a code', { B: [choice], G: ['x'], C: ['Ngoài phạm vi: không làm'], D: [BREATH] }],
  [
    'codes in another spelling, two codes in a cell',
    { D: ['2.85.1778'], G: [`${choice}; ${ECG}`], H: [`${ECG} ${BREATH}`] },
  ],
  ['what cannot be used', { D: ['28.9999.0001'], C: ['đồng ý'], I: ['không rõ'] }],
  ['words that take rows out or keep them waiting', { A: ['Cần xem lại'], H: ['Bác các đề xuất'], I: ['ngoài bhyt'] }],
  ['rows of one code, all of them', { K: ['x', '', 'x'], L: ['x', ''] }],
  ['rows of one code, one name left', { K: ['x', '', ''], L: ['Không có mã', ''] }],
  ['rows of one code that contradict each other', { K: ['x', choice, 'x'], L: ['x', 'ngoài phạm vi'], M: ['xem lại'] }],
];
const pathOf = (what: string) => join(folder, `${what.replaceAll(/[^a-z]+/g, '-')}.xlsx`);

describe.skipIf(!hasLibreOffice())('what a workbook counts while people type, worked out by LibreOffice', () => {
  beforeAll(async () => {
    const empty = await reviewWorkbook([LIST], { codes, lookup });
    for (const [what, typed] of TYPED) {
      const path = pathOf(what);
      writeFileSync(path, empty);
      const left = new Map(Object.entries(typed).map(([code, all]) => [code, [...all]]));
      await writeReviewed(path, ({ localCode }) => {
        const decision = left.get(localCode)?.shift();
        return decision ? { decision } : {};
      });
      // A program that knows no cached result has to work every formula out.
      writeFileSync(path, withoutResults(readFileSync(path)));
    }
    const [first, ...others] = TYPED.map(([what]) => pathOf(what)) as [string, ...string[]];
    saveByLibreOffice(first, ...others);
  });

  it.each(TYPED)('is what the report counts after %s', (what) => {
    const path = pathOf(what);
    const [reviewed] = readReviewDecisions(path);
    const by = { by: 'Lan', at: '2026-11-02T00:00:00.000Z', catalog };
    const { mapping: after } = applyDecisions(LIST, reviewed!.decisions, by);
    expect(counted(path)).toEqual(expected(after));
  });
});

function counted(path: string) {
  const sheet = XLSX.read(readFileSync(path)).Sheets['Tổng hợp'] as XLSX.WorkSheet;
  const value = (cell: string) => (sheet[cell] as XLSX.CellObject | undefined)?.v;
  const [total, automatic, confirmed, noEquivalent, waiting, ratio] = ['E4', 'F4', 'G4', 'H4', 'I4', 'J4'].map(value);
  return { total, automatic, confirmed, noEquivalent, waiting, ratio };
}

function expected(after: Mapping) {
  const ratio = ratioReport([after]).facilities[0]!.ratios.services!;
  const { total, automatic, confirmed, noEquivalent, waiting } = ratio;
  return { total, automatic, confirmed, noEquivalent, waiting, ratio: formatRatio(ratio) };
}

function withoutResults(bytes: Buffer): Buffer {
  const book = XLSX.read(bytes);
  for (const sheet of Object.values(book.Sheets)) {
    for (const cell of Object.values(sheet) as XLSX.CellObject[]) {
      if (typeof cell === 'object' && cell.f !== undefined) Object.assign(cell, { v: undefined, w: undefined, t: 'n' });
    }
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
