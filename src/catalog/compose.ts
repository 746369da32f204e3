import { AMENDMENT_TEXTS } from '../messages/editions/amendment-texts';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';
import { amendLists, type EditionLists } from './amend';
import type { Catalog, Edition, EditionPart } from './catalog';
import { createCheckedCatalog } from './create';
import type { RetiredEntry } from './entry';
import { deepFreeze } from './freeze';
import { type Amendment, describeAmendment } from './resolve';
import { formatTable } from './table';

/**
 * A list with amendments on top, in their order, as an edition of its own: its id joins theirs, its checksum is that of
 * the table as it would be written, and `parts` says what it is made of.
 * @param sha256 - gives the checksum of a text, 64 hexadecimal digits.
 */
export function compose(
  base: Catalog,
  retired: readonly RetiredEntry[],
  amendments: readonly Amendment[],
  tables: readonly EditionLists[],
  sha256: (text: string) => string,
): Catalog {
  const { kind, edition } = base;
  let lists: EditionLists = { entries: base.entries, retired };
  const parts: EditionPart[] = [part(edition, { added: base.size, changed: 0, removed: 0 })];
  const gaps = [...edition.gaps];
  amendments.forEach((amendment, at) => {
    const { added, changed, removed, unknown, ...next } = amendLists(lists, tables[at] as EditionLists);
    lists = next;
    const { id, decision, from: validFrom, edition: own } = amendment;
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    parts.push(part({ id, decision, validFrom, sha256: own?.sha256 ?? '' }, counts));
    gaps.push(...(own?.gaps ?? []));
    if (unknown.length > 0) gaps.push(CATALOG_FAULTS.unknownRetired(decision, unknown.join(', ')));
    if (!own) gaps.push(describeAmendment(amendment));
  });
  const last = amendments.at(-1) as Amendment;
  // What lists in use show of a later decision outlives the list that it is put on.
  const observed = last.edition?.standsFor === undefined ? undefined : last.edition;
  const text = formatTable(kind, lists.entries);
  const { rows: _rows, dateNote: _dateNote, ...facts } = edition;
  const composed: Edition = {
    kind,
    id: parts.map(({ id }) => id).join('+'),
    title: AMENDMENT_TEXTS.title(facts.title, amendments.map(({ decision }) => decision).join(', ')),
    decision: [facts.decision, ...amendments.map(({ decision }) => decision)].join(' + '),
    annex: facts.annex,
    issued: facts.issued,
    validFrom: last.from,
    validTo: observed ? observed.validTo : facts.validTo,
    abolishedBy: observed ? observed.abolishedBy : facts.abolishedBy,
    // Where only cancelled codes are known, others may have been added.
    coverage:
      facts.coverage === 'complete' && amendments.some((one) => !one.edition || one.edition.standsFor)
        ? 'partial'
        : facts.coverage,
    codes: lists.entries.length,
    sha256: sha256(text),
    compiled: AMENDMENT_TEXTS.compiled(facts.compiled, parts),
    checked: facts.checked,
    gaps,
    parts,
  };
  return createCheckedCatalog(deepFreeze(composed), lists.entries, lists.retired);
}

function part(
  { id, decision, validFrom, sha256 }: Pick<Edition, 'id' | 'decision' | 'validFrom' | 'sha256'>,
  counts: Pick<EditionPart, 'added' | 'changed' | 'removed'>,
): EditionPart {
  return { id, decision, validFrom, ...(sha256 && { sha256 }), ...counts };
}
