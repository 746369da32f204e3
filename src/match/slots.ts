import { type Word, wordsOf } from '../text/words';

/**
 * Words that decide: names whose values in one of these slots exclude each other are different things, however alike the rest.
 * One slot a line: values separated by `|`, wordings of one value by `,`; `#` stands for any number.
 */
const SLOTS = `
side: phải | trái
sides: một bên | hai bên
polarity: có | không, không có, chưa
anaesthesia: gây mê | gây tê, tê tại chỗ
age: trẻ em, nhi, trẻ nhỏ, sơ sinh | người lớn
course: cấp, cấp tính | mạn, mạn tính, mãn, mãn tính | bán cấp
nature: lành, lành tính, không ác tính | ác, ác tính
origin: nguyên phát | thứ phát
extent: toàn bộ, toàn phần, hoàn toàn | bán phần, không hoàn toàn
level: trên | dưới
front: trước | sau
inside: trong | ngoài
opening: hở | kín
change: tăng | giảm, hạ
handling: đặt | rút, tháo
sex: nam | nữ
depth: nông | sâu
assay: định tính | định lượng
way: trực tiếp | gián tiếp
vessel: động mạch | tĩnh mạch
bound: trên #, ≥ #, quá #, lớn hơn # | dưới #, ≤ #, nhỏ hơn #, không quá #
specimen: huyết thanh, huyết tương, máu ngoại vi, máu toàn phần | niệu | dịch não tủy | dịch màng phổi
image: siêu âm | cắt lớp vi tính | cộng hưởng từ | xquang | số hóa xóa nền
energy: laser | đốt điện, dao điện, điện đông | ni tơ lỏng, nitơ lỏng, áp lạnh, lạnh đông
difficulty: đơn giản | phức tạp
severity: mức độ nhẹ | mức độ vừa, mức độ trung bình | mức độ nặng
limb: bàn tay, cẳng tay, ngón tay, cổ tay, cánh tay | bàn chân, cẳng chân, ngón chân, cổ chân
`;

/** Wordings in which a deciding word decides nothing. */
const IDLE = `
không khí, không gian, không xác định, không bào, có thai, có kinh, có vòi, sau phúc mạc, ngoài màng cứng, dưới màng cứng,
dưới da, dưới nhện, dưới hướng dẫn, dưới siêu âm, dưới dsa, sau mổ, trên máy, trong mổ, trên người bệnh, ở trong, nhi khoa, thủy tinh thể nhân tạo,
niệu quản, niệu đạo, tiết niệu, niệu dục, niệu động
`;

interface Pattern {
  readonly words: readonly Word[];
  /** Number of the value, or -1 for a wording that decides nothing. */
  readonly value: number;
}

const ANY_NUMBER: Word = Object.freeze({ text: '#', fold: '#' });

const PATTERNS = new Map<string, Pattern[]>();
const SLOT_NAMES: string[] = [];
/** For each slot the bits of its values. */
const SLOT_BITS: number[] = [];
const VALUE_NAMES: string[] = [];

function addPattern(wording: string, value: number): void {
  const words = wordsOf(wording);
  const first = words[0]?.fold;
  if (first === undefined) return;
  if (wording.includes('#')) words.push(ANY_NUMBER);
  const list = PATTERNS.get(first);
  if (list) list.push({ words, value });
  else PATTERNS.set(first, [{ words, value }]);
}

for (const line of SLOTS.split('\n')) {
  const [name, values] = line.split(':');
  if (!name || !values) continue;
  let bits = 0;
  for (const wordings of values.split('|')) {
    const value = VALUE_NAMES.length;
    bits += 2 ** value;
    VALUE_NAMES.push(wordings.split(',')[0]?.trim() as string);
    for (const wording of wordings.split(',')) addPattern(wording, value);
  }
  SLOT_NAMES.push(name.trim());
  SLOT_BITS.push(bits);
}
for (const wording of IDLE.split(',')) addPattern(wording, -1);
for (const list of PATTERNS.values()) list.sort((a, b) => b.words.length - a.words.length || a.value - b.value);

/** The deciding words of a name: two sets of 32 bits, one bit a value. */
export interface SlotSet {
  readonly low: number;
  readonly high: number;
}

function matches(words: readonly Word[], at: number, pattern: readonly Word[]): boolean {
  if (at + pattern.length > words.length) return false;
  for (let i = 0; i < pattern.length; i++) {
    const written = words[at + i] as Word;
    const wanted = pattern[i] as Word;
    if (wanted === ANY_NUMBER && /^\d/.test(written.fold)) continue;
    if (written.text !== wanted.text && !(written.fold === wanted.fold && written.text === written.fold)) return false;
  }
  return true;
}

function firstMatch(patterns: readonly Pattern[], words: readonly Word[], at: number): Pattern | undefined {
  for (const pattern of patterns) if (matches(words, at, pattern.words)) return pattern;
  return undefined;
}

/** The deciding words of a name. */
export function slotsOf(words: readonly Word[]): SlotSet {
  let low = 0;
  let high = 0;
  for (let at = 0; at < words.length; at++) {
    const patterns = PATTERNS.get((words[at] as Word).fold);
    if (patterns === undefined) continue;
    const found = firstMatch(patterns, words, at);
    if (found === undefined) continue;
    if (found.value >= 32) high |= 1 << (found.value - 32);
    else if (found.value >= 0) low |= 1 << found.value;
    at += found.words.length - 1;
  }
  return { low: low >>> 0, high: high >>> 0 };
}

const LOW = SLOT_BITS.map((bits) => (bits % 2 ** 32) >>> 0);
const HIGH = SLOT_BITS.map((bits) => Math.floor(bits / 2 ** 32) >>> 0);

/** The slot of each value. */
const SLOT_OF = new Uint8Array(64);
SLOT_BITS.forEach((_, slot) => {
  for (let value = 0; value < 32; value++) {
    if (((LOW[slot] as number) >>> value) & 1) SLOT_OF[value] = slot;
    if (((HIGH[slot] as number) >>> value) & 1) SLOT_OF[value + 32] = slot;
  }
});

/** Compares the deciding words of a written name with those of an official one, without making objects: conflicts + 256 · missing + 65536 · extra. */
export function compareSlots(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  if (aLow === bLow && aHigh === bHigh) return 0;
  let out = 0;
  // Names have few deciding words: from value to value, not from slot to slot.
  let low = aLow | bLow;
  let high = aHigh | bHigh;
  while (low !== 0 || high !== 0) {
    const slot = SLOT_OF[low !== 0 ? 31 - Math.clz32(low) : 63 - Math.clz32(high)] as number;
    const inLow = LOW[slot] as number;
    const inHigh = HIGH[slot] as number;
    low &= ~inLow;
    high &= ~inHigh;
    const hasA = (aLow & inLow) !== 0 || (aHigh & inHigh) !== 0;
    const hasB = (bLow & inLow) !== 0 || (bHigh & inHigh) !== 0;
    if (!hasA) out += 65536;
    else if (!hasB) out += 256;
    else if ((aLow & bLow & inLow) === 0 && (aHigh & bHigh & inHigh) === 0) out += 1;
  }
  return out;
}

/** The slots in which two names exclude each other, with both values, for people. */
export function slotConflicts(a: SlotSet, b: SlotSet): { slot: string; left: string; right: string }[] {
  const out: { slot: string; left: string; right: string }[] = [];
  SLOT_NAMES.forEach((slot, index) => {
    const low = LOW[index] as number;
    const high = HIGH[index] as number;
    const hasA = (a.low & low) !== 0 || (a.high & high) !== 0;
    const hasB = (b.low & low) !== 0 || (b.high & high) !== 0;
    if (!hasA || !hasB || (a.low & b.low & low) !== 0 || (a.high & b.high & high) !== 0) return;
    out.push({ slot, left: valueNames(a.low & low, a.high & high), right: valueNames(b.low & low, b.high & high) });
  });
  return out;
}

/** The slots of a name of which another name says nothing, with the values, for people. */
export function oneSidedSlots(own: SlotSet, other: SlotSet): { slot: string; value: string }[] {
  const out: { slot: string; value: string }[] = [];
  SLOT_NAMES.forEach((slot, index) => {
    const low = LOW[index] as number;
    const high = HIGH[index] as number;
    const hasOwn = (own.low & low) !== 0 || (own.high & high) !== 0;
    const hasOther = (other.low & low) !== 0 || (other.high & high) !== 0;
    if (hasOwn && !hasOther) out.push({ slot, value: valueNames(own.low & low, own.high & high) });
  });
  return out;
}

function valueNames(low: number, high: number): string {
  return VALUE_NAMES.filter((_, value) => (value >= 32 ? (high >>> (value - 32)) & 1 : (low >>> value) & 1)).join('/');
}
