import { normalizeCode } from '../../catalog/code';
import { asKind, KIND_LABELS, type Kind } from '../../catalog/kinds';
import { openCatalog } from '../../io/catalogs/open';
import type { Item } from '../../item';
import { createMatcher } from '../../match/matcher';
import type { Console } from '../terminal/console';
import { type EditionOptions, editionChoice, tellEditions } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { numberOption } from '../terminal/options';
import { textWidth } from '../terminal/table';
import { highlighter } from './highlight';

/** `dmdc search`: codes for what a person types, best first, with the matching letters in colour. */
export function search(
  kindName: string,
  words: readonly string[],
  options: EditionOptions & { readonly top?: string; readonly json?: boolean },
  io: Console,
): number {
  const kind = asKind(kindName);
  const text = words.join(' ').trim();
  if (text === '') throw new UsageError(io.texts.search.empty);
  const top = numberOption('--top', options.top, io);
  const choice = editionChoice(options);
  const catalog = openCatalog(kind, choice);
  tellEditions([kind], choice, io);
  const byCode = normalizeCode(kind, text).wellFormed ? catalog.get(text) : undefined;
  const { candidates } = createMatcher(catalog, { top }).match(itemOf(kind, text));
  const hits = [
    ...(byCode ? [{ code: byCode.code, name: byCode.name, score: 1 }] : []),
    ...candidates.filter(({ code }) => code !== byCode?.code).map(({ code, name, score }) => ({ code, name, score })),
  ];
  if (options.json) {
    io.print(JSON.stringify({ kind, edition: catalog.edition.id, text, results: hits }, null, 1));
    return hits.length > 0 ? EXIT.done : EXIT.notFound;
  }
  if (hits.length === 0) {
    io.tell(io.texts.search.none(text, KIND_LABELS[kind][io.lang]));
    return EXIT.notFound;
  }
  const width = Math.max(...hits.map(({ code }) => textWidth(code)));
  const highlight = highlighter(
    text,
    hits.map(({ name }) => name),
    (part) => io.paint(['bold', 'green'], part),
  );
  io.print(io.paint('dim', io.texts.search.header(`${catalog.edition.decision} (${catalog.edition.id})`)));
  hits.forEach(({ code, name, score }, i) => {
    const percent = (score < 0.01 ? '<1 %' : `${Math.floor(score * 100)} %`).padStart(5);
    const same = catalog.get(code);
    const price = same?.priceName && same.priceName !== name ? io.paint('dim', ` · ${same.priceName}`) : '';
    io.print(`${percent}  ${code.padEnd(width)}  ${highlight(name, i)}${price}`);
  });
  return EXIT.done;
}

/** What is typed is a name; of a drug it may be the ingredient. */
function itemOf(kind: Kind, text: string): Item {
  const item = { localCode: '', localName: text, kind };
  return kind === 'drugs' || kind === 'traditional-medicines' ? { ...item, ingredient: text } : item;
}
