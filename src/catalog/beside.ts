import type { Kind } from './kinds';
import type { ReferenceRecord, Registry } from './registry';

/** Bundled reference tables that answers for a kind may read. */
const BUNDLED: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  drugs: ['drugs-tt20-2022', 'drugs-tt30-2018'],
  'traditional-medicines': ['herbs'],
  services: ['techniques-tt23-2024', 'departments', 'price-items', 'examinations', 'beds', 'services-everyday'],
  icd10: ['icd10-everyday'],
  supplies: ['supplies-everyday'],
};

/** The id of a circular's list of names with positions and no codes, that people brought in: `circular-drugs-tt37-2024`. */
export function circularId(kind: Kind, list: string): string {
  return `circular-${kind}-${list}`;
}

/** The circulars' lists that people brought in for a kind. */
export function circularsOf(kind: Kind, { references }: Registry): readonly ReferenceRecord[] {
  return references.filter(({ id }) => id.startsWith(circularId(kind, '')));
}

/** Every reference table that answers for a kind may read. */
export function besideOf(kind: Kind, registry: Registry): readonly ReferenceRecord[] {
  const bundled = registry.references.filter(({ id }) => BUNDLED[kind]?.includes(id));
  return [...bundled, ...circularsOf(kind, registry)];
}
