import type { Kind } from '../../../catalog/kinds';
import type { ItemField } from '../../../list/column-role';
import { FIELDS } from '../../../messages/fields';
import type { Lang } from '../../../messages/pair';

/** A column of a project that says more of a row than its name: its id, and the field of an item that it fills. */
export interface Property {
  readonly id: string;
  readonly field: ItemField & keyof typeof FIELDS;
}

const property = (field: Property['field'], id: string = field): Property => ({ id, field });

const MEDICINE = [
  property('ingredient'),
  property('route'),
  property('tradeName'),
  property('strength'),
  property('dosageForm'),
  property('registrationNo'),
];
const DECLARED = property('declaredCode');

/** What bears on the answer, by kind. */
const PROPERTIES: Readonly<Record<Kind, readonly Property[]>> = {
  services: [property('unitPrice', 'price'), property('department'), property('priceName'), DECLARED],
  drugs: [...MEDICINE, DECLARED],
  'traditional-medicines': [...MEDICINE, DECLARED],
  supplies: [property('groupName'), DECLARED],
  icd10: [property('nameEn'), DECLARED],
  'yhct-diseases': [property('icd10'), property('modernName'), DECLARED],
  blood: [property('volumeMl'), DECLARED],
};

export function propertiesOf(kind: Kind): readonly Property[] {
  return PROPERTIES[kind];
}

export function labelOf({ field }: Property, lang: Lang): string {
  return FIELDS[field][lang];
}
