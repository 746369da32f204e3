import type { Kind } from './kinds';

/** What a table can be of: one of the seven kinds, a reference table, or a side table of a kind. */
export type TableKind = Kind | 'reference' | 'retired' | 'changed';

/**
 * The columns of a table by kind, in the order in which they stand. A table may leave out columns (never `code` and
 * `name`), but keeps this order. In `other_names`, `observed_names`, `icd10`, `modern_name`, `routes`, `routes_seen`, `codes`, `other_codes` and `prices` several
 * values are separated by ` | `; in `successors` by a space.
 */
export const COLUMNS: Readonly<Record<TableKind, readonly Column[]>> = Object.freeze({
  services: [
    'code',
    'name',
    'technique',
    'specialty',
    'level',
    'procedure_class',
    'price_item',
    'price_name',
    'price',
    'interop_code',
  ],
  drugs: ['code', 'name', 'observed_names', 'group', 'routes', 'routes_seen', 'checked'],
  'traditional-medicines': ['code', 'name', 'observed_names', 'other_codes', 'checked'],
  supplies: ['code', 'name', 'seen', 'observed_names'],
  icd10: [
    'code',
    'mark',
    'name',
    'name_en',
    'other_names',
    'block',
    'block_name',
    'chapter',
    'chapter_name',
    'checked',
  ],
  'yhct-diseases': ['code', 'name', 'icd10', 'modern_name', 'other_names'],
  blood: ['code', 'name', 'volume_ml', 'checked'],
  reference: [
    'code',
    'name',
    'specialty',
    'observed_names',
    'prices',
    'ingredient',
    'strength',
    'route',
    'note',
    'codes',
    'same_as',
    'routes',
  ],
  retired: ['code', 'name', 'price_name', 'successors', 'note'],
  changed: ['code', 'name'],
});

/** The name of a column in the header of a table. */
export type Column =
  | 'code'
  | 'name'
  | 'mark'
  | 'name_en'
  | 'other_names'
  | 'observed_names'
  | 'technique'
  | 'specialty'
  | 'level'
  | 'procedure_class'
  | 'price_item'
  | 'price_name'
  | 'price'
  | 'interop_code'
  | 'block'
  | 'block_name'
  | 'chapter'
  | 'chapter_name'
  | 'icd10'
  | 'modern_name'
  | 'volume_ml'
  | 'seen'
  | 'checked'
  | 'group'
  | 'prices'
  | 'ingredient'
  | 'strength'
  | 'other_codes'
  | 'routes'
  | 'routes_seen'
  | 'route'
  | 'note'
  | 'codes'
  | 'same_as'
  | 'successors';

/** Between several values of one cell. */
export const LIST_SEPARATOR = ' | ';
