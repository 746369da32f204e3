import { basename } from 'node:path';
import type { Catalog } from '../../catalog/catalog';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import type { DecisionInput } from '../../mapping/apply';
import { readCodeTable } from '../../mapping/code-table';
import { exchangeDecisions } from '../../mapping/exchange';
import { exchangeIssues } from '../../mapping/exchange-issues';
import type { Mapping } from '../../mapping/mapping';
import { loadBytes } from '../sheets/bytes';
import { decodeText } from '../sheets/encoding';
import { containerOf } from '../sheets/format';
import { readGrids } from '../sheets/grids';
import { parseConceptMap } from './concept-map';
import { fromSssom } from './sssom';

/** Decisions of another tool's file, and what was not understood in it. */
export interface ExchangedDecisions {
  readonly inputs: DecisionInput[];
  readonly issues: readonly Issue[];
}

/** The first characters of a file that tell what it is. */
const HEAD = 4096;
const SSSOM = /^#?\s*curie_map|^#.*mapping_set|\bsubject_id\b.*\bpredicate_id\b/u;

/**
 * Reads decisions for a mapping from another tool's file: a FHIR ConceptMap, SSSOM, or any table with a column of codes.
 * @param columns - headers of the table's columns, where they are not to be guessed.
 * @throws {DmdcError} as `fromConceptMap` and `fromSssom`; as for lists, where no sheet is such a table.
 */
export function readExchange(
  path: string,
  mapping: Mapping,
  catalog: Catalog,
  columns: Parameters<typeof readCodeTable>[3] = {},
): ExchangedDecisions {
  const place: Place = { file: basename(path) };
  const bytes = loadBytes(path, place);
  const text = containerOf(bytes, place) === 'text' ? decodeText(bytes).text : '';
  const start = text
    .slice(0, HEAD)
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (start.startsWith('{')) {
    const { rows, skipped, uncommented } = parseConceptMap(text, place);
    return { inputs: exchangeDecisions(rows), issues: exchangeIssues(rows, skipped, uncommented) };
  }
  if (SSSOM.test(start)) {
    const { rows, skipped } = fromSssom(text, place);
    return { inputs: exchangeDecisions(rows), issues: exchangeIssues(rows, skipped) };
  }
  const issues: Issue[] = [];
  const inputs: DecisionInput[] = [];
  let fault: unknown;
  let readOne = false;
  for (const grid of readGrids(bytes, { fileName: place.file }).grids) {
    if (grid.hidden || grid.rows.length === 0) continue;
    try {
      const table = readCodeTable(grid, mapping, catalog, columns);
      inputs.push(...exchangeDecisions(table.rows));
      issues.push(...table.issues);
      readOne = true;
    } catch (error) {
      fault = error;
    }
  }
  // A sheet of remarks beside the table does no harm; no table at all does.
  if (!readOne && fault) throw fault;
  return { inputs, issues };
}
