import { cleanText } from '../../text/clean';
import { fold } from '../../text/fold';
import { isBareSyllable } from '../../text/syllable';
import { isSwap } from '../index/spelling';

/** A text as its letters without blanks and accents, and the words that they belong to. */
interface Letters {
  readonly letters: string;
  /** Number of the word of each letter. */
  readonly at: readonly number[];
  readonly words: readonly string[];
}

/** Words of a row and of a name that stand for one another. */
interface Part {
  readonly written: readonly string[];
  readonly official: readonly string[];
  readonly edits: number;
}

/** Longer texts are not compared letter by letter. */
const LONGEST = 250;
/** One slip in so many letters is as many as a poor scan has. */
const LETTERS_OF_SLIP = 12;
/** A word of so many letters may have two slips. */
const LONG = 7;
/** Foreign words that are shorter stand for themselves, but for two letters that have changed places in one of four. */
const LONG_FOREIGN = 5;
const LONGEST_INITIALS = 5;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
const SMALL = /\p{Ll}/u;
/** A scanner takes letters for these figures; other figures mean what they say. */
const TRUE_DIGIT = /[2-9]|^[01]+$/;

function lettersOf(text: string): Letters {
  const words = cleanText(text).match(WORDS) ?? [];
  const at: number[] = [];
  let letters = '';
  words.forEach((word, number) => {
    const own = fold(word).replace(NO_LETTER, '');
    letters += own;
    for (let i = 0; i < own.length; i++) at.push(number);
  });
  return { letters, at, words };
}

/** Words that stand for one another when letters are changed as little as may be; undefined where that is too much. */
function partsOf(a: Letters, b: Letters, most: number): Part[] | undefined {
  const [n, m] = [a.letters.length, b.letters.length];
  if (n === 0 || n > LONGEST || m > LONGEST || Math.abs(n - m) > most) return undefined;
  const wide = m + 1;
  // Letters further apart than there may be changes belong to no way that is short enough.
  const cost = new Uint16Array((n + 1) * wide).fill(most + 1);
  const isTurned = (i: number, j: number): boolean =>
    i > 1 && j > 1 && a.letters[i - 1] === b.letters[j - 2] && a.letters[i - 2] === b.letters[j - 1];
  for (let i = 0; i <= n; i++) {
    const to = Math.min(m, i + most);
    for (let j = Math.max(0, i - most); j <= to; j++) {
      const own = i * wide + j;
      if (i === 0 || j === 0) {
        cost[own] = i + j;
        continue;
      }
      const kept = (cost[own - wide - 1] as number) + (a.letters[i - 1] === b.letters[j - 1] ? 0 : 1);
      const swapped = isTurned(i, j) ? (cost[own - 2 * wide - 2] as number) + 1 : kept;
      cost[own] = Math.min(kept, swapped, (cost[own - wide] as number) + 1, (cost[own - 1] as number) + 1);
    }
  }
  if ((cost[n * wide + m] as number) > most) return undefined;
  // Back from the end: which word has which letters of the other text. Words that share some are one part.
  const writtenPart = a.words.map((_, word) => word);
  const officialPart: number[] = b.words.map(() => -1);
  const link = (word: number, official: number): void => {
    const own = writtenPart[word] as number;
    const other = officialPart[official] as number;
    officialPart[official] = own;
    if (other < 0 || other === own) return;
    for (const list of [writtenPart, officialPart])
      for (let at = 0; at < list.length; at++) if (list[at] === other) list[at] = own;
  };
  const changes: (readonly [number[], number])[] = [];
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const own = i * wide + j;
    const word = a.at[i - 1] as number;
    const official = b.at[j - 1] as number;
    const isSame = a.letters[i - 1] === b.letters[j - 1];
    if (i > 0 && j > 0 && cost[own] === (cost[own - wide - 1] as number) + (isSame ? 0 : 1)) {
      link(word, official);
      if (!isSame) changes.push([writtenPart, word]);
      i--;
      j--;
    } else if (isTurned(i, j) && cost[own] === (cost[own - 2 * wide - 2] as number) + 1) {
      link(word, official);
      link(a.at[i - 2] as number, b.at[j - 2] as number);
      changes.push([writtenPart, word]);
      i -= 2;
      j -= 2;
    } else if (i > 0 && cost[own] === (cost[own - wide] as number) + 1) {
      changes.push([writtenPart, word]);
      i--;
    } else {
      changes.push([officialPart, official]);
      j--;
    }
  }
  // A word of which the row has nothing is left out, not misspelt.
  if (officialPart.includes(-1)) return undefined;
  const of = (words: readonly string[], list: readonly number[], part: number): string[] =>
    words.filter((_, at) => list[at] === part);
  return [...new Set(writtenPart)].map((part) => ({
    written: of(a.words, writtenPart, part),
    official: of(b.words, officialPart, part),
    edits: changes.filter(([list, at]) => list[at] === part).length,
  }));
}

/** How often a word stands in the names of a code set: with these accents, or (`isBare`) with any. */
export type Times = (word: string, isBare: boolean) => number;
/** A word of so many names is another word, where the name has one of so many. */
const COMMON = 8;

/** What becomes of a word: it is the same, surely misspelt, one common word in the place of another, or another. */
type Reading = 'same' | 'slip' | 'common' | 'other';

function isInitials(word: string): boolean {
  return word.length <= LONGEST_INITIALS && CAPITALS.test(word);
}

function read({ written, official, edits }: Part, isMixed: boolean, times: Times): Reading {
  if (official.length === 0) return 'other';
  const joined = written.join('').toLowerCase();
  const named = official.join('').toLowerCase();
  if (joined === named) return written.length === official.length ? 'same' : 'slip';
  const own = fold(joined);
  const other = fold(named);
  const isBare = own === joined;
  const longest = Math.max(own.length, other.length);
  if (edits > 0) {
    if (edits > (longest < LONG ? 1 : 2) || TRUE_DIGIT.test(own) || TRUE_DIGIT.test(other)) return 'other';
    if (isMixed && [...written, ...official].some(isInitials)) return 'other';
    if (!isBareSyllable(other) && longest < LONG_FOREIGN && !isSwap(own, other)) return 'other';
  }
  if (written.length > 1 || official.length > 1) return 'slip';
  const common = times(joined, isBare && edits > 0);
  if (common < COMMON) return edits > 0 && common > 0 && !isBareSyllable(own) ? 'other' : 'slip';
  return times(named, false) < COMMON ? 'slip' : 'common';
}

/**
 * Whether a row is a name and nothing else, but for slips of keys, of a scanner and of blanks: `Nộu soi ruyến tiền liệt`, `tán s ỏi`. A
 * slip makes of a word what is none of the code set's; one common word in the place of another (`chân`, `châm`) is a slip only beside such
 * another. Figures and initials are what they say.
 */
export function isMisspelt(written: string, official: string, times: Times): boolean {
  const a = lettersOf(written);
  const b = lettersOf(official);
  const parts = partsOf(a, b, Math.max(2, Math.floor(a.letters.length / LETTERS_OF_SLIP)));
  if (parts === undefined) return false;
  const isMixed = SMALL.test(written);
  let slips = 0;
  let common = 0;
  for (const part of parts) {
    const reading = read(part, isMixed, times);
    if (reading === 'other') return false;
    if (reading === 'slip') slips++;
    if (reading === 'common') common++;
  }
  return common <= slips;
}
