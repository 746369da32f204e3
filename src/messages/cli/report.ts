import type { Lang } from '../types';

const vi = {
  help: {
    report: 'tính tỷ lệ và lập mẫu báo cáo của Công văn 677/BYT-BH từ kết quả ánh xạ; --half: báo cáo sáu tháng',
    files:
      'thư mục hoặc tệp ánh xạ (.dmdc.ndjson), hoặc kết quả của dmdc map (.xlsx, .ndjson, .json); với --half: thư mục báo cáo tháng (.json)',
    facility: 'tên cơ sở, thay cho tên ghi trong kết quả ánh xạ; chỉ khi báo cáo có đúng một cơ sở',
    month: 'tháng báo cáo: yyyy-mm hoặc mm/yyyy',
    province: 'tên tỉnh, ở phần đầu của mẫu',
    place: 'nơi ký (mặc định: tên tỉnh)',
    date: 'ngày tính: chỉ tính mục còn hiệu lực ngày đó (mặc định: ngày cuối của tháng báo cáo, hoặc hôm nay nếu tháng chưa hết); yyyy-mm-dd hoặc dd/mm/yyyy',
    signed: 'ngày ký ghi trên mẫu; không có thì để trống cho người ký',
    register:
      'danh sách cơ sở của tỉnh (.csv, .tsv, .xlsx, .ods): mã CSKCB, tên, tuyến; cơ sở chưa gửi gì cũng có dòng',
    milestone:
      'mốc NGÀY=PHẦN-TRĂM, ví dụ 2026-12-31=80, services:2026-12-31=90, huyen:2026-12-31=70; hoặc tệp mỗi dòng một mốc; dùng được nhiều lần',
    claims: 'kết quả của dmdc check-xml -o ….json, cho Mục I; dùng được nhiều lần',
    by: 'thêm tỷ lệ theo chapter (chương), department (khoa phòng) hoặc group (nhóm)',
    weighted: 'thêm tỷ lệ theo số lượng và số tiền sử dụng',
    difficulty: 'một đoạn của phần B (khó khăn, vướng mắc); dùng được nhiều lần',
    difficulties: 'tệp văn bản của phần B, mỗi dòng một đoạn',
    half: 'báo cáo sáu tháng cho Bộ Y tế từ thư mục báo cáo tháng, ví dụ 2026H1',
    output: 'tệp kết quả .xlsx, .pdf, .csv hoặc .json; không ghi thì in bảng tỷ lệ ra màn hình',
  },
  counting: 'Đang đếm',
  files: (done: string, total: string) => `${done}/${total} tệp`,
  printing: 'Đang tạo PDF …',
  badBy: (value: string) => `Không chia được theo “${value}”. Chọn chapter, department hoặc group.`,
  badHalf: (value: string) => `“${value}” không phải là nửa năm. Viết 2026H1 (tháng 1–6) hoặc 2026H2 (tháng 7–12).`,
  halfNeedsFolder: 'Với --half hãy cho đúng một thư mục báo cáo tháng (.json).',
  halfTakes: (options: string) => `Không dùng cùng --half: ${options}.`,
  facilityOfMany: (count: number) =>
    `--facility chỉ dùng khi báo cáo có đúng một cơ sở; ở đây có ${count} cơ sở. Hãy sửa tên khi ánh xạ (dmdc map --facility), hoặc dùng --register.`,
  futureMonth: (month: string, date: string) => `Tháng ${month} chưa tới: số liệu được tính ngày ${date}.`,
  claimsOfOther: (file: string, from: string, to: string, month: string) =>
    `cảnh báo: “${file}” gồm dữ liệu giám định từ ${from} đến ${to}, không có tháng ${month} của báo cáo. Hãy kiểm tra --claims.`,
  unregistered: (names: string) => `Không có trong danh sách cơ sở, xếp cuối bảng: ${names}`,
  runFaults: 'Các tệp không ánh xạ được (theo lần chạy dmdc map), không tính vào tỷ lệ:',
  unreadable: 'Các tệp không đọc được, không tính vào tỷ lệ:',
  facilities: (count: string, silent: string) =>
    `${count} cơ sở${silent === '0' ? '' : `, ${silent} chưa có danh mục nào`}.`,
  byUse: (parts: string) => `theo mức sử dụng: ${parts}`,
  byQuantity: (share: string) => `số lượng ${share}`,
  byAmount: (share: string) => `số tiền ${share}`,
  someItems: (items: string) => `${items} mục có số`,
  abolished: (count: string, decision: string, date: string) =>
    `${count} mục còn trên bản đã hết hiệu lực (${decision}, ngày cuối ${date})`,
  milestone: (what: string, percent: string, date: string, reached: string, lists: string) =>
    `Mốc ${date}${what}: ${percent} % – đạt ${reached}/${lists} danh mục`,
  missing: (count: string) => `thiếu ${count} mục`,
  moreBehind: (count: string) => `… và ${count} danh mục khác; xem trang “Theo mốc” của tệp .xlsx.`,
  columns: { quantity: 'Theo số lượng', amount: 'Theo số tiền', abolished: 'Hết hiệu lực' },
  missingMonths: (months: string) => `Thiếu báo cáo tháng: ${months}.`,
  noMonths: (half: string, first: string) =>
    `Không có báo cáo tháng nào của ${half} trong thư mục. Lập bằng: dmdc report … --month ${first} -o thang-${first}.json`,
  notTaken: 'Các báo cáo không dùng được:',
};

/** Texts of `dmdc report` in one language. */
export type ReportCliTexts = typeof vi;

const en: ReportCliTexts = {
  help: {
    report: 'count the ratios and fill the form of letter 677/BYT-BH from mappings; --half: the half-year summary',
    files:
      'folders or mapping files (.dmdc.ndjson), or results of dmdc map (.xlsx, .ndjson, .json); with --half: a folder of monthly reports (.json)',
    facility: 'name of the facility, in place of the one in the mapping; only if the report has one facility',
    month: 'month of the report: yyyy-mm or mm/yyyy',
    province: 'name of the province, for the heading of the form',
    place: 'place of signing (default: the province)',
    date: 'day of counting: only items in force on it count (default: last day of the month, or today while it runs); yyyy-mm-dd or dd/mm/yyyy',
    signed: 'day of signing, as written on the form; room is left when not given',
    register:
      'register of the province’s facilities (.csv, .tsv, .xlsx, .ods): code, name, level; those that sent nothing get a row too',
    milestone:
      'milestone DAY=PERCENT, for example 2026-12-31=80, services:2026-12-31=90, district:2026-12-31=70; or a file with one a line; can be repeated',
    claims: 'result of dmdc check-xml -o ….json, for Mục I; can be repeated',
    by: 'ratios by chapter, department or group as well',
    weighted: 'ratios weighted by quantity and amount as well',
    difficulty: 'a paragraph of part B (difficulties met); can be repeated',
    difficulties: 'text file for part B, a paragraph a line',
    half: 'half-year summary for the Ministry from a folder of monthly reports, for example 2026H1',
    output: 'file .xlsx, .pdf, .csv or .json for the result; the table of ratios is printed when not given',
  },
  counting: 'Counting',
  files: (done, total) => `${done}/${total} files`,
  printing: 'Making the PDF …',
  badBy: (value) => `Nothing can be taken apart by “${value}”. Choose chapter, department or group.`,
  badHalf: (value) => `“${value}” is no half-year. Write 2026H1 (months 1–6) or 2026H2 (months 7–12).`,
  halfNeedsFolder: 'With --half give one folder of monthly reports (.json).',
  halfTakes: (options) => `Not to be used with --half: ${options}.`,
  facilityOfMany: (count) =>
    `--facility is for a report of one facility; this one has ${count}. Give the name when mapping (dmdc map --facility), or use --register.`,
  futureMonth: (month, date) => `Month ${month} has not begun: counted as of ${date}.`,
  claimsOfOther: (file, from, to, month) =>
    `warning: “${file}” holds claims from ${from} to ${to}, none of ${month}, the month of the report. Check --claims.`,
  unregistered: (names) => `Not in the register, at the end of the table: ${names}`,
  runFaults: 'Files that could not be mapped (by the run of dmdc map), not in the ratios:',
  unreadable: 'Files that could not be read, not in the ratios:',
  facilities: (count, silent) => `${count} facilities${silent === '0' ? '' : `, ${silent} without any list`}.`,
  byUse: (parts) => `weighted by use: ${parts}`,
  byQuantity: (share) => `quantity ${share}`,
  byAmount: (share) => `amount ${share}`,
  someItems: (items) => `${items} items with a figure`,
  abolished: (count, decision, date) =>
    `${count} items rest on an edition no longer in force (${decision}, last day ${date})`,
  milestone: (what, percent, date, reached, lists) =>
    `Milestone ${date}${what}: ${percent} % – reached by ${reached}/${lists} lists`,
  missing: (count) => `${count} items missing`,
  moreBehind: (count) => `… and ${count} other lists; see the sheet “Milestones” of the .xlsx.`,
  columns: { quantity: 'By quantity', amount: 'By amount', abolished: 'Abolished' },
  missingMonths: (months) => `Monthly reports missing: ${months}.`,
  noMonths: (half, first) =>
    `The folder has no monthly report of ${half}. Make them by: dmdc report … --month ${first} -o month-${first}.json`,
  notTaken: 'Reports that could not be used:',
};

const TEXTS: Readonly<Record<Lang, ReportCliTexts>> = { vi, en };

/** Texts of `dmdc report` in a language. */
export function reportCliTexts(lang: Lang): ReportCliTexts {
  return TEXTS[lang];
}
