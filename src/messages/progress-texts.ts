import type { ProgressGap } from '../report/progress';
import type { SlipReason, SlipReasonCode } from '../report/slip';
import type { Lang } from './types';

const vi = {
  title: (province: string | undefined) => `Tiến độ ánh xạ DMDC${province ? ` – ${province}` : ''}`,
  sheets: { progress: 'Tiến độ', slips: 'Tụt lại', milestones: 'Theo mốc' },
  titles: { slips: 'Cơ sở và danh mục tụt lại, và vì sao', milestones: 'Chưa đạt mốc' },
  notes: {
    progress:
      'Tỷ lệ n/N của mỗi tháng, làm tròn xuống. “—”: tháng đó không có danh mục; ô trống: tháng đó không có báo cáo; cả hai không phải là 0. ▲ ▼: tăng, giảm so với tháng có số liệu ngay trước, tính bằng điểm phần trăm.',
    slips:
      'Tụt lại: tỷ lệ thấp hơn tháng có số liệu ngay trước. Phần của mỗi nguyên nhân tính từ chênh lệch các số đếm; “10–25” nghĩa là ít nhất 10, nhiều nhất 25 mục: số đếm không cho biết chính xác hơn.',
    milestones: (month: string) =>
      `Số liệu tháng ${month}, so với mốc gần nhất đã đến hạn. “Còn thiếu”: số mục cần có mã thêm để đạt mốc.`,
  },
  columns: {
    code: 'Mã CSKCB',
    facility: 'Cơ sở',
    level: 'Tuyến',
    kind: 'Danh mục',
    month: 'Tháng',
    since: 'So với',
    before: 'Trước',
    after: 'Sau',
    change: 'Thay đổi (điểm %)',
    ratio: 'n/N tháng cuối',
    share: 'Tỷ lệ',
    milestone: 'Mốc',
    milestoneDay: 'Ngày mốc',
    behind: 'Thiếu (điểm %)',
    missing: 'Còn thiếu (mục)',
    reasons: 'Vì sao',
    curve: 'Diễn biến',
  },
  province: 'Toàn tỉnh',
  gaps: {
    'no-report': 'không có báo cáo',
    'nothing-sent': 'cơ sở không gửi gì',
    'no-list': 'không có danh mục này',
  } satisfies Record<ProgressGap['why'], string>,
  reasons: {
    'list-missing': 'không có danh mục tháng này',
    'new-edition': 'cần xem lại sau khi đổi bản DMDC',
    'new-items': 'thêm vào danh mục, mã chưa theo kịp',
    rejected: 'bị bác',
    reopened: 'mở lại, chưa có mã',
    flagged: 'bị đánh dấu xem lại',
    'no-equivalent': 'được kết luận là không có mã',
    contradicting: 'có các dòng trái nhau',
    'out-of-force': 'hết hiệu lực',
    'items-gone': 'có mã bị đưa khỏi danh mục',
    'cannot-tell': 'mất mã, không xác định được vì sao',
  } satisfies Record<SlipReasonCode, string>,
  items: (count: string) => `${count} mục`,
  points: (points: string) => `${points} điểm %`,
  slipped: (month: string, count: string) => `Tụt lại trong tháng ${month}: ${count}`,
  nobodySlipped: (month: string) => `Tháng ${month}: không danh mục nào tụt lại.`,
  silent: (month: string, count: string) => `Không gửi gì trong tháng ${month}: ${count} cơ sở`,
  behind: (count: string, of: string) => `Chưa đạt mốc: ${count}/${of} danh mục.`,
  more: (count: string) => `… và ${count} dòng nữa; xem đủ bằng -o tien-do.xlsx`,
};

const en: typeof vi = {
  title: (province) => `Progress of DMDC mapping${province ? ` – ${province}` : ''}`,
  sheets: { progress: 'Progress', slips: 'Slipped back', milestones: 'Milestones' },
  titles: { slips: 'Facilities and lists that slipped back, and why', milestones: 'Behind the milestone' },
  notes: {
    progress:
      'The ratio n/N of each month, rounded down. “—”: no list in that month; empty: no report on that month; neither is 0. ▲ ▼: up, down against the counted month before, in percentage points.',
    slips:
      'Slipped back: the ratio is lower than in the counted month before. The part of each reason is worked out from the counts; “10–25” means at least 10 and at most 25 items: the counts do not say more.',
    milestones: (month) =>
      `Figures of ${month} against the last milestone due. “Missing”: items that still need a code to reach it.`,
  },
  columns: {
    code: 'Facility code',
    facility: 'Facility',
    level: 'Level',
    kind: 'Code set',
    month: 'Month',
    since: 'Since',
    before: 'Before',
    after: 'After',
    change: 'Change (pct points)',
    ratio: 'n/N, last month',
    share: 'Share',
    milestone: 'Milestone',
    milestoneDay: 'Milestone day',
    behind: 'Lacking (pct points)',
    missing: 'Missing (items)',
    reasons: 'Why',
    curve: 'Curve',
  },
  province: 'Province',
  gaps: { 'no-report': 'no report', 'nothing-sent': 'the facility sent nothing', 'no-list': 'no such list' },
  reasons: {
    'list-missing': 'no list this month',
    'new-edition': 'to be looked at again on a new edition',
    'new-items': 'new in the list, codes did not keep up',
    rejected: 'rejected',
    reopened: 'open again without a code',
    flagged: 'flagged',
    'no-equivalent': 'found to have no code',
    contradicting: 'on rows that contradict each other',
    'out-of-force': 'out of force',
    'items-gone': 'with a code taken off the list',
    'cannot-tell': 'lost their code, cannot be told why',
  },
  items: (count) => `${count} items`,
  points: (points) => `${points} points`,
  slipped: (month, count) => `Slipped back in ${month}: ${count}`,
  nobodySlipped: (month) => `${month}: no list slipped back.`,
  silent: (month, count) => `Sent nothing in ${month}: ${count} facilities`,
  behind: (count, of) => `Behind the milestone: ${count}/${of} lists.`,
  more: (count) => `… and ${count} more lines; see all by -o progress.xlsx`,
};

const TABLES: Readonly<Record<Lang, typeof vi>> = { vi, en };

/** Texts about progress. */
export function progressTexts(lang: Lang): typeof vi {
  return TABLES[lang];
}

/** `11/2026` in Vietnamese, `2026-11` in English. */
export function monthText(month: string, lang: Lang): string {
  return lang === 'vi' ? month.split('-').reverse().join('/') : month;
}

/** Percentage points with a sign and one decimal: `−4,2`. */
export function pointsText(points: number, lang: Lang): string {
  return points
    .toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    .replace('-', '−');
}

/** A reason in words: `10–25 mục mở lại, chưa có mã (−1,1 điểm %)`. */
export function slipReasonText({ code, items, most, points }: SlipReason, lang: Lang): string {
  const texts = progressTexts(lang);
  if (code === 'list-missing') return texts.reasons[code];
  const count =
    items === most ? items.toLocaleString(lang) : `${items.toLocaleString(lang)}–${most.toLocaleString(lang)}`;
  const part = points === null || items === 0 ? '' : ` (${texts.points(pointsText(points, lang))})`;
  return `${texts.items(count)} ${texts.reasons[code]}${part}`;
}
