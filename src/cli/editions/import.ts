import type { Coverage } from '../../catalog/catalog';
import { asKind } from '../../catalog/kinds';
import { userCatalogsDir } from '../../io/catalogs/store';
import { importEdition } from '../../jobs/import-edition';
import { editionCliTexts } from '../../messages/cli/editions';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { faultLines } from '../terminal/issues';
import { numberOption } from '../terminal/options';
import { importOfficial } from './import-official';

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
    columns: columnsOf(options.column, io),
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
  if (text === undefined || text === 'complete' || text === 'partial' || text === 'provisional') return text;
  throw new UsageError(`--coverage: ${editionCliTexts(io.lang).help.coverage}`);
}

function columnsOf(pairs: readonly string[] | undefined, io: Console): Record<string, string> {
  return Object.fromEntries(
    (pairs ?? []).map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--column “${pair}”: ${editionCliTexts(io.lang).help.column}`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}
