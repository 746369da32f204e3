import { dayText } from './day';
import type { Texts } from './pair';

/** What is wrong with a report, a milestone or a counted list. */
export const REPORT_FAULTS = {
  dateUnreadable: (value: string) => ({
    vi: `Ngày hiệu lực “${value}” không đọc được; dòng này vẫn được tính là còn hiệu lực.`,
    en: `The validity date “${value}” cannot be read; the row is counted as in force.`,
  }),
  duplicateContradicts: (name: string, localCode: string, rows: number, found: string) => ({
    vi: `${name}: mã nội bộ “${localCode}” có ở ${rows} dòng với kết quả trái nhau (${found}); chưa được tính là đã ánh xạ. Hãy sửa để mỗi mã nội bộ chỉ có một mã DMDC.`,
    en: `${name}: local code “${localCode}” stands on ${rows} rows with contradicting results (${found}); it does not count as mapped. Let every local code have one national code.`,
  }),
  badMilestone: (text: string, kinds: string) => ({
    vi: `Không hiểu mốc “${text}”. Viết NGÀY=PHẦN-TRĂM, ví dụ 2026-12-31=95; cho một danh mục: services:2026-12-31=90; cho một tuyến: huyen:2026-12-31=80 (trung-uong, tinh, huyen, xa). Danh mục: ${kinds}.`,
    en: `Cannot read the milestone “${text}”. Write DAY=PERCENT, for example 2026-12-31=95; for one kind services:2026-12-31=90; for one level district:2026-12-31=80 (central, province, district, commune). Kinds: ${kinds}.`,
  }),
  badPeriod: (value: string, form: string) => ({
    vi: `“${value}” không phải là thời gian hợp lệ. Hãy ghi theo dạng ${form}.`,
    en: `“${value}” is not a valid date. Write it as ${form}.`,
  }),
  noFolder: (folder: string) => ({
    vi: `Không có thư mục “${folder}”. Kiểm tra lại đường dẫn.`,
    en: `There is no folder “${folder}”. Check the path.`,
  }),
  monthReplaced: (file: string, month: string) => ({
    vi: `“${file}”: đã có báo cáo khác lập sau cho tháng ${month}. Tệp này được bỏ qua; hãy xóa hoặc chuyển đi nếu không cần.`,
    en: `“${file}”: another report on ${month} was made later. This one is passed over; remove it if it is not needed.`,
  }),
  monthMissing: (month: string) => ({
    vi: `Không có báo cáo tháng ${dayText(month, 'vi')}: tháng này để trống, không tính là 0.`,
    en: `There is no report on ${month}: the month stays empty and is no zero.`,
  }),
  monthTwice: (month: string) => ({
    vi: `Có hơn một báo cáo tháng ${dayText(month, 'vi')}: dùng báo cáo lập sau cùng.`,
    en: `There is more than one report on ${month}: the one made last is used.`,
  }),
} satisfies Texts;
