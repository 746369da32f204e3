import type { Pair, Texts } from './pair';

/** What can go wrong with another matcher that `dmdc bench` asks. */
export const BENCH_FAULTS = {
  emptyCommand: {
    vi: 'Lệnh của --against để trống. Ví dụ: --against "python3 so-khop.py".',
    en: 'The command of --against is empty. For example: --against "python3 matcher.py".',
  },
  openQuote: (command: string) => ({
    vi: `Lệnh của --against có dấu nháy không đóng: ${command}`,
    en: `The command of --against has a quote that does not close: ${command}`,
  }),
  notStarted: (program: string, why: string) => ({
    vi: `Không chạy được chương trình “${program}” của --against (${why}). Lệnh không qua shell: ghi chương trình và tham số, hoặc sh -c '…'.`,
    en: `The program “${program}” of --against could not be started (${why}). The command goes through no shell: give the program and its arguments, or sh -c '…'.`,
  }),
  failed: (command: string, how: string, said: string) => ({
    vi: `Lệnh của --against kết thúc lỗi (${how}): ${command}${said && `\n${said}`}`,
    en: `The command of --against failed (${how}): ${command}${said && `\n${said}`}`,
  }),
  timeout: (command: string, seconds: string, answered: string, asked: string) => ({
    vi: `Lệnh của --against chưa xong sau ${seconds} giây và đã bị dừng (trả lời ${answered}/${asked} dòng): ${command}. Cho thêm thời gian bằng --timeout.`,
    en: `The command of --against was not done after ${seconds} seconds and was stopped (${answered} of ${asked} rows answered): ${command}. Give it more time with --timeout.`,
  }),
  lines: (answered: string, asked: string) => ({
    vi: `Lệnh của --against in ra ${answered} dòng cho ${asked} dòng được hỏi: mỗi dòng hỏi cần đúng một dòng trả lời, dòng không có mã cũng vậy ("candidates": []).`,
    en: `The command of --against printed ${answered} lines for ${asked} items: each item needs exactly one line, also one without a code ("candidates": []).`,
  }),
  line: (line: string, fault: Pair, text: string) => ({
    vi: `Dòng trả lời ${line} của --against không đúng quy ước: ${fault.vi}: ${text}`,
    en: `Line ${line} of --against does not keep the contract: ${fault.en}: ${text}`,
  }),
  order: (line: string, wanted: string, found: string) => ({
    vi: `Dòng trả lời ${line} của --against phải có "id": ${wanted} nhưng lại có ${found}: trả lời theo đúng thứ tự được hỏi.`,
    en: `Line ${line} of --against must have "id": ${wanted} but has ${found}: answer in the order in which items are asked.`,
  }),
  code: (line: string, code: string, edition: string) => ({
    vi: `Dòng trả lời ${line} của --against nêu mã “${code}” không có trong bản ${edition}. Mỗi dòng hỏi cho biết "kind" và "edition"; chỉ trả lời bằng mã của bản đó.`,
    en: `Line ${line} of --against names the code “${code}”, which edition ${edition} does not have. Each item says its "kind" and "edition"; answer with codes of that edition only.`,
  }),
  withoutCode: (line: string) => ({
    vi: `Dòng trả lời ${line} của --against có "status": "auto" nhưng thiếu "code".`,
    en: `Line ${line} of --against has "status": "auto" but no "code".`,
  }),
  withoutAmong: (line: string) => ({
    vi: `Dòng trả lời ${line} của --against có "status": "ambiguous" nhưng "among" có ít hơn hai mã.`,
    en: `Line ${line} of --against has "status": "ambiguous" but fewer than two codes in "among".`,
  }),
  falling: (line: string) => ({
    vi: `Dòng trả lời ${line} của --against: "candidates" phải xếp theo "score" giảm dần.`,
    en: `Line ${line} of --against: "candidates" must stand in falling order of "score".`,
  }),
  badTimeout: (value: string) => ({
    vi: `--timeout là số giây từ 1 đến 86400, không phải “${value}”.`,
    en: `--timeout is a number of seconds from 1 to 86400, not “${value}”.`,
  }),
  setMissing: (folder: string) => ({
    vi: `Không thấy bộ mẫu đo (thư mục bench-set) của gói dmdc, tìm từ ${folder}. Hãy cài lại gói, hoặc dùng --truth TỆP.`,
    en: `The test set (folder bench-set) of the package dmdc is missing, looked for from ${folder}. Install the package again, or use --truth FILE.`,
  }),
  noEdition: (editions: string, kinds: string) => ({
    vi: `Không có bản nào trong số ${editions} cho các loại danh mục được đo: ${kinds}. Xem: dmdc catalogs`,
    en: `There is no edition ${editions} of the kinds that are measured: ${kinds}. See: dmdc catalogs`,
  }),
} satisfies Texts;
