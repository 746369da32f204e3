/** Numbers for words: what the index stores instead of text. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];

  /** A vocabulary of words that all differ, numbered in their order. */
  static of(words: readonly string[]): Vocabulary {
    const made = new Vocabulary();
    for (const word of words) made.add(word);
    return made;
  }

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, given one if it has none yet. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    return id;
  }

  /** The number of a word, or -1. */
  id(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  word(id: number): string {
    return this.#words[id] as string;
  }

  words(): readonly string[] {
    return this.#words;
  }
}
