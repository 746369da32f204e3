import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KINDS, type Kind } from '../../catalog/kinds';
import { DmdcError } from '../../errors';
import { BENCH_FAULTS } from '../../messages/bench-texts';
import { bundledCatalogsDir } from '../catalogs/files';
import { readTruthLists, type TruthList } from '../mappings/truth';

/** Editions in which every right code of the set was checked. */
export const BENCH_SET_EDITIONS: Readonly<Record<Kind, string>> = {
  drugs: 'qd7603-2018',
  'traditional-medicines': 'qd7603-2018',
  services: 'qd7603-2018',
  supplies: 'qd7603-2018',
  icd10: 'tt06-2026',
  'yhct-diseases': 'qd7603-2018',
  blood: 'qd7603-2018',
};

/**
 * The test set of the package: lists of made-up facilities with the right code of each row, seven kinds, classes of wording
 * (bench-set/README.md). One list a facility and kind, by kind in the order of letter 677.
 * @throws {DmdcError} `file-not-found` where the folder is missing.
 */
export function readBenchSet(): TruthList[] {
  const folder = join(dirname(bundledCatalogsDir()), 'bench-set');
  if (!existsSync(folder)) throw new DmdcError('file-not-found', BENCH_FAULTS.setMissing(folder), { file: folder });
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  const lists = files.sort().flatMap((name) => readTruthLists(join(folder, name)));
  return lists
    .map((list) => ({ ...list, file: 'bench-set', name: list.file, edition: BENCH_SET_EDITIONS[list.kind] }))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}
