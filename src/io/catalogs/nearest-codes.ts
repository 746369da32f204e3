import { distance } from 'fastest-levenshtein';
import { normalizeCode } from '../../catalog/code';
import { KINDS, type Kind } from '../../catalog/kinds';
import { type CatalogsOptions, listEditions, lookupCode, openCatalog } from './open';

/** A code that a typed one may be a slip of. */
export interface NearCode {
  readonly code: string;
  readonly name: string;
}

/** Codes of any edition that differ from a typed one in at most a third of its characters (edit distance), the nearest first. */
export function nearestCodes(kind: Kind, typed: string, limit = 5, options: CatalogsOptions = {}): NearCode[] {
  const wanted = normalizeCode(kind, typed).code;
  const near = new Map<string, { name: string; far: number }>();
  for (const { id } of listEditions(options).filter((edition) => edition.kind === kind)) {
    for (const { code, name } of openCatalog(kind, { ...options, edition: id })) {
      const far = Math.min(distance(wanted, code), distance(typed, code));
      if (far <= wanted.length / 3) near.set(code, { name, far });
    }
  }
  return [...near]
    .sort(([a, { far }], [b, other]) => far - other.far || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([code, { name }]) => ({ code, name }));
}

/** Another kind that has a typed code. */
export function kindWithCode(kind: Kind, typed: string, options: CatalogsOptions = {}): Kind | undefined {
  return KINDS.find((other) => other !== kind && lookupCode(other, typed, options).length > 0);
}
