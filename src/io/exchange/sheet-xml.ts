import { columnIndex } from '../../list/grid';
import { columnLetters } from '../sheets/workbook';
import { type OpenTag, readXml } from '../sheets/xml-tags';
import { xmlText } from '../sheets/xml-text';

/** A text to put into a cell. Row counted from 1, column from 0. */
export interface CellFill {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What became of a cell: `filled`; `same`: the text stood there; `occupied`: another value stands there; `formula`: a formula does. */
export type FillOutcome = 'filled' | 'same' | 'occupied' | 'formula';

/** What edits of a sheet gave. */
export interface EditedSheet {
  readonly xml: string;
  /** One for each fill, in order. */
  readonly outcomes: readonly FillOutcome[];
  /** What stood in cells that are occupied. */
  readonly found: ReadonlyMap<CellFill, string>;
}

/** A cell of the sheet: where it stands, and what stands in it. */
interface SheetCellAt {
  readonly column: number;
  readonly tag: OpenTag;
  end: number;
  formula: boolean;
  text: string;
}

/** A stretch of the text to be replaced; nothing of it is, where it is empty. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CELL_COLUMN = /^[A-Z]{1,3}(?=\d)/u;

/**
 * Puts texts into cells of a worksheet's XML and leaves every other byte as it is: styles, formulas, widths, validations.
 * A cell that holds something else is left alone unless `overwrite`; one with a formula always is.
 * @param shared - the shared strings of the workbook, to tell what stands in a cell
 */
export function fillSheetXml(
  xml: string,
  fills: readonly CellFill[],
  { overwrite, shared }: { readonly overwrite: boolean; readonly shared: readonly string[] },
): EditedSheet {
  const outcomes = new Map<CellFill, FillOutcome>();
  const found = new Map<CellFill, string>();
  const byRow = new Map<number, CellFill[]>();
  for (const fill of fills) {
    const known = byRow.get(fill.row);
    if (known) known.push(fill);
    else byRow.set(fill.row, [fill]);
  }
  const edits: Edit[] = [];
  let number = 0;
  let row: { readonly tag: OpenTag; readonly wanted: readonly CellFill[]; readonly cells: SheetCellAt[] } | undefined;
  let cell: SheetCellAt | undefined;
  let column = -1;
  let runs = '';
  /** The element whose text is read: a value, a run of text, or the reading of one. */
  let within = '';

  const fillRow = ({ tag, wanted, cells }: NonNullable<typeof row>, innerEnd: number) => {
    const prefix = prefixOf(tag);
    const made: string[] = [];
    const byColumn = [...wanted].sort((a, b) => a.column - b.column);
    for (let i = 0, at = 0; i < byColumn.length; ) {
      const own = byColumn.slice(i).filter((fill) => fill.column === byColumn[i]!.column);
      const target = own[0]!.column;
      i += own.length;
      while (at < cells.length && cells[at]!.column < target) at++;
      const there = cells[at]?.column === target ? cells[at] : undefined;
      let stands = there?.text ?? '';
      let text: string | undefined;
      for (const fill of own) {
        const outcome = there?.formula ? 'formula' : stateOf(stands, fill.text, overwrite);
        outcomes.set(fill, outcome);
        if (outcome === 'filled') {
          text = fill.text;
          stands = fill.text;
        } else if (outcome !== 'formula') found.set(fill, stands);
      }
      if (text === undefined) continue;
      const attributes = there?.tag.attributes ?? { r: `${columnLetters(target)}${own[0]!.row}` };
      const written = cellXml(attributes, text, prefix);
      if (there) edits.push({ start: there.tag.start, end: there.end, text: written });
      else if (tag.empty) made.push(written);
      else {
        const before = cells[at]?.tag.start ?? innerEnd;
        edits.push({ start: before, end: before, text: written });
      }
    }
    if (made.length === 0) return;
    // `<row r="3"/>` takes cells when it is opened and closed.
    const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/u, '>');
    edits.push({ start: tag.start, end: tag.end, text: `${open}${made.join('')}</${tag.name}>` });
  };

  readXml(xml, {
    open: (tag) => {
      const { local, attributes } = tag;
      if (local === 'row') {
        number = Number(attributes.r ?? number + 1);
        column = -1;
        const wanted = byRow.get(number);
        byRow.delete(number);
        row = wanted && { tag, wanted, cells: [] };
      } else if (row && local === 'c') {
        const letters = CELL_COLUMN.exec(attributes.r ?? '')?.[0];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        cell = { column, tag, end: tag.end, formula: false, text: '' };
        row.cells.push(cell);
        runs = '';
      } else if (cell) {
        within = local;
        if (local === 'f') cell.formula = true;
      }
    },
    text: (text) => {
      if (!cell) return;
      if (within === 'v') cell.text += text;
      else if (within === 't') runs += text;
    },
    close: (name, start, end) => {
      const local = name.slice(name.indexOf(':') + 1);
      if (cell && local === 'c') {
        const { t: type } = cell.tag.attributes;
        const stands = type === 's' ? (shared[Number(cell.text)] ?? '') : type === 'inlineStr' ? runs : cell.text;
        cell.text = stands.trim();
        cell.end = end;
        cell = undefined;
      } else if (row && local === 'row') {
        fillRow(row, start);
        row = undefined;
      } else if (local === within) within = '';
    },
  });
  return { xml: edited(xml, edits), outcomes: fills.map((fill) => outcomes.get(fill) ?? 'occupied'), found };
}

function edited(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}

function stateOf(stands: string, text: string, overwrite: boolean): FillOutcome {
  if (stands === '') return 'filled';
  if (stands === text) return 'same';
  return overwrite ? 'filled' : 'occupied';
}

function prefixOf({ name, local }: OpenTag): string {
  return name.slice(0, name.length - local.length);
}

function cellXml(attributes: OpenTag['attributes'], text: string, p: string): string {
  const kept = Object.entries(attributes).map(([name, value]) =>
    name === 't' ? '' : ` ${name}="${encode(value).replaceAll('"', '&quot;')}"`,
  );
  const space = text.trim() === text ? '' : ' xml:space="preserve"';
  return `<${p}c${kept.join('')} t="inlineStr"><${p}is><${p}t${space}>${encode(text)}</${p}t></${p}is></${p}c>`;
}

/** The shared strings of a workbook, parts of a rich text joined, readings (phonetics) left out. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let reading = false;
  readXml(xml, {
    open: ({ local }) => {
      if (local === 'si') strings.push('');
      else if (local === 'rPh') reading = true;
      else if (local === 't') inText = !reading;
    },
    text: (text) => {
      if (inText && strings.length > 0) strings[strings.length - 1] += text;
    },
    close: (name) => {
      if (name.endsWith('rPh')) reading = false;
      inText = false;
    },
  });
  return strings;
}

function encode(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
