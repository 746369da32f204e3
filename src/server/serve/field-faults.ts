import type { z } from 'zod';
import type { Pair } from '../../messages/pair';
import { wantedText } from '../../messages/schema-fault';
import { FIELD_FAULTS } from '../../messages/server/service-texts';
import { type FieldFault, quoted } from './problem';

/** What is said of a name that nobody knows. */
interface Unknown {
  readonly message: Pair;
  readonly remedy: Pair;
}

/** Each value that does not fit a schema, with what the schema wants. */
export function fieldFaults(error: z.core.$ZodError, given: unknown, unknown: Unknown): FieldFault[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: key, value: quoted(valueAt(given, [...issue.path, key])), ...unknown }));
    }
    const value = valueAt(given, issue.path);
    const remedy = FIELD_FAULTS.mustBe(wantedText(issue));
    return [
      { field, value: quoted(value), message: value === undefined ? FIELD_FAULTS.missing : FIELD_FAULTS.wrong, remedy },
    ];
  });
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
