import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Written, writeReviewed } from '../../../examples/review-edit';
import { readReviewDecisions } from '../../../src/io/review/read-decisions';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import { typedDecision } from '../../../src/io/review/typed-decision';
import { zippedGrids } from '../../../src/io/sheets/spreadsheet';
import { applyWorkbook } from '../../../src/jobs/apply-workbook';
import { applyDecisions } from '../../../src/mapping/apply';
import { type Mapping, rowStatus } from '../../../src/mapping/mapping';
import { readMappingFile } from '../../../src/store/mapping-store';
import { smallCatalog } from '../../mapping/helpers/catalog';
import { auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const catalog = smallCatalog();
const LIST = mapping([
  row('A', auto('02.0085.1778')),
  row('B', review(candidate('02.0085.1778', 'Điện tim thường', 0.9), candidate('02.0314.0001', 'Siêu âm ổ bụng', 0.5))),
  row('C', NONE, {
    status: 'confirmed',
    code: '03.0042.0101',
    name: 'Đo nhịp thở bằng chuông gió',
    relationship: 'equivalent',
    reviewer: 'Lan',
    at: '2026-11-01T00:00:00.000Z',
  }),
  row('D', NONE),
  row('E', NONE),
]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dmdc-review-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reviewed(write: Readonly<Record<string, Written>>, list: Mapping = LIST) {
  const path = join(folder, 'review.xlsx');
  writeFileSync(path, await reviewWorkbook([list]));
  await writeReviewed(path, ({ localCode }) => write[localCode] ?? {});
  return readReviewDecisions(path)[0]!;
}
const by = { by: 'ai đó', at: '2026-11-02T00:00:00.000Z', catalog };

describe('decisions of a review workbook', () => {
  it('are only what people wrote since, with relationship, comment, reviewer and the state they saw', async () => {
    const { decisions, issues } = await reviewed({
      B: { decision: '02.0314.0001 — Siêu âm ổ bụng', relationship: 'Hẹp hơn mã', reviewer: 'Hoa', comment: '=1+1' },
    });
    expect(issues).toEqual([]);
    expect(decisions).toMatchObject([
      {
        localCode: 'B',
        wish: { status: 'confirmed', code: '02.0314.0001', relationship: 'source-is-narrower-than-target' },
        by: 'Hoa',
        comment: '=1+1',
        revision: expect.stringMatching(/^0-/),
        place: { row: expect.any(Number) },
      },
    ]);
    const { mapping: after } = applyDecisions(LIST, decisions, by);
    expect(after.rows.map(rowStatus)).toEqual(['auto', 'confirmed', 'confirmed', 'none', 'none']);
    expect(after.rows[1]!.decision).toMatchObject({ reviewer: 'Hoa', relationship: 'source-is-narrower-than-target' });
  });

  it('with codes that cannot be used are refused with row and reason', async () => {
    const { decisions, issues } = await reviewed({
      B: { decision: '28.9999.0001' },
      D: { decision: '02.0099.0001' },
      E: { decision: 'U50.011' },
    });
    const { refused } = applyDecisions(LIST, decisions, by);
    expect(refused.map(({ code, input }) => [code, input.localCode, typeof input.place?.row])).toEqual([
      ['code-unknown', 'B', 'number'],
      ['code-retired', 'D', 'number'],
    ]);
    expect(issues).toMatchObject([{ code: 'decision-wrong-kind', severity: 'error' }]);
  });

  it('of an old workbook merge row by row: what others decided meanwhile stays and is listed', async () => {
    const { decisions } = await reviewed({
      B: { decision: '02.0085.1778' },
      D: { decision: 'Cần xem lại' },
      E: { decision: 'Không có mã tương đương' },
    });
    const meanwhile = applyDecisions(
      LIST,
      [
        { localCode: 'B', wish: { status: 'confirmed', code: '02.0314.0001' } },
        { localCode: 'E', wish: { status: 'no-equivalent' } },
      ],
      { ...by, by: 'Mai' },
    ).mapping;
    const { mapping: after, applied, conflicts, unchanged } = applyDecisions(meanwhile, decisions, by);
    expect(conflicts).toMatchObject([{ why: 'stale', input: { localCode: 'B' } }]);
    expect([applied.length, unchanged]).toEqual([1, 1]);
    expect(after.rows[1]!.decision).toMatchObject({ code: '02.0314.0001', reviewer: 'Mai' });
    expect(rowStatus(after.rows[3]!)).toBe('flagged');
  });

  it('change what stood when the workbook was written, and an emptied cell takes nothing back', async () => {
    const changed = await reviewed({ C: { decision: '04.0001.0077', reviewer: 'Hoa' } });
    const { mapping: after } = applyDecisions(LIST, changed.decisions, by);
    expect(after.rows[2]!.decision).toMatchObject({ code: '04.0001.0077', reviewer: 'Hoa' });
    expect(after.rows[2]!.history![0]!.was!.decision).toMatchObject({ code: '03.0042.0101', reviewer: 'Lan' });
    const emptied = await reviewed({ C: { decision: '' } });
    expect(emptied.decisions).toEqual([]);
    expect(emptied.issues).toMatchObject([{ code: 'decision-cleared' }]);
  });

  it('can be applied to the workbook itself where there is no mapping file yet', async () => {
    const { base, decisions } = await reviewed({
      B: { decision: '02.0085.1778', reviewer: 'Hoa' },
      E: { decision: 'Ngoài BHYT' },
    });
    expect(base.rows.map(rowStatus)).toEqual(LIST.rows.map(rowStatus));
    const { mapping: after, conflicts, refused } = applyDecisions(base, decisions, by);
    expect([conflicts, refused]).toEqual([[], []]);
    expect(after.rows[1]!.decision).toMatchObject({ code: '02.0085.1778', reviewer: 'Hoa' });
    expect(rowStatus(after.rows[4]!)).toBe('out-of-scope');
    expect(after.rows[1]!.history).toHaveLength(1);
  });

  it('never invite “no equivalent” on a partial table; the choice as offered is no reason', async () => {
    const partial = { ...LIST, edition: { ...LIST.edition, coverage: 'partial' as const } };
    const book = await reviewWorkbook([partial]);
    const grids = zippedGrids(book, 1e9, {}).grids;
    const offered = grids.flatMap((grid) => grid.rows.flatMap((at) => grid.cells(at).map((cell) => cell?.text ?? '')));
    const choices = offered.filter((text) => text.startsWith('Không có mã tương đương'));
    expect(choices.length).toBeGreaterThan(0);
    for (const choice of choices) expect(choice).toContain('đối chiếu quyết định');
    expect(typedDecision(choices[0]!, 'services', LIST.rows[1]!, choices)).toEqual({ status: 'no-equivalent' });
    expect(offered.join(' ')).toContain('đừng vội kết luận');
  });

  it('are read from no other workbook', () => {
    expect(() => readReviewDecisions(new TextEncoder().encode('a,b\n1,2\n'))).toThrow(/sổ rà soát/);
  });
});

describe('a workbook that an earlier version wrote', () => {
  // Of a made-up list, by the program of 22/11/2026, before proposal and decision stood side by side.
  const EARLIER = join(import.meta.dirname, 'earlier', 'so-ra-soat.xlsx');

  it('is read back by apply: what was written into it, and nothing else', async () => {
    const path = join(folder, 'earlier.xlsx');
    copyFileSync(EARLIER, path);
    expect(readReviewDecisions(path)).toMatchObject([{ kind: 'services', decisions: [], issues: [] }]);
    const written: Readonly<Record<string, Written>> = {
      DV02: { decision: '18.0015.0001', reviewer: 'Hoa' },
      DV03: { decision: '15.0207.0995 — Trích áp xe quanh Amidan' },
      DV04: { decision: 'Xem lại' },
      DV05: { decision: 'Ngoài phạm vi: không phải dịch vụ y tế' },
    };
    await writeReviewed(path, ({ localCode }) => written[localCode] ?? {});
    const target = join(folder, 'earlier');
    const [part] = [...applyWorkbook(path, [target], { by: 'Lan' })];
    expect(part?.reviewed.issues).toEqual([]);
    const { rows, facility } = readMappingFile(part?.done?.file ?? '');
    expect(facility.name).toBe('Bệnh viện Mẫu');
    expect(rows.map((row) => [row.item.localCode, rowStatus(row)])).toEqual([
      ['DV01', 'ambiguous'],
      ['DV02', 'confirmed'],
      ['DV03', 'confirmed'],
      ['DV04', 'flagged'],
      ['DV05', 'out-of-scope'],
    ]);
    expect(rows.map(({ decision }) => decision?.reviewer)).toEqual([undefined, 'Hoa', 'Lan', 'Lan', 'Lan']);
    expect(rows[0]).toMatchObject({
      item: { unitPrice: 32800 },
      match: { among: expect.arrayContaining(['02.0085.1778']) },
    });
  });
});
