import type { Catalog } from '../../catalog/catalog';
import { DmdcError } from '../../errors';
import type { Item } from '../../item';
import type { Candidate, MatchResult } from '../../match/result';
import { BENCH_FAULTS } from '../../messages/bench-texts';
import type { Pair } from '../../messages/pair';
import { faultText } from '../../messages/schema-fault';
import { itemFields } from '../record/row-parts';
import { type BenchAnswer, benchAnswerSchema } from './answer-schema';

/** An item that is asked, and the list that it stands in. */
export interface Asked {
  readonly item: Item;
  readonly list: string;
}

const SHOWN = 120;

/** The lines that another matcher reads, each with its line end. */
export function* questionLines(asked: readonly Asked[], { kind, edition }: Catalog): Generator<string> {
  for (const [at, { item, list }] of asked.entries()) {
    const fields = itemFields(item);
    const { localCode, localName } = item;
    const line = { id: at + 1, kind, edition: edition.id, list, localCode, localName, ...(fields && { item: fields }) };
    yield `${JSON.stringify(line)}\n`;
  }
}

/**
 * The answers that another matcher printed, one a line, in the order of the items.
 * @throws {DmdcError} `matcher-failed`, naming the line and what is wrong with it.
 */
export function readAnswers(text: string, asked: number, catalog: Catalog): MatchResult[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  // A line that is wrong says more than a number of lines that is.
  const results = lines.slice(0, asked).map((line, at) => readAnswer(line, at + 1, catalog));
  if (lines.length !== asked) throw failed(BENCH_FAULTS.lines(String(lines.length), String(asked)));
  return results;
}

function readAnswer(line: string, id: number, catalog: Catalog): MatchResult {
  const at = String(id);
  const parsed = benchAnswerSchema.safeParse(asJson(line));
  if (!parsed.success) {
    const fault = asJson(line) === undefined ? faultText() : faultText(parsed.error);
    throw failed(BENCH_FAULTS.line(at, fault, cut(line)), id);
  }
  const answer = parsed.data;
  if (answer.id !== id) throw failed(BENCH_FAULTS.order(at, at, String(answer.id)), id);
  return resultOf(answer, at, catalog);
}

function resultOf(
  { candidates: given, status, code, among = [], routeCode }: BenchAnswer,
  at: string,
  catalog: Catalog,
): MatchResult {
  const entryOf = (text: string) => {
    const entry = catalog.get(text.trim());
    if (!entry) throw failed(BENCH_FAULTS.code(at, text, catalog.edition.id), Number(at));
    return entry;
  };
  const candidates = given.map(({ code: text, score }): Candidate => {
    const { code: own, name } = entryOf(text);
    return { code: own, name, score, reasons: [] };
  });
  if (candidates.some(({ score }, place) => score > (candidates[place - 1]?.score ?? 1))) {
    throw failed(BENCH_FAULTS.falling(at), Number(at));
  }
  const base = { candidates, reasons: [], issues: [], ...(routeCode !== undefined && { routeCode }) };
  if (status === 'auto') {
    if (code === undefined) throw failed(BENCH_FAULTS.withoutCode(at), Number(at));
    return { ...base, status, code: entryOf(code).code };
  }
  if (status === 'ambiguous') {
    if (among.length < 2) throw failed(BENCH_FAULTS.withoutAmong(at), Number(at));
    return { ...base, status, among: among.map((text) => entryOf(text).code), differBy: [] };
  }
  return { ...base, status: status ?? (candidates.length > 0 ? 'review' : 'none') };
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function cut(line: string): string {
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function failed(fault: Pair, row?: number): DmdcError {
  return new DmdcError('matcher-failed', fault, row === undefined ? {} : { row });
}
