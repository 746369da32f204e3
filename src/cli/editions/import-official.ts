import { createInterface } from 'node:readline/promises';
import { KIND_LABELS } from '../../catalog/kinds';
import { userCatalogsDir } from '../../io/catalogs/store';
import { type ReadWorkbook, readOfficial, type WorkbookList } from '../../jobs/import-workbook';
import { editionCliTexts } from '../../messages/cli/editions';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { faultLines } from '../terminal/issues';

/** What may be said of the import of official workbooks. */
export interface OfficialImportOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly replace?: boolean;
}

/** `dmdc import FILE` without further options: recognises the official workbook, shows what it is, asks once and imports what is sound. */
export async function importOfficial(path: string, options: OfficialImportOptions, io: Console): Promise<number> {
  const texts = editionCliTexts(io.lang).official;
  const dir = userCatalogsDir();
  if (dir === undefined && !options.dryRun) throw new UsageError(editionCliTexts(io.lang).noFolder);
  const books = readOfficial(path);
  for (const book of books) show(book, io);
  const lists = books.flatMap((book) => book.lists);
  const sound = lists.filter(({ imported, problem }) => imported && !problem);
  if (sound.length === 0) {
    io.tell(texts.nothing);
    return EXIT.file;
  }
  if (options.dryRun || dir === undefined) {
    io.print(texts.dryRun(io.number(sound.length)));
    return EXIT.done;
  }
  if (!options.yes && !(await confirmed(texts.ask(io.number(sound.length), dir), texts.sayYes))) {
    io.tell(texts.notConfirmed);
    return EXIT.usage;
  }
  for (const { imported } of sound) {
    if (!imported) continue;
    imported.store(dir, { replace: options.replace });
    const { kind, id, codes } = imported.record;
    io.print(editionCliTexts(io.lang).wroteEdition(`${kind}/${id}`, io.number(codes), dir));
  }
  io.print(texts.after);
  return sound.length === lists.length ? EXIT.done : EXIT.file;
}

function show({ path, sheets, lists }: ReadWorkbook, io: Console): void {
  const texts = editionCliTexts(io.lang);
  io.tell(texts.official.file(path));
  for (const { sheet, kind, role = 'full', codes, annex, positions } of sheets) {
    const label = kind ? KIND_LABELS[kind][io.lang] : undefined;
    io.tell(
      label
        ? `  ${texts.official.sheet(sheet, annex ?? '', label, texts.roles[role], io.number(codes))}`
        : `  ${positions ? texts.official.positions(sheet, positions.circular ?? '', io.number(positions.count)) : texts.official.noSheet(sheet)}`,
    );
  }
  for (const list of lists) tellList(list, io);
}

function tellList({ recognized, imported, problem }: WorkbookList, io: Console): void {
  const { official } = editionCliTexts(io.lang);
  const label = KIND_LABELS[recognized.kind][io.lang];
  if (imported) {
    for (const line of faultLines(
      imported.list.issues.filter(({ severity, code }) => severity === 'error' || code === 'sheets-joined'),
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
