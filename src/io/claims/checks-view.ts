import type { FacilityCheck } from '../../claims/checks';
import { WRONG_STATES } from '../../claims/code-state';
import type { CodeProblem, CodeTally } from '../../claims/facility-count';
import type { ClaimsTexts } from '../../messages/claims-texts';

/** A share as a number from 0 to 1; null of nothing, and where the figures are no part and whole. */
export function share(part: number, whole: number): number | null {
  return whole > 0 && part >= 0 && part <= whole ? part / whole : null;
}

/** Lines whose code is wrong beyond doubt. */
export function wrongLines({ states }: CodeTally): number {
  return WRONG_STATES.reduce((sum, state) => sum + states[state].lines, 0);
}

/** What is amiss with a code, in words. */
export function problemText({ state, reason, other }: CodeProblem, texts: ClaimsTexts): string {
  const more = reason ? texts.reasons[reason] : other ? texts.otherKind(texts.groups[other]) : '';
  return more ? `${texts.states[state]}: ${more}` : texts.states[state];
}

/** What is to be said of a facility beside its marks. */
export function facilityRemarks(
  { brokenFiles, unreadable, unchecked, codes }: FacilityCheck,
  texts: ClaimsTexts,
  number: (value: number) => string,
): string[] {
  const returned = codes.reduce((sum, { returnedItems }) => sum + returnedItems, 0);
  return [
    ...(brokenFiles > 0 ? [texts.brokenFiles(brokenFiles)] : []),
    ...unreadable.map(({ table, parts }) => texts.unreadableParts(table, parts)),
    ...unchecked.map(({ table, records }) => texts.unchecked(table, number(records))),
    ...(returned > 0 ? [texts.returnedItems(number(returned))] : []),
  ];
}

/** What the codes of a facility come to, test indicators left out: there is nothing to compare them with. */
export function judged({ codes }: FacilityCheck): CodeTally[] {
  return codes.filter(({ group }) => group !== 'indicators');
}
