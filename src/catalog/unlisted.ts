import type { Catalog } from './catalog';
import type { Entry, RetiredEntry } from './entry';
import type { ReferenceRecord } from './registry';
import { type NameList, type NameWithoutCode, namesWithoutCode, newNames, retiredNames } from './without-code';

/**
 * What official lists name and a catalog has no code for: ingredients of the circulars, herbs, and services whose code
 * is no longer in force.
 * @param read - gives the entries of a reference table.
 * @param circulars - lists of names with positions that people brought in.
 */
export function unlistedNames(
  { kind, entries }: Catalog,
  retired: readonly RetiredEntry[],
  read: (id: string) => readonly Entry[],
  circulars: readonly ReferenceRecord[] = [],
): readonly NameWithoutCode[] {
  const ofLists = (lists: readonly NameList[]): NameWithoutCode[] => {
    const further = circulars.map(({ id, decision }) => ({ list: decision ?? id, entries: read(id) }));
    return [...namesWithoutCode(entries, lists), ...newNames([entries, ...lists.map((one) => one.entries)], further)];
  };
  switch (kind) {
    case 'drugs':
      return ofLists([
        { list: 'TT 20/2022/TT-BYT', entries: read('drugs-tt20-2022') },
        { list: 'TT 30/2018/TT-BYT', entries: read('drugs-tt30-2018') },
      ]);
    case 'traditional-medicines':
      return ofLists(herbLists(read('herbs')));
    case 'services':
      return retiredNames(entries, retired);
    default:
      return [];
  }
}

/** The herbs by the circular that names them (`note`), at their place in it (`same_as`). */
function herbLists(herbs: readonly Entry[]): NameList[] {
  return [...new Set(herbs.map(({ note = '' }) => note))].map((list) => ({
    list,
    entries: herbs
      .filter(({ note = '' }) => note === list)
      .map(({ sameAs = '', code: _, ...herb }) => ({ ...herb, code: sameAs, sameAs: undefined })),
  }));
}
