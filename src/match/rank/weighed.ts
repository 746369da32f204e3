import type { Query } from '../query';
/** One entry that an item may stand for, weighed. */
export interface Weighed {
  /** Number of the entry in the catalogue. */
  readonly entry: number;
  /** Number of the name in the index through which it was found. */
  readonly name: number;
  readonly source: string;
  /** Its place in {@link CandidateFinder.found}. */
  readonly found: number;
  /** Which of the item's wordings found it: its number and its words. */
  readonly wording: number;
  readonly query: Query;
  /** Log-odds of the name alone. */
  nameOdds: number;
  /** Log-odds of what chooses among the codes of one name only. */
  readonly among: number;
  /** The part of `among` that only puts them into an order. */
  readonly common: number;
  /** Log-odds of name and evidence together. */
  odds: number;
  /** Probability of being right, 0…1. */
  probability: number;
  /** A deciding word contradicts. */
  readonly conflict: boolean;
  /** Something beside the name asks for a person. */
  readonly doubt: boolean;
  /** By what is said beside the name it is another thing. */
  readonly other: boolean;
  /** The part of `odds` that comes from the price alone. */
  readonly priced: number;
  /** Whether it fits the row's department or route; undefined: nothing tells. */
  readonly fits: boolean | undefined;
  /** The name says the same as the row: no word of weight left over on either side, no doubtful reading, one order of words. */
  whole: boolean;
  /** Found by a wording that leaves something out. */
  readonly loose: boolean;
  /** The row itself names this code, and the names do not contradict. */
  readonly declared: boolean;
}
