import type { Catalog } from '../catalog/catalog';
import type { Place } from '../errors';
import { apartAs } from '../match/service-type';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { exactKey, isSameName } from '../text/same-text';
import { changed } from './history';
import { itemIds } from './identity';
import type {
  ChangeAction,
  Confirmed,
  Decision,
  DecisionFacts,
  Draft,
  MappedRow,
  Mapping,
  RowStatus,
  Standing,
  Target,
} from './mapping';
import { rowStatus } from './mapping';
import { provenanceOf } from './provenance';
import { revisionOf } from './revision';
import { canMove, type Mover } from './states';
import { type CodeRefusal, checkTypedCode } from './typed-code';
import type { Wish } from './wish';

/** A decision on its way to a mapping. */
export interface DecisionInput {
  /** Identity of the row, as `itemIds` gives it … */
  readonly id?: string;
  /** … or local code, and the name where several rows share the code. */
  readonly localCode?: string;
  readonly localName?: string;
  readonly wish: Wish;
  /** The row's concurrency token when the person saw it; without it only rows that nobody decided can be decided. */
  readonly revision?: string;
  /** Who decided, where it is not the caller's `by`. */
  readonly by?: string;
  readonly comment?: string;
  /** What another tool wrote down about the decision when it was made there; it goes before what would be said here. */
  readonly facts?: Pick<DecisionFacts, 'author' | 'at' | 'how' | 'probability'>;
  /** Not decided by a person: it becomes a draft that somebody has to agree with. */
  readonly isProposal?: boolean;
  /** Where the decision is written, for messages. */
  readonly place?: Place;
}

/** Who applies decisions, when, and under which rules. */
export interface ApplyOptions {
  /** The person. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Checks codes that are not among a row's candidates: without it they are refused. */
  readonly catalog?: Catalog;
  /** A code counts only once a second person agreed. @default what the mapping says */
  readonly secondReview?: boolean;
  /** What all changes of this call share, for undo. @default made of time and person */
  readonly batch?: string;
  /** @default 'person' */
  readonly mover?: Extract<Mover, 'person' | 'bulk'>;
  /** What the history calls it. @default 'decide', 'approve' or 'reopen' */
  readonly action?: ChangeAction;
}

/** A decision that was written down. */
export interface AppliedDecision {
  readonly row: MappedRow;
  readonly before: RowStatus;
  /** `draft`: it waits for a second person; `approved`: a second person agreed with the first. */
  readonly result: 'decided' | 'draft' | 'approved' | 'reopened';
  readonly input: DecisionInput;
}

/** A decision that cannot be used, and why. */
export interface RefusedDecision {
  readonly input: DecisionInput;
  readonly code: CodeRefusal['code'] | 'row-unknown' | 'row-not-unique' | 'same-person' | 'nobody' | 'not-allowed';
  readonly message: { readonly vi: string; readonly en: string };
}

/** A decision made from a state that is not the present one; nothing was overwritten. */
export interface Conflict {
  readonly input: DecisionInput;
  readonly row: MappedRow;
  /** `stale`: the row was decided meanwhile; `no-token`: it is decided, and the input does not say that this was seen. */
  readonly why: 'stale' | 'no-token';
}

/** What became of decisions. */
export interface ApplyResult {
  readonly mapping: Mapping;
  readonly applied: readonly AppliedDecision[];
  /** Decisions that say what stands already. */
  readonly unchanged: number;
  readonly refused: readonly RefusedDecision[];
  readonly conflicts: readonly Conflict[];
  readonly batch: string;
}

/**
 * Writes people's decisions into a mapping; the mapping given stays as it was.
 * A decision made from an older state never overwrites: it comes back as a conflict. Of two inputs for one row the second meets the first as a conflict.
 */
export function applyDecisions(
  mapping: Mapping,
  decisions: readonly DecisionInput[],
  options: ApplyOptions,
): ApplyResult {
  const batch = options.batch ?? `${options.at} ${options.by}`;
  const finder = rowFinder(mapping);
  const rows = [...mapping.rows];
  const applied: AppliedDecision[] = [];
  const refused: RefusedDecision[] = [];
  const conflicts: Conflict[] = [];
  let unchanged = 0;
  for (const input of decisions) {
    const found = finder(input);
    if (typeof found !== 'number') {
      refused.push({ input, ...found });
      continue;
    }
    const row = rows[found] as MappedRow;
    const outcome = decideRow(row, input, { ...options, batch }, mapping);
    if (outcome === 'unchanged') unchanged++;
    else if ('why' in outcome) conflicts.push(outcome);
    else if ('code' in outcome) refused.push(outcome);
    else {
      rows[found] = outcome.row;
      applied.push(outcome);
    }
  }
  return {
    mapping: applied.length > 0 ? { ...mapping, rows } : mapping,
    applied,
    unchanged,
    refused,
    conflicts,
    batch,
  };
}

/** Finds the row that an input names. */
function rowFinder(mapping: Mapping): (input: DecisionInput) => number | Pick<RefusedDecision, 'code' | 'message'> {
  const items = mapping.rows.map(({ item }) => item);
  const byId = new Map(itemIds(mapping.kind, items).map((id, at) => [id, at]));
  const byCode = new Map<string, number[]>();
  items.forEach((item, at) => {
    const code = exactKey(item.localCode);
    byCode.set(code, [...(byCode.get(code) ?? []), at]);
  });
  return ({ id, localCode, localName }) => {
    const known = id === undefined ? undefined : byId.get(id);
    if (known !== undefined) return known;
    const label = [localCode, localName].filter(Boolean).join(' – ') || id || '';
    if (localCode !== undefined) {
      let places = byCode.get(exactKey(localCode)) ?? [];
      if (localName !== undefined) {
        places = places.filter((at) => exactKey(items[at]?.localName) === exactKey(localName));
      }
      if (places.length === 1) return places[0] as number;
      if (places.length > 1) {
        return {
          code: 'row-not-unique',
          message: MAPPING_FAULTS.rowNotUnique(label, places.length),
        };
      }
    }
    return {
      code: 'row-unknown',
      message: MAPPING_FAULTS.rowUnknown(label),
    };
  };
}

type Context = ApplyOptions & { readonly batch: string };

function decideRow(
  row: MappedRow,
  input: DecisionInput,
  options: Context,
  mapping: Mapping,
): AppliedDecision | RefusedDecision | Conflict | 'unchanged' {
  const by = exactKey(input.by ?? options.by);
  const secondReview = options.secondReview ?? mapping.secondReview ?? false;
  const wanted = wishToDecision(row, input, options);
  if ('refusal' in wanted) return { input, ...wanted.refusal };
  const decision = wanted.decision && { ...wanted.decision, ...input.facts };
  const before = rowStatus(row);

  const stale = input.revision !== undefined && input.revision !== revisionOf(row, mapping.edition.id);
  if (!decision) {
    if (!row.decision && !row.draft) return 'unchanged';
  } else if (row.decision && says(row.decision, decision)) {
    const { comment } = decision;
    if (comment === undefined || comment === row.decision.comment) return 'unchanged';
    if (stale) return { input, row, why: 'stale' };
    // A remark alone does not change the decision.
    const noted = changed(
      row,
      { decision: { ...row.decision, comment } },
      { ...changeOf(options, by), action: 'decide' },
    );
    return { row: noted, before, result: 'decided', input };
  }
  const repeatsDraft = row.draft !== undefined && decision !== undefined && says(row.draft.decision, decision);
  if (repeatsDraft && input.isProposal) return 'unchanged';
  if (repeatsDraft && row.draft?.why === 'second-review' && isSameName(signer(row.draft.decision), by))
    return 'unchanged';
  if (stale) return { input, row, why: 'stale' };
  const decided = row.decision !== undefined || (row.draft !== undefined && !repeatsDraft);
  if (input.revision === undefined && decided && options.mover !== 'bulk') return { input, row, why: 'no-token' };

  const target = decision?.status ?? row.match.status;
  const mover: Mover = decision ? (options.mover ?? 'person') : 'reopen';
  const legal = decision ? canMove(before, target, mover) : true;
  if (!legal) return { input, ...notAllowed(before, target) };
  if (secondReview && by === '') {
    return {
      input,
      code: 'nobody',
      message: MAPPING_FAULTS.nobody,
    };
  }
  const change = changeOf(options, by);
  if (!decision) {
    const reopened = changed(row, undefined, { ...change, action: options.action ?? 'reopen' });
    return { row: reopened, before, result: 'reopened', input };
  }
  if (input.isProposal) {
    const draft: Draft = { decision, why: options.action === 'offer' ? 'offered' : 'imported' };
    return {
      row: changed(row, { draft }, { ...change, action: options.action ?? 'import' }),
      before,
      result: 'draft',
      input,
    };
  }
  const { standing, result } = settle(row, decision, by, options.at, secondReview);
  const action = options.action ?? (result === 'approved' ? 'approve' : 'decide');
  return { row: changed(row, standing, { ...change, action }), before, result, input };
}

function changeOf({ at, batch }: Context, by: string) {
  return { at, by, batch } as const;
}

/** What stands after a decision: it counts at once, or waits for a second person where it gives a code or says that there is none. */
function settle(
  row: MappedRow,
  decision: Decision,
  by: string,
  at: string,
  secondReview: boolean,
): { readonly standing: Standing; readonly result: AppliedDecision['result'] } {
  const needsSecond = secondReview && decision.status !== 'rejected' && decision.status !== 'flagged';
  const alreadyTwo = decision.author !== undefined && !isSameName(decision.author, by);
  if (!needsSecond || alreadyTwo) {
    return { standing: { decision: { ...decision, ...signed(by), at: decision.at ?? at } }, result: 'decided' };
  }
  // Where two people differ, the decision counts once a third person agrees with one of them.
  const agreed = [row.draft?.decision, row.draft?.other].find(
    (one) => one && signer(one) !== undefined && !isSameName(signer(one), by) && says(one, decision),
  );
  if (agreed) {
    const comment = decision.comment ?? agreed.comment;
    const approved: Decision = {
      ...agreed,
      author: signer(agreed),
      reviewer: by,
      ...(comment !== undefined && { comment }),
      at,
    };
    return { standing: { decision: approved }, result: 'approved' };
  }
  const waiting: Draft = { decision: { ...decision, author: by, at }, why: 'second-review' };
  return { standing: { draft: waiting }, result: 'draft' };
}

function signed(by: string): { readonly reviewer?: string } {
  return by === '' ? {} : { reviewer: by };
}

/** Who stands behind the decision of a draft; one that the program made of an approved decision has that decision's reviewer. */
function signer({ author, reviewer }: Decision): string | undefined {
  return author ?? reviewer;
}

/** Whether two decisions say the same, whoever made them. */
export function says(a: Decision | undefined, b: Decision): boolean {
  if (a?.status !== b.status) return false;
  if (a.status === 'confirmed' && b.status === 'confirmed') return targetsText(a) === targetsText(b);
  if (b.status === 'no-equivalent' || b.status === 'out-of-scope') {
    return b.reason === undefined || (a.status === b.status && a.reason === b.reason);
  }
  return b.comment === undefined || a.comment === b.comment;
}

function targetsText({ code, relationship = 'equivalent', also = [], join }: Confirmed): string {
  const parts = [`${code} ${relationship}`, ...also.map((target) => `${target.code} ${target.relationship}`)];
  return `${parts.join('+')} ${also.length > 0 ? (join ?? 'all-of') : ''}`;
}

type Refusal = Pick<RefusedDecision, 'code' | 'message'>;

function wishToDecision(
  row: MappedRow,
  { wish, comment }: DecisionInput,
  { catalog }: Context,
): { readonly decision: Decision | undefined } | { readonly refusal: Refusal } {
  const note = comment === undefined || comment === '' ? {} : { comment };
  switch (wish.status) {
    case 'reopened':
      return { decision: undefined };
    case 'confirmed': {
      const found = targetsOf(row, wish, catalog);
      if ('refusal' in found) return found;
      const [first, ...also] = found.targets as [Target, ...Target[]];
      const candidate = row.match.candidates.find(({ code }) => code === first.code);
      const decision: Confirmed = {
        status: 'confirmed',
        ...first,
        ...(also.length > 0 && { also, join: wish.join ?? 'all-of' }),
        ...note,
        how: provenanceOf(row.match, first.code),
        ...(candidate && { probability: candidate.score, evidence: candidate.reasons }),
      };
      return { decision };
    }
    case 'no-equivalent':
    case 'out-of-scope':
      return { decision: { status: wish.status, ...(wish.reason && { reason: wish.reason }), ...note } };
    case 'rejected':
      return { decision: { status: 'rejected', ...(wish.codes?.length && { codes: wish.codes }), ...note } };
    case 'flagged':
      return { decision: { status: 'flagged', ...note } };
  }
}

/** The codes of a wish with their official names, each among the candidates or checked against the edition. */
function targetsOf(
  row: MappedRow,
  wish: Extract<Wish, { status: 'confirmed' }>,
  catalog: Catalog | undefined,
): { readonly targets: readonly Target[] } | { readonly refusal: Refusal } {
  const targets: Target[] = [];
  for (const { code, relationship } of [
    { code: wish.code, relationship: wish.relationship ?? 'equivalent' },
    ...(wish.also ?? []),
  ]) {
    const candidate = row.match.candidates.find((one) => one.code === code);
    if (candidate) {
      targets.push({ code, name: candidate.name, relationship });
      continue;
    }
    if (!catalog) {
      return {
        refusal: {
          code: 'code-unknown',
          message: MAPPING_FAULTS.codeNotProposed(code),
        },
      };
    }
    const checked = checkTypedCode(code, catalog, apartAs(row.match));
    if (checked.refusal) return { refusal: checked.refusal };
    for (const entry of checked.entries) targets.push({ code: entry.code, name: entry.name, relationship });
  }
  return { targets };
}

/** The refusal of a bulk command that may not touch a row. */
export function notAllowed(before: RowStatus, target: RowStatus): Refusal {
  return {
    code: 'not-allowed',
    message: MAPPING_FAULTS.notInBulk(before, target),
  };
}
