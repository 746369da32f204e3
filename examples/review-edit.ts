import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as XLSX from 'xlsx';

/** A row of a review workbook as a person sees it. */
export interface SeenRow {
  readonly sheet: string;
  readonly key: string;
  readonly status: string;
  readonly localCode: string;
  readonly localName: string;
  /** What stands under “Quyết định” now. */
  readonly decision: string;
  /** The first code proposed. */
  readonly code: string;
}

/** What a person writes into a row. */
export interface Written {
  readonly decision?: string;
  readonly relationship?: string;
  readonly reviewer?: string;
  readonly comment?: string;
}

const COLUMNS = {
  key: 'STT',
  status: 'Trạng thái',
  localCode: 'Mã nội bộ',
  localName: 'Tên nội bộ',
  decision: 'Quyết định',
  code: 'Mã đề xuất',
};
const FIELDS = {
  decision: 'Quyết định',
  relationship: 'Quan hệ với mã',
  reviewer: 'Người rà soát',
  comment: 'Ghi chú',
};

/** Plays the person with the workbook open: writes into the rows that `write` answers for, and saves. */
export async function writeReviewed(path: string, write: (row: SeenRow) => Written): Promise<number> {
  const book = XLSX.read(readFileSync(path), { type: 'buffer' });
  let written = 0;
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] as XLSX.WorkSheet;
    if (name.startsWith('_dmdc') || !sheet['!ref']) continue;
    const range = XLSX.utils.decode_range(sheet['!ref']);
    const text = (r: number, c: number) =>
      String((sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined)?.v ?? '');
    const columns = new Map<string, number>();
    let header = -1;
    for (let r = 0; r <= Math.min(range.e.r, 10) && header < 0; r++) {
      for (let c = 0; c <= range.e.c; c++) columns.set(text(r, c), c);
      if (columns.has(COLUMNS.key) && columns.has(COLUMNS.decision)) header = r;
      else columns.clear();
    }
    if (header < 0) continue;
    for (let r = header + 1; r <= range.e.r; r++) {
      const seen = Object.fromEntries(
        Object.entries(COLUMNS).map(([field, label]) => [field, text(r, columns.get(label) ?? -1)]),
      ) as unknown as SeenRow;
      const answer = write({ ...seen, sheet: name });
      for (const [field, value] of Object.entries(answer) as [keyof Written, string][]) {
        const c = columns.get(FIELDS[field]);
        if (c === undefined) throw new Error(`no column ${FIELDS[field]}`);
        sheet[XLSX.utils.encode_cell({ r, c })] = { t: 's', v: value };
        if (field === 'decision') written++;
      }
    }
  }
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
  return written;
}

/** Whether LibreOffice is installed. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 120_000 });
    return true;
  } catch {
    return false;
  }
}

/** Opens workbooks of one folder in LibreOffice and saves them there; it is started once for all of them. */
export function saveByLibreOffice(...paths: readonly [string, ...string[]]): void {
  const folder = join(dirname(paths[0]), 'libreoffice');
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, ...paths], {
    stdio: 'ignore',
    timeout: 500_000,
  });
  for (const path of paths) renameSync(join(folder, basename(path)), path);
}
