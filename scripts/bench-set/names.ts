import type { Catalog } from '../../src/catalog/catalog';
import type { Entry } from '../../src/catalog/entry';
import type { Kind } from '../../src/catalog/kinds';
import { fold } from '../../src/text/fold';

/** What a name says when accents, case and most signs are gone; signs of comparison stay, they tell codes apart. */
export function keyOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}<>≤≥+±]+/gu, ' ')
    .trim();
}

/** What names of a kind say of a thing that may stand or be missing: the blood that is measured, the salt that is given. */
const UNSAID: Readonly<Partial<Record<Kind, RegExp>>> = {
  services: /\s*\[máu\]/giu,
  drugs: /\s*\([^)]*\)|\s+(?:hydroclorid|hydroclodrid|clohydrat)(?!\p{L})/giu,
};

/** The codes of an edition by what their names say. */
export class Names {
  private readonly byKey = new Map<string, Entry[]>();
  private readonly keys: readonly (readonly [string, Entry])[];

  constructor(readonly catalog: Catalog) {
    this.keys = catalog.entries.map((entry) => [keyOf(entry.name), entry]);
    for (const entry of catalog) {
      const key = this.saidKey(entry.name);
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), entry]);
    }
  }

  /** Codes whose name says the same as a text. */
  of(text: string): readonly Entry[] {
    return this.byKey.get(this.saidKey(text)) ?? [];
  }

  private saidKey(name: string): string {
    const unsaid = UNSAID[this.catalog.kind];
    return keyOf(unsaid ? name.replace(unsaid, '') : name) || keyOf(name);
  }

  /** Codes whose name begins with a text. */
  beginning(text: string): readonly Entry[] {
    const start = keyOf(text);
    return this.keys.flatMap(([key, entry]) => (key.startsWith(start) ? [entry] : []));
  }

  /** Whether a garbled text could as well be another name: one that is as near to it as its own. */
  mayBeOther(text: string, own: string, distance: (a: string, b: string) => number): boolean {
    const written = keyOf(text);
    const mine = keyOf(own);
    const most = distance(written, mine) + 2;
    return this.keys.some(
      ([key]) => key !== mine && Math.abs(key.length - written.length) <= most && distance(written, key) <= most,
    );
  }
}

/** A number 0…1 that belongs to a text, the same in every run. */
export function drawn(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${text}|bench-set`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of some values, by a text. */
export function pick<T>(values: readonly T[], by: string): T {
  return values[Math.floor(drawn(by) * values.length)] as T;
}

/** So many of some values in an order that only their texts decide. */
export function sample<T>(values: readonly T[], count: number, textOf: (value: T) => string, salt: string): T[] {
  return [...values]
    .map((value) => [drawn(`${textOf(value)}|${salt}`), value] as const)
    .sort((a, b) => a[0] - b[0])
    .slice(0, count)
    .map(([, value]) => value);
}
