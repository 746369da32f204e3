import { asKind } from '../../catalog/kinds';
import { openCatalog } from '../../io/catalogs/open';
import type { Item } from '../../item';
import { createMatcher } from '../../match/matcher';
import { messagesOf } from '../../messages/messages';
import { describeReason } from '../../messages/reasons';
import type { Console } from '../terminal/console';
import { type EditionOptions, editionChoice, tellEditions } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { numberOption } from '../terminal/options';

/** What a person tells of the row beside its name. */
export interface ExplainOptions extends EditionOptions {
  readonly top?: string;
  readonly price?: string;
  readonly department?: string;
  readonly ingredient?: string;
  readonly route?: string;
  readonly icd10?: string;
  readonly modernName?: string;
  readonly declared?: string;
}

/** `dmdc explain`: how one name is decided: its status and why, and for each candidate what speaks for it and against. */
export function explain(kindName: string, words: readonly string[], options: ExplainOptions, io: Console): number {
  const kind = asKind(kindName);
  const localName = words.join(' ').trim();
  if (localName === '') throw new UsageError(io.texts.search.empty);
  const top = numberOption('--top', options.top, io) ?? 5;
  const choice = editionChoice(options);
  const catalog = openCatalog(kind, choice);
  tellEditions([kind], choice, io);
  const item: Item = {
    kind,
    localCode: '',
    localName,
    unitPrice: numberOption('--price', options.price, io),
    department: options.department,
    ingredient: options.ingredient ?? (kind === 'drugs' ? localName : undefined),
    route: options.route,
    icd10: options.icd10,
    modernName: options.modernName,
    declaredCode: options.declared,
  };
  const result = createMatcher(catalog, { top }).match(item);
  const { statuses } = messagesOf(io.lang);
  io.print(io.paint('dim', io.texts.search.header(`${catalog.edition.decision} (${catalog.edition.id})`)));
  io.print(
    `${io.paint('bold', statuses[result.status])}: ${result.reasons.map((reason) => describeReason(reason, io.lang)).join('; ')}`,
  );
  for (const { message } of result.issues) io.print(io.paint('yellow', message[io.lang]));
  const among = new Set(result.status === 'ambiguous' ? result.among : []);
  for (const { code, name, score, reasons } of result.candidates) {
    io.print();
    const percent = `${(score * 100).toFixed(1)} %`.padStart(7);
    io.print(`${percent}  ${io.paint('bold', code)}  ${name}${among.has(code) ? '  ←' : ''}`);
    const entry = catalog.get(code);
    const detail = [entry?.specialty, entry?.priceName, entry?.price && io.number(entry.price)].filter(Boolean);
    if (detail.length > 0) io.print(`         ${io.paint('dim', detail.join(' · '))}`);
    for (const reason of reasons) io.print(`         – ${describeReason(reason, io.lang)}`);
  }
  return result.candidates.length > 0 ? EXIT.done : EXIT.notFound;
}
