import { readReviewDecisions } from '../../io/review/read-decisions';
import { applyDecisions } from '../../mapping/apply';
import { decisionTexts } from '../../messages/cli/decisions';
import { readMappingFile, updateMappingFile } from '../../store/mapping-store';
import { now } from '../../store/paths';
import { facilityKey } from '../../text/same-text';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { issueLines } from '../terminal/issues';
import { catalogOf, mappingFiles, person } from '../terminal/paths';
import { tellLeftovers } from './leftovers';

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
  const files = mappingFiles(options.mapping ?? [], io);
  const known = new Map(files.map((file) => [keyOf(readMappingFile(file)), file]));
  let isClean = true;
  for (const { kind, facility, edition, decisions, issues } of reviewed) {
    for (const line of issueLines(issues, io, { least: 'warning', painted: false })) io.tell(line);
    if (issues.some(({ severity, code }) => severity === 'error' && !code.startsWith('declared-'))) isClean = false;
    const file = known.get(keyOf({ kind, facility }));
    if (!file) {
      if (decisions.length === 0) continue;
      throw new UsageError(texts.noMappingFor(`${facility.name} – ${kind}`));
    }
    const change = (mapping: Parameters<typeof applyDecisions>[0] | undefined) => {
      if (!mapping) throw new UsageError(texts.noMappingFor(`${facility.name} – ${kind}`));
      if (mapping.edition.id !== edition) throw new UsageError(texts.otherEdition(edition, mapping.edition.id));
      return applyDecisions(mapping, decisions, {
        by: person(options.by),
        at: now(),
        catalog: catalogOf(mapping, io),
        ...(options.secondReview && { secondReview: true }),
      });
    };
    const result = options.dryRun ? change(readMappingFile(file)) : updateMappingFile(file, change);
    const count = (wanted: string) => io.number(result.applied.filter((one) => one.result === wanted).length);
    io.print(texts.applied(file, count('decided'), count('draft'), count('approved'), io.number(result.unchanged)));
    if (tellLeftovers(result, io)) isClean = false;
  }
  return isClean ? EXIT.done : EXIT.findings;
}

function keyOf({ kind, facility }: { kind: string; facility: { code?: string; name: string } }): string {
  return `${kind}\u0000${facilityKey(facility)}`;
}
