import type { Catalog } from '../../src/catalog/catalog';
import type { Entry } from '../../src/catalog/entry';
import type { Item } from '../../src/item';
import { random } from './list-generator';

/** A row of the made-up hospital, and the code that the hospital means by it. */
export interface KnownItem {
  readonly item: Item;
  readonly code: string;
}

/** Departments under names that tell no specialty, and the chapter that each one's services are of. */
export const DEPARTMENT_CHAPTERS: Readonly<Record<string, string>> = {
  'Khoa A1': '02',
  'Khoa A3': '03',
  'Khoa B2': '10',
  'Khoa B5': '12',
  'Khoa C1': '13',
  'Khoa D2': '14',
  'Khoa D3': '15',
  'Khoa D4': '16',
  'Đơn nguyên 5': '01',
  'Tầng 2': '18',
};
/** The price decision of its prices. */
export const PRICES = 'TT 22/2023';
/** What the hospital does not work with. */
const HAS_NOT = /bột tự cán|64\s*(?:dãy)?\s*(?:-|đến)\s*128\s*dãy|256\s*dãy|X-quang phim/iu;
const MARKS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => name,
  (name) => `${name} (BHYT)`,
  (name) => `1.2 ${name}`,
  (name) => `${name} (TT39)`,
  (name) => name.toUpperCase(),
  (name) => name.replace(/kỹ thuật/giu, 'kĩ thuật').replace(/lý/gu, 'lí'),
];

/** A list of services in the manner of a hospital, with departments and marks of its own; the same for one seed. */
export function departmentList(catalog: Catalog, size: number, seed: number): KnownItem[] {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const departments = Object.entries(DEPARTMENT_CHAPTERS);
  const byChapter = new Map<string, Entry[]>();
  for (const entry of catalog.entries) {
    if (HAS_NOT.test(`${entry.name} ${entry.priceName ?? ''}`) || entry.checked) continue;
    const chapter = entry.code.slice(0, 2);
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), entry]);
  }
  return Array.from({ length: size }, (_, at) => {
    const [department, chapter] = pick(departments);
    const { name, code, priceItem = '' } = pick(byChapter.get(chapter) as Entry[]);
    const unitPrice = catalog.priceItems?.().pricesOf(priceItem, PRICES)[0];
    const item = {
      kind: 'services' as const,
      localCode: `DV${String(at + 1).padStart(4, '0')}`,
      localName: pick(MARKS)(name),
      department,
      row: at + 2,
      quantity: 1 + Math.floor(1000 * next() ** 4),
      ...(unitPrice !== undefined && { unitPrice }),
    };
    return { item, code };
  });
}
