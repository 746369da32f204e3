import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { answerKey } from '../../src/match/answers';
import { listContext } from '../../src/match/context';
import { createMatcher } from '../../src/match/matcher';
import { describeReason } from '../../src/messages/reasons';

const catalog = openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null });
const prices = catalog.priceItems?.();
const matcher = createMatcher(catalog);

/** Rows of a list under a regime, under the names of their price items' codes. */
function listUnder(regime: string) {
  return catalog.entries
    .filter(({ priceItem }) => priceItem !== undefined && (prices?.pricesOf(priceItem, regime).length ?? 0) === 1)
    .filter((_, at) => at % 300 === 0)
    .map(({ name, priceItem }) => ({
      localCode: name,
      localName: name,
      unitPrice: prices?.pricesOf(priceItem as string, regime)[0] as number,
    }));
}

const ask = (localName: string, unitPrice: number, regime = '2025') =>
  matcher.matchAll([{ localCode: '1', localName, unitPrice }, ...listUnder(regime)])[0];

describe('the price regime of a list', () => {
  it('says in a reason which item costs the price', () => {
    const result = ask(
      'Điều trị tủy răng có sử dụng siêu âm và trám bít hệ thống ống tủy bằng Gutta percha nguội',
      455_500,
    );
    const reasons = result?.candidates.flatMap((one) => one.reasons) ?? [];
    const reason = reasons.find(({ code, params }) => code === 'price-of-item' && params?.priceItem === '1014');
    expect(reason && describeReason(reason, 'vi')).toMatch(/^455\.500 là giá mục 1014 \(.+\) theo bảng giá năm 2025$/);
  });

  it('stops the decision for a code where the price is exactly that of another item', () => {
    const name = 'Tạo hình khuyết da đầu bằng ghép da mỏng [diện tích ≥10 cm2]';
    const [own] = prices?.pricesOf('0574', '2025') ?? [];
    const [others] = prices?.pricesOf('0575', '2025') ?? [];
    const codes = (price: number | undefined) => {
      const result = ask(name, price as number);
      const reasons = result?.candidates.find(({ code }) => code.endsWith('.0574'))?.reasons.map(({ code }) => code);
      return { status: result?.status, reasons };
    };
    expect(codes(own).reasons).toContain('price-of-item');
    expect(codes(others).reasons).toContain('price-of-other-item');
    expect(codes(others).status).not.toBe('auto');
  });

  it('need not be known where the price is exactly that of another code of the same name', () => {
    const row = { localCode: '1', localName: 'Tạo hình khuyết da đầu bằng ghép da mỏng [diện tích ≥10 cm2]' };
    const alone = (item: string) =>
      matcher.match({ ...row, unitPrice: prices?.pricesOf(item, '2025')[0] as number }).status;
    expect([alone('0574'), alone('0575')]).toEqual(['auto', 'ambiguous']);
  });

  it('never decides by the price alone', () => {
    const names = new Map<string, Set<string>>();
    for (const { name, priceItem = '' } of catalog.entries)
      names.set(name, (names.get(name) ?? new Set()).add(priceItem));
    const several = catalog.entries.filter(
      ({ name, priceItem = '' }) =>
        (names.get(name)?.size ?? 0) > 1 && prices?.pricesOf(priceItem, '2025').length === 1,
    );
    const rows = several
      .filter((_, at) => at % 10 === 0)
      .map(({ code, name, priceItem = '' }) => ({
        localCode: code,
        localName: name,
        unitPrice: prices?.pricesOf(priceItem, '2025')[0] as number,
      }));
    expect(rows.length).toBeGreaterThan(20);
    const list = [...rows, ...listUnder('2025')];
    const without = createMatcher({ ...catalog, priceItems: undefined }).matchAll(list);
    const within = matcher.matchAll(list);
    const alone = rows.filter((_, at) => within[at]?.status === 'auto' && without[at]?.status !== 'auto');
    expect(within.some(({ candidates }) => candidates[0]?.reasons.some(({ code }) => code === 'price-of-item'))).toBe(
      true,
    );
    expect(alone.map(({ localName }) => localName)).toEqual([]);
  });

  it('belongs to the key of kept answers, so lists under different regimes do not share answers', () => {
    const item = { localCode: '1', localName: 'Siêu âm', unitPrice: 58_600 };
    const regime = { name: '2025', itemsOf: () => [], everCost: () => false };
    expect(answerKey('services', item, listContext([], regime))).not.toBe(answerKey('services', item, listContext([])));
  });
});
