import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type RecognizedList, type RecognizedSheet, recognizeWorkbook } from '../editions/import/recognize';
import { DmdcError } from '../errors';
import { readEditions } from '../io/catalogs/open';
import { readGrids } from '../io/sheets/grids';
import { IMPORT_PROBLEMS } from '../messages/editions/import-problems';
import type { Pair } from '../messages/pair';
import { type CircularList, circularList } from './import-circular';
import { type ImportedEdition, importEdition } from './import-edition';

/** One list of an official workbook: ready to be stored, or with the reasons against storing it. */
export interface WorkbookList {
  readonly recognized: RecognizedList;
  /** Present where the list could be read; it may still be refused for its errors. */
  readonly imported?: ImportedEdition;
  readonly problem?: Pair;
}

/** What was recognised in an official workbook; nothing is written. */
export interface ReadWorkbook {
  readonly path: string;
  readonly sheets: readonly RecognizedSheet[];
  readonly lists: readonly WorkbookList[];
  /** Lists of circulars: names with positions and no codes. */
  readonly circulars: readonly CircularList[];
}

/**
 * Reads an official workbook, or all workbooks of a folder, without being told what they are: sheets, kinds, decision and
 * days are recognised, and every list is checked as {@link importEdition} checks it.
 * @throws {DmdcError} for files that cannot be read.
 */
export function readOfficial(path: string): ReadWorkbook[] {
  const books = workbooksIn(path).map((file) => readWorkbook(file));
  const filesOf = (list: RecognizedList): string[] =>
    books.filter(({ lists }) => lists.some(({ recognized }) => isSameList(recognized, list))).map((book) => book.path);
  const files = (id: string): string[] =>
    books.filter(({ circulars }) => circulars.some((one) => one.id === id)).map((book) => book.path);
  return books.map((book) => ({
    ...book,
    circulars: book.circulars.map((one) => {
      const among = files(one.id);
      return among.length > 1 ? { ...one, problem: IMPORT_PROBLEMS.inSeveralFiles(among.join(', ')) } : one;
    }),
    lists: book.lists.map((list) => {
      const files = filesOf(list.recognized);
      return files.length > 1 ? { ...list, problem: IMPORT_PROBLEMS.inSeveralFiles(files.join(', ')) } : list;
    }),
  }));
}

/** Two sheets for one list, parts or copies: neither can be taken for the whole list. */
function isSameList(a: RecognizedList, b: RecognizedList): boolean {
  return a.kind === b.kind && a.id !== undefined && a.id === b.id;
}

function workbooksIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:xlsx?|xlsm|ods|csv|tsv)$/i.test(name) && !/^(?:~\$|\.)/.test(name))
    .sort()
    .map((name) => join(path, name));
}

function readWorkbook(path: string): ReadWorkbook {
  const { grids, file = path } = readGrids(path);
  const { lists, sheets } = recognizeWorkbook(grids, file, readEditions());
  return {
    path,
    sheets,
    lists: lists.map((recognized) => readList(path, recognized)),
    circulars: circularsIn(sheets, file),
  };
}

function circularsIn(sheets: readonly RecognizedSheet[], file: string): CircularList[] {
  const parts = new Map<string, number>();
  return sheets.flatMap(({ sheet, positions }) => {
    if (!positions) return [];
    const key = `${positions.kind} ${positions.circular}`;
    const part = (parts.get(key) ?? 0) + 1;
    parts.set(key, part);
    return [circularList(positions, { file, sheet, part })];
  });
}

function readList(path: string, recognized: RecognizedList): WorkbookList {
  const { kind, id, decision, validFrom, sheets } = recognized;
  if (sheets.full === undefined) return { recognized, problem: IMPORT_PROBLEMS.noFullList() };
  if (id === undefined || decision === undefined || validFrom === undefined) {
    return { recognized, problem: IMPORT_PROBLEMS.noDecision(kind) };
  }
  const { annex, issued, validTo, headless, decisions } = recognized;
  if (headless) {
    return { recognized, problem: IMPORT_PROBLEMS.headless(headless.map((name) => `“${name}”`).join(', ')) };
  }
  if (decisions) return { recognized, problem: IMPORT_PROBLEMS.decisionsDiffer(decisions.join(', ')) };
  try {
    const imported = importEdition(path, {
      kind,
      id,
      decision,
      validFrom,
      ...(annex && { annex }),
      ...(issued && { issued }),
      ...(validTo && { validTo }),
      sheets,
      among: Object.values(sheets).flat(),
    });
    return { recognized, imported, ...(imported.list.refused && { problem: IMPORT_PROBLEMS.errors() }) };
  } catch (error) {
    if (error instanceof DmdcError) return { recognized, problem: error.messages };
    throw error;
  }
}
