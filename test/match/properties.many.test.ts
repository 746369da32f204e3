import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry';
import { KINDS } from '../../src/catalog/kinds';
import { DmdcError } from '../../src/errors';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import type { MatchResult } from '../../src/match/result';
import { REASONS } from '../../src/messages/reasons';
import { Held } from '../helpers/held';
import { ask, catalogOf, itemOf, named } from './helpers/catalog';

const services = openCatalog('services', { edition: 'qd7603-2018' });
const distinct = (() => {
  const times = new Map<string, number>();
  for (const { name } of services) times.set(name, (times.get(name) ?? 0) + 1);
  return services.entries.filter(({ name }) => times.get(name) === 1);
})();

/** A few dozen real entries, spread over the list. */
const someEntries = fc
  .uniqueArray(fc.nat(distinct.length - 1), { minLength: 5, maxLength: 30 })
  .map((places) => places.map((place) => distinct[place] as Entry));

/** A name as a facility may write it: words lost, changed in case, or without accents. */
const noisy = (name: string): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom('as is', 'upper', 'bare', 'cut', 'without a word'), fc.nat(20)).map(([how, at]) => {
    if (how === 'upper') return name.toUpperCase();
    if (how === 'bare') return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    if (how === 'cut') return name.slice(0, 50);
    const words = name.split(' ');
    return how === 'without a word' && words.length > 2 ? words.toSpliced(at % words.length, 1).join(' ') : name;
  });

const decision = (result: MatchResult) => ({
  status: result.status,
  code: result.status === 'auto' ? result.code : undefined,
});

describe('a matcher', () => {
  it.each(['services', 'supplies', 'icd10'] as const)('%s: says the same of a row that comes again', (kind) => {
    const matcher = createMatcher(openCatalog(kind, { catalogsDir: null }));
    const { entries } = matcher.catalog;
    const lost = (name: string, at: number): string => {
      const words = name.split(' ');
      const ways = [words.slice(1), words.toReversed(), words.filter((_, i) => i % 4 !== 2), words.slice(0, -1)];
      return ways[at % 4]!.join(' ');
    };
    for (let at = 0; at < Math.min(entries.length * 4, 900); at++) {
      const item = itemOf(`${lost(entries[(at * 7) % entries.length]!.name, at)}${at % 3 === 0 ? ` ${at % 11}` : ''}`);
      const first = matcher.match(item);
      expect([item.localName, matcher.match(item)]).toEqual([item.localName, first]);
    }
  });

  it('decides as before when an unrelated code is added', () => {
    const unrelated: Entry = { code: '28.9999.9999', name: 'Zzyzx qwrtp' };
    const both = new Held();
    const official = new Held();
    fc.assert(
      fc.property(
        someEntries.chain((entries) => fc.tuple(fc.constant(entries), noisy(entries[0]!.name))),
        ([entries, name]) => {
          const before = ask(catalogOf('services', entries), name);
          const after = ask(catalogOf('services', [...entries, unrelated]), name);
          // A row at the very threshold may move from certain to not quite; never to another code.
          const [was, is] = [decision(before), decision(after)];
          if (both.when(was.status === 'auto' && is.status === 'auto')) expect(is.code).toBe(was.code);
          if (official.when(was.status === 'auto' && name === entries[0]!.name)) expect(is).toEqual(was);
          expect(after.candidates[0]?.code).toBe(before.candidates[0]?.code);
          expect(after.candidates.slice(0, 3).map(({ code }) => code)).not.toContain(unrelated.code);
        },
      ),
      { numRuns: 150 },
    );
    both.atLeast(40);
    official.atLeast(10);
  });

  it('puts a code first for its official name, whatever names were confirmed for other codes', () => {
    fc.assert(
      fc.property(
        someEntries.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.array(fc.tuple(fc.nat(entries.length - 1), fc.nat(entries.length - 1)), { maxLength: 10 }),
          ),
        ),
        ([entries, pairs]) => {
          const catalog = catalogOf('services', entries);
          // The worst that a person can teach: the official name of one code as a name of another.
          const names = pairs.map(([code, name]) => ({
            code: entries[code]!.code,
            name: entries[name]!.name,
            source: 'memory',
          }));
          const taught = createMatcher(catalog, { names });
          for (const { name, code } of entries) {
            const item = itemOf(name);
            expect(taught.match(item).candidates[0]?.code).toBe(code);
            expect([undefined, code]).toContain(decision(taught.match(item)).code);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  // Learned names still take some of the certainty away from the code whose official name they are.
  it('decides a code’s official name as before, though it was confirmed as a name of two similar codes', () => {
    const entries = named('services', [
      'Tạo hình các khuyết da vùng cẳng chân bằng vạt da lân cận',
      'Tạo hình các khuyết da vùng bàn chân bằng vạt da lân cận',
      'Tạo hình các khuyết da vùng cẳng tay bằng vạt da lân cận',
      'Tạo hình các khuyết da vùng cánh tay bằng vạt da lân cận',
      'Bilirubin định tính',
    ]);
    const [{ name }] = entries as [Entry];
    const names = entries.slice(1, 4).map(({ code }) => ({ code, name, source: 'memory' }));
    const catalog = catalogOf('services', entries);
    expect(decision(ask(catalog, name, { names }))).toEqual(decision(ask(catalog, name)));
  });

  it('answers each row the same whatever the order of the rows', () => {
    const matcher = createMatcher(services);
    const items = distinct
      .filter((_, at) => at % 90 === 0)
      .map(({ name, price, code }) => itemOf({ localName: name.slice(0, 50), unitPrice: price }, code));
    const inOrder = matcher.matchAll(items);
    const backwards = matcher.matchAll([...items].reverse()).reverse();
    expect(backwards).toEqual(inOrder);
  });

  it('answers equal rows alike, and as a single row would be', () => {
    const matcher = createMatcher(services);
    const names = distinct.filter((_, at) => at % 400 === 0).map(({ name }) => `${name} lần 2`);
    const results = matcher.matchAll([...names, ...names].map((name, at) => itemOf(name, `X${at}`)));
    names.forEach((name, at) => {
      expect(results[at]).toEqual(results[at + names.length]);
      expect(results[at]).toEqual(matcher.match(itemOf(name)));
    });
  });

  it('tells rows of one name apart by their prices and declared codes', () => {
    const name = 'Chụp thử';
    const catalog = catalogOf('services', [
      { code: '01.0001.0001', name, priceItem: '0001', price: 100_000 },
      { code: '01.0002.0002', name, priceItem: '0002', price: 900_000 },
    ]);
    const [cheap, dear, declared] = createMatcher(catalog).matchAll([
      itemOf({ localName: name, unitPrice: 100_000 }),
      itemOf({ localName: name, unitPrice: 900_000 }),
      itemOf({ localName: name, declaredCode: '01.0002.0002' }),
    ]);
    expect(cheap?.candidates[0]?.code).toBe('01.0001.0001');
    expect(dear?.candidates[0]?.code).toBe('01.0002.0002');
    expect(declared?.candidates[0]?.code).toBe('01.0002.0002');
  });

  it('shows at most `top` candidates, the same ones first', () => {
    const item = itemOf('Phẫu thuật nội soi cắt u');
    const ten = createMatcher(services).match(item).candidates;
    expect(ten).toHaveLength(10);
    for (const top of [1, 3, 25]) {
      const { candidates } = createMatcher(services, { top }).match(item);
      expect(candidates.length).toBeLessThanOrEqual(top);
      expect(candidates.slice(0, 10)).toEqual(ten.slice(0, top));
    }
  });

  it.each([{ top: 0 }, { top: 101 }, { top: 1.5 }, { top: Number.NaN }, { accept: 0.2 }, { accept: 1.1 }])(
    'refuses %j',
    (options) => expect(() => createMatcher(services, options)).toThrow(DmdcError),
  );

  it('decides nothing more with a higher threshold', () => {
    const names = distinct
      .filter((_, at) => at % 60 === 0)
      .map(({ name }) => name.toLowerCase().replace('phẫu thuật', 'PT'));
    const autos = [0.5, 0.9, 0.995, 0.9995, 1].map((accept) => {
      const matcher = createMatcher(services, { accept });
      return names.filter((name) => matcher.match(itemOf(name)).status === 'auto');
    });
    autos.slice(1).forEach((strict, at) => {
      expect(autos[at]).toEqual(expect.arrayContaining(strict));
    });
    const counts = autos.map(({ length }) => length);
    // Strict settings leave some names to people, and the strictest all of them: the sets above are not empty or all alike.
    expect(counts[2]).toBeGreaterThan(80);
    expect(counts[3]).toBeLessThan(counts[2]!);
    expect(counts[3]).toBeGreaterThan(0);
  });

  it('reports progress after each row', () => {
    const seen: string[] = [];
    const matcher = createMatcher(catalogOf('drugs', named('drugs', ['Paracetamol'])), {
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(matcher.matchAll([itemOf('a'), itemOf('b')])).toHaveLength(2);
    expect(seen).toEqual(['1/2', '2/2']);
    expect(matcher.matchAll([])).toEqual([]);
  });
});

describe.each(KINDS)('odd names among %s', (kind) => {
  const matcher = createMatcher(
    openCatalog(kind, kind === 'icd10' ? { edition: 'tt06-2026' } : { edition: 'qd7603-2018' }),
  );

  it.each([
    '',
    ' ',
    '\u0000\u0007',
    '🩺💊',
    '!!! ??? ---',
    '[]',
    '[[[',
    '(((',
    '()',
    '+ ; , &',
    '0',
    '1e308',
    'NaN',
    'null',
    'undefined',
    'toString',
    'constructor',
    '__proto__',
    '=1+1',
    '\ud800',
    'ﷺ',
    '病院の検査',
  ])('%j is not decided', (localName) => {
    const result = matcher.match(itemOf(localName));
    expect(['none', 'review', 'ambiguous']).toContain(result.status);
    for (const { score } of result.candidates) expect(score >= 0 && score <= 1).toBe(true);
  });

  it('takes 10,000 characters of anything', () => {
    for (const piece of ['phẫu thuật ', 'a', '[', '(', '1 ', 'x+', 'đ', '1.', ' - ', '(dưới dạng ']) {
      const localName = piece.repeat(Math.ceil(10_000 / piece.length));
      expect(['none', 'review', 'ambiguous']).toContain(
        matcher.match(itemOf({ localName, ingredient: localName })).status,
      );
    }
  });

  it('has words for every reason it gives', () => {
    const codes = new Set<string>();
    for (const { name, nameEn, partners } of matcher.catalog.entries.slice(0, 60)) {
      for (const localName of [name, `${name} 5 bên trái`, name.slice(3, 40), nameEn ?? 'X', 'Xyz']) {
        const item = itemOf({
          localName,
          unitPrice: 50_000,
          department: 'Khoa Nội',
          route: 'Uống',
          icd10: localName === name ? partners?.[0]?.icd10 : 'Z99.9',
          volumeMl: 250,
        });
        const result = matcher.match(item);
        for (const { code } of [...result.reasons, ...result.candidates.flatMap(({ reasons }) => reasons)])
          codes.add(code);
      }
    }
    expect(codes.size).toBeGreaterThan(3);
    expect([...codes].filter((code) => !Object.hasOwn(REASONS, code))).toEqual([]);
  });

  it('takes any text in any field', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('__proto__', 'toString', '01.0001.0001', 'A00'),
    );
    fc.assert(
      fc.property(
        fc.record({
          localCode: text,
          localName: text,
          declaredCode: text,
          department: text,
          priceName: text,
          ingredient: text,
          route: text,
          groupName: text,
          nameEn: text,
          icd10: text,
          modernName: text,
          unitPrice: fc.double(),
          volumeMl: fc.double(),
        }),
        (item) => {
          const result = matcher.match(item);
          for (const { score } of result.candidates) expect(score >= 0 && score <= 1).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
