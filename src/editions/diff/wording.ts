import { compareSites, compareSlots, oneSidedSlots, type SlotSet, slotConflicts, slotsOf } from '../../match/slots';
import type { SaidReason } from '../../messages/reasons';
import { cleanText } from '../../text/clean';
import { canonicalTone } from '../../text/tone';
import { type Word, wordsOf } from '../../text/words';
import { type Hunk, hunksOf } from './align';
import type { Phrasing } from './phrasing';
import { foldOf, numberOf } from './word-numbers';

/**
 * How far the wording of a code has changed. `same`: the same text. `spelling`: case, punctuation, spaces, tone placement,
 * i/y and spellings of one word. `wording`: other words for what is, as far as words tell, the same.
 * `meaning`: it may mean something else now; a person has to look.
 */
export type WordingChange = 'same' | 'spelling' | 'wording' | 'meaning';

/** Why a wording change was graded as it was: a stable code and what fills its sentence. */
export type Evidence = Extract<SaidReason, { readonly code: EvidenceCode }>;

export type EvidenceCode =
  | 'spelling-only'
  | 'phrasing'
  | 'words-shared'
  | 'slot-conflict'
  | 'slot-added'
  | 'slot-dropped'
  | 'negation-differs'
  | 'other-differs'
  | 'number-changed'
  | 'number-added'
  | 'number-dropped'
  | 'few-words-shared'
  | 'name-elsewhere'
  | 'name-shared';

/** A name taken apart once, for all comparisons with it. */
export class WordedName {
  readonly text: string;
  readonly words: readonly Word[];
  /** Folded words by their numbers. */
  readonly numbers: readonly number[];
  #slots: SlotSet | undefined;

  constructor(text: string, words: readonly Word[]) {
    this.text = text;
    this.words = words;
    this.numbers = words.map(({ fold }) => numberOf(fold));
  }

  /** Its deciding words. */
  get slots(): SlotSet {
    this.#slots ??= slotsOf(this.words);
    return this.#slots;
  }
}

/** Below this share of common weight two wordings may speak of different things. */
const SHARED = 0.5;
/** “khác”. */
const OTHER = numberOf('khac');
/** References to other codes beside a name: `(J17.3*)`, `(E10-E14 với ký tự thứ tư .6†)`. */
const CODE_REFERENCE = /\([^()]*[A-Z]\d{2}[^()]*\)/g;

const known = new Map<string, WordedName>();
const LIMIT = 40_000;

/** Takes a name apart; references to other codes are no words of it. */
export function worded(text: string): WordedName {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= LIMIT) known.clear();
  const bare = text.includes('(') ? text.replace(CODE_REFERENCE, ' ') : text;
  const name = new WordedName(text, wordsOf(bare === '' || bare.trim() === '' ? text : bare));
  known.set(text, name);
  return name;
}

/** Two wordings, and where they differ. */
export interface ComparedNames {
  readonly from: WordedName;
  readonly to: WordedName;
  readonly hunks: readonly Hunk[];
}

/** Takes two names apart and lays them side by side. */
export function compareNames(before: string, after: string): ComparedNames {
  const from = worded(before);
  const to = worded(after);
  return { from, to, hunks: hunksOf(from.numbers, to.numbers) };
}

/** Grades the change from one wording to another. `weight` says how much a word tells (its rarity). */
export function compareWording(
  { from: before, to: after, hunks }: ComparedNames,
  phrasing: Phrasing,
  weight: (word: number) => number,
): { readonly change: WordingChange; readonly evidence: Evidence[]; readonly shared: number } {
  if (before.text === after.text) return { change: 'same', evidence: [], shared: 1 };
  if (isRespelled(before, after)) return { change: 'spelling', evidence: [{ code: 'spelling-only' }], shared: 1 };
  const a = before.slots;
  const b = after.slots;
  const evidence: Evidence[] = [];
  const slots = compareSlots(a.low, a.high, b.low, b.high);
  if ((slots & 255) + compareSites(a.site, a.more, b.site, b.more) > 0) {
    for (const { left, right } of slotConflicts(a, b))
      evidence.push({ code: 'slot-conflict', params: { before: left, after: right } });
  }
  let lost = 0;
  const numbers: [string, string] = ['', ''];
  const dropped = new SlotsLeft();
  const added = new SlotsLeft();
  for (const hunk of hunks) {
    if (phrasing.has(hunk, before.numbers, after.numbers)) continue;
    for (let at = hunk.from; at < hunk.to; at++) lost += weight(before.numbers[at] as number);
    for (let at = hunk.newFrom; at < hunk.newTo; at++) lost += weight(after.numbers[at] as number);
    numbers[0] += figures(before.numbers, hunk.from, hunk.to);
    numbers[1] += figures(after.numbers, hunk.newFrom, hunk.newTo);
    dropped.see(before, hunk.from, hunk.to);
    added.see(after, hunk.newFrom, hunk.newTo);
  }
  if (numbers[0] !== numbers[1] && numbers[0] !== '' && numbers[1] !== '') {
    evidence.push({ code: 'number-changed', params: { before: numbers[0], after: numbers[1] } });
  }
  let total = 0;
  for (const word of before.numbers) total += weight(word);
  for (const word of after.numbers) total += weight(word);
  const shared = total === 0 ? 0 : Math.max(0, 1 - lost / total);
  if (lost > 0) {
    if (denies(before) !== denies(after)) evidence.push({ code: 'negation-differs' });
    if (before.numbers.includes(OTHER) !== after.numbers.includes(OTHER)) evidence.push({ code: 'other-differs' });
  }
  if (shared < SHARED) evidence.push({ code: 'few-words-shared', params: { percent: Math.round(shared * 100) } });
  // What only one of the names decides may be what the other took for granted, or another thing: a person knows.
  const droppedWords = [dropped.beside(before, after), wayOnly(before, after)].filter(Boolean).join(', ');
  const addedWords = [added.beside(after, before), wayOnly(after, before)].filter(Boolean).join(', ');
  if (droppedWords) evidence.push({ code: 'slot-dropped', params: { before: droppedWords } });
  if (addedWords) evidence.push({ code: 'slot-added', params: { after: addedWords } });
  if (numbers[0] === '' && numbers[1] !== '' && !isArticle(numbers[1], after)) {
    evidence.push({ code: 'number-added', params: { after: numbers[1] } });
  }
  if (numbers[1] === '' && numbers[0] !== '' && !isArticle(numbers[0], before)) {
    evidence.push({ code: 'number-dropped', params: { before: numbers[0] } });
  }
  if (evidence.length > 0) return { change: 'meaning', evidence, shared };
  if (lost === 0) return { change: 'wording', evidence: [{ code: 'phrasing' }], shared: 1 };
  return {
    change: 'wording',
    evidence: [{ code: 'words-shared', params: { percent: Math.round(shared * 100) } }],
    shared,
  };
}

/** Slots whose words narrow a name wherever they stand; those of others (có, trong, sau …) join words as often as they decide. */
const QUALIFIERS: ReadonlySet<string> = new Set([
  'side',
  'sides',
  'anaesthesia',
  'age',
  'course',
  'nature',
  'origin',
  'extent',
  'opening',
  'sex',
  'depth',
  'assay',
  'way',
  'vessel',
  'bound',
  'specimen',
  'image',
  'energy',
  'difficulty',
  'severity',
  'limb',
]);
/** Done through an endoscope or not: without a word for the contrary it is no slot. */
const ENDOSCOPE = /nội soi/iu;

function wayOnly(own: WordedName, other: WordedName): string {
  return ENDOSCOPE.test(own.text) && !ENDOSCOPE.test(other.text) ? 'nội soi' : '';
}

/** `không phải` is no side. */
const NOT_RIGHT = /(?:không|chưa) phải/iu;

/** Deciding words among the words that only one of two names has. */
class SlotsLeft {
  #low = 0;
  #high = 0;

  see({ words }: WordedName, from: number, to: number): void {
    if (from === to) return;
    const { low, high } = slotsOf(words.slice(from, to));
    this.#low |= low;
    this.#high |= high;
  }

  /** Those of slots that the other name says nothing of, for people; empty: none. A word that decides nothing in the whole name is none. */
  beside(own: WordedName, other: WordedName): string {
    const low = this.#low & own.slots.low;
    const high = this.#high & own.slots.high;
    if (low === 0 && high === 0) return '';
    return oneSidedSlots({ low: low >>> 0, high: high >>> 0, site: 0, more: 0 }, other.slots)
      .filter(({ slot }) => QUALIFIERS.has(slot) && !(slot === 'side' && NOT_RIGHT.test(own.text)))
      .map(({ value }) => value.replace(/ ?#/g, ''))
      .join(', ');
  }
}

const I_FOR_Y: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** Letters and digits as they are however written: case, punctuation, spaces, tone placement and i/y do not count. */
function spellingKey(text: string): string {
  return canonicalTone(cleanText(text).toLowerCase())
    .replace(/(?<=(?:^|[^\p{L}])(?:h|k|l|m|s|t|v|th|tr|qu))[yỳýỷỹỵ](?!\p{L})/gu, (y) => I_FOR_Y[y] as string)
    .replace(/[^\p{L}\p{N}≤≥<>%+]/gu, '');
}

/** What is only spelled otherwise has the same words, if perhaps written together: the cheap looks come first. */
function isRespelled(before: WordedName, after: WordedName): boolean {
  if (letters(before) !== letters(after)) return false;
  const joined = ({ words }: WordedName) => words.map(({ text }) => text).join('');
  return joined(before) === joined(after) && spellingKey(before.text) === spellingKey(after.text);
}

function letters({ words }: WordedName): number {
  let sum = 0;
  for (const { text } of words) sum += text.length;
  return sum;
}

/** The numbers that are written among some words. */
function figures(words: readonly number[], from: number, to: number): string {
  let found = '';
  for (let at = from; at < to; at++) {
    const word = foldOf(words[at] as number);
    if (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57) found += found === '' ? word : ` ${word}`;
  }
  return found;
}

/** `một` is read as 1; without a figure in the text it is as often an article. */
function isArticle(number: string, { text }: WordedName): boolean {
  return number === '1' && !/(?<!\d)0?1(?!\d)/.test(text);
}

/** What is left open is not denied: “không xác định”, “chưa rõ”, “không phân loại mục khác”. */
const OPEN = new Set([
  'tien',
  'xac',
  'ro',
  'dac',
  'phan',
  'duoc',
  'xep',
  'chac',
  'dinh',
  'chi',
  'biet',
  'dien',
  'noi',
  'o',
  'the',
  'de',
  'thuong',
]);

function denies({ words }: WordedName): boolean {
  return words.some(
    ({ text }, i) => (text === 'không' || text === 'chưa' || text === 'khong') && !OPEN.has(words[i + 1]?.fold ?? ''),
  );
}
