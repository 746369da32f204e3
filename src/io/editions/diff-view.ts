import type { EditionDiff, RenamedCode } from '../../editions/diff/diff';
import type { Successor } from '../../editions/diff/succession';
import type { Lang } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';

/** Classes of differences between two editions, in the order in which they are shown. */
export const DIFF_CLASSES = [
  'removed',
  'meaning',
  'wording',
  'spelling',
  'changed',
  'moved',
  'split',
  'merged',
  'added',
] as const;

/** One of {@link DIFF_CLASSES}. */
export type DiffClass = (typeof DIFF_CLASSES)[number];

/** How many differences there are of each class. */
export function diffCounts(diff: EditionDiff): Readonly<Record<DiffClass, number>> {
  const counts = Object.fromEntries(DIFF_CLASSES.map((name) => [name, 0])) as Record<DiffClass, number>;
  for (const { change } of diff.renamed) counts[change]++;
  for (const name of ['removed', 'changed', 'moved', 'split', 'merged', 'added'] as const)
    counts[name] = diff[name].length;
  return counts;
}

/** The re-worded codes of one grade. */
export function renamedAs(diff: EditionDiff, change: RenamedCode['change']): readonly RenamedCode[] {
  return diff.renamed.filter((one) => one.change === change);
}

/** What was found about a code, in words. */
export function evidenceText(
  reasons: readonly { readonly code: string; readonly params?: object }[],
  lang: Lang,
): string {
  return reasons.map((reason) => describeReason(reason as never, lang)).join('; ');
}

/** Why a successor is proposed, in words. */
export function successorText({ reasons }: Pick<Successor, 'reasons'>, lang: Lang): string {
  return evidenceText(
    reasons.map(({ code, params }) => ({ code: `successor-${code}`, ...(params && { params }) })),
    lang,
  );
}

/** `85%`; what is hardly likely is not shown as nothing. */
export function percent(probability: number): string {
  return probability > 0 && probability < 0.01 ? '<1%' : `${Math.round(probability * 100)}%`;
}
