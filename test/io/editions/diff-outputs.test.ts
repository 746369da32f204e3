import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Edition } from '../../../src/catalog/catalog';
import { createCatalog } from '../../../src/catalog/create';
import { diffEditions } from '../../../src/editions/diff/diff';
import { migrateMapping } from '../../../src/editions/migrate/migrate';
import { planMigration } from '../../../src/editions/migrate/plan';
import { openCatalog } from '../../../src/io/catalogs/open';
import { diffHtml } from '../../../src/io/editions/diff-html';
import { diffJson } from '../../../src/io/editions/diff-json';
import { diffXlsx } from '../../../src/io/editions/diff-xlsx';
import { migrationXlsx } from '../../../src/io/editions/migration-xlsx';
import { unzip } from '../../../src/io/sheets/zip';

const EVIL = `</script><img src=x onerror="alert(1)">&'=1+1`;

function catalog(id: string, rows: Record<string, string>) {
  const edition = {
    kind: 'icd10',
    id,
    title: { vi: id, en: id },
    decision: `QĐ ${id} <b>`,
    annex: null,
    validFrom: '2020-01-01',
    coverage: 'complete',
  } as unknown as Edition;
  return createCatalog(
    edition,
    Object.entries(rows).map(([code, name]) => ({ code, name })),
  );
}

const before = catalog('a', {
  A00: 'Bệnh tả',
  A01: `Sốt ${EVIL} nhẹ`,
  A02: 'Gãy tay phải',
  A03: `Mất ${EVIL}`,
  'M14.0': 'Khớp',
  'M14.01': 'Khớp, vai',
  'M14.02': 'Khớp, tay',
});
const after = catalog('b', {
  A00: 'Bệnh tả.',
  A01: `Sốt ${EVIL} nặng`,
  A02: 'Gãy tay trái',
  A09: `Mới ${EVIL}`,
  'M14.0': 'Khớp',
});
const diff = diffEditions(before, after);

describe('the page of differences', () => {
  const html = diffHtml(diff);

  it('lets no text of a list become markup or script', () => {
    const script = html.slice(html.indexOf('id="data">') + 10);
    expect(script.slice(0, script.indexOf('</script>'))).not.toMatch(/[<>&]/);
    expect(JSON.parse(script.slice(0, script.indexOf('</script>'))).rows.flat()).toContain(`Mới ${EVIL}`);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b> ');
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it('needs nothing from elsewhere', () => {
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html).not.toMatch(/url\(|@import|https?:/);
    expect(html).toContain("default-src 'none'");
  });

  it('marks what went and what came', () => {
    expect(html).toContain('Gãy tay <del>phải</del>');
    expect(html).toContain('Gãy tay <ins>trái</ins>');
  });

  it('groups the digits of prices', () => {
    const priced = (id: string, price: number) =>
      createCatalog({ ...catalog(id, {}).edition, kind: 'services' }, [
        { code: '01.0009.0098', name: 'Đặt catheter', price },
      ]);
    const page = diffHtml(diffEditions(priced('a', 1363000), priced('b', 1400000)));
    expect(page).toContain('<del>1.363.000</del> <ins>1.400.000</ins>');
  });

  it('stays small enough to send for the largest lists', () => {
    const large = diffHtml(
      diffEditions(openCatalog('icd10', { edition: 'qd4469-2020' }), openCatalog('icd10', { edition: 'tt06-2026' })),
    );
    expect(large.length).toBeLessThan(3_000_000);
  });

  it('is the same each time, in both languages', () => {
    expect(diffHtml(diff)).toBe(html);
    expect(diffHtml(diff, { lang: 'en' })).toContain('Meaning may differ');
  });
});

describe('the workbook of differences', () => {
  it('has a sheet for each class that there is, texts whole and never formulas', async () => {
    const book = XLSX.read(await diffXlsx(diff));
    expect(book.SheetNames).toEqual([
      'Tóm tắt',
      'Mã bị bỏ',
      'Có thể đổi nghĩa',
      'Đổi cách diễn đạt',
      'Chỉ đổi chính tả',
      'Chuyển mã',
      'Gộp',
      'Mã mới',
    ]);
    const meaning = XLSX.utils.sheet_to_json<string[]>(book.Sheets['Có thể đổi nghĩa']!, { header: 1 });
    expect(meaning[1]?.slice(0, 3)).toEqual(['A02', 'Gãy tay phải', 'Gãy tay trái']);
    const wording = XLSX.utils.sheet_to_json<string[]>(book.Sheets['Đổi cách diễn đạt']!, { header: 1 });
    expect(wording[1]?.slice(0, 3)).toEqual(['A01', `Sốt ${EVIL} nhẹ`, `Sốt ${EVIL} nặng`]);
    // What went is struck out: colours alone do not tell in print.
    const sheets = unzip(await diffXlsx(diff), (name) => /sheet\d+\.xml$/u.test(name), 1e8, {});
    expect(sheets.some(({ data }) => new TextDecoder().decode(data).includes('<strike'))).toBe(true);
    const cells = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).filter(([address]) => !address.startsWith('!')),
    );
    expect(cells.length).toBeGreaterThan(40);
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
  });
});

describe('JSON', () => {
  it('holds every class and both editions', () => {
    const value = JSON.parse(diffJson(diff));
    expect(value).toMatchObject({
      schemaVersion: 1,
      from: { id: 'a' },
      to: { id: 'b' },
      kind: 'icd10',
      counts: { before: 7, after: 5, kept: 4 },
    });
    expect(Object.keys(value)).toEqual(
      expect.arrayContaining(['added', 'removed', 'renamed', 'changed', 'moved', 'split', 'merged']),
    );
  });
});

describe('the report of a migration', () => {
  it('lists old and new code side by side with the reviewer', async () => {
    const { id, kind, title, decision, coverage } = before.edition;
    const row = (localCode: string, code: string) => ({
      item: { localCode, localName: 'x' },
      match: { status: 'none' as const, candidates: [], reasons: [], issues: [] },
      decision: { status: 'confirmed' as const, code, reviewer: 'Lan' },
    });
    const mapping = {
      kind,
      facility: { name: 'Trạm A' },
      edition: { id, kind, title, decision, coverage },
      rows: [row('1', 'A02'), row('2', 'M14.01'), row('3', 'A00')],
      issues: [],
    };
    const { rows, counts } = migrateMapping(mapping, planMigration(before, after), { at: '2026-07-01T00:00:00.000Z' });
    const book = XLSX.read(await migrationXlsx([{ facility: mapping.facility, rows, counts }], { title: 't' }));
    expect(book.SheetNames).toEqual(['Tóm tắt', 'Đổi nghĩa, xem lại', 'Có mã thay thế, xem lại', 'Giữ nguyên']);
    const [, line] = XLSX.utils.sheet_to_json<string[]>(book.Sheets['Đổi nghĩa, xem lại']!, { header: 1 });
    expect(line).toEqual(expect.arrayContaining(['Trạm A', '1', 'A02', 'Gãy tay phải', 'Gãy tay trái', 'Lan']));
  });
});
