/** The numbers of highest value, best first, ties by number. */
export function best(numbers: readonly number[], limit: number, value: (number: number) => number): number[] {
  const kept: { at: number; score: number }[] = [];
  for (const at of numbers) {
    const score = value(at);
    const last = kept[kept.length - 1];
    if (last && kept.length === limit && (score < last.score || (score === last.score && at > last.at))) continue;
    let place = kept.length;
    while (place > 0) {
      const other = kept[place - 1] as { at: number; score: number };
      if (other.score > score || (other.score === score && other.at < at)) break;
      place--;
    }
    kept.splice(place, 0, { at, score });
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ at }) => at);
}
