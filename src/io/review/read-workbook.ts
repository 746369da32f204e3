import type { z } from 'zod';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Grid } from '../../list/grid';
import type { Decision, MappedRow, Mapping, Standing } from '../../mapping/mapping';
import { REVIEW_FAULTS } from '../../messages/review-faults';
import { fromIssue, itemFrom, matchFrom } from '../record/row-parts';
import { issueSchema } from '../record/row-schema';
import { readDecisions } from './decision-cells';
import { type ReadAnswer, readAnswers } from './read-answers';
import {
  ITEM_COLUMNS,
  RECORDS_SHEET,
  REVIEW_FORMAT,
  REVIEW_VERSION,
  type ReviewItem,
  type ReviewMapping,
  reviewItemSchema,
  reviewMappingSchema,
} from './review-format';

/** What the hidden records say of one mapping. */
interface Recorded {
  readonly record: ReviewMapping;
  readonly visible: string;
  readonly hidden: string;
  readonly issues: Issue[];
}

/** Whether the sheets are those of a review workbook. */
export function isReviewWorkbook(grids: readonly Grid[]): boolean {
  return grids.some((grid) => isRecords(grid));
}

function isRecords(grid: Grid): boolean {
  return grid.name === RECORDS_SHEET && grid.cells(1)[0]?.text === REVIEW_FORMAT;
}

/**
 * The mappings of a review workbook with the decisions that people wrote into it.
 * Every item comes back, in its first order: those whose rows were deleted with an issue, undecided as they were.
 * @throws {DmdcError} `mapping-invalid` when the hidden sheets are missing or were changed, or come from a later version.
 */
export function readReviewWorkbook(grids: readonly Grid[], place: Place): Mapping[] {
  return readReviewed(grids, place).map(({ mapping }) => mapping);
}

/** A mapping of a review workbook, and what tells people's new decisions from those that stood when it was written. */
export interface ReviewedMapping {
  readonly mapping: Mapping;
  /** What people answered on the sheet of questions. */
  readonly answers: readonly ReadAnswer[];
  /** By place of the item: what stood decided, the concurrency token, where in the workbook the row stands. */
  readonly before: readonly {
    readonly decision?: Decision;
    readonly standing: Standing;
    readonly revision?: string;
    readonly place?: Place;
    /** Whether the row is still in the workbook and can be believed. */
    readonly isRead: boolean;
  }[];
}

/** As {@link readReviewWorkbook}, with what stood decided before people wrote into the workbook. */
export function readReviewed(grids: readonly Grid[], place: Place): ReviewedMapping[] {
  const records = grids.find((grid) => isRecords(grid));
  if (!records) throw withoutRecords(place);
  const { mappings, names } = readRecords(records, place);
  const answered = readAnswers(grids, records, place);
  const named = new Set(mappings.map(({ visible }) => visible));
  return mappings.map((recorded, at) => {
    const { answers = [], issues: wrong = [] } = answered.get(at) ?? {};
    const hidden = grids.find((grid) => grid.name === recorded.hidden);
    if (!hidden) throw withoutRecords({ ...place, sheet: recorded.hidden });
    const { items, revisions, choices } = readItems(hidden, recorded, names, place);
    const free = grids.filter((grid) => !grid.hidden && !named.has(grid.name));
    const sheet = grids.find((grid) => grid.name === recorded.visible);
    const { decisions, issues, places } = readDecisions(
      recorded.record.kind,
      items,
      choices,
      sheet ? [sheet] : free,
      recorded.visible,
      place,
    );
    const rows = items.map((row, index) => {
      const decision = decisions.has(index) ? decisions.get(index) : row.decision;
      // What a person wrote into the row takes the place of a draft.
      if (decision) return { item: row.item, match: row.match, decision };
      return { item: row.item, match: row.match, ...(row.draft && { draft: row.draft }) };
    });
    const { kind, facility, edition } = recorded.record;
    const before = items.map(({ decision, draft }, index) => ({
      decision,
      standing: { ...(decision && { decision }), ...(draft && { draft }) },
      revision: revisions[index],
      place: places.get(index),
      isRead: decisions.has(index),
    }));
    const all = [...recorded.issues, ...issues, ...wrong];
    return { mapping: { kind, facility, edition, rows, issues: all }, answers, before };
  });
}

function readRecords(grid: Grid, place: Place): { mappings: Recorded[]; names: ReadonlyMap<string, string> } {
  const version = Number(grid.cells(1)[1]?.text);
  if (version > REVIEW_VERSION) {
    throw new DmdcError('mapping-invalid', REVIEW_FAULTS.newer(version), place);
  }
  const mappings: Recorded[] = [];
  const names = new Map<string, string>();
  for (const row of grid.rows) {
    const [type = '', first = '', second = '', third = '', fourth = ''] = grid
      .cells(row)
      .map((cell) => cell?.text ?? '');
    const at = { ...place, sheet: grid.name, row };
    if (type === 'mapping') {
      const record = parsed(reviewMappingSchema, fourth, at);
      mappings.push({ record, visible: second, hidden: third, issues: [] });
    } else if (type === 'issue') mappings[Number(first)]?.issues.push(fromIssue(parsed(issueSchema, second, at)));
    else if (type === 'name') names.set(`${first}\t${second}`, third);
  }
  if (mappings.length === 0) throw withoutRecords(place);
  return { mappings, names };
}

function readItems(
  grid: Grid,
  { record }: Recorded,
  names: ReadonlyMap<string, string>,
  place: Place,
): {
  readonly items: readonly MappedRow[];
  readonly revisions: readonly (string | undefined)[];
  readonly choices: readonly (readonly string[])[];
} {
  const items: MappedRow[] = [];
  const revisions: (string | undefined)[] = [];
  const choices: (readonly string[])[] = [];
  for (let row = 2; row <= record.rows + 1; row++) {
    const cells = grid.cells(row);
    const text = (column: number) => cells[column]?.text ?? '';
    const at = { ...place, sheet: grid.name, row };
    if (text(ITEM_COLUMNS.key) !== String(row - 1)) throw changedRecords(at);
    const item = parsed(reviewItemSchema, text(ITEM_COLUMNS.json) + text(ITEM_COLUMNS.jsonMore), at);
    items.push(toRow(item, record.kind, names, at));
    revisions.push(item.v);
    choices.push(cells.slice(ITEM_COLUMNS.choices).map((cell) => cell?.text ?? ''));
  }
  return { items, revisions, choices };
}

function toRow(read: ReviewItem, kind: string, names: ReadonlyMap<string, string>, place: Place): MappedRow {
  const { l: localCode, n: localName, i, s: status, c: code, a: among, d: differBy, r: routeCode } = read;
  const { p: decision, t: draft } = read;
  const { sheet, row, ...fields } = i;
  const candidates = read.k.map(([one, score, reasons, name]) => ({
    code: one,
    name: name ?? names.get(`${kind}\t${one}`) ?? '',
    score,
    reasons,
  }));
  const said = { status, code, among, differBy, routeCode, reasons: read.y, issues: read.q, candidates };
  return {
    item: itemFrom({ localCode, localName, sheet, row }, fields),
    match: matchFrom(said, { decision, draft }, place),
    ...(decision && { decision }),
    ...(draft && { draft }),
  };
}

function parsed<T>(schema: z.ZodType<T>, text: string, place: Place): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw changedRecords(place, cause);
  }
  const result = schema.safeParse(value);
  if (!result.success) throw changedRecords(place, result.error);
  return result.data;
}

function withoutRecords(place: Place): DmdcError {
  return new DmdcError('mapping-invalid', REVIEW_FAULTS.hiddenMissing, place);
}

function changedRecords(place: Place, cause?: unknown): DmdcError {
  const where = `${place.sheet} – ${place.row}`;
  return new DmdcError('mapping-invalid', REVIEW_FAULTS.hiddenChanged(where), place, { cause });
}
