import type { Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import type { Mapping } from '../mapping/mapping';
import { impactOf } from '../mapping/migrate/impact';
import { countOutcomes, previewMigration } from '../mapping/migrate/migrate';
import { editionTexts } from '../messages/edition-texts';
import type { Console } from './console';
import { EXIT, errorText } from './exit';
import { mappingFiles } from './mapping-paths';
import { checkReportName, mappingsOf, planOf, printCounts, writeReport } from './migration';
import { tableLines, terminalWidth } from './table';
import { editionCliTexts } from './texts-editions';

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
  const files = mappingFiles(paths, io);
  const texts = editionCliTexts(io.lang);
  checkReportName(options.output, io);
  const byKind = new Map<Kind, Mapping[]>();
  let failed = false;
  for (const file of files) {
    try {
      for (const mapping of mappingsOf(file)) {
        if (mapping.edition.id !== options.from) {
          io.tell(texts.wrongEdition(file, `${mapping.kind}/${mapping.edition.id}`, options.from));
          continue;
        }
        byKind.set(mapping.kind, [...(byKind.get(mapping.kind) ?? []), mapping]);
      }
    } catch (error) {
      if (!(error instanceof DmdcError)) throw error;
      failed = true;
      io.tell(`${io.texts.error}: ${errorText(error, io, file)}`);
    }
  }
  for (const [kind, mappings] of byKind) {
    const { plan } = planOf(kind, (mappings[0] as Mapping).edition, options.to, options.successors);
    const result = impactOf(mappings, plan);
    const title = `${kind}: ${options.from} → ${options.to}`;
    io.print(io.paint('bold', title));
    const parts = mappings.map((mapping) => {
      const rows = previewMigration(mapping, plan);
      return { facility: mapping.facility, rows, counts: countOutcomes(rows) };
    });
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
    if (options.output !== undefined) await writeReport(options.output, title, parts, io);
  }
  return failed || byKind.size === 0 ? EXIT.file : EXIT.done;
}
