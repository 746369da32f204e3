import { z } from 'zod';
import { COVERAGES } from '../../catalog/catalog';
import { KINDS } from '../../catalog/kinds';
import type { ClaimsChecks } from '../../claims/checks';
import { CODE_GROUPS, CODE_STATES } from '../../claims/code-state';
import { FIELD_LISTS } from '../../claims/fields';
import { CLAIM_TABLES } from '../../claims/tables';
import { lazily } from '../../lazily';
import { READ_FAULTS } from '../../messages/read-faults';
import { faultText } from '../../messages/schema-fault';
import { FACILITY_LEVELS } from '../../report/register';
import { loadBytes } from '../sheets/bytes';
import { unreadable } from '../sheets/faults';

/** What a file of checks says it is. */
const CLAIMS_FORMAT = 'dmdc-claims-checks';
/** Raised when an older program could misread a newer file. */
const CLAIMS_VERSION = 1;

const MAX_BYTES = 256 * 1_048_576;

const schemas = lazily(() => {
  const count = z.int().nonnegative();
  const both = z.object({ vi: z.string(), en: z.string() });
  const table = z.enum(CLAIM_TABLES);
  const group = z.enum(CODE_GROUPS);
  const list = z.enum(FIELD_LISTS);
  const level = z.enum(FACILITY_LEVELS);
  const linesAndAmount = { lines: count, amount: z.number().describe('Đồng') };
  const reason = z.enum(['no-edition', 'not-bundled', 'partial', 'provisional', 'amended', 'no-date', 'no-list']);
  const facility = z
    .object({
      code: z.string().nullable().describe('MA_CSKCB; null: the files do not say'),
      name: z.string().optional().describe('From the register'),
      level: level.optional(),
      encounters: count.describe('XML1 records'),
      marks: z.array(z.boolean()).length(5).describe('Bảng 1–5 of letter 677: extracted in full'),
      tables: z.array(
        z.object({
          table,
          list: list.describe('Field list that the table was checked against'),
          records: count,
          fields: count,
          fieldsInFull: count,
          complete: z.boolean(),
          faults: z.array(
            z.object({ field: z.string(), absent: count, empty: count, tooLong: count, wrongType: count }),
          ),
          alwaysEmpty: z.array(z.string()),
        }),
      ),
      unchecked: z.array(z.object({ table, records: count })).describe('Tables without a field list'),
      unreadable: z.array(z.object({ table, parts: count })),
      brokenFiles: count,
      codes: z.array(
        z.object({
          group,
          ...linesAndAmount,
          states: z.record(z.enum(CODE_STATES), z.object(linesAndAmount)),
          unverified: z.partialRecord(reason, count),
          withoutAmount: count,
          returnedItems: count.default(0).describe('Codes of which more was returned than used: in no amount'),
        }),
      ),
      problems: z.array(
        z.object({
          group,
          field: z.string(),
          state: z.enum(CODE_STATES).exclude(['valid']),
          reason: reason.optional(),
          other: group.optional(),
          code: z.string().nullable().describe('null: what stands there may be no code and is not shown'),
          ...linesAndAmount,
        }),
      ),
      sent: z.object({ withDates: count, onDay: count }).describe('By NGAYLAP against NGAY_TTOAN, else NGAY_RA'),
    })
    .describe('One facility');
  const verdicts = { onDayMet: z.boolean().nullable(), answeredMet: z.boolean().nullable() };
  /** Shape of a file of checks. */
  const checksSchema = z.object({
    format: z.literal(CLAIMS_FORMAT),
    version: z.int().positive(),
    dateBy: z.string().describe('line, end, start, or a day'),
    fieldList: list.nullable(),
    optional: z.array(z.string()),
    files: z.array(
      z.object({
        file: z.string(),
        records: count,
        facilities: z.array(z.string()),
        faults: z.array(
          z.object({
            code: z.enum([
              'doctype',
              'too-deep',
              'too-long',
              'malformed',
              'cut-off',
              'bad-base64',
              'no-facility',
              'no-records',
              'count-differs',
              'unreadable',
            ]),
            extent: z.enum(['file', 'part', 'remark']),
            table: table.optional(),
            line: count.optional(),
            count,
            message: both,
          }),
        ),
      }),
    ),
    facilities: z.array(facility),
    editions: z.array(
      z.object({
        kind: z.enum(KINDS),
        edition: z.string().nullable(),
        decision: z.string().nullable(),
        coverage: z.enum(COVERAGES).nullable(),
        from: z.string().nullable().describe('Month of the first line that it was asked for, yyyy-mm'),
        to: z.string().nullable(),
        note: both,
      }),
    ),
    timeliness: z.object({
      facilities: z.array(
        z.object({
          code: z.string().optional(),
          name: z.string().optional(),
          level: level.optional(),
          withoutIt: z.boolean().optional(),
          source: z.enum(['table', 'files']),
          records: count,
          onDay: count.nullable(),
          answered: count.nullable(),
          onDayTarget: z.number().nullable(),
          ...verdicts,
        }),
      ),
      levels: z.array(
        z.object({
          level: level.nullable(),
          facilities: count,
          exempt: count,
          onDayOf: count,
          onDay: count,
          onDayTarget: z.number().nullable(),
          answeredOf: count,
          answered: count,
          ...verdicts,
        }),
      ),
    }),
  });
  return { checksSchema };
});

const checksSchema = lazily(() => schemas.checksSchema);

/** Checks of claims as JSON, with a format and version of its own; the same checks give the same text. */
export function claimsChecksJson(checks: ClaimsChecks): string {
  return `${JSON.stringify({ format: CLAIMS_FORMAT, version: CLAIMS_VERSION, ...checks }, null, 1)}\n`;
}

/** JSON Schema (draft 2020-12) of a file of checks, as committed in `docs/schema/claims-checks.schema.json`. */
export function claimsChecksJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(checksSchema, { io: 'input' });
  return { $schema, title: 'Checks of claims files (dmdc check-xml -o x.json)', ...schema };
}

/**
 * Reads files that {@link claimsChecksJson} wrote (`dmdc check-xml … -o x.json`), in the order of the paths.
 * @throws {DmdcError} `file-not-found`, `file-too-large`; `file-unreadable` for what is no file of checks or was made by a newer program.
 */
export function readClaimsChecks(paths: readonly string[]): ClaimsChecks[] {
  return paths.map((path) => {
    const place = { file: path };
    const bytes = loadBytes(path, place, MAX_BYTES);
    let data: unknown;
    try {
      data = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      throw unreadable(place, READ_FAULTS.noClaimsChecks);
    }
    const version = (data as { version?: unknown } | null)?.version;
    if (typeof version === 'number' && version > CLAIMS_VERSION) {
      throw unreadable(place, READ_FAULTS.claimsChecksNewer(version));
    }
    const parsed = checksSchema.safeParse(data);
    if (!parsed.success) {
      const isOurs = typeof version === 'number';
      const why = isOurs ? READ_FAULTS.claimsChecksWrong(faultText(parsed.error)) : READ_FAULTS.noClaimsChecks;
      throw unreadable(place, why);
    }
    const { format: _, version: __, ...checks } = parsed.data;
    return checks as ClaimsChecks;
  });
}
