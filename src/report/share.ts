import type { Ratio } from './ratio';

/**
 * n of N as a share, rounded down to a tenth of a percent, so that 1,999 of 2,000 never reads 100 %. `null` where there is nothing to share,
 * or where returned goods make a sum negative.
 */
export function shareOf(n: number, N: number): number | null {
  if (!(N > 0) || n < 0) return null;
  // 0.29 * 1000 is 290 and 0.579 * 1000 is 578.999…: what was meant is put right before it is cut.
  return Math.floor(Number(((n / N) * 1000).toFixed(6))) / 1000;
}

/** A share as people read it: `99,9 %`; `—` where there is none. */
export function shareText(n: number, N: number, lang: string): string {
  const share = shareOf(n, N);
  return share === null ? '—' : `${(share * 100).toLocaleString(lang, { maximumFractionDigits: 1 })} %`;
}

/** Items of a ratio that rest on editions no longer in force. */
export function onAbolished({ byEdition }: Pick<Ratio, 'byEdition'>): number {
  return byEdition.reduce((sum, { N, abolished }) => sum + (abolished ? N : 0), 0);
}
