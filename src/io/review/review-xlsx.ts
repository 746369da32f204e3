import { KIND_LABELS } from '../../catalog/kinds';
import type { FacilityCatalog } from '../../list/facility-list';
import type { Mapping } from '../../mapping/mapping';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { readingTexts } from '../../messages/reading-texts';
import { formatRatio, type Ratio, type RatioOptions, ratioReport } from '../../report/ratio';
import { columnLetters, type SheetCell, type SheetSpec, sheetNames, writeWorkbook } from '../sheets/workbook';
import type { EntryLookup } from '../tables/portal-columns';
import { readingSheet } from './reading-sheet';
import { reviewOrder } from './review-choices';
import { columnsOf } from './review-columns';
import { RECORDS_SHEET } from './review-format';
import { type CodeNames, choicesFormula, itemRows, recordRows } from './review-hidden';
import { groupLook, headerLook, LOOKS } from './review-looks';
import { ratioWarnings, type SummaryLine, summarySheet } from './review-summary';

/** Options of {@link reviewWorkbook}. */
export interface ReviewOptions {
  /** Language of labels, statuses and reasons. @default 'vi' */
  readonly lang?: Lang;
  /** Shows price, price item and specialty of candidates, and what tells the codes of a row apart. */
  readonly lookup?: EntryLookup;
  /** Candidates side by side, the proposed one included; the drop-down always has all. @default 5 */
  readonly alternatives?: number;
  /** Day on which rows must be in force to count in the ratios. @default no row is left out by its dates */
  readonly date?: string | Date;
  /** Says when an edition stopped being in force, if it did by `date`: the summary and the sheets then say so. */
  readonly abolition?: RatioOptions['abolition'];
  /** The lists that the mappings were made of, as they were read: a sheet tells how. @default no such sheet */
  readonly lists?: readonly FacilityCatalog[];
}

const TAB_COLORS = ['2F75B5', 'BF8F00', '548235', 'C55A11', '7030A0', '00808A', 'A61C3C'];
/** Height of a line of text, in points. */
const LINE_HEIGHT = 14.5;
/** A longer text is cut off on screen: one row must not fill the window. */
const MOST_LINES = 6;

/**
 * The workbook that people review mappings in: a summary, one sheet a mapping with a drop-down of candidates in every row,
 * and hidden sheets that let {@link readMappings} read it back however it was sorted, filtered or rearranged.
 */
export function reviewWorkbook(mappings: readonly Mapping[], options: ReviewOptions = {}): Promise<Uint8Array> {
  const { lang = 'vi', lookup, alternatives = 5, date, abolition, lists = [] } = options;
  const messages = messagesOf(lang);
  const lines: SummaryLine[] = mappings.map((mapping) => {
    const report = ratioReport([mapping], { date, abolition });
    return { mapping, ratio: report.facilities[0]!.ratios[mapping.kind]! };
  });
  const several = new Set(mappings.map(({ facility }) => facility.code ?? facility.name)).size > 1;
  const wanted = mappings.map(({ kind, facility }) =>
    several ? `${messages.tabs[kind]} - ${facility.code ?? facility.name}` : messages.tabs[kind],
  );
  const reading = lists.length > 0 ? [readingTexts(lang).tab] : [];
  const visible = sheetNames([messages.review.summaryTab, ...reading, ...wanted]).slice(1 + reading.length);
  const sheets = visible.map((name, index) => ({ visible: name, hidden: `${RECORDS_SHEET}_${index + 1}` }));

  const names: CodeNames = new Map();
  const shown: SheetSpec[] = [];
  const hidden: SheetSpec[] = [];
  mappings.forEach((mapping, index) => {
    const sheet = sheets[index]!;
    const items = itemRows(mapping, names, { lang, lookup });
    hidden.push(plainSheet(sheet.hidden, items.rows));
    shown.push(mappingSheet(lines[index]!, sheet, index, { lang, lookup, alternatives }));
  });
  const records = plainSheet(RECORDS_SHEET, recordRows(mappings, sheets, names, lang));
  return writeWorkbook({
    title: messages.review.title,
    sheets: [
      summarySheet(lines, lang),
      ...shown,
      ...(lists.length > 0 ? [readingSheet(lists, lang)] : []),
      records,
      ...hidden,
    ],
  });
}

function plainSheet(name: string, rows: readonly (readonly SheetCell[])[]): SheetSpec {
  return { name, rows, columns: [], hidden: true };
}

function mappingSheet(
  line: SummaryLine,
  sheet: { readonly visible: string; readonly hidden: string },
  index: number,
  options: { readonly lang: Lang; readonly lookup?: EntryLookup; readonly alternatives: number },
): SheetSpec {
  const { mapping, ratio } = line;
  const { lang } = options;
  const messages = messagesOf(lang);
  const columns = columnsOf(mapping, options);
  const rows: SheetCell[][] = [[{ value: titleOf(mapping, ratio, lang), look: LOOKS.title }]];
  const heights = new Map([[0, 24]]);
  const warnings = ratioWarnings(line, lang);
  if (warnings.length > 0) rows.push([{ value: warnings.join(' '), look: LOOKS.warning }]);
  heights.set(rows.length, 18);
  // Group names are not merged across their columns: Excel refuses to move a column that lies under a merged cell.
  rows.push(
    columns.map(({ group }, i) => ({
      value: columns[i - 1]?.group === group ? null : messages.review.groups[group],
      look: groupLook(group),
    })),
  );
  const header = rows.length;
  heights.set(header, 36);
  rows.push(columns.map((column) => ({ value: column.header, look: headerLook(column.group) })));
  const order = reviewOrder(mapping.rows);
  const places = mapping.rows.map((_, place) => place).sort((a, b) => order[a]! - order[b]!);
  for (const place of places) {
    const row = mapping.rows[place]!;
    const cells = columns.map((column) => column.value(row, place));
    const lineCount = linesNeeded(cells, columns);
    if (lineCount > 1) heights.set(rows.length, lineCount * LINE_HEIGHT + 2);
    rows.push(cells);
  }

  const last = rows.length - 1;
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const decision = at('decision');
  const keyCell = `$${columnLetters(at('key'))}${header + 2}`;
  return {
    name: sheet.visible,
    columns: columns.map(({ width, look }) => ({ width, look })),
    rows,
    rowHeights: heights,
    freeze: { rows: header + 1, columns: at('localName') + 1 },
    filter: { top: header, left: 0, bottom: last, right: columns.length - 1 },
    dropDowns:
      mapping.rows.length === 0
        ? []
        : [
            {
              range: { top: header + 1, left: decision, bottom: last, right: decision },
              source: choicesFormula(sheet.hidden, keyCell, mapping.rows.length),
            },
            {
              range: { top: header + 1, left: at('relationship'), bottom: last, right: at('relationship') },
              source: `"${Object.values(messages.review.relationships).join(',')}"`,
            },
          ],
    grid: true,
    tabColor: TAB_COLORS[index % TAB_COLORS.length],
    print: { landscape: true, repeatRows: [header, header], lastColumn: at('score'), footer: '&L&A&R&P/&N' },
  };
}

/** Lines that the longest text of a row takes: LibreOffice does not raise rows by itself. */
function linesNeeded(cells: readonly SheetCell[], columns: readonly { readonly width: number }[]): number {
  let most = 1;
  cells.forEach((cell, i) => {
    if (typeof cell !== 'string' || (cell.length <= columns[i]!.width * 0.75 && !cell.includes('\n'))) return;
    let lineCount = 0;
    // Capitals are wider than the digit that a column's width counts.
    const perLine = columns[i]!.width * (cell === cell.toUpperCase() ? 0.78 : 1.05);
    for (const line of cell.split('\n')) lineCount += Math.max(1, Math.ceil(line.length / perLine));
    most = Math.max(most, lineCount);
  });
  return Math.min(most, MOST_LINES);
}

function titleOf({ kind, facility, edition }: Mapping, ratio: Ratio, lang: Lang): string {
  const label = messagesOf(lang).review.summary.ratio.toLocaleLowerCase(lang);
  return `${KIND_LABELS[kind][lang]} — ${facility.name} — ${edition.decision} (${edition.id}) — ${label}: ${formatRatio(ratio)}`;
}
