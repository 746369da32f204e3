import type { Mapping } from '../../mapping/mapping';
import { type MappingTableOptions, mappingTable } from './mapping-csv';
import { wholeTableText } from './table-text';

/** All mappings as one TSV table: the columns of the CSV, UTF-8 without byte-order mark, tabs and line breaks in a cell quoted. */
export function mappingTsv(mappings: readonly Mapping[], options: MappingTableOptions = {}): string {
  return wholeTableText(mappingTable(mappings, options), 'tsv');
}
