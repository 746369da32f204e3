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
  const byCode = indexByCode(kind, list);
  const retiredByCode = indexByCode(kind, Array.from(retired, frozen));

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
    size: list.length,
    entries: list,
    get: (code: string) => find(byCode, code),
    has: (code: string) => find(byCode, code) !== undefined,
    retired: (code: string) => find(retiredByCode, code),
    [Symbol.iterator]: () => list[Symbol.iterator](),
  });
}

/** The caller's own object stays as it was. */
function frozen<T extends object>(value: T): T {
  return Object.isFrozen(value) ? value : Object.freeze({ ...value });
}

function indexByCode<T extends { readonly code: string }>(kind: Kind, entries: readonly T[]): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries) {
    if (!index.has(entry.code)) index.set(entry.code, entry);
    const normal = normalizeCode(kind, entry.code);
    if (normal.wellFormed && !index.has(normal.code)) index.set(normal.code, entry);
  }
  return index;
}
