import { join } from 'node:path';
import { MAP, type Remedy, report } from './remedy';

/** Remedies of messages about reports over months. */
export const REPORTS: readonly Remedy[] = [
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
];
