import { isDate } from '../catalog/date';
import { KIND_LABELS, KINDS, type Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import type { Facility } from '../mapping/mapping';
import { BRING_OFFICIAL } from '../messages/coverage';
import { dayText } from '../messages/day';
import { FORM_677 } from '../messages/form-677';
import { REPORT_FAULTS } from '../messages/report-faults';
import { nameKey } from '../text/same-text';
import type { MilestoneState } from './behind';
import { formatRatio, type RatioReport, restsOnThinTable } from './ratio';
import type { EditionCounts } from './ratio-counts';
import { LEVEL_LABELS } from './register';

/** Options of {@link form677}. */
export interface Form677Options {
  /** Name of the province, for example `Nghệ An`; without it the heading leaves room. */
  readonly province?: string;
  /** Month that the report is about, `yyyy-mm`. */
  readonly month?: string;
  /** Place of signing, before the date; the form of the letter has none. */
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
  readonly partA: string;
  /** Header of the table, three levels, {@link FORM_COLUMNS} columns. */
  readonly header: readonly HeaderCell[];
  /** One row a facility. */
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
  /** “Ghi chú” of the letter, below the table. */
  readonly notes: readonly string[];
  readonly partB: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    /** To be read, changed or deleted before anyone signs. */
    readonly draft?: { readonly title: string; readonly paragraphs: readonly string[] };
  };
  readonly place: string;
  readonly signatures: readonly { readonly title: string; readonly hint: string }[];
  /** What the letter does not ask for, below the signatures: the edition behind each column, with its coverage and its end; milestones; how items are counted. */
  readonly added: { readonly title: string; readonly lines: readonly string[] };
}

/** Levels of the header. */
export const FORM_HEADER_ROWS = 3;
/** TT, facility, Bảng 1–5 and the seven kinds. */
export const FORM_COLUMNS = 14;
const TABLES = 5;
const DRAFT_TITLE = 'Dự thảo do phần mềm lập từ số liệu – xin đọc, sửa hoặc xóa trước khi ký:';

/**
 * Lays out the monthly form of letter 677/BYT-BH (01/02/2016) in the Ministry's own words; it is Vietnamese, for it goes to the Ministry.
 * One facility without a province is the facility's own copy and signed by its own people.
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
    FORM_677.total,
    ...Array.from({ length: TABLES }, (_, i) => countMarks(rows, i, extraction)),
    ...KINDS.map((kind) => formatRatio(report.totals[kind])),
  ];
  const ownCopy = province === undefined && report.facilities.length === 1;
  return {
    authority: ['SỞ Y TẾ', province ? province.toLocaleUpperCase('vi') : '…………………………'],
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    title: [...FORM_677.title((month ?? date)?.slice(0, 4) ?? '………'), monthLine(month)],
    partA: FORM_677.partA,
    header: HEADER,
    rows,
    total,
    notes: FORM_677.notes,
    partB: {
      title: FORM_677.partB,
      paragraphs: difficulties,
      ...(draft.length > 0 && { draft: { title: DRAFT_TITLE, paragraphs: draft } }),
    },
    place: placeLine(options.place, date),
    signatures: FORM_677.signatures[ownCopy ? 'facility' : 'province'],
    added: { title: FORM_677.added.title, lines: [...addedLines(report), ...milestones.map(milestoneNote)] },
  };
}

const HEADER: readonly HeaderCell[] = [
  cell(0, 0, 3, 1, FORM_677.number),
  cell(0, 1, 3, 1, FORM_677.facility),
  cell(0, 2, 1, TABLES, FORM_677.extraction),
  cell(0, 2 + TABLES, 1, KINDS.length, FORM_677.mapping),
  cell(1, 2, 1, TABLES, FORM_677.sections[0]),
  cell(1, 2 + TABLES, 1, KINDS.length, FORM_677.sections[1]),
  ...Array.from({ length: TABLES }, (_, i) => cell(2, 2 + i, 1, 1, FORM_677.table(i + 1))),
  ...KINDS.map((kind, i) => cell(2, 2 + TABLES + i, 1, 1, FORM_677.kinds[kind])),
];

function cell(row: number, column: number, rows: number, columns: number, text: string): HeaderCell {
  return { row, column, rows, columns, text };
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

/** The editions that the ratios of a kind rest on, a line each: decision, whether its table is whole, when it ended, its ratio. */
export function editionLines(kind: Kind, byEdition: readonly EditionCounts[] = []): string[] {
  const { added } = FORM_677;
  return byEdition.map(({ edition, abolished, ...counts }) => {
    const facts = [
      added[edition.coverage],
      ...(abolished ? [added.abolished(dayText(abolished.validTo, 'vi'), abolished.by)] : []),
      added.items(formatRatio(counts)),
    ];
    return `${FORM_677.kinds[kind]}: ${added.edition(edition.decision, edition.id)}; ${facts.join('; ')}.`;
  });
}

function addedLines(report: RatioReport): string[] {
  const { added } = FORM_677;
  const bases = KINDS.flatMap((kind) => editionLines(kind, report.totals[kind]?.byEdition));
  const inForce = report.date ? [added.inForce(dayText(report.date, 'vi'))] : [];
  const total = report.facilities.length > 1 ? [added.total] : [];
  return [
    ...bases,
    ...(restsOnThinTable(report) ? [BRING_OFFICIAL.vi] : []),
    [added.counting, ...total, ...inForce].join(' '),
  ];
}

function monthLine(month: string | undefined): string {
  if (!month) return 'Tháng …… năm ………';
  const [year, number] = month.split('-');
  return `Tháng ${Number(number)} năm ${year}`;
}

function placeLine(place: string | undefined, date: string | undefined): string {
  const [year = '………', month = '……', day = '……'] = date?.split('-') ?? [];
  // Days and the months January and February keep their zero in official letters.
  const line = FORM_677.date(day, Number(month) < 3 || !date ? month : String(Number(month)), year);
  return place ? `${place}, ${line.charAt(0).toLowerCase()}${line.slice(1)}` : line;
}

function badDate(value: string, form: string): DmdcError {
  return new DmdcError('bad-date', REPORT_FAULTS.badPeriod(value, form), { value });
}
