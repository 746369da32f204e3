import { describe, expect, it } from 'vitest';
import { openCatalog, openReference } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

const bundled = { catalogsDir: null } as const;
const catalog = openCatalog('services', { ...bundled, asOf: '2026-01-15' });
const matcher = createMatcher(catalog);
const match = (localName: string) => matcher.match({ localCode: '1', localName });
const rows = [...openReference('services-everyday', bundled)].flatMap(({ code, name, aliases = [] }) =>
  [name, ...aliases.map((alias) => alias.name)].map((text) => ({ code, text })),
);

describe('everyday names of services', () => {
  it('belong to codes of the list', () => {
    expect(rows.length).toBeGreaterThan(4500);
    expect(rows.filter(({ code }) => !catalog.has(code))).toEqual([]);
  });

  it('find one of their codes among the first three, and decide nothing by themselves', () => {
    const texts = new Map<string, string[]>();
    for (const { code, text } of rows) texts.set(text, [...(texts.get(text) ?? []), code]);
    const names = [...texts];
    const results = matcher.matchAll(names.map(([localName], at) => ({ localCode: `${at}`, localName })));
    const missed = names.filter(
      ([, codes], at) => !results[at]?.candidates.slice(0, 3).some(({ code }) => codes.includes(code)),
    );
    expect(missed.length / names.length).toBeLessThan(0.01);
    const others = names.filter(([, codes], at) => {
      const result = results[at];
      return result?.status === 'auto' && !codes.includes(result.code);
    });
    expect(others).toEqual([]);
  });

  it.each([
    ['CTM 32 thông số', '22.0121.1369'],
    ['Cấy máu', '24.0003.1715'],
    ['SA tim màu', '18.0049.0004'],
    ['NS dạ dày', '20.0080.0135'],
    ['Chụp HSG', '18.0138.0023'],
    ['Tháo bột', '03.4246.0198'],
    ['Rạch áp xe', '03.3909.0505'],
    ['Nạo VA', '15.0155.0958'],
    ['Mổ mộng thịt', '14.0165.0823'],
    ['Chụp huỳnh quang đáy mắt', '14.0292.0742'],
    ['Cắt polyp đại tràng', '03.1067.0498'],
    ['Hút thai', '13.0237.0620'],
    ['Điện xung', '17.0007.0234'],
    ['Mỡ máu', '23.0158.1506'],
  ])('%s leads to %s and waits for a person', (localName, code) => {
    const { status, candidates } = match(localName);
    expect(status).not.toBe('auto');
    expect(candidates.slice(0, 4).map((one) => one.code)).toContain(code);
    expect(candidates[0]?.score).toBeGreaterThan(0.2);
  });
});
