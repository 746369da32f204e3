import { basename } from 'node:path';
import type { z } from 'zod';
import { DmdcError } from '../../errors';
import type { Pair } from '../../messages/pair';
import { faultText } from '../../messages/schema-fault';
import { loadBytes } from '../sheets/bytes';

/**
 * Reads a JSON file that a schema describes.
 * @param fault - what to say of a file that is no such file: its name, and what is wrong and where.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`; `mapping-invalid` when it is not what the schema describes.
 */
export function readCheckedJson<T>(path: string, schema: z.ZodType<T>, fault: (file: string, wrong: Pair) => Pair): T {
  const text = new TextDecoder().decode(loadBytes(path));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new DmdcError(
    'mapping-invalid',
    fault(basename(path), faultText(checked.error)),
    { file: path },
    { cause: checked.error },
  );
}
