import { basename } from 'node:path';
import { asDate } from '../../catalog/date';
import { asKind, KIND_LABELS, KINDS } from '../../catalog/kinds';
import { openCatalog } from '../../io/catalogs/open';
import { readFacilityCatalog } from '../../io/sheets/facility-list';
import { type ValidationReport, validateDeclared } from '../../mapping/validate';
import { createMatcher } from '../../match/matcher';
import { decisionTexts } from '../../messages/cli/decisions';
import type { Console } from '../terminal/console';
import { type EditionOptions, editionChoice } from '../terminal/edition-choice';
import { EXIT, placeText } from '../terminal/exit';
import { COLOURS } from '../terminal/issues';

/** Options of `dmdc validate`, as commander gives them. */
export interface ValidateOptions extends EditionOptions {
  readonly kind?: string;
  readonly sheet?: string;
  readonly date?: string;
  readonly json?: boolean;
}

/** `dmdc validate`: checks the codes that a list declares; exit code 1 when there is any error. */
export function validate(file: string, options: ValidateOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  const kind = options.kind === undefined ? undefined : asKind(options.kind);
  const date = options.date === undefined ? undefined : asDate(options.date);
  const list = readFacilityCatalog(file, { kind, sheet: options.sheet });
  const reports: ValidationReport[] = [];
  for (const one of KINDS) {
    const items = list.items.filter((item) => item.kind === one);
    if (items.length === 0) continue;
    // The day on which codes are used chooses the edition, unless one is named.
    const choice = editionChoice(options);
    const catalog = openCatalog(one, Object.keys(choice).length === 0 && date !== undefined ? { asOf: date } : choice);
    const matches = createMatcher(catalog).matchAll(items);
    reports.push(validateDeclared(items, matches, catalog, { date }));
  }
  if (options.json) io.print(JSON.stringify({ file: basename(file), reports }, null, 1));
  else {
    for (const report of reports) {
      io.print(
        texts.validated(
          KIND_LABELS[report.kind][io.lang],
          report.edition,
          io.number(report.items),
          io.number(report.declared),
          io.number(report.valid),
        ),
      );
      for (const issue of report.issues) {
        const message = issue.message[io.lang];
        const where = placeText({ sheet: issue.sheet, row: issue.row, value: issue.value }, io, message);
        const label = io.paint(COLOURS[issue.severity], io.texts.severities[issue.severity]);
        io.print(`  ${label}: ${message}${where ? ` (${where})` : ''}`);
      }
    }
  }
  return reports.some(({ counts }) => counts.error > 0) ? EXIT.findings : EXIT.done;
}
