import type { RatioCounts } from '../../report/ratio-counts';

const WIDTH = 1000;

/** How the items of a list stand, as a bar of one line, with a tick where the milestone is. */
export function bar(
  counts: Pick<RatioCounts, 'total' | 'automatic' | 'confirmed' | 'waiting' | 'noEquivalent'>,
  target?: number,
): string {
  const { total, automatic, confirmed, waiting, noEquivalent } = counts;
  let x = 0;
  const part = (name: string, count: number) => {
    if (total === 0 || count === 0) return '';
    const width = (count / total) * WIDTH;
    const rect = `<rect class="k-${name}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="10"/>`;
    x += width;
    return rect;
  };
  const parts = part('auto', automatic) + part('conf', confirmed) + part('wait', waiting) + part('noeq', noEquivalent);
  const at = target === undefined ? undefined : Math.min(Math.max(target * (WIDTH / 100), 2), WIDTH - 2);
  const tick =
    at === undefined
      ? ''
      : ['under', 'tick'].map((name) => `<line class="${name}" x1="${at}" x2="${at}" y1="0" y2="10"/>`).join('');
  return `<svg class="bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true">${parts}${tick}</svg>`;
}
