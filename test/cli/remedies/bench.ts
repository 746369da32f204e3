import { type Command, E, type Remedy } from './remedy';
import { deleted, locked } from './workbook';

const AGAINST = ['bench', '--truth', 'dung.csv', ...E, '--against'] as const;
const RIGHT: Command = [...AGAINST, 'node khop.mjs tot'];
/** Remedies of messages about other matchers, which take programs of their own. */
export const BENCH: readonly Remedy[] = [
  {
    of: 'bench-texts emptyCommand',
    wrong: [...AGAINST, ' '],
    says: /--against "python3 so-khop.py"/,
    follow: [RIGHT],
  },
  {
    of: 'bench-texts openQuote',
    wrong: [...AGAINST, 'node "khop.mjs tot'],
    says: /dấu nháy không đóng: (\S+) "(\S+) (\S+)/,
    follow: [[...AGAINST, '$1 "$2" $3']],
  },
  {
    of: 'bench-texts notStarted',
    wrong: [...AGAINST, 'khong-co-lenh'],
    says: /ghi chương trình và tham số, hoặc (sh -c) '…'/,
    follow: [RIGHT, [...AGAINST, "$1 'node khop.mjs tot'"]],
  },
  {
    of: 'bench-texts failed',
    wrong: [...AGAINST, 'node khop.mjs loi'],
    says: /kết thúc lỗi .*\n?hỏng/,
    follow: [RIGHT],
  },
  {
    of: 'bench-texts timeout',
    wrong: [...AGAINST, 'node khop.mjs cham', '--timeout', '1'],
    says: /Cho thêm thời gian bằng (--timeout)/,
    follow: [[...AGAINST, 'node khop.mjs cham', '$1', '60']],
  },
  {
    of: 'bench-texts badTimeout',
    wrong: [...AGAINST, 'node khop.mjs tot', '--timeout', '0'],
    says: /--timeout là số giây từ 1 đến (86400)/,
    follow: [[...AGAINST, 'node khop.mjs tot', '--timeout', '$1']],
  },
  {
    of: 'bench-texts lines',
    wrong: [...AGAINST, 'node khop.mjs thieu'],
    says: /đúng một dòng trả lời, .* \("candidates": \[\]\)/,
    follow: [RIGHT],
  },
  { of: 'bench-texts line', wrong: [...AGAINST, 'node khop.mjs sai'], says: /không đúng quy ước/, follow: [RIGHT] },
  {
    of: 'bench-texts order',
    wrong: [...AGAINST, 'node khop.mjs nguoc'],
    says: /trả lời theo đúng thứ tự được hỏi/,
    follow: [RIGHT],
  },
  {
    of: 'bench-texts code',
    wrong: [...AGAINST, 'node khop.mjs ma-la'],
    says: /chỉ trả lời bằng mã của bản đó/,
    follow: [RIGHT],
  },
  {
    of: 'bench-texts withoutCode',
    wrong: [...AGAINST, 'node khop.mjs thieu-ma'],
    says: /"status": "auto" nhưng thiếu "code"/,
    follow: [[...AGAINST, 'node khop.mjs du-ma']],
  },
  {
    of: 'bench-texts withoutAmong',
    wrong: [...AGAINST, 'node khop.mjs mot-ma'],
    says: /"among" có ít hơn hai mã/,
    follow: [[...AGAINST, 'node khop.mjs hai-ma']],
  },
  {
    of: 'bench-texts falling',
    wrong: [...AGAINST, 'node khop.mjs tang'],
    says: /xếp theo "score" giảm dần/,
    follow: [[...AGAINST, 'node khop.mjs giam']],
  },
  {
    of: 'bench-texts noEdition',
    wrong: ['bench', '--truth', 'dung.csv', '--edition', 'tt06-2026'],
    says: /Xem: dmdc (catalogs)/,
    follow: [['$1']],
  },
];

/** Remedies that a command waits for: another one writes the file. */
export const LOCKS: readonly Remedy[] = [
  {
    of: 'mapping-faults locked',
    before: [['map', 'dung.csv', ...E, '--mapping', 'khoa.dmdc.ndjson'], locked('khoa.dmdc.ndjson')],
    wrong: ['accept', '--mapping', 'khoa.dmdc.ndjson', '--status', 'auto', '--by', 'Lan'],
    says: /nếu chắc chắn không còn lệnh nào, xóa “([^”]+)”/,
    follow: [deleted, ['accept', '--mapping', 'khoa.dmdc.ndjson', '--status', 'auto', '--by', 'Lan']],
  },
];
