import type { Catalog } from '../catalog/catalog';
import { entrySource } from '../catalog/entry-source';
import type { SaidReason } from '../messages/reasons';
import type { Mark } from '../text/marks';
import type { Pair } from './category';
import type { ItemFacts } from './profile';
import type { Verdict } from './rank/decide';
import type { Weighed } from './rank/weighed';
import type { Candidate } from './result';

/** What was found for a row, as far as it tells why the row has its status. */
export interface Found {
  readonly catalog: Catalog;
  readonly facts: ItemFacts;
  readonly verdict: Verdict;
  readonly weighed: readonly Weighed[];
  readonly pair: Pair | undefined;
  readonly candidates: readonly Candidate[];
}

/** Fields that a row of the list can give, where codes differ in them: what to ask for. */
type Ask = 'ask-price' | 'ask-specialty' | 'ask-partner' | 'ask-volume' | 'ask-route' | 'ask-use' | 'ask-name';
const ASK: Readonly<Record<string, Ask | undefined>> = {
  priceItem: 'ask-price',
  specialty: 'ask-specialty',
  partners: 'ask-partner',
  volumeMl: 'ask-volume',
  routes: 'ask-route',
  group: 'ask-use',
};

function param(candidate: Candidate | undefined, code: string, name: string): string | undefined {
  const found = candidate?.reasons.find((reason) => reason.code === code)?.params?.[name];
  return found === undefined ? undefined : String(found);
}

/** The row's price, where it is exactly that of another price item and not that of the candidate's own. */
function otherItemsPrice(candidate: Candidate | undefined): string | number | undefined {
  const found = (wanted: string) => candidate?.reasons.find(({ code }) => code === wanted);
  if (found('price-of-item')) return undefined;
  return (found('price-of-other-item') ?? found('price-elsewhere'))?.params?.price;
}

/** Why the best code of a row was not decided, with what a person can do about it. */
function heldBack(best: Weighed | undefined, first: Candidate | undefined, onDemand?: Mark): SaidReason {
  if (best === undefined) return { code: 'no-known-word' };
  const written = param(first, 'deciding-word', 'written');
  if (written !== undefined) {
    const official = param(first, 'deciding-word', 'official') ?? '';
    return { code: 'held-by-deciding-word', params: { written, official, code: first?.code ?? '' } };
  }
  if (best.conflict) return { code: 'best-contradicts' };
  // Also where a word of the name has some of its letters: `cisplatin` beside `Cystatine C`.
  const strange = best.query.strange > 0 ? best.query.strangeWords : '';
  if (strange !== '') return { code: 'held-by-written-word', params: { words: strange } };
  if (best.probability < FAR && first !== undefined && first.score < FAR)
    return { code: 'far-from-best', params: { percent: Math.max(1, Math.round(first.score * 100)) } };
  const beyond = param(first, 'written-only', 'words');
  if (beyond !== undefined) return { code: 'held-by-written-word', params: { words: beyond } };
  const lacking = param(first, 'official-only', 'words');
  if (lacking !== undefined) return { code: 'held-by-official-word', params: { words: lacking } };
  const bracket = param(first, 'bracket-unmatched', 'bracket');
  if (bracket !== undefined) return { code: 'held-by-bracket', params: { bracket } };
  if (best.loose || first?.reasons.some(({ code }) => code === 'part-left-out'))
    return { code: 'held-by-part-left-out' };
  const price = otherItemsPrice(first);
  if (price !== undefined) return { code: 'held-by-price', params: { price, code: first?.code ?? '' } };
  if (best.source !== 'official' && !best.whole) return { code: 'held-by-further-name' };
  if (onDemand !== undefined) return { code: 'mark-on-demand', params: { mark: onDemand.text } };
  return { code: best.whole ? 'not-sure-enough' : 'not-the-same-words' };
}

/** A drug that is found by its own name needs no ingredient. */
const LIKELY = 0.5;
/** Below this probability the differences to the best code tell nothing: it is most likely another thing. */
const FAR = 0.1;

/** What would tell codes apart that differ in these fields: a field that the row lacks before what only a person can judge. */
function whatToAsk(fields: readonly string[], { item }: ItemFacts): Ask | undefined {
  const asks = fields.flatMap((field) => (field === 'routes' && item.route !== undefined ? [] : (ASK[field] ?? [])));
  const useful = asks.includes('ask-route') ? 'ask-route' : asks[0];
  return useful ?? (fields.includes('name') ? 'ask-name' : undefined);
}

/** Why a row has its status: first the reason why it was not decided, in one line that says what to do about it. */
export function rowReasons({ catalog, facts, verdict, weighed, pair, candidates }: Found): SaidReason[] {
  const reasons: SaidReason[] = [];
  const [first] = candidates;
  if (verdict.status === 'auto') reasons.push({ code: 'one-code' });
  else if (verdict.status === 'ambiguous') {
    const fields = verdict.differBy.join(', ');
    reasons.push({ code: 'several-codes', params: { count: verdict.among.length, fields } });
    const ask = whatToAsk(verdict.differBy, facts);
    const isPriced = ask === 'ask-price' && facts.item.unitPrice !== undefined;
    if (ask !== undefined && !pair) reasons.push({ code: isPriced ? 'ask-price-item' : ask });
  } else if (verdict.status === 'none') reasons.push({ code: weighed[0] ? 'nothing-near' : 'no-known-word' });
  else
    reasons.push(
      heldBack(
        weighed[0],
        first,
        facts.marks?.find(({ meaning }) => meaning === 'on-demand'),
      ),
    );
  if (pair) {
    const codeOf = (number: number): string => entrySource(catalog).at(number).code;
    reasons.push({
      code: 'category-or-member',
      params: { category: codeOf(pair.category), member: codeOf(pair.member) },
    });
  }
  const { item, marks = [] } = facts;
  for (const { text, meaning } of marks)
    if (reasons[0]?.code !== `mark-${meaning}`) reasons.push({ code: `mark-${meaning}`, params: { mark: text } });
  const isLikely = verdict.status === 'ambiguous' || (first?.score ?? 0) >= LIKELY;
  if (verdict.status !== 'auto' && catalog.kind === 'drugs' && !item.ingredient && !isLikely)
    reasons.push({ code: 'ingredient-missing' });
  return reasons;
}
