import type { Entry } from '../../catalog/entry';
import { splitBrackets } from '../../text/brackets';
import { fold, foldWords } from '../../text/fold';
import { type Word, wordsOf } from '../../text/words';
import type { ListContext } from '../context';
import type { Evidence, ItemFacts, Profile } from '../profile';
import type { Reason } from '../result';
import { type SlotSet, slotConflicts, slotsOf } from '../slots';

const brackets = new WeakMap<Entry, readonly Word[]>();
const prices = new WeakMap<Entry, readonly Word[]>();

function kept<T>(map: WeakMap<Entry, T>, entry: Entry, make: () => T): T {
  let value = map.get(entry);
  if (value === undefined) {
    value = make();
    map.set(entry, value);
  }
  return value;
}

function bracketWords(entry: Entry): readonly Word[] {
  if (!entry.name.includes('[') && !entry.name.endsWith(')')) return NO_WORDS;
  return kept(brackets, entry, () => wordsOf(splitBrackets(entry.name).parts.join(' ')));
}

function priceWords(entry: Entry): readonly Word[] {
  return kept(prices, entry, () => wordsOf(entry.priceName ?? ''));
}

const NO_WORDS: readonly Word[] = Object.freeze([]);

/** What is asked of the words of a bracket or a price item again and again. */
interface WordFacts {
  readonly folds: ReadonlySet<string>;
  readonly numbers: readonly string[];
  readonly slots: SlotSet;
  readonly specimen: string | undefined;
}

const wordFacts = new WeakMap<readonly Word[], WordFacts>();

function factsOf(words: readonly Word[]): WordFacts {
  let facts = wordFacts.get(words);
  if (!facts) {
    const folds = words.map((word) => word.fold);
    facts = {
      folds: new Set(folds),
      numbers: folds.filter((fold) => /^\d/.test(fold)),
      slots: slotsOf(words),
      specimen: specimen(folds),
    };
    wordFacts.set(words, facts);
  }
  return facts;
}

/** Share of `a` that `b` has, and whether the rest contradicts. */
function overlap(a: readonly Word[], b: readonly Word[]): { share: number; conflict: string | undefined } {
  if (a.length === 0) return { share: 0, conflict: undefined };
  const left = factsOf(a);
  const right = factsOf(b);
  let hit = 0;
  for (const { fold } of a) if (right.folds.has(fold)) hit++;
  const share = hit / a.length;
  const clash = slotConflicts(left.slots, right.slots)[0];
  if (clash) return { share, conflict: `${clash.left} ≠ ${clash.right}` };
  if (right.numbers.length > 0 && left.numbers.some((number) => !right.folds.has(number))) {
    return { share, conflict: `${left.numbers.join(', ')} ≠ ${right.numbers.join(', ')}` };
  }
  return { share, conflict: undefined };
}

/** Specimens, longest wording first. */
const SPECIMENS = [
  'dich nao tuy',
  'thuy dich',
  'dich choc ro',
  'huyet thanh',
  'huyet tuong',
  'mau',
  'nieu',
  'dich',
  'phan',
].map((text) => text.split(' '));
const OF_BLOOD: ReadonlySet<string> = new Set(['huyet thanh', 'huyet tuong']);

/** The specimen that the folded words of a bracket name; serum and plasma are blood. */
function specimen(folds: readonly string[]): string | undefined {
  const found = SPECIMENS.find((wording) => folds.some((_, at) => wording.every((word, i) => folds[at + i] === word)));
  const name = found?.join(' ');
  return name && OF_BLOOD.has(name) ? 'mau' : name;
}

/** A bracket that the price item has in full, and what it costs to have only a part of it. */
const BRACKET = 4;
const BRACKET_PART = 3;
/** The share of a bracket's words that the price item must have for the bracket to be about it. */
const BRACKET_DOUBT = 0.5;

function weighBracket(facts: ItemFacts, entry: Entry, why: Reason[] | undefined): Evidence {
  const own = bracketWords(entry);
  const text = facts.item.localName;
  if (facts.bracket.length === 0) {
    // An official bracket that nobody wrote: a little less likely than a sibling without one.
    return { logOdds: own.length === 0 ? 0 : -0.4, conflict: false };
  }
  const wanted = factsOf(facts.bracket).specimen;
  const offered = factsOf(own).specimen;
  // Liquor is a fluid, but not every fluid is liquor: different until somebody says otherwise.
  if (wanted && offered && wanted !== offered) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: splitBrackets(text).parts.join(', '), official: splitBrackets(entry.name).parts.join(', ') },
    });
    return { logOdds: -6, conflict: true };
  }
  const ofBracket = overlap(facts.bracket, own);
  const ofPrice = overlap(facts.bracket, priceWords(entry));
  const best = ofBracket.share >= ofPrice.share && own.length > 0 ? ofBracket : ofPrice;
  if (best.conflict) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: splitBrackets(text).parts.join(', '), official: entry.priceName ?? '' },
    });
    return { logOdds: -4, conflict: true };
  }
  if (best.share > 0.5) why?.push({ code: 'bracket-agrees', params: { official: entry.priceName ?? '' } });
  // A bracket names the price item: where it says little or nothing of this one, the row may mean another.
  const doubt = best.share < BRACKET_DOUBT;
  if (doubt) why?.push({ code: 'bracket-unmatched', params: { bracket: splitBrackets(text).parts.join(', ') } });
  return {
    logOdds: best.share === 1 ? BRACKET : BRACKET * best.share - BRACKET_PART,
    conflict: false,
    doubt,
  };
}

function weighPrice(item: ItemFacts['item'], entry: Entry, context: ListContext, why: Reason[] | undefined): number {
  const { unitPrice } = item;
  if (!unitPrice || unitPrice <= 0) return 0;
  let logOdds = 0;
  const items = context.itemsOfPrice.get(unitPrice);
  if (items && entry.priceItem) {
    const count = items.counts.get(entry.priceItem) ?? 0;
    logOdds += Math.log((count + 0.25) / (items.total + 1));
    if (count > 0)
      why?.push({ code: 'price-as-in-list', params: { price: unitPrice, priceItem: entry.priceItem, rows: count } });
  } else if (items === undefined) logOdds += Math.log(0.5);
  if (entry.price) {
    // Prices change by circular: nearness to the list's own factor, with heavy tails, never equality.
    const shift = context.priceShift ?? 0.06;
    const off = (Math.log(unitPrice / entry.price) - shift) / (context.priceShift === undefined ? 0.14 : 0.09);
    logOdds -= 1.1 * Math.log1p(off * off);
    if (Math.abs(off) <= 1) why?.push({ code: 'price-near', params: { price: unitPrice, official: entry.price } });
    else if (Math.abs(off) > 4) why?.push({ code: 'price-far', params: { price: unitPrice, official: entry.price } });
  }
  return logOdds;
}

/** Folded words of a department that name a specialty of the decision. */
const DEPARTMENT_SIGNS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bnhi\b/, /nhi khoa/],
  [/\b(ngoai|chan thuong)\b/, /ngoai khoa/],
  [/\b(san|phu san|phu khoa)\b/, /phu san/],
  [/\bmat\b/, /^mat$/],
  [/\b(tmh|tai mui hong)\b/, /tai mui hong/],
  [/\b(rhm|rang)\b/, /rang ham mat/],
  [/\b(yhct|y hoc co truyen|dong y)\b/, /y hoc co truyen/],
  [/\b(phcn|phuc hoi|vat ly tri lieu)\b/, /phuc hoi chuc nang/],
  [/\b(hscc|hoi suc|cap cuu|icu|chong doc)\b/, /hoi suc cap cuu/],
  [/\b(cdha|chan doan hinh anh|x quang|xquang|dien quang)\b/, /dien quang/],
  [/\b(noi soi)\b/, /noi soi chan doan/],
  [/\b(sinh hoa|hoa sinh)\b/, /hoa sinh/],
  [/\b(huyet hoc)\b/, /huyet hoc/],
  [/\b(vi sinh)\b/, /vi sinh/],
  [/\b(giai phau benh|gpb)\b/, /giai phau benh/],
  [/\b(da lieu)\b/, /da lieu/],
  [/\b(ung buou|ung thu)\b/, /ung buou/],
  [/\b(tam than)\b/, /tam than/],
  [/\b(noi tiet)\b/, /noi tiet/],
  [/\b(bong)\b/, /bong/],
  [/\b(lao)\b/, /lao/],
  [/\b(gay me)\b/, /gay me hoi suc/],
  [/\b(tham do chuc nang)\b/, /tham do chuc nang/],
  [/\b(noi)\b(?! (soi|tiet))/, /noi khoa/],
];

function weighDepartment(department: string | undefined, entry: Entry, why: Reason[] | undefined): number {
  if (!department) return 0;
  const written = fold(department);
  const specialty = foldWords((entry.specialty ?? '').replace(/^[IVX]+\.\s*/, ''));
  const signs = DEPARTMENT_SIGNS.filter(([sign]) => sign.test(written));
  if (signs.length === 0) return 0;
  if (signs.some(([, chapter]) => chapter.test(specialty))) {
    why?.push({ code: 'department-agrees', params: { department, specialty: entry.specialty ?? '' } });
    return 2.2;
  }
  return -0.6;
}

const SINGLE_LETTERS = /(?<![\p{L}\p{N}])[A-Za-z](?![\p{L}\p{N}])/gu;
const singles = new WeakMap<Entry, string>();

function singleLetters(text: string): string {
  const found = text.match(SINGLE_LETTERS);
  return found ? found.join(' ') : '';
}

/** The single letters of a row's name, where its writer tells capitals from small letters. */
function writtenLetters(localName: string): string {
  const letters = singleLetters(localName);
  return letters === '' || localName === localName.toUpperCase() || localName === localName.toLowerCase()
    ? ''
    : letters;
}

/** Antigen C is not antigen c: single letters that differ in case alone. */
function lettersDiffer(written: string, entry: Entry): boolean {
  if (written === '') return false;
  const official = kept(singles, entry, () => singleLetters(entry.name));
  return written !== official && written.toLowerCase() === official.toLowerCase();
}

/** Technical services: the name, then the bracket, the price item, the price and the department choose among chapters and price items. */
export const services: Profile = {
  family: 'general',
  names: (entry) => [{ text: splitBrackets(entry.name).main, source: 'official' }],
  facts(item) {
    const { main, parts } = splitBrackets(item.localName);
    return {
      item,
      texts: [main],
      bracket: parts.length > 0 ? wordsOf(parts.join(' ')) : NO_WORDS,
      priceName: item.priceName ? wordsOf(item.priceName) : NO_WORDS,
      more: writtenLetters(item.localName),
    };
  },
  weigh(facts, entry, context, why): Evidence {
    const bracket = weighBracket(facts, entry, why);
    let logOdds = bracket.logOdds;
    let conflict = bracket.conflict;
    if (facts.priceName.length > 0) {
      const { share, conflict: clash } = overlap(facts.priceName, priceWords(entry));
      if (clash) {
        why?.push({
          code: 'price-name-contradicts',
          params: { written: facts.item.priceName ?? '', official: entry.priceName ?? '' },
        });
        logOdds -= 3;
        conflict = true;
      } else {
        logOdds += 4 * share - 1;
        if (share > 0.7) why?.push({ code: 'price-name-agrees', params: { official: entry.priceName ?? '' } });
      }
    }
    logOdds += weighPrice(facts.item, entry, context, why);
    logOdds += weighDepartment(facts.item.department, entry, why);
    return { logOdds, conflict, doubt: bracket.doubt || lettersDiffer(facts.more as string, entry) };
  },
  differences: ['priceItem', 'specialty', 'name'],
};
