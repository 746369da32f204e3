import type { Kind } from '../catalog/kinds';
import type { Item } from '../item';

/** Fields of an item that a column can fill. */
export type ItemField = Exclude<keyof Item, 'kind' | 'sheet' | 'row' | 'extra'>;

/**
 * What a header can stand for: a field of the item, or one of
 * `code` (national or local: the values decide), `group` (name or code of a group: the values decide),
 * `mappedCode` and `mappedName` (earlier mapped values, the insurer's `_AX` columns),
 * `kind` (kind of the row), `drugType` (LOAI_THUOC of circular 12/2026), `facilityCode`, `ordinal`.
 */
export type ColumnRole =
  | ItemField
  | 'code'
  | 'group'
  | 'mappedCode'
  | 'mappedName'
  | 'kind'
  | 'drugType'
  | 'facilityCode'
  | 'ordinal';

/** One line of the table: headers that stand for a role, for all kinds or for some. Earlier headers are preferred. */
export interface Spelling {
  readonly role: ColumnRole;
  /** Kinds in whose lists the header has this meaning; all when absent. The first is the likeliest. */
  readonly kinds?: readonly Kind[];
  readonly headers?: readonly string[];
  /** The same as keys (`headerKey`), where they are made by rule: there are thousands of them. */
  readonly keys?: readonly string[];
}

/** The fields of an item under their own names, as JSON and the `columns` option write them. */
export const ITEM_FIELDS: readonly ItemField[] = [
  'localCode',
  'localName',
  'declaredCode',
  'declaredName',
  'unitPrice',
  'unit',
  'quantity',
  'amount',
  'department',
  'validFrom',
  'validTo',
  'priceName',
  'tradeName',
  'ingredient',
  'strength',
  'route',
  'dosageForm',
  'registrationNo',
  'groupName',
  'model',
  'packaging',
  'manufacturer',
  'country',
  'nameEn',
  'icd10',
  'modernName',
  'volumeMl',
];

/** Headers written one after the other with a bar between, as the tables of spellings do. */
export function each(headers: string): string[] {
  return headers.split('|').map((header) => header.trim());
}
