import { extname } from 'node:path';
import { asKind, KIND_LABELS } from '../../catalog/kinds';
import { diffEditions, type EditionDiff } from '../../editions/diff/diff';
import { openCatalog } from '../../io/catalogs/open';
import { DIFF_CLASSES, diffCounts, evidenceText, percent, renamedAs } from '../../io/editions/diff-view';
import { writeFileAtomic } from '../../io/files/atomic';
import { editionCliTexts } from '../../messages/cli/editions';
import { editionTexts } from '../../messages/editions/edition-texts';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { tableLines, terminalWidth } from '../terminal/table';

const FORMATS = ['.html', '.xlsx', '.json'] as const;
/** Examples of each class on the terminal. */
const SHOWN = 6;

/** `dmdc diff`: compares two editions; a summary on the terminal, and files in the formats that their names ask for. */
export async function diff(
  kindName: string,
  from: string,
  to: string,
  options: { readonly output?: readonly string[]; readonly successors?: string },
  io: Console,
): Promise<number> {
  const kind = asKind(kindName);
  const texts = editionCliTexts(io.lang);
  for (const file of options.output ?? []) {
    if (!(FORMATS as readonly string[]).includes(extname(file).toLowerCase())) {
      throw new UsageError(texts.badOutput(file, FORMATS.join(', ')));
    }
  }
  const before = openCatalog(kind, { edition: from });
  const after = openCatalog(kind, { edition: to });
  // What reads workbooks takes longer to load than both editions.
  const declared =
    options.successors === undefined
      ? undefined
      : (await import('../../io/sheets/successors')).readSuccessors(options.successors, kind);
  const result = diffEditions(before, after, { declared });
  for (const file of options.output ?? []) {
    writeFileAtomic(file, await render(result, extname(file).toLowerCase(), io));
    io.tell(texts.wrote(file));
  }
  printSummary(result, io);
  return EXIT.done;
}

async function render(result: EditionDiff, format: string, io: Console): Promise<string | Uint8Array> {
  const { lang } = io;
  if (format === '.html') return (await import('../../io/editions/diff-html')).diffHtml(result, { lang });
  if (format === '.xlsx') return (await import('../../io/editions/diff-xlsx')).diffXlsx(result, { lang });
  return (await import('../../io/editions/diff-json')).diffJson(result);
}

function printSummary(result: EditionDiff, io: Console): void {
  const texts = editionTexts(io.lang);
  const counts = diffCounts(result);
  const { before, after, kept, unchanged } = result.counts;
  io.print(io.paint('bold', texts.title(KIND_LABELS[result.kind][io.lang])));
  io.print(
    `${result.from.decision} (${result.from.id}, ${texts.codes(io.number(before))}) → ${result.to.decision} (${result.to.id}, ${texts.codes(io.number(after))})`,
  );
  io.print();
  const rows = [
    [texts.kept, io.number(kept), ''],
    [texts.unchanged, io.number(unchanged), ''],
    ...DIFF_CLASSES.map((name) => [texts.classes[name], io.number(counts[name]), texts.about[name]]),
  ];
  for (const line of tableLines(
    [{ header: '' }, { header: texts.count, align: 'right' }, { header: '', shrink: true }],
    rows,
    terminalWidth(),
  )) {
    io.print(line);
  }
  printExamples(
    texts.classes.removed,
    result.removed.map(({ code, name, successors }) => {
      const list = successors.slice(0, 3).map((one) => `${one.code} ${percent(one.probability)}`);
      return `${code} ${name} → ${list.join(', ') || texts.none}`;
    }),
    io,
  );
  printExamples(
    texts.classes.meaning,
    renamedAs(result, 'meaning').map(
      (one) => `${one.code} ${one.before} → ${one.after} [${evidenceText(one.evidence, io.lang)}]`,
    ),
    io,
  );
  io.print();
  io.print(texts.probabilityNote);
}

function printExamples(title: string, lines: readonly string[], io: Console): void {
  if (lines.length === 0) return;
  io.print();
  io.print(io.paint('bold', title));
  for (const line of lines.slice(0, SHOWN)) io.print(`  ${line}`);
  if (lines.length > SHOWN) io.print(`  ${editionCliTexts(io.lang).moreIssues(io.number(lines.length - SHOWN))}`);
}
