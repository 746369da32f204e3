import type { Word } from '../../text/words';
import { CONFLICTS, compareSites, compareSlots, type SlotSet, slotConflicts, slotsOf } from '../slots';
import { specimenOf } from './specimens';

/** What is asked of the words of a bracket or a price item again and again. */
interface WordFacts {
  readonly folds: ReadonlySet<string>;
  readonly numbers: readonly string[];
  readonly slots: SlotSet;
  readonly specimen: string | undefined;
}

const wordFacts = new WeakMap<readonly Word[], WordFacts>();

/** {@link WordFacts} of some words, kept with them. */
export function factsOf(words: readonly Word[]): WordFacts {
  let facts = wordFacts.get(words);
  if (!facts) {
    const folds = words.map((word) => word.fold);
    facts = {
      folds: new Set(folds),
      numbers: folds.filter((fold) => /^\d/.test(fold)),
      slots: slotsOf(words),
      specimen: specimenOf(words),
    };
    wordFacts.set(words, facts);
  }
  return facts;
}

/** Whether two texts have deciding words that exclude each other. */
export function slotsClash(a: readonly Word[], b: readonly Word[]): boolean {
  const { low, high, site, more } = factsOf(a).slots;
  const { slots } = factsOf(b);
  return (
    (compareSlots(low, high, slots.low, slots.high) & CONFLICTS) + compareSites(site, more, slots.site, slots.more) > 0
  );
}

/** Share of `a` that `b` has, and whether the rest contradicts. */
export function overlap(a: readonly Word[], b: readonly Word[]): { share: number; conflict: string | undefined } {
  if (a.length === 0) return { share: 0, conflict: undefined };
  const left = factsOf(a);
  const right = factsOf(b);
  let hit = 0;
  for (const { fold } of a) if (right.folds.has(fold)) hit++;
  const share = hit / a.length;
  if (slotsClash(a, b)) {
    const clash = slotConflicts(left.slots, right.slots)[0];
    return { share, conflict: `${clash?.left} ≠ ${clash?.right}` };
  }
  if (right.numbers.length > 0 && left.numbers.some((number) => !right.folds.has(number))) {
    return { share, conflict: `${left.numbers.join(', ')} ≠ ${right.numbers.join(', ')}` };
  }
  return { share, conflict: undefined };
}

/** The folded words with blanks between. */
export function joined(words: readonly Word[]): string {
  return words.map(({ fold }) => fold).join(' ');
}

/** The words with blanks between. */
export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
