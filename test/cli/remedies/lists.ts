import { join } from 'node:path';
import { E, MAP, type Remedy } from './remedy';

/** Remedies of messages about lists and options. */
export const LISTS: readonly Remedy[] = [
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
    of: 'file-faults isFolder',
    wrong: [...MAP, '-o', 'trong', '--format', 'csv'],
    says: /ghi rõ tên tệp/,
    follow: [[...MAP, '-o', join('trong', 'a.csv')]],
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
  {
    of: 'cli/run same-name-here',
    wrong: ['map', 'noi-d', '--mapping', 'w7'],
    says: /Đúng là một: chạy các tệp đó với (--facility) "([^"]+)"/,
    follow: [['map', join('noi-d', 'a', 'dv.csv'), join('noi-d', 'b', 'vt.csv'), '--mapping', 'w8', '$1', '$2']],
  },
];
