import { asDate } from '../catalog/date';
import { KINDS, type Kind } from '../catalog/kinds';
import type { Facility, Mapping, RowStatus } from '../mapping/mapping';
import type { Reason } from '../match/result';
import { clusterNames } from './clusters/name-clusters';
import type { ProposalItem } from './clusters/open-rows';
import { type NearSeen, type OpenRowOptions, OpenRows, type Spelling } from './clusters/open-rows';

/** A text, and how many rows and facilities have it. */
export interface CountedText {
  readonly text: string;
  readonly facilities: number;
  readonly rows: number;
}

/** A national code that is near, and what speaks against it. */
export interface NearCode {
  readonly code: string;
  readonly name: string;
  /** 0…1, the best over all rows. */
  readonly score: number;
  /** Rows that name it among their first three. */
  readonly rows: number;
  /** What does not fit: words missing on either side, details that contradict. */
  readonly against: readonly Reason[];
}

/** One thing without a national code, under all its names. */
export interface Proposal {
  readonly kind: Kind;
  /**
   * `no-equivalent`: at least one facility states that no code fits; `open`: nobody has decided; `to-check`: all lists that have it rest on a
   * partial or provisional table, so that the decision may well have a code.
   */
  readonly basis: 'no-equivalent' | 'open' | 'to-check';
  /** The name that most facilities use. */
  readonly name: string;
  /** Every way of writing it, the most used first. */
  readonly names: readonly CountedText[];
  /** Places in {@link Proposals.facilities}, in order. */
  readonly facilities: readonly number[];
  /** Facilities that state that no code fits. */
  readonly stated: number;
  /** Sum over rows; `null` where no row says. */
  readonly quantity: number | null;
  /** In đồng; `null` where no row says. */
  readonly amount: number | null;
  /** Lowest and highest unit price in đồng. */
  readonly prices: { readonly least: number; readonly most: number } | null;
  /** At most three, the nearest first. */
  readonly nearest: readonly NearCode[];
  /** What people wrote when they found no code, the most frequent first; at most five. */
  readonly said: readonly CountedText[];
  /** National codes that rows declare nevertheless; at most five. */
  readonly declared: readonly CountedText[];
  /** By facility, then local code. */
  readonly items: readonly ProposalItem[];
}

/** Things without a national code over facilities: the material for a proposal of new codes. */
export interface Proposals {
  /** Facilities whose lists were read. */
  readonly facilities: readonly Facility[];
  /** Lists read. */
  readonly lists: number;
  /** Rows without a code that were taken into account. */
  readonly openRows: number;
  /** By kind; those that people state first, then by facilities, then by use. */
  readonly proposals: readonly Proposal[];
}

/** Options of {@link proposalsOf}. */
export interface ProposalOptions extends Omit<OpenRowOptions, 'date'> {
  /** Leaves out what fewer facilities have. @default 1 */
  readonly minFacilities?: number;
  /** Only rows in force on this day. @default no row is left out by its dates */
  readonly date?: string | Date;
  /** Official names of a kind: words that stand in them are spelled right, others may be typing errors. Without them typing errors are not looked for. */
  readonly officialNames?: (kind: Kind) => Iterable<string>;
}

/** The statuses of rows that may be taken: who reads files for {@link proposalsOf} can leave out all others. */
export const OPEN_STATUSES: ReadonlySet<RowStatus> = new Set(['no-equivalent', 'rejected', 'review', 'none']);

const MOST_SAID = 5;
const NEAREST = 3;
/** Kinds whose names are those of substances: one letter may make another substance. */
const SUBSTANCES: ReadonlySet<Kind> = new Set(['drugs', 'traditional-medicines']);

/**
 * Items without a national code over facilities: rows for which people state that no code fits, and undecided rows without a near candidate,
 * clustered by name. Mappings are taken one by one and not kept: hand over a generator where there are many.
 * The order of mappings changes nothing but the order of `facilities`.
 * @throws {DmdcError} `bad-date`; whatever the iteration throws.
 */
export function proposalsOf(mappings: Iterable<Mapping>, options: ProposalOptions = {}): Proposals {
  const { minFacilities = 1, officialNames, date, ...rest } = options;
  const open = new OpenRows({ ...rest, ...(date !== undefined && { date: asDate(date) }) });
  for (const mapping of mappings) open.add(mapping);
  const proposals = KINDS.flatMap((kind) => {
    const spellings = [...(open.byKind.get(kind)?.values() ?? [])];
    const known = spellings.length > 0 ? officialNames?.(kind) : undefined;
    return clusterSpellings(kind, spellings, known, open.facilities).filter(
      ({ facilities, basis }) =>
        facilities.length >= minFacilities && (rest.include !== 'to-check' || basis === 'to-check'),
    );
  });
  const { facilities, lists, openRows } = open;
  return { facilities, lists, openRows, proposals };
}

function clusterSpellings(
  kind: Kind,
  spellings: readonly Spelling[],
  known: Iterable<string> | undefined,
  facilities: readonly Facility[],
): Proposal[] {
  const leaders = clusterNames(
    spellings.map(({ text, items }) => ({ text, weight: facilitiesOf(items).size })),
    { known, typos: !SUBSTANCES.has(kind) },
  );
  const clusters = new Map<number, Spelling[]>();
  leaders.forEach((leader, at) => {
    const own = clusters.get(leader) ?? [];
    clusters.set(leader, own);
    own.push(spellings[at] as Spelling);
  });
  const place = facilities
    .map(({ code, name }, at) => ({ at, key: `${code ?? ''}\u0000${name}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
  const rank = new Array<number>(facilities.length);
  place.forEach(({ at }, order) => {
    rank[at] = order;
  });
  const proposals = [...clusters.values()].map((own) => proposalOf(kind, own, rank));
  return proposals.sort(
    (a, b) =>
      a.basis.localeCompare(b.basis) ||
      b.facilities.length - a.facilities.length ||
      (b.amount ?? -1) - (a.amount ?? -1) ||
      (b.quantity ?? -1) - (a.quantity ?? -1) ||
      b.items.length - a.items.length ||
      compare(a.name, b.name),
  );
}

function proposalOf(kind: Kind, spellings: readonly Spelling[], rank: readonly number[]): Proposal {
  const items = spellings
    .flatMap((spelling) => spelling.items)
    .sort(
      (a, b) =>
        (rank[a.facility] as number) - (rank[b.facility] as number) ||
        compare(a.localCode, b.localCode) ||
        compare(a.localName, b.localName) ||
        compare(rest(a), rest(b)),
    );
  const names = spellings
    .map(({ text, items: own }): CountedText => ({ text, facilities: facilitiesOf(own).size, rows: own.length }))
    .sort(
      (a, b) => b.facilities - a.facilities || b.rows - a.rows || legible(b.text) - legible(a.text) || byCount(a, b),
    );
  const stated = facilitiesOf(items.filter(({ state }) => state === 'no-equivalent')).size;
  const prices = items.flatMap(({ unitPrice }) => (unitPrice === undefined ? [] : [unitPrice]));
  const least = prices.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = prices.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {
    kind,
    basis: spellings.some(({ isWhole }) => isWhole) ? (stated > 0 ? 'no-equivalent' : 'open') : 'to-check',
    name: names[0]?.text ?? '',
    names,
    facilities: [...facilitiesOf(items)],
    stated,
    quantity: sum(items.map(({ quantity }) => quantity)),
    amount: sum(items.map(({ amount }) => amount)),
    prices: prices.length === 0 ? null : { least, most },
    nearest: nearestOf(spellings),
    said: saidOf(spellings),
    declared: declaredOf(items),
    items,
  };
}

function nearestOf(spellings: readonly Spelling[]): NearCode[] {
  const byCode = new Map<string, NearSeen>();
  for (const { near } of spellings) {
    for (const seen of near.values()) {
      const known = byCode.get(seen.code);
      if (!known) byCode.set(seen.code, { ...seen });
      else {
        const better = seen.score > known.score ? seen : known;
        byCode.set(seen.code, { ...better, rows: seen.rows + known.rows });
      }
    }
  }
  return [...byCode.values()]
    .sort((a, b) => b.score - a.score || b.rows - a.rows || compare(a.code, b.code))
    .slice(0, NEAREST);
}

function saidOf(spellings: readonly Spelling[]): CountedText[] {
  const said = new Map<string, { rows: number; facilities: Set<number> }>();
  for (const spelling of spellings) {
    for (const [text, { rows, facilities }] of spelling.said) {
      const one = said.get(text) ?? { rows: 0, facilities: new Set<number>() };
      said.set(text, { rows: one.rows + rows, facilities: new Set([...one.facilities, ...facilities]) });
    }
  }
  return [...said]
    .map(([text, { rows, facilities }]) => ({ text, rows, facilities: facilities.size }))
    .sort(byCount)
    .slice(0, MOST_SAID);
}

function declaredOf(items: readonly ProposalItem[]): CountedText[] {
  const byCode = new Map<string, ProposalItem[]>();
  for (const item of items) {
    const code = item.declaredCode?.trim();
    if (code) byCode.set(code, [...(byCode.get(code) ?? []), item]);
  }
  return [...byCode]
    .map(([text, own]) => ({ text, rows: own.length, facilities: facilitiesOf(own).size }))
    .sort(byCount)
    .slice(0, MOST_SAID);
}

function facilitiesOf(items: readonly ProposalItem[]): Set<number> {
  return new Set(items.map(({ facility }) => facility));
}

function sum(values: readonly (number | undefined)[]): number | null {
  return values.reduce<number | null>((total, value) => (value === undefined ? total : (total ?? 0) + value), null);
}

/** A score of readability: of names used equally often, one with accents and small letters stands for the others. */
function legible(text: string): number {
  return (/[^\x20-\x7e]/.test(text) ? 2 : 0) + (/\p{Ll}/u.test(text) ? 1 : 0);
}

function byCount(a: CountedText, b: CountedText): number {
  return b.facilities - a.facilities || b.rows - a.rows || compare(a.text, b.text);
}

function rest({ state, declaredCode, quantity, amount, unitPrice }: ProposalItem): string {
  return [state, declaredCode, quantity, amount, unitPrice].join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
