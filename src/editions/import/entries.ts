import { normalizeCode } from '../../catalog/code';
import { type Column, LIST_SEPARATOR } from '../../catalog/columns';
import type { Alias, Entry, RetiredEntry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import { TEXT_FIELDS } from '../../catalog/table';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import { mergeIcdTwins, mergePartners } from '../compile/merge';
import { type FaultCode, fault } from './faults';
import type { ListRow } from './rows';

type Add = (code: FaultCode, row: ListRow, column: Column, value: string, other?: string) => void;

/** Makes the entries of a kind from the rows of a list, one a code. Rows that contradict each other are reported. */
export function toEntries(
  kind: Kind | 'reference',
  rows: readonly ListRow[],
  place: (row: ListRow, column: Column, value: string) => Place,
  issues: Issue[],
): Entry[] {
  const add: Add = (code, row, column, value, other) => issues.push(fault(code, place(row, column, value), other));
  const single = withoutRepeats(kind, rows, add);
  const entries = single.map((row) => toEntry(kind, row, add));
  if (kind === 'icd10') return mergeIcdTwins(entries);
  return kind === 'yhct-diseases' ? mergePartners(entries) : entries;
}

/** The rows of a list of cancelled codes. */
export function toRetired(
  kind: Kind,
  rows: readonly ListRow[],
  place: (row: ListRow, column: Column, value: string) => Place,
  issues: Issue[],
): RetiredEntry[] {
  const add: Add = (code, row, column, value, other) => issues.push(fault(code, place(row, column, value), other));
  return withoutRepeats('reference', rows, add).map((row) => {
    const priceName = row.cells.get('price_name');
    const successors: string[] = [];
    for (const text of (row.cells.get('successors') ?? '').split(/[\s;,]+/u).filter(Boolean)) {
      const { code, wellFormed } = normalizeCode(kind, text);
      if (wellFormed) successors.push(code);
      else add('successor-malformed', row, 'successors', text);
    }
    const note = row.cells.get('note');
    const name = row.cells.get('name') as string;
    return { code: row.code, name, ...(priceName && { priceName }), successors, ...(note && { note }) };
  });
}

/**
 * Drops rows that say the same again. A code may stand in several rows where they add something: an ICD-10 category with
 * and without its mark, a traditional-medicine disease with another partner.
 */
function withoutRepeats(kind: Kind | 'reference', rows: readonly ListRow[], add: Add): ListRow[] {
  const seen = new Map<string, ListRow[]>();
  const kept: ListRow[] = [];
  for (const row of rows) {
    const before = seen.get(row.code) ?? [];
    const same = before.find((other) => sameCells(other, row));
    const first = before[0];
    if (same) add('row-twice', row, 'code', row.code, String(same.row));
    else if (first && !mayRepeat(kind, before, row)) add('code-twice', row, 'code', row.code, String(first.row));
    else kept.push(row);
    seen.set(row.code, [...before, row]);
  }
  return kept;
}

function mayRepeat(kind: Kind | 'reference', before: readonly ListRow[], row: ListRow): boolean {
  if (kind === 'yhct-diseases') return true;
  return kind === 'icd10' && before.length === 1 && (before[0]?.mark === undefined) !== (row.mark === undefined);
}

function sameCells(a: ListRow, b: ListRow): boolean {
  if (a.mark !== b.mark || a.cells.size !== b.cells.size) return false;
  for (const [column, text] of a.cells) if (column !== 'code' && b.cells.get(column) !== text) return false;
  return true;
}

/** Columns of text that are read in a way of their own: checked, or taken from several columns. */
const READ_APART: ReadonlySet<Column> = new Set(['code', 'name', 'mark', 'technique', 'price_item']);

type Draft = { -readonly [K in keyof Entry]: Entry[K] };

/** Columns whose text is taken over as it stands. */
const COPIED = (Object.entries(TEXT_FIELDS) as [Column, (typeof TEXT_FIELDS)[keyof typeof TEXT_FIELDS]][]).filter(
  ([column]) => !READ_APART.has(column),
);

function toEntry(kind: Kind | 'reference', row: ListRow, add: Add): Entry {
  const { cells } = row;
  const draft: Draft = { code: row.code, name: cells.get('name') as string };
  for (const [column, field] of COPIED) {
    const text = cells.get(column);
    if (text) draft[field] = text;
  }
  if (!draft.specialty && row.section && (kind === 'services' || kind === 'reference')) draft.specialty = row.section;
  const mark = row.mark ?? markOf(cells.get('mark'));
  if (mark) draft.mark = mark;
  const aliases = [
    ...aliasesOf(cells.get('other_names'), 'decision', draft.name),
    ...aliasesOf(cells.get('observed_names'), 'observed', draft.name),
  ];
  if (aliases.length > 0) draft.aliases = aliases;
  const routes = valuesOf(cells.get('routes'));
  if (routes.length > 0) draft.routes = routes;
  const counts = cells.get('routes_seen');
  const bad = () => add('volume-malformed', row, 'routes_seen', counts as string);
  if (counts) draft.routesSeen = counts.split(LIST_SEPARATOR).map((count) => wholeNumber(count, bad) ?? 0);
  const otherCodes = valuesOf(cells.get('other_codes'));
  if (otherCodes.length > 0) draft.otherCodes = otherCodes;
  const prices = valuesOf(cells.get('prices'));
  if (prices.length > 0) draft.prices = prices;
  const codes = valuesOf(cells.get('codes'));
  if (codes.length > 0) draft.codes = codes;
  if (kind === 'services') addServiceParts(draft, row, add);
  const seen = cells.get('seen');
  if (seen) draft.seen = wholeNumber(seen, () => add('volume-malformed', row, 'seen', seen));
  const volume = cells.get('volume_ml');
  if (volume) draft.volumeMl = wholeNumber(volume, () => add('volume-malformed', row, 'volume_ml', volume));
  if (kind === 'yhct-diseases') draft.partners = partnersOf(row, add);
  return draft;
}

function markOf(text: string | undefined): string | undefined {
  if (text === '†' || text === '+') return '†';
  return text === '*' ? '*' : undefined;
}

function valuesOf(text: string | undefined): string[] {
  const values = (text ?? '').split(LIST_SEPARATOR.trim()).map((one) => one.trim());
  return [...new Set(values)].filter((one) => one !== '');
}

function aliasesOf(text: string | undefined, source: string, name: string): Alias[] {
  return valuesOf(text)
    .filter((one) => one !== name)
    .map((one) => ({ name: one, source }));
}

/** Technique, price item and price. The first two are told by the code too: a number cell that lost its zeros is read by it. */
function addServiceParts(draft: Draft, row: ListRow, add: Add): void {
  const [chapter = '', number = '', item = ''] = row.code.split('.');
  const technique = row.cells.get('technique');
  if (technique) {
    const own = `${Number(chapter)}.${number.replace(/^0+(?=.)/, '')}`;
    const agrees = row.numeric.has('technique')
      ? Number(technique) === Number(own)
      : technique.replace(/(^|\.)0+(?=\d)/g, '$1').toLowerCase() === own;
    if (item === '' || agrees) draft.technique = item === '' ? technique : own;
    else add('technique-differs', row, 'technique', technique, row.code);
  }
  const priceItem = row.cells.get('price_item');
  if (priceItem) {
    if (item === '') draft.priceItem = priceItem;
    else if (priceItem.padStart(4, '0') === item) draft.priceItem = item;
    else add('price-item-differs', row, 'price_item', priceItem, row.code);
  }
  const price = row.cells.get('price');
  if (price) draft.price = wholeNumber(price, () => add('price-malformed', row, 'price', price));
}

/** `1363000`, `1.363.000`, `1,363,000 đ`. */
function wholeNumber(text: string, bad: () => void): number | undefined {
  const plain = text.replace(/\s*(?:đồng|đ|vnđ|vnd|ml)\.?$/iu, '').replace(/\s/gu, '');
  const digits = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(plain) ? plain.replace(/[.,]/g, '') : plain;
  if (/^\d{1,12}$/.test(digits)) return Number(digits);
  bad();
  return undefined;
}

function partnersOf(row: ListRow, add: Add): Entry['partners'] {
  const text = row.cells.get('icd10') ?? '';
  const name = row.cells.get('modern_name') ?? '';
  if (text === '' && name === '') return undefined;
  const { code, mark, wellFormed } = normalizeCode('icd10', text);
  if (text !== '' && !wellFormed) add('partner-malformed', row, 'icd10', text);
  if (name === '') add('partner-nameless', row, 'modern_name', text);
  return [mark ? { icd10: code, mark, name } : { icd10: code, name }];
}
