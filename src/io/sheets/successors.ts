import { normalizeCode } from '../../catalog/code';
import type { Kind } from '../../catalog/kinds';
import { DmdcError } from '../../errors';
import { isBlank, textOf } from '../../list/grid';
import { FILE_FAULTS } from '../../messages/file-faults';
import { readGrids } from './grids';

/**
 * Reads a list of replacements: the old code in the first column, the new ones in the second, several separated by spaces,
 * commas or semicolons. A first row without a code is a header.
 * @throws {DmdcError} as {@link readGrids}; `bad-option` with the row where a code does not follow the kind's grammar.
 */
export function readSuccessors(file: string, kind: Kind): ReadonlyMap<string, readonly string[]> {
  const { grids } = readGrids(file);
  const declared = new Map<string, readonly string[]>();
  for (const grid of grids) {
    for (const row of grid.rows) {
      const [old = '', now = ''] = grid.cells(row).map(textOf);
      if (isBlank(old)) continue;
      const codes = [old, ...now.split(/[\s,;]+/u)].filter((text) => !isBlank(text));
      const normal = codes.map((text) => normalizeCode(kind, text));
      if (row === grid.rows[0] && normal[0]?.wellFormed === false) continue;
      const bad = normal.findIndex(({ wellFormed }) => !wellFormed);
      if (bad >= 0) {
        throw new DmdcError('bad-option', FILE_FAULTS.badSuccessor(codes[bad], kind), {
          file,
          sheet: grid.name,
          row,
          value: codes[bad],
        });
      }
      const [first, ...successors] = normal.map(({ code }) => code) as [string, ...string[]];
      declared.set(first, [...new Set([...(declared.get(first) ?? []), ...successors])]);
    }
  }
  return declared;
}
