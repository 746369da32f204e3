import type { Place } from '../errors';
import type { DecisionInput } from './apply';
import { itemIds } from './identity';
import {
  type Decision,
  decidedCode,
  type Mapping,
  type Provenance,
  type RowStatus,
  rowStatus,
  type Target,
} from './mapping';
import { provenanceOf } from './provenance';

/** One item and its decision as exported to other tools: no candidates, no history. */
export interface ExchangeRow {
  /** Identity of the item, as `itemIds` gives it; other tools may not have kept it. */
  readonly id?: string;
  readonly localCode: string;
  readonly localName?: string;
  readonly status: RowStatus;
  /** Codes that count: confirmed by a person or, with status `auto`, by the machine. */
  readonly targets: readonly Target[];
  readonly join?: 'all-of' | 'depends-on';
  /** `rejected`: the codes that are not it. */
  readonly codes?: readonly string[];
  /** `no-equivalent`, `out-of-scope`: why. */
  readonly reason?: string;
  readonly comment?: string;
  readonly author?: string;
  readonly reviewer?: string;
  /** ISO 8601 in UTC. */
  readonly time?: string;
  readonly how?: Provenance;
  /** 0…1 */
  readonly probability?: number;
  /** No person stands behind it: a machine's guess, or a map that is a draft. It is taken in as a proposal. */
  readonly isProposal?: boolean;
}

/** A line of another tool's file that is not taken in, and why. */
export interface SkippedLine {
  /** `predicate`: it says no relation that we know; `machine`: no person says that there is no code or that a code is wrong; `no-code`: it names none; `no-source`: it names no item. */
  readonly why: 'predicate' | 'machine' | 'no-code' | 'no-source';
  readonly value?: string;
  /** Line of the file as a person counts it. */
  readonly line?: number;
}

/** The rows of a mapping that are exported, one an item, in their order. Drafts do not count and are left out. */
export function exchangeRows(mapping: Mapping): ExchangeRow[] {
  const ids = itemIds(
    mapping.kind,
    mapping.rows.map(({ item }) => item),
  );
  return mapping.rows.map((row, at) => {
    const { item, match, decision } = row;
    const base = { id: ids[at], localCode: item.localCode, localName: item.localName, status: rowStatus(row) };
    if (decision) return defined({ ...base, targets: targetsOf(decision), ...factsOf(decision) });
    const code = decidedCode(row);
    if (code === undefined) return { ...base, targets: [] };
    const candidate = match.candidates.find((one) => one.code === code);
    const target: Target = { code, ...(candidate && { name: candidate.name }), relationship: 'equivalent' };
    return defined({ ...base, targets: [target], how: provenanceOf(match, code), probability: candidate?.score });
  });
}

function targetsOf(decision: Decision): Target[] {
  if (decision.status !== 'confirmed') return [];
  const { code, name, relationship = 'equivalent', also = [] } = decision;
  return [{ code, ...(name !== undefined && { name }), relationship }, ...also];
}

function factsOf(decision: Decision): Partial<ExchangeRow> {
  return {
    join: decision.status === 'confirmed' ? decision.join : undefined,
    codes: decision.status === 'rejected' ? decision.codes : undefined,
    reason: 'reason' in decision ? decision.reason : undefined,
    comment: decision.comment,
    author: decision.author,
    reviewer: decision.reviewer,
    time: decision.at,
    how: decision.how,
    probability: decision.probability,
  };
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/**
 * The decisions that rows from another tool hold, ready for `applyDecisions`, which checks their codes against the edition.
 * Rows that nobody decided are left out: a code found by another tool's program is no decision of a person. So are rows of {@link alternativesOf}.
 */
export function exchangeDecisions(rows: readonly (ExchangeRow & { readonly place?: Place })[]): DecisionInput[] {
  const inputs: DecisionInput[] = [];
  for (const row of rows) {
    const wish = wishOf(row);
    if (!wish) continue;
    const { id, localCode, localName, comment, author, reviewer, time: at, how, probability, place } = row;
    inputs.push({
      ...(id !== undefined && { id }),
      localCode,
      ...(localName !== undefined && { localName }),
      wish,
      ...((reviewer ?? author) !== undefined && { by: reviewer ?? author }),
      ...(comment !== undefined && { comment }),
      facts: defined({ author, at, how, probability }),
      ...(row.isProposal && { isProposal: true }),
      ...(place && { place }),
    });
  }
  return inputs;
}

/** The codes of a row that names several without saying that all of them are meant: one of them may be, and a person has to say which. */
export function alternativesOf({ id, status, targets, join }: ExchangeRow): readonly string[] {
  if (status !== 'confirmed' || join !== undefined || id !== undefined) return [];
  const codes = [...new Set(targets.map(({ code }) => code))];
  return codes.length > 1 ? codes : [];
}

function wishOf(row: ExchangeRow): DecisionInput['wish'] | undefined {
  const { status, join, codes, reason } = row;
  switch (status) {
    case 'confirmed': {
      if (alternativesOf(row).length > 0) return undefined;
      const [first, ...also] = row.targets.filter(
        ({ code }, at, all) => all.findIndex((one) => one.code === code) === at,
      );
      return first && { status, code: first.code, relationship: first.relationship, also, ...(join && { join }) };
    }
    case 'no-equivalent':
    case 'out-of-scope':
      return { status, ...(reason !== undefined && { reason }) };
    case 'rejected':
      return { status, ...(codes && { codes }) };
    case 'flagged':
      return { status };
    default:
      return undefined;
  }
}
