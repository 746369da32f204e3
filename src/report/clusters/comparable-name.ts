import { isLightWord } from '../../match/index/name-index';
import { type SlotSet, slotConflicts, slotsOf } from '../../match/slots';
import { fold } from '../../text/fold';
import { isBareSyllable } from '../../text/syllable';
import { type Word, wordsOf } from '../../text/words';

/** A name in the form in which names are compared for clustering. */
export interface ComparableName {
  readonly text: string;
  /** Light words left out. */
  readonly words: readonly Word[];
  /** Whether the order of its words must be the same too: it says both `có` and `không`, or two numbers. */
  readonly ordered: boolean;
}

const NUMBER = /^\d/;
const ASCII = /^[\x20-\x7e]*$/;
/** Folded words that belong to what follows (`không thuốc`, `dưới da`), and to what stands before (`tai phải`). */
const BOUND_TO_NEXT: ReadonlySet<string> = new Set('co khong chua tren duoi truoc sau trong ngoai'.split(' '));
const BOUND_TO_LAST: ReadonlySet<string> = new Set(['phai', 'trai']);

/** Brings a name into comparable form. */
export function comparableName(text: string): ComparableName {
  const all = wordsOf(text);
  const words = all.filter((word, at) => !isLightWord(word.text) || isEqualSign(all, at));
  return { text, words, ordered: mustKeepOrder(words) };
}

/** `bằng và trên 10 cm²`, `trên hoặc bằng`: here `bằng` means “equal to” and matters. */
function isEqualSign(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === 'bằng' &&
    [words[at - 1], words[at + 1]].some((word) => word?.text === 'và' || word?.text === 'hoặc')
  );
}

/** Whether the order of words says something: two numbers, or two values of one slot such as `phải` and `trái`. */
export function mustKeepOrder(words: readonly Word[]): boolean {
  const numbers = new Set(words.filter(({ fold }) => NUMBER.test(fold)).map(({ fold }) => fold));
  return numbers.size > 1 || saysBoth(slotsOf(words));
}

const NONE: SlotSet = Object.freeze({ low: 0, high: 0, site: 0, more: 0 });

/** Whether a name says two values of one slot, such as `phải` and `trái`. */
function saysBoth({ low, high, site, more }: SlotSet): boolean {
  const values: SlotSet[] = [];
  for (let bit = 0; bit < 32; bit++) {
    const one = (1 << bit) >>> 0;
    if ((low & one) !== 0) values.push({ ...NONE, low: one });
    if ((high & one) !== 0) values.push({ ...NONE, high: one });
    if ((site & one) !== 0) values.push({ ...NONE, site: one });
    if ((more & one) !== 0) values.push({ ...NONE, more: one });
  }
  return values.some((one, at) => values.slice(at + 1).some((other) => slotConflicts(one, other).length > 0));
}

/**
 * The key that names with the same words share, whatever their order; accents are ignored.
 * Numbers and words that decide go with their neighbour, so that `2 kim, 1 dây` and `1 kim, 2 dây` stay apart.
 */
export function bagKey(words: readonly Word[], ordered: boolean): string {
  if (ordered) return `>${words.map(({ fold }) => fold).join(' ')}`;
  return words
    .map(({ fold }, at) => {
      if (NUMBER.test(fold) || BOUND_TO_NEXT.has(fold)) return `${fold}_${words[at + 1]?.fold ?? ''}`;
      if (BOUND_TO_LAST.has(fold)) return `${words[at - 1]?.fold ?? ''}_${fold}`;
      return fold;
    })
    .sort()
    .join(' ');
}

/** Stands for any word in a key. */
const HOLE: Word = Object.freeze({ text: '*', fold: '*' });

/** The key shared by names that differ only in the word at this place. */
export function keyWithout(words: readonly Word[], at: number, ordered: boolean): string {
  return bagKey(words.with(at, HOLE), ordered);
}

/** The key shared by names that differ only in spaces. */
export function joinedKey(words: readonly Word[]): string {
  return words.map(({ text }) => bareText(text)).join('');
}

const bare = new Map<string, string>();

function bareText(text: string): string {
  const known = bare.get(text);
  if (known !== undefined) return known;
  if (bare.size > 60_000) bare.clear();
  const folded = fold(text);
  bare.set(text, folded);
  return folded;
}

/** Whether any word has accents. */
export function isAccented(words: readonly Word[]): boolean {
  return words.some(({ text }) => !ASCII.test(text));
}

/** Whether a word may have lost its accents: bare letters that make a Vietnamese syllable. */
export function isBare({ text, fold }: Word): boolean {
  return ASCII.test(text) && isBareSyllable(fold);
}

const BARE_LIGHT: ReadonlySet<string> = new Set('bang cua va cac nhung cho tai o theo voi la boi duoc'.split(' '));
const BARE_NUMBERS: ReadonlyMap<string, string> = new Map([
  ['mot', '1'],
  ['hai', '2'],
]);
/** Most words that may be read in two ways: the number of readings doubles with each, so names with more are not tried. */
const MOST_DOUBTS = 4;

/**
 * The further readings of a text that has lost its accents: `tai` may be `tại`, which is left out where it has its accents, and `mot` the number.
 * None for a text with accents.
 */
export function bareReadings({ text, words }: Pick<ComparableName, 'text' | 'words'>): Word[][] {
  if (!ASCII.test(text)) return [];
  const doubts = words.flatMap((word, at) => (BARE_LIGHT.has(word.text) || BARE_NUMBERS.has(word.text) ? [at] : []));
  if (doubts.length === 0 || doubts.length > MOST_DOUBTS) return [];
  return Array.from({ length: 2 ** doubts.length - 1 }, (_, chosen) => {
    const changed = new Set(doubts.filter((_, bit) => ((chosen + 1) >>> bit) & 1));
    return words.flatMap((word, at) => {
      if (!changed.has(at)) return [word];
      const number = BARE_NUMBERS.get(word.text);
      return number === undefined ? [] : [{ text: number, fold: number }];
    });
  });
}

/**
 * In how many words the accents of two names contradict each other; a word that has lost its accents contradicts none.
 * Both have the same folded words; `undefined` when a contradiction cannot be pinned to words.
 */
export function accentConflicts(
  a: readonly Word[],
  b: readonly Word[],
): readonly (readonly [string, string])[] | undefined {
  const left = byFold(a);
  const right = byFold(b);
  const conflicts: [string, string][] = [];
  for (const [fold, texts] of left) {
    const others = right.get(fold) ?? [];
    const mine = without(texts, others);
    const theirs = without(others, texts);
    if (mine.length === 0 || theirs.length === 0) continue;
    if (mine.length > 1 || theirs.length > 1) return undefined;
    conflicts.push([mine[0] as string, theirs[0] as string]);
  }
  return conflicts;
}

/** The accented texts of each folded word. */
function byFold(words: readonly Word[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) {
    const texts = map.get(word.fold) ?? [];
    if (!ASCII.test(word.text)) texts.push(word.text);
    map.set(word.fold, texts);
  }
  return map;
}

/** What of `texts` is left when `others` are taken out, one for one. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return texts.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
