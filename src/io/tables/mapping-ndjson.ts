import type { Item } from '../../item';
import type { MappedRow, Mapping } from '../../mapping/mapping';
import type { Lang } from '../../messages/pair';
import { toMapRow } from '../record/map-row';

/** Options of the writers of mappings. */
export interface MappingTextOptions {
  /** Language of reasons and messages. @default 'vi' */
  readonly lang?: Lang;
}

/** The lines of the NDJSON contract, one for every item in input order, without line ends. */
export function* mappingLines(mapping: Mapping, { lang = 'vi' }: MappingTextOptions = {}): Generator<string> {
  for (const row of mapping.rows) yield JSON.stringify(toMapRow(mapping, row, lang));
}

/** All mappings as NDJSON: one object a line, each line ended by `\n`. Faults of files are not in it: they belong to no item. */
export function mappingNdjson(mappings: readonly Mapping[], options: MappingTextOptions = {}): string {
  return [...mappingNdjsonPieces(mappings, options)].join('');
}

/** The text of {@link mappingNdjson} in pieces of a line each: a long list is longer than any text can be. */
export function* mappingNdjsonPieces(
  mappings: readonly Mapping[],
  options: MappingTextOptions = {},
): Generator<string> {
  for (const mapping of mappings) for (const line of mappingLines(mapping, options)) yield `${line}\n`;
}

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
