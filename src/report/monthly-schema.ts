import { z } from 'zod';
import { COVERAGES } from '../catalog/catalog';
import { isDate } from '../catalog/date';
import { KINDS, type Kind } from '../catalog/kinds';
import { SEVERITIES } from '../issue';
import { lazily } from '../lazily';
import { MONTHLY_FORMAT, MONTHLY_VERSION, type MonthlyReport } from './monthly';
import { PART_DIMENSIONS } from './parts';
import { FACILITY_LEVELS, FACILITY_TIERS } from './register';

function everyKind<T extends z.ZodType>(schema: T) {
  return z.object(Object.fromEntries(KINDS.map((kind) => [kind, schema.nullable()])) as Record<Kind, z.ZodNullable<T>>);
}

const schemas = lazily(() => {
  const both = z.object({ vi: z.string(), en: z.string() });
  const count = z.int().nonnegative();
  const day = z.string().refine(isDate, 'yyyy-mm-dd').meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
  const facility = z.object({ code: z.string().optional(), name: z.string() });
  const coverage = z.enum(COVERAGES);
  const edition = z.object({
    kind: z.enum(KINDS),
    id: z.string(),
    title: both,
    decision: z.string(),
    coverage,
    sha256: z.string().optional(),
  });
  const use = z
    .object({
      items: count,
      returned: count.default(0).describe('Items of which more was returned than used, left out'),
      mapped: z.number(),
      total: z.number(),
    })
    .nullable();
  const counts = z.object({
    mapped: count.describe('Items with a decided code: automatic + confirmed'),
    total: count.describe('Items in force, one local code counted once: mapped + noEquivalent + waiting'),
    automatic: count,
    confirmed: count,
    waiting: count,
    waitingBy: z.object({
      ambiguous: count,
      review: count,
      none: count,
      flagged: count,
      rejected: count,
      contradicting: count,
    }),
    noEquivalent: count,
    outOfScope: count.default(0).describe('Items that need no national code: neither in mapped nor in total'),
    apart: z
      .object({ exam: count, bed: count })
      .default({ exam: 0, bed: 0 })
      .describe('Of these the examinations and beds that nobody decided'),
    notInForce: count,
    duplicateRows: count,
    declaredInvalid: count,
    use: z.object({ quantity: use, amount: use }).describe('Weighted by use; null where no item has a figure'),
  });
  const rests = {
    kind: z.enum(KINDS),
    editions: z.array(edition),
    byEdition: z.array(
      z.object({
        edition,
        mapped: count,
        total: count,
        abolished: z
          .object({ validTo: z.string(), by: z.string().nullable() })
          .optional()
          .describe('Set where the edition is no longer in force on the day of counting'),
      }),
    ),
    coverage,
    parts: z.array(z.object({ by: z.enum(PART_DIMENSIONS), key: z.string(), mapped: count, total: count })),
  };
  const ratio = counts.extend({
    ...rests,
    open: z.array(
      z.object({
        localCode: z.string(),
        localName: z.string(),
        state: z.enum(['ambiguous', 'review', 'none', 'flagged', 'rejected', 'contradicting', 'no-equivalent']),
        quantity: z.number().optional(),
        amount: z.number().optional(),
        nearest: z.object({ code: z.string(), name: z.string(), score: z.number() }).optional(),
      }),
    ),
    outside: z
      .array(
        z.object({
          localCode: z.string(),
          localName: z.string(),
          reason: z.string().optional(),
          apart: z.enum(['exam', 'bed']).optional(),
          codes: z.array(z.string()).optional(),
        }),
      )
      .default([])
      .describe('Items that need no national code, with the reason'),
    duplicates: z.array(
      z.object({
        localCode: z.string(),
        rows: count,
        places: z.array(z.int()),
        codes: z.array(z.string()),
        contradicting: z.boolean(),
      }),
    ),
  });
  const total = counts.extend({ ...rests, facilities: count });
  const issue = z.object({
    severity: z.enum(SEVERITIES),
    code: z.string(),
    message: both,
    file: z.string().optional(),
    sheet: z.string().optional(),
    row: z.int().optional(),
    column: z.string().optional(),
    value: z.string().optional(),
  });
  const share = z.object({ count, total: count });
  const milestoneSchema = z.object({
    kind: z.enum(KINDS).optional(),
    date: day,
    percent: z.number().min(0).max(100),
    level: z.enum(FACILITY_LEVELS).optional(),
  });
  const monthlySchema = z.object({
    format: z.literal(MONTHLY_FORMAT),
    version: z.literal(MONTHLY_VERSION),
    province: z.string().optional(),
    month: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
      .describe('yyyy-mm'),
    date: day.describe('Day of counting: only rows in force on it count'),
    made: z.string().optional().describe('ISO 8601 in UTC'),
    register: z
      .array(
        facility.extend({
          level: z.enum(FACILITY_LEVELS).optional(),
          tier: z.enum(FACILITY_TIERS).optional(),
          row: z.int().optional(),
        }),
      )
      .optional(),
    ratios: z.object({
      date: z.string().nullable(),
      facilities: z.array(
        z.object({ facility, ratios: everyKind(ratio).describe('null: the facility sent no list of the kind') }),
      ),
      totals: everyKind(total),
      issues: z.array(issue),
    }),
    claims: z
      .array(
        z.object({
          facility,
          tables: z.array(z.boolean()).length(5).optional().describe('Bảng 1–5: all fields extracted in full'),
          onDay: share.optional(),
          answered: share.optional(),
          exempt: z.boolean().optional().describe('No infrastructure to send by'),
        }),
      )
      .optional(),
    unreadable: z.array(z.object({ file: z.string(), at: z.enum(['map', 'report']), reason: both })),
    milestones: z.array(milestoneSchema).optional(),
    difficulties: z.array(z.string()).optional().describe('Part B in the province’s own words'),
  }) satisfies z.ZodType<MonthlyReport>;
  return { monthlySchema };
});

/** Shape of a monthly report file. */
export const monthlySchema = lazily(() => schemas.monthlySchema);

/** JSON Schema (draft 2020-12) of a monthly report file, as committed in `docs/schema/monthly-report.schema.json`. */
export function monthlyReportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(monthlySchema, { io: 'input', reused: 'ref' });
  return { $schema, title: 'Monthly report of dmdc (dmdc report --month … -o x.json)', ...schema };
}
