import type { Catalog } from '../../catalog/catalog';
import type { Item } from '../../item';
import { fold } from '../../text/fold';

/** Codes of departments, as lists write them in place of names or before them: `K18`, `K16.1`, `K02;K18`. */
const CODES = /(?<![\p{L}\d])K\d{2}(?:\.\d{1,2})?(?![\p{L}\d])/giu;

/** Folded words of a department, and the folded specialties of the decision that they stand for. */
const SIGNS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bnhi\b/, /nhi khoa/],
  [/\b(ngoai(?! (?:tru|gio|vien|bhyt|bao hiem|danh muc|quy dinh))|chan thuong|chinh hinh)\b/, /ngoai khoa/],
  [/\b(san|phu san|phu khoa)\b/, /phu san/],
  [/(?<!\b(?:ham|be|da|tien|co) )\bmat\b/, /^mat$/],
  [/\b(tmh|tai mui hong)\b/, /tai mui hong/],
  [/\b(rhm|rang)\b/, /rang ham mat/],
  [/\b(yhct|y hoc co truyen|dong y|cham cuu)\b/, /y hoc co truyen/],
  [/\b(phcn|phuc hoi|vat ly tri lieu)\b/, /phuc hoi chuc nang/],
  [/\b(hscc|hoi suc|cap cuu|icu|chong doc)\b/, /hoi suc cap cuu/],
  [/\b(cdha|chan doan hinh anh|x quang|xquang|dien quang)\b/, /dien quang/],
  [/\b(noi soi)\b/, /noi soi chan doan/],
  [/\b(sinh hoa|hoa sinh)\b/, /hoa sinh/],
  [/\b(huyet hoc)\b/, /huyet hoc/],
  [/\b(vi sinh)\b/, /vi sinh/],
  [/\b(giai phau benh|gpb)\b/, /giai phau benh/],
  [/\b(da lieu)\b/, /da lieu/],
  [/\b(ung buou|ung thu)\b/, /ung buou/],
  [/\b(tam than)\b/, /tam than/],
  [/\b(noi tiet)\b/, /noi tiet/],
  [/\b(bong)\b/, /bong/],
  [/\blao\b(?! (?:hoc|khoa|dong))/, /^lao$/],
  [/\by hoc hat nhan\b/, /y hoc hat nhan/],
  [/\b(tao hinh|tham my)\b/, /tao hinh/],
  [/\b(gay me)\b/, /gay me hoi suc/],
  [/\b(tham do chuc nang)\b/, /tham do chuc nang/],
  [/\b(noi)\b(?! (soi|tiet|tru|vien|bo|dung))/, /noi khoa/],
];

const CACHE_LIMIT = 2000;
const known = new Map<string, readonly RegExp[]>();

/** The specialties (as patterns of their folded names) that a department's name stands for. Kept, since lists repeat few departments. */
export function specialtiesOf(department: string): readonly RegExp[] {
  let found = known.get(department);
  if (found === undefined) {
    const written = fold(department).replace(/[^a-z0-9]+/g, ' ');
    found = SIGNS.filter(([sign]) => sign.test(written)).map(([, specialty]) => specialty);
    if (known.size >= CACHE_LIMIT) known.clear();
    known.set(department, found);
  }
  return found;
}

/**
 * What of a row tells its specialty: its department, else the group that a column of the list gives or the heading that it stands under.
 * Empty where none of them names a specialty.
 */
export function placeOf({ department = '', groupName = '', extra }: Item): string {
  const places = [department, groupName, extra?.get('section') ?? ''];
  return places.find((place) => place !== '' && specialtiesOf(place).length > 0) ?? '';
}

/** A row whose department is given by code, with the department's name in its place. */
export function withDepartmentNames(item: Item, { kind, departmentName }: Catalog): Item {
  if (kind !== 'services' || !departmentName || !item.department) return item;
  const department = item.department.replace(CODES, (code) => departmentName(code.toUpperCase()) ?? code);
  return department === item.department ? item : { ...item, department };
}
