import { describe, expect, it } from 'vitest';
import { tfidf } from '../../bench/peers/tfidf';
import { faults, type Results, readmeWith } from '../../bench/report';

describe('readmeWith', () => {
  const readme = 'above\n<!-- bench:start -->\nold\n<!-- bench:end -->\nbelow\n';

  it('replaces what stands between the markers and nothing else, also when run again', () => {
    const once = readmeWith(readme, 'new $& $1');
    expect(once).toBe('above\n<!-- bench:start -->\nnew $& $1\n<!-- bench:end -->\nbelow\n');
    expect(readmeWith(once, 'new $& $1')).toBe(once);
  });

  it('leaves a README without markers alone and says so', () => {
    expect(() => readmeWith('nothing here', 'new')).toThrow('bench:start');
  });
});

describe('faults', () => {
  const section = (share: number) =>
    ({
      accuracy: { noise: { services: { variants: { 'as issued': { nameR1: { share } } } } }, withoutCode: {} },
    }) as unknown as Results;

  it('takes a matcher that does not find official names for broken, and no time for wrong', () => {
    expect(faults(section(1))).toEqual([]);
    expect(faults(section(0.4))).toHaveLength(1);
    expect(faults(section(Number.NaN)).length).toBeGreaterThan(0);
  });
});

describe('the TF-IDF baseline', () => {
  const names = ['sieu am o bung', 'sieu am tim thai', 'dien tim thuong', 'bung sieu am o'];
  const search = tfidf.index(names);

  it('finds by words, and by pairs among the same words', () => {
    expect(search('dien tim')).toBe(2);
    expect(search('sieu am o bung')).toBe(0);
    expect(search('bung sieu am o')).toBe(3);
  });

  it('forgets the query before, and finds nothing for words it does not know', () => {
    expect(search('noi soi')).toBe(-1);
    expect(search('tim thai')).toBe(1);
  });
});
