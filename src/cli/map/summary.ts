import { basename, extname } from 'node:path';
import { KIND_LABELS } from '../../catalog/kinds';
import { abolitionKnown } from '../../jobs/abolition';
import { type FacilityCatalog, type ReadSheet, ROW_ROLES } from '../../list/facility-list';
import type { Facility, Mapping } from '../../mapping/mapping';
import { runTexts } from '../../messages/cli/run';
import { readingTexts } from '../../messages/reading-texts';
import { ratioReport } from '../../report/ratio';
import { facilityKey } from '../../text/same-text';
import { printRatios } from '../report/ratio-table';
import { type Console, commandName } from '../terminal/console';
import { allIssues, issueLines } from '../terminal/issues';

const OTHER_ROLES = ROW_ROLES.filter((role) => role !== 'items');

/** Where the result of `dmdc map` went, which the next steps rest on: mapping again would leave decisions out. */
export interface WrittenTo {
  /** Mapping file or folder. */
  readonly stored?: string;
  /** Review workbook. */
  readonly workbook?: string;
}

/** What `dmdc map` says to a person of one file: how it was read, what to look at, the ratios. */
export function printSummary(file: string, list: FacilityCatalog, mappings: readonly Mapping[], io: Console): void {
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
  printRatios(ratioReport(mappings, { abolition: abolitionKnown() }), io);
  io.print();
}

/** What to do next with the mapping of these files. */
export function printNext(files: readonly string[], { stored, workbook }: WrittenTo, io: Console): void {
  const { texts } = io;
  const quoted = (path: string) => (/[^\w./-]/.test(path) ? `"${path}"` : path);
  const from = stored === undefined ? files.map(quoted).join(' ') : quoted(stored);
  const review = workbook === undefined ? 'ra-soat.xlsx' : quoted(workbook);
  io.print(io.paint('bold', texts.map.next));
  const command = commandName();
  if (stored !== undefined) io.print(`  ${texts.map.nextPage(`${command} review ${from}`)}`);
  if (workbook !== undefined) io.print(`  ${texts.map.nextOpen(review)}`);
  else
    io.print(`  ${texts.map.nextReview(`${command} ${stored === undefined ? 'map' : 'export'} ${from} -o ${review}`)}`);
  if (stored !== undefined && workbook !== undefined) {
    io.print(`  ${texts.map.nextApply(`${command} apply ${review} --mapping ${from} --by "…"`)}`);
  }
  io.print(
    `  ${texts.map.nextReport(`${command} report ${stored === undefined ? review : from} -o bao-cao-677.xlsx`)}`,
  );
  io.print(`  ${texts.map.nextKind}`);
  io.print();
}

function nameOnly(file: string): string {
  return basename(file, extname(file));
}

function printSheet(sheet: ReadSheet, alone: boolean, io: Console): void {
  const { texts, lang } = io;
  const said = readingTexts(lang);
  const name = alone ? texts.map.wholeFile : texts.map.sheet(sheet.name);
  if (!sheet.read) {
    io.print(`  ${name}: ${said.notRead}`);
    return;
  }
  const kind = sheet.kind ? KIND_LABELS[sheet.kind][lang] : '';
  const how = sheet.kindHow ? said.how[sheet.kindHow] : '';
  const what = kind ? `${kind} (${how})` : how;
  const header = sheet.headerRows.length > 0 ? `; ${said.headerAt(sheet.headerRows.join(', '))}` : '';
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
  const others = OTHER_ROLES.filter((role) => counts[role] > 0).map((role) => `${counts[role]} ${said.roles[role]}`);
  io.print(`    ${texts.map.rowsRead(counts.rows, counts.items)}${others.length > 0 ? ` (${others.join(', ')})` : ''}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const NAMED = 3;

/**
 * Several lists of one command are one facility only where they say so: asks whether they are, before a form names facilities by the
 * names of their files. `unnamed` are the files that say nothing, `facilities` those of all files.
 */
export function tellNamedByFile(unnamed: readonly string[], facilities: readonly Facility[], io: Console): void {
  const different = new Set(facilities.map(facilityKey)).size;
  if (unnamed.length === 0 || different < 2) return;
  const names = `${unnamed.slice(0, NAMED).join(', ')}${unnamed.length > NAMED ? ', …' : ''}`;
  const text = runTexts(io.lang).namedByFile(io.number(facilities.length), io.number(different), names);
  io.tell(`${io.texts.severities.warning}: ${text}`);
}
