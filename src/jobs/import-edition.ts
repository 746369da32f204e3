import { amendLists } from '../catalog/amend';
import type { OpenedCatalog } from '../catalog/code-sets';
import { asDate } from '../catalog/date';
import { asKind, type Kind } from '../catalog/kinds';
import type { EditionRecord } from '../catalog/registry';
import { type ImportedList, type ImportOptions, importSheets } from '../editions/import/import';
import { consequencesOf, type DecisionFacts, editionRecord } from '../editions/import/record';
import { DmdcError } from '../errors';
import { openCatalog, readEditions, resolveEdition, unpreparedSets } from '../io/catalogs/open';
import { prepareCodeSets } from '../io/catalogs/prepare';
import { readOrEmpty, sha256, storeEdition } from '../io/catalogs/store';
import { readGrids } from '../io/sheets/grids';
import type { Grid } from '../list/grid';
import { EDITION_FAULTS } from '../messages/editions/edition-faults';

/** How the list of a decision is read. */
export interface ImportListOptions extends Omit<ImportOptions, 'file' | 'amends'> {
  /** Name of the file where only its bytes are given. */
  readonly fileName?: string;
  /** Files of their own with cancelled or changed codes, where the list's workbook has no sheet of them. */
  /** Names of the sheets to look at, where the workbook holds other lists too. */
  readonly among?: readonly string[];
  readonly sideFiles?: Readonly<Partial<Record<'retired' | 'changed', string>>>;
}

/** What an official workbook is, and how to read it. */
export interface ImportEditionOptions extends DecisionFacts, ImportListOptions {
  readonly kind: Kind;
}

/** A list with the file that it was read from. */
export interface ReadList {
  readonly list: ImportedList;
  readonly file?: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the tables of a list from its file or files: what `importEdition`, `dmdc import` and the making of the bundled
 * code sets all go through.
 * @throws {DmdcError} for files that cannot be read, sheets without a header and wrong options.
 */
export function importList(
  source: string | Uint8Array,
  kind: Kind | 'reference',
  { fileName, sideFiles = {}, among, ...options }: ImportListOptions & Pick<ImportOptions, 'amends'> = {},
): ReadList {
  const { grids, file, bytes } = readGrids(source, { fileName });
  const sides = Object.entries(sideFiles).map(([role, path]) => ({ role, grid: sideGrid(path) }));
  const sheets = { ...options.sheets, ...Object.fromEntries(sides.map(({ role, grid }) => [role, grid.name])) };
  const own = among ? grids.filter(({ name }) => among.includes(name)) : grids;
  const list = importSheets([...own, ...sides.map(({ grid }) => grid)], kind, { ...options, sheets, file });
  return { list, file, bytes };
}

/** The first sheet of a side file, named after the file so that messages tell it from the list's own sheets. */
function sideGrid(path: string): Grid {
  const { grids, file } = readGrids(path);
  const grid = grids.find((one) => !one.hidden && one.lastRow > 0) ?? (grids[0] as Grid);
  return { ...grid, name: grid.nameIsFile ? (file as string) : `${file} › ${grid.name}` };
}

/** Codes that an amendment adds, changes and cancels; `unknown` are cancelled codes that the list does not have. */
export interface AmendmentEffect {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unknown: readonly string[];
}

/** An edition made of a workbook, not stored yet. */
export interface ImportedEdition {
  readonly list: ImportedList;
  readonly record: EditionRecord;
  /** Editions of the kind that stay in force beside it, in the folder or bundled. */
  readonly overlapping: readonly EditionRecord[];
  /** What an amendment does to the list that it amends. */
  readonly effect?: AmendmentEffect;
  /**
   * Puts it into a folder of code sets.
   * @throws {DmdcError} `bad-catalog` when the list was refused, or the folder has the edition already; `file-not-writable`.
   */
  store(dir: string, options?: { readonly replace?: boolean }): void;
}

/**
 * Reads the workbook of a decision as issued and makes an edition of it: nothing is written until `store`.
 * @throws {DmdcError} for files that cannot be read, sheets without a header, wrong options and unknown editions to abolish.
 */
export function importEdition(source: string | Uint8Array, options: ImportEditionOptions): ImportedEdition {
  const kind = asKind(options.kind);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(options.id)) {
    throw new DmdcError('bad-option', EDITION_FAULTS.badId(options.id), { value: options.id });
  }
  const validFrom = asDate(options.validFrom);
  const { decisions, editions } = readEditions();
  // A day that an earlier import had to assume is none that was announced.
  const isAssumed = editions.some(({ decision, dateNote }) => decision === options.decision && dateNote !== undefined);
  const announced = isAssumed ? undefined : decisions.find(({ decision }) => decision === options.decision)?.issued;
  const issued = options.issued ?? (announced !== undefined && announced <= validFrom ? announced : undefined);
  const facts: DecisionFacts = {
    ...options,
    validFrom,
    ...(options.validTo !== undefined && { validTo: asDate(options.validTo) }),
    ...(issued !== undefined && { issued: asDate(issued) }),
  };
  const amended = options.amends === undefined ? undefined : amendedBy(kind, facts, options.amends);
  const { list, file, bytes } = importList(source, kind, { ...options, amends: amended });
  const record = editionRecord(
    list,
    kind,
    facts,
    { file: file ?? '', sha256: sha256(bytes), hash: sha256 },
    amended?.resolution.edition,
  );
  const unknown = (name: string) =>
    new DmdcError('unknown-edition', EDITION_FAULTS.unknownAbolished(name), { value: name });
  const { overlapping } = consequencesOf(readEditions(), record, facts, unknown);
  return {
    list,
    record,
    overlapping,
    ...(amended && { effect: effectOf(list, amended) }),
    store: (dir, { replace } = {}) => {
      if (list.refused) {
        throw new DmdcError('bad-catalog', EDITION_FAULTS.listHasFaults, { file });
      }
      const own = readOrEmpty(dir);
      const known = readEditions();
      const registry = {
        ...known,
        editions: [
          ...own.editions,
          ...known.editions.filter((e) => !own.editions.some((o) => o.kind === e.kind && o.id === e.id)),
        ],
      };
      const { decisions, closed } = consequencesOf(registry, record, facts, unknown);
      const tables = new Map([[record.table, list.tables.full]]);
      if (record.retired && list.tables.retired) tables.set(record.retired.table, list.tables.retired);
      if (record.changed && list.tables.changed) tables.set(record.changed.table, list.tables.changed);
      storeEdition(dir, { edition: record, tables, decisions, closed }, { replace });
      // Worked out once here, not at every start that opens the edition.
      prepareCodeSets(dir, unpreparedSets({ catalogsDir: dir }), [record.kind]);
    },
  };
}

/**
 * The list that an amendment changes, as it stands on the day before: with earlier amendments on top.
 * @throws {DmdcError} `unknown-edition`; `bad-option` when the list belongs to another kind.
 */
function amendedBy(kind: Kind, { id, validFrom, decision }: DecisionFacts, name: string): OpenedCatalog {
  const [ofKind, ofId] = name.includes('/') ? (name.split('/') as [string, string]) : [kind, name];
  if (asKind(ofKind) !== kind) {
    throw new DmdcError('bad-option', EDITION_FAULTS.amendsOtherKind(name, ofKind, kind), { value: name });
  }
  const { edition } = resolveEdition(kind, { edition: ofId });
  const before = readEditions()
    .editions.filter((e) => e.kind === kind && e.amends === edition.id && e.id !== id)
    .filter((e) => e.decision !== decision && e.validFrom < validFrom);
  return openCatalog(kind, { edition: [edition, ...before.sort(byDay)].map((e) => e.id).join('+') });
}

function byDay(a: EditionRecord, b: EditionRecord): number {
  return a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0;
}

function effectOf({ entries, retired }: ImportedList, base: OpenedCatalog): AmendmentEffect {
  const { added, changed, removed, unknown } = amendLists({ entries: base.entries, retired: [] }, { entries, retired });
  return { added, changed, removed, unknown };
}
