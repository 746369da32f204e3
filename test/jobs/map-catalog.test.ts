import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/catalog/kinds';
import { DmdcError } from '../../src/errors';
import type { Item } from '../../src/item';
import { mapCatalog } from '../../src/jobs/map-catalog';

const items: Item[] = [
  { localCode: 'D1', localName: 'Điện tim thường', kind: 'services' },
  { localCode: 'T1', localName: 'Efferalgan', ingredient: 'Paracetamol', kind: 'drugs' },
  { localCode: 'D2', localName: 'Siêu âm ổ bụng', kind: 'services' },
  { localCode: 'B1', localName: 'Bệnh tả', kind: 'icd10' },
];

describe('mapCatalog', () => {
  it('makes one mapping a kind, in the order of letter 677, each item once and in its own order', () => {
    const mappings = mapCatalog(items, { dmdc: '6' });
    const kinds = mappings.map(({ kind }) => kind);
    expect(kinds).toEqual(KINDS.filter((kind) => kinds.includes(kind)));
    expect(mappings.flatMap(({ rows }) => rows.map(({ item }) => item.localCode))).toEqual(['T1', 'D1', 'D2', 'B1']);
    expect(mappings.find(({ kind }) => kind === 'services')?.rows[0]?.match.candidates[0]?.name).toBe(
      'Điện tim thường',
    );
  });

  it('takes the kind of items that do not say theirs', () => {
    const [mapping] = mapCatalog([{ localCode: 'X', localName: 'Điện tim thường' }], {
      kind: 'services',
      edition: 'qd7603-2018',
      facility: { name: 'Trạm Y tế Thử' },
    });
    expect(mapping).toMatchObject({
      kind: 'services',
      facility: { name: 'Trạm Y tế Thử' },
      edition: { id: 'qd7603-2018' },
    });
  });

  it('names the item whose kind nobody gave', () => {
    const run = () => mapCatalog([{ localCode: 'X', localName: 'Cái gì đó', sheet: 'DM', row: 9 }]);
    expect(run).toThrow(DmdcError);
    expect(run).toThrow(/Cái gì đó/);
    try {
      run();
    } catch (error) {
      expect(error).toMatchObject({ code: 'kind-not-recognised', place: { sheet: 'DM', row: 9 } });
    }
  });

  it('keeps the facility and the issues of the file that it read', () => {
    const issue = { severity: 'warning', code: 'test', sheet: 'DV', message: { vi: 'v', en: 'e' } } as const;
    const [services] = mapCatalog(
      { items: [{ ...items[0]!, sheet: 'DV' }], facility: { name: 'BV Thử', code: '01234' }, issues: [issue] },
      { edition: 'qd7603-2018' },
    );
    expect(services).toMatchObject({ facility: { name: 'BV Thử', code: '01234' } });
    expect(services?.issues).toContainEqual(issue);
  });

  it('of nothing makes nothing', () => expect(mapCatalog([])).toEqual([]));
});
