/** Inverted lists in one array: the names that hold term `t` are `flat[start[t]] … flat[start[t + 1] - 1]`, rising. */
export interface Postings {
  readonly start: Int32Array;
  readonly flat: Int32Array;
}

/** Turns lists of term numbers, one list a name, into inverted lists. A term counts once a name. */
export function invert(termsOfName: readonly Int32Array[], terms: number): Postings {
  const start = new Int32Array(terms + 1);
  const last = new Int32Array(terms).fill(-1);
  let total = 0;
  for (let name = 0; name < termsOfName.length; name++) {
    for (const term of termsOfName[name] as Int32Array) {
      if (last[term] === name) continue;
      last[term] = name;
      start[term + 1] = (start[term + 1] as number) + 1;
      total++;
    }
  }
  for (let term = 0; term < terms; term++) start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const flat = new Int32Array(total);
  const next = start.slice(0, terms);
  last.fill(-1);
  for (let name = 0; name < termsOfName.length; name++) {
    for (const term of termsOfName[name] as Int32Array) {
      if (last[term] === name) continue;
      last[term] = name;
      const at = next[term] as number;
      flat[at] = name;
      next[term] = at + 1;
    }
  }
  return { start, flat };
}
