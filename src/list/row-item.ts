import type { Kind } from '../catalog/kinds';
import { plainCode, readWrittenCode } from '../catalog/written-code';
import type { Issue } from '../issue';
import type { Item } from '../item';
import type { ItemField } from './column-role';
import { type Cell, columnLetter, isBlank } from './grid';
import type { Header } from './header';
import { looksNational } from './national-code';
import type { Plan } from './plan';
import type { PriceScale } from './price-scale';
import { remark } from './remarks';
import { amountOf, dayOf, shownText, volumeOf } from './values';

type Draft = { -readonly [field in keyof Item]?: Item[field] };

const AMOUNTS: ReadonlySet<ItemField> = new Set(['unitPrice', 'quantity', 'amount']);
const DAYS: ReadonlySet<ItemField> = new Set(['validFrom', 'validTo']);
const CODE_FIELDS: ReadonlySet<ItemField> = new Set(['localCode', 'declaredCode', 'icd10']);
/** What a spreadsheet makes of `2-3` when it takes it for a day. */
const DATE_TEXT =
  /^\d{1,2}[-/ ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\d{1,2}|th\d{1,2})[a-z]*(?:[-/ ]\d{2,4})?$/i;

/** Where a row stands, for its items and issues. */
export interface RowPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row: number;
}

/** Everything one row gives. */
export interface RowResult {
  readonly item: Item;
  readonly issues: readonly Issue[];
}

/** Prices under “Đơn giá (1.000 đồng)” are a thousand times what the cell says. */
export function priceFactor(header: string | undefined): number {
  return header !== undefined && /(?:1[.,]?000|nghìn|ngàn|nghin|ngan)\s*(?:đ|d|vn)/i.test(header) ? 1000 : 1;
}

/** Placeholders that people type into a column of prices that must not be empty: no price is that low, in đồng or in thousands. */
const PLACEHOLDER = 1;

/** Cells that hold no value although they are filled: formula errors and formulas never computed. */
export function isFault(cell: Cell): boolean {
  return cell.type === 'error' || cell.type === 'uncomputed';
}

/** The item of one row, and what is wrong with it. Code and name may be empty: one row in is one item out. */
export function rowItem(
  cells: readonly (Cell | undefined)[],
  header: Header,
  plan: Plan,
  place: RowPlace,
  section: string,
  scales: ReadonlyMap<number, PriceScale> = new Map(),
): RowResult {
  const issues: Issue[] = [];
  const draft: Draft = {};
  const at = (column: number, value?: string) => ({
    ...place,
    column: header.columns[column]?.header || columnLetter(column),
    ...(value !== undefined && { value }),
  });
  for (const { field, column } of plan.fields) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell.text)) continue;
    if (isFault(cell)) {
      issues.push(remark(cell.type === 'error' ? 'cell-error' : 'formula-without-value', at(column, cell.text)));
      continue;
    }
    if (AMOUNTS.has(field)) {
      const amount = amountOf(cell);
      if (amount === undefined) issues.push(remark('bad-number', at(column, cell.text)));
      else if (field === 'quantity') draft.quantity = amount;
      else {
        const how = amount < 1000 ? scales.get(column)?.how : undefined;
        const factor = how === 'thousands' ? 1000 : priceFactor(header.columns[column]?.header);
        const isNone = plan.kind === 'services' && amount > 0 && amount * factor <= PLACEHOLDER;
        if (isNone || (how === 'mixed' && !Number.isInteger(amount)))
          issues.push(remark('price-impossible', at(column, cell.text)));
        else {
          draft[field as 'unitPrice'] = factor === 1 ? amount : Math.round(amount * factor * 1e6) / 1e6;
        }
      }
    } else if (DAYS.has(field)) {
      const day = dayOf(cell);
      if (day === undefined) issues.push(remark('bad-date', at(column, cell.text)));
      else draft[field as 'validFrom'] = day;
    } else if (field === 'volumeMl') {
      const volume = volumeOf(cell);
      if (volume === undefined) issues.push(remark('bad-number', at(column, cell.text)));
      else draft.volumeMl = volume;
    } else {
      draft[field as 'localName'] = CODE_FIELDS.has(field) ? codeText(cell, field) : shownText(cell);
      if (CODE_FIELDS.has(field)) {
        const fault = codeFault(cell, field, plan.kind);
        if (fault) issues.push(remark(fault, at(column, cell.text)));
      }
    }
  }
  fillIn(draft, cells, plan, place.row);
  const extra = extraOf(cells, plan, section);
  if (extra.size > 0) draft.extra = extra;
  if (draft.localCode === '') issues.push(remark('missing-local-code', { ...place, value: draft.localName }));
  if (draft.localName === '') issues.push(remark('missing-name', { ...place, value: draft.localCode }));
  const { localCode = '', localName = '', ...rest } = draft;
  const item: Item = {
    localCode,
    localName,
    kind: plan.kind,
    ...(place.sheet !== undefined && { sheet: place.sheet }),
    row: place.row,
    ...rest,
  };
  return { item, issues };
}

/** A code without quotes and spaces that a spreadsheet or keyboard added; a local code such as `null` or `n/a` is empty. */
function codeText(cell: Cell, field: ItemField): string {
  const text = shownText(cell);
  if (field === 'localCode') {
    const plain = /^(?:=\s*".*"|'\S.*)$/.test(text) || /\p{Cc}/u.test(text) ? plainCode(text) : text;
    return /^(?:null|nil|none|n\/a|#n\/a|undefined|nan)$/i.test(plain) ? '' : plain;
  }
  return /^(?:=\s*".*"|'\S.*)$/.test(text) ? plainCode(text) : text;
}

function codeFault(cell: Cell, field: ItemField, kind: Kind) {
  if (cell.type === 'date' || (cell.type === 'text' && DATE_TEXT.test(cell.text.trim()))) return 'code-became-date';
  const text = shownText(cell);
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(text)) return 'code-became-exponent';
  if (cell.type === 'number' && Math.abs(cell.number ?? 0) >= 1e15) return 'code-lost-digits';
  if (field !== 'declaredCode' || cell.type !== 'number' || cell.number === undefined) return undefined;
  if (!looksNational(kind, text)) return readWrittenCode(kind, text).form === 'none' ? undefined : 'code-became-number';
  return Number.isInteger(cell.number) || /0\.0/.test(cell.format ?? '') ? undefined : 'code-may-lack-zero';
}

/** Fills code and name from what else the row has where their own columns are missing. */
function fillIn(draft: Draft, cells: readonly (Cell | undefined)[], plan: Plan, row: number): void {
  const { localCodeFrom, columns } = plan.assignment;
  if (localCodeFrom === 'declared') draft.localCode = draft.declaredCode ?? '';
  else if (localCodeFrom === 'ordinal') {
    const cell = cells[columns.get('ordinal')!];
    draft.localCode = cell === undefined ? '' : shownText(cell);
  } else if (localCodeFrom === 'row') draft.localCode = String(row);
  draft.localCode ??= '';
  draft.localName ??=
    draft.tradeName ?? draft.ingredient ?? draft.declaredName ?? draft.modernName ?? draft.nameEn ?? '';
}

function extraOf(cells: readonly (Cell | undefined)[], plan: Plan, section: string): Map<string, string> {
  const extra = new Map<string, string>();
  const fields = plan.extra;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell.text)) continue;
    const label =
      fields.get(column) ?? (plan.fields.some((field) => field.column === column) ? undefined : columnLetter(column));
    if (label !== undefined) extra.set(label, shownText(cell));
  }
  if (section !== '' && !extra.has('section')) extra.set('section', section);
  return extra;
}
