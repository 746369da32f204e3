import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { TypoTable } from '../../../src/match/index/typos';
import { Held } from '../../helpers/held';

const WORDS = ['phau', 'thuat', 'soi', 'gan', 'glucose', 'creatinin', 'prothrombin', 'methylprednisolon', '123456'];
const table = new TypoTable(WORDS);
const near = (word: string): string[] => table.near(word).map(({ id }) => WORDS[id] as string);

describe('TypoTable', () => {
  it.each([
    ['phu', 'phau'],
    ['pahu', 'phau'],
    ['phaau', 'phau'],
    ['pheu', 'phau'],
    ['glucoze', 'glucose'],
    ['gluccosee', 'glucose'],
    ['cretainin', 'creatinin'],
    ['protrhombin', 'prothrombin'],
    ['metylpretnisolone', 'methylprednisolon'],
  ])('%s may be %s', (written, meant) => expect(near(written)[0]).toBe(meant));

  it.each(['xx', 'so', '', '123457', 'zzzzzzzz', 'glu', '__proto__', 'constructor'])('%j has no near word', (written) =>
    expect(near(written)).toEqual([]),
  );

  it('never gives the word itself, and gives the nearest first with credit between 0 and 1', () => {
    const words = ['ban', 'bang', 'banh', 'bat', 'bong', 'dan', 'dang'];
    const small = new TypoTable(words);
    for (const word of words) {
      const found = small.near(word);
      expect(found.map(({ id }) => words[id])).not.toContain(word);
      const credits = found.map(({ credit }) => credit);
      expect(credits).toEqual([...credits].sort((a, b) => b - a));
      for (const credit of credits) expect(credit > 0 && credit < 1).toBe(true);
    }
  });

  it('finds every word of three letters and more that is one edit away', () => {
    const letter = fc.constantFrom(...'abc');
    const word = fc.string({ unit: letter, minLength: 3, maxLength: 8 });
    const near = new Held();
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), word, (words, written) => {
        const found = new Set(new TypoTable(words).near(written).map(({ id }) => id));
        words.forEach((other, id) => {
          if (near.when(distance(other, written) === 1)) expect(found.has(id)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
    near.atLeast(20);
  });
});
