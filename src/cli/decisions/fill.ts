import { resolve } from 'node:path';
import { fillWorkbook } from '../../io/exchange/fill-workbook';
import { writeFileAtomic } from '../../io/files/atomic';
import { loadBytes } from '../../io/sheets/bytes';
import { decisionTexts } from '../../messages/cli/decisions';
import { readMappingFile } from '../../store/mapping-store';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { issueLines } from '../terminal/issues';

/** Options of `dmdc fill`, as commander gives them. */
export interface FillCommandOptions {
  readonly mapping: readonly string[];
  readonly output: string;
  readonly column?: string;
  readonly overwrite?: boolean;
}

/** `dmdc fill`: decided codes into a copy of the facility's own workbook; exit code 1 when cells were left alone. */
export function fill(file: string, options: FillCommandOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  if (resolve(file) === resolve(options.output)) throw new UsageError(texts.sameFile);
  if (!/\.xls[xm]$/i.test(options.output)) {
    throw new UsageError(texts.filledIsXlsx);
  }
  const mappings = mappingFiles(options.mapping).map((path) => readMappingFile(path));
  const { bytes, filled, same, issues } = fillWorkbook(loadBytes(file), mappings, {
    fileName: file,
    column: options.column,
    overwrite: options.overwrite,
  });
  writeFileAtomic(options.output, bytes);
  io.print(texts.filled(options.output, io.number(filled), io.number(same)));
  for (const line of issueLines(issues, io, { painted: false })) io.tell(line);
  return issues.length > 0 ? EXIT.findings : EXIT.done;
}
