import { joinedWord, type Word } from '../text/words';
import { BARE, DECIDING, Dictionary, type KnownWord, NUMBER, STRANGE, SYLLABLE } from './dictionary';
import { joinedKey, type NameIndex } from './index/name-index';
import { NO_SLOTS, slotsOf } from './slots';

const FEW_WORDS = 64;

/**
 * A written name, looked up in the dictionary of an index. Its arrays are longer than the name and are used again for
 * the next one, so that a list of a hundred thousand rows allocates few objects.
 */
export class Query {
  /** How many words there are. */
  count = 0;
  readonly words: Word[] = [];
  /** Number of each word in the vocabulary, or -1. */
  foldIds = new Int32Array(FEW_WORDS);
  textIds = new Int32Array(FEW_WORDS);
  /** Weight of each word: {@link KnownWord.weight}. */
  weights = new Float32Array(FEW_WORDS);
  /** Properties of each word by itself: bits such as {@link BARE}. */
  traits = new Uint8Array(FEW_WORDS);
  totalWeight = 0;
  /** How many words are {@link STRANGE}. */
  strange = 0;
  /** The traits of all words, joined by OR. */
  anyTrait = 0;
  /** Every vocabulary word that some written word may stand for; exact ones have credit 1. */
  readingCount = 0;
  readingIds = new Int32Array(FEW_WORDS);
  readingCredits = new Float64Array(FEW_WORDS);
  /** Which word has each reading. */
  readingAts = new Int32Array(FEW_WORDS);
  /** Whether the whole text has lost its accents. */
  allBare = false;
  slotLow = 0;
  slotHigh = 0;
  site = 0;
  moreSite = 0;
  /** Number of the name that is this one to the letter, or -1. */
  identical = -1;
  /** {@link joinedKey} of the words, as looked up and as written. */
  joinedHash = 0;
  joinedWritten = 0;
  /** Sum of the words' hashes: the same in any order. */
  sortedHash = 0;
  /** Whether the text may have been cut where it ends. */
  cut = false;
  /** Letters in the text as written, which tells whether a field length may have cut it. */
  length = 0;

  /** Forgets the name before. */
  clear(length: number, cut: boolean): void {
    this.count = 0;
    this.words.length = 0;
    this.totalWeight = 0;
    this.strange = 0;
    this.anyTrait = 0;
    this.readingCount = 0;
    this.sortedHash = 0;
    this.allBare = true;
    this.length = length;
    this.cut = cut;
  }

  fold(at: number): string {
    return (this.words[at] as Word).fold;
  }

  /** Code of the first letter of a word. */
  firstLetter(at: number): number {
    return (this.words[at] as Word).fold.charCodeAt(0);
  }

  /** The words that are {@link STRANGE}, with blanks between. */
  get strangeWords(): string {
    return this.words
      .filter((_, at) => ((this.traits[at] as number) & STRANGE) !== 0)
      .map(({ text }) => text)
      .join(' ');
  }

  push({ word, foldId, textId, weight, traits, near }: KnownWord): void {
    const at = this.count++;
    if (at === this.foldIds.length) this.#growWords();
    this.words.push(word);
    this.foldIds[at] = foldId;
    this.textIds[at] = textId;
    this.weights[at] = weight;
    this.traits[at] = traits;
    this.totalWeight += weight;
    this.anyTrait |= traits;
    if ((traits & STRANGE) !== 0) this.strange++;
    if ((traits & BARE) === 0) this.allBare = false;
    if (foldId >= 0) this.#read(foldId, 1, at);
    else for (const { id, credit } of near) this.#read(id, credit, at);
  }

  #read(id: number, credit: number, at: number): void {
    const reading = this.readingCount++;
    if (reading === this.readingIds.length) {
      this.readingIds = longer(this.readingIds, new Int32Array(2 * reading));
      this.readingCredits = longer(this.readingCredits, new Float64Array(2 * reading));
      this.readingAts = longer(this.readingAts, new Int32Array(2 * reading));
    }
    this.readingIds[reading] = id;
    this.readingCredits[reading] = credit;
    this.readingAts[reading] = at;
  }

  #growWords(): void {
    const length = 2 * this.foldIds.length;
    this.foldIds = longer(this.foldIds, new Int32Array(length));
    this.textIds = longer(this.textIds, new Int32Array(length));
    this.weights = longer(this.weights, new Float32Array(length));
    this.traits = longer(this.traits, new Uint8Array(length));
  }
}

function longer<T extends Int32Array | Float32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const LONGEST_INITIALS = 3;

/** Whether a row is nothing but initials that no name has: they stand for themselves (`GEU` is no `gàu`). */
function isUnknownInitials({ count, words: [word], foldIds, allBare }: Query): boolean {
  return count === 1 && allBare && (foldIds[0] as number) < 0 && (word as Word).fold.length <= LONGEST_INITIALS;
}

/** Makes queries out of written names. One reader serves one caller at a time. */
export class QueryReader {
  readonly #index: NameIndex;
  readonly #dictionary: Dictionary;
  #textIds = new Int32Array(FEW_WORDS);

  constructor(index: NameIndex, elsewhere?: ReadonlySet<string>) {
    this.#index = index;
    this.#dictionary = new Dictionary(index, elsewhere);
  }

  /** Number of the name that is these words to the letter, or -1. */
  identical(words: readonly Word[]): number {
    if (words.length > this.#textIds.length) this.#textIds = new Int32Array(2 * words.length);
    const textIds = this.#textIds;
    for (let at = 0; at < words.length; at++) {
      const { textId } = this.#dictionary.lookUp(words[at] as Word);
      if (textId < 0) return -1;
      textIds[at] = textId;
    }
    return this.#index.identical(textIds, words.length);
  }

  /** The words with every misspelt one as the word that is clearly nearest: `khôug có` decides as `không có` does. */
  #corrected({ words, foldIds, traits, count }: Query): readonly Word[] {
    let out: Word[] | undefined;
    for (let at = 0; at < count; at++) {
      if ((foldIds[at] as number) >= 0 || ((traits[at] as number) & (NUMBER | SYLLABLE)) !== 0) continue;
      const [first, second] = this.#dictionary.lookUp(words[at] as Word).near;
      if (first === undefined || (second !== undefined && second.credit >= first.credit)) continue;
      const fold = this.#index.folds.word(first.id);
      out ??= words.slice();
      out[at] = { text: fold, fold };
    }
    return out ?? words;
  }

  /** Two pieces as the one word of names that a space has parted (`ru ột`), one of them being no word of theirs. */
  #joined(known: KnownWord, next: KnownWord): KnownWord | undefined {
    if (((known.traits | next.traits) & NUMBER) !== 0) return undefined;
    const joined = joinedWord(known.word, next.word);
    return this.#index.texts.id(joined.text) < 0 ? undefined : this.#dictionary.lookUp(joined);
  }

  /** Looks the words of a name up, into a query that is no longer needed. Misspelt words get the vocabulary words near them. */
  read(written: readonly Word[], length: number, into: Query = new Query(), cut = false): Query {
    into.clear(length, cut);
    let split = false;
    let next = written.length > 0 ? this.#dictionary.lookUp(written[0] as Word) : undefined;
    for (let at = 0; next !== undefined; at++) {
      let known: KnownWord = next;
      next = at + 1 < written.length ? this.#dictionary.lookUp(written[at + 1] as Word) : undefined;
      if (next !== undefined && (known.foldId < 0 || next.foldId < 0)) {
        const joined = this.#joined(known, next);
        if (joined !== undefined) {
          known = joined;
          at++;
          next = at + 1 < written.length ? this.#dictionary.lookUp(written[at + 1] as Word) : undefined;
        }
      }
      into.sortedHash = (into.sortedHash + known.hash) | 0;
      if (known.halves === undefined) into.push(known);
      else {
        split = true;
        into.push(known.halves[0]);
        into.push(known.halves[1]);
      }
    }
    if (isUnknownInitials(into)) into.readingCount = 0;
    into.joinedWritten = joinedKey(written);
    into.joinedHash = split ? joinedKey(into.words) : into.joinedWritten;
    // All words of official names are in the vocabulary: a name with a word that had to be split is not one of them.
    into.identical = split ? -1 : this.#index.identical(into.textIds, into.count);
    const { low, high, site, more } =
      (into.anyTrait & DECIDING) === 0 ? NO_SLOTS : slotsOf(this.#corrected(into), into.traits, DECIDING);
    into.slotLow = low;
    into.slotHigh = high;
    into.site = site;
    into.moreSite = more;
    return into;
  }
}
