import type { Place } from '../../errors';
import { tooLarge } from './faults';

/** An honest list stays far below; repeated cells cost a few bytes in the file and hundreds in memory. */
const MAX_CELLS = 20_000_000;
const TAGS = /<(\/?)(table:table|table:table-row|table:table-cell|table:covered-table-cell)(?=[\s/>])([^>]*?)(\/?)>/g;

function repeat(attributes: string, name: string): number {
  const found = new RegExp(`table:number-${name}-repeated="(\\d+)"`).exec(attributes);
  return found ? Number(found[1]) : 1;
}

/**
 * The hidden rows (counted from 1) of each sheet of an OpenDocument content part, which the spreadsheet library does not tell.
 * On the way it counts the cells that repetition makes of it.
 * @throws {DmdcError} `file-too-large` when repeated cells would fill the memory.
 */
export function hiddenOdsRows(content: Uint8Array, place: Place): ReadonlySet<number>[] {
  const xml = new TextDecoder().decode(content);
  const sheets: Set<number>[] = [];
  let row = 0;
  let rowRepeat = 1;
  let cells = 0;
  let depth = 0;
  for (const [, close = '', tag = '', attributes = '', empty = ''] of xml.matchAll(TAGS)) {
    if (tag === 'table:table') {
      depth += close ? -1 : empty ? 0 : 1;
      if (!close && depth === 1) sheets.push(new Set());
      row = close ? row : 0;
    } else if (tag === 'table:table-row') {
      if (close) continue;
      rowRepeat = repeat(attributes, 'rows');
      const from = row + 1;
      row += rowRepeat;
      // LibreOffice ends a sheet with a million repeated blank rows: hidden or not, no list goes so far.
      if (/table:visibility="(?:collapse|filter)"/.test(attributes) && rowRepeat <= 100_000) {
        for (let hidden = from; hidden <= row; hidden++) sheets.at(-1)?.add(hidden);
      }
    } else if (!close && (!empty || /value-type="string"/.test(attributes))) {
      cells += rowRepeat * repeat(attributes, 'columns');
      if (cells > MAX_CELLS)
        throw tooLarge(
          place,
          'các ô lặp lại tạo ra hàng chục triệu ô.',
          'its repeated cells make tens of millions of cells.',
        );
    }
  }
  return sheets;
}
