import type { Entry } from '../../catalog/entry';
import { type Bracketed, splitBrackets } from '../../text/brackets';
import { foldWords } from '../../text/fold';
import { type Word, wordsOf } from '../../text/words';
import { ASSAY, methodOf, TESTS } from './analytes';
import { type Scanner, scannerOf, withContrast } from './imaging';

const NO_WORDS: readonly Word[] = Object.freeze([]);
const SINGLE_LETTERS = /(?<![\p{L}\p{N}])[A-Za-z](?![\p{L}\p{N}])/gu;

/** What names of images say of the contrast medium and official names often leave to the bracket. */
export const CONTRAST =
  /[([]?(?:có|không)\s(?:(?:có|dùng|sử dụng|tiêm)\s)?(?:(?:thuốc|chất)\s)?(?:cản quang|tương phản|đối quang từ|đối quang)[)\]]?|\((?:có|không) thuốc\)/giu;

/** `Amylase máu`: the specimen stands behind the test, where official names have it in brackets. */
const SPECIMEN_LAST =
  /^(?!.*(?:chọc(?! dò$)|cấy|truyền|lọc|hút|lấy|rửa|dẫn lưu|chạy|cầm|tụ))(.*[^\s/–-])[\s/–-]+(?:trong\s+)?(máu|niệu|nước tiểu|dịch não t(?:ủy|uỷ)|dịch chọc dò|huyết thanh|huyết tương|phân|đờm|đàm|mủ|dnt)$/iu;

/** Without one of these there is nothing to look for: most names have none. */
const MAY_SAY_CONTRAST = /quang|phản|thuốc\)/i;
const MAY_END_WITH_SPECIMEN =
  /[\s/–-](?:máu|niệu|nước tiểu|dịch não t(?:ủy|uỷ)|dịch chọc dò|huyết thanh|huyết tương|phân|đờm|đàm|mủ|dnt)$/i;

/** What a name says of the contrast medium. */
export function contrastIn(name: string): readonly string[] {
  return MAY_SAY_CONTRAST.test(name) ? (name.match(CONTRAST) ?? []) : [];
}

/** A name that ends with a specimen: the name before it, and the specimen. */
export function specimenLast(name: string): RegExpExecArray | null {
  return MAY_END_WITH_SPECIMEN.test(name.slice(-LONGEST_END)) ? SPECIMEN_LAST.exec(name) : null;
}

const LONGEST_END = 14;

/** A letter with none beside it, beyond doubt: most names have none. */
const MAY_BE_SINGLE = /(?:^|[^\dA-Za-zÀ-ÖØ-öø-ưẠ-ỹ])[A-Za-z](?![\dA-Za-zÀ-ÖØ-öø-ưẠ-ỹ])/;

/** The single letters of a text, apart by spaces. */
export function singleLetters(text: string): string {
  if (!MAY_BE_SINGLE.test(text)) return '';
  const found = text.match(SINGLE_LETTERS);
  return found ? found.join(' ') : '';
}

/** An official name and its brackets; the specimen that a test ends with is one of them: `Định lượng Urê máu` is `Định lượng Urê [máu]`. */
export function nameParts({ code, name }: Entry): Bracketed {
  const split = splitBrackets(name);
  const last = split.parts.length === 0 && TESTS.test(code) && ASSAY.test(name) ? specimenLast(split.main) : null;
  return last === null ? split : { main: last[1] as string, parts: [last[2] as string] };
}

/** What is needed of an entry for every row that it is a candidate of. Rarely needed parts are made on first use. */
export class ServiceEntry {
  /** Words in brackets of the name. */
  readonly bracket: readonly Word[];
  // Here too: a candidate that is not shown is weighed without a look at its entry.
  readonly priceItem: string | undefined;
  readonly price: number | undefined;
  #priceWords: readonly Word[] | undefined;
  #allWords: readonly Word[] | undefined;
  #lastWords: readonly Word[] | undefined;
  #mainWords: readonly Word[] | undefined;
  #method: readonly Word[] | undefined;
  #specialty: string | undefined;
  #letters: string | undefined;
  #contrast: readonly Word[] | undefined;
  #scanner: Scanner | undefined | null = null;

  constructor(readonly entry: Entry) {
    const { priceItem, price } = entry;
    this.priceItem = priceItem;
    this.price = price;
    const { parts } = nameParts(entry);
    this.bracket = parts.length > 0 ? wordsOf(parts.join(' ')) : NO_WORDS;
  }

  /** Words of the price item. */
  get priceWords(): readonly Word[] {
    this.#priceWords ??= wordsOf(this.entry.priceName ?? '');
    return this.#priceWords;
  }

  /** Words of the name, its brackets and the price item. */
  get allWords(): readonly Word[] {
    this.#allWords ??= [...wordsOf(this.entry.name), ...this.priceWords];
    return this.#allWords;
  }

  /** Words of the name without its brackets. */
  get mainWords(): readonly Word[] {
    this.#mainWords ??= wordsOf(nameParts(this.entry).main);
    return this.#mainWords;
  }

  /** How the test is done, as the name says it, or nothing. */
  get method(): readonly Word[] {
    this.#method ??= wordsOf(methodOf(this.entry.name));
    return this.#method;
  }

  /** The specimen that stands behind the name without brackets, or nothing. */
  get lastWords(): readonly Word[] {
    this.#lastWords ??= wordsOf(specimenLast(nameParts(this.entry).main)?.[2] ?? '');
    return this.#lastWords;
  }

  /** The specialty without its number, folded. */
  get specialty(): string {
    this.#specialty ??= foldWords((this.entry.specialty ?? '').replace(/^[IVX]+\.\s*/, ''));
    return this.#specialty;
  }

  /** What the name says of a contrast medium. */
  get contrast(): readonly Word[] {
    this.#contrast ??= wordsOf(contrastIn(withContrast(this.entry.name)).join(' '));
    return this.#contrast;
  }

  /** The class of scanners that the name says. */
  get scanner(): Scanner | undefined {
    if (this.#scanner === null) this.#scanner = scannerOf(this.entry.name);
    return this.#scanner;
  }

  /** {@link singleLetters} of the name. */
  get letters(): string {
    this.#letters ??= singleLetters(this.entry.name);
    return this.#letters;
  }
}
