import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import { type Issue, SEVERITIES } from '../../issue';
import {
  type FacilityCatalog,
  type ReadColumn,
  type ReadSheet,
  ROW_ROLES,
  type RowRole,
  type SkippedRow,
} from '../../list/facility-list';
import { rowList } from '../../list/remarks';
import type { Mapping } from '../../mapping/mapping';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { readingTexts } from '../../messages/reading-texts';
import type { CellRange, SheetCell, SheetSpec } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';
import { bordered, LOOKS, TABLE_HEADER } from './review-looks';

const WIDTHS = [30, 40, 34, 70];
const LAST = WIDTHS.length - 1;
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
const LINE_HEIGHT = 15;
/** Rows of which the text is shown; the rest are named by number. */
const MOST_TEXTS = 6;
const MOST_TEXT = 60;
/** What a row was taken for, in the order of telling. Signatures are counted and never quoted: they are names of people. */
const ROLES = ROW_ROLES.filter((role) => role !== 'items' && role !== 'blank');
const QUOTED: ReadonlySet<RowRole> = new Set(['section', 'total', 'hidden', 'unreadable']);

/** The sheet that tells how the lists were read: what each column means, which rows are no items and why, what to note. */
export function readingSheet(lists: readonly FacilityCatalog[], mappings: readonly Mapping[], lang: Lang): SheetSpec {
  const texts = readingTexts(lang);
  const rows: SheetCell[][] = [];
  const merges: CellRange[] = [];
  const heights = new Map<number, number>();
  const wide = (text: string, look: (typeof LOOKS)[keyof typeof LOOKS], height = 0) => {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: LAST });
    heights.set(rows.length, Math.max(height, wrappedLines(text, WHOLE) * LINE_HEIGHT + 2));
    rows.push([{ value: text, look }]);
  };
  const head = (labels: readonly string[]) => rows.push(labels.map((value) => ({ value, look: TABLE_HEADER })));
  const line = (values: readonly (string | number)[]) => {
    heights.set(rows.length, Math.max(...values.map((v, i) => wrappedLines(String(v), WIDTHS[i]!))) * LINE_HEIGHT + 2);
    rows.push(values.map((value) => ({ value, look: bordered(typeof value === 'number' ? LOOKS.price : LOOKS.text) })));
  };

  wide(texts.title, LOOKS.title, 26);
  wide(texts.intro, LOOKS.plain);
  for (const list of lists) {
    for (const sheet of list.sheets) {
      rows.push([]);
      wide(headingOf(list, sheet, lang), LOOKS.heading, 20);
      if (!sheet.read) continue;
      head([texts.column, texts.header, texts.meaning]);
      for (const column of sheet.columns) {
        line([column.column, oneLine(column.header), meaningOf(column, lang)]);
      }
      head([texts.rows, texts.count, texts.where, texts.texts]);
      for (const kind of KINDS) {
        const items = list.items.filter((item) => item.kind === kind && (item.sheet ?? sheet.name) === sheet.name);
        const at = items.flatMap(({ row }) => row ?? []);
        if (items.length > 0) line([texts.items(KIND_LABELS[kind][lang]), items.length, rowList(at), '']);
      }
      for (const role of ROLES) {
        if (sheet.counts[role] === 0) continue;
        const skipped = sheet.skipped.filter((row) => row.role === role);
        const at = role === 'header' ? sheet.headerRows : skipped.map(({ row }) => row);
        line([texts.roles[role], sheet.counts[role], rowList(at), QUOTED.has(role) ? textsOf(skipped) : '']);
      }
    }
    const notes = notesOf(list.issues, lang);
    if (notes.length === 0) continue;
    rows.push([]);
    wide(`${list.file ?? ''}: ${texts.notes.toLocaleLowerCase(lang)}`, LOOKS.heading, 20);
    for (const note of notes) wide(`• ${note}`, LOOKS.plain);
  }
  const marks = ownMarksOf(mappings);
  if (marks.size > 0) {
    rows.push([]);
    wide(texts.ownMarks, LOOKS.heading, 20);
    for (const [mark, count] of marks) wide(`• ${texts.ownMark(mark, count)}`, LOOKS.plain);
  }
  return {
    name: texts.tab,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges,
    rowHeights: heights,
    tabColor: '7F7F7F',
    print: { landscape: true, footer: '&R&P/&N' },
  };
}

/** The marks that lists add to their names, with the number of rows that have each. */
function ownMarksOf(mappings: readonly Mapping[]): Map<string, number> {
  const marks = new Map<string, number>();
  for (const { rows } of mappings)
    for (const { match } of rows)
      for (const { code, params } of match.reasons)
        if (code === 'mark-own') marks.set(String(params?.mark), (marks.get(String(params?.mark)) ?? 0) + 1);
  return marks;
}

function headingOf({ file = '', sheets }: FacilityCatalog, sheet: ReadSheet, lang: Lang): string {
  const texts = readingTexts(lang);
  const isWhole = sheets.length === 1 && file.startsWith(`${sheet.name}.`);
  const name = isWhole ? file : [file, texts.sheet(sheet.name)].filter((part) => part !== '').join(', ');
  if (!sheet.read) return `${name}: ${texts.notRead}`;
  const kind = sheet.kind && KIND_LABELS[sheet.kind][lang];
  const how = sheet.kindHow ? texts.how[sheet.kindHow] : '';
  const header = sheet.headerRows.length > 0 ? `; ${texts.headerAt(sheet.headerRows.join(', '))}` : '';
  return `${name}: ${kind ? `${kind} (${how})` : how}${header}`;
}

function meaningOf({ field, hidden }: ReadColumn, lang: Lang): string {
  const texts = readingTexts(lang);
  const { fields, review } = messagesOf(lang);
  const labels: Readonly<Record<string, string | undefined>> = { ...fields, ...review.columns };
  const meaning = field === undefined ? texts.notUsed : (fields[field] ?? labels[field] ?? field);
  return hidden ? `${meaning} (${texts.hiddenColumn})` : meaning;
}

function textsOf(skipped: readonly SkippedRow[]): string {
  const shown = skipped.slice(0, MOST_TEXTS).map(({ text }) => oneLine(text).slice(0, MOST_TEXT));
  return `${shown.join(' · ')}${skipped.length > MOST_TEXTS ? ' …' : ''}`;
}

/** What was said while the list was read, worst first, what is said of several rows once. */
function notesOf(issues: readonly Issue[], lang: Lang): string[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.code}|${issue.sheet ?? ''}|${issue.column ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  const texts = readingTexts(lang);
  return [...groups.values()]
    .sort(([a], [b]) => SEVERITIES.indexOf(a!.severity) - SEVERITIES.indexOf(b!.severity))
    .map(([first, ...others]) => {
      const { message, sheet, column, row } = first!;
      const rows = others.flatMap((issue) => issue.row ?? []);
      const where = [
        sheet,
        column && `${texts.column} “${oneLine(String(column))}”`,
        row !== undefined && others.length > 0 && `${texts.where} ${row}`,
        others.length > 0 && texts.andOthers(others.length, rowList(rows)),
      ].filter(Boolean);
      return `${message[lang]}${where.length > 0 ? ` (${where.join(', ')})` : ''}`;
    });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
