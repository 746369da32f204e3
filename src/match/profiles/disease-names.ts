import { cleanText } from '../../text/clean';
import type { EntryName } from '../profile';

const CODES =
  /\(\s*[A-Z]\d{2}(?:\.\d{1,2})?\s*[†*+]?(?:\s*[,;-]\s*[A-Z]?\d{0,2}(?:\.[\d-]{1,2})?\s*[†*+]?)*\s*\)|[†*]+/gu;

/** A name without the codes of other diseases that stand in it, and without dagger marks. */
export function withoutCodes(text: string): string {
  return text.replace(CODES, ' ');
}

/** `Bệnh tăng huyết áp` and `tăng huyết áp` are one disease. */
const DISEASE_WORD =
  /^\s*(?:các\s+)?(?:bệnh|benh)\s+(?:(?:lý|ly|lí)\s+)?(?!(?:của|cua|do|khác|khac|và|va|nhân|nhan|học|hoc)(?![\p{L}]))/iu;

/** A name without codes and without the word `bệnh` at its beginning. */
export function plainDisease(text: string): string {
  return withoutCodes(text).replace(DISEASE_WORD, '');
}

const BRACKETS = /[([][^()[\]]*[)\]]/gu;

/** What diagnoses add to the name of the disease and no code says: how certain it is, its stage or grade, its histology. */
const ADDED: readonly RegExp[] = [
  BRACKETS,
  /(?<![\p{L}\d])(?:theo dõi|td|t\/d|nghi(?: ngờ)?|chẩn đoán|cđ|(?:(?:chưa|cần|để|không) )?loại trừ)(?![\p{L}\d]):?|\?+/giu,
  /(?<![\p{L}\d])(?:giai đoạn|gđ|độ|mức độ|phân độ|grade|stage)\s*(?:[ivx]+|\d+|[a-d])[a-d]?(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])(?:bên )?(?:phải|trái|hai bên|2 bên)(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])(?:mắt\s+)?(?:[PT]|M[PT])\s*$/gu,
  /(?<![\p{L}\d])(?:đã|sau)\s(?:phẫu thuật|pt|mổ|điều trị|đt|hóa trị|xạ trị)(?![\p{L}\d]).*$/giu,
  /(?<![\p{L}\d])(?:không(?: phải)?\s)?(?:loại\s)?tế bào (?:nhỏ|lớn|vảy|gai|đáy|chuyển tiếp|sáng)(?![\p{L}\d])/giu,
  /(?<=ung thư )biểu mô(?: tuyến| tế bào| vảy)?(?![\p{L}\d])/giu,
];

/** Signs that begin or end a text and say nothing; taken off one by one, since an expression would look at long runs of them again and again. */
const EDGE: ReadonlySet<string> = new Set(' -–+*,;.:');

/**
 * Whether a diagnosis says that it is not certain: a question mark before a word or at the end. Within a word it is a letter
 * that was lost.
 */
export function isAsked(text: string): boolean {
  if (!text.includes('?')) return false;
  let last = text.length - 1;
  while (last > 0 && (EDGE.has(text[last] as string) || text[last] === ')')) last--;
  return text[last] === '?' || /(?<![^\s(])\?/u.test(text);
}

/** A quick test: a text without any of these has nothing to leave out. */
const MAY_ADD =
  /[()[\]]|^[-–+*\s]|[\s,;.:]$|\?|loại trừ|theo dõi|td|t\/d|nghi|chẩn đoán|cđ|giai đoạn|gđ|độ|grade|stage|phải|trái|bên|đã|sau|tế bào|biểu mô|\sm?[pt]$/iu;

/** A written name without what diagnoses add to it. */
export function bareDisease(text: string): string {
  if (!MAY_ADD.test(text)) return text;
  const bare = cleanText(ADDED.reduce((rest, added) => rest.replace(added, ' '), text.normalize('NFC')));
  let from = 0;
  let to = bare.length;
  while (from < to && EDGE.has(bare[from] as string)) from++;
  while (to > from && EDGE.has(bare[to - 1] as string)) to--;
  return bare.slice(from, to);
}

/** A written name without what stands in its brackets: `Ung thư biểu mô tế bào gan (HCC)`. */
export function withoutBrackets(text: string): string {
  return cleanText(text.replace(BRACKETS, ' '));
}

/** Square brackets hold another word for the same; round ones a qualifier as often as not. */
const SQUARE = /\[([^[\]]*)\]/gu;
const ROUND = /\(([^()]*)\)/gu;
const QUALIFIER =
  /^(?:có|không|kèm|do|với|trong|ở|hoặc|và|bao gồm|gồm|thuộc|bị|chưa|đã|chống|tác nhân|thời gian)(?![\p{L}])/iu;
const SHORTEST_BRACKETED = 5;
const FEWEST_WORDS = 3;

function isOtherName(text: string): boolean {
  return text.split(' ').length >= FEWEST_WORDS && !QUALIFIER.test(text);
}

/** What a name ends with when nothing more is known: without it the name says the same. */
const UNSPECIFIED =
  /,?\s+(?:không xác định|không đặc hiệu|chưa xác định|không phân loại mục khác|chưa phân loại mục khác|không phân loại nơi khác)\s*$/iu;
/** Two things under one code. */
const EITHER = /\s+(?:và\s*\/\s*hoặc|hoặc)\s+/iu;
const LONGEST_EITHER = 12;
/** Accidents, effects of drugs and the rest (`khác`): half of such a name is not used as a name. */
const NOT_HALVED = /bị thương|tai nạn|tác động|ngộ độc|khác/iu;

/**
 * Each of two things that one name joins: `Bong và/hoặc rách võng mạc` → bong võng mạc, rách võng mạc;
 * `U ác tính ở phế quản và/hoặc phổi` → … ở phế quản, … ở phổi. Where the shared words end is not said, so all readings are given.
 */
function eitherOf(name: string): string[] {
  const sides = name.split(EITHER);
  if (sides.length !== 2 || name.split(' ').length > LONGEST_EITHER || NOT_HALVED.test(name)) return [];
  const left = (sides[0] as string).split(' ');
  const right = (sides[1] as string).split(' ');
  const out = [left, right];
  for (let shared = 1; shared <= 2; shared++) {
    if (right.length > shared) out.push([...left, ...right.slice(shared)]);
    if (left.length > shared) out.push([...left.slice(0, -shared), ...right]);
  }
  return out.filter(({ length }) => length > 1).map((words) => words.join(' '));
}

/** The words in square brackets in the place of as many before them: `dây thần kinh sinh ba [tam thoa]` → dây thần kinh tam thoa. */
function bracketsInPlace(name: string): string | undefined {
  if (!name.includes('[')) return undefined;
  const text = name.replace(/((?:\S+\s+)+?)?\[([^[\]]*)\]/gu, (whole, before: string | undefined, inside: string) => {
    const words = (before ?? '').trim().split(/\s+/u);
    const other = inside.trim().split(/\s+/u);
    if (before === undefined || other.length >= words.length) return whole.replace(/\[[^\]]*\]/u, ' ');
    return `${words.slice(0, -other.length).join(' ')} ${other.join(' ')} `;
  });
  return cleanText(text);
}

/**
 * A name, the name without square brackets, the other names in its brackets (`Gút [thống phong]`,
 * `Đột quị … (Tai biến mạch máu não)`), the name without `không xác định`, and each of two things that it joins.
 */
export function diseaseNames(name: string, source: string): EntryName[] {
  const full = withoutCodes(name);
  const plain = plainDisease(name);
  const official = source === 'official';
  // Where the name goes on behind the brackets, what stands in them says less than the whole.
  const further = !official ? source : /[\])]\s*,/u.test(plain) ? 'unspecified' : 'in-brackets';
  const names: EntryName[] = [{ text: full, source }];
  const square = [...full.matchAll(SQUARE)].map(([, inside]) => (inside as string).trim());
  const round = [...full.matchAll(ROUND)].map(([, inside]) => (inside as string).trim()).filter(isOtherName);
  if (plain !== full) names.push({ text: plain, source: official ? 'in-brackets' : source });
  if (square.length > 0) {
    names.push({ text: plain.replace(SQUARE, ' '), source: further });
    const inPlace = bracketsInPlace(plain);
    if (inPlace) names.push({ text: inPlace, source: further });
  }
  // `Hen phế quản [hen] không dị ứng`: what stands in the bracket is less than the name, unless nothing more is known.
  const goesOn = /[\])]\s*[^\s[(]/u.test(plain.replace(UNSPECIFIED, ''));
  for (const text of goesOn && official ? [] : [...square, ...round]) {
    if (text.length >= SHORTEST_BRACKETED && !QUALIFIER.test(text))
      names.push({ text: plainDisease(text), source: further });
  }
  if (official) names.push(...lessSaid(plain));
  return names;
}

/** Shorter wordings of an official name; never certain. */
function lessSaid(plain: string): EntryName[] {
  const bare = cleanText(plain.replace(SQUARE, ' ').replace(ROUND, ' '));
  const less = bare.replace(UNSPECIFIED, '');
  const names: EntryName[] = [];
  if (less !== bare || bare !== cleanText(plain)) names.push({ text: less, source: 'unspecified' });
  for (const text of eitherOf(less)) names.push({ text, source: 'half' });
  return names;
}
