import { DmdcError } from '../../errors';
import { readExchange } from '../../io/exchange/read-exchange';
import type { Issue } from '../../issue';
import { applyDecisions } from '../../mapping/apply';
import { MAPPING_FAULTS } from '../../messages/mapping-faults';
import { updateMappingFile } from '../../store/mapping-store';
import { now } from '../../store/paths';
import type { Console } from '../terminal/console';
import { catalogOf } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { appliedText, issueLines, tellLeftovers } from '../terminal/issues';
import { columnsOf, person } from '../terminal/options';

/** Options of `dmdc import-mapping`, as commander gives them. */
export interface ImportMappingOptions {
  readonly mapping: string;
  readonly column?: readonly string[];
  readonly by?: string;
}

const COLUMNS = ['localCode', 'localName', 'code'];

/** `dmdc import-mapping`: decisions of another tool's table into a mapping file; exit code 1 when some were refused or conflict. */
export function importMapping(source: string, options: ImportMappingOptions, io: Console): number {
  const columns = columnsOf(options.column, io);
  const unknown = Object.keys(columns).find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined) throw new UsageError(io.texts.usage.badColumn(`${unknown}=${columns[unknown]}`));
  let found: readonly Issue[] = [];
  const result = updateMappingFile(options.mapping, (mapping) => {
    if (!mapping) {
      const path = options.mapping;
      throw new DmdcError('file-not-found', MAPPING_FAULTS.mappingNotFound(path), { file: path });
    }
    const catalog = catalogOf(mapping, io);
    const { inputs, issues } = readExchange(source, mapping, catalog, columns);
    found = issues;
    const settings = { by: person(options.by), at: now(), catalog, action: 'import' } as const;
    return applyDecisions(mapping, inputs, settings);
  });
  for (const line of issueLines(found, io, { least: 'info', painted: false })) io.tell(line);
  io.print(appliedText(options.mapping, result, io));
  return tellLeftovers(result, io) || found.some(({ severity }) => severity !== 'info') ? EXIT.findings : EXIT.done;
}
