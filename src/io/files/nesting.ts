/** Lists and objects in each other that any file of ours or of another tool needs; JSON takes thousands, and what walks through them does not. */
export const MOST_NESTED = 200;

/** Whether parsed JSON stands deeper in itself than {@link MOST_NESTED}. */
export function isTooDeep(value: unknown, left = MOST_NESTED): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  for (const key in value) if (isTooDeep((value as Record<string, unknown>)[key], left - 1)) return true;
  return false;
}
