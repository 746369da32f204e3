import type { Coverage } from '../../catalog/catalog';
import type { Kind } from '../../catalog/kinds';
import type { Severity } from '../../issue';
import type { Change, Decision, Draft, RowStatus } from '../../mapping/mapping';
import type { MatchStatus } from '../../match/result';

/** A reason in the language of the run. */
export interface RowReason {
  /** Stable code of the reason. */
  readonly code: string;
  readonly text: string;
  /** Values that fill the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A code that a row may stand for, in the language of the run. */
export interface RowCandidate {
  readonly code: string;
  readonly name: string;
  /** 0…1, 1 best; candidates stand in falling order of score. */
  readonly score: number;
  readonly reasons: readonly RowReason[];
}

/** An issue in the language of the run. */
export interface RowIssue {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** In both languages. */
  readonly messages?: { readonly vi: string; readonly en: string };
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly [further: string]: unknown;
}

/**
 * One line of the NDJSON contract (`dmdc map --format ndjson`): one item and what is known of its mapping. Its JSON Schema is
 * {@link mapRowJsonSchema}; later versions may add keys.
 */
export interface MapRow {
  readonly kind: Kind;
  /** Name of the facility. */
  readonly facility: string;
  /** Five-digit code of the facility, when known. */
  readonly facilityCode?: string;
  /** Row in the file as a person counts it. */
  readonly row: number | null;
  readonly sheet?: string;
  /** Exactly as in the file. */
  readonly localCode: string;
  /** Exactly as in the file. */
  readonly localName: string;
  /** What a person decided, else what the machine says. */
  readonly status: RowStatus;
  /** Decided code: automatic or confirmed. */
  readonly code?: string;
  /** In rank order. */
  readonly candidates: readonly RowCandidate[];
  readonly issues: readonly RowIssue[];
  /** Id of the edition, for example `qd7603-2018`. */
  readonly edition?: string;
  readonly coverage?: Coverage;
  /** Checksum of the table of the edition, which pins it. */
  readonly editionSha256?: string;
  /** What the machine says, where a person decided. */
  readonly matchStatus?: MatchStatus;
  /** The automatic code, where a person decided. */
  readonly autoCode?: string;
  /** Ambiguous: the codes that remain possible … */
  readonly among?: readonly string[];
  /** … and what tells them apart. */
  readonly differBy?: readonly string[];
  /** Drugs: code of the route. */
  readonly routeCode?: string;
  /** Why the row has its status. */
  readonly reasons?: readonly RowReason[];
  readonly decision?: Decision;
  /** A decision that does not count yet. */
  readonly draft?: Draft;
  /** Every change, oldest first. */
  readonly history?: readonly Change[];
  /** Every other field of the item. */
  readonly item?: Readonly<Record<string, unknown>>;
  readonly [further: string]: unknown;
}
