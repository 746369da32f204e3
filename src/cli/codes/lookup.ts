import { COVERAGE_LABELS } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { asKind, KIND_LABELS, type Kind } from '../../catalog/kinds';
import { kindWithCode, nearestCodes } from '../../io/catalogs/nearest-codes';
import { type CodeLookup, lookupCode, openCatalog, readEditions } from '../../io/catalogs/open';
import { messagesOf } from '../../messages/messages';
import type { Console } from '../terminal/console';
import { EXIT } from '../terminal/exit';

/** Fields that are shown under the name, in this order. */
const FIELDS = [
  'technique',
  'specialty',
  'level',
  'procedureClass',
  'priceItem',
  'priceName',
  'price',
  'mark',
  'nameEn',
  'blockName',
  'chapterName',
  'volumeMl',
] as const satisfies readonly (keyof Entry)[];

/** `dmdc lookup`: one code in every edition that has it, or the nearest codes and exit code 1. */
export function lookup(kindName: string, code: string, options: { readonly json?: boolean }, io: Console): number {
  const kind = asKind(kindName);
  const found = lookupCode(kind, code);
  if (options.json) {
    io.print(JSON.stringify(found, null, 1));
    return found.length > 0 ? EXIT.done : EXIT.notFound;
  }
  if (found.length === 0) {
    suggest(kind, code, io);
    return EXIT.notFound;
  }
  found.forEach((one, i) => {
    if (i > 0) io.print();
    printEdition(kind, one, io);
  });
  const retiredBy = readEditions().decisions.flatMap(({ decision, changes }) =>
    changes
      .filter((change) => change.kind === kind && change.retiredCodes?.includes(found[0]!.entry?.code ?? ''))
      .map((change) => io.texts.lookup.amended(decision, io.date(change.from))),
  );
  for (const line of retiredBy) io.print(io.paint('yellow', line));
  return EXIT.done;
}

function printEdition(kind: Kind, { edition, entry, retired }: CodeLookup, io: Console): void {
  const { texts, lang } = io;
  const labels = messagesOf(lang).fields;
  const title = `${edition.decision}${edition.annex ? `, ${edition.annex}` : ''} (${edition.id})`;
  const dates = texts.lookup.inForce(io.date(edition.validFrom), io.date(edition.validTo ?? ''));
  io.print(io.paint('dim', `${title}, ${dates}, ${COVERAGE_LABELS[edition.coverage][lang]}`));
  if (retired) {
    io.print(`${io.paint('bold', retired.code)}  ${retired.name}`);
    io.print(`  ${io.paint('red', texts.lookup.retired(edition.decision))}`);
    if (retired.successors.length === 0) io.print(`  ${texts.lookup.noSuccessors}`);
    const catalog = openCatalog(kind, { edition: edition.id });
    for (const code of retired.successors) {
      io.print(`  ${texts.lookup.successors}: ${code}  ${catalog.get(code)?.name ?? ''}`);
    }
    return;
  }
  if (!entry) return;
  io.print(`${io.paint('bold', entry.code + (entry.mark ?? ''))}  ${entry.name}`);
  for (const field of FIELDS) {
    const value = entry[field];
    if (value === undefined || value === '' || field === 'mark') continue;
    io.print(`  ${labels[field] ?? field}: ${typeof value === 'number' ? io.number(value) : value}`);
  }
  for (const { icd10, mark, name } of entry.partners ?? []) {
    io.print(`  ${labels.partners}: ${icd10 || '—'}${mark ?? ''}  ${name}`);
  }
  const aliases = [...new Set((entry.aliases ?? []).map(({ name }) => name))];
  if (aliases.length > 0) io.print(`  ${texts.lookup.aliases}: ${aliases.join(' | ')}`);
}

/** The kind that has the code, or codes that it may be a slip of. */
function suggest(kind: Kind, typed: string, io: Console): void {
  const { texts, lang } = io;
  io.tell(texts.lookup.none(typed, KIND_LABELS[kind][lang]));
  const other = kindWithCode(kind, typed);
  if (other) {
    io.tell(`${texts.lookup.otherKind(KIND_LABELS[other][lang])} ${other} ${typed}`);
    return;
  }
  const near = nearestCodes(kind, typed);
  if (near.length > 0) io.tell(texts.lookup.nearest);
  for (const { code, name } of near) io.tell(`  ${code}  ${name}`);
}
