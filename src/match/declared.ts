import type { Catalog } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import type { Entry } from '../catalog/entry';
import { type EntrySource, entrySource } from '../catalog/entry-source';
import { codeInName, readWrittenCode, zerosLost } from '../catalog/written-code';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import type { Candidate, MatchResult, Reason } from './result';

/** What the national code that a row declares stands for. */
export interface Declared {
  /** The entries it names: one as a rule; several where the cell holds several codes, a technique or a range. */
  readonly entries: readonly Entry[];
  /** The cell holds several codes that exist, and no range. */
  readonly isSeveral: boolean;
  /** A range or block: it names no single code. */
  readonly range: boolean;
  /** Entries whose code is the written one with a zero that a spreadsheet may have dropped. */
  readonly repaired: readonly Entry[];
  readonly issues: readonly Issue[];
}

const NOTHING: Declared = Object.freeze({
  entries: Object.freeze([]),
  isSeveral: false,
  range: false,
  repaired: Object.freeze([]),
  issues: Object.freeze([]),
});

interface OtherKeys {
  readonly techniques: ReadonlyMap<string, readonly Entry[]>;
  readonly interop: ReadonlyMap<string, readonly Entry[]>;
}

const otherKeys = new WeakMap<EntrySource, OtherKeys>();

function groupBy(entries: readonly Entry[], key: (entry: Entry) => string | undefined): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const value = key(entry);
    if (!value) continue;
    const group = groups.get(value);
    if (group) group.push(entry);
    else groups.set(value, [entry]);
  }
  return groups;
}

function keysOf(catalog: Catalog): OtherKeys {
  let keys = otherKeys.get(entrySource(catalog));
  if (!keys) {
    keys = {
      techniques: groupBy(catalog.entries, ({ technique }) => technique && techniqueKey(technique)),
      interop: groupBy(catalog.entries, ({ interopCode }) => interopCode?.toUpperCase()),
    };
    otherKeys.set(entrySource(catalog), keys);
  }
  return keys;
}

/** `02.0085`, `2.85` and `02.0085.0000` are one technique. */
function techniqueKey(code: string): string | undefined {
  const parts = /^0?(\d{1,2})\.0{0,3}([1-9]\d{0,3}[a-z]?)(?:\.0000)?$/i.exec(code);
  return parts ? `${parts[1]}.${parts[2]!.toLowerCase()}` : undefined;
}

/**
 * The entries that a written code names in an edition: the code itself, else, for services, all of a legal technique key (`2.85`, `02.0085`,
 * `02.0085.0000`) or of a code for exchange between systems (`37.3F00.1778`). None where it names nothing.
 */
export function entriesOf(catalog: Catalog, code: string): readonly Entry[] {
  const own = catalog.get(code);
  if (own) return [own];
  if (catalog.kind !== 'services') return [];
  const technique = techniqueKey(code);
  const { techniques, interop } = keysOf(catalog);
  return (technique && techniques.get(technique)) || interop.get(code.toUpperCase()) || [];
}

/** Looks up what a row's cell of national codes says: does it follow the grammar, exist, or is it retired? */
export function checkDeclared(item: Item, catalog: Catalog): Declared {
  const written = item.declaredCode?.trim();
  if (!written) return NOTHING;
  const { kind } = catalog;
  const read = readWrittenCode(kind, written);
  if (read.form === 'none') return NOTHING;
  const place = { sheet: item.sheet, row: item.row, column: 'declaredCode', value: written };
  if (read.form === 'text') {
    const repaired = existing(catalog, zerosLost(kind, written));
    return {
      ...NOTHING,
      repaired,
      issues: repaired.length > 0 ? [lostZero(place, written, repaired)] : [malformed(place, written)],
    };
  }
  const entries = read.codes.flatMap((code) => entriesOf(catalog, code));
  const issues: Issue[] = [];
  const repaired: Entry[] = [];
  for (const code of read.codes) {
    const lost = existing(catalog, zerosLost(kind, code));
    repaired.push(...lost);
    if (entriesOf(catalog, code).length > 0) continue;
    issues.push(
      lost.length > 0 && !catalog.retired(code) ? lostZero(place, code, lost) : missing(place, code, catalog),
    );
  }
  const range = read.form === 'range';
  const inside = range ? read.ranges.flatMap(([from, to]) => membersOf(catalog, from, to)) : [];
  if (range) issues.push(rangeIssue(place, written));
  const isSeveral = !range && read.codes.filter((code) => entriesOf(catalog, code).length > 0).length > 1;
  return { entries: [...new Set([...entries, ...inside])], isSeveral, range, repaired: [...new Set(repaired)], issues };
}

/** A row that declares several codes, none of which its name agrees with: the declared codes come first, then those of the name. */
export function severalDeclared(
  entries: readonly Entry[],
  byName: readonly Candidate[],
  reasons: readonly Reason[],
  issues: readonly Issue[],
  top: number,
): MatchResult {
  const among = entries.map(({ code }) => code).slice(0, top);
  const score = Math.round(5000 / entries.length) / 10_000;
  const reason = { code: 'declared-several', params: { codes: among.join(', ') } };
  const own = entries.map(({ code, name }) => ({ code, name, score, reasons: [reason] }));
  const others = byName
    .filter(({ code }) => !among.includes(code))
    .map((one) => ({ ...one, score: Math.min(one.score, score) }));
  const candidates = [...own, ...others].slice(0, top);
  const rest = reasons.filter(({ code }) => code.startsWith('held-'));
  return { status: 'ambiguous', among, differBy: [], candidates, reasons: [reason, ...rest], issues };
}

/**
 * The row with a code that stands in its name read as declared, the rest as name: `J18.9 - Viêm phổi`, `… (02.0024.1791)`.
 * Only codes that the edition knows; a row that declares a code of its own keeps it.
 */
export function withCodeOfName(item: Item, catalog: Catalog): Item {
  if (!/\d/.test(item.localName)) return item;
  const found = codeInName(catalog.kind, item.localName);
  if (!found || !(catalog.has(found.code) || catalog.retired(found.code))) return item;
  const declaredCode = item.declaredCode?.trim() ? item.declaredCode : found.code;
  return { ...item, localName: found.name, declaredCode };
}

function existing(catalog: Catalog, codes: readonly string[]): Entry[] {
  return codes.flatMap((code) => entriesOf(catalog, code));
}

/** Every code of a block of ICD-10, both ends included. */
function membersOf(catalog: Catalog, from: string, to: string): Entry[] {
  return catalog.entries.filter(({ code }) => code.slice(0, 3) >= from && code.slice(0, 3) <= to);
}

type DeclaredPlace = Pick<Issue, 'sheet' | 'row' | 'column' | 'value'>;

function missing(place: DeclaredPlace, code: string, catalog: Catalog): Issue {
  const edition = catalog.edition.id;
  const retired = catalog.retired(code);
  if (retired) {
    const successors = retired.successors.join(', ');
    return {
      ...place,
      severity: 'error',
      code: 'declared-retired',
      message: MAPPING_FAULTS.declaredRetired(code, edition, successors, retired.note),
    };
  }
  if (!normalizeCode(catalog.kind, code).wellFormed) return malformed(place, code);
  const partial = catalog.edition.coverage !== 'complete';
  return {
    ...place,
    severity: partial ? 'warning' : 'error',
    code: 'declared-unknown',
    message: MAPPING_FAULTS.declaredUnknown(code, edition, partial),
  };
}

function malformed(place: DeclaredPlace, code: string): Issue {
  return {
    ...place,
    severity: 'error',
    code: 'declared-malformed',
    message: MAPPING_FAULTS.declaredMalformed(code),
  };
}

function rangeIssue(place: DeclaredPlace, written: string): Issue {
  return {
    ...place,
    severity: 'info',
    code: 'declared-range',
    message: MAPPING_FAULTS.declaredRange(written),
  };
}

/** The issue of a code that has lost a zero, as far as one can see. */
export function lostZero(place: DeclaredPlace, code: string, repaired: readonly Entry[]): Issue {
  const list = repaired.map((entry) => entry.code).join(', ');
  return {
    ...place,
    severity: 'warning',
    code: 'declared-lost-zero',
    message: MAPPING_FAULTS.declaredLostZero(code, list),
  };
}

/** The issue of a row whose national code exists but means something else than its name. */
export function nameContradicts(item: Item, entries: readonly Entry[]): Issue {
  return {
    severity: 'warning',
    code: 'declared-name-contradicts',
    sheet: item.sheet,
    row: item.row,
    column: 'declaredCode',
    value: item.declaredCode,
    message: MAPPING_FAULTS.declaredNameContradicts(entries.slice(0, 3), item.localName),
  };
}
