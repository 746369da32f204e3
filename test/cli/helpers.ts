import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll } from 'vitest';
import * as XLSX from 'xlsx';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli.js');

/** What a run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user does: another process, its own folder. */
export function dmdc(args: readonly string[], cwd: string, env: Record<string, string> = {}): Run {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run `npm run build` first.');
  const { NO_COLOR: _, FORCE_COLOR: __, DMDC_LANG: ___, ...rest } = process.env;
  const run = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...rest, ...env },
    maxBuffer: 512 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A folder that is gone after the tests of the file. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lines of NDJSON as objects; throws on anything that is no JSON. */
export function ndjson(text: string): Record<string, unknown>[] {
  expectNewline(text);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function expectNewline(text: string): void {
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
}

/** Code, name and price of official services whose name belongs to one code only, in the order of the list. */
export function uniqueServices(count: number): { code: string; name: string; price: string }[] {
  const lines = readFileSync(join(ROOT, 'catalogs', 'services', 'qd7603-2018.tsv'), 'utf8')
    .split('\n')
    .slice(1, -1);
  const rows = lines.map((line) => line.split('\t'));
  const owners = new Map<string, number>();
  for (const row of rows) owners.set(row[1]!, (owners.get(row[1]!) ?? 0) + 1);
  return rows
    .filter((row) => owners.get(row[1]!) === 1)
    .slice(0, count)
    .map((row) => ({ code: row[0]!, name: row[1]!, price: row[8]! }));
}

/** A workbook of one or more sheets of plain rows. */
export function workbook(
  sheets: Readonly<Record<string, { rows: unknown[][]; merges?: string[] }>>,
  type: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, { rows, merges }] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    if (merges) sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return XLSX.write(book, { type: 'buffer', bookType: type }) as Buffer;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Text in Windows-1258, where tone marks stand behind their letters. */
export function windows1258(text: string): Buffer {
  const split = Array.from(text.normalize('NFC'), (letter) => {
    const parts = letter.normalize('NFD');
    const tone = TONES.exec(parts)?.[0] ?? '';
    return parts.replace(TONES, '').normalize('NFC') + tone;
  });
  return iconv.encode(split.join(''), 'win1258');
}

/** Text as typed with the legacy font TCVN3. */
export function tcvn3(text: string): string {
  return iconv.encode(text.normalize('NFC'), 'tcvn').toString('latin1');
}
