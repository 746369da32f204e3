import type { Catalog } from '../../catalog/catalog';
import { type EntrySource, entrySource } from '../../catalog/entry-source';
import type { SaidReason } from '../../messages/reasons';
import type { Candidate, MatchResult } from '../result';
import type { NameIndex } from './name-index';

/** Paediatrics: its codes are for children, so a list that shows nothing of it uses another chapter's code of the same name. */
const CHILDREN = 3;
const OF_CHILDREN = 0.25;
/** So many names of the list are taken for granted for each chapter. Chosen by how likely it makes the codes that three lists declare. */
const GRANTED = 3;
/** Most that one of several codes gets of what they have together: which is meant only a person knows. */
const MOST_OF_ALL = 0.9;
/** Codes of a score this near are told apart by nothing else. */
const SAME_SCORE = 0.0002;

/** The chapter (specialty) of a code of the services; 0: none. */
function chapterIn(code: string): number {
  return code.charAt(2) === '.' ? Number(code.slice(0, 2)) || 0 : 0;
}

/** The chapter of each code of the services, by number of the entry. */
export function chaptersOf(entries: EntrySource): Uint8Array {
  return Uint8Array.from({ length: entries.size }, (_, number) => chapterIn(entries.at(number).code));
}

/** How many names only one chapter has, by chapter. */
interface Sole {
  readonly ofName: Uint8Array;
  readonly names: Int32Array;
  readonly all: number;
}

const known = new WeakMap<NameIndex, Sole>();

function soleOf(index: NameIndex, catalog: Catalog): Sole {
  let sole = known.get(index);
  if (sole !== undefined) return sole;
  const source = entrySource(catalog);
  const chapters = source.prepared?.numbers('chapters') ?? chaptersOf(source);
  const { start, entries } = index.owners;
  const ofName = new Uint8Array(index.size);
  const names = new Int32Array(256);
  let all = 0;
  for (let name = 0; name < index.size; name++) {
    // Shorter wordings of a name would count its chapter again.
    if (index.isOfficial[name] !== 1) continue;
    const from = start[name] as number;
    const chapter = chapters[entries[from] as number] as number;
    let alone = chapter > 0;
    for (let at = from + 1; alone && at < (start[name + 1] as number); at++)
      alone = chapters[entries[at] as number] === chapter;
    if (!alone) continue;
    ofName[name] = chapter;
    names[chapter] = (names[chapter] as number) + 1;
    all++;
  }
  sole = { ofName, names, all };
  known.set(index, sole);
  return sole;
}

/**
 * How much a list of services uses each chapter, by the names in it that one chapter alone has. It puts the codes of one name,
 * which nothing else tells apart, into an order; it never decides.
 */
export class ChapterUse {
  readonly #names = new Set<number>();
  readonly #used = new Int32Array(256);
  #all = 0;

  constructor(
    private readonly index: NameIndex,
    private readonly catalog: Catalog,
  ) {}

  /** Takes in a name of the index that the list has. A name that stands in it many times counts once. */
  add(name: number): void {
    if (this.#names.has(name)) return;
    this.#names.add(name);
    const chapter = soleOf(this.index, this.catalog).ofName[name] as number;
    if (chapter === 0) return;
    this.#used[chapter] = (this.#used[chapter] as number) + 1;
    this.#all++;
  }

  /** How often the list uses a chapter beside how often it would by chance; 1: as often. */
  #rate(chapter: number): number {
    const granted = chapter === CHILDREN ? GRANTED * OF_CHILDREN : GRANTED;
    if (this.#all === 0) return granted / GRANTED;
    const { names, all } = soleOf(this.index, this.catalog);
    const byChance = (this.#all / all) * (names[chapter] as number);
    return ((this.#used[chapter] as number) + granted) / (byChance + GRANTED);
  }

  /** The answer with codes that share a score put into the order in which the list uses their chapters. */
  order(result: MatchResult, top: number): MatchResult {
    if (result.status !== 'ambiguous') return result;
    const { candidates } = result;
    const among = new Set(result.among);
    const best = candidates[0]?.score ?? 0;
    const alike = candidates.filter(({ code, score }) => among.has(code) && best - score <= SAME_SCORE);
    const chapters = alike.map(({ code }) => chapterIn(code));
    if (chapters.every((chapter) => chapter === chapters[0])) return cut(result, candidates, top);
    const rates = chapters.map((chapter) => this.#rate(chapter));
    const all = rates.reduce((sum, rate) => sum + rate, 0);
    const together = alike.reduce((sum, { score }) => sum + score, 0);
    const shares = atMost(
      rates.map((rate) => rate / all),
      MOST_OF_ALL,
    );
    const scored = new Map(alike.map((one, at) => [one, round(together * (shares[at] as number))]));
    const first = chapters[rates.indexOf(Math.max(...rates))] as number;
    const why = this.#why(first, chapters, alike);
    const put = candidates.map((one) => {
      const score = scored.get(one);
      if (score === undefined) return one;
      return why && chapters[alike.indexOf(one)] === first
        ? { ...one, score, reasons: [...one.reasons, why] }
        : { ...one, score };
    });
    put.sort((a, b) => b.score - a.score);
    const place = new Map(put.map(({ code }, at) => [code, at]));
    const inOrder = [...result.among].sort((a, b) => (place.get(a) ?? put.length) - (place.get(b) ?? put.length));
    return cut({ ...result, among: inOrder }, put, top);
  }

  /** Why codes of a chapter come first: names of the list that only this chapter has, and how many only the next one; or that no child is named. */
  #why(first: number, chapters: readonly number[], alike: readonly Candidate[]): SaidReason | undefined {
    const used = this.#used[first] as number;
    const others = chapters.filter((chapter) => chapter !== first);
    const other = others.reduce((a, b) => (this.#rate(b) > this.#rate(a) ? b : a));
    const specialty = (chapter: number): string =>
      this.catalog.get(alike[chapters.indexOf(chapter)]!.code)?.specialty ?? String(chapter);
    if (used === 0) return others.includes(CHILDREN) ? { code: 'children-not-named' } : undefined;
    return {
      code: 'specialty-used',
      params: { specialty: specialty(first), used, other: specialty(other), usedOther: this.#used[other] as number },
    };
  }
}

function cut(result: MatchResult, candidates: readonly Candidate[], top: number): MatchResult {
  return candidates.length > top || candidates !== result.candidates
    ? { ...result, candidates: candidates.slice(0, top) }
    : result;
}

/** Shares of one whole, the largest at most so great; what it loses goes to the others as they stand to each other. */
function atMost(shares: readonly number[], most: number): number[] {
  const largest = Math.max(...shares);
  if (largest <= most) return [...shares];
  return shares.map((share) => (share === largest ? most : (share * (1 - most)) / (1 - largest)));
}

function round(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
