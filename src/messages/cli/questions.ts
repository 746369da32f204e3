import { subject } from '../pair';

/** Texts of `dmdc questions`. */
export const questionTexts = subject({
  help: {
    questions: {
      vi: 'hỏi vài câu mà câu trả lời giải quyết được nhiều dòng còn chờ; câu trả lời thành quy ước của cơ sở',
      en: 'ask the few questions whose answers settle most rows that wait; answers become rules of the facility',
    },
    path: {
      vi: 'tệp ánh xạ (.dmdc.ndjson) hoặc thư mục chứa các tệp đó; hoặc một danh mục, chỉ để xem câu hỏi',
      en: 'mapping file (.dmdc.ndjson) or a folder of them; or a list, to see its questions only',
    },
    answer: {
      vi: 'trả lời câu hỏi số N, ví dụ 1=03; nhiều giá trị theo thứ tự ưu tiên: 2=02,01; “-”: xem từng dòng. Dùng được nhiều lần',
      en: 'answer question N, for example 1=03; several values in order of preference: 2=02,01; “-”: row by row. May be repeated',
    },
    rules: { vi: 'liệt kê các quy ước đang áp dụng', en: 'list the rules in force' },
    withdraw: {
      vi: 'rút quy ước số N (theo --rules): các dòng của nó lại chờ. Dùng được nhiều lần',
      en: 'take rule N (of --rules) back: its rows wait again. May be repeated',
    },
    top: { vi: 'số câu hỏi tối đa (mặc định 10)', en: 'questions at most (default 10)' },
    json: { vi: 'in dạng JSON', en: 'print JSON' },
  },
  head: (file: string, waiting: string, total: string) => ({
    vi: `${file}: ${waiting} trên ${total} dòng còn chờ.`,
    en: `${file}: ${waiting} of ${total} rows wait.`,
  }),
  none: {
    vi: 'Không còn câu hỏi nào giải quyết được nhiều dòng.',
    en: 'No question is left that would settle many rows.',
  },
  rows: (rows: string, use: string) => ({
    vi: `${rows} dòng${use === '' ? '' : `, ${use} lượt dùng`}`,
    en: `${rows} rows${use === '' ? '' : `, used ${use} times`}`,
  }),
  option: (value: string, label: string, settles: string) => ({
    vi: `${value}${label === '' ? '' : `  ${label}`}: giải quyết ngay ${settles} dòng`,
    en: `${value}${label === '' ? '' : `  ${label}`}: settles ${settles} rows at once`,
  }),
  example: { vi: 'ví dụ', en: 'such as' },
  next: (file: string) => ({
    vi: `Trả lời: dmdc questions ${file} --answer 1=GIÁ-TRỊ (thêm --dry-run để xem thử)`,
    en: `Answer: dmdc questions ${file} --answer 1=VALUE (add --dry-run to try)`,
  }),
  listOnly: (file: string) => ({
    vi: `“${file}” là danh mục, chưa có chỗ giữ câu trả lời. Lập tệp ánh xạ trước: dmdc map ${file} --mapping anh-xa`,
    en: `“${file}” is a list and has no place for answers. Make a mapping file first: dmdc map ${file} --mapping mappings`,
  }),
  oneFile: {
    vi: 'Thư mục có nhiều tệp ánh xạ: câu trả lời và việc rút quy ước cần đúng một tệp.',
    en: 'The folder holds several mapping files: answers and withdrawals need a single one.',
  },
  answers: (file: string, count: string) => ({
    vi: `${file}: ${count} câu trả lời thành quy ước của cơ sở.`,
    en: `${file}: ${count} answers are rules of the facility now.`,
  }),
  badNumber: (text: string, most: string) => ({
    vi: `Không hiểu “${text}”: cần số từ 1 đến ${most}, ví dụ --answer 1=03.`,
    en: `Cannot read “${text}”: it takes a number from 1 to ${most}, for example --answer 1=03.`,
  }),
  badValue: (value: string, options: string) => ({
    vi: `“${value}” không phải câu trả lời có thể chọn. Có: ${options}; hoặc “-” để xem từng dòng.`,
    en: `“${value}” is none of the answers. There are: ${options}; or “-” for row by row.`,
  }),
  settled: (rows: string, reopened: string) => ({
    vi: `${rows} dòng được giải quyết theo quy ước, ${reopened} dòng trở lại trạng thái chờ.`,
    en: `${rows} rows settled by rules, ${reopened} rows wait again.`,
  }),
  wrote: (file: string) => ({ vi: `Đã ghi quy ước vào ${file}.`, en: `Wrote the rules to ${file}.` }),
  prompt: {
    vi: 'Trả lời (nhiều giá trị: theo thứ tự ưu tiên, cách nhau bằng dấu phẩy; Enter: bỏ qua, -: xem từng dòng, q: thôi): ',
    en: 'Answer (several values: in order of preference, with commas; Enter: skip, -: row by row, q: stop): ',
  },
  noRules: { vi: 'Chưa có quy ước nào.', en: 'There are no rules yet.' },
});
