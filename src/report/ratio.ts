import type { Coverage } from '../catalog/catalog';
import { asDate } from '../catalog/date';
import { KINDS, type Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { EditionRef, Facility, Mapping } from '../mapping/mapping';
import { type CountedItems, countItems } from './count';
import { groupByFacility } from './facilities';
import { holdsOn } from './holds';
import { heaviest, type OpenItem } from './open-items';
import { firstOutside, type OutsideItem } from './outside-items';
import { type RatioPart, sumParts } from './parts';
import type { Abolition, Duplicate, EditionCounts, RatioCounts } from './ratio-counts';
import { sumUses } from './use';

/** One facility's numbers of one kind. */
export interface Ratio extends RatioCounts {
  readonly kind: Kind;
  /** Editions that the numbers rest on. */
  readonly editions: readonly EditionRef[];
  /** What rests on each edition. */
  readonly byEdition: readonly EditionCounts[];
  /** The weakest coverage among the editions: `provisional` before `partial` before `complete`. */
  readonly coverage: Coverage;
  /** The numbers by chapter of the national code, by department and by group of the facility's list, as far as it says. */
  readonly parts: readonly RatioPart[];
  /** The heaviest items without a decided code, at most {@link MOST_OPEN_ITEMS}. */
  readonly open: readonly OpenItem[];
  /** Items that need no national code, with the reason: at most {@link MOST_OUTSIDE_ITEMS}. */
  readonly outside: readonly OutsideItem[];
  /** Local codes that stand on several rows, sorted. */
  readonly duplicates: readonly Duplicate[];
}

/** The sum of one kind over facilities. */
export interface RatioTotal extends RatioCounts {
  readonly kind: Kind;
  readonly editions: readonly EditionRef[];
  readonly byEdition: readonly EditionCounts[];
  readonly coverage: Coverage;
  readonly parts: readonly RatioPart[];
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
  /**
   * Says when an edition stopped being in force, if it did by the report's date. Without it no item counts as resting on an abolished edition.
   * `readEditions()` knows: see {@link Edition.validTo} and {@link Edition.abolishedBy}.
   */
  readonly abolition?: (edition: EditionRef, date: string | undefined) => Abolition | undefined;
}

/** One list counted beforehand, so that a province need not read every row again. It holds for the days of `holds`. */
export interface CountedList extends CountedItems {
  readonly kind: Kind;
  readonly facility: Facility;
  readonly edition: EditionRef;
  /** The mapping itself, for a day on which the count does not hold and for a second list of the same facility and kind. */
  readonly load?: () => Mapping;
}

/** Counts one mapping by itself, for {@link ratioReport} to use instead of it. */
export function countList(mapping: Mapping, options: Pick<RatioOptions, 'date'> = {}): CountedList {
  const { kind, facility, edition } = mapping;
  const date = options.date === undefined ? undefined : asDate(options.date);
  return { kind, facility, edition, ...countItems(kind, [mapping], date, facility) };
}

/**
 * The ratios of letter 677/BYT-BH, Mục II: per facility and kind, and the total by sum (never an average of percentages).
 * The order of rows changes nothing; facilities stand in order of the register, then of first appearance.
 * @throws {DmdcError} `bad-date` when `options.date` is no calendar day; whatever `load` of a counted list throws.
 */
export function ratioReport(lists: readonly (Mapping | CountedList)[], options: RatioOptions = {}): RatioReport {
  const { facilities: register = [], abolition } = options;
  const date = options.date === undefined ? undefined : asDate(options.date);
  const issues: Issue[] = [];
  const facilities: FacilityRatios[] = [];
  for (const group of groupByFacility(lists, register)) {
    const ratios = {} as Record<Kind, Ratio | null>;
    for (const kind of KINDS) {
      const own = group.lists.filter((list) => list.kind === kind);
      if (own.length === 0) {
        ratios[kind] = null;
        continue;
      }
      const {
        counts,
        duplicates,
        byEdition,
        parts,
        open,
        outside,
        issues: found,
      } = count(kind, own, date, group.facility);
      issues.push(...found);
      const editions = own.map((list) => list.edition);
      ratios[kind] = {
        kind,
        ...counts,
        ...editionsOf(editions, byEdition, (edition) => abolition?.(edition, date)),
        parts,
        open,
        outside,
        duplicates,
      };
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

/** Counts made beforehand are used where they hold; several lists of one kind are counted together, for the same item may stand in two. */
function count(
  kind: Kind,
  lists: readonly (Mapping | CountedList)[],
  date: string | undefined,
  facility: Facility,
): Omit<CountedItems, 'holds'> {
  const [first] = lists;
  if (lists.length === 1 && first && 'counts' in first && (holdsOn(first.holds, date) || !first.load)) return first;
  const loaded = lists.map((list) => ('counts' in list ? list.load?.() : list));
  if (loaded.every((mapping) => mapping !== undefined)) return countItems(kind, loaded, date, facility);
  const counted = lists.map((list) => ('counts' in list ? list : countList(list, { date })));
  return {
    counts: sumCounts(counted.map(({ counts }) => counts)),
    duplicates: counted.flatMap(({ duplicates }) => duplicates),
    byEdition: counted.flatMap(({ byEdition }) => byEdition),
    parts: sumParts(counted.map(({ parts }) => parts)),
    open: heaviest(counted.flatMap(({ open }) => open)),
    outside: firstOutside(counted.flatMap(({ outside }) => outside)),
    issues: counted.flatMap(({ issues }) => issues),
  };
}

/** A ratio as the form shows it: `200/1000`, or `—` where there is no list. */
export function formatRatio(ratio: Pick<RatioCounts, 'mapped' | 'total'> | null): string {
  return ratio === null ? '—' : `${ratio.mapped}/${ratio.total}`;
}

function totalOf(kind: Kind, ratios: readonly Ratio[]): RatioTotal {
  return {
    kind,
    ...sumCounts(ratios),
    ...editionsOf(
      ratios.flatMap((ratio) => ratio.editions),
      ratios.flatMap((ratio) => ratio.byEdition),
    ),
    parts: sumParts(ratios.map(({ parts }) => parts)),
    facilities: ratios.length,
  };
}

function sumCounts(all: readonly RatioCounts[]): RatioCounts {
  const sum = (pick: (counts: RatioCounts) => number) => all.reduce((total, counts) => total + pick(counts), 0);
  return {
    mapped: sum((r) => r.mapped),
    total: sum((r) => r.total),
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
    outOfScope: sum((r) => r.outOfScope),
    apart: { exam: sum((r) => r.apart.exam), bed: sum((r) => r.apart.bed) },
    notInForce: sum((r) => r.notInForce),
    duplicateRows: sum((r) => r.duplicateRows),
    declaredInvalid: sum((r) => r.declaredInvalid),
    use: sumUses(all.map(({ use }) => use)),
  };
}

const WEAKNESS: Readonly<Record<Coverage, number>> = { complete: 0, partial: 1, provisional: 2 };

/** The editions of lists (an empty list rests on one too), what rests on each, and the weakest coverage. */
function editionsOf(
  all: readonly EditionRef[],
  counts: readonly EditionCounts[],
  abolition?: (edition: EditionRef) => Abolition | undefined,
): Pick<Ratio, 'editions' | 'byEdition' | 'coverage'> {
  const byId = new Map<string, EditionCounts>();
  let coverage: Coverage = 'complete';
  for (const edition of all) {
    if (!byId.has(edition.id)) byId.set(edition.id, { edition, mapped: 0, total: 0 });
    if (WEAKNESS[edition.coverage] > WEAKNESS[coverage]) coverage = edition.coverage;
  }
  for (const { edition, mapped, total, abolished } of counts) {
    const sum = byId.get(edition.id) ?? { edition, mapped: 0, total: 0 };
    const ended = abolished ?? sum.abolished ?? abolition?.(edition);
    byId.set(edition.id, {
      edition: sum.edition,
      mapped: sum.mapped + mapped,
      total: sum.total + total,
      ...(ended && { abolished: ended }),
    });
  }
  const byEdition = [...byId.values()].sort((a, b) => (a.edition.id < b.edition.id ? -1 : 1));
  return { editions: byEdition.map(({ edition }) => edition), byEdition, coverage };
}

/** Whether some ratio rests on a table that is not complete: wherever it is shown, how to bring the official list is said. */
export function restsOnThinTable({ totals }: Pick<RatioReport, 'totals'>): boolean {
  return KINDS.some((kind) => (totals[kind]?.coverage ?? 'complete') !== 'complete');
}
