import type { Edition } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Item } from '../item';
import type { MatchResult, Reason } from '../match/result';
import type { RowStatus } from './states';

export type { RowStatus } from './states';

/** A facility as it names itself. */
export interface Facility {
  /** Five-digit code of the facility (mã CSKCB), when known. */
  readonly code?: string;
  readonly name: string;
}

/** How the facility's item (source) stands to a national code (target), in the words of FHIR R5. */
export const RELATIONSHIPS = [
  'equivalent',
  'source-is-narrower-than-target',
  'source-is-broader-than-target',
  'related-to',
] as const;

/** One of {@link RELATIONSHIPS}. FHIR's `not-related-to` is said by a rejected decision: it maps onto no code. */
export type Relationship = (typeof RELATIONSHIPS)[number];

/** How a decided code came about. */
export const PROVENANCES = ['declared', 'exact', 'lexical', 'memory', 'manual'] as const;

/**
 * `declared`: the list carried it; `exact`: the names are the same; `lexical`: they are near; `memory`: people mapped this name before;
 * `manual`: a person gave the code.
 */
export type Provenance = (typeof PROVENANCES)[number];

/** A national code beside the first one, and how the item stands to it. */
export interface Target {
  readonly code: string;
  readonly name?: string;
  readonly relationship: Relationship;
}

/** Who decided, when, and on what ground. */
export interface DecisionFacts {
  /** Who answers for the decision: the second person where two are required, else the author. */
  readonly reviewer?: string;
  readonly comment?: string;
  /** Who chose first, where it is not the reviewer. */
  readonly author?: string;
  /** When it came to count, ISO 8601 in UTC. */
  readonly at?: string;
  readonly how?: Provenance;
  /** The machine's probability of the code when it was decided, 0…1. */
  readonly probability?: number;
  /** What the machine said for the code when it was decided. */
  readonly evidence?: readonly Reason[];
}

/** A person chose a code. */
export interface Confirmed extends DecisionFacts {
  readonly status: 'confirmed';
  readonly code: string;
  /** Official name of the code when it was decided. */
  readonly name?: string;
  /** @default 'equivalent' */
  readonly relationship?: Relationship;
  /** Further codes … */
  readonly also?: readonly Target[];
  /** … and how they go together: all of them (a bundle), or one or the other by context. @default 'all-of' */
  readonly join?: 'all-of' | 'depends-on';
}

/** A person found that no national code stands for the item. */
export interface NoEquivalent extends DecisionFacts {
  readonly status: 'no-equivalent';
  /** Why there is none. */
  readonly reason?: string;
}

/** A person found that the item needs no national code: not covered by insurance, an exam, a bed, an asset … It counts in no ratio. */
export interface OutOfScope extends DecisionFacts {
  readonly status: 'out-of-scope';
  /** Why it needs none. */
  readonly reason?: string;
}

/** A person refused what was proposed. */
export interface Rejected extends DecisionFacts {
  readonly status: 'rejected';
  /** The codes that are not it; absent = all that were proposed. */
  readonly codes?: readonly string[];
}

/** A person wants it looked at again. */
export interface Flagged extends DecisionFacts {
  readonly status: 'flagged';
}

/** What a person decided about a row. */
export type Decision = Confirmed | NoEquivalent | OutOfScope | Rejected | Flagged;

/** A decision that does not count yet: a person has to look at it first. */
export interface Draft {
  readonly decision: Decision;
  /**
   * `second-review`: another person must agree; `renamed`: the item bears another name since; `migrated`: the code means something else
   * in the edition now used; `reconcile`: two people decided differently; `imported`: another tool's guess, or a map that is itself a draft;
   * `offered`: decided once for all facilities of a province that have the name.
   */
  readonly why: 'second-review' | 'renamed' | 'migrated' | 'reconcile' | 'imported' | 'offered';
  /** What stood before: the item's or the code's name, the code, the edition. */
  readonly from?: { readonly name?: string; readonly code?: string; readonly edition?: string };
  /** `reconcile`: the other person's decision. */
  readonly other?: Decision;
}

/** What stands decided on a row at a time; both absent: nothing. */
export interface Standing {
  readonly decision?: Decision;
  readonly draft?: Draft;
}

/** What can happen to a row. */
export const CHANGE_ACTIONS = [
  'decide',
  'approve',
  'reopen',
  'undo',
  'reconcile',
  'import',
  'offer',
  'added',
  'remap',
  'renamed',
  'closed',
  'returned',
  'migrate',
] as const;

/** One of {@link CHANGE_ACTIONS}; from `added` on they are the program's own. */
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** One change of a row. Changes are only ever added. */
export interface Change {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The person, or the program that ran. */
  readonly by: string;
  readonly action: ChangeAction;
  /** Status of the row after the change. */
  readonly status: RowStatus;
  /** What all changes of one command share. */
  readonly batch?: string;
  /** What stood before; absent: nothing was decided. */
  readonly was?: Standing;
  /** `undo`: the batch that is taken back. */
  readonly undoes?: string;
  /** `migrate`: the edition that `was` rests on. */
  readonly edition?: string;
  /** What else changed: the former name, the machine's former status and code. */
  readonly from?: Readonly<Record<string, string>>;
}

/** One item, what the machine says of it and what a person decided, if anyone did. */
export interface MappedRow extends Standing {
  readonly item: Item;
  readonly match: MatchResult;
  /** Every change, oldest first. */
  readonly history?: readonly Change[];
}

/** An item that the facility's list no longer has. */
export interface ClosedRow extends MappedRow {
  /** Day on which it was found missing, `yyyy-mm-dd`. */
  readonly closedOn: string;
}

/** The edition a mapping rests on, as much of it as travels with the mapping. */
export type EditionRef = Pick<Edition, 'kind' | 'id' | 'title' | 'decision' | 'coverage'> & {
  /** SHA-256 of the table, which pins it. */
  readonly sha256?: string;
};

/** An edition that a mapping rested on, and the migration that left it. */
export interface PreviousEdition {
  readonly edition: EditionRef;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly batch: string;
}

/** One facility's catalogue of one kind, mapped onto one edition. Rows are in input order, one for every item. */
export interface Mapping {
  readonly kind: Kind;
  readonly facility: Facility;
  readonly edition: EditionRef;
  readonly rows: readonly MappedRow[];
  /** Faults of the file and of rows. */
  readonly issues: readonly Issue[];
  /** Items that the list had once, with what was decided of them; they count nowhere. */
  readonly closed?: readonly ClosedRow[];
  /** Editions that it rested on before it was migrated, oldest first. */
  readonly previous?: readonly PreviousEdition[];
  /** When the mapping was first made, ISO 8601 in UTC. */
  readonly created?: string;
  /** The program that made it, with its version. */
  readonly tool?: string;
  /** Whether a code only counts once a second person agreed. */
  readonly secondReview?: boolean;
}

/** The status of a row: what a person decided goes before what the machine said; an open draft that says otherwise makes it `review`. */
export function rowStatus({ match, decision, draft }: Pick<MappedRow, 'match' | 'decision' | 'draft'>): RowStatus {
  if (decision) return decision.status;
  if (!draft) return match.status;
  const agrees = match.status === 'auto' && isOneCode(draft.decision) && draft.decision.code === match.code;
  return agrees && !draft.other ? 'auto' : 'review';
}

function isOneCode(decision: Decision): decision is Confirmed {
  return decision.status === 'confirmed' && !decision.also?.length;
}

/** The decided code of a row: confirmed by a person, or automatic when no person decided otherwise. */
export function decidedCode(row: MappedRow): string | undefined {
  if (row.decision) return row.decision.status === 'confirmed' ? row.decision.code : undefined;
  return row.match.status === 'auto' && rowStatus(row) === 'auto' ? row.match.code : undefined;
}
