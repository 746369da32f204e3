import { type FieldListId, type FieldRule, fieldsOf, mustBeFilled } from './fields';
import type { ClaimRecord, ClaimTable } from './tables';

/** What is amiss with one field, in numbers of records. */
export interface FieldFault {
  readonly field: string;
  /** The element is not there. */
  readonly absent: number;
  /** It must be filled and is empty. */
  readonly empty: number;
  /** Longer than the list allows. */
  readonly tooLong: number;
  /** No number where the list asks for one. */
  readonly wrongType: number;
}

/** One table against one field list. */
export interface TableCheck {
  readonly table: ClaimTable;
  readonly list: FieldListId;
  readonly records: number;
  /** Fields of the list. */
  readonly fields: number;
  /** Fields that are there in every record and filled wherever they must be. */
  readonly fieldsInFull: number;
  /** There is a record, and every field is in full. */
  readonly complete: boolean;
  /** Fields with any fault, in order of the list. Length and type do not touch `complete`: the field was extracted. */
  readonly faults: readonly FieldFault[];
  /** Fields that are there and empty in every record, though they need not be filled: worth a look. */
  readonly alwaysEmpty: readonly string[];
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Counts, over records of one table, what each field of a list lacks. Holds numbers only, no values. */
export class TableCounter {
  records = 0;
  private readonly rules: readonly FieldRule[];
  private readonly excused: readonly boolean[];
  private readonly absent: Float64Array;
  private readonly empty: Float64Array;
  private readonly tooLong: Float64Array;
  private readonly wrongType: Float64Array;
  private readonly filled: Float64Array;

  constructor(
    readonly table: ClaimTable,
    readonly list: FieldListId,
    /** Fields that may be missing or empty although the list says otherwise, as `XML1.MAHUYEN_CU_TRU`. */
    optional: ReadonlySet<string> = new Set(),
  ) {
    this.rules = fieldsOf(list, table) ?? [];
    this.excused = this.rules.map(({ name }) => optional.has(`${table}.${name}`));
    const numbers = () => new Float64Array(this.rules.length);
    this.absent = numbers();
    this.empty = numbers();
    this.tooLong = numbers();
    this.wrongType = numbers();
    this.filled = numbers();
  }

  add(record: ClaimRecord): void {
    this.records++;
    const { rules } = this;
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i]!;
      const value = record.get(rule.name);
      if (value === undefined) {
        if (!this.excused[i]) this.absent[i]!++;
        continue;
      }
      const text = value.trim();
      if (text === '') {
        if (!this.excused[i] && mustBeFilled(rule, record)) this.empty[i]!++;
        continue;
      }
      this.filled[i]!++;
      if (rule.type === 'number' && !NUMBER.test(text)) this.wrongType[i]!++;
      else if (rule.size !== undefined && lengthOf(text, rule.type) > rule.size) this.tooLong[i]!++;
    }
  }

  result(): TableCheck {
    const { table, list, records, rules } = this;
    const faults: FieldFault[] = [];
    const alwaysEmpty: string[] = [];
    let fieldsInFull = 0;
    rules.forEach(({ name }, i) => {
      const fault: FieldFault = {
        field: name,
        absent: this.absent[i]!,
        empty: this.empty[i]!,
        tooLong: this.tooLong[i]!,
        wrongType: this.wrongType[i]!,
      };
      if (fault.absent + fault.empty === 0) fieldsInFull++;
      if (fault.absent + fault.empty + fault.tooLong + fault.wrongType > 0) faults.push(fault);
      if (records > 0 && this.filled[i] === 0 && fault.absent + fault.empty === 0) alwaysEmpty.push(name);
    });
    return {
      table,
      list,
      records,
      fields: rules.length,
      fieldsInFull,
      complete: records > 0 && fieldsInFull === rules.length,
      faults,
      alwaysEmpty,
    };
  }
}

/** Characters, which for Vietnamese letters written apart from their marks are fewer than code units; digits of a number. */
function lengthOf(text: string, type: FieldRule['type']): number {
  if (type === 'number') return text.length - (text.startsWith('-') ? 1 : 0) - (text.includes('.') ? 1 : 0);
  if (PLAIN.test(text)) return text.length;
  return [...text.normalize('NFC')].length;
}

const PLAIN = /^[ -~]*$/;
