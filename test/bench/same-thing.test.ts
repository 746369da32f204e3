import { describe, expect, it } from 'vitest';
import { goldOf, sameThing } from '../../bench/same-thing';
import type { Catalog, Edition } from '../../src/catalog/catalog';
import { createCatalog } from '../../src/catalog/create';

const catalogOf = (kind: Edition['kind'], ...names: string[]): Catalog =>
  createCatalog(
    { kind, id: 'made-up' } as Edition,
    names.map((name, at) => ({ code: `01.000${at}.0001`, name })),
  );

describe('what an official list names as it names a code', () => {
  const isThere = sameThing({
    ...catalogOf(
      'services',
      'Định lượng IgM (Immunoglobuline M) [Máu]',
      'Bệnh của tủy',
      'Cắt u (gây mê)',
      'Chọc tủy',
      'Viêm tụy',
    ),
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

  it('of an operation with or without the word for it, but not through an endoscope', () => {
    const isService = sameThing(
      catalogOf('services', 'Phẫu thuật cắt u trung thất', 'Nội soi ổ bụng', 'Cắt ruột thừa'),
    );
    expect(isService('Cắt u trung thất')).toBe(true);
    expect(isService('Phẫu thuật cắt ruột thừa')).toBe(true);
    expect(isService('Phẫu thuật nội soi ổ bụng')).toBe(false);
    expect(isService('Phẫu thuật u trung thất')).toBe(false);
  });

  it('of a drug also what stands in its brackets', () => {
    const isDrug = sameThing(catalogOf('drugs', 'Dexpanthenol (panthenol, vitamin B5)', 'Atropin (sulfat)'));
    expect(['Vitamin B5', 'Atropin sulfat', 'Atropin', 'Vitamin B6'].map(isDrug)).toEqual([true, true, true, false]);
  });

  it('the same words joined otherwise, with two parts in other order or said once', () => {
    const isThere = sameThing(
      catalogOf(
        'services',
        'Phẫu thuật nội soi cắt cổ bàng quang',
        'Bắc cầu động mạch nách- đùi',
        'Cắt tá tràng bảo tồn đầu tụy',
        'Túi thừa của ruột thừa',
        'Định lượng C',
      ),
    );
    const names = [
      'Phẫu thuật cắt cổ bàng quang nội soi',
      'Bắc cầu động mạch nách – động mạch đùi',
      'Cắt đầu tụy bảo tồn tá tràng',
      'Túi thừa của ruột',
      'Định lượng c',
    ];
    expect(names.map(isThere)).toEqual([true, true, false, false, true]);
  });

  it('a test by what it measures, with the full words of its initials', () => {
    const isThere = sameThing(
      catalogOf('services', 'Định lượng GH (Growth Hormone) [Máu]', 'Định lượng Glucose [Máu]'),
    );
    expect(['GH', 'Glucose', 'Glucose [dịch]', 'GH (test nhanh)'].map(isThere)).toEqual([true, true, false, false]);
  });

  it('of diseases only the same words in their order', () => {
    const isThere = sameThing(catalogOf('icd10', 'Thờ ơ hoặc bỏ rơi', 'Viêm mũi và viêm họng'));
    expect(['Thờ ơ và/hoặc bỏ rơi', 'Viêm họng và viêm mũi'].map(isThere)).toEqual([true, false]);
  });
});

describe('the right codes of a name', () => {
  const catalog = catalogOf('icd10', 'Ngạt thở', 'Ngạt thở do chấn thương');

  it('are also those to which either list gives the very name', () => {
    const gold = goldOf(catalog, [
      { code: '01.0001.0001', name: 'Ngạt thở' },
      { code: '99.9999.9999', name: 'Ngạt thở' },
    ]);
    expect(gold('01.0001.0001', 'ngạt thở')).toBe('01.0001.0001 | 01.0000.0001');
    expect(gold('01.0000.0001', 'Ngạt')).toBe('01.0000.0001');
  });
});
