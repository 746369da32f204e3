import type { CodeChecker } from './code-check';
import type { CodeGroup } from './code-state';
import { type FacilityClaims, FacilityCounter } from './facility-count';
import { type FieldListId, listOf } from './fields';
import { codesOf, dayOf } from './record-codes';
import type { ClaimRecord, ClaimTable } from './tables';

/**
 * The day on which a code has to be in force: `line`: NGAY_YL of the line, else NGAY_RA (diseases always NGAY_RA);
 * `end`: NGAY_RA; `start`: NGAY_VAO; or one day for all, `yyyy-mm-dd`.
 */
export type DateBy = 'line' | 'end' | 'start' | `${number}-${number}-${number}`;

/** How claims are counted. */
export interface ClaimsCountOptions {
  /** @default 'line' */
  readonly dateBy?: DateBy;
  /** Check against this list, whatever the records look like. @default told by their field names */
  readonly fieldList?: FieldListId;
  /** Fields that may be missing or empty, as `XML1.MAHUYEN_CU_TRU`. */
  readonly optional?: readonly string[];
}

/** The records of one HOSO, or of a stretch of a file without them. */
export interface ClaimsEncounter {
  /** MACSKCB of the envelope. */
  readonly facility?: string;
  /** NGAYLAP of the envelope, as written. */
  readonly madeOn?: string;
  readonly records: readonly { readonly table: ClaimTable; readonly record: ClaimRecord }[];
  /** The XML1 record, where it came in an earlier stretch of the same HOSO. */
  readonly summary?: ClaimRecord;
  /** Parts that could not be read. */
  readonly unreadable: readonly ClaimTable[];
}

/** Facility codes have five characters, nearly all digits: a name typed in their place is no code. */
const FACILITY = /^(?=(?:.*\d){3})[0-9A-Z]{5}$/;

/** The facility code that a text is, in capitals; nothing for anything else. */
export function facilityCode(text: string | undefined): string | undefined {
  const code = (text ?? '').trim().toUpperCase();
  return FACILITY.test(code) ? code : undefined;
}

/** Adds up claims by facility. Keeps field names, item codes and numbers; of a record nothing else. */
export class ClaimsCounter {
  private readonly facilities = new Map<string, FacilityCounter>();
  private readonly inFile = new Set<FacilityCounter>();
  private readonly dateBy: DateBy;
  private readonly optional: ReadonlySet<string>;
  private list: FieldListId | undefined;

  constructor(
    private readonly checker: CodeChecker,
    private readonly options: ClaimsCountOptions = {},
  ) {
    this.dateBy = options.dateBy ?? 'line';
    this.optional = new Set(options.optional ?? []);
  }

  /** A new file begins: what an earlier one looked like says nothing of it. */
  startFile(): void {
    this.inFile.clear();
    this.list = undefined;
  }

  /** The file could not be read to its end. `facility`: as far as its envelope said. */
  brokenFile(facility: string | undefined): void {
    const named = facilityCode(facility);
    const touched = this.inFile.size > 0 ? [...this.inFile] : named ? [this.facility(named)] : [];
    for (const one of touched) one.brokenFiles++;
  }

  /** Adds an encounter; the facility found, for the file's own record. */
  add(encounter: ClaimsEncounter): string | undefined {
    const { records } = encounter;
    const code = facilityOf(encounter);
    const facility = this.facility(code);
    this.inFile.add(facility);
    const list = this.listFor(encounter);
    const first = summaryOf(encounter);
    const days = new Map<string, ClaimRecord>();
    for (const { table, record } of records) {
      if (table !== 'XML1') continue;
      days.set(record.get('MA_LK') ?? '', record);
      facility.encounters++;
      this.countSent(facility, record, encounter.madeOn);
    }
    for (const { table, record } of records) {
      facility.addRecord(table, record, list);
      const codes = codesOf(table, record);
      if (codes.length === 0) continue;
      const summary = days.get(record.get('MA_LK') ?? '') ?? first;
      for (const used of codes) {
        const day = this.dayFor(used.group, record, summary);
        facility.addCode(used, this.checker.check(used.group, used.code, day, used.field));
      }
    }
    for (const table of encounter.unreadable) facility.addUnreadable(table);
    return code;
  }

  /** Facilities in order of their codes; records without a facility last. */
  result(): FacilityClaims[] {
    return [...this.facilities.values()]
      .map((facility) => facility.result())
      .sort((a, b) => (a.code === null ? 1 : b.code === null ? -1 : a.code < b.code ? -1 : 1));
  }

  private facility(code: string | undefined): FacilityCounter {
    const key = code ?? '';
    let found = this.facilities.get(key);
    if (!found) {
      found = new FacilityCounter(code ?? null, this.optional);
      this.facilities.set(key, found);
    }
    return found;
  }

  private listFor(encounter: ClaimsEncounter): FieldListId {
    const { records } = encounter;
    const { fieldList } = this.options;
    if (fieldList) return fieldList;
    const summary = summaryOf(encounter);
    let found = summary && listOf('XML1', summary);
    for (let i = 0; found === undefined && this.list === undefined && i < records.length; i++) {
      found = listOf(records[i]!.table, records[i]!.record);
    }
    this.list = found ?? this.list;
    return this.list ?? '4750';
  }

  private dayFor(group: CodeGroup, record: ClaimRecord, summary: ClaimRecord | undefined): string | undefined {
    switch (this.dateBy) {
      case 'line': {
        const end = () => dayOf(summary?.get('NGAY_RA'));
        if (group === 'icd10' || group === 'yhct-diseases') return end();
        return dayOf(record.get('NGAY_YL')) ?? end();
      }
      case 'end':
        return dayOf(summary?.get('NGAY_RA'));
      case 'start':
        return dayOf(summary?.get('NGAY_VAO'));
      default:
        return this.dateBy;
    }
  }

  private countSent({ sent }: FacilityCounter, record: ClaimRecord, madeOn: string | undefined): void {
    const made = dayOf(madeOn);
    const due = dayOf(record.get('NGAY_TTOAN')) ?? dayOf(record.get('NGAY_RA'));
    if (made === undefined || due === undefined) return;
    sent.withDates++;
    if (made <= due) sent.onDay++;
  }
}

/** What the summary of the encounter says, else any of its records, else the envelope. */
function facilityOf(encounter: ClaimsEncounter): string | undefined {
  const { records, facility } = encounter;
  const own = facilityCode(summaryOf(encounter)?.get('MA_CSKCB'));
  if (own) return own;
  const envelope = facilityCode(facility);
  if (envelope) return envelope;
  for (const { record } of records) {
    const found = facilityCode(record.get('MA_CSKCB'));
    if (found) return found;
  }
  return undefined;
}

function summaryOf({ records, summary }: ClaimsEncounter): ClaimRecord | undefined {
  return records.find(({ table }) => table === 'XML1')?.record ?? summary;
}
