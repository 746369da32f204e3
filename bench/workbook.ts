import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { reviewWorkbook } from '../src/io/review/review-xlsx';
import type { MappedRow, Mapping } from '../src/mapping/mapping';
import { messagesOf } from '../src/messages/messages';
import { benchCatalog } from './lists';

/**
 * The review workbook: how large and how slow one of 20,000 rows is, and how much a person scrolls in one for 100 decisions.
 * `npx tsx bench/workbook.ts` writes and measures one; `npx tsx bench/workbook.ts FILE.xlsx` measures the first list of a file, of any version.
 */

const ROWS = 20_000;
const CANDIDATES = 5;
const DECISIONS = 100;
/** What a spreadsheet program leaves for cells of a window of 1366 × 768, in pixels. */
const VIEW = { width: 1_300, height: 560 };
/** Pixels of a character of width, of a point of height. */
const PIXELS = { character: 7, padding: 5, point: 4 / 3 };

const [, , file] = process.argv;
if (file) process.stdout.write(`${JSON.stringify(scrolled(readFileSync(file)), null, 2)}\n`);
else {
  const mapping = madeUp();
  const catalog = benchCatalog('services');
  const { entries } = catalog;
  const started = performance.now();
  const before = process.cpuUsage();
  const bytes = await reviewWorkbook([mapping], { lookup: (_, code) => catalog.get(code), codes: () => entries });
  const seconds = Math.round(performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpuSeconds = Math.round((user + system) / 1e5) / 10;
  const megabytes = Math.round((bytes.length / 1_048_576) * 10) / 10;
  process.stdout.write(
    `${JSON.stringify({ rows: ROWS, candidates: CANDIDATES, seconds, cpuSeconds, megabytes }, null, 2)}\n`,
  );
  process.stdout.write(`${JSON.stringify(scrolled(bytes), null, 2)}\n`);
}

/** A list of services, a quarter of which waits with five candidates. */
function madeUp(): Mapping {
  const { entries, edition } = benchCatalog('services');
  const rows = Array.from({ length: ROWS }, (_, at): MappedRow => {
    const found = Array.from({ length: CANDIDATES }, (__, i) => entries[(at * 7 + i) % entries.length]!);
    const reasons = [{ code: 'deciding-word' as const, params: { word: 'có', vi: 'có', en: 'with' } }];
    const candidates = found.map(({ code, name }, i) => ({
      code,
      name,
      score: 0.97 - i * 0.1,
      reasons: i === 0 ? [] : reasons,
    }));
    const [first] = found;
    const item = {
      localCode: `DV${at}`,
      localName: `${first!.name} tại khoa`,
      department: `Khoa ${at % 30}`,
      unitPrice: 10_000 + at,
      quantity: at % 500,
    };
    const match =
      at % 4 === 0
        ? {
            status: 'ambiguous' as const,
            among: found.slice(0, 2).map(({ code }) => code),
            differBy: ['specialty', 'priceItem'],
          }
        : { status: 'auto' as const, code: first!.code };
    return { item, match: { ...match, candidates, reasons: [], issues: [] } } as unknown as MappedRow;
  });
  return { kind: 'services', facility: { name: 'Bệnh viện thử' }, edition, rows, issues: [] } as unknown as Mapping;
}

/** What a person does for the first decisions of a workbook, one under the other, as the sheet is when it is opened. */
function scrolled(bytes: Uint8Array) {
  const book = XLSX.read(bytes, { type: 'buffer', cellStyles: true });
  const labels = messagesOf('vi').review.columns;
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]!;
    const table = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null });
    const header = table.findIndex((line) => line.includes(labels.decision) && line.includes(labels.localName));
    if (header < 0) continue;
    const columns = (sheet['!cols'] ?? []).map((column) => ({
      isHidden: column?.hidden === true,
      pixels: Math.round((column?.width ?? 9) * PIXELS.character + PIXELS.padding),
    }));
    const at = (label: string) => table[header]!.indexOf(label);
    const left = (column: number) =>
      columns.slice(0, column).reduce((sum, one) => sum + (one.isHidden ? 0 : one.pixels), 0);
    const right = (label: string) => left(at(label) + 1);
    const heights = Array.from(
      { length: DECISIONS },
      (_, i) => (sheet['!rows']?.[header + 1 + i]?.hpt ?? 15) * PIXELS.point,
    );
    const head = Array.from({ length: header + 1 }, (_, i) => (sheet['!rows']?.[i]?.hpt ?? 15) * PIXELS.point);
    const room = VIEW.height - head.reduce((sum, one) => sum + one, 0);
    const tall = heights.reduce((sum, one) => sum + one, 0);
    const needed = [labels.name, labels.decision].map(right);
    const isWide = Math.max(...needed) > VIEW.width;
    const frozen = left(at(labels.localName) + 1);
    return {
      sheet: name,
      columnsAtFirstSight: columns.filter(({ isHidden }, i) => !isHidden && table[header]![i] !== null).length,
      pixelsToProposedName: needed[0],
      pixelsToDecision: needed[1],
      pixelsFromLocalNameToProposedName: left(at(labels.name)) - left(at(labels.localName)),
      frozenPixels: frozen,
      rowsOnAScreen: Math.round((room / (tall / DECISIONS)) * 10) / 10,
      screensDown: Math.ceil(tall / room),
      // To see the proposal and come back to where the decision is typed.
      screensSideways: isWide ? 2 * DECISIONS : 0,
      // The cell of the decision, and that of the proposal where it must be gone to.
      cellsTouched: isWide ? 2 * DECISIONS : DECISIONS,
    };
  }
  throw new Error('no list in the workbook');
}
