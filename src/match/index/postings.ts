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

/** Pairs of neighbouring words: their numbers, their inverted lists, and which pair begins at each place of a name (-1 at its last word). */
export interface WordPairs {
  readonly pairIds: PairNumbers;
  readonly pairs: Postings;
  readonly pairAt: Int32Array;
}

/**
 * Gives neighbouring words of names their numbers and lists, by sorting places by their second word and then by their first. Few
 * and small arrays for the way there: what is given back between arrays that stay is not free for others. It runs at every
 * start, before V8 has compiled it: loops without calls.
 */
export function wordPairs(ofName: Int32Array, wordIds: Numbers, words: number): WordPairs {
  const names = ofName.length - 1;
  const nameAt = numbersBelow(names, wordIds.length);
  /** Where the next place goes, by the second word of its pair and by the first. */
  const seconds = new Int32Array(words + 1);
  const firsts = new Int32Array(words + 1);
  for (let name = 0, at = 0; name < names; name++) {
    const to = ofName[name + 1] as number;
    if (at < to) nameAt[at++] = name;
    for (; at < to; at++) {
      nameAt[at] = name;
      firsts[(wordIds[at - 1] as number) + 1]!++;
      seconds[(wordIds[at] as number) + 1]!++;
    }
  }
  for (let word = 0; word < words; word++) {
    firsts[word + 1]! += firsts[word] as number;
    seconds[word + 1]! += seconds[word] as number;
  }
  const count = firsts[words] as number;
  const bySecond = new Int32Array(wordIds.length);
  for (let at = 1; at < wordIds.length; at++) {
    if (nameAt[at] === nameAt[at - 1]) bySecond[seconds[wordIds[at] as number]!++] = at - 1;
  }
  const sorted = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const at = bySecond[i] as number;
    sorted[firsts[wordIds[at] as number]!++] = at;
  }

  const pairAt = bySecond.fill(-1);
  const ofFirst = new Int32Array(words + 1);
  let size = 0;
  let total = 0;
  let before = -1;
  for (let i = 0; i < count; i++) {
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
  for (let word = 0; word < words; word++) ofFirst[word + 1]! += ofFirst[word] as number;
  const ofPair = numbersBelow(words, size);
  const flat = numbersBelow(names, total);
  const start = new Int32Array(size + 1);
  let place = 0;
  let next = 0;
  for (let i = 0; i < count; i++) {
    const at = sorted[i] as number;
    const name = nameAt[at] as number;
    if (pairAt[at] === next) {
      ofPair[next] = wordIds[at + 1] as number;
      start[next++] = place;
    } else if (flat[place - 1] === name) continue;
    flat[place++] = name;
  }
  start[size] = total;
  return { pairIds: new PairNumbers(ofFirst, ofPair), pairs: { start, flat }, pairAt };
}
