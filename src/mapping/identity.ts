import type { Kind } from '../catalog/kinds';
import type { Item } from '../item';
import { exactKey } from '../text/same-text';
import { canonicalJson, fingerprint } from './hash';

/** Fields beside code and name that make an item another one. Prices, dates and quantities change and are not among them. */
export const IDENTITY_FIELDS: Readonly<Record<Kind, readonly (keyof Item)[]>> = Object.freeze({
  drugs: ['ingredient', 'tradeName', 'strength', 'route', 'dosageForm', 'registrationNo'],
  'traditional-medicines': ['ingredient', 'tradeName', 'strength', 'route', 'dosageForm', 'registrationNo'],
  services: ['priceName', 'department'],
  supplies: ['groupName', 'model', 'manufacturer'],
  icd10: ['nameEn'],
  'yhct-diseases': ['modernName', 'icd10'],
  blood: ['volumeMl'],
});

/** Code and name of an item: what people know it by. */
export function codeAndName(item: Item): string {
  return `${exactKey(item.localCode)}\u0000${exactKey(item.localName)}`;
}

/** The fields that tell items of one code and name apart. */
export function identityContext(kind: Kind, item: Item): string {
  return IDENTITY_FIELDS[kind].map((field) => exactKey(String(item[field] ?? ''))).join('\u0000');
}

/** Everything of an item but its place in the file. */
export function itemContent({ sheet, row, extra, ...fields }: Item): string {
  return canonicalJson({ ...fields, extra: extra && [...extra] });
}

/**
 * The identity of each item of a list, unique within it: a hash of local code, name and context, and a number where several items share one.
 * It does not depend on the order of the items, nor on prices, dates and quantities.
 */
export function itemIds(kind: Kind, items: readonly Item[]): string[] {
  const ids = items.map((item) => fingerprint(`${kind}\u0000${codeAndName(item)}\u0000${identityContext(kind, item)}`));
  const groups = new Map<string, number[]>();
  ids.forEach((id, at) => {
    const group = groups.get(id);
    if (group) group.push(at);
    else groups.set(id, [at]);
  });
  for (const [id, group] of groups) {
    if (group.length === 1) continue;
    const content = new Map(group.map((at) => [at, itemContent(items[at] as Item)]));
    group.sort((a, b) => compare(content.get(a) as string, content.get(b) as string) || a - b);
    group.forEach((at, place) => {
      if (place > 0) ids[at] = `${id}-${place + 1}`;
    });
  }
  return ids;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
