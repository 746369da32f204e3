import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Item } from '../item';

/** What a file turned out to be, whatever its name says. */
export type FacilityFormat = 'xlsx' | 'xls' | 'ods' | 'html' | 'xml' | 'csv' | 'tsv' | 'json' | 'ndjson';

/** What decided the kind of a sheet. */
export type KindSource = 'option' | 'headers' | 'sheet-name' | 'title' | 'content' | 'file-name' | 'rows';

/** What a row of a sheet may be taken for, in the order in which people are told. Every row has exactly one role. */
export const ROW_ROLES = [
  'items',
  'title',
  'header',
  'repeatedHeader',
  'numbering',
  'section',
  'total',
  'footer',
  'blank',
  'hidden',
  'unreadable',
  'notRead',
] as const;
export type RowRole = (typeof ROW_ROLES)[number];

/** How many rows of a sheet had which role; `rows` is the sum of all the others. */
export type RowCounts = { readonly rows: number } & { readonly [role in RowRole]: number };

/** One column of a sheet and what it was read as. */
export interface ReadColumn {
  /** The header as written, parts of a merged header joined by a space; '' where the column has none. */
  readonly header: string;
  readonly column: string;
  /** Field of the item, or nothing where the column went to `extra`. */
  readonly field?: string;
  readonly hidden?: boolean;
}

/** A row that did not become an item, and what it was taken for (blank rows and rows of unread sheets are only counted). */
export interface SkippedRow {
  readonly row: number;
  readonly role: Exclude<RowRole, 'items' | 'blank' | 'notRead'>;
  readonly text: string;
}

/** How one sheet was read. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** False for sheets that gave no items because they are hidden, empty or no catalogue. */
  readonly read: boolean;
  readonly kind?: Kind;
  readonly kindHow?: KindSource;
  readonly headerRows: readonly number[];
  readonly columns: readonly ReadColumn[];
  readonly counts: RowCounts;
  readonly skipped: readonly SkippedRow[];
}

/** A facility's own catalogue as read from a file. */
export interface FacilityCatalog {
  readonly file?: string;
  readonly format: FacilityFormat;
  /** As given, or as the file says: a column MA_CSKCB, a title row. */
  readonly facility?: { readonly code?: string; readonly name?: string };
  /** Items of all sheets in file order, each with kind, sheet and row. */
  readonly items: readonly Item[];
  readonly issues: readonly Issue[];
  readonly sheets: readonly ReadSheet[];
}
