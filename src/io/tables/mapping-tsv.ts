import { stringify } from 'csv-stringify/sync';
import type { Mapping } from '../../mapping/mapping';
import { type MappingTableOptions, mappingTable } from './mapping-csv';

/** All mappings as one TSV table: the columns of the CSV, UTF-8 without byte-order mark, tabs and line breaks in a cell quoted. */
export function mappingTsv(mappings: readonly Mapping[], options: MappingTableOptions = {}): string {
  return stringify(mappingTable(mappings, options), {
    delimiter: '\t',
    escape_formulas: true,
    record_delimiter: 'unix',
  });
}
