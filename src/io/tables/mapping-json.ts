import type { Mapping } from '../../mapping/mapping';
import { toMapRow } from '../record/map-row';
import { toIssue } from '../record/row-parts';
import type { MappingFile } from '../record/row-schema';
import type { MappingTextOptions } from './mapping-ndjson';

/** All mappings as one JSON document, without loss: editions and faults of files too. */
export function mappingJson(mappings: readonly Mapping[], { lang = 'vi' }: MappingTextOptions = {}): string {
  const file: MappingFile = {
    format: 'dmdc-mapping',
    version: 1,
    mappings: mappings.map((mapping) => ({
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
      rows: mapping.rows.map((row) => toMapRow(mapping, row, lang)),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
