import { writeFileAtomic } from '../../io/files/atomic';
import { memoryPieces } from '../../io/record/memory-file';
import { buildMemory, contradicts, independent } from '../../mapping/memory';
import { decisionTexts } from '../../messages/cli/decisions';
import { readMappingFile } from '../../store/mapping-store';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT } from '../terminal/exit';

/** Names with contradicting votes that are printed; all are in the file. */
const SHOWN = 20;

/** `dmdc memory build`: confirmed local names of many facilities into one file. */
export function buildMemoryFile(paths: readonly string[], options: { readonly output: string }, io: Console): number {
  const texts = decisionTexts(io.lang);
  const memory = buildMemory(mappingFiles(paths).map((file) => readMappingFile(file)));
  writeFileAtomic(options.output, memoryPieces(memory));
  const conflicts = memory.names.filter(({ meanings }) => contradicts(meanings));
  io.print(texts.memoryBuilt(options.output, io.number(memory.names.length), io.number(conflicts.length)));
  for (const { name, meanings } of conflicts.slice(0, SHOWN)) {
    io.print(`  ${name}: ${meanings.map(({ code, votes }) => `${code} (${independent(votes)})`).join(' / ')}`);
  }
  if (conflicts.length > SHOWN) io.print(`  ${texts.more(io.number(conflicts.length - SHOWN))}`);
  return EXIT.done;
}
