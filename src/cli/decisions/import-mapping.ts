import { basename } from 'node:path';
import type { Catalog } from '../../catalog/catalog';
import type { Place } from '../../errors';
import { parseConceptMap } from '../../io/exchange/concept-map';
import { fromSssom } from '../../io/exchange/sssom';
import { loadBytes } from '../../io/sheets/bytes';
import { decodeText } from '../../io/sheets/encoding';
import { containerOf } from '../../io/sheets/format';
import { readGrids } from '../../io/sheets/grids';
import type { Issue } from '../../issue';
import { applyDecisions, type DecisionInput } from '../../mapping/apply';
import { readCodeTable } from '../../mapping/code-table';
import { exchangeDecisions } from '../../mapping/exchange';
import { exchangeIssues } from '../../mapping/exchange-issues';
import type { Mapping } from '../../mapping/mapping';
import { decisionTexts } from '../../messages/cli/decisions';
import { updateMappingFile } from '../../store/mapping-store';
import { now } from '../../store/paths';
import type { Console } from '../terminal/console';
import { catalogOf } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { appliedText, issueLines, tellLeftovers } from '../terminal/issues';
import { person } from '../terminal/options';

/** Options of `dmdc import-mapping`, as commander gives them. */
export interface ImportMappingOptions {
  readonly mapping: string;
  readonly column?: readonly string[];
  readonly by?: string;
}

const COLUMNS = ['localCode', 'localName', 'code'] as const;

/** `dmdc import-mapping`: decisions of another tool's table into a mapping file; exit code 1 when some were refused or conflict. */
export function importMapping(source: string, options: ImportMappingOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  const columns = columnsOf(options.column ?? [], io);
  let found: readonly Issue[] = [];
  const result = updateMappingFile(options.mapping, (mapping) => {
    if (!mapping) throw new UsageError(texts.noMappingFor(options.mapping));
    const catalog = catalogOf(mapping, io);
    const { inputs, issues } = read(source, mapping, catalog, columns);
    found = issues;
    const settings = { by: person(options.by), at: now(), catalog, action: 'import' } as const;
    return applyDecisions(mapping, inputs, settings);
  });
  for (const line of issueLines(found, io, { least: 'info', painted: false })) io.tell(line);
  io.print(appliedText(options.mapping, result, io));
  return tellLeftovers(result, io) || found.some(({ severity }) => severity !== 'info') ? EXIT.findings : EXIT.done;
}

function read(
  source: string,
  mapping: Mapping,
  catalog: Catalog,
  columns: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>,
): { readonly inputs: DecisionInput[]; readonly issues: readonly Issue[] } {
  const place: Place = { file: basename(source) };
  const bytes = loadBytes(source, place);
  const text = containerOf(bytes, place) === 'text' ? decodeText(bytes).text : '';
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (start.startsWith('{')) {
    const { rows, skipped, uncommented } = parseConceptMap(text, place);
    return { inputs: exchangeDecisions(rows), issues: exchangeIssues(rows, skipped, uncommented) };
  }
  if (/^#?\s*curie_map|^#.*mapping_set|\bsubject_id\b.*\bpredicate_id\b/u.test(start)) {
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

function columnsOf(given: readonly string[], io: Console): Partial<Record<(typeof COLUMNS)[number], string>> {
  const columns: Partial<Record<(typeof COLUMNS)[number], string>> = {};
  for (const text of given) {
    const at = text.indexOf('=');
    const name = COLUMNS.find((one) => one === text.slice(0, at).trim());
    if (at < 0 || !name) throw new UsageError(io.texts.usage.badColumn(text));
    columns[name] = text.slice(at + 1).trim();
  }
  return columns;
}
