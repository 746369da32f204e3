import { describe, expect, it } from 'vitest';
import { openCatalog, openReference } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { supplies } from '../../src/match/profiles/supplies';
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

describe('everyday names of supplies', () => {
  const groups = openCatalog('supplies', bundled);
  const names = [...openReference('supplies-everyday', bundled)].flatMap(({ code, name, aliases = [] }) =>
    [name, ...aliases.map((alias) => alias.name)].map((text) => ({ code, text })),
  );

  it('belong to groups that exist; only pacemakers, whose model decides, stand at two', () => {
    expect(names.length).toBeGreaterThan(2000);
    expect(names.filter(({ code }) => !groups.has(code))).toEqual([]);
    const codes = new Map<string, Set<string>>();
    for (const { code, text } of names) codes.set(key(text), (codes.get(key(text)) ?? new Set()).add(code));
    const shared = [...codes].filter(([, found]) => found.size > 1).map(([, found]) => [...found].join(' '));
    expect([...new Set(shared)]).toEqual(['N07.01.401 N07.01.402']);
  });

  it('are a device of no other group’s title', () => {
    const titles = new Map<string, Set<string>>();
    for (const entry of groups) {
      for (const { text } of supplies.names(entry))
        titles.set(key(text), (titles.get(key(text)) ?? new Set()).add(entry.code));
    }
    const wrong = names.filter(({ code, text }) => {
      const owners = titles.get(key(text));
      return owners !== undefined && !owners.has(code);
    });
    expect(wrong).toEqual([]);
  });

  it('find their group among the first five as they are, and decide nothing by themselves', () => {
    const matcher = createMatcher(groups);
    const results = matcher.matchAll(names.map(({ text }, at) => ({ localCode: `${at}`, localName: text })));
    const missed = names.filter(
      ({ code }, at) => !results[at]?.candidates.slice(0, 5).some((one) => one.code === code),
    );
    expect(missed).toEqual([]);
    const sure = names.filter(({ text }, at) => {
      const title = groups.entries.some(({ name }) => key(name) === key(text));
      return results[at]?.status === 'auto' && !title;
    });
    expect(sure).toEqual([]);
  });
});
