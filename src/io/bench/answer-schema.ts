import { z } from 'zod';
import { KINDS } from '../../catalog/kinds';
import { actual, lazily } from '../../lazily';
import { MACHINE_STATUSES } from '../../mapping/states';
import { itemFieldsSchema } from '../record/row-schema';

const schemas = lazily(() => {
  /** One line that a matcher is asked by `dmdc bench --against`. */
  const benchItemSchema = z.looseObject({
    id: z.int().positive().describe('Number of the item, from 1; the answer repeats it'),
    kind: z.enum(KINDS).describe('Code set, one of the seven of letter 677/BYT-BH'),
    edition: z.string().describe('Edition whose codes are asked for; dmdc catalogs lists them'),
    list: z.string().describe('List that the row stands in: rows of one list are of one facility'),
    localCode: z.string().describe('Exactly as in the file'),
    localName: z.string().describe('Exactly as in the file'),
    item: itemFieldsSchema.optional().describe('The other fields of the row'),
  });

  const candidate = z.looseObject({
    code: z.string().min(1).describe('National code of the edition'),
    score: z.number().min(0).max(1).describe('0…1, 1 best: the probability that the code is right'),
  });

  /** One line that the matcher answers: keys as in `dmdc map --format ndjson`. */
  const benchAnswerSchema = z.looseObject({
    id: z.int().positive().describe('Number of the item; answers stand in the order of the items'),
    candidates: z.array(candidate).describe('Best first, in falling order of score; empty where there is none'),
    status: z
      .enum(MACHINE_STATUSES)
      .optional()
      .describe(
        'auto: decided; ambiguous: several codes remain; review, none. Left out: review where there is a candidate',
      ),
    code: z.string().min(1).optional().describe('auto: the code'),
    among: z.array(z.string().min(1)).optional().describe('ambiguous: the codes that remain, two or more'),
    routeCode: z.string().optional().describe('Drugs: code of the route'),
  });
  return { benchItemSchema, benchAnswerSchema };
});

/** One line that the matcher answers. */
export const benchAnswerSchema = lazily(() => schemas.benchAnswerSchema);

/** An answer, as another matcher writes it. */
export type BenchAnswer = z.infer<typeof benchAnswerSchema>;

/** The two line formats as one JSON Schema. */
export function benchContractJsonSchema(): object {
  const { $schema, ...item } = z.toJSONSchema(actual(schemas.benchItemSchema)) as Record<string, unknown>;
  const { $schema: _, ...answer } = z.toJSONSchema(actual(schemas.benchAnswerSchema)) as Record<string, unknown>;
  return {
    $schema,
    title: 'Lines between dmdc bench and another matcher',
    description: 'Standard input of the matcher: one item a line. Standard output: one answer a line.',
    $defs: { item, answer },
    anyOf: [{ $ref: '#/$defs/item' }, { $ref: '#/$defs/answer' }],
  };
}
