import type { Catalog } from '../src/catalog/catalog';
import type { Entry } from '../src/catalog/entry';
import { cleanText } from '../src/text/clean';
import { canonicalTone } from '../src/text/tone';

const ROUND = /\([^()]*\)/gu;
const SQUARE = /\[[^\]]*\]/gu;
const OFFICIAL = /^(?:edition:(?:qd|tt)|techniques-)/u;

const GREEK: readonly (readonly [RegExp, string])[] = [
  [/α/gu, 'alpha'],
  [/β/gu, 'beta'],
  [/γ/gu, 'gamma'],
];

/** Letters with their accents, and numbers: what is left of a name without case, blanks and punctuation. */
function letters(text: string): string {
  const spelt = GREEK.reduce((full, [letter, name]) => full.replace(letter, name), cleanText(text).toLowerCase());
  return canonicalTone(spelt).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** A name without what stands in its brackets: the square ones alone, and all of them; of a drug also what its brackets say. */
function partsOf(name: string, kind: Catalog['kind']): string[] {
  const open = name.replace(SQUARE, ' ');
  const inside = kind === 'drugs' ? [...name.matchAll(ROUND)].flatMap(([text]) => text.slice(1, -1).split(',')) : [];
  return [open, open.replace(ROUND, ' '), ...inside].map(letters).filter((text) => text !== '');
}

/** Words that join the parts of a name. */
const JOINTS: ReadonlySet<string> = new Set('và hoặc bằng của với'.split(' '));
/** Short forms that official names themselves use, as they stand there. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])K(?= \p{Ll})/gu, 'ung thư'],
  [/(?<![\p{L}\d])CS(?![\p{L}\d])/gu, 'cột sống'],
  [/(?<![\p{L}\d])KHX(?![\p{L}\d])/gu, 'kết hợp xương'],
];

/** Whether some letters are initials of the words of a text, in their order: `CRP` of `C-Reactive Protein`. */
function areInitials(short: string, text: string): boolean {
  const initials = text.toLowerCase().match(/(?<!\p{L})\p{L}/gu) ?? [];
  let at = 0;
  for (const letter of initials) if (letter === short[at]) at++;
  return short.length > 1 && at === short.length;
}

/** A name without brackets that only say in full what the initials before them say. */
function withoutGloss(name: string): string {
  return name.replace(/(\p{L}+)(\s*)\(([^()]*)\)/gu, (whole, short: string, _, inside: string) =>
    areInitials(short.toLowerCase(), inside) ? short : whole,
  );
}

/** The words of a name, those that join left out. Single letters keep their case: antigen C is not antigen c. */
function wordsIn(name: string): string[] {
  const text = SHORT.reduce((full, [short, long]) => full.replace(short, long), name);
  return canonicalTone(cleanText(text))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => (word.length === 1 ? word : word.toLowerCase()))
    .filter((word) => word !== '' && !JOINTS.has(word));
}

/** Words of which those that were there before are left out, unless the name ends with one: `động mạch nách – (động mạch) đùi`, `ruột thừa`. */
function saidOnce(words: readonly string[]): string {
  return words.filter((word, at) => at === words.length - 1 || words.indexOf(word) === at).join(' ');
}

/** Whether two names of the same words differ by two neighbouring parts that have changed places: `cắt u nội soi`, `nội soi cắt u`. */
function swapped(a: readonly string[], b: readonly string[]): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let to = a.length;
  while (to > from && a[to - 1] === b[to - 1]) to--;
  const own = a.slice(from, to);
  const other = b.slice(from, to).join(' ');
  return own.some((_, at) => [...own.slice(at), ...own.slice(0, at)].join(' ') === other);
}

/** Tells whether a name is the same words as one of some names; of techniques (`isLoose`) also with parts in other order or said twice. */
function sameWords(names: Iterable<string>, isLoose: boolean): (name: string) => boolean {
  const bag = (words: readonly string[]): string => [...words].sort().join(' ');
  const whole = new Set<string>();
  const once = new Set<string>();
  const bags = new Map<string, string[][]>();
  for (const name of names) {
    const words = wordsIn(name);
    whole.add(words.join(' '));
    once.add(saidOnce(words));
    bags.set(bag(words), [...(bags.get(bag(words)) ?? []), words]);
  }
  return (name) => {
    const words = wordsIn(name);
    if (whole.has(words.join(' '))) return true;
    return (
      isLoose && (once.has(saidOnce(words)) || (bags.get(bag(words)) ?? []).some((other) => swapped(words, other)))
    );
  };
}

const MEASURED = /^(?:định lượng|đo hoạt độ)\s+/iu;
/** A test that says no specimen is one of blood. */
const OF_BLOOD = /[[(\s](?:máu|trong máu|huyết thanh)[\])]?$/iu;
/** The same in French and English: `Homocystein`, `Homocysteine`. */
const LAST_E = /(?<=[a-z]{4})e(?![\p{L}\p{M}])/giu;

/** Laboratory tests of blood by what they measure alone: `Fructosamin` for `Định lượng Fructosamin [Máu]`. */
function measured(names: readonly string[]): (name: string) => boolean {
  const thing = (name: string): string =>
    letters(withoutGloss(name.trim().replace(OF_BLOOD, '').replace(MEASURED, '')).replace(LAST_E, ''));
  const tests = names.filter((name) => MEASURED.test(name));
  const things = new Set(tests.map(thing));
  const all = new Set(names.map(thing));
  return (name) => things.has(thing(name)) || (MEASURED.test(name) && all.has(thing(name)));
}

/** `Cắt u trung thất` is `Phẫu thuật cắt u trung thất`; what is done through an endoscope is another operation. */
const OPERATION = /^phẫu thuật\s+(?!nội soi)/iu;

function withoutOperation(name: string): string {
  return letters(name.trim().replace(OPERATION, ''));
}

const SALT = /(?<=\p{L} )(?:sulfat|hydroclorid|hydrobromid|acetat|maleat|tartrat|citrat|phosphat|natri|kali)$/iu;

/** Drugs by their substance: the same salt said or not. One salt is not another. */
function withoutSalt(name: string): string {
  return letters(name.trim().replace(SALT, ''));
}

/** The words of a name as they are written. */
function written(name: string): string[] {
  return canonicalTone(cleanText(name)).split(/[^\p{L}\p{M}\p{N}]+/u);
}

/** Initials and raised letters are no words: one letter makes another thing of them. */
const WORD = /^\p{Lu}?[a-zà-ỹ]+$/u;
const SHORTEST = 3;

/** Whether a word is another with one letter changed, two neighbours that have changed places, or other accents. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST || !WORD.test(a) || !WORD.test(b)) return false;
  const differ = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  const [first = 0, second = 0] = differ;
  return (
    differ.length === 1 ||
    (differ.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  );
}

/**
 * Tells whether a name is one of some names but for a misprint: one word with a slip, which no other name has. `quỳnh quang` is
 * `huỳnh quang`; `tụy` is not `tủy`, since lists have names with either.
 */
function misprinted(names: readonly string[]): (name: string) => boolean {
  const times = new Map<string, number>();
  const byRest = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const words = written(name);
    for (const word of new Set(words)) times.set(word, (times.get(word) ?? 0) + 1);
    words.forEach((word, at) => {
      const rest = words.with(at, '').join(' ');
      byRest.set(rest, [...(byRest.get(rest) ?? []), word]);
    });
  }
  return (name) => {
    const words = written(name);
    return words.some((word, at) => {
      const others = byRest.get(words.with(at, '').join(' ')) ?? [];
      return others.some((other) => isSlip(word, other) && (!times.has(word) || times.get(other) === 1));
    });
  };
}

/**
 * The right codes of a row that has the name which a list gives to `code`: also those to which that list, or the one that is
 * mapped onto, gives the very name. As truth lists write it.
 */
export function goldOf(
  catalog: Catalog,
  rows: Iterable<{ code: string; name: string }>,
): (code: string, name: string) => string {
  const codes = new Map<string, Set<string>>();
  for (const { code, name } of [...catalog.entries, ...rows]) {
    if (!catalog.has(code)) continue;
    const key = letters(name);
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
  }
  return (code, name) => [...new Set([code, ...(codes.get(letters(name)) ?? [])])].join(' | ');
}

/**
 * Tells whether an official list itself names a thing as it names a code of `catalog`: the same letters, brackets of one of
 * the two left out, by the code's own name or by that of another edition or circular. Names apart from their brackets on both sides
 * are not compared: brackets tell things apart, but for those that only say initials in full. The same words joined otherwise are the
 * same thing too; of services also with two neighbouring parts in other order or a word said twice, a test called by what it measures, and
 * an operation with or without `Phẫu thuật` before it.
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
  const names = catalog.entries.map(({ name }) => name);
  const isService = catalog.kind === 'services';
  const isDrug = catalog.kind === 'drugs';
  const substances = new Set(isDrug ? names : []);
  const bases = new Set([...substances].map(withoutSalt));
  const isMisprint = misprinted(isService ? names : []);
  const isWords = sameWords(names, isService);
  const isMeasured = measured(isService ? names : []);
  const operations = new Set(isService ? names.map(withoutOperation) : []);
  return (name) =>
    isWords(name) ||
    isMeasured(name) ||
    operations.has(withoutOperation(name)) ||
    isMisprint(name) ||
    (isDrug && (SALT.test(name) ? substances.has(name.replace(SALT, '').trim()) : bases.has(letters(name)))) ||
    whole.has(letters(name)) ||
    part.has(letters(name)) ||
    partsOf(name, catalog.kind).some((text) => whole.has(text));
}
