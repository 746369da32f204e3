import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CACHE_BYTES, cached, cacheUse, clearCache } from '../../../src/catalog/cache';
import { createCatalog } from '../../../src/catalog/create';
import type { Entry } from '../../../src/catalog/entry';
import { KINDS, type Kind } from '../../../src/catalog/kinds';
import { bundledCatalogsDir } from '../../../src/io/catalogs/files';
import { listEditions, lookupCode, openCatalog, openReference } from '../../../src/io/catalogs/open';

const scratch = mkdtempSync(join(tmpdir(), 'dmdc-catalogs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
beforeEach(() => clearCache());

describe('openCatalog', () => {
  it('opens all seven kinds without being told an edition', () => {
    for (const kind of KINDS) {
      const catalog = openCatalog(kind);
      expect(catalog.kind).toBe(kind);
      expect([...catalog]).toHaveLength(catalog.size);
      expect(catalog.size).toBe(catalog.edition.codes);
    }
  });

  it('finds a code as people write it, and not a code it cannot be sure of', () => {
    const services = openCatalog('services', { edition: 'qd7603-2018' });
    expect(services.get(' 02.0085.1778_GT')?.code).toBe('02.0085.1778');
    expect(services.has('02.0085.1778.K.01234')).toBe(true);
    expect(services.get('02.0085.1778_ABC')).toBeUndefined();
    expect(services.get('02.0085')).toBeUndefined();
    expect(services.get('constructor')).toBeUndefined();
    expect(openCatalog('supplies').get('N03.05.010.5327.279.0001')?.code).toBe('N03.05.010');
  });

  it('gives the same object for the same choice, and one list for every view of an edition', () => {
    const named = openCatalog('icd10', { edition: 'tt06-2026' });
    expect(openCatalog('icd10', { edition: 'tt06-2026' })).toBe(named);
    const dated = openCatalog('icd10', { asOf: '2026-12-31' });
    expect(dated).not.toBe(named);
    expect(dated.entries).toBe(named.entries);
    expect(dated.resolution).toMatchObject({ by: 'asOf', date: '2026-12-31', exact: true });
    expect(openCatalog('icd10', { asOf: '2026-12-30' }).resolution.date).toBe('2026-12-30');
  });

  it('cannot be changed', () => {
    const catalog = openCatalog('yhct-diseases');
    const entry = catalog.entries[0]! as { name: string };
    expect(() => {
      entry.name = 'khác';
    }).toThrow(TypeError);
    expect(() => (catalog.entries as Entry[]).push({ code: 'U99.999', name: 'x' })).toThrow(TypeError);
    expect(() => (catalog.entries[0]!.partners as unknown[]).pop()).toThrow(TypeError);
    expect(() => {
      (catalog as { size: number }).size = 0;
    }).toThrow(TypeError);
    expect(() => {
      (catalog.edition.title as { vi: string }).vi = '';
    }).toThrow(TypeError);
  });
});

describe('lookupCode', () => {
  it('answers from every edition that has the code, oldest first', () => {
    const found = lookupCode('icd10', 'e119');
    expect(found.map((f) => [f.edition.id, f.entry?.code])).toEqual([
      ['qd4469-2020', 'E11.9'],
      ['tt06-2026', 'E11.9'],
    ]);
  });

  it('answers from the list of cancelled codes too', () => {
    const [found] = lookupCode('services', '03.0080.0094');
    expect(found?.entry).toBeUndefined();
    expect(found?.retired?.successors).toEqual(['03.0080.0079']);
  });

  it('has nothing to say of a code that does not exist, and refuses a kind that does not', () => {
    expect(lookupCode('services', '28.9999.9999')).toEqual([]);
    expect(() => lookupCode('x' as Kind, '1')).toThrowError(expect.objectContaining({ code: 'unknown-kind' }));
  });
});

describe('openReference', () => {
  it('opens routes and techniques by their codes as they stand', () => {
    expect(openReference('routes').get('2.10')?.name).toBe('Tiêm');
    expect(openReference('routes').get('2.1')).toBeUndefined();
    expect(openReference('techniques-tt23-2024').get('19.165')?.name).toContain('¹³¹I');
  });

  it('lists what exists when asked for another', () => {
    expect(() => openReference('units')).toThrowError(
      /routes, techniques-tt23-2024, drugs-tt30-2018, drugs-tt20-2022, icd10-everyday/,
    );
  });
});

describe('a folder of one’s own', () => {
  const table = 'code\tname\n01.0001.0001\tTheo dõi huyết áp\n01.0002.0001\tGhi điện tim\n';
  const text = (value: string) => ({ vi: value, en: value });
  const edition = {
    kind: 'services',
    id: 'qd2010-2025',
    title: text('Danh mục dịch vụ kỹ thuật'),
    decision: 'QĐ 2010/QĐ-BYT',
    annex: 'PL1',
    issued: '2025-06-19',
    validFrom: '2025-08-01',
    validTo: null,
    abolishedBy: null,
    coverage: 'partial',
    table: 'services/qd2010-2025.tsv',
    codes: 2,
    sha256: createHash('sha256').update(table).digest('hex'),
    compiled: text('—'),
    checked: text('—'),
    gaps: [],
  };

  function folder(name: string, record: object = edition, content = table): string {
    const dir = join(scratch, name);
    mkdirSync(join(dir, 'services'), { recursive: true });
    writeFileSync(join(dir, 'editions.json'), JSON.stringify({ schemaVersion: 1, editions: [record] }));
    writeFileSync(join(dir, 'services', 'qd2010-2025.tsv'), content);
    return dir;
  }

  it('brings a decision that is not bundled, and answers as of today with it', () => {
    const catalogsDir = folder('good');
    const catalog = openCatalog('services', { asOf: '2026-11-21', catalogsDir });
    expect(catalog.edition.id).toBe('qd2010-2025');
    expect(catalog.resolution.exact).toBe(true);
    expect(catalog.get('01.0002.0001')?.name).toBe('Ghi điện tim');
    // It began after QĐ 7603 ended: a day in between belongs to neither, and the answer says so.
    const between = openCatalog('services', { asOf: '2025-07-31', catalogsDir }).resolution;
    expect(between).toMatchObject({ exact: false, inForce: undefined, edition: { id: 'qd2010-2025' } });
    expect(between.note.en).toContain('no services list is known to be in force');
    // The bundled code sets stay within reach.
    expect(openCatalog('services', { asOf: '2024-01-01', catalogsDir }).edition.id).toBe('qd7603-2018');
    expect(openCatalog('icd10', { catalogsDir }).size).toBe(15_844);
    expect(listEditions({ catalogsDir })).toHaveLength(listEditions().length + 1);
    expect(() => openCatalog('services', { edition: 'qd2010-2025' })).toThrowError(/qd7603-2018/);
  });

  it('sees that the table was replaced while the program runs', () => {
    const catalogsDir = folder('replaced');
    expect(openCatalog('services', { edition: 'qd2010-2025', catalogsDir }).size).toBe(2);
    const longer = `${table}01.0003.0001\tBa\n`;
    folder('replaced', { ...edition, codes: 3, sha256: createHash('sha256').update(longer).digest('hex') }, longer);
    expect(openCatalog('services', { edition: 'qd2010-2025', catalogsDir }).size).toBe(3);
  });

  it.each<[string, object, string | undefined, string, string]>([
    ['changed', edition, table.replace('huyết áp', 'huyết ap'), 'bad-catalog', 'the content differs from its checksum'],
    ['miscounted', { ...edition, codes: 3 }, undefined, 'bad-catalog', 'says 3 codes, the table has 2'],
    ['missing', { ...edition, table: 'services/other.tsv' }, undefined, 'file-not-found', 'There is no file'],
  ])('refuses a table that is %s', (name, record, content, code, words) => {
    const catalogsDir = folder(name, record, content);
    expect(() => openCatalog('services', { edition: 'qd2010-2025', catalogsDir })).toThrowError(
      expect.objectContaining({ code, messages: expect.objectContaining({ en: expect.stringContaining(words) }) }),
    );
  });

  it('refuses a bundled table that was damaged on the way', () => {
    const catalogsDir = join(scratch, 'damaged');
    cpSync(bundledCatalogsDir(), catalogsDir, { recursive: true });
    const file = join(catalogsDir, 'blood', 'qd7603-2018.tsv');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -1));
    // What was prepared of a table may open without it; no name of it is ever given out.
    expect(() => openCatalog('blood', { catalogsDir }).entries).toThrowError(
      /blood.qd7603-2018\.tsv: nội dung khác với mã kiểm tra/,
    );
    expect(openCatalog('drugs', { catalogsDir }).size).toBe(846);
  });

  it('says so when there is no such folder', () => {
    expect(() => openCatalog('blood', { catalogsDir: join(scratch, 'nowhere') })).toThrowError(
      expect.objectContaining({ code: 'file-not-found' }),
    );
  });
});

describe('createCatalog', () => {
  const edition = listEditions().find((e) => e.id === 'tt06-2026')!;

  it('copies what the caller gives and finds codes in any spelling of either side', () => {
    const mine = { code: 'E10.2†', name: 'Đái tháo đường' };
    const catalog = createCatalog(edition, [mine], [{ code: 'A00', name: 'x', successors: [] }]);
    mine.name = 'đổi';
    expect(catalog.get('e102')?.name).toBe('Đái tháo đường');
    expect(catalog.retired('a00.')?.name).toBe('x');
  });
});

describe('cache', () => {
  it('lets go of the least recently used when the bound is reached', () => {
    const third = Math.floor(CACHE_BYTES / 3);
    let made = 0;
    const make = (key: string) =>
      cached(
        key,
        () => ({ n: ++made }),
        () => third,
      );
    make('a');
    make('b');
    make('c');
    expect(make('a').n).toBe(1);
    make('d');
    expect(make('a').n).toBe(1);
    expect(make('b').n).toBe(5);
    expect(cacheUse().bytes).toBeLessThanOrEqual(CACHE_BYTES);
  });

  it('returns what is bigger than the bound without keeping it', () => {
    expect(
      cached(
        'big',
        () => ({ big: true }),
        () => CACHE_BYTES + 1,
      ),
    ).toEqual({ big: true });
    expect(cacheUse().values).toBe(0);
  });
});
