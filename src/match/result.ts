import type { Issue } from '../issue';

/**
 * Why a candidate stands where it stands, or why a row has its status.
 * `code` is stable; `params` fill the sentence that `describeReason` makes of it.
 */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One national code proposed for a row. */
export interface Candidate {
  readonly code: string;
  /** The official name of the code. */
  readonly name: string;
  /** 0…1, 1 best. Candidates are in falling order of score; ties break by code, the same way every time. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

interface MatchBase {
  /** In rank order, at most `top`. */
  readonly candidates: readonly Candidate[];
  /** Why the row has its status. */
  readonly reasons: readonly Reason[];
  /** Faults found in the row itself, such as a declared code that does not exist. */
  readonly issues: readonly Issue[];
  /** Drugs: the route code (`1.01` …) that the route's wording stands for, where it is known. */
  readonly routeCode?: string;
}

/** One code, certain. */
export interface AutoMatch extends MatchBase {
  readonly status: 'auto';
  readonly code: string;
}

/** Several codes remain possible. */
export interface AmbiguousMatch extends MatchBase {
  readonly status: 'ambiguous';
  /** The codes that remain possible, best first. */
  readonly among: readonly string[];
  /** What tells them apart: names of entry fields (`priceItem`, `specialty`, `icd10` …). */
  readonly differBy: readonly string[];
}

/** Candidates, none of them certain. */
export interface ReviewMatch extends MatchBase {
  readonly status: 'review';
}

/** Nothing plausible; `reasons` say why. */
export interface NoMatch extends MatchBase {
  readonly status: 'none';
}

/** What the matcher says of one item. */
export type MatchResult = AutoMatch | AmbiguousMatch | ReviewMatch | NoMatch;

/** What the machine may say of a row. */
export type MatchStatus = MatchResult['status'];
