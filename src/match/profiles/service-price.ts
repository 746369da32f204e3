import type { ItemPrice } from '../../catalog/prices';
import type { SaidReason } from '../../messages/reasons';
import type { ListContext, PriceRegime } from '../context';
import type { ItemFacts, Said } from '../profile';

/** What the price of a row says of one code. */
export interface OfPrice {
  /** Log-odds by the other rows of the list and by the price of the edition. */
  readonly logOdds: number;
  /** Log-odds by the prices of the regime: they never decide alone. */
  readonly ofRegime: number;
  /** The price is another item's. */
  readonly elsewhere: boolean;
  /** The price is about that of the edition. */
  readonly near: boolean;
}

const NO_PRICE: OfPrice = Object.freeze({ logOdds: 0, ofRegime: 0, elsewhere: false, near: false });
/** Rows of other names that must have the price for it to be another item's, and how far from its own the price is then. */
const ENOUGH_ELSEWHERE = 2;
const FAR_OFF = 2;
/** Log-odds where no certain row of the list has the price. */
const UNKNOWN_PRICE = Math.log(0.5);
/** Log-odds that a row is of the item that costs just its price under the list's regime: five in six were, where nothing else told. */
const COSTS_JUST_THIS = 1.6;

/** What the rows of a list's other names say of one row's price: the same for all codes of the row. */
interface Witnesses {
  readonly context: ListContext;
  readonly price: number;
  readonly text: string | undefined;
  readonly counts: ReadonlyMap<string, number> | undefined;
  /** The price item that only rows of this name show at this price: they are no evidence for it. */
  readonly own: string | undefined;
  readonly total: number;
  /** Log-odds of a price item that none of these rows shows. */
  readonly unseen: number;
  /** What costs just this under the list's regime. */
  readonly ofRegime: readonly ItemPrice[] | undefined;
  /** What the price says of each price item asked for so far: many codes of a row share one. */
  readonly told: Told[];
}

interface Told extends Priced {
  readonly of: OfPrice;
  /** Undefined until somebody asks. */
  readonly reasons: readonly SaidReason[] | undefined;
}

function witnessesOf(context: ListContext, price: number, text: string | undefined): Witnesses {
  const items = context.itemsOfPrice.get(price);
  let own: string | undefined;
  for (const [priceItem, name] of items?.sole ?? []) {
    if (name !== text) continue;
    own = priceItem;
    break;
  }
  const ownRows = own === undefined ? 0 : (items?.counts.get(own) ?? 0);
  const total = (items?.total ?? 0) - ownRows;
  return {
    context,
    price,
    text,
    counts: items?.counts,
    own,
    total,
    unseen: Math.log(0.25 / (total + 1)),
    ofRegime: context.regime?.itemsOf(price),
    told: [],
  };
}

/** Those of the last row: all its codes ask for them. */
let last: Witnesses | undefined;

function witnesses(context: ListContext, price: number, text: string | undefined): Witnesses {
  if (last?.context !== context || last.price !== price || last.text !== text) last = witnessesOf(context, price, text);
  return last;
}

/** The price item of a code, and what it costs officially. */
interface Priced {
  readonly priceItem?: string | undefined;
  readonly price?: number | undefined;
}

/** Weighs a price for one code; says why into `why` when somebody asks. */
export function weighPrice(facts: ItemFacts, code: Priced, context: ListContext, why: Said | undefined): OfPrice {
  const { unitPrice } = facts.item;
  if (!unitPrice || unitPrice <= 0) return NO_PRICE;
  const of = witnesses(context, unitPrice, facts.texts[0]);
  const { priceItem, price } = code;
  const at = of.told.findIndex((one) => one.priceItem === priceItem && one.price === price);
  let told = of.told[at];
  if (told === undefined || (why && told.reasons === undefined)) {
    const reasons: SaidReason[] | undefined = why && [];
    told = { priceItem, price, of: weighOnce(of, code, reasons), reasons };
    of.told[at < 0 ? of.told.length : at] = told;
  }
  if (why) for (const reason of told.reasons ?? []) why.push(reason);
  return told.of;
}

function weighOnce(
  { context, price: unitPrice, counts, own, total, unseen, ofRegime: items }: Witnesses,
  { priceItem, price }: Priced,
  why: Said | undefined,
): OfPrice {
  let logOdds = 0;
  let elsewhere = false;
  let near = false;
  if (counts && priceItem) {
    const count = own === priceItem ? 0 : (counts.get(priceItem) ?? 0);
    if (total > 0) logOdds += count === 0 ? unseen : Math.log((count + 0.25) / (total + 1));
    elsewhere = count === 0 && total >= ENOUGH_ELSEWHERE;
    if (count > 0) why?.push({ code: 'price-as-in-list', params: { price: unitPrice, priceItem, rows: count } });
  } else if (counts === undefined) logOdds += UNKNOWN_PRICE;
  if (price) {
    // Prices change by circular: distance to the list's own price factor, weighed with heavy tails; equality is not asked for.
    const shift = context.priceShift ?? 0.06;
    const off = (Math.log(unitPrice / price) - shift) / (context.priceShift === undefined ? 0.14 : 0.09);
    logOdds -= 1.1 * Math.log1p(off * off);
    near = Math.abs(off) <= 1;
    if (near) why?.push({ code: 'price-near', params: { price: unitPrice, official: price } });
    else if (Math.abs(off) > 4) why?.push({ code: 'price-far', params: { price: unitPrice, official: price } });
    if (Math.abs(off) <= FAR_OFF) elsewhere = false;
  }
  if (elsewhere) why?.push({ code: 'price-elsewhere', params: { price: unitPrice } });
  const ofRegime =
    items && priceItem !== undefined ? byRegime(unitPrice, priceItem, context.regime as PriceRegime, items, why) : 0;
  return { logOdds, ofRegime, elsewhere: ofRegime < 0 || (elsewhere && ofRegime <= 0), near };
}

/** Log-odds by what costs exactly this under the list's regime: above 0 where the code's item does, below 0 where only others do. */
function byRegime(
  price: number,
  priceItem: string,
  regime: PriceRegime,
  items: readonly ItemPrice[],
  why: Said | undefined,
): number {
  if (items.length === 0) return 0;
  const own = items.find((item) => item.priceItem === priceItem);
  if (!own && regime.everCost(priceItem, price)) return 0;
  if (why) {
    const { priceItem: code, name } = own ?? (items[0] as ItemPrice);
    const params = { price, priceItem: code, name, regime: regime.name };
    why.push({ code: own ? 'price-of-item' : 'price-of-other-item', params });
  }
  return own ? COSTS_JUST_THIS : -COSTS_JUST_THIS;
}
