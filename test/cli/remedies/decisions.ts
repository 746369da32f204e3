import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dmdc } from '../helpers';
import { type Command, E, M, MAP, type Remedy, SO } from './remedy';
import { typed } from './workbook';

const PROVINCE = ['province-review', 'tinh', '--by', 'Sở'] as const;
/** Two facilities at which one name waits. */
const FACILITIES = ['a', 'b'].map(
  (one): Command => [
    ...['map', `tinh-${one}.csv`, ...E, '--facility', `TYT ${one}`, '--mapping', `tinh/${one}.services.dmdc.ndjson`],
  ],
);

/** Remedies of messages about decisions, mapping files and filled workbooks. */
export const DECISIONS: readonly Remedy[] = [
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
    of: 'record-texts noMemory',
    wrong: [...MAP, '--memory', 'dv.csv'],
    says: /dmdc (memory) (build) TỆP-ÁNH-XẠ… -o/,
    follow: [
      ['$1', '$2', 'm.dmdc.ndjson', '-o', 'nho2.json'],
      [...MAP, '--memory', 'nho2.json'],
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
    of: 'cli/decisions noMappingFor',
    before: [
      [...MAP, '--facility', 'BV A', '--mapping', 'k1.dmdc.ndjson', '-o', 'k1.xlsx'],
      [...MAP, '--facility', 'BV B', '--mapping', 'k2.dmdc.ndjson'],
      typed('k1.xlsx', 'S1', '02.0085.1778'),
    ],
    wrong: ['apply', 'k1.xlsx', '--mapping', 'k2.dmdc.ndjson', '--by', 'Lan'],
    says: /BV A – Dịch vụ kỹ thuật: hãy thêm (--mapping)/,
    follow: [['apply', 'k1.xlsx', '--mapping', 'k2.dmdc.ndjson', '$1', 'k1.dmdc.ndjson', '--by', 'Lan']],
  },
  {
    of: 'review-faults decision-cleared',
    before: [
      [...MAP, '--mapping', 'k4.dmdc.ndjson', '-o', 'k4.xlsx'],
      typed('k4.xlsx', 'S1', '02.0085.1778'),
      ['apply', 'k4.xlsx', '--mapping', 'k4.dmdc.ndjson', '--by', 'Lan'],
      ['export', 'k4.dmdc.ndjson', '-o', 'k4.xlsx'],
      typed('k4.xlsx', 'S1', ''),
    ],
    wrong: ['apply', 'k4.xlsx', '--mapping', 'k4.dmdc.ndjson', '--by', 'Lan'],
    says: /Muốn hủy thì dùng: dmdc (reopen)/,
    follow: [['$1', '--mapping', 'k4.dmdc.ndjson', '--status', 'confirmed', '--by', 'Lan']],
  },
  {
    of: 'cli/province-review next',
    before: FACILITIES,
    wrong: ['province-review', 'tinh'],
    says: /dmdc (province-review) tinh --decide 1=MÃ --by/,
    always: true,
    follow: [['$1', 'tinh', '--decide', '1=03.0033.0097', '--by', 'Sở', '--dry-run']],
  },
  {
    of: 'cli/province-review badDecision',
    wrong: [...PROVINCE, '--decide', 'mã'],
    says: /ví dụ --decide 1=/,
    follow: [[...PROVINCE, '--decide', '1=03.0033.0097', '--dry-run']],
  },
  {
    of: 'cli/province-review badFile',
    wrong: [...PROVINCE, '--decisions', 'khong-phai.json'],
    says: /không phải JSON của dmdc province-review (--json)/,
    follow: [
      (folder) => {
        const { out } = dmdc(['province-review', 'tinh', '--json'], folder);
        writeFileSync(join(folder, 'ten.json'), out.replace('"key"', '"decision":"03.0033.0097","key"'));
      },
      [...PROVINCE, '--decisions', 'ten.json', '--dry-run'],
    ],
  },
  {
    of: 'cli/province-review takeBack',
    wrong: [...PROVINCE, '--decide', '1=03.0033.0097'],
    says: /dmdc (province-review) tinh (--undo)/,
    follow: [['$1', 'tinh', '$2', '--by', 'Sở']],
  },
];
