import { existsSync } from 'node:fs';
import { type FacilityRules, NO_RULES, rulesSchema } from '../../mapping/rules';
import { RECORD } from '../../messages/record-texts';
import { readCheckedJson } from './checked-json';

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
  return readCheckedJson(path, rulesSchema, RECORD.noRules);
}
