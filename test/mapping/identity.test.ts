import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/item';
import { canonicalJson, fingerprint } from '../../src/mapping/hash';
import { codeAndName, identityContext, itemContent, itemIds } from '../../src/mapping/identity';

const item = (over: Partial<Item> = {}): Item => ({ localCode: 'DV1', localName: 'Điện tim', ...over });
const [first, second] = [item({ department: 'Nhi' }), item({ department: 'Nội' })];

describe('the identity of an item', () => {
  it('is a hash of kind, code, name and context that stays the same for good: mapping files hold it', () => {
    expect(itemIds('services', [item()])).toEqual([fingerprint('services\u0000DV1\u0000Điện tim\u0000\u0000')]);
    expect(itemIds('icd10', [item({ nameEn: 'Cholera' })])).toEqual([
      fingerprint('icd10\u0000DV1\u0000Điện tim\u0000Cholera'),
    ]);
    expect(codeAndName(item())).toBe('DV1\u0000Điện tim');
  });

  it('does not depend on the order, the price, the quantity or the place in the file', () => {
    const ids = itemIds('services', [first, second]);
    expect(new Set(ids).size).toBe(2);
    expect(itemIds('services', [second, first])).toEqual([...ids].reverse());
    const moved = { ...first, unitPrice: 9, quantity: 3, validFrom: '2026-01-01', sheet: 'B', row: 9 };
    expect(itemIds('services', [moved])).toEqual([ids[0]]);
  });

  it.each([
    ['drugs', ['ingredient', 'tradeName', 'strength', 'route', 'dosageForm', 'registrationNo']],
    ['traditional-medicines', ['ingredient', 'tradeName', 'strength', 'route', 'dosageForm', 'registrationNo']],
    ['services', ['priceName', 'department']],
    ['supplies', ['groupName', 'model', 'manufacturer']],
    ['icd10', ['nameEn']],
    ['yhct-diseases', ['modernName', 'icd10']],
    ['blood', ['volumeMl']],
  ] as const)('%s goes by the fields that make an item another one', (kind, fields) => {
    expect(identityContext(kind, item())).toBe('\u0000'.repeat(fields.length - 1));
    fields.forEach((field, at) => {
      const parts = fields.map((_, other) => (other === at ? '250' : ''));
      expect(identityContext(kind, item({ [field]: field === 'volumeMl' ? 250 : ' 250 ' }))).toBe(parts.join('\u0000'));
    });
  });

  it('of items that share all this has a number, given by their content and not by their order', () => {
    const [cheap, middle, dear] = [1, 2, 3].map((unitPrice) => item({ unitPrice })) as [Item, Item, Item];
    const [id] = itemIds('services', [cheap]);
    expect(itemIds('services', [cheap, middle, dear])).toEqual([id, `${id}-2`, `${id}-3`]);
    expect(itemIds('services', [dear, cheap, middle])).toEqual([`${id}-3`, id, `${id}-2`]);
    expect(itemIds('services', [first, dear, cheap])).toEqual([itemIds('services', [first])[0], `${id}-2`, id]);
    expect(itemIds('services', [cheap, { ...cheap, row: 7 }])).toEqual([id, `${id}-2`]);
  });
});

describe('the content of an item', () => {
  it('is everything but its place, with the columns of the list', () => {
    const extra = new Map([['GHI_CHU', 'tự trả']]);
    expect(itemContent(item({ sheet: 'A', row: 2, unitPrice: 5, extra }))).toBe(
      '{"extra":[["GHI_CHU","tự trả"]],"localCode":"DV1","localName":"Điện tim","unitPrice":5}',
    );
    expect(itemContent(item())).toBe('{"localCode":"DV1","localName":"Điện tim"}');
  });
});

describe('the hash of a text', () => {
  it('is cyrb53, with the values that its author gives, in 14 digits', () => {
    expect(fingerprint('a')).toBe(7929297801672961n.toString(16));
    expect(fingerprint('b')).toBe(8684336938537663n.toString(16));
    expect(fingerprint('')).toBe('0bdcb81aee8d83');
    expect(fingerprint('Điện tim thường')).toBe('081a95a2150219');
    expect(fingerprint('🩺')).toBe('17f2f020a946c1');
  });
});

describe('JSON of one order', () => {
  it('has its keys sorted at every depth, lists as they are, and nothing that is undefined', () => {
    expect(canonicalJson({ b: [2, { d: null, c: undefined, a: 'x"' }], a: true })).toBe(
      '{"a":true,"b":[2,{"a":"x\\"","d":null}]}',
    );
    expect(canonicalJson({ c: 1, a: 2, b: 3 })).toBe(canonicalJson({ b: 3, c: 1, a: 2 }));
    expect([undefined, null, [undefined], []].map(canonicalJson)).toEqual(['null', 'null', '[null]', '[]']);
  });
});
