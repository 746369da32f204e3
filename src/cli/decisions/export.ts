import { type MappingFormat, mappingContent } from '../../jobs/mapping-content';
import { readDecided } from '../../jobs/read-decided';
import type { Mapping } from '../../mapping/mapping';
import { decisionTexts } from '../../messages/cli/decisions';
import { mappingFiles } from '../../store/paths';
import { rulesBeside } from '../../store/rules-store';
import { type Console, save } from '../terminal/console';
import { lookupOf } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';

const FORMATS = ['fhir-r5', 'fhir-r4', 'sssom', 'csv', 'tsv', 'xlsx', 'ndjson'] as const satisfies MappingFormat[];
type ExportFormat = (typeof FORMATS)[number];

/** `dmdc export`: mapping files in a format of other tools, to a file or to standard output. */
export async function exportMapping(
  paths: readonly string[],
  options: { readonly to?: string; readonly output?: string; readonly only?: string },
  io: Console,
): Promise<number> {
  const texts = decisionTexts(io.lang);
  const format = formatOf(options, io);
  const files = mappingFiles(paths);
  if (options.output !== undefined && files.includes(options.output)) throw new UsageError(texts.sameFile);
  if (options.only !== undefined && options.only !== 'confirmed') throw new UsageError(texts.badOnly(options.only));
  const fileOf = new Map<Mapping, string>();
  const mappings = files.flatMap((file) =>
    readDecided(file).map((one) => {
      const shown = options.only ? confirmedOnly(one) : one;
      fileOf.set(shown, file);
      return shown;
    }),
  );
  const rules = (mapping: Mapping) => rulesBeside(fileOf.get(mapping) as string);
  await save(
    options.output,
    await mappingContent(format, mappings, { lang: io.lang, lookup: lookupOf(mappings, io), rules }),
    io,
  );
  if (options.output !== undefined) {
    io.tell(texts.saved(options.output, io.number(mappings.reduce((sum, { rows }) => sum + rows.length, 0))));
  }
  return EXIT.done;
}

/** Only rows that a person decided. */
function confirmedOnly(mapping: Mapping): Mapping {
  return { ...mapping, rows: mapping.rows.filter(({ decision }) => decision !== undefined) };
}

function formatOf({ to, output }: { readonly to?: string; readonly output?: string }, io: Console): ExportFormat {
  const texts = decisionTexts(io.lang);
  const format = to ?? guess(output);
  if (!FORMATS.includes(format as ExportFormat)) throw new UsageError(texts.badExport(to ?? output ?? ''));
  if (format === 'xlsx' && output === undefined) throw new UsageError(io.texts.usage.xlsxNeedsFile);
  return format as ExportFormat;
}

function guess(output: string | undefined): string | undefined {
  if (output === undefined) return undefined;
  const name = output.toLowerCase();
  if (name.endsWith('.sssom.tsv')) return 'sssom';
  if (name.endsWith('.json')) return 'fhir-r5';
  return FORMATS.find((format) => name.endsWith(`.${format}`));
}
