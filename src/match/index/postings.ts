import { type Numbers, numbersBelow } from './numbers';
import { PairNumbers } from './pair-numbers';

/** Inverted lists in one array: the names that hold term `t` are `flat[start[t]] … flat[start[t + 1] - 1]`, rising. */
export interface Postings {
  readonly start: Int32Array;
  readonly flat: Numbers;
}

/** Turns terms of names (those of name `n` stand from `ofName[n]` to `ofName[n + 1]`) into inverted lists. A term counts once a name. */
export function invert(ofName: Int32Array, termIds: Numbers, terms: number): Postings {
  const names = ofName.length - 1;
  const start = new Int32Array(terms + 1);
  const last = new Int32Array(terms).fill(-1);
  let total = 0;
  for (let name = 0; name < names; name++) {
    for (let at = ofName[name] as number; at < (ofName[name + 1] as number); at++) {
      const term = termIds[at] as number;
      if (last[term] === name) continue;
      last[term] = name;
      start[term + 1] = (start[term + 1] as number) + 1;
      total++;
    }
  }
  for (let term = 0; term < terms; term++) start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const flat = numbersBelow(names, total);
  const next = start.slice(0, terms);
  last.fill(-1);
  for (let name = 0; name < names; name++) {
    for (let at = ofName[name] as number; at < (ofName[name + 1] as number); at++) {
      const term = termIds[at] as number;
      if (last[term] === name) continue;
      last[term] = name;
      const place = next[term] as number;
      flat[place] = name;
      next[term] = place + 1;
    }
  }
  return { start, flat };
}

/** Words of names and pairs of neighbouring words: their inverted lists, the pairs' numbers, and which pair begins at each place of a name (-1 at its last word). */
export interface WordsAndPairs {
  readonly words: Postings;
  readonly pairIds: PairNumbers;
  readonly pairs: Postings;
  readonly pairAt: Int32Array;
}

/**
 * The lists of words, as {@link invert} makes them, and of neighbouring words: places are sorted by their word, and those before
 * them, in that order, by theirs. Few and small arrays for the way there: what is given back between arrays that stay is not free
 * for others. It runs at every start, before V8 has compiled it: few loops, without calls.
 */
export function wordsAndPairs(ofName: Int32Array, wordIds: Numbers, wordCount: number): WordsAndPairs {
  const names = ofName.length - 1;
  const nameAt = numbersBelow(names, wordIds.length);
  /** Where the next place of a word goes; and where the next pair does that begins with it. */
  const next = new Int32Array(wordCount + 1);
  const nextPair = new Int32Array(wordCount + 1);
  for (let name = 0, at = 0; name < names; name++) {
    const to = ofName[name + 1] as number;
    if (at < to) nextPair[(wordIds[to - 1] as number) + 1]!--;
    for (; at < to; at++) {
      nameAt[at] = name;
      next[(wordIds[at] as number) + 1]!++;
    }
  }
  for (let word = 0; word < wordCount; word++) {
    nextPair[word + 1]! += (next[word + 1] as number) + (nextPair[word] as number);
    next[word + 1]! += next[word] as number;
  }
  const count = nextPair[wordCount] as number;
  const byWord = new Int32Array(wordIds.length);
  for (let at = 0; at < wordIds.length; at++) byWord[next[wordIds[at] as number]!++] = at;

  const sorted = new Int32Array(count);
  const start = new Int32Array(wordCount + 1);
  // Names take the place of places that were read: there are no more of them.
  let total = 0;
  for (let word = 0, i = 0; word < wordCount; word++) {
    start[word] = total;
    const to = next[word] as number;
    for (let before = -1; i < to; i++) {
      const at = byWord[i] as number;
      const name = nameAt[at] as number;
      if (at > 0 && nameAt[at - 1] === name) sorted[nextPair[wordIds[at - 1] as number]!++] = at - 1;
      if (name === before) continue;
      byWord[total++] = name;
      before = name;
    }
  }
  start[wordCount] = total;
  const flat = numbersBelow(names, total);
  flat.set(byWord.subarray(0, total));
  return { words: { start, flat }, ...numberedPairs(wordIds, nameAt, sorted, byWord.fill(-1), wordCount, names) };
}

/** @param sorted - places of pairs by their first and their second word */
function numberedPairs(
  wordIds: Numbers,
  nameAt: Numbers,
  sorted: Int32Array,
  pairAt: Int32Array,
  wordCount: number,
  names: number,
): Omit<WordsAndPairs, 'words'> {
  const ofFirst = new Int32Array(wordCount + 1);
  let size = 0;
  let total = 0;
  let before = -1;
  for (let i = 0; i < sorted.length; i++) {
    const at = sorted[i] as number;
    const first = wordIds[at] as number;
    const isNew = before < 0 || first !== wordIds[before] || wordIds[at + 1] !== wordIds[before + 1];
    if (isNew) {
      size++;
      ofFirst[first + 1]!++;
    }
    // Places of one pair come in rising order of names, so a repeated pair of one name is seen here: it counts once a name.
    if (isNew || nameAt[at] !== nameAt[before]) total++;
    pairAt[at] = size - 1;
    before = at;
  }
  for (let word = 0; word < wordCount; word++) ofFirst[word + 1]! += ofFirst[word] as number;
  const seconds = numbersBelow(wordCount, size);
  const flat = numbersBelow(names, total);
  const start = new Int32Array(size + 1);
  let place = 0;
  let next = 0;
  for (let i = 0; i < sorted.length; i++) {
    const at = sorted[i] as number;
    const name = nameAt[at] as number;
    if (pairAt[at] === next) {
      seconds[next] = wordIds[at + 1] as number;
      start[next++] = place;
    } else if (flat[place - 1] === name) continue;
    flat[place++] = name;
  }
  start[size] = total;
  return { pairIds: new PairNumbers(ofFirst, seconds), pairs: { start, flat }, pairAt };
}
