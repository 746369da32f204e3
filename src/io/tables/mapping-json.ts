import type { Mapping } from '../../mapping/mapping';
import { toMapRow } from '../record/map-row';
import { toIssue } from '../record/row-parts';
import type { MappingFile } from '../record/row-schema';
import type { MappingTextOptions } from './mapping-ndjson';

/** All mappings as one JSON document, without loss: editions and faults of files too. */
export function mappingJson(mappings: readonly Mapping[], options: MappingTextOptions = {}): string {
  return [...mappingJsonPieces(mappings, options)].join('');
}

/** The text of {@link mappingJson} in pieces of a row each: a long list is longer than any text can be. */
export function* mappingJsonPieces(
  mappings: readonly Mapping[],
  { lang = 'vi' }: MappingTextOptions = {},
): Generator<string> {
  yield `${HEAD}${mappings.length === 0 ? ']' : ''}`;
  for (const [at, mapping] of mappings.entries()) {
    const head: Omit<MappingFile['mappings'][number], 'rows'> = {
      kind: mapping.kind,
      facility: { ...mapping.facility },
      edition: {
        kind: mapping.edition.kind,
        id: mapping.edition.id,
        title: { ...mapping.edition.title },
        decision: mapping.edition.decision,
        coverage: mapping.edition.coverage,
        ...(mapping.edition.sha256 && { sha256: mapping.edition.sha256 }),
      },
      issues: mapping.issues.map((issue) => toIssue(issue, lang)),
    };
    yield `${at === 0 ? '' : ','}\n  ${pretty(head, 2).slice(0, -'\n  }'.length)},\n   "rows": [`;
    for (const [index, row] of mapping.rows.entries()) {
      yield `${index === 0 ? '' : ','}\n    ${pretty(toMapRow(mapping, row, lang), 4)}`;
    }
    yield `${mapping.rows.length === 0 ? '' : '\n   '}]\n  }`;
  }
  yield mappings.length === 0 ? TAIL : `\n ]${TAIL}`;
}

const EMPTY: MappingFile = { format: 'dmdc-mapping', version: 1, mappings: [] };
const [HEAD = '', TAIL = ''] = `${JSON.stringify(EMPTY, null, 1)}\n`.split(/(?<=\[)\]/);

/** JSON of a value that stands so deep in another. */
function pretty(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`);
}
