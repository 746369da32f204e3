import { describe, expect, it } from 'vitest';
import { openCatalog, openReference } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { wordsOf } from '../../src/text/words';

const bundled = { catalogsDir: null };
const current = openCatalog('icd10', { edition: 'tt06-2026', ...bundled });
const rows = [...openReference('icd10-everyday', bundled)].flatMap(({ code, name, aliases = [] }) =>
  [name, ...aliases.map((alias) => alias.name)].map((text) => ({ code, text })),
);
const key = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ');

describe('everyday names of diseases', () => {
  it('belong to codes that exist, each name to one', () => {
    expect(rows.length).toBeGreaterThan(5000);
    expect(rows.filter(({ code }) => !current.has(code))).toEqual([]);
    const codes = new Map<string, Set<string>>();
    for (const { code, text } of rows) codes.set(key(text), (codes.get(key(text)) ?? new Set()).add(code));
    expect([...codes].filter(([, found]) => found.size > 1).map(([text]) => text)).toEqual([]);
  });

  it('are official names of no other category, in this edition or the one before', () => {
    const categories = new Map<string, Set<string>>();
    for (const edition of ['tt06-2026', 'qd4469-2020']) {
      for (const { code, name } of openCatalog('icd10', { edition, ...bundled })) {
        categories.set(key(name), (categories.get(key(name)) ?? new Set()).add(code.slice(0, 3)));
      }
    }
    const wrong = rows.filter(({ code, text }) => {
      const official = categories.get(key(text));
      return official !== undefined && !official.has(code.slice(0, 3));
    });
    expect(wrong).toEqual([]);
  });

  it('find their code or its category among the first, and decide nothing by themselves', () => {
    const matcher = createMatcher(current);
    const sample = rows.filter((_, at) => at % 23 === 0);
    const results = matcher.matchAll(sample.map(({ text }, at) => ({ localCode: `${at}`, localName: text })));
    const missed = sample.filter(
      ({ code }, at) =>
        !results[at]?.candidates.slice(0, 3).some((found) => found.code === code || found.code === code.slice(0, 3)),
    );
    expect(missed.length / sample.length).toBeLessThan(0.03);
    const others = sample.filter(({ code }, at) => {
      const result = results[at];
      return result?.status === 'auto' && result.code.slice(0, 3) !== code.slice(0, 3);
    });
    expect(others).toEqual([]);
  });
});
