import { cleanSigns, cleanText, TELLING } from './clean';
import { fold } from './fold';
import { repairLegacy } from './legacy';
import { type Rewrite, rewrites } from './rewrites';
import { isBareSyllable, isSyllable } from './syllable';
import { canonicalTone } from './tone';

/** One word in comparable form. */
export interface Word {
  /** Lower case, accents kept, tone placed canonically, number or spelling family normalised. */
  readonly text: string;
  /** The same without accents; foreign words reduced to a spelling-independent key. */
  readonly fold: string;
}

const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[≤≥<>%±]/gu;
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])/gu;
/** Longest word, in characters, that is looked at for such slips. */
const LONGEST_PIECE = 40;
/** A shorter word may have a number behind it: `typeI`. */
const LONG_WORD = 6;
/** A scanner's zero inside a word (`Cr0ssen`) or at its end (`tạ0`), and its one for the `l` that begins a syllable (`1ành`): no unit or code is written so. */
const ZERO_INSIDE = /(?<=\p{L})0(?=\p{L})/gu;
const ZERO_LAST = /(?<!\p{L})(\p{L}*[À-ỹ]\p{L}*)0(?![\p{L}\p{N}])/gu;
const ONE_INSIDE = /(?<=\p{L}{2})(?<!\d(?:mg|ml|cm|mm|ui|iu))1(?=\p{L}{2})/gu;
const ONE_BEFORE = /(?<![\p{L}\p{N}.,])1(?=\p{L}{2,})/gu;
/** Consonants that an `l` may follow in a word: no word begins with `nsl`. */
const BEFORE_L = /[aeiouy]|(?:^|[^a-z])(?:sc|[cp]h?|[bfgks])$/;
/** A raised letter is the name of something by itself: `Leᵃ` and `Leᵇ` are no slips of one another. `1½` is not 11 halves. */
const RAISED = /(?<=\p{L})(?=[ᵃ-ᶻ])|(?<=\d)(?=[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅟])/gu;
const SCRIPTS = /[⁰¹²³⁴-⁹₀-₉ᵃ-ᶻª-º¼-¾⅐-⅟]+/gu;
/** Degrees as typed: the ring, the ordinal sign, one sign with its letter. */
const DEGREE = /[º˚℃]/;
const DEGREES = /(?<=\d\s?)(?:[º˚]\s?c?|°?℃)/gu;
/** `CA 72.4`, `CA 72-4`: the name of a marker, no decimal number. */
const MARKER = /(?<![\p{L}\d])(ca\s?\d\d)[.,](?=\d(?!\d))/gu;
/** A scanner's capital I for the `l` or the `i` inside a word in small letters (`cIorid`), or for the `l` at its end (`MacrogoI`). */
const CAPITAL_I = /\p{Ll}I/u;
const WITH_I_INSIDE = /(?<![\p{L}\d])\p{L}?\p{Ll}+I(?:\p{Ll}+|(?=[^\p{L}]|$))/gu;
const OR_EQUAL = /<=|=<|>=/g;
// Maps, not objects: a name may be `constructor`.
const UNIT_AFTER_NUMBER: ReadonlyMap<string, string> = new Map([
  ['h', 'giờ'],
  ['p', 'phút'],
  ['ph', 'phút'],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['<', 'dưới'],
  ['>', 'trên'],
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gama'],
  ['µ', 'micro'],
  ['μ', 'micro'],
]);
const ROMAN: ReadonlyMap<string, string> = new Map([
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map((roman, at) => [roman, String(at + 1)] as const),
  // X is a letter as often as a number, and `xi` a word.
  ['xii', '12'],
  ['xiii', '13'],
]);
/** Roman numerals that are nothing else, wherever they stand; perhaps with the letter of a part (`IVa`). */
const SURELY_ROMAN = /^(ii|iii|iv|vii|viii|ix|xii|xiii)([abc]?)$/;
/** `do vi khuẩn`, `do vi rút`: the Vietnamese word, not the number six. */
export const AFTER_VI: ReadonlySet<string> = new Set('khuan rut sinh nam mach the trung phau huyet'.split(' '));
const ROMAN_AFTER: ReadonlySet<string> = new Set([
  'do',
  'loai',
  'type',
  'giai',
  'doan',
  'gd',
  'nhom',
  'nhanh',
  'so',
  'bac',
  'muc',
  'thi',
  'yeu',
  'to',
  'kinh',
  'thuy',
]);

/**
 * Foreign words are spelled many ways (`Cephalexin`, `cefalexin`; `polype`, `polip`): the key drops what does not tell them apart.
 * Vietnamese syllables are left alone, and initials, of which every letter begins a word: `KRNN` is not `CRNN`.
 */
export function foreignKey(folded: string): string {
  if (folded.length < 4 || !/[aeiouy]/.test(folded) || isBareSyllable(folded)) return folded;
  const key = folded
    .replace(/ph/g, 'f')
    .replace(/[tr]h/g, (pair) => pair[0] as string)
    .replace(/ch(?=[lrnmoau])/g, 'c')
    .replace(/ae|oe/g, 'e')
    .replace(/y/g, 'i')
    .replace(/k/g, 'c')
    .replace(/(.)\1+/g, '$1')
    .replace(/e$/, '');
  // `time` must not become `tim`.
  return key.length < 3 || isBareSyllable(key) ? folded : key;
}

/** Dots that group thousands (`1.000`, `2.500.000`); the comma is the decimal sign. */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?=,|$)/;
const BARE_LETTERS = /^[a-z]+$/;
const I_FOR_Y = /^(h|k|l|m|s|t|v|th|tr|qu)([yỳýỷỹỵ])$/;
const I_TONES: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

function makeWord(raw: string): Word {
  const symbol = SYMBOLS.get(raw);
  if (symbol !== undefined) return { text: symbol, fold: fold(symbol) };
  if (/^\d/.test(raw)) {
    const number = raw
      .replace(GROUPED, (found) => found.replaceAll('.', ''))
      .replace(/,/g, '.')
      .replace(/^0+(?=\d)/, '')
      .replace(/^(\d+)\.0+$/, '$1');
    return { text: number, fold: number };
  }
  const text = canonicalTone(raw).replace(I_FOR_Y, (_, onset: string, y: string) => onset + I_TONES[y]);
  const folded = BARE_LETTERS.test(text) ? text : fold(text);
  return { text, fold: foreignKey(folded) };
}

const CACHE_LIMIT = 15_000;
const cache = new Map<string, KnownWord>();

function wordOf(raw: string): KnownWord {
  const known = cache.get(raw);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const word = new KnownWord(makeWord(raw));
  cache.set(raw, word);
  return word;
}

/** What of a word bears on its rewriting, whatever stands beside it. */
interface Role {
  /** Nothing is ever made of it. */
  readonly stays: boolean;
  /** Rules that begin with it, longest first. */
  readonly rules: readonly Rule[] | undefined;
  /** What it is wherever it stands: a Roman numeral, perhaps with the letter of a part. */
  readonly sure: readonly KnownWord[] | undefined;
  /** What it is behind a number, and behind a word that numbers follow. */
  readonly unit: KnownWord | undefined;
  readonly roman: KnownWord | undefined;
}

/** A word that is kept for as long as texts with it are read, with its {@link Role}. */
class KnownWord implements Word {
  readonly text: string;
  readonly fold: string;
  #role: Role | undefined;

  constructor({ text, fold }: Word) {
    this.text = text;
    this.fold = fold;
  }

  get role(): Role {
    this.#role ??= roleOf(this);
    return this.#role;
  }
}

function roleOf({ text, fold }: Word): Role {
  const rules = rulesOf().get(fold);
  const [, numeral, part] = SURELY_ROMAN.exec(text) ?? [];
  const sure =
    numeral === undefined
      ? undefined
      : [ROMAN.get(numeral) as string, ...(part ? [part] : [])].map((raw) => wordOf(raw));
  const wordAt = (raw: string | undefined) => (raw === undefined ? undefined : wordOf(raw));
  const unit = wordAt(UNIT_AFTER_NUMBER.get(text));
  const roman = wordAt(ROMAN.get(text));
  const stays = rules === undefined && sure === undefined && unit === undefined && roman === undefined;
  return { stays, rules, sure, unit, roman };
}

const NO_WORDS: readonly KnownWord[] = Object.freeze([]);
const pieces = new Map<string, readonly KnownWord[]>();

/** A text is read several times while its row is answered, and lists repeat names: the words of the last texts are kept. */
const TEXTS_KEPT = 2048;
const texts = new Map<string, readonly Word[]>();

/** The words of a piece of text without spaces, most often one. Kept by piece, because lists repeat the same pieces. */
function pieceOf(piece: string): readonly KnownWord[] {
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  if (pieces.size >= CACHE_LIMIT) pieces.clear();
  const words = withoutScanSlips(piece.toLowerCase()).match(TOKEN)?.map(wordOf) ?? NO_WORDS;
  pieces.set(piece, words);
  return words;
}

/** A word with the small letter that a capital I was read for: `i` where that makes a syllable. */
function withSmallLetters(word: string): string {
  const isEnd = word.endsWith('I');
  if (isEnd && (word.length < LONG_WORD || isSyllable(word.slice(0, -1).toLowerCase()))) return word;
  const syllable = word.replaceAll('I', 'i');
  return isSyllable(syllable.toLowerCase()) ? syllable : word.replaceAll('I', 'l');
}

/** The piece with letters in place of digits that can only be misread letters. */
function withoutScanSlips(piece: string): string {
  if (piece.length > LONGEST_PIECE || (!piece.includes('0') && !piece.includes('1'))) return piece;
  const lettered = piece
    .replace(ZERO_INSIDE, 'o')
    .replace(ONE_INSIDE, (one, at: number) => (BEFORE_L.test(fold(piece.slice(0, at))) ? 'l' : one))
    .replace(ZERO_LAST, (found, letters: string) => (isSyllable(`${letters}o`) ? `${letters}o` : found));
  return lettered.replace(ONE_BEFORE, (one, at: number) => {
    const rest = /^\p{L}+/u.exec(lettered.slice(at + 1))?.[0] ?? '';
    return !BARE_LETTERS.test(rest) && isSyllable(`l${rest}`) ? 'l' : one;
  });
}

interface Rule {
  readonly from: readonly KnownWord[];
  to: readonly KnownWord[];
  readonly source: Rewrite;
  readonly strict: boolean;
  /** Conditions in the form that words are compared in: `prothrombin` stands in a text as `protrombin`. */
  readonly near: readonly string[] | undefined;
  readonly unless: readonly string[] | undefined;
}

let rulesKnown: ReadonlyMap<string, readonly Rule[]> | undefined;

/** Rules by the folded form of their first word, longest first. */
function rulesOf(): ReadonlyMap<string, readonly Rule[]> {
  if (rulesKnown) return rulesKnown;
  const table = new Map<string, Rule[]>();
  for (const source of rewrites()) {
    const from = source.from.flatMap(pieceOf);
    const rule: Rule = {
      from,
      to: source.to.flatMap(pieceOf),
      source,
      strict: isStrict(from),
      near: source.near?.map((word) => wordOf(word).fold),
      unless: source.unless?.map((word) => wordOf(word).fold),
    };
    const first = rule.from[0]?.fold as string;
    const list = table.get(first);
    if (list) list.push(rule);
    else table.set(first, [rule]);
  }
  for (const list of table.values())
    list.sort(
      (a, b) => b.from.length - a.from.length || Number(b.source.first === true) - Number(a.source.first === true),
    );
  rulesKnown = table;
  // What a short form stands for may be worded in another way itself: `TPTNT` is `tổng phân tích niệu`, as the words in full are.
  for (const list of table.values()) for (const rule of list) rule.to = rewrite(rule.to, false);
  return table;
}

/** Whether a written word stands for a rule's word: the same with accents, or the same without where the writer used none. */
function stands(written: Word, wanted: Word): boolean {
  return written.text === wanted.text || (written.fold === wanted.fold && BARE_LETTERS.test(written.text));
}

/** A rule of one syllable applies to that syllable alone: `do` is not `dò` that has lost its accent. */
function isStrict(from: readonly Word[]): boolean {
  const only = from.length === 1 ? from[0] : undefined;
  return only !== undefined && !BARE_LETTERS.test(only.text) && isBareSyllable(only.fold);
}

function applies(rule: Rule, words: readonly Word[], at: number, folds: () => ReadonlySet<string>): boolean {
  if (at + rule.from.length > words.length) return false;
  if (rule.strict) {
    if (words[at]?.text !== rule.from[0]?.text) return false;
  } else {
    for (let i = 0; i < rule.from.length; i++) {
      if (!stands(words[at + i] as Word, rule.from[i] as Word)) return false;
    }
  }
  const { near, unless } = rule;
  if (near && !near.some((word) => folds().has(word))) return false;
  if (unless?.some((word) => folds().has(word))) return false;
  return true;
}

function firstThatApplies(
  rules: readonly Rule[],
  words: readonly Word[],
  at: number,
  whole: boolean,
  folds: () => ReadonlySet<string>,
): Rule | undefined {
  for (const rule of rules) {
    if (rule.source.first && (at > 0 || !whole)) continue;
    if (applies(rule, words, at, folds)) return rule;
  }
  return undefined;
}

/** How many of the first words of `next` stand at the end of `words` already, all of them at the most. */
function overlap(words: readonly Word[], next: readonly Word[], most: number): number {
  for (let length = Math.min(most, words.length); length > 0; length--) {
    const from = words.length - length;
    let same = 0;
    while (same < length && words[from + same]?.fold === next[same]?.fold) same++;
    if (same === length) return length;
  }
  return 0;
}

function startsWith(words: readonly Word[], at: number, head: readonly Word[]): boolean {
  if (at + head.length > words.length) return false;
  for (let i = 0; i < head.length; i++) if (words[at + i]?.fold !== head[i]?.fold) return false;
  return true;
}

/** Two pieces of a word that a space has parted, as one word. */
export function joinedWord(left: Word, right: Word): Word {
  return wordOf(left.text + right.text);
}

/** `whole`: the words are a whole text, not a part of one. */
function rewrite(words: readonly KnownWord[], whole = true): readonly KnownWord[] {
  if (words.every(({ role }) => role.stays)) return words;
  const out: KnownWord[] = [];
  let seen: Set<string> | undefined;
  const folds = (): ReadonlySet<string> => {
    seen ??= new Set(words.map((word) => word.fold));
    return seen;
  };
  for (let at = 0; at < words.length; ) {
    const word = words[at] as KnownWord;
    const { rules, sure, unit, roman } = word.role;
    const rule = rules && firstThatApplies(rules, words, at, whole, folds);
    if (rule) {
      // The text may have the whole wording already, of which the rule's own is a part: `vi dây dẫn` in `vi dây dẫn đường`.
      if (rule.to.length > rule.from.length && startsWith(words, at, rule.to)) {
        out.push(...rule.to);
        at += rule.to.length;
        continue;
      }
      // `kết hợp xương (KHX)` and `KHX (kết hợp xương)` say one thing twice, and so does `bệnh COPD`.
      const short = rule.source.meaning !== undefined;
      out.push(...rule.to.slice(overlap(out, rule.to, short ? rule.to.length : rule.to.length - 1)));
      at += rule.from.length;
      if (short) at += overlap(rule.to, words.slice(at, at + rule.to.length), rule.to.length);
      continue;
    }
    const before = out[out.length - 1];
    if (sure !== undefined) out.push(...sure);
    else if (before !== undefined && unit !== undefined && isDigit(before.fold.charCodeAt(0))) out.push(unit);
    else if (before !== undefined && roman !== undefined && ROMAN_AFTER.has(before.fold)) {
      const isVi = word.fold === 'vi' && AFTER_VI.has(words[at + 1]?.fold ?? '');
      out.push(isVi ? word : roman);
    } else out.push(word);
    at++;
  }
  return out;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * The words of a text in comparable form: legacy fonts repaired, numbers and units set apart (`5cm` = `5 cm`, `01` = `1`),
 * spelling families and abbreviations brought to one wording. The same words for both sides of a comparison.
 * One array for one text, while it is kept: not to be changed.
 */
export function wordsOf(text: string): readonly Word[] {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= TEXTS_KEPT) texts.clear();
  const words = readWords(text);
  texts.set(text, words);
  return words;
}

function readWords(text: string): readonly Word[] {
  const repaired = repairLegacy(text);
  const signs = cleanSigns(repaired);
  const isPlain = signs !== 0 && (signs & TELLING) === 0;
  const words: KnownWord[] = [];
  for (const piece of (isPlain ? repaired : respelt(repaired, signs !== 0)).split(' '))
    for (const word of pieceOf(piece)) words.push(word);
  return words.length > 0 ? rewrite(words) : words;
}

/** A text in small letters that is parted at its blanks alone. */
function respelt(text: string, isClean: boolean): string {
  let clean = isClean ? text : cleanText(text);
  if (clean.includes('I') && CAPITAL_I.test(clean)) clean = clean.replace(WITH_I_INSIDE, withSmallLetters);
  clean = clean.toLowerCase();
  if (clean.includes('ca')) clean = clean.replace(MARKER, '$1 - ');
  // Neither degrees nor raised letters are among the signs of a clean text.
  if (!isClean && DEGREE.test(clean)) clean = clean.replace(DEGREES, '°c');
  if (!isClean && SCRIPTS.test(clean))
    clean = clean.replace(RAISED, ' ').replace(SCRIPTS, (found) => found.normalize('NFKC'));
  if (clean.includes('=')) clean = clean.replace(OR_EQUAL, (sign) => (sign.includes('<') ? '≤' : '≥'));
  if (clean.includes('.')) clean = clean.replace(DOTTED, (found) => found.replaceAll('.', ''));
  return clean;
}
