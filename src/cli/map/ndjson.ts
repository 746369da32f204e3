import { toMapRow } from '../../io/record/map-row';
import type { Item } from '../../item';
import type { MappedRow, Mapping } from '../../mapping/mapping';
import type { Lang } from '../../messages/types';

/** Lines that are joined into one piece of output. */
const CHUNK = 200;

/**
 * The lines of the NDJSON contract in the order of the input, over all sheets and kinds of a file, in pieces of whole lines.
 * Mappings stand by kind; the items know the order in which they stood in the file.
 */
export function* ndjsonChunks(items: readonly Item[], mappings: readonly Mapping[], lang: Lang): Generator<string> {
  const found = new Map<Item, readonly [Mapping, MappedRow]>();
  for (const mapping of mappings) for (const row of mapping.rows) found.set(row.item, [mapping, row]);
  let lines: string[] = [];
  for (const item of items) {
    const [mapping, row] = found.get(item) ?? [];
    if (!mapping || !row) continue;
    lines.push(`${JSON.stringify(toMapRow(mapping, row, lang))}\n`);
    if (lines.length === CHUNK) {
      yield lines.join('');
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join('');
}
