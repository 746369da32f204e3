import type { Kind } from '../../catalog/kinds';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Cell, Grid } from '../../list/grid';
import { type Decision, type MappedRow, RELATIONSHIPS, type Relationship } from '../../mapping/mapping';
import { messagesOf } from '../../messages/messages';
import type { ReviewColumn } from '../../messages/review-texts';
import { exactKey } from '../../text/same-text';
import { decisionIssue } from './review-issues';
import { typedDecision } from './typed-decision';

/** Decisions by place of the item, from 0; `undefined` where a person emptied a cell that was filled. */
export interface ReadDecisions {
  readonly decisions: ReadonlyMap<number, Decision | undefined>;
  readonly issues: readonly Issue[];
  /** Sheet and row where an item's decision stands, by place of the item. */
  readonly places: ReadonlyMap<number, Place>;
}

type Columns = ReadonlyMap<ReviewColumn, number>;

const LANGS = ['vi', 'en'] as const;
const WANTED: readonly ReviewColumn[] = [
  'key',
  'localCode',
  'localName',
  'decision',
  'relationship',
  'reviewer',
  'comment',
];
/** Header rows stand this high at most, even where people put lines above them. */
const HEADER_WITHIN = 30;

/**
 * Reads what people wrote, from the sheet of that name or from whichever of the sheets holds the same items.
 * @param choices - what the drop-down of each item offers.
 */
export function readDecisions(
  kind: Kind,
  items: readonly MappedRow[],
  choices: readonly (readonly string[])[],
  sheets: readonly Grid[],
  name: string,
  place: Place,
): ReadDecisions {
  const found = sheets
    .map((grid) => ({ grid, header: findHeader(grid) }))
    .filter((sheet) => sheet.header !== undefined)
    .map(({ grid, header }) => ({ grid, ...header!, same: sameItems(items, grid, header!) }))
    .sort((a, b) => b.same - a.same)[0];
  // A sheet known by its name may hold rows sorted apart; one that is not must at least hold the same items.
  const isKnown = found?.grid.name === name || items.length === 0;
  if (!found || (!isKnown && found.same === 0)) {
    return {
      decisions: new Map(),
      places: new Map(),
      issues: [decisionIssue('sheet-missing', { ...place, sheet: name })],
    };
  }
  return collect(kind, items, choices, found.grid, found.row, found.columns, { ...place, sheet: found.grid.name });
}

/** The row that names key or local code, and the decision; columns may stand in any order. */
function findHeader(grid: Grid): { readonly row: number; readonly columns: Columns } | undefined {
  for (const row of grid.rows) {
    if (row > HEADER_WITHIN) return undefined;
    const cells = grid.cells(row).map((cell) => exactKey(cell?.text ?? ''));
    for (const lang of LANGS) {
      const labels = messagesOf(lang).review.columns;
      const columns = new Map<ReviewColumn, number>();
      for (const column of WANTED) {
        const at = cells.indexOf(labels[column]);
        if (at >= 0) columns.set(column, at);
      }
      if (columns.has('decision') && (columns.has('key') || columns.has('localCode'))) return { row, columns };
    }
  }
  return undefined;
}

function sameItems(items: readonly MappedRow[], grid: Grid, header: { row: number; columns: Columns }): number {
  const read = rowReader(grid, header.columns);
  let same = 0;
  for (const row of grid.rows) {
    if (row <= header.row) continue;
    const { key, localCode, localName } = read(row);
    const item = items[key - 1]?.item;
    if (item && exactKey(item.localCode) === localCode && exactKey(item.localName) === localName) same++;
  }
  return same;
}

function rowReader(grid: Grid, columns: Columns) {
  return (row: number) => {
    const cells = grid.cells(row);
    const cell = (column: ReviewColumn): Cell | undefined => {
      const at = columns.get(column);
      return at === undefined ? undefined : cells[at];
    };
    const text = (column: ReviewColumn) => exactKey(cell(column)?.text ?? '');
    return {
      key: Number(text('key') || Number.NaN),
      localCode: text('localCode'),
      localName: text('localName'),
      decision: cell('decision'),
      relationship: text('relationship'),
      reviewer: text('reviewer'),
      comment: (cell('comment')?.text ?? '').trim(),
      isBlank: cells.every((one) => exactKey(one?.text ?? '') === ''),
    };
  };
}

type Line = ReturnType<ReturnType<typeof rowReader>>;

function collect(
  kind: Kind,
  items: readonly MappedRow[],
  choices: readonly (readonly string[])[],
  grid: Grid,
  headerRow: number,
  columns: Columns,
  place: Place,
): ReadDecisions {
  const issues: Issue[] = [];
  const decisions = new Map<number, Decision | undefined>();
  const rowOf = new Map<number, number>();
  const contested = new Set<number>();
  const byName = new Map<string, number[]>();
  items.forEach(({ item }, index) => {
    const name = `${exactKey(item.localCode)}\t${exactKey(item.localName)}`;
    byName.set(name, [...(byName.get(name) ?? []), index]);
  });
  const read = rowReader(grid, columns);
  for (const row of grid.rows) {
    if (row <= headerRow) continue;
    const line = read(row);
    if (line.isBlank) continue;
    const at = { ...place, row };
    const index = itemOf(line, items, byName, columns, rowOf);
    if (typeof index === 'string') {
      // A line without decision that belongs to nothing is a remark of the reader, not a loss.
      if (exactKey(line.decision?.text ?? '') !== '')
        issues.push(decisionIssue(index, at, line.localCode || line.localName));
      continue;
    }
    const decision = decisionOf(line, { row: items[index]!, choices: choices[index] }, kind, at, issues);
    const before = rowOf.get(index);
    if (before === undefined) {
      rowOf.set(index, row);
      decisions.set(index, decision);
    } else if (JSON.stringify(decisions.get(index)) !== JSON.stringify(decision)) {
      contested.add(index);
      issues.push(decisionIssue('decisions-contradict', at, items[index]!.item.localCode));
    }
  }
  // Neither of two contradicting lines is believed: the item stays as it was.
  for (const index of contested) decisions.delete(index);
  items.forEach(({ item }, index) => {
    if (!rowOf.has(index))
      issues.push(decisionIssue('row-deleted', { ...place, row: item.row }, item.localCode || item.localName));
  });
  const places = new Map([...rowOf].map(([index, row]) => [index, { ...place, row }]));
  return { decisions, issues, places };
}

/** The item that a line is about: by its key if code or name agree, else by both. */
function itemOf(
  line: Line,
  items: readonly MappedRow[],
  byName: ReadonlyMap<string, readonly number[]>,
  columns: Columns,
  taken: ReadonlyMap<number, number>,
): number | 'row-unknown' | 'row-mismatch' {
  const byKey = items[line.key - 1];
  if (byKey) {
    const { localCode, localName } = byKey.item;
    const sameCode = !columns.has('localCode') || exactKey(localCode) === line.localCode;
    const sameName = !columns.has('localName') || exactKey(localName) === line.localName;
    // One of the two may have been mended by hand; if neither agrees, only a part of the columns was sorted.
    if ((sameCode && line.localCode !== '') || sameName) return line.key - 1;
    return 'row-mismatch';
  }
  const named = byName.get(`${line.localCode}\t${line.localName}`) ?? [];
  return named.find((index) => !taken.has(index)) ?? named[0] ?? 'row-unknown';
}

function decisionOf(
  line: Line,
  { row, choices }: { readonly row: MappedRow; readonly choices: readonly string[] | undefined },
  kind: Kind,
  place: Place,
  issues: Issue[],
): Decision | undefined {
  const text = exactKey(line.decision?.text ?? '');
  const signed = {
    ...(line.reviewer !== '' && { reviewer: line.reviewer }),
    ...(line.comment !== '' && { comment: line.comment }),
  };
  if (text === '') {
    const said = [line.reviewer, line.comment].filter((part) => part !== '').join(': ');
    if (said !== '' && !row.decision) issues.push(decisionIssue('remark-without-decision', place, said));
    return undefined;
  }
  const read = typedDecision(line.decision?.text ?? '', kind, row, choices);
  if ('fault' in read) {
    issues.push(decisionIssue(read.fault, place, read.codes?.join(', ') ?? text));
    return row.decision;
  }
  if (read.status === 'accepted') {
    const accepted = acceptedDecision(row);
    if (!accepted) issues.push(decisionIssue('decision-nothing-to-accept', place, text));
    return accepted ? kept({ ...accepted, ...signed }, row.decision) : row.decision;
  }
  if (read.status !== 'confirmed') return kept({ ...read, ...signed }, row.decision);
  const { code, proposed } = read;
  // A number or date has lost zeros: 2.10 typed into a cell without text format is 2.1.
  if (line.decision?.type !== 'text' && !proposed) {
    issues.push(decisionIssue('decision-number', place, text));
    return row.decision;
  }
  const relationship = relationshipOf(line.relationship);
  return kept({ status: 'confirmed', code, ...(relationship && { relationship }), ...signed }, row.decision);
}

/**
 * What “Đồng ý” agrees with: an open draft, else the one code that is proposed.
 * Nothing where two people disagree, where several codes remain, or where the next code is as near as the first.
 */
export function acceptedDecision({ match, draft, decision }: MappedRow): Decision | undefined {
  if (decision) return decision;
  if (draft) return draft.other ? undefined : draft.decision;
  if (match.status === 'auto') return { status: 'confirmed', code: match.code };
  const [first, second] = match.candidates;
  if (match.status !== 'review' || !first || first.score === second?.score) return undefined;
  return { status: 'confirmed', code: first.code };
}

/** The decision as read, with what the workbook does not show of the same decision made before. */
function kept(read: Decision, before: Decision | undefined): Decision {
  if (before?.status !== read.status) return read;
  if (before.status === 'confirmed' && read.status === 'confirmed' && before.code !== read.code) return read;
  const { reviewer: _reviewer, comment: _comment, ...facts } = before;
  return { ...facts, ...read } as Decision;
}

function relationshipOf(text: string): Relationship | undefined {
  const typed = text.toLowerCase();
  for (const lang of LANGS) {
    const labels = messagesOf(lang).review.relationships;
    const found = RELATIONSHIPS.find((one) => labels[one].toLowerCase() === typed || one === typed);
    if (found) return found;
  }
  return undefined;
}
