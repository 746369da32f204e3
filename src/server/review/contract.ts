import type { Kind } from '../../catalog/kinds';
import type { FacilityRule } from '../../mapping/rules';
import type { RowStatus } from '../../mapping/states';
import type { Wish } from '../../mapping/wish';
import type { Lang, Pair } from '../../messages/pair';

/*
 * What the review page and its server say to each other, as JSON. Texts are in the person's language.
 */

/** Who sits before the page, and what the server lets them do. */
export interface Me {
  /** The person who signs decisions; empty until they gave their name. */
  readonly name: string;
  readonly lang: Lang;
  readonly readonly: boolean;
  /** Whether others on the network can open the page. */
  readonly shared: boolean;
  /** Whether the page shows lists of several facilities, and may decide for all of them. */
  readonly province: 'none' | 'offers' | 'decides';
}

/** One mapping file that can be reviewed. */
export interface ListSummary {
  readonly id: string;
  readonly file: string;
  readonly facility: string;
  readonly kind: Kind;
  readonly label: string;
  readonly waiting: number;
  readonly total: number;
}

/**
 * Where a row stands for the person who looks: its status, or what its open draft waits for.
 * `second`: somebody decided, this person decides unseen; `sent`: this person decided, somebody else has to agree;
 * `conflict`: two people differ; `draft`: an earlier decision to look at again.
 */
export type RowState = RowStatus | 'second' | 'sent' | 'conflict' | 'draft';

/** States that a person has to do something about. */
export const TO_DO: readonly RowState[] = ['conflict', 'second', 'draft', 'ambiguous', 'review', 'none'];
/** States that still wait, though somebody looked. */
export const LEFT: readonly RowState[] = ['flagged', 'rejected'];

/** One row of the queue. */
export interface QueueRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: RowState;
  /** Number of the group of like rows; rows of one group stand together. */
  readonly group: number;
  /** Part of the list's use that the row stands for, 0…1; `null` where the list does not say. */
  readonly use: number | null;
  /** Places in the lists of `filters`; -1: none. */
  readonly chapter: number;
  readonly department: number;
  readonly reason: number;
}

/** How far the work has come. */
export interface Progress {
  /** Rows that wait for anybody. */
  readonly waiting: number;
  readonly total: number;
  /** Part of the use that is decided, 0…1, and what use is counted in; `null` where the list does not say. */
  readonly used: number | null;
  readonly usedBy: 'quantity' | 'amount' | null;
  /** Where two people decided: rows, those where they agree, and Cohen's kappa. */
  readonly twice: { readonly pairs: number; readonly agreed: number; readonly kappa: number | null } | null;
}

/** The numbers of form 677. */
export interface FormRatio {
  readonly mapped: number;
  readonly total: number;
}

/** One mapping: its queue, and what it can be filtered by. */
export interface ListView {
  readonly id: string;
  readonly facility: string;
  readonly kind: Kind;
  readonly label: string;
  readonly edition: string;
  /** What must be said of the edition: partial, provisional. */
  readonly notes: readonly string[];
  readonly secondReview: boolean;
  /** Whether “no equivalent” says little, since the table does not hold all of the decision's list. */
  readonly isPartial: boolean;
  /** Labels of the values that stand beside each other in row and candidates. */
  readonly columns: readonly string[];
  readonly filters: {
    readonly chapters: readonly string[];
    readonly departments: readonly string[];
    readonly reasons: readonly string[];
  };
  /** In the order in which they are best looked at. */
  readonly rows: readonly QueueRow[];
  readonly progress: Progress;
  readonly ratio: FormRatio;
}

/** A piece of a name; `apart`: the other name has no such letters. */
export interface Piece {
  readonly text: string;
  readonly apart?: boolean;
}

/** A value of a column; `apart`: it tells candidates apart; `agrees`: it is the row's own. */
export interface Value {
  readonly text: string;
  readonly look?: 'apart' | 'agrees';
}

/** One code that a row may stand for. */
export interface CandidateView {
  readonly code: string;
  readonly name: readonly Piece[];
  /** 0…100; nothing for a code that was not proposed. */
  readonly percent: number | null;
  readonly values: readonly Value[];
  /** What contradicts. */
  readonly against: readonly string[];
  /** What else is to say. */
  readonly notes: readonly string[];
}

/** What somebody said of a row. */
export interface Opinion {
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly comment: string;
  /** Says the same again; nothing where it cannot be said again by one key. */
  readonly wish?: Wish;
}

/** A row with everything that helps to decide. */
export interface RowView {
  readonly id: string;
  /** Token of this state, to be sent with a decision. */
  readonly revision: string;
  readonly state: RowState;
  readonly code: string;
  readonly name: readonly Piece[];
  /** Price, department, unit, use, and what else the list says. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly values: readonly Value[];
  /** Why it was not decided automatically. */
  readonly why: readonly string[];
  readonly candidates: readonly CandidateView[];
  /** What stands decided. */
  readonly decision?: Opinion;
  /** What was decided and does not count yet, with what it waits for: one opinion, or two that differ. */
  readonly draft?: { readonly why: string; readonly opinions: readonly Opinion[] };
  /** What other facilities decided for the same name. */
  readonly elsewhere: readonly { readonly text: string; readonly facilities: readonly string[] }[];
  readonly history: readonly { readonly at: string; readonly by: string; readonly text: string }[];
}

/** A decision on a row that was seen. */
export interface DecideRequest {
  readonly id: string;
  readonly revision: string;
  /** For the rows like it, too, that nobody decided by then. */
  readonly group?: boolean;
  readonly wish: Wish;
  readonly comment?: string;
}

/** What became of them. */
export interface DecideAnswer {
  readonly batch: string | null;
  readonly changed: readonly string[];
  /** Rows that somebody decided meanwhile, as they stand now. */
  readonly conflicts: readonly RowView[];
  readonly refused: readonly { readonly id: string; readonly text: string }[];
}

/** What an undo took back; `kept`: rows that were decided again since. */
export interface UndoAnswer {
  readonly changed: readonly string[];
  readonly kept: number;
}

/** One code that a search found. */
export type SearchHit = Pick<CandidateView, 'code' | 'name' | 'values'>;

/** A question whose answer settles many rows. */
export interface QuestionView extends Pick<FacilityRule, 'about' | 'when'> {
  readonly key: string;
  readonly text: string;
  /** Whether several values may hold, the first that a row has before the next. */
  readonly several: boolean;
  /** Possible answers, each with the rows that it alone would settle. */
  readonly options: readonly { readonly value: string; readonly text: string; readonly settles: number }[];
  /** Rows that wait for the answer, alone or with others, and their part of the list's use; `null` where it does not say. */
  readonly rows: number;
  readonly use: number | null;
  /** A few of them, the most used first. */
  readonly examples: readonly { readonly code: string; readonly name: string; readonly department: string }[];
}

/** A rule that stands. */
export interface RuleView {
  readonly key: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** What is asked once for many rows, and what was answered. */
export interface QuestionsView {
  readonly questions: readonly QuestionView[];
  readonly rules: readonly RuleView[];
}

/** Answers to questions (no value: people decide row by row), and rules to take back by their keys. */
export interface AnswerRequest {
  readonly answers?: readonly Pick<FacilityRule, 'about' | 'when' | 'answer'>[];
  readonly withdraw?: readonly string[];
  /** Says what would become of the rows, and writes nothing. */
  readonly dryRun?: boolean;
}

/** Rows that got a code by rules, rows that are out of scope by them, and rows that wait again. */
export interface AnswerDone {
  readonly automatic: number;
  readonly outOfScope: number;
  readonly reopened: number;
}

/** A name that waits at several facilities of the folder. */
export interface NameView {
  readonly key: string;
  readonly name: string;
  /** What else belongs to it: ingredient, route, price item … and the kind. */
  readonly about: readonly string[];
  readonly facilities: readonly string[];
  readonly rows: number;
  /** Quantities added up; 0 where no list gives any. */
  readonly use: number;
  readonly codes: readonly { readonly code: string; readonly name: string; readonly facilities: number }[];
  /** What facilities decided already. */
  readonly decided: readonly { readonly text: string; readonly facilities: readonly string[] }[];
}

/** Names that wait at several facilities, best first, and how many there are. */
export interface NamesView {
  readonly names: readonly NameView[];
  readonly total: number;
}

/** One decision for all facilities that have a name. */
export interface OfferRequest {
  readonly key: string;
  readonly wish: Extract<Wish, { readonly status: 'confirmed' | 'no-equivalent' | 'out-of-scope' }>;
  /** Decides for all of them, where this page may. */
  readonly accept?: boolean;
  /** Says what would become of the rows, and writes nothing. */
  readonly dryRun?: boolean;
}

/** What became of it. */
export interface OfferDone {
  readonly batch: string;
  readonly rows: number;
  readonly facilities: number;
  readonly left: readonly { readonly facility: string; readonly row: string; readonly why: string }[];
}

/** What the server tells of by itself. */
export type ServerEvent =
  | {
      readonly type: 'rows';
      readonly rows: readonly { readonly id: string; readonly state: RowState }[];
      readonly progress: Progress;
      readonly ratio: FormRatio;
    }
  | { readonly type: 'reload' };

/** A fault in words. */
export interface Fault {
  readonly fault: Pair;
}
