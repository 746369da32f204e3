import type { Catalog } from '../catalog/catalog';
import { DmdcError } from '../errors';
import { type OpenCatalogOptions, openCatalog } from '../io/catalogs/open';
import { readRules } from '../io/record/rules-file';
import { applyRules } from '../mapping/apply-rules';
import type { Mapping } from '../mapping/mapping';
import { type Question, questionsInTurns, questionsOf, type RulesTrial, rulesTrial } from '../mapping/questions';
import { type FacilityRule, type FacilityRules, standingRules, withoutRule, withRule } from '../mapping/rules';
import { RECORD } from '../messages/record-texts';
import { writeCounts } from '../store/counts-store';
import { readMappingFile, updateMappingFile } from '../store/mapping-store';
import { now } from '../store/paths';
import { rulesBeside, rulesPath, writeRulesBeside } from '../store/rules-store';

/** How questions to a mapping file are asked and answered. */
export interface AskOptions extends Pick<OpenCatalogOptions, 'catalogsDir'> {
  /** Questions at most. @default 10 */
  readonly most?: number;
}

/** What waits in a mapping file, as questions. */
export interface Asked {
  readonly mapping: Mapping;
  readonly questions: readonly Question[];
  /** The answers that stand. */
  readonly rules: readonly FacilityRule[];
}

/** An answer to a question; no value: no rule can tell, and it is not asked again. */
export type Answer = Pick<FacilityRule, 'about' | 'when' | 'answer'>;

/**
 * The few questions whose answers settle most rows of a mapping file that wait, best first, and the rules that stand beside it.
 * @throws {DmdcError} as `readMappingFile`, `readRules` and `openCatalog`.
 */
export function askQuestions(path: string, { most, catalogsDir }: AskOptions = {}): Asked {
  const mapping = readMappingFile(path);
  const catalog = openCatalog(mapping.kind, { edition: mapping.edition.id, catalogsDir });
  const rules = rulesBeside(path);
  return { mapping, rules, questions: questionsOf(mapping, catalog, { rules, most }) };
}

/**
 * {@link askQuestions} of a mapping that is at hand, in turns, so that a server answers meanwhile.
 * @throws {DmdcError} as `readRules`.
 */
export async function askInTurns(mapping: Mapping, path: string, catalog: Catalog): Promise<Asked> {
  const rules = rulesBeside(path);
  return { mapping, rules, questions: await questionsInTurns(mapping, catalog, { rules }) };
}

/** Changes of the rules of a mapping file: answers, and rules that are taken back (by their `ruleKey`). */
export interface RuleChanges extends Pick<OpenCatalogOptions, 'catalogsDir'> {
  readonly answers?: readonly Answer[];
  readonly withdraw?: readonly string[];
  /** Who answers. */
  readonly by: string;
  /** Reports the result and writes nothing. @default false */
  readonly dryRun?: boolean;
}

/**
 * Writes answers down as rules of the facility beside its mapping file, takes others back, and applies the rules: what became of the rows.
 * Rules and mapping are changed under the lock of the mapping file.
 * @throws {DmdcError} `bad-option` when there is no such rule to take back; else as `askQuestions`, `file-locked`, `file-not-writable`.
 */
export function changeRules(path: string, options: RuleChanges): RulesTrial & { readonly rules: FacilityRules } {
  const work = (mapping: Mapping) => {
    const catalog = openCatalog(mapping.kind, { edition: mapping.edition.id, catalogsDir: options.catalogsDir });
    return tryRules(mapping, path, catalog, options);
  };
  if (options.dryRun) {
    const { rules, trial } = work(readMappingFile(path));
    return { ...trial, rules };
  }
  const after = (mapping: Mapping) => writeCounts(path, mapping);
  const { rules, trial } = updateMappingFile(
    path,
    (stored) => {
      const result = work(stored ?? readMappingFile(path));
      // Rules are written before the mapping: a later run applies rules it finds, but rows settled without their rule would stay so.
      writeRulesBeside(path, result.rules);
      return result;
    },
    { after },
  );
  return { ...trial, rules };
}

/** A mapping and the rules beside its file as they are after changes, and what these do. */
export interface TriedRules {
  readonly mapping: Mapping;
  readonly rules: FacilityRules;
  readonly trial: RulesTrial;
}

/**
 * Changes the rules that stand beside a mapping file, and applies them to the mapping; nothing is written.
 * @throws {DmdcError} `bad-option` when there is no such rule to take back; else as `readRules`.
 */
export function tryRules(mapping: Mapping, path: string, catalog: Catalog, changes: RuleChanges): TriedRules {
  const rules = changed(readRules(rulesPath(path)), changes, now());
  const after = applyRules(mapping, standingRules(rules), catalog);
  return { mapping: after, rules, trial: rulesTrial(mapping, after) };
}

function changed(rules: FacilityRules, { answers = [], withdraw = [], by }: RuleChanges, at: string): FacilityRules {
  let all = rules;
  for (const key of withdraw) {
    const next = withoutRule(all, key, { by, at });
    if (next === all) throw new DmdcError('bad-option', RECORD.noSuchRule(key));
    all = next;
  }
  for (const { about, when, answer } of answers) all = withRule(all, { about, when, answer, by, at });
  return all;
}
