import type { Catalog, Edition } from '../../catalog/catalog';
import { KIND_LABELS, type Kind } from '../../catalog/kinds';
import { type Amendment, describeAmendment, type EditionChoice } from '../../catalog/resolve';
import { openCatalog, resolveEdition } from '../../io/catalogs/open';
import type { EntryLookup } from '../../io/tables/portal-columns';
import type { EditionRef, Mapping } from '../../mapping/mapping';
import { editionCliTexts } from '../../messages/cli/editions';
import { messagesOf } from '../../messages/messages';
import type { Console } from './console';

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

/**
 * Says what is in force where it is not bundled and which changes a table lacks; with `coverage` also how far it can be
 * trusted, which a table of ratios says by itself. Nothing is said twice: `said` remembers, over several files.
 */
export function tellEditions(
  kinds: Iterable<Kind>,
  choice: EditionChoice,
  io: Console,
  { said = new Set(), coverage = true }: { readonly said?: Set<string>; readonly coverage?: boolean } = {},
): void {
  const { lang, texts } = io;
  const lines: string[] = [];
  let last: string | undefined;
  const changes = new Map<string, { readonly amendment: Amendment; readonly labels: string[] }>();
  for (const kind of kinds) {
    const { edition, exact, note, amendments } = resolveEdition(kind, choice);
    const label = KIND_LABELS[kind][lang];
    if ((!exact || amendments.length === 0) && note[lang]) lines.push(note[lang]);
    else {
      for (const amendment of amendments) {
        if (amendment.applied !== 'none') {
          lines.push(`${label}: ${describeAmendment(amendment)[lang]}`);
          continue;
        }
        const key = `${amendment.decision}|${amendment.what.en}`;
        const known = changes.get(key);
        if (known) known.labels.push(label);
        else changes.set(key, { amendment, labels: [label] });
      }
    }
    if (coverage && edition.coverage !== 'complete') {
      const { coverageNote, bringOfficial } = messagesOf(lang);
      lines.push(coverageNote(edition.coverage, `${label} (${edition.id})`));
      last = bringOfficial;
    }
  }
  for (const { amendment, labels } of changes.values()) {
    const { decision, from, what, certainKind } = amendment;
    lines.push(texts.amended(decision, io.date(from), what[lang], certainKind, labels.join('; ')));
  }
  for (const line of last === undefined ? lines : [...lines, last]) {
    if (said.has(line)) continue;
    said.add(line);
    io.tell(`${texts.severities.info}: ${line}`);
  }
}

/**
 * The same for mappings that may rest on an earlier edition, where decisions stand on what they were made on: what is said
 * is said of that edition, and that there is a newer one to bring them to.
 */
export function tellEditionsOf(
  mappings: readonly Pick<Mapping, 'kind' | 'edition'>[],
  choice: EditionChoice,
  io: Console,
  options: { readonly said?: Set<string>; readonly coverage?: boolean } = {},
): void {
  const { earlierEdition } = editionCliTexts(io.lang);
  for (const { kind, edition } of mappings) {
    const { id } = resolveEdition(kind, choice);
    if (id === edition.id) continue;
    tellEditions([kind], { edition: edition.id }, io, options);
    io.tell(`${io.texts.severities.info}: ${earlierEdition(KIND_LABELS[kind][io.lang], edition.id, id)}`);
  }
  const current = mappings.filter(({ kind, edition }) => resolveEdition(kind, choice).id === edition.id);
  tellEditions(
    current.map(({ kind }) => kind),
    choice,
    io,
    options,
  );
}

/** Says where a mapping was made with another table of the same name than the one at hand: its codes may not be the same. */
export function tellPin(
  pinned: EditionRef,
  { kind, edition }: { readonly kind: Kind; readonly edition: Pick<Edition, 'id' | 'sha256'> },
  io: Console,
): void {
  if (pinned.id !== edition.id || !pinned.sha256 || pinned.sha256 === edition.sha256) return;
  const short = (text: string) => `${text.slice(0, 12)}…`;
  const text = editionCliTexts(io.lang).otherTable(
    `${kind}/${edition.id}`,
    short(pinned.sha256),
    short(edition.sha256),
  );
  io.tell(`${io.texts.severities.warning}: ${text}`);
}

/** Finds entries in the editions that mappings rest on. */
export function lookupOf(mappings: readonly Mapping[], io: Console): EntryLookup {
  const catalogs = new Map<Kind, Catalog[]>();
  for (const { kind, edition } of mappings) {
    const known = catalogs.get(kind) ?? [];
    if (!known.some((catalog) => catalog.edition.id === edition.id)) {
      const catalog = openCatalog(kind, { edition: edition.id });
      tellPin(edition, catalog, io);
      catalogs.set(kind, [...known, catalog]);
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

/** The code set that a mapping rests on; says so where its table is not the one that the mapping was made with. */
export function catalogOf({ kind, edition }: Pick<Mapping, 'kind' | 'edition'>, io: Console): Catalog {
  const catalog = openCatalog(kind, { edition: edition.id });
  tellPin(edition, catalog, io);
  return catalog;
}
