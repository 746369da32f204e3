/** Tables of claims files by the numbers of their XML parts; `XML0` is the check-in table. */
export const CLAIM_TABLES = [
  'XML0',
  'XML1',
  'XML2',
  'XML3',
  'XML4',
  'XML5',
  'XML6',
  'XML7',
  'XML8',
  'XML9',
  'XML10',
  'XML11',
  'XML12',
  'XML13',
  'XML14',
  'XML15',
] as const;

/** One table of a claims file. */
export type ClaimTable = (typeof CLAIM_TABLES)[number];

/** The tables that letter 677/BYT-BH asks about, Bảng 1–5, in its order. */
export const FORM_TABLES = ['XML1', 'XML2', 'XML3', 'XML4', 'XML5'] as const satisfies readonly ClaimTable[];

/** One record of a table: its fields by name in capitals. A field whose element is missing is not in it, an empty one is `''`. */
export type ClaimRecord = ReadonlyMap<string, string>;

/** Elements that hold one record. The second spellings are those of the files of 2016 (CHECKOUT). */
const RECORDS: ReadonlyMap<string, ClaimTable> = new Map([
  ['TONG_HOP', 'XML1'],
  ['TONGHOP', 'XML1'],
  ['CHI_TIET_THUOC', 'XML2'],
  ['CTTHUOC', 'XML2'],
  ['CHI_TIET_DVKT', 'XML3'],
  ['CTDV', 'XML3'],
  ['CHI_TIET_CLS', 'XML4'],
  ['CHI_TIET_DIEN_BIEN_BENH', 'XML5'],
  ['DIENBIENBENH', 'XML5'],
]);

/** The table whose record an element of that name is, where the name alone says it. */
export function tableOfElement(name: string): ClaimTable | undefined {
  return RECORDS.get(name);
}

/** The table that a text such as `XML3` or `xml12` names. */
export function asClaimTable(text: string): ClaimTable | undefined {
  const name = text.trim().toUpperCase();
  return CLAIM_TABLES.find((table) => table === name);
}
