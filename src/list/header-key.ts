import { decodeTcvn3, decodeVni } from '../text/legacy';

/**
 * The form in which headers are compared: letters and digits only, lower case, no accents.
 * `MA_DICH_VU`, `Mã dịch vụ` and `MaDichVu` have one key; so have `TUNGAY` and `TU_NGAY`.
 */
export function headerKey(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    // Beyond this range case depends on neighbouring letters (Greek sigma) and characters take two UTF-16 units.
    if (letter >= MOST_PLAIN || (letter >= 0x370 && letter < 0x400)) return wholeKey(text);
    key += keys[letter] ??= wholeKey(text.charAt(i));
  }
  return key;
}

const MOST_PLAIN = 0x1f00;
/** Kept by character code: thousands of headers are folded at every start. */
const keys: (string | undefined)[] = [];

function wholeKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Parts in brackets are remarks (`Đơn giá (VNĐ)`, `MA_HOAT_CHAT\n(Theo …)`): a second try does without them. */
function withoutRemarks(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
}

function addKeys(keys: string[], text: string): void {
  for (const form of [text, withoutRemarks(text)]) {
    const key = headerKey(form);
    if (key !== '' && !keys.includes(key)) keys.push(key);
  }
}

/** Words of group headers that say nothing: “Danh mục BYT” over “Mã” is “Mã BYT”. */
const GROUP_WORDS = /(?:danh mục|danh muc|thông tin|thong tin|phần)(?=\s)/giu;

const LATIN_1 = /[\u00a1-\u00fe]/;

/**
 * Keys under which a header may be known, the most telling first.
 * `parts` are the levels of a merged header from the top down: “Giá” over “BHYT” is tried as
 * “Giá BHYT”, “BHYT Giá”, then “BHYT” alone.
 * Headers typed in the legacy fonts TCVN3 and VNI are read as such for a last try; they are too short to be detected,
 * but a wrong reading is no header that anyone knows.
 */
export function headerKeys(parts: readonly string[]): string[] {
  const keys: string[] = [];
  const forms = [parts];
  if (parts.some((part) => LATIN_1.test(part))) forms.push(parts.map(decodeTcvn3), parts.map(decodeVni));
  for (const form of forms) {
    addKeys(keys, form.join(' '));
    if (form.length > 1) {
      addKeys(keys, [...form].reverse().join(' '));
      addKeys(keys, [...form].reverse().join(' ').replace(GROUP_WORDS, ' '));
      addKeys(keys, form.at(-1)!);
    }
  }
  return keys;
}
