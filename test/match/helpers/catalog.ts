import type { Catalog, Coverage } from '../../../src/catalog/catalog';
import { createCatalog } from '../../../src/catalog/create';
import type { Entry, RetiredEntry } from '../../../src/catalog/entry';
import type { Kind } from '../../../src/catalog/kinds';
import type { Item } from '../../../src/item';
import { createMatcher, type MatcherOptions } from '../../../src/match/matcher';
import type { MatchResult } from '../../../src/match/result';

const TEXT = { vi: 'Bản thử', en: 'Test edition' };

/** A code set made up for one test. */
export function catalogOf(
  kind: Kind,
  entries: readonly Entry[],
  { coverage = 'complete', retired = [] }: { coverage?: Coverage; retired?: readonly RetiredEntry[] } = {},
): Catalog {
  return createCatalog(
    {
      kind,
      id: 'test',
      title: TEXT,
      decision: 'QĐ thử',
      annex: null,
      issued: '2018-12-25',
      validFrom: '2019-01-01',
      validTo: null,
      abolishedBy: null,
      coverage,
      codes: entries.length,
      sha256: '',
      compiled: TEXT,
      checked: TEXT,
      gaps: [],
    },
    entries,
    retired,
  );
}

/** Entries of the names, with made-up codes of the kind: `01.0001.0001`, `40.1`, `A00.1` … in order. */
export function named(kind: Kind, names: readonly string[]): Entry[] {
  return names.map((name, at) => ({ code: codeOf(kind, at + 1), name }));
}

function codeOf(kind: Kind, number: number): string {
  const digits = (length: number): string => String(number).padStart(length, '0');
  switch (kind) {
    case 'services':
      return `01.${digits(4)}.${digits(4)}`;
    case 'icd10':
      return `${String.fromCharCode(65 + Math.floor(number / 1000))}${digits(3).slice(-3, -1)}.${number % 10}`;
    case 'yhct-diseases':
      return `U50.${digits(3)}`;
    case 'supplies':
      return `N03.05.${digits(3)}`;
    case 'blood':
      return `2.${number}`;
    case 'traditional-medicines':
      return `05C.${number}`;
    case 'drugs':
      return `40.${number}`;
  }
}

/** What the matcher says of a name, or of an item without a code of its own. */
export function ask(catalog: Catalog, item: string | Partial<Item>, options?: MatcherOptions): MatchResult {
  return createMatcher(catalog, options).match(itemOf(item));
}

export function itemOf(item: string | Partial<Item>, localCode = 'X1'): Item {
  return { localCode, localName: '', ...(typeof item === 'string' ? { localName: item } : item) };
}

/** The code that was decided, if one was. */
export function decided(result: MatchResult): string | undefined {
  return result.status === 'auto' ? result.code : undefined;
}
