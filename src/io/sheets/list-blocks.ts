import { StringDecoder } from 'node:string_decoder';
import { DmdcError } from '../../errors';
import { headerKeys } from '../../list/header-key';
import { meanings } from '../../list/meanings';
import { STREAM_FAULTS } from '../../messages/stream-faults';

/** Rows of one facility that follow one another, as a text that reads like a file of its own. */
export interface ListBlock {
  readonly text: string;
  /** How many lines of the input stand before the rows that the text would count from: added to a row of the text it is the row of the input. */
  readonly before: number;
}

/** Most rows that are kept in memory and answered together. */
export const MOST_ROWS = 10_000;

/**
 * Cuts NDJSON or a table with tabs (one row a line, header first) into blocks: where the code of the facility changes, and
 * after {@link MOST_ROWS} rows. No more than a block is ever kept.
 * @throws {DmdcError} `format-unknown` where the first line is neither.
 */
export async function* listBlocks(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<ListBlock> {
  let header: string | undefined;
  let facilityOf: ((line: string) => string) | undefined;
  let lines: string[] = [];
  let facility: string | undefined;
  let before = 0;
  let number = 0;
  const block = (): ListBlock => {
    const rows = header === undefined ? lines : [header, ...lines];
    return { text: `${rows.join('\n')}\n`, before: header === undefined ? before : before - 1 };
  };
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') {
      // Blank lines keep the rows behind them in their places.
      if (lines.length > 0) lines.push('');
      else before = number;
      continue;
    }
    if (facilityOf === undefined) {
      const isJson = line.trimStart().startsWith('{');
      if (!isJson && !line.includes('\t')) {
        throw new DmdcError('format-unknown', STREAM_FAULTS.neither(line.slice(0, 80)), { row: number });
      }
      facilityOf = isJson ? facilityInJson : facilityInCells(line);
      if (!isJson) {
        header = line;
        before = number;
        continue;
      }
    }
    const own = facilityOf(line);
    if (lines.length > 0 && (own !== facility || lines.length >= MOST_ROWS)) {
      yield block();
      before = number - 1;
      lines = [];
    }
    facility = own;
    lines.push(line);
  }
  if (lines.length > 0) yield block();
}

function isFacilityCode(header: string): boolean {
  return meanings(headerKeys([header])).some(({ role }) => role === 'facilityCode');
}

function facilityInCells(header: string): (line: string) => string {
  const at = header.split('\t').findIndex((cell) => isFacilityCode(cell.replace(/^\ufeff/u, '').replaceAll('"', '')));
  return (line) => (at < 0 ? '' : (line.split('\t')[at] ?? '').trim());
}

const known = new Map<string, boolean>();

function facilityInJson(line: string): string {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    // The reader of the block says what is wrong with it.
    return '';
  }
  if (typeof record !== 'object' || record === null) return '';
  for (const [key, value] of Object.entries(record)) {
    let isCode = known.get(key);
    if (isCode === undefined) {
      isCode = isFacilityCode(key);
      if (known.size < 1000) known.set(key, isCode);
    }
    if (isCode) return String(value).trim();
  }
  return '';
}

async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)))).split('\n');
    rest = parts.pop() as string;
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
