import { FORM_COLUMNS, FORM_HEADER_ROWS, type Form677 } from '../../report/form677';
import { type CellRange, type Look, type SheetCell, type SheetSpec, writeWorkbook } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';
import { BORDER, centered, DOCUMENT_LOOKS, FONT } from './document-looks';
import { paragraphRows } from './paragraph-rows';

const LOOKS = {
  ...DOCUMENT_LOOKS,
  part: { font: { ...FONT, size: 12, bold: true }, alignment: { vertical: 'center' } },
  header: { ...centered(11, { bold: true }), border: BORDER },
  cell: { ...centered(12), border: BORDER, numFmt: '@' },
  name: {
    font: { ...FONT, size: 12 },
    border: BORDER,
    alignment: { vertical: 'center', wrapText: true, indent: 1, horizontal: 'left' },
    numFmt: '@',
  },
  total: { ...centered(12, { bold: true }), border: BORDER, numFmt: '@' },
  addedTitle: {
    font: { ...FONT, size: 10, bold: true },
    border: { top: BORDER.top },
    alignment: { vertical: 'center' },
  },
} satisfies Record<string, Look>;

/** Widths in characters: TT, facility, five tables, seven kinds. */
const WIDTHS = [5, 34, 7, 7, 7, 7, 7, 12, 14, 12, 12, 12, 12, 14];
const LAST = FORM_COLUMNS - 1;
/** Heights of the levels of the header, in points. */
const HEADER_HEIGHTS = [50, 18, 76];
/** From so many facilities on the header stays in view; before, it would only take room on a small screen. */
const FREEZE_FROM = 20;
/** Where the right half of heading and signatures begins. */
const RIGHT = 7;
/** Room for writing by hand where part B has no text. */
const DOTTED = '.'.repeat(320);

/** Renders the form of letter 677/BYT-BH as a workbook ready to print: landscape A4, one page wide, header repeated. */
export function form677Xlsx(form: Form677): Promise<Uint8Array> {
  return form677Workbook(form, []);
}

/** The form with further sheets behind it; the first sheet is the form and nothing else. */
export function form677Workbook(form: Form677, more: readonly SheetSpec[]): Promise<Uint8Array> {
  return writeWorkbook({ title: form.title[0] ?? '677/BYT-BH', sheets: [form677Sheet(form), ...more] });
}

/** The form of letter 677/BYT-BH as a sheet. */
export function form677Sheet(form: Form677): SheetSpec {
  const rows: SheetCell[][] = [];
  const merges: CellRange[] = [];
  const heights = new Map<number, number>();
  const put = (row: number, left: number, right: number, text: string, look: Look, bottom = row) => {
    for (let r = row; r <= bottom; r++) {
      const line = rows[r] ?? [];
      rows[r] = line;
      while (line.length <= right) line.push(null);
      for (let c = left; c <= right; c++) line[c] = { value: null, look };
    }
    rows[row]![left] = { value: text, look };
    if (right > left || bottom > row) merges.push({ top: row, left, bottom, right });
  };
  const wrapped = (row: number, text: string, look: Look, perLine: number, lineHeight: number) => {
    put(row, 0, LAST, text, look);
    heights.set(row, Math.max(1, Math.ceil(text.length / perLine)) * lineHeight + 2);
  };

  let at = 0;
  for (let i = 0; i < Math.max(form.authority.length, form.motto.length); i++, at++) {
    const last = i === form.motto.length - 1;
    put(at, 0, 3, form.authority[i] ?? '', i === 0 ? LOOKS.plain : LOOKS.strong);
    put(at, RIGHT - 1, LAST, form.motto[i] ?? '', last ? LOOKS.motto : LOOKS.strong);
    heights.set(at, 18);
  }
  rows[at] = [];
  heights.set(at++, 9);
  form.title.forEach((line, i) => {
    put(at, 0, LAST, line, i === 0 ? LOOKS.title : LOOKS.place);
    heights.set(at++, i === 0 ? 22 : 17);
  });
  put(at, 0, LAST, form.partA, LOOKS.part);
  heights.set(at++, 20);

  const headerTop = at;
  for (const { row, column, rows: down, columns, text } of form.header) {
    put(at + row, column, column + columns - 1, text, LOOKS.header, at + row + down - 1);
  }
  for (const height of HEADER_HEIGHTS) heights.set(at++, height);
  for (const line of form.rows) {
    rows[at] = line.map((value, column) => ({ value, look: column === 1 ? LOOKS.name : LOOKS.cell }));
    heights.set(at++, wrappedLines(line[1]!, 32) * 17 + 3);
  }
  rows[at] = form.total.map((value) => ({ value, look: LOOKS.total }));
  heights.set(at++, 22);
  rows[at] = [];
  heights.set(at++, 5);
  for (const note of form.notes) wrapped(at++, note, LOOKS.note, 175, 13.5);
  rows[at] = [];
  heights.set(at++, 5);

  put(at, 0, LAST, form.partB.title, LOOKS.part);
  heights.set(at++, 20);
  const { paragraphs, draft } = form.partB;
  for (const paragraph of paragraphs)
    for (const part of paragraphRows(paragraph)) wrapped(at++, part, LOOKS.text, 158, 16);
  if (draft) {
    wrapped(at++, draft.title, LOOKS.draftTitle, 150, 16);
    for (const paragraph of draft.paragraphs) {
      for (const part of paragraphRows(`– ${paragraph}`)) wrapped(at++, part, LOOKS.draft, 154, 16);
    }
  } else if (paragraphs.length === 0) {
    for (let line = 0; line < 3; line++) {
      put(at, 0, LAST, DOTTED, { ...LOOKS.text, alignment: { vertical: 'center' } });
      heights.set(at++, 18);
    }
  }
  rows[at] = [];
  heights.set(at++, 5);
  put(at, RIGHT, LAST, form.place, LOOKS.place);
  heights.set(at++, 18);
  const halves = [
    [0, RIGHT - 1],
    [RIGHT, LAST],
  ] as const;
  form.signatures.forEach(({ title, hint }, i) => {
    const [left, right] = halves[i % 2]!;
    put(at, left, right, title, LOOKS.strong);
    put(at + 1, left, right, hint, LOOKS.place);
  });
  // Room to sign, kept on the page with the names of the offices.
  rows[at + 2] = [null];
  heights.set(at + 2, 60);
  at += 3;
  put(at, 0, LAST, form.added.title, LOOKS.addedTitle);
  heights.set(at++, 18);
  for (const line of form.added.lines) wrapped(at++, line, LOOKS.note, 175, 13.5);

  return {
    name: 'Mẫu 677',
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges,
    rowHeights: heights,
    freeze: form.rows.length < FREEZE_FROM ? undefined : { rows: headerTop + FORM_HEADER_ROWS, columns: 2 },
    print: { landscape: true, repeatRows: [headerTop, headerTop + FORM_HEADER_ROWS - 1], footer: '&R&P/&N' },
  };
}
