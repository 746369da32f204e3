import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { DmdcError } from '../../errors';
import { type FacilityRules, NO_RULES, rulesSchema } from '../../mapping/rules';
import { RECORD } from '../../messages/record-texts';
import { faultText } from '../../messages/schema-fault';
import { loadBytes } from '../sheets/bytes';

/** The text of a rules file: one rule a line, so that people can read it and versions can be compared. */
export function rulesText({ format, version, rules }: FacilityRules): string {
  const lines = rules.map((rule) => JSON.stringify(rule)).join(',\n');
  return `{"format":${JSON.stringify(format)},"version":${version},"rules":[\n${lines}\n]}\n`;
}

/**
 * Reads a rules file; where there is none, no rules.
 * @throws {DmdcError} `file-unreadable`; `mapping-invalid` when it is no rules file, with what is wrong and where.
 */
export function readRules(path: string): FacilityRules {
  if (!existsSync(path)) return NO_RULES;
  const text = new TextDecoder().decode(loadBytes(path));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const checked = rulesSchema.safeParse(value);
  if (checked.success) return checked.data;
  throw new DmdcError(
    'mapping-invalid',
    RECORD.noRules(basename(path), faultText(checked.error)),
    { file: path },
    { cause: checked.error },
  );
}
