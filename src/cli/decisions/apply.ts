import { readReviewDecisions } from '../../io/review/read-decisions';
import { applyDecisions } from '../../mapping/apply';
import { decisionTexts } from '../../messages/cli/decisions';
import { readMappingFile, updateMappingFile } from '../../store/mapping-store';
import { isEmptyStore, mappingFiles, mappingPath, now } from '../../store/paths';
import { facilityKey } from '../../text/same-text';
import type { Console } from '../terminal/console';
import { catalogOf } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { appliedText, issueLines, tellLeftovers } from '../terminal/issues';
import { person } from '../terminal/options';

/** Options of `dmdc apply`, as commander gives them. */
export interface ApplyCommandOptions {
  readonly mapping?: readonly string[];
  readonly by?: string;
  readonly secondReview?: boolean;
  readonly dryRun?: boolean;
}

/** `dmdc apply`: decisions of a review workbook into mapping files; exit code 1 when some were refused or conflict. */
export function apply(book: string, options: ApplyCommandOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  const reviewed = readReviewDecisions(book);
  const targets = options.mapping ?? [];
  // A folder or file that is not there yet, or a folder without mapping files, is filled from the workbook itself.
  const isNew = targets.length === 1 && isEmptyStore(targets[0] as string);
  const files = isNew ? [] : mappingFiles(targets);
  const known = new Map(files.map((file) => [keyOf(readMappingFile(file)), file]));
  let isClean = true;
  for (const { kind, facility, edition, decisions, issues, base } of reviewed) {
    for (const line of issueLines(issues, io, { least: 'warning', painted: false })) io.tell(line);
    if (issues.some(({ severity, code }) => severity === 'error' && !code.startsWith('declared-'))) isClean = false;
    const target = targets[0] as string;
    const file = isNew ? (options.dryRun ? target : mappingPath(target, base)) : known.get(keyOf({ kind, facility }));
    if (!file) {
      if (decisions.length === 0) continue;
      throw new UsageError(texts.noMappingFor(`${facility.name} – ${kind}`));
    }
    const change = (stored: Parameters<typeof applyDecisions>[0] | undefined) => {
      const mapping = stored ?? (isNew ? base : undefined);
      if (!mapping) throw new UsageError(texts.noMappingFor(`${facility.name} – ${kind}`));
      if (mapping.edition.id !== edition) throw new UsageError(texts.otherEdition(edition, mapping.edition.id));
      return applyDecisions(mapping, decisions, {
        by: person(options.by),
        at: now(),
        catalog: catalogOf(mapping, io),
        ...(options.secondReview && { secondReview: true }),
      });
    };
    const result = options.dryRun ? change(isNew ? undefined : readMappingFile(file)) : updateMappingFile(file, change);
    io.print(appliedText(file, result, io));
    if (tellLeftovers(result, io)) isClean = false;
  }
  return isClean ? EXIT.done : EXIT.findings;
}

function keyOf({ kind, facility }: { kind: string; facility: { code?: string; name: string } }): string {
  return `${kind}\u0000${facilityKey(facility)}`;
}
