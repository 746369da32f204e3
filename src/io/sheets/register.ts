import { DmdcError } from '../../errors';
import type { Issue } from '../../issue';
import { type Cell, columnLetter, type Grid, isBlank, textOf } from '../../list/grid';
import { headerKey } from '../../list/header-key';
import { FILE_FAULTS } from '../../messages/file-faults';
import { type LevelWords, levelOf } from '../../report/level-words';
import type { RegisterEntry } from '../../report/register';
import { nameKey } from '../../text/same-text';
import { quoted } from './faults';
import { type ReadGridsOptions, readGrids } from './grids';

/** Options of {@link readRegister}. */
export interface ReadRegisterOptions extends ReadGridsOptions {
  /** Called for every row that is doubtful: it stands twice, has no name, its level is not understood … */
  readonly see?: (issue: Issue) => void;
}

/** Header spellings, as `headerKey` gives them. */
const CODE =
  /^(?:ma)(?:cskcb|kcb|coso|cosokcb|cosokhambenhchuabenh|cosokhamchuabenh|cosoyte|csyt|bv|benhvien|donvi|dv)?(?:bhyt)?$|^(?:facility)?code$/;
const NAME =
  /^(?:ten)?(?:cskcb|coso|cosokcb|cosokhambenhchuabenh|cosokhamchuabenh|cosoyte|csyt|benhvien|donvi|bv)$|^ten$|^(?:facility)?name$|^facility$/;
const LEVEL =
  /^(?:phan)?(?:tuyen|cap|hang)(?:cmkt|kcb|chuyenmon|chuyenmonkythuat|kythuat|benhvien|bv|coso|cskcb|quanly)?$|^tuyencap$|^captuyen$|^(?:facility)?(?:level|tier)$/;
const TOTAL = /^(?:tong|tongcong|cong|tongso)$/;
const HEADER_WITHIN = 40;

interface Columns {
  readonly row: number;
  readonly code?: number;
  readonly name?: number;
  readonly levels: readonly number[];
  readonly headers: readonly string[];
}

/**
 * Reads a province's register of facilities: `.csv`, `.tsv`, `.xlsx`, `.xls`, `.ods`; columns for code (mã CSKCB), name and level (tuyến, cấp) in any order
 * under headers with or without accents, title rows above. Facilities stand in the order of the file; one that stands twice is taken once.
 * @throws {DmdcError} as {@link readGrids}; `header-not-found` when no sheet has a column for code or name; `column-not-found` when it has no facility.
 */
export function readRegister(source: string | Uint8Array, options: ReadRegisterOptions = {}): RegisterEntry[] {
  const { grids, file } = readGrids(source, options);
  const place = file === undefined ? {} : { file };
  const entries = new Entries(file, options.see ?? (() => undefined));
  let found = false;
  for (const grid of grids) {
    if (grid.hidden) continue;
    const columns = columnsOf(grid);
    if (!columns) continue;
    found = true;
    readSheet(grid, columns, entries);
  }
  if (!found) {
    throw new DmdcError('header-not-found', FILE_FAULTS.registerHeaderNotFound(quoted(place), HEADER_WITHIN), place);
  }
  if (entries.list.length === 0) {
    throw new DmdcError('column-not-found', FILE_FAULTS.registerEmpty(quoted(place)), place);
  }
  return entries.list;
}

/** The header row: the first with the most columns that are known. */
function columnsOf(grid: Grid): Columns | undefined {
  let best: { columns: Columns; score: number } | undefined;
  for (const row of grid.rows.filter((number) => number <= HEADER_WITHIN)) {
    const headers = grid.cells(row).map((cell) => textOf(cell).replace(/\s+/gu, ' ').trim());
    const keys = headers.map((text) => headerKey(text.replace(/\([^()]*\)/gu, ' ')));
    const code = keys.findIndex((key) => CODE.test(key));
    const name = keys.findIndex((key) => NAME.test(key));
    const levels = keys.flatMap((key, column) => (LEVEL.test(key) ? [column] : []));
    if (code < 0 && name < 0) continue;
    const score = (code < 0 ? 0 : 1) + (name < 0 ? 0 : 1) + Math.min(1, levels.length);
    // A title such as “Bệnh viện” alone in its row heads nothing, unless the list has that one column.
    if (best && score <= best.score) continue;
    const columns = { row, levels, headers, ...(code >= 0 && { code }), ...(name >= 0 && { name }) };
    best = { columns, score };
  }
  return best?.columns;
}

function readSheet(grid: Grid, columns: Columns, entries: Entries): void {
  let section: LevelWords | undefined;
  for (const row of grid.rows) {
    if (row <= columns.row || grid.hiddenRows.has(row)) continue;
    const cells = grid.cells(row);
    const filled = cells.flatMap((cell) => (isBlank(textOf(cell)) ? [] : [textOf(cell).trim()]));
    if (filled.length === 0) continue;
    if (filled.some((text) => TOTAL.test(headerKey(text)))) continue;
    // “1 2 3 4” under the header numbers the columns.
    if (filled.length > 1 && filled.every((text, i) => text.replace(/[()]/g, '') === String(i + 1))) continue;
    const code = columns.code === undefined ? undefined : cells[columns.code];
    const name = textOf(columns.name === undefined ? undefined : cells[columns.name])
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim();
    const isSection = isBlank(textOf(code)) && (isBlank(name) || columns.code !== undefined) && filled.length <= 2;
    const heading = isSection ? levelOf(filled.at(-1) ?? '') : undefined;
    if (heading && /^(?:[ivx\d]+[.)]?\s*)?(?:tuyen|cap)\b/u.test(foldedStart(filled.join(' ')))) {
      section = heading;
      continue;
    }
    if (isBlank(textOf(code)) && isBlank(name)) continue;
    const levels: LevelWords = {};
    for (const column of columns.levels) {
      const text = textOf(cells[column]).trim();
      if (isBlank(text)) continue;
      const words = levelOf(text);
      if (words) Object.assign(levels, words);
      else entries.oddLevel(grid, row, columns.headers[column] || columnLetter(column), text);
    }
    const { rank: _, ...own } = levels;
    const { rank: __, ...above } = section ?? {};
    entries.add(grid, row, columns, code, name, own.level || own.tier ? own : above);
  }
}

function foldedStart(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^[\s\-–•]+/u, '');
}

/** The facilities found so far. */
class Entries {
  readonly list: RegisterEntry[] = [];
  readonly #file: string | undefined;
  readonly #see: (issue: Issue) => void;
  readonly #byCode = new Map<string, RegisterEntry>();
  readonly #byName = new Map<string, RegisterEntry>();

  constructor(file: string | undefined, see: (issue: Issue) => void) {
    this.#file = file;
    this.#see = see;
  }

  add(
    grid: Grid,
    row: number,
    columns: Columns,
    cell: Cell | undefined,
    written: string,
    levels: Pick<RegisterEntry, 'level' | 'tier'>,
  ): void {
    const code = this.#code(grid, row, columns, cell);
    const header = (column: number | undefined) => (column === undefined ? '' : columns.headers[column] || '');
    if (written === '') {
      this.#say(grid, row, header(columns.name), code ?? '', {
        code: 'register-without-name',
        vi: `Cơ sở mã “${code}” không có tên; báo cáo sẽ ghi mã. Hãy điền tên.`,
        en: `The facility with code “${code}” has no name; the report shows the code. Fill in the name.`,
      });
    }
    const name = written || code || '';
    const first = code ? this.#byCode.get(code) : this.#byName.get(nameKey(name));
    if (first) {
      const what = code ? `mã “${code}”` : `tên “${name}”`;
      const same = nameKey(first.name) === nameKey(name);
      this.#say(grid, row, header(code ? columns.code : columns.name), code ?? name, {
        code: 'register-twice',
        vi: `Cơ sở ${what} đã có ở dòng ${first.row}${same ? '' : ` với tên “${first.name}”`}; dòng này được bỏ qua. Hãy xóa một dòng hoặc sửa mã.`,
        en: `The facility with ${code ? `code “${code}”` : `name “${name}”`} stands in row ${first.row} already${same ? '' : ` as “${first.name}”`}; this row is passed over. Delete one of them or mend the code.`,
      });
      return;
    }
    const entry: RegisterEntry = { ...(code && { code }), name, ...levels, row };
    if (code) this.#byCode.set(code, entry);
    else this.#byName.set(nameKey(name), entry);
    this.list.push(entry);
  }

  oddLevel(grid: Grid, row: number, column: string, value: string): void {
    this.#say(grid, row, column, value, {
      code: 'register-level-unknown',
      vi: `Không rõ “${value}” là tuyến nào. Hãy ghi: trung ương, tỉnh, huyện hoặc xã (hoặc cấp chuyên sâu, cơ bản, ban đầu).`,
      en: `“${value}” is no level known. Write trung ương, tỉnh, huyện or xã (or cấp chuyên sâu, cơ bản, ban đầu).`,
    });
  }

  /** A facility code has five digits; Excel takes the zeros in front away. */
  #code(grid: Grid, row: number, columns: Columns, cell: Cell | undefined): string | undefined {
    const text = textOf(cell).normalize('NFC').replace(/[\s']/gu, '').toUpperCase();
    if (isBlank(text)) return undefined;
    const column = (columns.code !== undefined && columns.headers[columns.code]) || '';
    if (/^\d{3,4}$/.test(text)) {
      const code = text.padStart(5, '0');
      this.#say(grid, row, column, text, {
        code: 'register-code-padded',
        vi: `Mã “${text}” thiếu số 0 ở đầu (Excel hay bỏ đi); được hiểu là “${code}”. Hãy định dạng cột mã là văn bản.`,
        en: `The code “${text}” lacks zeros in front (Excel drops them); it is read as “${code}”. Format the column as text.`,
      });
      return code;
    }
    if (!/^[0-9A-Z]{5}$/.test(text)) {
      this.#say(grid, row, column, text, {
        code: 'register-code-odd',
        vi: `Mã “${text}” không có năm ký tự như mã CSKCB; vẫn dùng như đã ghi. Hãy kiểm tra lại.`,
        en: `The code “${text}” has not five characters as facility codes have; it is used as it is. Check it.`,
      });
    }
    return text;
  }

  #say(grid: Grid, row: number, column: string, value: string, said: { code: string; vi: string; en: string }): void {
    this.#see({
      severity: 'warning',
      code: said.code,
      ...(this.#file !== undefined && { file: this.#file }),
      ...(!grid.nameIsFile && { sheet: grid.name }),
      row,
      ...(column !== '' && { column }),
      value,
      message: { vi: said.vi, en: said.en },
    });
  }
}
