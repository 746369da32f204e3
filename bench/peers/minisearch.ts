import MiniSearch from 'minisearch';
import type { Peer } from './peer';

function peer(name: string, fuzzy: number | false): Peer {
  return {
    name,
    most: 400,
    index(names) {
      const search = new MiniSearch({ fields: ['name'], searchOptions: { fuzzy, prefix: false } });
      search.addAll(names.map((text, id) => ({ id, name: text })));
      return (query) => (search.search(query)[0]?.id as number | undefined) ?? -1;
    },
  };
}

/** MiniSearch, words as they are. */
export const miniSearch = peer('minisearch', false);
/** MiniSearch with edit distance of a fifth of each word. */
export const miniSearchFuzzy = peer('minisearch, fuzzy 0.2', 0.2);
