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

const REFERENCE = /\br="([A-Z]{1,3})(\d+)"/u;

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
  for (const fill of fills) byRow.set(fill.row, [...(byRow.get(fill.row) ?? []), fill]);
  // Programs of Microsoft's own kit put a prefix before every name.
  const prefix = /<((?:\w+:)?)sheetData\b/u.exec(xml)?.[1] ?? '';
  const rowPattern = new RegExp(`<${prefix}row\\b([^>]*?)(/>|>([\\s\\S]*?)</${prefix}row>)`, 'gu');
  let last = 0;
  const edited = xml.replace(rowPattern, (whole, attributes: string, _rest: string, inner: string | undefined) => {
    const number = Number(/\br="(\d+)"/u.exec(attributes)?.[1] ?? last + 1);
    last = number;
    const wanted = byRow.get(number);
    if (!wanted) return whole;
    byRow.delete(number);
    let cells = inner ?? '';
    for (const fill of wanted) {
      const result = fillRow(cells, fill, prefix, overwrite, shared);
      cells = result.cells;
      outcomes.set(fill, result.outcome);
      if (result.found !== undefined) found.set(fill, result.found);
    }
    return `<${prefix}row${attributes.trimEnd()}>${cells}</${prefix}row>`;
  });
  return { xml: edited, outcomes: fills.map((fill) => outcomes.get(fill) ?? 'occupied'), found };
}

interface RowResult {
  readonly cells: string;
  readonly outcome: FillOutcome;
  readonly found?: string;
}

function fillRow(cells: string, fill: CellFill, p: string, overwrite: boolean, shared: readonly string[]): RowResult {
  const pattern = new RegExp(`<${p}c\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${p}c>)`, 'gu');
  let column = -1;
  let before = cells.length;
  for (const match of cells.matchAll(pattern)) {
    const [whole, attributes = '', inner = ''] = match;
    const letters = REFERENCE.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnOf(letters);
    if (column < fill.column) continue;
    if (column > fill.column) {
      before = match.index;
      break;
    }
    const outcome = stateOf(attributes, inner, fill.text, p, shared);
    const isFree = outcome.state === 'empty' || (outcome.state === 'occupied' && overwrite);
    if (!isFree) return { cells, outcome: outcome.state as FillOutcome, found: outcome.text };
    const kept = attributes.replace(/\s+t="[^"]*"/u, '').trimEnd();
    const cell = cellXml(kept, fill.text, p);
    return {
      cells: cells.slice(0, match.index) + cell + cells.slice(match.index + whole.length),
      outcome: 'filled',
    };
  }
  const cell = cellXml(` r="${lettersOf(fill.column)}${fill.row}"`, fill.text, p);
  return { cells: cells.slice(0, before) + cell + cells.slice(before), outcome: 'filled' };
}

function stateOf(
  attributes: string,
  inner: string,
  text: string,
  p: string,
  shared: readonly string[],
): { readonly state: FillOutcome | 'empty'; readonly text?: string } {
  if (new RegExp(`<${p}f\\b`, 'u').test(inner)) return { state: 'formula' };
  const type = /\bt="([^"]*)"/u.exec(attributes)?.[1];
  const value = new RegExp(`<${p}v\\b[^>]*>([\\s\\S]*?)</${p}v>`, 'u').exec(inner)?.[1] ?? '';
  const runs = [...inner.matchAll(new RegExp(`<${p}t\\b[^>]*>([\\s\\S]*?)</${p}t>`, 'gu'))].map(([, run = '']) => run);
  const stood =
    type === 's' ? (shared[Number(value)] ?? '') : type === 'inlineStr' ? decode(runs.join('')) : decode(value);
  if (stood.trim() === '') return { state: 'empty' };
  return { state: stood.trim() === text ? 'same' : 'occupied', text: stood.trim() };
}

function cellXml(attributes: string, text: string, p: string): string {
  const space = text.trim() === text ? '' : ' xml:space="preserve"';
  return `<${p}c${attributes} t="inlineStr"><${p}is><${p}t${space}>${encode(text)}</${p}t></${p}is></${p}c>`;
}

/** The shared strings of a workbook, parts of a rich text joined, readings (phonetics) left out. */
export function sharedStrings(xml: string): string[] {
  const p = /<((?:\w+:)?)sst\b/u.exec(xml)?.[1] ?? '';
  const items = xml.matchAll(new RegExp(`<${p}si\\b[^>]*?(?:/>|>([\\s\\S]*?)</${p}si>)`, 'gu'));
  return [...items].map(([, inner = '']) => {
    const plain = inner.replace(new RegExp(`<${p}rPh\\b[\\s\\S]*?</${p}rPh>`, 'gu'), '');
    const runs = plain.matchAll(new RegExp(`<${p}t\\b[^>]*>([\\s\\S]*?)</${p}t>`, 'gu'));
    return decode([...runs].map(([, run = '']) => run).join(''));
  });
}

function columnOf(letters: string): number {
  let index = 0;
  for (const char of letters) index = index * 26 + char.charCodeAt(0) - 64;
  return index - 1;
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function encode(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
