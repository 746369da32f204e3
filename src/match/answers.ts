import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Item } from '../item';
import type { ListContext } from './context';
import type { MatchResult } from './result';

/** A cache of answers by {@link answerKey}, for a caller that maps many lists onto one code set. A `Map` is enough. */
export interface AnswerStore {
  get(key: string): MatchResult | undefined;
  set(key: string, result: MatchResult): unknown;
}

/** A store that keeps the answers of the last rows only, for lists of any length. */
export class RecentAnswers implements AnswerStore {
  readonly #known = new Map<string, MatchResult>();

  get(key: string): MatchResult | undefined {
    return this.#known.get(key);
  }

  set(key: string, result: MatchResult): void {
    if (this.#known.size >= MOST_RECENT) this.#known.clear();
    this.#known.set(key, result);
  }
}

const MOST_RECENT = 500;

/** The fields of an item that its answer depends on: two rows with the same values get the same answer. A test checks it. */
const BEARING: Readonly<Record<Kind, readonly (keyof Item)[]>> = {
  drugs: ['ingredient', 'route', 'localName', 'tradeName', 'registrationNo', 'strength'],
  'traditional-medicines': ['localName', 'ingredient'],
  services: ['localName', 'priceName', 'department', 'groupName', 'unitPrice'],
  supplies: ['localName', 'groupName'],
  icd10: ['localName', 'nameEn'],
  'yhct-diseases': ['localName', 'modernName', 'icd10'],
  blood: ['localName', 'volumeMl'],
};

/** Everything of a row and of its list that its answer depends on. Without a context the key holds among the rows of one list only. */
export function answerKey(kind: Kind, item: Item, context?: ListContext): string {
  let key = '';
  for (const field of BEARING[kind]) key += `${item[field] ?? ''}\u0000`;
  // What a message says of a declared code names the row.
  if (item.declaredCode) key += `${item.localName}\u0000${item.declaredCode}\u0000`;
  // The heading that a service stands under tells its specialty.
  if (kind === 'services') key += item.extra?.get('section') ?? '';
  if (context?.depth !== undefined) key += context.depth;
  return context && item.unitPrice && kind === 'services' ? key + priceKey(item.unitPrice, context) : key;
}

const priceKeys = new WeakMap<ListContext, Map<number, string>>();

/** What the rest of the list says of a price. */
function priceKey(price: number, context: ListContext): string {
  let keys = priceKeys.get(context);
  if (!keys) {
    keys = new Map();
    priceKeys.set(context, keys);
  }
  let key = keys.get(price);
  if (key === undefined) {
    const items = context.itemsOfPrice.get(price);
    const counts = items ? [...items.counts].sort(([a], [b]) => (a < b ? -1 : 1)).join(';') : '';
    const sole = items ? [...items.sole].sort(([a], [b]) => (a < b ? -1 : 1)).join(';') : '';
    key = `${context.priceShift}|${context.regime?.name}|${counts}|${sole}`;
    keys.set(price, key);
  }
  return key;
}

/** An answer given to another row, its issues now at the place of this one. */
export function answerAt(result: MatchResult, { sheet, row }: Item): MatchResult {
  const { issues } = result;
  if (issues.every((issue) => issue.row === row && issue.sheet === sheet)) return result;
  return { ...result, issues: issues.map((issue): Issue => ({ ...issue, sheet, row })) };
}
