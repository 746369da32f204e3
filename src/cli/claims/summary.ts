import type { ClaimsChecks, FacilityCheck } from '../../claims/checks';
import type { TableCheck } from '../../claims/field-check';
import { FORM_TABLES } from '../../claims/tables';
import { facilityRemarks, judged, problemText, share, wrongLines } from '../../io/claims/checks-view';
import { claimsTexts } from '../../messages/claims-texts';
import { claimsCliTexts } from '../../messages/cli/claims';
import { LEVEL_LABELS } from '../../report/register';
import type { Console } from '../terminal/console';
import { tableLines, terminalWidth } from '../terminal/table';

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
