import { z } from 'zod';
import type { Catalog } from '../../../catalog/catalog';
import { fieldText } from '../../../io/review/review-choices';
import { FIELDS } from '../../../messages/fields';
import type { Lang } from '../../../messages/pair';
import { FACT_FIELDS, type FactField, isFactField } from '../entry-facts';

/** Codes whose facts are asked for. */
export const extendSchema = z.looseObject({
  ids: z.array(z.string().max(200)).max(5_000),
  properties: z.array(z.looseObject({ id: z.string().max(200) })).max(50),
});

/** A fact that can be fetched for a code. */
export interface Proposed {
  readonly id: string;
  readonly name: string;
}

/** The official name and every fact that codes of the kind have. */
export function proposed(catalog: Catalog, lang: Lang): Proposed[] {
  const filled = FACT_FIELDS.filter((field) =>
    catalog.entries.some((entry) => fieldText(entry, field, lang) !== undefined),
  );
  return ['name' as const, ...filled].map((id) => ({ id, name: FIELDS[id][lang] }));
}

type Value = { readonly str: string } | { readonly float: number };

/** The facts of codes, as the data extension service of the specification gives them; a code that is unknown has none. */
export function extend({ ids, properties }: z.infer<typeof extendSchema>, catalog: Catalog, lang: Lang) {
  const wanted = [...new Set(properties.map(({ id }) => id))];
  const meta = wanted.map((id) => ({ id, name: id === 'name' || isFactField(id) ? FIELDS[id][lang] : id }));
  const valuesOf = (code: string, id: string): Value[] => {
    const entry = catalog.get(code);
    if (!entry) return [];
    if (id === 'name') return [{ str: entry.name }];
    return isFactField(id) ? factValues(entry, id, lang) : [];
  };
  const rows = ids.map((code) => [code, Object.fromEntries(wanted.map((id) => [id, valuesOf(code, id)]))]);
  return { meta, rows: Object.fromEntries(rows) as Record<string, Record<string, Value[]>> };
}

/** Numbers stay numbers. */
function factValues(entry: Parameters<typeof fieldText>[0], field: FactField, lang: Lang): Value[] {
  const value = entry?.[field];
  if (typeof value === 'number') return [{ float: value }];
  const text = fieldText(entry, field, lang);
  return text === undefined ? [] : [{ str: text }];
}
