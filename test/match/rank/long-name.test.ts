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

it.each(['icd10', 'services', 'drugs', 'supplies'] as const)(
  '%s: a name with a hundred thousand blanks or line breaks inside is read as without them',
  (kind) => {
    const matcher = createMatcher(openCatalog(kind));
    const [name = '', blank] = [matcher.catalog.entries[0]?.name, ' \u00a0\t'];
    const [first = '', ...rest] = name.split(' ');
    const asked = (between: string) => {
      const written = `${first}${between}${rest.join(' ')}`;
      const { status, candidates } = matcher.match({ localCode: 'X', localName: written, ingredient: written });
      return { status, candidates };
    };
    expect(asked(blank.repeat(40_000))).toEqual(asked(' '));
    expect(asked('\n '.repeat(50_000))).toEqual(asked('\n'));
  },
);
