import { impactOnFiles } from '../../jobs/migrate-files';
import { editionCliTexts } from '../../messages/cli/editions';
import { editionTexts } from '../../messages/editions/edition-texts';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT, errorText } from '../terminal/exit';
import { progressBar } from '../terminal/progress-bar';
import { tableLines, terminalWidth } from '../terminal/table';
import { checkReportName, printCounts, writeReport } from './migrate';

const CODES = 10;

/** Options of `dmdc impact`, as commander gives them. */
export interface ImpactCommandOptions {
  readonly from: string;
  readonly to: string;
  readonly successors?: string;
  readonly output?: string;
}

/** `dmdc impact`: counts what a new edition does to the mappings of facilities, and changes nothing. */
export async function impact(paths: readonly string[], options: ImpactCommandOptions, io: Console): Promise<number> {
  const files = mappingFiles(paths);
  const texts = editionCliTexts(io.lang);
  checkReportName(options.output, io, ['.xlsx', '.csv', '.json']);
  const bar = await progressBar(texts.reading, io, (done, total) => `${io.number(done)}/${io.number(total)}`);
  let failed = false;
  const byKind = impactOnFiles(files, {
    ...options,
    onProgress: bar.step,
    onOther: (file, { kind, edition }) => io.tell(texts.wrongEdition(file, `${kind}/${edition.id}`, options.from)),
    onUnreadable: (file, error) => {
      failed = true;
      io.tell(`${io.texts.error}: ${errorText(error, io, file)}`);
    },
  });
  bar.end();
  for (const [kind, result] of byKind) {
    const parts = result.mappings.map(({ facility, counts, toReview }) => ({ facility, counts, rows: toReview }));
    const title = `${kind}: ${options.from} → ${options.to}`;
    io.print(io.paint('bold', title));
    printCounts(parts, io);
    const touched = result.mappings.filter(({ toReview }) => toReview.length > 0);
    io.print();
    io.print(
      texts.touched(
        io.number(touched.reduce((sum, { toReview }) => sum + toReview.length, 0)),
        io.number(touched.length),
      ),
    );
    if (result.codes.length > 0) {
      const { columns, outcomes } = editionTexts(io.lang);
      io.print();
      io.print(io.paint('bold', texts.topCodes));
      const rows = result.codes
        .slice(0, CODES)
        .map(({ code, name, outcome, rows: count, facilities }) => [
          code,
          name,
          outcomes[outcome],
          io.number(count),
          io.number(facilities),
        ]);
      const lines = tableLines(
        [
          { header: columns.oldCode },
          { header: columns.oldName, shrink: true },
          { header: columns.outcome },
          { header: texts.rows, align: 'right' },
          { header: texts.facilities, align: 'right' },
        ],
        rows,
        terminalWidth(),
      );
      for (const line of lines) io.print(line);
    }
    const file = byKind.size > 1 ? options.output?.replace(/(\.[^.]+)$/, `.${kind}$1`) : options.output;
    if (file !== undefined) await writeReport(file, title, parts, io);
  }
  return failed || byKind.size === 0 ? EXIT.file : EXIT.done;
}
