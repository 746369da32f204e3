import { undoMigration } from '../../editions/migrate/undo';
import { latestBatch, undo as takeBack } from '../../mapping/bulk';
import { batchesOf } from '../../mapping/history';
import type { Mapping, PreviousEdition } from '../../mapping/mapping';
import { createMatcher } from '../../match/matcher';
import { decisionTexts } from '../../messages/cli/decisions';
import { editionCliTexts } from '../../messages/cli/editions';
import { readMappingFile, updateMappingFile } from '../../store/mapping-store';
import { mappingFiles, now } from '../../store/paths';
import type { Console } from '../terminal/console';
import { catalogOf } from '../terminal/edition-choice';
import { EXIT } from '../terminal/exit';
import { person } from '../terminal/options';

/** Options of `dmdc undo`, as commander gives them. */
export interface UndoOptions {
  readonly mapping: readonly string[];
  readonly batch?: string;
  readonly list?: boolean;
  readonly by?: string;
}

/** `dmdc undo`: takes the latest deciding command back, or lists them. */
export function undo(options: UndoOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  let found = false;
  const files = mappingFiles(options.mapping);
  const wanted = options.list ? undefined : (options.batch ?? latestOf(files));
  for (const file of files) {
    if (options.list) {
      for (const { id, action, rows, undone } of batchesOf(readMappingFile(file))) {
        found = true;
        io.print(`${id}  ${action}  ${texts.rows(io.number(rows))}${undone ? `  ${texts.undoneMark}` : ''}`);
      }
      continue;
    }
    // A file that the command did not touch stays as it is.
    const touched = wanted !== undefined && batchesOf(readMappingFile(file)).some(({ id }) => id === wanted);
    const current = touched ? readMappingFile(file) : undefined;
    if (current?.previous?.some(({ batch }) => batch === wanted)) {
      if (undoMigrationOf(file, current, wanted as string, options, io)) found = true;
      continue;
    }
    const result = touched
      ? updateMappingFile(file, (mapping) =>
          takeBack(mapping ?? readMappingFile(file), { by: person(options.by), at: now(), batch: wanted }),
        )
      : undefined;
    if (result?.batch === undefined || (result.restored === 0 && result.kept.length === 0)) {
      if (touched || files.length === 1) io.tell(texts.nothingToUndo(file));
      continue;
    }
    found = true;
    io.print(texts.undone(file, result.batch, io.number(result.restored)));
    if (result.kept.length > 0) io.tell(texts.kept(io.number(result.kept.length)));
  }
  return found ? EXIT.done : EXIT.findings;
}

/** Takes a migration back; later ones and what was decided since have to be taken back first. */
function undoMigrationOf(file: string, mapping: Mapping, batch: string, options: UndoOptions, io: Console): boolean {
  const texts = editionCliTexts(io.lang);
  const last = mapping.previous?.at(-1) as PreviousEdition;
  if (last.batch !== batch) {
    io.tell(texts.laterMigration(file, last.batch));
    return false;
  }
  // Refuses an edition that is not at hand before anything is changed.
  const matcher = createMatcher(catalogOf({ kind: mapping.kind, edition: last.edition }, io));
  const result = updateMappingFile(file, (stored) =>
    undoMigration(stored ?? mapping, {
      by: person(options.by),
      at: now(),
      matchAll: (items) => matcher.matchAll(items),
    }),
  );
  if (!result.undone) {
    io.tell(texts.decidedSince(file, io.number(result.decidedSince.length)));
    return false;
  }
  io.print(texts.migrationUndone(file, last.edition.id, io.number(result.restored)));
  return true;
}

/** The latest command over all files: its batch has one name in all of them. */
function latestOf(files: readonly string[]): string | undefined {
  return files
    .map((file) => latestBatch(readMappingFile(file)))
    .reduce((latest, batch) => (batch && (!latest || batch.at > latest.at) ? batch : latest), undefined)?.id;
}
