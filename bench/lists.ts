import type { Catalog } from '../src/catalog/catalog';
import type { Kind } from '../src/catalog/kinds';
import { openCatalog } from '../src/io/catalogs/open';
import { isHard, type TruthRow } from './measure';
import { abbreviated, bare, cut, joined, type Noise, reordered, typos } from './noise';
import { madeUpList } from './truth';

/** The editions that the bench maps onto; other kinds take what is in force. */
const EDITIONS: Partial<Record<Kind, string>> = { services: 'qd7603-2018', icd10: 'tt06-2026' };

/** The code set of a kind that the bench maps onto. */
export function benchCatalog(kind: Kind, edition = EDITIONS[kind]): Catalog {
  return openCatalog(kind, { edition, catalogsDir: null });
}

/** The same code set by its own names alone: without the wording of other editions and circulars. */
export function withOwnNames(catalog: Catalog): Catalog {
  return { ...catalog, furtherNames: undefined };
}

/** None of the seeds that the coefficients were fitted with. */
export const LIST_SEED = 101;

const HARD: readonly Noise[] = [
  typos(1),
  abbreviated,
  reordered,
  typos(2),
  joined,
  cut(50),
  (name) => typos(1)(bare(name)),
  (name) => typos(1)(name.toUpperCase()),
];

/** The noise of a hard row: never one that leaves the folded name as it is. */
function hardened(row: TruthRow, at: number): TruthRow {
  const name = row.item.localName;
  const noisy = (HARD[at % HARD.length] as Noise)(name);
  return { ...row, item: { ...row.item, localName: isHard(noisy, name) ? noisy : typos(1)(name) } };
}

/** A made-up facility's list as lists are: four names in five as issued (some in capitals or without accents), one in five hard. */
export function facilityList(catalog: Catalog, size: number, seed = LIST_SEED): TruthRow[] {
  return madeUpList(catalog, size, seed).map((row, at) => {
    if (at % 5 === 2) return hardened(row, (at - 2) / 5);
    if (at % 20 === 0) return { ...row, item: { ...row.item, localName: row.item.localName.toUpperCase() } };
    if (at % 20 === 10) return { ...row, item: { ...row.item, localName: bare(row.item.localName) } };
    return row;
  });
}

/** Rows all of which differ from the official name in more than accents and case. */
export function hardList(catalog: Catalog, size: number, seed = LIST_SEED): TruthRow[] {
  return madeUpList(catalog, size, seed).map(hardened);
}
