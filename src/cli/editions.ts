import type { Catalog } from '../catalog/catalog';
import { KIND_LABELS, type Kind } from '../catalog/kinds';
import { openCatalog, resolveEdition } from '../catalog/open';
import type { EditionChoice } from '../catalog/resolve';
import type { EntryLookup } from '../io/write/portal-columns';
import type { Mapping } from '../mapping/mapping';
import { messagesOf } from '../messages/messages';
import type { Console } from './console';
import { UsageError } from './exit';

/** The options of commands that choose an edition, as commander gives them. */
export interface EditionOptions {
  readonly edition?: string;
  readonly dmdc?: string;
  readonly asOf?: string;
}

/** The edition that the options choose; nothing = as of today. */
export function editionChoice({ edition, dmdc, asOf }: EditionOptions): EditionChoice {
  return {
    ...(edition !== undefined && { edition }),
    ...(dmdc !== undefined && { dmdc }),
    ...(asOf !== undefined && { asOf }),
  };
}

/** Says once for each kind what is in force, what of it is not bundled, and how far the table can be trusted. */
export function tellEditions(kinds: Iterable<Kind>, choice: EditionChoice, io: Console, said: Set<string>): void {
  for (const kind of kinds) {
    const { edition, note } = resolveEdition(kind, choice);
    const lines = [note[io.lang]];
    if (edition.coverage !== 'complete') {
      lines.push(messagesOf(io.lang).coverageNote(edition.coverage, `${KIND_LABELS[kind][io.lang]} (${edition.id})`));
    }
    for (const line of lines) {
      if (line === '' || said.has(line)) continue;
      said.add(line);
      io.tell(`${io.texts.severities.info}: ${line}`);
    }
  }
}

/** Finds entries in the editions that mappings rest on. */
export function lookupOf(mappings: readonly Mapping[]): EntryLookup {
  const catalogs = new Map<Kind, Catalog[]>();
  for (const { kind, edition } of mappings) {
    const known = catalogs.get(kind) ?? [];
    if (!known.some((catalog) => catalog.edition.id === edition.id)) {
      catalogs.set(kind, [...known, openCatalog(kind, { edition: edition.id })]);
    }
  }
  return (kind, code) => {
    for (const catalog of catalogs.get(kind) ?? []) {
      const entry = catalog.get(code);
      if (entry) return entry;
    }
    return undefined;
  };
}

/** A number that an option gives; the library checks its range. */
export function numberOption(name: string, value: string | undefined, io: Console): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value.replace(',', '.'));
  if (value.trim() === '' || Number.isNaN(number)) throw new UsageError(io.texts.usage.badNumber(name, value));
  return number;
}
