import { asDate } from '../catalog/date';
import type { Kind } from '../catalog/kinds';
import type { Resolution } from '../catalog/resolve';
import type { ClaimsChecks, ClaimsFileCheck, UsedEdition } from '../claims/checks';
import { ClaimsCounter, type ClaimsCountOptions, facilityCode } from '../claims/claims-count';
import { type ClaimsFault, type ClaimsFaultCode, faultMessage } from '../claims/claims-fault';
import { CodeChecker, type CodeSource, type ListOnDay } from '../claims/code-check';
import { FIELD_LISTS, fieldsOf } from '../claims/fields';
import { asClaimTable, type ClaimTable } from '../claims/tables';
import { DmdcError } from '../errors';
import { type CatalogsOptions, listEditions, openCatalog, openReference, resolveEdition } from '../io/catalogs/open';
import {
  BrokenClaimsFile,
  isZip,
  type ReadClaimsFile,
  readClaimsBytes,
  readClaimsFile,
  zippedClaims,
} from '../io/claims/claims-file';
import type { PartFault } from '../io/claims/claims-reader';
import { CLAIMS_FAULTS } from '../messages/claims-faults';
import type { Pair } from '../messages/pair';
import type { RegisterEntry } from '../report/register';
import { type SentRecords, timeliness } from '../report/timeliness';

/** How {@link checkClaims} works. */
export interface CheckClaimsOptions extends CatalogsOptions, Omit<ClaimsCountOptions, 'dateBy'> {
  /** `line`, `end`, `start`, or one day for all lines (`yyyy-mm-dd`, `dd/mm/yyyy`). @default 'line' */
  readonly dateBy?: string;
  /** Facilities by code, for names and levels. */
  readonly register?: readonly RegisterEntry[];
  /** Counted numbers of records sent and answered, as {@link readSentTable} reads them. */
  readonly sent?: readonly SentRecords[];
  /** Replaces file names by numbers, where they may contain names of patients. @default false */
  readonly hideNames?: boolean;
  /** Told while reading: the file's number counted from 0, and bytes read of it. */
  readonly onProgress?: (file: number, bytes: number) => void;
}

/**
 * Reads claims files (XML of letter 9324, QĐ 4210 or QĐ 130/4750/3176; also in a `.zip`) as a stream and counts, by facility, which fields of Bảng 1–5 are
 * missing and how the codes of the shared code sets fare. The result holds file names, field names, item codes and
 * numbers; no error or result ever holds text of a record. A file that cannot be read is listed with its fault, the others go on.
 * @throws {DmdcError} `bad-option` for options that make no sense; `bad-catalog` and the like for damaged code sets.
 */
export function checkClaims(files: readonly string[], options: CheckClaimsOptions = {}): ClaimsChecks {
  const dateBy = asDateBy(options.dateBy);
  const optional = (options.optional ?? []).map(asField);
  if (options.fieldList !== undefined && !FIELD_LISTS.includes(options.fieldList)) {
    throw badOption(options.fieldList, CLAIMS_FAULTS.badFieldList(FIELD_LISTS.join(', ')));
  }
  const { source, used } = codeSource(options);
  const counter = new ClaimsCounter(new CodeChecker(source), { dateBy, fieldList: options.fieldList, optional });
  const checks = files.flatMap((file, index) => {
    const label = options.hideNames ? `${index + 1}` : file;
    return checkFile(file, label, counter, (bytes) => options.onProgress?.(index, bytes));
  });
  const register = new Map((options.register ?? []).flatMap((one) => (one.code ? [[one.code, one] as const] : [])));
  const facilities = counter.result().map((claims) => {
    const entry = claims.code === null ? undefined : register.get(claims.code);
    return { ...claims, ...(entry && { name: entry.name }), ...(entry?.level && { level: entry.level }) };
  });
  const levelOf = (line: SentRecords): SentRecords => {
    const entry = line.code ? register.get(line.code) : undefined;
    return { ...line, name: line.name ?? entry?.name, level: line.level ?? entry?.level };
  };
  const fromFiles = facilities.flatMap(({ code, name, level, sent }): SentRecords[] =>
    code === null || sent.withDates === 0
      ? []
      : [{ code, name, level, source: 'files', records: sent.withDates, onDay: sent.onDay, answered: null }],
  );
  return {
    dateBy,
    fieldList: options.fieldList ?? null,
    optional,
    files: checks,
    facilities,
    editions: used(),
    timeliness: timeliness([...(options.sent ?? []).map(levelOf), ...fromFiles]),
  };
}

function checkFile(
  file: string,
  label: string,
  counter: ClaimsCounter,
  onBytes: (bytes: number) => void,
): ClaimsFileCheck[] {
  try {
    if (!isZip(file, { file: label }))
      return [one(label, counter, (events) => readClaimsFile(file, events, { label }), onBytes)];
    const checks: ClaimsFileCheck[] = [];
    for (const { index, content } of zippedClaims(file, { file: label })) {
      const name = `${label} › ${index}`;
      if (content instanceof DmdcError) checks.push(unreadable(name, content));
      else checks.push(one(name, counter, (events) => readClaimsBytes(content, events, { label: name }), onBytes));
    }
    return checks.length > 0 ? checks : [unread(label, [fault('no-records', 'remark')])];
  } catch (error) {
    if (!(error instanceof DmdcError)) throw error;
    return [unreadable(label, error)];
  }
}

function unreadable(file: string, { messages }: DmdcError): ClaimsFileCheck {
  return unread(file, [{ code: 'unreadable', extent: 'file', count: 1, message: messages }]);
}

function unread(file: string, faults: readonly ClaimsFault[]): ClaimsFileCheck {
  return { file, records: 0, facilities: [], faults };
}

type Events = Parameters<typeof readClaimsFile>[1];

function one(
  label: string,
  counter: ClaimsCounter,
  read: (events: Events) => ReadClaimsFile,
  onBytes: (bytes: number) => void,
): ClaimsFileCheck {
  counter.startFile();
  const facilities = new Set<string>();
  const parts = new Map<string, { code: PartFault; table: ClaimTable | undefined; line: number; count: number }>();
  const faults: ClaimsFault[] = [];
  let homeless = 0;
  const events: Events = {
    progress: onBytes,
    encounter(encounter) {
      const code = counter.add(encounter);
      if (code === undefined) homeless += encounter.records.length;
      else facilities.add(code);
    },
    badPart(code, table, line) {
      const key = `${code}|${table}`;
      const part = parts.get(key) ?? { code, table, line, count: 0 };
      part.count++;
      parts.set(key, part);
    },
  };
  let found: ReadClaimsFile;
  try {
    found = read(events);
    if (found.records === 0 && parts.size === 0) faults.push(fault('no-records', 'remark'));
    else if (found.declared !== undefined && found.envelopes > 0 && found.declared !== found.envelopes) {
      faults.push(fault('count-differs', 'remark'));
    }
  } catch (error) {
    if (!(error instanceof BrokenClaimsFile)) throw error;
    found = error.read;
    counter.brokenFile(found.facility);
    faults.push({ ...fault(error.fault.fault, 'file'), line: error.fault.line });
  }
  for (const { code, table, line, count } of parts.values()) {
    faults.push({ ...fault(code, 'part'), ...(table && { table }), line, count });
  }
  if (homeless > 0) faults.push({ ...fault('no-facility', 'part'), count: homeless });
  const named = facilityCode(found.facility);
  if (named) facilities.add(named);
  return { file: label, records: found.records, facilities: [...facilities].sort(), faults };
}

function fault(code: Exclude<ClaimsFaultCode, 'unreadable'>, extent: ClaimsFault['extent']): ClaimsFault {
  return { code, extent, count: 1, message: faultMessage(code) };
}

/** Code sets as of a day, each opened once, with a record of those that were used. */
function codeSource(options: CatalogsOptions): { source: CodeSource; used: () => UsedEdition[] } {
  const { catalogsDir } = options;
  const uses = new Map<string, { kind: Kind; resolution: Resolution | undefined; from: string; to: string }>();
  const editions = new Map<Kind, ReturnType<CodeSource['editions']>>();
  const routes = openReference('routes', { catalogsDir });
  const apart = ['examinations', 'beds'].map((id) => openReference(id, { catalogsDir }));

  const onDay = (kind: Kind, day: string): ListOnDay => {
    let resolution: Resolution | undefined;
    try {
      resolution = resolveEdition(kind, { asOf: day, catalogsDir });
    } catch (error) {
      if (!(error instanceof DmdcError) || error.code !== 'no-edition-in-force') throw error;
    }
    const amendments = resolution?.amendments ?? [];
    // Amendments at hand are on top of the list; of others it matters whether they may have added codes.
    const open = amendments.filter(({ applied }) => applied !== 'all');
    const list = resolution?.exact ? resolution.id : (resolution?.inForce?.decision ?? '');
    const key = [kind, list, ...open.map(({ decision }) => decision)].join('|');
    const use = uses.get(key);
    if (!use) uses.set(key, { kind, resolution, from: day, to: day });
    else if (day < use.from) use.from = day;
    else if (day > use.to) use.to = day;
    if (!resolution?.exact) return { key, missing: resolution?.inForce ? 'not-bundled' : 'no-edition', amended: false };
    const catalog = openCatalog(kind, { edition: resolution.id, catalogsDir });
    return { key, catalog, coverage: catalog.edition.coverage, amended: open.some(({ certainKind }) => certainKind) };
  };

  return {
    source: {
      onDay,
      editions(kind) {
        let found = editions.get(kind);
        if (!found) {
          found = listEditions({ catalogsDir })
            .filter((edition) => edition.kind === kind)
            .map(({ id }) => openCatalog(kind, { edition: id, catalogsDir }));
          editions.set(kind, found);
        }
        return found;
      },
      isRoute: (code) => routes.get(code) !== undefined,
      isExamOrBed: (code) => apart.some((table) => table.get(code) !== undefined),
    },
    used: () =>
      [...uses.values()]
        .map(({ kind, resolution, from, to }): UsedEdition => {
          const own = resolution?.exact ? resolution.edition : undefined;
          return {
            kind,
            edition: own ? (resolution?.id ?? null) : null,
            decision: own?.decision ?? resolution?.inForce?.decision ?? null,
            coverage: own?.coverage ?? null,
            // A day before any list is an error, perhaps a date of birth in the wrong field, and is not kept; of other days only the month is.
            from: resolution ? from.slice(0, 7) : null,
            to: resolution ? to.slice(0, 7) : null,
            note: resolution ? noteOf(resolution) : NONE,
          };
        })
        .sort((a, b) => (a.kind === b.kind ? ((a.from ?? '') < (b.from ?? '') ? -1 : 1) : a.kind < b.kind ? -1 : 1)),
  };
}

/** Without the day that was asked for: it is the day of one line. */
function noteOf({ exact, inForce, note }: Resolution): UsedEdition['note'] {
  if (exact) return note;
  if (!inForce) return NONE;
  return CLAIMS_FAULTS.listNotBundled(inForce.decision);
}

const NONE = CLAIMS_FAULTS.noListInForce;

function asDateBy(text = 'line'): ClaimsChecks['dateBy'] {
  if (text === 'line' || text === 'end' || text === 'start') return text;
  try {
    return asDate(text) as ClaimsChecks['dateBy'];
  } catch (error) {
    if (!(error instanceof DmdcError)) throw error;
    throw badOption(text, CLAIMS_FAULTS.badDateBy(text));
  }
}

/** `xml1.mahuyen_cu_tru` as `XML1.MAHUYEN_CU_TRU`, if a list has it. */
function asField(text: string): string {
  const [name = '', field = ''] = text.trim().toUpperCase().split('.');
  const table = asClaimTable(name);
  const known = table && FIELD_LISTS.some((list) => fieldsOf(list, table)?.some((rule) => rule.name === field));
  if (known) return `${table}.${field}`;
  throw badOption(text, CLAIMS_FAULTS.badField(text));
}

function badOption(value: string, why: Pair): DmdcError {
  return new DmdcError('bad-option', why, { value });
}
