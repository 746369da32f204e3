import { COVERAGE_LABELS } from '../catalog/catalog';
import { isDate } from '../catalog/date';
import { KIND_LABELS, KINDS } from '../catalog/kinds';
import { DmdcError } from '../errors';
import type { Facility } from '../mapping/mapping';
import { dayText } from '../messages/day';
import { REPORT_FAULTS } from '../messages/report-faults';
import { nameKey } from '../text/same-text';
import type { MilestoneState } from './behind';
import { formatRatio, type RatioReport } from './ratio';
import { LEVEL_LABELS } from './register';

/** Options of {@link form677}. */
export interface Form677Options {
  /** Name of the province, for example `Nghệ An`; without it the heading leaves room. */
  readonly province?: string;
  /** Month that the report is about, `yyyy-mm`. */
  readonly month?: string;
  /** Place of signing. @default the province */
  readonly place?: string;
  /** Day of signing, `yyyy-mm-dd`; without it the line leaves room. */
  readonly date?: string;
  /** Mục I: for a facility (by code, else by name) whether all fields of Bảng 1…5 were extracted in full. Who is not in it gets empty cells. */
  readonly extraction?: ReadonlyMap<string, readonly boolean[]>;
  /** Part B: paragraphs on difficulties met; without them and without a draft the form leaves room. */
  readonly difficulties?: readonly string[];
  /** Part B: paragraphs made from the data (see `draftDifficulties`), marked as a draft, below the person's own. */
  readonly draft?: readonly string[];
  /** Where facilities stand to milestones: one line a milestone below the table. */
  readonly milestones?: readonly MilestoneState[];
}

/** A cell of the header, which may span rows and columns. Counted from 0. */
export interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** The form of letter 677/BYT-BH as data: what stands where, all of it text. */
export interface Form677 {
  /** Top left: who reports. */
  readonly authority: readonly string[];
  /** Top right: the national motto. */
  readonly motto: readonly string[];
  readonly title: readonly string[];
  /** Header of the table, three levels, {@link FORM_COLUMNS} columns. */
  readonly header: readonly HeaderCell[];
  /** One row a facility. */
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
  /** Lines below the table: what each column rests on. */
  readonly notes: readonly string[];
  readonly partB: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    /** To be read, changed or deleted before anyone signs. */
    readonly draft?: { readonly title: string; readonly paragraphs: readonly string[] };
  };
  readonly place: string;
  readonly signatures: readonly { readonly title: string; readonly hint: string }[];
}

/** Levels of the header. */
export const FORM_HEADER_ROWS = 3;
/** TT, facility, Bảng 1–5 and the seven kinds. */
export const FORM_COLUMNS = 14;
const TABLES = 5;
const DRAFT_TITLE = 'Dự thảo do phần mềm lập từ số liệu – xin đọc, sửa hoặc xóa trước khi ký:';

/**
 * Lays out the monthly form of letter 677/BYT-BH (01/02/2016). The form is Vietnamese: it goes to the Ministry.
 * Columns that rest on a partial edition are marked `(*)`, on a provisional one `(**)`, with a note below the table.
 * @throws {DmdcError} `bad-date` for a month or day that is none.
 */
export function form677(report: RatioReport, options: Form677Options = {}): Form677 {
  const { province, month, date, extraction, difficulties = [], draft = [], milestones = [] } = options;
  if (date !== undefined && !isDate(date)) throw badDate(date, 'yyyy-mm-dd');
  if (month !== undefined && !isDate(`${month}-01`)) throw badDate(month, 'yyyy-mm');

  const rows = report.facilities.map(({ facility, ratios }, index) => [
    String(index + 1),
    facility.name || facility.code || '',
    ...marks(facility, extraction),
    ...KINDS.map((kind) => formatRatio(ratios[kind])),
  ]);
  const total = [
    '',
    'Tổng',
    ...Array.from({ length: TABLES }, (_, i) => countMarks(rows, i, extraction)),
    ...KINDS.map((kind) => formatRatio(report.totals[kind])),
  ];
  return {
    authority: ['SỞ Y TẾ', province ? province.toLocaleUpperCase('vi') : '…………………………'],
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    title: [
      'BÁO CÁO TIẾN ĐỘ TRÍCH XUẤT DỮ LIỆU VÀ ĐỒNG BỘ BỘ MÃ DANH MỤC DÙNG CHUNG',
      monthLine(month),
      '(Theo Công văn số 677/BYT-BH ngày 01/02/2016 của Bộ Y tế)',
    ],
    header: header(report),
    rows,
    total,
    notes: [...notes(report), ...milestones.map(milestoneNote)],
    partB: {
      title: 'B. KHÓ KHĂN, VƯỚNG MẮC',
      paragraphs: difficulties,
      ...(draft.length > 0 && { draft: { title: DRAFT_TITLE, paragraphs: draft } }),
    },
    place: placeLine(options.place ?? province, date),
    signatures: [
      { title: 'CÁN BỘ CÔNG NGHỆ THÔNG TIN', hint: '(Ký, ghi rõ họ tên)' },
      { title: province ? 'GIÁM ĐỐC SỞ Y TẾ' : 'THỦ TRƯỞNG ĐƠN VỊ', hint: '(Ký, ghi rõ họ tên, đóng dấu)' },
    ],
  };
}

function header(report: RatioReport): HeaderCell[] {
  const cell = (row: number, column: number, rows: number, columns: number, text: string): HeaderCell => ({
    row,
    column,
    rows,
    columns,
    text,
  });
  const firstKind = 2 + TABLES;
  return [
    cell(0, 0, 3, 1, 'TT'),
    cell(0, 1, 3, 1, 'Cơ sở khám bệnh, chữa bệnh'),
    cell(0, 2, 1, TABLES, 'Mục I. Trích xuất dữ liệu theo Công văn số 9324/BYT-BH'),
    cell(0, firstKind, 1, KINDS.length, 'Mục II. Đồng bộ với Bộ mã danh mục dùng chung (Quyết định số 5084/QĐ-BYT)'),
    cell(1, 2, 1, TABLES, 'Đánh dấu “x” khi trích xuất đủ mọi trường'),
    cell(1, firstKind, 1, KINDS.length, 'Số mục đã ánh xạ / tổng số mục trong danh mục của cơ sở'),
    ...Array.from({ length: TABLES }, (_, i) => cell(2, 2 + i, 1, 1, `Bảng ${i + 1}`)),
    ...KINDS.map((kind, i) => {
      const coverage = report.totals[kind]?.coverage;
      const mark = coverage === 'partial' ? ' (*)' : coverage === 'provisional' ? ' (**)' : '';
      return cell(2, firstKind + i, 1, 1, KIND_LABELS[kind].vi + mark);
    }),
  ];
}

function marks(facility: Facility, extraction: Form677Options['extraction']): string[] {
  const found = (facility.code ? extraction?.get(facility.code) : undefined) ?? byName(facility.name, extraction);
  return Array.from({ length: TABLES }, (_, i) => (found?.[i] ? 'x' : ''));
}

function byName(name: string, extraction: Form677Options['extraction']): readonly boolean[] | undefined {
  const exact = extraction?.get(name);
  if (exact || !extraction) return exact;
  const key = nameKey(name);
  for (const [other, found] of extraction) if (nameKey(other) === key) return found;
  return undefined;
}

function milestoneNote({ milestone, due, lists, reached, nothingSent, behind }: MilestoneState): string {
  const { kind, level, percent, date } = milestone;
  const what = [kind && KIND_LABELS[kind].vi, level && LEVEL_LABELS[level].vi.toLocaleLowerCase('vi')].filter(Boolean);
  const facilities = new Set(behind.map((one) => one.facility)).size;
  const state =
    behind.length === 0
      ? `đạt ở cả ${reached} danh mục`
      : `đạt ${reached}/${lists} danh mục, ${facilities} cơ sở ${due ? 'chậm' : 'còn phải làm tiếp'}`;
  const silent = nothingSent > 0 ? `, ${nothingSent} cơ sở chưa có danh mục nào` : '';
  const head = `Mốc ${dayText(date, 'vi')}${what.length > 0 ? ` (${what.join(', ')})` : ''}: ${percent.toLocaleString('vi')} %`;
  return `${head} – ${lists === 0 ? 'chưa có danh mục nào để tính' : state}${silent}${due ? '' : '; chưa đến hạn'}.`;
}

function countMarks(rows: readonly (readonly string[])[], table: number, extraction: unknown): string {
  if (!extraction) return '';
  return String(rows.filter((row) => row[2 + table] === 'x').length);
}

function notes(report: RatioReport): string[] {
  const lines: string[] = [];
  const labels = (coverage: string) =>
    KINDS.filter((kind) => report.totals[kind]?.coverage === coverage).map((kind) => KIND_LABELS[kind].vi);
  const partial = labels('partial');
  const provisional = labels('provisional');
  if (partial.length > 0) {
    lines.push(
      `(*) ${partial.join('; ')}: bảng mã trong phần mềm chưa đầy đủ so với quyết định; mục chưa tìm thấy có thể vẫn có mã.`,
    );
  }
  if (provisional.length > 0) {
    lines.push(
      `(**) ${provisional.join('; ')}: bảng mã tạm thời, chưa được đối chiếu với quyết định; chỉ tính mục do người rà soát xác nhận.`,
    );
  }
  const bases = KINDS.flatMap((kind) => {
    const editions = report.totals[kind]?.editions ?? [];
    const named = editions.map(
      (edition) => `${edition.decision} (${edition.id}, ${COVERAGE_LABELS[edition.coverage].vi})`,
    );
    return named.length > 0 ? [`${KIND_LABELS[kind].vi}: ${named.join(', ')}`] : [];
  });
  if (bases.length > 0) lines.push(`Căn cứ ánh xạ – ${bases.join('; ')}.`);
  const day = report.date ? ` Chỉ tính mục còn hiệu lực ngày ${dayText(report.date, 'vi')}.` : '';
  lines.push(
    `Mỗi mã nội bộ tính một lần. Dấu “—”: không có danh mục loại này (chưa gửi hoặc tệp không đọc được). Dòng Tổng là tổng cộng dồn.${day}`,
  );
  return lines;
}

function monthLine(month: string | undefined): string {
  if (!month) return 'Tháng …… năm ………';
  const [year, number] = month.split('-');
  return `Tháng ${Number(number)} năm ${year}`;
}

function placeLine(place: string | undefined, date: string | undefined): string {
  const where = place ?? '……………';
  if (!date) return `${where}, ngày …… tháng …… năm ………`;
  const [year, month, day] = date.split('-');
  // Days and the months January and February keep their zero in official letters.
  return `${where}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function badDate(value: string, form: string): DmdcError {
  return new DmdcError('bad-date', REPORT_FAULTS.badPeriod(value, form), { value });
}
