import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/match/matcher';
import { goldenCatalog } from '../golden/rows';
import { itemOf } from '../helpers/catalog';

const catalog = goldenCatalog('traditional-medicines');

/** What the matcher says of a name that was confirmed as a name of a code. */
function answer(name: string, code: string, source: string): string {
  return createMatcher(catalog, { names: [{ code, name, source }] }).match(itemOf(name)).status;
}

// Names mixed of two official ones. They stand near a border of src/match/rank/candidates.ts (CLEARLY, LIKELY): with the
// border half as wide, or half as wide again, one of them changes sides.
describe('a name that was confirmed', () => {
  it.each([
    ['Ô đầu Địa Lá', '05C.224.40', 'auto'],
    ['Ô đầu Địa Camphor', '05C.224.35', 'review'],
    ['Ô đầu Đan', '05C.224.38', 'review'],
    ['Đinh mèo', '05C.127.1', 'review'],
  ])('elsewhere decides only where its official name is clearly the nearest: %s for %s is %s', (name, code, status) => {
    expect(answer(name, code, 'memory')).toBe(status);
  });

  it.each([
    ['Actiso,Rau đắng đất, Bìm vôi', '05C.135.9', 'auto'],
    ['Lá sen,Vông nem, Lạc tiên, Bình vôi, Trinh cao', '05C.127.1', 'auto'],
    ['Camphor dầu bạc hà Tinh dầu quế Gừng bột', '05C.224.10', 'auto'],
    ['Ô đầu Địa liền Đại hồi Quế nhục Thiên kiện Huyết giác Camphora', '05C.224.43', 'review'],
  ])(
    'by the facility itself decides unless it is all but another official name: %s for %s is %s',
    (name, code, status) => {
      expect(answer(name, code, 'memory:own')).toBe(status);
    },
  );
});
