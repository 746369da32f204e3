import { expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

it('a row of a name that more than ten codes share names the code that it declares', () => {
  const catalog = openCatalog('yhct-diseases', { catalogsDir: null });
  const ofName = new Map<string, Entry[]>();
  for (const entry of catalog.entries) ofName.set(entry.name, [...(ofName.get(entry.name) ?? []), entry]);
  const many = [...ofName.values()].filter((entries) => entries.length > 10);
  expect(many.length).toBeGreaterThan(10);
  const matcher = createMatcher(catalog);
  for (const entries of many) {
    for (const { code, name } of [entries[0]!, entries.at(-1)!]) {
      const { candidates } = matcher.match({ localCode: 'A', localName: name, declaredCode: code });
      expect(
        candidates.map((candidate) => candidate.code),
        name,
      ).toContain(code);
    }
  }
});
