import { describe, expect, it } from 'vitest';
import { type Entry, isInferred, isNameless } from '../../src/catalog/entry';
import { ingredientKey } from '../../src/catalog/without-code';
import { listEditions, openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { PROFILES } from '../../src/match/profiles';
import { wordsOf } from '../../src/text/words';

/** How a kind reads a name: names of one reading are one name to it. */
function readings(entry: Entry, kind: keyof typeof PROFILES): string[] {
  return PROFILES[kind].names(entry).map(({ text }) =>
    wordsOf(text)
      .map((word) => word.fold)
      .sort()
      .join(' '),
  );
}

describe.each(listEditions().map((edition) => [`${edition.kind}/${edition.id}`, edition] as const))(
  '%s',
  (_, { kind, id, coverage }) => {
    const catalog = openCatalog(kind, { edition: id });
    const named = catalog.entries.filter((entry) => !isNameless(entry));
    const results = createMatcher(catalog).matchAll(
      named.map((entry) => ({ localCode: entry.code, localName: entry.name })),
    );

    it('finds each official name under its own code, or under one that reads the same', () => {
      const wrong: string[] = [];
      named.forEach((entry, at) => {
        const first = results[at]?.candidates[0];
        if (first === undefined) wrong.push(`${entry.code} ${entry.name}: nothing`);
        else if (first.code !== entry.code && first.name !== entry.name) {
          const own = new Set(readings(entry, kind));
          const found = readings(catalog.get(first.code) as Entry, kind);
          if (!found.some((reading) => own.has(reading))) wrong.push(`${entry.name} → ${first.name}`);
        }
      });
      expect(wrong).toEqual([]);
    });

    it('decides no official name for a code of another name', () => {
      const wrong: string[] = [];
      named.forEach((entry, at) => {
        const result = results[at]!;
        if (result.status !== 'auto' || result.code === entry.code) return;
        wrong.push(`${entry.code} ${entry.name} → ${result.code} ${catalog.get(result.code)?.name}`);
      });
      expect(wrong).toEqual([]);
      const autos = results.filter(({ status }) => status === 'auto').length / results.length;
      // Nothing of a provisional table is automatic; of the others, the least that is: names with several codes are not.
      expect(autos).toBeGreaterThanOrEqual(coverage === 'provisional' ? 0 : 0.03);
      expect(autos).toBeLessThanOrEqual(coverage === 'provisional' ? 0 : 1);
    });

    it('never answers `none` for an official name', () => {
      expect(named.filter((_, at) => results[at]?.status === 'none').map(({ name }) => name)).toEqual([]);
    });

    it('lists the name’s own code among the codes that remain possible', () => {
      const missing: string[] = [];
      named.forEach((entry, at) => {
        const result = results[at]!;
        if (result.status !== 'ambiguous') return;
        const same = result.among.some((code) => code === entry.code || catalog.get(code)?.name === entry.name);
        if (!same || result.among.length < 2) missing.push(`${entry.code} ${entry.name}`);
      });
      expect(missing).toEqual([]);
    });

    it('gives candidates in falling order of score, 0…1, each code once, ties by the order of the list', () => {
      const place = new Map(catalog.entries.map((entry, at) => [entry.code, at]));
      const wrong: string[] = [];
      results.forEach(({ candidates }, row) => {
        const codes = new Set(candidates.map(({ code }) => code));
        if (codes.size !== candidates.length || candidates.length > 10) wrong.push(`row ${row}`);
        candidates.forEach(({ score, code }, at) => {
          if (!(score >= 0 && score <= 1) || !place.has(code)) wrong.push(`row ${row}: ${code} ${score}`);
          const before = candidates[at - 1];
          if (before && before.score < score) wrong.push(`row ${row}: ${before.score} before ${score}`);
        });
      });
      expect(wrong).toEqual([]);
    });
  },
);

/** Names that read alike once spelling, abbreviations and accents are set aside may stand for several codes. */
describe.each(['services', 'icd10', 'drugs', 'supplies', 'traditional-medicines', 'yhct-diseases'] as const)(
  'an official name of %s that no other one reads like',
  (kind) => {
    const catalog = openCatalog(kind);
    const times = new Map<string, number>();
    const reading = (name: string): string[] => [
      wordsOf(name)
        .map(({ text }) => text)
        .join(' '),
      wordsOf(name)
        .map(({ fold }) => fold)
        .join(' '),
    ];
    for (const { name } of catalog) for (const key of new Set(reading(name))) times.set(key, (times.get(key) ?? 0) + 1);
    const alone = catalog.entries.filter(
      (entry) => !isNameless(entry) && reading(entry.name).every((key) => times.get(key) === 1),
    );
    // A name that another position of the circular has too, without a known code, is decided only where a route tells.
    const elsewhere = new Set((catalog.namesWithoutCode?.() ?? []).map(({ name }) => ingredientKey(name)));
    // Codes that are inferred are proposed to a person, never decided.
    const unique = alone.filter((entry) => !isInferred(entry) && !elsewhere.has(ingredientKey(entry.name)));
    const items = unique.map(({ code, name }) => ({ localCode: code, localName: name }));

    it('is decided for its code', () => {
      const results = createMatcher(catalog).matchAll(items);
      const waiting = results.flatMap((result, at) =>
        result.status === 'auto' && result.code === unique[at]?.code ? [] : [unique[at]?.name],
      );
      expect(waiting).toEqual(catalog.edition.coverage === 'provisional' ? unique.map(({ name }) => name) : []);
      expect(unique.length).toBeGreaterThan(50);
    });

    it('waits for a person where its code is inferred', () => {
      const inferred = alone.filter(isInferred).map(({ code, name }) => ({ localCode: code, localName: name }));
      const results = createMatcher(catalog).matchAll(inferred);
      expect(results.filter(({ status }) => status === 'auto')).toEqual([]);
      expect(inferred.length > 0).toBe(kind === 'drugs' || kind === 'traditional-medicines');
    });
  },
);
