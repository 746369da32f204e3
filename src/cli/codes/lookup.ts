import { distance } from 'fastest-levenshtein';
import { COVERAGE_LABELS } from '../../catalog/catalog';
import { normalizeCode } from '../../catalog/code';
import type { Entry } from '../../catalog/entry';
import { asKind, KIND_LABELS, KINDS, type Kind } from '../../catalog/kinds';
import { type CodeLookup, listEditions, lookupCode, openCatalog, readEditions } from '../../io/catalogs/open';
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

const SUGGESTIONS = 5;

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

/** Codes one slip away from what was typed, of this kind or, where it is well-formed there, of another. */
function suggest(kind: Kind, typed: string, io: Console): void {
  const { texts, lang } = io;
  io.tell(texts.lookup.none(typed, KIND_LABELS[kind][lang]));
  for (const other of KINDS) {
    if (other !== kind && lookupCode(other, typed).length > 0) {
      io.tell(`${texts.lookup.otherKind(KIND_LABELS[other][lang])} ${other} ${typed}`);
      return;
    }
  }
  const wanted = normalizeCode(kind, typed).code;
  const near = new Map<string, { name: string; far: number }>();
  for (const { id } of listEditions().filter((edition) => edition.kind === kind)) {
    for (const { code, name } of openCatalog(kind, { edition: id })) {
      const far = Math.min(distance(wanted, code), distance(typed, code));
      // Beyond a third of its characters a code has nothing to do with what was typed.
      if (far <= wanted.length / 3) near.set(code, { name, far });
    }
  }
  const best = [...near].sort((a, b) => a[1].far - b[1].far || (a[0] < b[0] ? -1 : 1)).slice(0, SUGGESTIONS);
  if (best.length === 0) return;
  io.tell(texts.lookup.nearest);
  for (const [code, { name }] of best) io.tell(`  ${code}  ${name}`);
}
