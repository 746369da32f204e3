import { basename } from 'node:path';
import { asKind, KIND_LABELS } from '../../catalog/kinds';
import { DmdcError } from '../../errors';
import { readBenchSet } from '../../io/bench/bench-set';
import { benchJson } from '../../io/bench/results-json';
import { namedFiles } from '../../io/files/named-files';
import { type ReadTruthOptions, readTruthLists, type TruthList } from '../../io/mappings/truth';
import { benchLists } from '../../jobs/bench-lists';
import { benchTexts } from '../../messages/cli/bench';
import { FILE_FAULTS } from '../../messages/file-faults';
import { type Estimate, estimate } from '../../report/bench/interval';
import { type BenchResult, type Pooled, totals } from '../../report/bench/result';
import { type Measures, SHARES, type ShareName } from '../../report/bench/tally';
import type { Console } from '../terminal/console';
import { type EditionOptions, editionChoice, tellEditions } from '../terminal/edition-choice';
import { EXIT } from '../terminal/exit';
import { columnsOf, numberOption } from '../terminal/options';
import { progressBar } from '../terminal/progress-bar';
import { type TextColumn, tableLines, terminalWidth } from '../terminal/table';

/** Options of `dmdc bench`, as commander gives them. */
export interface BenchOptions extends Omit<EditionOptions, 'edition'> {
  readonly truth?: readonly string[];
  readonly edition?: readonly string[];
  readonly kind?: string;
  readonly column?: readonly string[];
  readonly accept?: string;
  readonly against?: readonly string[];
  readonly timeout?: string;
  readonly wrong?: string;
  readonly json?: boolean;
}

/** Columns of the two tables of kinds or classes: what stands first, for every matcher, and what the first matcher decides. */
const RANKED = ['codeR1', 'r5'] as const;
const DECIDED = ['autoRight', 'autoCoverage', 'autoOpen', 'ambiguousHolds', 'absentHalf', 'absentAuto'] as const;

const WRONG_SHOWN = 10;

/** `dmdc bench`: how right mapping is on lists whose right codes are known, beside plain TF-IDF and other matchers. */
export async function bench(options: BenchOptions, io: Console): Promise<number> {
  const kind = options.kind === undefined ? undefined : asKind(options.kind);
  const columns = columnsOf(options.column, io);
  const accept = numberOption('--accept', options.accept, io);
  const timeout = numberOption('--timeout', options.timeout, io);
  const shown = numberOption('--wrong', options.wrong, io) ?? WRONG_SHOWN;
  const { dmdc, asOf } = options;
  const general = editionChoice({ dmdc, asOf });
  const editions = options.edition?.map((id) => editionChoice({ edition: id, dmdc, asOf }));
  const chosen = editions ?? (Object.keys(general).length > 0 ? [general] : undefined);
  const truth = options.truth && truthLists(options.truth, { kind, columns }, io);
  const lists = truth ?? readBenchSet().filter((list) => kind === undefined || list.kind === kind);

  const bar = await progressBar('bench', io);
  const results: BenchResult[] = [];
  const said = new Set<string>();
  try {
    const { against } = options;
    for await (const result of benchLists(lists, {
      editions: chosen,
      accept,
      against,
      timeout,
      onProgress: bar.step,
    })) {
      if (result.matcher === 'dmdc') tellEditions([result.kind], { edition: result.edition }, io, { said });
      results.push(result);
    }
  } finally {
    bar.end();
  }
  const total = totals(results);
  if (options.json) {
    io.print(benchJson(results, total));
    return EXIT.done;
  }
  const groups = new Map<string, BenchResult[]>();
  for (const result of results) {
    const key = `${result.file}\n${result.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  if (truth || editions) for (const group of groups.values()) printList(group, shown, io);
  else printSet([...groups.values()], total, shown, io);
  io.print(io.paint('dim', benchTexts(io.lang).notes));
  return EXIT.done;
}

/** Files of folders that are no lists. */
const NO_LIST = /^[.~]|\.(?:md|txt)$/i;

/** The lists of files and folders; one among several that does not say which codes are right is named and passed over. */
function truthLists(paths: readonly string[], options: ReadTruthOptions, io: Console): TruthList[] {
  const isList = (name: string): boolean => !NO_LIST.test(name);
  const files = namedFiles(paths, isList, (folder) => FILE_FAULTS.noTruth(basename(folder)));
  const passed: DmdcError[] = [];
  const lists = files.flatMap((file) => {
    try {
      return readTruthLists(file, options);
    } catch (error) {
      if (!(error instanceof DmdcError) || error.code !== 'column-not-found') throw error;
      passed.push(error);
      return [];
    }
  });
  const [first] = passed;
  if (lists.length === 0 && first) throw first;
  for (const { messages } of passed) io.tell(benchTexts(io.lang).passed(messages[io.lang]));
  return lists;
}

/** One list: a column for each matcher and edition, then the classes of wording in each edition. */
function printList(results: readonly BenchResult[], shown: number, io: Console): void {
  const texts = benchTexts(io.lang);
  const [first] = results as [BenchResult];
  const editions = [...new Set(results.map(({ edition }) => edition))];
  const label = KIND_LABELS[first.kind][io.lang];
  io.print(io.paint('bold', texts.title(first.file, label, editions.join(', '))));
  io.print(texts.rows(io.number(first.measures.rows - first.measures.unknownGold - first.measures.absentAuto.of)));
  const header = ({ matcher, edition }: BenchResult): string =>
    editions.length > 1 ? `${matcherName(matcher, io)}, ${edition}` : matcherName(matcher, io);
  const rows = SHARES.filter((name) => results.some(({ measures }) => measures[name].of > 0)).map((name) => [
    texts.measures[name],
    ...results.map(({ matcher, measures }) =>
      decides(matcher) || !DECIDING.has(name) ? share(measures[name], io) : '',
    ),
  ]);
  rows.push([texts.calibration, ...results.map(({ matcher, measures }) => calibration(matcher, measures, io))]);
  printTable(
    [
      { header: texts.measure, shrink: true },
      ...results.map((result): TextColumn => ({ header: header(result), align: 'right' })),
    ],
    rows,
    io,
  );
  for (const edition of editions) {
    const here = results.filter((result) => result.edition === edition);
    if (first.classes.size > 0) printClasses(here, io);
    printRest(here[0] as BenchResult, shown, io);
  }
  io.print();
}

/** The test set of the package: kinds, then classes over all kinds. */
function printSet(
  groups: readonly (readonly BenchResult[])[],
  total: readonly Pooled[],
  shown: number,
  io: Console,
): void {
  const texts = benchTexts(io.lang);
  const [all] = total;
  io.print(io.paint('bold', texts.setTitle(io.number(all?.measures.rows ?? 0), String(groups.length))));
  const lines = groups.map((group): [string, readonly Pooled[]] => {
    const [{ kind, edition }] = group as [BenchResult];
    return [`${KIND_LABELS[kind][io.lang]} (${edition})`, group];
  });
  printLines(texts.kind, [...lines, [texts.total, total]], io);
  io.print();
  if (total.length > 0) printClasses(total, io);
  for (const group of groups) {
    const [own] = group as [BenchResult];
    io.print();
    io.print(`${KIND_LABELS[own.kind][io.lang]}:`);
    printRest(own, shown, io);
  }
  io.print();
}

function printClasses(results: readonly Pooled[], io: Console): void {
  const { classes, classOf } = benchTexts(io.lang);
  const names = [...(results[0]?.classes.keys() ?? [])];
  const line = (name: string): [string, readonly Pooled[]] => [
    Object.hasOwn(classes, name) ? classes[name as keyof typeof classes] : name,
    results.map((result) => ({ ...result, measures: result.classes.get(name) as Measures })),
  ];
  io.print();
  printLines(classOf, names.map(line), io);
}

/** A line for each kind or class: what each matcher ranks first, and how the first one decides. */
function printLines(title: string, lines: readonly (readonly [string, readonly Pooled[]])[], io: Console): void {
  const texts = benchTexts(io.lang);
  const [, columns = []] = lines[0] ?? [];
  const rightOf = (header: string): TextColumn => ({ header, align: 'right' });
  const head = [{ header: title }, rightOf(texts.count)];
  const start = ([name, results]: (typeof lines)[number]): string[] => [
    name,
    io.number(results[0]?.measures.rows ?? 0),
  ];
  printTable(
    [
      ...head,
      ...columns.flatMap(({ matcher }) =>
        RANKED.map((one) => rightOf(`${matcherName(matcher, io)} ${texts.short[one]}`)),
      ),
    ],
    lines.map((line) => [
      ...start(line),
      ...line[1].flatMap(({ measures }) => RANKED.map((one) => share(measures[one], io))),
    ]),
    io,
  );
  io.print();
  printTable(
    [...head, ...DECIDED.map((one) => rightOf(texts.short[one])), rightOf('ECE')],
    lines.map((line) => {
      const [own] = line[1];
      return [
        ...start(line),
        ...DECIDED.map((one) => share(own?.measures[one], io)),
        calibration(own?.matcher ?? '', own?.measures, io),
      ];
    }),
    io,
  );
}

function printTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], io: Console): void {
  for (const line of tableLines(columns, rows, terminalWidth())) io.print(`  ${line}`);
}

/** What the shares do not say: who waits, what the edition lacks, what was decided wrongly. */
function printRest({ measures, edition, wrong }: BenchResult, shown: number, io: Console): void {
  const texts = benchTexts(io.lang);
  const { review, none, unknownGold, lackingAuto, absentAuto } = measures;
  io.print(`  ${texts.waiting(io.number(review), io.number(none))}`);
  if (unknownGold > 0) io.print(`  ${texts.unknown(io.number(unknownGold), edition, io.number(lackingAuto.hits))}`);
  if (absentAuto.of > 0) io.print(`  ${texts.withoutCode(io.number(absentAuto.of), io.number(absentAuto.hits))}`);
  if (wrong.length > 0) io.print(`  ${io.paint('yellow', texts.wrong(io.number(wrong.length)))}`);
  for (const { row, result } of wrong.slice(0, shown)) {
    const first = result.candidates[0];
    io.print(`    ${row.item.localCode}  ${row.item.localName}`);
    io.print(`      ${texts.machine}: ${first?.code}  ${first?.name}`);
    io.print(`      ${texts.right}: ${row.gold ?? texts.noCode}`);
  }
}

/** Measures of deciding: all that stand behind those of ranking. */
const DECIDING: ReadonlySet<ShareName> = new Set(SHARES.slice(SHARES.indexOf('autoPrecision')));

/** The floor ranks only: its scores are no probabilities. */
function decides(matcher: string): boolean {
  return matcher !== 'tfidf';
}

function matcherName(matcher: string, io: Console): string {
  const { matchers } = benchTexts(io.lang);
  return matcher === 'dmdc' || matcher === 'tfidf' ? matchers[matcher] : matcher;
}

function calibration(matcher: string, measures: Measures | undefined, { lang }: Console): string {
  if (!measures || !decides(matcher) || Number.isNaN(measures.calibrationError)) return '';
  return measures.calibrationError.toLocaleString(lang, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}

function share(of: Measures['codeR1'] | undefined, { lang }: Console): string {
  const found: Estimate | undefined = of && estimate(of);
  if (!found) return '—';
  const text = (value: number): string =>
    (100 * value).toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${text(found.share)} (${text(found.low)}–${text(found.high)})`;
}
