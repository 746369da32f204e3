import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { createMatcher } from '../../src/match/matcher';

const matcher = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
/** Names that one code alone has. */
const counts = new Map<string, number>();
for (const { name } of matcher.catalog.entries) counts.set(name, (counts.get(name) ?? 0) + 1);
const NAMES = matcher.catalog.entries
  .filter(({ name }) => counts.get(name) === 1 && /^[\p{L} ]+$/u.test(name))
  .filter((_, at) => at % 40 === 0)
  .map(({ name }) => name)
  .slice(0, 40);

const asked = (names: readonly string[]) =>
  matcher.matchAll(names.map((localName, at): Item => ({ localCode: String(at), localName })));
const said = (results: ReturnType<typeof asked>) =>
  results.flatMap(({ reasons }) => reasons.filter(({ code }) => code === 'mark-own').map(({ params }) => params?.mark));
const decided = (results: ReturnType<typeof asked>) => results.filter(({ status }) => status === 'auto').length;

describe('a mark that a facility adds to many names of a list', () => {
  const plain = decided(asked(NAMES));

  it.each<[string, (name: string) => string, string]>([
    ['a word in capitals before', (name) => `BVXP ${name}`, 'BVXP'],
    ['set apart by a dash', (name) => `Cơ sở Xp - ${name}`, 'Cơ sở Xp'],
    ['in square brackets behind', (name) => `${name} [KTVX]`, '[KTVX]'],
    ['in round brackets behind', (name) => `${name} (Qxv)`, '(Qxv)'],
    ['behind an underscore', (name) => `${name}_XPZ`, 'XPZ'],
  ])('%s: is read, said, and does no harm', (_, put, mark) => {
    const results = asked(NAMES.map((name, at) => (at % 2 === 0 ? put(name) : name)));
    expect(decided(results)).toBe(plain);
    expect(new Set(said(results))).toEqual(new Set([mark]));
    expect(said(results)).toHaveLength(NAMES.length / 2);
    // By itself a row does not know the list.
    expect(decided(NAMES.map((name) => matcher.match({ localCode: '1', localName: put(name) })))).toBeLessThan(
      plain / 2,
    );
  });

  it.each<[string, (name: string, at: number) => string]>([
    ['a deciding word', (name) => `${name} (trái)`],
    ['an abbreviation of one', (name) => `${name} - GM`],
    ['words of official names', (name) => `${name} - hướng dẫn siêu âm`],
    ['a price item in square brackets', (name) => `${name} [số hóa 1 phim]`],
    ['a price item in round brackets', (name) => `${name} (Phẫu thuật loại II)`],
    ['a letter', (name) => `${name} (P)`],
    ['few names', (name, at) => (at < 5 ? `${name} (XPZ)` : name)],
  ])('is none: %s', (_, put) => {
    expect(said(asked(NAMES.map(put)))).toEqual([]);
  });

  it('is none where it tells rows of the list apart', () => {
    const both = NAMES.flatMap((name) => [`${name} (XPZ)`, `${name} (QRV)`]);
    expect(said(asked(both))).toEqual([]);
    expect(said(asked(NAMES.flatMap((name) => [`${name} (XPZ)`, name])))).toEqual([]);
  });

  it('is none where names are not official without it', () => {
    expect(said(asked(NAMES.map((name) => `${name.slice(0, -6)} khác (XPZ)`)))).toEqual([]);
  });
});
