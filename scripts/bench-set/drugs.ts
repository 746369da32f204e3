import type { Reference } from '../../src/catalog/code-sets';
import { type Entry, isInferred, isNameless } from '../../src/catalog/entry';
import { codesOf, madeRows } from './made';
import { keyOf, type Names, pick, sample } from './names';
import type { SetRow } from './row';

/** Codes that a decision or list says; those that were inferred are no truth. */
const isSure = (entry: Entry): boolean => !isInferred(entry) && !isNameless(entry);

/** Other spellings of ingredients: international, French and Vietnamese ends. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/cilin(?!\p{L})/giu, 'cillin'],
  [/azol(?!\p{L})/giu, 'azole'],
  [/mycin(?!\p{L})/giu, 'mycine'],
  [/(?<=\p{L}{4})on(?!\p{L})/giu, 'one'],
  [/(?<=\p{L}{4})in(?!\p{L})/giu, 'ine'],
  [/(?<=\p{L}{4})ol(?!\p{L})/giu, 'ole'],
  [/^Cef/u, 'Ceph'],
  [/(?<=\p{L}{3})f(?=\p{L})/gu, 'ph'],
  [/hydroclorid/giu, 'HCl'],
  [/sulfat(?!\p{L})/giu, 'sulphate'],
  [/natri(?!\p{L})/giu, 'sodium'],
  [/clorid(?!\p{L})/giu, 'chloride'],
];

function international(name: string): string | undefined {
  const able = SPELLINGS.filter(([from]) => name.search(from) >= 0);
  const rule = able[0];
  return rule && name.replace(rule[0], rule[1]);
}

/** Rows of the drugs list. */
export function drugRows(names: Names, products: Reference): SetRow[] {
  const strengths = new Map<string, string>();
  for (const { codes = [], strength, ingredient } of products) {
    const [code = '', ...more] = codes;
    // A registration may name a wrong code: its ingredient must say the code's name as well.
    if (more.length > 0 || keyOf(ingredient ?? '') !== keyOf(names.catalog.get(code)?.name ?? '-')) continue;
    if (strength && /^[\d,]+ ?(?:mg|g|mcg|mg\/ml)$/u.test(strength)) strengths.set(code, strength);
  }
  const made = madeRows(
    names,
    {
      'official name': 30,
      'lost accents': 10,
      'upper case': 20,
      marks: 10,
      typos: 25,
      scanned: 20,
      'signs and spaces': 10,
    },
    isSure,
  ).map((row) => asIngredient(row, strengths));
  return [...made, ...spellings(names, 50), ...combinations(names, 25), ...tradeNames(names, products, 90)];
}

/** Rows of drugs of which a product is known: the ingredient in its own column, beside a name that says a strength too. */
function asIngredient(row: SetRow, strengths: ReadonlyMap<string, string>): SetRow {
  const strength = strengths.get(row.gold[0]?.[0] ?? '');
  if (strength === undefined || row.gold[0]?.length !== 1) return row;
  return { ...row, ingredient: row.name, strength, name: `${row.name} ${strength}` };
}

function spellings(names: Names, count: number): SetRow[] {
  const others = new Map<string, Set<string>>();
  for (const { name } of names.catalog) {
    const key = keyOf(international(name) ?? name);
    others.set(key, (others.get(key) ?? new Set()).add(keyOf(name)));
  }
  return sample(names.catalog.entries, names.catalog.size, ({ code }) => code, 'drug spelling')
    .flatMap((entry) => {
      const name = international(entry.name);
      const meant = names.of(entry.name);
      if (!name || !meant.every(isSure) || others.get(keyOf(name))?.size !== 1 || names.of(name).length > 0) return [];
      return [{ kind: 'drugs' as const, class: 'spelling', name, gold: [codesOf(meant)] }];
    })
    .slice(0, count);
}

/** Ingredients of a combination in another order, parted by other signs. */
function combinations(names: Names, count: number): SetRow[] {
  const setOf = (name: string): string =>
    name
      .split(/\s*\+\s*/u)
      .map(keyOf)
      .sort()
      .join('+');
  return sample(names.catalog.entries, names.catalog.size, ({ code }) => code, 'combinations')
    .filter((entry) => /\S\s*\+\s*\S/u.test(entry.name))
    .flatMap((entry) => {
      const meant = names.catalog.entries.filter(({ name }) => setOf(name) === setOf(entry.name));
      if (!meant.every(isSure)) return [];
      const parts = entry.name.split(/\s*\+\s*/u).reverse();
      const sign = pick(['; ', ', ', ' & ', ' + ', '/'], entry.code);
      return [{ kind: 'drugs' as const, class: 'combinations', name: parts.join(sign), gold: [codesOf(meant)] }];
    })
    .slice(0, count);
}

/** Trade names of registered products whose every product has one ingredient code, which the ingredient confirms. */
function tradeNames(names: Names, products: Reference, count: number): SetRow[] {
  const byName = new Map<string, Entry[]>();
  for (const product of products) {
    const key = keyOf(product.name);
    byName.set(key, [...(byName.get(key) ?? []), product]);
  }
  const ingredients = names.catalog.entries.map(({ name }) => keyOf(name));
  const rows: SetRow[] = [];
  for (const product of sample(products.entries, products.size, ({ code }) => code, 'trade names')) {
    if (rows.length === count) break;
    const [code, ...more] = product.codes ?? [];
    const entry = code === undefined ? undefined : names.catalog.get(code);
    if (!entry || more.length > 0 || !isSure(entry) || /[^\p{L}\p{N} .,%/-]/u.test(product.name)) continue;
    const [first = ''] = keyOf(product.name).split(' ');
    if (first.length < 5 || ingredients.some((one) => one.includes(first.slice(0, 6)))) continue;
    const same = byName.get(keyOf(product.name)) ?? [];
    // What registrations declare is right for 96 of 100: the ingredient as registered must say the code's name as well.
    const ingredient = keyOf((product.ingredient ?? '').replace(/\(.*$/u, ''));
    if (!same.every(({ codes = [] }) => codes.length === 1 && codes[0] === code) || ingredient !== keyOf(entry.name))
      continue;
    const meant = names.of(entry.name);
    if (!meant.every(isSure)) continue;
    const strength = product.strength && product.strength.length < 16 ? product.strength : undefined;
    const known = rows.length % 3 === 0;
    rows.push({
      kind: 'drugs',
      class: 'trade names',
      name: product.name,
      gold: [codesOf(meant)],
      ...(strength && !keyOf(product.name).includes(keyOf(strength)) && { strength }),
      ...(known && { registrationNo: product.code }),
    });
  }
  if (rows.length < count) console.error(`trade names: ${rows.length} of ${count}`);
  return rows;
}
