import { basename } from 'node:path';
import { DmdcError } from '../../errors';
import { type Memory, memorySchema } from '../../mapping/memory';
import { RECORD } from '../../messages/record-texts';
import { loadFile } from '../exchange/read-grids';
import { faultText } from '../files/schema-fault';

/** The text of a memory file: one name a line, so that versions can be compared. */
export function memoryText({ format, version, names }: Memory): string {
  const lines = names.map((name) => JSON.stringify(name)).join(',\n');
  return `{"format":${JSON.stringify(format)},"version":${version},"names":[\n${lines}\n]}\n`;
}

/**
 * Reads a memory file.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`; `mapping-invalid` when it is no memory file.
 */
export function readMemory(path: string): Memory {
  const text = new TextDecoder().decode(loadFile(path));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const checked = memorySchema.safeParse(value);
  if (checked.success) return checked.data;
  throw new DmdcError(
    'mapping-invalid',
    RECORD.noMemory(basename(path), faultText(checked.error)),
    { file: path },
    { cause: checked.error },
  );
}
