import { type Lang, subject } from './pair';

/** Texts about progress. */
export const progressTexts = subject({
  title: (province: string | undefined) => ({
    vi: `Tiến độ ánh xạ DMDC${province ? ` – ${province}` : ''}`,
    en: `Progress of DMDC mapping${province ? ` – ${province}` : ''}`,
  }),
  sheets: {
    progress: { vi: 'Tiến độ', en: 'Progress' },
    slips: { vi: 'Tụt lại', en: 'Slipped back' },
    milestones: { vi: 'Theo mốc', en: 'Milestones' },
  },
  titles: {
    slips: { vi: 'Cơ sở và danh mục tụt lại, và vì sao', en: 'Facilities and lists that slipped back, and why' },
    milestones: { vi: 'Chưa đạt mốc', en: 'Behind the milestone' },
  },
  notes: {
    progress: {
      vi: 'Tỷ lệ đã đồng bộ/tổng số của mỗi tháng, làm tròn xuống. “—”: tháng đó không có danh mục; ô trống: tháng đó không có báo cáo; cả hai không phải là 0. ▲ ▼: tăng, giảm so với tháng có số liệu ngay trước, tính bằng điểm phần trăm.',
      en: 'The ratio mapped/total of each month, rounded down. “—”: no list in that month; empty: no report on that month; neither is 0. ▲ ▼: up, down against the counted month before, in percentage points.',
    },
    slips: {
      vi: 'Tụt lại: tỷ lệ thấp hơn tháng có số liệu ngay trước. Phần của mỗi nguyên nhân tính từ chênh lệch các số đếm; “10–25” nghĩa là ít nhất 10, nhiều nhất 25 mục: số đếm không cho biết chính xác hơn.',
      en: 'Slipped back: the ratio is lower than in the counted month before. The part of each reason is worked out from the counts; “10–25” means at least 10 and at most 25 items: the counts do not say more.',
    },
    milestones: (month: string) => ({
      vi: `Số liệu tháng ${month}, so với mốc gần nhất đã đến hạn. “Còn thiếu”: số mục cần có mã thêm để đạt mốc.`,
      en: `Figures of ${month} against the last milestone due. “Missing”: items that still need a code to reach it.`,
    }),
  },
  columns: {
    code: { vi: 'Mã CSKCB', en: 'Facility code' },
    facility: { vi: 'Cơ sở', en: 'Facility' },
    level: { vi: 'Tuyến', en: 'Level' },
    kind: { vi: 'Danh mục', en: 'Code set' },
    month: { vi: 'Tháng', en: 'Month' },
    since: { vi: 'So với', en: 'Since' },
    before: { vi: 'Trước', en: 'Before' },
    after: { vi: 'Sau', en: 'After' },
    change: { vi: 'Thay đổi (điểm %)', en: 'Change (pct points)' },
    ratio: { vi: 'Đã đồng bộ/Tổng số tháng cuối', en: 'Mapped/total, last month' },
    share: { vi: 'Tỷ lệ', en: 'Share' },
    milestone: { vi: 'Mốc', en: 'Milestone' },
    milestoneDay: { vi: 'Ngày mốc', en: 'Milestone day' },
    behind: { vi: 'Thiếu (điểm %)', en: 'Lacking (pct points)' },
    missing: { vi: 'Còn thiếu (mục)', en: 'Missing (items)' },
    reasons: { vi: 'Vì sao', en: 'Why' },
    curve: { vi: 'Diễn biến', en: 'Curve' },
  },
  province: { vi: 'Toàn tỉnh', en: 'Province' },
  gaps: {
    'no-report': { vi: 'không có báo cáo', en: 'no report' },
    'nothing-sent': { vi: 'cơ sở không gửi gì', en: 'the facility sent nothing' },
    'no-list': { vi: 'không có danh mục này', en: 'no such list' },
  },
  reasons: {
    'list-missing': { vi: 'không có danh mục tháng này', en: 'no list this month' },
    'new-edition': { vi: 'cần xem lại sau khi đổi bản DMDC', en: 'to be looked at again on a new edition' },
    'new-items': { vi: 'thêm vào danh mục, mã chưa theo kịp', en: 'new in the list, codes did not keep up' },
    rejected: { vi: 'bị bác', en: 'rejected' },
    reopened: { vi: 'mở lại, chưa có mã', en: 'open again without a code' },
    flagged: { vi: 'bị đánh dấu xem lại', en: 'flagged' },
    'no-equivalent': { vi: 'được kết luận là không có mã', en: 'found to have no code' },
    contradicting: { vi: 'có các dòng trái nhau', en: 'on rows that contradict each other' },
    'out-of-force': { vi: 'hết hiệu lực', en: 'out of force' },
    'items-gone': { vi: 'có mã bị đưa khỏi danh mục', en: 'with a code taken off the list' },
    'cannot-tell': { vi: 'mất mã, không xác định được vì sao', en: 'lost their code, cannot be told why' },
  },
  items: (count: string) => ({ vi: `${count} mục`, en: `${count} items` }),
  points: (points: string) => ({ vi: `${points} điểm %`, en: `${points} points` }),
  slipped: (month: string, count: string) => ({
    vi: `Tụt lại trong tháng ${month}: ${count}`,
    en: `Slipped back in ${month}: ${count}`,
  }),
  nobodySlipped: (month: string) => ({
    vi: `Tháng ${month}: không danh mục nào tụt lại.`,
    en: `${month}: no list slipped back.`,
  }),
  silent: (month: string, count: string) => ({
    vi: `Không gửi gì trong tháng ${month}: ${count} cơ sở`,
    en: `Sent nothing in ${month}: ${count} facilities`,
  }),
  behind: (count: string, of: string) => ({
    vi: `Chưa đạt mốc: ${count}/${of} danh mục.`,
    en: `Behind the milestone: ${count}/${of} lists.`,
  }),
  more: (count: string) => ({
    vi: `… và ${count} dòng nữa; xem đủ bằng -o tien-do.xlsx`,
    en: `… and ${count} more lines; see all by -o progress.xlsx`,
  }),
});

/** Percentage points with a sign and one decimal: `−4,2`. */
export function pointsText(points: number, lang: Lang): string {
  return points
    .toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    .replace('-', '−');
}

interface Slip {
  readonly code: keyof ReturnType<typeof progressTexts>['reasons'];
  readonly items: number;
  readonly most: number;
  readonly points: number | null;
}

/** A reason in words: `10–25 mục mở lại, chưa có mã (−1,1 điểm %)`. */
export function slipReasonText({ code, items, most, points }: Slip, lang: Lang): string {
  const texts = progressTexts(lang);
  if (code === 'list-missing') return texts.reasons[code];
  const count =
    items === most ? items.toLocaleString(lang) : `${items.toLocaleString(lang)}–${most.toLocaleString(lang)}`;
  const part = points === null || items === 0 ? '' : ` (${texts.points(pointsText(points, lang))})`;
  return `${texts.items(count)} ${texts.reasons[code]}${part}`;
}
