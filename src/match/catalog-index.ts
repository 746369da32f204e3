import { cached } from '../catalog/cache';
import type { Catalog } from '../catalog/catalog';
import { type EntrySource, entrySource } from '../catalog/entry-source';
import type { FurtherName } from '../catalog/further-names';
import { type Word, wordsOf } from '../text/words';
import { gatherNames, type NameData, type NameInput } from './index/name-data';
import { indexOf, type NameIndex } from './index/name-index';
import { preparedNames } from './prepared-names';
import { PROFILES } from './profiles';
import { nameSource } from './rank/name-sources';

/** The index of all names of a catalogue, further names included. */
export function indexCatalog(catalog: Catalog, names: Iterable<FurtherName> = []): NameIndex {
  return indexOf(gatherCatalog(catalog, names));
}

/** All names of a catalogue, with each word replaced by its number in the vocabulary. */
export function gatherCatalog(catalog: Catalog, names: Iterable<FurtherName> = []): NameData {
  const profile = PROFILES[catalog.kind];
  const inputs: NameInput[] = [];
  const numbers = new Map<string, number>();
  const further: NameInput[] = [];
  /** The same name in several chapters is split into words once. */
  const taken = new Map<string, readonly Word[]>();
  const wordsOnce = (text: string): readonly Word[] => {
    let words = taken.get(text);
    if (!words) {
      words = wordsOf(text);
      taken.set(text, words);
    }
    return words;
  };
  catalog.entries.forEach((entry, number) => {
    numbers.set(entry.code, number);
    for (const { text, source } of profile.names(entry)) {
      (source === 'official' ? inputs : further).push({ entry: number, words: wordsOnce(text), source });
    }
  });
  for (const { code, name, source } of [...(catalog.furtherNames?.() ?? []), ...names]) {
    const entry = numbers.get(code);
    if (entry === undefined || name === catalog.entries[entry]?.name) continue;
    // What hospitals say is no title that lists devices and their use: `kim dùng cho buồng tiêm` is no `kim`.
    const asSaid = profile.spoken === 'with-brands' && source === 'everyday';
    const texts = asSaid ? [{ text: name, source }] : profile.names({ code, name });
    // Of a name from elsewhere only what it says itself, no shorter wordings of it.
    for (const { text, source: how } of texts) {
      if (catalog.kind !== 'icd10' || !nameSource(how).neverSure)
        further.push({ entry, words: wordsOnce(text), source });
    }
  }
  // Official names first: they are the ones a reason names.
  return gatherNames([...inputs, ...further]);
}

const serials = new WeakMap<EntrySource, number>();
let lastSerial = 0;

/** The same without names beyond it, made once an edition. */
export function cachedIndex(catalog: Catalog): NameIndex {
  const source = entrySource(catalog);
  let serial = serials.get(source);
  if (serial === undefined) {
    serial = ++lastSerial;
    serials.set(source, serial);
  }
  const make = (): NameIndex =>
    catalog.furtherNames && source.prepared ? indexOf(preparedNames(source.prepared)) : indexCatalog(catalog);
  return cached(`index|${serial}|${catalog.furtherNames ? 'further' : 'own'}`, make, indexBytes);
}

/** Estimate: typed arrays by length, dictionary and hash entries by what V8 takes for them. */
function indexBytes(index: NameIndex): number {
  return (
    index.foldIds.length * 16 +
    (index.words.flat.length + index.pairs.flat.length) * 4 +
    index.size * 800 +
    index.pairIds.size * 10 +
    (index.folds.size + index.texts.size) * 100
  );
}
