import type { Ratio } from './ratio';

/**
 * `mapped` of `total` as a share, rounded down to a tenth of a percent, so that 1,999 of 2,000 never reads 100 %. `null` where there is nothing to share,
 * and where the figures are no part and whole: a share is never below 0 or above 1.
 */
export function shareOf(mapped: number, total: number): number | null {
  if (!(total > 0 && mapped >= 0 && mapped <= total && Number.isFinite(total))) return null;
  // In floating point 0.579 * 1000 is 578.999…: rounded to six decimals before it is rounded down.
  return Math.floor(Number(((mapped / total) * 1000).toFixed(6))) / 1000;
}

/** A share as people read it: `99,9 %`; `—` where there is none. */
export function shareText(mapped: number, total: number, lang: string): string {
  const share = shareOf(mapped, total);
  return share === null ? '—' : `${(share * 100).toLocaleString(lang, { maximumFractionDigits: 1 })} %`;
}

/** Items of a ratio that rest on editions no longer in force. */
export function onAbolished({ byEdition }: Pick<Ratio, 'byEdition'>): number {
  return byEdition.reduce((sum, { total, abolished }) => sum + (abolished ? total : 0), 0);
}
