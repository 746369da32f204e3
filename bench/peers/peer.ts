import { splitBrackets } from '../../src/text/brackets';
import { foldWords } from '../../src/text/fold';

/** A search library over a list of names: the number of the best name, or -1. */
export type Search = (query: string) => number;

/** A library to compare with, under settings as good as we know how to give it. */
export interface Peer {
  readonly name: string;
  /** Queries that are enough to tell, where it is slow. */
  readonly most?: number;
  index(names: readonly string[]): Search;
}

/** What every peer gets: the name without its bracket, accents and case folded, so that none loses by accents alone. */
export function peerText(name: string): string {
  return foldWords(splitBrackets(name).main);
}
