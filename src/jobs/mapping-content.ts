import type { Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import { openCatalog } from '../io/catalogs/open';
import type { FileContent } from '../io/files/atomic';
import { jsonLine } from '../io/files/json-pieces';
import type { ReviewOptions } from '../io/review/review-xlsx';
import type { EntryLookup } from '../io/tables/portal-columns';
import type { FacilityCatalog } from '../list/facility-list';
import type { Mapping } from '../mapping/mapping';
import { questionsOf } from '../mapping/questions';
import type { FacilityRule } from '../mapping/rules';
import { decisionTexts } from '../messages/cli/decisions';
import type { Lang } from '../messages/pair';
import { abolitionKnown } from './abolition';

/** Formats that mappings are written in. `json` is what `readMappings` reads back; `fhir-*` and `sssom` hold one mapping. */
export type MappingFormat = 'xlsx' | 'csv' | 'tsv' | 'json' | 'ndjson' | 'fhir-r5' | 'fhir-r4' | 'sssom';

/** Settings of {@link mappingContent}. */
export interface MappingContentOptions {
  readonly lang: Lang;
  /** Finds entries of the editions that the mappings rest on. */
  readonly lookup: EntryLookup;
  /** The lists that were mapped: a review workbook says how they were read. */
  readonly lists?: readonly FacilityCatalog[];
  /** The facility's rules that stand: what they answer is not asked again. @default none */
  readonly rules?: RulesOf;
}

/** Rules of the facility of a mapping. */
type RulesOf = (mapping: Mapping) => readonly FacilityRule[];

/**
 * What stands in a file of mappings of a format; the writers are loaded when asked for.
 * @throws {DmdcError} `bad-option` for several mappings in a format that holds one.
 */
export async function mappingContent(
  format: MappingFormat,
  mappings: readonly Mapping[],
  options: MappingContentOptions,
): Promise<FileContent> {
  switch (format) {
    case 'xlsx': {
      const { reviewWorkbook } = await import('../io/review/review-xlsx');
      return reviewWorkbook(mappings, { ...workbookExtras(options.rules), ...options });
    }
    case 'csv':
    case 'tsv': {
      const { mappingTable } = await import('../io/tables/mapping-csv');
      return (await import('../io/tables/table-text')).tableText(mappingTable(mappings, options), format);
    }
    case 'json':
      return (await import('../io/tables/mapping-json')).mappingJsonPieces(mappings, options);
    case 'ndjson':
      return (await import('../io/tables/mapping-ndjson')).mappingNdjsonPieces(mappings, options);
    case 'sssom':
      return (await import('../io/exchange/sssom')).sssomPieces(only(mappings));
    default: {
      const { toConceptMap } = await import('../io/exchange/concept-map');
      const mapping = only(mappings);
      return jsonLine(format === 'fhir-r4' ? toConceptMap(mapping, { fhir: 'R4' }) : toConceptMap(mapping), 1);
    }
  }
}

/** What every review workbook is given beside its mappings: code lists, questions, and which editions have ended. */
export function workbookExtras(rules?: RulesOf): Pick<ReviewOptions, 'abolition' | 'codes' | 'questions'> {
  const open = (kind: Kind, edition: string) => openCatalog(kind, { edition });
  return {
    abolition: abolitionKnown(),
    codes: (kind, edition) => open(kind, edition).entries,
    questions: (mapping) => questionsOf(mapping, open(mapping.kind, mapping.edition.id), { rules: rules?.(mapping) }),
  };
}

function only(mappings: readonly Mapping[]): Mapping {
  const [first, ...others] = mappings;
  if (!first || others.length > 0) throw new DmdcError('bad-option', decisionTexts.pairs.oneMapping);
  return first;
}
