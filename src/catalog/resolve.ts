import { DmdcError } from '../errors';
import { AMENDMENT_TEXTS } from '../messages/editions/amendment-texts';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';
import { joined, type Pair } from '../messages/pair';
import { asDate, today } from './date';
import { asKind, KIND_LABELS, type Kind } from './kinds';
import type { Certainty, EditionRecord, Registry } from './registry';

/** Which edition is wanted: at most one of the three. None = the edition as of today. */
export interface EditionChoice {
  /** Id of an edition: `qd7603-2018`. */
  readonly edition?: string;
  /** Number of a DMDC version: `6`. */
  readonly dmdc?: string;
  /** A day, `yyyy-mm-dd`, `dd/mm/yyyy` or a Date. For ICD-10 it is the end of the encounter. */
  readonly asOf?: string | Date;
}

/** A list in force, bundled or not. */
export interface ListInForce {
  readonly decision: string;
  readonly annex: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly certainty: Certainty;
  /** Id of the edition that holds its table, or null when it is not bundled. */
  readonly edition: string | null;
}

/** A later decision that changes the list. */
export interface Amendment {
  /** Its part in the id of the composed edition: `qd4905-2019`, or `qd1978-2026-retired` where no more than that is known. */
  readonly id: string;
  readonly decision: string;
  readonly from: string;
  readonly certainty: Certainty;
  /** False where it is not known whether it touches this kind. */
  readonly certainKind: boolean;
  readonly what: Pair;
  readonly retiredCodes: readonly string[];
  /** What of it is put on top of the list: `all` by its own table, `retired` the codes that it cancels and no more, or `none`. */
  readonly applied: 'all' | 'retired' | 'none';
  /** Its table, where it is at hand. */
  readonly edition?: EditionRecord;
}

/** How an edition was chosen. */
export interface Resolution {
  readonly kind: Kind;
  readonly by: 'edition' | 'dmdc' | 'asOf' | 'today';
  /** The day asked about; absent when the edition or the version was named. */
  readonly date?: string;
  /** The list itself, without its amendments. */
  readonly edition: EditionRecord;
  /** Id of what is opened: that of the edition, or joined by `+` with those of the amendments put on top. */
  readonly id: string;
  /** The list in force on the day, as far as the decisions known say; absent in a gap between two lists. */
  readonly inForce?: ListInForce;
  /** Whether the edition is what was asked for; false = the nearest one that is bundled. */
  readonly exact: boolean;
  readonly amendments: readonly Amendment[];
  /** The same in a sentence or two; empty when there is nothing to say. */
  readonly note: Pair;
}

/**
 * Picks the edition of a kind. As of a day it is the list in force by the decisions known (abolition goes annex by
 * annex); where that list is not bundled, or a day falls between two lists, the nearest bundled one, and the
 * resolution says so.
 * @throws {DmdcError} `unknown-kind`, `unknown-edition`, `unknown-version`, `bad-date`, `no-edition-in-force`,
 * `bad-option` (more than one choice), each listing what exists.
 */
export function resolveFrom(registry: Registry, kindName: string, choice: EditionChoice = {}): Resolution {
  const kind = asKind(kindName);
  const given = (['edition', 'dmdc', 'asOf'] as const).filter((key) => choice[key] !== undefined);
  if (given.length > 1) {
    throw new DmdcError('bad-option', CATALOG_FAULTS.oneChoice(given));
  }
  if (choice.edition !== undefined) return byEdition(registry, kind, choice.edition);
  if (choice.dmdc !== undefined) return byVersion(registry, kind, choice.dmdc);
  const date = choice.asOf === undefined ? today() : asDate(choice.asOf);
  return byDate(registry, kind, date, choice.asOf === undefined ? 'today' : 'asOf');
}

const NO_NOTE = joined([], '');

function editionsOf(registry: Registry, kind: Kind): EditionRecord[] {
  return registry.editions.filter((edition) => edition.kind === kind);
}

/** Lists that stand by themselves. */
function fullEditionsOf(registry: Registry, kind: Kind): EditionRecord[] {
  return editionsOf(registry, kind).filter((edition) => edition.amends === undefined);
}

/** `qd7603-2018`; `qd7603-2018+qd4905-2019` with amendments on top; an amendment alone is the list up to and with it. */
function byEdition(registry: Registry, kind: Kind, id: string): Resolution {
  const editions = editionsOf(registry, kind);
  const [first = '', ...others] = id.split('+');
  const named = editions.find((e) => e.id === first);
  const edition = named?.amends === undefined ? named : editions.find((e) => e.id === named.amends);
  const known = edition ? amendmentsOf(registry, kind, edition, null).filter((one) => one.applied !== 'none') : [];
  const current = known.filter((one) => one.edition || !known.some((o) => o.edition && o.decision === one.decision));
  const wanted =
    named?.amends === undefined
      ? others.map((other) => known.find((one) => one.id === other))
      : current.slice(0, current.findIndex((one) => one.id === first) + 1);
  const isKnown = wanted.every((one) => one !== undefined) && (named?.amends === undefined || others.length === 0);
  if (!edition || !isKnown) {
    const list = choicesOf(registry, kind).join(', ') || '—';
    throw new DmdcError('unknown-edition', CATALOG_FAULTS.unknownEdition(id, KIND_LABELS[kind], kind, list), {
      value: id,
    });
  }
  const amendments = wanted as Amendment[];
  return { kind, by: 'edition', edition, id: composedId(edition, amendments), exact: true, amendments, note: NO_NOTE };
}

/** Ids that can be asked for: every edition, and every list with one of its amendments on top. */
function choicesOf(registry: Registry, kind: Kind): string[] {
  const composed = fullEditionsOf(registry, kind).flatMap((list) =>
    amendmentsOf(registry, kind, list, null)
      .filter(({ applied }) => applied !== 'none')
      .map(({ id }) => `${list.id}+${id}`),
  );
  return [...editionsOf(registry, kind).map(({ id }) => id), ...composed];
}

function composedId(edition: EditionRecord, amendments: readonly Amendment[]): string {
  return [edition.id, ...amendments.filter((one) => one.applied !== 'none').map((one) => one.id)].join('+');
}

function byVersion(registry: Registry, kind: Kind, name: string): Resolution {
  const id = name.trim().replace(/^v/i, '');
  const version = registry.versions.find((v) => v.id === id);
  const editionId = version?.editions[kind];
  const bundledEdition = editionsOf(registry, kind).find((e) => e.id === editionId);
  // The workbook of the same list, once it is imported, goes before the table that came with the package.
  const edition = fullEditionsOf(registry, kind).find((e) => e.decision === bundledEdition?.decision) ?? bundledEdition;
  if (version && edition) {
    return {
      kind,
      by: 'dmdc',
      edition,
      id: edition.id,
      exact: edition.decision === version.decision,
      amendments: [],
      note: version.notes?.[kind] ?? NO_NOTE,
    };
  }
  const bundled = registry.versions.filter((v) => v.editions[kind]);
  const list = bundled.map((v) => `${v.id} (${v.decision})`).join(', ') || '—';
  const { versionNotBundled, versionUnknown } = CATALOG_FAULTS;
  throw new DmdcError(
    'unknown-version',
    version ? versionNotBundled(kind, version.id, version.decision, list) : versionUnknown(name, list),
    { value: name },
  );
}

function byDate(registry: Registry, kind: Kind, date: string, by: 'asOf' | 'today'): Resolution {
  const lists = listsOf(registry, kind);
  const inForce = lists.filter((list) => isInForce(list, date)).sort(newestFirst)[0];
  if (!lists.some((list) => list.validFrom <= date)) {
    const known = [...lists].sort(newestFirst).reverse();
    throw new DmdcError('no-edition-in-force', CATALOG_FAULTS.noneInForce(date, KIND_LABELS[kind], kind, known), {
      value: date,
    });
  }
  const editions = fullEditionsOf(registry, kind);
  const own = editions.find((e) => e.id === inForce?.edition);
  const edition = own ?? nearest(editions, date);
  if (!edition) {
    throw new DmdcError('unknown-edition', CATALOG_FAULTS.noTable(KIND_LABELS[kind], kind), { value: kind });
  }
  // The nearest list that is at hand stands as it stood on its last day, with what lists in use show of the one after it.
  const day = edition.validTo !== null && edition.validTo < date ? edition.validTo : date;
  const observed = amendmentsOf(registry, kind, edition, date).filter(
    (one) => inForce !== undefined && one.edition?.standsFor === inForce.decision,
  );
  const decided = amendmentsOf(registry, kind, edition, day).filter((one) => one.edition?.standsFor === undefined);
  const changes = [...decided, ...observed];
  const amendments = own ? changes : changes.filter(({ applied }) => applied !== 'none');
  return {
    kind,
    by,
    date,
    edition,
    id: composedId(edition, amendments),
    inForce,
    exact: own !== undefined,
    amendments,
    note: describe(kind, date, inForce, own, edition, amendments),
  };
}

/** Every list of the kind that is known: the editions at hand, and lists of decisions that none of them holds. */
function listsOf(registry: Registry, kind: Kind): ListInForce[] {
  const editions = fullEditionsOf(registry, kind);
  const lists = editions.map((e): ListInForce => {
    const { decision, annex, validFrom, validTo, certainty, id } = e;
    return { decision, annex, validFrom, validTo, certainty, edition: id };
  });
  for (const { decision, certainty, lists: own } of registry.decisions) {
    for (const list of own) {
      if (list.kind !== kind || editions.some((e) => e.decision === decision)) continue;
      const { annex, validFrom, validTo } = list;
      lists.push({ decision, annex, validFrom, validTo, certainty, edition: null });
    }
  }
  return lists;
}

function isInForce(list: ListInForce, date: string): boolean {
  return list.validFrom <= date && (list.validTo === null || date <= list.validTo);
}

function newestFirst(a: ListInForce, b: ListInForce): number {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? 1 : -1;
  return Number(a.edition === null) - Number(b.edition === null);
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The edition whose time in force lies nearest to the day; of two, the later one. */
function nearest(editions: readonly EditionRecord[], date: string): EditionRecord | undefined {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const distance = (e: EditionRecord) => {
    if (date < e.validFrom) return day(e.validFrom) - day(date);
    return e.validTo !== null && date > e.validTo ? day(date) - day(e.validTo) : 0;
  };
  return [...editions].sort((a, b) => distance(a) - distance(b) || compareDays(b.validFrom, a.validFrom))[0];
}

/** What changes a list, oldest first: amendments at hand, and what is known of others; as of a day, or all there ever was. */
function amendmentsOf(registry: Registry, kind: Kind, list: EditionRecord, date: string | null): Amendment[] {
  // The same list may be at hand twice: as bundled, and as its own workbook was imported.
  const decisionOf = (id: string) => editionsOf(registry, kind).find((e) => e.id === id)?.decision;
  const own = editionsOf(registry, kind).filter(
    ({ amends }) => amends !== undefined && (amends === list.id || decisionOf(amends) === list.decision),
  );
  const found = own
    .filter((e) => date === null || (e.validFrom <= date && (e.validTo === null || date <= e.validTo)))
    .map((e): Amendment => {
      const { id, decision, validFrom, certainty, codes, retired } = e;
      const what = AMENDMENT_TEXTS.counts(codes, retired?.codes ?? 0);
      return {
        id,
        decision,
        from: validFrom,
        certainty,
        certainKind: true,
        what,
        retiredCodes: [],
        applied: 'all',
        edition: e,
      };
    });
  for (const { id, decision, certainty, changes } of registry.decisions) {
    // Mappings may rest on what was known before the table came: by its id that can still be opened.
    if (date !== null && own.some((e) => e.decision === decision)) continue;
    for (const change of changes) {
      if (change.decision !== list.decision || (date !== null && change.from > date)) continue;
      if (change.kind !== null && change.kind !== kind) continue;
      const { from, what, retiredCodes = [] } = change;
      const applied = change.kind !== null && retiredCodes.length > 0 ? 'retired' : 'none';
      const certainKind = change.kind !== null;
      found.push({ id: `${id}-retired`, decision, from, certainty, certainKind, what, retiredCodes, applied });
    }
  }
  return found.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** What an amendment changes, and how much of that is in what is opened. */
export function describeAmendment({ applied, ...amendment }: Amendment): Pair {
  return AMENDMENT_TEXTS[applied](amendment);
}

function describe(
  kind: Kind,
  date: string,
  inForce: ListInForce | undefined,
  own: EditionRecord | undefined,
  edition: EditionRecord,
  amendments: readonly Amendment[],
): Pair {
  const texts = amendments.map(describeAmendment);
  if (!own) {
    const { otherInForce, noneKnown } = AMENDMENT_TEXTS;
    const label = KIND_LABELS[kind];
    texts.unshift(
      inForce
        ? otherInForce(date, label, kind, inForce.decision, edition.decision)
        : noneKnown(date, label, kind, edition.decision),
    );
  }
  return joined(texts, ' ');
}
