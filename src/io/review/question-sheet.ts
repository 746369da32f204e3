import type { Mapping } from '../../mapping/mapping';
import type { Question } from '../../mapping/questions';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { questionSheetTexts } from '../../messages/rules/question-sheet';
import { QUESTION_TEXTS } from '../../messages/rules/rule-texts';
import { columnLetters, type DropDown, type SheetCell, type SheetSpec } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';
import { CHOICE_DASH, formatNumber } from './review-choices';
import { RECORDS_SHEET } from './review-format';
import { bordered, LOOKS, TABLE_HEADER } from './review-looks';

const WIDTHS = [5, 15, 44, 24, 8, 9, 42, 32];
/** Columns of a question's record before the choices of its answer. */
const RECORD_HEAD = 4;
/** Rows above the first question. */
const ABOVE = 4;

/** Rows of the sheet of records that tell what was asked: place of the mapping, number, rule without its answer, choices. */
export function questionRecords(asked: readonly (readonly Question[])[], lang: Lang): SheetCell[][] {
  let number = 0;
  return asked.flatMap((own, at) =>
    own.map(({ about, when, options }) => {
      number++;
      const values = options.map(({ value }) => value);
      return ['question', at, number, JSON.stringify({ about, when, values }), ...choicesOf(options, lang)];
    }),
  );
}

function choicesOf(options: Question['options'], lang: Lang): string[] {
  const choices = options.map(({ value, label }) => (label ? `${value}${CHOICE_DASH}${label}` : value));
  return [...choices, `-${CHOICE_DASH}${questionSheetTexts(lang).rowByRow}`];
}

/**
 * The sheet of questions, one a row with a cell for its answer.
 * @param recordsFrom - row of the sheet of records, from 0, that holds the first question
 */
export function questionSheet(
  mappings: readonly Mapping[],
  asked: readonly (readonly Question[])[],
  recordsFrom: number,
  lang: Lang,
): SheetSpec {
  const texts = questionSheetTexts(lang);
  const { tabs } = messagesOf(lang);
  const heights = new Map([
    [0, 26],
    [1, 34],
    [ABOVE - 1, 32],
  ]);
  const rows: SheetCell[][] = [
    [{ value: texts.title, look: LOOKS.title }],
    [{ value: texts.howTo, look: LOOKS.plain }],
    [],
    [texts.number, texts.list, texts.question, texts.answer, texts.rows, texts.use, texts.options, texts.examples].map(
      (value) => ({ value, look: TABLE_HEADER }),
    ),
  ];
  const dropDowns: DropDown[] = [];
  const last = WIDTHS.length - 1;
  asked.forEach((own, at) => {
    const { kind, facility } = mappings[at] as Mapping;
    const several = new Set(mappings.map((one) => one.facility.name)).size > 1;
    for (const { about, when, options, rows: count, use, examples } of own) {
      const number = rows.length - ABOVE + 1;
      const question = QUESTION_TEXTS[about](when)[lang];
      const settles = options
        .map(({ value, label, settles: settled }) => `${[value, label].filter(Boolean).join(' ')} (${settled})`)
        .join('\n');
      const names = examples.map(({ item }) => `${item.localCode} ${item.localName}`).join('\n');
      const record = recordsFrom + number;
      const choices = columnLetters(RECORD_HEAD + options.length);
      dropDowns.push({
        range: { top: rows.length, left: 3, bottom: rows.length, right: 3 },
        source: `'${RECORDS_SHEET}'!$${columnLetters(RECORD_HEAD)}$${record}:$${choices}$${record}`,
      });
      const tallest = [question, settles, names].map((text, i) =>
        text
          .split('\n')
          .reduce((sum, one) => sum + wrappedLines(one, [WIDTHS[2], WIDTHS[6], WIDTHS[7]][i] as number), 0),
      );
      heights.set(rows.length, Math.max(...tallest) * 15 + 3);
      const list = several ? `${tabs[kind]} – ${facility.name}` : tabs[kind];
      const text = bordered(LOOKS.text);
      rows.push([
        { value: number, look: bordered(LOOKS.key) },
        { value: list, look: text },
        { value: question, look: text },
        { value: null, look: LOOKS.input },
        { value: count, look: bordered(LOOKS.price) },
        { value: use > 0 ? formatNumber(use, lang) : null, look: bordered(LOOKS.price) },
        { value: settles, look: text },
        { value: names, look: text },
      ]);
    }
  });
  return {
    name: texts.tab,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges: [{ top: 1, left: 0, bottom: 1, right: last }],
    rowHeights: heights,
    freeze: { rows: ABOVE, columns: 0 },
    dropDowns,
    tabColor: 'BF8F00',
    print: { landscape: true, repeatRows: [ABOVE - 1, ABOVE - 1], footer: '&R&P/&N' },
  };
}
