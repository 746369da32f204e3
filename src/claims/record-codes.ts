import { isDate } from '../catalog/date';
import type { CodeGroup } from './code-state';
import { groupOf } from './fields';
import type { ClaimRecord, ClaimTable } from './tables';

/** One code that a record uses. */
export interface UsedCode {
  readonly group: CodeGroup;
  /** Field that holds it. */
  readonly field: string;
  readonly code: string;
  /** Đồng that the line is about; absent where the code stands for no amount of its own, `NaN` where it cannot be read. */
  readonly amount?: number;
}

/** Blood and blood products by the cost groups of claims. */
const BLOOD_GROUP = 7;

/** The codes of the shared code sets that a record uses, in order. Pure; empty fields give nothing. */
export function codesOf(table: ClaimTable, record: ClaimRecord): UsedCode[] {
  switch (table) {
    case 'XML1':
      return [
        ...list('icd10', record, ['MA_BENH_CHINH', 'MA_BENH']),
        ...list('icd10', record, ['MA_BENH_KT', 'MA_BENHKHAC']),
        ...list('yhct-diseases', record, ['MA_BENH_YHCT']),
      ];
    case 'XML2':
      return [...medicine(record), ...one('routes', record, 'DUONG_DUNG')];
    case 'XML3':
      return service(record);
    case 'XML4':
      return one('indicators', record, 'MA_CHI_SO');
    default:
      return [];
  }
}

/** Several codes stand in one field, between semicolons, or commas before a letter. */
function list(group: CodeGroup, record: ClaimRecord, fields: readonly string[]): UsedCode[] {
  const field = fields.find((name) => record.has(name));
  const text = field === undefined ? '' : (record.get(field) ?? '');
  if (field === undefined || text.trim() === '') return [];
  return text
    .split(/;|,(?=\s*[A-Za-z])/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .map((code) => ({ group, field, code }));
}

function one(group: CodeGroup, record: ClaimRecord, field: string, amount?: number): UsedCode[] {
  const code = (record.get(field) ?? '').trim();
  return code === '' ? [] : [{ group, field, code, ...(amount !== undefined && { amount }) }];
}

function medicine(record: ClaimRecord): UsedCode[] {
  const code = (record.get('MA_THUOC') ?? '').trim();
  const group = groupOf(record) === BLOOD_GROUP ? 'blood' : isTraditional(code) ? 'traditional-medicines' : 'drugs';
  return one(group, record, 'MA_THUOC', amountOf(record));
}

/** By the shape of the code: claims lines do not say which of the two lists a drug is in. */
function isTraditional(code: string): boolean {
  return /^(?:0?5[CV]|HD)\./i.test(code);
}

/** A supply used in a service names both codes; the money of the line is the supply's. */
function service(record: ClaimRecord): UsedCode[] {
  const amount = amountOf(record);
  const supply = one('supplies', record, 'MA_VAT_TU', amount);
  return [...one('services', record, 'MA_DICH_VU', supply.length > 0 ? undefined : amount), ...supply];
}

/** What the line costs at the facility's prices: THANH_TIEN_BV, in earlier lists THANH_TIEN. */
function amountOf(record: ClaimRecord): number {
  const text = (record.get('THANH_TIEN_BV') ?? record.get('THANH_TIEN') ?? '').trim();
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** The day of a date as claims write it (`yyyymmdd`, `yyyymmddHHMM`), as `yyyy-mm-dd`; nothing for anything else. */
export function dayOf(text: string | undefined): string | undefined {
  const plain = (text ?? '').trim();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{2}){0,3}$/.exec(plain);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(plain);
  const spoken = /^(\d{2})\/(\d{2})\/(\d{4})(?: .*)?$/.exec(plain);
  const [, year, month, day] = compact ?? iso ?? (spoken ? [null, spoken[3], spoken[2], spoken[1]] : []);
  const found = `${year}-${month}-${day}`;
  return isDate(found) ? found : undefined;
}
