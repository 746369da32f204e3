import type { Kind } from '../catalog/kinds';
import { type ColumnRole, ITEM_FIELDS, type Spelling } from './column-role';
import { headerKey } from './header-key';
import { byRule, withoutNoun } from './nouns';
import { KIND_HINTS, SPELLINGS } from './spellings';

/** Headers listed by hand go before those made by rule. */
const all = (): readonly Spelling[] => [
  ...SPELLINGS,
  ...byRule(),
  ...withoutNoun(),
  ...ITEM_FIELDS.map((field): Spelling => ({ role: field, headers: [field] })),
];

/** One meaning of a header. */
export interface Meaning {
  readonly role: ColumnRole;
  readonly kinds?: readonly Kind[];
  /** Lower is preferred where several columns have one role. */
  readonly rank: number;
}

let known: ReadonlyMap<string, readonly Meaning[]> | undefined;

function table(): ReadonlyMap<string, readonly Meaning[]> {
  known ??= indexTable();
  return known;
}

function indexTable(): ReadonlyMap<string, readonly Meaning[]> {
  const table = new Map<string, Meaning[]>();
  let rank = 0;
  for (const { role, kinds, headers = [], keys = headers.map(headerKey) } of all()) {
    for (const key of keys) {
      const others = table.get(key) ?? [];
      others.push({ role, kinds, rank: rank++ });
      table.set(key, others);
    }
  }
  return table;
}

let hints: ReadonlyMap<string, Kind> | undefined;

function hintTable(): ReadonlyMap<string, Kind> {
  hints ??= new Map(
    Object.entries(KIND_HINTS).flatMap(([kind, headers]) => headers.map((header) => [headerKey(header), kind as Kind])),
  );
  return hints;
}

/** “… theo TT 43/2013”, “… QĐ 7603”: named after a circular or decision, hence the national one. */
const BY_DECREE = /^((?:ma|ten).*?)(?:theo)?(?:thongtu|tt|quyetdinh|qd)\d.*$/;

/** “Mã thuốc, VTYT”, “Tên thuốc/vật tư, hóa chất”: one list of several kinds of goods. */
const GOODS =
  '(?:thuoc|duoc|vtyt|vattuyte|vattutieuhao|vattu|vtth|vt|hoachat|hc|mau|chephammau|sinhpham|dichtruyen|khimau|dungcu)';
const SEVERAL_GOODS = new RegExp(`^(ma|ten)(?:danhmuc)?${GOODS}(?:va)?${GOODS}(?:(?:va)?${GOODS})*$`);
const GOODS_KINDS: readonly Kind[] = ['drugs', 'supplies', 'blood', 'traditional-medicines'];

/** Every meaning of the first of the keys that the table knows; none when it knows none. */
export function meanings(keys: readonly string[]): readonly Meaning[] {
  for (const key of keys) {
    const found = table().get(key);
    if (found) return found;
  }
  for (const key of keys) {
    const decree = BY_DECREE.exec(key);
    const found = decree && table().get(`${decree[1]}byt`);
    if (found) return found;
  }
  for (const key of keys) {
    const several = SEVERAL_GOODS.exec(key);
    if (several) return [{ role: several[1] === 'ma' ? 'code' : 'localName', kinds: GOODS_KINDS, rank: table().size }];
  }
  return [];
}

/** The kind that a header hints at although it fills no field. */
export function kindHint(keys: readonly string[]): Kind | undefined {
  for (const key of keys) {
    const kind = hintTable().get(key);
    if (kind) return kind;
  }
  return undefined;
}
