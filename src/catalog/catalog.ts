import { COVERAGE_NAMES } from '../messages/coverage';
import type { Pair } from '../messages/pair';
import type { Entry, RetiredEntry } from './entry';
import type { FurtherName } from './further-names';
import type { Kind } from './kinds';
import type { PriceItems } from './prices';
import type { Products } from './products';
import type { NameWithoutCode } from './without-code';

/** How much of the decision's list a table holds. */
export const COVERAGES = ['complete', 'partial', 'provisional'] as const;

/** One of {@link COVERAGES}. */
export type Coverage = (typeof COVERAGES)[number];

/** Coverage in words, the same in every workbook, form and page. */
export const COVERAGE_LABELS: Readonly<Record<Coverage, Pair>> = Object.freeze(COVERAGE_NAMES);

/** What is known of one edition: (kind, decision, annex, valid from, valid to, abolished by). Dates are `yyyy-mm-dd`. */
export interface Edition {
  readonly kind: Kind;
  readonly id: string;
  readonly title: Pair;
  readonly decision: string;
  readonly annex: string | null;
  readonly issued: string;
  readonly validFrom: string;
  /** Last day in force, or null while in force. */
  readonly validTo: string | null;
  readonly abolishedBy: string | null;
  readonly coverage: Coverage;
  /** Number of distinct codes in the table. */
  readonly codes: number;
  /** Number of rows in the decision's list, where it is not the number of codes. */
  readonly rows?: number;
  /** What is unsure about the dates. */
  readonly dateNote?: Pair;
  /** SHA-256 of the table file. */
  readonly sha256: string;
  /** How the table was compiled. */
  readonly compiled: Pair;
  /** How it was checked. */
  readonly checked: Pair;
  readonly gaps: readonly Pair[];
  /** What a composed edition is made of: the base list first, then amendments in the order in which they were put on top. */
  readonly parts?: readonly EditionPart[];
}

/** One list of a composed edition. */
export interface EditionPart {
  readonly id: string;
  readonly decision: string;
  readonly validFrom: string;
  /** SHA-256 of its table; absent where only the codes that a decision cancels are known. */
  readonly sha256?: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Tables beside the code set of services: observed and not complete. */
export interface OwnTables {
  readonly exam: readonly Entry[];
  readonly bed: readonly Entry[];
  readonly department: readonly Entry[];
}

/** An immutable code set: one kind in one edition. */
export interface Catalog extends Iterable<Entry> {
  readonly kind: Kind;
  readonly edition: Edition;
  readonly size: number;
  /** Entries in the decision's order. */
  readonly entries: readonly Entry[];
  /** The entry of a code in any spelling that the kind's grammar allows (case, dots, dagger marks, local suffixes). */
  get(code: string): Entry | undefined;
  has(code: string): boolean;
  /** The cancelled code, if the edition lists it as such. */
  retired(code: string): RetiredEntry | undefined;
  /** Names of its codes in other editions and reference tables, looked up when a matcher asks for them. */
  readonly furtherNames?: () => readonly FurtherName[];
  /** What official lists name and the catalog has no code for, looked up when asked for: it is never a spelling of a neighbour. */
  readonly namesWithoutCode?: () => readonly NameWithoutCode[];
  /** Products by trade name and registration number, read when asked for; drugs only. */
  readonly products?: () => Products;
  /** Price items with their prices under each regime; services only. */
  readonly priceItems?: () => PriceItems;
  /** Tables of what stands in lists of services and is no technical service, and of departments; services only. */
  readonly ownTables?: () => OwnTables;
  /** Name of a department by its code (`K03`), for lists that write the code alone. */
  readonly departmentName?: (code: string) => string | undefined;
}
