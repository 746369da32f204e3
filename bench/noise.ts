import { decode, encode } from 'iconv-lite';
import { seeded, seedOf } from './random';

/** What lists do to names. Each takes a name and gives the noisy one; the same name always gets the same noise. */
export type Noise = (name: string) => string;

/** A name whose accents are gone. */
export function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

const NEAR_KEYS: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  g: 'fhb',
  h: 'gjn',
  i: 'uok',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  x: 'zc',
  y: 'tu',
};

/** One slip of the keyboard: a letter lost, doubled, changed for a near one, or two changing places. */
function slip(name: string, random: () => number): string {
  const spots = [...name].flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const letters = [...name];
  const at = spots[Math.floor(random() * spots.length)];
  if (at === undefined) return name;
  const letter = letters[at] as string;
  const kind = Math.floor(random() * 4);
  const next = letters[at + 1];
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letter);
  else if (kind === 2 && next !== undefined && /\p{L}/u.test(next)) [letters[at], letters[at + 1]] = [next, letter];
  else {
    const near = NEAR_KEYS[bare(letter).toLowerCase()] ?? 'e';
    letters[at] = near[Math.floor(random() * near.length)] as string;
  }
  return letters.join('');
}

/** A name with so many slips of the keyboard. */
export function typos(count: number): Noise {
  return (name) => {
    const random = seeded(seedOf(name) + count);
    let out = name;
    for (let i = 0; i < count; i++) out = slip(out, random);
    return out;
  };
}

/** A name cut as a field of so many letters cuts it. */
export function cut(length: number): Noise {
  return (name) => (name.length > length ? name.slice(0, length).trimEnd() : name);
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/phẫu thuật nội soi/giu, 'PTNS'],
  [/phẫu thuật/giu, 'PT'],
  [/nội soi/giu, 'NS'],
  [/siêu âm/giu, 'SA'],
  [/kết hợp xương/giu, 'KHX'],
  [/cắt lớp vi tính|clvt/giu, 'CT'],
  [/cộng hưởng từ/giu, 'MRI'],
  [/động mạch/giu, 'ĐM'],
  [/tĩnh mạch/giu, 'TM'],
  [/người bệnh|bệnh nhân/giu, 'BN'],
  [/x-?quang/giu, 'XQ'],
  [/đái tháo đường/giu, 'ĐTĐ'],
  [/tăng huyết áp/giu, 'THA'],
  [/hội chứng/giu, 'HC'],
  [/cổ tử cung/giu, 'CTC'],
];

/** A name with the abbreviations that hospitals write. */
export function abbreviated(name: string): string {
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), name);
}

/** A name with two neighbouring phrases in the other order. */
export function reordered(name: string): string {
  const words = name.split(' ');
  if (words.length < 4) return name;
  const random = seeded(seedOf(name));
  const at = 1 + Math.floor(random() * (words.length - 2));
  return [...words.slice(at), ...words.slice(0, at)].join(' ');
}

/** A name with one word left out: what terse lists do. */
export function wordDropped(name: string): string {
  const words = name.split(' ');
  if (words.length < 5) return name;
  words.splice(Math.floor(seeded(seedOf(name) + 5)() * words.length), 1);
  return words.join(' ');
}

/** A name in the bytes of the TCVN3 fonts, read as Latin-1: what old exports show. */
export function tcvn3(name: string): string {
  return decode(encode(name.toLowerCase(), 'tcvn'), 'latin1');
}

/** A name with two of its words written as one. */
export function joined(name: string): string {
  const spaces = [...name].flatMap((letter, at) => (letter === ' ' ? [at] : []));
  const at = spaces[Math.floor(seeded(seedOf(name))() * spaces.length)];
  return at === undefined ? name : name.slice(0, at) + name.slice(at + 1);
}

/** Letters that a scanner takes for others: shapes first, then the small signs above and below. */
const SCAN_SLIPS: readonly (readonly [string, string])[] = [
  ['l', '1I'],
  ['i', 'l'],
  ['o', '0'],
  ['c', 'e'],
  ['e', 'c'],
  ['h', 'b'],
  ['n', 'u'],
  ['u', 'n'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['đ', 'd'],
  ['ư', 'u'],
  ['ơ', 'o'],
  ['ê', 'e'],
  ['ă', 'â'],
  ['ế', 'ê'],
  ['ề', 'ê'],
  ['ể', 'ê'],
  ['ệ', 'ê'],
  ['ẫ', 'ầấâ'],
  ['ấ', 'âầ'],
  ['ậ', 'â'],
  ['ạ', 'a'],
  ['ả', 'á'],
  ['ã', 'à'],
  ['ộ', 'ô'],
  ['ổ', 'ố'],
  ['ỗ', 'ồ'],
  ['ọ', 'o'],
  ['ỏ', 'ó'],
  ['ị', 'i'],
  ['ỉ', 'í'],
  ['ủ', 'ú'],
  ['ũ', 'ù'],
  ['ụ', 'u'],
  ['ự', 'ư'],
  ['ữ', 'ừ'],
  ['ớ', 'ó'],
  ['ẹ', 'e'],
  ['ẻ', 'é'],
];

/** A name as read from a scanned page: one letter in twenty-five taken for another, now and then a space too many or too few. */
export function scanned(name: string): string {
  const random = seeded(seedOf(name) + 7);
  let out = '';
  for (let at = 0; at < name.length; at++) {
    const letter = name[at] as string;
    const slips = SCAN_SLIPS.filter(([from]) => name.startsWith(from, at));
    const chance = random();
    if (letter === ' ' && chance < 0.015) continue;
    const [from, to] = slips[Math.floor(random() * slips.length)] ?? [];
    if (from !== undefined && to !== undefined && chance < 0.05) {
      // A sign pair is one taking (`rn` for `m`); of several letters it may be any.
      out += to === 'rn' || to === 'm' ? to : (to[Math.floor(random() * to.length)] as string);
      at += from.length - 1;
      continue;
    }
    out += letter;
    if (/\p{L}/u.test(letter) && /\p{L}/u.test(name[at + 1] ?? '') && chance > 0.997) out += ' ';
  }
  return out;
}

const TEST = /^(?:định lượng|đo hoạt độ|định tính|xét nghiệm|phản ứng)\s+([^([]*[^([\s])/iu;

/** The short name of a laboratory test, without the word for measuring and without brackets: `Đo hoạt độ GGT (…) [Máu]` → GGT. Other names stay. */
export function shortTest(name: string): string {
  return TEST.exec(name)?.[1] ?? name;
}

/** Every noise of the bench, by name. */
export const NOISES: Readonly<Record<string, Noise>> = Object.freeze({
  'as issued': (name: string) => name,
  'upper case': (name: string) => name.toUpperCase(),
  'accents lost': bare,
  'two typos': typos(2),
  'accents lost, two typos': (name: string) => typos(2)(bare(name)),
  'cut at 50': cut(50),
  abbreviated,
  'other word order': reordered,
  'words joined': joined,
  scanned,
  TCVN3: tcvn3,
});
