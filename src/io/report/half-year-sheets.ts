import { COVERAGE_LABELS } from '../../catalog/catalog';
import { KIND_LABELS } from '../../catalog/kinds';
import { BRING_OFFICIAL } from '../../messages/coverage';
import { dayText } from '../../messages/day';
import { reportTexts } from '../../messages/report-texts';
import { editionLines } from '../../report/form677';
import { endsOnThin, facilitiesBehind, type HalfYear, type HalfYearPoint } from '../../report/half-year';
import type { RecordShare } from '../../report/monthly';
import { formatRatio } from '../../report/ratio';
import { LEVEL_LABELS } from '../../report/register';
import { shareOf, shareText } from '../../report/share';
import { type CellRange, type Look, type SheetCell, type SheetSpec, writeWorkbook } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';
import { BORDER, centered, DOCUMENT_LOOKS, FONT } from './document-looks';
import { paragraphRows } from './paragraph-rows';
import { REPORT_LOOKS as L, tableSheet } from './report-looks';
import { milestonesSheet } from './report-sheets';

const D = {
  ...DOCUMENT_LOOKS,
  heading: { font: { ...FONT, size: 12, bold: true }, alignment: { vertical: 'center', wrapText: true } },
  header: { ...centered(11, { bold: true }), border: BORDER },
  cell: { ...centered(11), border: BORDER, numFmt: '@' },
  name: { font: { ...FONT, size: 11 }, border: BORDER, numFmt: '@', alignment: { vertical: 'center', wrapText: true } },
} satisfies Record<string, Look>;

/** Twelve columns of one width: every table of the document takes its columns from them. */
const COLUMNS = 12;
const WIDTH = 8.6;
/** Digits of 12 points in a line over all columns. */
const PER_LINE = 96;

/** The half-year summary as a workbook: a document that a department head can sign, then the facilities in full. */
export function halfYearXlsx(half: HalfYear): Promise<Uint8Array> {
  return writeWorkbook({ title: halfYearTitle(half), sheets: halfYearSheets(half) });
}

/** `Báo cáo … 6 tháng đầu năm 2026`. */
export function halfYearTitle({ half }: HalfYear): string {
  return `Kết quả ánh xạ, chuẩn hóa bộ mã danh mục dùng chung ${period(half)}`;
}

function period(half: string): string {
  const [year, number] = half.split('H');
  return `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`;
}

/** The sheets of the summary, the document first. */
export function halfYearSheets(half: HalfYear): SheetSpec[] {
  const behind = milestonesSheet({ date: half.end.date, milestones: half.milestones }, 'vi');
  return [document(half), ...(behind ? [behind] : []), ...timelinessSheet(half), facilitiesSheet(half)];
}

/** Puts a document together row by row. */
class Page {
  readonly rows: SheetCell[][] = [];
  readonly merges: CellRange[] = [];
  readonly heights = new Map<number, number>();

  /** One row of cells that span columns: `[columns, text, look]`. */
  row(cells: readonly (readonly [number, string, Look])[], least = 18): void {
    const at = this.rows.length;
    const line: SheetCell[] = [];
    let height = least;
    for (const [span, text, look] of cells) {
      const left = line.length;
      for (let i = 0; i < span; i++) line.push({ value: i === 0 ? text : null, look });
      if (span > 1) this.merges.push({ top: at, bottom: at, left, right: left + span - 1 });
      const size = look.font?.size ?? 11;
      const width = span === COLUMNS ? PER_LINE * (12 / size) : span * WIDTH * (11 / size) * 0.95;
      height = Math.max(height, wrappedLines(text, width) * size * 1.35 + 3);
    }
    this.rows.push(line);
    this.heights.set(at, Math.min(400, height));
  }

  text(text: string, look: Look = D.text): void {
    for (const part of paragraphRows(text)) this.row([[COLUMNS, part, look]]);
  }

  gap(height = 8): void {
    this.heights.set(this.rows.length, height);
    this.rows.push([]);
  }

  table(spans: readonly number[], headers: readonly string[], rows: readonly (readonly string[])[]): void {
    const line = (texts: readonly string[], head: boolean) =>
      spans.map((span, i) => [span, texts[i] ?? '', head ? D.header : i === 0 ? D.name : D.cell] as const);
    this.row(line(headers, true), 32);
    for (const row of rows) this.row(line(row, false));
    this.gap(6);
  }
}

function document(half: HalfYear): SheetSpec {
  const page = new Page();
  const province = half.province;
  page.row([
    [5, 'SỞ Y TẾ', D.plain],
    [7, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', D.strong],
  ]);
  page.row([
    [5, province ? province.toLocaleUpperCase('vi') : '…………………………', D.strong],
    [7, 'Độc lập - Tự do - Hạnh phúc', D.motto],
  ]);
  page.row([
    [5, 'Số: …………………', D.plain],
    [7, `${province ?? '……………'}, ngày …… tháng …… năm ………`, D.place],
  ]);
  page.gap(12);
  page.row([[COLUMNS, 'BÁO CÁO', D.title]], 22);
  page.row([[COLUMNS, halfYearTitle(half), D.strong]], 20);
  page.row([[COLUMNS, 'Kính gửi: Bộ Y tế', D.plain]], 24);
  general(page, half);
  kinds(page, half);
  behindPart(page, half);
  sending(page, half);
  plan(page, half);
  difficulties(page, half);
  page.gap(10);
  page.row([
    [5, 'NGƯỜI LẬP BÁO CÁO', D.strong],
    [7, 'GIÁM ĐỐC SỞ Y TẾ', D.strong],
  ]);
  page.row([
    [5, '(Ký, ghi rõ họ tên)', D.place],
    [7, '(Ký, ghi rõ họ tên, đóng dấu)', D.place],
  ]);
  page.gap(60);
  return {
    name: 'Báo cáo 6 tháng',
    columns: Array.from({ length: COLUMNS }, () => ({ width: WIDTH })),
    rows: page.rows,
    merges: page.merges,
    rowHeights: page.heights,
    print: { landscape: false, footer: '&R&P/&N' },
  };
}

function general(page: Page, half: HalfYear): void {
  page.row([[COLUMNS, 'I. TÌNH HÌNH CHUNG', D.heading]], 22);
  const silent = half.silent.length;
  page.text(
    `Tính đến ngày ${day(half.end.date)}: ${count(half.facilities)} cơ sở khám bệnh, chữa bệnh, trong đó ${count(half.facilities - silent)} cơ sở có danh mục, ${count(silent)} cơ sở chưa có danh mục nào. Đầu kỳ tính theo báo cáo tháng ${day(half.begin.month)} (số liệu ngày ${day(half.begin.date)}), cuối kỳ theo báo cáo tháng ${day(half.end.month)} (số liệu ngày ${day(half.end.date)}).`,
  );
  if (half.missing.length > 0) {
    page.text(`Trong kỳ không có báo cáo các tháng: ${half.missing.map(day).join(', ')}.`);
  }
  page.gap(4);
}

function kinds(page: Page, half: HalfYear): void {
  page.row([[COLUMNS, 'II. KẾT QUẢ ÁNH XẠ THEO DANH MỤC', D.heading]], 22);
  page.table(
    [3, 2, 1, 2, 1, 1, 1, 1],
    ['Danh mục', 'Đầu kỳ', 'Tỷ lệ', 'Cuối kỳ', 'Tỷ lệ', 'Thay đổi (điểm %)', 'Số cơ sở', 'Mục hết hiệu lực'],
    half.kinds.map(({ kind, begin, end, points }) => [
      KIND_LABELS[kind].vi,
      formatRatio(begin),
      share(begin),
      formatRatio(end),
      share(end),
      pointsText(points),
      end ? count(end.lists) : '—',
      end ? count(end.onAbolished) : '—',
    ]),
  );
  page.text(
    'Ô “200/1000”: 200 mục đã có mã trong 1.000 mục còn hiệu lực, mỗi mã nội bộ tính một lần. “—”: không có danh mục hoặc không tính được. “Mục hết hiệu lực”: mục còn ánh xạ theo bản danh mục đã bị bãi bỏ, cần chuyển sang bản hiện hành.',
    D.note,
  );
  for (const line of half.kinds.flatMap(({ kind, end }) => editionLines(kind, end?.byEdition))) page.text(line, D.note);
  if (endsOnThin(half)) page.text(BRING_OFFICIAL.vi, D.note);
  page.gap(4);
}

function behindPart(page: Page, half: HalfYear): void {
  page.row([[COLUMNS, 'III. CƠ SỞ CHƯA ĐẠT MỐC', D.heading]], 22);
  if (half.milestones.length === 0) {
    page.text('Không có mốc nào được đặt trong kỳ.');
    page.gap(4);
    return;
  }
  page.table(
    [4, 2, 2, 2, 2],
    ['Mốc', 'Danh mục phải đạt', 'Đã đạt', 'Cơ sở chưa đạt', 'Cơ sở chưa có danh mục'],
    half.milestones.map(({ milestone, due, lists, reached, nothingSent, behind }) => {
      const what = [
        milestone.kind && KIND_LABELS[milestone.kind].vi,
        milestone.level && LEVEL_LABELS[milestone.level].vi,
      ];
      const of = what.filter(Boolean).join(', ');
      return [
        `${day(milestone.date)}: ${milestone.percent.toLocaleString('vi')} %${of ? ` (${of})` : ''}${due ? '' : ' – chưa đến hạn'}`,
        count(lists),
        count(reached),
        count(new Set(behind.map(({ facility }) => facility)).size),
        count(nothingSent),
      ];
    }),
  );
  const names = [...new Set(facilitiesBehind(half).map(({ facility }) => facility.name))];
  if (names.length > 0) {
    const shown = names.slice(0, 30).join('; ');
    const more = names.length > 30 ? ` và ${count(names.length - 30)} cơ sở khác` : '';
    page.text(
      `Cơ sở chưa đạt mốc đã đến hạn: ${shown}${more}. Số liệu từng danh mục: trang “${reportTexts('vi').sheets.milestones}”.`,
    );
  }
  page.gap(4);
}

function sending(page: Page, half: HalfYear): void {
  page.row([[COLUMNS, 'IV. GỬI DỮ LIỆU ĐÚNG NGÀY VÀ NHẬN PHẢN HỒI TỰ ĐỘNG', D.heading]], 22);
  const { levels, below, exempt, months } = half.timeliness;
  if (levels.length === 0) {
    page.text('Chưa có số liệu về hồ sơ gửi đúng ngày và phản hồi giám định tự động trong các báo cáo tháng.');
    page.gap(4);
    return;
  }
  page.table(
    [2, 1, 2, 1, 1, 1, 2, 1, 1],
    ['Tuyến', 'Số cơ sở', 'Gửi đúng ngày', 'Tỷ lệ', 'Chỉ tiêu', 'Đạt', 'Có phản hồi', 'Tỷ lệ', 'Đạt (100 %)'],
    levels.map((sum) => [
      sum.level ? LEVEL_LABELS[sum.level].vi : 'Chưa rõ tuyến',
      count(sum.facilities),
      records(sum.onDay),
      share(sum.onDay),
      sum.onDayTarget === null ? '—' : `${sum.onDayTarget === 100 ? '' : '≥ '}${sum.onDayTarget} %`,
      met(sum.onDayMet),
      records(sum.answered),
      share(sum.answered),
      met(sum.answeredMet),
    ]),
  );
  page.text(
    `Số liệu các tháng: ${months.map(day).join(', ')}. Chỉ tiêu theo kế hoạch năm 2020 của Bộ Y tế: gửi đúng ngày từ 95 % (tuyến trung ương, tuyến tỉnh) và 100 % (tuyến huyện, tuyến xã, trừ nơi không có hạ tầng công nghệ thông tin); 100 % hồ sơ có phản hồi giám định tự động. ${count(below.length)} cơ sở chưa đạt${below.length > 0 ? '; danh sách ở trang “Gửi dữ liệu”' : ''}.${exempt.length > 0 ? ` Không tính ${count(exempt.length)} cơ sở không có hạ tầng công nghệ thông tin.` : ''}`,
    D.note,
  );
  page.gap(4);
}

function plan(page: Page, half: HalfYear): void {
  page.row([[COLUMNS, 'V. CÁC BỘ MÃ MÀ KẾ HOẠCH NĂM 2020 YÊU CẦU CẬP NHẬT', D.heading]], 22);
  page.table(
    [4, 2, 2, 1, 3],
    ['Bộ mã theo kế hoạch', 'Danh mục (chương)', 'Đã ánh xạ', 'Tỷ lệ', 'Bản đang dùng'],
    half.planSets.map(({ name, kind, chapters, ratio, editions, onAbolished }) => [
      name.vi,
      kind ? `${KIND_LABELS[kind].vi}${chapters ? ` (${chapters.join(', ')})` : ''}` : '—',
      formatRatio(ratio),
      share(ratio),
      kind === null
        ? 'Không thuộc bảy danh mục; báo cáo riêng'
        : editions.length === 0
          ? 'Chưa có danh mục'
          : `${editions.map(({ decision, coverage }) => `${decision} (${COVERAGE_LABELS[coverage].vi})`).join(', ')}${onAbolished > 0 ? `; ${count(onAbolished)} mục đã hết hiệu lực` : ''}`,
    ]),
  );
}

function difficulties(page: Page, half: HalfYear): void {
  page.row([[COLUMNS, 'VI. KHÓ KHĂN, VƯỚNG MẮC, ĐỀ XUẤT', D.heading]], 22);
  for (const { month: of, paragraphs } of half.difficulties) {
    for (const paragraph of paragraphs) page.text(`– (Tháng ${day(of)}) ${paragraph}`);
  }
  if (half.draft.length > 0) {
    page.text('Dự thảo do phần mềm lập từ số liệu tháng cuối – xin đọc, sửa hoặc xóa trước khi ký:', {
      ...D.draft,
      font: { ...FONT, size: 11, bold: true, italic: true },
    });
    for (const paragraph of half.draft) page.text(`– ${paragraph}`, D.draft);
  } else if (half.difficulties.length === 0) page.text('Không có.');
}

function timelinessSheet(half: HalfYear): SheetSpec[] {
  const { below } = half.timeliness;
  if (below.length === 0) return [];
  const { columns: c } = reportTexts('vi');
  const rows = below.map(({ facility, level, onDay, onDayTarget, onDayMet, answered, answeredMet }): SheetCell[] => [
    facility.code ?? null,
    facility.name,
    level ? LEVEL_LABELS[level].vi : null,
    records(onDay),
    onDay ? shareOf(onDay.count, onDay.total) : null,
    onDayTarget === null ? null : onDayTarget / 100,
    met(onDayMet),
    records(answered),
    answered ? shareOf(answered.count, answered.total) : null,
    met(answeredMet),
  ]);
  return [
    tableSheet(
      'Gửi dữ liệu',
      [
        { header: c.code, width: 11, look: L.key },
        { header: c.facility, width: 40 },
        { header: c.level, width: 16 },
        { header: 'Gửi đúng ngày', width: 18, look: L.ratio },
        { header: 'Tỷ lệ', width: 10, look: L.percent },
        { header: 'Chỉ tiêu', width: 10, look: L.percent },
        { header: 'Đạt', width: 8, look: L.key },
        { header: 'Có phản hồi', width: 18, look: L.ratio },
        { header: 'Tỷ lệ phản hồi', width: 10, look: L.percent },
        { header: 'Đạt 100 %', width: 8, look: L.key },
      ],
      rows,
      { title: 'Cơ sở chưa đạt chỉ tiêu gửi dữ liệu hoặc phản hồi' },
    ),
  ];
}

function facilitiesSheet(half: HalfYear): SheetSpec {
  const { columns: c } = reportTexts('vi');
  const rows = half.lines.map(({ facility, level, kind, begin, end, points }): SheetCell[] => [
    facility.code ?? null,
    facility.name,
    level ? LEVEL_LABELS[level].vi : null,
    KIND_LABELS[kind].vi,
    formatRatio(begin),
    begin ? shareOf(begin.mapped, begin.total) : null,
    formatRatio(end),
    end ? shareOf(end.mapped, end.total) : null,
    points === null ? null : Math.round(points * 10) / 10,
    end ? end.onAbolished : null,
  ]);
  return tableSheet(
    'Theo cơ sở',
    [
      { header: c.code, width: 11, look: L.key },
      { header: c.facility, width: 40 },
      { header: c.level, width: 16 },
      { header: c.kind, width: 28 },
      { header: 'Đầu kỳ', width: 14, look: L.ratio },
      { header: 'Tỷ lệ', width: 9, look: L.percent },
      { header: 'Cuối kỳ', width: 14, look: L.ratio },
      { header: 'Tỷ lệ cuối kỳ', width: 9, look: L.percent },
      { header: 'Thay đổi (điểm %)', width: 10, look: L.points },
      { header: c.abolished, width: 12, look: L.number },
    ],
    rows,
    { title: 'Kết quả theo cơ sở và danh mục', frozenColumns: 2 },
  );
}

/** A day or a month of this form, which is Vietnamese alone. */
function day(date: string): string {
  return dayText(date, 'vi');
}

function count(value: number): string {
  return value.toLocaleString('vi');
}

function records(share: RecordShare | null): string {
  return share ? `${count(share.count)}/${count(share.total)}` : '—';
}

function share(of: Pick<HalfYearPoint, 'mapped' | 'total'> | RecordShare | null): string {
  return of ? shareText('count' in of ? of.count : of.mapped, of.total, 'vi') : '—';
}

function pointsText(points: number | null): string {
  if (points === null) return '—';
  const rounded = Math.round(points * 10) / 10;
  const text = Math.abs(rounded).toLocaleString('vi', { maximumFractionDigits: 1 });
  return rounded > 0 ? `+${text}` : rounded < 0 ? `−${text}` : '0';
}

function met(value: boolean | null): string {
  return value === null ? '—' : value ? 'Đạt' : 'Chưa';
}
