import type { Catalog } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import type { EditionChoice } from '../catalog/resolve';
import { DmdcError } from '../errors';
import { askOtherMatcher } from '../io/bench/other-matcher';
import { type CatalogsOptions, openCatalog, resolveEdition } from '../io/catalogs/open';
import type { KnownItem, TruthList } from '../io/mappings/truth';
import { createMatcher } from '../match/matcher';
import type { MatchResult } from '../match/result';
import { BENCH_FAULTS } from '../messages/bench-texts';
import { judgeOf, type TruthRow } from '../report/bench/judge';
import { type Miss, missesOf } from '../report/bench/measure';
import { type BenchResult, type Judged, pool } from '../report/bench/result';
import { tfidfFloor } from '../report/bench/tfidf';

/** How lists are measured. */
export interface BenchListsOptions extends CatalogsOptions {
  /**
   * Editions to measure in, side by side; a list is measured in those that its kind has.
   * @default the edition that the list's codes were confirmed in, else the one in force today
   */
  readonly editions?: readonly EditionChoice[];
  /** Commands of other matchers to score in the same run. */
  readonly against?: readonly string[];
  /** Seconds that another matcher may take for a list, 1–86400. @default 600 */
  readonly timeout?: number;
  /** As for `createMatcher`. */
  readonly accept?: number;
  /** Called after each row that `dmdc` itself matched. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Measures `dmdc`, plain TF-IDF as the baseline, and other matchers on lists whose right codes are known (`readTruthLists`). Lists of one
 * name and kind are measured as one, but each is matched by itself: rows of one facility are evidence for each other.
 * @throws {DmdcError} as `openCatalog` and `createMatcher`; `unknown-edition` where no list's kind has one of the editions;
 * `matcher-failed` for another matcher that fails or breaks the contract.
 */
export async function* benchLists(
  lists: readonly TruthList[],
  options: BenchListsOptions = {},
): AsyncGenerator<BenchResult> {
  const { editions, against = [], catalogsDir } = options;
  if (editions?.length) checkEditions(lists, editions, catalogsDir);
  for (const group of groupsOf(lists)) {
    const [{ file, kind, edition: confirmed } = group[0] as TruthList] = group;
    const choices = editions?.length
      ? editions.filter((choice) => hasEdition(kind, choice, catalogsDir))
      : [confirmed === undefined ? {} : { edition: confirmed }];
    for (const choice of choices) {
      const catalog = openCatalog(kind, { ...choice, catalogsDir });
      const items = group.flatMap((list) => list.items);
      const about = { file, kind, edition: catalog.edition.id };
      const own = createMatcher(catalog, { accept: options.accept, onProgress: options.onProgress });
      const answers = group.flatMap((list) => own.matchAll(list.items.map(({ item }) => item)));
      yield { ...about, ...compare('dmdc', catalog, items, answers) };
      yield { ...about, ...compare('tfidf', catalog, items, tfidfFloor(catalog)(items)) };
      for (const command of against) {
        const asked = group.flatMap((list) => list.items.map(({ item }) => ({ item, list: list.name ?? list.file })));
        const theirs = await askOtherMatcher(command, asked, catalog, { timeout: options.timeout });
        yield { ...about, ...compare(command, catalog, items, theirs) };
      }
    }
  }
}

/** Lists of one name and kind together. */
function groupsOf(lists: readonly TruthList[]): TruthList[][] {
  const groups = new Map<string, TruthList[]>();
  for (const list of lists) {
    const key = `${list.file}\n${list.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), list]);
  }
  return [...groups.values()];
}

function compare(
  matcher: string,
  catalog: Catalog,
  items: readonly KnownItem[],
  results: readonly MatchResult[],
): Omit<BenchResult, 'file' | 'kind' | 'edition'> {
  const judge = judgeOf(catalog);
  const judged: Judged[] = [];
  const wrong: Miss[] = [];
  items.forEach((known, at) => {
    // Rows that nobody decided are matched too: they belong to the list and its prices.
    if (known.gold === undefined) return;
    const row: TruthRow = { ...known, gold: known.gold };
    const result = results[at] as MatchResult;
    const judgement = judge(row, result);
    judged.push({ row, judgement });
    if (missesOf(judgement).includes('auto')) wrong.push({ what: 'auto', row, result });
  });
  return { ...pool(matcher, judged), judged, wrong };
}

function hasEdition(kind: Kind, choice: EditionChoice, catalogsDir: CatalogsOptions['catalogsDir']): boolean {
  if (choice.edition === undefined) return true;
  try {
    resolveEdition(kind, { ...choice, catalogsDir });
    return true;
  } catch (error) {
    if (error instanceof DmdcError && error.code === 'unknown-edition') return false;
    throw error;
  }
}

function checkEditions(
  lists: readonly TruthList[],
  editions: readonly EditionChoice[],
  catalogsDir: CatalogsOptions['catalogsDir'],
): void {
  const kinds = [...new Set(lists.map(({ kind }) => kind))];
  for (const choice of editions) {
    if (kinds.some((kind) => hasEdition(kind, choice, catalogsDir))) continue;
    throw new DmdcError('unknown-edition', BENCH_FAULTS.noEdition(choice.edition ?? '', kinds.join(', ')), {
      value: choice.edition,
    });
  }
}
