import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { Word } from '../text/words';
import { wordsOf } from '../text/words';
import { Aligner, FEATURE_COUNT } from './align';
import type { Coefficients } from './coefficients';
import type { ListContext } from './context';
import { identicalKey, joinedKey, type NameIndex, type NameOwner, sortedKey } from './name-index';
import type { Evidence, ItemFacts, Profile } from './profile';
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
  /** Probability before calibration, 0…1. */
  probability: number;
  /** A deciding word contradicts. */
  readonly conflict: boolean;
  readonly evidence: Evidence;
}

/** Entries weighed beside the name; more than any review shows. */
const MOST_ENTRIES = 40;
/** Names further than this below the best are weighed only to fill the list that people see. */
const FAR_BELOW = 9;
const FILL = 12;
const SECOND_WORDING = -0.7;
/** Names looked at twice where one is the written name to the letter. */
const SHORTLIST_IDENTICAL = 16;
/** A code that the row itself declares, where the names do not contradict. */
const DECLARED = 6;
/** A declared code's name may be this far below the best one before it counts as contradicting. */
const DECLARED_BELOW = 5;

/** A name of the second look. */
interface Found {
  readonly name: number;
  readonly odds: number;
  readonly conflict: boolean;
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

  constructor(
    readonly catalog: Catalog,
    readonly index: NameIndex,
    readonly profile: Profile,
    readonly coefficients: Coefficients,
  ) {
    this.aligner = new Aligner(index);
    this.#retriever = new Retriever(index);
    this.#round = new Int32Array(index.size);
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
    const seen = new Set<number>();
    const out: Weighed[] = [];
    for (const { name, odds, conflict, query } of names) {
      if (out.length >= MOST_ENTRIES || (odds < best - FAR_BELOW && out.length >= FILL)) break;
      const owners = this.index.owners[name] as readonly NameOwner[];
      // An official name is that code's alone, however many others were once called so.
      const official = owners.some((owner) => owner.source === 'official');
      for (const { entry, source } of owners) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const nameOdds = odds + (source === 'official' ? 0 : this.coefficients.furtherName * (official ? 5 : 1));
        let evidence = this.profile.weigh(facts, this.catalog.entries[entry] as Entry, context);
        if (entry === declared && !conflict && odds > best - DECLARED_BELOW) evidence = withDeclared(evidence);
        out.push({
          entry,
          name,
          source,
          query,
          nameOdds,
          odds: nameOdds + evidence.logOdds * this.coefficients.evidence,
          probability: 0,
          conflict: conflict || evidence.conflict,
          evidence,
        });
      }
    }
    return rank(out, this.coefficients.none);
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
    const { weights } = this.coefficients;
    let odds = rank * SECOND_WORDING;
    for (let i = 0; i < FEATURE_COUNT; i++) odds += (weights[i] as number) * (features[i] as number);
    out.push({ name, odds, conflict: this.aligner.conflicts > 0, query });
  }
}

function withDeclared(evidence: Evidence): Evidence {
  return {
    logOdds: Math.max(evidence.logOdds, 0) + DECLARED,
    reasons: [...evidence.reasons, { code: 'declared-agrees' }],
    conflict: evidence.conflict,
  };
}

/** Puts candidates that contradict a deciding word below those that do not, and turns odds into probabilities with "none of these" among them. */
function rank(candidates: Weighed[], none: number): Weighed[] {
  let clean = Number.NEGATIVE_INFINITY;
  for (const { odds, conflict } of candidates) if (!conflict && odds > clean) clean = odds;
  let top = none;
  for (const candidate of candidates) {
    // Only a candidate that is itself plausible pushes the contradicting ones down.
    if (candidate.conflict && clean > none - 4) candidate.odds = Math.min(candidate.odds, clean - 0.5);
    if (candidate.odds > top) top = candidate.odds;
  }
  let sum = Math.exp(none - top);
  for (const { odds } of candidates) sum += Math.exp(odds - top);
  for (const candidate of candidates) candidate.probability = Math.exp(candidate.odds - top) / sum;
  return candidates.sort((a, b) => b.odds - a.odds || a.entry - b.entry);
}
