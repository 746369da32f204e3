import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type CodeSets, preparedPath } from '../../catalog/code-sets';
import { entrySource } from '../../catalog/entry-source';
import type { Kind } from '../../catalog/kinds';
import { lazyCatalog } from '../../catalog/lazy-catalog';
import { openPrepared, prepare } from '../../catalog/prepared';
import { matchParts } from '../../match/prepare';
import { writeFileAtomic } from '../files/atomic';
import { makeFolder } from '../files/make-folder';
import { PREPARED } from './files';

/**
 * Prepares code sets: what matching and reading would work out of their tables at every start is put into one file each,
 * `index/KIND/EDITION.bin` of the folder. A file of other tables or other code is not used, so that an old one does no harm.
 * @param sets - reads tables only, as `fromTables` gives them.
 */
export function prepareCodeSets(dir: string, sets: CodeSets, kinds: readonly Kind[]): string[] {
  const written: string[] = [];
  for (const kind of kinds) {
    const ids = new Set(sets.list().flatMap((edition) => (edition.kind === kind ? [edition.id] : [])));
    // With everything that is known to be put on top: what most runs open.
    ids.add(sets.resolve(kind).id);
    for (const id of [...ids].map((one) => sets.resolve(kind, { edition: one }).id)) {
      const file = join(dir, PREPARED, preparedPath(kind, id));
      const choice = { edition: id };
      const stamp = sets.stampOf(sets.resolve(kind, choice));
      if (stamp === '' || written.includes(file)) continue;
      const bytes = prepare(stamp, { ...sets.partsOf(kind, choice), ...matchParts(sets.open(kind, choice)) });
      if (!answersAlike(sets, kind, id, bytes, stamp)) {
        rmSync(file, { force: true });
        continue;
      }
      makeFolder(dirname(file));
      writeFileAtomic(file, bytes);
      written.push(file);
    }
  }
  return written;
}

/** Whether every entry comes out of a prepared file as it stands in the tables. */
function answersAlike(sets: CodeSets, kind: Kind, id: string, bytes: Uint8Array, stamp: string): boolean {
  const prepared = openPrepared(bytes, stamp);
  if (!prepared) return false;
  const whole = sets.open(kind, { edition: id });
  const lazy = lazyCatalog(whole.edition, sets.lazyTables(whole.resolution), prepared);
  return (
    lazy.size === whole.size &&
    whole.entries.every((entry, number) => isDeepStrictEqual(entrySource(lazy).at(number), entry)) &&
    whole.entries.every(({ code }) => isDeepStrictEqual(lazy.get(code), whole.get(code)))
  );
}
