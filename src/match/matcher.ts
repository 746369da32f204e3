import type { Catalog } from '../catalog/catalog';
import { type Entry, isInferred } from '../catalog/entry';
import { entrySource } from '../catalog/entry-source';
import type { FurtherName } from '../catalog/further-names';
import { DmdcError } from '../errors';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import type { SaidReason } from '../messages/reasons';
import { type Word, wordsOf } from '../text/words';
import { type AnswerStore, answerAt, answerKey, RecentAnswers } from './answers';
import { byDepartment } from './by-department';
import { cachedIndex, indexCatalog } from './catalog-index';
import { Categories, depthOf } from './category';
import { cutAt, type ListContext, listContext, NO_CONTEXT } from './context';
import { checkDeclared, type Declared, lostZero, nameContradicts, severalDeclared, withCodeOfName } from './declared';
import { withoutCode } from './elsewhere';
import { writtenName } from './exact';
import { ChapterUse } from './index/chapter-use';
import { OwnMarks, withSaid } from './index/own-marks';
import { byName, costsJust, ListEvidence } from './list-rows';
import { isCut, ofCut, readable } from './long-text';
import { inOwnTable } from './own-table';
import type { ItemFacts } from './profile';
import { PROFILES } from './profiles';
import { withDepartmentNames } from './profiles/departments';
import { CandidateFinder } from './rank/candidates';
import { COEFFICIENTS, type Coefficients } from './rank/coefficients';
import { decide } from './rank/decide';
import { Explainer, ReasonList } from './rank/explain';
import { NEVER_SURE } from './rank/name-sources';
import type { Weighed } from './rank/weighed';
import type { Candidate, MatchResult } from './result';
import { routeCode } from './routes';
import { mayNameSeveral, severalThings } from './several';
import { doAtOnce, doInTurns, Turns } from './steps';
import { againstProducts, byProducts } from './trade-names';
import { rowReasons } from './why';

/** Settings of a matcher. */
export interface MatcherOptions {
  /**
   * Most candidates a row may show, 1…100.
   * @default 10
   */
  readonly top?: number;
  /**
   * Most candidates that an automatic row shows, 1…100: whoever maps a whole province needs few, and files grow with them.
   * @default top
   */
  readonly topAuto?: number;
  /**
   * Probability, 0.5…1, that one code must reach before a row is `auto`.
   * @default 0.995
   */
  readonly accept?: number;
  /** Names of codes beyond those of the edition, each with its source. */
  readonly names?: Iterable<FurtherName>;
  /**
   * Answers of earlier calls of `matchAll`, which are given again where everything that bears on them is the same.
   * One store belongs to one code set and to matchers of the same `top`, `accept` and `names`.
   * @default every call by itself
   */
  readonly answers?: AnswerStore;
  /** Called by `matchAll` after each item, with how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Maps items onto one code set. Holds scratch memory: use one matcher in one thread. */
export interface Matcher {
  readonly catalog: Catalog;
  /** What the matcher says of one item by itself. */
  match(item: Item): MatchResult;
  /**
   * What the matcher says of every item of one facility's list, one result an item, in the same order.
   * The whole list is used as evidence for each row: which price stands for which price item, and how far prices have moved.
   */
  matchAll(items: readonly Item[]): MatchResult[];
  /**
   * The same answers as {@link Matcher.matchAll}, worked out in turns of some milliseconds, so that timers and requests go on meanwhile.
   * @throws the reason of `signal` once it is aborted.
   */
  matchAllAsync(items: readonly Item[], options?: MatchAsyncOptions): Promise<MatchResult[]>;
  /**
   * Each item of a list that need not fit into memory, with what the matcher says of it, in their order. What the list as a whole
   * tells is gathered block by block: a list of at most `block` items is answered as `matchAll` answers it, of a longer one each
   * block is answered as a list of its own. Whoever wants one context over all reads the list into memory and calls `matchAllAsync`.
   * @throws {DmdcError} `bad-option`; the reason of `signal` once it is aborted.
   */
  matchEach(items: Iterable<Item> | AsyncIterable<Item>, options?: MatchEachOptions): AsyncGenerator<MatchedItem>;
}

/** How {@link Matcher.matchAllAsync} is told of and stopped. */
export interface MatchAsyncOptions {
  readonly signal?: AbortSignal;
  /** Called after each item, with how many of how many are done. @default that of the matcher */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Settings of {@link Matcher.matchEach}. */
export interface MatchEachOptions {
  readonly signal?: AbortSignal;
  /** Items that are kept in memory and answered together, from 1. @default 5000 */
  readonly block?: number;
}

/** An item and what the matcher says of it. */
export interface MatchedItem {
  readonly item: Item;
  readonly match: MatchResult;
}

const DEFAULTS = Object.freeze({ top: 10, accept: 0.995, block: 5000 });

/** Longest block whose rows are kept as they were read for the list's sake; of a longer one each row is read twice, to spare memory. */
const FACTS_KEPT = 20_000;

/** Sources of names that are a part of an official one, which something else may have as its whole name. */
const PARTS: ReadonlySet<string> = new Set(['in-brackets', 'without-salt', ...NEVER_SURE]);

function check(options: MatcherOptions): { top: number; topAuto: number; accept: number } {
  const { top = DEFAULTS.top, topAuto = top, accept = DEFAULTS.accept } = options;
  for (const number of [top, topAuto]) {
    if (Number.isInteger(number) && number >= 1 && number <= 100) continue;
    throw new DmdcError('bad-option', MAPPING_FAULTS.badTop(number));
  }
  if (!(accept >= 0.5 && accept <= 1)) {
    throw new DmdcError('bad-option', MAPPING_FAULTS.badAccept(accept));
  }
  return { top, topAuto, accept };
}

/**
 * A matcher for one code set. The index is built once a catalogue and kept with it.
 * @throws {DmdcError} `bad-option`
 */
export function createMatcher(catalog: Catalog, options: MatcherOptions = {}): Matcher {
  return matcherWith(catalog, options, COEFFICIENTS[PROFILES[catalog.kind].family]);
}

/** A matcher with other coefficients than the fitted ones: for fitting them. `see` gets the weighed candidates of every row that is not a repetition, and the signs of the best one. */
export function matcherWith(
  catalog: Catalog,
  options: MatcherOptions,
  coefficients: Coefficients,
  see?: (weighed: readonly Weighed[], signs: Float64Array) => void,
): Matcher {
  const { top, topAuto, accept } = check(options);
  const profile = PROFILES[catalog.kind];
  const further = options.names && [...options.names];
  const names = further ? indexCatalog(catalog, further) : cachedIndex(catalog);
  const ofDepartment = byDepartment(further ?? [], catalog);
  const finder = new CandidateFinder(catalog, names, profile, coefficients);
  const categories = catalog.kind === 'icd10' ? Categories.of(catalog) : undefined;
  /** Services: the order of chapters where no list tells of it. */
  const anyList = catalog.kind === 'services' ? new ChapterUse(names, catalog) : undefined;
  const said = new ReasonList();
  const explainer = new Explainer(names, finder.found, finder.aligner);
  const provisional = catalog.edition.coverage === 'provisional';
  const entries = entrySource(catalog);
  const numbersOf = (some: readonly Entry[]): readonly number[] =>
    some.flatMap((entry) => entries.numberOf(entry) ?? []);
  const entryOf = (candidate: Weighed): Entry => entries.at(candidate.entry);

  const factsOf = (item: Item): ItemFacts =>
    profile.facts(withDepartmentNames(withCodeOfName(readable(item, catalog.kind), catalog), catalog));

  function answer(facts: ItemFacts, context: ListContext, words?: readonly Word[]): MatchResult {
    const found = nameless(facts) ?? several(facts, context) ?? judge(facts, context, words);
    const answered =
      apart(facts, found) ?? withoutCode(catalog, facts, found, () => isKnown(facts)) ?? product(facts, found) ?? found;
    const result = isCut(facts.item) ? ofCut(answered) : answered;
    const route = catalog.kind === 'drugs' ? routeCode(facts.item.route) : undefined;
    return route === undefined ? result : { ...result, routeCode: route };
  }

  /** A name that is no ingredient may be a trade name: then the row is answered by the ingredients of the product. */
  function product({ item }: ItemFacts, found: MatchResult): MatchResult | undefined {
    if (!catalog.products || found.status === 'ambiguous') return undefined;
    const asked = (ingredient: string): MatchResult => {
      const facts = profile.facts({ ...item, ingredient });
      const result = judge(facts, NO_CONTEXT);
      return withoutCode(catalog, facts, result, () => isKnown(facts)) ?? result;
    };
    if (found.status === 'auto') {
      const { ingredient, tradeName = item.localName, registrationNo } = item;
      const isAlone = ingredient === undefined || (ingredient === tradeName && !registrationNo);
      return isAlone ? undefined : againstProducts(catalog.products(), item, found, asked);
    }
    if ((found.candidates[0]?.score ?? 0) >= 0.5) return undefined;
    // An ingredient that nobody knows may be another one than the product's: then a person decides.
    const unread = item.ingredient !== undefined && item.ingredient !== item.localName;
    const made = byProducts(catalog.products(), item, asked, unread ? Number.POSITIVE_INFINITY : accept);
    return made && { ...made, candidates: made.candidates.slice(0, made.status === 'auto' ? topAuto : top) };
  }

  /** Whether the row is a name of a code to the letter: one that somebody gave it, not a part of one. */
  function isKnown({ texts: [text = ''] }: ItemFacts): boolean {
    const name = finder.reader.identical(wordsOf(text));
    if (name < 0) return false;
    const { start, sources, sourceNames } = names.owners;
    const own = sources.subarray(start[name] as number, start[name + 1] as number);
    return own.some((source) => !PARTS.has(sourceNames[source] as string));
  }

  /** Examinations and beds have tables of their own: a technique is offered for them only where the row gives its exact name. */
  function apart({ item }: ItemFacts, { status, issues }: MatchResult): MatchResult | undefined {
    return status === 'auto' ? undefined : inOwnTable(item, catalog, issues, top);
  }

  /** A row without a name is left to a person, the code that it declares first. */
  function nameless({ texts, item }: ItemFacts): MatchResult | undefined {
    if (texts.some((text) => text.trim() !== '')) return undefined;
    const { entries, issues } = checkDeclared(item, catalog);
    if (entries.length === 0) return undefined;
    const score = round(0.5 / entries.length);
    const reasons: SaidReason[] = [{ code: 'declared-without-name' }];
    const candidates = entries.slice(0, top).map(({ code, name }) => ({ code, name, score, reasons }));
    return { status: 'review', candidates, reasons, issues };
  }

  function contradiction(item: Item, declared: Declared, lost: boolean): Issue {
    const { sheet, row, declaredCode: value = '' } = item;
    if (lost) return lostZero({ sheet, row, column: 'declaredCode', value }, value.trim(), declared.repaired);
    return nameContradicts(item, declared.entries);
  }

  /** A text that names several things gives one answer each. */
  function several(facts: ItemFacts, context: ListContext): MatchResult | undefined {
    const text = profile.severalIn?.(facts.item);
    if (text === undefined || !mayNameSeveral(text)) return undefined;
    const { declaredCode: _, nameEn: __, ...item } = facts.item;
    const result = severalThings(
      text,
      () => judge(facts, context),
      (localName) => judge(profile.facts({ ...item, localName }), context),
    );
    return result && { ...result, candidates: result.candidates.slice(0, top) };
  }

  function judge(facts: ItemFacts, context: ListContext, words?: readonly Word[]): MatchResult {
    const declared = checkDeclared(facts.item, catalog);
    const findWith = (entries: readonly Entry[]) => finder.find(facts, context, words, numbersOf(entries));
    let found = findWith(declared.entries);
    const agreed = found.some(({ declared: agrees }) => agrees);
    const repaired = !agreed && declared.repaired.length > 0 ? findWith(declared.repaired) : found;
    const lost = repaired !== found && repaired.some(({ declared: agrees }) => agrees);
    if (repaired !== found) found = lost ? repaired : findWith(declared.entries);
    see?.(found, finder.signs);
    const member = categories?.declaredMember(found, numbersOf(declared.entries));
    const pair = member ? undefined : categories?.pair(found, facts.item.localName, context.depth);
    let weighed: readonly Weighed[] = found;
    if (categories && pair) weighed = categories.share(found, pair, context.depth);
    else if (categories && member) weighed = categories.memberFirst(found, member);
    const verdict = decide(weighed, accept, entryOf, profile.differences, costsJust(facts.item, catalog));
    // Codes that keep the best one from being decided have come nearer to it: rank order is score order.
    if (verdict.status === 'ambiguous')
      weighed = [...weighed].sort((a, b) => Number(a.conflict) - Number(b.conflict) || b.probability - a.probability);
    const issues: Issue[] = [...declared.issues];
    const contradicts = declared.entries.length > 0 && !agreed && !member;
    if (contradicts) issues.push(contradiction(facts.item, declared, lost));
    const first = weighed[0];
    const inferred = verdict.status === 'auto' && first !== undefined && isInferred(entryOf(first));
    const doubted = contradicts || declared.range || lost;
    const isAuto = verdict.status === 'auto' && !doubted && !provisional && !inferred;
    // Which of the codes that remain come first is known only at the end: all of them are made.
    const open = anyList && verdict.status === 'ambiguous' ? Math.max(top, verdict.among.length) : top;
    explainer.begin();
    const candidates: Candidate[] = weighed.slice(0, isAuto ? topAuto : open).map((candidate) => {
      const entry = entryOf(candidate);
      explainer.explain(candidate, said);
      // What else speaks for it or against it.
      finder.weigh(facts, candidate.entry, context, candidate.wording, said);
      return { code: entry.code, name: entry.name, score: round(candidate.probability), reasons: said.take() };
    });
    const reasons = rowReasons({ catalog, facts, verdict, weighed, pair, candidates });
    if (contradicts && !lost && declared.isSeveral) {
      return severalDeclared(declared.entries, candidates, reasons, issues, top);
    }
    if (doubted && verdict.status === 'auto') {
      const why = lost ? 'declared-lost-zero' : declared.range ? 'declared-range' : 'declared-contradicts';
      const code =
        lost || declared.range ? (facts.item.declaredCode ?? '').trim() : (declared.entries[0] as Entry).code;
      reasons.push({ code: why, params: { code } });
      return { status: 'review', candidates, reasons, issues };
    }
    if (provisional && verdict.status === 'auto') {
      reasons.push({ code: 'edition-provisional', params: { edition: catalog.edition.id } });
      return { status: 'review', candidates, reasons, issues };
    }
    if (inferred) {
      reasons.push({ code: 'code-inferred', params: { code: entryOf(first).code } });
      return { status: 'review', candidates, reasons, issues };
    }
    switch (verdict.status) {
      case 'auto':
        return { status: 'auto', code: (candidates[0] as Candidate).code, candidates, reasons, issues };
      case 'ambiguous':
        return {
          status: 'ambiguous',
          among: verdict.among.map((candidate) => entryOf(candidate).code),
          differBy: verdict.differBy,
          candidates,
          reasons,
          issues,
        };
      default:
        return { status: verdict.status, candidates, reasons, issues };
    }
  }

  /** What a list tells of each of its rows; each step takes one row. */
  function* contextOf(facts: Iterable<ItemFacts>): Generator<void, ListContext> {
    const written: string[] = [];
    const evidence = new ListEvidence(names, finder.reader, catalog);
    for (const one of facts) {
      written.push(writtenName(one.item, catalog.kind));
      evidence.add(one);
      yield;
    }
    const { certain, regime, chapters } = evidence;
    return { ...listContext(certain, regime), chapters, depth: categories && depthOf(written), cutAt: cutAt(written) };
  }

  /** The marks that a list of services or diseases adds to its names. */
  function* marksOf(items: readonly Item[]): Generator<void, OwnMarks> {
    const marks = new OwnMarks();
    if (catalog.kind === 'services' || catalog.kind === 'icd10') yield* marks.find(items, names);
    return marks;
  }

  function* factsOfAll(
    items: readonly Item[],
    marks: OwnMarks,
    kept: ItemFacts[] | undefined,
  ): Generator<ItemFacts, undefined> {
    for (const item of items) {
      const facts = factsOf(marks.read(item).item);
      kept?.push(facts);
      yield facts;
    }
  }

  /** The answer to a row, which `known` has where one with the same values was there before; without it the row is like no other. */
  function answerOnce(
    fact: ItemFacts,
    context: ListContext,
    known: AnswerStore | undefined,
    words?: readonly Word[],
  ): MatchResult {
    const key = known && answerKey(catalog.kind, fact.item, options.answers && context);
    let result = key && known.get(key);
    if (!result) {
      result = answer(fact, context, words);
      if (key) known.set(key, result);
    }
    return ofDepartment(fact.item, inOrder(answerAt(result, fact.item), context));
  }

  /** What nothing of the row tells apart, in the order in which its list uses the chapters. */
  function inOrder(result: MatchResult, { chapters = anyList }: ListContext): MatchResult {
    return anyList && chapters ? chapters.order(result, top) : result;
  }

  /** Answers the rows of a list; each step takes one row at most. */
  function* answering(
    items: readonly Item[],
    onProgress: MatcherOptions['onProgress'],
  ): Generator<void, MatchResult[]> {
    const facts: ItemFacts[] = [];
    const marks = yield* marksOf(items);
    const context = yield* contextOf(factsOfAll(items, marks, facts));
    const results: MatchResult[] = new Array(items.length);
    let done = 0;
    for (const { words, rows } of yield* byName(facts)) {
      // Rows with the same values have the same name: one that has its name for itself is like no other.
      const known: AnswerStore | undefined = options.answers ?? (rows.length > 1 ? new Map() : undefined);
      for (const row of rows) {
        const result = answerOnce(facts[row] as ItemFacts, context, known, words);
        results[row] = withSaid(result, marks.read(items[row] as Item).said);
        onProgress?.(++done, items.length);
        yield;
      }
    }
    return results;
  }

  const matchAllAsync: Matcher['matchAllAsync'] = (items, { signal, onProgress = options.onProgress } = {}) =>
    doInTurns(answering(items, onProgress), signal);

  return {
    catalog,
    match: (item) => ofDepartment(item, inOrder(answer(factsOf(item), NO_CONTEXT), NO_CONTEXT)),
    matchAll: (items) => doAtOnce(answering(items, options.onProgress)),
    matchAllAsync,
    async *matchEach(items, { signal, block = DEFAULTS.block } = {}) {
      for await (const some of blocksOf(items, block)) {
        const facts = some.length > FACTS_KEPT ? undefined : [];
        const marks = await doInTurns(marksOf(some), signal);
        const context = await doInTurns(contextOf(factsOfAll(some, marks, facts)), signal);
        // Answers go out as they are made, and few are kept: a list of any length takes the memory of a block of items.
        const known = options.answers ?? new RecentAnswers();
        const turns = new Turns(signal);
        for (const [at, item] of some.entries()) {
          if (turns.isOver()) await turns.next();
          const own = marks.read(item);
          yield { item, match: withSaid(answerOnce(facts?.[at] ?? factsOf(own.item), context, known), own.said) };
        }
      }
    },
  };
}

async function* blocksOf(items: Iterable<Item> | AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  if (!Number.isInteger(size) || size < 1) {
    throw new DmdcError('bad-option', MAPPING_FAULTS.badBlock(size));
  }
  let block: Item[] = [];
  for await (const item of items) {
    block.push(item);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

function round(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
