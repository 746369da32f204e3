import type { Kind } from '../catalog/kinds';
import type { Facility } from '../mapping/mapping';
import type { Reason } from '../match/result';

/** What stands on an item without a national code: people found that none fits, they refused all that were proposed, or nobody has decided yet. */
export type ProposalState = 'no-equivalent' | 'rejected' | 'review' | 'none';

/** One row of one facility's list. */
export interface ProposalItem {
  /** Place of the facility in {@link Proposals.facilities}. */
  readonly facility: number;
  readonly localCode: string;
  readonly localName: string;
  readonly state: ProposalState;
  readonly quantity?: number;
  /** In đồng. */
  readonly amount?: number;
  /** In đồng. */
  readonly unitPrice?: number;
  readonly declaredCode?: string;
}

/** A text and where it was met. */
export interface CountedText {
  readonly text: string;
  readonly facilities: number;
  readonly rows: number;
}

/** A national code that is near, and what speaks against it. */
export interface NearCode {
  readonly code: string;
  readonly name: string;
  /** 0…1, the best over all rows. */
  readonly score: number;
  /** Rows that name it among their first three. */
  readonly rows: number;
  /** What does not fit: words missing on either side, details that contradict. */
  readonly against: readonly Reason[];
}

/** One thing without a national code, under all its names. */
export interface Proposal {
  readonly kind: Kind;
  /** `no-equivalent`: at least one facility states that no code fits; `open`: nobody has decided. */
  readonly basis: 'no-equivalent' | 'open';
  /** The name that most facilities use. */
  readonly name: string;
  /** Every way of writing it, the most used first. */
  readonly names: readonly CountedText[];
  /** Places in {@link Proposals.facilities}, in order. */
  readonly facilities: readonly number[];
  /** Facilities that state that no code fits. */
  readonly stated: number;
  /** Sum over rows; `null` where no row says. */
  readonly quantity: number | null;
  /** In đồng; `null` where no row says. */
  readonly amount: number | null;
  /** Lowest and highest unit price in đồng. */
  readonly prices: { readonly least: number; readonly most: number } | null;
  /** At most three, the nearest first. */
  readonly nearest: readonly NearCode[];
  /** What people wrote when they found no code, the most frequent first; at most five. */
  readonly said: readonly CountedText[];
  /** National codes that rows carry all the same; at most five. */
  readonly declared: readonly CountedText[];
  /** By facility, then local code. */
  readonly items: readonly ProposalItem[];
}

/** Things without a national code over facilities: the stuff of a proposal of new codes. */
export interface Proposals {
  /** Facilities whose lists were read. */
  readonly facilities: readonly Facility[];
  /** Lists read. */
  readonly lists: number;
  /** Rows read. */
  readonly rows: number;
  /** Rows without a code that were taken into account. */
  readonly openRows: number;
  /** By kind; those that people state first, then by facilities, then by use. */
  readonly proposals: readonly Proposal[];
}
