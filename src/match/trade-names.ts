import { brandOf, type Product, type Products } from '../catalog/products';
import { ingredientKey } from '../catalog/without-code';
import type { Item } from '../item';
import type { SaidReason } from '../messages/reasons';
import { bareIngredientText } from '../text/ingredients';
import type { Candidate, MatchResult } from './result';
import { routeCode } from './routes';

/** Ingredients that products stand for, with the products. */
interface Reading {
  readonly products: readonly Product[];
  readonly result: MatchResult;
}

/** Most wordings of the ingredients of one brand that are looked at. */
const MOST_READINGS = 6;
const MOST_AMONG = 10;
/** Factor on the probability of a code that no registration of the product declares. */
const NOT_VOTED = 0.1;
/** Highest probability of an answer by way of a product: the ingredients of a trade name may change. */
const MOST = 0.997;
/** Factor on the probability where the products do not make the row certain. */
const DOUBTED = 0.95;
/** A code shown beside others has at least this probability. */
const BESIDE = 0.02;

/**
 * The answer to a drug that a row gives by trade name or registration number alone, by way of the products known under
 * it: `auto` only where every one of them agrees in the code, and the number does not contradict the name.
 * @param judge - the answer to the row with an ingredient of its own.
 * @param accept - probability, 0…1, from which on a row is `auto`.
 */
export function byProducts(
  products: Products,
  item: Item,
  judge: (ingredient: string) => MatchResult,
  accept: number,
): MatchResult | undefined {
  const { chosen, contradicts, otherForm } = choose(products, item);
  const readings = readingsOf(chosen, judge);
  const [first] = readings;
  if (first === undefined) return undefined;
  const sure = mix(readings);
  const candidates = sure.map((one) => ({ ...one, score: round(one.score * DOUBTED) }));
  const best = candidates[0];
  const reason = productReason(readings, item);
  if (best === undefined) {
    return { ...first.result, status: 'none', candidates, reasons: [reason, ...first.result.reasons] };
  }
  const issues = first.result.issues;
  const agreed = readings.every(({ result }) => result.status === 'auto' && result.code === best.code);
  if (agreed && !contradicts && !otherForm && accept <= MOST && certain(chosen, best.code, item)) {
    return { status: 'auto', code: best.code, candidates: sure, reasons: [reason], issues };
  }
  const reasons = contradicts ? [reason, { code: 'registration-contradicts' }] : [reason];
  const among = candidates.filter(({ score }) => score >= BESIDE).map(({ code }) => code);
  const clear = readings.every(({ result: { status } }) => status === 'auto' || status === 'ambiguous');
  if (clear && among.length > 1 && among.length <= MOST_AMONG) {
    const fields = new Set(readings.flatMap(({ result }) => (result.status === 'ambiguous' ? result.differBy : [])));
    return {
      status: 'ambiguous',
      among,
      differBy: fields.size > 0 ? [...fields] : ['name'],
      candidates,
      reasons,
      issues,
    };
  }
  return { status: 'review', candidates, reasons, issues };
}

/**
 * The answer to a drug that is decided by its ingredient where its trade name or its registration number is that of products
 * with other ingredients, each of another code: one of the two is an error, which a person finds.
 * @param judge - the answer to the row with an ingredient of its own.
 */
export function againstProducts(
  products: Products,
  item: Item,
  result: MatchResult,
  judge: (ingredient: string) => MatchResult,
): MatchResult | undefined {
  if (result.status !== 'auto' || item.ingredient === undefined) return undefined;
  // A number that nobody knows may be of a product that only shares its name.
  if (item.registrationNo && products.byRegistration(item.registrationNo).length === 0) return undefined;
  const { chosen } = choose(products, item);
  const known = chosen.filter(({ ingredient }) => ingredient !== '');
  const own = ingredientKey(bareIngredientText(item.ingredient));
  if (known.length === 0 || known.some((one) => keyOf(one) === own || one.codes.includes(result.code)))
    return undefined;
  if (isGeneric(brandOf(item.tradeName ?? item.localName), known)) return undefined;
  const readings = readingsOf(known, judge);
  // What nobody can read contradicts nothing.
  const isOther = ({ result: { status, candidates } }: Reading): boolean =>
    (status === 'auto' || status === 'ambiguous') &&
    candidates.every(({ code, score }) => code !== result.code || score < BESIDE);
  if (!readings.every(isOther)) return undefined;
  const { tradeName, ingredient } = known[0] as Product;
  const reasons: SaidReason[] = [{ code: 'product-contradicts', params: { name: tradeName, ingredient } }];
  const candidates = result.candidates.map((one) => ({ ...one, score: round(one.score * DOUBTED) }));
  return { status: 'review', candidates, reasons, issues: result.issues };
}

interface Chosen {
  readonly chosen: readonly Product[];
  /** The registration number is that of another thing than the name. */
  readonly contradicts: boolean;
  /** The brand is known in another form only than the row's: what the row has may be a product of its own. */
  readonly otherForm: boolean;
}

/** The products of a row: those of its number, unless its name is another product's; of these the ones of its strength. */
function choose(products: Products, item: Item): Chosen {
  const name = item.tradeName ?? item.localName;
  const numbered = products.byRegistration(`${item.registrationNo ?? ''} ${item.localName}`);
  const known = ({ ingredient }: Product): boolean => ingredient !== '';
  const exact = products.byTradeName(name).filter(known);
  const named = exact.length > 0 ? exact : products.inOtherForms(name).filter(known);
  const brand = brandOf(name);
  const bare = holds(name, numbered);
  const agreeing = bare
    ? numbered
    : numbered.filter((one) => brandOf(one.tradeName) === brand || named.some((other) => sameThing(one, other)));
  if (agreeing.length > 0) return { chosen: agreeing, contradicts: false, otherForm: false };
  const pool = named.length > 0 ? named : numbered;
  const strength = numbersOf(item.strength ?? name);
  const same = pool.filter((one) => strength !== '' && numbersOf(one.strength) === strength);
  return { chosen: same.length > 0 ? same : pool, contradicts: numbered.length > 0, otherForm: exact.length === 0 };
}

/** Whether a text gives the registration number of one of the products. */
function holds(text: string, products: readonly Product[]): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  return products.some(({ registrationNo }) => plain.includes(registrationNo));
}

function sameThing(one: Product, other: Product): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ ingredient }: Product): string {
  return ingredientKey(bareIngredientText(ingredient));
}

/** Amounts as numbers in one order: `1g` and `1000 mg` are the same. */
function numbersOf(text: string): string {
  const amounts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(mcg|mg|g|%|iu|ml)?/giu)].map(([, value, unit = '']) => {
    const number = Number((value as string).replace(',', '.'));
    const factor = { g: 1000, mcg: 0.001 }[unit.toLowerCase()] ?? 1;
    return number * factor;
  });
  return amounts.sort((a, b) => a - b).join(' ');
}

/** One answer for each wording of the ingredients, the most frequent first. */
function readingsOf(products: readonly Product[], judge: (ingredient: string) => MatchResult): Reading[] {
  const byIngredient = new Map<string, Product[]>();
  for (const one of products) {
    if (one.ingredient === '') continue;
    const key = keyOf(one);
    byIngredient.set(key, [...(byIngredient.get(key) ?? []), one]);
  }
  return [...byIngredient.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_READINGS)
    .map((group) => ({ products: group, result: judge((group[0] as Product).ingredient) }));
}

/** The candidates of all readings: each reading counts by its products, and a code more that registrations declare. */
function mix(readings: readonly Reading[]): Candidate[] {
  const total = readings.reduce((sum, { products }) => sum + products.length, 0);
  const found = new Map<string, Candidate>();
  for (const { products, result } of readings) {
    const voted = new Set(products.flatMap(({ codes }) => codes));
    const counts = result.candidates.some(({ code }) => voted.has(code));
    const parts = result.candidates.map((one) => one.score * (counts && !voted.has(one.code) ? NOT_VOTED : 1));
    const before = result.candidates.reduce((sum, { score }) => sum + score, 0);
    const after = parts.reduce((sum, part) => sum + part, 0);
    const scale = after > 0 ? (before / after) * (products.length / total) * MOST : 0;
    result.candidates.forEach((one, at) => {
      const score = (found.get(one.code)?.score ?? 0) + (parts[at] as number) * scale;
      found.set(one.code, { ...one, score });
    });
  }
  return [...found.values()]
    .map((one) => ({ ...one, score: round(one.score) }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

/** Whether a name begins with an ingredient of the products: it is no brand. */
function isGeneric(brand: string, products: readonly Product[]): boolean {
  const [first = ''] = brand.split(' ');
  return first !== '' && products.some(({ ingredient }) => ingredientKey(ingredient).includes(first));
}

/**
 * Whether products leave no doubt of a code: some registration of the row's strength declares it, none another one, and no
 * route differs. A name that begins with an ingredient is no brand, and words after a strength may be a second ingredient.
 */
function certain(products: readonly Product[], code: string, item: Item): boolean {
  const name = item.tradeName ?? item.localName;
  const brand = brandOf(name);
  if (isGeneric(brand, products)) return false;
  const strength = numbersOf(item.strength ?? (holds(name, products) ? '' : name));
  const told = products.some(
    (one) => one.codes.includes(code) && (strength === '' || numbersOf(one.strength) === strength),
  );
  return told && products.every((one) => one.codes.every((other) => other === code) && sameRoute(one, item));
}

function sameRoute({ routes }: Product, { route }: Item): boolean {
  const own = routeCode(route)?.split('.')[0];
  return own === undefined || routes.length === 0 || routes.some((one) => one.split('.')[0] === own);
}

function productReason(readings: readonly Reading[], item: Item): SaidReason {
  const [product] = (readings[0] as Reading).products as [Product];
  const { tradeName, registrationNo: number } = product;
  // Spellings of one ingredient, not several drugs: every one leads to the same code first.
  const first = new Set(readings.map(({ result }) => result.candidates[0]?.code));
  if (readings.length === 1 || (first.size === 1 && !first.has(undefined)))
    return { code: 'by-product', params: { name: tradeName, number, ingredient: product.ingredient } };
  const ingredients = readings.map(({ products }) => (products[0] as Product).ingredient).join(' | ');
  return { code: 'product-of-several', params: { name: item.tradeName ?? item.localName, ingredients } };
}

function round(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
