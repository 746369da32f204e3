import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { wordsOf } from '../text/words';

const NONE: ReadonlySet<string> = new Set();
const SHORTEST = 5;

const known = new WeakMap<readonly Entry[], ReadonlySet<string>>();

/** The folded words of things that official lists name and a code set has no code for, made once a code set. */
export function wordsElsewhere({ entries, namesWithoutCode }: Catalog): ReadonlySet<string> {
  if (namesWithoutCode === undefined) return NONE;
  let words = known.get(entries);
  if (words === undefined) {
    const found = new Set<string>();
    for (const { name, spellings } of namesWithoutCode()) {
      for (const text of [name, ...spellings]) {
        for (const { fold } of wordsOf(text)) if (fold.length >= SHORTEST) found.add(fold);
      }
    }
    words = found;
    known.set(entries, words);
  }
  return words;
}
