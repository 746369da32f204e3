import { detectLegacy } from '../../src/text/legacy';
import { namesAnother } from './drugs';
import { joined, listOf, type ReadSource, type Row, rowsOf, textOf } from './tsv';

/**
 * Products by registration number: those of the national pharmacy list of 11/2019 with the ingredient codes and routes
 * that registrations carry. Codes of rows that were found faulty are left out, and codes of other ingredients than the
 * product's.
 */
export function products(text: string, read: ReadSource): string {
  const registered = new Map<string, Row[]>();
  const isSlip = namesAnother(read);
  for (const row of rowsOf(read('drugs/registrations.tsv'))) add(registered, mended(row));
  const listed = new Map<string, Row[]>();
  for (const row of rowsOf(text)) add(listed, mended(row));
  const numbers = [...new Set([...listed.keys(), ...registered.keys()])].filter((number) => /\d/.test(number));
  const rows = numbers
    .map((number) => {
      const own = listed.get(number) ?? [];
      const coded = registered.get(number) ?? [];
      const all = [...own, ...coded];
      const [name = '', ...others] = new Set(all.map((row) => row.trade_name as string).filter(Boolean));
      const sound = coded.filter(({ check }) => !check);
      const ingredient = first(all, 'ingredient');
      const codes = sound.flatMap((row) => listOf(row.code).filter((code) => !isSlip(code, row.ingredient as string)));
      return {
        code: number,
        name: name || (first(all, 'ingredient') as string) || number,
        observed_names: joined(others),
        ingredient,
        strength: first(all, 'strength').replace(/^\.$/, ''),
        codes: joined(codes.filter((code) => !isSlip(code, ingredient))),
        routes: joined(sound.flatMap((row) => row.route_code?.match(/\d\.\d{2}/g) ?? [])),
      };
    })
    // Equal cells below each other: the table packs into a fifth less.
    .map((row) => [`${row.ingredient}\t${row.code}`, row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return textOf(rows.map(([, row]) => row));
}

/** The row without what a spreadsheet or an old font left in its cells; the packer in brackets is no part of a trade name. */
function mended(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => {
      const text = column === 'trade_name' ? cell.replace(/\s*\((?:®ãng|§ãng|đóng|cơ sở).*$/iu, '') : cell;
      const isLost = /^#[A-Z]+[?!]?$|[\ufffd\p{Cn}\p{Co}]/u.test(text) || detectLegacy(text) !== undefined;
      return [column, isLost ? '' : text];
    }),
  );
}

function add(rows: Map<string, Row[]>, row: Row): void {
  const number = (row.registration_no as string).replace(/\s+/g, '').toUpperCase();
  rows.set(number, [...(rows.get(number) ?? []), row]);
}

function first(rows: readonly Row[], column: string): string {
  return rows.map((row) => row[column] ?? '').find((value) => value !== '') ?? '';
}
