import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalizeCode } from '../../src/catalog/code';
import { formatRetired, formatTable, parseRetired, parseTable } from '../../src/catalog/table';
import { checkEntries } from '../../src/editions/compile/check';
import { bundledCatalogsDir, readTableFile } from '../../src/io/catalogs/files';
import { listEditions, openCatalog, openReference, readEditions } from '../../src/io/catalogs/open';
import { bareIngredientText } from '../../src/text/ingredients';
import { wordsOf } from '../../src/text/words';

const dir = bundledCatalogsDir();
const read = (table: string) => readFileSync(join(dir, table), 'utf8');

function countIssues(issues: readonly { readonly code: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Nothing that a person could not see or type: no control or private-use characters, no invisible ones, no `Ð`. */
const ODD = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u00a0\u00d0]/u;

const tables = [
  ...listEditions().flatMap((e) => [e, ...(e.retired ? [e.retired] : []), ...(e.changed ? [e.changed] : [])]),
  ...readEditions().references,
];

describe.each(tables.map((t) => [t.table, t] as const))('%s', (table, record) => {
  const text = read(table);
  const lines = text.split('\n').slice(0, -1);

  it('has the checksum and the number of codes that editions.json says', () => {
    expect(() => readTableFile(dir, table, record.sha256)).not.toThrow();
    const codeAt = lines[0]!.split('\t').indexOf('code');
    const codes = lines.slice(1).map((line) => line.split('\t')[codeAt]);
    expect(codes).toHaveLength(record.codes);
    expect(new Set(codes).size).toBe(record.codes);
  });

  it('is NFC, without odd characters, stray spaces or empty columns', () => {
    expect(text.normalize('NFC')).toBe(text);
    const filled = new Set<number>();
    for (const line of lines) {
      for (const [at, cell] of line.split('\t').entries()) {
        if (ODD.test(cell) || cell !== cell.trim() || cell.includes('  ')) expect.fail(`${line}: “${cell}”`);
        if (cell !== '' && line !== lines[0]) filled.add(at);
      }
    }
    expect(filled.size).toBe(lines[0]!.split('\t').length);
  });
});

describe.each(listEditions().map((e) => [`${e.kind}/${e.id}`, e] as const))('%s', (_, edition) => {
  it('comes back byte for byte when read and written', () => {
    const text = read(edition.table);
    expect(formatTable(edition.kind, parseTable(edition.kind, text))).toBe(text);
  });

  it('has the slips that editions.json owns up to, and no others', () => {
    const issues = checkEntries(edition.kind, parseTable(edition.kind, read(edition.table)));
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(countIssues(issues)).toEqual(edition.findings);
  });
});

describe.each(readEditions().references.map((r) => [r.id, r] as const))('reference %s', (id, record) => {
  it('opens, and comes back byte for byte', () => {
    const reference = openReference(id);
    expect(reference.size).toBe(record.codes);
    expect(formatTable('reference', reference)).toBe(read(record.table));
    // The codes of everyday names are those of the diseases.
    const grammar = id === 'icd10-everyday' ? 'icd10' : 'reference';
    // Registration numbers of products follow many grammars of their own: their shape is no finding.
    const issues = checkEntries(grammar, reference).filter(
      ({ code }) => id !== 'drug-products' || code !== 'code-malformed',
    );
    expect(countIssues(issues)).toEqual(record.findings);
  });
});

describe('services qd7603-2018', () => {
  const edition = listEditions().find((e) => e.kind === 'services')!;
  const catalog = openCatalog('services', { edition: 'qd7603-2018' });

  it('keeps leading zeros and reads prices as numbers', () => {
    expect(catalog.get('01.0009.0098')).toMatchObject({
      technique: '1.9',
      priceItem: '0098',
      price: 1_363_000,
      interopCode: '37.8B00.0098',
      specialty: 'I. HỒI SỨC CẤP CỨU VÀ CHỐNG ĐỘC',
    });
  });

  it('has technique and price item that agree with the code', () => {
    const strange = catalog.entries.filter(({ code, technique, priceItem }) => {
      const [chapter, number, price] = code.split('.') as [string, string, string];
      return priceItem !== price || technique !== `${Number(chapter)}.${number.replace(/^0+/, '')}`;
    });
    expect(strange).toEqual([]);
  });

  it('lists cancelled codes apart, with successors that exist', () => {
    const retired = parseRetired('services', read(edition.retired!.table));
    expect(formatRetired(retired)).toBe(read(edition.retired!.table));
    for (const { code, successors } of retired) {
      expect(catalog.has(code)).toBe(false);
      for (const successor of successors) expect(catalog.has(successor)).toBe(true);
    }
    expect(catalog.retired('07.0225.0199_GT')?.successors).toHaveLength(6);
    for (const changed of parseTable('changed', read(edition.changed!.table))) {
      expect(catalog.get(changed.code)?.name).toBe(changed.name);
    }
  });
});

describe('icd10', () => {
  const old = openCatalog('icd10', { edition: 'qd4469-2020' });
  const now = openCatalog('icd10', { edition: 'tt06-2026' });

  it('stands by what is known of the change: 208 codes vanish, 3,915 appear', () => {
    expect(old.entries.filter((entry) => !now.has(entry.code))).toHaveLength(208);
    expect(now.entries.filter((entry) => !old.has(entry.code))).toHaveLength(3915);
  });

  it('has every subcategory’s category', () => {
    for (const catalog of [old, now]) {
      expect(catalog.entries.filter((entry) => !catalog.has(entry.category!))).toEqual([]);
    }
  });

  it('makes one entry of a category listed with and without its mark', () => {
    expect(old.edition).toMatchObject({ codes: 12_137, rows: 12_218 });
    expect(old.get('B59')).toMatchObject({
      mark: '†',
      name: 'Bệnh do pneumocystosis (J17.3*)',
      aliases: [{ name: 'Bệnh do pneumocystosis', source: 'decision' }],
    });
    // The unmarked row of H82 carries the name of H81.
    expect(old.get('H82')).not.toHaveProperty('aliases');
    expect(old.get('I79.2')?.block).toBe('I70-I79');
  });

  it('says which names of TT 06/2026 rest on one transcription', () => {
    expect(now.entries.filter((entry) => entry.checked === 'one transcription')).toHaveLength(919);
  });
});

describe('yhct-diseases', () => {
  const catalog = openCatalog('yhct-diseases', { edition: 'qd7603-2018' });

  it('keeps every partner of a code, its mark apart', () => {
    expect(catalog.entries.reduce((sum, entry) => sum + entry.partners!.length, 0)).toBe(4244);
    expect(catalog.get('U67.221')?.partners).toHaveLength(99);
    expect(catalog.get('U63.131')?.partners).toEqual([{ icd10: '', name: 'Cường dương liên tục' }]);
    const partners = catalog.entries.flatMap((entry) => entry.partners!);
    const malformed = partners.filter(({ icd10 }) => {
      const normal = normalizeCode('icd10', icd10);
      return icd10 !== '' && (!normal.wellFormed || normal.code !== icd10);
    });
    expect(malformed).toEqual([]);
    expect(partners.filter((partner) => partner.mark)).toHaveLength(90);
  });
});

describe('blood', () => {
  it('is provisional, and says that one code was seen in use', () => {
    const catalog = openCatalog('blood');
    expect(catalog.edition.coverage).toBe('provisional');
    expect(catalog.entries.filter((e) => e.checked === 'seen in use').map((e) => e.code)).toEqual(['2.7']);
    expect(catalog.get('1.7')?.volumeMl).toBe(395);
  });
});

describe('drugs', () => {
  const { entries } = openCatalog('drugs', { catalogsDir: null });
  const key = (name: string) =>
    wordsOf(bareIngredientText(name))
      .map(({ fold }) => fold)
      .sort()
      .join(' ');
  const owners = new Map<string, Set<string>>();
  for (const { code, name } of entries) owners.set(key(name), (owners.get(key(name)) ?? new Set()).add(code));
  const isAnothers = (code: string, name: string) => owners.get(key(name))?.has(code) === false;

  it('no spelling of a code names the ingredients of another code', () => {
    const slips = entries.flatMap(({ code, aliases = [] }) =>
      aliases.filter(({ name }) => isAnothers(code, name)).map(({ name }) => `${code} ${name}`),
    );
    expect(slips).toEqual([]);
  });

  it('no product has the code of other ingredients than its own', () => {
    const products = openReference('drug-products', { catalogsDir: null });
    const slips = products.entries.flatMap(({ code: number, ingredient = '', codes = [] }) =>
      codes.filter((code) => isAnothers(code, ingredient)).map((code) => `${number} ${code} ${ingredient}`),
    );
    expect(slips).toEqual([]);
  });
});

describe('a table that is not as it should be', () => {
  const good = 'code\tname\tprice\n01.0001.0001\tMột\t1000\n01.0002.0001\tHai\t\n';

  it.each([
    ['an unknown column', good.replace('price', 'cost'), 1, '“cost”'],
    ['columns out of order', 'name\tcode\nMột\t01.0001.0001\n', 1, '“code”'],
    ['no name column', 'code\tprice\n01.0001.0001\t1\n', 1, '“name”'],
    ['a cell too many', good.replace('\t1000', '\t1000\tx'), 2, '4 cells'],
    ['a code out of grammar', good.replace('01.0001.0001', '01-0001'), 2, '01-0001'],
    ['a code not in canonical spelling', good.replace('01.0001.0001', '1.1.1'), 2, 'write 01.0001.0001'],
    ['a code twice', good.replace('01.0002', '01.0001'), 3, 'row 2'],
    ['no name', good.replace('Hai', ''), 3, 'no name'],
    ['a price with separators', good.replace('1000', '1.000'), 2, '“1.000”'],
    ['Windows line ends', good.replaceAll('\n', '\r\n'), 1, 'LF'],
    ['a cut', good.slice(0, -3), 3, 'cut short'],
  ])('%s is refused with its place', (_, text, row, words) => {
    expect(() => parseTable('services', text, { file: 'x.tsv' })).toThrowError(
      expect.objectContaining({
        code: 'bad-catalog',
        place: expect.objectContaining({ file: 'x.tsv', row }),
        messages: expect.objectContaining({ en: expect.stringContaining(words) }),
      }),
    );
    expect(() => parseTable('services', good)).not.toThrow();
  });

  it('needs as many ICD-10 codes as modern names', () => {
    const text = 'code\tname\ticd10\tmodern_name\nU50.011\tA\tA37 | A38\tHo gà\n';
    expect(() => parseTable('yhct-diseases', text)).toThrowError(/dòng 2, cột icd10: có 2 mã ICD-10 và 1 tên/);
  });
});
