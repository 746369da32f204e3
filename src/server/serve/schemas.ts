import { z } from 'zod';
import { COVERAGES } from '../../catalog/catalog';
import { KINDS } from '../../catalog/kinds';
import { mapRowSchema } from '../../io/record/row-schema';
import { actual } from '../../lazily';
import { ITEM_FIELDS } from '../../list/column-role';

/** Rows of one request, and characters of one value. */
export const MOST_ROWS = 5_000;
const MOST_TEXT = 2_000;

const kind = z.enum(KINDS).describe('Code set, one of the seven of letter 677/BYT-BH');
const value = z.union([z.string().max(MOST_TEXT), z.number(), z.null()]);
const NUMBERS: ReadonlySet<string> = new Set(['unitPrice', 'quantity', 'amount', 'volumeMl']);
const DAYS: ReadonlySet<string> = new Set(['validFrom', 'validTo']);

function describeField(field: string): string {
  if (NUMBERS.has(field)) return 'A number, or a number text as people write it: 49300, "49.300"';
  if (DAYS.has(field)) return 'A day: "2026-07-01", "01/07/2026"';
  return 'A text';
}

const fields = Object.fromEntries(
  ITEM_FIELDS.filter((field) => field !== 'localName').map((field) => [
    field,
    value.optional().describe(describeField(field)),
  ]),
);

/** One row of a facility's list, as `POST /match` takes it. */
export const rowSchema = z
  .strictObject({
    kind: kind.optional(),
    localName: z.string().max(MOST_TEXT).describe('The name in the facility’s own list'),
    ...fields,
    extra: z.record(z.string().max(200), value).optional().describe('Further columns, handed back in the answer'),
  })
  .describe('One row of a facility’s own list');

const lang = z.enum(['vi', 'en']).optional().describe('Language of sentences; else Accept-Language');
const choice = {
  edition: z.string().max(200).optional().describe('Id of an edition: qd7603-2018'),
  dmdc: z.string().max(20).optional().describe('Number of a DMDC version'),
  asOf: z.string().max(20).optional().describe('A day: 2026-07-01; else today'),
};
const whole = (most: number) => z.coerce.number().int().min(1).max(most).optional();

export const matchQuerySchema = z.strictObject({
  kind: kind.optional().describe('Code set of rows that do not say their own'),
  ...choice,
  top: whole(100).describe('Most candidates a row; 10 unless given'),
  accept: z.coerce
    .number()
    .min(0.5)
    .max(1)
    .optional()
    .describe('Probability that one code must reach to be auto; 0.995 unless given'),
  facility: z.string().max(500).optional().describe('Name of the facility'),
  facilityCode: z.string().max(20).optional().describe('Code of the facility'),
  lang,
});

export const searchQuerySchema = z.strictObject({
  kind,
  q: z.string().min(1).max(500).describe('What somebody types'),
  limit: whole(100).describe('Most codes; 10 unless given'),
  ...choice,
  lang,
});

export const langQuerySchema = z.strictObject({ lang });
export const editionsQuerySchema = z.strictObject({ kind: kind.optional(), asOf: choice.asOf, lang });
export const codePathSchema = z.object({ kind, code: z.string().min(1).max(100).describe('In any spelling') });

const pair = z.object({ vi: z.string(), en: z.string() });
const reason = z.object({
  code: z.string(),
  text: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const searchSchema = z.object({
  kind,
  edition: z.string(),
  text: z.string(),
  reasons: z.array(reason).optional().describe('What is to say beside the codes'),
  results: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      score: z.number().min(0).max(1),
      ranges: z
        .array(z.tuple([z.number().int(), z.number().int()]))
        .describe('Letters of the name that answer to the text, UTF-16 units, both ends included'),
    }),
  ),
});

export const editionSchema = z.object({
  kind,
  id: z.string(),
  title: pair,
  decision: z.string(),
  annex: z.string().nullable(),
  issued: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  abolishedBy: z.string().nullable(),
  coverage: z.enum(COVERAGES),
  codes: z.number().int(),
  sha256: z.string(),
});

export const editionsSchema = z.object({
  date: z.string().describe('The day that was asked about'),
  used: z.record(z.string(), z.string()).describe('By kind: the edition that answers on that day'),
  editions: z.array(editionSchema),
});

export const codeSchema = z.object({
  kind,
  code: z.string(),
  found: z
    .array(
      z.object({
        edition: editionSchema,
        entry: z
          .looseObject({ code: z.string(), name: z.string() })
          .optional()
          .describe('The code as the edition has it'),
        retired: z
          .looseObject({ code: z.string(), name: z.string(), successors: z.array(z.string()) })
          .optional()
          .describe('The code as one that the edition cancels'),
      }),
    )
    .describe('One for each edition that has the code, oldest first'),
});

export const healthSchema = z.object({ status: z.literal('ok'), version: z.string() });

const fault = z.object({
  row: z.number().int().optional().describe('Row of the request, from 1 (NDJSON: the line)'),
  field: z.string(),
  value: z.string().optional(),
  message: z.string(),
  remedy: z.string(),
  messages: pair,
  remedies: pair,
});

export const problemSchema = z
  .object({
    type: z.string().describe('Stable: urn:dmdc:problem:CODE'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string(),
    messages: pair,
    row: z.number().int().optional(),
    field: z.string().optional(),
    value: z.string().optional(),
    remedy: z.string().optional(),
    errors: z.array(fault).optional().describe('The first hundred'),
    count: z.number().int().optional().describe('All of them'),
  })
  .describe('Why a request is refused (RFC 9457)');

/** Schemas that the description of the service names. */
export const NAMED = () => ({
  Row: rowSchema,
  MapRow: actual(mapRowSchema),
  Search: searchSchema,
  Edition: editionSchema,
  Editions: editionsSchema,
  Code: codeSchema,
  Health: healthSchema,
  Problem: problemSchema,
});
