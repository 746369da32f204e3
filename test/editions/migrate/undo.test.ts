import { describe, expect, it } from 'vitest';
import { migrateMapping } from '../../../src/editions/migrate/migrate';
import { planMigration } from '../../../src/editions/migrate/plan';
import { undoMigration } from '../../../src/editions/migrate/undo';
import { mappingFileText, parseMappingFile } from '../../../src/io/record/mapping-text';
import { applyDecisions } from '../../../src/mapping/apply';
import { latestBatch, undo } from '../../../src/mapping/bulk';
import { mapItems } from '../../../src/mapping/map-items';
import type { Mapping } from '../../../src/mapping/mapping';
import { revisionOf } from '../../../src/mapping/revision';
import { createMatcher } from '../../../src/match/matcher';
import { icdCatalog } from '../../mapping/helpers/icd-catalog';

const OLD = icdCatalog('old', {
  A00: 'Bệnh tả',
  'M14.01': 'Bệnh khớp gút, vùng vai',
  'M14.0': 'Bệnh khớp gút',
  B01: 'Thủy đậu',
});
const NEW = icdCatalog('new', { A00: 'Bệnh tả', 'M14.0': 'Bệnh khớp gút', B01: 'Thủy đậu' });
const matchOld = createMatcher(OLD);
const matchNew = createMatcher(NEW);

/** Three items: two that Lan confirmed, one that nobody decided. Through its file, as the command line has it. */
function start(): Mapping {
  const items = [
    { localCode: '1', localName: 'Bệnh tả' },
    { localCode: '2', localName: 'Gút vai' },
    { localCode: '3', localName: 'Thủy đậu' },
  ];
  const decided = applyDecisions(
    mapItems(items, matchOld, { name: 'Trạm A' }),
    [
      { localCode: '1', localName: 'Bệnh tả', wish: { status: 'confirmed', code: 'A00' } },
      { localCode: '2', localName: 'Gút vai', wish: { status: 'confirmed', code: 'M14.01' } },
    ],
    { by: 'Lan', at: '2026-01-01T00:00:00.000Z', catalog: OLD },
  );
  return parseMappingFile(mappingFileText(decided.mapping));
}

const forward = (mapping: Mapping) =>
  parseMappingFile(
    mappingFileText(
      migrateMapping(mapping, planMigration(OLD, NEW), {
        at: '2026-07-01T00:00:00.000Z',
        by: 'Sở',
        matchAll: (items) => matchNew.matchAll(items),
      }).mapping,
    ),
  );
const back = (mapping: Mapping) =>
  undoMigration(mapping, { at: '2026-07-02T00:00:00.000Z', by: 'Sở', matchAll: (items) => matchOld.matchAll(items) });
const standing = ({ rows }: Mapping) => rows.map(({ decision, draft }) => ({ decision, draft }));

describe('taking a migration back', () => {
  it('restores decisions, machine answers, edition and checksum; the history keeps both ways', () => {
    const before = start();
    const migrated = forward(before);
    expect(migrated.edition.id).toBe('new');
    expect(standing(migrated)).not.toEqual(standing(before));
    const { mapping, undone, restored } = back(migrated);
    expect(undone?.edition.id).toBe('old');
    expect(restored).toBe(2);
    expect(mapping.edition).toEqual(before.edition);
    expect(mapping.previous).toBeUndefined();
    expect(standing(mapping)).toEqual(standing(before));
    expect(mapping.rows.map(({ match }) => match)).toEqual(before.rows.map(({ match }) => match));
    expect(mapping.rows[1]?.history?.map(({ action }) => action)).toEqual(['decide', 'migrate', 'undo']);
    expect(parseMappingFile(mappingFileText(mapping))).toEqual(mapping);
  });

  it('is what undo takes back first, once', () => {
    const migrated = forward(start());
    expect(latestBatch(migrated)?.id).toBe(migrated.previous?.[0]?.batch);
    const again = back(migrated).mapping;
    expect(latestBatch(again)?.action).toBe('decide');
    expect(back(again).undone).toBeUndefined();
  });

  it('does nothing while a row is decided in the new edition since, also one that nobody had decided', () => {
    for (const localCode of ['2', '3']) {
      const decide = (mapping: Mapping) => {
        const at = mapping.rows.findIndex(({ item }) => item.localCode === localCode);
        const row = mapping.rows[at]!;
        const { localName } = row.item;
        const wish = { status: 'confirmed', code: 'B01' } as const;
        return applyDecisions(
          mapping,
          [{ localCode, localName, wish, revision: revisionOf(row, mapping.edition.id) }],
          { by: 'Hoa', at: '2026-07-01T12:00:00.000Z', catalog: NEW },
        );
      };
      const { mapping, batch } = decide(forward(start()));
      const result = back(mapping);
      expect(result.decidedSince.map(({ item }) => item.localCode)).toEqual([localCode]);
      expect(result.mapping).toBe(mapping);
      const taken = undo(mapping, { by: 'Hoa', at: '2026-07-01T13:00:00.000Z', batch }).mapping;
      expect(back(taken).undone?.edition.id).toBe('old');
    }
  });

  it('goes step by step where a mapping was migrated twice', () => {
    const third = icdCatalog('third', { A00: 'Bệnh tả' });
    const twice = migrateMapping(forward(start()), planMigration(NEW, third), {
      at: '2026-08-01T00:00:00.000Z',
    }).mapping;
    expect(twice.previous?.map(({ edition }) => edition.id)).toEqual(['old', 'new']);
    const once = undoMigration(twice, {
      at: '2026-08-02T00:00:00.000Z',
      by: 'Sở',
      matchAll: (items) => matchNew.matchAll(items),
    }).mapping;
    expect(once.edition.id).toBe('new');
    expect(standing(back(once).mapping)).toEqual(standing(start()));
  });
});
