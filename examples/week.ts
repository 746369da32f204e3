/**
 * Plays a week of mapping at a made-up hospital: map, review half in a workbook, apply, the list grows, map again, a second person, export, import back.
 * Every step is checked: no decision is lost, nothing is overwritten, every change is in the history.
 * Run: npx tsx examples/week.ts
 */
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalog } from '../src/io/catalogs/open';
import { fromConceptMap, toConceptMap } from '../src/io/exchange/concept-map';
import { readReviewDecisions } from '../src/io/review/read-decisions';
import { reviewWorkbook } from '../src/io/review/review-xlsx';
import { readFacilityCatalog } from '../src/io/sheets/facility-list';
import { type ApplyOptions, applyDecisions } from '../src/mapping/apply';
import { bulkDecide, undo } from '../src/mapping/bulk';
import { carryOver } from '../src/mapping/carry-over';
import { exchangeDecisions } from '../src/mapping/exchange';
import { mapItems } from '../src/mapping/map-items';
import { decidedCode, type Mapping, rowStatus } from '../src/mapping/mapping';
import { createMatcher } from '../src/match/matcher';
import { formatRatio, ratioReport } from '../src/report/ratio';
import { readMappingFile, updateMappingFile, writeMappingFile } from '../src/store/mapping-store';
import { hasLibreOffice, saveByLibreOffice, writeReviewed } from './review-edit';

const HOSPITAL = fileURLToPath(new URL('benh-vien-da-khoa-huyen-lam-khe.xlsx', import.meta.url));
const EDITION = 'qd7603-2018';

/** Plays the week in a folder of its own. `libreOffice`: save the workbook there before reading it back. */
export async function playWeek({
  libreOffice,
  tell = () => undefined,
}: {
  readonly libreOffice: boolean;
  readonly tell?: (line: string) => void;
}): Promise<Mapping> {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-week-'));
  try {
    return await week(folder, libreOffice, tell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function week(folder: string, libreOffice: boolean, tell: (line: string) => void): Promise<Mapping> {
  const file = join(folder, 'lam-khe.services.dmdc.ndjson');
  const catalog = openCatalog('services', { edition: EDITION });
  const matcher = createMatcher(catalog);
  const at = (day: number, hour = 8) => `2026-11-${String(day).padStart(2, '0')}T0${hour}:00:00.000Z`;
  const by = (name: string, time: string): ApplyOptions => ({ by: name, at: time, catalog });
  const state = (mapping: Mapping) => {
    const { confirmed, automatic, waiting } = ratioReport([mapping]).facilities[0]!.ratios.services!;
    return `${formatRatio(ratioReport([mapping]).facilities[0]!.ratios.services!)}; automatic ${automatic}, confirmed ${confirmed}, waiting ${waiting}`;
  };

  // Monday: the list is mapped, a workbook goes to the pharmacist. A code counts only once a second person agreed.
  const list = readFacilityCatalog(HOSPITAL).items.filter(({ kind }) => kind === 'services');
  const facility = { code: '99007', name: 'Bệnh viện đa khoa huyện Lâm Khê' };
  const first: Mapping = { ...mapItems(list, matcher, facility), created: at(16), tool: 'dmdc', secondReview: true };
  writeMappingFile(file, first);
  const book = join(folder, 'review.xlsx');
  writeFileSync(book, await reviewWorkbook([first], { lookup: (_kind, code) => catalog.get(code) }));
  tell(`Monday: ${first.rows.length} services, ${state(first)}`);

  // Tuesday: half of what waits is reviewed in the workbook; some rows get no code.
  let turn = 0;
  const written = await writeReviewed(book, ({ status, code }) => {
    if (status === 'Tự động' || turn++ % 2 === 1) return {};
    if (code === '') return { decision: 'Không có mã tương đương', reviewer: 'Hoa', comment: 'ngoài BHYT' };
    return { decision: code, relationship: 'Hẹp hơn mã', reviewer: 'Hoa' };
  });
  if (libreOffice) saveByLibreOffice(book);
  // Meanwhile somebody else decides on one of the same rows.
  const [reviewed] = readReviewDecisions(book);
  strictEqual(reviewed!.decisions.length, written);
  const contested = reviewed!.decisions[0]!;
  updateMappingFile(file, (m) =>
    applyDecisions(m!, [{ id: contested.id, wish: { status: 'flagged' } }], by('Mai', at(17, 7))),
  );
  const applied = updateMappingFile(file, (m) => applyDecisions(m!, reviewed!.decisions, by('Hoa', at(17))));
  strictEqual(applied.applied.length, written - 1);
  deepStrictEqual(
    applied.conflicts.map(({ why, input }) => [why, input.id]),
    [['stale', contested.id]],
  );
  ok(applied.applied.every(({ result }) => result === 'draft'));
  tell(
    `Tuesday: ${written} decisions in the workbook, ${applied.applied.length} applied as drafts, 1 conflict listed; ${state(applied.mapping)}`,
  );
  strictEqual(
    updateMappingFile(file, (m) => applyDecisions(m!, reviewed!.decisions.slice(1), by('Hoa', at(17, 9)))).applied
      .length,
    0,
  );

  // Wednesday: the list grows, one item is renamed, one goes, rows stand in another order.
  const [gone, renamed, ...rest] = list;
  const grown = [
    { localCode: 'MOI-1', localName: 'Siêu âm ổ bụng (tổng quát)', row: 2 },
    ...[...rest].reverse(),
    { ...renamed!, localName: `${renamed!.localName} tại giường` },
  ];
  const carried = updateMappingFile(file, (m) =>
    carryOver(m!, { items: grown }, (some) => matcher.matchAll(some), { at: at(18) }),
  );
  strictEqual(carried.added.length, 1);
  strictEqual(carried.renamed.length, 1);
  deepStrictEqual(
    carried.closed.map(({ item }) => item.localCode),
    [gone!.localCode],
  );
  const drafts = (mapping: Mapping) =>
    new Map(
      mapping.rows
        .flatMap(({ item, draft }) => (draft ? [[item, draft] as const] : []))
        .map(([item, draft]) => [`${item.localCode} ${item.row}`, draft]),
    );
  const before = drafts(applied.mapping);
  for (const [key, draft] of drafts(carried.mapping)) deepStrictEqual(draft, before.get(key));
  tell(
    `Wednesday: ${carried.kept} kept, ${carried.added.length} new, ${carried.renamed.length} renamed, ${carried.closed.length} closed; ${state(carried.mapping)}`,
  );

  // Thursday: the second person agrees with the drafts in bulk, thinks better of it, undoes it, and agrees again.
  const own = updateMappingFile(file, (m) =>
    bulkDecide(m!, { drafts: true }, { action: 'accept' }, by('hoa', at(19, 7))),
  );
  strictEqual(own.applied.length, 0);
  const agreed = updateMappingFile(file, (m) =>
    bulkDecide(m!, { drafts: true }, { action: 'accept' }, by('Lan', at(19))),
  );
  ok(agreed.applied.length > 0 && agreed.applied.every(({ result }) => result === 'approved'));
  const undone = updateMappingFile(file, (m) => undo(m!, { by: 'Lan', at: at(19, 9) }));
  deepStrictEqual(undone.mapping.rows.map(rowStatus), carried.mapping.rows.map(rowStatus));
  const again = updateMappingFile(file, (m) =>
    bulkDecide(m!, { drafts: true }, { action: 'accept' }, by('Lan', at(20, 7))),
  );
  strictEqual(again.applied.length, agreed.applied.length);
  for (const { decision } of again.mapping.rows) {
    if (decision?.status !== 'confirmed') continue;
    deepStrictEqual([decision.author, decision.reviewer], ['Hoa', 'Lan']);
  }
  tell(`Thursday: ${again.applied.length} drafts agreed by a second person; ${state(again.mapping)}`);

  // Friday: out to another tool as ConceptMap, and back into a mapping that knows nothing.
  const final = readMappingFile(file);
  for (const fhir of ['R5', 'R4'] as const) {
    const map = JSON.parse(JSON.stringify(toConceptMap(final, { fhir: fhir as 'R5' })));
    const blank: Mapping = { ...final, rows: final.rows.map(({ item, match }) => ({ item, match })) };
    const back = applyDecisions(blank, exchangeDecisions(fromConceptMap(map).rows), {
      ...by('import', at(20)),
      action: 'import',
    });
    deepStrictEqual([back.refused, back.conflicts], [[], []]);
    deepStrictEqual(back.mapping.rows.map(decidedCode), final.rows.map(decidedCode));
    deepStrictEqual(back.mapping.rows.map(rowStatus), final.rows.map(rowStatus));
  }
  const changes = final.rows.reduce((sum, { history = [] }) => sum + history.length, 0);
  const approved = final.rows.find(({ decision }) => decision?.status === 'confirmed')!;
  deepStrictEqual(
    approved.history!.map(({ action, by: who }) => `${action} ${who}`),
    ['decide Hoa', 'approve Lan', 'undo Lan', 'approve Lan'],
  );
  tell(`Friday: exported to ConceptMap R5 and R4 and imported back, nothing lost; ${changes} changes in the history`);
  return final;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const libreOffice = hasLibreOffice();
  if (!libreOffice) console.log('LibreOffice is not installed: the workbook is saved without it.');
  await playWeek({ libreOffice, tell: (line) => console.log(line) });
}
