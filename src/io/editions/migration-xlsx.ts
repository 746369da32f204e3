import type { Outcome, RowMigration } from '../../editions/migrate/migrate';
import type { Facility } from '../../mapping/mapping';
import { editionTexts } from '../../messages/editions/edition-texts';
import type { Lang } from '../../messages/pair';
import { fittedHeights } from '../report/row-heights';
import { type SheetCell, type SheetSpec, writeWorkbook } from '../sheets/workbook';
import { evidenceText, successorText } from './diff-view';
import { CODE, HEADER, listedSheet, PERCENT, TEXT, TITLE } from './listed-sheet';

/** What happened, or would happen, to the rows of one facility. */
export interface MigrationPart {
  readonly facility: Facility;
  readonly rows: readonly RowMigration[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** Outcomes in the order of the report, with those that a person has to look at first among the sheets. */
export const OUTCOMES: readonly Outcome[] = ['carried', 'reworded', 'replaced', 'split', 'lost', 'kept', 'undecided'];
const LISTED: readonly Outcome[] = ['reworded', 'replaced', 'split', 'lost', 'carried'];

/** The report of a migration as a workbook: numbers by facility, and one sheet for each outcome. */
export function migrationXlsx(
  parts: readonly MigrationPart[],
  options: { readonly lang?: Lang; readonly title: string },
): Promise<Uint8Array> {
  const lang = options.lang ?? 'vi';
  const texts = editionTexts(lang);
  const sheets = LISTED.flatMap((outcome): SheetSpec[] => {
    const rows = parts.flatMap(({ facility, rows: own }) =>
      own.filter((row) => row.outcome === outcome).flatMap((row) => lines(facility, row, lang)),
    );
    return rows.length === 0 ? [] : [sheet(texts.outcomes[outcome], rows, lang)];
  });
  return writeWorkbook({ title: options.title, sheets: [summary(parts, options.title, lang), ...sheets] });
}

function summary(parts: readonly MigrationPart[], title: string, lang: Lang): SheetSpec {
  const texts = editionTexts(lang);
  const columns = [{ width: 40, look: TEXT }, ...OUTCOMES.map(() => ({ width: 16 }))];
  const table: SheetCell[][] = [
    [texts.columns.facility, ...OUTCOMES.map((outcome) => texts.outcomes[outcome])].map((value) => ({
      value,
      look: HEADER,
    })),
    ...parts.map(({ facility, counts }) => [facility.name, ...OUTCOMES.map((outcome) => counts[outcome])]),
  ];
  // The title runs over the empty cells beside it: it is not what a row's height goes by.
  const heights = fittedHeights(columns, [[], ...table]);
  return {
    name: texts.summary,
    columns,
    rows: [[{ value: title, look: TITLE }], ...table],
    rowHeights: heights,
    freeze: { rows: 2, columns: 1 },
    grid: true,
    print: { landscape: true, repeatRows: [1, 1], footer: '&R&P/&N' },
  };
}

function sheet(name: string, rows: readonly (readonly SheetCell[])[], lang: Lang): SheetSpec {
  const c = editionTexts(lang).columns;
  const columns = [
    { header: c.facility, width: 24, look: TEXT },
    { header: c.localCode, width: 16, look: CODE },
    { header: c.localName, width: 40, look: TEXT },
    { header: c.oldCode, width: 14, look: CODE },
    { header: c.oldName, width: 44, look: TEXT },
    { header: c.newCode, width: 14, look: CODE },
    { header: c.newName, width: 44, look: TEXT },
    { header: c.probability, width: 11, look: PERCENT },
    { header: c.evidence, width: 40, look: TEXT },
    { header: c.reviewer, width: 20, look: TEXT },
  ];
  return listedSheet(name, { columns, rows }, { frozenColumns: 3 });
}

/** Lines of one row: one for each new code that comes into question. */
function lines(facility: Facility, { item, fates, reviewer }: RowMigration, lang: Lang): SheetCell[][] {
  return fates.flatMap((fate): SheetCell[][] => {
    const start = [facility.name, item.localCode, item.localName, fate.old.code, fate.old.name];
    if ('now' in fate) {
      const { code, name } = fate.now;
      return [[...start, code, name, null, evidenceText(fate.evidence, lang), reviewer ?? null]];
    }
    if (fate.successors.length === 0) return [[...start, null, editionTexts(lang).none, null, null, reviewer ?? null]];
    return fate.successors
      .slice(0, 3)
      .map((one) => [...start, one.code, one.name, one.probability, successorText(one, lang), reviewer ?? null]);
  });
}
