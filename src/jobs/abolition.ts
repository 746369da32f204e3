import { today } from '../catalog/date';
import type { Kind } from '../catalog/kinds';
import { type CatalogsOptions, findEdition, readEditions } from '../io/catalogs/open';
import type { RatioOptions } from '../report/ratio';
import type { Abolition } from '../report/ratio-counts';

/** A function that says when an edition ended and what abolished it, if it ended before the report's day, else today. */
export function abolitionKnown(options: CatalogsOptions = {}): NonNullable<RatioOptions['abolition']> {
  const ends = new Map<string, Abolition | undefined>();
  const endOf = (kind: Kind, id: string): Abolition | undefined => {
    const { editions } = readEditions(options);
    const edition = editions.find((one) => one.kind === kind && one.id === id) ?? findEdition(kind, id, options);
    return edition?.validTo ? { validTo: edition.validTo, by: edition.abolishedBy } : undefined;
  };
  return ({ kind, id }, date) => {
    const key = `${kind}/${id}`;
    if (!ends.has(key)) ends.set(key, endOf(kind, id));
    const end = ends.get(key);
    return end && end.validTo < (date ?? today()) ? end : undefined;
  };
}
