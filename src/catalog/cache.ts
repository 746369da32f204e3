import { LRUCache } from 'lru-cache';

/** Bytes that loaded catalogs and built indexes may take together before the least recently used are let go. */
export const CACHE_BYTES = 256 * 1024 * 1024;

interface Slot {
  readonly value: object;
  readonly bytes: number;
}

const cache = new LRUCache<string, Slot>({ maxSize: CACHE_BYTES, sizeCalculation: (slot) => Math.max(1, slot.bytes) });

/**
 * The value kept under a key, made and kept when it is not there. Shared by catalogs and matcher indexes, so that one
 * bound holds for both. A value bigger than the whole bound is returned and not kept.
 * @param bytes - what the value takes in memory, as an estimate.
 */
export function cached<T extends object>(key: string, make: () => T, bytes: (value: T) => number): T {
  const slot = cache.get(key);
  if (slot) return slot.value as T;
  const value = make();
  cache.set(key, { value, bytes: Math.ceil(bytes(value)) });
  return value;
}

/** Lets go of everything kept: for tests, and for programs that have done with mapping. */
export function clearCache(): void {
  cache.clear();
}

/** How many values are kept, and the bytes they take by estimate. */
export function cacheUse(): { readonly values: number; readonly bytes: number } {
  return { values: cache.size, bytes: cache.calculatedSize };
}
