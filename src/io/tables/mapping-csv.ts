import { COVERAGE_LABELS } from '../../catalog/catalog';
import type { Kind } from '../../catalog/kinds';
import { decidedCode, type Mapping, rowStatus } from '../../mapping/mapping';
import type { Lang } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';
import type { MappingTextOptions } from './mapping-ndjson';
import { type EntryLookup, PORTAL_COLUMNS, portalStatus, portalValues } from './portal-columns';
import { type TextCell, wholeTableText } from './table-text';

/** Options of {@link mappingCsv} and `mappingTsv`. */
export interface MappingTableOptions extends MappingTextOptions {
  /** Fills names and prices of decided codes that are not among the candidates. */
  readonly lookup?: EntryLookup;
}

/** Settings of {@link mappingTable}. */
export interface TableRowsOptions extends MappingTableOptions {
  /** Kinds whose columns the table has. @default those of the mappings */
  readonly kinds?: readonly Kind[];
}

const COLUMNS = [
  'kind',
  'facility',
  'facilityCode',
  'edition',
  'coverage',
  'sheet',
  'row',
  'localCode',
  'localName',
  'unitPrice',
  'status',
  'code',
  'name',
  'score',
  'reasons',
  'candidates',
  'reviewer',
  'comment',
  'issues',
  'TRANG_THAI',
] as const;

/**
 * All mappings as one CSV table: a line for every item, then the insurer's `_AX` columns of the kinds in it.
 * UTF-8 with a byte-order mark, so that Excel reads the accents; a text that a spreadsheet would run as a formula is made inert by `'`.
 */
export function mappingCsv(mappings: readonly Mapping[], options: MappingTableOptions = {}): string {
  return wholeTableText(mappingTable(mappings, options), 'csv');
}

/** The same table as rows of cells, header first. */
export function* mappingTable(
  mappings: readonly Mapping[],
  { lang = 'vi', lookup, kinds = mappings.map(({ kind }) => kind) }: TableRowsOptions,
): Generator<readonly TextCell[]> {
  const portal = [...new Set(kinds.flatMap((kind) => PORTAL_COLUMNS[kind].map(({ header }) => header)))];
  yield [...COLUMNS, ...portal];
  for (const mapping of mappings) {
    const places = PORTAL_COLUMNS[mapping.kind].map(({ header }) => COLUMNS.length + portal.indexOf(header));
    for (const row of mapping.rows) {
      const cells = rowCells(mapping, row, lang, lookup);
      const line: TextCell[] = [...COLUMNS.map((column) => cells[column]), ...portal.map(() => undefined)];
      portalValues(mapping.kind, row, lookup).forEach((value, i) => {
        line[places[i]!] = value;
      });
      yield line;
    }
  }
}

function rowCells(
  { kind, facility, edition }: Mapping,
  row: Mapping['rows'][number],
  lang: Lang,
  lookup: EntryLookup | undefined,
): Record<(typeof COLUMNS)[number], TextCell> {
  const { item, match, decision } = row;
  const code = decidedCode(row);
  const first = match.candidates[0];
  const shown = code === undefined ? first : match.candidates.find((candidate) => candidate.code === code);
  const name = code === undefined ? undefined : (shown?.name ?? lookup?.(kind, code)?.name);
  const reasons = [...match.reasons, ...(shown?.reasons ?? [])].map((reason) => describeReason(reason, lang));
  return {
    kind,
    facility: facility.name,
    facilityCode: facility.code,
    edition: edition.id,
    coverage: COVERAGE_LABELS[edition.coverage][lang],
    sheet: item.sheet,
    row: item.row,
    localCode: item.localCode,
    localName: item.localName,
    unitPrice: item.unitPrice,
    status: rowStatus(row),
    code,
    name,
    score: shown && Number(shown.score.toFixed(4)),
    reasons: [...new Set(reasons)].join('; '),
    candidates: match.candidates
      .map((one) => `${one.code} — ${one.name} (${Math.floor(one.score * 100)} %)`)
      .join(' | '),
    reviewer: decision?.reviewer,
    comment: decision?.comment,
    issues: match.issues.map((issue) => issue.message[lang]).join(' '),
    TRANG_THAI: portalStatus(row),
  };
}
