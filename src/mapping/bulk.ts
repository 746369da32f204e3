import type { Item } from '../item';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { fold } from '../text/fold';
import { wordsOf } from '../text/words';
import {
  type ApplyOptions,
  type ApplyResult,
  applyDecisions,
  type DecisionInput,
  notAllowed,
  type RefusedDecision,
} from './apply';
import { type Batch, batchesOf, changed, sameStanding, standingOf } from './history';
import { itemIds } from './identity';
import { decidedCode, type MappedRow, type Mapping, type RowStatus, rowStatus } from './mapping';
import { isDecisive, revisionOf } from './revision';
import type { Wish } from './wish';

/** One condition on a field: equal (`=`), containing (`~`), or not (`!=`, `!~`); accents and case do not count. */
export interface FieldCondition {
  readonly field: string;
  readonly operator: '=' | '!=' | '~' | '!~';
  readonly value: string;
}

/** Which rows a bulk command is about: those that meet every condition. */
export interface RowFilter {
  readonly status?: readonly RowStatus[];
  /** Least probability of the first candidate, 0…1. */
  readonly min?: number;
  /** Greatest probability of the first candidate, 0…1. */
  readonly max?: number;
  readonly where?: readonly FieldCondition[];
  /** Only rows with an open draft. */
  readonly drafts?: boolean;
}

/** What a bulk command does to the rows it is about. */
export type BulkAction =
  | { readonly action: 'accept' }
  | { readonly action: 'reject' }
  | { readonly action: 'no-equivalent' | 'out-of-scope'; readonly reason?: string }
  | { readonly action: 'flag' }
  | { readonly action: 'reopen' };

/** Reads a condition as typed: `department=Khoa Nội`, `localName~chụp`, `code!=02.0085.1778`; nothing when it is none. */
export function parseCondition(text: string): FieldCondition | undefined {
  const parts = /^\s*([\p{L}\p{N}_ .-]+?)\s*(!=|!~|=|~)(.*)$/su.exec(text);
  if (!parts) return undefined;
  const [, field = '', operator = '=', value = ''] = parts;
  return { field, operator: operator as FieldCondition['operator'], value: value.trim() };
}

/** Whether a row meets every condition of a filter. */
export function matchesFilter(row: MappedRow, { status, min, max, where, drafts }: RowFilter): boolean {
  if (status && !status.includes(rowStatus(row))) return false;
  if (drafts && !row.draft) return false;
  const score = row.match.candidates[0]?.score ?? 0;
  if (min !== undefined && score < min) return false;
  if (max !== undefined && score > max) return false;
  return (where ?? []).every((condition) => meets(row, condition));
}

function meets(row: MappedRow, { field, operator, value }: FieldCondition): boolean {
  const actual = fold(fieldOf(row, field));
  const wanted = fold(value);
  switch (operator) {
    case '=':
      return actual === wanted;
    case '!=':
      return actual !== wanted;
    case '~':
      return actual.includes(wanted);
    case '!~':
      return !actual.includes(wanted);
  }
}

/** Fields of the item by name, `code` and `name` of what is decided or proposed, else a column of the list by its header. */
function fieldOf(row: MappedRow, field: string): string {
  const { item, match, decision } = row;
  if (field === 'code') return decidedCode(row) ?? match.candidates[0]?.code ?? '';
  if (field === 'name') return match.candidates[0]?.name ?? '';
  if (field === 'reviewer' || field === 'comment') return decision?.[field] ?? '';
  if (field !== 'extra' && Object.hasOwn(item, field)) return String(item[field as keyof Item] ?? '');
  return item.extra?.get(field) ?? '';
}

/**
 * Decides on all rows that meet a filter, as one undoable batch. Rows that people settled one by one stay as they are,
 * and `accept` takes a code only where there is one to take: never one of several (`ambiguous`) and never on `none`,
 * nor one for a name with a word that no name of the code set has. Such rows come back as refused.
 * Where a draft is open, `accept` agrees with the draft.
 */
export function bulkDecide(
  mapping: Mapping,
  filter: RowFilter,
  action: BulkAction,
  options: ApplyOptions & { readonly comment?: string },
): ApplyResult & { readonly matched: number } {
  const ids = itemIds(
    mapping.kind,
    mapping.rows.map(({ item }) => item),
  );
  const inputs: DecisionInput[] = [];
  const nothingToTake: RefusedDecision[] = [];
  const hasUnknown = unknownWords(options.catalog);
  mapping.rows.forEach((row, at) => {
    if (!matchesFilter(row, filter)) return;
    const wish = wishOf(row, action);
    const input: DecisionInput = {
      id: ids[at],
      localCode: row.item.localCode,
      localName: row.item.localName,
      wish,
      revision: revisionOf(row, mapping.edition.id),
      comment: options.comment,
      place: { sheet: row.item.sheet, row: row.item.row },
    };
    if (wish.status === 'confirmed' && hasUnknown(row)) {
      nothingToTake.push({ input, code: 'not-allowed', message: MAPPING_FAULTS.unknownWord });
    } else if (wish.status === 'confirmed' && wish.code === '') {
      nothingToTake.push({ input, ...notAllowed(rowStatus(row), 'confirmed') });
    } else inputs.push(input);
  });
  const result = applyDecisions(mapping, inputs, { ...options, mover: 'bulk' });
  return {
    ...result,
    refused: [...result.refused, ...nothingToTake],
    matched: inputs.length + nothingToTake.length,
  };
}

/**
 * Whether the name of a row in review has a word that no name of the code set has, for the code that `accept` would take:
 * what the word stands for is not known, so the probability says little. Without a code set at hand nothing is held back.
 */
function unknownWords(catalog: ApplyOptions['catalog']): (row: MappedRow) => boolean {
  let known: Set<string> | undefined;
  return (row) => {
    if (!catalog || row.draft || rowStatus(row) !== 'review') return false;
    const left = row.match.candidates[0]?.reasons.find((reason) => reason.code === 'written-only')?.params?.words;
    if (left === undefined) return false;
    known ??= new Set(
      [...catalog].flatMap(({ name, aliases = [] }) =>
        [name, ...aliases.map((alias) => alias.name)].flatMap((text) => wordsOf(text).map((word) => word.fold)),
      ),
    );
    return wordsOf(String(left)).some(({ fold: word }) => /\p{L}/u.test(word) && !known?.has(word));
  };
}

function wishOf(row: MappedRow, bulk: BulkAction): Wish {
  const { match, draft } = row;
  switch (bulk.action) {
    case 'accept': {
      if (draft?.decision.status === 'confirmed') return draft.decision;
      if (draft?.decision.status === 'no-equivalent' || draft?.decision.status === 'out-of-scope')
        return draft.decision;
      const code = match.status === 'auto' ? match.code : (match.candidates[0]?.code ?? '');
      return { status: 'confirmed', code };
    }
    case 'reject':
      return { status: 'rejected', codes: match.candidates.map(({ code }) => code) };
    case 'no-equivalent':
    case 'out-of-scope':
      return { status: bulk.action, reason: bulk.reason };
    case 'flag':
      return { status: 'flagged' };
    case 'reopen':
      return { status: 'reopened' };
  }
}

/** What became of an undo. */
export interface UndoResult {
  readonly mapping: Mapping;
  /** The batch that was taken back; nothing when there is none left. */
  readonly batch: string | undefined;
  readonly restored: number;
  /** Rows that were decided again since; they stay as they are. */
  readonly kept: readonly MappedRow[];
}

/** What undo takes back. */
export const UNDOABLE: ReadonlySet<string> = new Set(['decide', 'approve', 'reopen', 'reconcile', 'import', 'offer']);

/** The latest batch that can be taken back: of decisions, or a migration. */
export function latestBatch(mapping: Mapping): Batch | undefined {
  return batchesOf(mapping).find(
    ({ id, action, undone }) => !undone && (UNDOABLE.has(action) || mapping.previous?.at(-1)?.batch === id),
  );
}

/** Takes a batch back, the latest that is not yet undone unless one is named. What was undone stays in the history. */
export function undo(
  mapping: Mapping,
  options: { readonly by: string; readonly at: string; readonly batch?: string },
): UndoResult {
  const { by, at } = options;
  const batch = options.batch ?? latestBatch(mapping)?.id;
  if (batch === undefined) return { mapping, batch, restored: 0, kept: [] };
  let restored = 0;
  const kept: MappedRow[] = [];
  const rows = mapping.rows.map((row) => {
    const history = row.history ?? [];
    const place = history.findIndex((change) => change.batch === batch && UNDOABLE.has(change.action));
    if (place < 0) return row;
    if (history.some((change) => change.undoes === batch)) return row;
    // Several changes of one batch on a row are taken back together.
    const last = history.findLastIndex((change) => change.batch === batch);
    const after = history.slice(last + 1).find(isDecisive);
    const stoodAfter = after ? after.was : standingOf(row);
    const changedSince = !sameStanding(stoodAfter, standingOf(row));
    if (changedSince) {
      kept.push(row);
      return row;
    }
    restored++;
    return changed(row, history[place]?.was, { at, by, action: 'undo', undoes: batch, batch: `${at} ${by} undo` });
  });
  return { mapping: restored > 0 ? { ...mapping, rows } : mapping, batch, restored, kept };
}
