import type { Coverage } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import type { MonthlyClaims } from '../report/monthly';
import type { FacilityLevel } from '../report/register';
import type { Timeliness } from '../report/timeliness';
import type { DateBy } from './claims-count';
import type { ClaimsFault } from './claims-fault';
import type { FacilityClaims } from './facility-count';
import type { FieldListId } from './fields';

/** One file that was read. */
export interface ClaimsFileCheck {
  /** As the caller gave it; for files in an archive the archive with a number. */
  readonly file: string;
  readonly records: number;
  /** Codes of the facilities found in it. */
  readonly facilities: readonly string[];
  readonly faults: readonly ClaimsFault[];
}

/** A list that codes were checked against. */
export interface UsedEdition {
  readonly kind: Kind;
  /** Id of the edition at hand; null where none was in force and at hand. */
  readonly edition: string | null;
  readonly decision: string | null;
  readonly coverage: Coverage | null;
  /** Months of the first and last line that it was asked for, `yyyy-mm`; null for days before any list. */
  readonly from: string | null;
  readonly to: string | null;
  /** What is to be said of it: which list was in force and is not bundled, which amendments are not in it. */
  readonly note: { readonly vi: string; readonly en: string };
}

/** A facility's claims, with what a register says of it. */
export interface FacilityCheck extends FacilityClaims {
  readonly name?: string;
  readonly level?: FacilityLevel;
}

/** What claims files were found to be. Holds file names, field names, item codes and numbers; nothing about any patient. */
export interface ClaimsChecks {
  readonly dateBy: DateBy;
  /** The list that was asked for; null: told by the records. */
  readonly fieldList: FieldListId | null;
  /** Fields that were allowed to be missing or empty. */
  readonly optional: readonly string[];
  readonly files: readonly ClaimsFileCheck[];
  readonly facilities: readonly FacilityCheck[];
  readonly editions: readonly UsedEdition[];
  readonly timeliness: Timeliness;
}

/**
 * Mục I of letter 677: for each facility code, whether Bảng 1…5 were extracted in full. This is the shape that `form677` takes.
 * Where several checks know a facility, a table counts only if every check that has records of it finds it in full.
 */
export function extractionMarks(checks: Iterable<ClaimsChecks>): ReadonlyMap<string, readonly boolean[]> {
  const found = new Map<string, (boolean | undefined)[]>();
  for (const { facilities } of checks) {
    for (const { code, marks, tables, unreadable, brokenFiles } of facilities) {
      if (code === null) continue;
      const before = found.get(code) ?? marks.map(() => undefined);
      found.set(
        code,
        marks.map((mark, i) => {
          const table = `XML${i + 1}`;
          const says =
            brokenFiles > 0 ||
            tables.some((check) => check.table === table && check.records > 0) ||
            unreadable.some((part) => part.table === table);
          return says ? mark && before[i] !== false : before[i];
        }),
      );
    }
  }
  return new Map([...found].map(([code, marks]) => [code, marks.map((mark) => mark === true)]));
}

/** The same for the monthly report: marks, and the shares sent on the day and answered; a counted table goes before the days of the files. */
export function monthlyClaims(checks: Iterable<ClaimsChecks>): MonthlyClaims[] {
  const all = [...checks];
  const marks = extractionMarks(all);
  const found = new Map<string, MonthlyClaims>();
  for (const { facilities } of all) {
    for (const { code, name = '' } of facilities) {
      if (code === null) continue;
      const before = found.get(code);
      found.set(code, { facility: { code, name: before?.facility.name || name || code }, tables: marks.get(code) });
    }
  }
  const lines = all.flatMap(({ timeliness }) => timeliness.facilities);
  for (const source of ['files', 'table'] as const) {
    for (const line of lines) {
      if (line.source !== source) continue;
      const key = line.code ?? line.name ?? '';
      const before = found.get(key) ?? { facility: { ...(line.code && { code: line.code }), name: line.name ?? key } };
      found.set(key, {
        ...before,
        ...(line.onDay !== null && { onDay: { count: line.onDay, total: line.records } }),
        ...(line.answered !== null && { answered: { count: line.answered, total: line.records } }),
        ...(line.withoutIt && { exempt: true }),
      });
    }
  }
  return [...found.values()];
}
