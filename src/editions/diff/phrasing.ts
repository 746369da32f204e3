import { PairTable } from '../../match/index/pair-table';
import type { Hunk } from './align';
import { foldOf } from './word-numbers';

/** Two wordings of one code as numbers of words, and the group of codes that it stands in. */
export interface WordedPair {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Codes of one group are re-worded alike: a change counts once for each group. */
  readonly group: string;
  /** Where they differ. */
  readonly hunks: readonly Hunk[];
}

/** Words that turn a meaning round: a change of them is never a matter of phrasing. */
const DECIDING = new Set(['khong', 'chua', 'co', 'khac', 'tru', 'ngoai', 'trong', 'phai', 'trai', 'mot', 'hai']);
/** Groups that must show a change before it counts as the house's phrasing. */
const ENOUGH = 3;
/** The same for words that come out of nothing or go. */
const ENOUGH_ALONE = 8;
/** Of the names that had the words, the share that has lost them. */
const SHARE = 0.5;
const LONGEST = 4;

/** Words, phrases and changes are fewer; two such numbers still make an exact one. */
const MANY = 2 ** 26;

/** The phrase of no words. */
const EMPTY = 0;
const NONE = -1;

/**
 * How a new edition phrases what the old one phrased otherwise, learned from the codes that both have:
 * “không đặc hiệu” is written “không xác định” throughout. A change counts as phrasing when it is made in several groups
 * of codes and in most names that had the words; “cẳng tay” written “vùng cổ” in a few names is none, for “cẳng tay”
 * stays everywhere else.
 */
export class Phrasing {
  readonly #phrases = new Phrases();
  /** Changes of one phrase to another, by number … */
  readonly #changes = new PairTable(MANY);
  /** … and those of them that are the house's phrasing. */
  readonly #accepted = new Set<number>();
  readonly #best = new Map<number, readonly number[]>();

  constructor(pairs: readonly WordedPair[]) {
    const changes = this.#count(pairs);
    const textOf = (phrase: number) => this.#phrases.words(phrase).map(foldOf).join(' ');
    const isHouse = ({ old, now }: Change) => isPhrase(textOf(old), textOf(now));
    const often = changes.filter(
      (change) =>
        change.groups >= (change.old === EMPTY || change.now === EMPTY ? ENOUGH_ALONE : ENOUGH) && isHouse(change),
    );
    const wanted = new Set(often.map(({ old }) => old));
    const changed = new Map<number, number>();
    for (const change of changes) {
      if (!wanted.has(change.old) || !isHouse(change)) continue;
      changed.set(change.old, (changed.get(change.old) ?? 0) + change.times);
    }
    const total = this.#occurrences(pairs, wanted);
    const house = often.filter(
      ({ old }) => old === EMPTY || (changed.get(old) as number) >= SHARE * (total.get(old) ?? 0),
    );
    house.sort((a, b) => b.groups - a.groups || (textOf(a.now) < textOf(b.now) ? -1 : 1));
    for (const { number, old, now } of house) {
      this.#accepted.add(number);
      if (old !== EMPTY && !this.#best.has(old)) this.#best.set(old, this.#phrases.words(now));
    }
  }

  /** Every change of a few words, how often and in how many groups it is made. */
  #count(pairs: readonly WordedPair[]): Change[] {
    const changes: Change[] = [];
    const groups = new Map<string, number>();
    const seen = new PairTable(MANY);
    for (const { before, after, group, hunks } of pairs) {
      let own = groups.get(group);
      if (own === undefined) {
        own = groups.size;
        groups.set(group, own);
      }
      for (const { from, to, newFrom, newTo } of hunks) {
        if (to - from > LONGEST || newTo - newFrom > LONGEST) continue;
        const old = this.#phrases.add(before, from, to);
        const now = this.#phrases.add(after, newFrom, newTo);
        const number = this.#changes.add(old, now);
        const known = changes[number];
        const change = known ?? { number, old, now, times: 0, groups: 0 };
        if (!known) changes.push(change);
        change.times++;
        const size = seen.size;
        if (seen.add(number, own) === size) change.groups++;
      }
    }
    return changes;
  }

  #occurrences(pairs: readonly WordedPair[], wanted: ReadonlySet<number>): Map<number, number> {
    const total = new Map<number, number>();
    for (const { before } of pairs) {
      for (let from = 0; from < before.length; from++) {
        let phrase = EMPTY;
        for (let to = from; to < Math.min(before.length, from + LONGEST); to++) {
          phrase = this.#phrases.longer(phrase, before[to] as number);
          if (phrase === NONE) break;
          if (wanted.has(phrase)) total.set(phrase, (total.get(phrase) ?? 0) + 1);
        }
      }
    }
    return total;
  }

  /** Whether a change between two wordings is the house's phrasing. */
  has({ from, to, newFrom, newTo }: Hunk, before: readonly number[], after: readonly number[]): boolean {
    if (to - from > LONGEST || newTo - newFrom > LONGEST) return false;
    const old = this.#phrases.find(before, from, to);
    const now = old === NONE ? NONE : this.#phrases.find(after, newFrom, newTo);
    return now !== NONE && this.#accepted.has(this.#changes.id(old, now));
  }

  /** Old words as the new edition would phrase them. */
  rephrase(words: readonly number[]): readonly number[] {
    const out: number[] = [];
    for (let at = 0; at < words.length; ) {
      let taken = 0;
      let said: readonly number[] | undefined;
      let phrase = EMPTY;
      for (let to = at; to < Math.min(words.length, at + LONGEST); to++) {
        phrase = this.#phrases.longer(phrase, words[to] as number);
        if (phrase === NONE) break;
        const now = this.#best.get(phrase);
        if (now === undefined) continue;
        said = now;
        taken = to + 1 - at;
      }
      if (said === undefined) out.push(words[at] as number);
      else for (const word of said) out.push(word);
      at += taken || 1;
    }
    return out;
  }
}

interface Change {
  readonly number: number;
  readonly old: number;
  readonly now: number;
  times: number;
  /** Groups of codes that show it. */
  groups: number;
}

/** Stretches of words under numbers: a phrase is a shorter one and its last word. */
class Phrases {
  readonly #table = new PairTable(MANY);
  readonly #shorter: number[] = [NONE];
  readonly #last: number[] = [NONE];

  /** The phrase with one word more; {@link NONE} where nobody has added it. */
  longer(phrase: number, word: number): number {
    // The empty phrase is number 0; the table begins to count there.
    return this.#table.id(phrase, word) + 1 || NONE;
  }

  find(words: readonly number[], from: number, to: number): number {
    let phrase = EMPTY;
    for (let at = from; at < to && phrase !== NONE; at++) phrase = this.longer(phrase, words[at] as number);
    return phrase;
  }

  add(words: readonly number[], from: number, to: number): number {
    let phrase = EMPTY;
    for (let at = from; at < to; at++) {
      const longer = this.#table.add(phrase, words[at] as number) + 1;
      if (longer === this.#last.length) {
        this.#shorter.push(phrase);
        this.#last.push(words[at] as number);
      }
      phrase = longer;
    }
    return phrase;
  }

  words(phrase: number): number[] {
    const words: number[] = [];
    for (let at = phrase; at !== EMPTY; at = this.#shorter[at] as number) words.push(this.#last[at] as number);
    return words.reverse();
  }
}

function isPhrase(old: string, now: string): boolean {
  if (/\d/.test(old) || /\d/.test(now)) return false;
  const deciding = (text: string) =>
    text
      .split(' ')
      .filter((word) => DECIDING.has(word))
      .join(' ');
  const a = deciding(old);
  const b = deciding(now);
  // “chưa” and “không” deny alike.
  return a.replaceAll('chua', 'khong') === b.replaceAll('chua', 'khong');
}
