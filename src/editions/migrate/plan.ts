import type { Catalog } from '../../catalog/catalog';
import { normalizeCode } from '../../catalog/code';
import type { Entry } from '../../catalog/entry';
import { DmdcError } from '../../errors';
import { EDITION_FAULTS } from '../../messages/editions/edition-faults';
import { childrenOf } from '../diff/code-tree';
import { type DiffOptions, isSplit, renamedCode, successionContext } from '../diff/diff';
import { type Successor, successorsOf } from '../diff/succession';
import type { Evidence, WordingChange } from '../diff/wording';

/** What becomes of a code on the way to another edition. */
export type Fate =
  | {
      /** The code stands and, as far as words tell, means the same. */
      readonly kind: 'carried';
      readonly old: Named;
      readonly now: Named;
      readonly change: Exclude<WordingChange, 'meaning'>;
      readonly evidence: readonly Evidence[];
      /** Codes that stand below it now and did not before. */
      readonly refined: readonly string[];
    }
  | {
      /** The code stands and may mean something else: a person has to look. */
      readonly kind: 'reworded';
      readonly old: Named;
      readonly now: Named;
      readonly evidence: readonly Evidence[];
    }
  | {
      /** The code is gone: `replaced` by what is proposed first, `split` among several, `lost` without a successor. */
      readonly kind: 'replaced' | 'split' | 'lost';
      readonly old: Named;
      readonly successors: readonly Successor[];
    };

/** A code with its official name. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What becomes of every code of an edition in another. Each code is worked out once, when it is asked for. */
export interface MigrationPlan {
  readonly from: Catalog['edition'];
  readonly to: Catalog;
  /** @param name - what the mapping calls the code: for codes that the old edition does not have. */
  fate(code: string, name?: string): Fate;
}

/**
 * Prepares the way of mappings from one edition to another of the same kind. `from` may be the edition's record alone where its
 * table is not at hand: then the list of cancelled codes and the names in the mapping are all there is.
 * @throws {DmdcError} `bad-option` when the kinds differ.
 */
export function planMigration(
  from: Catalog | Catalog['edition'],
  to: Catalog,
  options: DiffOptions = {},
): MigrationPlan {
  const old = 'entries' in from ? from : undefined;
  const edition = 'entries' in from ? from.edition : from;
  if (edition.kind !== to.kind) {
    throw new DmdcError('bad-option', EDITION_FAULTS.targetOfOtherKind(edition.kind, to.kind));
  }
  const context = successionContext(old ?? withoutEntries(to, edition), to, options);
  const oldChildren = childrenOf(to.kind, old?.entries ?? []);
  const children = childrenOf(to.kind, to.entries);
  const known = new Map<string, Fate>();

  function work(code: string, name: string | undefined): Fate {
    const now = to.get(code);
    const before = old?.get(code);
    if (now && before) return standing(before, now);
    if (now) {
      // No old wording to compare with but the one that the mapping kept.
      return name === undefined || name === now.name
        ? {
            kind: 'carried',
            old: { code: now.code, name: name ?? now.name },
            now: named(now),
            change: 'same',
            evidence: [],
            refined: [],
          }
        : standing({ code: now.code, name }, now);
    }
    const retired = to.retired(code);
    const gone: Entry = before ?? { code: normalizeCode(to.kind, code).code, name: name ?? retired?.name ?? '' };
    const declared = context.declared.get(gone.code) ?? retired?.successors ?? [];
    const successors = successorsOf(
      gone,
      declared.length > 0 ? { ...context, declared: new Map([[gone.code, declared]]) } : context,
    );
    const split = isSplit(successors, (one) => !context.before.has(one));
    return { kind: successors.length === 0 ? 'lost' : split ? 'split' : 'replaced', old: named(gone), successors };
  }

  function standing(before: Entry, now: Entry): Fate {
    const pair = { old: named(before), now: named(now) };
    const refined = oldChildren.has(now.code) || !old ? [] : (children.get(now.code) ?? []);
    if (before.name === now.name) return { kind: 'carried', ...pair, change: 'same', evidence: [], refined };
    const { change, evidence } = renamedCode(before, now, context);
    return change === 'meaning'
      ? { kind: 'reworded', ...pair, evidence }
      : { kind: 'carried', ...pair, change, evidence, refined };
  }

  return {
    from: edition,
    to,
    fate: (code, name) => {
      const key = old?.has(code) ? code : `${code}\u0000${name ?? ''}`;
      const before = known.get(key);
      if (before) return before;
      const fate = work(code, name);
      known.set(key, fate);
      return fate;
    },
  };
}

function named({ code, name }: Named): Named {
  return { code, name };
}

/** Stands for an edition whose table is not at hand. */
function withoutEntries(like: Catalog, edition: Catalog['edition']): Catalog {
  return { ...like, edition, size: 0, entries: [], get: () => undefined, has: () => false, retired: () => undefined };
}
