import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { ClaimsChecks, FacilityCheck } from '../../claims/checks';
import type { TableCheck } from '../../claims/field-check';
import { FIELD_LISTS, type FieldListId } from '../../claims/fields';
import { FORM_TABLES } from '../../claims/tables';
import { facilityRemarks, judged, problemText, share, wrongLines } from '../../io/claims/checks-view';
import { readSentTable } from '../../io/claims/sent-table';
import { writeFileAtomic } from '../../io/files/atomic';
import { namedFiles } from '../../io/files/named-files';
import { readRegister } from '../../io/sheets/register';
import { type CheckClaimsOptions, checkClaims } from '../../jobs/check-claims';
import { claimsTexts } from '../../messages/claims-texts';
import { claimsCliTexts } from '../../messages/cli/claims';
import { LEVEL_LABELS } from '../../report/register';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { refuseOverwriting } from '../terminal/options';
import { tableLines, terminalWidth } from '../terminal/table';

/** Options of `dmdc check-xml`, as commander gives them. */
export interface CheckXmlOptions {
  readonly fields?: string;
  readonly optional?: readonly string[];
  readonly dateBy?: string;
  readonly timeliness?: string;
  readonly register?: string;
  readonly hideNames?: boolean;
  readonly output?: readonly string[];
}

const FORMATS = ['.json', '.csv', '.xlsx'];
/** Time between two lines about how far reading is. */
const LINE_EVERY_MS = 5000;

/** `dmdc check-xml`: checks claims files; exit code 3 when any could not be read in full. */
export async function checkXml(paths: readonly string[], options: CheckXmlOptions, io: Console): Promise<number> {
  const texts = claimsCliTexts(io.lang);
  const outputs = options.output ?? [];
  for (const output of outputs) {
    if (!FORMATS.includes(extname(output).toLowerCase())) throw new UsageError(texts.badOutput(output));
  }
  const isClaims = (name: string) => /\.(?:xml|zip)$/i.test(name);
  const files = namedFiles(paths, isClaims, claimsCliTexts.pairs.noFiles);
  for (const output of outputs) refuseOverwriting(files, output, io);
  let leftOut = 0;
  const sent =
    options.timeliness === undefined ? undefined : readSentTable(options.timeliness, { see: () => leftOut++ });
  if (leftOut > 0) io.tell(texts.leftOut(io.number(leftOut)));
  const checks = checkClaims(files, {
    dateBy: options.dateBy,
    fieldList: fieldList(options.fields, io),
    optional: options.optional,
    hideNames: options.hideNames,
    sent,
    register: options.register === undefined ? undefined : readRegister(options.register),
    onProgress: progressLines(files, io),
  });
  // Files first: whoever reads the summary may stop reading, as `head` does.
  for (const output of outputs) writeFileAtomic(output, await render(output, checks, io));
  printClaims(checks, io);
  for (const output of outputs) io.tell(texts.wrote(output));
  const faulty = checks.files.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) {
    io.tell(texts.faults);
    for (const { file, faults } of faulty) {
      for (const fault of faults) io.tell(`  ${file}: ${claimsTexts(io.lang).fault(fault)}`);
    }
  }
  const broken = faulty.some(({ faults }) => faults.some(({ code }) => code !== 'count-differs'));
  return broken ? EXIT.file : EXIT.done;
}

function fieldList(text: string | undefined, io: Console): FieldListId | undefined {
  if (text === undefined) return undefined;
  const found = FIELD_LISTS.find((list) => list === text.trim());
  if (!found) throw new UsageError(claimsCliTexts(io.lang).badFields(text));
  return found;
}

/** Says every few seconds how far reading is: reading does not yield, so no bar could move by itself. */
function progressLines(files: readonly string[], io: Console): CheckClaimsOptions['onProgress'] {
  let last = Date.now();
  const megabytes = (bytes: number) => io.number(Math.round(bytes / 1_048_576));
  return (index, bytes) => {
    const now = Date.now();
    if (now - last < LINE_EVERY_MS) return;
    last = now;
    const size = statSync(files[index] ?? '', { throwIfNoEntry: false })?.size ?? bytes;
    const number = `${io.number(index + 1)}/${io.number(files.length)}`;
    io.tell(claimsCliTexts(io.lang).reading(number, megabytes(bytes), megabytes(Math.max(size, bytes))));
  };
}

async function render(output: string, checks: ClaimsChecks, { lang }: Console): Promise<string | Uint8Array> {
  switch (extname(output).toLowerCase()) {
    case '.json':
      return (await import('../../io/claims/checks-json')).claimsChecksJson(checks);
    case '.csv':
      return (await import('../../io/claims/checks-csv')).claimsChecksCsv(checks, { lang });
    default:
      return (await import('../../io/claims/checks-xlsx')).claimsChecksXlsx(checks, { lang });
  }
}

/** Beyond these, one line a facility. */
const IN_DETAIL = 5;
const MOST_FIELDS = 8;
const MOST_CODES = 10;

/** Prints checks of claims: in detail for a few facilities, one line each for many. */
export function printClaims(checks: ClaimsChecks, io: Console): void {
  if (checks.facilities.length > IN_DETAIL) {
    printLines(checks, io);
    io.print(claimsCliTexts(io.lang).moreInFiles);
  } else {
    for (const facility of checks.facilities) printFacility(facility, io);
  }
  printNotes(checks, io);
  printSent(checks, io);
}

function printFacility(facility: FacilityCheck, io: Console): void {
  const texts = claimsCliTexts(io.lang);
  const labels = claimsTexts(io.lang);
  const lists = [...new Set(facility.tables.map(({ list }) => labels.lists[list]))].join(', ');
  io.print(io.paint('bold', texts.facility(nameOf(facility, io), io.number(facility.encounters), lists || '—')));
  FORM_TABLES.forEach((table, i) => {
    const own = facility.tables.filter((check) => check.table === table);
    const mark = facility.marks[i] ? 'x' : '–';
    const about = own.length === 0 ? labels.noRecords : own.map((check) => tableText(check, io)).join('; ');
    io.print(`  ${labels.tableName(i + 1)}  ${mark}  ${about}`);
  });
  for (const remark of facilityRemarks(facility, labels, io.number)) io.print(`  ${remark}`);
  if (facility.codes.length > 0) {
    io.print();
    printCodes(facility, io);
  }
  const problems = facility.problems.filter(({ state }) => state !== 'unverified');
  if (problems.length > 0) {
    io.print();
    io.print(`  ${texts.toLook}`);
    for (const problem of problems.slice(0, MOST_CODES)) {
      const code = problem.code ?? labels.hiddenCode;
      io.print(
        `    ${problem.field} ${code}: ${problemText(problem, labels)}, ${texts.lines(io.number(problem.lines))}`,
      );
    }
  }
  io.print();
}

function tableText({ records, fields, fieldsInFull, faults }: TableCheck, io: Console): string {
  const texts = claimsCliTexts(io.lang);
  const head = texts.inFull(io.number(records), `${fieldsInFull}/${fields}`);
  const missing = faults.filter(({ absent, empty }) => absent + empty > 0);
  if (missing.length === 0) return head;
  const shown = missing.slice(0, MOST_FIELDS).map(({ field, absent, empty }) => {
    const how = [
      ...(absent > 0 ? [texts.absent(io.number(absent))] : []),
      ...(empty > 0 ? [texts.empty(io.number(empty))] : []),
    ];
    return `${field} (${how.join(', ')})`;
  });
  const rest = missing.length - shown.length;
  if (rest > 0) shown.push(texts.more(io.number(rest)));
  return `${head}; ${texts.missing}: ${shown.join(', ')}`;
}

function printCodes({ codes }: FacilityCheck, io: Console): void {
  const labels = claimsTexts(io.lang);
  const { columns: c } = labels;
  const lines = tableLines(
    [
      { header: c.group, shrink: true },
      { header: c.lines, align: 'right' },
      { header: c.valid, align: 'right' },
      { header: c.validShare, align: 'right' },
      { header: c.amountShare, align: 'right' },
      { header: c.wrong, align: 'right' },
      { header: labels.states['outside-list'], align: 'right' },
      { header: labels.states.unverified, align: 'right' },
    ],
    codes.map((tally) => [
      labels.groups[tally.group],
      io.number(tally.lines),
      io.number(tally.states.valid.lines),
      percent(tally.group === 'indicators' ? null : share(tally.states.valid.lines, tally.lines), io),
      percent(share(tally.states.valid.amount, tally.amount), io),
      io.number(wrongLines(tally)),
      io.number(tally.states['outside-list'].lines),
      io.number(tally.states.unverified.lines),
    ]),
    terminalWidth(),
  );
  for (const line of lines) io.print(`  ${line}`);
}

function printLines({ facilities }: ClaimsChecks, io: Console): void {
  const labels = claimsTexts(io.lang);
  const { columns: c } = labels;
  const sum = (one: FacilityCheck, pick: (tally: FacilityCheck['codes'][number]) => number) =>
    judged(one).reduce((total, tally) => total + pick(tally), 0);
  const lines = tableLines(
    [
      { header: c.facility, shrink: true },
      { header: c.records, align: 'right' },
      ...FORM_TABLES.map((_, i) => ({ header: labels.tableName(i + 1) })),
      { header: c.validShare, align: 'right' as const },
      { header: c.amountShare, align: 'right' as const },
      { header: c.wrong, align: 'right' as const },
    ],
    facilities.map((one) => [
      nameOf(one, io),
      io.number(one.encounters),
      ...one.marks.map((mark) => (mark ? 'x' : '–')),
      percent(
        share(
          sum(one, (t) => t.states.valid.lines),
          sum(one, (t) => t.lines),
        ),
        io,
      ),
      percent(
        share(
          sum(one, (t) => t.states.valid.amount),
          sum(one, (t) => t.amount),
        ),
        io,
      ),
      io.number(sum(one, wrongLines)),
    ]),
    terminalWidth(),
  );
  for (const line of lines) io.print(line);
}

/** Which lists could not be compared with, and why. */
function printNotes({ editions, optional }: ClaimsChecks, io: Console): void {
  const labels = claimsTexts(io.lang);
  const notes = new Set(
    editions.flatMap(({ kind, note }) => (note[io.lang] ? [`${labels.groups[kind]}: ${note[io.lang]}`] : [])),
  );
  if (notes.size > 0) {
    io.tell(claimsCliTexts(io.lang).notJudged);
    for (const note of notes) io.tell(`  ${note}`);
  }
  if (optional.length > 0) io.tell(labels.optional(optional.join(', ')));
}

function printSent({ timeliness }: ClaimsChecks, io: Console): void {
  if (timeliness.levels.length === 0) return;
  const labels = claimsTexts(io.lang);
  const { columns: c } = labels;
  const verdict = (met: boolean | null) => (met === null ? '—' : met ? labels.yes : labels.no);
  const ratio = (part: number, whole: number) =>
    whole === 0 ? '—' : `${io.number(part)}/${io.number(whole)} (${percent(share(part, whole), io)})`;
  io.print();
  for (const line of tableLines(
    [
      { header: c.level },
      { header: c.facilities, align: 'right' },
      { header: c.onDay, align: 'right' },
      { header: c.target, align: 'right' },
      { header: c.met },
      { header: c.answered, align: 'right' },
      { header: c.met },
    ],
    timeliness.levels.map((line) => [
      line.level ? LEVEL_LABELS[line.level][io.lang] : labels.levelUnknown,
      io.number(line.facilities),
      ratio(line.onDay, line.onDayOf),
      line.onDayTarget === null ? '—' : io.number(line.onDayTarget),
      verdict(line.onDayMet),
      ratio(line.answered, line.answeredOf),
      verdict(line.answeredMet),
    ]),
    terminalWidth(),
  )) {
    io.print(line);
  }
  const sources = [...new Set(timeliness.facilities.map(({ source }) => labels.sources[source]))];
  io.print(`${c.source}: ${sources.join('; ')}`);
}

function nameOf({ code, name }: FacilityCheck, io: Console): string {
  return [code ?? claimsTexts(io.lang).noFacility, name].filter(Boolean).join(' ');
}

/** Never 100 % unless it is all. */
function percent(value: number | null, io: Console): string {
  if (value === null) return '—';
  return `${io.number(Math.floor(value * 1000) / 10)} %`;
}
