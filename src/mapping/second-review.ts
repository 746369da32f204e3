import { isSameName } from '../text/same-text';
import {
  type AppliedDecision,
  type ApplyOptions,
  applyDecisions,
  type Conflict,
  type DecisionInput,
  type RefusedDecision,
  says,
} from './apply';
import { changed, standingOf } from './history';
import { codeAndName, identityContext } from './identity';
import { type Decision, type MappedRow, type Mapping, rowStatus } from './mapping';
import { revisionOf } from './revision';

/** One person's verdict on an item, as agreement counts it: a code, “no code”, or a doubt. */
export function verdictOf(decision: Decision): string {
  if (decision.status !== 'confirmed') return decision.status;
  return [decision.code, ...(decision.also ?? []).map(({ code }) => code)].sort().join('+');
}

/**
 * Cohen's kappa of two people's verdicts on the same items: 1 = always agree, 0 = as chance would have it.
 * Undefined for no items; 1 where both always give the same single verdict, where the formula divides by zero.
 * @see Cohen, A coefficient of agreement for nominal scales, 1960.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const total = pairs.length;
  if (total === 0) return undefined;
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let agreed = 0;
  for (const [a, b] of pairs) {
    if (a === b) agreed++;
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  let chance = 0;
  for (const [verdict, count] of first) chance += (count / total) * ((second.get(verdict) ?? 0) / total);
  if (chance === 1) return 1;
  return (agreed / total - chance) / (1 - chance);
}

/** One item that two people decided on. */
export interface DecidedTwice {
  readonly first: MappedRow;
  readonly second: MappedRow;
  readonly agrees: boolean;
}

/** How two people's mappings of one list stand to each other. */
export interface Agreement {
  readonly pairs: readonly DecidedTwice[];
  readonly agreed: number;
  /** Cohen's kappa over all items that both decided; nothing when there are none. */
  readonly kappa: number | undefined;
  /** Items that only the first, or only the second, decided. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Compares two people's mappings of one list, made without seeing each other's. */
export function compareDecisions(first: Mapping, second: Mapping): Agreement {
  const rows = pairsOf(first, second);
  const pairs: DecidedTwice[] = [];
  let onlyFirst = 0;
  let onlySecond = 0;
  for (const [a, b] of rows) {
    const one = opinion(a);
    const two = b && opinion(b);
    if (one && two && b) pairs.push({ first: a, second: b, agrees: verdictOf(one) === verdictOf(two) });
    else if (one) onlyFirst++;
    else if (two) onlySecond++;
  }
  const verdicts = pairs.map((pair): [string, string] => [
    verdictOf(opinion(pair.first) as Decision),
    verdictOf(opinion(pair.second) as Decision),
  ]);
  const agreed = pairs.filter(({ agrees }) => agrees).length;
  return { pairs, agreed, kappa: cohensKappa(verdicts), onlyFirst, onlySecond };
}

/** What a person said of a row, whether it counts yet or not. */
function opinion(row: MappedRow): Decision | undefined {
  return row.decision ?? row.draft?.decision;
}

/** Rows of the first mapping, each with the second's row of the same item. */
function pairsOf(first: Mapping, second: Mapping): [MappedRow, MappedRow | undefined][] {
  const key = ({ item }: MappedRow) => `${codeAndName(item)}\u0000${identityContext(first.kind, item)}`;
  const others = new Map<string, MappedRow[]>();
  for (const row of second.rows) others.set(key(row), [...(others.get(key(row)) ?? []), row]);
  return first.rows.map((row) => [row, others.get(key(row))?.shift()]);
}

/** What became of two mappings brought together. */
export interface ReconcileResult extends Agreement {
  readonly mapping: Mapping;
  /** Rows that count now because two people agreed. */
  readonly confirmed: number;
  /** Rows that two people decided differently: they wait with both decisions. */
  readonly conflicts: readonly DecidedTwice[];
  /** Rows whose two decisions are one person's: they stay as they were. */
  readonly samePerson: number;
}

/**
 * Brings two people's blind mappings together: where they agree the decision counts, author the first, reviewer the second;
 * where they differ the row waits as a draft that holds both, for somebody to decide.
 */
export function reconcile(
  first: Mapping,
  second: Mapping,
  options: { readonly by: string; readonly at: string; readonly batch?: string },
): ReconcileResult {
  const { by, at } = options;
  const batch = options.batch ?? `${at} ${by} reconcile`;
  const agreement = compareDecisions(first, second);
  const otherOf = new Map(agreement.pairs.map((pair) => [pair.first, pair]));
  const conflicts: DecidedTwice[] = [];
  let confirmed = 0;
  let samePerson = 0;
  const rows = first.rows.map((row) => {
    const pair = otherOf.get(row);
    if (!pair) return row;
    const one = opinion(row) as Decision;
    const two = opinion(pair.second) as Decision;
    const author = one.author ?? one.reviewer;
    const reviewer = two.author ?? two.reviewer;
    if (isSameName(author, reviewer)) {
      samePerson++;
      return row;
    }
    if (pair.agrees && says(one, { ...two, comment: undefined })) {
      confirmed++;
      const decision: Decision = { ...one, author, reviewer, at };
      return changed(row, { decision }, { at, by, batch, action: 'reconcile' });
    }
    conflicts.push(pair);
    const draft = { decision: one, why: 'reconcile', other: two } as const;
    if (standingOf(row)?.draft?.why === 'reconcile' && row.draft?.other && says(row.draft.other, two)) return row;
    return changed(row, { draft }, { at, by, batch, action: 'reconcile' });
  });
  return { ...agreement, mapping: { ...first, rows }, confirmed, conflicts, samePerson };
}

/** Whether somebody else's decision on a row waits for a second person, who has to decide without having seen it. */
export function isUnseenBy({ draft }: MappedRow, by: string): boolean {
  return draft?.why === 'second-review' && !isSameName(draft.decision.author ?? draft.decision.reviewer, by);
}

/**
 * The second person's decision on a row, made without seeing the first one's: where both say the same it counts; where they differ the row
 * waits with both, as {@link reconcile} leaves it. Rows that wait for nobody are decided as `applyDecisions` decides them.
 */
export function decideUnseen(
  mapping: Mapping,
  row: MappedRow,
  input: DecisionInput,
  options: ApplyOptions,
): AppliedDecision | RefusedDecision | Conflict | 'unchanged' {
  const { localCode, localName } = row.item;
  const named = { ...input, id: undefined, localCode, localName };
  const only = (one: MappedRow): Mapping => ({ ...mapping, rows: [one] });
  const isUnseen = isUnseenBy(row, input.by ?? options.by) && input.wish.status !== 'reopened';
  if (isUnseen && input.revision !== revisionOf(row, mapping.edition.id)) return { input, row, why: 'stale' };
  const { draft: _unseen, ...alone } = row;
  const { applied, refused, conflicts } = applyDecisions(
    only(isUnseen ? alone : row),
    [isUnseen ? { ...named, revision: undefined } : named],
    options,
  );
  const [made] = applied;
  if (!made) return refused[0] ?? conflicts[0] ?? 'unchanged';
  if (!isUnseen) return { ...made, input };
  const both = reconcile(only(row), only(made.row), { ...options, by: input.by ?? options.by });
  return {
    row: both.mapping.rows[0] as MappedRow,
    before: rowStatus(row),
    result: both.confirmed > 0 ? 'approved' : 'draft',
    input,
  };
}

/** How far two people agreed on the rows of one mapping that both decided; a row that was settled later counts as they first decided. */
export function agreementWithin({ rows }: Mapping): Pick<Agreement, 'agreed' | 'kappa'> & { readonly pairs: number } {
  const pairs: [string, string][] = [];
  for (const row of rows) {
    if (!row.history && !row.draft && !row.decision) continue;
    const stood = [...(row.history ?? []).map(({ was }) => was), standingOf(row)];
    const apart = stood.findLast((standing) => standing?.draft?.other)?.draft;
    if (apart?.other) pairs.push([verdictOf(apart.decision), verdictOf(apart.other)]);
    else if (row.decision?.author !== undefined && !isSameName(row.decision.author, row.decision.reviewer)) {
      const verdict = verdictOf(row.decision);
      pairs.push([verdict, verdict]);
    }
  }
  return { pairs: pairs.length, agreed: pairs.filter(([a, b]) => a === b).length, kappa: cohensKappa(pairs) };
}
