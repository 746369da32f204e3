import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECISION, IMPORT, LATER, MAP, type Remedy } from './remedy';

/** Two tables that are imported as one and the same edition. */
const TABLES: Readonly<Record<string, string>> = { k8: 'bo-ma.csv', k9: 'bo-ma-khac.csv' };

/** How the latest migration of a mapping file is called. */
const migration = (folder: string, file: string): string =>
  /"batch":"([^"]* dmdc migrate)"/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';

/** Remedies of messages about editions and their import. */
export const EDITIONS: readonly Remedy[] = [
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
    of: 'cli/editions decidedSince',
    before: [
      [...MAP, '--mapping', 'k5.dmdc.ndjson'],
      ['migrate', 'k5.dmdc.ndjson', '--to', 'qd7603-2018+observed-2025'],
      ['accept', '--mapping', 'k5.dmdc.ndjson', '--status', 'auto', '--by', 'Lan'],
    ],
    wrong: (folder) => ['undo', '--mapping', 'k5.dmdc.ndjson', '--batch', migration(folder, 'k5.dmdc.ndjson')],
    says: /hãy hoàn tác các lần quyết định đó trước \(dmdc (undo) (--list)\)/,
    follow: [
      ['$1', '--mapping', 'k5.dmdc.ndjson', '$2'],
      ['$1', '--mapping', 'k5.dmdc.ndjson'],
      ['$1', '--mapping', 'k5.dmdc.ndjson'],
    ],
  },
  {
    of: 'cli/editions otherTable',
    before: [
      ...['k8', 'k9'].map((catalogs) => ['import', TABLES[catalogs]!, ...IMPORT, '--catalogs', catalogs]),
      ['map', 'dv.csv', '--edition', 'moi', '--catalogs', 'k8', '--mapping', 'k6.dmdc.ndjson'],
    ],
    wrong: ['accept', '--mapping', 'k6.dmdc.ndjson', '--status', 'auto', '--by', 'Lan', '--catalogs', 'k9'],
    says: /dùng đúng thư mục bằng (--catalogs), hoặc kiểm tra bằng dmdc edition verify/,
    follow: [['accept', '--mapping', 'k6.dmdc.ndjson', '--status', 'auto', '--by', 'Lan', '$1', 'k8']],
  },
  {
    of: 'editions/edition-faults otherTable',
    wrong: ['migrate', 'k6.dmdc.ndjson', '--to', 'qd7603-2018', '--catalogs', 'k9'],
    says: /Dùng đúng thư mục bằng (--catalogs)/,
    follow: [['migrate', 'k6.dmdc.ndjson', '--to', 'qd7603-2018', '$1', 'k8']],
  },
];
