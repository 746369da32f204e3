import { writeFileAtomic } from '../../io/files/atomic';
import { memoryPieces } from '../../io/record/memory-file';
import { buildMemory, contradicts, independent } from '../../mapping/memory';
import { reconcile as bringTogether, verdictOf } from '../../mapping/second-review';
import { decisionTexts } from '../../messages/cli/decisions';
import { readMappingFile, writeMappingFile } from '../../store/mapping-store';
import { mappingFiles, now } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT } from '../terminal/exit';
import { person } from '../terminal/options';

/** Names with contradicting votes that are printed; all are in the file. */
const SHOWN_NAMES = 20;

/** `dmdc memory build`: confirmed local names of many facilities into one file. */
export function buildMemoryFile(paths: readonly string[], options: { readonly output: string }, io: Console): number {
  const texts = decisionTexts(io.lang);
  const memory = buildMemory(mappingFiles(paths).map((file) => readMappingFile(file)));
  writeFileAtomic(options.output, memoryPieces(memory));
  const conflicts = memory.names.filter(({ meanings }) => contradicts(meanings));
  io.print(texts.memoryBuilt(options.output, io.number(memory.names.length), io.number(conflicts.length)));
  for (const { name, meanings } of conflicts.slice(0, SHOWN_NAMES)) {
    io.print(`  ${name}: ${meanings.map(({ code, votes }) => `${code} (${independent(votes)})`).join(' / ')}`);
  }
  if (conflicts.length > SHOWN_NAMES) io.print(`  ${texts.more(io.number(conflicts.length - SHOWN_NAMES))}`);
  return EXIT.done;
}

/** Options of `dmdc reconcile`, as commander gives them. */
export interface ReconcileOptions {
  readonly output?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
}

const SHOWN_ROWS = 50;

/** `dmdc reconcile`: two people's blind mappings, how far they agree, and one file of both; exit code 1 when they differ somewhere. */
export function reconcile(first: string, second: string, options: ReconcileOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  const result = bringTogether(readMappingFile(first), readMappingFile(second), { by: person(options.by), at: now() });
  const { pairs, agreed, kappa, onlyFirst, onlySecond, conflicts, samePerson } = result;
  const value = kappa === undefined ? '—' : kappa.toFixed(3);
  const numbers = [pairs.length, agreed].map((one) => io.number(one)) as [string, string];
  io.print(texts.agreement(...numbers, value, io.number(onlyFirst), io.number(onlySecond)));
  if (samePerson > 0) io.tell(texts.samePerson(io.number(samePerson)));
  for (const { first: one, second: two } of conflicts.slice(0, SHOWN_ROWS)) {
    const [a, b] = [one, two].map((row) => {
      const decision = row.decision ?? row.draft?.decision;
      return decision ? `${verdictOf(decision)} (${decision.author ?? decision.reviewer ?? '?'})` : '—';
    });
    io.print(`  ${one.item.localCode} – ${one.item.localName}: ${a} / ${b}`);
  }
  if (conflicts.length > SHOWN_ROWS) io.print(`  ${texts.more(io.number(conflicts.length - SHOWN_ROWS))}`);
  if (!options.dryRun) writeMappingFile(options.output ?? first, result.mapping);
  return conflicts.length > 0 ? EXIT.findings : EXIT.done;
}
