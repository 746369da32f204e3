import { describe, expect, it } from 'vitest';
import { sameThing } from '../../bench/same-thing';
import type { Catalog, Edition } from '../../src/catalog/catalog';
import { createCatalog } from '../../src/catalog/create';

const catalogOf = (kind: Edition['kind'], ...names: string[]): Catalog =>
  createCatalog(
    { kind, id: 'made-up' } as Edition,
    names.map((name, at) => ({ code: `01.000${at}.0001`, name })),
  );

describe('what an official list names as it names a code', () => {
  const isThere = sameThing({
    ...catalogOf('services', 'Định lượng IgM (Immunoglobuline M) [Máu]', 'Bệnh của tủy', 'Cắt u (gây mê)'),
    furtherNames: () => [
      { code: '01.0001.0001', name: 'Bệnh tủy sống', source: 'techniques-tt23-2024' },
      { code: '01.0001.0001', name: 'Đau tủy', source: 'everyday' },
    ],
  });

  it.each([
    ['Định lượng IgM', true],
    ['định lượng IGM (immunoglobuline m)', true],
    ['Định lượng IgG', false],
    ['Bệnh của tụy', false],
    ['Bệnh tủy sống', true],
    ['Đau tủy', false],
    ['Cắt u', true],
    ['Cắt u (gây tê)', false],
  ])('%s: %s', (name, there) => expect(isThere(name)).toBe(there));

  it('of a drug also what stands in its brackets', () => {
    const isDrug = sameThing(catalogOf('drugs', 'Dexpanthenol (panthenol, vitamin B5)', 'Atropin (sulfat)'));
    expect(['Vitamin B5', 'Atropin sulfat', 'Atropin', 'Vitamin B6'].map(isDrug)).toEqual([true, true, true, false]);
  });
});
