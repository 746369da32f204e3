import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entrySource } from '../../../src/catalog/entry-source';
import { KINDS } from '../../../src/catalog/kinds';
import type { EditionRecord } from '../../../src/catalog/registry';
import { openCatalog, unpreparedSets } from '../../../src/io/catalogs/open';
import { prepareCodeSets } from '../../../src/io/catalogs/prepare';
import { sha256, storeEdition } from '../../../src/io/catalogs/store';
import { createMatcher } from '../../../src/match/matcher';

const TABLE =
  'code\tname\tobserved_names\nN01.01.010\tBông, băng, gạc y tế\tGạc phẫu thuật | Bông hút nước\nN02.03.010\tKim luồn tĩnh mạch\t\nN03.07.010\tCatheter hai nòng\t\n';

function folder(): { dir: string; put: (table: string) => void } {
  const dir = mkdtempSync(join(tmpdir(), 'dmdc-prepare-'));
  const both = { vi: 'Danh mục thử', en: 'Made-up list' };
  const put = (table: string): void => {
    const edition: EditionRecord = {
      kind: 'supplies',
      id: 'thu-2030',
      title: both,
      decision: 'QĐ 1/QĐ-THU',
      annex: null,
      issued: '2030-01-01',
      validFrom: '2030-01-01',
      validTo: null,
      abolishedBy: null,
      certainty: 'seen',
      coverage: 'complete',
      table: 'supplies/thu-2030.tsv',
      codes: table.split('\n').length - 2,
      sha256: sha256(table),
      compiled: both,
      checked: both,
      gaps: [],
      mended: {},
      findings: {},
    };
    storeEdition(dir, { edition, tables: new Map([['supplies/thu-2030.tsv', table]]) }, { replace: true });
  };
  put(TABLE);
  return { dir, put };
}

const CHOICE = { edition: 'thu-2030' };
const ITEM = { localCode: '1', localName: 'Gạc phẩu thuật tiệt trùng' };

describe('a prepared code set', () => {
  it.each(KINDS)('is what the package opens where nobody says an edition, and on a day of today: %s', (kind) => {
    const asOf = new Date().toISOString().slice(0, 10);
    expect(entrySource(openCatalog(kind, { catalogsDir: null })).prepared).toBeDefined();
    expect(entrySource(openCatalog(kind, { catalogsDir: null, asOf })).prepared).toBeDefined();
  });

  it('answers as one that is read from its table, entry by entry and row by row', () => {
    const { dir } = folder();
    const whole = unpreparedSets({ catalogsDir: dir }).open('supplies', CHOICE);
    const wanted = createMatcher(whole).match(ITEM);
    expect(prepareCodeSets(dir, unpreparedSets({ catalogsDir: dir }), ['supplies'])).toContain(
      join(dir, 'index', 'supplies', 'thu-2030.bin'),
    );
    // Read anew, as another process does.
    writeFileSync(join(dir, 'editions.json'), `${readFileSync(join(dir, 'editions.json'), 'utf8')}\n`);
    const ready = openCatalog('supplies', { ...CHOICE, catalogsDir: dir });
    expect(entrySource(ready).prepared).toBeDefined();
    expect(createMatcher(ready).match(ITEM)).toEqual(wanted);
    expect(ready.get('n02.03.010')).toBe(ready.entries[1]);
    expect(ready.get('N09.09.010')).toBeUndefined();
    expect([...ready]).toEqual([...whole]);
    expect(ready.edition).toEqual(whole.edition);
    expect({ ...ready }.entries).toBe(ready.entries);
  });

  it('is not used once its table is another, nor when its file is damaged', () => {
    const { dir, put } = folder();
    prepareCodeSets(dir, unpreparedSets({ catalogsDir: dir }), ['supplies']);
    put(`${TABLE}N04.02.010\tDây truyền dịch\t\n`);
    const after = openCatalog('supplies', { ...CHOICE, catalogsDir: dir });
    expect(entrySource(after).prepared).toBeUndefined();
    expect(after.get('N04.02.010')?.name).toBe('Dây truyền dịch');
    mkdirSync(join(dir, 'index', 'supplies'), { recursive: true });
    writeFileSync(join(dir, 'index', 'supplies', 'thu-2030.bin'), 'DMDCIDX1 cut');
    put(`${TABLE}N05.01.010\tGăng tay phẫu thuật\t\n`);
    expect(openCatalog('supplies', { ...CHOICE, catalogsDir: dir }).get('N05.01.010')?.name).toBe(
      'Găng tay phẫu thuật',
    );
  });
});
