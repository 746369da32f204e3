import { basename, extname } from 'node:path';
import { KIND_LABELS } from '../../catalog/kinds';
import type { FacilityCatalog, ReadSheet, RowRole } from '../../list/facility-list';
import type { Mapping } from '../../mapping/mapping';
import { ratioReport } from '../../report/ratio';
import { printRatios } from '../report/ratio-table';
import { type Console, commandName } from '../terminal/console';
import { allIssues, issueLines } from '../terminal/issues';

const ROLES: readonly Exclude<RowRole, 'items'>[] = [
  'title',
  'header',
  'repeatedHeader',
  'numbering',
  'section',
  'total',
  'footer',
  'blank',
  'hidden',
  'unreadable',
  'notRead',
];

/**
 * What `dmdc map` prints for a person: how the file was read, what to look at, the ratios, what to do next. `stored` is
 * the mapping file or folder that it went to, which the next steps then rest on: mapping again would leave decisions out.
 */
export function printSummary(
  file: string,
  list: FacilityCatalog,
  mappings: readonly Mapping[],
  stored: string | undefined,
  io: Console,
): void {
  const { texts } = io;
  const facility = mappings[0]?.facility;
  const title = facility && facility.name !== basename(file) ? ` — ${facility.name}` : '';
  io.print(io.paint('bold', `${basename(file)}${title}`));
  for (const sheet of list.sheets) printSheet(sheet, list.sheets.length === 1 && sheet.name === nameOnly(file), io);

  const issues = issueLines(allIssues(list.issues, mappings), io);
  if (issues.length > 0) {
    io.print();
    io.print(io.paint('bold', texts.map.issues));
    for (const line of issues) io.print(`  ${line}`);
  }
  if (mappings.length === 0) return;
  io.print();
  io.print(io.paint('bold', texts.map.ratios));
  printRatios(ratioReport(mappings), io);
  io.print();
  io.print(io.paint('bold', texts.map.next));
  const command = commandName();
  const from = stored ?? file;
  const quoted = /[^\w./-]/.test(from) ? `"${from}"` : from;
  io.print(
    `  ${texts.map.nextReview(`${command} ${stored === undefined ? 'map' : 'export'} ${quoted} -o ra-soat.xlsx`)}`,
  );
  io.print(
    `  ${texts.map.nextReport(`${command} report ${stored === undefined ? 'ra-soat.xlsx' : quoted} -o bao-cao-677.xlsx`)}`,
  );
  io.print(`  ${texts.map.nextKind}`);
  io.print();
}

function nameOnly(file: string): string {
  return basename(file, extname(file));
}

function printSheet(sheet: ReadSheet, alone: boolean, io: Console): void {
  const { texts, lang } = io;
  const name = alone ? texts.map.wholeFile : texts.map.sheet(sheet.name);
  if (!sheet.read) {
    io.print(`  ${name}: ${texts.map.notRead}`);
    return;
  }
  const kind = sheet.kind ? KIND_LABELS[sheet.kind][lang] : '';
  const how = sheet.kindHow ? texts.map.how[sheet.kindHow] : '';
  const what = kind ? `${kind} (${how})` : how;
  const header = sheet.headerRows.length > 0 ? `; ${texts.map.headerAt(sheet.headerRows.join(', '))}` : '';
  io.print(`  ${name}: ${what}${header}`);
  const shown = (header: string, column: string) => (header === '' ? column : `${column} “${oneLine(header)}”`);
  const used = sheet.columns.filter(({ field }) => field !== undefined);
  io.print(
    `    ${texts.map.columns}: ${used.map(({ header, column, field }) => `${shown(header, column)} → ${field}`).join('; ')}`,
  );
  const unused = sheet.columns.filter(({ field }) => field === undefined);
  if (unused.length > 0) {
    const rest = unused.map(({ header, column }) => shown(header, column)).join('; ');
    io.print(io.paint('dim', `    ${texts.map.unusedColumns}: ${rest}`));
  }
  const { counts } = sheet;
  const others = ROLES.filter((role) => counts[role] > 0).map((role) => `${counts[role]} ${texts.map.roles[role]}`);
  io.print(`    ${texts.map.rowsRead(counts.rows, counts.items)}${others.length > 0 ? ` (${others.join(', ')})` : ''}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
