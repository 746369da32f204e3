import type { Place } from '../../errors';
import { tooLarge } from './faults';
import type { HiddenLines } from './xlsx-hidden';

/** An honest list stays far below; repeated cells cost a few bytes in the file and hundreds in memory. */
const MAX_CELLS = 20_000_000;
const TAGS =
  /<(\/?)(table:table|table:table-row|table:table-column|table:table-cell|table:covered-table-cell)(?=[\s/>])([^<>]*?)(\/?)>/g;
const STYLES = /<style:style\s([^<>]*style:family="table"[^<>]*)>\s*<style:table-properties\s([^<>]*)>/g;
const HIDDEN = /table:visibility="(?:collapse|filter)"/;
/** LibreOffice ends a sheet with a million repeated blank rows: hidden or not, no list goes so far. */
const MAX_REPEAT = 100_000;
/** Rows that a sheet can have, and hidden lines that are noted. */
const MAX_LINE = 1_048_576;
const MAX_HIDDEN = 2_000_000;

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}

function repeat(tag: string, name: 'rows' | 'columns'): number {
  return Math.max(1, Number(attribute(tag, `table:number-${name}-repeated`) ?? 1) || 1);
}

/** Names of table styles that hide their sheet. */
function hidingStyles(xml: string): Set<string> {
  const names = new Set<string>();
  for (const [, style = '', properties = ''] of xml.matchAll(STYLES)) {
    if (attribute(properties, 'table:display') === 'false') names.add(attribute(style, 'style:name') ?? '');
  }
  return names;
}

/**
 * What is hidden in each sheet of an OpenDocument content part, which the spreadsheet library does not tell.
 * On the way it counts the cells that repetition makes of it.
 * @throws {DmdcError} `file-too-large` when repeated cells would fill the memory.
 */
export function hiddenOdsLines(content: Uint8Array, place: Place): HiddenLines[] {
  const xml = new TextDecoder().decode(content);
  const hiding = hidingStyles(xml);
  const sheets: { rows: Set<number>; columns: Set<number>; sheet: boolean }[] = [];
  let row = 0;
  let column = 0;
  let rowRepeat = 1;
  let cells = 0;
  let hidden = 0;
  const hide = (lines: Set<number> | undefined, from: number, count: number) => {
    if (count > MAX_REPEAT || from > MAX_LINE) return;
    for (let i = 0; i < count && hidden < MAX_HIDDEN; i++, hidden++) lines?.add(from + i);
  };
  for (const [, close, tag, attributes = '', empty] of xml.matchAll(TAGS)) {
    if (close) continue;
    if (tag === 'table:table') {
      row = 0;
      column = 0;
      sheets.push({
        rows: new Set(),
        columns: new Set(),
        sheet: hiding.has(attribute(attributes, 'table:style-name') ?? ''),
      });
    } else if (tag === 'table:table-column') {
      const count = repeat(attributes, 'columns');
      if (HIDDEN.test(attributes)) hide(sheets.at(-1)?.columns, column, count);
      column += count;
    } else if (tag === 'table:table-row') {
      rowRepeat = repeat(attributes, 'rows');
      if (HIDDEN.test(attributes)) hide(sheets.at(-1)?.rows, row + 1, rowRepeat);
      row += rowRepeat;
    } else if (!empty || /value-type="string"/.test(attributes)) {
      cells += rowRepeat * repeat(attributes, 'columns');
      if (cells > MAX_CELLS) {
        throw tooLarge(
          place,
          'các ô lặp lại tạo ra hàng chục triệu ô.',
          'its repeated cells make tens of millions of cells.',
        );
      }
    }
  }
  return sheets;
}
