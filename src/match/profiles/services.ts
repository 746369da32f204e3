import type { Item } from '../../item';
import { headsOf, splitBrackets } from '../../text/brackets';
import { type MarkMeaning, withoutMarks } from '../../text/marks';
import { type Word, wordsOf } from '../../text/words';
import { type EntryName, type Evidence, type ItemFacts, NO_EVIDENCE, type Profile, type Said } from '../profile';
import { compareSlots } from '../slots';
import { analytes, isMethod, methodOf, TESTS } from './analytes';
import { factsOf, joined, overlap, slotsClash, textOf } from './bracket-words';
import { placeOf, specialtiesOf } from './departments';
import { withoutGlosses } from './glosses';
import {
  filmLast,
  imageNames,
  mayBeOne,
  type Scanner,
  scannerOf,
  withContrast,
  withoutScanner,
  withoutSide,
} from './imaging';
import { CONTRAST, contrastIn, nameParts, ServiceEntry, singleLetters, specimenLast } from './service-entry';
import { weighPrice } from './service-price';
import { BLOOD, isSpecimens, MICROBIOLOGY } from './specimens';
import { operationNames } from './surgery';

const NO_WORDS: readonly Word[] = Object.freeze([]);
/** With what is left out last, no row has more wordings than the finder has room for. */
const MOST_READINGS = 5;

/** A bracket that the price item has in full, and what it costs to have only a part of it. */
const BRACKET = 4;
const BRACKET_PART = 3;
/** The official name has the very bracket. */
const BRACKET_OWN = 2;
/** The name says the method of the bracket itself: enough to put it first. */
const METHOD_OWN = 0.5;
/** The share of a bracket's words that the price item must have for the bracket to be about it. */
const BRACKET_DOUBT = 0.5;

/** One specimen in other words: it speaks for no name, and against none. */
const SAME_SPECIMEN = Object.freeze({ share: 0.8, conflict: undefined });

/** A bracket that says how the patient was anaesthetised and nothing else. */
const ANAESTHESIA = /^(?:(?:co|duoi|gay me|gay te|te tai cho|tai cho|te)(?: |$))+$/;
const SAYS_ANAESTHESIA = /(?:^| )(?:me|te)(?: |$)/;

/** Whether a bracket says an anaesthesia of which neither the name nor the price item says anything: it tells no codes apart. */
function isIdle(bracket: readonly Word[], own: ServiceEntry): boolean {
  return ANAESTHESIA.test(joined(bracket)) && !SAYS_ANAESTHESIA.test(joined(own.allWords));
}

/**
 * Whether a bracket names a specimen that does not tell codes apart: blood for a code that says none, and any for
 * microbiology, whose codes go by the method.
 */
function isIdleSpecimen(bracket: readonly Word[], { entry }: ServiceEntry): boolean {
  return isSpecimens(bracket) && (factsOf(bracket).specimen === BLOOD || entry.code.startsWith(MICROBIOLOGY));
}

/** Whether what a bracket says may be a part of another code's name. */
function isAside(bracket: readonly Word[]): boolean {
  return ANAESTHESIA.test(joined(bracket)) || (isSpecimens(bracket) && factsOf(bracket).specimen !== BLOOD);
}

/** Penalty in log-odds for leaving out the text after a bracket that is no price item. */
const NO_TAIL = 2.5;

/** Whether what is taken for the name of the price item has a number or a deciding word that neither the price item nor the name has. */
function saysMore(tail: readonly Word[], own: ServiceEntry): boolean {
  const { slots, numbers } = factsOf(tail);
  const there = factsOf(own.allWords);
  if (numbers.some((number) => !there.folds.has(number))) return true;
  const compared = compareSlots(slots.low, slots.high, there.slots.low, there.slots.high);
  return slotsClash(tail, own.allWords) || ((compared >>> 8) & 255) > 0;
}

/** Tests of an amount: of blood, unless they say otherwise. What is only found or not is told by its kind: drugs in urine. */
const AMOUNT = /^23\.(?!.*\tĐịnh tính)/su;

/** The specimen other than blood that a test of an amount has and a row does not say, or nothing. */
function unsaidSpecimen(written: readonly Word[], { entry, bracket }: ServiceEntry): string {
  if (bracket.length === 0 || !AMOUNT.test(`${entry.code}\t${entry.name}`)) return '';
  const { specimen = BLOOD } = factsOf(bracket);
  if (specimen === BLOOD || factsOf(written).specimen !== undefined) return '';
  return nameParts(entry).parts.at(-1) ?? '';
}

const UNWRITTEN_BRACKET: Evidence = Object.freeze({ logOdds: -0.4, conflict: false });
/** A test of urine or stool, which lists say where they mean it; one of a fluid that was punctured is never taken for one that says nothing. */
const UNWRITTEN_SPECIMEN: Evidence = Object.freeze({ logOdds: -2, conflict: false });
const UNWRITTEN_FLUID: Evidence = Object.freeze({ logOdds: -2, conflict: false, doubt: true, other: true });

/** A test whose name says no specimen is one of blood, as good as said. */
const OF_BLOOD: Evidence = Object.freeze({ logOdds: BRACKET / 2, conflict: false });

/** Whether a bracket names a method, and the name of the code another. */
function isOtherMethod(bracket: readonly Word[], own: ServiceEntry): boolean {
  const { method } = own;
  if (method.length === 0) return isTest(own) && slotsClash(bracket, own.mainWords);
  if (!isMethod(joined(bracket))) return false;
  const lacks = (a: readonly Word[], b: readonly Word[]): boolean => a.some(({ fold }) => !factsOf(b).folds.has(fold));
  // The price item of a test has several methods.
  const said = isTest(own) ? method : own.allWords;
  return slotsClash(bracket, said) || (lacks(bracket, said) && lacks(method, bracket));
}

function isTest({ entry }: ServiceEntry): boolean {
  return TESTS.test(entry.code);
}

function weighBracket(facts: ItemFacts, own: ServiceEntry, why: Said | undefined): Evidence {
  const { entry, bracket } = own;
  if (facts.bracket.length === 0) {
    // An official bracket that nobody wrote: a little less likely than a sibling without one.
    if (bracket.length === 0) return NO_EVIDENCE;
    const { specimen = BLOOD } = factsOf(bracket);
    if (specimen === BLOOD) return UNWRITTEN_BRACKET;
    return specimen.includes('dich') ? UNWRITTEN_FLUID : UNWRITTEN_SPECIMEN;
  }
  const wanted = factsOf(facts.bracket).specimen;
  const offered = factsOf(bracket).specimen ?? factsOf(own.lastWords).specimen;
  // Cerebrospinal fluid is a fluid, but not every fluid is cerebrospinal: the two count as different specimens.
  if (wanted && offered && wanted !== offered) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: textOf(facts.bracket), official: splitBrackets(entry.name).parts.join(', ') },
    });
    return { logOdds: -6, conflict: true };
  }
  if (facts.tail && isOtherMethod(facts.bracket, own)) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: textOf(facts.bracket), official: methodOf(entry.name) || nameParts(entry).main },
    });
    return { logOdds: -4, conflict: true };
  }
  const sameSpecimen = wanted !== undefined && wanted === offered;
  if (isIdle(facts.bracket, own)) return NO_EVIDENCE;
  if (!offered && isIdleSpecimen(facts.bracket, own)) return wanted === BLOOD && isTest(own) ? OF_BLOOD : NO_EVIDENCE;
  const ofBracket = overlap(facts.bracket, bracket);
  const ofPrice = overlap(facts.bracket, own.priceWords);
  const byWords = ofBracket.share >= ofPrice.share && bracket.length > 0 ? ofBracket : ofPrice;
  // `[dịch]` of a code is the `[dịch chọc dò]` of a list.
  const isSame = sameSpecimen && byWords.share < SAME_SPECIMEN.share && isSpecimens(facts.bracket);
  const best = isSame ? SAME_SPECIMEN : byWords;
  if (best.conflict) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: textOf(facts.bracket), official: entry.priceName ?? '' },
    });
    return { logOdds: -4, conflict: true };
  }
  if (best.share > 0.5) why?.push({ code: 'bracket-agrees', params: { official: entry.priceName ?? '' } });
  // A bracket names the price item: where it says little or nothing of this one, the row may mean another.
  const doubt = best.share < BRACKET_DOUBT || (facts.tail === true && saysMore(facts.bracket, own));
  const isOwn = ofBracket.share === 1 && bracket.length === facts.bracket.length;
  // `(phiến đá)` where the price item has `ống nghiệm` too.
  const isMethodOwn = isTest(own) && facts.tail === true && overlap(facts.bracket, own.method).share === 1;
  if (doubt) why?.push({ code: 'bracket-unmatched', params: { bracket: textOf(facts.bracket) } });
  return {
    logOdds:
      (best.share === 1 ? BRACKET + (isOwn ? BRACKET_OWN : 0) : BRACKET * best.share - BRACKET_PART) +
      (isMethodOwn ? METHOD_OWN : 0) -
      (doubt && facts.tail ? NO_TAIL : 0),
    conflict: false,
    doubt,
  };
}

/** What the department of a row says of a code: whether the code is of its specialty; undefined: it does not tell. */
interface OfDepartment {
  readonly logOdds: number;
  readonly agrees?: boolean;
}

const NO_DEPARTMENT: OfDepartment = Object.freeze({ logOdds: 0 });
const OTHER_SPECIALTY: OfDepartment = Object.freeze({ logOdds: -0.6, agrees: false });
const OWN_SPECIALTY: OfDepartment = Object.freeze({ logOdds: 2.2, agrees: true });

function weighDepartment({ more }: ItemFacts, own: ServiceEntry, why: Said | undefined): OfDepartment {
  const { place, specialties } = more as ServiceFacts;
  if (specialties.length === 0) return NO_DEPARTMENT;
  if (!specialties.some((specialty) => specialty.test(own.specialty))) return OTHER_SPECIALTY;
  const params = { department: place, specialty: own.entry.specialty ?? '' };
  why?.push({ code: 'department-agrees', params });
  return OWN_SPECIALTY;
}

/** The single letters of a row's name, where its writer tells capitals from small letters. */
function writtenLetters(localName: string): string {
  const letters = singleLetters(localName);
  return letters === '' || localName === localName.toUpperCase() || localName === localName.toLowerCase()
    ? ''
    : letters;
}

const OTHER_CONTRAST: Evidence = Object.freeze({ logOdds: -4, conflict: true });
const OTHER_SCANNER: Evidence = Object.freeze({ logOdds: -4, conflict: true });

/** Whether a row is made with a scanner of another class than the code's. */
function weighScanner({ more }: ItemFacts, own: ServiceEntry, why: Said | undefined): Evidence {
  const { scanner } = more as ServiceFacts;
  if (scanner === undefined || own.scanner === undefined || mayBeOne(scanner, own.scanner)) return NO_EVIDENCE;
  why?.push({ code: 'bracket-contradicts', params: { bracket: scanner.text, official: own.scanner.text } });
  return OTHER_SCANNER;
}

/** What an official name leaves to the price item: with a contrast medium or without. */
function weighContrast({ more }: ItemFacts, own: ServiceEntry, why: Said | undefined): Evidence {
  const { contrast } = more as ServiceFacts;
  if (contrast.length === 0) return NO_EVIDENCE;
  if (own.contrast.length > 0) {
    if (!slotsClash(contrast, own.contrast)) return NO_EVIDENCE;
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: textOf(contrast), official: textOf(own.contrast) },
    });
    return OTHER_CONTRAST;
  }
  const { share, conflict } = overlap(contrast, own.priceWords);
  const official = own.entry.priceName ?? '';
  if (conflict) {
    why?.push({
      code: 'bracket-contradicts',
      params: { bracket: textOf(contrast), official },
    });
    return { logOdds: -4, conflict: true };
  }
  return { logOdds: BRACKET_PART * share, conflict: false };
}

/** Antigen C is not antigen c: single letters that differ in case alone. */
function lettersDiffer(written: string, own: ServiceEntry): boolean {
  return written !== '' && written !== own.letters && written.toLowerCase() === own.letters.toLowerCase();
}

/** The chapter of paediatrics, and what it costs a code to be of another where the row says a child. */
const CHILDREN = '03.';
const OTHER_CHAPTER = 6.5;

/** Penalty in log-odds for a single letter in the other case (antigens `C` and `c` of a blood group differ). */
const OTHER_CASE = 8;
const BLOOD_GROUP = /kháng nguyên|kháng thể|nhóm máu/iu;

/** Whether a name in one case throughout is of a blood group whose letters mean one thing as capitals and another as small letters. */
function caseLost(localName: string, own: ServiceEntry): boolean {
  if (own.letters === '' || !BLOOD_GROUP.test(own.entry.name)) return false;
  return localName === localName.toUpperCase() || localName === localName.toLowerCase();
}

/** `Mỡ máu: Triglycerid`, `XN SGPT`, `Men gan ALT`: before a test the group that a list puts it in, or the word for any test. */
const UNDER_HEADING = /^(?:[^:]{2,40}:|(?:xn|xét nghiệm|định lượng|đl|(?:đo )?hoạt độ|men gan|mỡ máu)\s)\s*(\S.*)$/iu;

/** How a name begins that may have one; most have none. */
const MAY_HAVE_HEADING = /^[xđhm]|:/i;

/** What a service's row says beside its name. */
interface ServiceFacts {
  /** What the name says of a contrast medium. */
  readonly contrast: readonly Word[];
  readonly letters: string;
  /** The scanner that the name says. */
  readonly scanner: Scanner | undefined;
  /** What tells the specialty of the row, and what it says. */
  readonly place: string;
  readonly specialties: readonly RegExp[];
  readonly child: boolean;
  readonly onDemand: boolean;
}

/** Suffixes that facilities add to names of one service: local anaesthesia, not completed, added, their own shift or site. */
const MAY_HAVE_SUFFIX = /[_.]/;
const SUFFIX = /(?:_(?:GT|TT|TB|BS)|\.SC\d?|\.K\d+)\s*$/u;

function serviceFacts(item: Item): ItemFacts {
  const { text, marks } = withoutMarks(
    MAY_HAVE_SUFFIX.test(item.localName) ? item.localName.replace(SUFFIX, '') : item.localName,
  );
  const { main: written, parts } = splitBrackets(text);
  const main = withContrast(written);
  const contrast = contrastIn(main);
  const bare = contrast.length === 0 ? main : main.replace(CONTRAST, ' ').trim();
  const place = placeOf(item);
  const says = (wanted: MarkMeaning): boolean => marks.some(({ meaning }) => meaning === wanted);
  const bracket = parts.length > 0 ? wordsOf(parts.join(' ')) : NO_WORDS;
  const more: ServiceFacts = {
    contrast: contrast.length === 0 ? NO_WORDS : wordsOf(contrast.join(' ')),
    letters: writtenLetters(item.localName),
    scanner: scannerOf(main),
    place,
    specialties: place === '' ? [] : specialtiesOf(place),
    child: says('child'),
    onDemand: says('on-demand'),
  };
  const priceName = item.priceName ? wordsOf(item.priceName) : NO_WORDS;
  const facts: ItemFacts = { item, texts: [main], bracket, priceName, marks, more };
  const readings: ItemFacts[] = [facts];
  const texts = [main];
  for (const { head, tail } of headsOf(main)) {
    const words = wordsOf([tail, ...parts].join(' '));
    texts.push(head);
    readings.push({ ...facts, bracket: words, tail: true });
  }
  // What stands last may be what lists have in brackets.
  const last = texts.length > MOST_READINGS ? null : (specimenLast(main) ?? filmLast(main));
  if (last) {
    texts.push(last[1] as string);
    readings.push({ ...facts, bracket: wordsOf([last[2], ...parts].join(' ')) });
  }
  for (const less of [withoutSide(main), withoutScanner(main)]) {
    if (texts.length > MOST_READINGS || less === undefined) continue;
    texts.push(less);
    readings.push(facts);
  }
  // A remark may be the very words of an official name, a child's mark those of another.
  for (const mark of ['remark', 'child'] as const) {
    if (texts.length > MOST_READINGS || !says(mark)) continue;
    texts.push(mark === 'child' ? `${main} trẻ em` : splitBrackets(item.localName).main);
    readings.push(facts);
  }
  const equal = texts.length;
  const listed = MAY_HAVE_HEADING.test(main) ? UNDER_HEADING.exec(main)?.[1] : undefined;
  if (listed !== undefined) texts.push(listed);
  if (bare !== main && bare !== '') texts.push(bare);
  const aside = bracket.length > 0 && isAside(bracket) ? bracket : undefined;
  return {
    item,
    texts,
    equal,
    loose: equal,
    readings: equal > 1 ? readings : undefined,
    bracket,
    priceName,
    marks,
    aside,
    more,
  };
}

/** `PT` of a clotting test, which texts have for `phẫu thuật`. */
function isReadAsWords(name: string): boolean {
  return !name.includes(' ') && /^\p{L}+$/u.test(name) && wordsOf(name).length > 1;
}

/** Technical services: the name, then the bracket, the price item, the price and the department choose among chapters and price items. */
export const services: Profile = {
  family: 'general',
  names(entry) {
    const { main } = nameParts(entry);
    const names: EntryName[] = [{ text: withContrast(main), source: 'official' }];
    names.push(...imageNames(main), ...operationNames(main));
    const shorter = main.includes('(') ? withoutGlosses(main) : [];
    for (const text of shorter) names.push({ text, source: 'in-brackets' });
    for (const text of [main, ...shorter].flatMap((one) => analytes(one, entry.code)))
      if (!isReadAsWords(text)) names.push({ text, source: 'analyte' });
    return names;
  },
  facts: serviceFacts,
  keep: (entry) => new ServiceEntry(entry),
  weigh(facts, entry, context, why, kept): Evidence {
    const own = kept as ServiceEntry;
    const bracket = weighBracket(facts, own, why);
    const contrast = weighContrast(facts, own, why);
    const scanner = weighScanner(facts, own, why);
    let logOdds = bracket.logOdds + contrast.logOdds + scanner.logOdds;
    let conflict = bracket.conflict || contrast.conflict || scanner.conflict;
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
    const price = weighPrice(facts, own, context, why);
    const department = weighDepartment(facts, own, why);
    logOdds += price.logOdds + price.ofRegime + department.logOdds;
    const { letters, onDemand, child } = facts.more as ServiceFacts;
    const among = child ? (entry.code.startsWith(CHILDREN) ? 0 : -OTHER_CHAPTER) : 0;
    const otherCase = letters !== '' && lettersDiffer(letters, own);
    if (otherCase && BLOOD_GROUP.test(entry.name)) logOdds -= OTHER_CASE;
    // `Định lượng Canxi` is calcium in blood, by another name, sooner than in urine; the price tells.
    const unsaid = price.near || price.ofRegime > 0 ? '' : unsaidSpecimen(facts.bracket, own);
    if (unsaid !== '') why?.push({ code: 'official-only', params: { words: unsaid } });
    const doubt =
      bracket.doubt || onDemand || otherCase || price.elsewhere || unsaid !== '' || caseLost(facts.item.localName, own);
    const other = bracket.other || unsaid !== '';
    return { logOdds, conflict, among, doubt, other, priced: price.ofRegime, fits: department.agrees };
  },
  differences: ['priceItem', 'specialty', 'name'],
};
