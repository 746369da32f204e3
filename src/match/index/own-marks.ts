import type { Item } from '../../item';
import type { SaidReason } from '../../messages/reasons';
import { splitBrackets } from '../../text/brackets';
import { cleanText } from '../../text/clean';
import { foldWords } from '../../text/fold';
import { withoutMarks } from '../../text/marks';
import { rewrites } from '../../text/rewrites';
import { wordsOf } from '../../text/words';
import type { MatchResult } from '../result';
import { slotsOf } from '../slots';
import type { NameIndex } from './name-index';

/** How facilities set a mark of their own apart: in brackets, by a sign, or as a word in capitals. */
const AT_START: readonly RegExp[] = [
  /^\s*([([{][^()[\]{}]{2,24}[)\]}])\s*[-–:_.]?\s*(?=\S)/u,
  /^\s*([^\s()[\]{}:|_–-][^()[\]{}:|_]{1,23}?)(?:\s*[:|_]\s*|\s+[-–]+\s*|[-–]+\s+)(?=\S)/u,
  /^\s*(\p{Lu}[\p{Lu}\d.]{1,9})[\s–-]+(?=\p{L})/u,
];
const AT_END: readonly RegExp[] = [
  /\s*([([{][^()[\]{}]{2,24}[)\]}])\s*$/u,
  /(?:\s*[|_:]\s*|\s+[-–]+\s*|[-–]+\s+)([^()[\]{}:|_–-]{2,24}?)\s*$/u,
  /[\s–-]+(\p{Lu}[\p{Lu}\d.]{1,9})\s*$/u,
];

/** Without one of these a name has no mark on that side: most names have none. */
const MAY_START = /^\s*(?:[([{]|\p{Lu}[\p{Lu}\d.])|[:|_–-]/u;
const MAY_END = /[)\]}\p{Lu}\d.]\s*$|[:|_–-]/u;

/** A mark stands beside so many different names at the least, and this share of them are official names without it. */
const FEWEST = 8;
const OFFICIAL = 0.6;
/** A mark says something where this share of its names stand in the list without it, or with another in its place. */
const TOLD_APART = 0.1;
/** Looking at a name takes less time than a step does. */
const NAMES_A_STEP = 32;
const TWO_LETTERS = /\p{L}.*\p{L}/u;

/** Initials of deciding words, which lists write without ever spelling them out: gây mê, gây tê, người lớn, mắt phải, một bên … */
const INITIALS: ReadonlySet<string> = new Set(
  'gm gmnkq nkq gt tt ttc nl te tre so sinh ss mp mt bp bt tp cp ph tr rt lt mb hb cm ct mr us xq cap man co ko khong'.split(
    ' ',
  ),
);

/** A mark, and the names it stands beside. */
interface Beside {
  readonly text: string;
  readonly names: readonly string[];
}

type Side = 'start' | 'end';

/** What may be a mark, and the rest of its name as written. */
interface Parting {
  readonly text: string;
  readonly rest: string;
}

const NO_PARTINGS: readonly Parting[] = Object.freeze([]);

/** What of a name may be a mark. */
function partings(name: string, side: Side): readonly Parting[] {
  if (!(side === 'start' ? MAY_START : MAY_END).test(name)) return NO_PARTINGS;
  const out: Parting[] = [];
  for (const pattern of side === 'start' ? AT_START : AT_END) {
    const found = pattern.exec(name);
    if (found === null) continue;
    const rest = side === 'start' ? name.slice(found[0].length) : name.slice(0, found.index);
    out.push({ text: cleanText(found[1] as string), rest });
  }
  return out;
}

/**
 * Whether a text says something of the thing: a deciding word, a known abbreviation, or words of official names. What stands in
 * brackets may be the price item, in words that names need not have: one known word is enough.
 */
function saysSomething(text: string, { folds }: NameIndex): boolean {
  const plain = text.toLowerCase();
  if (!TWO_LETTERS.test(plain) || plain.split(/[^\p{L}\p{N}]+/u).some((word) => INITIALS.has(word))) return true;
  const bare = plain.replace(/[()[\]{}]/g, '').trim();
  if (rewrites().some(({ from, meaning }) => meaning !== undefined && from.join(' ') === bare)) return true;
  const words = wordsOf(text);
  const { low, high, site, more } = slotsOf(words);
  const known = words.filter(({ fold }) => folds.id(fold) >= 0).length;
  return (low | high | site | more) !== 0 || (bare === plain ? known === words.length : known > 0);
}

/** Whether names stand in the list without a mark, or with another in its place. */
function tellsApart(
  text: string,
  names: readonly string[],
  all: ReadonlyMap<string, readonly string[]>,
  written: ReadonlySet<string>,
): boolean {
  const others = new Set(Array.from(written, foldWords));
  for (const [other, theirs] of all) if (other !== text) for (const name of theirs) others.add(foldWords(name));
  return names.filter((name) => others.has(foldWords(name))).length > TOLD_APART * names.length;
}

/**
 * Marks that a facility adds to the names of a list and that nobody else knows: they repeat at the beginning or the end of many
 * names, stand in no official name, tell no two rows apart, and without them most of those names are official ones.
 */
export class OwnMarks {
  readonly #known: Readonly<Record<Side, Map<string, Beside>>> = { start: new Map(), end: new Map() };

  /** Looks through the names of a list; each step takes some dozens. */
  *find(items: Iterable<Item>, index: NameIndex): Generator<void> {
    const isOfficial = (name: string): boolean => {
      const words = wordsOf(splitBrackets(withoutMarks(name).text).main);
      const found = index.identical(
        Int32Array.from(words, ({ text }) => index.texts.id(text)),
        words.length,
      );
      return found >= 0 && index.isOfficial[found] === 1;
    };
    const written = new Set<string>();
    for (const { localName } of items) written.add(localName);
    for (const side of ['start', 'end'] as const) {
      const all = new Map<string, string[]>();
      let done = 0;
      for (const name of written) {
        if (++done % NAMES_A_STEP === 0) yield;
        for (const { text, rest } of partings(name, side)) {
          const names = all.get(text);
          if (names) names.push(rest);
          else all.set(text, [rest]);
        }
      }
      for (const [text, rests] of all) {
        if (rests.length < FEWEST) continue;
        yield;
        const names = [...new Set(rests.map(cleanText))];
        if (names.length < FEWEST || saysSomething(text, index)) continue;
        if (names.filter(isOfficial).length < OFFICIAL * names.length) continue;
        if (tellsApart(text, names, all, written)) continue;
        this.#known[side].set(text, { text, names });
      }
    }
  }

  /** The item with its name as it is without the marks, and what is to be said of them. */
  read(item: Item): { readonly item: Item; readonly said: readonly SaidReason[] } {
    const said: SaidReason[] = [];
    let { localName } = item;
    for (const side of ['start', 'end'] as const) {
      const known = this.#known[side];
      if (known.size === 0) continue;
      const found = partings(localName, side).find(({ text }) => known.has(text));
      const mark = found && known.get(found.text);
      const rest = cleanText(found?.rest ?? '');
      if (found === undefined || mark === undefined || rest === '') continue;
      localName = rest;
      said.push({ code: 'mark-own', params: { mark: found.text, names: mark.names.length } });
    }
    return said.length === 0 ? { item, said } : { item: { ...item, localName }, said };
  }
}

/** A result with what is to be said of a row's own marks. */
export function withSaid(result: MatchResult, said: readonly SaidReason[]): MatchResult {
  return said.length === 0 ? result : { ...result, reasons: [...result.reasons, ...said] };
}
