import type { Place } from '../../errors';
import { READ_FAULTS } from '../../messages/read-faults';
import { tooLarge, unreadable } from './faults';
import type { HiddenLines } from './xlsx-hidden';
import { attributeOf, type OpenTag, readXml, type XmlAttributes } from './xml-tags';

/** An honest list stays far below; repeated cells cost a few bytes in the file and hundreds in memory. */
const MAX_CELLS = 20_000_000;
/** LibreOffice ends a sheet with a million repeated blank rows: hidden or not, no list goes so far. */
const MAX_REPEAT = 100_000;
/** Rows that a sheet can have, and hidden lines that are noted. */
const MAX_LINE = 1_048_576;
const MAX_HIDDEN = 2_000_000;

function repeat(attributes: XmlAttributes, name: 'rows' | 'columns'): number {
  return Math.max(1, Number(attributes[`table:number-${name}-repeated`] ?? 1) || 1);
}

function isHidden(attributes: XmlAttributes): boolean {
  return attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';
}

/**
 * What is hidden in each sheet of an OpenDocument content part, which the spreadsheet library does not tell.
 * On the way it counts the cells that repetition makes of it.
 * @throws {DmdcError} `file-too-large` when repeated cells would fill the memory; `file-unreadable` where tags hide in comments.
 */
export function hiddenOdsLines(content: Uint8Array, place: Place): HiddenLines[] {
  /** Names of table styles that hide their sheet. */
  const hiding = new Set<string>();
  let style: string | undefined;
  const sheets: { rows: Set<number>; columns: Set<number>; style: string }[] = [];
  let row = 0;
  let column = 0;
  let rowRepeat = 1;
  let cells = 0;
  let hidden = 0;
  const hide = (lines: Set<number> | undefined, from: number, count: number) => {
    if (count > MAX_REPEAT || from > MAX_LINE) return;
    for (let i = 0; i < count && hidden < MAX_HIDDEN; i++, hidden++) lines?.add(from + i);
  };
  const open = ({ name, attributes, empty }: OpenTag) => {
    if (name === 'style:style') {
      style = attributes['style:family'] === 'table' ? attributes['style:name'] : undefined;
    } else if (name === 'style:table-properties') {
      if (style !== undefined && attributes['table:display'] === 'false') hiding.add(style);
    } else if (name === 'table:table') {
      row = 0;
      column = 0;
      sheets.push({ rows: new Set(), columns: new Set(), style: attributes['table:style-name'] ?? '' });
    } else if (name === 'table:table-column') {
      const count = repeat(attributes, 'columns');
      if (isHidden(attributes)) hide(sheets.at(-1)?.columns, column, count);
      column += count;
    } else if (name === 'table:table-row') {
      rowRepeat = repeat(attributes, 'rows');
      if (isHidden(attributes)) hide(sheets.at(-1)?.rows, row + 1, rowRepeat);
      row += rowRepeat;
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      if (empty && attributeOf(attributes, 'value-type') !== 'string') return;
      cells += rowRepeat * repeat(attributes, 'columns');
      if (cells > MAX_CELLS) {
        throw tooLarge(place, READ_FAULTS.repeatedCells);
      }
    }
  };
  // The spreadsheet library finds tags in comments too, where they would escape the count.
  const aside = (text: string) => {
    if (text.includes('<table:')) throw unreadable(place, READ_FAULTS.contentDamaged);
  };
  readXml(new TextDecoder().decode(content), { open, aside });
  return sheets.map(({ rows, columns, style }) => ({ rows, columns, sheet: hiding.has(style) }));
}

/**
 * The content part as the spreadsheet library needs it: a row written as one empty tag, as some programs write a blank one, it does not count,
 * so that all rows below would move up, away from their numbers and from what is noted of them here.
 */
export function withWholeRows(content: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(content);
  const whole = text.replace(/<table:table-row\b([^<>]*)\/>/gu, '<table:table-row$1></table:table-row>');
  return whole === text ? content : new TextEncoder().encode(whole);
}
