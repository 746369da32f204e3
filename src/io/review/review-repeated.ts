import type { MappedRow, RowStatus } from '../../mapping/mapping';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { isInForce } from '../../report/count';
import { exactKey, nameKey } from '../../text/same-text';
import type { ValueCell } from '../sheets/workbook';
import { NONE, OUTSIDE, quoted } from './review-formulas';

/** Rows that share a local code, of which a workbook counts while people type; more of them would make every key slow. */
const MOST_LIVE = 500;

/** Which rows of a list do not count by themselves. */
export interface Repeated {
  /** By place of the row: number of its code, `|`, number of its name in it; `-` where it is not in force; nothing where it counts by itself. */
  readonly marks: readonly (string | undefined)[];
  /** Places of the first row of each code that stands on several. */
  readonly first: ReadonlySet<number>;
  /** Whether formulas count them. */
  readonly isLive: boolean;
}

/** Finds the rows that share their local code, as the ratios do, and those not in force on a day. */
export function repeatedRows(rows: readonly MappedRow[], date: string | undefined): Repeated {
  const places = new Map<string, number[]>();
  const marks = rows.map(({ item }, at): string | undefined => {
    if (date !== undefined && !isInForce(item, date)) return '-';
    const code = exactKey(item.localCode);
    if (code !== '') places.set(code, [...(places.get(code) ?? []), at]);
    return undefined;
  });
  const first = new Set<number>();
  let rowsOfSeveral = 0;
  let number = 0;
  for (const own of places.values()) {
    if (own.length < 2) continue;
    number++;
    rowsOfSeveral += own.length;
    first.add(own[0] as number);
    const names: string[] = [];
    for (const at of own) {
      const name = nameKey((rows[at] as MappedRow).item.localName);
      if (!names.includes(name)) names.push(name);
      marks[at] = `${number}|${names.indexOf(name) + 1}`;
    }
  }
  return { marks, first, isLive: rowsOfSeveral <= MOST_LIVE };
}

/** The columns of a sheet, as formulas name them. */
export interface CountedColumns {
  readonly status: string;
  readonly repeated: string;
  readonly verdict: string;
  readonly uncovered: string;
}

/** Whether a row waits whatever the other rows of its code say: nothing is decided of it, nor of a row of the same code and name. */
export function uncoveredCell(mark: string, status: string, verdict: string, columns: CountedColumns, lang: Lang) {
  const { statuses } = messagesOf(lang);
  const doubted = `OR(${status}=${quoted(statuses.flagged)},${status}=${quoted(statuses.rejected)})`;
  const told = `COUNTIFS(${columns.repeated},${quoted(mark)},${columns.verdict},"?*")`;
  return { value: 0, formula: `IF(${doubted},1,IF(${verdict}<>"",0,IF(${told}=0,1,0)))` } satisfies ValueCell;
}

/** How the rows of one local code count together, beside the first of them: as `outcomeOfGroup` of the ratios has it. */
export function countedCell(mark: string, { status, repeated, verdict, uncovered }: CountedColumns, lang: Lang) {
  const { statuses } = messagesOf(lang);
  const [number = ''] = mark.split('|');
  const own = `${repeated},${quoted(`${number}|*`)}`;
  const one = `LOOKUP(2,1/((LEFT(${repeated},${number.length + 1})=${quoted(`${number}|`)})*(${verdict}<>"")),${verdict})`;
  const several = `COUNTIFS(${own},${verdict},"?*")>COUNTIFS(${own},${verdict},${one})`;
  const say = (state: RowStatus) => quoted(statuses[state]);
  const byPerson = `COUNTIFS(${own},${status},${say('confirmed')})>0`;
  const other = `IF(${one}=${quoted(NONE)},${say('no-equivalent')},IF(${one}=${quoted(OUTSIDE)},${say('out-of-scope')},IF(${byPerson},${say('confirmed')},${say('auto')})))`;
  const formula = `IF(SUMIFS(${uncovered},${own})>0,${say('review')},IF(${several},${say('review')},${other}))`;
  return { value: statuses.review, formula } satisfies ValueCell;
}

/** The rows that count by themselves and those that stand for several. */
export function countedAlone({ marks, first }: Repeated): number {
  return marks.filter((mark) => mark === undefined).length + first.size;
}
