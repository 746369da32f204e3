import type { Lang } from '../types';

const vi = {
  help: {
    progress: 'diễn biến tỷ lệ qua các tháng từ thư mục báo cáo tháng: so với mốc, ai tụt lại và vì sao',
    folder: 'thư mục báo cáo tháng (.json, do dmdc report --month … -o thang.json ghi ra)',
    milestone:
      'mốc NGÀY=PHẦN-TRĂM, ví dụ 2026-12-31=80, services:2026-12-31=90, huyen:2026-12-31=70; hoặc tệp mỗi dòng một mốc; dùng được nhiều lần (mặc định: mốc ghi trong báo cáo)',
    progressOutput: 'tệp kết quả .xlsx, .csv hoặc .json; không ghi thì in ra màn hình',
    proposals: 'gom các mục chưa có mã DMDC của nhiều cơ sở thành đề xuất mã mới gửi Bộ Y tế',
    mappings: 'thư mục hoặc tệp ánh xạ (.dmdc.ndjson), hoặc kết quả của dmdc map (.xlsx, .ndjson, .json)',
    minFacilities: 'chỉ lấy thứ có ở ít nhất ngần này cơ sở',
    kind: (kinds: string) => `chỉ một loại danh mục, dùng được nhiều lần: ${kinds}`,
    include:
      'no-equivalent: chỉ mục cơ sở kết luận không có mã; open: chỉ mục chưa ai kết luận (mặc định: cả hai, ghi riêng)',
    maxScore: 'mục chưa ai kết luận chỉ được lấy khi mã gần nhất có điểm dưới mức này, 0 đến 1 (mặc định 0.5)',
    date: 'chỉ lấy dòng còn hiệu lực ngày này: yyyy-mm-dd hoặc dd/mm/yyyy',
    proposalsOutput: 'tệp kết quả .xlsx, .csv hoặc .json; không ghi thì in những đề xuất đầu ra màn hình',
  },
  notTaken: 'Các báo cáo không dùng được:',
  noReports: (folder: string) =>
    `Trong “${folder}” không có báo cáo tháng nào. Lập bằng: dmdc report … --month 2026-11 -o thang-11.json`,
  folderOnly: 'Hãy cho thư mục báo cáo tháng, không phải một tệp.',
  reading: 'Đang đọc',
  files: (done: string, total: string) => `${done}/${total} tệp`,
  clustering: (rows: string) => `Đang gộp ${rows} dòng chưa có mã …`,
  notRead: 'Các tệp không đọc được, không tính vào đề xuất:',
  badInclude: (value: string) => `Không hiểu --include “${value}”. Chọn open hoặc no-equivalent.`,
  badScore: (value: string) => `--max-score phải là số từ 0 đến 1, không phải “${value}”.`,
  badCount: (value: string) => `--min-facilities phải là số nguyên từ 1, không phải “${value}”.`,
  found: (count: string, rows: string, lists: string, facilities: string) =>
    `${count} đề xuất từ ${rows} dòng chưa có mã, trong ${lists} danh mục của ${facilities} cơ sở.`,
  none: 'Không có mục nào để đề xuất.',
  stated: 'Cơ sở kết luận không có mã:',
  open: 'Chưa ai kết luận, cần rà soát trước khi đề xuất:',
  more: (count: string) => `… và ${count} đề xuất nữa; xem đủ bằng -o de-xuat.xlsx`,
};

const en: typeof vi = {
  help: {
    progress: 'ratios over the months from a folder of monthly reports: against milestones, who slipped back and why',
    folder: 'folder of monthly reports (.json, written by dmdc report --month … -o month.json)',
    milestone:
      'milestone DAY=PERCENT, for example 2026-12-31=80, services:2026-12-31=90, district:2026-12-31=70; or a file with one a line; repeatable (default: those in the reports)',
    progressOutput: 'result file .xlsx, .csv or .json; without it the screen',
    proposals:
      'gather the items without a national code of many facilities into a proposal of new codes for the Ministry',
    mappings: 'folders or files of mappings (.dmdc.ndjson), or what dmdc map wrote (.xlsx, .ndjson, .json)',
    minFacilities: 'only what at least so many facilities have',
    kind: (kinds) => `only one kind, repeatable: ${kinds}`,
    include:
      'no-equivalent: only what facilities state has no code; open: only what nobody decided (default: both, kept apart)',
    maxScore: 'what nobody decided is taken only if its nearest code scores below this, 0 to 1 (default 0.5)',
    date: 'only rows in force on this day: yyyy-mm-dd or dd/mm/yyyy',
    proposalsOutput: 'result file .xlsx, .csv or .json; without it the first proposals on the screen',
  },
  notTaken: 'Reports that could not be used:',
  noReports: (folder) =>
    `There is no monthly report in “${folder}”. Make one by: dmdc report … --month 2026-11 -o month-11.json`,
  folderOnly: 'Give the folder of monthly reports, not a file.',
  reading: 'Reading',
  files: (done, total) => `${done}/${total} files`,
  clustering: (rows) => `Putting ${rows} rows without a code together …`,
  notRead: 'Files that could not be read and are not in the proposals:',
  badInclude: (value) => `Cannot read --include “${value}”. Choose open or no-equivalent.`,
  badScore: (value) => `--max-score takes a number from 0 to 1, not “${value}”.`,
  badCount: (value) => `--min-facilities takes a whole number from 1 on, not “${value}”.`,
  found: (count, rows, lists, facilities) =>
    `${count} proposals from ${rows} rows without a code, in ${lists} lists of ${facilities} facilities.`,
  none: 'There is nothing to propose.',
  stated: 'Facilities state that there is no code:',
  open: 'Nobody decided; to be reviewed before they are proposed:',
  more: (count) => `… and ${count} more proposals; see all by -o proposals.xlsx`,
};

const TABLES: Readonly<Record<Lang, typeof vi>> = { vi, en };

/** Texts of `dmdc progress` and `dmdc proposals`. */
export function progressCliTexts(lang: Lang): typeof vi {
  return TABLES[lang];
}
