import type { Word } from '../text/words';
import type { FoundNames } from './found';
import type { NameIndex } from './index/name-index';

const BITS = 32;

/** Whether one of the first `count` names found is official and has all words of the row's name and all words of `aside`. */
export function saysAside(aside: readonly Word[], found: FoundNames, count: number, index: NameIndex): boolean {
  for (let place = 0; place < count; place++) {
    const name = found.names[place] as number;
    const left = found.leftOfficial[place] as number;
    if (left === 0 || found.leftWritten[place] !== 0 || index.isOfficial[name] !== 1) continue;
    const from = index.start[name] as number;
    const words = new Set<string>();
    for (let at = 0; at < BITS && from + at < (index.start[name + 1] as number); at++)
      if (((left >>> at) & 1) === 1) words.add(index.folds.word(index.foldIds[from + at] as number));
    if (aside.every(({ fold }) => words.has(fold))) return true;
  }
  return false;
}
