import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/match/index/name-index';
import { QueryReader } from '../../../src/match/query';
import { Retriever } from '../../../src/match/rank/retrieve';
import { wordsOf } from '../../../src/text/words';

/** The shortlist for each written text in turn, as names in the order of the code set. */
function shortlists(names: readonly string[], limit: number, ...written: readonly string[]): string[][] {
  const index = buildNameIndex(names.map((text, entry) => ({ entry, words: wordsOf(text), source: 'official' })));
  const retriever = new Retriever(index);
  return written.map((text) => {
    const query = new QueryReader(index).read(wordsOf(text), text.length);
    return [...retriever.retrieve(query, limit)]
      .map((name) => index.owners.entries[index.owners.start[name] as number] as number)
      .sort((a, b) => a - b)
      .map((entry) => names[entry] as string);
  });
}

const SITES = 'da mi tai mũi họng răng môi cổ vai ngực bụng lưng háng đùi gối chân'.split(' ');

describe('the shortlist', () => {
  it('is empty for a text without a known word', () => {
    expect(shortlists(['chụp phim', 'soi gan'], 60, 'Đđđđ 77 constructor __proto__')).toEqual([[]]);
  });

  it('has the names that share most with the text: rare words before common ones', () => {
    const names = [...SITES.map((site) => `khâu ${site}`), 'khâu nối thực quản', 'mở thực quản'];
    expect(shortlists(names, 1, 'khâu thực quản')).toEqual([['khâu nối thực quản']]);
    expect(shortlists(names, 2, 'khâu thực quản')).toEqual([['khâu nối thực quản', 'mở thực quản']]);
    expect(shortlists(names, 1, 'khâu họng')).toEqual([['khâu họng']]);
    expect(shortlists(names, 3, 'họng, mũi, tai')).toEqual([['khâu tai', 'khâu mũi', 'khâu họng']]);
  });

  it('keeps the best whatever the order in which they come', () => {
    const names = SITES.map((_, at) => SITES.slice(0, at + 1).join(' '));
    const written = SITES.join(' ');
    for (const list of [names, [...names].reverse(), [...names.slice(8), ...names.slice(0, 8)]])
      for (const limit of [1, 2, 3, 5, 8])
        expect(new Set(shortlists(list, limit, written)[0])).toEqual(new Set(names.slice(-limit)));
  });

  it('keeps the shortest of many names that share one word, in whatever order they stand', () => {
    const filler = (name: number, length: number) =>
      Array.from(
        { length },
        (_, at) => `x${'bcdghklmnp'[name]}${'aeiouy'[at % 6]}${'bcdghk'[Math.floor(at / 6)]}q`,
      ).join(' ');
    const ascending = Array.from({ length: 10 }, (_, name) => `gan ${filler(name, name + 1)}`);
    for (const order of [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
      [5, 2, 9, 1, 7, 3, 8, 4, 6, 0],
      [8, 9, 6, 7, 4, 5, 2, 3, 0, 1],
    ]) {
      const names = order.map((name) => ascending[name] as string);
      for (let limit = 1; limit < 10; limit++)
        expect(new Set(shortlists(names, limit, 'gan')[0])).toEqual(new Set(ascending.slice(0, limit)));
    }
  });

  it('prefers the shorter of two names with the same words of the text, and words that stand together', () => {
    const names = ['soi đáy mắt phải trái trước sau', 'soi đáy mắt phải', 'khâu da', 'gan to', 'thận to'];
    expect(shortlists(names, 1, 'soi đáy mắt')).toEqual([['soi đáy mắt phải']]);
    const pairs = ['gan tim thận phổi', 'tim gan phổi thận', 'thận gan phổi tim', 'da', 'mi'];
    expect(shortlists(pairs, 1, 'phổi tim')).toEqual([['thận gan phổi tim']]);
    expect(shortlists(pairs, 1, 'gan phổi thận')).toEqual([['tim gan phổi thận']]);
  });

  it('counts a word once, however often it is written', () => {
    const names = ['gan gan gan', 'tim phổi', 'da', 'mi'];
    expect(shortlists(names, 1, 'gan gan gan tim phổi')).toEqual(shortlists(names, 1, 'gan tim phổi'));
  });

  it('starts anew for each text', () => {
    const names = ['khâu da', 'khâu mi', 'soi tai'];
    expect(shortlists(names, 1, 'khâu da', 'khâu mi', 'soi tai', 'khâu da')).toEqual([
      ['khâu da'],
      ['khâu mi'],
      ['soi tai'],
      ['khâu da'],
    ]);
  });

  it('takes a text of hundreds of words', () => {
    const words = [...'bcdghklmnprst'].flatMap((first) =>
      [...'aeiou'].flatMap((vowel) => ['', 'n', 'm', 't', 'c'].map((last) => `${first}${vowel}${last}`)),
    );
    expect(words.length).toBeGreaterThan(300);
    const names = words.map((word, at) => `${word} ${words[(at * 7 + 3) % words.length]}`);
    const all = words.join(' ');
    expect(shortlists([...names, all], 1, all)).toEqual([[all]]);
    expect(shortlists([all, ...names], 4, all)[0]).toContain(all);
  });
});

/** Names of that word, one number behind each. */
const numbered = (word: string, count: number, from = 1000): string[] =>
  Array.from({ length: count }, (_, at) => `${word} ${from + at}`);

describe('words that stand in very many names', () => {
  it('are not looked up where rarer words tell more than half: fifty names are read for each one kept', () => {
    for (const written of ['quản khâu', 'khâu quản']) {
      expect(shortlists([...numbered('khâu', 99), 'quản'], 2, written)[0]).toHaveLength(2);
      expect(shortlists([...numbered('khâu', 100), 'quản'], 2, written)).toEqual([['quản']]);
    }
  });

  it('are looked up further for the longest shortlist', () => {
    expect(shortlists([...numbered('khâu', 2300), 'quản'], 60, 'khâu quản')[0]).toHaveLength(60);
  });

  it('are looked up where nothing rarer tells, or no more than half', () => {
    expect(shortlists(numbered('khâu', 101), 2, 'khâu')[0]).toHaveLength(2);
    const both = 'khâu 5001 soi 5002';
    expect(shortlists([...numbered('khâu', 101), ...numbered('soi', 101), both], 1, 'soi khâu')).toEqual([[both]]);
  });

  it('are looked up where a pair of them tells less than they do', () => {
    const names = [...numbered('khâu', 100), ...numbered('soi', 100), 'khâu soi', ...numbered('gan', 1800)];
    expect(shortlists(names, 2, 'khâu soi')[0]).toHaveLength(2);
  });
});

describe('what a word or pair counts', () => {
  it('less where it is a misspelling', () => {
    const names = ['amoxicilin', 'gentamicin', 'da', 'mi'];
    expect(shortlists(names, 2, 'amoxicirin gentamicin')).toEqual([['amoxicilin', 'gentamicin']]);
    expect(shortlists(names, 1, 'amoxicirin gentamicin')).toEqual([['gentamicin']]);
    expect(shortlists(names, 1, 'amoxicilin gentamirin')).toEqual([['amoxicilin']]);
  });

  it('as much with the first word of the code set as with any other', () => {
    for (const both of [
      ['gan tim phổi', 'tim gan phổi'],
      ['tim gan phổi', 'gan tim phổi'],
    ])
      expect(shortlists(['gan', ...both, 'da', 'mi'], 1, 'gan tim', 'tim gan')).toEqual([
        ['gan tim phổi'],
        ['tim gan phổi'],
      ]);
  });

  it('nothing any more in the next text', () => {
    expect(shortlists(['khâu da', 'soi mi', 'gan'], 60, 'khâu da gan', 'mi')[1]).toEqual(['soi mi']);
  });

  it('the same in two names: the one that stands first in the code set is kept', () => {
    expect(shortlists(['soi gan', 'soi tim', 'soi mắt'], 1, 'soi')).toEqual([['soi gan']]);
  });
});

describe('a text of hundreds of words that tell little', () => {
  const words = [...'cdgklmnrstvx'].flatMap((first) =>
    [
      'an',
      'on',
      'in',
      'un',
      'am',
      'om',
      'im',
      'um',
      'at',
      'ot',
      'it',
      'ut',
      'ang',
      'ong',
      'ung',
      'ach',
      'ich',
      'anh',
      'inh',
      'ac',
      'oc',
      'uc',
      'ap',
      'op',
      'up',
    ].map((rest) => `${first}${rest}`),
  );
  /** Two names for each word, with so many numbers behind it. */
  const names = (numbers: number) =>
    words.flatMap((word, at) =>
      [0, 1].map((which) => {
        const behind = Array.from({ length: numbers }, (_, i) => 10_000 + (2 * at + which) * numbers + i);
        return `${word} ${behind.join(' ')}`;
      }),
    );

  it('is looked up by its rarest word first, wherever that stands', () => {
    expect(words.length).toBeGreaterThan(256);
    expect(shortlists([...names(1), 'quản'], 1, `${words.join(' ')} quản`)).toEqual([['quản']]);
  });

  it('and by its rarest pair', () => {
    const pair = [...numbered('thực', 4), ...numbered('quản', 4), 'thực quản'];
    const [found] = shortlists([...names(60), ...pair], 1, `${words.join(' ')} thực quản`);
    expect(found).toEqual(['thực quản']);
  });
});
