import type { Kind } from '../catalog/kinds';
import type { Facility } from '../mapping/mapping';
import type { RatioReport } from './ratio';
import type { FacilityLevel, RegisterEntry } from './register';

/** What a monthly report file says it is. */
export const MONTHLY_FORMAT = 'dmdc-report';
/** Raised when an older program could misread a newer file. */
export const MONTHLY_VERSION = 2;

/** How far facilities should be by a day. */
export interface Milestone {
  /** Absent: every kind. */
  readonly kind?: Kind;
  /** The day, `yyyy-mm-dd`. */
  readonly date: string;
  /** Share of items with a decided code, 0…100. */
  readonly percent: number;
  /** Only for facilities of this level; absent: for all. */
  readonly level?: FacilityLevel;
}

/** A number of records out of a total; no share where `total` is 0. */
export interface RecordShare {
  readonly count: number;
  readonly total: number;
}

/** What the check of claims files found of one facility; what was not looked at is absent. */
export interface MonthlyClaims {
  readonly facility: Facility;
  /** Mục I: whether all fields of Bảng 1…5 were extracted in full. */
  readonly tables?: readonly boolean[];
  /** Records sent on the day on which the patient left, of those whose day is known. */
  readonly onDay?: RecordShare;
  /** Records whose automatic answer was received, of those sent. */
  readonly answered?: RecordShare;
  /** The facility has no infrastructure to send by: at district and commune level no target holds for it. */
  readonly exempt?: boolean;
}

/** A file that could not be taken into the report. */
export interface UnreadableFile {
  /** Name without folders, since reports are sent to others. */
  readonly file: string;
  /** When it failed: `map` while the facility's list was mapped, `report` while the mapping was counted. */
  readonly at: 'map' | 'report';
  readonly reason: { readonly vi: string; readonly en: string };
}

/** The report of one month as data: what `dmdc report --month … -o x.json` writes, and what progress, dashboard and half-year summary read. */
export interface MonthlyReport {
  readonly format: typeof MONTHLY_FORMAT;
  readonly version: typeof MONTHLY_VERSION;
  readonly province?: string;
  /** `yyyy-mm`. */
  readonly month: string;
  /** The day of counting, `yyyy-mm-dd`: only rows in force on it count. */
  readonly date: string;
  /** When the file was made, ISO 8601 in UTC. */
  readonly made?: string;
  /** The register that the report was made with: whoever stands in it and has no list sent nothing. */
  readonly register?: readonly RegisterEntry[];
  readonly ratios: RatioReport;
  readonly claims?: readonly MonthlyClaims[];
  readonly unreadable: readonly UnreadableFile[];
  readonly milestones?: readonly Milestone[];
  /** Part B in the province's own words; without the draft that is made from the data. */
  readonly difficulties?: readonly string[];
}
