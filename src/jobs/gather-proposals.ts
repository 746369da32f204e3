import type { Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import { type CatalogsOptions, openCatalog } from '../io/catalogs/open';
import type { Mapping } from '../mapping/mapping';
import { OPEN_STATUSES, type ProposalOptions, type Proposals, proposalsOf } from '../report/proposals';
import { MAPPING_FILE_EXTENSION, readMappingFile } from '../store/mapping-store';
import { mappingFiles } from '../store/paths';
import { readDecided } from './read-decided';

/** Settings of {@link gatherProposals}. */
export interface GatherProposalsOptions extends ProposalOptions, CatalogsOptions {
  readonly signal?: AbortSignal;
  /** Told after each file: `done` of `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of a file that cannot be read, which stops nothing. @default the error is thrown */
  readonly onUnreadable?: (file: string, error: DmdcError) => void;
}

/**
 * Items without a national code over the mappings of many facilities, put together. Files are read one after the other;
 * of a mapping file only the rows that may be proposed.
 * @param paths - mapping files, folders of them, workbooks, NDJSON or JSON of `dmdc map`.
 * @throws {DmdcError} `no-files` for a folder without any; as `readMappings`; the reason of `signal` once it is aborted.
 */
export function gatherProposals(paths: readonly string[], options: GatherProposalsOptions = {}): Proposals {
  return proposalsOf(eachMapping(mappingFiles(paths), options), {
    officialNames: (kind) => officialNames(kind, options),
    ...options,
  });
}

function* eachMapping(files: readonly string[], options: GatherProposalsOptions): Generator<Mapping> {
  const { signal, onProgress, onUnreadable } = options;
  for (const [at, file] of files.entries()) {
    signal?.throwIfAborted();
    let mappings: readonly Mapping[] = [];
    try {
      mappings = file.endsWith(MAPPING_FILE_EXTENSION)
        ? [readMappingFile(file, { statuses: OPEN_STATUSES })]
        : readDecided(file, options);
    } catch (error) {
      if (!(error instanceof DmdcError) || onUnreadable === undefined) throw error;
      onUnreadable(file, error);
    }
    yield* mappings;
    onProgress?.(at + 1, files.length);
  }
}

/** Names of the newest edition at hand: their words are spelled right. */
function* officialNames(kind: Kind, { catalogsDir }: CatalogsOptions): Generator<string> {
  for (const { name, aliases = [] } of openCatalog(kind, { catalogsDir })) {
    yield name;
    for (const alias of aliases) yield alias.name;
  }
}
