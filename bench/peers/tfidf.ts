import type { Peer, Search } from './peer';

/** Words and pairs of neighbouring words. */
function terms(text: string): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/** The baseline of comparable work: cosine of TF-IDF over words and word pairs, inverted lists in typed arrays, no spelling rules. */
export const tfidf: Peer = {
  name: 'TF-IDF of words and word pairs',
  index(names): Search {
    const ids = new Map<string, number>();
    const lists: number[][] = [];
    const termsOf = names.map((name) => {
      const numbers = new Set<number>();
      for (const term of terms(name)) {
        let id = ids.get(term);
        if (id === undefined) {
          id = lists.length;
          ids.set(term, id);
          lists.push([]);
        }
        numbers.add(id);
      }
      return numbers;
    });
    const idf = new Float32Array(lists.length);
    termsOf.forEach((numbers, name) => {
      for (const id of numbers) (lists[id] as number[]).push(name);
    });
    lists.forEach((list, id) => {
      idf[id] = Math.log(1 + names.length / list.length);
    });
    const norm = Float32Array.from(termsOf, (numbers) => {
      let sum = 0;
      for (const id of numbers) sum += (idf[id] as number) ** 2;
      return Math.sqrt(sum) || 1;
    });
    const postings = lists.map((list) => Int32Array.from(list));
    const scores = new Float32Array(names.length);
    const touched = new Int32Array(names.length);
    return (query) => {
      let count = 0;
      for (const term of new Set(terms(query))) {
        const id = ids.get(term);
        if (id === undefined) continue;
        const weight = (idf[id] as number) ** 2;
        for (const name of postings[id] as Int32Array) {
          if (scores[name] === 0) touched[count++] = name;
          scores[name] = (scores[name] as number) + weight;
        }
      }
      let best = -1;
      let bestScore = 0;
      for (let i = 0; i < count; i++) {
        const name = touched[i] as number;
        const score = (scores[name] as number) / (norm[name] as number);
        scores[name] = 0;
        if (score > bestScore || (score === bestScore && name < best)) {
          best = name;
          bestScore = score;
        }
      }
      return best;
    };
  },
};
