import { z } from 'zod';
import { COVERAGES } from '../../catalog/catalog';
import { KINDS } from '../../catalog/kinds';
import { SEVERITIES } from '../../issue';
import { actual, lazily } from '../../lazily';
import { CHANGE_ACTIONS, PROVENANCES, RELATIONSHIPS } from '../../mapping/mapping';
import { MACHINE_STATUSES, ROW_STATUSES } from '../../mapping/states';
import type { MapRow } from './row';

/** The schema and the type that users see say the same. */
type Reads = z.infer<typeof mapRowSchema> extends MapRow ? true : never;
const _reads: Reads = true;
void _reads;

const schemas = lazily(() => {
  const kind = z.enum(KINDS).describe('Code set, one of the seven of letter 677/BYT-BH');
  const status = z.enum(ROW_STATUSES);
  const matchStatus = z.enum(MACHINE_STATUSES);
  const params = z.record(z.string(), z.union([z.string(), z.number()]));
  const candidateReasonSchema = z.looseObject({
    code: z.string().describe('Stable code of the reason'),
    text: z.string().describe('The reason in words, in the language of the run'),
    params: params.optional().describe('Values that fill the sentence'),
  });
  const candidate = z.looseObject({
    code: z.string().describe('National code'),
    name: z.string().describe('Official name of the code'),
    score: z.number().min(0).max(1).describe('0…1, 1 best; candidates stand in falling order of score'),
    reasons: z.array(candidateReasonSchema),
  });
  const issueSchema = z
    .looseObject({
      severity: z.enum(SEVERITIES),
      code: z.string().describe('Stable code of the issue'),
      message: z.string().describe('In the language of the run'),
      messages: z.object({ vi: z.string(), en: z.string() }).optional(),
      file: z.string().optional(),
      sheet: z.string().optional(),
      row: z.number().int().optional(),
      column: z.string().optional(),
      value: z.string().optional(),
    })
    .meta({ id: 'Issue' });
  const plainReason = z.object({ code: z.string(), params: params.optional() });
  const relationship = z.enum(RELATIONSHIPS).describe('How the item stands to the code, in the words of FHIR R5');
  const decisionBase = {
    reviewer: z.string().optional().describe('Who answers for the decision'),
    comment: z.string().optional(),
    author: z.string().optional().describe('Who chose first, where it is not the reviewer'),
    at: z.string().optional().describe('When, ISO 8601 in UTC'),
    how: z.enum(PROVENANCES).optional().describe('How the code came about'),
    probability: z.number().min(0).max(1).optional(),
    evidence: z.array(plainReason).optional(),
  };
  const targetSchema = z
    .object({ code: z.string().min(1), name: z.string().optional(), relationship })
    .meta({ id: 'Target' });
  const decisionSchema = z
    .discriminatedUnion('status', [
      z.object({
        status: z.literal('confirmed'),
        code: z.string().min(1),
        name: z.string().optional(),
        relationship: relationship.optional(),
        also: z.array(targetSchema).optional().describe('Further codes'),
        join: z.enum(['all-of', 'depends-on']).optional(),
        ...decisionBase,
      }),
      z.object({ status: z.literal('no-equivalent'), reason: z.string().optional(), ...decisionBase }),
      z.object({ status: z.literal('out-of-scope'), reason: z.string().optional(), ...decisionBase }),
      z.object({ status: z.literal('rejected'), codes: z.array(z.string()).optional(), ...decisionBase }),
      z.object({ status: z.literal('flagged'), ...decisionBase }),
    ])
    .meta({ id: 'Decision' });
  const draftSchema = z
    .object({
      decision: decisionSchema,
      why: z.enum(['second-review', 'renamed', 'migrated', 'reconcile', 'imported', 'offered']),
      from: z
        .object({ name: z.string().optional(), code: z.string().optional(), edition: z.string().optional() })
        .optional(),
      other: decisionSchema.optional(),
    })
    .meta({ id: 'Draft' });
  const changeSchema = z
    .object({
      at: z.string().describe('ISO 8601 in UTC'),
      by: z.string(),
      action: z.enum(CHANGE_ACTIONS),
      status: status.describe('Status after the change'),
      batch: z.string().optional().describe('What all changes of one command share'),
      was: z
        .object({ decision: decisionSchema.optional(), draft: draftSchema.optional() })
        .optional()
        .describe('What stood before'),
      undoes: z.string().optional(),
      edition: z.string().optional(),
      from: z.record(z.string(), z.string()).optional(),
    })
    .meta({ id: 'Change' });
  const text = z.string().optional();
  const number = z.number().optional();
  const itemFieldsSchema = z.object({
    kind: kind.optional(),
    declaredCode: text,
    declaredName: text,
    unitPrice: number,
    unit: text,
    quantity: number,
    amount: number,
    department: text,
    validFrom: text,
    validTo: text,
    priceName: text,
    tradeName: text,
    ingredient: text,
    strength: text,
    route: text,
    dosageForm: text,
    registrationNo: text,
    groupName: text,
    model: text,
    packaging: text,
    manufacturer: text,
    country: text,
    nameEn: text,
    icd10: text,
    modernName: text,
    volumeMl: number,
    // Pairs and not an object: a header of the facility's file never becomes a property name.
    extra: z.array(z.tuple([z.string(), z.string()])).optional(),
  });
  const mapRowSchema = z
    .looseObject({
      kind,
      facility: z.string().describe('Name of the facility'),
      row: z.number().int().positive().nullable().describe('Row in the file as a person counts it'),
      localCode: z.string().describe('Exactly as in the file'),
      localName: z.string().describe('Exactly as in the file'),
      status: status.describe('What a person decided, else what the machine says'),
      candidates: z.array(candidate).describe('In rank order'),
      issues: z.array(issueSchema),
      facilityCode: text.describe('Five-digit code of the facility, when known'),
      edition: text.describe('Id of the edition, for example qd7603-2018'),
      coverage: z.enum(COVERAGES).optional().describe('How much of the list the edition holds'),
      editionSha256: text.describe('Checksum of the table of the edition, which pins it'),
      sheet: text,
      code: text.describe('Decided code: automatic or confirmed'),
      matchStatus: matchStatus.optional().describe('What the machine says, where a person decided'),
      autoCode: text.describe('The automatic code, where a person decided'),
      among: z.array(z.string()).optional().describe('Ambiguous: the codes that remain possible'),
      differBy: z.array(z.string()).optional().describe('Ambiguous: what tells them apart'),
      routeCode: text.describe('Drugs: code of the route'),
      reasons: z.array(candidateReasonSchema).optional().describe('Why the row has its status'),
      decision: decisionSchema.optional().describe('What a person decided'),
      draft: draftSchema.optional().describe('A decision that does not count yet'),
      history: z.array(changeSchema).optional().describe('Every change, oldest first'),
      item: itemFieldsSchema.optional().describe('Every other field of the item'),
    })
    .describe('One item of a facility catalogue, mapped');
  const mappingFileSchema = z.looseObject({
    format: z.literal('dmdc-mapping'),
    version: z.literal(1),
    mappings: z.array(
      z.looseObject({
        kind,
        facility: z.object({ code: text, name: z.string() }),
        edition: z.object({
          kind,
          id: z.string(),
          title: z.object({ vi: z.string(), en: z.string() }),
          decision: z.string(),
          coverage: z.enum(COVERAGES),
          sha256: text,
        }),
        issues: z.array(issueSchema),
        rows: z.array(mapRowSchema),
      }),
    ),
  });
  return {
    candidateReasonSchema,
    issueSchema,
    targetSchema,
    decisionSchema,
    draftSchema,
    changeSchema,
    itemFieldsSchema,
    mapRowSchema,
    mappingFileSchema,
  };
});

/** A reason in words and as data. */
export const candidateReasonSchema = lazily(() => schemas.candidateReasonSchema);

/** An issue in the language of the run. */
export const issueSchema = lazily(() => schemas.issueSchema);

/** A national code and how the item stands to it. */
export const targetSchema = lazily(() => schemas.targetSchema);

/** What a person decided. */
export const decisionSchema = lazily(() => schemas.decisionSchema);

/** A decision that does not count yet. */
export const draftSchema = lazily(() => schemas.draftSchema);

/** One change of a row. */
export const changeSchema = lazily(() => schemas.changeSchema);

/** Every field of an item but its code, name, sheet and row. */
export const itemFieldsSchema = lazily(() => schemas.itemFieldsSchema);

/**
 * One line of `dmdc map --format ndjson`: one item and what is known of its mapping.
 * The first eight keys and `issues` are always there; further keys may be added in later versions.
 */
export const mapRowSchema = lazily(() => schemas.mapRowSchema);

/** The file of `dmdc map --format json`: everything, without loss. */
export const mappingFileSchema = lazily(() => schemas.mappingFileSchema);

/** The file of `dmdc map --format json`. */
export type MappingFile = z.infer<typeof mappingFileSchema>;

/** JSON Schema (draft 2020-12) of one line of the NDJSON contract, as committed in `docs/schema/map-row.schema.json`. */
export function mapRowJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(actual(mapRowSchema), { io: 'input' });
  return { $schema: schema.$schema, title: 'dmdc map row', ...schema } as Record<string, unknown>;
}
