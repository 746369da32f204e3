import { asKind, KIND_LABELS } from '../../catalog/kinds';
import { openCatalog } from '../../io/catalogs/open';
import { readTruthLists, type TruthList } from '../../io/mappings/truth';
import { createMatcher, type Matcher } from '../../match/matcher';
import { type Estimate, estimate, type Measures, type Miss, measure, type TruthRow } from '../../report/accuracy';
import type { Console } from '../terminal/console';
import { type EditionOptions, editionChoice, tellEditions } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { columnsOf, numberOption } from '../terminal/options';
import { progressBar } from '../terminal/progress-bar';
import { tableLines, terminalWidth } from '../terminal/table';

/** Options of `dmdc bench`, as commander gives them. */
export interface BenchOptions extends EditionOptions {
  readonly truth?: readonly string[];
  readonly kind?: string;
  readonly column?: readonly string[];
  readonly accept?: string;
  readonly wrong?: string;
  readonly json?: boolean;
}

/** Measures printed for a person: over all rows, and over the hard ones where that is counted. */
const LINES = [
  ['nameR1', 'nameR1Hard'],
  ['codeR1', 'codeR1Hard'],
  ['codeR1Decidable', 'codeR1DecidableHard'],
  ['r5', 'r5Hard'],
  ['r10', undefined],
  ['autoPrecision', undefined],
  ['autoCoverage', 'autoCoverageHard'],
  ['ambiguousHolds', undefined],
  ['route', undefined],
] as const;

const WRONG_SHOWN = 10;

/** What one list measures. */
interface Measured {
  readonly measures: Measures;
  /** Rows that a person found to have no code, and how many were decided all the same. */
  readonly withoutCode: { readonly rows: number; readonly auto: number };
  readonly wrong: readonly Miss[];
}

/** `dmdc bench`: how right the matcher is on lists whose right codes are known. */
export async function bench(options: BenchOptions, io: Console): Promise<number> {
  if (!options.truth?.length) throw new UsageError(io.texts.bench.noTruth);
  const kind = options.kind === undefined ? undefined : asKind(options.kind);
  const columns = columnsOf(options.column, io);
  const accept = numberOption('--accept', options.accept, io);
  const shown = numberOption('--wrong', options.wrong, io) ?? WRONG_SHOWN;
  const choice = editionChoice(options);
  const chosen = Object.keys(choice).length > 0;
  const said = new Set<string>();
  const printed: unknown[] = [];
  for (const file of options.truth) {
    for (const list of readTruthLists(file, { kind, columns })) {
      // Codes were confirmed in an edition: that one, unless another is asked for.
      const edition = chosen || list.edition === undefined ? choice : { edition: list.edition };
      const catalog = openCatalog(list.kind, edition);
      tellEditions([list.kind], edition, io, { said });
      const bar = await progressBar(io.texts.map.mapping(list.file), io);
      let measured: Measured;
      try {
        measured = measureList(list, createMatcher(catalog, { accept, onProgress: bar.step }));
      } finally {
        bar.end();
      }
      if (options.json) printed.push(asData(list, catalog.edition.id, measured));
      else print(list, catalog.edition.id, measured, shown, io);
    }
  }
  if (options.json) io.print(JSON.stringify({ lists: printed }, null, 1));
  else io.print(io.paint('dim', io.texts.bench.notes));
  return EXIT.done;
}

function measureList({ items }: TruthList, matcher: Matcher): Measured {
  // Rows that nobody decided are matched too: they belong to the list and its prices.
  const results = matcher.matchAll(items.map(({ item }) => item));
  const known = items.flatMap(({ gold }, at) => (typeof gold === 'string' ? [at] : []));
  const without = items.flatMap(({ gold }, at) => (gold === null ? [at] : []));
  const wrong: Miss[] = [];
  const measures = measure(
    matcher.catalog,
    known.map((at) => items[at] as TruthRow),
    known.map((at) => results[at]!),
    (miss) => {
      if (miss.what === 'auto') wrong.push(miss);
    },
  );
  const auto = without.filter((at) => results[at]!.status === 'auto').length;
  return { measures, withoutCode: { rows: without.length, auto }, wrong };
}

function asData({ file, kind }: TruthList, edition: string, { measures, withoutCode, wrong }: Measured): object {
  const shares = Object.entries(measures).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : (estimate(value) ?? null),
  ]);
  return {
    file,
    kind,
    edition,
    ...Object.fromEntries(shares),
    withoutCode,
    wrong: wrong.map(({ row, result }) => ({
      localCode: row.item.localCode,
      localName: row.item.localName,
      auto: result.candidates[0]?.code,
      gold: row.gold,
    })),
  };
}

function print({ file, kind }: TruthList, edition: string, measured: Measured, shown: number, io: Console): void {
  const { texts, lang } = io;
  const { measures, withoutCode, wrong } = measured;
  io.print(io.paint('bold', texts.bench.title(file, KIND_LABELS[kind][lang], edition)));
  io.print(texts.bench.rows(io.number(measures.rows - measures.unknownGold)));
  const rows = LINES.filter(([name]) => measures[name].of > 0).map(([name, hard]) => [
    texts.bench.measures[name],
    share(estimate(measures[name]), io),
    hard ? share(estimate(measures[hard]), io) : '',
  ]);
  const lines = tableLines(
    [
      { header: texts.bench.measure, shrink: true },
      { header: texts.bench.all, align: 'right' },
      { header: texts.bench.hard, align: 'right' },
    ],
    rows,
    terminalWidth(),
  );
  for (const line of lines) io.print(`  ${line}`);
  io.print(texts.bench.waiting(io.number(measures.review), io.number(measures.none)));
  if (measures.unknownGold > 0) io.print(texts.bench.unknown(io.number(measures.unknownGold)));
  if (withoutCode.rows > 0) {
    io.print(texts.bench.withoutCode(io.number(withoutCode.rows), io.number(withoutCode.auto)));
  }
  if (wrong.length > 0) io.print(io.paint('yellow', texts.bench.wrong(io.number(wrong.length))));
  for (const { row, result } of wrong.slice(0, shown)) {
    const first = result.candidates[0];
    io.print(`  ${row.item.localCode}  ${row.item.localName}`);
    io.print(`    ${texts.bench.machine}: ${first?.code}  ${first?.name}`);
    io.print(`    ${texts.bench.right}: ${row.gold}`);
  }
  io.print();
}

function share(found: Estimate | undefined, { lang }: Console): string {
  if (!found) return '—';
  const text = (value: number): string =>
    (100 * value).toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${text(found.share)} % (${text(found.low)}–${text(found.high)})`;
}
