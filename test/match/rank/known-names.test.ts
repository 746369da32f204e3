import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../../src/io/catalogs/open';
import { FoundNames } from '../../../src/match/found';
import { createMatcher } from '../../../src/match/matcher';
import { KnownNames } from '../../../src/match/rank/known-names';

function found(names: readonly number[]): FoundNames {
  const made = new FoundNames();
  for (const name of names) {
    const at = made.add();
    made.names[at] = name;
    made.odds[at] = -name / 2;
    made.leftWritten[at] = 1 << (name % 30);
  }
  return made;
}

describe('names looked up before', () => {
  it('are found as they were, each with its own', () => {
    const known = new KnownNames(10);
    known.keep(3, 1, found([3, 7]));
    known.keep(4, 1, found([4]));
    const again = new FoundNames();
    expect(known.restore(5, 1, again)).toBe(false);
    expect(known.restore(3, 2, again)).toBe(false);
    expect(known.restore(3, 1, again)).toBe(true);
    expect([again.count, ...again.names.subarray(0, 2)]).toEqual([2, 3, 7]);
    expect([...again.odds.subarray(0, 2)]).toEqual([-1.5, -3.5]);
    expect(again.leftWritten[1]).toBe(1 << 7);
  });

  it('are forgotten together when there are too many', () => {
    const known = new KnownNames(2000);
    for (let name = 0; name < 2000; name++) known.keep(name, 0, found(Array.from({ length: 60 }, () => name)));
    const again = new FoundNames();
    expect(known.restore(0, 0, again)).toBe(false);
    expect(known.restore(1999, 0, again)).toBe(true);
    expect(again.names[59]).toBe(1999);
  });

  it.each([
    ['services', 'qd7603-2018'],
    ['icd10', 'tt06-2026'],
  ] as const)('give a matcher of %s that has answered other lists the answers of a new one', (kind, edition) => {
    const catalog = openCatalog(kind, { edition, catalogsDir: null });
    const rows = catalog.entries
      .filter((_, at) => at % 97 === 5)
      .flatMap(({ name }, at) => [
        { localCode: `a${at}`, localName: name },
        { localCode: `b${at}`, localName: `${name} (mẫu)`, unitPrice: 1000 * at + 7 },
        { localCode: `c${at}`, localName: name, unitPrice: 52_000 },
        { localCode: `d${at}`, localName: `${name}, ` },
        { localCode: `e${at}`, localName: name.replaceAll(' ', ' - ') },
      ]);
    const before = createMatcher(catalog);
    before.matchAll(rows);
    const list = [...rows].reverse();
    expect(before.matchAll(list)).toEqual(createMatcher(catalog).matchAll(list));
    const one = list[3]!;
    expect(before.match(one)).toEqual(createMatcher(catalog).match(one));
  });
});
