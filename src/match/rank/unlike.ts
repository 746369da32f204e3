import { STRANGE } from '../dictionary';
import type { Profile } from '../profile';
import type { Query } from '../query';

const STRANGE_INSTEAD = 7;
const STRANGE_BESIDE = 3;
const LACKS_THING = 4;
const ADDS_THING = 4;

/**
 * Penalty in log-odds for words that mean something else: a foreign word that the code set does not know, more where
 * the official name has another word in its place; and, where each word names a thing of its own, any word left over.
 */
export function unlike(spoken: Profile['spoken'], strange: number, writtenLeft: number, officialLeft: number): number {
  if (spoken === 'with-brands') return 0;
  const others = strange === 0 ? 0 : writtenLeft > 0 && officialLeft === 0 ? STRANGE_BESIDE : STRANGE_INSTEAD;
  if (spoken !== 'as-a-set') return others;
  return others + (writtenLeft > 0 ? LACKS_THING : 0) + (officialLeft > 0 ? ADDS_THING : 0);
}

/** Words of a row that are told apart by the bits of what is left over. */
const MASKED = 32;

/** Whether the word that tells most of a row is a foreign one that no name has, matched all the same with a word that shares its letters. */
export function takesForAnother({ strange, count, traits, weights, totalWeight }: Query, leftWritten: number): boolean {
  if (strange === 0) return false;
  for (let at = 0; at < Math.min(count, MASKED); at++) {
    const isMatched = ((leftWritten >>> at) & 1) === 0;
    if (isMatched && ((traits[at] as number) & STRANGE) !== 0 && (weights[at] as number) > totalWeight / 2) return true;
  }
  return false;
}
