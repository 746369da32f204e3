import type { Entry } from '../../catalog/entry';
import { splitBrackets } from '../../text/brackets';
import { type Word, wordsOf } from '../../text/words';
import type { ListContext } from '../context';
import { type EntryName, type Evidence, type ItemFacts, NO_EVIDENCE, type Profile } from '../profile';
import type { Reason } from '../result';
import { CONFLICTS, compareSites, compareSlots, type SlotSet, slotConflicts, slotsOf } from '../slots';
import { specialtiesOf } from './departments';
import { withoutGlosses } from './glosses';
import { CONTRAST, ServiceEntry, singleLetters } from './service-entry';

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
  const { low, high, site } = left.slots;
  const slots = compareSlots(low, high, right.slots.low, right.slots.high) & CONFLICTS;
  if (slots + compareSites(site, right.slots.site) > 0) {
    const clash = slotConflicts(left.slots, right.slots)[0];
    return { share, conflict: `${clash?.left} ≠ ${clash?.right}` };
  }
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
/** The official name has the very bracket. */
const BRACKET_OWN = 2;
/** The share of a bracket's words that the price item must have for the bracket to be about it. */
const BRACKET_DOUBT = 0.5;

function weighBracket(facts: ItemFacts, own: ServiceEntry, why: Reason[] | undefined): Evidence {
  const { entry, bracket } = own;
  const text = facts.item.localName;
  if (facts.bracket.length === 0) {
    // An official bracket that nobody wrote: a little less likely than a sibling without one.
    return { logOdds: bracket.length === 0 ? 0 : -0.4, conflict: false };
  }
  const wanted = factsOf(facts.bracket).specimen;
  const offered = factsOf(bracket).specimen;
  // Liquor is a fluid, but not every fluid is liquor: different until somebody says otherwise.
  if (wanted && offered && wanted !== offered) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: splitBrackets(text).parts.join(', '), official: splitBrackets(entry.name).parts.join(', ') },
    });
    return { logOdds: -6, conflict: true };
  }
  const ofBracket = overlap(facts.bracket, bracket);
  const ofPrice = overlap(facts.bracket, own.priceWords);
  const best = ofBracket.share >= ofPrice.share && bracket.length > 0 ? ofBracket : ofPrice;
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
  const isOwn = ofBracket.share === 1 && bracket.length === facts.bracket.length;
  if (doubt) why?.push({ code: 'bracket-unmatched', params: { bracket: splitBrackets(text).parts.join(', ') } });
  return {
    logOdds: best.share === 1 ? BRACKET + (isOwn ? BRACKET_OWN : 0) : BRACKET * best.share - BRACKET_PART,
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

function weighDepartment({ item, more }: ItemFacts, own: ServiceEntry, why: Reason[] | undefined): number {
  const { specialties } = more as ServiceFacts;
  if (specialties.length === 0) return 0;
  if (specialties.some((specialty) => specialty.test(own.specialty))) {
    const params = { department: item.department ?? '', specialty: own.entry.specialty ?? '' };
    why?.push({ code: 'department-agrees', params });
    return 2.2;
  }
  return -0.6;
}

/** The single letters of a row's name, where its writer tells capitals from small letters. */
function writtenLetters(localName: string): string {
  const letters = singleLetters(localName);
  return letters === '' || localName === localName.toUpperCase() || localName === localName.toLowerCase()
    ? ''
    : letters;
}

/** What an official name leaves to the price item: with a contrast medium or without. */
function weighContrast({ more }: ItemFacts, own: ServiceEntry, why: Reason[] | undefined): Evidence {
  const { contrast } = more as ServiceFacts;
  if (contrast.length === 0 || own.saysContrast) return NO_EVIDENCE;
  const { share, conflict } = overlap(contrast, own.priceWords);
  const official = own.entry.priceName ?? '';
  if (conflict) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: contrast.map(({ text }) => text).join(' '), official },
    });
    return { logOdds: -4, conflict: true };
  }
  return { logOdds: BRACKET_PART * share, conflict: false };
}

/** Antigen C is not antigen c: single letters that differ in case alone. */
function lettersDiffer(written: string, own: ServiceEntry): boolean {
  return written !== '' && written !== own.letters && written.toLowerCase() === own.letters.toLowerCase();
}

/** What a service's row says beside its name. */
interface ServiceFacts {
  /** What the name says of a contrast medium. */
  readonly contrast: readonly Word[];
  readonly letters: string;
  readonly specialties: readonly RegExp[];
}

/** What facilities hang on the rows of one service: under local anaesthesia, not completed, added, their own shift or site. No words of the name. */
const SUFFIX = /(?:_(?:GT|TB|BS)|\.SC\d?|\.K\d+)\s*$/u;

/** Technical services: the name, then the bracket, the price item, the price and the department choose among chapters and price items. */
export const services: Profile = {
  family: 'general',
  names(entry) {
    const { main } = splitBrackets(entry.name);
    const names: EntryName[] = [{ text: main, source: 'official' }];
    if (main.includes('(')) for (const text of withoutGlosses(main)) names.push({ text, source: 'in-brackets' });
    return names;
  },
  facts(item) {
    const { main, parts } = splitBrackets(item.localName.replace(SUFFIX, ''));
    const contrast = main.match(CONTRAST) ?? [];
    const bare = contrast.length === 0 ? main : main.replace(CONTRAST, ' ').trim();
    return {
      item,
      texts: bare === main || bare === '' ? [main] : [main, bare],
      loose: 1,
      bracket: parts.length > 0 ? wordsOf(parts.join(' ')) : NO_WORDS,
      priceName: item.priceName ? wordsOf(item.priceName) : NO_WORDS,
      more: {
        contrast: contrast.length === 0 ? NO_WORDS : wordsOf(contrast.join(' ')),
        letters: writtenLetters(item.localName),
        specialties: item.department ? specialtiesOf(item.department) : [],
      } satisfies ServiceFacts,
    };
  },
  keep: (entry) => new ServiceEntry(entry),
  weigh(facts, entry, context, why, kept): Evidence {
    const own = kept as ServiceEntry;
    const bracket = weighBracket(facts, own, why);
    const contrast = weighContrast(facts, own, why);
    let logOdds = bracket.logOdds + contrast.logOdds;
    let conflict = bracket.conflict || contrast.conflict;
    if (facts.priceName.length > 0) {
      const { share, conflict: clash } = overlap(facts.priceName, own.priceWords);
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
    logOdds += weighDepartment(facts, own, why);
    return { logOdds, conflict, doubt: bracket.doubt || lettersDiffer((facts.more as ServiceFacts).letters, own) };
  },
  differences: ['priceItem', 'specialty', 'name'],
};
