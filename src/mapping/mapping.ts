import type { Edition } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Item } from '../item';
import type { MatchResult } from '../match/result';

/** A facility as it names itself. */
export interface Facility {
  /** Five-digit code of the facility (mã CSKCB), when known. */
  readonly code?: string;
  readonly name: string;
}

/** What a person decided about a row. */
export type Decision =
  | { readonly status: 'confirmed'; readonly code: string; readonly reviewer?: string; readonly comment?: string }
  | { readonly status: 'no-equivalent'; readonly reviewer?: string; readonly comment?: string }
  | { readonly status: 'rejected'; readonly reviewer?: string; readonly comment?: string }
  | { readonly status: 'flagged'; readonly reviewer?: string; readonly comment?: string };

/** One item, what the machine says of it and what a person decided, if anyone did. */
export interface MappedRow {
  readonly item: Item;
  readonly match: MatchResult;
  readonly decision?: Decision;
}

/** The edition a mapping rests on, as much of it as travels with the mapping. */
export type EditionRef = Pick<Edition, 'kind' | 'id' | 'title' | 'decision' | 'coverage'>;

/** One facility's catalogue of one kind, mapped onto one edition. Rows are in input order, one for every item. */
export interface Mapping {
  readonly kind: Kind;
  readonly facility: Facility;
  readonly edition: EditionRef;
  readonly rows: readonly MappedRow[];
  /** Faults of the file and of rows. */
  readonly issues: readonly Issue[];
}

/** Every status a row can have: the machine's four and the person's four. */
export type RowStatus = MatchResult['status'] | Decision['status'];

/** The status of a row: what a person decided goes before what the machine said. */
export function rowStatus(row: MappedRow): RowStatus {
  return row.decision?.status ?? row.match.status;
}

/** The decided code of a row: confirmed by a person, or automatic when no person decided otherwise. */
export function decidedCode(row: MappedRow): string | undefined {
  if (row.decision) return row.decision.status === 'confirmed' ? row.decision.code : undefined;
  return row.match.status === 'auto' ? row.match.code : undefined;
}
