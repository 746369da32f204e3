import { basename } from 'node:path';
import type { Kind } from '../../catalog/kinds';
import { DmdcError } from '../../errors';
import type { Item } from '../../item';
import type { Decision, Mapping } from '../../mapping/mapping';
import { FILE_FAULTS } from '../../messages/file-faults';
import { readGold } from '../../report/bench/gold';
import { foldWords } from '../../text/fold';
import { readFacilityCatalog } from '../sheets/facility-list';
import { readMappings } from './read-mappings';

/** One item of a list whose right code is known, or not. */
export interface KnownItem {
  /** Without the national code that the row carries: it would give the answer away. */
  readonly item: Item;
  /** The right code or codes, as `readGold` reads them; null where there is none; absent where nobody said. */
  readonly gold?: string | null;
  /** Drugs: the right route code. */
  readonly goldRoute?: string;
  /** Classes of wording that the row belongs to, where the list says so. */
  readonly classes?: readonly string[];
}

/** A facility's list of one kind with right codes. */
export interface TruthList {
  /** Name of the file. */
  readonly file: string;
  /** Name of this list, where `file` is the name of several together. */
  readonly name?: string;
  readonly kind: Kind;
  /** The edition that the codes were confirmed in, where the file says so. */
  readonly edition?: string;
  readonly items: readonly KnownItem[];
}

/** What the caller knows of a truth file. */
export interface ReadTruthOptions {
  /** Kind of a list that does not show it. */
  readonly kind?: Kind;
  /** Field of the item → header, as for `readFacilityCatalog`. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Headers of the column with the right code. */
const GOLD: ReadonlySet<string> = new Set(['gold code', 'ma dung', 'ma chuan']);
const GOLD_ROUTE: ReadonlySet<string> = new Set(['gold route', 'ma duong dung dung']);
const GOLD_CLASS: ReadonlySet<string> = new Set(['gold class', 'lop cach ghi']);

/**
 * Reads lists whose right codes are known: a facility's list with a column `gold_code` (or `Mã đúng`; for drugs also
 * `gold_route`, for results by class of wording `gold_class`), or a reviewed mapping (workbook, mapping file, NDJSON, JSON), where confirmed codes are the right ones.
 * One list a kind, in the order of letter 677.
 * @throws {DmdcError} as `readFacilityCatalog`; `column-not-found` where nothing says which code is right.
 */
export function readTruthLists(path: string, options: ReadTruthOptions = {}): TruthList[] {
  const file = basename(path);
  const mappings = asMappings(path);
  const lists = mappings ? mappings.map((mapping) => ofMapping(mapping, file)) : ofList(path, file, options);
  if (!lists.some(({ items }) => items.some(({ gold }) => gold !== undefined))) throw noTruth(file);
  return lists;
}

/** The mappings of a file, or nothing where it is no mapping. */
function asMappings(path: string): Mapping[] | undefined {
  try {
    return readMappings(path);
  } catch (error) {
    if (error instanceof DmdcError && (error.code === 'mapping-invalid' || error.code === 'format-unknown')) return;
    throw error;
  }
}

function ofMapping({ kind, edition, rows }: Mapping, file: string): TruthList {
  const items = rows.map(({ item, decision }) => ({ item: withoutCode(item), gold: goldOf(decision) }));
  return { file, kind, edition: edition.id === '?' ? undefined : edition.id, items };
}

/** A bundle of codes is no single right answer. */
function goldOf(decision: Decision | undefined): string | null | undefined {
  if (decision?.status === 'confirmed') return decision.also?.length ? undefined : decision.code;
  return decision?.status === 'no-equivalent' ? null : undefined;
}

function ofList(path: string, file: string, { kind, columns }: ReadTruthOptions): TruthList[] {
  const byKind = new Map<Kind, KnownItem[]>();
  for (const item of readFacilityCatalog(path, { kind, columns }).items) {
    const of = item.kind ?? kind;
    if (!of) continue;
    const text = valueUnder(item, GOLD);
    const gold = text !== undefined && readGold(text).length === 0 ? null : text;
    const classes = valueUnder(item, GOLD_CLASS)?.split(/\s*\|\s*/u);
    const known = {
      item: bare(item),
      gold,
      goldRoute: text && valueUnder(item, GOLD_ROUTE),
      ...(classes && { classes }),
    };
    const list = byKind.get(of);
    if (list) list.push(known);
    else byKind.set(of, [known]);
  }
  return [...byKind].map(([of, items]) => ({ file, kind: of, items }));
}

function valueUnder(item: Item, headers: ReadonlySet<string>): string | undefined {
  for (const [header, value] of item.extra ?? []) {
    if (headers.has(foldWords(header.replaceAll('_', ' ')))) return value.trim() || undefined;
  }
  return undefined;
}

function withoutCode(item: Item): Item {
  return { ...item, declaredCode: undefined, declaredName: undefined };
}

/** Without anything that tells the truth. */
function bare(item: Item): Item {
  const extra = [...(item.extra ?? [])].filter(([header]) => {
    const name = foldWords(header.replaceAll('_', ' '));
    return !GOLD.has(name) && !GOLD_ROUTE.has(name) && !GOLD_CLASS.has(name);
  });
  return { ...withoutCode(item), extra: extra.length > 0 ? new Map(extra) : undefined };
}

function noTruth(file: string): DmdcError {
  return new DmdcError('column-not-found', FILE_FAULTS.noTruth(file), { file });
}
