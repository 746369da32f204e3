import type { Catalog } from '../catalog/catalog';
import { entrySource } from '../catalog/entry-source';
import { packed, type Section } from '../catalog/prepared';
import { gatherCatalog } from './catalog-index';
import { Categories } from './category';
import { ExactNames } from './exact';
import { chaptersOf } from './index/chapter-use';

/** What matching works out of a code set, for a prepared file. */
export function matchParts(catalog: Catalog): Record<string, Section> {
  const data = gatherCatalog(catalog);
  const { owners } = data;
  return {
    texts: { json: data.texts },
    folds: { json: data.folds },
    foldOfText: packed(data.foldOfText),
    oddPlaces: packed(data.oddPlaces),
    oddFolds: packed(data.oddFolds),
    foldTraits: data.foldTraits,
    lengths: packed(lengths(data.ofStart)),
    textIds: packed(data.textIds),
    slotLow: packed(data.slotLow),
    slotHigh: packed(data.slotHigh),
    site: packed(data.site),
    moreSite: packed(data.moreSite),
    owners: packed(lengths(owners.start)),
    ownerEntries: packed(owners.entries),
    ownerSources: packed(Int32Array.from(owners.sources)),
    sourceNames: { json: owners.sourceNames },
    letters: ExactNames.hashes(entrySource(catalog)),
    ...(catalog.kind === 'services' && { chapters: chaptersOf(entrySource(catalog)) }),
    ...(catalog.kind === 'icd10' && { categories: { json: Categories.pairs(entrySource(catalog)) } }),
  };
}

function lengths(start: Int32Array): Int32Array {
  return Int32Array.from({ length: start.length - 1 }, (_, at) => (start[at + 1] as number) - (start[at] as number));
}
