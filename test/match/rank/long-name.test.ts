import { expect, it } from 'vitest';
import { openCatalog } from '../../../src/io/catalogs/open';
import { createMatcher } from '../../../src/match/matcher';

it('a name of a megabyte is answered in time that grows with its length, and is left to a person', () => {
  const matcher = createMatcher(openCatalog('services'));
  const time = (words: number) => {
    const localName = 'siêu âm ổ bụng chụp cắt lớp vi tính '.repeat(words / 8);
    const started = performance.now();
    expect(matcher.match({ localCode: 'X', localName }).status).not.toBe('auto');
    return performance.now() - started;
  };
  time(1000);
  expect(time(160_000) / time(40_000)).toBeLessThan(10);
});
