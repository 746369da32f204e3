import type { Entry } from '../../catalog/entry';

/** An attribute of a code besides its name. */
export type Attribute =
  | 'mark'
  | 'nameEn'
  | 'technique'
  | 'specialty'
  | 'level'
  | 'procedureClass'
  | 'priceItem'
  | 'priceName'
  | 'price'
  | 'interopCode'
  | 'block'
  | 'blockName'
  | 'chapter'
  | 'chapterName'
  | 'partners'
  | 'volumeMl';

/** The attributes in the order in which they are listed. */
export const ATTRIBUTES: readonly Attribute[] = [
  'mark',
  'nameEn',
  'technique',
  'specialty',
  'level',
  'procedureClass',
  'priceItem',
  'priceName',
  'price',
  'interopCode',
  'block',
  'blockName',
  'chapter',
  'chapterName',
  'partners',
  'volumeMl',
];

/** One attribute of a code before and after; an empty text where it has none. */
export interface AttributeChange {
  readonly attribute: Attribute;
  readonly before: string;
  readonly after: string;
}

/** The attributes that both lists give: one that a list leaves out altogether cannot be compared. */
export function comparable(before: readonly Entry[], after: readonly Entry[]): readonly Attribute[] {
  const given = (entries: readonly Entry[]) => {
    const seen = new Set<string>();
    // Lists fill the same columns all through: looking at the keys is quicker than asking for each attribute.
    for (const entry of entries) for (const key in entry) seen.add(key);
    return seen;
  };
  const old = given(before);
  const now = given(after);
  return ATTRIBUTES.filter((attribute) => old.has(attribute) && now.has(attribute));
}

/** The attributes of a code that have changed. */
export function attributeChanges(before: Entry, after: Entry, attributes: readonly Attribute[]): AttributeChange[] {
  const changes: AttributeChange[] = [];
  for (const attribute of attributes) {
    const old = before[attribute];
    const now = after[attribute];
    if (old === now) continue;
    const texts = { before: textOf(old), after: textOf(now) };
    if (texts.before !== texts.after) changes.push({ attribute, ...texts });
  }
  return changes;
}

function textOf(value: Entry[Attribute]): string {
  if (value === undefined) return '';
  if (typeof value === 'object')
    return value.map(({ icd10, mark, name }) => `${icd10}${mark ?? ''} ${name}`.trim()).join(' | ');
  return String(value);
}
