import type { Catalog } from '../src/catalog/catalog';
import type { Kind } from '../src/catalog/kinds';
import { DmdcError } from '../src/errors';
import { readTruthLists, type TruthList } from '../src/io/mappings/truth';
import { readFacilityCatalog } from '../src/io/sheets/facility-list';
import type { TruthRow } from './measure';
import type { Noise } from './noise';
import { seeded } from './random';
import { progress } from './section';

/** The lists of a file; none, and a word about it, where it does not say which codes are right. */
export function listsOf(path: string, kind: Kind | undefined): readonly TruthList[] {
  try {
    return readTruthLists(path, { kind });
  } catch (error) {
    if (!(error instanceof DmdcError) || error.code !== 'column-not-found') throw error;
    progress(`${error.messages.en}`);
    return [];
  }
}

/** Reads a truth file: a facility's list with a column `gold_code` (and for drugs `gold_route`). */
export function readTruth(path: string, kind: Kind): TruthRow[] {
  const { items } = readFacilityCatalog(path, { kind });
  return items.flatMap((item) => {
    const gold = item.extra?.get('gold_code');
    const goldRoute = item.extra?.get('gold_route') || undefined;
    return gold ? [{ item, gold, goldRoute }] : [];
  });
}

/** The same list with noise on every name. */
export function withNoise(truth: readonly TruthRow[], noise: Noise): TruthRow[] {
  return truth.map((row) => ({
    ...row,
    item: {
      ...row.item,
      localName: noise(row.item.localName),
      ingredient: row.item.ingredient && noise(row.item.ingredient),
    },
  }));
}

/** A made-up facility: so many codes of the edition under their official names, prices moved as circulars move them. */
export function madeUpList(catalog: Catalog, size: number, seed: number): TruthRow[] {
  const random = seeded(seed);
  const entries = [...catalog.entries];
  for (let i = entries.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [entries[i], entries[j]] = [entries[j] as (typeof entries)[number], entries[i] as (typeof entries)[number]];
  }
  const factor = new Map<string, number>();
  return entries.slice(0, size).map((entry, at) => {
    const item = entry.priceItem ?? '';
    if (!factor.has(item)) factor.set(item, 1.02 + random() * 0.16);
    const unitPrice = entry.price ? Math.round((entry.price * (factor.get(item) as number)) / 100) * 100 : undefined;
    return {
      gold: entry.code,
      item: {
        localCode: `M${String(at + 1).padStart(5, '0')}`,
        localName: entry.name,
        unitPrice,
        volumeMl: entry.volumeMl,
        icd10: entry.partners?.[0]?.icd10 || undefined,
        modernName: entry.partners?.[0]?.name,
      },
    };
  });
}
