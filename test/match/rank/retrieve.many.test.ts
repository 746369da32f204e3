import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/match/index/name-index';
import { QueryReader } from '../../../src/match/query';
import { Retriever } from '../../../src/match/rank/retrieve';
import { wordsOf } from '../../../src/text/words';

const WORDS = ['chụp', 'phim', 'ngực', 'bụng', 'thẳng', 'nghiêng', 'soi', 'dạ', 'dày', 'gan', 'thận', 'tim'];
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

function indexOf(names: readonly string[]) {
  return buildNameIndex(names.map((text, entry) => ({ entry, words: wordsOf(text), source: 'official' })));
}

describe('Retriever', () => {
  it('finds all names that share a word or a near spelling while they fit into the shortlist, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 25 }), name, (names, written) => {
        const index = indexOf(names);
        const query = new QueryReader(index).read(wordsOf(written), written.length);
        const found = new Set(new Retriever(index).retrieve(query, 60));
        const wanted = new Set(query.readingIds.subarray(0, query.readingCount));
        for (let at = 0; at < index.size; at++) {
          const own = [...index.foldIds.subarray(index.start[at], index.start[at + 1])];
          expect(found.has(at)).toBe(own.some((id) => wanted.has(id)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the name itself in the shortest shortlist, and gives the same answer twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 60 }), fc.nat(), (names, seed) => {
        const index = indexOf(names);
        const retriever = new Retriever(index);
        const written = names[seed % names.length] as string;
        const query = new QueryReader(index).read(wordsOf(written), written.length);
        const first = [...retriever.retrieve(query, 8)];
        expect(first.length).toBeLessThanOrEqual(8);
        expect(new Set(first).size).toBe(first.length);
        expect([...retriever.retrieve(query, 8)]).toEqual(first);
        const words = new Set(written.split(' '));
        const twins = names.filter((other) => other.split(' ').every((word) => words.has(word)));
        if (twins.length < 8) {
          const own = first.map((at) => index.owners.entries[index.owners.start[at] as number]);
          expect(own).toContain(seed % names.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing for a text without a known word', () => {
    const index = indexOf(['chụp phim', 'soi gan']);
    const query = new QueryReader(index).read(wordsOf('Đđđđ 77 constructor __proto__'), 10);
    expect([...new Retriever(index).retrieve(query, 60)]).toEqual([]);
  });
});
