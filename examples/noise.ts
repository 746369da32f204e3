import iconv from 'iconv-lite';

/** Repeatable chance: the same seed gives the same workbook. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A list that lost its accents. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');
}

/** Text typed with the font TCVN3, as old programs export it: `Chụp tủy` → `Chôp tñy`. */
export function tcvn3(text: string): string {
  return iconv.encode(text.normalize('NFC'), 'tcvn').toString('latin1');
}

/** Letters and their marks kept apart, as some programs store them. */
export function decomposed(text: string): string {
  return text.normalize('NFD');
}

/** `Ð` (U+00D0) typed for `Đ`, and a no-break space for a space: both look right on the screen. */
export function lookalikes(text: string): string {
  return text.replaceAll('Đ', 'Ð').replace(' ', '\u00a0');
}

/** Words as hospital staff shorten them. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/X-?quang/giu, 'XQ'],
  [/siêu âm/giu, 'SA'],
  [/xét nghiệm/giu, 'XN'],
  [/phẫu thuật/giu, 'PT'],
  [/nội soi/giu, 'NS'],
  [/bệnh nhân|người bệnh/giu, 'BN'],
  [/đái tháo đường/giu, 'ĐTĐ'],
  [/tăng huyết áp/giu, 'THA'],
  [/nhồi máu cơ tim/giu, 'NMCT'],
  [/cắt lớp vi tính/giu, 'CLVT'],
  [/gây mê/giu, 'GM'],
  [/không xác định/giu, 'KXĐ'],
];

/** Abbreviates what staff would abbreviate; the text itself when there is nothing. */
export function abbreviated(text: string): string {
  return SHORT.reduce((out, [long, short]) => out.replace(long, short), text);
}

/** Tone marks where the other school puts them: `hoá` for `hóa`, `thuỷ` for `thủy`. */
export function otherTone(text: string): string {
  const moved: readonly (readonly [RegExp, string])[] = [
    [/óa(?!\p{L})/gu, 'oá'],
    [/òa(?!\p{L})/gu, 'oà'],
    [/ủy(?!\p{L})/gu, 'uỷ'],
    [/úy(?!\p{L})/gu, 'uý'],
  ];
  return moved.reduce((out, [from, to]) => out.replace(from, to), text.normalize('NFC'));
}

/** Two neighbouring letters of one of the longer words swapped. */
export function typo(text: string, random: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, i) => (word.length > 4 && /^\p{L}+$/u.test(word) ? [i] : []));
  if (long.length === 0) return text;
  const at = long[Math.floor(random() * long.length)]!;
  const word = words[at]!;
  const swap = 1 + Math.floor(random() * (word.length - 3));
  words[at] = word.slice(0, swap) + word[swap + 1] + word[swap] + word.slice(swap + 2);
  return words.join(' ');
}

/** Cut at a length by a program with short fields. */
export function cut(text: string, length = 50): string {
  return text.length > length ? text.slice(0, length) : text;
}

/** The noise of one row; most rows are as they should be, or nearly. */
export function noisy(text: string, row: number, random: () => number): string {
  switch (row % 16) {
    case 2:
      return withoutAccents(text);
    case 4:
      return text.toLocaleUpperCase('vi');
    case 5:
      return abbreviated(text);
    case 7:
      return otherTone(text);
    case 8:
      return tcvn3(text);
    case 10:
      return typo(text, random);
    case 11:
      return decomposed(text);
    case 13:
      return lookalikes(text);
    case 14:
      return withoutAccents(text).toUpperCase();
    case 15:
      return cut(text);
    default:
      return text;
  }
}
