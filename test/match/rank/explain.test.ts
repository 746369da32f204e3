import { describe, expect, it } from 'vitest';
import { CONFLICT, NUMBERS_DIFFER, SAME, SAME_FOLDED } from '../../../src/match/found';
import { Explainer, ReasonList } from '../../../src/match/rank/explain';
import type { Weighed } from '../../../src/match/rank/weighed';
import { ask, catalogOf, named } from '../helpers/catalog';
import { foundIn } from './helpers/found';
import { weighed } from './helpers/weighed';

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

/** The reasons of the first of the names, of which the matcher has found these traits. */
function reasonsOf(written: string, names: readonly string[], traits = 0, own: Partial<Weighed> = {}) {
  const { index, query, aligner, found } = foundIn(written, names);
  found.traits[0] = traits;
  const reasons = new ReasonList();
  new Explainer(index, found, aligner).explain(weighed(0, { query, ...own }), reasons);
  return reasons.take();
}

describe('the reasons of a candidate', () => {
  const names = ['Soi đáy mắt', 'Khâu da mi'];

  it('name a further name and where it comes from, before all else', () => {
    expect(reasonsOf('soi đáy mắt', names, SAME, { source: 'everyday' })).toEqual([
      { code: 'further-name', params: { source: 'everyday', name: 'soi đáy mắt' } },
      { code: 'name-identical' },
    ]);
    expect(reasonsOf('soi day mat', names, SAME_FOLDED)).toEqual([{ code: 'name-folded' }]);
  });

  it('tell spaces at other places from words in another order, and both from a word too few', () => {
    expect(reasonsOf('soiđáy mắt', names)).toEqual([{ code: 'name-joined' }]);
    expect(reasonsOf('mắt đáy soi', names)).toEqual([{ code: 'name-sorted' }]);
    expect(reasonsOf('soi mắt', names)).toEqual([
      { code: 'name-near', params: { percent: 83 } },
      { code: 'official-only', params: { words: 'đáy' } },
    ]);
    expect(reasonsOf('soi đáy mắt mi', names)).toEqual([
      { code: 'name-near', params: { percent: 88 } },
      { code: 'written-only', params: { words: 'mi' } },
    ]);
  });

  it('list all words left over on either side, in their order', () => {
    expect(reasonsOf('khâu đáy da', names)).toEqual([
      { code: 'name-near', params: { percent: 33 } },
      { code: 'written-only', params: { words: 'khâu da' } },
      { code: 'official-only', params: { words: 'soi mắt' } },
    ]);
  });

  it('say that numbers differ, beside the words', () => {
    const numbers = reasonsOf('soi 2 mắt', ['soi 3 mắt', 'khâu 2'], NUMBERS_DIFFER);
    expect(numbers.map(({ code }) => code)).toEqual(['name-near', 'written-only', 'official-only', 'numbers-differ']);
  });

  it('name the deciding words that contradict, where the matcher found a contradiction', () => {
    const sides = ['Mổ mắt phải', 'Khâu mắt trái'];
    const contradiction = { code: 'deciding-word', params: { written: 'trái', official: 'phải' } };
    expect(reasonsOf('mổ mắt trái', sides, CONFLICT)).toContainEqual(contradiction);
    expect(reasonsOf('mổ mắt trái', sides)).not.toContainEqual(contradiction);
  });

  it('say that a part was left out, and that the row names the code itself', () => {
    expect(reasonsOf('soi đáy mắt', names, SAME, { loose: true, declared: true })).toEqual([
      { code: 'name-identical' },
      { code: 'part-left-out' },
      { code: 'declared-agrees' },
    ]);
  });

  it('name every word of a long row left over beside a short name', () => {
    const more = Array(12).fill('lách ruột thận').join(' ');
    expect(reasonsOf(`soi đáy mắt ${more}`, names)).toContainEqual({ code: 'written-only', params: { words: more } });
    expect(reasonsOf('soi đáy mắt', [`Soi đáy mắt ${more}`, 'Khâu da mi'])).toContainEqual({
      code: 'official-only',
      params: { words: more },
    });
  });
});
