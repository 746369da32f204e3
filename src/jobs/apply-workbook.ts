import { existsSync } from 'node:fs';
import type { Catalog } from '../catalog/catalog';
import { KIND_LABELS } from '../catalog/kinds';
import { DmdcError } from '../errors';
import { openCatalog } from '../io/catalogs/open';
import { type ReviewDecisions, readReviewDecisions } from '../io/review/read-decisions';
import { type ApplyResult, applyDecisions } from '../mapping/apply';
import { canonicalJson } from '../mapping/hash';
import type { Mapping } from '../mapping/mapping';
import type { RulesTrial } from '../mapping/questions';
import { decisionTexts } from '../messages/cli/decisions';
import { readMappingFile, updateMappingFile } from '../store/mapping-store';
import { isEmptyStore, mappingFiles, mappingPath, now } from '../store/paths';
import { rulesBeside } from '../store/rules-store';
import { facilityKey } from '../text/same-text';
import { type Answer, changeRules } from './ask-questions';

/** Settings of {@link applyWorkbook}. */
export interface ApplyWorkbookOptions {
  /** Who decided, where a row of the workbook does not say. */
  readonly by: string;
  /** Decisions wait for a second person. */
  readonly secondReview?: boolean;
  /** Writes nothing. */
  readonly dryRun?: boolean;
}

/** The result of the decisions about one facility and kind. */
export interface AppliedPart {
  readonly reviewed: ReviewDecisions;
  /** What the answers on the sheet of questions came to; absent where there are none, and on a dry run without a mapping file. */
  readonly answered?: RulesTrial & { readonly count: number; readonly file: string };
  /** Absent: there was nothing to apply and no mapping file. */
  readonly done?: {
    readonly file: string;
    readonly mapping: Mapping;
    readonly catalog: Catalog;
    readonly result: ApplyResult;
  };
}

/**
 * Applies the decisions of a review workbook to the mapping files of the same facility and kind, one after the other.
 * A single folder or file that is not there yet, or a folder without mapping files, is filled from the workbook itself.
 * @throws {DmdcError} `bad-option` where a mapping file is missing or rests on another edition; as `readReviewDecisions`, `readMappingFile`.
 */
export function* applyWorkbook(
  book: string,
  targets: readonly string[],
  { by, secondReview, dryRun }: ApplyWorkbookOptions,
): Generator<AppliedPart> {
  const { pairs } = decisionTexts;
  const target = targets[0] as string;
  const isNew = targets.length === 1 && isEmptyStore(target);
  const known = new Map(
    (isNew ? [] : mappingFiles(targets)).map((file) => [partKey(readMappingFile(file)), file] as const),
  );
  for (const reviewed of readReviewDecisions(book)) {
    const { kind, facility, edition, decisions, answers, base } = reviewed;
    const file = isNew ? (dryRun ? target : mappingPath(target, base)) : known.get(partKey(reviewed));
    const missing = () => new DmdcError('bad-option', pairs.noMappingFor(facility.name, KIND_LABELS[kind]));
    if (!file) {
      if (decisions.length > 0 || answers.length > 0) throw missing();
      yield { reviewed };
      continue;
    }
    let before: { readonly mapping: Mapping; readonly catalog: Catalog } | undefined;
    const change = (stored: Mapping | undefined): ApplyResult => {
      const mapping = stored ?? (isNew ? base : undefined);
      if (!mapping) throw missing();
      if (mapping.edition.id !== edition) {
        throw new DmdcError('bad-option', pairs.otherEdition(edition, mapping.edition.id, file));
      }
      const catalog = openCatalog(kind, { edition });
      before = { mapping, catalog };
      return applyDecisions(mapping, decisions, { by, at: now(), catalog, ...(secondReview && { secondReview }) });
    };
    const result = dryRun ? change(isNew ? undefined : readMappingFile(file)) : updateMappingFile(file, change);
    // Decisions come first: a rule moves no row that a person decided.
    const asRules = answers.length > 0 && existsSync(file) ? newAnswers(file, answers) : [];
    const answered =
      asRules.length > 0
        ? { ...changeRules(file, { answers: asRules, by, dryRun }), count: asRules.length, file }
        : undefined;
    yield { reviewed, ...(before && { done: { ...before, file, result } }), ...(answered && { answered }) };
  }
}

/** The answers that are not rules already: a workbook may be applied twice. */
function newAnswers(file: string, answers: ReviewDecisions['answers']): Answer[] {
  const standing = new Set(rulesBeside(file).map(({ about, when, answer }) => canonicalJson({ about, when, answer })));
  return answers.flatMap(({ about, when, answer }) =>
    standing.has(canonicalJson({ about, when, answer })) ? [] : [{ about, when, answer }],
  );
}

function partKey({ kind, facility }: Pick<Mapping, 'kind' | 'facility'>): string {
  return `${kind}\u0000${facilityKey(facility)}`;
}
