/** Numbers of words are below this: no list of names has as many words. */
export const MAX_WORDS = 2 ** 21;

const numbers = new Map<string, number>();
const words: string[] = [];

/** The number that stands for a folded word for as long as the program runs: numbers are quicker to compare and to count by. */
export function numberOf(fold: string): number {
  const known = numbers.get(fold);
  if (known !== undefined) return known;
  numbers.set(fold, words.length);
  return words.push(fold) - 1;
}

/** The folded word of a number. */
export function foldOf(number: number): string {
  return words[number] as string;
}

/** How many words have a number by now. */
export function wordCount(): number {
  return words.length;
}
