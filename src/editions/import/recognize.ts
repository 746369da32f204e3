import { normalizeCode } from '../../catalog/code';
import { KINDS, type Kind } from '../../catalog/kinds';
import type { Registry } from '../../catalog/registry';
import { type Grid, isBlank, textOf } from '../../list/grid';
import { fold } from '../../text/fold';
import { fault } from './faults';
import { type PositionList, positionsOf } from './positions';
import { findHeader, sheetRows } from './sheet';
import { roleOfName, type SheetRole } from './spellings';

/** What a sheet of an official workbook was taken for. */
export interface RecognizedSheet {
  readonly sheet: string;
  /** Absent where it is none of the seven code sets. */
  readonly kind?: Kind;
  readonly role?: SheetRole;
  /** Codes that follow the grammar of the kind. */
  readonly codes: number;
  /** Present where it is a circular's list of ingredients with positions and no codes. */
  readonly positions?: PositionList;
  /** `PL05`, as the sheet or its title says. */
  readonly annex?: string;
  /** It is hidden, and was not read: an old version or a part, nobody knows. */
  readonly hidden?: true;
}

/** A list of a workbook: the sheets of one kind, and what is known of the decision. */
export interface RecognizedList {
  readonly kind: Kind;
  /** Every sheet of each role, in order: a long list may go on over several. */
  readonly sheets: Readonly<Partial<Record<SheetRole, readonly string[]>>>;
  readonly codes: number;
  /** Sheets that hold codes of the list and cannot be read: without them it is not whole. */
  readonly headless?: readonly string[];
  /** Decisions that the sheets of the list name, where they name different ones. */
  readonly decisions?: readonly string[];
  readonly annex?: string;
  readonly decision?: string;
  readonly issued?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly id?: string;
}

/** What was recognised of a workbook. */
export interface RecognizedWorkbook {
  readonly lists: readonly RecognizedList[];
  /** Every sheet with content, in order; hidden ones last. */
  readonly sheets: readonly RecognizedSheet[];
}

/** Rows above the table in which title, annex and decision stand. */
const TITLE_ROWS = 20;
/** Rows whose codes are looked at. */
const SAMPLE = 400;
/** Share of the codes that must follow the grammar of a kind. */
const SHARE = 0.8;

/** Title words of each kind, folded. */
const TITLES: readonly (readonly [Kind, RegExp])[] = [
  ['yhct-diseases', /benh (?:y hoc co truyen|yhct)/],
  ['traditional-medicines', /che pham|vi thuoc|thuoc (?:y hoc co truyen|yhct|co truyen|dong y)/],
  ['drugs', /tan duoc|hoat chat|hoa duoc/],
  ['services', /dich vu ky thuat|dvkt/],
  ['supplies', /vat tu y te|vtyt/],
  ['icd10', /icd/],
  ['blood', /mau toan phan|che pham mau|(?:danh muc|ma) mau\b/],
];

/** Annexes that are none of the seven code sets. */
const OTHER = /kham benh|ngay giuong|giuong|chi so|nhom (?:doi tuong|benh nhan)|ma khoa/;

/**
 * Tells what each sheet of an official workbook is: by the codes that it holds, its header, title and name; and of which
 * decision, by the texts above the table, the sheet's and the file's name, and the decisions known. Pure; reads no more
 * than it needs to tell. What is not sure is left open.
 */
export function recognizeWorkbook(grids: readonly Grid[], file: string, registry: Registry): RecognizedWorkbook {
  const withContent = grids.filter((grid) => grid.lastRow > 0);
  const filled = withContent.filter((grid) => !grid.hidden);
  const texts = filled.map((grid) => titleText(grid));
  const all = [...texts, file].join(' \n ');
  const sheets = filled.map((grid, at) => recognizeSheet(grid, texts[at] as string, file));
  const titleOf = (name: string): string => texts[filled.findIndex((grid) => grid.name === name)] as string;
  const lists: RecognizedList[] = [];
  for (const kind of KINDS) {
    const own = sheets.filter((sheet) => sheet.kind === kind);
    if (own.length === 0) continue;
    const byRole: Partial<Record<SheetRole, string[]>> = {};
    for (const { role = 'full', sheet } of own) byRole[role] = [...(byRole[role] ?? []), sheet];
    // A sheet of cancelled codes that cannot be read is not passed over: the list is refused for it.
    const unread = sheets.find(
      (sheet) => sheet.kind === undefined && sheet.role === 'retired' && own.some(({ annex }) => annex === sheet.annex),
    );
    if (unread) byRole.retired ??= [unread.sheet];
    const headless = filled.filter(
      (grid, at) => sheets[at]?.kind === undefined && grid.name !== unread?.sheet && holdsCodes(grid, kind),
    );
    const ofMain = own.filter(({ role }) => role === (byRole.full ? 'full' : own[0]?.role));
    const main = ofMain[0] as RecognizedSheet;
    const title = titleOf(main.sheet);
    const decisions = new Set(
      ofMain.flatMap(({ sheet }) => decisionIn(`${titleOf(sheet)} \n ${sheet} \n ${file}`) ?? []),
    );
    lists.push({
      kind,
      sheets: byRole,
      codes: ofMain.reduce((sum, { codes }) => sum + codes, 0),
      ...(headless.length > 0 && { headless: headless.map(({ name }) => name) }),
      ...(decisions.size > 1 && { decisions: [...decisions] }),
      ...(main.annex && { annex: main.annex }),
      ...decisionFacts(kind, main.annex, title, all, registry),
    });
  }
  const hidden = withContent
    .filter((grid) => grid.hidden)
    .map(({ name }) => ({ sheet: name, codes: 0, hidden: true as const }));
  return { lists, sheets: [...sheets, ...hidden] };
}

function recognizeSheet(grid: Grid, title: string, file: string): RecognizedSheet {
  const annex = annexIn(grid.name) ?? annexIn(title);
  const named = fold(`${grid.name} ${title}`);
  const role = roleOfName(grid.name) ?? roleOfTitle(named);
  const told = new Set(TITLES.filter(([, words]) => words.test(named)).map(([kind]) => kind));
  const found = KINDS.map((kind) => ({ kind, ...codesOf(grid, kind, role ?? 'full') }))
    .filter(({ share, codes }) => codes > 0 && share >= SHARE)
    .sort((a, b) => Number(told.has(b.kind)) - Number(told.has(a.kind)) || b.codes - a.codes);
  const best = found[0];
  const isOther = told.size === 0 && OTHER.test(named);
  // Bare numbers with a dot are codes of blood, and of much else: only the title tells.
  if (!best || isOther || (best.kind === 'blood' && !told.has('blood'))) {
    const positions = best ? undefined : positionsOf(grid, title, circularIn(`${title} \n ${file}`));
    return {
      sheet: grid.name,
      codes: 0,
      ...(role && { role }),
      ...(annex && { annex }),
      ...(positions && { positions }),
    };
  }
  return { sheet: grid.name, kind: best.kind, role: role ?? 'full', codes: best.codes, ...(annex && { annex }) };
}

function roleOfTitle(named: string): SheetRole | undefined {
  return /ma (?:bi )?huy|bai bo|thay the/.test(named) && !/danh muc day du/.test(named) ? 'retired' : undefined;
}

/** How many rows have a code of the kind, and which share of those that have any. */
function codesOf(grid: Grid, kind: Kind, role: SheetRole): { codes: number; share: number } {
  const header = findHeader(grid, kind, role, new Map(), {});
  if (!header) return { codes: 0, share: 0 };
  const rows = sheetRows(header, [], (count) => fault('rows-hidden', { value: String(count) }));
  const written = rows.map(({ cells }) => cells.get('code')?.text.trim() ?? '').filter((text) => /\d/.test(text));
  const isOwn = (text: string): boolean => isOwnCode(kind, text);
  const sample = written.slice(0, SAMPLE);
  if (sample.length === 0) return { codes: 0, share: 0 };
  return { codes: written.filter(isOwn).length, share: sample.filter(isOwn).length / sample.length };
}

/** Kinds whose codes are like those of no other list. */
const TELLING: ReadonlySet<Kind> = new Set<Kind>(['services', 'drugs', 'supplies', 'traditional-medicines']);
/** Rows with a code that make a column of codes. */
const COLUMN_ROWS = 2;

/** Whether a sheet without a header has a column of codes of the kind: the second part of a list that was cut in two. */
function holdsCodes(grid: Grid, kind: Kind): boolean {
  if (!TELLING.has(kind)) return false;
  const counts = new Map<number, { own: number; filled: number }>();
  for (const row of grid.rows) {
    grid.cells(row).forEach((cell, at) => {
      const text = textOf(cell).trim();
      if (!/\d/.test(text)) return;
      const count = counts.get(at) ?? { own: 0, filled: 0 };
      counts.set(at, { own: count.own + Number(isOwnCode(kind, text)), filled: count.filled + 1 });
    });
  }
  return [...counts.values()].some(({ own, filled }) => own >= COLUMN_ROWS && own / filled >= SHARE);
}

function isOwnCode(kind: Kind, text: string): boolean {
  const { code, wellFormed } = normalizeCode(kind, text);
  return wellFormed && (kind !== 'services' || code.split('.').length === 3);
}

/** The texts above the table, in one line a row. */
function titleText(grid: Grid): string {
  return grid.rows
    .filter((row) => row <= TITLE_ROWS)
    .map((row) =>
      grid
        .cells(row)
        .map(textOf)
        .filter((text) => !isBlank(text))
        .join(' '),
    )
    .join(' \n ')
    .replace(/[ \t\u00a0]+/g, ' ');
}

const ANNEX = /(?:\bPL|phụ lục(?: số)?)\s*\.?\s*0?(\d{1,2}(?:\.\d)?)\b/iu;

function annexIn(text: string): string | undefined {
  const number = ANNEX.exec(text.normalize('NFC'))?.[1];
  return number && `PL${/^\d(?:\.|$)/.test(number) ? '0' : ''}${number}`;
}

const DECISION = /(?:quyết định|quyet dinh|QĐ|QD)\s*(?:số|so)?\s*[:.]?\s*(\d{2,5})\s*\/?\s*(?:QĐ|QD)?-?(?:BYT)?/iu;
const CIRCULAR = /(?:thông tư|thong tu|TT)\s*(?:số|so)?\s*[:.]?\s*(\d{1,2})\s*[/-]\s*(20\d{2})/iu;
const DATE = /ngày\s*(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*(20\d{2})/iu;

/** The decision, or else the circular, that a text names first. */
function decisionIn(text: string): string | undefined {
  const decided = DECISION.exec(text);
  return decided ? `QĐ ${decided[1]}/QĐ-BYT` : circularIn(text);
}

function circularIn(text: string): string | undefined {
  const circular = CIRCULAR.exec(text);
  return circular ? `TT ${circular[1]?.padStart(2, '0')}/${circular[2]}/TT-BYT` : undefined;
}

/** The decision of a list, as its title, the other sheets or the file name say, with the days that are known of it. */
function decisionFacts(
  kind: Kind,
  annex: string | undefined,
  title: string,
  all: string,
  registry: Registry,
): Partial<RecognizedList> {
  const text = [title, all].find((one) => DECISION.test(one) || CIRCULAR.test(one));
  if (text === undefined) return {};
  const circular = CIRCULAR.exec(text);
  const decided = DECISION.exec(text);
  const decision = decisionIn(text) as string;
  const date = DATE.exec(text.slice(decided?.index ?? circular?.index ?? 0)) ?? DATE.exec(all);
  const written = date
    ? `${date[3]}-${(date[2] as string).padStart(2, '0')}-${(date[1] as string).padStart(2, '0')}`
    : undefined;
  const record = registry.decisions.find((one) => one.decision === decision);
  const list = record?.lists.find((one) => one.kind === kind && (!annex || !one.annex || one.annex === annex));
  const known = record?.lists.find((one) => one.kind === kind) ?? list;
  const issued = record && /^\d{4}-/.test(record.issued) ? record.issued : written;
  const validFrom = known?.validFrom ?? issued;
  const year = (issued ?? validFrom ?? circular?.[2])?.slice(0, 4);
  const number = decided ? `qd${decided[1]}` : `tt${circular?.[1]?.padStart(2, '0')}`;
  const id = year && `${number}-${year}`;
  // The table that comes with the package keeps its name: mappings that rest on it are brought over by a migration.
  const isTaken = registry.editions.some((one) => one.kind === kind && one.id === id);
  return {
    decision,
    ...(issued && { issued }),
    ...(validFrom && { validFrom }),
    ...(known?.validTo && { validTo: known.validTo }),
    ...(id && { id: isTaken ? `${id}-official` : id }),
  };
}
