import type { Entry } from '../../catalog/entry';
import { fieldText } from '../../io/review/review-choices';
import { FIELDS } from '../../messages/fields';
import type { Lang } from '../../messages/pair';

/** Fields of a code that are shown and handed out, in this order. */
export const FACT_FIELDS = [
  'technique',
  'specialty',
  'level',
  'procedureClass',
  'priceItem',
  'priceName',
  'price',
  'group',
  'routes',
  'nameEn',
  'blockName',
  'chapterName',
  'partners',
  'volumeMl',
] as const satisfies readonly (keyof Entry & keyof typeof FIELDS)[];

export type FactField = (typeof FACT_FIELDS)[number];

export function isFactField(name: string): name is FactField {
  return (FACT_FIELDS as readonly string[]).includes(name);
}

/** What is known of a code, by field, with label and value in words. */
export function factsOf(
  entry: Entry,
  lang: Lang,
): { readonly field: FactField; readonly label: string; readonly text: string }[] {
  return FACT_FIELDS.flatMap((field) => {
    const text = fieldText(entry, field, lang);
    return text === undefined ? [] : [{ field, label: FIELDS[field][lang], text }];
  });
}
