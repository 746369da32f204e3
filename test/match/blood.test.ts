import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

const matcher = createMatcher(openCatalog('blood', { catalogsDir: null }));
const match = (localName: string) => matcher.match({ localCode: '1', localName });

describe('blood as blood banks write it', () => {
  it.each([
    ['KHC 350ml', '2.7'],
    ['Hồng cầu lắng 350 ml', '2.7'],
    ['HTTĐL 150ml', '3.4'],
    ['FFP 200 ml', '3.5'],
    ['HTĐL 200ml', '4.5'],
    ['Tủa VIII 50 ml', '7.2'],
    ['Cryo 100ml', '7.3'],
    ['MTP 250 ml', '1.6'],
    ['Tiểu cầu máy 120 ml', '9.4'],
    ['Máu toàn phần, loại 350 ml', '1.7'],
  ])('%s is first %s, and waits: the table is provisional', (localName, code) => {
    const { status, candidates } = match(localName);
    expect(candidates[0]?.code).toBe(code);
    expect(status).not.toBe('auto');
  });

  it('a volume that no unit of the product has leads to none for certain', () => {
    expect(match('Khối hồng cầu 275 ml').candidates[0]?.score ?? 0).toBeLessThan(0.5);
  });
});
