import { z } from 'zod';
import { COVERAGES } from '../../catalog/catalog';
import { KINDS } from '../../catalog/kinds';
import { actual, lazily } from '../../lazily';
import { PROVENANCES } from '../../mapping/mapping';
import { MACHINE_STATUSES, ROW_STATUSES } from '../../mapping/states';
import { changeSchema, draftSchema, issueSchema, itemFieldsSchema, targetSchema } from './row-schema';

/** What the first line of a mapping file says it is. */
export const MAPPING_FILE_FORMAT = 'dmdc-mapping-file';
/** Raised when an older program could misread a newer file. */
export const MAPPING_FILE_VERSION = 1;

const schemas = lazily(() => {
  const reason = z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  });
  const matchStatus = z.enum(MACHINE_STATUSES);
  const status = z.enum(ROW_STATUSES);
  const text = z.string().optional();
  const edition = z.object({
    id: z.string(),
    decision: z.string(),
    title: z.object({ vi: z.string(), en: z.string() }),
    coverage: z.enum(COVERAGES),
    sha256: text.describe('Checksum of the table of the edition'),
  });
  const headerSchema = z
    .object({
      format: z.literal(MAPPING_FILE_FORMAT),
      version: z.number().int().positive().describe('Version of the schema'),
      kind: z.enum(KINDS),
      facility: z.object({ code: text.describe('Five-digit code of the facility'), name: z.string() }),
      edition,
      previous: z
        .array(z.object({ edition, at: z.string(), by: z.string(), batch: z.string() }))
        .optional()
        .describe('Editions that the mapping rested on before it was migrated, oldest first'),
      rows: z.number().int().nonnegative().describe('Lines that follow: a file that was cut off is found out'),
      tool: text.describe('The program that made the file, with its version'),
      created: text.describe('ISO 8601 in UTC'),
      secondReview: z.boolean().optional().describe('A code counts only once a second person agreed'),
      issues: z.array(actual(issueSchema)).optional().describe('Faults of the list'),
    })
    .describe('First line: what the file is about');
  const match = z
    .object({
      status: matchStatus,
      code: text.describe('auto: the code'),
      among: z.array(z.string()).optional().describe('ambiguous: the codes that remain possible'),
      differBy: z.array(z.string()).optional().describe('ambiguous: what tells them apart'),
      routeCode: text.describe('Drugs: code of the route'),
      reasons: z.array(reason).optional(),
      issues: z.array(actual(issueSchema)).optional(),
      candidates: z
        .array(
          z.object({
            code: z.string(),
            name: z.string(),
            score: z.number().min(0).max(1),
            reasons: z.array(reason).optional(),
          }),
        )
        .optional()
        .describe('In rank order'),
    })
    .describe('What the machine says');
  const lineSchema = z
    .object({
      id: z.string().describe('Identity of the item: fingerprint of local code, name and context'),
      localCode: z.string().describe('Exactly as in the list'),
      localName: z.string().describe('Exactly as in the list'),
      status: status.describe('What a person decided, else what the machine says'),
      targets: z
        .array(actual(targetSchema))
        .optional()
        .describe('National codes decided on: confirmed by a person, or automatic; absent where there is none'),
      join: z
        .enum(['all-of', 'depends-on'])
        .optional()
        .describe('How several targets go together: a bundle, or one or the other by context'),
      reason: text.describe('no-equivalent: why there is none'),
      codes: z.array(z.string()).optional().describe('rejected: the codes that are not it; absent = all proposed'),
      how: z.enum(PROVENANCES).optional().describe('How the code came about'),
      probability: z.number().min(0).max(1).optional().describe('Probability of the code when it was decided'),
      author: text.describe('Who chose first, where it is not the reviewer'),
      reviewer: text.describe('Who answers for the decision'),
      time: text.describe('When the decision came to count, ISO 8601 in UTC'),
      comment: text,
      closed: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .optional()
        .describe('Day on which the item was found missing from the list'),
      draft: draftSchema.optional().describe('A decision that does not count yet'),
      item: itemFieldsSchema.optional().describe('The further columns of the list'),
      sheet: text,
      row: z.number().int().optional().describe('Row in the list as a person counts it'),
      evidence: z.array(reason).optional().describe('What the machine said for the code when it was decided'),
      match,
      history: z.array(actual(changeSchema)).optional().describe('Every change, oldest first'),
    })
    .describe('One local item');
  return { headerSchema, lineSchema };
});

/** The first line of a mapping file. It does not change while the list and the edition stay. */
export const headerSchema = lazily(() => schemas.headerSchema);

/** Every further line of a mapping file: one local item. */
export const lineSchema = lazily(() => schemas.lineSchema);

/** One line after the first. */
export type MappingLine = z.infer<typeof lineSchema>;
/** The first line. */
export type MappingHeader = z.infer<typeof headerSchema>;

/** JSON Schema (draft 2020-12) of one line of a mapping file, as committed in `docs/schema/mapping-file.schema.json`. */
export function mappingFileJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(z.union([actual(headerSchema), actual(lineSchema)]), { io: 'input' });
  return {
    $schema: schema.$schema,
    title: 'One line of a dmdc mapping file (*.dmdc.ndjson)',
    ...schema,
  } as Record<string, unknown>;
}
