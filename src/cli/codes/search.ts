import { isInferred } from '../../catalog/entry';
import { asKind, KIND_LABELS } from '../../catalog/kinds';
import { openCatalog } from '../../io/catalogs/open';
import { createMatcher } from '../../match/matcher';
import { searchCodes, searchReasons, type TextRange } from '../../match/search';
import { describeReason } from '../../messages/reasons';
import type { Console } from '../terminal/console';
import { type EditionOptions, editionChoice, tellEditions } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { numberOption } from '../terminal/options';
import { textWidth } from '../terminal/table';

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
  const matcher = createMatcher(catalog, { top });
  const results = searchCodes(matcher, text, top);
  const reasons = searchReasons(matcher, text);
  if (options.json) {
    const found = results.map(({ code, name, score, ranges }) => ({ code, name, score, ranges }));
    const said = reasons.length > 0 && { reasons };
    io.print(JSON.stringify({ kind, edition: catalog.edition.id, text, ...said, results: found }, null, 1));
    return results.length > 0 ? EXIT.done : EXIT.notFound;
  }
  for (const reason of reasons) io.print(describeReason(reason, io.lang));
  if (results.length === 0) {
    io.tell(io.texts.search.none(text, KIND_LABELS[kind][io.lang]));
    return EXIT.notFound;
  }
  const width = Math.max(...results.map(({ code }) => textWidth(code)));
  io.print(io.paint('dim', io.texts.search.header(`${catalog.edition.decision} (${catalog.edition.id})`)));
  for (const { code, name, ranges, entry } of results) {
    const marked = paint(name, ranges, (part) => io.paint(['bold', 'green'], part));
    const { priceName, group } = entry;
    const price = priceName && priceName !== name ? io.paint('dim', ` · ${priceName}`) : '';
    const doubt = isInferred(entry) ? io.paint('yellow', ` · ${io.texts.search.inferred}`) : '';
    io.print(`${code.padEnd(width)}  ${marked}${price}${group ? io.paint('dim', ` · ${group}`) : ''}${doubt}`);
  }
  return EXIT.done;
}

function paint(text: string, ranges: readonly TextRange[], mark: (part: string) => string): string {
  let out = '';
  let at = 0;
  for (const [from, to] of ranges) {
    out += text.slice(at, from) + mark(text.slice(from, to + 1));
    at = to + 1;
  }
  return out + text.slice(at);
}
