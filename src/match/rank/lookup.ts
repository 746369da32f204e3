import type { Word } from '../../text/words';
import { wordsOf } from '../../text/words';
import { isCutLength } from '../context';
import { AGREES, CONFLICT, CONTINUES, FoundNames, NUMBERS_DIFFER, SAID, SAME, SAME_FOLDED, WHOLE } from '../found';
import type { NameIndex } from '../index/name-index';
import { joinsOtherwise } from '../joints';
import type { ItemFacts, Profile } from '../profile';
import type { Query, QueryReader } from '../query';
import { Senses } from '../senses';
import { Aligner, FEATURE_COUNT, FEATURES, IN_ORDER, lengthClass } from './align';
import type { Coefficients } from './coefficients';
import { KnownNames } from './known-names';
import { Retriever, SHORTLIST } from './retrieve';
import { unlike } from './unlike';

const SECOND_WORDING = -0.7;
const IDENTICAL = FEATURES.indexOf('same words and accents');
const FOLDED = FEATURES.indexOf('same words in the same order');
/** Log-odds on top for an identical name: an exact match wins. */
const IDENTICAL_WINS = 2.5;
/** A name that begins with all that the row says comes before names that have the same words here and there; the more so where a field may have cut the row. */
const GOES_ON = 2;
const GOES_ON_AFTER_CUT = 4;
/** No row has more wordings. */
const MOST_WORDINGS = 8;
/** Size of the shortlist for the reranker where one name is identical to the row's. */
export const SHORTLIST_IDENTICAL = 6;

/** Names of the shortlist that are aligned: so many at the least, and those whose guess is so near the best one. */
const FEWEST_ALIGNED = 14;
const ALIGNED_WITHIN = 5;

/** Finds the names that the wordings of a row may mean, and measures each against it. Holds scratch arrays: one caller at a time. */
export class NameLookup {
  readonly aligner: Aligner;
  /** Names aligned with the last row. */
  readonly found = new FoundNames();
  /** The wordings of the last row. */
  readonly queries: Query[] = [];
  readonly senses: Senses | undefined;
  /** How many names the last row found, and their places in order. */
  count = 0;
  order: Int32Array = new Int32Array(0);
  readonly #retriever: Retriever;
  readonly #known: KnownNames;
  readonly #guesses = new Float64Array(SHORTLIST);
  readonly #left = new Int32Array(SHORTLIST);
  /** The best guesses, in falling order. */
  readonly #best = new Float64Array(FEWEST_ALIGNED);
  readonly #features = new Float64Array(FEATURE_COUNT);
  readonly #weights: readonly number[];
  readonly #spoken: Profile['spoken'];
  /** Round (one a wording) in which each name was last looked at, so that the hash tiers add no name twice, and its place in `found`. */
  readonly #round: Int32Array;
  readonly #place: Int32Array;
  #firstRound = 0;
  /** The wordings of the last row and how they were read. */
  #texts: readonly string[] = [];
  #goesOn = false;
  /** Names longer than the row's own are looked up too. */
  #long = false;
  #equal = 1;
  #loose = 0;
  #aside = false;

  constructor(
    readonly index: NameIndex,
    readonly reader: QueryReader,
    profile: Profile,
    { weights }: Coefficients,
  ) {
    this.aligner = new Aligner(index);
    this.senses = profile.sense && new Senses(profile.sense, index);
    this.#retriever = new Retriever(index);
    this.#known = new KnownNames(index.size);
    this.#weights = weights;
    this.#spoken = profile.spoken;
    this.#round = new Int32Array(index.size);
    this.#place = new Int32Array(index.size);
  }

  /** Looks all wordings of a row up. `words`: those of the first wording, if already at hand; `goesOn`: a field may have cut the row. */
  lookUp(facts: ItemFacts, words: readonly Word[] | undefined, goesOn: boolean): void {
    if (this.#goesOn === goesOn && this.#sameWordings(facts)) this.#forgetLater();
    else this.#lookUpAll(facts, words, goesOn);
  }

  /** Where what was measured of a name stands; measured now if it was not on the shortlist. */
  placeOf(name: number, query: Query, wording: number): number {
    if (this.#round[name] === this.#firstRound + wording) return this.#place[name] as number;
    this.aligner.begin(query);
    return this.#measure(name, wording, query);
  }

  /** Whether the row before had the same wordings, read the same way: the names found for it are found for this one. */
  #sameWordings({ texts, equal = 1, loose = texts.length, aside }: ItemFacts): boolean {
    const before = this.#texts;
    if (this.#equal !== equal || this.#loose !== loose || this.#aside !== (aside !== undefined)) return false;
    return before.length === texts.length && before.every((text, at) => text === texts[at]);
  }

  /** Forgets the names that were measured for the evidence of the row before: the next one must not be answered by them. */
  #forgetLater(): void {
    const { found } = this;
    if (found.count === this.count) return;
    for (let place = this.count; place < found.count; place++) this.#round[found.names[place] as number] = 0;
    // A name that was measured again for another wording is known by its own once more.
    for (let place = 0; place < this.count; place++) this.#remember(place);
    found.count = this.count;
  }

  #lookUpAll(
    { texts, equal = 1, loose = texts.length, aside }: ItemFacts,
    words: readonly Word[] | undefined,
    goesOn: boolean,
  ): void {
    this.found.clear();
    this.aligner.end();
    this.#firstRound += MOST_WORDINGS;
    this.#texts = texts;
    this.#goesOn = goesOn;
    this.#aside = aside !== undefined;
    this.#long = goesOn || this.#aside;
    this.#equal = equal;
    this.#loose = loose;
    texts.forEach((text, wording) => {
      // A whole official name is not also read without its bracket; a longer name may still contain what stands beside it.
      const isHead = wording > 0 && wording < equal && text.length < (texts[0] as string).length;
      if (isHead && this.#saysOfficial()) return;
      // Where the whole text says a name, wordings that leave a part of it out are not looked up.
      if (wording >= loose && this.#saysName()) return;
      const whole = wording >= loose ? this.queries[0] : undefined;
      // Text before a bracket ends at the bracket: it was not cut by a field's length.
      const length = wording > 0 && wording < equal ? 0 : text.length;
      this.#lookUp(wording === 0 && words ? words : wordsOf(text), length, wording, whole);
    });
    this.order = this.found.inOrder();
    // Official names that are measured later, for a code found by a further name, come after these.
    this.count = this.found.count;
  }

  /** Whether the whole text says an official name: then no part of it is read as a separate bracket. */
  #saysOfficial(): boolean {
    const { traits, names, count } = this.found;
    for (let place = 0; place < count; place++) {
      if (((traits[place] as number) & SAID) !== 0 && this.index.isOfficial[names[place] as number] === 1) return true;
    }
    return false;
  }

  /** Whether a wording looked up so far says the same as a name. */
  #saysName(): boolean {
    const { traits, count } = this.found;
    for (let place = 0; place < count; place++) if (((traits[place] as number) & WHOLE) !== 0) return true;
    return false;
  }

  #lookUp(words: readonly Word[], length: number, wording: number, whole: Query | undefined): void {
    if (words.length === 0) return;
    const query = this.reader.read(words, length, this.queries[wording], this.#goesOn || isCutLength(length));
    // Deciding words in the part that is left out still count.
    if (whole) {
      query.slotLow = whole.slotLow;
      query.slotHigh = whole.slotHigh;
      query.site = whole.site;
      query.moreSite = whole.moreSite;
    }
    this.queries[wording] = query;
    this.senses?.begin(wording, query);
    const isShort = query.identical >= 0 && !this.#long && this.#spoken !== 'with-brands';
    const isKept = isShort && wording === 0 && !query.cut && this.#isAsNamed(query);
    const textClass = lengthClass(length);
    if (isKept && this.#known.restore(query.identical, textClass, this.found)) {
      for (let place = 0; place < this.found.count; place++) this.#remember(place);
      return;
    }
    this.aligner.begin(query);
    const limit = isShort ? SHORTLIST_IDENTICAL : SHORTLIST;
    const names = this.#retriever.retrieve(query, limit);
    const least = names.length > FEWEST_ALIGNED ? this.#leastGuess(names, query) : Number.NEGATIVE_INFINITY;
    for (let i = 0; i < names.length; i++) {
      if ((this.#guesses[i] as number) >= least) this.#add(names[i] as number, wording, query);
      else this.found.pass(wording, this.#left[i] as number);
    }
    if (query.identical >= 0) this.#add(query.identical, wording, query);
    const { sorted, joined } = this.index;
    for (let name = sorted.first(query.sortedHash); name >= 0; name = sorted.next(name))
      this.#add(name, wording, query);
    for (let name = joined.first(query.joinedWritten); name >= 0; name = joined.next(name))
      this.#add(name, wording, query);
    if (isKept) this.#known.keep(query.identical, textClass, this.found);
  }

  /** Whether a row reads its words as the very name does: a word may fold otherwise, or have been joined of two. */
  #isAsNamed({ identical, count, foldIds, sortedHash, joinedWritten }: Query): boolean {
    const { start, foldIds: named, sorted, joinedHash } = this.index;
    const from = start[identical] as number;
    if (sorted.hashOf(identical) !== sortedHash || joinedHash[identical] !== joinedWritten) return false;
    for (let at = 0; at < count; at++) if (foldIds[at] !== named[from + at]) return false;
    return true;
  }

  /**
   * Guesses the log-odds of each name by the weight that it has in common with the written one, and gives the least guess that
   * is worth an alignment. In thousands of rows no name below it was the best, nor near it.
   */
  #leastGuess(names: Int32Array, { totalWeight }: Query): number {
    const best = this.#best.fill(Number.NEGATIVE_INFINITY);
    const [written, official] = this.#weights as [number, number];
    const last = best.length - 1;
    // The heap has its better half behind.
    for (let i = names.length - 1; i >= 0; i--) {
      const name = names[i] as number;
      const common = this.aligner.common(name);
      const guess =
        written * Math.min(1, common / totalWeight) +
        official * Math.min(1, common / (this.index.weight[name] as number));
      this.#guesses[i] = guess;
      this.#left[i] = this.aligner.leftWritten;
      if (guess <= (best[last] as number)) continue;
      let to = last;
      while (to > 0 && (best[to - 1] as number) < guess) {
        best[to] = best[to - 1] as number;
        to--;
      }
      best[to] = guess;
    }
    return Math.min(best[last] as number, (best[0] as number) - ALIGNED_WITHIN);
  }

  #add(name: number, wording: number, query: Query): void {
    if (this.#round[name] !== this.#firstRound + wording) this.#measure(name, wording, query);
  }

  #measure(name: number, wording: number, query: Query): number {
    const { aligner, found, index } = this;
    const features = this.#features;
    aligner.measure(name, features);
    const weights = this.#weights;
    const same = features[IDENTICAL] === 1;
    const later = Math.max(0, wording + 1 - this.#equal);
    let odds = later * SECOND_WORDING + (later === 0 && same ? IDENTICAL_WINS : 0);
    for (let i = 0; i < FEATURE_COUNT; i++) odds += (weights[i] as number) * (features[i] as number);
    if (this.senses) odds += this.senses.odds(wording, name);
    const { conflicts, continues, doubtful, leftOver, officialLeft, writtenLeft, numbersDiffer, order, oneSided } =
      aligner;
    if (aligner.begins && query.identical < 0 && (continues || aligner.conflicts === 0))
      odds += continues ? GOES_ON_AFTER_CUT : GOES_ON;
    odds -= unlike(this.#spoken, query.strange, writtenLeft, officialLeft);
    let traits = same ? SAME : 0;
    const said = leftOver === 0 && oneSided === 0 && !numbersDiffer && order >= IN_ORDER;
    // With its accents a word of the row is another word of the names: `tụy` is not `tủy`.
    const sure = said && doubtful === 0 && aligner.otherAccents === 0;
    if (said && conflicts === 0 && aligner.sameCount) traits |= SAID;
    if (conflicts > 0 || numbersDiffer) traits |= CONFLICT;
    if (sure && !joinsOtherwise(query, index, name)) traits |= WHOLE;
    if (continues) traits |= CONTINUES;
    if (features[FOLDED] === 1) traits |= SAME_FOLDED;
    if (numbersDiffer) traits |= NUMBERS_DIFFER;
    if (conflicts === 0 && oneSided === 0 && !numbersDiffer) traits |= AGREES;
    const place = found.add();
    found.names[place] = name;
    found.odds[place] = odds;
    found.traits[place] = traits;
    found.wordings[place] = wording;
    found.coverageWritten[place] = features[0] as number;
    found.coverageOfficial[place] = features[1] as number;
    found.leftWritten[place] = aligner.leftWritten;
    found.leftOfficial[place] = aligner.leftOfficial;
    this.#remember(place);
    return place;
  }

  #remember(place: number): void {
    const name = this.found.names[place] as number;
    this.#round[name] = this.#firstRound + (this.found.wordings[place] as number);
    this.#place[name] = place;
  }
}
