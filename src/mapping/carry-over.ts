import { DmdcError } from '../errors';
import type { Issue } from '../issue';
import type { Item } from '../item';
import type { MatchResult } from '../match/result';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { foldWords } from '../text/fold';
import { exactKey } from '../text/same-text';
import { changed, standingOf } from './history';
import { codeAndName, identityContext, itemContent } from './identity';
import {
  type Change,
  type ClosedRow,
  type Draft,
  decidedCode,
  type EditionRef,
  type MappedRow,
  type Mapping,
  rowStatus,
} from './mapping';

/** A list that is to take over what was decided for an earlier one. */
export interface NewList {
  readonly items: readonly Item[];
  readonly issues?: readonly Issue[];
}

/** When and by which program a list is mapped again. */
export interface CarryOverOptions {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Day of the new list, `yyyy-mm-dd`: items that it lacks are closed with it. @default the day of `at` */
  readonly date?: string;
  /** The program, as it stands in the history. @default 'dmdc' */
  readonly tool?: string;
  /** The edition that `matchAll` maps onto: it must be the one that the earlier mapping rests on. */
  readonly edition?: EditionRef;
  /** Asks the machine again for rows that nobody decided. @default false: only for new and renamed items */
  readonly remap?: boolean;
}

/** An item whose code stayed while its name changed. */
export interface RenamedItem {
  readonly row: MappedRow;
  readonly formerName: string;
  /** Only accents, case or punctuation differ: what was decided stands. */
  readonly respelled: boolean;
}

/** What became of an earlier mapping. */
export interface CarryOverResult {
  readonly mapping: Mapping;
  /** Rows that are in both lists under one code and name. */
  readonly kept: number;
  /** … those of them that people had decided. */
  readonly decisionsKept: number;
  readonly renamed: readonly RenamedItem[];
  readonly added: readonly MappedRow[];
  readonly closed: readonly ClosedRow[];
  /** Closed items that came back with what was decided of them. */
  readonly returned: readonly MappedRow[];
  /** Rows of which the machine now says something else. */
  readonly remapped: readonly MappedRow[];
}

interface Pairing {
  /** Row of the earlier mapping for each item, if it had one. */
  readonly previous: readonly (MappedRow | undefined)[];
  readonly unpaired: readonly MappedRow[];
}

/**
 * Brings what was decided for an earlier list to a later one. Items are known by code and name: their decisions stand, whatever the order of the rows.
 * An item whose name changed keeps its decision as a draft that a person has to look at; an item that is gone is closed with a date;
 * only new and renamed items go to `matchAll`.
 * @throws {DmdcError} `bad-option` when the edition is another one: migrate the mapping first.
 */
export function carryOver(
  previous: Mapping,
  list: NewList,
  matchAll: (items: readonly Item[]) => readonly MatchResult[],
  options: CarryOverOptions,
): CarryOverResult {
  const steps = carrying(previous, list, options);
  const asked = steps.next();
  return (asked.done ? asked : steps.next(matchAll(asked.value))).value as CarryOverResult;
}

/** As {@link carryOver}, for answers that come asynchronously. */
export async function carryOverAsync(
  previous: Mapping,
  list: NewList,
  matchAll: (items: readonly Item[]) => Promise<readonly MatchResult[]>,
  options: CarryOverOptions,
): Promise<CarryOverResult> {
  const steps = carrying(previous, list, options);
  const asked = steps.next();
  return (asked.done ? asked : steps.next(await matchAll(asked.value))).value as CarryOverResult;
}

/** Asks once for the answers to the items that it hands out, if there are any. */
function* carrying(
  previous: Mapping,
  list: NewList,
  options: CarryOverOptions,
): Generator<readonly Item[], CarryOverResult, readonly MatchResult[]> {
  const { at, tool = 'dmdc', date = at.slice(0, 10) } = options;
  checkEdition(previous, options.edition);
  const open = pair(previous, list.items, previous.rows);
  // Items that were closed once are looked for last.
  const missing = list.items.filter((_, i) => !open.previous[i]);
  const back = pair(previous, missing, previous.closed ?? []);
  const backOf = new Map(missing.map((item, i) => [item, back.previous[i]]));

  const sources = list.items.map((item, i) => {
    const row = open.previous[i];
    if (row) return { item, row, isBack: false };
    return { item, row: backOf.get(item), isBack: true };
  });
  const toMatch = sources.map(({ item, row }) => {
    if (!row || !sameName(item, row.item)) return true;
    return Boolean(options.remap) && !row.decision && !row.draft;
  });
  const asked = list.items.filter((_, i) => toMatch[i]);
  const answers = asked.length > 0 ? yield asked : [];
  const answerOf = new Map(asked.map((item, i) => [item, answers[i] as MatchResult]));

  const result = {
    renamed: [] as RenamedItem[],
    added: [] as MappedRow[],
    returned: [] as MappedRow[],
    remapped: [] as MappedRow[],
  };
  let kept = 0;
  let decisionsKept = 0;
  const machine = { at, by: tool } as const;
  const rows = sources.map(({ item, row, isBack }): MappedRow => {
    const answer = answerOf.get(item);
    if (!row) {
      const added = log({ item, match: answer as MatchResult }, { ...machine, action: 'added' });
      result.added.push(added);
      return added;
    }
    const { closedOn: _closedOn, ...open } = row as ClosedRow;
    let next: MappedRow = { ...open, item };
    if (isBack) {
      next = log(next, { ...machine, action: 'returned' });
      result.returned.push(next);
    }
    if (!sameName(item, row.item)) {
      const renamed = rename(next, row, answer as MatchResult, machine);
      result.renamed.push(renamed);
      return renamed.row;
    }
    if (!isBack) kept++;
    if (row.decision && !isBack) decisionsKept++;
    if (!answer) return next;
    const again = { ...next, match: answer };
    const [from, to] = [verdict(next), verdict(again)];
    if (from.status === to.status && from.code === to.code) return again;
    const remapped = log(again, { ...machine, action: 'remap', from });
    result.remapped.push(remapped);
    return remapped;
  });

  const closedNow = open.unpaired.map(
    (row): ClosedRow => ({ ...log(row, { ...machine, action: 'closed' }), closedOn: date }),
  );
  const closed = [...(back.unpaired as ClosedRow[]), ...closedNow];
  const { closed: _closed, ...rest } = previous;
  const mapping: Mapping = { ...rest, rows, issues: list.issues ?? [], ...(closed.length > 0 && { closed }) };
  return { mapping, kept, decisionsKept, closed: closedNow, ...result };
}

function checkEdition(previous: Mapping, edition: EditionRef | undefined): void {
  if (!edition || (edition.id === previous.edition.id && edition.kind === previous.kind)) return;
  throw new DmdcError(
    'bad-option',
    MAPPING_FAULTS.otherEdition(previous.kind, previous.edition.id, edition.kind, edition.id),
  );
}

function sameName(a: Item, b: Item): boolean {
  return codeAndName(a) === codeAndName(b);
}

/** Finds for each item the earlier row that is the same item: code, name and all; then code, name and context; then code and name; then the code alone. */
function pair(previous: Mapping, items: readonly Item[], rows: readonly MappedRow[]): Pairing {
  const found = new Array<MappedRow | undefined>(items.length).fill(undefined);
  const free = new Set(rows);
  const contextKey = (item: Item) => `${codeAndName(item)}\u0000${identityContext(previous.kind, item)}`;
  const keys = [itemContent, contextKey, codeAndName];
  for (const keyOf of keys) {
    const byKey = group(free, ({ item }) => keyOf(item));
    items.forEach((item, i) => {
      if (found[i]) return;
      const row = byKey.get(keyOf(item))?.shift();
      if (!row) return;
      found[i] = row;
      free.delete(row);
    });
  }
  // A change of price closes one row of the list and opens another of the same item: what was decided stands for both.
  const known = group(rows, ({ item }) => contextKey(item));
  items.forEach((item, i) => {
    found[i] ??= known.get(contextKey(item))?.[0];
  });
  pairByCode(items, free, found);
  return { previous: found, unpaired: rows.filter((row) => free.has(row)) };
}

/** A code that occurs once in each list is the same item under another name. Empty codes are not compared. */
function pairByCode(items: readonly Item[], free: Set<MappedRow>, found: (MappedRow | undefined)[]): void {
  const left = group(free, ({ item }) => exactKey(item.localCode));
  const wanted = new Map<string, number[]>();
  items.forEach((item, i) => {
    if (found[i]) return;
    const code = exactKey(item.localCode);
    wanted.set(code, [...(wanted.get(code) ?? []), i]);
  });
  for (const [code, places] of wanted) {
    const rows = left.get(code) ?? [];
    if (code === '' || places.length !== 1 || rows.length !== 1) continue;
    found[places[0] as number] = rows[0];
    free.delete(rows[0] as MappedRow);
  }
}

function group(rows: Iterable<MappedRow>, keyOf: (row: MappedRow) => string): Map<string, MappedRow[]> {
  const groups = new Map<string, MappedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = groups.get(key);
    if (list) list.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Adds a change that leaves what stands decided as it is. */
function log(row: MappedRow, change: Pick<Change, 'at' | 'by' | 'action' | 'from'>): MappedRow {
  return changed(row, standingOf(row), change);
}

function rename(
  row: MappedRow,
  before: MappedRow,
  match: MatchResult,
  machine: { readonly at: string; readonly by: string },
): RenamedItem {
  const formerName = before.item.localName;
  const change = { ...machine, action: 'renamed', from: { name: formerName } } as const;
  const respelled = foldWords(formerName) === foldWords(row.item.localName);
  if (respelled || (!row.decision && !row.draft)) {
    return { row: log({ ...row, match }, change), formerName, respelled };
  }
  // Another name may mean another thing: the decision becomes a draft that a person has to confirm.
  const decision = row.decision ?? (row.draft as Draft).decision;
  const code = decision.status === 'confirmed' ? decision.code : undefined;
  const draft: Draft = { decision, why: 'renamed', from: { name: formerName, ...(code !== undefined && { code }) } };
  return { row: changed({ ...row, match }, { draft }, change), formerName, respelled };
}

function verdict(row: MappedRow): { status: string; code: string } {
  return { status: rowStatus(row), code: decidedCode(row) ?? '' };
}
