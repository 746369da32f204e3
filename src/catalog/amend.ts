import type { Entry, RetiredEntry } from './entry';
import { filled } from './table';

/** The lists of an edition: codes in force and codes it cancels. */
export interface EditionLists {
  readonly entries: readonly Entry[];
  readonly retired: readonly RetiredEntry[];
}

/** A list with an amendment on top, and what the amendment did. */
export interface AmendedLists extends EditionLists {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Codes that it cancels and the list does not have. */
  readonly unknown: readonly string[];
}

/**
 * Puts an amendment on top of a list. A code of the list takes what the amendment says of it and keeps the rest, in its
 * place; new codes follow at the end; cancelled ones go and are remembered. Pure; neither list is changed.
 */
export function amendLists(base: EditionLists, amendment: EditionLists): AmendedLists {
  const byCode = new Map(base.entries.map((entry) => [entry.code, entry]));
  const retired = new Map(base.retired.map((one) => [one.code, one]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const entry of amendment.entries) {
    const before = byCode.get(entry.code);
    (before ? changed : added).push(entry.code);
    byCode.set(entry.code, before ? Object.freeze({ ...before, ...filled(entry) }) : entry);
    retired.delete(entry.code);
  }
  const removed: string[] = [];
  const unknown: string[] = [];
  for (const one of amendment.retired) {
    const before = byCode.get(one.code);
    (before ? removed : unknown).push(one.code);
    byCode.delete(one.code);
    if (before || !retired.has(one.code)) {
      retired.set(one.code, Object.freeze({ ...one, name: one.name || before?.name || one.code }));
    }
  }
  return { entries: [...byCode.values()], retired: [...retired.values()], added, changed, removed, unknown };
}
