import type { Catalog, Edition } from './catalog';
import { normalizeCode } from './code';
import type { Entry, RetiredEntry } from './entry';
import type { Kind } from './kinds';

/**
 * Makes a catalog of entries already at hand: no file is read, so it runs in a browser.
 * Entries keep their order; of two entries with one code the first is found by `get`.
 * The catalog and its entries are frozen.
 */
export function createCatalog(
  edition: Edition,
  entries: Iterable<Entry>,
  retired: Iterable<RetiredEntry> = [],
): Catalog {
  const { kind } = edition;
  const list = Object.freeze(Array.from(entries, frozen));
  const cancelled = Array.from(retired, frozen);
  const byCode = indexByCode(list);
  const retiredByCode = indexByCode(cancelled);
  addCanonicalCodes(kind, byCode, list);
  addCanonicalCodes(kind, retiredByCode, cancelled);
  return assemble(edition, list, byCode, retiredByCode);
}

/** Makes a catalog of frozen entries whose codes are known to be canonical, as those of a table that was read. */
export function createCheckedCatalog(
  edition: Edition,
  entries: readonly Entry[],
  retired: readonly RetiredEntry[],
): Catalog {
  return assemble(edition, Object.freeze(entries), indexByCode(entries), indexByCode(retired));
}

function assemble(
  edition: Edition,
  entries: readonly Entry[],
  byCode: ReadonlyMap<string, Entry>,
  retiredByCode: ReadonlyMap<string, RetiredEntry>,
): Catalog {
  const { kind } = edition;

  function find<T>(index: ReadonlyMap<string, T>, code: string): T | undefined {
    const exact = index.get(code);
    if (exact) return exact;
    const normal = normalizeCode(kind, code);
    // A suffix that the grammar does not know may change the meaning of the code: better not found than wrong.
    return normal.wellFormed ? index.get(normal.code) : undefined;
  }

  return Object.freeze({
    kind,
    edition,
    size: entries.length,
    entries,
    get: (code: string) => find(byCode, code),
    has: (code: string) => find(byCode, code) !== undefined,
    retired: (code: string) => find(retiredByCode, code),
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  });
}

/** The caller's own object stays as it was. */
function frozen<T extends object>(value: T): T {
  return Object.isFrozen(value) ? value : Object.freeze({ ...value });
}

function indexByCode<T extends { readonly code: string }>(entries: readonly T[]): Map<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries) if (!index.has(entry.code)) index.set(entry.code, entry);
  for (const entry of entries as readonly (T & Pick<Entry, 'otherCodes'>)[]) {
    for (const code of entry.otherCodes ?? []) if (!index.has(code)) index.set(code, entry);
  }
  return index;
}

/** Lets an entry be found under its canonical code when it was given in another spelling. */
function addCanonicalCodes<T extends { readonly code: string }>(
  kind: Kind,
  index: Map<string, T>,
  entries: readonly T[],
): void {
  for (const entry of entries) {
    const normal = normalizeCode(kind, entry.code);
    if (normal.wellFormed && !index.has(normal.code)) index.set(normal.code, entry);
  }
}
