import { cleanText } from './clean';
import { fold, foldedLetter } from './fold';

/** What a mark beside a name says. */
export type MarkMeaning =
  | 'insurance'
  | 'list-number'
  | 'circular'
  | 'unit'
  | 'remark'
  | 'twice'
  | 'child'
  | 'on-demand'
  | 'digital-x-ray';

/** One mark that a facility adds to a name, as written. */
export interface Mark {
  readonly text: string;
  readonly meaning: MarkMeaning;
}

/** A name without its marks, and these in the order in which they were found. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

type Rule = readonly [MarkMeaning, RegExp];

/**
 * Marks as facilities write them. A mark of the insurance, of a circular, of a list or of a unit says nothing of the service;
 * `(TE)` says a child, `(YC)` that somebody pays for himself.
 */
const RULES: readonly Rule[] = [
  ['insurance', /[([]\s*(?:có\s+)?(?:BHYT|BHXH|bảo hiểm(?: y tế)?)\s*[)\]]/giu],
  ['insurance', /^\s*(?:BHYT|BHXH)(?:\s*[-–:_.]+\s*|\s+)(?=\p{L})/giu],
  ['insurance', /(?:\s*[-–:_.,]+\s*|\s+)(?:BHYT|BHXH)\s*$/giu],
  [
    'circular',
    /[([]\s*(?:theo\s+)?(?:TT|QĐ|NQ|thông tư|quyết định|nghị quyết)[\s.-]*(?:số\s*)?\d{2,4}(?:\s*\/\s*\d{2,4})?(?:\s*\/\s*[A-ZĐ]+(?:-[A-ZĐ]+)*)?\s*[)\]]/giu,
  ],
  ['circular', /(?:\s*[-–_]+\s*)(?:TT|QĐ|NQ)[\s.-]*\d{2,4}(?:\/\d{4})?(?:\/[A-ZĐ]+(?:-[A-ZĐ]+)*)?\s*$/giu],
  ['circular', /(?:\s*[-–_]+\s*|\s+)(?:giá\s+)?(?:theo\s+)?(?:TT|QĐ|NQ)[\s.-]?\d{2,4}(?:\/\d{4})?\s*$/gu],
  ['circular', /^\s*(?:TT|QĐ|NQ)[\s.-]*\d{2,4}(?:\/\d{4})?\s*[-–_:]+\s*(?=\p{L})/giu],
  ['child', /^\s*[([]\s*(?:TE|trẻ em|nhi)\s*[)\]]\s*(?:[-–:_]\s*)?/giu],
  ['child', /^\s*(?:TE|trẻ em|nhi)\s*[-–:_]+\s*(?=\p{L})/giu],
  ['child', /\s*[([]\s*(?:TE|trẻ em|nhi)\s*[)\]]/giu],
  ['child', /\s*[-–_]\s*(?:TE|trẻ em)\s*$/giu],
  // Without a sign between only beside small letters: `TE BAO` has lost the accents of a cell.
  ['child', /^\s*TE\s+(?=\p{Lu}?\p{Ll})|(?<=\p{Ll})\s+TE\s*$/gu],
  [
    'on-demand',
    /\s*[([]\s*(?:YC|DV|DVYC|DVKTYC|(?:giá )?(?:theo )?yêu cầu|(?:giá )?dịch vụ(?: theo)?(?: yêu cầu)?|ngoài giờ|viện phí)\s*[)\]]\s*(?:[-–:_]\s*)?/giu,
  ],
  ['on-demand', /^\s*(?:YC|DV|DVYC|DVKTYC)(?:\s*[-–:_]+\s*|\s+)(?=\p{L})/gu],
  [
    'on-demand',
    /(?:\s*[-–:_,]+\s*|\s+)(?:YC|DV|DVYC|DVKTYC|(?:giá )?(?:theo yêu cầu|dịch vụ(?: theo yêu cầu)?))\s*$/giu,
  ],
  [
    'list-number',
    /^\s*(?:\(\s*(?:\d{1,3}|[ivx]{1,4}|[a-hđ])\s*\)|\d{1,3}(?:\.\d{1,3}){0,3}[.)/](?=\s|\p{Lu}\p{Ll})|\d{1,3}(?:\.\d{1,3}){1,3}(?=\s)|[IVX]{1,4}(?:\.\d{1,3})+[.)]?(?=\s)|[IVX]{1,4}[.)](?=\s)|[a-hđ]\)|[-–+•*](?=\s*\p{L}))\s*/gu,
  ],
  ['list-number', /\s*[([]\s*(?:\d|\*+)\s*[)\]]\s*$|\s*\*+\s*$/gu],
  ['unit', /\s*\/\s*(?:1\s*)?(?:lần|lượt|ca)\s*$|\s*[([]\s*(?:đồng\s*)?\/\s*(?:lần|lượt|ca)\s*[)\]]\s*$/giu],
  ...remarks(),
];

/**
 * Remarks of the price circulars, which say when a price is paid and nothing of what is done. They stand in brackets;
 * a bracket that was cut off at its end ends with the name.
 */
function remarks(): Rule[] {
  const beginnings =
    'chưa bao gồm|không bao gồm|chưa kể|chưa tính|chưa có|đã bao gồm|bao gồm cả|gồm cả|chỉ áp dụng|áp dụng|theo giờ thực tế|giờ theo thực tế|' +
    'giờ thực tế|theo thực tế|(?:bhyt\\s+)?thanh toán|không thanh toán|giá đã|giá chưa|ghi chú|tính theo|cho 1 lần|cho một lần';
  const inside = '(?:[^()[\\]]|\\([^()]*(?:\\)|$)|\\[[^[\\]]*(?:\\]|$))*';
  return [
    ['remark', new RegExp(`\\s*\\[\\s*(?:${beginnings})${inside}(?:\\]|$)`, 'giu')],
    ['remark', new RegExp(`\\s*\\(\\s*(?:${beginnings})${inside}(?:\\)|$)`, 'giu')],
  ];
}

/** Where none of these signs and beginnings of brackets stands there is no mark: official names have brackets of their own. */
const MAY_MARK = new RegExp(
  '[([]\\s*(?:BH|bảo h|có\\s+B|T[TE]|trẻ em|th(?:eo|ông t|ực t|anh t)|tính|QĐ|quyết|NQ|nghị|nhi|YC|DV|giá|yêu|dịch vụ|ngoài g|viện p|' +
    'đồng|chưa|không|đã|bao|gồm|chỉ|áp|giờ|ghi|cho|[/\\d*]|(?:[ivx]{1,4}|[a-hđ])\\s*\\))|' +
    '[*•]|^\\s*(?:(?:TT|QĐ|NQ)[\\s.-]*\\d|trẻ em|\\d|[-–+])|BHYT|BHXH|' +
    '\\s(?:TT|QĐ|NQ)[\\s.-]?\\d{2,4}(?:\\/\\d{4})?\\s*$|^\\s*(?:YC|DV|DVYC|DVKTYC|TE)\\s|(?:\\s(?:YC|DV|DVYC|DVKTYC|TE)|yêu cầu|dịch vụ)\\s*$',
  'iu',
);
/** The same of signs between letters. Any letter takes V8 ten milliseconds to compile: only where one of the signs stands. */
const MAY_JOIN = /[-–:_.)/]/;
const JOINED_MARK = /^\s*\p{L}{1,5}[.)\s]*[-–:_.)]|[-–_/]\s*\p{L}[\p{L}\d\s./-]{1,14}$|\/\s*1\s*\p{L}{2,4}\s*$/iu;
/** A bracket is no mark when the name is nothing but that bracket. */
const LETTERS = /\p{L}{2}/u;

/** Names of radiographs by the way they are stored, which also tells the machine. */
const DIGITAL = /(?<![\p{L}\d])(?:CR|DR)(?![\p{L}\d])|\(\s*(?:CR|DR|[Ss]ố hóa|[Ss]ố hoá|kts|KTS)\s*\)/u;
const DIGITAL_WORDS = /^\s*chụp\s+(?:số hóa|số hoá|kỹ thuật số|kts)\s/iu;
const OTHER_IMAGE =
  /x[\s-]?quang|xquang|x-ray|xq|cắt lớp|clvt|cộng hưởng|mri|cht|dsa|xóa nền|xoá nền|mạch|pet|spect|xạ hình|nhũ ảnh|siêu âm|cone|panorama|răng/iu;

function taken(marks: Mark[], meaning: MarkMeaning, text: string): void {
  const clean = cleanText(text);
  if (clean !== '') marks.push({ text: clean, meaning });
}

/** `Chụp CR ngực` is a radiograph. */
function withRadiograph(text: string, marks: Mark[]): string {
  if (!/^\s*chụp\s/iu.test(text) || OTHER_IMAGE.test(text)) return text;
  const found = DIGITAL.exec(text)?.[0] ?? DIGITAL_WORDS.exec(text)?.[0].replace(/^\s*chụp/iu, '');
  if (found === undefined) return text;
  taken(marks, 'digital-x-ray', found);
  return cleanText(text.replace(found, ' ').replace(/^\s*(chụp)/iu, '$1 Xquang'));
}

const PLAIN = /[^\p{L}\p{N}%±≤≥<>]+/gu;
const SHORTEST_TWICE = 6;

function plain(text: string): string {
  return fold(text).replace(PLAIN, '');
}

const LONGEST_TOLD = 512;
const codes = new Uint8Array(LONGEST_TOLD);
const PLAIN_LETTER = /^[a-z0-9%<>]$/;
/** What {@link plain} makes of each character, by its code; 0: not looked up yet. */
const plainCodes = new Uint8Array(0x1f00);
const LEFT_OUT = 1;
const UNTOLD = 2;

function plainCode(code: number): number {
  const letter = foldedLetter(code);
  const own = letter.length !== 1 ? UNTOLD : PLAIN_LETTER.test(letter) ? letter.charCodeAt(0) : LEFT_OUT;
  plainCodes[code] = own;
  return own;
}

/** Whether {@link plain} of a text may be the same letters twice: tells nearly all that are not, without making it. */
function mayBeTwice(text: string): boolean {
  if (text.length > LONGEST_TOLD) return true;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = plainCodes[code] || plainCode(code);
    if (own === UNTOLD) return true;
    codes[count] = own;
    count += Number(own !== LEFT_OUT);
  }
  if (count % 2 !== 0) return false;
  const half = count / 2;
  for (let at = 0; at < half; at++) if (codes[at] !== codes[half + at]) return false;
  return true;
}

/** A name written twice in a row, with or without a sign between, is kept once. */
function once(text: string, marks: Mark[]): string {
  if (!mayBeTwice(text)) return text;
  const bare = plain(text);
  if (bare.length < 2 * SHORTEST_TWICE || bare.length % 2 !== 0) return text;
  const half = bare.length / 2;
  if (bare.slice(0, half) !== bare.slice(half)) return text;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    letters += plain(text[at] as string).length;
    if (letters < half) continue;
    taken(marks, 'twice', text.slice(at + 1));
    return text.slice(0, at + 1);
  }
  return text;
}

/**
 * Separates the name from marks that a facility adds to it, which do not describe the thing named.
 * A name that would be nothing but marks stays as it is.
 */
export function withoutMarks(written: string): Marked {
  const marks: Mark[] = [];
  let text = written;
  if (MAY_MARK.test(written) || (MAY_JOIN.test(written) && JOINED_MARK.test(written))) {
    for (const [meaning, pattern] of RULES) {
      text = text.replace(pattern, (found) => {
        taken(marks, meaning, found);
        return ' ';
      });
    }
  }
  if (text !== written && !LETTERS.test(text)) return { text: written, marks: [] };
  text = once(withRadiograph(text, marks), marks);
  return marks.length === 0 ? { text: written, marks } : { text: cleanText(text), marks };
}
