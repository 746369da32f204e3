import { fold } from '../text/fold';
import { LIST_SEPARATOR } from './columns';

/** A product of the national pharmacy list or of a registration. */
export interface Product {
  readonly registrationNo: string;
  readonly tradeName: string;
  readonly ingredient: string;
  readonly strength: string;
  /** Ingredient codes that registrations declare for it: a strong vote, not the answer. */
  readonly codes: readonly string[];
  readonly routes: readonly string[];
}

/** Products by what a row writes of them. */
export interface Products {
  readonly size: number;
  /** Products of the registration numbers in a text; `new (old)` and stray spaces are read. */
  byRegistration(text: string): readonly Product[];
  /** Products of the brand that a name begins with, those of the very name first. */
  byTradeName(name: string): readonly Product[];
}

/** A brand has so many products at most that are worth looking at. */
const MOST = 200;

/**
 * Reads the table of products. Only offsets are kept beside its text, and a line is taken apart when it is asked for:
 * fifty thousand products take about as much memory as their file.
 * @param text - a checked table with the columns code, name, observed_names, ingredient, strength, codes, routes.
 */
export function createProducts(text: string): Products {
  const columns = text.slice(0, text.indexOf('\n')).split('\t');
  const at = (name: string) => columns.indexOf(name);
  const places = ['code', 'name', 'observed_names', 'ingredient', 'strength', 'codes', 'routes'].map(at);
  const byNumber = new Map<number, number | number[]>();
  const byBrand = new Map<number, number | number[]>();
  let size = 0;
  for (let start = text.indexOf('\n') + 1; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const cells = text.slice(start, end).split('\t');
    push(byNumber, hash(cells[places[0] as number] as string), start);
    const names = [cells[places[1] as number] as string, ...(cells[places[2] as number] ?? '').split(LIST_SEPARATOR)];
    for (const brand of new Set(names.map(brandOf))) if (brand !== '') push(byBrand, hash(brand), start);
    size++;
    start = end + 1;
  }
  const lineAt = (start: number): { product: Product; names: string[] } => {
    const cells = text.slice(start, text.indexOf('\n', start)).split('\t');
    const [code, name, others, ingredient, strength, codes, routes] = places.map((place) => cells[place] ?? '') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const list = (cell: string) => (cell === '' ? [] : cell.split(LIST_SEPARATOR));
    const product = {
      registrationNo: code,
      tradeName: name,
      ingredient,
      strength,
      codes: list(codes),
      routes: list(routes),
    };
    return { product, names: [name, ...list(others)] };
  };
  return Object.freeze({
    size,
    byRegistration: (written: string) =>
      numbersIn(written).flatMap((number) =>
        listOf(byNumber.get(hash(number)))
          .map((start) => lineAt(start).product)
          .filter(({ registrationNo }) => registrationNo === number),
      ),
    byTradeName: (written: string) => {
      const brand = brandOf(written);
      if (brand === '') return [];
      const own = nameKey(written);
      return listOf(byBrand.get(hash(brand)))
        .slice(0, MOST)
        .map(lineAt)
        .filter(({ names }) => names.some((name) => brandOf(name) === brand))
        .map(({ product, names }) => ({ product, exact: names.some((name) => nameKey(name) === own) }))
        .sort((a, b) => Number(b.exact) - Number(a.exact))
        .map(({ product }) => product);
    },
  });
}

function push(index: Map<number, number | number[]>, key: number, start: number): void {
  const before = index.get(key);
  if (before === undefined) index.set(key, start);
  else if (typeof before === 'number') index.set(key, [before, start]);
  else before.push(start);
}

function listOf(starts: number | number[] | undefined): number[] {
  return starts === undefined ? [] : typeof starts === 'number' ? [starts] : starts;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

function nameKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a trade name before its strength, folded: `Augmentin 1g` → `augmentin`. */
export function brandOf(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const end = words.findIndex((word) => /\d/.test(word));
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}

/** Registration numbers in a text: `VN-17205-13`, `893114045723`, `4091/QLD-KD`. */
function numbersIn(text: string): string[] {
  const plain = text.toUpperCase().replace(/\s*([-/.])\s*/g, '$1');
  return [...new Set(plain.match(/[\p{Lu}\d]+(?:[-/.][\p{Lu}\d]+)+|\d{9,}/gu) ?? [])];
}
