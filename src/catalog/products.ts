import { fold, foldedLetter } from '../text/fold';
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
  /** Products of the same brand whatever the words of form behind it, as `Inhaler` or `tablets`. */
  inOtherForms(name: string): readonly Product[];
}

/** A brand has so many products at most that are worth looking at. */
const MOST = 200;

/**
 * Reads the table of products. Kept are its bytes and, sorted, the hashes of numbers and of the first words of brands with
 * their lines; a line is taken apart when it is asked for: fifty thousand products take little more memory than their file.
 * @param text - a checked table with the columns code, name, observed_names, ingredient, strength, codes, routes.
 */
export function createProducts(text: string): Products {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const places = placesIn(lines[0] ?? '');
  const cellsRead = Math.max(...places.slice(0, 3)) + 1;
  const starts = new Uint32Array(lines.length + 1).fill(bytes.length);
  const numbers = new Float64Array(Math.max(0, lines.length - 1));
  const brands: number[] = [];
  let start = 0;
  for (let line = 0; line < lines.length; line++) {
    starts[line] = start;
    start = bytes.indexOf(NEWLINE, start) + 1;
    if (line === 0) continue;
    const cells = (lines[line] as string).split('\t', cellsRead);
    numbers[line - 1] = keyed(cells[places[0] as number] as string, line);
    const own = firstWord(cells[places[1] as number] as string);
    if (own !== '') brands.push(keyed(own, line));
    const others = cells[places[2] as number];
    if (!others) continue;
    for (const word of new Set(others.split(LIST_SEPARATOR).map(firstWord)))
      if (word !== '' && word !== own) brands.push(keyed(word, line));
  }
  const byNumber = numbers.sort();
  const byBrand = Float64Array.from(brands).sort();
  const cellsOf = (line: number): string[] =>
    decoder.decode(bytes.subarray(starts[line], (starts[line + 1] as number) - 1)).split('\t');
  const productAt = (line: number): { product: Product; names: string[] } => {
    const cells = cellsOf(line);
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
  const ofBrand = (brand: string, of: (name: string) => string): ReturnType<typeof productAt>[] =>
    brand === ''
      ? []
      : linesOf(byBrand, brand.split(' ')[0] as string)
          .map(productAt)
          .filter(({ names }) => names.some((name) => of(name) === brand))
          .slice(0, MOST);
  return Object.freeze({
    size: numbers.length,
    byRegistration: (written: string) =>
      numbersIn(written).flatMap((number) =>
        linesOf(byNumber, number)
          .map((line) => productAt(line).product)
          .filter(({ registrationNo }) => registrationNo === number),
      ),
    byTradeName: (written: string) => {
      const brand = brandOf(written);
      const own = nameKey(written);
      return ofBrand(brand, brandOf)
        .map(({ product, names }) => ({ product, exact: names.some((name) => nameKey(name) === own) }))
        .sort((a, b) => Number(b.exact) - Number(a.exact))
        .map(({ product }) => product);
    },
    inOtherForms: (written: string) =>
      ofBrand(bareBrand(brandOf(written)), (name) => bareBrand(brandOf(name))).map(({ product }) => product),
  });
}

/** Where the columns stand. What is cut out of a text keeps the whole of it: the header's cells are not kept. */
function placesIn(header: string): readonly number[] {
  const columns = header.split('\t');
  return ['code', 'name', 'observed_names', 'ingredient', 'strength', 'codes', 'routes'].map((name) =>
    columns.indexOf(name),
  );
}

const NEWLINE = 10;
/** Lines of a table that a key has room for: 32 bits of the hash and 21 of the line stand exactly in a number. */
const LINES = 2 ** 21;

/** The hash of a text and the line that it stands on, as one number: lines of one hash stand together, in order. */
function keyed(text: string, line: number): number {
  return (hash(text) >>> 0) * LINES + line;
}

/** The lines of a text's hash, by bisection. */
function linesOf(keys: Float64Array, text: string): number[] {
  const from = keyed(text, 0);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const lines: number[] = [];
  for (; low < keys.length && (keys[low] as number) < from + LINES; low++) lines.push((keys[low] as number) - from);
  return lines;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

function nameKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What stands in brackets behind a trade name, before its strength: makers, packers and other remarks of a registration. */
const REMARK = /(?<=\p{L}.*)\([^()]*(?:\)|$)(?=\s*(?:\d|$))/gsu;
/** Forms, devices and ways of giving: words behind a brand that name no other substance, as `plus` or `extra` may. */
const FORMS: ReadonlySet<string> = new Set(
  (
    'tablet tablets tab tabs caplet caplets capsule capsules cap caps softgel injection inj vial ampoule infusion iv im intravenous ' +
    'solution suspension syrup drops drop elixir powder granules granule sachet sachets cream gel emulgel ointment lotion spray ' +
    'ophthalmic eye ear nasal oral topical suppository suppositories patch inhaler evohaler accuhaler diskus turbuhaler ' +
    'turbohaler respimat handihaler rotacaps nebules nebule respules respule solostar flexpen kwikpen penfill pen prefilled syringe ' +
    'ec er sr xr mr xl cr retard film coated dry soft for children adults vien nen nang goi siro hon dich thuoc tiem nho mat mui boi xit khi dung ong lo'
  ).split(' '),
);

const NO_WORD = /[^\p{L}\p{N}]+/u;
const DIGIT = /\d/;

/** What a number behind it tells apart: `Vitamin B1` is no brand of `Vitamin B6`. */
const NUMBERED = /^vitamine?$/;

/** The words of a trade name before its strength, folded: `Augmentin 1g` → `augmentin`. */
export function brandOf(name: string): string {
  const words = fold(name.includes('(') ? name.replace(REMARK, ' ') : name)
    .split(NO_WORD)
    .filter(Boolean);
  const end = words.findIndex((word) => DIGIT.test(word));
  const isNumbered = end === 1 && NUMBERED.test(words[0] as string);
  return (end < 0 ? words : words.slice(0, isNumbered ? 2 : end)).join(' ');
}

/** The first word of {@link brandOf}, letter by letter: of nearly all names no more than this is read. */
function firstWord(name: string): string {
  let word = '';
  for (let at = 0; at < name.length; at++) {
    const letter = foldedLetter(name.charCodeAt(at));
    if (letter >= 'a' && letter < '{') word += letter;
    // A digit makes it no brand; letters that fold otherwise are read with their text.
    else if (letter === '' || DIGIT.test(letter)) return brandOf(name).split(' ')[0] as string;
    else if (word !== '') break;
  }
  return word;
}

/** The same without words of form behind it: `ventolin inhaler` → `ventolin`. */
function bareBrand(brand: string): string {
  const words = brand.split(' ');
  const end = words.findLastIndex((word) => !FORMS.has(word));
  return words.slice(0, Math.max(1, end + 1)).join(' ');
}

/** Registration numbers in a text: `VN-17205-13`, `893114045723`, `4091/QLD-KD`. */
function numbersIn(text: string): string[] {
  const plain = text.toUpperCase().replace(/\s*([-/.])\s*/g, '$1');
  return [...new Set(plain.match(/[\p{Lu}\d]+(?:[-/.][\p{Lu}\d]+)+|\d{9,}/gu) ?? [])];
}
