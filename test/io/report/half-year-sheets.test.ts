import { describe, expect, it } from 'vitest';
import { halfYearSheets } from '../../../src/io/report/half-year-sheets';
import type { MappedRow } from '../../../src/mapping/mapping';
import { type HalfYear, halfYear } from '../../../src/report/half-year';
import type { MonthlyReport } from '../../../src/report/monthly';
import { ratioReport } from '../../../src/report/ratio';
import { auto, edition, mapping, NONE, row, STATION } from '../../report/mappings';

const NAMELESS = { name: 'Phòng khám không mã' };
const rows = (mapped: number, total: number): MappedRow[] =>
  Array.from({ length: total }, (_, at) => row(`A${at}`, at < mapped ? auto('02.0085.1778') : NONE));

function month(name: string, mapped: number, total: number, more: Partial<MonthlyReport> = {}): MonthlyReport {
  const ratios = ratioReport([mapping(rows(mapped, total), { facility: NAMELESS })], { date: `${name}-28` });
  return { format: 'dmdc-report', version: 2, month: name, date: `${name}-28`, ratios, unreadable: [], ...more };
}
const half = (...months: MonthlyReport[]): HalfYear => halfYear('2026H1', months) as HalfYear;
/** The texts of each sheet, row by row. */
const texts = (of: HalfYear): Record<string, string[]> =>
  Object.fromEntries(
    halfYearSheets(of).map(({ name, rows: lines }) => [
      name,
      lines.map((cells) =>
        cells
          .map((cell) => (cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell))
          .map((value) => value ?? '')
          .join('|'),
      ),
    ]),
  );

describe('the half-year of one place with nothing to complain of', () => {
  const sheets = texts(half(month('2026-01', 2, 2), month('2026-06', 2, 2)));
  const page = (sheets['Báo cáo 6 tháng'] ?? []).join('\n');

  it('leaves room for the name of the province, and says of each part that there is nothing', () => {
    expect(page).toContain('…………………………');
    expect(page).toContain('……………, ngày …… tháng …… năm ………');
    expect(page).toContain('Không có mốc nào được đặt trong kỳ.');
    expect(page).toContain('Chưa có số liệu về hồ sơ gửi đúng ngày');
    expect(page).toContain('6 tháng đầu năm 2026');
    expect(Object.keys(sheets)).toEqual(['Báo cáo 6 tháng', 'Theo cơ sở']);
  });

  it('has no code, level or change where none is known', () => {
    expect(sheets['Theo cơ sở']?.at(-1)).toMatch(/^\|Phòng khám không mã\|\|Dịch vụ kỹ thuật\|2\/2\|1\|2\/2\|1\|0\|0$/);
  });
});

describe('the half-year in numbers', () => {
  const changeOf = (begin: number, end: number) =>
    (texts(half(month('2026-01', begin, 4), month('2026-06', end, 4)))['Báo cáo 6 tháng'] ?? []).find((line) =>
      line.startsWith('Dịch vụ kỹ thuật'),
    );

  it('has a sign before what grew and what fell', () => {
    expect(changeOf(1, 2)).toContain('|+25|');
    expect(changeOf(2, 1)).toContain('|−25|');
    expect(changeOf(2, 2)).toMatch(/\|0(?:\||$)/);
  });

  it('names thirty facilities behind a milestone and counts the others; one that is not due yet says so', () => {
    const facilities = Array.from({ length: 32 }, (_, at) => ({ code: `0${1000 + at}`, name: `Trạm ${at}` }));
    const ratios = ratioReport(
      facilities.map((facility) => mapping(rows(0, 1), { facility })),
      { date: '2026-06-28' },
    );
    const milestones = [
      { date: '2026-05-01', percent: 60, kind: 'services' },
      { date: '2026-12-31', percent: 100 },
    ] as const;
    const page = texts(half({ ...month('2026-06', 0, 1), ratios, milestones }))['Báo cáo 6 tháng'] ?? [];
    const named = page.find((line) => line.startsWith('Cơ sở chưa đạt mốc đã đến hạn:'));
    expect(named?.match(/Trạm \d+/g)).toHaveLength(30);
    expect(named).toContain(' và 2 cơ sở khác');
    expect(page.some((line) => line.startsWith('01/05/2026: 60 % (Dịch vụ kỹ thuật)|'))).toBe(true);
    expect(page.some((line) => line.startsWith('31/12/2026: 100 % – chưa đến hạn|'))).toBe(true);
  });

  it('does not hold a place without a line to send by to the day, nor one whose level nobody knows', () => {
    const register = [
      { ...STATION, level: 'commune' as const },
      { code: '99003', name: 'Viện', level: 'province' as const },
    ];
    const claims = [
      { facility: STATION, onDay: { count: 1, total: 10 }, exempt: true },
      { facility: { code: '99003', name: 'Viện' }, onDay: { count: 9, total: 10 } },
      { facility: NAMELESS, answered: { count: 1, total: 2 } },
    ];
    const sheets = texts(half(month('2026-06', 1, 1, { register, claims })));
    const page = (sheets['Báo cáo 6 tháng'] ?? []).join('\n');
    expect(page).toContain('Không tính 1 cơ sở không có hạ tầng công nghệ thông tin.');
    expect(page).toMatch(/Chưa rõ tuyến\|+1\|.*—\|.*—\|/);
    expect(page).toMatch(/Tuyến tỉnh.*\|≥ 95 %\|/);
    const below = sheets['Gửi dữ liệu'] ?? [];
    expect(below.find((line) => line.includes('Viện'))).toBe('99003|Viện|Tuyến tỉnh|9/10|0.9|0.95|Chưa|—||—');
    expect(below.find((line) => line.includes(NAMELESS.name))).toBe(`|${NAMELESS.name}||—|||—|1/2|0.5|Chưa`);
  });

  it('says “none” of difficulties only where neither a person nor the numbers tell of any', () => {
    const quiet = { ...half(month('2026-06', 1, 1)), draft: [], difficulties: [] };
    const last = (of: HalfYear) => (texts(of)['Báo cáo 6 tháng'] ?? []).join('\n');
    expect(last(quiet)).toContain('Không có.');
    const told = { ...quiet, difficulties: [{ month: '2026-06', paragraphs: ['Thiếu người.'] }] };
    expect(last(told)).not.toContain('Không có.');
    expect(last(told)).toContain('– (Tháng 06/2026) Thiếu người.');
  });

  it('names the edition of a list that is abolished, and a list that was not sent at the end', () => {
    const gone = ratioReport([mapping(rows(1, 2), { facility: NAMELESS, edition: edition('services') })], {
      date: '2026-06-28',
      abolition: () => ({ validTo: '2025-06-18', by: 'QĐ 2010/QĐ-BYT' }),
    });
    const page = (texts(half({ ...month('2026-06', 1, 2), ratios: gone }))['Báo cáo 6 tháng'] ?? []).join('\n');
    expect(page).toMatch(/QĐ 7603\/QĐ-BYT \(đầy đủ\); 2 mục đã hết hiệu lực/);
    const left = half(month('2026-01', 1, 2), {
      ...month('2026-06', 1, 2),
      ratios: ratioReport([], { date: '2026-06-28' }),
    });
    expect(texts(left)['Theo cơ sở']?.at(-1)).toMatch(/\|1\/2\|0\.5\|—\|\|\|$/);
  });
});
