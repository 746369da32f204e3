import { join } from 'node:path';

/** What is typed; a word that is a number `$1` stands for what the message named. */
export type Command = readonly string[];

/** A situation: what leads to a message, what of it is the remedy, and the remedy followed to the letter. */
export interface Remedy {
  /** Where the message stands: file of `src/messages` and name. */
  readonly of: string;
  readonly before?: readonly Command[];
  readonly wrong: Command;
  readonly says: RegExp;
  /** It is a hint that is printed every time. */
  readonly always?: boolean;
  readonly follow: readonly Command[];
}

const E = ['--edition', 'qd7603-2018'] as const;
const MAP = ['map', 'dv.csv', ...E] as const;
const M = ['--mapping', 'm.dmdc.ndjson'] as const;
const IMPORT = [
  '--kind',
  'services',
  '--edition',
  'moi',
  '--decision',
  'QĐ 1/QĐ-BYT',
  '--valid-from',
  '2026-06-01',
] as const;
const LATER = ['--edition', 'moi-2', '--valid-from', '2026-09-01'] as const;
const SO = ['--mapping', 'so.dmdc.ndjson'] as const;
const DECISION = ['import', 'mau.xlsx', '--catalogs'] as const;
const report = (file: string, month: string): Command => ['report', 'm.dmdc.ndjson', '--month', month, '-o', file];

/** Every remedy that names an option or a command of the program. */
export const REMEDIES: readonly Remedy[] = [
  {
    of: 'cli/common badColumn',
    wrong: [...MAP, '--column', 'localCode'],
    says: /--column localCode="Mã nội bộ"/,
    follow: [['map', 'noi-bo.csv', '--column', 'localCode=Mã nội bộ', ...E]],
  },
  {
    of: 'cli/common badExtension',
    wrong: [...MAP, '-o', 'a.abc'],
    says: /thêm --format/,
    follow: [[...MAP, '-o', 'a.abc', '--format', 'csv']],
  },
  {
    of: 'cli/common badEnding',
    wrong: ['report', 'm.dmdc.ndjson', '-o', 'a.abc'],
    says: /một trong các đuôi .*(\.csv)/,
    follow: [['report', 'm.dmdc.ndjson', '-o', 'a$1']],
  },
  {
    of: 'cli/common formatContradicts',
    wrong: [...MAP, '-o', 'b.csv', '--format', 'xlsx'],
    says: /Bỏ --format/,
    follow: [[...MAP, '-o', 'b.csv']],
  },
  {
    of: 'cli/common xlsxNeedsFile',
    wrong: [...MAP, '--format', 'xlsx'],
    says: /thêm -o, ví dụ -o (\S+xlsx)/,
    follow: [[...MAP, '--format', 'xlsx', '-o', '$1']],
  },
  {
    of: 'cli/common outputIsInput',
    wrong: [...MAP, '-o', 'dv.csv'],
    says: /chọn tên khác/,
    follow: [[...MAP, '-o', 'dv-2.csv']],
  },
  {
    of: 'cli/common otherKind',
    wrong: ['lookup', 'drugs', '02.0085.1778'],
    says: /dmdc lookup (\S+) (\S+)/,
    follow: [['lookup', '$1', '$2']],
  },
  {
    of: 'cli/common empty',
    wrong: ['search', 'services', ' '],
    says: /gõ tên cần tìm/,
    follow: [['search', 'services', 'điện tim', ...E]],
  },
  {
    of: 'cli/common nextKind',
    wrong: ['map', 'hai-trang.xlsx', ...E],
    always: true,
    says: /chạy lại với --sheet và --kind; .* thêm --column/,
    follow: [['map', 'hai-trang.xlsx', '--sheet', 'B', '--kind', 'services', '--column', 'localName=B', ...E]],
  },
  { of: 'cli/common seeHelp', wrong: ['map', '--khong-co'], says: /dmdc (map) --help/, follow: [['$1', '--help']] },
  {
    of: 'file-faults noTruth',
    wrong: ['bench', '--truth', 'dv.csv', ...E],
    says: /thêm cột gold_code/,
    follow: [['bench', '--truth', 'dung.csv', ...E]],
  },
  {
    of: 'cli/dashboard noReports',
    wrong: ['dashboard', 'trong', '-o', 'd.html'],
    says: /dmdc report … --month (2026-11) -o (2026-11.json)/,
    follow: [report(join('bc', '$2'), '$1'), ['dashboard', 'bc', '-o', 'd.html']],
  },
  {
    of: 'cli/dashboard onlyCounting',
    wrong: ['dashboard', 'bao-cao', '--date', '2026-11-29', '-o', 'd2.html'],
    says: /Hãy bỏ đi/,
    follow: [['dashboard', 'bao-cao', '-o', 'd2.html']],
  },
  {
    of: 'cli/progress noReports',
    wrong: ['progress', 'trong'],
    says: /dmdc report … --month (2026-11) -o (thang-11.json)/,
    follow: [report(join('bc2', '$2'), '$1'), ['progress', 'bc2']],
  },
  {
    of: 'cli/progress folderOnly',
    wrong: ['progress', join('bao-cao', '10.json')],
    says: /thư mục báo cáo tháng/,
    follow: [['progress', 'bao-cao']],
  },
  {
    of: 'cli/progress badInclude',
    wrong: ['proposals', 'm.dmdc.ndjson', '--include', 'x'],
    says: /Chọn (open)/,
    follow: [['proposals', 'm.dmdc.ndjson', '--include', '$1']],
  },
  {
    of: 'cli/progress badScore',
    wrong: ['proposals', 'm.dmdc.ndjson', '--max-score', '7'],
    says: /từ 0 đến (1)/,
    follow: [['proposals', 'm.dmdc.ndjson', '--max-score', '$1']],
  },
  {
    of: 'cli/progress badCount',
    wrong: ['proposals', 'm.dmdc.ndjson', '--min-facilities', '0'],
    says: /từ (1)/,
    follow: [['proposals', 'm.dmdc.ndjson', '--min-facilities', '$1']],
  },
  {
    of: 'cli/report noMonths',
    wrong: ['report', 'bc3', '--half', '2026H1'],
    before: [report(join('bc3', '10.json'), '2026-10')],
    says: /dmdc report … --month (\S+) -o (\S+json)/,
    follow: [report(join('bc3', '$2'), '$1'), ['report', 'bc3', '--half', '2026H1']],
  },
  {
    of: 'cli/report halfNeedsFolder',
    wrong: ['report', join('bao-cao', '10.json'), '--half', '2026H2'],
    says: /một thư mục báo cáo tháng/,
    follow: [['report', 'bao-cao', '--half', '2026H2']],
  },
  {
    of: 'cli/report halfTakes',
    wrong: ['report', 'bao-cao', '--half', '2026H2', '--weighted'],
    says: /Không dùng cùng --half: --weighted/,
    follow: [['report', 'bao-cao', '--half', '2026H2']],
  },
  {
    of: 'cli/report namedByFile',
    before: [
      [...MAP, '-o', 'x1.ndjson'],
      ['map', 'vt.csv', '-o', 'x2.ndjson'],
    ],
    wrong: ['report', 'x1.ndjson', 'x2.ndjson', '-o', 'f.csv'],
    says: /2 tệp → 2 cơ sở.*thêm --facility "TÊN"/,
    follow: [['report', 'x1.ndjson', 'x2.ndjson', '--facility', 'TYT Tân Lập', '-o', 'f.csv']],
  },
  {
    of: 'cli/report facilityOfMany',
    before: [
      [...MAP, '--facility', 'BV A', '-o', 'y1.ndjson'],
      [...MAP, '--facility', 'BV B', '-o', 'y2.ndjson'],
    ],
    wrong: ['report', 'y1.ndjson', 'y2.ndjson', '--facility', 'BV C'],
    says: /dmdc map --facility/,
    follow: [
      [...MAP, '--facility', 'BV C', '-o', 'y1.ndjson'],
      ['report', 'y1.ndjson', 'y2.ndjson'],
    ],
  },
  {
    of: 'cli/report monthOutOfReach',
    wrong: report('z.csv', '2199-01'),
    says: /01\/2018.*--month/,
    follow: [report('z.csv', '2026-10')],
  },
  { of: 'cli/decisions noFiles', wrong: ['report', 'bao-cao'], says: /dmdc (progress)/, follow: [['$1', 'bao-cao']] },
  {
    of: 'cli/decisions badWhere',
    wrong: ['accept', ...M, '--where', 'x', '--by', 'Lan', '--dry-run'],
    says: /--where "(department=Khoa Nội)"/,
    follow: [['accept', ...M, '--where', '$1', '--by', 'Lan', '--dry-run']],
  },
  {
    of: 'cli/decisions badScope',
    before: [['memory', 'build', 'm.dmdc.ndjson', '-o', 'nho.json']],
    wrong: [...MAP, '--memory', 'nho.json', '--memory-scope', 'x'],
    says: /là (own)/,
    follow: [[...MAP, '--memory', 'nho.json', '--memory-scope', '$1']],
  },
  {
    of: 'cli/decisions badOnly',
    wrong: ['export', 'm.dmdc.ndjson', '-o', 'e.csv', '--only', 'x'],
    says: /Chỉ có: (confirmed)/,
    follow: [['export', 'm.dmdc.ndjson', '-o', 'e.csv', '--only', '$1']],
  },
  {
    of: 'cli/decisions badExport',
    wrong: ['export', 'm.dmdc.ndjson', '-o', 'e.abc'],
    says: /thêm --to: (fhir-r5)/,
    follow: [['export', 'm.dmdc.ndjson', '-o', 'e.abc', '--to', '$1']],
  },
  {
    of: 'cli/decisions needsFilter',
    wrong: ['accept', ...M, '--by', 'Lan'],
    says: /--status/,
    follow: [['accept', ...M, '--by', 'Lan', '--status', 'auto', '--dry-run']],
  },
  {
    of: 'cli/decisions filledIsXlsx',
    wrong: ['fill', 'so.xlsx', ...SO, '-o', 'so.csv'],
    says: /ví dụ -o (\S+xlsx)/,
    follow: [['fill', 'so.xlsx', ...SO, '-o', '$1']],
  },
  {
    of: 'cli/decisions sameFile',
    wrong: ['fill', 'so.xlsx', ...SO, '-o', 'so.xlsx'],
    says: /Hãy ghi ra tên khác/,
    follow: [['fill', 'so.xlsx', ...SO, '-o', 'so-2.xlsx']],
  },
  {
    of: 'cli/decisions applied',
    before: [[...MAP, '--mapping', 'n.dmdc.ndjson']],
    wrong: ['import-mapping', 'may.sssom.tsv', '--mapping', 'n.dmdc.ndjson', '--by', 'Lan'],
    says: /duyệt bằng dmdc (accept) (--drafts)/,
    follow: [['$1', '$2', '--mapping', 'n.dmdc.ndjson', '--by', 'Lan']],
  },
  {
    of: 'exchange-texts proposals',
    before: [[...MAP, '--mapping', 'o.dmdc.ndjson']],
    wrong: ['import-mapping', 'may.sssom.tsv', '--mapping', 'o.dmdc.ndjson', '--by', 'Lan'],
    says: /Xem rồi duyệt bằng: dmdc (accept) (--drafts)/,
    follow: [['$1', '$2', '--mapping', 'o.dmdc.ndjson', '--by', 'Lan']],
  },
  {
    of: 'cli/editions noFolder',
    wrong: ['import', 'bo-ma.csv', ...IMPORT, '--catalogs', ''],
    says: /--catalogs THƯ-MỤC/,
    follow: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c1']],
  },
  {
    of: 'cli/editions overlap',
    before: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c2']],
    wrong: ['import', 'bo-ma.csv', ...IMPORT, ...LATER, '--catalogs', 'c2'],
    says: /--abolishes (\S+) --replace/,
    follow: [['import', 'bo-ma.csv', ...IMPORT, ...LATER, '--catalogs', 'c2', '--abolishes', '$1', '--replace']],
  },
  {
    of: 'cli/editions noCatalogs',
    before: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c3']],
    wrong: ['catalogs', '--catalogs', 'trong'],
    says: /tên thư mục sau --catalogs/,
    follow: [['catalogs', '--catalogs', 'c3']],
  },
  {
    of: 'cli/editions editionUsage',
    wrong: ['edition', 'x'],
    says: /dmdc edition (export) (\S+) THƯ-MỤC/,
    follow: [
      ['edition', '$1', '$2', 'ra'],
      ['edition', 'verify', 'ra'],
    ],
  },
  {
    of: 'cli/editions earlierEdition',
    before: [[...MAP, '--mapping', 'p.dmdc.ndjson']],
    wrong: ['map', 'dv.csv', '--mapping', 'p.dmdc.ndjson'],
    says: /dmdc (migrate) TỆP --to (\S+)/,
    follow: [['$1', 'p.dmdc.ndjson', '--to', '$2']],
  },
  {
    of: 'cli/editions needsOutput',
    before: [[...MAP, '-o', 'q.ndjson']],
    wrong: ['migrate', 'q.ndjson', '--to', 'qd7603-2018+observed-2025'],
    says: /thêm -o TỆP.dmdc.ndjson/,
    follow: [['migrate', 'q.ndjson', '--to', 'qd7603-2018+observed-2025', '-o', 'q.dmdc.ndjson']],
  },
  {
    of: 'cli/editions missing',
    wrong: ['import', 'bo-ma.csv', '--kind', 'services', '--catalogs', 'c4'],
    says: /Ghi đủ cả bốn/,
    follow: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c4']],
  },
  {
    of: 'editions/catalog-faults editionExists',
    before: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c5']],
    wrong: ['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c5'],
    says: /thêm --replace/,
    follow: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c5', '--replace']],
  },
  {
    of: 'editions/edition-faults badField',
    wrong: ['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c6', '--column', 'x=A'],
    says: /--column code="(Mã tương đương)"/,
    follow: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c6', '--column', 'code=$1']],
  },
  {
    of: 'editions/edition-faults headerNotFound',
    wrong: ['import', 'bo-ma-la.csv', ...IMPORT, '--catalogs', 'c7'],
    says: /--column code="Mã tương đương" --column name=(C)/,
    follow: [['import', 'bo-ma-la.csv', ...IMPORT, '--catalogs', 'c7', '--column', 'code=B', '--column', 'name=$1']],
  },
  {
    of: 'editions/edition-faults severalSheets',
    wrong: ['import', 'bo-ma-hai.xlsx', ...IMPORT, '--catalogs', 'c8'],
    says: /Chọn một bằng (--sheet)/,
    follow: [['import', 'bo-ma-hai.xlsx', ...IMPORT, '--catalogs', 'c8', '$1', 'Một']],
  },
  {
    of: 'editions/import-problems noDecision',
    wrong: ['import', 'bo-ma.csv', '--catalogs', 'c9', '--yes'],
    says: /dmdc import TỆP --kind services --edition … --decision "QĐ …" --valid-from …/,
    follow: [['import', 'bo-ma.csv', ...IMPORT, '--catalogs', 'c9']],
  },
  {
    of: 'file-faults badField',
    wrong: [...MAP, '--column', 'x=A'],
    says: /--column localCode="Mã nội bộ"/,
    follow: [['map', 'noi-bo.csv', '--column', 'localCode=Mã nội bộ', ...E]],
  },
  {
    of: 'file-faults kindNotRecognised',
    wrong: ['map', 'khong-ro.csv', ...E],
    says: /--kind (services)/,
    follow: [['map', 'khong-ro.csv', ...E, '--kind', '$1']],
  },
  {
    of: 'list-remarks kind-not-recognised',
    wrong: ['map', 'khong-ro-hai.xlsx', ...E],
    says: /chỉ rõ bằng --kind/,
    follow: [['map', 'khong-ro-hai.xlsx', ...E, '--kind', 'services']],
  },
  {
    of: 'file-faults headerNotFound',
    wrong: ['map', 'la.csv', '--kind', 'services', ...E],
    says: /theo chữ cái: --column (localName=C)/,
    follow: [['map', 'la.csv', '--kind', 'services', '--column', '$1', ...E]],
  },
  {
    of: 'list-remarks sheet-not-a-catalogue',
    wrong: ['map', 'mot-trang-la.xlsx', ...E],
    says: /chỉ rõ cột bằng --column/,
    follow: [['map', 'mot-trang-la.xlsx', '--sheet', 'Lạ', '--kind', 'services', '--column', 'localName=C', ...E]],
  },
  {
    of: 'file-faults noCodeColumn',
    wrong: ['fill', 'so-la.xlsx', ...SO, '-o', 'r1.xlsx'],
    says: /hoặc --column C/,
    follow: [['fill', 'so-la.xlsx', ...SO, '-o', 'r1.xlsx', '--column', 'C']],
  },
  {
    of: 'file-faults notFillable',
    wrong: ['fill', 'dv.csv', ...M, '-o', 'r2.xlsx'],
    says: /dmdc (export) --to (csv)/,
    follow: [['$1', 'm.dmdc.ndjson', '--to', '$2', '-o', 'r2.csv']],
  },
  {
    of: 'file-faults cellLeftAlone',
    wrong: ['fill', 'so-day.xlsx', ...SO, '-o', 'r3.xlsx'],
    says: /dùng (--overwrite)/,
    follow: [['fill', 'so-day.xlsx', ...SO, '-o', 'r3.xlsx', '$1']],
  },
  {
    of: 'file-faults fillOtherList',
    wrong: ['fill', 'so.xlsx', ...M, '-o', 'r4.xlsx'],
    says: /dmdc (map) TỆP --mapping TỆP-ÁNH-XẠ/,
    follow: [
      ['$1', 'so.xlsx', ...E, '--mapping', 'f.dmdc.ndjson'],
      ['fill', 'so.xlsx', '--mapping', 'f.dmdc.ndjson', '-o', 'r4.xlsx'],
    ],
  },
  {
    of: 'file-faults fillOtherRow',
    wrong: ['fill', 'so-xep.xlsx', ...SO, '-o', 'r5.xlsx'],
    says: /Hãy ánh xạ lại tệp này rồi điền/,
    follow: [
      ['map', 'so-xep.xlsx', ...E, '--mapping', 'g.dmdc.ndjson'],
      ['fill', 'so-xep.xlsx', '--mapping', 'g.dmdc.ndjson', '-o', 'r5.xlsx'],
    ],
  },
  {
    of: 'file-faults isFolder',
    wrong: [...MAP, '-o', 'trong', '--format', 'csv'],
    says: /ghi rõ tên tệp/,
    follow: [[...MAP, '-o', join('trong', 'a.csv')]],
  },
  {
    of: 'mapping-faults otherEdition',
    before: [[...MAP, '-o', 't.ndjson']],
    wrong: ['map', 'dv.csv', '--edition', 'observed-2025', '--previous', 't.ndjson'],
    says: /--edition (qd7603-2018)/,
    follow: [['map', 'dv.csv', '--edition', '$1', '--previous', 't.ndjson']],
  },
  {
    of: 'mapping-faults mappingNotFound',
    wrong: ['accept', '--mapping', 'u.dmdc.ndjson', '--status', 'auto', '--by', 'Lan'],
    says: /dmdc (map) DANH-MỤC --mapping (\S+)/,
    follow: [['$1', 'dv.csv', ...E, '--mapping', '$2']],
  },
  {
    of: 'mapping-faults noNationalCodes',
    wrong: ['import-mapping', 'bang-khong-ma.csv', ...M, '--by', 'Lan'],
    says: /--column (code)=(B)/,
    follow: [['import-mapping', 'bang.csv', ...M, '--by', 'Lan', '--column', '$1=$2']],
  },
  {
    of: 'cli/run needsFolder',
    wrong: ['map', 'dv.csv', 'vt.csv', ...E, '--mapping', 'v.dmdc.ndjson'],
    says: /--mapping (anh-xa)/,
    follow: [['map', 'dv.csv', 'vt.csv', '--mapping', '$1']],
  },
  {
    of: 'cli/run noOutput',
    wrong: ['map', 'danh-muc', '--mapping', 'w', '-o', 'w.csv'],
    says: /không dùng -o/,
    follow: [['map', 'danh-muc', '--mapping', 'w']],
  },
  {
    of: 'cli/run badJobs',
    wrong: ['map', 'danh-muc', '--mapping', 'w2', '--jobs', '0'],
    says: /từ (1) đến 64/,
    follow: [['map', 'danh-muc', '--mapping', 'w2', '--jobs', '$1']],
  },
  {
    of: 'cli/run skipped',
    before: [['map', 'danh-muc', '--mapping', 'w3']],
    wrong: ['map', 'danh-muc', '--mapping', 'w3'],
    says: /tất cả: (--again)/,
    follow: [['map', 'danh-muc', '--mapping', 'w3', '$1']],
  },
  {
    of: 'cli/run namedByFile',
    wrong: ['map', 'dv.csv', 'vt.csv'],
    says: /2 tệp → 2 cơ sở.*thêm --facility "TÊN" hoặc --facility-code MÃ/,
    follow: [
      ['map', 'dv.csv', 'vt.csv', '--facility', 'TYT Tân Lập'],
      ['map', 'dv.csv', 'vt.csv', '--facility-code', '01001'],
    ],
  },
  {
    of: 'record-texts noMemory',
    wrong: [...MAP, '--memory', 'dv.csv'],
    says: /dmdc (memory) (build) TỆP-ÁNH-XẠ… -o/,
    follow: [
      ['$1', '$2', 'm.dmdc.ndjson', '-o', 'nho2.json'],
      [...MAP, '--memory', 'nho2.json'],
    ],
  },
  {
    of: 'report-faults noMonth',
    before: [['report', 'm.dmdc.ndjson', '-o', join('bc4', 'x.json')]],
    wrong: ['progress', 'bc4'],
    says: /dmdc report … --month (\S+) -o (\S+json)/,
    follow: [report(join('bc4', 'x.json'), '$1'), ['progress', 'bc4']],
  },
  {
    of: 'report-faults noMonthlyReport',
    wrong: ['progress', 'bc5'],
    says: /dmdc report … --month (\S+) -o (\S+json)/,
    follow: [report(join('bc5', 'la.json'), '$1'), ['progress', 'bc5']],
  },
  {
    of: 'read-faults claimsChecksWrong',
    wrong: ['report', 'm.dmdc.ndjson', '--claims', 'kiem-tra.json'],
    says: /dmdc (check-xml) … -o (kiem-tra.json)/,
    follow: [
      ['$1', 'hs.xml', '-o', '$2'],
      ['report', 'm.dmdc.ndjson', '--claims', '$2'],
    ],
  },
  {
    of: 'read-faults noClaimsChecks',
    wrong: ['report', 'm.dmdc.ndjson', '--claims', 'la.json'],
    says: /dmdc (check-xml) -o/,
    follow: [
      ['$1', 'hs.xml', '-o', 'kt.json'],
      ['report', 'm.dmdc.ndjson', '--claims', 'kt.json'],
    ],
  },
  {
    of: 'cli/editions notConfirmed',
    wrong: [...DECISION, 'c11'],
    says: /Thêm (--yes)/,
    follow: [[...DECISION, 'c11', '$1']],
  },
  {
    of: 'coverage BRING_OFFICIAL',
    wrong: ['map', 'mau.csv'],
    says: /nạp một lần: dmdc (import) TỆP/,
    follow: [
      ['$1', 'mau.xlsx', '--catalogs', 'c12', '--yes'],
      ['map', 'mau.csv', '--catalogs', 'c12'],
    ],
  },
  {
    of: 'editions/import-faults sheets-overlap',
    wrong: ['import', 'mau-trung.xlsx', '--catalogs', 'c13', '--yes'],
    says: /có mã đã ở trang .* nhập riêng bằng (--sheet)/,
    follow: [
      [
        'import',
        'mau-trung.xlsx',
        '--kind',
        'blood',
        '--edition',
        'mau',
        ...IMPORT.slice(4),
        '--catalogs',
        'c13',
        '$1',
        'PL09 Máu',
      ],
    ],
  },
  {
    of: 'editions/import-faults sheets-differ',
    wrong: ['import', 'mau-lech.xlsx', '--catalogs', 'c14', '--yes'],
    says: /không cùng cột .* nhập riêng bằng (--sheet)/,
    follow: [
      [
        'import',
        'mau-lech.xlsx',
        '--kind',
        'blood',
        '--edition',
        'mau',
        ...IMPORT.slice(4),
        '--catalogs',
        'c14',
        '$1',
        'PL09 Máu',
      ],
    ],
  },
  {
    of: 'cli/decisions otherEdition',
    before: [
      ['map', 'benh.csv', '--facility', 'TYT', '--edition', 'qd4469-2020', '-o', 'so-benh.xlsx'],
      ['map', 'benh.csv', '--facility', 'TYT', '--edition', 'tt06-2026', '--mapping', 'benh.dmdc.ndjson'],
    ],
    wrong: ['apply', 'so-benh.xlsx', '--mapping', 'benh.dmdc.ndjson'],
    says: /xuất sổ mới \(dmdc (export) (\S+) (-o) (\S+)\)/,
    follow: [
      ['$1', '$2', '$3', '$4'],
      ['apply', '$4', '--mapping', 'benh.dmdc.ndjson'],
    ],
  },
  {
    of: 'file-faults allHidden',
    wrong: ['map', 'an.xlsx', '--kind', 'services', ...E],
    says: /đều ẩn \(DV 2026, Cũ\)\. .* ví dụ (--sheet) "(.+?)"/,
    follow: [['map', 'an.xlsx', '--kind', 'services', '$1', '$2', ...E]],
  },
  {
    of: 'cli/run same-name',
    before: [['map', 'noi-a', '--mapping', 'w4']],
    wrong: ['map', 'noi-b', '--mapping', 'w4'],
    says: /chạy riêng tệp này với (--facility-code) MÃ, hoặc .*\. Đúng là một: thêm (--same-name)/,
    follow: [
      ['map', 'noi-b', '--mapping', 'w4', '$1', '01007'],
      ['map', 'noi-b', '--mapping', 'w4', '$2'],
    ],
  },
  {
    of: 'cli/run name-taken',
    before: [['map', 'noi-a', '--mapping', 'w6']],
    wrong: ['map', 'noi-b', '--facility', 'TYT Đôi Thống', '--mapping', 'w6'],
    says: /trùng tên tệp kết quả. Hãy ghi mã cơ sở \((--facility-code) MÃ/,
    follow: [['map', 'noi-b', '--facility', 'TYT Đôi Thống', '$1', '01008', '--mapping', 'w6']],
  },
];

const AGAINST = ['bench', '--truth', 'dung.csv', ...E, '--against'] as const;
const RIGHT: Command = [...AGAINST, 'node khop.mjs tot'];
/** Remedies of `dmdc bench --against`: each starts programs, which takes its time. */
export const SLOW_REMEDIES: readonly Remedy[] = [
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

/** Messages that name an option or a command and have no row above, with the reason. Those that are “not followed here” are for rows still to be written. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'cli/decisions dryRun': 'says what was done; nothing is to be followed',
  'cli/editions checkedOnly': 'says what was done; nothing is to be followed',
  'cli/editions dryRun': 'says what was done; nothing is to be followed',
  'cli/report runFaults': 'says what was done; nothing is to be followed',
  'reading-texts option': 'says what was done; nothing is to be followed',
  'cli/help edition': 'says what was done; nothing is to be followed',
  'cli/help after': 'says what was done; nothing is to be followed',
  'cli/report claimsOfOther': 'says what was done; nothing is to be followed',
  'list-remarks header-doubtful': 'the same remedy as another row: --column, --sheet and --kind',
  'reading-texts intro': 'the same remedy as another row: --column, --sheet and --kind',
  'mapping-faults noLocalCodes': 'the same remedy as another row: --column, --sheet and --kind',
  'file-faults needsMemory': 'a list beyond the memory of the process: test/jobs/map-tall.test.ts',
  'cli/editions after': 'the same remedy as cli/editions earlierEdition: dmdc migrate',
  'messages editionEnded': 'the same remedy as cli/editions earlierEdition: dmdc migrate',
  'report-texts editions': 'the same remedy as cli/editions earlierEdition: dmdc migrate',
  'record-texts noMapping': 'the same remedy as other rows: a file that dmdc map or dmdc report writes',
  'record-texts wrongResult': 'the same remedy as other rows: a file that dmdc map or dmdc report writes',
  'report-faults reportWrong': 'the same remedy as other rows: a file that dmdc map or dmdc report writes',
  'review-faults hiddenChanged': 'the same remedy as other rows: a file that dmdc map or dmdc report writes',
  'review-faults hiddenMissing': 'the same remedy as other rows: a file that dmdc map or dmdc report writes',
  'review-faults noWorkbook': 'the same remedy as other rows: a file that dmdc map or dmdc report writes',
  'read-faults claimsChecksNewer': 'a newer program is needed: installed outside',
  'record-texts mappingFileNewer': 'a newer program is needed: installed outside',
  'report-faults reportNewer': 'a newer program is needed: installed outside',
  'review-faults newer': 'a newer program is needed: installed outside',
  'cli/decisions noMappingFor': 'not followed here: it takes a workbook in which a person decided',
  'mapping-faults nobody': 'not followed here: it takes a workbook in which a person decided',
  'review-faults decision-cleared': 'not followed here: it takes a workbook in which a person decided',
  'cli/editions decidedSince': 'not followed here: it takes a workbook of a decision, or a chain of migrations',
  'cli/editions otherTable': 'not followed here: it takes a workbook of a decision, or a chain of migrations',
  'editions/edition-faults otherTable':
    'not followed here: it takes a workbook of a decision, or a chain of migrations',
  'cli/run faultsKept': 'the same remedy as another row: the same command again, without a new option',
  'cli/run same-name-here': 'not followed here: it takes a folder of many facilities, or a second process',
  'cli/run crashed': 'not followed here: it takes a folder of many facilities, or a second process',
  'mapping-faults locked': 'not followed here: it takes a folder of many facilities, or a second process',
  'cli/run streamAlone': 'says what may not stand beside “-”: leaving it out is the remedy',
  'cli/run streamKind': 'the same remedy as file-faults kindNotRecognised: --kind',
  'bench-texts setMissing': 'the package itself is damaged: installed again outside',
  'editions/catalog-faults noCatalogs': 'the package itself is damaged: installed again outside',
  'cli/questions next': 'followed in test/cli/questions',
  'cli/questions listOnly': 'followed in test/cli/questions',
  'cli/questions badNumber': 'followed in test/cli/questions',
  'record-texts noRules': 'followed in test/cli/questions',
  'record-texts noSuchRule': 'followed in test/cli/questions',
  'cli/review portTaken': 'not followed here: it takes a running server',
  'cli/serve portTaken': 'not followed here: it takes a running server',
  'server/review-page lost': 'not followed here: it takes a running server',
  'server/server-faults linkNeeded': 'not followed here: it takes a running server',
  'server/server-faults linkUsed': 'not followed here: it takes a running server',
  'server/server-faults readonly': 'not followed here: it takes a running server',
  'server/service-texts noMapping': 'followed in test/server/serve: it takes a running server',
};
