import { subject } from '../pair';

/** Texts of `dmdc progress` and `dmdc proposals`. */
export const progressCliTexts = subject({
  help: {
    progress: {
      vi: 'diễn biến tỷ lệ qua các tháng từ thư mục báo cáo tháng: so với mốc, ai tụt lại và vì sao',
      en: 'ratios over the months from a folder of monthly reports: against milestones, who slipped back and why',
    },
    folder: {
      vi: 'thư mục báo cáo tháng (.json, do dmdc report --month … -o thang.json ghi ra)',
      en: 'folder of monthly reports (.json, written by dmdc report --month … -o month.json)',
    },
    milestone: {
      vi: 'mốc NGÀY=PHẦN-TRĂM, ví dụ 2026-12-31=80, services:2026-12-31=90, huyen:2026-12-31=70; hoặc tệp mỗi dòng một mốc; dùng được nhiều lần (mặc định: mốc ghi trong báo cáo)',
      en: 'milestone DAY=PERCENT, for example 2026-12-31=80, services:2026-12-31=90, district:2026-12-31=70; or a file with one a line; repeatable (default: those in the reports)',
    },
    progressOutput: {
      vi: 'tệp kết quả .xlsx, .csv hoặc .json; không ghi thì in ra màn hình',
      en: 'result file .xlsx, .csv or .json; without it the screen',
    },
    proposals: {
      vi: 'gom các mục chưa có mã DMDC của nhiều cơ sở thành đề xuất mã mới gửi Bộ Y tế',
      en: 'gather the items without a national code of many facilities into a proposal of new codes for the Ministry',
    },
    mappings: {
      vi: 'thư mục hoặc tệp ánh xạ (.dmdc.ndjson), hoặc kết quả của dmdc map (.xlsx, .ndjson, .json)',
      en: 'folders or files of mappings (.dmdc.ndjson), or what dmdc map wrote (.xlsx, .ndjson, .json)',
    },
    minFacilities: { vi: 'chỉ lấy thứ có ở ít nhất ngần này cơ sở', en: 'only what at least so many facilities have' },
    kind: (kinds: string) => ({
      vi: `chỉ một loại danh mục, dùng được nhiều lần: ${kinds}`,
      en: `only one kind, repeatable: ${kinds}`,
    }),
    include: {
      vi: 'no-equivalent: chỉ mục cơ sở kết luận không có mã; open: chỉ mục chưa ai kết luận; to-check: chỉ mục phải đối chiếu quyết định trước (mặc định: tất cả, ghi riêng)',
      en: 'no-equivalent: only what facilities state has no code; open: only what nobody decided; to-check: only what has to be checked against the decision first (default: all, kept apart)',
    },
    maxScore: {
      vi: 'mục chưa ai kết luận chỉ được lấy khi mã gần nhất có điểm dưới mức này, 0 đến 1 (mặc định 0.5)',
      en: 'what nobody decided is taken only if its nearest code scores below this, 0 to 1 (default 0.5)',
    },
    date: {
      vi: 'chỉ lấy dòng còn hiệu lực ngày này: yyyy-mm-dd hoặc dd/mm/yyyy',
      en: 'only rows in force on this day: yyyy-mm-dd or dd/mm/yyyy',
    },
    proposalsOutput: {
      vi: 'tệp kết quả .xlsx, .csv hoặc .json; không ghi thì in những đề xuất đầu ra màn hình',
      en: 'result file .xlsx, .csv or .json; without it the first proposals on the screen',
    },
  },
  notTaken: { vi: 'Các báo cáo không dùng được:', en: 'Reports that could not be used:' },
  noReports: (folder: string) => ({
    vi: `Trong “${folder}” không có báo cáo tháng nào. Lập bằng: dmdc report … --month 2026-11 -o thang-11.json`,
    en: `There is no monthly report in “${folder}”. Make one by: dmdc report … --month 2026-11 -o month-11.json`,
  }),
  folderOnly: {
    vi: 'Hãy cho thư mục báo cáo tháng, không phải một tệp.',
    en: 'Give the folder of monthly reports, not a file.',
  },
  reading: { vi: 'Đang đọc', en: 'Reading' },
  files: (done: string, total: string) => ({ vi: `${done}/${total} tệp`, en: `${done}/${total} files` }),
  clustering: (rows: string) => ({
    vi: `Đang gộp ${rows} dòng chưa có mã …`,
    en: `Putting ${rows} rows without a code together …`,
  }),
  notRead: {
    vi: 'Các tệp không đọc được, không tính vào đề xuất:',
    en: 'Files that could not be read and are not in the proposals:',
  },
  badInclude: (value: string) => ({
    vi: `Không hiểu --include “${value}”. Chọn open, no-equivalent hoặc to-check.`,
    en: `Cannot read --include “${value}”. Choose open, no-equivalent or to-check.`,
  }),
  badScore: (value: string) => ({
    vi: `--max-score phải là số từ 0 đến 1, không phải “${value}”.`,
    en: `--max-score takes a number from 0 to 1, not “${value}”.`,
  }),
  badCount: (value: string) => ({
    vi: `--min-facilities phải là số nguyên từ 1, không phải “${value}”.`,
    en: `--min-facilities takes a whole number from 1 on, not “${value}”.`,
  }),
  found: (count: string, rows: string, lists: string, facilities: string) => ({
    vi: `${count} đề xuất từ ${rows} dòng chưa có mã, trong ${lists} danh mục của ${facilities} cơ sở.`,
    en: `${count} proposals from ${rows} rows without a code, in ${lists} lists of ${facilities} facilities.`,
  }),
  none: { vi: 'Không có mục nào để đề xuất.', en: 'There is nothing to propose.' },
  stated: { vi: 'Cơ sở kết luận không có mã:', en: 'Facilities state that there is no code:' },
  toCheck: {
    vi: 'Phải đối chiếu với quyết định trước (bảng mã chưa đầy đủ hoặc tạm thời):',
    en: 'To be checked against the decision first (the table is partial or provisional):',
  },
  open: {
    vi: 'Chưa ai kết luận, cần rà soát trước khi đề xuất:',
    en: 'Nobody decided; to be reviewed before they are proposed:',
  },
  more: (count: string) => ({
    vi: `… và ${count} đề xuất nữa; xem đủ bằng -o de-xuat.xlsx`,
    en: `… and ${count} more proposals; see all by -o proposals.xlsx`,
  }),
});
