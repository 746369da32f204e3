import { PairTable } from './pair-table';

/** Numbers of words or names: of two bytes where there are few enough, since retrieval and alignment go through them in no order. */
export type Numbers = Uint16Array | Int32Array;

/** Room for numbers below a bound. */
export function numbersBelow(bound: number, length: number): Numbers {
  return bound <= 0x10000 ? new Uint16Array(length) : new Int32Array(length);
}

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
  readonly pairIds: PairTable;
  readonly pairs: Postings;
  readonly pairAt: Int32Array;
}

/** Gives neighbouring words of names their numbers and lists, by sorting places by their second word and then by their first. */
export function wordPairs(ofName: Int32Array, wordIds: Numbers, words: number): WordPairs {
  const names = ofName.length - 1;
  const pairAt = new Int32Array(wordIds.length).fill(-1);
  const nameAt = new Int32Array(wordIds.length);
  const places = new Int32Array(wordIds.length);
  let count = 0;
  for (let name = 0; name < names; name++) {
    const to = ofName[name + 1] as number;
    for (let at = ofName[name] as number; at + 1 < to; at++) {
      nameAt[at] = name;
      places[count++] = at;
    }
  }
  const bySecond = sortedBy(places.subarray(0, count), wordIds, 1, words);
  const sorted = sortedBy(bySecond, wordIds, 0, words);
  const flat = numbersBelow(names, count);
  const start = new Int32Array(count + 1);
  /** A place of each pair. */
  const firsts: number[] = [];
  let pair = -1;
  let total = 0;
  let first = -1;
  let second = -1;
  for (let i = 0; i < count; i++) {
    const at = sorted[i] as number;
    const name = nameAt[at] as number;
    const isNew = wordIds[at] !== first || wordIds[at + 1] !== second;
    if (isNew) {
      first = wordIds[at] as number;
      second = wordIds[at + 1] as number;
      firsts.push(at);
      start[++pair] = total;
    }
    pairAt[at] = pair;
    // Places of one pair come in rising order of names, so a repeated pair of one name is seen here: it counts once a name.
    if (isNew || flat[total - 1] !== name) flat[total++] = name;
  }
  start[pair + 1] = total;
  const pairIds = new PairTable(words, firsts.length);
  for (const at of firsts) pairIds.add(wordIds[at] as number, wordIds[at + 1] as number);
  return { pairIds, pairs: { start: start.slice(0, pair + 2), flat: flat.slice(0, total) }, pairAt };
}

/** Places sorted by the word that stands `behind` words after each: a stable counting sort. */
function sortedBy(places: Int32Array, wordIds: Numbers, behind: number, words: number): Int32Array {
  const next = new Int32Array(words + 1);
  for (const at of places) {
    const word = wordIds[at + behind] as number;
    next[word + 1] = (next[word + 1] as number) + 1;
  }
  for (let word = 0; word < words; word++) next[word + 1] = (next[word + 1] as number) + (next[word] as number);
  const sorted = new Int32Array(places.length);
  for (const at of places) {
    const word = wordIds[at + behind] as number;
    const place = next[word] as number;
    sorted[place] = at;
    next[word] = place + 1;
  }
  return sorted;
}
