import { type Memory, memorySchema } from '../../mapping/memory';
import { RECORD } from '../../messages/record-texts';
import { readCheckedJson } from './checked-json';

/** The text of a memory file: one name a line, so that versions can be compared. */
export function memoryText(memory: Memory): string {
  return [...memoryPieces(memory)].join('');
}

/** The text of {@link memoryText} in pieces of a line each. */
export function* memoryPieces({ format, version, names }: Memory): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"version":${version},"names":[\n`;
  for (const [at, name] of names.entries()) yield `${at === 0 ? '' : ',\n'}${JSON.stringify(name)}`;
  yield '\n]}\n';
}

/**
 * Reads a memory file.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`; `mapping-invalid` when it is no memory file.
 */
export function readMemory(path: string): Memory {
  return readCheckedJson(path, memorySchema, RECORD.noMemory);
}
