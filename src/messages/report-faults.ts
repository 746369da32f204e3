import { dayText } from './day';
import type { Pair, Texts } from './pair';

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
  inFile: (file: string, why: Pair) => ({
    vi: `Tệp “${file}”: ${why.vi}`,
    en: `The file “${file}”: ${why.en}`,
  }),
  noMonth: {
    vi: 'tệp tỷ lệ này không ghi tháng. Hãy lập lại bằng dmdc report … --month 2026-11 -o bao-cao.json.',
    en: 'these ratios name no month. Make them again by dmdc report … --month 2026-11 -o report.json.',
  },
  noMonthlyReport: {
    vi: 'không phải báo cáo tháng của dmdc. Lập báo cáo bằng dmdc report … --month 2026-11 -o bao-cao.json.',
    en: 'it is no monthly report of dmdc. Make one by dmdc report … --month 2026-11 -o report.json.',
  },
  reportNewer: (version: number) => ({
    vi: `do phiên bản dmdc mới hơn ghi ra (dạng ${version}). Hãy cập nhật dmdc rồi đọc lại.`,
    en: `it was written by a later dmdc (format ${version}). Update dmdc and read it again.`,
  }),
  reportWrong: (why: Pair) => ({
    vi: `sai: ${why.vi}. Hãy dùng tệp do “dmdc report” ghi ra, không sửa tay.`,
    en: `it is wrong: ${why.en}. Use a file as “dmdc report” wrote it, not edited by hand.`,
  }),
  noPdfProgram: {
    vi: 'Máy này không có LibreOffice, Chrome, Chromium hay Edge để tạo PDF.',
    en: 'There is no LibreOffice, Chrome, Chromium or Edge on this machine to make a PDF.',
  },
  pdfFailed: (reasons: string) => ({
    vi: `Không tạo được PDF (${reasons}).`,
    en: `The PDF could not be made (${reasons}).`,
  }),
  withoutPdf: (why: Pair) => ({
    vi: `${why.vi} Hãy ghi ra tệp .xlsx, mở bằng Excel rồi chọn Tệp > Xuất > PDF; hoặc cài LibreOffice; hoặc đặt DMDC_SOFFICE hay DMDC_BROWSER là đường dẫn tới chương trình.`,
    en: `${why.en} Write an .xlsx, open it in Excel and choose File > Export > PDF; or install LibreOffice; or set DMDC_SOFFICE or DMDC_BROWSER to the path of the program.`,
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
    vi: `“${file}”: đã có báo cáo khác lập sau cho tháng ${dayText(month, 'vi')}. Tệp này được bỏ qua; hãy xóa hoặc chuyển đi nếu không cần.`,
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
