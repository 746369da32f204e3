import { subject } from '../pair';

/** Texts of `dmdc report`. */
export const reportCliTexts = subject({
  help: {
    report: {
      vi: 'tính tỷ lệ và lập mẫu báo cáo của Công văn 677/BYT-BH từ kết quả ánh xạ; --half: báo cáo sáu tháng',
      en: 'count the ratios and fill the form of letter 677/BYT-BH from mappings; --half: the half-year summary',
    },
    files: {
      vi: 'thư mục hoặc tệp ánh xạ (.dmdc.ndjson), hoặc kết quả của dmdc map (.xlsx, .ndjson, .json); với --half: thư mục báo cáo tháng (.json)',
      en: 'folders or mapping files (.dmdc.ndjson), or results of dmdc map (.xlsx, .ndjson, .json); with --half: a folder of monthly reports (.json)',
    },
    facility: {
      vi: 'tên cơ sở, thay cho tên ghi trong kết quả ánh xạ; chỉ khi báo cáo có đúng một cơ sở',
      en: 'name of the facility, in place of the one in the mapping; only if the report has one facility',
    },
    month: { vi: 'tháng báo cáo: yyyy-mm hoặc mm/yyyy', en: 'month of the report: yyyy-mm or mm/yyyy' },
    province: { vi: 'tên tỉnh, ở phần đầu của mẫu', en: 'name of the province, for the heading of the form' },
    place: { vi: 'nơi ký, ghi trước ngày ký', en: 'place of signing, before the date' },
    date: {
      vi: 'ngày tính: chỉ tính mục còn hiệu lực ngày đó (mặc định: ngày cuối của tháng báo cáo, hoặc hôm nay nếu tháng chưa hết); yyyy-mm-dd hoặc dd/mm/yyyy',
      en: 'day of counting: only items in force on it count (default: last day of the month, or today while it runs); yyyy-mm-dd or dd/mm/yyyy',
    },
    signed: {
      vi: 'ngày ký ghi trên mẫu; không có thì để trống cho người ký',
      en: 'day of signing, as written on the form; room is left when not given',
    },
    register: {
      vi: 'danh sách cơ sở của tỉnh (.csv, .tsv, .xlsx, .ods): mã CSKCB, tên, tuyến; cơ sở chưa gửi gì cũng có dòng',
      en: 'register of the province’s facilities (.csv, .tsv, .xlsx, .ods): code, name, level; those that sent nothing get a row too',
    },
    milestone: {
      vi: 'mốc NGÀY=PHẦN-TRĂM, ví dụ 2026-12-31=80, services:2026-12-31=90, huyen:2026-12-31=70; hoặc tệp mỗi dòng một mốc; dùng được nhiều lần',
      en: 'milestone DAY=PERCENT, for example 2026-12-31=80, services:2026-12-31=90, district:2026-12-31=70; or a file with one a line; can be repeated',
    },
    claims: {
      vi: 'kết quả của dmdc check-xml -o ….json, cho Mục I; dùng được nhiều lần',
      en: 'result of dmdc check-xml -o ….json, for Mục I; can be repeated',
    },
    by: {
      vi: 'thêm tỷ lệ theo chapter (chương), department (khoa phòng) hoặc group (nhóm)',
      en: 'ratios by chapter, department or group as well',
    },
    weighted: {
      vi: 'thêm tỷ lệ theo số lượng và số tiền sử dụng',
      en: 'ratios weighted by quantity and amount as well',
    },
    difficulty: {
      vi: 'một đoạn của phần B (khó khăn, vướng mắc); dùng được nhiều lần',
      en: 'a paragraph of part B (difficulties met); can be repeated',
    },
    difficulties: { vi: 'tệp văn bản của phần B, mỗi dòng một đoạn', en: 'text file for part B, a paragraph a line' },
    half: {
      vi: 'báo cáo sáu tháng cho Bộ Y tế từ thư mục báo cáo tháng, ví dụ 2026H1',
      en: 'half-year summary for the Ministry from a folder of monthly reports, for example 2026H1',
    },
    output: {
      vi: 'tệp kết quả .xlsx, .pdf, .csv hoặc .json; không ghi thì in bảng tỷ lệ ra màn hình',
      en: 'file .xlsx, .pdf, .csv or .json for the result; the table of ratios is printed when not given',
    },
  },
  counting: { vi: 'Đang đếm', en: 'Counting' },
  files: (done: string, total: string) => ({ vi: `${done}/${total} tệp`, en: `${done}/${total} files` }),
  printing: { vi: 'Đang tạo PDF …', en: 'Making the PDF …' },
  badBy: (value: string) => ({
    vi: `Không chia được theo “${value}”. Chọn chapter, department hoặc group.`,
    en: `Nothing can be taken apart by “${value}”. Choose chapter, department or group.`,
  }),
  badHalf: (value: string) => ({
    vi: `“${value}” không phải là nửa năm. Viết 2026H1 (tháng 1–6) hoặc 2026H2 (tháng 7–12).`,
    en: `“${value}” is no half-year. Write 2026H1 (months 1–6) or 2026H2 (months 7–12).`,
  }),
  halfNeedsFolder: {
    vi: 'Với --half hãy cho đúng một thư mục báo cáo tháng (.json).',
    en: 'With --half give one folder of monthly reports (.json).',
  },
  halfTakes: (options: string) => ({
    vi: `Không dùng cùng --half: ${options}.`,
    en: `Not to be used with --half: ${options}.`,
  }),
  namedByFile: (files: string, facilities: string, names: string) => ({
    vi: `${files} tệp → ${facilities} cơ sở; có cơ sở chỉ mang tên tệp (${names}), và mẫu báo cáo ghi mỗi cơ sở một dòng. Cùng một cơ sở thì thêm --facility "TÊN"; khác cơ sở thì ánh xạ lại, ghi tên mỗi cơ sở: dmdc map TỆP --facility "TÊN".`,
    en: `${files} files → ${facilities} facilities; some are called after their files (${names}), and the form has one row a facility. One and the same: add --facility "NAME". Several: map each again with its name: dmdc map FILE --facility "NAME".`,
  }),
  facilityOfMany: (count: number) => ({
    vi: `--facility chỉ dùng khi báo cáo có đúng một cơ sở; ở đây có ${count} cơ sở. Hãy sửa tên khi ánh xạ (dmdc map --facility), hoặc dùng --register.`,
    en: `--facility is for a report of one facility; this one has ${count}. Give the name when mapping (dmdc map --facility), or use --register.`,
  }),
  monthOutOfReach: (month: string, last: string) => ({
    vi: `Không lập được báo cáo tháng ${month}: chỉ có từ tháng 01/2018 (bộ mã đầu tiên) đến tháng ${last}. Hãy kiểm tra lại --month.`,
    en: `There can be no report on ${month}: months go from 01/2018 (the first code sets) to ${last}. Check --month.`,
  }),
  futureMonth: (month: string, date: string) => ({
    vi: `Tháng ${month} chưa tới: số liệu được tính ngày ${date}.`,
    en: `Month ${month} has not begun: counted as of ${date}.`,
  }),
  claimsOfOther: (file: string, from: string, to: string, month: string) => ({
    vi: `cảnh báo: “${file}” gồm dữ liệu giám định từ ${from} đến ${to}, không có tháng ${month} của báo cáo. Hãy kiểm tra --claims.`,
    en: `warning: “${file}” holds claims from ${from} to ${to}, none of ${month}, the month of the report. Check --claims.`,
  }),
  unregistered: (names: string) => ({
    vi: `Không có trong danh sách cơ sở, xếp cuối bảng: ${names}`,
    en: `Not in the register, at the end of the table: ${names}`,
  }),
  runFaults: {
    vi: 'Các tệp không ánh xạ được (theo lần chạy dmdc map), không tính vào tỷ lệ:',
    en: 'Files that could not be mapped (by the run of dmdc map), not in the ratios:',
  },
  unreadable: {
    vi: 'Các tệp không đọc được, không tính vào tỷ lệ:',
    en: 'Files that could not be read, not in the ratios:',
  },
  facilities: (count: string, silent: string) => ({
    vi: `${count} cơ sở${silent === '0' ? '' : `, ${silent} chưa có danh mục nào`}.`,
    en: `${count} facilities${silent === '0' ? '' : `, ${silent} without any list`}.`,
  }),
  byUse: (parts: string) => ({ vi: `theo mức sử dụng: ${parts}`, en: `weighted by use: ${parts}` }),
  byQuantity: (share: string) => ({ vi: `số lượng ${share}`, en: `quantity ${share}` }),
  byAmount: (share: string) => ({ vi: `số tiền ${share}`, en: `amount ${share}` }),
  someItems: (items: string) => ({ vi: `${items} mục có số`, en: `${items} items with a figure` }),
  returned: (items: string) => ({
    vi: `không tính ${items} mục hoàn trả nhiều hơn sử dụng (số âm)`,
    en: `${items} items left out of which more was returned than used`,
  }),
  abolished: (count: string, decision: string, date: string) => ({
    vi: `${count} mục còn trên bản đã hết hiệu lực (${decision}, ngày cuối ${date})`,
    en: `${count} items rest on an edition no longer in force (${decision}, last day ${date})`,
  }),
  milestone: (what: string, percent: string, date: string, reached: string, lists: string) => ({
    vi: `Mốc ${date}${what}: ${percent} % – đạt ${reached}/${lists} danh mục`,
    en: `Milestone ${date}${what}: ${percent} % – reached by ${reached}/${lists} lists`,
  }),
  missing: (count: string) => ({ vi: `thiếu ${count} mục`, en: `${count} items missing` }),
  moreBehind: (count: string) => ({
    vi: `… và ${count} danh mục khác; xem trang “Theo mốc” của tệp .xlsx.`,
    en: `… and ${count} other lists; see the sheet “Milestones” of the .xlsx.`,
  }),
  columns: {
    quantity: { vi: 'Theo số lượng', en: 'By quantity' },
    amount: { vi: 'Theo số tiền', en: 'By amount' },
    abolished: { vi: 'Hết hiệu lực', en: 'Abolished' },
  },
  missingMonths: (months: string) => ({
    vi: `Thiếu báo cáo tháng: ${months}.`,
    en: `Monthly reports missing: ${months}.`,
  }),
  noMonths: (half: string, first: string) => ({
    vi: `Không có báo cáo tháng nào của ${half} trong thư mục. Lập bằng: dmdc report … --month ${first} -o thang-${first}.json`,
    en: `The folder has no monthly report of ${half}. Make them by: dmdc report … --month ${first} -o month-${first}.json`,
  }),
  notTaken: { vi: 'Các báo cáo không dùng được:', en: 'Reports that could not be used:' },
});
