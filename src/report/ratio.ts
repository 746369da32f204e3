import type { Coverage } from '../catalog/catalog';
import { asDate } from '../catalog/date';
import { KINDS, type Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { EditionRef, Facility, Mapping } from '../mapping/mapping';
import { countItems } from './count';
import { groupByFacility } from './facilities';

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

/** The numbers of one kind. `n = automatic + confirmed`; `N = n + noEquivalent + waiting`. */
export interface RatioCounts {
  /** Items with a decided code: automatic or confirmed. */
  readonly n: number;
  /** Items in force in the list, one local code counted once. */
  readonly N: number;
  readonly automatic: number;
  readonly confirmed: number;
  readonly waiting: number;
  readonly waitingBy: Waiting;
  /** Items of which a person said that no national code fits. */
  readonly noEquivalent: number;
  /** Rows left out because the report's date is before `validFrom` or after `validTo`. */
  readonly notInForce: number;
  /** Rows left out because another row with the same local code is counted. */
  readonly duplicateRows: number;
  /** Counted items whose own national code was found wrong (unknown, retired, of another kind, contradicted by the name). */
  readonly declaredInvalid: number;
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

/** One facility's numbers of one kind. */
export interface Ratio extends RatioCounts {
  readonly kind: Kind;
  /** Editions that the numbers rest on. */
  readonly editions: readonly EditionRef[];
  /** The weakest coverage among the editions: `provisional` before `partial` before `complete`. */
  readonly coverage: Coverage;
  /** Local codes that stand on several rows, sorted. */
  readonly duplicates: readonly Duplicate[];
}

/** The sum of one kind over facilities. */
export interface RatioTotal extends RatioCounts {
  readonly kind: Kind;
  readonly editions: readonly EditionRef[];
  readonly coverage: Coverage;
  /** Facilities that have a list of this kind. */
  readonly facilities: number;
}

/** One line of the report. A kind without a list is `null`, which is not 0/0. */
export interface FacilityRatios {
  readonly facility: Facility;
  readonly ratios: Readonly<Record<Kind, Ratio | null>>;
}

/** Ratios of facilities and their total, as data. */
export interface RatioReport {
  /** The date on which rows had to be in force, `yyyy-mm-dd`; `null`: no row was left out by its dates. */
  readonly date: string | null;
  readonly facilities: readonly FacilityRatios[];
  readonly totals: Readonly<Record<Kind, RatioTotal | null>>;
  readonly issues: readonly Issue[];
}

/** Options of {@link ratioReport}. */
export interface RatioOptions {
  /**
   * Count only rows in force on this day (`yyyy-mm-dd`, `dd/mm/yyyy` or a `Date`), both ends included.
   * @default no row is left out by its dates
   */
  readonly date?: string | Date;
  /** Register of facilities: they come first, in this order, and appear even without any list. */
  readonly facilities?: readonly Facility[];
}

/**
 * The ratios of letter 677/BYT-BH, Mục II: per facility and kind, and the total by sum (never an average of percentages).
 * The order of rows changes nothing; facilities stand in order of the register, then of first appearance.
 * @throws {DmdcError} `bad-date` when `options.date` is no calendar day.
 */
export function ratioReport(mappings: readonly Mapping[], options: RatioOptions = {}): RatioReport {
  const { facilities: register = [] } = options;
  const date = options.date === undefined ? undefined : asDate(options.date);
  const issues: Issue[] = [];
  const facilities: FacilityRatios[] = [];
  for (const group of groupByFacility(mappings, register)) {
    const ratios = {} as Record<Kind, Ratio | null>;
    for (const kind of KINDS) {
      const lists = group.mappings.filter((mapping) => mapping.kind === kind);
      ratios[kind] = lists.length === 0 ? null : ratioOf(kind, lists, date, group.facility, issues);
    }
    facilities.push({ facility: group.facility, ratios });
  }
  const totals = {} as Record<Kind, RatioTotal | null>;
  for (const kind of KINDS) {
    const present = facilities.map((line) => line.ratios[kind]).filter((ratio) => ratio !== null);
    totals[kind] = present.length === 0 ? null : totalOf(kind, present);
  }
  return { date: date ?? null, facilities, totals, issues };
}

/** A ratio as the form shows it: `200/1000`, or `—` where there is no list. */
export function formatRatio(ratio: Pick<RatioCounts, 'n' | 'N'> | null): string {
  return ratio === null ? '—' : `${ratio.n}/${ratio.N}`;
}

function ratioOf(
  kind: Kind,
  lists: readonly Mapping[],
  date: string | undefined,
  facility: Facility,
  issues: Issue[],
): Ratio {
  const { counts, duplicates, issues: found } = countItems(lists, date, facility);
  issues.push(...found);
  return { kind, ...counts, ...editionsOf(lists.map((list) => list.edition)), duplicates };
}

function totalOf(kind: Kind, ratios: readonly Ratio[]): RatioTotal {
  const sum = (pick: (ratio: Ratio) => number) => ratios.reduce((total, ratio) => total + pick(ratio), 0);
  return {
    kind,
    n: sum((r) => r.n),
    N: sum((r) => r.N),
    automatic: sum((r) => r.automatic),
    confirmed: sum((r) => r.confirmed),
    waiting: sum((r) => r.waiting),
    waitingBy: {
      ambiguous: sum((r) => r.waitingBy.ambiguous),
      review: sum((r) => r.waitingBy.review),
      none: sum((r) => r.waitingBy.none),
      flagged: sum((r) => r.waitingBy.flagged),
      rejected: sum((r) => r.waitingBy.rejected),
      contradicting: sum((r) => r.waitingBy.contradicting),
    },
    noEquivalent: sum((r) => r.noEquivalent),
    notInForce: sum((r) => r.notInForce),
    duplicateRows: sum((r) => r.duplicateRows),
    declaredInvalid: sum((r) => r.declaredInvalid),
    ...editionsOf(ratios.flatMap((ratio) => ratio.editions)),
    facilities: ratios.length,
  };
}

const WEAKNESS: Readonly<Record<Coverage, number>> = { complete: 0, partial: 1, provisional: 2 };

function editionsOf(all: readonly EditionRef[]): { editions: readonly EditionRef[]; coverage: Coverage } {
  const byId = new Map<string, EditionRef>();
  let coverage: Coverage = 'complete';
  for (const edition of all) {
    if (!byId.has(edition.id)) byId.set(edition.id, edition);
    if (WEAKNESS[edition.coverage] > WEAKNESS[coverage]) coverage = edition.coverage;
  }
  const editions = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { editions, coverage };
}
