import Fuse from 'fuse.js';
import type { Peer } from './peer';

/** Fuse.js over the whole list. Location does not matter; the threshold is as wide as it has to be to find anything. */
export const fuse: Peer = {
  name: 'fuse.js',
  most: 25,
  index(names) {
    const search = new Fuse(names, { ignoreLocation: true, threshold: 0.6, includeScore: true });
    return (query) => search.search(query, { limit: 10 })[0]?.refIndex ?? -1;
  },
};
