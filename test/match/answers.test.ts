import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../../src/catalog/kinds';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { type AnswerStore, answerKey } from '../../src/match/answers';
import { NO_CONTEXT } from '../../src/match/context';
import { createMatcher } from '../../src/match/matcher';
import type { MatchResult } from '../../src/match/result';

/** An item with every field, whose name is the official one of some code. */
function fullItem(kind: Kind, declaredCode?: string): Item {
  const entry = openCatalog(kind, { catalogsDir: null }).entries[3]!;
  const text = (field: string) => `${entry.name} ${field}`;
  return {
    localCode: 'X1',
    localName: entry.name,
    kind,
    sheet: 'S',
    row: 7,
    ...(declaredCode && { declaredCode }),
    declaredName: text('a'),
    unitPrice: 50_000,
    unit: 'Lần',
    quantity: 3,
    amount: 150_000,
    department: 'Khoa Nhi',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    priceName: text('b'),
    tradeName: text('c'),
    ingredient: entry.name,
    strength: '500mg',
    route: 'Uống',
    dosageForm: 'Viên',
    registrationNo: 'VD-1',
    groupName: entry.name,
    model: 'M',
    packaging: 'Hộp',
    manufacturer: 'N',
    country: 'VN',
    nameEn: 'Cholera',
    icd10: 'A00',
    modernName: text('d'),
    volumeMl: 250,
    extra: new Map([['section', 'Khoa Nội']]),
  };
}

/** The fields of an item that a matcher reads. */
function fieldsRead(kind: Kind, item: Item): Set<string> {
  const read = new Set<string>();
  const watched = new Proxy(item, {
    get(target, field) {
      read.add(String(field));
      return Reflect.get(target, field) as unknown;
    },
    // A copy of the item reads nothing by itself.
    ownKeys: () => [],
  });
  createMatcher(openCatalog(kind, { catalogsDir: null })).match(watched);
  return read;
}

const PLACE = ['localCode', 'sheet', 'row'];

describe('answers kept and used again for equal rows', () => {
  it.each(KINDS)(
    'reads no field of %s that is missing from the key, so rows that differ get answers of their own',
    (kind) => {
      for (const declared of [undefined, 'no-such-code', openCatalog(kind, { catalogsDir: null }).entries[8]!.code]) {
        const item = fullItem(kind, declared);
        for (const field of fieldsRead(kind, item)) {
          if (PLACE.includes(field)) continue;
          // The name of a drug is read only for messages about its declared code.
          if (kind === 'drugs' && field === 'localName' && !declared) continue;
          const value = typeof item[field as keyof Item] === 'number' ? 1 : 'khác hẳn';
          const other = { ...item, [field]: field === 'extra' ? new Map([['section', 'Khoa Mắt']]) : value };
          expect([field, answerKey(kind, other, NO_CONTEXT)]).not.toEqual([field, answerKey(kind, item, NO_CONTEXT)]);
        }
      }
    },
  );

  it('looks up a drug without an ingredient by its name, so two names get two answers', () => {
    const drug = (localName: string): Item => ({ localCode: '1', localName, kind: 'drugs' });
    expect(answerKey('drugs', drug('Paracetamol'), NO_CONTEXT)).not.toBe(
      answerKey('drugs', drug('Amoxicilin'), NO_CONTEXT),
    );
  });

  it('gives the rows of a second list the same answers, and works out only new rows', () => {
    const catalog = openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null });
    const items = catalog.entries.slice(0, 60).map(
      (entry, at): Item => ({
        localCode: `A${at}`,
        localName: entry.name,
        unitPrice: Math.round((entry.price ?? 0) * 1.1),
        ...(at % 9 === 0 && { declaredCode: '99.9999.9999' }),
        sheet: 'A',
        row: at + 2,
      }),
    );
    const kept = new Map<string, MatchResult>();
    let asked = 0;
    const answers: AnswerStore = {
      get: (key) => kept.get(key),
      set: (key, result) => {
        asked++;
        kept.set(key, result);
      },
    };
    const plain = createMatcher(catalog);
    const remembering = createMatcher(catalog, { answers });
    remembering.matchAll(items);
    const first = asked;
    const moved = items.map((item, at) => ({ ...item, sheet: 'B', row: 500 - at }));
    expect(remembering.matchAll(moved)).toEqual(plain.matchAll(moved));
    expect(asked).toBe(first);
    // Other prices throughout: what the list says of them is another thing.
    const dearer = items.map((item) => ({ ...item, unitPrice: (item.unitPrice ?? 0) * 2 }));
    expect(remembering.matchAll(dearer)).toEqual(plain.matchAll(dearer));
    expect(asked).toBeGreaterThan(first);
    // The same rows, but fewer of them: prices stand for other items.
    const some = items.slice(0, 20);
    expect(remembering.matchAll(some)).toEqual(plain.matchAll(some));
  });

  it('names the row’s own place in its issues, though another row gave the answer', () => {
    const matcher = createMatcher(openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null }));
    const row = (at: number): Item => ({ localCode: `B${at}`, localName: 'Bệnh tả', declaredCode: 'Z99.99', row: at });
    const places = matcher.matchAll([row(5), row(9)]).map(({ issues }) => issues[0]?.row);
    expect(places).toEqual([5, 9]);
  });
});
