import { basename } from 'node:path';
import { asKind } from '../../catalog/kinds';
import { type MigrationResult, migrateMapping } from '../../editions/migrate/migrate';
import { resolveEdition } from '../../io/catalogs/open';
import type { Mapping } from '../../mapping/mapping';
import { createMatcher } from '../../match/matcher';
import { editionCliTexts } from '../../messages/cli/editions';
import { MAPPING_FILE_EXTENSION, updateMappingFile, writeMappingFile } from '../../store/mapping-store';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { checkReportName, mappingsOf, planOf, printCounts, writeReport } from './migration';

/** Options of `dmdc migrate`, as commander gives them. */
export interface MigrateCommandOptions {
  readonly to: string;
  readonly successors?: string;
  readonly by?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly output?: string;
}

/** `dmdc migrate`: brings a mapping to another edition, and says what was carried, re-worded, replaced, split and lost. */
export async function migrate(file: string, options: MigrateCommandOptions, io: Console): Promise<number> {
  const texts = editionCliTexts(io.lang);
  checkReportName(options.report, io);
  const mappings = mappingsOf(file);
  const [first] = mappings;
  if (!first || mappings.length > 1) throw new UsageError(texts.oneMapping(file, mappings.length));
  const inPlace = options.output === undefined && !options.dryRun;
  if (inPlace && !file.endsWith(MAPPING_FILE_EXTENSION)) throw new UsageError(texts.needsOutput(file));
  const kind = asKind(first.kind);
  const target = resolveEdition(kind, { edition: options.to }).id;
  const to = `${kind}/${target}`;
  if (first.edition.id === target) {
    io.print(texts.same(file, to));
    return EXIT.done;
  }
  const at = new Date().toISOString();
  const { plan, catalog } = planOf(kind, first.edition, target, options.successors);
  const matcher = createMatcher(catalog);
  const run = (mapping: Mapping): MigrationResult =>
    migrateMapping(mapping, plan, {
      at,
      by: options.by,
      matchAll: (items) => matcher.matchAll(items),
    });
  // Read again under the lock: somebody may have decided meanwhile.
  const result = inPlace ? updateMappingFile(file, (mapping) => run(mapping ?? first)) : run(first);
  if (options.output !== undefined && !options.dryRun) writeMappingFile(options.output, result.mapping);
  io.print(options.dryRun ? texts.wouldMigrate(file, to) : texts.migrated(options.output ?? file, to));
  const part = { facility: first.facility, rows: result.rows, counts: result.counts };
  printCounts([part], io);
  if (options.report !== undefined) {
    await writeReport(options.report, `${basename(file)}: ${result.from.id} → ${result.to.id}`, [part], io);
  }
  return EXIT.done;
}
