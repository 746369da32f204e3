import { createInterface } from 'node:readline/promises';
import { COVERAGES, type Coverage } from '../../catalog/catalog';
import { asKind, KIND_LABELS } from '../../catalog/kinds';
import type { RecognizedSheet } from '../../editions/import/recognize';
import { userCatalogsDir } from '../../io/catalogs/store';
import { importEdition } from '../../jobs/import-edition';
import { type ReadWorkbook, readOfficial, type WorkbookList } from '../../jobs/import-workbook';
import { editionCliTexts } from '../../messages/cli/editions';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { faultLines } from '../terminal/issues';
import { columnsOf, numberOption } from '../terminal/options';

/** Options of `dmdc import`, as commander gives them. */
export interface ImportCommandOptions {
  readonly kind?: string;
  readonly edition?: string;
  readonly decision?: string;
  readonly validFrom?: string;
  readonly yes?: boolean;
  readonly annex?: string;
  readonly issued?: string;
  readonly validTo?: string;
  readonly abolishes?: readonly string[];
  readonly amends?: string;
  readonly column?: readonly string[];
  readonly sheet?: string;
  readonly retiredSheet?: string;
  readonly changedSheet?: string;
  readonly retiredFile?: string;
  readonly changedFile?: string;
  readonly expect?: string;
  readonly coverage?: string;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
}

/** `dmdc import`: checks the workbook of a decision and stores it as an edition, or refuses. */
export async function importCommand(file: string, options: ImportCommandOptions, io: Console): Promise<number> {
  const texts = editionCliTexts(io.lang);
  const { kind: kindName, edition: id, decision, validFrom } = options;
  const missing = Object.entries({
    '--kind': kindName,
    '--edition': id,
    '--decision': decision,
    '--valid-from': validFrom,
  })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  if (missing.length === 4) return importOfficial(file, options, io);
  if (kindName === undefined || id === undefined || decision === undefined || validFrom === undefined) {
    throw new UsageError(texts.official.missing(missing.join(', ')));
  }
  const kind = asKind(kindName);
  const dir = userCatalogsDir();
  if (dir === undefined && !options.dryRun) throw new UsageError(texts.noFolder);
  const { annex, issued, validTo, abolishes, amends } = options;
  const sheets = {
    ...(options.sheet !== undefined && { full: options.sheet }),
    ...(options.retiredSheet !== undefined && { retired: options.retiredSheet }),
    ...(options.changedSheet !== undefined && { changed: options.changedSheet }),
  };
  const imported = importEdition(file, {
    kind,
    id,
    decision,
    validFrom,
    annex,
    issued,
    validTo,
    abolishes,
    amends,
    coverage: coverageOf(options.coverage, io),
    columns: columnsOf(options.column, io, (pair) => `--column “${pair}”: ${texts.help.column}`),
    sheets,
    sideFiles: {
      ...(options.retiredFile !== undefined && { retired: options.retiredFile }),
      ...(options.changedFile !== undefined && { changed: options.changedFile }),
    },
    expect: numberOption('--expect', options.expect, io),
  });
  const { list, record, overlapping } = imported;
  for (const { name, role, headers } of list.sheets) {
    const columns = [...headers].map(([column, header]) => `${column} = “${header}”`).join(', ');
    io.tell(
      texts.readSheet(name, amends !== undefined && role === 'full' ? texts.roles.amended : texts.roles[role], columns),
    );
  }
  for (const line of faultLines(list.issues, io)) io.tell(line);
  if (list.refused) {
    const errors = list.issues.filter(({ severity }) => severity === 'error').length;
    io.tell(texts.refused(io.number(errors)));
    return EXIT.file;
  }
  for (const other of overlapping)
    io.tell(`${io.texts.severities.warning}: ${texts.overlap(`${other.kind}/${other.id}`, io.date(record.validFrom))}`);
  const name = `${kind}/${record.id}`;
  const { effect } = imported;
  if (effect) {
    const counts = [effect.added, effect.changed, effect.removed, effect.unknown].map(({ length }) =>
      io.number(length),
    );
    io.tell(texts.effect(`${kind}/${record.amends}`, ...(counts as [string, string, string, string])));
  }
  if (options.dryRun || dir === undefined) {
    io.print(texts.checkedOnly(name, io.number(record.codes)));
    return EXIT.done;
  }
  imported.store(dir, { replace: options.replace });
  io.print(texts.wroteEdition(name, io.number(record.codes), dir));
  return EXIT.done;
}

function coverageOf(text: string | undefined, io: Console): Coverage | undefined {
  const found = COVERAGES.find((one) => one === text);
  if (text === undefined || found) return found;
  throw new UsageError(`--coverage: ${editionCliTexts(io.lang).help.coverage}`);
}

/** `dmdc import FILE` without further options: recognises the official workbook, shows what it is, asks once and imports what is sound. */
async function importOfficial(path: string, options: ImportCommandOptions, io: Console): Promise<number> {
  const texts = editionCliTexts(io.lang).official;
  const dir = userCatalogsDir();
  if (dir === undefined && !options.dryRun) throw new UsageError(editionCliTexts(io.lang).noFolder);
  const books = readOfficial(path);
  for (const book of books) show(book, io);
  const lists = books.flatMap((book) => book.lists);
  const circulars = books.flatMap((book) => book.circulars);
  const sound = lists.filter(({ imported, problem }) => imported && !problem);
  const named = circulars.filter(({ problem }) => !problem);
  const count = sound.length + named.length;
  if (count === 0) {
    io.tell(texts.nothing);
    return EXIT.file;
  }
  if (options.dryRun || dir === undefined) {
    io.print(texts.dryRun(io.number(count)));
    return EXIT.done;
  }
  if (!options.yes && !(await confirmed(texts.ask(io.number(count), dir), texts.sayYes))) {
    io.tell(texts.notConfirmed);
    return EXIT.usage;
  }
  for (const { imported } of sound) {
    if (!imported) continue;
    imported.store(dir, { replace: options.replace });
    const { kind, id, codes } = imported.record;
    io.print(editionCliTexts(io.lang).wroteEdition(`${kind}/${id}`, io.number(codes), dir));
  }
  for (const one of named) {
    one.store(dir, { replace: options.replace });
    io.print(texts.wroteCircular(one.circular, io.number(one.positions), dir));
  }
  if (sound.length > 0) io.print(texts.after);
  return count === lists.length + circulars.length ? EXIT.done : EXIT.file;
}

/** What a list's report says beside its errors: whatever speaks against its being whole. */
const TOLD: ReadonlySet<string> = new Set(['sheets-joined', 'changed-missing', 'numbering-gap', 'rows-hidden']);

function show({ path, sheets, lists, circulars }: ReadWorkbook, io: Console): void {
  io.tell(editionCliTexts(io.lang).official.file(path));
  const refused = new Set(
    lists.flatMap(({ recognized: { headless = [], sheets: own } }) => [...headless, ...Object.values(own).flat()]),
  );
  for (const sheet of sheets) io.tell(`  ${sheetLine(sheet, refused.has(sheet.sheet), io)}`);
  for (const list of lists) tellList(list, io);
  const { official } = editionCliTexts(io.lang);
  for (const { sheet, kind, circular, positions, unread, problem } of circulars) {
    const label = KIND_LABELS[kind][io.lang];
    if (unread.length > 0) io.tell(`  ${official.unreadRows(sheet, unread.join(', '))}`);
    io.tell(
      `  ${problem ? official.left(label, problem[io.lang]) : official.circular(label, circular, io.number(positions))}`,
    );
  }
}

/** What a sheet was taken for; one that a list is refused for is not said to be none. */
function sheetLine(
  { sheet, kind, role = 'full', codes, annex, positions, hidden }: RecognizedSheet,
  refused: boolean,
  io: Console,
): string {
  const { official, roles } = editionCliTexts(io.lang);
  if (hidden) return official.hidden(sheet);
  if (kind) return official.sheet(sheet, annex ?? '', KIND_LABELS[kind][io.lang], roles[role], io.number(codes));
  if (positions) return official.positions(sheet, positions.circular ?? '', io.number(positions.entries.length));
  return refused ? official.unread(sheet) : official.noSheet(sheet);
}

function tellList({ recognized, imported, problem }: WorkbookList, io: Console): void {
  const { official } = editionCliTexts(io.lang);
  const label = KIND_LABELS[recognized.kind][io.lang];
  if (imported) {
    const { issues } = imported.list;
    for (const line of faultLines(
      issues.filter(({ severity, code }) => severity === 'error' || TOLD.has(code)),
      io,
    ))
      io.tell(line);
  }
  if (problem) {
    io.tell(`  ${official.left(label, problem[io.lang])}`);
    return;
  }
  const record = imported?.record;
  if (!record) return;
  io.tell(
    `  ${official.list(label, `${record.kind}/${record.id}`, record.decision, io.date(record.validFrom), io.number(record.codes))}`,
  );
}

/** Asks on the terminal; where there is none, nobody says yes. */
async function confirmed(question: string, sayYes: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} ${sayYes} `);
    return /^(?:c|co|có|y|yes)$/iu.test(answer.trim());
  } finally {
    terminal.close();
  }
}
