import { dayText } from '../day';
import type { Pair, Texts } from '../pair';

interface Amendment {
  readonly decision: string;
  readonly from: string;
  readonly what: Pair;
  readonly certainKind: boolean;
  readonly retiredCodes: readonly string[];
}

interface Part {
  readonly id: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What amendments change in a list, how much of that is in the table that is opened, and what is said of a composed one. */
export const AMENDMENT_TEXTS = {
  counts: (codes: number, retired: number) => ({
    vi: `${codes} mã thêm hoặc đổi, ${retired} mã hủy.`,
    en: `${codes} codes added or changed, ${retired} retired.`,
  }),
  all: ({ decision, from, what }: Amendment) => ({
    vi: `Đã gồm ${decision} (từ ${dayText(from, 'vi')}): ${what.vi}`,
    en: `Included: ${decision} (from ${from}): ${what.en}`,
  }),
  retired: ({ decision, from, what, retiredCodes }: Amendment) => ({
    vi: `Bảng đã bỏ ${retiredCodes.length} mã mà ${decision} hủy từ ${dayText(from, 'vi')} (${retiredCodes.join(', ')}), nhưng chưa có các thay đổi khác của quyết định này. Toàn bộ quyết định: ${what.vi} Mã không thấy trong bảng có thể là mã mới.`,
    en: `The ${retiredCodes.length} codes that ${decision} retires from ${from} are taken out (${retiredCodes.join(', ')}); its other changes are not included. The whole decision: ${what.en} A code that is not in the table may be a new one.`,
  }),
  none: ({ decision, from, what, certainKind }: Amendment) => ({
    vi: `${certainKind ? 'Bảng chưa gồm' : 'Có thể bảng chưa gồm'} ${decision} (từ ${dayText(from, 'vi')}): ${what.vi}`,
    en: `${certainKind ? 'Not included' : 'Perhaps not included'}: ${decision} (from ${from}): ${what.en}`,
  }),
  otherInForce: (date: string, label: Pair, kind: string, inForce: string, nearest: string) => ({
    vi: `Ngày ${dayText(date, 'vi')}, danh mục ${label.vi} là của ${inForce}, không có kèm trong phần mềm; danh mục gần nhất có kèm là ${nearest}.`,
    en: `As of ${date} the ${kind} list is ${inForce}, which is not bundled; nearest bundled is ${nearest}.`,
  }),
  noneKnown: (date: string, label: Pair, kind: string, nearest: string) => ({
    vi: `Ngày ${dayText(date, 'vi')}, không rõ danh mục ${label.vi} nào có hiệu lực; danh mục gần nhất có kèm là ${nearest}.`,
    en: `As of ${date} no ${kind} list is known to be in force; nearest bundled is ${nearest}.`,
  }),
  title: (title: Pair, decisions: string) => ({
    vi: `${title.vi}, sửa đổi bởi ${decisions}`,
    en: `${title.en}, amended by ${decisions}`,
  }),
  compiled: (compiled: Pair, [base, ...amendments]: readonly Part[]) => ({
    vi: `${compiled.vi} Ghép: ${[base?.id, ...amendments.map((one) => `${one.id} (thêm ${one.added}, đổi ${one.changed}, hủy ${one.removed})`)].join('; ')}.`,
    en: `${compiled.en} Composed of ${[base?.id, ...amendments.map((one) => `${one.id} (${one.added} added, ${one.changed} changed, ${one.removed} retired)`)].join('; ')}.`,
  }),
} satisfies Texts;
