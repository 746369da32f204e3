import type { Edition } from '../catalog/catalog';
import type { OpenedCatalog } from '../catalog/code-sets';
import type { Kind } from '../catalog/kinds';
import { gatherImpact, type Impact, type ImpactGatherer } from '../editions/migrate/impact';
import { type MigrationResult, migrateMapping } from '../editions/migrate/migrate';
import { type MigrationPlan, planMigration } from '../editions/migrate/plan';
import { DmdcError } from '../errors';
import { type CatalogsOptions, findEdition, openCatalog, resolveEdition } from '../io/catalogs/open';
import { readMappings } from '../io/mappings/read-mappings';
import { readSuccessors } from '../io/sheets/successors';
import type { Mapping } from '../mapping/mapping';
import { createMatcher } from '../match/matcher';
import { editionCliTexts } from '../messages/cli/editions';
import { MAPPING_FILE_EXTENSION, updateMappingFile, writeMappingFile } from '../store/mapping-store';
import { mappingFiles, now } from '../store/paths';

/** Settings of {@link migrateFile}. */
export interface MigrateFileOptions extends CatalogsOptions {
  /** Id of the edition to go to. */
  readonly to: string;
  /** Path of a table of successors that the decision itself declares. */
  readonly successors?: string;
  /** Who migrates. */
  readonly by?: string;
  /** Where the mapping goes. @default its own file, which must be a mapping file then */
  readonly output?: string;
  /** Reports the result and writes nothing. */
  readonly dryRun?: boolean;
}

/** The result of a migration; without `result` the mapping rested on that edition already. */
export interface MigratedFile {
  readonly facility: Mapping['facility'];
  readonly kind: Kind;
  /** Id of the edition that was gone to. */
  readonly to: string;
  readonly result?: MigrationResult;
}

/**
 * Brings the one mapping in a file to another edition.
 * @throws {DmdcError} `bad-option` for a file of several mappings, or one that is no mapping file where `output` is not given; as `readMappings`.
 */
export function migrateFile(file: string, options: MigrateFileOptions): MigratedFile {
  const { output, dryRun = false, by } = options;
  const mappings = mappingsOf(file, options);
  const [first] = mappings;
  const { pairs } = editionCliTexts;
  if (!first || mappings.length > 1) throw new DmdcError('bad-option', pairs.oneMapping(file, mappings.length));
  const inPlace = output === undefined && !dryRun;
  if (inPlace && !file.endsWith(MAPPING_FILE_EXTENSION)) throw new DmdcError('bad-option', pairs.needsOutput(file));
  const { kind, facility } = first;
  const to = resolveEdition(kind, { ...options, edition: options.to }).id;
  if (first.edition.id === to) return { facility, kind, to };
  const { plan, catalog } = planTo(to, first, options);
  const matcher = createMatcher(catalog);
  const at = now();
  const run = (mapping: Mapping): MigrationResult =>
    migrateMapping(mapping, plan, { at, by, matchAll: (items) => matcher.matchAll(items) });
  // Read again under the lock: somebody may have decided meanwhile.
  const result = inPlace ? updateMappingFile(file, (mapping) => run(mapping ?? first)) : run(first);
  if (output !== undefined && !dryRun) writeMappingFile(output, result.mapping);
  return { facility, kind, to, result };
}

/** Settings of {@link impactOnFiles}. */
export interface ImpactOnFilesOptions extends CatalogsOptions {
  /** Id of the edition that the mappings rest on. */
  readonly from: string;
  /** Id of the edition to go to. */
  readonly to: string;
  /** Path of a table of successors that the decision itself declares. */
  readonly successors?: string;
  /** Told after each file: `done` of `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of a mapping that rests on another edition, which is left out. */
  readonly onOther?: (file: string, mapping: Mapping) => void;
  /** Told of a file that cannot be read, which stops nothing. @default the error is thrown */
  readonly onUnreadable?: (file: string, error: DmdcError) => void;
}

/**
 * What a new edition does to mappings, kind by kind; changes nothing. One file after the other: of each only the numbers
 * and the touched rows are kept.
 * @param paths - mapping files, folders of them, workbooks, NDJSON or JSON of `dmdc map`.
 */
export function impactOnFiles(paths: readonly string[], options: ImpactOnFilesOptions): Map<Kind, Impact> {
  const { from, onProgress, onOther, onUnreadable } = options;
  const files = mappingFiles(paths);
  const byKind = new Map<Kind, ImpactGatherer>();
  files.forEach((file, at) => {
    try {
      for (const mapping of mappingsOf(file, options)) {
        const { kind, edition } = mapping;
        if (edition.id !== from && edition.id !== findEdition(kind, from, options)?.id) {
          onOther?.(file, mapping);
          continue;
        }
        const known = byKind.get(kind) ?? gatherImpact(planTo(options.to, mapping, options).plan);
        byKind.set(kind, known);
        known.add(mapping);
      }
    } catch (error) {
      if (!(error instanceof DmdcError) || onUnreadable === undefined) throw error;
      onUnreadable(file, error);
    }
    onProgress?.(at + 1, files.length);
  });
  return new Map(Array.from(byKind, ([kind, gatherer]) => [kind, gatherer.result()]));
}

/** Reads mappings of any format that `dmdc` writes, with their editions completed. */
function mappingsOf(file: string, options: CatalogsOptions): Mapping[] {
  return readMappings(file, { resolveEdition: (kind, edition) => findEdition(kind, edition, options) });
}

/** The plan of a migration to an edition; the record of the old one is enough where its table is not at hand. */
function planTo(
  to: string,
  { kind, edition }: Pick<Mapping, 'kind' | 'edition'>,
  { successors, catalogsDir }: CatalogsOptions & { readonly successors?: string },
): { readonly plan: MigrationPlan; readonly catalog: OpenedCatalog } {
  const catalog = openCatalog(kind, { catalogsDir, edition: to });
  const declared = successors === undefined ? undefined : readSuccessors(successors, kind);
  return { plan: planMigration(oldEdition(kind, edition, catalogsDir), catalog, { declared }), catalog };
}

function oldEdition(
  kind: Kind,
  from: Mapping['edition'],
  catalogsDir: CatalogsOptions['catalogsDir'],
): OpenedCatalog | Edition {
  try {
    return openCatalog(kind, { catalogsDir, edition: from.id });
  } catch (error) {
    if (!(error instanceof DmdcError) || error.code !== 'unknown-edition') throw error;
    return { ...from, sha256: '' } as Edition;
  }
}
