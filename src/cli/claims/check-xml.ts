import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ClaimsChecks } from '../../claims/checks';
import { FIELD_LISTS, type FieldListId } from '../../claims/fields';
import { readSentTable } from '../../io/claims/sent-table';
import { writeFileAtomic } from '../../io/files/atomic';
import { readRegister } from '../../io/sheets/register';
import { type CheckClaimsOptions, checkClaims } from '../../jobs/check-claims';
import { claimsTexts } from '../../messages/claims-texts';
import { claimsCliTexts } from '../../messages/cli/claims';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { refuseOverwriting } from '../terminal/options';
import { starred } from '../terminal/paths';
import { printClaims } from './summary';

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
  const files = claimsPaths(paths, io);
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

/** The claims files that paths name: files as they are, of folders all `.xml` and `.zip`, in order of name. */
function claimsPaths(paths: readonly string[], io: Console): string[] {
  const files = paths.flatMap(starred).flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const inside = readdirSync(path)
      .filter((name) => /\.(?:xml|zip)$/i.test(name))
      .sort();
    if (inside.length === 0) throw new UsageError(claimsCliTexts(io.lang).noFiles(path));
    return inside.map((name) => join(path, name));
  });
  return [...new Set(files)];
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
