import { distance } from 'fastest-levenshtein';
import { isSyllable } from '../../text/syllable';
import { type Word, wordsOf } from '../../text/words';

const LETTERS = /^\p{L}+$/u;
const ASCII = /^[\x20-\x7e]*$/;
const HOOK = '\u0309';
/** Words of this length or longer may have two typing errors. */
const LONG = 7;
const SHORT = 3;

/** The words that are spelled right, and which other words may be typing errors for them. */
export class SpellingLexicon {
  readonly #texts = new Set<string>();
  readonly #folds = new Set<string>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (const { text, fold } of wordsOf(name)) {
        if (!LETTERS.test(text)) continue;
        this.#texts.add(text);
        this.#folds.add(fold);
      }
    }
  }

  /** Whether the word is known as it is written; numbers and signs are. */
  isKnown({ text }: Word): boolean {
    return this.#texts.has(text) || !LETTERS.test(text);
  }

  /** Whether the word may be a typing error: it is neither a known word nor one whose accents were left out. */
  mayBeSlip(word: Word, isNameAccented: boolean): boolean {
    if (this.#texts.size === 0 || this.isKnown(word)) return false;
    if (!this.#folds.has(word.fold)) return true;
    // Among accented words a bare one is as doubtful as one that is no syllable.
    return ASCII.test(word.text) ? isNameAccented : !isSyllable(word.text);
  }

  /** Whether a possible typing error stands for this word: one edit, two in long words; in short words swapped, doubled or lost letters. */
  isSlipOf(slip: Word, meant: Word): boolean {
    if (!LETTERS.test(meant.text)) return false;
    const bare = ASCII.test(slip.text);
    const written = bare ? slip.fold : slip.text;
    const right = bare ? meant.fold : meant.text;
    const length = Math.min(slip.fold.length, meant.fold.length);
    if (length < SHORT) return false;
    const count = distance(written, right);
    if (count === 0) return false;
    if (count === 2 && isSwap(written, right)) return true;
    if (length === SHORT) return count === 1 && (isDoubled(written, right) || right.length > SHORT);
    return count <= (length >= LONG ? 2 : 1);
  }

  /**
   * Whether of two accented wordings of one folded word exactly one is known and the other is it with an accent lost (`phâu`),
   * or with hỏi and ngã exchanged (`phẩu` for `phẫu`), which are common errors.
   */
  isAccentSlip(a: string, b: string): boolean {
    const [right, slip] = this.#texts.has(a) ? [a, b] : [b, a];
    if (!this.#texts.has(right) || this.#texts.has(slip)) return false;
    const meant = right.normalize('NFD');
    const written = slip.normalize('NFD');
    if (otherTone(written) === meant) return true;
    // All letters and diacritics of the misspelt word stand in the right word, in the same order.
    let at = 0;
    for (const mark of written) {
      at = meant.indexOf(mark, at) + 1;
      if (at === 0) return false;
    }
    return true;
  }
}

function otherTone(decomposed: string): string {
  return decomposed.replace(/[\u0303\u0309]/g, (tone) => (tone === HOOK ? '\u0303' : HOOK));
}

/** Two neighbouring letters that changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** One letter typed twice. */
function isDoubled(written: string, right: string): boolean {
  if (written.length !== right.length + 1) return false;
  for (let at = 1; at < written.length; at++) {
    if (written[at] === written[at - 1] && written.slice(0, at) + written.slice(at + 1) === right) return true;
  }
  return false;
}
