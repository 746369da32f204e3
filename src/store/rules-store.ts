import { writeFileAtomic } from '../io/files/atomic';
import { readRules, rulesText } from '../io/record/rules-file';
import { canonicalJson, fingerprint } from '../mapping/hash';
import { type FacilityRule, type FacilityRules, standingRules } from '../mapping/rules';

/** How the files of rules are named: as the mapping file beside them. */
export const RULES_FILE_EXTENSION = '.rules.json';

/** Where the rules of a mapping file stand. */
export function rulesPath(mappingPath: string): string {
  return `${mappingPath.replace(/(?:\.dmdc)?\.ndjson$/u, '')}${RULES_FILE_EXTENSION}`;
}

/**
 * The rules that hold for a mapping file; none where there is no file of rules beside it.
 * @throws {DmdcError} as `readRules`.
 */
export function rulesBeside(mappingPath: string): readonly FacilityRule[] {
  return standingRules(readRules(rulesPath(mappingPath)));
}

/** What tells the rules that hold from others; `undefined` where there are none. */
export function rulesHash(rules: readonly FacilityRule[]): string | undefined {
  return rules.length === 0 ? undefined : fingerprint(canonicalJson(rules));
}

/**
 * Writes the rules beside a mapping file, whole or not at all.
 * @throws {DmdcError} `file-not-writable`.
 */
export function writeRulesBeside(mappingPath: string, rules: FacilityRules): void {
  writeFileAtomic(rulesPath(mappingPath), rulesText(rules));
}
