import { distance } from 'fastest-levenshtein';
import { fold } from '../../text/fold';
import { isBareSyllable } from '../../text/syllable';
import { INITIALS, LIGHT, NUMBER, STRANGE, SYLLABLE } from '../dictionary';
import { foldHash, type NameIndex } from '../index/name-index';
import { isSameWord, isSwap } from '../index/spelling';
import type { Query } from '../query';
import { type Aligner, IN_ORDER, SPELT } from './align';
import type { Weighed } from './weighed';

/** Words that frame a name and name no thing themselves: one of them more, less or instead makes no other thing. */
const FRAME: ReadonlySet<string> = new Set(
  (
    'hoặc kèm do trong đến về những có khi sau từ bệnh lí chứng tính thể loại dạng kĩ thuật phẫu phương pháp điều trị ' +
    'định lượng xét nghiệm hay thuốc tình trạng người nhiễm vị trí vùng phần cơn một nhiều bên phải trái'
  ).split(' '),
);
/** A slip changes one letter of a word, two in one of this length that is no word as it stands. */
const LONG = 4;
const LONG_FOREIGN = 5;
/** Shorter words that no name has are marks of a list, such as `dv`. */
const SHORTEST = 3;
const TWO_LETTERS = /^[a-z]{2}$/;
/** A word of so many names is no slip of another such. */
const COMMON = 8;
/** Most names with a word that are looked through for a pair which only this word tells apart. */
const MOST_NAMES = 3000;

/** Trust that a best name needs where it seems to be of another thing: none is enough where that is sure. */
const NEVER = 1;
const NEARLY_SURE = 0.9;
const ANY = 0;

/** What one side says and the other lacks. */
interface Left {
  /** Places of words that name something and are no slip of what the other side has. */
  readonly written: readonly number[];
  readonly official: readonly number[];
  readonly numbers: number;
  readonly officialNumbers: number;
  /** Places of all words left over but light ones and the row's numbers. */
  readonly allWritten: readonly number[];
  readonly allOfficial: readonly number[];
}

type Text = Query['words'][number];

/** Whether a written word may be another one misspelt. Of foreign words only what spelling varies counts, and one letter of a long one. */
function isSlip(written: string, official: string, isForeign: boolean, isWord: boolean): boolean {
  if (isSwap(written, official)) return true;
  const edits = distance(written, official);
  const length = Math.max(written.length, official.length);
  if (TWO_LETTERS.test(written) && TWO_LETTERS.test(official)) return edits <= 1;
  // Initials stand for themselves: ALT is not AST.
  if (isForeign || !isBareSyllable(official))
    return (edits <= 1 && length >= LONG_FOREIGN) || isSameWord(written, official);
  return edits <= (length >= LONG && !isWord ? 2 : 1);
}

function leftOf({ query, name }: Weighed, index: NameIndex, { written, official, times }: Aligner): Left {
  const from = index.start[name] as number;
  const every = Array.from({ length: (index.start[name + 1] as number) - from }, (_, at) => at);
  const idOf = (at: number): number => index.foldIds[from + at] as number;
  const textOf = (at: number): number => index.textIds[from + at] as number;
  const allWritten: number[] = [];
  let numbers = 0;
  for (let at = 0; at < query.count; at++) {
    const traits = query.traits[at] as number;
    if ((written[at] as number) > 0 || (traits & LIGHT) !== 0) continue;
    if ((traits & NUMBER) !== 0) numbers++;
    else allWritten.push(at);
  }
  const missing = every.filter((at) => (official[at] as number) === 0);
  const allOfficial = missing.filter((at) => index.isLight[textOf(at)] !== 1);
  const isCommon = (text: number): boolean => text >= 0 && (times[text] as number) >= COMMON;
  const mayBe = (at: number, other: number): boolean => {
    const { text, fold: folded } = query.words[at] as Text;
    const own = query.textIds[at] as number;
    if (!query.allBare && isCommon(own) && isCommon(textOf(other))) return false;
    const isWord = own >= 0 || ((query.traits[at] as number) & SYLLABLE) !== 0;
    const isForeign = index.isForeign[idOf(other)] === 1;
    return (
      isSlip(folded, index.folds.word(idOf(other)), isForeign, isWord) ||
      isSlip(fold(text), fold(index.texts.word(textOf(other))), isForeign, isWord)
    );
  };
  const isNumber = (at: number): boolean => index.isNumber[idOf(at)] === 1;
  return {
    written: allWritten.filter((at) => {
      // What is no word may be a slip of a word that was found for another one.
      const others =
        (query.foldIds[at] as number) >= 0 || ((query.traits[at] as number) & SYLLABLE) !== 0 ? missing : every;
      return !FRAME.has((query.words[at] as Text).text) && !others.some((other) => mayBe(at, other));
    }),
    official: allOfficial.filter(
      (at) =>
        !isNumber(at) && !FRAME.has(index.texts.word(textOf(at))) && !allWritten.some((other) => mayBe(other, at)),
    ),
    numbers,
    officialNumbers: allOfficial.filter(isNumber).length,
    allWritten,
    allOfficial,
  };
}

/** Whether the code set itself tells two things apart by a word alone: it has a name with it and the same name without it, or with the word `instead` in its place. */
function tells(index: NameIndex, word: number, instead?: number): boolean {
  if (word < 0) return false;
  const { start, flat } = index.words;
  const { sorted, isOfficial, folds } = index;
  const change = (instead === undefined ? 0 : foldHash(folds.word(instead))) - foldHash(folds.word(word));
  const to = Math.min(start[word + 1] as number, (start[word] as number) + MOST_NAMES);
  for (let at = start[word] as number; at < to; at++) {
    const name = flat[at] as number;
    if (isOfficial[name] !== 1) continue;
    for (let other = sorted.first((sorted.hashOf(name) + change) | 0); other >= 0; other = sorted.next(other))
      if (isOfficial[other] === 1) return true;
  }
  return false;
}

/** Whether the code set tells such names apart by what is left over, on one side or on both. */
function toldApart({ query, name }: Weighed, index: NameIndex, begins: boolean, left: Left): boolean {
  const { written, official, allWritten, allOfficial } = left;
  const idOf = (at: number): number => index.foldIds[(index.start[name] as number) + at] as number;
  const ownOf = (at: number): number => query.foldIds[at] as number;
  const all = allWritten.length + allOfficial.length;
  if (all === 2 && allWritten.length === 1) {
    const own = ownOf(allWritten[0] as number);
    if (own >= 0 && tells(index, idOf(allOfficial[0] as number), own)) return true;
  }
  if (written.length === 0 && official.length > 0 && (all === 1 || !begins))
    return official.some((at) => tells(index, idOf(at)));
  return official.length === 0 && written.some((at) => tells(index, ownOf(at)));
}

/** Whether the shorter of two names is the longer one that says once what it says twice: `động mạch nách – (động mạch) đùi`, not `túi thừa của ruột (thừa)`. */
function saysOnce(a: readonly number[], b: readonly number[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let at = 0;
  let isDropped = false;
  for (const [place, id] of long.entries()) {
    isDropped = id !== short[at];
    if (!isDropped) at++;
    else if (place === 0 || long.indexOf(id) === long.lastIndexOf(id)) return false;
  }
  return at === short.length && !isDropped;
}

/** Whether a row and a name of the same words say some of them more often than the other does, and mean it. */
function saysOftener({ query, name }: Weighed, index: NameIndex): boolean {
  const own: number[] = [];
  const theirs: number[] = [];
  for (let at = 0; at < query.count; at++)
    if (((query.traits[at] as number) & LIGHT) === 0) own.push(query.foldIds[at] as number);
  for (let at = index.start[name] as number; at < (index.start[name + 1] as number); at++)
    if (index.isLight[index.textIds[at] as number] !== 1) theirs.push(index.foldIds[at] as number);
  return !saysOnce(own, theirs);
}

/** Whether two parts have changed places about a third: `cắt đầu tụy bảo tồn tá tràng`, `cắt tá tràng bảo tồn đầu tụy`. */
function exchanged(partner: Int16Array, count: number): boolean {
  const blocks: number[] = [];
  for (let at = 0; at < count; at++) {
    const own = partner[at] as number;
    if (own >= 0 && (at === 0 || own !== (partner[at - 1] as number) + 1)) blocks.push(own);
  }
  return blocks.some((own, at) => {
    const [next = own, last = next] = blocks.slice(at + 1, at + 3);
    return own > next && next > last;
  });
}

/** Whether a word of the row is surely misspelt, and others may be. */
function hasMisspelt({ query }: Weighed, { written }: Aligner): boolean {
  for (let at = 0; at < query.count; at++) {
    const credit = written[at] as number;
    if (credit > 0 && credit < SPELT && ((query.traits[at] as number) & (STRANGE | INITIALS)) === 0) return true;
  }
  return false;
}

/**
 * Trust, 0…1, below which the best name of a row is taken to be of another thing, however near: a word that is none of the code set's stands in it or
 * in the place of one of them, one number or substance is not another, or the code set itself tells things apart by the
 * word that is left over. The aligner has just measured the name.
 * @param narrows - a name that says more than the row is of another thing: where lists copy names, they copy them whole.
 */
export function another(best: Weighed, index: NameIndex, aligner: Aligner, narrows: boolean): number {
  const { query, name } = best;
  // The rest of such a name may have been cut off.
  if (aligner.begins && query.cut) return ANY;
  const count = (index.start[name + 1] as number) - (index.start[name] as number);
  const left = leftOf(best, index, aligner);
  const { written, official } = left;
  const isStrange = (at: number): boolean => ((query.traits[at] as number) & STRANGE) !== 0;
  const credits = aligner.written.subarray(0, query.count);
  /** A person or an agent that only the name gives: `hội chứng (Parkinson) sau viêm não`. */
  const isNamed = (at: number): boolean =>
    index.isForeign[index.foldIds[(index.start[name] as number) + at] as number] === 1;
  const isUnknown = (at: number): boolean =>
    (query.foldIds[at] as number) < 0 &&
    query.fold(at).length >= SHORTEST &&
    !(query.allBare && isBareSyllable(query.fold(at)));
  const misspelt = hasMisspelt(best, aligner);
  if (
    // Lists of techniques come off scanners: `siêu âm từ cung` is the womb.
    (!misspelt && ((aligner.otherAccents > 0 && !narrows) || left.numbers > 0)) ||
    credits.some((credit, at) => credit > 0 && credit < 1 && isStrange(at))
  )
    return NEVER;
  const all = left.allWritten.length + left.allOfficial.length;
  if (all === 0) {
    const isOther =
      aligner.leftOver > 0 ? saysOftener(best, index) : aligner.order < IN_ORDER && exchanged(aligner.partner, count);
    return isOther ? NEVER : ANY;
  }
  if (toldApart(best, index, aligner.begins, left)) return NEVER;
  const isComplete = left.allWritten.length === 0 && !misspelt && !query.allBare && !query.cut;
  if (isComplete && (narrows || aligner.lacksDeciding || official.some(isNamed))) return NEVER;
  if (narrows && left.officialNumbers > 0 && !query.cut) return NEVER;
  if (misspelt) return ANY;
  return written.some(isUnknown) || (written.length > 0 && official.length > 0) ? NEARLY_SURE : ANY;
}
