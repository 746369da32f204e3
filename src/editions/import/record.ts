import type { Coverage } from '../../catalog/catalog';
import { dayBefore } from '../../catalog/date';
import { KIND_LABELS, type Kind } from '../../catalog/kinds';
import type { Certainty, DecisionRecord, EditionRecord, Registry } from '../../catalog/registry';
import { EDITION_RECORD } from '../../messages/editions/edition-record';
import type { Pair } from '../../messages/pair';
import type { ImportedList } from './import';

/** What the caller knows of the decision. Dates are `yyyy-mm-dd`. */
export interface DecisionFacts {
  /** Id of the edition: `qd2010-2025`. */
  readonly id: string;
  /** As people write it: `QĐ 2010/QĐ-BYT`. */
  readonly decision: string;
  readonly annex?: string;
  readonly issued?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly coverage?: Coverage;
  /** @default 'seen' */
  readonly certainty?: Certainty;
  readonly title?: Pair;
  /** Editions that it abolishes, as `kind/id`. */
  readonly abolishes?: readonly string[];
  /** The edition that it amends, as `kind/id`: the workbook then holds what is added, changed and cancelled, and no full list. */
  readonly amends?: string;
}

/** Where the list was read from. */
export interface ImportSource {
  readonly file: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** SHA-256 of a table's text: hashing is the caller's, so that this runs anywhere. */
  readonly hash: (text: string) => string;
}

/** The record of an imported list for `editions.json`, with the paths of its tables. Pure: no clock is read. */
export function editionRecord(
  list: ImportedList,
  kind: Kind,
  facts: DecisionFacts,
  source: ImportSource,
  amended?: EditionRecord,
): EditionRecord {
  const { id, decision, annex, validFrom } = facts;
  const issued = facts.issued ?? validFrom;
  const side = (name: 'retired' | 'changed', text: string | undefined, codes: number) =>
    text === undefined || codes === 0
      ? {}
      : { [name]: { table: `${kind}/${id}.${name}.tsv`, codes, sha256: source.hash(text) } };
  const label = KIND_LABELS[kind];
  const place = annex === undefined ? decision : `${decision}, ${annex}`;
  return {
    kind,
    id,
    title: facts.title ?? (amended ? EDITION_RECORD.amendedTitle(label, place) : EDITION_RECORD.title(label, place)),
    decision,
    annex: annex ?? null,
    issued,
    validFrom,
    validTo: facts.validTo ?? null,
    abolishedBy: null,
    certainty: facts.certainty ?? 'seen',
    ...(facts.issued === undefined && {
      dateNote: EDITION_RECORD.dateNote,
    }),
    coverage: facts.coverage ?? 'complete',
    ...(amended && { amends: amended.id }),
    table: `${kind}/${id}.tsv`,
    codes: list.entries.length,
    sha256: source.hash(list.tables.full),
    ...(list.rows !== list.entries.length && { rows: list.rows }),
    ...side('retired', list.tables.retired, list.retired.length),
    ...side('changed', list.tables.changed, list.changed.length),
    compiled: EDITION_RECORD.compiled(source.file, source.sha256),
    checked: EDITION_RECORD.checked(list.entries.length),
    gaps: [...correctionsOf(list), ...warningsOf(list)],
    mended: { ...list.mended },
    findings: { ...list.findings },
  } as EditionRecord;
}

function correctionsOf({ corrections }: ImportedList): Pair[] {
  return corrections.map(({ code, column, from, to }) => EDITION_RECORD.corrected(code, column, from, to));
}

/** Warnings that stay true of the table, each sort once with its number. */
function warningsOf(list: ImportedList): Pair[] {
  const first = new Map<string, { message: Pair; count: number }>();
  for (const { severity, code, message } of list.issues) {
    if (severity !== 'warning' || Object.hasOwn(list.findings, code)) continue;
    const before = first.get(code);
    first.set(code, { message: before?.message ?? message, count: (before?.count ?? 0) + 1 });
  }
  return [...first.values()].map(({ message, count }) =>
    count === 1 ? message : EDITION_RECORD.places(message, count),
  );
}

/** What an imported edition changes beside its own record. */
export interface Consequences {
  /** The decision, with what it abolishes; stored in the user's registry. */
  readonly decisions: DecisionRecord[];
  /** Last days of editions that the new one abolishes, by `kind/id`. */
  readonly closed: Map<string, { validTo: string; abolishedBy: string }>;
  /** Editions of the kind that stay in force beside the new one. */
  readonly overlapping: EditionRecord[];
}

/** The edition that `kind/id`, or an id of the kind, names. */
export function editionNamed(registry: Registry, kind: Kind, name: string): EditionRecord | undefined {
  return registry.editions.find((e) => `${e.kind}/${e.id}` === name || (e.kind === kind && e.id === name));
}

/** Works out what an edition abolishes and which others stay in force beside it. `unknown` is called for ids that no edition has. */
export function consequencesOf(
  registry: Registry,
  edition: EditionRecord,
  facts: DecisionFacts,
  unknown: (name: string) => Error,
): Consequences {
  const targets = (facts.abolishes ?? []).map((name) => {
    const found = editionNamed(registry, edition.kind, name);
    if (!found) throw unknown(name);
    return found;
  });
  const validTo = dayBefore(edition.validFrom);
  const closed = new Map(
    targets
      .filter((e) => validTo >= e.validFrom)
      .map((e) => [`${e.kind}/${e.id}`, { validTo, abolishedBy: edition.decision }] as const),
  );
  const before = registry.decisions.find((d) => d.decision === edition.decision);
  const listBefore = before?.lists.find((list) => list.kind === edition.kind);
  const own = {
    kind: edition.kind,
    annex: edition.annex,
    validFrom: edition.validFrom,
    validTo: edition.validTo,
    abolishedBy: listBefore?.validTo === edition.validTo ? listBefore.abolishedBy : null,
  };
  const abolishes = targets.map(({ kind, decision, annex }) => ({ kind, decision, annex, from: edition.validFrom }));
  const amended = edition.amends === undefined ? undefined : editionNamed(registry, edition.kind, edition.amends);
  const change = amended && {
    kind: edition.kind,
    decision: amended.decision,
    annex: amended.annex,
    from: edition.validFrom,
    what: EDITION_RECORD.change(edition.codes, edition.retired?.codes ?? 0),
  };
  const lists = change ? [] : [own];
  // Mappings may rest on the codes that were known to go before the table was at hand.
  const retiredCodes = before?.changes.find(
    (one) => one.kind === change?.kind && one.decision === change?.decision,
  )?.retiredCodes;
  const changes = change ? [{ ...change, ...(retiredCodes && { retiredCodes }) }] : [];
  const record: DecisionRecord = before
    ? {
        ...before,
        lists: change ? before.lists : [...before.lists.filter((list) => list.kind !== edition.kind), own],
        changes: [
          ...before.changes.filter((one) => one.kind !== change?.kind || one.decision !== change?.decision),
          ...changes,
        ],
        abolishes: [
          ...before.abolishes.filter(
            (one) => !abolishes.some((a) => a.kind === one.kind && a.decision === one.decision),
          ),
          ...abolishes,
        ],
      }
    : {
        id: edition.id,
        decision: edition.decision,
        issued: edition.issued,
        inForce: edition.validFrom,
        certainty: edition.certainty,
        title: edition.title,
        lists,
        changes,
        abolishes,
      };
  const overlapping = registry.editions.filter(
    (e) =>
      !change &&
      e.amends === undefined &&
      e.kind === edition.kind &&
      e.id !== edition.id &&
      !closed.has(`${e.kind}/${e.id}`) &&
      (e.validTo === null || e.validTo >= edition.validFrom) &&
      (edition.validTo === null || e.validFrom <= edition.validTo),
  );
  return { decisions: [record], closed, overlapping };
}
