import { cleanText } from '../../text/clean';
import { foldWords } from '../../text/fold';
import { wordsOf } from '../../text/words';
import type { EntryName, Evidence, Profile } from '../profile';

const FILLER =
  /(?:,|\s)*(?:(?:các|cac) (?:loại|loai|cỡ|co)|mọi cỡ|moi co|(?:(?:sử|su) )?(?:dụng|dung|dùng) (?:một|mot|1) (?:lần|lan))(?![\p{L}])/giu;
const INCLUDES = /\((?:bao gồm|gồm)[^)]*\)/giu;
const ROUND = /\(([^()]*)\)/gu;
/** What devices are used for, to the end of a title. */
const USED_IN = /\s(?:được )?(?:dùng|sử dụng)(?: cho| trong| để)?\s.*$/iu;
const AND = /,|(?<![\p{L}])và(?![\p{L}])/u;

/** A technique that is called by a name. */
const TECHNIQUE = /kỹ thuật (\p{Lu}\p{Ll}+)/u;

/** Organs in the brackets of a title say where its devices are used; alone they name no device. */
const PLACE =
  /^(?:thực quản|dạ dày|tá tràng|ruột|ruột non|trực tràng|đại tràng|ống tiêu hóa|gan|mật|thận|niệu quản|bàng quang|tim|phổi|não|mắt|tai|mũi|họng|xương|khớp|cột sống)$/iu;

/** Words that name no device by themselves. */
const GENERIC = /^(?:các |bộ )*(?:bộ|dụng cụ|máy|thiết bị|vật liệu|hệ thống|phụ kiện)$/iu;
/** Such a word in front of what a device does: `dụng cụ cắt` says no more than `cắt`. */
const GENERIC_HEAD = /^(?:bộ dụng cụ|dụng cụ|thiết bị|bộ|máy)\s/iu;
/** What a set consists of. */
const PARTS_OF_SET = /\((?:bao gồm|gồm)\s*:\s*([^)]*)/giu;
/** A set, up to what it is for. */
const SET = /^(?:bộ đặt|bộ dụng cụ|bộ|dụng cụ)\s+/iu;

/** The parts of a set, each with what the set is for: `Bộ dụng cụ đổ xi măng (bao gồm: kim chọc …)` → kim chọc đổ xi măng. */
function partsOfSet(text: string): string[] {
  const purpose = cleanText(text.replace(ROUND, ' ').replace(/\(.*$/u, ' ').replace(FILLER, ' '));
  if (!SET.test(purpose)) return [];
  return [...text.matchAll(PARTS_OF_SET)]
    .flatMap(([, inside]) => (inside as string).split(/[,;]/))
    .map((part) => `${cleanText(part.replace(/[.…]/g, ' '))} ${purpose.replace(SET, '')}`);
}

/** Whether a bracket names the device again and says more: `Khung giá đỡ (stent có màng bọc)` is no stent of any make. */
function saysMore(inside: string, outside: string): boolean {
  const words = new Set(wordsOf(inside).map(({ fold }) => fold));
  const device = wordsOf(outside).map(({ fold }) => fold);
  return device.length > 0 && words.size > device.length && device.every((word) => words.has(word));
}

/** A group names several devices, separated by commas: each is a name of the group. */
function names(text: string): EntryName[] {
  const whole = cleanText(text.replace(INCLUDES, ' ').replace(FILLER, ' '));
  const parts = new Set<string>();
  for (const [, inside] of whole.matchAll(ROUND)) for (const part of (inside as string).split(/[,;/]/)) parts.add(part);
  const before = whole.replace(ROUND, ' ');
  const outside = ([...parts].every((part) => saysMore(part, before)) && [...parts][0]) || before;
  // What follows after the use has begun are further uses: `dùng trong thủ thuật, phẫu thuật` names one device.
  const [use = ''] = USED_IN.exec(outside) ?? [];
  const devices = outside.slice(0, outside.length - use.length).split(AND);
  let generic = '';
  for (const part of devices) {
    parts.add(part);
    // `Dụng cụ, máy khâu nối tự động`: a word that names no device stands for the next one's.
    if (generic !== '') parts.add(part.replace(/^\s*(?:máy|bộ|dụng cụ)?\s*/iu, `${generic} `));
    generic = GENERIC.test(part.trim()) ? part.trim() : '';
  }
  parts.add(`${devices.at(-1)}${use}`);
  const out: EntryName[] = [{ text: cleanText(outside), source: 'official' }];
  for (const part of parts) {
    const clean = cleanText(part.replace(/[().…]/g, ' '));
    if (clean.length >= 2 && clean !== cleanText(outside) && !PLACE.test(clean) && !GENERIC.test(clean))
      out.push({ text: clean, source: clean.replace(GENERIC_HEAD, '').includes(' ') ? 'part' : 'word' });
  }
  // `… sử dụng trong kỹ thuật Longo`: the name of the technique tells the group by itself.
  const technique = TECHNIQUE.exec(outside)?.[1];
  const device = cleanText(outside).split(/,/u)[0];
  if (technique !== undefined) out.push({ text: `${device} ${technique}`, source: 'part' });
  for (const part of partsOfSet(text)) out.push({ text: part, source: 'part' });
  return out;
}

/** Sizes, counts and codes of makers: they say nothing of the group. */
const SIZE =
  /(?<![\p{L}])(?:số|cỡ|size|đường kính|đk|dài|chiều dài|kích thước|kích cỡ|dung tích|chất liệu)(?![\p{L}])[^,;()]*|(?<![\p{L}\d])[\d.,]+\s*(?:x\s*[\d.,]+\s*)*(?:mm|cm|ml|cc|fr|f|g|lỗ|nòng|cái|m|psi|ch)?(?![\p{L}\d])(?!\s*(?:buồng|gọng|nhánh|chạc|ngã|ngả))/giu;
/** Brand names are written in capitals or in letters that no Vietnamese word has; `Longo`, `IOL` and `PVA` are words of the groups’ titles. */
const BRAND =
  /(?<=\s)(?!(?:[Ll]ongo|LONGO|IOL|PVA|[Ss]tent|[Ss]tapler)(?![\p{L}]))(?=[A-Za-z]*[A-Z])[A-Za-z]{3,}(?![\p{L}])/gu;
/** How the names of services and charges begin, never that of a device. */
const SERVICE =
  /^(?:thay băng|khám|công khám|chụp|siêu âm|nội soi|phẫu thuật|xét nghiệm|định lượng|định tính|ngày giường|tiền giường|điện tim|đo|ghi|bó bột|nắn)\s/iu;
const HEAD_WORDS = 4;
/** Log-odds for a common group: a factor on ln(1 + items of each device of its title). */
const COMMON = 0.4;
/** Items of a group that other hospitals have, beside those seen: one hospital shows few of what another has many of. */
const ELSEWHERE = 5;
/** Log-odds where the row writes the title of the group. */
const TITLE = 3;
/** Log-odds where the row is a service. */
const NO_DEVICE = -4;
/** Share of the title's words that a row has which writes the title with slips or marks. */
const NEARLY = 0.8;

/** What a row says, folded: its names, and the words of its own name. */
interface Said {
  readonly named: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly isService: boolean;
}

/** The title of a group, folded. */
interface Title {
  readonly folded: string;
  readonly words: readonly string[];
  /** How many devices it names. */
  readonly devices: number;
}

/** Short for an intraocular lens; three equal letters are read as one elsewhere. */
const LENS = /(?<![\p{L}])tttnt(?![\p{L}])/giu;

function withoutSizes(text: string): string {
  return cleanText(
    text
      .replace(LENS, 'thủy tinh thể nhân tạo')
      .replace(FILLER, ' ')
      .replace(SIZE, ' ')
      .replace(/[()[\]]/g, ' '),
  );
}

/** The words that come first name the device; what follows is where it is used, its size and its maker. */
function head(text: string): string {
  const first = cleanText(text.split(/[,;(–]|\s-\s/u)[0] ?? text);
  const plain = cleanText(first.replace(BRAND, ' '));
  // One word alone names no device: `AVF` after `Kim` says which needle it is.
  const device = plain.includes(' ') ? plain : first;
  // As both sides are compared, `khung giá đỡ` is one word and `canuyn` two.
  const count = Math.max(HEAD_WORDS, wordsOf(device.split(' ').slice(0, HEAD_WORDS).join(' ')).length);
  return wordsOf(device)
    .slice(0, count)
    .map(({ text }) => text)
    .join(' ');
}

/** Supplies: the group by words; sizes and makers say nothing of the group. */
export const supplies: Profile = {
  family: 'groups',
  spoken: 'with-brands',
  names: (entry) => [
    ...names(entry.name),
    // What hospitals write for a group is a further name; only the official title tells the group from its neighbours.
    ...(entry.aliases ?? []).map(({ name, source }) => ({ text: withoutSizes(name), source })),
  ],
  facts(item) {
    const texts: string[] = [];
    if (item.groupName) texts.push(withoutSizes(item.groupName));
    const plain = withoutSizes(item.localName) || item.localName;
    texts.push(plain);
    const first = head(plain);
    if (first) texts.push(first);
    const named = [item.localName, item.groupName ?? ''].map(foldWords);
    const more: Said = { named, words: new Set(named[0]?.split(' ')), isService: SERVICE.test(item.localName.trim()) };
    return { item, texts: [...new Set(texts)], bracket: [], priceName: [], more };
  },
  keep: (entry): Title => {
    const folded = foldWords(entry.name);
    const listed = entry.name.replace(ROUND, ' ').replace(FILLER, ' ').replace(USED_IN, ' ').split(',').map(foldWords);
    // `kim chọc, kim chọc dò`: one device.
    const devices = listed.filter((one) => !listed.some((other) => one.startsWith(`${other} `))).length;
    return { folded, words: [...new Set(folded.split(' '))], devices };
  },
  weigh({ more }, entry, _context, _why, kept): Evidence {
    const { named, words, isService } = more as Said;
    const title = kept as Title;
    const said = named.includes(title.folded);
    const nearly = said || title.words.filter((word) => words.has(word)).length > NEARLY * title.words.length;
    // Which group a device belongs to is a judgement: only a row that names the group itself is ever automatic.
    return {
      logOdds:
        COMMON * Math.log1p(((entry.seen ?? 0) + ELSEWHERE) / title.devices) +
        (nearly ? TITLE : 0) +
        (isService && !said ? NO_DEVICE : 0),
      conflict: false,
      doubt: !said,
    };
  },
  differences: ['name'],
};
