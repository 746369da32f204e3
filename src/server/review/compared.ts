import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import { fieldText, formatNumber } from '../../io/review/review-choices';
import type { Item } from '../../item';
import type { FIELDS } from '../../messages/fields';
import type { Lang } from '../../messages/pair';

/** A field of the item and the field of a code that it is compared with, in one column. */
export interface Compared {
  readonly label: keyof typeof FIELDS;
  readonly own?: keyof Item;
  readonly official: readonly (keyof Entry)[];
}

const PRICE: Compared = { label: 'price', own: 'unitPrice', official: ['price'] };
const MEDICINE: readonly Compared[] = [
  { label: 'route', own: 'route', official: ['routes'] },
  { label: 'group', official: ['group'] },
];

/** What stands beside each other in a row and its candidates, by kind; a column that nobody fills is left out. */
export const COMPARED: Readonly<Record<Kind, readonly Compared[]>> = {
  services: [
    PRICE,
    { label: 'priceItem', own: 'priceName', official: ['priceItem', 'priceName'] },
    { label: 'specialty', own: 'department', official: ['specialty'] },
    { label: 'procedureClass', official: ['procedureClass'] },
  ],
  drugs: MEDICINE,
  'traditional-medicines': MEDICINE,
  supplies: [{ label: 'groupName', own: 'groupName', official: ['group'] }],
  icd10: [
    { label: 'nameEn', own: 'nameEn', official: ['nameEn'] },
    { label: 'blockName', official: ['blockName'] },
  ],
  'yhct-diseases': [{ label: 'partners', own: 'icd10', official: ['partners'] }],
  blood: [{ label: 'volumeMl', own: 'volumeMl', official: ['volumeMl'] }],
};

/** The columns that rows or codes of a list fill. */
export function columnsOf(kind: Kind, items: readonly Item[], entries: Iterable<Entry>): readonly Compared[] {
  const columns = COMPARED[kind];
  const filled = new Set<Compared>();
  for (const column of columns) {
    const { own } = column;
    if (own !== undefined && items.some((item) => item[own] !== undefined && item[own] !== '')) filled.add(column);
  }
  for (const entry of entries) {
    if (filled.size === columns.length) break;
    for (const column of columns) {
      if (column.official.some((field) => fieldText(entry, field, 'vi') !== undefined)) filled.add(column);
    }
  }
  return columns.filter((column) => filled.has(column));
}

/** The item's value of a column in words. */
export function ownText({ own }: Compared, item: Item, lang: Lang): string {
  const value = own === undefined ? undefined : item[own];
  return typeof value === 'number' ? formatNumber(value, lang) : typeof value === 'string' ? value : '';
}

/** The code's value of a column in words. */
export function officialText({ official }: Compared, entry: Entry | undefined, lang: Lang): string {
  const parts = official.map((field) => fieldText(entry, field, lang)).filter((text) => text !== undefined);
  return [...new Set(parts)].join(' · ');
}

/** Fields of the item that are shown beside its name, in this order. */
export const FACTS = [
  'unitPrice',
  'department',
  'unit',
  'quantity',
  'amount',
  'ingredient',
  'tradeName',
  'strength',
  'route',
  'dosageForm',
  'registrationNo',
  'priceName',
  'groupName',
  'model',
  'packaging',
  'manufacturer',
  'country',
  'nameEn',
  'modernName',
  'icd10',
  'volumeMl',
  'declaredCode',
  'declaredName',
  'validFrom',
  'validTo',
] as const satisfies readonly (keyof Item & keyof typeof FIELDS)[];
