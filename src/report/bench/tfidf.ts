import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { MatchResult } from '../../match/result';
import { foldWords } from '../../text/fold';
import { type TruthRow, writtenName } from './judge';

/** Which name, and the cosine of its terms and those of the query, 0…1. */
export interface Neighbour {
  readonly at: number;
  readonly score: number;
}

/** The names nearest to a text, best first, at most `top`; ties stand in the order of the names. */
export type Search = (query: string, top: number) => readonly Neighbour[];

/** Words and pairs of neighbouring words. */
export function wordTerms(text: string): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/** Words, pairs of neighbouring words, and runs of three characters, also over the end of words. */
export function wordAndGramTerms(text: string): string[] {
  const terms = wordTerms(text);
  const padded = ` ${text} `;
  for (let at = 0; at + 3 <= padded.length; at++) terms.push(`#${padded.slice(at, at + 3)}`);
  return terms;
}

/**
 * Plain TF-IDF: cosine over the terms that a text has (each counts once), weighted by log(1 + N/n), over inverted lists.
 * It knows no rules of spelling, of the field or of Vietnamese: a baseline that any matcher must beat.
 */
export function tfidfIndex(names: readonly string[], termsOf: (text: string) => string[]): Search {
  const ids = new Map<string, number>();
  const lists: number[][] = [];
  const numbersOf = names.map((name) => {
    const numbers = new Set<number>();
    for (const term of termsOf(name)) {
      let id = ids.get(term);
      if (id === undefined) {
        id = lists.length;
        ids.set(term, id);
        lists.push([]);
      }
      numbers.add(id);
    }
    return numbers;
  });
  numbersOf.forEach((numbers, name) => {
    for (const id of numbers) (lists[id] as number[]).push(name);
  });
  const idf = Float32Array.from(lists, (list) => Math.log(1 + names.length / list.length));
  const unseen = Math.log(1 + names.length);
  const norm = Float32Array.from(numbersOf, (numbers) => {
    let sum = 0;
    for (const id of numbers) sum += (idf[id] as number) ** 2;
    return Math.sqrt(sum) || 1;
  });
  const postings = lists.map((list) => Int32Array.from(list));
  const scores = new Float32Array(names.length);
  const touched = new Int32Array(names.length);
  return (query, top) => {
    let count = 0;
    let own = 0;
    for (const term of new Set(termsOf(query))) {
      const id = ids.get(term);
      if (id === undefined) {
        own += unseen ** 2;
        continue;
      }
      const weight = (idf[id] as number) ** 2;
      own += weight;
      for (const name of postings[id] as Int32Array) {
        if (scores[name] === 0) touched[count++] = name;
        scores[name] = (scores[name] as number) + weight;
      }
    }
    const best: { at: number; score: number }[] = [];
    for (let i = 0; i < count; i++) {
      const at = touched[i] as number;
      const score = (scores[at] as number) / (norm[at] as number);
      scores[at] = 0;
      const last = best.at(-1);
      if (best.length === top && last && (score < last.score || (score === last.score && at > last.at))) continue;
      let place = best.length;
      while (place > 0 && isBefore(score, at, best[place - 1] as Neighbour)) place--;
      best.splice(place, 0, { at, score });
      if (best.length > top) best.pop();
    }
    const length = Math.sqrt(own) || 1;
    return best.map(({ at, score }) => ({ at, score: Math.min(1, score / length) }));
  };
}

function isBefore(score: number, at: number, other: Neighbour): boolean {
  return score > other.score || (score === other.score && at < other.at);
}

const TOP = 10;

/**
 * The baseline of every bench: plain TF-IDF over the names in the table of a code set, accents and case folded. Its scores are cosines, no
 * probabilities, and it decides nothing: every row that shares a term with a name is `review`.
 */
export function tfidfFloor(catalog: Catalog): (rows: readonly Pick<TruthRow, 'item'>[]) => MatchResult[] {
  const entries: { readonly entry: Entry; readonly name: string }[] = [];
  for (const entry of catalog) {
    for (const { name } of [entry, ...(entry.aliases ?? [])]) entries.push({ entry, name });
  }
  const search = tfidfIndex(
    entries.map(({ name }) => foldWords(name)),
    wordAndGramTerms,
  );
  return (rows) =>
    rows.map(({ item }) => {
      const found = search(foldWords(writtenName(item)), 2 * TOP);
      const seen = new Set<string>();
      const candidates = found.flatMap(({ at, score }) => {
        const { entry } = entries[at] as (typeof entries)[number];
        if (seen.has(entry.code) || seen.size === TOP) return [];
        seen.add(entry.code);
        return [{ code: entry.code, name: entry.name, score, reasons: [] }];
      });
      return { status: candidates.length > 0 ? 'review' : 'none', candidates, reasons: [], issues: [] };
    });
}
