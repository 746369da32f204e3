import type { Catalog } from '../catalog/catalog';
import { chapterOf } from '../catalog/chapter';
import { departmentOf } from '../item';
import type { Pair } from '../messages/pair';
import { reasonTexts } from '../messages/reasons';
import { OFFER_TEXTS } from '../messages/rules/offer-texts';
import { ruleText } from '../messages/rules/rule-texts';
import { cleanText } from '../text/clean';
import { isSameName } from '../text/same-text';
import { type ApplyOptions, applyDecisions, type DecisionInput, says } from './apply';
import { CONTRADICTIONS, rulesByKey } from './apply-rules';
import { itemIds } from './identity';
import type { Decision, MappedRow, Mapping } from './mapping';
import { type FacilityRule, scopeKey } from './rules';
import { verdictOf } from './second-review';
import { sharedKey } from './shared-names';
import { type Wish, wishOf } from './wish';

/** What a province can say of a name once for all. */
export type OfferWish = Extract<Wish, { readonly status: 'confirmed' | 'no-equivalent' | 'out-of-scope' }>;

/** One decision for all rows of a name. */
export interface Offer {
  /** Key of the name, as `sharedNames` gives it. */
  readonly key: string;
  readonly wish: OfferWish;
  readonly comment?: string;
}

/** A row that an offer leaves alone. */
export interface LeftOut {
  readonly row: MappedRow;
  readonly why: Pair;
}

/** What offers came to in one mapping. */
export interface OfferResult {
  readonly mapping: Mapping;
  /** Rows that changed, as they are now. */
  readonly taken: readonly MappedRow[];
  readonly left: readonly LeftOut[];
}

/** Who offers, and what the facility's own rules and code set say. */
export interface OfferOptions extends Pick<ApplyOptions, 'by' | 'at' | 'batch'> {
  readonly catalog: Catalog;
  /** The facility's rules that stand. */
  readonly rules?: readonly FacilityRule[];
  /** The decisions count at once; a second person is still needed where the mapping asks for one. @default false: they wait as proposals */
  readonly accept?: boolean;
}

const CHILDREN = '03';
/** Contradictions beside those that no rule overrides. */
const MORE: ReadonlySet<string> = new Set([
  'price-name-contradicts',
  'icd10-contradicts',
  'volume-differs',
  'declared-contradicts',
  'registration-contradicts',
  'product-contradicts',
]);

/**
 * Offers decisions on names to one facility's mapping: each row of a name that waits gets a proposal that somebody of the facility accepts, or
 * the decision itself. Rows that somebody or the machine decided stay as they are, and so does a row that speaks against the code: by its price,
 * department, marks, wording, or a rule of the facility. Pure.
 */
export function offerTo(mapping: Mapping, offers: readonly Offer[], options: OfferOptions): OfferResult {
  const byKey = new Map(offers.map((offer) => [offer.key, offer]));
  const wishes = new Map<MappedRow, Offer>();
  const left: LeftOut[] = [];
  for (const row of mapping.rows) {
    const offer = byKey.get(sharedKey(mapping.kind, row.item));
    if (!offer) continue;
    const standing = standingBefore(row, offer);
    if (standing === 'same') continue;
    const why = standing ?? objectionTo(row, offer.wish, options);
    if (why) left.push({ row, why });
    else wishes.set(row, offer);
  }
  const { accept = false, by, at } = options;
  const inputOf = (row: MappedRow): Partial<DecisionInput> & Pick<DecisionInput, 'wish'> => {
    const { wish, comment } = wishes.get(row) as Offer;
    const said = { wish, ...(comment !== undefined && { comment }) };
    return accept ? said : { ...said, isProposal: true, facts: { author: by, at } };
  };
  return decided(mapping, new Set(wishes.keys()), inputOf, left, { ...options, action: 'offer' });
}

/**
 * Accepts what was offered to one facility's mapping: proposals become decisions of whoever accepts. What speaks against one now is left out.
 * @param keys - only these names. @default all
 */
export function acceptOffers(mapping: Mapping, options: OfferOptions, keys?: ReadonlySet<string>): OfferResult {
  const offered = new Map<MappedRow, Decision>();
  const left: LeftOut[] = [];
  for (const row of mapping.rows) {
    const { draft } = row;
    if (draft?.why !== 'offered' || (keys && !keys.has(sharedKey(mapping.kind, row.item)))) continue;
    const why = objectionTo(row, wishOf(draft.decision) as OfferWish, options);
    if (why) left.push({ row, why });
    else offered.set(row, draft.decision);
  }
  const inputOf = (row: MappedRow) => {
    const decision = offered.get(row) as Decision;
    const { author, comment } = decision;
    // Who offered is no second person: they did not decide without having been seen.
    const isKept = !mapping.secondReview && author !== undefined && !isSameName(author, options.by);
    return {
      wish: wishOf(decision),
      ...(isKept && { facts: { author } }),
      ...(comment !== undefined && { comment }),
    };
  };
  return decided(mapping, new Set(offered.keys()), inputOf, left, { ...options, action: 'decide' });
}

function decided(
  mapping: Mapping,
  rows: ReadonlySet<MappedRow>,
  inputOf: (row: MappedRow) => Partial<DecisionInput> & Pick<DecisionInput, 'wish'>,
  left: LeftOut[],
  options: ApplyOptions,
): OfferResult {
  if (rows.size === 0) return { mapping, taken: [], left };
  const ids = itemIds(
    mapping.kind,
    mapping.rows.map(({ item }) => item),
  );
  const inputs = mapping.rows.flatMap((row, at) => (rows.has(row) ? [{ ...inputOf(row), id: ids[at] as string }] : []));
  const { by, at, batch, catalog, action } = options;
  const result = applyDecisions(mapping, inputs, { by, at, batch, catalog, action });
  const rowOf = new Map(ids.map((id, place) => [id, mapping.rows[place] as MappedRow]));
  for (const { input, message } of result.refused) {
    left.push({ row: rowOf.get(input.id ?? '') as MappedRow, why: message });
  }
  for (const { row } of result.conflicts) left.push({ row, why: OFFER_TEXTS.drafted });
  return { mapping: result.mapping, taken: result.applied.map(({ row }) => row), left };
}

/** What stands on a row already: the same, or what keeps the offer away. */
function standingBefore(row: MappedRow, { wish }: Offer): Pair | 'same' | undefined {
  const { decision, draft, match } = row;
  const wanted = wish as Decision;
  if (decision) {
    if (says(decision, wanted)) return 'same';
    return OFFER_TEXTS.decided(verdictOf(decision), decision.reviewer ?? decision.author ?? '');
  }
  if (draft) return draft.why === 'offered' && says(draft.decision, wanted) ? 'same' : OFFER_TEXTS.drafted;
  if (match.status !== 'auto') return undefined;
  return wish.status === 'confirmed' && wish.code === match.code ? 'same' : OFFER_TEXTS.automatic(match.code);
}

/** What of the row itself, or of the facility's rules, speaks against a decision. */
function objectionTo(row: MappedRow, wish: OfferWish, { catalog, rules = [] }: OfferOptions): Pair | undefined {
  const { item, match } = row;
  if (wish.status !== 'confirmed') {
    const declared = item.declaredCode?.trim() ?? '';
    return catalog.has(declared) ? OFFER_TEXTS.declares(declared) : undefined;
  }
  const { code } = wish;
  const candidate = match.candidates.find((one) => one.code === code);
  const against = candidate?.reasons.find((one) => CONTRADICTIONS.has(one.code) || MORE.has(one.code));
  if (against) return reasonTexts(against);
  const declared = match.issues.find((issue) => issue.code.startsWith('declared-') && issue.severity !== 'info');
  if (declared) return declared.message;
  const isChild = match.reasons.some((one) => one.code === 'mark-child');
  if (isChild && !code.startsWith(`${CHILDREN}.`)) return OFFER_TEXTS.child;
  return byPrice(row, code, catalog) ?? byDepartment(row, code, rules) ?? byPossible(row, code);
}

function byPossible({ match }: MappedRow, code: string): Pair | undefined {
  const isShown = match.candidates.some((one) => one.code === code);
  // A code that the machine did not think of is the person's own.
  const isOut = match.status === 'ambiguous' && isShown && !match.among.includes(code);
  return isOut ? OFFER_TEXTS.notPossible(match.among.join(', ')) : undefined;
}

/** Under some price decision the price is just that of another code near by, and under none that of the code. */
function byPrice({ item: { unitPrice = 0 }, match }: MappedRow, code: string, catalog: Catalog): Pair | undefined {
  const prices = unitPrice > 0 ? catalog.priceItems?.() : undefined;
  const own = catalog.get(code)?.priceItem;
  if (!prices || own === undefined) return undefined;
  const costs = (priceItem: string) =>
    prices.regimes.some((regime) => prices.pricesOf(priceItem, regime).includes(unitPrice));
  if (costs(own)) return undefined;
  const other = match.candidates.find((one) => {
    const priceItem = catalog.get(one.code)?.priceItem;
    return priceItem !== undefined && priceItem !== own && costs(priceItem);
  });
  return other && OFFER_TEXTS.priceOfOther(unitPrice, other.code);
}

/** The department is of another code's specialty, or the facility's rule gives it another chapter. */
function byDepartment(row: MappedRow, code: string, rules: readonly FacilityRule[]): Pair | undefined {
  const { candidates } = row.match;
  const agrees = (one: (typeof candidates)[number]) => one.reasons.find((why) => why.code === 'department-agrees');
  const chosen = candidates.find((one) => one.code === code);
  const other = candidates.find((one) => agrees(one) !== undefined);
  if (other && !(chosen && agrees(chosen))) {
    return OFFER_TEXTS.otherDepartment(String(agrees(other)?.params?.department ?? ''), other.code);
  }
  const department = cleanText(departmentOf(row.item));
  const chapter = chapterOf('services', code) ?? '';
  const byKey = rulesByKey(rules);
  const told = byKey.get(scopeKey({ about: 'chapter', when: { department } }));
  const without = byKey.get(scopeKey({ about: 'without-chapter', when: {} }));
  const isElsewhere = told && told.answer.length > 0 && !told.answer.includes(chapter);
  const rule = isElsewhere ? told : without?.answer.includes(chapter) ? without : undefined;
  return rule && OFFER_TEXTS.rule(ruleText(rule));
}
