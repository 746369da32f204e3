/** A share of so many: hits of rows. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** A share with its 95 % interval, each 0…1. */
export interface Estimate extends Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of hits and its 95 % interval, or nothing where there are no rows. The interval is the score interval of
 * Wilson (1927), as Brown, Cai and DasGupta (2001) recommend it. It takes rows for independent: those of one facility are
 * written alike, so on a single facility's list it is somewhat too narrow.
 */
export function estimate({ hits, of }: Share): Estimate | undefined {
  if (of === 0) return undefined;
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { hits, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** `99.3 (98.1–99.8)`: the share in percent and its 95 % interval. */
export function percent(share: Share): string {
  const found = estimate(share);
  if (!found) return '—';
  const text = (value: number): string => (100 * value).toFixed(1);
  return `${text(found.share)} (${text(found.low)}–${text(found.high)})`;
}
