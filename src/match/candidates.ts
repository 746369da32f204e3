import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { Word } from '../text/words';
import { wordsOf } from '../text/words';
import { Aligner, FEATURE_COUNT } from './align';
import type { Coefficients, Line } from './coefficients';
import type { ListContext } from './context';
import { joinsOtherwise, lacksPart } from './joints';
import { identicalKey, joinedKey, type NameIndex, type NameOwner, sortedKey } from './name-index';
import type { ItemFacts, Profile } from './profile';
import { makeQuery, type Query } from './query';
import { Retriever, SHORTLIST } from './retrieve';

/** One entry that an item may stand for, weighed. */
export interface Weighed {
  /** Number of the entry in the catalogue. */
  readonly entry: number;
  /** Number of the name in the index through which it was found. */
  readonly name: number;
  readonly source: string;
  /** Which of the item's wordings found it. */
  readonly query: Query;
  /** Log-odds of the name alone. */
  readonly nameOdds: number;
  /** Log-odds of name and evidence together. */
  odds: number;
  /** Probability of being right, 0…1. */
  probability: number;
  /** A deciding word contradicts. */
  readonly conflict: boolean;
  /** Nothing of weight is left over on either side, no word is a doubtful reading, and the words stand in one order: the same thing said. */
  readonly whole: boolean;
  /** The row itself names this code, and the names do not contradict. */
  readonly declared: boolean;
}

/** Entries weighed beside the name; more than any review shows. */
const MOST_ENTRIES = 40;
/** Names further than this below the best are weighed only to fill the list that people see. */
const FAR_BELOW = 9;
const FILL = 10;
const FILL_IDENTICAL = 6;
const SECOND_WORDING = -0.7;
/** Further names this near the best are compared by the official names of their codes as well. */
const NEAR_BEST = 4;
/** Number of the feature that says so, and what it is worth to be the written name to the letter: an exact match wins. */
const IDENTICAL = FEATURE_COUNT - 1;
const IDENTICAL_WINS = 2.5;
/** Names looked at twice where one is the written name to the letter. */
const SHORTLIST_IDENTICAL = 6;
/** A part of a name that is one word alone (`kim`) says little: so many times the cost of a further name. */
const ONE_WORD = 6;
/** A further name that is the official one of another code. */
const ELSEWHERE = -9;
/** The techniques circular names the technique of the very code: its wording counts even where another code has it too. */
const PARITY = /^techniques-/;
/** Share of neighbouring words that must be neighbours in both for names to say the same. */
const WHOLE_ORDER = 0.7;
/** A code that the row itself declares, where the names do not contradict. */
const DECLARED = 6;
/** A declared code's name may be this far below the best one before it counts as contradicting. */
const DECLARED_BELOW = 5;

/** Log-odds below "none of these" at which a candidate is still plausible. */
const PLAUSIBLE_BELOW = 4;
/** Candidates without a conflict this far below the best are not shown where others contradict. */
const SHOWN_BELOW = 6;
/** The best of those that contradict has this share of the probability of the last that does not. */
const BELOW_CLEAN = 0.9;

/** A name of the second look. */
interface Found {
  readonly name: number;
  readonly odds: number;
  readonly conflict: boolean;
  readonly whole: boolean;
  readonly continues: boolean;
  readonly query: Query;
}

/** Finds and weighs the entries that an item may stand for. Holds scratch arrays: one caller at a time. */
export class CandidateFinder {
  readonly aligner: Aligner;
  readonly #retriever: Retriever;
  readonly #features = new Float64Array(FEATURE_COUNT);
  /** Round in which each name was last looked at, so that the hash tiers add no name twice. */
  readonly #round: Int32Array;
  #rounds = 0;
  readonly #officialName: Int32Array;

  constructor(
    readonly catalog: Catalog,
    readonly index: NameIndex,
    readonly profile: Profile,
    readonly coefficients: Coefficients,
  ) {
    this.aligner = new Aligner(index);
    this.#retriever = new Retriever(index);
    this.#round = new Int32Array(index.size);
    this.#officialName = new Int32Array(catalog.size).fill(-1);
    index.owners.forEach((owners, name) => {
      for (const { entry, source } of owners) if (source === 'official') this.#officialName[entry] = name;
    });
  }

  /**
   * Candidates in falling order of odds. `words`: the words of the first wording, if already at hand;
   * `declared`: the number of the entry that the row itself names.
   */
  find(facts: ItemFacts, context: ListContext, words?: readonly Word[], declared?: number): Weighed[] {
    const names: Found[] = [];
    facts.texts.forEach((text, rank) => {
      this.#lookUp(rank === 0 && words ? words : wordsOf(text), text.length, rank, names);
    });
    names.sort((a, b) => b.odds - a.odds || a.name - b.name);
    const best = names[0]?.odds ?? 0;
    // A name of just the length at which fields are cut may be any of the longer names that begin like it.
    const cut = names.some(({ continues, name }) => continues && isOfficial(this.index.owners[name]));
    const fill = names.length <= SHORTLIST_IDENTICAL + 2 ? FILL_IDENTICAL : FILL;
    /** Where each entry stands in `out`. */
    const seen = new Map<number, number>();
    const out: Weighed[] = [];
    for (const { name, odds, conflict, whole, query } of names) {
      if (out.length >= MOST_ENTRIES || (odds < best - FAR_BELOW && out.length >= fill)) break;
      const owners = this.index.owners[name] as readonly NameOwner[];
      // An official name is that code's alone, however many others were once called so.
      const official = isOfficial(owners);
      for (const { entry, source } of owners) {
        const before = seen.get(entry);
        // Found by a further name first, a code may still stand better by its own.
        const known = before === undefined ? undefined : (out[before] as Weighed);
        const freed = known?.conflict && !conflict;
        if (known && !freed && (source !== 'official' || odds <= known.nameOdds)) continue;
        let nameOdds = odds;
        if (source !== 'official') {
          nameOdds += this.#furtherOdds(source, official);
          if (odds > best - NEAR_BEST) nameOdds += this.#officialNear(query, entry);
        }
        const evidence = this.profile.weigh(facts, this.catalog.entries[entry] as Entry, context);
        const agrees = entry === declared && !conflict && odds > best - DECLARED_BELOW;
        const logOdds = agrees ? Math.max(evidence.logOdds, 0) + DECLARED : evidence.logOdds;
        const weighed: Weighed = {
          entry,
          name,
          source,
          query,
          nameOdds,
          odds: nameOdds + logOdds * this.coefficients.evidence,
          probability: 0,
          conflict: conflict || evidence.conflict,
          whole:
            odds > best - FAR_BELOW &&
            whole &&
            !cut &&
            !evidence.doubt &&
            (source === 'official' || this.#officialAgrees(query, entry, source)),
          declared: agrees,
        };
        if (before === undefined) seen.set(entry, out.push(weighed) - 1);
        else out[before] = weighed;
      }
    }
    return rank(out, this.coefficients);
  }

  /** What it costs a name not to be the official one; more when it is the official name of another code. */
  #furtherOdds(source: string, elsewhereOfficial: boolean): number {
    const furtherName = this.coefficients.furtherName * (source === 'word' ? ONE_WORD : 1);
    return elsewhereOfficial && !PARITY.test(source) ? furtherName + ELSEWHERE : furtherName;
  }

  /** A further name counts a little more where the official name of its code is near too: it tells codes of one further name apart. */
  #officialNear(query: Query, entry: number): number {
    const name = this.#officialName[entry] as number;
    if (name < 0) return 0;
    this.aligner.begin(query);
    this.aligner.measure(name, this.#features);
    return (this.#features[0] as number) + (this.#features[1] as number) - 1;
  }

  /** Whether the official name of an entry has no number, no deciding word and no joined part that the written one lacks or contradicts. */
  #officialAgrees(query: Query, entry: number, source: string): boolean {
    const name = this.#officialName[entry] as number;
    if (name < 0) return true;
    this.aligner.begin(query);
    this.aligner.measure(name, this.#features);
    return (
      this.aligner.conflicts === 0 &&
      this.aligner.oneSided === 0 &&
      !this.aligner.numbersDiffer &&
      // What an earlier edition called the code is its name, however much the wording has changed.
      (source.startsWith('edition:') || !lacksPart(query, this.index, name, this.aligner))
    );
  }

  #lookUp(words: readonly Word[], length: number, rank: number, out: Found[]): void {
    if (words.length === 0) return;
    const { index } = this;
    const query = makeQuery(words, index, length);
    const round = ++this.#rounds;
    this.aligner.begin(query);
    const identical = index.identical.get(identicalKey(words));
    const limit = identical === undefined ? SHORTLIST : SHORTLIST_IDENTICAL;
    for (const name of this.#retriever.retrieve(query, limit)) this.#measure(name, round, rank, query, out);
    if (identical !== undefined) this.#measure(identical, round, rank, query, out);
    for (const name of index.sorted.get(sortedKey(words)) ?? []) this.#measure(name, round, rank, query, out);
    for (const name of index.joined.get(joinedKey(words)) ?? []) this.#measure(name, round, rank, query, out);
  }

  #measure(name: number, round: number, rank: number, query: Query, out: Found[]): void {
    if (this.#round[name] === round) return;
    this.#round[name] = round;
    const features = this.#features;
    this.aligner.measure(name, features);
    const { index } = this;
    const { weights } = this.coefficients;
    let odds = rank * SECOND_WORDING + (rank === 0 && features[IDENTICAL] === 1 ? IDENTICAL_WINS : 0);
    for (let i = 0; i < FEATURE_COUNT; i++) odds += (weights[i] as number) * (features[i] as number);
    const { conflicts, continues, doubtful, leftOver, numbersDiffer, order, oneSided } = this.aligner;
    const whole =
      leftOver === 0 &&
      doubtful === 0 &&
      oneSided === 0 &&
      !numbersDiffer &&
      order >= WHOLE_ORDER &&
      !joinsOtherwise(query, index, name);
    out.push({ name, odds, conflict: conflicts > 0 || numbersDiffer, whole, continues, query });
  }
}

function isOfficial(owners: readonly NameOwner[] | undefined): boolean {
  return owners?.some(({ source }) => source === 'official') ?? false;
}

/**
 * Puts candidates that contradict a deciding word below all that do not, and turns odds into probabilities with "none of these" among them.
 * Candidates without a conflict that are far less likely than one with it are not shown: nobody would look for the answer there.
 */
function rank(candidates: Weighed[], coefficients: Coefficients): Weighed[] {
  const { none, calibration, calibrationWhole } = coefficients;
  let clean = Number.NEGATIVE_INFINITY;
  let clash = Number.NEGATIVE_INFINITY;
  for (const { odds, conflict } of candidates) {
    if (conflict) clash = Math.max(clash, odds);
    else clean = Math.max(clean, odds);
  }
  const plausible = clean > none - PLAUSIBLE_BELOW;
  const least = clash === Number.NEGATIVE_INFINITY ? clash : Math.min(clash, clean) - SHOWN_BELOW;
  const shown = candidates.filter(({ odds, conflict }) => conflict || (odds >= least && (plausible || odds >= clash)));
  let top = none;
  for (const candidate of shown) {
    // A plausible candidate takes the probability of those that contradict; an implausible one leaves it to "none of these".
    if (candidate.conflict && plausible) candidate.odds = Math.min(candidate.odds, clean - 0.5);
    if (candidate.odds > top) top = candidate.odds;
  }
  let sum = Math.exp(none - top);
  for (const { odds } of shown) sum += Math.exp(odds - top);
  for (const candidate of shown) candidate.probability = Math.exp(candidate.odds - top) / sum;
  shown.sort(byOdds);
  calibrate(shown, shown[0]?.whole ? calibrationWhole : calibration);
  let cap = 1;
  for (const { conflict, probability } of shown) if (!conflict) cap = Math.min(cap, probability);
  cap *= BELOW_CLEAN;
  let highest = 0;
  for (const { conflict, probability } of shown) if (conflict) highest = Math.max(highest, probability);
  // All of them by one factor: among themselves they keep their order.
  if (highest > cap) for (const one of shown) if (one.conflict) one.probability *= cap / highest;
  // Codes of the best name were lifted together, perhaps past others: rank order is score order.
  return shown.sort((a, b) => Number(a.conflict) - Number(b.conflict) || b.probability - a.probability || byOdds(a, b));
}

function byOdds(a: Weighed, b: Weighed): number {
  return Number(a.conflict) - Number(b.conflict) || b.odds - a.odds || a.entry - b.entry;
}

/**
 * Calibrates how sure the name is: the codes that share the best name keep their shares among themselves, and together
 * get the probability that such a name has turned out to be right.
 */
function calibrate(candidates: readonly Weighed[], calibration: Line): void {
  const name = candidates[0]?.name;
  let together = 0;
  for (const candidate of candidates) if (candidate.name === name) together += candidate.probability;
  if (together <= 0 || together >= 1) return;
  const wanted = Math.max(together, onLine(calibration, together));
  const up = wanted / together;
  const down = (1 - wanted) / (1 - together);
  for (const candidate of candidates) candidate.probability *= candidate.name === name ? up : down;
}

/** The value of a rising line of points at `x`. */
function onLine(points: Line, x: number): number {
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i] as readonly [number, number];
    if (x > x1) continue;
    const [x0, y0] = points[i - 1] as readonly [number, number];
    return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
  }
  return x;
}
