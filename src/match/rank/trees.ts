/** Inner nodes a way down each tree. */
export const DEPTH = 3;
/** Inner nodes of a tree. */
export const INNER = 2 ** DEPTH - 1;
/** The cut of a node that parts nothing: no sign is as large. */
export const NO_CUT = 99;

/** The sum of many small trees, as log-odds. */
export interface Trees {
  readonly constant: number;
  /** Each: number of a sign and its cut for every inner node, level by level, then the leaves. Above its cut a sign goes right. */
  readonly trees: readonly (readonly number[])[];
}

/** Probability, 0…1, by the trees. */
export function chanceOf(signs: Float64Array, { constant, trees }: Trees): number {
  let sum = constant;
  for (const tree of trees) {
    let at = 0;
    while (at < INNER)
      at = 2 * at + 1 + ((signs[tree[2 * at] as number] as number) > (tree[2 * at + 1] as number) ? 1 : 0);
    sum += tree[INNER + at] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}
