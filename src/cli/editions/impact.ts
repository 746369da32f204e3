import type { Kind } from '../../catalog/kinds';
import { gatherImpact, type ImpactGatherer } from '../../editions/migrate/impact';
import { DmdcError } from '../../errors';
import { findEdition } from '../../io/catalogs/open';
import type { MigrationPart } from '../../io/editions/migration-xlsx';
import type { Mapping } from '../../mapping/mapping';
import { editionCliTexts } from '../../messages/cli/editions';
import { editionTexts } from '../../messages/editions/edition-texts';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT, errorText } from '../terminal/exit';
import { progressBar } from '../terminal/progress-bar';
import { tableLines, terminalWidth } from '../terminal/table';
import { checkReportName, mappingsOf, planOf, printCounts, writeReport } from './migrate';

const CODES = 10;

/** Options of `dmdc impact`, as commander gives them. */
export interface ImpactCommandOptions {
  readonly from: string;
  readonly to: string;
  readonly successors?: string;
  readonly output?: string;
}

interface Gathered {
  readonly gatherer: ImpactGatherer;
  readonly parts: MigrationPart[];
}

function gathered(kind: Kind, edition: Mapping['edition'], options: ImpactCommandOptions): Gathered {
  return { gatherer: gatherImpact(planOf(kind, edition, options.to, options.successors).plan), parts: [] };
}

/** `dmdc impact`: counts what a new edition does to the mappings of facilities, and changes nothing. */
export async function impact(paths: readonly string[], options: ImpactCommandOptions, io: Console): Promise<number> {
  const files = mappingFiles(paths);
  const texts = editionCliTexts(io.lang);
  checkReportName(options.output, io, ['.xlsx', '.csv', '.json']);
  const byKind = new Map<Kind, Gathered>();
  const bar = await progressBar(texts.reading, io, (done, total) => `${io.number(done)}/${io.number(total)}`);
  let failed = false;
  files.forEach((file, at) => {
    try {
      // One file after the other: of each only the numbers and the touched rows are kept.
      for (const mapping of mappingsOf(file)) {
        const { kind, edition } = mapping;
        if (edition.id !== options.from && edition.id !== findEdition(kind, options.from)?.id) {
          io.tell(texts.wrongEdition(file, `${kind}/${edition.id}`, options.from));
          continue;
        }
        const known = byKind.get(kind) ?? gathered(kind, edition, options);
        byKind.set(kind, known);
        const { facility, counts, toReview } = known.gatherer.add(mapping);
        known.parts.push({ facility, counts, rows: toReview });
      }
    } catch (error) {
      if (!(error instanceof DmdcError)) throw error;
      failed = true;
      io.tell(`${io.texts.error}: ${errorText(error, io, file)}`);
    }
    bar.step(at + 1, files.length);
  });
  bar.end();
  for (const [kind, { gatherer, parts }] of byKind) {
    const result = gatherer.result();
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
