import { createHash } from 'node:crypto';
import { KINDS } from '../../../src/catalog/kinds';
import type { Facility } from '../../../src/mapping/mapping';
import { MONTHLY_FORMAT, MONTHLY_VERSION, type MonthlyReport } from '../../../src/report/monthly';
import type { OpenItem } from '../../../src/report/open-items';
import { type CountedList, countList, ratioReport } from '../../../src/report/ratio';
import { auto, candidate, edition, mapping, NONE, review, row } from '../../report/mappings';

/** Made-up reports for tests of the dashboard. */

/** What a facility must not be able to bring into the page. */
export const EVIL = `</script><img src=x onerror="window.hacked=1">&'"=1+1 \u2028 \u202e`;

/** The report of one month. */
export function monthly(lists: readonly CountedList[], over: Partial<MonthlyReport> = {}): MonthlyReport {
  const facilities = over.register ?? [];
  return {
    format: MONTHLY_FORMAT,
    version: MONTHLY_VERSION,
    month: '2026-11',
    date: '2026-11-30',
    ratios: ratioReport(lists, { date: '2026-11-30', facilities }),
    unreadable: [],
    ...over,
  };
}

/** A list of services: so many decided of so many. */
export function services(facility: Facility, mapped: number, total: number): CountedList {
  const rows = Array.from({ length: total }, (_, i) => row(`${i}`, i < mapped ? auto('02.0085.1778') : NONE));
  return countList(mapping(rows, { facility }));
}

/** A month in which everything that a person can write is hostile. */
export function hostileMonth(): MonthlyReport {
  const facility = { code: `9${EVIL}`, name: `Viện ${EVIL}` };
  const item = {
    localName: `Mục ${EVIL}`,
    department: `Khoa ${EVIL}`,
    groupName: `Nhóm ${EVIL}`,
    quantity: 5,
    amount: 7e6,
  };
  const rows = [
    row(`M${EVIL}`, review(candidate(`C${EVIL}`, `Tên ${EVIL}`, 0.4)), undefined, item),
    row('2', auto('02.0085.1778')),
  ];
  const evil = { ...edition('services', 'partial', `e${EVIL}`), decision: `QĐ ${EVIL}` };
  const silent = { code: '99009', name: `Trạm ${EVIL}` };
  return monthly([countList(mapping(rows, { facility, edition: evil }))], {
    province: `Tỉnh ${EVIL}`,
    register: [silent],
    unreadable: [{ file: `t${EVIL}.xlsx`, at: 'map', reason: { vi: `Hỏng ${EVIL}`, en: `Broken ${EVIL}` } }],
    claims: [{ facility, tables: [true, false, true, true, true], onDay: { count: 90, total: 100 } }],
  });
}

/** So many facilities with seven lists, each with fifty open items whose long names no other list has. */
export function heavyMonth(facilities: number): MonthlyReport {
  const lists = Array.from({ length: facilities }, (_, f) => {
    const facility = { code: String(96001 + f), name: `Trung tâm Y tế huyện Thử Nghiệm số ${f + 1}` };
    return KINDS.map((kind): CountedList => {
      const rows = [row('1', auto('02.0085.1778')), row('2', NONE)];
      const list = countList(mapping(rows, { kind, facility, edition: edition(kind) }));
      const open = Array.from({ length: 50 }, (_, i): OpenItem => {
        const salt = createHash('sha256').update(`${f}/${kind}/${i}`).digest('hex');
        return {
          localCode: salt.slice(0, 8),
          localName: `Kỹ thuật hoặc thuốc chưa có mã, tên dài như trong danh mục thật ${salt.slice(0, 24)}`,
          state: 'review',
          quantity: i * 37,
          amount: i * 1_234_567,
          nearest: { code: `02.${i}`, name: `Tên chính thức gần nhất ${salt.slice(30, 50)}`, score: 0.61 },
        };
      });
      const parts = Array.from({ length: 60 }, (_, i) => ({
        by: 'department' as const,
        key: `Khoa ${i}`,
        mapped: i,
        total: 60,
      }));
      return { ...list, open, parts, counts: { ...list.counts, mapped: 1, total: 701, waiting: 700 } };
    });
  });
  return monthly(lists.flat());
}
