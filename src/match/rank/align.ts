import { BARE, INITIALS, LIGHT, NO_ACCENT, NUMBER, SHORT, SYLLABLE } from '../dictionary';
import type { NameIndex } from '../index/name-index';
import { SPELLING_CREDIT } from '../index/typos';
import type { Query } from '../query';
import { CONFLICTS, compareSites, compareSlots } from '../slots';

/** Features measured by aligning a written name with an official one. The order is that of the coefficients. */
export const FEATURES = [
  /** Share of the written name's weight that the official one has, 0…1. */
  'coverage of the written name',
  /** Share of the official name's weight that the written one has, 0…1. */
  'coverage of the official name',
  /** Share of neighbouring words that are neighbours in both, 0…1. */
  'word order',
  /** Weight of the rarest written word that found no partner, in units of the rarest possible. */
  'rarest written word left over',
  'rarest official word left over',
  /** Weight of words left over on both sides at once: one thing in the place of another. */
  'words replaced',
  /** Share of weight matched with other accents. */
  'accents differ',
  /** Share of weight matched by a near spelling. */
  'near spellings',
  'deciding words exclude each other',
  'deciding word only in the written name',
  'deciding word only in the official name',
  'numbers differ',
  'number only on one side',
  /** Share of the official name's weight behind the last matched word. */
  'official name goes on',
  /** The same where the written name is as long as the fields that cut names. */
  'official name goes on after a cut',
  /** Words left over, at most four, in fours. */
  'written words left over',
  'official words left over',
  'every written word found',
  'every official word found',
  'every word found on both sides',
  'same words in the same order',
  'same words and accents',
] as const;

export const FEATURE_COUNT = FEATURES.length;

/** A little less than {@link SPELLING_CREDIT}, since credits are stored with 32 bits and rounded. */
export const SPELT = SPELLING_CREDIT - 0.001;
/** Share of neighbouring words that must be neighbours in both for names to say the same. */
export const IN_ORDER = 0.7;
const INITIALS_CREDIT = 0.85;
const PREFIX_CREDIT = 0.8;
/** Fields cut names at 50 and 100 letters; a name this long may be cut. */
const CUT_LENGTH = 45;
const SHORTEST_CUT = 20;
/** The lengths, in letters, that a text is told apart by when it is aligned: 0…2. */
export function lengthClass(length: number): number {
  return Number(length >= SHORTEST_CUT) + Number(length >= CUT_LENGTH);
}

/** Fewer words begin many names. */
const FEWEST_TO_BEGIN = 3;
const MAX_WORDS = 512;
const COMMON = 8;
/** Bits of a vocabulary word: a written word may stand for it; it is a word by its accents that folds otherwise elsewhere. */
const READ = 1;
const ODD = 2;

/**
 * Second stage, after retrieval: aligns the words of a written and an official name and measures {@link FEATURES}.
 * One aligner serves one caller at a time.
 */
export class Aligner {
  readonly #index: NameIndex;
  readonly #credit: Float32Array;
  readonly #position: Int16Array;
  /** One bit for each written word, among the first 32, that each vocabulary word may stand for; and what it then weighs. */
  readonly #bits: Int32Array;
  readonly #gain: Float32Array;
  /** Where each accented word stands in the written name, or -1. */
  readonly #accented: Int16Array;
  readonly #written = new Float32Array(MAX_WORDS);
  readonly #official = new Float32Array(MAX_WORDS);
  readonly #partner = new Int16Array(MAX_WORDS);
  /** 1 for each vocabulary word that a written word may stand for: most words of a name are none of these. */
  readonly #may: Uint8Array;
  /** Weight of each official word. */
  readonly #weights = new Float32Array(MAX_WORDS);
  #query: Query | undefined;
  conflicts = 0;
  /** Words left over on either side, joining words apart. */
  leftOver = 0;
  /** Words matched by a near spelling that may well be other words: syllables of their own, and foreign names. */
  doubtful = 0;
  /** The official name begins with the written one and goes on. */
  continues = false;
  /** The official name begins with all written words, in their order, the last of which may be cut. */
  begins = false;
  /** Share of neighbouring words that are neighbours in both. */
  order = 0;
  /** Whether both names have as many words; one word written together or split may differ. */
  sameCount = false;
  /** Weight of the heaviest word that stands with other accents, where the names have a word with those of the row too: `tụy` for `tủy`. */
  otherAccents = 0;
  /** Numbers or deciding words that only one side has. */
  oneSided = 0;
  /** The official name has a deciding word of which the written one says nothing. */
  lacksDeciding = false;
  numbersDiffer = false;
  /** Words left over on the official side, and on the written side without numbers; joining words apart. */
  officialLeft = 0;
  writtenLeft = 0;
  /** One bit for each word left over among the first 32. */
  leftWritten = 0;
  leftOfficial = 0;

  /** Code of the first letter of each vocabulary word. */
  readonly #first: Uint16Array;
  readonly #times: Uint32Array;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#first = Uint16Array.from(index.folds.words(), (word) => word.charCodeAt(0));
    this.#credit = new Float32Array(index.folds.size);
    this.#position = new Int16Array(index.folds.size).fill(-1);
    this.#bits = new Int32Array(index.folds.size);
    this.#gain = new Float32Array(index.folds.size);
    this.#may = new Uint8Array(index.folds.size);
    for (const id of index.oddFolds) this.#may[id] = ODD;
    this.#accented = new Int16Array(index.texts.size).fill(-1);
    this.#times = new Uint32Array(index.texts.size);
    for (const text of index.textIds) this.#times[text] = (this.#times[text] as number) + 1;
  }

  /** Sets the written name that the next calls of {@link measure} are about. */
  begin(query: Query): void {
    if (this.#query === query) return;
    this.end();
    this.#query = query;
    const { count, readingCount, readingIds, readingCredits, readingAts, textIds } = query;
    for (let i = 0; i < readingCount; i++) {
      const id = readingIds[i] as number;
      const credit = readingCredits[i] as number;
      const at = readingAts[i] as number;
      (this.#bits[id] as number) |= 1 << at;
      if (at >= MAX_WORDS || credit <= (this.#credit[id] as number)) continue;
      this.#credit[id] = credit;
      this.#gain[id] = credit * (this.#index.idf[id] as number);
      this.#position[id] = at;
      (this.#may[id] as number) |= READ;
    }
    for (let at = Math.min(count, MAX_WORDS) - 1; at >= 0; at--) {
      const text = textIds[at] as number;
      if (text < 0) continue;
      this.#accented[text] = at;
      (this.#may[this.#index.foldOfText[text] as number] as number) |= READ;
    }
  }

  /** Forgets the written name, which must not have changed since {@link begin}. */
  end(): void {
    const query = this.#query;
    if (query === undefined) return;
    for (let i = 0; i < query.readingCount; i++) {
      const id = query.readingIds[i] as number;
      this.#credit[id] = 0;
      this.#position[id] = -1;
      this.#bits[id] = 0;
      this.#gain[id] = 0;
      (this.#may[id] as number) &= ODD;
    }
    for (let at = 0; at < query.count; at++) {
      const text = query.textIds[at] as number;
      if (text < 0) continue;
      this.#accented[text] = -1;
      (this.#may[this.#index.foldOfText[text] as number] as number) &= ODD;
    }
    this.#query = undefined;
  }

  get written(): Float32Array {
    return this.#written;
  }

  get official(): Float32Array {
    return this.#official;
  }

  /**
   * Weight of the words of a name for which written words may stand, and into {@link leftWritten} the written words that
   * stand for none: about what {@link measure} will find, at a fraction of its cost.
   */
  common(name: number): number {
    const { start, foldIds } = this.#index;
    const gain = this.#gain;
    const bits = this.#bits;
    const to = start[name + 1] as number;
    let sum = 0;
    let matched = 0;
    for (let at = start[name] as number; at < to; at++) {
      const id = foldIds[at] as number;
      sum += gain[id] as number;
      matched |= bits[id] as number;
    }
    const { count } = this.#query as Query;
    this.leftWritten = ~matched & (count < 32 ? (1 << count) - 1 : -1);
    return sum;
  }

  /** Place in the written name of what matches each official word, or -1. */
  get partner(): Int16Array {
    return this.#partner;
  }

  /** How often each accented word stands in names. */
  get times(): Uint32Array {
    return this.#times;
  }

  /** Fills `out` with the features of one name. */
  measure(name: number, out: Float64Array): void {
    const query = this.#query as Query;
    const index = this.#index;
    const { foldIds, textIds, idf } = index;
    const from = index.start[name] as number;
    const count = Math.min((index.start[name + 1] as number) - from, MAX_WORDS);
    const queryCount = Math.min(query.count, MAX_WORDS);
    const { traits, foldIds: writtenIds, textIds: writtenTexts } = query;
    const written = this.#written;
    const official = this.#official;
    const partner = this.#partner;
    const weights = this.#weights;
    const accented = this.#accented;
    const credits = this.#credit;
    const positions = this.#position;
    const may = this.#may;
    for (let at = 0; at < queryCount; at++) written[at] = 0;

    let accents = 0;
    let fuzzy = 0;
    let doubtful = 0;
    let otherAccents = 0;
    let same = count === queryCount;
    let identical = same;
    for (let i = 0; i < count; i++) {
      const id = foldIds[from + i] as number;
      const weight = idf[id] as number;
      weights[i] = weight;
      if (may[id] === 0) {
        official[i] = 0;
        partner[i] = -1;
        same = false;
        continue;
      }
      const text = textIds[from + i] as number;
      // `nội` and `nối` fold to one word: the one with the same accent first.
      const exact = accented[text] as number;
      let credit = exact >= 0 ? 1 : (credits[id] as number);
      let at = exact >= 0 ? exact : (positions[id] as number);
      if (at >= 0 && exact < 0 && credit === 1) {
        identical = false;
        // Written accents are evidence; missing accents say nothing.
        if (((traits[at] as number) & BARE) === 0) {
          if (this.#stands(writtenTexts[at] as number, from, count)) {
            // `hạch bẹn hai bên` beside `hạch hai bên`: the written word is the other one.
            credit = 0;
            at = -1;
          } else {
            accents += weight;
            if (weight > otherAccents && this.#isCommon(writtenTexts[at] as number) && this.#isCommon(text))
              otherAccents = weight;
          }
        } else if (count === 1 && !query.allBare && (writtenTexts[at] as number) >= 0 && index.isForeign[id] === 0) {
          // `kim` in a row with accents is a word of names as it stands, and no `kìm`.
          credit = 0;
          at = -1;
        } else {
          if (!query.allBare) accents += weight * 0.3;
          // One syllable and no accent to tell: `SAT` may be `sắt`, or the short name of something else.
          if (count === 1 && !NO_ACCENT.test(index.texts.word(text))) doubtful++;
        }
      }
      official[i] = credit;
      partner[i] = at;
      if (at < 0) {
        same = false;
        continue;
      }
      if (credit > (written[at] as number)) written[at] = credit;
      if (credit < 1) {
        fuzzy += weight * (1 - credit);
        same = false;
        if (((traits[at] as number) & (SHORT | SYLLABLE)) !== 0) doubtful++;
        else if (index.isForeign[id] === 1 && credit < SPELT) doubtful++;
      }
      if (same && writtenIds[i] !== id) same = false;
    }
    // A word that stands twice in the written name is matched both times.
    for (let at = 0; at < queryCount; at++) {
      if (written[at] !== 0) continue;
      const id = writtenIds[at] as number;
      const first = id < 0 ? -1 : (positions[id] as number);
      if (first < 0 || first === at) continue;
      if (writtenTexts[first] === writtenTexts[at] || ((traits[at] as number) & BARE) !== 0)
        written[at] = written[first] as number;
    }
    if (!same) {
      this.#cutWord(query, queryCount, from, count);
      if ((query.anyTrait & INITIALS) !== 0) this.#writtenInitials(query, queryCount, from, count);
      if (index.hasInitials[name] === 1) this.#officialInitials(query, queryCount, from, count);
    }

    let officialMatched = 0;
    let officialRarest = 0;
    let officialNumbers = 0;
    let officialLeft = 0;
    let officialMask = 0;
    let last = -1;
    for (let i = 0; i < count; i++) {
      const weight = weights[i] as number;
      const credit = official[i] as number;
      officialMatched += weight * credit;
      if (credit > 0) last = i;
      else {
        officialMask |= 1 << i;
        if (index.isLight[textIds[from + i] as number] === 0) officialLeft++;
        if (weight > officialRarest) officialRarest = weight;
        if (index.isNumber[foldIds[from + i] as number]) officialNumbers++;
      }
    }
    let tail = 0;
    for (let i = last + 1; i < count; i++) tail += weights[i] as number;

    let writtenMatched = 0;
    let writtenRarest = 0;
    let writtenNumbers = 0;
    let writtenLeft = 0;
    let writtenMask = 0;
    for (let at = 0; at < queryCount; at++) {
      const weight = query.weights[at] as number;
      const credit = written[at] as number;
      writtenMatched += weight * credit;
      if (credit === 0) {
        writtenMask |= 1 << at;
        if (((traits[at] as number) & LIGHT) === 0) writtenLeft++;
        if (weight > writtenRarest) writtenRarest = weight;
        if (((traits[at] as number) & NUMBER) !== 0) writtenNumbers++;
      }
    }
    let neighbours = 0;
    let a = count > 0 ? (partner[0] as number) : -1;
    for (let i = 1; i < count; i++) {
      const b = partner[i] as number;
      if (a >= 0 && b >= 0 && (b === a + 1 || (a + 1 < query.count && writtenIds[a + 1] === writtenIds[b])))
        neighbours++;
      a = b;
    }

    const nameWeight = index.weight[name] as number;
    const queryWeight = query.totalWeight || 1;
    const scale = index.unknownIdf;
    const slots = compareSlots(
      query.slotLow,
      query.slotHigh,
      index.slotLow[name] as number,
      index.slotHigh[name] as number,
    );
    this.leftWritten = writtenMask;
    this.leftOfficial = officialMask;
    const sites = compareSites(query.site, query.moreSite, index.site[name] as number, index.moreSite[name] as number);
    this.conflicts = (slots & CONFLICTS) + sites;
    this.numbersDiffer = officialNumbers > 0 && writtenNumbers > 0;
    const begins = !same && this.#begins(query, queryCount, from, count);
    this.continues = query.cut && begins;
    this.begins =
      begins &&
      queryCount >= FEWEST_TO_BEGIN &&
      index.folds.word(foldIds[from + queryCount - 1] as number).startsWith(query.fold(queryCount - 1));
    this.doubtful = doubtful;
    this.otherAccents = otherAccents;
    this.sameCount = Math.abs(count - queryCount) <= 1;
    this.officialLeft = officialLeft;
    this.writtenLeft = writtenLeft - writtenNumbers;
    this.leftOver = writtenLeft + officialLeft;
    if (this.leftOver === 0 && !same) this.leftOver = this.#unequalTimes(query, queryCount, from, count);
    this.lacksDeciding = slots >>> 16 > 0;
    this.oneSided = ((slots >>> 8) & 255) + (slots >>> 16) + (officialNumbers > 0 !== writtenNumbers > 0 ? 1 : 0);
    const most = Math.max(count, queryCount) - 1;
    this.order = most < 1 ? 1 : neighbours / most;
    const tailShare = tail / nameWeight;
    out[0] = writtenMatched / queryWeight;
    out[1] = officialMatched / nameWeight;
    out[2] = this.order;
    out[3] = writtenRarest / scale;
    out[4] = officialRarest / scale;
    out[5] = Math.min(writtenRarest, officialRarest) / scale;
    out[6] = accents / nameWeight;
    out[7] = fuzzy / nameWeight;
    out[8] = Math.min(this.conflicts, 2);
    out[9] = Math.min((slots >>> 8) & 255, 2);
    out[10] = Math.min(slots >>> 16, 2);
    out[11] = this.numbersDiffer ? 1 : 0;
    out[12] = officialNumbers > 0 !== writtenNumbers > 0 ? 1 : 0;
    out[13] = tailShare;
    out[14] = query.length >= CUT_LENGTH ? tailShare : 0;
    out[15] = Math.min(writtenLeft, 4) / 4;
    out[16] = Math.min(officialLeft, 4) / 4;
    out[17] = writtenLeft === 0 ? 1 : 0;
    out[18] = officialLeft === 0 ? 1 : 0;
    out[19] = writtenLeft + officialLeft === 0 ? 1 : 0;
    out[20] = same ? 1 : 0;
    out[21] = same && identical ? 1 : 0;
  }

  /** Words that both names have, but not equally often: `… khác do bệnh khác` says more than `… do bệnh khác`. */
  #unequalTimes(query: Query, queryCount: number, from: number, count: number): number {
    const { foldIds, textIds, isLight } = this.#index;
    const times = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const id = foldIds[from + i] as number;
      if (isLight[textIds[from + i] as number] === 0 && this.#credit[id] === 1) times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (let at = 0; at < queryCount; at++) {
      const id = query.foldIds[at] as number;
      const left = times.get(id);
      if (left !== undefined && isLight[query.textIds[at] as number] !== 1) times.set(id, left - 1);
    }
    let unequal = 0;
    for (const left of times.values()) if (left !== 0) unequal++;
    return unequal;
  }

  /** Whether a word stands in so many names, with just these accents, that it is none misprinted there. */
  #isCommon(text: number): boolean {
    return text >= 0 && (this.#times[text] as number) >= COMMON;
  }

  /** Whether an accented word stands in an official name. */
  #stands(text: number, from: number, count: number): boolean {
    const { textIds } = this.#index;
    for (let i = from; i < from + count; i++) if (textIds[i] === text) return text >= 0;
    return false;
  }

  /** Whether an official name begins with the written words, the last of which may be cut, and goes on. */
  #begins(query: Query, queryCount: number, from: number, count: number): boolean {
    if (count < queryCount) return false;
    for (let i = 0; i < queryCount - 1; i++) if (this.#index.foldIds[from + i] !== query.foldIds[i]) return false;
    return true;
  }

  /** A last word cut short by a field's length; in a shorter row not what is a word by itself: `(CAT)` is no `catell`. */
  #cutWord(query: Query, queryCount: number, from: number, count: number): void {
    const at = queryCount - 1;
    if (query.length < SHORTEST_CUT || (this.#written[at] as number) > 0) return;
    const isPlain = !query.allBare && ((query.traits[at] as number) & BARE) !== 0;
    if (query.length < CUT_LENGTH && isPlain && (query.foldIds[at] as number) >= 0) return;
    const { folds, foldIds } = this.#index;
    const short = query.fold(at);
    const first = short.charCodeAt(0);
    for (let i = 0; i < count; i++) {
      const id = foldIds[from + i] as number;
      if (this.#official[i] !== 0 || this.#first[id] !== first || !folds.word(id).startsWith(short)) continue;
      this.#official[i] = PREFIX_CREDIT;
      this.#written[at] = PREFIX_CREDIT;
      return;
    }
  }

  /** Written initials for official words (`PTNS` = phẫu thuật nội soi). */
  #writtenInitials(query: Query, queryCount: number, from: number, count: number): void {
    const written = this.#written;
    const official = this.#official;
    const first = this.#first;
    const { foldIds } = this.#index;
    for (let at = 0; at < queryCount; at++) {
      if (((query.traits[at] as number) & INITIALS) === 0 || (written[at] as number) > 0) continue;
      const short = query.fold(at);
      for (let i = 0; i + short.length <= count; i++) {
        let k = 0;
        while (
          k < short.length &&
          official[i + k] === 0 &&
          first[foldIds[from + i + k] as number] === short.charCodeAt(k)
        )
          k++;
        if (k < short.length) continue;
        official.fill(INITIALS_CREDIT, i, i + k);
        written[at] = INITIALS_CREDIT;
        break;
      }
    }
  }

  /** Official initials for written words. */
  #officialInitials(query: Query, queryCount: number, from: number, count: number): void {
    const written = this.#written;
    const official = this.#official;
    const { folds, foldIds, isInitials } = this.#index;
    for (let i = 0; i < count; i++) {
      const id = foldIds[from + i] as number;
      if (isInitials[id] === 0 || (official[i] as number) > 0) continue;
      const short = folds.word(id);
      for (let at = 0; at + short.length <= queryCount; at++) {
        let k = 0;
        while (k < short.length && written[at + k] === 0 && query.firstLetter(at + k) === short.charCodeAt(k)) k++;
        if (k < short.length) continue;
        written.fill(INITIALS_CREDIT, at, at + k);
        official[i] = INITIALS_CREDIT;
        break;
      }
    }
  }
}
