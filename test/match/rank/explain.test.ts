import { describe, expect, it } from 'vitest';
import { ask, catalogOf, named } from '../helpers/catalog';

/** 45 words, and one more that tells: more than there are bits for the words left over. */
const LONG = Array.from({ length: 45 }, (_, at) => `${['cắt', 'khâu', 'nối', 'rửa', 'soi'][at % 5]}${at}`).join(' ');
const catalog = catalogOf('services', named('services', ['Khâu da mi', 'Soi đáy mắt', `${LONG} thận`]));

const first = (name: string) => ask(catalog, name).candidates[0];
const codes = (name: string) => first(name)?.reasons.map(({ code }) => code);

describe('the reason says how a name stands to the official one', () => {
  it.each([
    ['khâu da mi', 'name-identical'],
    ['KHAU DA MI', 'name-folded'],
    ['mi da khâu', 'name-sorted'],
    ['khâu da mi mắt', 'name-near'],
  ])('%s: %s', (name, code) => expect(codes(name)?.[0]).toBe(code));

  it('says how near it is, in percent of the words of both names', () => {
    expect(first('khâu da mi mắt')?.reasons[0]?.params).toEqual({ percent: 86 });
  });

  it('says which words are unmatched, in long names too', () => {
    const reasons = first(`${LONG} gan`)?.reasons ?? [];
    expect(reasons).toContainEqual({ code: 'written-only', params: { words: 'gan' } });
    expect(reasons).toContainEqual({ code: 'official-only', params: { words: 'thận' } });
  });

  it('finds the one unmatched word in a name of three hundred words', () => {
    const words = [...'bcdghklmnprstvxq'].flatMap((first) =>
      [...'aeiou'].flatMap((vowel) => ['', 'n', 'm', 't'].map((last) => `${first}${vowel}${last}`)),
    );
    expect(words.length).toBeGreaterThan(300);
    const long = catalogOf('services', named('services', [words.join(' '), 'Soi đáy mắt']));
    const { candidates } = ask(long, [...words.slice(0, -1), 'khác'].join(' '));
    expect(candidates[0]?.reasons).toContainEqual({ code: 'written-only', params: { words: 'khác' } });
  });
});
