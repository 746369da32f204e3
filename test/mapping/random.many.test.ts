import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDecisions, type DecisionInput } from '../../src/mapping/apply';
import { bulkDecide, undo } from '../../src/mapping/bulk';
import { carryOver } from '../../src/mapping/carry-over';
import { itemIds } from '../../src/mapping/identity';
import { type MappedRow, type Mapping, RELATIONSHIPS } from '../../src/mapping/mapping';
import { revisionOf } from '../../src/mapping/revision';
import { auto } from '../report/mappings';
import { mapping as anyMapping } from './helpers/arbitrary';
import { smallCatalog } from './helpers/catalog';

const T = '2026-11-02T01:00:00.000Z';
const catalog = smallCatalog();
const hoa = { by: 'Hoa', at: T, catalog };

it('decisions land on the same items whatever the order of rows and of decisions', () => {
  fc.assert(
    fc.property(anyMapping, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (mapped, order) => {
      const ids = itemIds(
        'services',
        mapped.rows.map(({ item }) => item),
      );
      const inputs: DecisionInput[] = mapped.rows.map((one, i) => ({
        id: ids[i],
        revision: revisionOf(one, mapped.edition.id),
        wish: { status: 'confirmed', code: catalog.entries[i % 4]!.code, relationship: RELATIONSHIPS[i % 4] },
      }));
      const shuffle = <T>(values: readonly T[]) =>
        values
          .map((value, i) => ({ value, key: order[i % 24]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value);
      const straight = applyDecisions(mapped, inputs, hoa).mapping;
      const mixed = applyDecisions({ ...mapped, rows: shuffle(mapped.rows) }, shuffle(inputs).reverse(), hoa).mapping;
      const byItem = (rows: readonly MappedRow[]) =>
        rows.map((one) => JSON.stringify([one.item.localCode, one.item.localName, one.item, one.decision])).sort();
      expect(byItem(mixed.rows)).toEqual(byItem(straight.rows));
    }),
    { numRuns: 60 },
  );
});

it('a bulk command that is taken back is as if it had not been: decisions and drafts are the same', () => {
  const actions = fc.constantFrom(
    'accept' as const,
    'reject' as const,
    'no-equivalent' as const,
    'flag' as const,
    'reopen' as const,
  );
  fc.assert(
    fc.property(anyMapping, actions, fc.boolean(), (mapped, action, secondReview) => {
      const start = { ...mapped, secondReview };
      const done = bulkDecide(start, {}, { action }, { ...hoa, batch: 'this one' });
      const back = undo(done.mapping, { by: 'Hoa', at: '2027-01-01T00:00:00.000Z', batch: 'this one' }).mapping;
      expect(back.rows.map(({ decision, draft }) => ({ decision, draft }))).toEqual(
        start.rows.map(({ decision, draft }) => ({ decision, draft })),
      );
    }),
    { numRuns: 150 },
  );
});

it('a run never changes what people decided, whatever the machine now says', () => {
  fc.assert(
    fc.property(anyMapping, fc.boolean(), (mapped, remap) => {
      const items = mapped.rows.map(({ item: one }) => one);
      const matchAll = (some: readonly unknown[]) => some.map(() => auto('02.0085.1778'));
      const { mapping: after, closed } = carryOver(mapped, { items: [...items].reverse() }, matchAll, { at: T, remap });
      expect(closed).toEqual([]);
      const standing = (rows: Mapping['rows']) =>
        rows
          .map(({ item: one, decision, draft }) => JSON.stringify([one.localCode, one.localName, decision, draft]))
          .sort();
      expect(standing(after.rows)).toEqual(standing(mapped.rows));
    }),
    { numRuns: 150 },
  );
});
