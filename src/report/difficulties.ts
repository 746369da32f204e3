import { KIND_LABELS, KINDS } from '../catalog/kinds';
import { lazily } from '../lazily';
import type { Facility } from '../mapping/mapping';
import { dayText } from '../messages/day';
import type { UnreadableFile } from './monthly';
import { MOST_OPEN_ITEMS } from './open-items';
import type { FacilityRatios, RatioReport } from './ratio';
import { type WorstItem, worstItems } from './worst-items';

const MOST_ITEMS = 5;
const MOST_NAMES = 8;
const NAME_LENGTH = 90;

const numbers = lazily(() => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 }));

/**
 * A draft of part B of the form, made from the data alone, in Vietnamese: which items are open and where they are used most, what rests on abolished
 * editions, whose files could not be read, who sent nothing, which rows contradict each other. A person must read it before it is sent. Empty where no
 * difficulty is found.
 */
export function draftDifficulties(report: RatioReport, unreadable: readonly UnreadableFile[] = []): string[] {
  return [
    ...openItems(report),
    ...abolished(report),
    ...contradicting(report),
    ...invalidCodes(report),
    ...unreadableFiles(unreadable),
    ...silent(report),
  ];
}

/** Facilities of the report that sent no list of any kind. */
export function silentFacilities(report: RatioReport): Facility[] {
  return report.facilities
    .filter(({ ratios }) => KINDS.every((kind) => ratios[kind] === null))
    .map(({ facility }) => facility);
}

function openItems(report: RatioReport): string[] {
  const open = { waiting: 0, noEquivalent: 0 };
  let cut = false;
  for (const { ratios } of report.facilities) {
    for (const kind of KINDS) {
      const ratio = ratios[kind];
      if (!ratio) continue;
      open.waiting += ratio.waiting;
      open.noEquivalent += ratio.noEquivalent;
      if (ratio.open.length < ratio.waiting + ratio.noEquivalent) cut = true;
    }
  }
  const all = open.waiting + open.noEquivalent;
  if (all === 0) return [];
  const parts = [
    ...(open.waiting > 0 ? [`${numbers.format(open.waiting)} mục chờ rà soát`] : []),
    ...(open.noEquivalent > 0
      ? [`${numbers.format(open.noEquivalent)} mục đã kết luận không có mã dùng chung tương đương`]
      : []),
  ];
  const note = cut
    ? ` Các mục nêu dưới đây lấy từ những mục dùng nhiều nhất của mỗi danh mục (tối đa ${MOST_OPEN_ITEMS} mục một danh mục).`
    : '';
  const lines = [`Còn ${numbers.format(all)} mục chưa có mã dùng chung: ${parts.join(', ')}.${note}`];
  const several = report.facilities.length > 1;
  const items = worstItems(report, Number.POSITIVE_INFINITY);
  for (const kind of KINDS) {
    const own = items.filter((item) => item.kind === kind).sort((a, b) => b.facilities - a.facilities);
    if (own.length === 0) continue;
    const named = own.slice(0, MOST_ITEMS).map((item) => itemText(item, several));
    lines.push(`${KIND_LABELS[kind].vi} – mục chưa có mã gặp nhiều nhất: ${named.join('; ')}.`);
  }
  return lines;
}

function itemText({ localName, facilities, quantity, amount }: WorstItem, several: boolean): string {
  const name = localName.replace(/\s+/gu, ' ').trim();
  const facts = [
    ...(several ? [`${numbers.format(facilities)} cơ sở`] : []),
    ...(quantity ? [`số lượng ${numbers.format(quantity)}`] : []),
    ...(amount ? [`${numbers.format(amount)} đồng`] : []),
  ];
  const short = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…` : name;
  return `“${short}”${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
}

function abolished(report: RatioReport): string[] {
  return KINDS.flatMap((kind) => {
    const editions = (report.totals[kind]?.byEdition ?? []).filter(({ abolished, total }) => abolished && total > 0);
    return editions.map(({ edition, total, abolished }) => {
      const where = countBy(report, ({ ratios }) =>
        (ratios[kind]?.byEdition ?? []).reduce((sum, one) => sum + (one.edition.id === edition.id ? one.total : 0), 0),
      );
      const by = abolished?.by ? `, theo ${abolished.by}` : '';
      const end = dayText(abolished?.validTo ?? '', 'vi');
      return `${KIND_LABELS[kind].vi}: ${numbers.format(total)} mục còn ánh xạ theo ${edition.decision} (hết hiệu lực sau ngày ${end}${by}), cần chuyển sang bản hiện hành: ${where}.`;
    });
  });
}

function contradicting(report: RatioReport): string[] {
  const of = ({ ratios }: FacilityRatios) =>
    KINDS.reduce((sum, kind) => sum + (ratios[kind]?.waitingBy.contradicting ?? 0), 0);
  const all = report.facilities.reduce((sum, line) => sum + of(line), 0);
  if (all === 0) return [];
  return [
    `${numbers.format(all)} mã nội bộ đứng ở nhiều dòng với kết quả ánh xạ trái nhau, chưa tính là đã ánh xạ: ${countBy(report, of)}.`,
  ];
}

function invalidCodes(report: RatioReport): string[] {
  const of = ({ ratios }: FacilityRatios) => KINDS.reduce((sum, kind) => sum + (ratios[kind]?.declaredInvalid ?? 0), 0);
  const all = report.facilities.reduce((sum, line) => sum + of(line), 0);
  if (all === 0) return [];
  return [
    `${numbers.format(all)} mục mang mã dùng chung không hợp lệ trong danh mục của cơ sở (không có trong danh mục, đã hủy, sai loại hoặc không khớp tên): ${countBy(report, of)}.`,
  ];
}

function unreadableFiles(files: readonly UnreadableFile[]): string[] {
  if (files.length === 0) return [];
  // Most reasons name the file themselves. What comes after the first sentence tells our own user what to do; the form goes to the Ministry.
  const named = files.slice(0, MOST_NAMES).map(({ file, reason }) => {
    const [fact = ''] = reason.vi.split(/\.\s+(?=\p{Lu})/u);
    const why = fact.replace(/[.\s]+$/u, '');
    return why.includes(file) ? why : `“${file}”: ${why}`;
  });
  const more = files.length > MOST_NAMES ? ` và ${numbers.format(files.length - MOST_NAMES)} tệp khác` : '';
  return [
    `${numbers.format(files.length)} tệp không đọc được hoặc không ánh xạ được, chưa tính vào tỷ lệ: ${named.join('; ')}${more}.`,
  ];
}

function silent(report: RatioReport): string[] {
  const names = silentFacilities(report).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    `${numbers.format(names.length)} cơ sở chưa có danh mục nào (chưa gửi hoặc tệp không đọc được): ${listed(names)}.`,
  ];
}

/** `Trạm A (12), Trạm B (3) và 5 cơ sở khác`: those with most first. */
function countBy(report: RatioReport, of: (line: FacilityRatios) => number): string {
  const found = report.facilities
    .map((line) => ({ name: line.facility.name, count: of(line) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return listed(found.map(({ name, count }) => `${name} (${numbers.format(count)})`));
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')} và ${numbers.format(names.length - MOST_NAMES)} cơ sở khác`;
}
