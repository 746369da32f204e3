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
level: trên | dưới | giữa
front: trước | sau
inside: trong | ngoài
opening: hở | kín
change: tăng | giảm, hạ
handling: đặt | rút, tháo
sex: nam | nữ
depth: nông | sâu
assay: định tính, test nhanh, xét nghiệm nhanh, kỹ thuật ngưng kết | định lượng
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

/**
 * Body sites, as {@link SLOTS}: places that have one name each and do not lie in one another. Two names that both give
 * such a place, and no common one, are different things; a place that only one gives decides nothing, since most names leave
 * it out. Words for how far a machine does the work are treated in the same way.
 */
const SITES = `
bone: xương đùi, cổ xương đùi, chỏm xương đùi | xương chày, mâm chày | xương đòn | xương cánh tay | xương cẳng tay, xương quay, xương trụ, quay trụ, đài quay, mỏm khuỷu | xương bánh chè
joint: khớp gối | khớp háng | khớp vai | khớp khuỷu | khớp cổ tay | khớp cổ chân
spine: cột sống cổ | cột sống ngực, cột sống lưng | cột sống thắt lưng
machine: tự động | bán tự động | thủ công
ear: tai ngoài | tai giữa | tai trong
birth: trước đẻ, trước sinh, trước khi đẻ, trước khi sinh | trong đẻ, trong chuyển dạ, trong khi đẻ, trong khi sinh | sau đẻ, sau sinh, sau khi đẻ, sau khi sinh
whose: tiền sử cá nhân, tiền sử bản thân | tiền sử gia đình, tiền sử trong gia đình
curve: gù | vẹo | ưỡn
lineage: dòng lympho | dòng tủy | dòng mono
`;

/** The same, for which {@link SITES} has no room: organs, and pairs of materials and shapes. */
const MORE = `
organ: gan | lách | thận | tụy | dạ dày | thực quản | đại tràng, kết tràng | trực tràng | bàng quang | tuyến giáp | cổ tử cung | tử cung | buồng trứng | tuyến vú, ung thư vú, u vú | phổi | tim | thanh quản | phế quản | tiểu phế quản | túi mật | đường mật
heat: nóng chảy | nguội
knee: chữ x | chữ o
assayed: hoạt độ | mass
`;

/** Phrases in which a word of {@link SLOTS} decides nothing. */
const IDLE = `
không khí, không gian, không xác định, không bào, có thai, có kinh, có vòi, sau phúc mạc, ngoài màng cứng, dưới màng cứng,
dưới da, dưới nhện, dưới hướng dẫn, dưới siêu âm, dưới dsa, sau mổ, trên máy, trong mổ, trên người bệnh, ở trong, nhi khoa, thủy tinh thể nhân tạo,
tim mạch, nhịp tim, điện tim, tim thai, tim phổi, phổi nhân tạo, động mạch phổi, nhĩ phổi, vi khuẩn phổi, gù vẹo, vẹo ngoài, vẹo trong,
niệu quản, niệu đạo, tiết niệu, niệu dục, niệu động, gan bàn chân, gan bàn tay, gan chân, gan tay, đại trực tràng, thượng thận, tuyến thượng thận, thận nhân tạo
`;

interface Pattern {
  readonly words: readonly Word[];
  /** Number of the value, or -1 for a wording that decides nothing. */
  readonly value: number;
}

const ANY_NUMBER: Word = Object.freeze({ text: '#', fold: '#' });

/** Wordings and their values: made patterns when a name is first looked through. */
const WORDINGS: (readonly [wording: string, value: number])[] = [];
const SLOT_NAMES: string[] = [];
/** Values of body sites are numbered from here on, in the third and the fourth set of bits. */
const FIRST_SITE = 64;
const FIRST_MORE = 96;
const VALUE_NAMES: string[] = [];
/** Slot of each value. */
const SLOT_OF = new Uint8Array(FIRST_MORE + 32);
/** For each slot the bits of its values in each of the four sets. */
const LOW: number[] = [];
const HIGH: number[] = [];
const SITE: number[] = [];
const MORE_SITE: number[] = [];

let known: ReadonlyMap<string, readonly Pattern[]> | undefined;

/** Patterns by their first word, longest first. */
function patternsOf(): ReadonlyMap<string, readonly Pattern[]> {
  if (known) return known;
  const table = new Map<string, Pattern[]>();
  for (const [wording, value] of WORDINGS) addPattern(table, wording, value);
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length || a.value - b.value);
  known = table;
  return table;
}

function addPattern(table: Map<string, Pattern[]>, wording: string, value: number): void {
  const written = wordsOf(wording);
  const first = written[0]?.fold;
  if (first === undefined) return;
  const words = wording.includes('#') ? [...written, ANY_NUMBER] : written;
  const list = table.get(first);
  if (list) list.push({ words, value });
  else table.set(first, [{ words, value }]);
}

function addSlots(table: string, firstValue: number): void {
  let value = firstValue;
  for (const line of table.split('\n')) {
    const [name, values] = line.split(':');
    if (!name || !values) continue;
    const slot = SLOT_NAMES.push(name.trim()) - 1;
    const bits = [0, 0, 0, 0];
    for (const wordings of values.split('|')) {
      const set = value >>> 5;
      bits[set] = ((bits[set] as number) | (1 << (value & 31))) >>> 0;
      VALUE_NAMES[value] = wordings.split(',')[0]?.trim() as string;
      SLOT_OF[value] = slot;
      for (const wording of wordings.split(',')) WORDINGS.push([wording, value]);
      value++;
    }
    LOW.push(bits[0] as number);
    HIGH.push(bits[1] as number);
    SITE.push(bits[2] as number);
    MORE_SITE.push(bits[3] as number);
  }
}

addSlots(SLOTS, 0);
addSlots(SITES, FIRST_SITE);
addSlots(MORE, FIRST_MORE);
for (const wording of IDLE.split(',')) WORDINGS.push([wording, -1]);

/** The deciding words of a name: sets of 32 bits, one bit a value; body sites by themselves. */
export interface SlotSet {
  readonly low: number;
  readonly high: number;
  readonly site: number;
  readonly more: number;
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

/** Whether a deciding word, or a phrase in which none decides, begins with this folded word. */
export function mayDecide(fold: string): boolean {
  return patternsOf().has(fold);
}

export const NO_SLOTS: SlotSet = Object.freeze({ low: 0, high: 0, site: 0, more: 0 });

/** The deciding words of a name. `traits`: of each word, where they are known; only those with this bit may begin one. */
export function slotsOf(words: readonly Word[], traits?: Uint8Array, begins = 0): SlotSet {
  let low = 0;
  let high = 0;
  let site = 0;
  let more = 0;
  const byFirst = patternsOf();
  for (let at = 0; at < words.length; at++) {
    if (traits !== undefined && ((traits[at] as number) & begins) === 0) continue;
    const patterns = byFirst.get((words[at] as Word).fold);
    if (patterns === undefined) continue;
    const found = firstMatch(patterns, words, at);
    if (found === undefined) continue;
    const bit = 1 << (found.value & 31);
    if (found.value >= FIRST_MORE) more |= bit;
    else if (found.value >= FIRST_SITE) site |= bit;
    else if (found.value >= 32) high |= bit;
    else if (found.value >= 0) low |= bit;
    at += found.words.length - 1;
  }
  return { low: low >>> 0, high: high >>> 0, site: site >>> 0, more: more >>> 0 };
}

/** The bits of {@link compareSlots} that count conflicts. */
export const CONFLICTS = 255;

/** Compares the deciding words of a written name with those of an official one, without making objects: conflicts + 256 · missing + 65536 · extra. */
export function compareSlots(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  if (aLow === bLow && aHigh === bHigh) return 0;
  let out = 0;
  // Names have few deciding words: going through their values is faster than going through all slots.
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

/** In how many ways the body sites of two names exclude each other. */
export function compareSites(aSite: number, aMore: number, bSite: number, bMore: number): number {
  return compareSet(aSite, bSite, FIRST_SITE, SITE) + compareSet(aMore, bMore, FIRST_MORE, MORE_SITE);
}

function compareSet(a: number, b: number, first: number, slots: readonly number[]): number {
  if (a === 0 || b === 0 || (a & b) === a) return 0;
  let out = 0;
  let left = a | b;
  while (left !== 0) {
    const inSlot = slots[SLOT_OF[first + 31 - Math.clz32(left)] as number] as number;
    left &= ~inSlot;
    if ((a & inSlot) !== 0 && (b & inSlot) !== 0 && (a & b & inSlot) === 0) out++;
  }
  return out;
}

/** The values that a name gives in a slot. */
function inSlot({ low, high, site, more }: SlotSet, slot: number): SlotSet {
  return {
    low: low & (LOW[slot] as number),
    high: high & (HIGH[slot] as number),
    site: site & (SITE[slot] as number),
    more: more & (MORE_SITE[slot] as number),
  };
}

/** Whether a name gives any value in a slot. */
function saysIn({ low, high, site, more }: SlotSet, slot: number): boolean {
  return (
    ((low & (LOW[slot] as number)) |
      (high & (HIGH[slot] as number)) |
      (site & (SITE[slot] as number)) |
      (more & (MORE_SITE[slot] as number))) !==
    0
  );
}

/** The slots in which two names exclude each other, with both values, for people. */
export function slotConflicts(a: SlotSet, b: SlotSet): { slot: string; left: string; right: string }[] {
  const out: { slot: string; left: string; right: string }[] = [];
  const common = { low: a.low & b.low, high: a.high & b.high, site: a.site & b.site, more: a.more & b.more };
  SLOT_NAMES.forEach((slot, index) => {
    if (!saysIn(a, index) || !saysIn(b, index) || saysIn(common, index)) return;
    out.push({ slot, left: valueNames(inSlot(a, index)), right: valueNames(inSlot(b, index)) });
  });
  return out;
}

/** The slots of a name of which another name says nothing, with the values, for people; a body site decides only beside another. */
export function oneSidedSlots(own: SlotSet, other: SlotSet): { slot: string; value: string }[] {
  const out: { slot: string; value: string }[] = [];
  SLOT_NAMES.forEach((slot, index) => {
    if (SITE[index] !== 0 || MORE_SITE[index] !== 0) return;
    if (saysIn(own, index) && !saysIn(other, index)) out.push({ slot, value: valueNames(inSlot(own, index)) });
  });
  return out;
}

function valueNames({ low, high, site, more }: SlotSet): string {
  const sets = [low, high, site, more];
  return VALUE_NAMES.filter((_, value) => ((sets[value >>> 5] as number) >>> (value & 31)) & 1).join('/');
}
