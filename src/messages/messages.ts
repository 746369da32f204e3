import { BRING_OFFICIAL } from './coverage';
import { FIELDS } from './fields';
import { KIND_TABS } from './kinds';
import { type Pair, subject } from './pair';
import { REVIEW } from './review-texts';

/** Texts about rows: their statuses, their fields, and the workbook in which they are reviewed. */
export const messagesOf = subject({
  statuses: {
    auto: { vi: 'Tự động', en: 'Automatic' },
    ambiguous: { vi: 'Nhiều mã', en: 'Several codes' },
    review: { vi: 'Cần xem', en: 'To review' },
    none: { vi: 'Chưa tìm thấy', en: 'Not found' },
    confirmed: { vi: 'Đã duyệt', en: 'Confirmed' },
    'no-equivalent': { vi: 'Không có mã', en: 'No equivalent' },
    'out-of-scope': { vi: 'Ngoài phạm vi', en: 'Out of scope' },
    rejected: { vi: 'Đã bác', en: 'Rejected' },
    flagged: { vi: 'Xem lại', en: 'Flagged' },
  },
  /** Short names of kinds, fit for a sheet tab. */
  tabs: KIND_TABS,
  /** Labels of item and entry fields. */
  fields: FIELDS as Readonly<Record<string, Pair>>,
  review: REVIEW,
  /** What must be said where an edition that is no longer in force answers. */
  editionEnded: (edition: string, day: string, by: string | null) => ({
    vi: `${edition} ĐÃ HẾT HIỆU LỰC sau ngày ${day}${by ? ` theo ${by}` : ''}: mã ở đây có thể đã bị bãi bỏ; chuyển sang bản hiện hành bằng dmdc migrate.`,
    en: `${edition} is NO LONGER IN FORCE after ${day}${by ? ` (${by})` : ''}: codes in it may have been abolished; move to the current edition by dmdc migrate.`,
  }),
  /** How to bring the official file; said once beside the notes on coverage. */
  bringOfficial: BRING_OFFICIAL,
  /** What must be said wherever a ratio on such an edition is shown. */
  coverageNote: (coverage: 'partial' | 'provisional', edition: string) => ({
    vi:
      coverage === 'partial'
        ? `Bảng mã ${edition} trong phần mềm chưa đầy đủ: mục không tìm thấy có thể vẫn có mã trong quyết định.`
        : `Bảng mã ${edition} trong phần mềm là tạm thời, mã chưa được đối chiếu với quyết định: không có dòng nào được ánh xạ tự động.`,
    en:
      coverage === 'partial'
        ? `The bundled table of ${edition} is partial: an item that was not found may still have a code in the decision.`
        : `The bundled table of ${edition} is provisional, its codes were not checked against the decision: no row is mapped automatically.`,
  }),
});

/** Texts about rows in one language. */
export type Messages = ReturnType<typeof messagesOf>;
