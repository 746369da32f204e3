import type { Kind } from '../../catalog/kinds';
import type { Item } from '../../item';
import type { Mapping } from '../../mapping/mapping';
import type { Messages } from '../../messages/messages';
import { formatNumber, reviewOrder } from './review-choices';
import type { ColumnOptions, SheetColumnSpec } from './review-column';
import { statusCell } from './review-formulas';
import { LOOKS } from './review-looks';

type ContextField = Exclude<keyof Item, 'localCode' | 'localName' | 'kind' | 'sheet' | 'row' | 'extra'>;

const MEDICINE: readonly ContextField[] = [
  'ingredient',
  'tradeName',
  'strength',
  'route',
  'dosageForm',
  'registrationNo',
  'unit',
];
const LAST: readonly ContextField[] = [
  'unitPrice',
  'quantity',
  'amount',
  'validFrom',
  'validTo',
  'declaredCode',
  'declaredName',
];

/** The facility's own columns that help to decide, by kind; those that a list does not have are left out. */
const CONTEXT: Readonly<Record<Kind, readonly ContextField[]>> = {
  drugs: [...MEDICINE, ...LAST],
  'traditional-medicines': [...MEDICINE, ...LAST],
  services: ['priceName', 'department', ...LAST],
  supplies: ['groupName', 'model', 'packaging', 'manufacturer', 'country', 'unit', ...LAST],
  icd10: ['nameEn', ...LAST],
  'yhct-diseases': ['modernName', 'icd10', ...LAST],
  blood: ['volumeMl', 'unit', ...LAST],
};

const CONTEXT_WIDTHS: Readonly<Partial<Record<ContextField, number>>> = {
  priceName: 26,
  department: 16,
  ingredient: 24,
  tradeName: 20,
  strength: 13,
  route: 11,
  dosageForm: 14,
  registrationNo: 17,
  groupName: 26,
  manufacturer: 16,
  packaging: 15,
  nameEn: 26,
  modernName: 28,
  declaredCode: 16,
  declaredName: 28,
};

/** What tells one item from another of the same name, in one cell, by kind. */
const FACTS: Readonly<Record<Kind, readonly ContextField[]>> = {
  drugs: ['ingredient', 'strength', 'route'],
  'traditional-medicines': ['ingredient', 'strength', 'dosageForm'],
  services: ['unitPrice', 'department'],
  supplies: ['groupName', 'unit'],
  icd10: ['nameEn'],
  'yhct-diseases': ['modernName', 'icd10'],
  blood: ['volumeMl', 'unit'],
};

/** What names an item, its status in front. */
export function ownColumns(mapping: Mapping, { lang, places }: ColumnOptions, messages: Messages): SheetColumnSpec[] {
  const { kind, rows, secondReview } = mapping;
  const labels = messages.review.columns;
  const own = 'own' as const;
  const columns: SheetColumnSpec[] = [
    { id: 'key', group: own, header: labels.key, width: 5, look: LOOKS.key, value: (_, index) => index + 1 },
    {
      id: 'status',
      group: own,
      header: labels.status,
      width: 10,
      look: LOOKS.status,
      value: (row, _, cell) => statusCell(row, { kind, secondReview, lang, places, cell }),
    },
    {
      id: 'localCode',
      group: own,
      header: labels.localCode,
      width: 11,
      look: LOOKS.text,
      value: ({ item }) => item.localCode,
    },
    {
      id: 'localName',
      group: own,
      header: labels.localName,
      width: 27,
      look: LOOKS.text,
      value: ({ item }) => item.localName,
    },
  ];
  const facts = FACTS[kind];
  if (rows.some(({ item }) => facts.some((field) => hasField(item, field)))) {
    columns.push({
      id: 'facts',
      group: own,
      header: labels.facts,
      width: 21,
      look: LOOKS.text,
      value: ({ item }) => {
        const said = facts.filter((field) => hasField(item, field)).map((field) => item[field] as string | number);
        return said.map((one) => (typeof one === 'number' ? formatNumber(one, lang) : one)).join(' · ') || null;
      },
    });
  }
  return columns;
}

function hasField(item: Item, field: ContextField): boolean {
  return item[field] !== undefined && item[field] !== '';
}

/** The list's own columns one by one, and the place in the order of review. */
export function contextColumns({ kind, rows }: Mapping, messages: Messages): SheetColumnSpec[] {
  const order = reviewOrder(rows);
  const own = 'own' as const;
  const columns: SheetColumnSpec[] = [
    {
      id: 'order',
      group: own,
      header: messages.review.columns.order,
      width: 7,
      look: LOOKS.key,
      value: (_, index) => order[index]!,
    },
  ];
  for (const field of CONTEXT[kind]) {
    if (!rows.some(({ item }) => hasField(item, field))) continue;
    columns.push({
      id: 'context',
      group: own,
      header: messages.fields[field]!,
      width: CONTEXT_WIDTHS[field] ?? 12,
      look:
        field === 'unitPrice' || field === 'amount'
          ? LOOKS.price
          : field === 'quantity' || field === 'volumeMl'
            ? LOOKS.number
            : LOOKS.text,
      value: ({ item }) => item[field] ?? null,
    });
  }
  return columns;
}
