import type { Item } from '../../item';
import type { Mapping } from '../../mapping/mapping';
import { mappingTable, type TableRowsOptions } from './mapping-csv';
import { ndjsonChunks } from './mapping-ndjson';
import { type TextForm, tableText } from './table-text';

/** Formats that are written while rows still come. */
export type RowFormat = 'ndjson' | TextForm;

/** Settings of {@link blockText}. */
export interface BlockTextOptions extends TableRowsOptions {
  /** Whether the header comes first. */
  readonly first: boolean;
}

/** Some rows of a list as pieces of whole lines: in the order of the items as NDJSON, one kind after the other as a table. */
export function* blockText(
  items: readonly Item[],
  mappings: readonly Mapping[],
  format: RowFormat,
  { first, lang = 'vi', ...options }: BlockTextOptions,
): Generator<string> {
  if (format === 'ndjson') {
    yield* ndjsonChunks(items, mappings, lang);
    return;
  }
  const rows = mappingTable(mappings, { ...options, lang });
  if (!first) rows.next();
  yield* tableText(rows, format, first);
}
