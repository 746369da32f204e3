import type { Catalog } from '../../catalog/catalog';
import { normalizeCode } from '../../catalog/code';
import { isInferred } from '../../catalog/entry';
import { asKind, KIND_LABELS, type Kind } from '../../catalog/kinds';
import type { Product } from '../../catalog/products';
import { namedIn } from '../../catalog/without-code';
import { openCatalog } from '../../io/catalogs/open';
import type { Item } from '../../item';
import { withoutCodeReason } from '../../match/elsewhere';
import { createMatcher } from '../../match/matcher';
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
  const byCode = normalizeCode(kind, text).wellFormed ? catalog.get(text) : undefined;
  const matcher = createMatcher(catalog, { top });
  const asTyped = matcher.match(itemOf(kind, text)).candidates;
  // A name that is no ingredient may be a product's: then its ingredients are looked for.
  const products = (asTyped[0]?.score ?? 0) < KNOWN ? productsOf(catalog, text) : [];
  const readings = products
    .map((one) => ({ product: one, candidates: matcher.match(itemOf(kind, one.ingredient)).candidates }))
    .sort((one, other) => (other.candidates[0]?.score ?? 0) - (one.candidates[0]?.score ?? 0));
  const { product, candidates } = readings[0] ?? { product: undefined, candidates: asTyped };
  const unlisted = product ? [] : namedIn(text, catalog.namesWithoutCode?.() ?? []);
  const hits = [
    ...(byCode ? [{ code: byCode.code, name: byCode.name, score: 1 }] : []),
    ...candidates.filter(({ code }) => code !== byCode?.code).map(({ code, name, score }) => ({ code, name, score })),
  ];
  if (options.json) {
    const found = {
      ...(product && { product }),
      ...(unlisted.length > 0 && { withoutCode: unlisted }),
      results: hits,
    };
    io.print(JSON.stringify({ kind, edition: catalog.edition.id, text, ...found }, null, 1));
    return hits.length > 0 ? EXIT.done : EXIT.notFound;
  }
  const { search: texts } = io.texts;
  if (product) io.print(texts.product(product.tradeName, product.registrationNo, product.ingredient));
  for (const one of unlisted) io.print(describeReason(withoutCodeReason(one, kind), io.lang));
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
    const doubt = same && isInferred(same) ? io.paint('yellow', ` · ${texts.inferred}`) : '';
    const group = same?.group ? io.paint('dim', ` · ${same.group}`) : '';
    io.print(`${percent}  ${code.padEnd(width)}  ${highlight(name, i)}${price}${group}${doubt}`);
  });
  return EXIT.done;
}

/** What is typed is an ingredient or a code's own name from this score on. */
const KNOWN = 0.5;
/** Products of one brand that are looked at, by the wording of their ingredients. */
const MOST_WORDINGS = 8;

/** Products of a trade name or a registration number, one for each wording of the ingredients. */
function productsOf({ products }: Catalog, text: string): Product[] {
  const table = products?.();
  if (!table) return [];
  const numbered = table.byRegistration(text);
  const found = numbered.length > 0 ? numbered : table.byTradeName(text);
  const byIngredient = new Map<string, Product>();
  for (const one of found) {
    if (one.ingredient !== '' && !byIngredient.has(one.ingredient)) byIngredient.set(one.ingredient, one);
  }
  return [...byIngredient.values()].slice(0, MOST_WORDINGS);
}

/** What is typed is a name; of a drug it may be the ingredient. */
function itemOf(kind: Kind, text: string): Item {
  const item = { localCode: '', localName: text, kind };
  return kind === 'drugs' || kind === 'traditional-medicines' ? { ...item, ingredient: text } : item;
}

import Fuse from 'fuse.js';
import { fold } from '../../text/fold';

/** A run of characters, both ends included. */
type Range = readonly [number, number];

/**
 * Marks in each of a few names the letters that answer to what was typed, accents or not.
 * Fuse.js looks for each typed word in the shortlist; ranking is not its business.
 */
export function highlighter(
  typed: string,
  names: readonly string[],
  mark: (part: string) => string,
): (name: string, index: number) => string {
  const ranges = names.map((): Range[] => []);
  const fuse = new Fuse(
    names.map((name) => ({ text: foldLetters(name) })),
    { keys: ['text'], includeMatches: true, ignoreLocation: true, threshold: 0.2, findAllMatches: true },
  );
  for (const word of new Set(foldLetters(typed).split(/\s+/))) {
    if (word.length < 2) continue;
    for (const { refIndex, matches } of fuse.search(word)) {
      for (const match of matches ?? []) {
        // Shorter runs are single letters that happen to agree.
        const long = match.indices.filter(([from, to]) => to - from + 1 >= word.length * 0.75);
        ranges[refIndex]!.push(...long);
      }
    }
  }
  return (name, index) => paint(name.normalize('NFC'), ranges[index] ?? [], mark);
}

/** Folds letter by letter, so that places in the folded text are places in the text. */
function foldLetters(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const folded = fold(letter);
    return folded.length === letter.length ? folded : letter;
  }).join('');
}

function paint(text: string, ranges: readonly Range[], mark: (part: string) => string): string {
  const marked = new Uint8Array(text.length);
  for (const [from, to] of ranges) marked.fill(1, from, to + 1);
  let out = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && marked[end] === marked[at]) end++;
    const part = text.slice(at, end);
    out += marked[at] ? mark(part) : part;
    at = end;
  }
  return out;
}
