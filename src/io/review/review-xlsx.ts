import { asDate } from '../../catalog/date';
import type { Entry } from '../../catalog/entry';
import { KIND_LABELS, type Kind } from '../../catalog/kinds';
import type { FacilityCatalog } from '../../list/facility-list';
import type { Mapping } from '../../mapping/mapping';
import type { Question } from '../../mapping/questions';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { readingTexts } from '../../messages/reading-texts';
import { questionSheetTexts } from '../../messages/rules/question-sheet';
import { formatRatio, type Ratio, type RatioOptions, ratioReport } from '../../report/ratio';
import { columnLetters, type SheetCell, type SheetSpec, sheetNames, writeWorkbook } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';
import type { EntryLookup } from '../tables/portal-columns';
import { type CodeList, codeListsOf, codesRange, codesSheet } from './codes-sheet';
import { questionRecords, questionSheet } from './question-sheet';
import { readingSheet } from './reading-sheet';
import { reviewOrder } from './review-choices';
import type { ColumnOptions, SheetColumnSpec } from './review-column';
import { columnsOf } from './review-columns';
import { RECORDS_SHEET } from './review-format';
import { quoted, WRONG, wordRows } from './review-formulas';
import { type CodeNames, choicesFormula, itemRows, recordRows } from './review-hidden';
import { DECIDED_LOOK, fitting, groupLook, headerLook, LOOKS, STATUS_RULES, WRONG_LOOK } from './review-looks';
import { type CountedColumns, repeatedRows } from './review-repeated';
import {
  type LiveCounts,
  liveCounts,
  ratioCell,
  ratioWarnings,
  type SummaryLine,
  summarySheet,
} from './review-summary';

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
  /** Code lists, each on a sheet to look codes up: codes typed into a row are then checked as they are typed. @default no such sheets */
  readonly codes?: (kind: Kind, edition: string) => readonly Entry[];
  /** Questions whose answers settle many rows, on a sheet with cells for the answers: see `questionsOf`. @default no such sheet */
  readonly questions?: (mapping: Mapping) => readonly Question[];
  /** The lists that the mappings were made of, as they were read: a sheet tells how. @default no such sheet */
  readonly lists?: readonly FacilityCatalog[];
}

const TAB_COLORS = ['2F75B5', 'BF8F00', '548235', 'C55A11', '7030A0', '00808A', 'A61C3C'];
/** Height of a line of text, in points. */
const LINE_HEIGHT = 14.5;
/** A longer text is cut off: many rows must fit the window. What people write of one thing fits, on paper too. */
const MOST_LINES = 6;

/**
 * The workbook that people review mappings in: a summary that counts while they type, one sheet a mapping with a drop-down of candidates
 * in every row, the code lists, and hidden sheets that let {@link readMappings} read it back however it was sorted, filtered or rearranged.
 */
export function reviewWorkbook(mappings: readonly Mapping[], options: ReviewOptions = {}): Promise<Uint8Array> {
  const { lang = 'vi', lookup, alternatives = 5, date, abolition, lists = [], codes, questions } = options;
  const messages = messagesOf(lang);
  const day = date === undefined ? undefined : asDate(date);
  const ratios = mappings.map((mapping) => ({
    mapping,
    ratio: ratioReport([mapping], { date: day, abolition }).facilities[0]!.ratios[mapping.kind]!,
  }));
  const several = new Set(mappings.map(({ facility }) => facility.code ?? facility.name)).size > 1;
  const wanted = mappings.map(({ kind, facility }) =>
    several ? `${messages.tabs[kind]} - ${facility.code ?? facility.name}` : messages.tabs[kind],
  );
  const asked = questions ? mappings.map((mapping) => questions(mapping)) : [];
  const asks = asked.some((own) => own.length > 0) ? [questionSheetTexts(lang).tab] : [];
  const codeLists = codes ? codeListsOf(mappings, codes, lang) : [];
  const reading = lists.length > 0 ? [readingTexts(lang).tab] : [];
  const front = [messages.review.summaryTab, ...asks, ...reading];
  const tabs = sheetNames([...front, ...wanted, ...codeLists.map(({ tab }) => tab)]);
  const visible = tabs.slice(front.length, front.length + mappings.length);
  const codeTabs = tabs.slice(front.length + mappings.length);
  const sheets = visible.map((name, index) => ({ visible: name, hidden: `${RECORDS_SHEET}_${index + 1}` }));

  const names: CodeNames = new Map();
  const words = wordRows(lang);
  const hidden = mappings.map((mapping, at) =>
    plainSheet(sheets[at]!.hidden, itemRows(mapping, names, { lang, lookup }).rows),
  );
  const parts = mappings.map((mapping, at) => {
    const list = codeLists.findIndex(({ kind, edition }) => kind === mapping.kind && edition === mapping.edition.id);
    const codeRange = list < 0 ? undefined : codesRange(codeTabs[list] as string, codeLists[list] as CodeList);
    const places = { words: wordsRange(words.length), ...(codeRange && { codes: codeRange }) };
    const repeated = repeatedRows(mapping.rows, day);
    return mappingSheet(ratios[at]!, sheets[at]!, at, { lang, lookup, alternatives, places, repeated });
  });
  const lines: SummaryLine[] = ratios.map((line, at) => ({ ...line, live: parts[at]!.live }));
  const askedRows = questionRecords(asked, lang);
  const records = plainSheet(RECORDS_SHEET, recordRows(mappings, sheets, names, { lang, words, questions: askedRows }));
  return writeWorkbook({
    title: messages.review.title,
    sheets: [
      summarySheet(lines, lang),
      ...(asks.length > 0 ? [questionSheet(mappings, asked, 1 + words.length, lang)] : []),
      ...parts.map(({ sheet }) => sheet),
      ...codeLists.map((list, at) => codesSheet(codeTabs[at] as string, list, lang)),
      ...(lists.length > 0 ? [readingSheet(lists, mappings, lang)] : []),
      records,
      ...hidden,
    ],
  });
}

function plainSheet(name: string, rows: readonly (readonly SheetCell[])[]): SheetSpec {
  return { name, rows, columns: [], hidden: true };
}

/** Where the words stand that {@link recordRows} puts below its first row. */
function wordsRange(count: number): string {
  return `'${RECORDS_SHEET}'!$B$2:$E$${count + 1}`;
}

function mappingSheet(
  line: Pick<SummaryLine, 'mapping' | 'ratio'>,
  sheet: { readonly visible: string; readonly hidden: string },
  index: number,
  options: Omit<ColumnOptions, 'counted'>,
): { readonly sheet: SheetSpec; readonly live: LiveCounts } {
  const { mapping, ratio } = line;
  const { lang, repeated } = options;
  const messages = messagesOf(lang);
  const warnings = ratioWarnings(line, lang);
  const header = warnings.length + 2;
  const last = header + mapping.rows.length;
  const columns: SheetColumnSpec[] = columnsOf(mapping, { ...options, counted: () => counted });
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const rangeOf = (id: string) => {
    const letters = columnLetters(at(id));
    return `$${letters}$${header + 2}:$${letters}$${Math.max(last, header + 1) + 1}`;
  };
  const counted: CountedColumns = {
    status: rangeOf('status'),
    repeated: rangeOf('repeated'),
    verdict: rangeOf('verdict'),
    uncovered: rangeOf('uncovered'),
  };
  const width = columns.reduce((sum, column) => sum + (column.fold ? 0 : column.width), 0);
  const rows: SheetCell[][] = [[titleOf(mapping, ratio, index, width, lang)]];
  const heights = new Map([[0, 24]]);
  for (const text of warnings) {
    heights.set(rows.length, 16);
    rows.push([{ value: text, look: fitting(LOOKS.warning, text, width) }]);
  }
  // Group names are not merged across their columns: Excel refuses to move a column that lies under a merged cell.
  heights.set(rows.length, 18);
  rows.push(
    columns.map(({ group }, i) => ({
      value: columns[i - 1]?.group === group ? null : messages.review.groups[group],
      look: groupLook(group),
    })),
  );
  heights.set(header, 32);
  rows.push(columns.map((column) => ({ value: column.header, look: headerLook(column.group) })));
  const order = reviewOrder(mapping.rows);
  const places = mapping.rows.map((_, place) => place).sort((a, b) => order[a]! - order[b]!);
  const letters = new Map(columns.map(({ id }, i) => [id, columnLetters(i)]));
  for (const place of places) {
    const row = mapping.rows[place]!;
    const number = rows.length + 1;
    const cells = columns.map((column) => column.value(row, place, (id) => `$${letters.get(id)}${number}`));
    // LibreOffice does not lower rows by itself to what is unfolded.
    heights.set(rows.length, linesNeeded(cells, columns) * LINE_HEIGHT + 2);
    rows.push(cells);
  }

  const line1 = header + 2;
  const whole = { top: header + 1, left: 0, bottom: Math.max(last, header + 1), right: columns.length - 1 };
  const only = (id: string) => ({ ...whole, left: at(id), right: at(id) });
  const cell = (id: string) => `$${columnLetters(at(id))}${line1}`;
  const spec: SheetSpec = {
    name: sheet.visible,
    columns: columns.map(({ width, look, fold }) => ({ width, look, fold })),
    rows,
    rowHeights: heights,
    freeze: { rows: header + 1, columns: at('localName') + 1 },
    filter: { top: header, left: 0, bottom: last, right: columns.length - 1 },
    lookRules: [
      ...STATUS_RULES.map(([status, look]) => ({
        range: only('status'),
        when: `${cell('status')}=${quoted(messages.statuses[status])}`,
        look,
      })),
      { range: only('why'), when: `LEFT(${cell('why')},1)=${quoted(WRONG)}`, look: WRONG_LOOK },
      { range: only('decision'), when: `LEFT(${cell('why')},1)=${quoted(WRONG)}`, look: WRONG_LOOK },
      { range: { ...whole, right: at('reviewer') }, when: `${cell('decision')}<>""`, look: DECIDED_LOOK },
    ],
    dropDowns:
      mapping.rows.length === 0
        ? []
        : [
            { range: only('decision'), source: choicesFormula(sheet.hidden, cell('key'), mapping.rows.length) },
            {
              range: only('relationship'),
              source: `"${Object.values(messages.review.relationships).join(',')}"`,
            },
          ],
    grid: true,
    tabColor: TAB_COLORS[index % TAB_COLORS.length],
    print: { landscape: true, repeatRows: [header, header], lastColumn: at('reviewer'), footer: '&L&A&R&P/&N' },
  };
  const ranges = { status: rangeOf('status'), repeated: rangeOf('repeated'), counted: rangeOf('counted') };
  return { sheet: spec, live: liveCounts(line, repeated, sheet.visible, ranges, lang) };
}

/** Lines that the longest text of a row takes in the columns that are not folded. */
function linesNeeded(cells: readonly SheetCell[], columns: readonly Pick<SheetColumnSpec, 'width' | 'fold'>[]): number {
  let most = 1;
  cells.forEach((cell, i) => {
    const { width, fold } = columns[i]!;
    const text = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
    if (fold || typeof text !== 'string') return;
    // A longer text need not be measured: no row is higher.
    most = Math.max(most, wrappedLines(text.slice(0, width * MOST_LINES * 2), width));
  });
  return Math.min(most, MOST_LINES);
}

/** The longest text that a formula may hold. */
const FORMULA_TEXT = 255;

function titleOf(
  { kind, facility, edition }: Mapping,
  ratio: Ratio,
  index: number,
  width: number,
  lang: Lang,
): SheetCell {
  const { summary, summaryTab } = messagesOf(lang).review;
  const label = summary.ratio.toLocaleLowerCase(lang);
  const title = `${KIND_LABELS[kind][lang]} — ${facility.name} — ${edition.decision} (${edition.id}) — ${label}: `;
  const value = `${title}${formatRatio(ratio)}`;
  const look = fitting(LOOKS.title, value, width);
  if (title.length > FORMULA_TEXT) return { value, look };
  return { value, look, formula: `${quoted(title)}&'${summaryTab}'!${ratioCell(index)}` };
}
