import { tfidfIndex, wordTerms } from '../../src/report/bench/tfidf';
import type { Peer } from './peer';

/** The baseline of comparable work: cosine of TF-IDF over words and word pairs, no spelling rules. */
export const tfidf: Peer = {
  name: 'TF-IDF of words and word pairs',
  index(names) {
    const search = tfidfIndex(names, wordTerms);
    return (query) => search(query, 1)[0]?.at ?? -1;
  },
};
