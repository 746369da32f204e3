import type { EditionRef } from '../mapping/mapping';
import type { ServiceType } from '../match/service-type';
import type { Uses } from './use';
/** Items that still wait, by what they wait for. */
export interface Waiting {
  readonly ambiguous: number;
  readonly review: number;
  readonly none: number;
  readonly flagged: number;
  readonly rejected: number;
  /** One local code stands on several rows whose decisions contradict each other. */
  readonly contradicting: number;
}

/** The numbers of one kind. `mapped = automatic + confirmed`; `total = mapped + noEquivalent + waiting`. */
export interface RatioCounts {
  /** Items with a decided code: automatic or confirmed. */
  readonly mapped: number;
  /** Items in force in the list, one local code counted once. */
  readonly total: number;
  readonly automatic: number;
  readonly confirmed: number;
  readonly waiting: number;
  readonly waitingBy: Waiting;
  /** Items of which a person said that no national code fits. */
  readonly noEquivalent: number;
  /** Items that need no national code, as a person found or because they are examinations or beds: neither in `mapped` nor in `total`. */
  readonly outOfScope: number;
  /** Of these the ones that nobody decided: told by their names to be examinations or beds. */
  readonly apart: Readonly<Record<ServiceType, number>>;
  /** Rows left out because the report's date is before `validFrom` or after `validTo`. */
  readonly notInForce: number;
  /** Rows left out because another row with the same local code is counted. */
  readonly duplicateRows: number;
  /** Counted items whose own national code was found wrong (unknown, retired, of another kind, contradicted by the name). */
  readonly declaredInvalid: number;
  /** The same ratio weighted by use, where the list says how much each item is used. */
  readonly use: Uses;
}

/** The numbers that rest on one edition. */
export interface EditionCounts {
  readonly edition: EditionRef;
  readonly mapped: number;
  readonly total: number;
  /** Set where the edition is no longer in force on the report's date: these items have to be migrated. */
  readonly abolished?: Abolition;
}

/** One local code that stands on several rows in force. */
export interface Duplicate {
  readonly localCode: string;
  /** How many rows carry it. */
  readonly rows: number;
  /** Rows in the file, as a person counts them, where known. */
  readonly places: readonly number[];
  /** The different decided codes found on the rows, sorted. */
  readonly codes: readonly string[];
  /** Whether the rows contradict each other; if so the item counts as waiting. */
  readonly contradicting: boolean;
}

/** When an edition stopped being in force. */
export interface Abolition {
  /** Last day in force, `yyyy-mm-dd`. */
  readonly validTo: string;
  /** The decision that abolished it, where one is known. */
  readonly by: string | null;
}
