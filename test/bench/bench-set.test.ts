import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInferred, isNameless } from '../../src/catalog/entry';
import { KINDS } from '../../src/catalog/kinds';
import { readBenchSet } from '../../src/io/bench/bench-set';
import { openCatalog } from '../../src/io/catalogs/open';
import { benchTexts } from '../../src/messages/cli/bench';
import { readGold } from '../../src/report/bench/gold';

const FOLDER = join(import.meta.dirname, '..', '..', 'bench-set');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'));
const lists = readBenchSet();
const rows = lists.flatMap((list) => list.items.map((row) => ({ ...row, kind: list.kind, edition: list.edition })));

describe('bench-set', () => {
  it('is read as any list is: no row is lost to a title, a total or a section', () => {
    const written = files.flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').trimEnd().split('\n').slice(1));
    expect(rows).toHaveLength(written.length);
    expect(rows.length).toBeGreaterThan(2000);
    expect(rows.map(({ item }) => item.localName).sort()).toEqual(written.map((line) => line.split('\t')[2]).sort());
  });

  it('says of every row a class with words in both languages, and of every kind rows with and without a code', () => {
    const known = Object.keys(benchTexts('vi').classes);
    expect(new Set(rows.flatMap(({ classes = [] }) => classes))).toEqual(new Set(known));
    for (const kind of KINDS) {
      const own = rows.filter((row) => row.kind === kind);
      expect(own.length).toBeGreaterThan(40);
      expect(own.some(({ gold }) => gold === null)).toBe(true);
      expect(own.every(({ gold }) => gold !== undefined)).toBe(true);
    }
  });

  it('names right codes that are in the edition, were read and not inferred, and at most twelve of one thing', () => {
    for (const { kind, edition, gold, item } of rows) {
      const catalog = openCatalog(kind, { edition, catalogsDir: null });
      for (const codes of readGold(gold ?? null)) {
        expect(codes.length, item.localName).toBeLessThanOrEqual(12);
        expect(new Set(codes).size, item.localName).toBe(codes.length);
        for (const code of codes) {
          const entry = catalog.get(code);
          expect(entry, `${item.localName}: ${code}`).toBeDefined();
          // The table of blood units is inferred as a whole and says so.
          if (kind !== 'blood') expect(entry && (isInferred(entry) || isNameless(entry)), code).toBe(false);
        }
      }
    }
  });

  it('takes an official name, word for word, as one of its own codes', () => {
    for (const { kind, edition, gold, item } of rows) {
      const catalog = openCatalog(kind, { edition, catalogsDir: null });
      const named = catalog.entries.filter(({ name }) => name === item.localName).map(({ code }) => code);
      if (named.length > 0)
        expect(named, item.localName).toEqual(expect.arrayContaining(named.filter((code) => gold?.includes(code))));
      if (named.length > 0)
        expect(
          named.some((code) =>
            readGold(gold ?? null)
              .flat()
              .includes(code),
          ),
          item.localName,
        ).toBe(true);
    }
  });

  it('has as many rows as its page and the documents say', () => {
    const count = rows.length.toLocaleString('en-US');
    for (const page of ['bench-set/README.md', 'docs/benchmark.md', 'README.md']) {
      expect(readFileSync(join(FOLDER, '..', page), 'utf8')).toContain(`${count} `);
    }
  });

  it('is small enough for the package', () => {
    expect(files.reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0)).toBeLessThan(400_000);
  });
});
