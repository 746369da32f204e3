import { isSyllable } from './syllable';

/** Letters of the TCVN3 (ABC) fonts for bytes 0xA1…0xFE; `·` where the fonts show no letter. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđẰ·····àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ';

const VNI_MARKED: Readonly<Record<string, string>> = {
  a: 'øàûảõãùáïạââàầåẩãẫáấäậêăèằúẳüẵéắëặ',
  e: 'øèûẻõẽùéïẹâêàềåểãễáếäệ',
  o: 'øòûỏõõùóïọâôàồåổãỗáốäộ',
  u: 'øùûủõũùúïụ',
  y: 'øỳûỷõỹùý',
  ô: 'øờûởõỡùớïợ',
  ö: 'øừûửõữùứïự',
};
const VNI_SINGLE: Readonly<Record<string, string>> = { ñ: 'đ', ö: 'ư', ô: 'ơ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const VNI: ReadonlyMap<string, string> = (() => {
  const table = new Map<string, string>(Object.entries(VNI_SINGLE));
  for (const [base, pairs] of Object.entries(VNI_MARKED)) {
    for (let i = 0; i < pairs.length; i += 2) table.set(base + pairs[i], pairs[i + 1] as string);
  }
  return table;
})();

/** Letters that Unicode Vietnamese has and neither legacy encoding uses. */
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;
const HIGH_LATIN = /[\u00a1-\u00fe]/;
const NOT_ASCII = /[\u00a1-\uffff]/;
/** Signs of measures that TCVN3 has letters in the place of: `37ºC`, `0,2µm` are no `ẳC` and `àm`. */
const MEASURES = /(?<=\d\s?)[µº¼½¾]\p{L}*/gu;
const UPPER_INSIDE = /\p{Ll}[\u00c0-\u00de]/u;

/** TCVN3 (ABC) text as Unicode. Lower-case codes only stand for capitals in the all-capitals fonts, so case is kept as coded. */
export function decodeTcvn3(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    const letter = code >= 0xa1 && code <= 0xfe ? TCVN3[code - 0xa1] : undefined;
    out += letter === undefined || letter === '·' ? char : letter;
  }
  return out;
}

/** VNI-Windows text as Unicode: a base letter followed by a Latin-1 letter for its marks. */
export function decodeVni(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const lower = char.toLowerCase();
    const pair = VNI.get(lower + (text[i + 1] ?? '').toLowerCase());
    const letter = pair ?? VNI.get(lower);
    if (letter === undefined) {
      out += char;
      continue;
    }
    out += char === lower ? letter : letter.toUpperCase();
    if (pair !== undefined) i++;
  }
  return out;
}

/** Words with a character beyond ASCII: only these differ between encodings. Words of one letter are left out: `â` is as likely as `õ`. */
function tellingWords(text: string): string[] {
  return (text.replace(MEASURES, ' ').match(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]{2,}/gu) ?? []).filter((word) =>
    NOT_ASCII.test(word),
  );
}

/** Share of words that read as Vietnamese; a Latin-1 capital inside a word is how TCVN3 shows, not how people write. */
function readable(words: readonly string[]): number {
  let good = 0;
  for (const word of words) if (isSyllable(word) && !UPPER_INSIDE.test(word)) good++;
  return words.length === 0 ? 1 : good / words.length;
}

/** The legacy encoding a text is in, if it is. */
export function detectLegacy(text: string): 'tcvn3' | 'vni' | undefined {
  if (!HIGH_LATIN.test(text) || UNICODE_VIETNAMESE.test(text)) return undefined;
  const words = tellingWords(text);
  const asIs = readable(words);
  const tcvn3 = readable(words.map(decodeTcvn3));
  const vni = readable(words.map(decodeVni));
  const best = Math.max(tcvn3, vni);
  // One word that is Vietnamese only after decoding is enough, if all other words stay Vietnamese after decoding.
  if (best < 0.5 || best - asIs < (best === 1 ? Number.MIN_VALUE : 0.2)) return undefined;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}

/** Text in legacy TCVN3 or VNI as Unicode when it is detected; any other text unchanged. Call before soft hyphens are stripped: in TCVN3, U+00AD is `ư`. */
export function repairLegacy(text: string): string {
  const encoding = detectLegacy(text);
  if (encoding === 'tcvn3') return decodeTcvn3(text).normalize('NFC');
  if (encoding === 'vni') return decodeVni(text).normalize('NFC');
  return text;
}
