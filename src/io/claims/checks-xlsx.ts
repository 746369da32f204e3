import type { ClaimsChecks } from '../../claims/checks';
import { type ClaimsTexts, claimsTexts } from '../../messages/claims-texts';
import type { Lang } from '../../messages/pair';
import { LEVEL_LABELS } from '../../report/register';
import { type Look, type SheetCell, type SheetColumn, type SheetSpec, writeWorkbook } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';
import { facilityRemarks, judged, problemText, share, wrongLines } from './checks-view';

const FONT = { name: 'Times New Roman', size: 11 };
const TEXT: Look = { alignment: { vertical: 'top', wrapText: true } };
const CODE: Look = { alignment: { vertical: 'top' } };
const NUMBER: Look = { numFmt: '#,##0', alignment: { vertical: 'top', horizontal: 'right' } };
const PERCENT: Look = { numFmt: '0.0%', alignment: { vertical: 'top', horizontal: 'right' } };
const MARK: Look = { font: { ...FONT, bold: true }, alignment: { vertical: 'top', horizontal: 'center' } };
const TITLE: Look = { font: { ...FONT, size: 14, bold: true } };
const HEADER: Look = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3864' } },
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};

type Column = SheetColumn & { readonly header: string };

/** Checks of claims as a workbook: summary, missing fields, code ratios, codes to look at, timeliness, files, basis. */
export function claimsChecksXlsx(
  checks: ClaimsChecks,
  { lang = 'vi' }: { readonly lang?: Lang } = {},
): Promise<Uint8Array> {
  const texts = claimsTexts(lang);
  return writeWorkbook({
    title: texts.title,
    sheets: [
      summary(checks, texts, lang),
      fields(checks, texts),
      alwaysEmpty(checks, texts),
      codes(checks, texts),
      problems(checks, texts),
      ...(checks.timeliness.facilities.length > 0 ? [sent(checks, texts, lang)] : []),
      files(checks, texts),
      about(checks, texts, lang),
    ],
  });
}

function sheet(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly SheetCell[])[],
  frozen = 2,
): SheetSpec {
  return {
    name,
    columns,
    rows: [columns.map(({ header }) => ({ value: header, look: HEADER })), ...rows],
    rowHeights: new Map([[0, headerHeight(columns)], ...heights(columns, rows)]),
    freeze: { rows: 1, columns: frozen },
    ...(rows.length > 0 && { filter: { top: 0, left: 0, bottom: rows.length, right: columns.length - 1 } }),
    grid: true,
    print: { landscape: true, repeatRows: [0, 0] },
  };
}

function headerHeight(columns: readonly Column[]): number {
  return 4 + 15 * Math.max(2, ...columns.map(({ header, width = 10 }) => wrappedLines(header, width * 0.8)));
}

/** Rows do not always grow by themselves where text is wrapped. */
function* heights(columns: readonly Column[], rows: readonly (readonly SheetCell[])[]): Generator<[number, number]> {
  for (const [index, row] of rows.entries()) {
    let most = 1;
    row.forEach((cell, i) => {
      if (typeof cell !== 'string' || columns[i]?.look !== TEXT) return;
      const width = (columns[i]?.width ?? 10) * 0.95;
      const lines = cell.split('\n').reduce((sum, line) => sum + wrappedLines(line, width), 0);
      most = Math.max(most, lines);
    });
    if (most > 1) yield [index + 1, most * 15];
  }
}

const text = (header: string, width: number): Column => ({ header, width, look: TEXT });
const code = (header: string, width = 12): Column => ({ header, width, look: CODE });
const number = (header: string, width = 12): Column => ({ header, width, look: NUMBER });
const percent = (header: string): Column => ({ header, width: 11, look: PERCENT });

function heads({ columns: c }: ClaimsTexts): Column[] {
  return [code(c.code), text(c.facility, 34)];
}

function summary({ facilities }: ClaimsChecks, texts: ClaimsTexts, lang: Lang): SheetSpec {
  const { columns: c } = texts;
  const numbers = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US');
  return sheet(
    texts.tabs.summary,
    [
      ...heads(texts),
      text(c.level, 16),
      number(c.records),
      ...[1, 2, 3, 4, 5].map((table): Column => ({ header: texts.tableName(table), width: 9, look: MARK })),
      percent(c.validShare),
      percent(c.amountShare),
      text(c.list, 34),
      text(c.remarks, 50),
    ],
    facilities.map((one) => {
      const sum = (pick: (tally: (typeof one.codes)[number]) => number) =>
        judged(one).reduce((all, t) => all + pick(t), 0);
      return [
        one.code ?? texts.noFacility,
        one.name ?? '',
        one.level ? LEVEL_LABELS[one.level][lang] : '',
        one.encounters,
        ...one.marks.map((mark) => (mark ? 'x' : '')),
        share(
          sum((t) => t.states.valid.lines),
          sum((t) => t.lines),
        ),
        share(
          sum((t) => t.states.valid.amount),
          sum((t) => t.amount),
        ),
        [...new Set(one.tables.map(({ list }) => texts.lists[list]))].join('; '),
        facilityRemarks(one, texts, (value) => numbers.format(value)).join('\n'),
      ];
    }),
  );
}

function fields({ facilities }: ClaimsChecks, texts: ClaimsTexts): SheetSpec {
  const { columns: c } = texts;
  return sheet(
    texts.tabs.fields,
    [
      ...heads(texts),
      code(c.table, 9),
      code(c.field, 24),
      number(c.records),
      number(c.absent),
      number(c.empty),
      number(c.tooLong),
      number(c.wrongType),
      text(c.list, 34),
    ],
    facilities.flatMap(({ code: own, name = '', tables }) =>
      tables.flatMap(({ table, list, records, faults }) => [
        ...faults.map(({ field, absent, empty, tooLong, wrongType }) => [
          own ?? texts.noFacility,
          name,
          table,
          field,
          records,
          absent,
          empty,
          tooLong,
          wrongType,
          texts.lists[list],
        ]),
      ]),
    ),
  );
}

function alwaysEmpty({ facilities }: ClaimsChecks, texts: ClaimsTexts): SheetSpec {
  const { columns: c } = texts;
  return sheet(
    texts.tabs.alwaysEmpty,
    [...heads(texts), code(c.table, 9), number(c.records), text(`${c.field}: ${texts.alwaysEmpty}`, 110)],
    facilities.flatMap(({ code: own, name = '', tables }) =>
      tables
        .filter((check) => check.alwaysEmpty.length > 0)
        .map((check) => [own ?? texts.noFacility, name, check.table, check.records, check.alwaysEmpty.join(', ')]),
    ),
  );
}

function codes({ facilities }: ClaimsChecks, texts: ClaimsTexts): SheetSpec {
  const { columns: c, states } = texts;
  const money = (header: string) => number(header, 18);
  return sheet(
    texts.tabs.codes,
    [
      ...heads(texts),
      text(c.group, 26),
      number(c.lines),
      number(c.valid),
      percent(c.validShare),
      money(c.amount),
      money(c.validAmount),
      percent(c.amountShare),
      number(c.wrong),
      ...(
        [
          'no-main-diagnosis',
          'not-in-force',
          'unknown',
          'other-kind',
          'malformed',
          'outside-list',
          'unverified',
        ] as const
      ).map((state) => number(states[state], 14)),
    ],
    facilities.flatMap((facility) =>
      facility.codes.map((tally) => [
        facility.code ?? texts.noFacility,
        facility.name ?? '',
        texts.groups[tally.group],
        tally.lines,
        tally.states.valid.lines,
        tally.group === 'indicators' ? null : share(tally.states.valid.lines, tally.lines),
        tally.amount,
        tally.states.valid.amount,
        share(tally.states.valid.amount, tally.amount),
        wrongLines(tally),
        tally.states['no-main-diagnosis'].lines,
        tally.states['not-in-force'].lines,
        tally.states.unknown.lines,
        tally.states['other-kind'].lines,
        tally.states.malformed.lines,
        tally.states['outside-list'].lines,
        tally.states.unverified.lines,
      ]),
    ),
  );
}

function problems({ facilities }: ClaimsChecks, texts: ClaimsTexts): SheetSpec {
  const { columns: c } = texts;
  return sheet(
    texts.tabs.problems,
    [
      ...heads(texts),
      text(c.group, 26),
      code(c.field, 18),
      code(c.itemCode, 24),
      text(c.state, 50),
      number(c.lines),
      number(c.amount, 18),
    ],
    facilities.flatMap((facility) =>
      facility.problems.map((problem) => [
        facility.code ?? texts.noFacility,
        facility.name ?? '',
        texts.groups[problem.group],
        problem.field,
        problem.code ?? texts.hiddenCode,
        problemText(problem, texts),
        problem.lines,
        problem.amount,
      ]),
    ),
  );
}

function sent({ timeliness }: ClaimsChecks, texts: ClaimsTexts, lang: Lang): SheetSpec {
  const { columns: c } = texts;
  const verdict = (met: boolean | null) => (met === null ? '' : met ? texts.yes : texts.no);
  const columns = [
    ...heads(texts),
    text(c.level, 18),
    text(c.source, 28),
    number(c.records),
    number(c.onDay),
    percent(c.onDayShare),
    number(c.target),
    code(c.met, 8),
    number(c.answered),
    percent(c.answeredShare),
    code(c.met, 8),
    text(c.remarks, 28),
  ];
  const lines = timeliness.facilities.map((line): SheetCell[] => [
    line.code ?? '',
    line.name ?? '',
    line.level ? LEVEL_LABELS[line.level][lang] : texts.levelUnknown,
    texts.sources[line.source],
    line.records,
    line.onDay,
    line.onDay === null ? null : share(line.onDay, line.records),
    line.onDayTarget,
    verdict(line.onDayMet),
    line.answered,
    line.answered === null ? null : share(line.answered, line.records),
    verdict(line.answeredMet),
    line.withoutIt ? texts.exempt : '',
  ]);
  const levels = timeliness.levels.map((line): SheetCell[] => [
    '',
    `${c.facilities}: ${line.facilities}${line.exempt > 0 ? ` (${texts.exempt}: ${line.exempt})` : ''}`,
    line.level ? LEVEL_LABELS[line.level][lang] : texts.levelUnknown,
    '',
    line.onDayOf,
    line.onDayOf > 0 ? line.onDay : null,
    share(line.onDay, line.onDayOf),
    line.onDayTarget,
    verdict(line.onDayMet),
    line.answeredOf > 0 ? line.answered : null,
    share(line.answered, line.answeredOf),
    verdict(line.answeredMet),
    '',
  ]);
  const one = sheet(texts.tabs.sent, columns, lines);
  return { ...one, rows: [...one.rows, [], [{ value: texts.levelsTitle, look: TITLE }], ...levels] };
}

function files(checks: ClaimsChecks, texts: ClaimsTexts): SheetSpec {
  const { columns: c } = texts;
  return sheet(
    texts.tabs.files,
    [text(c.file, 44), number(c.records), text(c.code, 20), text(c.fault, 80), number(c.line, 10), number(c.count, 10)],
    checks.files.flatMap(({ file, records, facilities, faults }) =>
      faults.length === 0
        ? [[file, records, facilities.join(', '), '', null, null]]
        : faults.map((fault) => [
            file,
            records,
            facilities.join(', '),
            texts.fault({ ...fault, line: undefined, count: 1 }),
            fault.line ?? null,
            fault.count,
          ]),
    ),
    1,
  );
}

function about({ editions, optional }: ClaimsChecks, texts: ClaimsTexts, lang: Lang): SheetSpec {
  const { columns: c } = texts;
  const notes = [...texts.notes, ...(optional.length > 0 ? [texts.optional(optional.join(', '))] : [])];
  return {
    name: texts.tabs.about,
    columns: [
      { width: 30, look: TEXT },
      { width: 34, look: TEXT },
      { width: 13, look: CODE },
      { width: 13, look: CODE },
      { width: 70, look: TEXT },
    ],
    rows: [
      [{ value: texts.title, look: TITLE }],
      [],
      [c.group, c.edition, c.from, c.to, c.note].map((value) => ({ value, look: HEADER })),
      ...editions.map(({ kind, edition, decision, from, to, note }) => [
        texts.groups[kind],
        [decision, edition && `(${edition})`].filter(Boolean).join(' ') || '—',
        from,
        to,
        note[lang],
      ]),
      [],
      ...notes.map((note): SheetCell[] => [note]),
    ],
    merges: notes.map((_, i) => ({ top: editions.length + 4 + i, bottom: editions.length + 4 + i, left: 0, right: 4 })),
    rowHeights: new Map([
      ...editions.map(({ note }, i): [number, number] => [3 + i, 15 * wrappedLines(note[lang], 64)]),
      ...notes.map((note, i): [number, number] => [editions.length + 4 + i, 15 * wrappedLines(note, 150)]),
    ]),
    print: { landscape: true },
  };
}
