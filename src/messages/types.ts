import type { Kind } from '../catalog/kinds';
import type { Relationship, RowStatus } from '../mapping/mapping';
/** Languages of messages, labels and workbooks. */
export type Lang = 'vi' | 'en';

/** Values that fill a sentence. */
export type Params = Readonly<Record<string, string | number>>;

/** A sentence, or how to make one of its values. */
export type Sentence = string | ((params: Params) => string);

/** Columns of the review workbook that do not depend on the kind. Reading a workbook back goes by these labels. */
export type ReviewColumn =
  | 'key'
  | 'order'
  | 'status'
  | 'localCode'
  | 'localName'
  | 'decision'
  | 'relationship'
  | 'reviewer'
  | 'comment'
  | 'code'
  | 'name'
  | 'score'
  | 'reasons'
  | 'differBy'
  | 'notes'
  | 'portalStatus';

/** All texts of one language. */
export interface Messages {
  /** Why a candidate stands where it stands: by code of the reason. */
  readonly reasons: Readonly<Record<string, Sentence>>;
  readonly statuses: Readonly<Record<RowStatus, string>>;
  /** Short names of kinds, fit for a sheet tab. */
  readonly tabs: Readonly<Record<Kind, string>>;
  /** Labels of item and entry fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly review: {
    readonly title: string;
    readonly summaryTab: string;
    readonly columns: Readonly<Record<ReviewColumn, string>>;
    readonly groups: {
      readonly own: string;
      readonly person: string;
      readonly proposal: string;
      readonly others: string;
      readonly portal: string;
    };
    /** Header of a further candidate, for example `Mã 2`. */
    readonly otherCode: (rank: number) => string;
    readonly otherName: (rank: number) => string;
    readonly otherScore: (rank: number) => string;
    /** Fixed choices of the drop-down. */
    readonly noEquivalent: string;
    readonly flagged: string;
    readonly rejected: string;
    /** How an item stands to the code; choices of a drop-down, so without commas. */
    readonly relationships: Readonly<Record<Relationship, string>>;
    /** Somebody decided, but it does not count yet. */
    readonly draft: (why: string, what: string, who: string) => string;
    readonly drafts: Readonly<Record<'second-review' | 'renamed' | 'migrated' | 'reconcile', string>>;
    readonly price: (price: string) => string;
    readonly howTo: readonly string[];
    readonly howToTitle: string;
    readonly legendTitle: string;
    readonly legend: Readonly<Record<RowStatus, string>>;
    readonly summary: {
      readonly facility: string;
      readonly kind: string;
      readonly edition: string;
      readonly coverage: string;
      readonly total: string;
      readonly automatic: string;
      readonly confirmed: string;
      readonly noEquivalent: string;
      readonly waiting: string;
      readonly ratio: string;
      readonly percent: string;
    };
    readonly warningsTitle: string;
    readonly duplicates: (count: number) => string;
    readonly declaredInvalid: (count: number) => string;
  };
  /** What must be said wherever a ratio on such an edition is shown. */
  readonly coverageNote: (coverage: 'partial' | 'provisional', edition: string) => string;
  readonly portalStatuses: readonly [string, string, string];
}
