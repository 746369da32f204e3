import type { Catalog } from '../src/catalog/catalog';
import type { Entry } from '../src/catalog/entry';
import { cleanText } from '../src/text/clean';
import { canonicalTone } from '../src/text/tone';

const ROUND = /\([^()]*\)/gu;
const SQUARE = /\[[^\]]*\]/gu;
const OFFICIAL = /^(?:edition:(?:qd|tt)|techniques-)/u;

/** Letters with their accents, and numbers: what is left of a name without case, blanks and punctuation. */
function letters(text: string): string {
  return canonicalTone(cleanText(text).toLowerCase()).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** A name without what stands in its brackets: the square ones alone, and all of them; of a drug also what its brackets say. */
function partsOf(name: string, kind: Catalog['kind']): string[] {
  const open = name.replace(SQUARE, ' ');
  const inside = kind === 'drugs' ? [...name.matchAll(ROUND)].flatMap(([text]) => text.slice(1, -1).split(',')) : [];
  return [open, open.replace(ROUND, ' '), ...inside].map(letters).filter((text) => text !== '');
}

/**
 * Tells whether an official list itself names a thing as it names a code of `catalog`: the same letters, brackets of one of
 * the two left out, by the code's own name or by that of another edition or circular. Names apart from their brackets on both sides
 * are not compared: brackets tell things apart.
 */
export function sameThing(catalog: Catalog): (name: string) => boolean {
  const whole = new Set<string>();
  const part = new Set<string>();
  const add = ({ name }: Pick<Entry, 'name'>): void => {
    whole.add(letters(name));
    for (const text of partsOf(name, catalog.kind)) part.add(text);
  };
  catalog.entries.forEach(add);
  for (const { code, name, source } of catalog.furtherNames?.() ?? []) {
    if (OFFICIAL.test(source) && catalog.has(code)) add({ name });
  }
  return (name) =>
    whole.has(letters(name)) || part.has(letters(name)) || partsOf(name, catalog.kind).some((text) => whole.has(text));
}
