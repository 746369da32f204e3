import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeRegistries, parseRegistry } from '../../src/catalog/editions';
import { KINDS } from '../../src/catalog/kinds';
import { bundledCatalogsDir } from '../../src/io/catalogs/files';

const text = readFileSync(join(bundledCatalogsDir(), 'editions.json'), 'utf8');
const registry = parseRegistry(text);

describe('editions.json', () => {
  it('says every default of its schema, so that the file of the package is taken as it is', () => {
    expect(JSON.parse(text)).toEqual(registry);
  });

  it('has an edition of every kind, and none twice', () => {
    expect(new Set(registry.editions.map((e) => e.kind))).toEqual(new Set(KINDS));
    expect(() =>
      parseRegistry(JSON.stringify({ ...registry, editions: [...registry.editions, registry.editions[0]] })),
    ).toThrowError(/ghi hai lần/);
  });

  it('names in versions only editions that are there', () => {
    for (const version of registry.versions) {
      for (const [kind, id] of Object.entries(version.editions)) {
        expect(registry.editions.some((e) => e.kind === kind && e.id === id)).toBe(true);
      }
    }
  });

  it('gives no two lists of one kind the same day', () => {
    for (const kind of KINDS) {
      const spans = registry.editions
        .filter((e) => e.kind === kind)
        .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      for (let i = 1; i < spans.length; i++) expect(spans[i - 1]!.validTo! < spans[i]!.validFrom).toBe(true);
    }
  });

  it('agrees with itself: an edition ends where the decision that abolishes it says', () => {
    for (const edition of registry.editions) {
      const end = registry.decisions
        .flatMap((d) => d.abolishes.map((a) => ({ ...a, by: d.decision })))
        .find((a) => a.kind === edition.kind && a.decision === edition.decision && a.annex === edition.annex);
      expect(edition.abolishedBy).toBe(end?.by ?? null);
      if (!end) continue;
      const dayBefore = new Date(Date.parse(end.from) - 86_400_000).toISOString().slice(0, 10);
      expect(edition.validTo).toBe(dayBefore);
    }
  });

  it('is frozen all through', () => {
    expect(Object.isFrozen(registry.editions[0]!.title)).toBe(true);
    expect(Object.isFrozen(registry.decisions[0]!.lists)).toBe(true);
  });
});

describe('a registry that is not as it should be', () => {
  const broken = (change: (data: ReturnType<typeof JSON.parse>) => void) => {
    const data = JSON.parse(text);
    change(data);
    return () => parseRegistry(JSON.stringify(data), 'my/editions.json');
  };

  it.each<[string, () => unknown, RegExp]>([
    ['no JSON', () => parseRegistry('{', 'my/editions.json'), /my\/editions\.json: không phải JSON/],
    ['a day that does not exist', broken((d) => (d.editions[0].validFrom = '2026-02-30')), /editions\.0\.validFrom/],
    ['a last day before the first', broken((d) => (d.editions[0].validTo = '2000-01-01')), /editions\.0\.validTo/],
    ['an unknown kind', broken((d) => (d.editions[0].kind = 'medicines')), /editions\.0\.kind/],
    ['a checksum cut short', broken((d) => (d.editions[0].sha256 = 'abc')), /editions\.0\.sha256/],
    ['a table outside the folder', broken((d) => (d.editions[0].table = '../../etc/passwd.tsv')), /editions\.0\.table/],
    ['a misspelled field', broken((d) => (d.editions[0].valid_from = '2018-12-25')), /editions\.0/],
    ['a later format', broken((d) => (d.schemaVersion = 2)), /schemaVersion/],
  ])('%s is refused, saying where', (_, parse, message) => {
    expect(parse).toThrowError(message);
    expect(parse).toThrowError(expect.objectContaining({ code: 'bad-catalog', place: { file: 'my/editions.json' } }));
  });

  it('needs only the editions: the rest may be left out', () => {
    const own = parseRegistry(JSON.stringify({ schemaVersion: 1, editions: [] }));
    expect(mergeRegistries(own, registry).editions).toHaveLength(registry.editions.length);
  });
});
