import type { Kind } from '../../src/catalog/kinds';
import { drawn, pick } from './names';

/** A way to write a name. `undefined`: it does not apply to this name. */
export type Wording = (name: string, kind?: Kind) => string | undefined;

/** `undefined` where nothing changed. */
function changed(name: string, written: string): string | undefined {
  return written === name ? undefined : written;
}

/** Accents lost, case kept. */
export const bare: Wording = (name) =>
  changed(
    name,
    name
      .replace(/đ/gu, 'd')
      .replace(/Đ/gu, 'D')
      .normalize('NFD')
      .replace(/\p{M}+/gu, ''),
  );

export const upper: Wording = (name) => changed(name, name.toUpperCase());

/** Abbreviations as they stand on doors and in lists: whole words only, and none that may as well stand for something else. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/phẫu thuật nội soi/giu, 'PTNS'],
  [/phẫu thuật/giu, 'PT'],
  [/nội soi/giu, 'NS'],
  [/siêu âm/giu, 'SA'],
  [/chụp cắt lớp vi tính/giu, 'Chụp CLVT'],
  [/chụp cộng hưởng từ/giu, 'Chụp MRI'],
  [/kết hợp xương/giu, 'KHX'],
  [/động mạch chủ/giu, 'ĐMC'],
  [/động mạch/giu, 'ĐM'],
  [/tĩnh mạch/giu, 'TM'],
  [/chụp xquang/giu, 'XQ'],
  [/định lượng/giu, 'ĐL'],
  [/cột sống thắt lưng/giu, 'CSTL'],
  [/cột sống cổ/giu, 'CSC'],
  [/nội khí quản/giu, 'NKQ'],
  [/đái tháo đường/giu, 'ĐTĐ'],
  [/tăng huyết áp/giu, 'THA'],
  [/nhồi máu cơ tim/giu, 'NMCT'],
  [/tai biến mạch máu não/giu, 'TBMMN'],
  [/chấn thương sọ não/giu, 'CTSN'],
  [/bệnh phổi tắc nghẽn mạn tính/giu, 'COPD'],
  [/không xác định/giu, 'KXĐ'],
  [/phục hồi chức năng/giu, 'PHCN'],
  [/bệnh nhân|người bệnh/giu, 'BN'],
];
export const abbreviated: Wording = (name) => {
  let written = name;
  for (const [words, letters] of SHORT) {
    written = written.replace(new RegExp(`(?<!\\p{L})(?:${words.source})(?!\\p{L})`, 'giu'), letters);
  }
  return changed(name, written);
};

/** Other right spellings of the same words. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/Xquang/gu, 'X-quang'],
  [/X-?quang/gu, 'X quang'],
  [/polyp/giu, 'polip'],
  [/kỹ thuật/gu, 'kĩ thuật'],
  [/acid(?!\p{L})/giu, 'axit'],
  [/calci(?!\p{L})/giu, 'canxi'],
  [/sonde/giu, 'sond'],
  [/áp xe/giu, 'apxe'],
  [/hóa/gu, 'hoá'],
  [/tủy/gu, 'tuỷ'],
  [/thủy/gu, 'thuỷ'],
  [/lý/gu, 'lí'],
  [/(\d+) giờ/gu, '$1h'],
  [/hai bên/gu, '2 bên'],
  [/một bên/gu, '1 bên'],
  [/Doppler/gu, 'Dopler'],
  [/mạn tính/gu, 'mãn tính'],
  [/bệnh nhân/giu, 'người bệnh'],
];

export const spelt: Wording = (name) => {
  const able = SPELT.filter(([from]) => name.search(from) >= 0);
  if (able.length === 0) return undefined;
  let written = name;
  for (const [from, to] of able.slice(0, 3)) written = written.replace(from, to);
  return changed(name, written);
};

/** What a reader of scanned pages takes for what: marks lost or changed, letters that look alike. */
const LOOKS: Readonly<Record<string, readonly string[]>> = {
  ế: ['ê', 'é'],
  ệ: ['ẹ', 'ê'],
  ư: ['u'],
  ơ: ['o'],
  ớ: ['ó', 'ơ'],
  ợ: ['ọ'],
  ấ: ['á', 'â'],
  ậ: ['ạ'],
  ố: ['ó', 'ô'],
  ộ: ['ọ'],
  ổ: ['ỏ', 'ô'],
  ứ: ['ú'],
  ự: ['ụ'],
  đ: ['d'],
  m: ['rn'],
  l: ['1', 'I'],
  h: ['b'],
};
const SCAN_EVERY = 9;

export const scanned: Wording = (name) => {
  const letters = [...name];
  let since = SCAN_EVERY - 1 - Math.floor(drawn(`${name}|start`) * 4);
  let count = 0;
  const out = letters.map((letter, at) => {
    since++;
    const alike = LOOKS[letter];
    if (!alike || since < SCAN_EVERY || count === 3) return letter;
    since = 0;
    count++;
    return pick(alike, `${name}|${at}`);
  });
  return changed(name, out.join(''));
};

/** One or two slips of a key inside long words. */
export const mistyped: Wording = (name) => {
  const words = name.split(' ');
  const long = words.flatMap((word, at) => (/^\p{L}{4,}$/u.test(word) ? [at] : []));
  if (long.length === 0) return undefined;
  const slips = long.length > 4 ? 2 : 1;
  const first = Math.floor(drawn(`${name}|slip`) * long.length);
  for (let i = 0; i < slips; i++) {
    const at = long[(first + i * 2) % long.length] as number;
    const word = [...(words[at] as string)];
    const place = 1 + Math.floor(drawn(`${name}|${at}`) * (word.length - 2));
    const [a, b] = [word[place] as string, word[place + 1] as string];
    const kind = Math.floor(drawn(`${name}|${at}|kind`) * 3);
    if (kind === 0 && a !== b) word.splice(place, 2, b, a);
    else if (kind === 1) word.splice(place, 1);
    else word.splice(place, 0, a);
    words[at] = word.join('');
  }
  return changed(name, words.join(' '));
};

/** Cut where an old program's field ends. */
export function cutAt(length: number): Wording {
  return (name) => (name.length > length ? name.slice(0, length).trimEnd() : undefined);
}

const SAYS_NOTHING_OF_SERVICES: readonly ((name: string) => string)[] = [
  (name) => `${name} (TT39)`,
  (name) => `${name}/lần`,
];
const SAYS_NOTHING: readonly ((name: string) => string)[] = [
  (name) => `${name} (BHYT)`,
  (name) => `${name} [BHYT]`,
  (name) => `${name} - BHYT`,
  (name) => `[BHYT] ${name}`,
  (name) => `1.${1 + Math.floor(drawn(name) * 40)} ${name}`,
  (name) => `${'abcdeg'[Math.floor(drawn(name) * 6)]}) ${name}`,
  (name) => `${1 + Math.floor(drawn(name) * 300)}. ${name}`,
  (name) => `- ${name}`,
];

/** Marks that say nothing of what is meant. */
export const marked: Wording = (name, kind) =>
  pick(kind === 'services' ? [...SAYS_NOTHING, ...SAYS_NOTHING_OF_SERVICES] : SAYS_NOTHING, `${name}|mark`)(name);

/** The name typed twice and glued, as a form does that joins two fields. */
export const doubled: Wording = (name) => (name.length < 60 && /^\p{L}/u.test(name) ? `${name}${name}` : undefined);

/** Signs that a hand adds or leaves out. */
export const spaced: Wording = (name) => {
  const written = name.replace(/ - /gu, '-').replace(/, /gu, ',').replace(/ \(/gu, '(').replace(/ \[/gu, '[');
  return changed(name, written) ?? (name.includes(' ') ? name.replace(' ', '  ') : undefined);
};
