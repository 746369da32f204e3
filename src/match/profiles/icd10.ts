import { cleanText } from '../../text/clean';
import { type EntryName, type Evidence, NO_EVIDENCE, type Profile, type Sense } from '../profile';
import { bareDisease, diseaseNames, isAsked, plainDisease, withoutBrackets, withoutCodes } from './disease-names';

/** Insurance claims need the full code: where a category and its member share a name, the member is preferred. */
const FULL_CODE = 0.3;
/** Penalty in log-odds: only one of the row and the name contains `khác` (other than those named). */
const OTHER = -1.6;
/** The row says `không xác định` and the name of a code does not. */
const UNSPECIFIED_WRITTEN = -1;
/** What the name of a code says and the row does not: another thing. */
const FRAME_OFFICIAL = -0.9;
/** What the row says and the name of a code does not. */
const FRAME_WRITTEN = -0.7;

/** Words that make another thing of the disease that is named with them: its late effect, a poisoning by its drug, a history of it. */
const FRAMES: readonly RegExp[] = [
  /\btac dong bat loi\b|\btac dung phu\b/,
  /\bngo doc\b|\bnhiem doc\b|\bdoc hai\b/,
  /\bdi chung\b/,
  /\btien su\b/,
  /\bso sinh\b|\bthai nhi\b/,
  /\bbam sinh\b|\bdi tat\b/,
  /\bthu phat\b|\bdi can\b/,
  /\bbi thuong\b|\btai nan\b/,
  /\bkham\b|\bsang loc\b|\bxet nghiem\b|\btiem chung\b/,
  /\bthai ky\b|\bsau de\b|\bsan phu\b|\bthai san\b/,
  /\bdo benh\b/,
  /\bthieu nien\b|\btre em\b/,
  /\bnghi ngo\b/,
  /\bthuoc\b|\bvacin\b|\bvac xin\b/,
];

const OTHER_BIT = 1 << 20;
const UNSPECIFIED_BIT = 1 << 21;
/** What holds for all codes of a chapter (congenital, of the newborn, of pregnancy). Old names leave it out, and other chapters use the same words without it. */
const OF_CHAPTER: readonly RegExp[] = [
  /\bbam sinh\b/,
  /\bso sinh\b|\bthai nhi\b|\bchu sinh\b/,
  /\bthai ky\b|\bsau de\b|\bsan phu\b|\bthai san\b/,
];
const FIRST_OF_CHAPTER = 22;
const FRAME_BITS = (1 << FRAMES.length) - 1;

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

const sense: Sense = {
  narrowing: ((1 << OF_CHAPTER.length) - 1) << FIRST_OF_CHAPTER,
  of(folded) {
    const text = folded
      .replace(
        /\b(?:cac )?benh (?:khac )?(?:duoc )?(?:da )?phan loai (?:o )?(?:noi|muc|chuong) khac\b/g,
        ' do benh phan loai ',
      )
      .replace(/\b(?:chua |khong )?phan loai noi khac\b/g, ' ');
    let mask = 0;
    FRAMES.forEach((frame, bit) => {
      if (frame.test(text)) mask |= 1 << bit;
    });
    OF_CHAPTER.forEach((said, at) => {
      if (said.test(text)) mask |= 1 << (FIRST_OF_CHAPTER + at);
    });
    // `A và/hoặc B khác`: A itself is meant, not others.
    if (/\bkhac\b/.test(text) && !/\b(?:va|hoac) .*\bkhac$/.test(text)) mask |= OTHER_BIT;
    if (/\bkhong xac dinh\b/.test(text)) mask |= UNSPECIFIED_BIT;
    return mask;
  },
  compare(written, name) {
    if (written === name) return 0;
    const lacks = written & ~name;
    const adds = name & ~written;
    return (
      ((written ^ name) & OTHER_BIT ? OTHER : 0) +
      (lacks & UNSPECIFIED_BIT ? UNSPECIFIED_WRITTEN : 0) +
      FRAME_OFFICIAL * bits(adds & FRAME_BITS) +
      FRAME_WRITTEN * bits(lacks & FRAME_BITS)
    );
  },
};

/** The other code of a pair in its bracket, with its mark: `Bệnh phổi dạng thấp (M05.1†)` is not M05.1. */
const PARTNER_CODE = /[A-Z]\d\d(?:\.\d{1,2})?(?=\s?[†*])(?<=\([^()]*)/gu;
const NO_PARTNERS: readonly string[] = Object.freeze([]);
const PARTNER: Evidence = Object.freeze({ logOdds: -6, conflict: true });

function partnersIn(name: string): readonly string[] {
  return name.includes('(') ? (name.match(PARTNER_CODE) ?? NO_PARTNERS) : NO_PARTNERS;
}

const FULL: Evidence = Object.freeze({ logOdds: FULL_CODE, conflict: false });

/** Diseases by ICD-10: Vietnamese and English names. `(H13.1*)` in a name is a cross-reference, not wording. */
export const icd10: Profile = {
  family: 'diseases',
  sense,
  names(entry) {
    const names: EntryName[] = [...diseaseNames(entry.name, 'official')];
    for (const { name, source } of entry.aliases ?? []) names.push(...diseaseNames(name, source));
    if (entry.nameEn) names.push({ text: withoutCodes(entry.nameEn), source: 'en' });
    return names;
  },
  facts(item) {
    const texts = [withoutCodes(item.localName)];
    const plain = plainDisease(item.localName);
    if (plain !== texts[0]) texts.push(plain);
    if (item.nameEn) texts.push(withoutCodes(item.nameEn));
    const loose = texts.length;
    const outside = withoutBrackets(plain);
    if (outside !== '' && outside !== cleanText(plain)) texts.push(outside);
    const bare = bareDisease(plain);
    if (bare !== outside && bare !== '' && bare !== cleanText(plain)) texts.push(bare);
    const more = partnersIn(item.localName);
    return { item, texts, loose, uncertain: isAsked(item.localName), bracket: [], priceName: [], more };
  },
  severalIn: (item) => withoutCodes(item.localName),
  weigh({ more }, { code, name }, _, why) {
    const bracket = (more as readonly string[]).find((partner) => code.startsWith(partner));
    if (bracket !== undefined) {
      why?.push({ code: 'bracket-contradicts', params: { bracket, official: name } });
      return PARTNER;
    }
    return code.includes('.') ? FULL : NO_EVIDENCE;
  },
  differences: ['name', 'category'],
};
