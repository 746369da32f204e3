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

/**
 * Gives neighbouring words of names their numbers and lists, by sorting places by their second word and then by their first. Few
 * and small arrays for the way there: what is given back between arrays that stay is not free for others.
 */
export function wordPairs(ofName: Int32Array, wordIds: Numbers, words: number): WordPairs {
  const names = ofName.length - 1;
  const nameAt = numbersBelow(names, wordIds.length);
  const isSecond = counter(words);
  for (let name = 0; name < names; name++) {
    for (let at = ofName[name] as number; at < (ofName[name + 1] as number); at++) {
      nameAt[at] = name;
      if (at > (ofName[name] as number)) isSecond.count(wordIds[at] as number);
    }
  }
  const count = isSecond.add();
  const bySecond = new Int32Array(wordIds.length);
  for (let name = 0; name < names; name++) {
    for (let at = (ofName[name] as number) + 1; at < (ofName[name + 1] as number); at++) {
      bySecond[isSecond.next(wordIds[at] as number)] = at - 1;
    }
  }
  const isFirst = counter(words);
  for (let i = 0; i < count; i++) isFirst.count(wordIds[bySecond[i] as number] as number);
  isFirst.add();
  const sorted = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const at = bySecond[i] as number;
    sorted[isFirst.next(wordIds[at] as number)] = at;
  }

  const pairAt = bySecond.fill(-1);
  let size = 0;
  let total = 0;
  let before = -1;
  for (let i = 0; i < count; i++) {
    const at = sorted[i] as number;
    const isNew = before < 0 || wordIds[at] !== wordIds[before] || wordIds[at + 1] !== wordIds[before + 1];
    if (isNew) size++;
    // Places of one pair come in rising order of names, so a repeated pair of one name is seen here: it counts once a name.
    if (isNew || nameAt[at] !== nameAt[before]) total++;
    pairAt[at] = size - 1;
    before = at;
  }
  const pairIds = new PairTable(words, size);
  const flat = numbersBelow(names, total);
  const start = new Int32Array(size + 1);
  let place = 0;
  for (let i = 0; i < count; i++) {
    const at = sorted[i] as number;
    const name = nameAt[at] as number;
    if (pairAt[at] === pairIds.size) start[pairIds.add(wordIds[at] as number, wordIds[at + 1] as number)] = place;
    else if (flat[place - 1] === name) continue;
    flat[place++] = name;
  }
  start[size] = total;
  return { pairIds, pairs: { start, flat }, pairAt };
}

/** Counts words, and then gives each of them its places in their order: a stable counting sort. */
function counter(words: number) {
  const next = new Int32Array(words + 1);
  return {
    count: (word: number): void => {
      next[word + 1] = (next[word + 1] as number) + 1;
    },
    /** After all are counted: how many there are. */
    add: (): number => {
      for (let word = 0; word < words; word++) next[word + 1] = (next[word + 1] as number) + (next[word] as number);
      return next[words] as number;
    },
    next: (word: number): number => {
      const place = next[word] as number;
      next[word] = place + 1;
      return place;
    },
  };
}
