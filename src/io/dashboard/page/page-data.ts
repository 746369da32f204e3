import type { DashboardTexts } from '../../../messages/dashboard-texts';

/** A count and what it is of. */
export type Count = readonly [n: number, total: number];

/** Texts as they arrive on the page: where a text takes values, `{}` stands for each. */
type Plain<T> = { readonly [K in keyof T]: T[K] extends (...values: never[]) => string ? string : T[K] };

/** One list of a facility. Texts are places in {@link PageData.s}. */
export interface ListData {
  /** Counts. */
  readonly c: readonly [
    n: number,
    total: number,
    automatic: number,
    confirmed: number,
    ambiguous: number,
    review: number,
    none: number,
    handed: number,
    noEquivalent: number,
    declaredInvalid: number,
    waiting: number,
    notInForce: number,
    duplicates: number,
  ];
  /** The count before. */
  readonly b?: Count;
  /** The milestone that is due in percent, and the items that are lacking. */
  readonly d?: Count;
  /** The curve over the months; 0 for a month that was not counted. */
  readonly p?: readonly (Count | 0)[];
  /** Editions: name, items. */
  readonly e: readonly (readonly [name: number, total: number])[];
  readonly o: readonly OpenRow[];
  /** Parts: dimension, name, counts. */
  readonly r: readonly (readonly [by: Dimension, name: number, n: number, total: number])[];
}

export type Dimension = keyof DashboardTexts['panel']['by'];

/** An open item; the last three are absent where no code is near. `score` is in percent. */
export type OpenRow = readonly [
  localCode: number,
  localName: number,
  state: number,
  quantity: number | null,
  amount: number | null,
  code?: number,
  name?: number,
  score?: number,
];

/** One facility. */
export interface FacilityData {
  readonly n: string;
  readonly c: string;
  /** Level, and how it is called. */
  readonly l: string;
  readonly ll: string;
  readonly late: 0 | 1;
  readonly slip: 0 | 1;
  /** Claims: tables that were sent, cases sent on the day, cases answered. */
  readonly x?: readonly [tables: readonly number[] | null, onDay: Count | null, answered: Count | null];
  /** One a kind, in the order of `t.ids`. */
  readonly k: readonly (ListData | null)[];
}

/** What the page carries for its script: figures of every facility, and every text once. */
export interface PageData {
  readonly vi: boolean;
  readonly t: {
    readonly kinds: readonly string[];
    readonly ids: readonly string[];
    readonly columns: Omit<Plain<DashboardTexts['columns']>, 'table'>;
    readonly tables: readonly string[];
    readonly panel: Plain<DashboardTexts['panel']>;
    readonly states: readonly string[];
    readonly items: string;
    readonly near: string;
    readonly nothingNear: string;
    readonly shown: string;
  };
  readonly months: readonly string[];
  readonly f: readonly FacilityData[];
  readonly s: readonly string[];
}
