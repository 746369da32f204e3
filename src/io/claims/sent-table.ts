import { facilityCode } from '../../claims/claims-count';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import { type Cell, type Grid, isBlank, textOf } from '../../list/grid';
import { headerKey } from '../../list/header-key';
import { CLAIMS_FAULTS } from '../../messages/claims-faults';
import { levelOf } from '../../report/level-words';
import type { SentRecords } from '../../report/timeliness';
import { type ReadGridsOptions, readGrids } from '../sheets/grids';

/** Options of {@link readSentTable}. */
export interface ReadSentTableOptions extends ReadGridsOptions {
  /** Called for every row that is left out, with the reason. */
  readonly see?: (issue: Issue) => void;
}

type Column = 'code' | 'name' | 'level' | 'records' | 'onDay' | 'answered' | 'withoutIt';

/** Header spellings, as `headerKey` gives them. */
const HEADERS: Readonly<Record<Column, RegExp>> = {
  code: /^(?:ma(?:cskcb|coso|cosokcb|csyt|bv|benhvien|donvi)?|(?:facility)?code)$/,
  name: /^(?:ten(?:cskcb|coso|cosokcb|csyt|bv|benhvien|donvi)?|cosokcb|coso|benhvien|(?:facility)?name|facility)$/,
  level: /^(?:tuyen|capquanly|tuyencmkt|level)$/,
  records: /^(?:(?:tong)?(?:so)?hoso|tong(?:so)?|hosodagui|records|total)$/,
  onDay: /^(?:(?:so)?(?:hoso)?(?:gui)?dungngay|onday)$/,
  answered:
    /^(?:(?:so)?(?:hoso)?(?:co|nhan|nhanduoc)?phanhoi(?:tudong)?|(?:so)?(?:hoso)?(?:co|nhan)?(?:ketqua)?giamdinhtudong|answered)$/,
  withoutIt: /^(?:khongco|khong|chuaco)hatang(?:cntt)?|withoutit$/,
};
const TOTAL = /^(?:tong|tongcong|cong|tongso|total)$/;
const HEADER_WITHIN = 40;

/**
 * Reads a table of how many records each facility sent, sent on the day, and had answered automatically: `.csv`, `.tsv`, `.xlsx`, `.xls`, `.ods`.
 * Columns in any order, headers with or without accents: MA_CSKCB or TEN_CSKCB, TUYEN, SO_HO_SO, DUNG_NGAY, PHAN_HOI,
 * KHONG_HA_TANG (anything in it: no infrastructure). Lines of one facility are added up; total rows are left out.
 * @throws {DmdcError} as reading a workbook; `header-not-found` without a header that has a facility and a number of records.
 */
export function readSentTable(source: string | Uint8Array, options: ReadSentTableOptions = {}): SentRecords[] {
  const { grids, file } = readGrids(source, options);
  const found = new Map<string, SentRecords>();
  let headed = false;
  for (const grid of grids) {
    const header = grid.hidden ? undefined : headerOf(grid);
    if (!header) continue;
    headed = true;
    for (const row of grid.rows) {
      if (row <= header.row) continue;
      const line = lineOf(grid, row, header.columns, { file, sheet: grid.name, row }, options.see);
      if (!line) continue;
      const key = line.code ?? `|${headerKey(line.name ?? '')}`;
      const before = found.get(key);
      found.set(key, before ? added(before, line) : line);
    }
  }
  if (headed) return [...found.values()];
  throw new DmdcError('header-not-found', CLAIMS_FAULTS.sentHeaderNotFound, file === undefined ? {} : { file });
}

function headerOf(grid: Grid): { row: number; columns: ReadonlyMap<Column, number> } | undefined {
  for (const row of grid.rows) {
    if (row > HEADER_WITHIN) return undefined;
    const keys = grid.cells(row).map((cell) => headerKey(textOf(cell)));
    const columns = new Map<Column, number>();
    for (const [column, spelling] of Object.entries(HEADERS) as [Column, RegExp][]) {
      const at = keys.findIndex((key) => spelling.test(key));
      if (at >= 0) columns.set(column, at);
    }
    if (columns.has('records') && (columns.has('code') || columns.has('name'))) return { row, columns };
  }
  return undefined;
}

function lineOf(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<Column, number>,
  place: Place,
  see: ReadSentTableOptions['see'],
): SentRecords | undefined {
  const cells = grid.cells(row);
  const cell = (column: Column): Cell | undefined => {
    const at = columns.get(column);
    return at === undefined ? undefined : cells[at];
  };
  const text = (column: Column) => textOf(cell(column)).normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (isBlank(text('code')) && isBlank(text('name'))) return undefined;
  if (TOTAL.test(headerKey(text('code') || text('name')))) return undefined;
  const level = levelOf(text('level'))?.level;
  const records = numberOf(cell('records'));
  const onDay = columns.has('onDay') ? numberOf(cell('onDay')) : null;
  const answered = columns.has('answered') ? numberOf(cell('answered')) : null;
  const over = records !== null && Math.max(onDay ?? 0, answered ?? 0) > records;
  if (records === null || over) {
    see?.({
      ...place,
      severity: 'error',
      code: over ? 'sent-more-than-all' : 'sent-no-number',
      message: over ? CLAIMS_FAULTS.sentCountsContradict : CLAIMS_FAULTS.sentCountUnreadable,
    });
    return undefined;
  }
  const written = text('code');
  // Excel takes the zeros in front away.
  const code = written && (facilityCode(written.padStart(5, '0')) ?? written);
  const name = text('name') || undefined;
  const withoutIt = !isBlank(text('withoutIt')) && !/^(?:0|khong|no|false)$/.test(headerKey(text('withoutIt')));
  return {
    ...(code && { code }),
    ...(name && { name }),
    ...(level && { level }),
    ...(withoutIt && { withoutIt }),
    source: 'table',
    records,
    onDay,
    answered,
  };
}

/** A whole number, also with thousands set apart; null for anything else. */
function numberOf(cell: Cell | undefined): number | null {
  if (cell?.type === 'number' && cell.number !== undefined) {
    return Number.isInteger(cell.number) && cell.number >= 0 ? cell.number : null;
  }
  const text = textOf(cell).trim();
  if (!/^(?:\d+|\d{1,3}(?:[., \u00a0]\d{3})+)$/.test(text)) return null;
  return Number(text.replace(/\D/g, ''));
}

function added(a: SentRecords, b: SentRecords): SentRecords {
  const both = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other);
  return {
    ...b,
    ...a,
    records: a.records + b.records,
    onDay: both(a.onDay, b.onDay),
    answered: both(a.answered, b.answered),
  };
}
