import type { Messages } from '../../messages/messages';

/** What the codes of a row differ in: a field and its values, each once; none where the code set does not tell. */
export interface Difference {
  readonly label: string;
  readonly values: readonly string[];
}

/** How much of the values is said, most first: how many of a field, and how long each. The first line that fits is taken. */
const SHORTER: readonly (readonly [count: number, signs: number])[] = [
  [8, 200],
  [5, 200],
  [3, 200],
  [3, 30],
  [3, 22],
  [2, 22],
  [2, 14],
];

/**
 * What the codes of a row differ in, then the values: `Khác nhau ở chuyên khoa: Nội khoa / Nhi khoa`.
 * Where not all fits, the further fields are only named, then words that all values share are left out, then values.
 */
export function differenceLine(differences: readonly Difference[], mostSigns: number, { review }: Messages): string {
  const said = (shown: readonly string[]) => review.differ(shown.join('; '));
  const told = toldFirst(differences);
  const full = said(told.map((one) => part(one, 8, 200, review)));
  const [first, ...others] = told;
  if (!first || full.length <= mostSigns) return full;
  const names = others.map(({ label }) => fieldInLine(label));
  const named = names.length > 0 ? [review.alsoIn(names.join(', '))] : [];
  const lines = SHORTER.flatMap(([count, signs]) => {
    const short = signs < 200 ? { ...first, values: withoutShared(first.values) } : first;
    return [said([part(short, count, signs, review), ...named])];
  });
  return lines.find((line) => line.length <= mostSigns) ?? said([fieldInLine(first.label), ...named]);
}

/** A field whose values are known goes before one that is only named. */
function toldFirst(differences: readonly Difference[]): readonly Difference[] {
  return [...differences].sort((a, b) => Number(b.values.length > 1) - Number(a.values.length > 1));
}

function part({ label, values }: Difference, count: number, signs: number, review: Messages['review']): string {
  const name = fieldInLine(label);
  if (values.length < 2) return name;
  const shown = values.slice(0, count).map((value) => cutAtWord(value, signs));
  const left = values.length - shown.length;
  return `${name}: ${[...shown, ...(left > 0 ? [review.furtherValues(left)] : [])].join(' / ')}`;
}

/** `Mục giá` as `mục giá`; `ICD-10 code` stays. */
function fieldInLine(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.slice(0, 1).toLowerCase() + label.slice(1);
}

/** Values without the words that all of them begin and end with: what differs is left. */
function withoutShared(values: readonly string[]): readonly string[] {
  const all = values.map((value) => value.split(' '));
  const least = Math.min(...all.map((words) => words.length)) - 1;
  const shared = (at: (words: readonly string[], i: number) => string | undefined, most: number) => {
    let count = 0;
    while (count < most && new Set(all.map((words) => at(words, count))).size === 1) count++;
    return count;
  };
  const before = shared((words, i) => words[i], least);
  const after = shared((words, i) => words.at(-1 - i), least - before);
  return all.map((words) => {
    const own = words
      .slice(before, words.length - after)
      .join(' ')
      .replace(/,$/u, '');
    return `${before > 0 ? '… ' : ''}${own}${after > 0 ? '…' : ''}`;
  });
}

/** A text that is too long, cut behind a whole word where it has one. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = text[most - 1] === ' ' ? head.length : head.lastIndexOf(' ');
  return `${(space > most / 2 ? head.slice(0, space) : head).replace(/[\s,;:/]+$/u, '')}…`;
}
