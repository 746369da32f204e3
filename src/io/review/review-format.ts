import { z } from 'zod';
import { COVERAGES } from '../../catalog/catalog';
import { KINDS } from '../../catalog/kinds';
import { lazily } from '../../lazily';
import { MACHINE_STATUSES } from '../../mapping/states';
import {
  candidateReasonSchema,
  decisionSchema,
  draftSchema,
  issueSchema,
  itemFieldsSchema,
} from '../record/row-schema';

/**
 * What the hidden sheets of a review workbook hold, so that it can be read back after rows were sorted, filtered or deleted and columns moved.
 * One sheet of records (mappings, their faults, names of codes) and one sheet of items a mapping; both begin with `_dmdc`.
 */
export const REVIEW_FORMAT = 'dmdc-review';
/** Raised when a reader of the old version could misread the new. */
export const REVIEW_VERSION = 1;
export const RECORDS_SHEET = '_dmdc';

/** Columns of a sheet of items, counted from 0: the choices of the drop-down begin at `choices`. */
export const ITEM_COLUMNS = { key: 0, count: 1, json: 2, jsonMore: 3, choices: 4 } as const;

/** Part of a long text that fits a cell with room to spare: escapes lengthen it. */
export const CHUNK = 30_000;

export type ReviewMapping = z.infer<typeof reviewMappingSchema>;

const schemas = lazily(() => {
  const reviewMappingSchema = z.object({
    kind: z.enum(KINDS),
    facility: z.object({ code: z.string().optional(), name: z.string() }),
    edition: z.object({
      kind: z.enum(KINDS),
      id: z.string(),
      title: z.object({ vi: z.string(), en: z.string() }),
      decision: z.string(),
      coverage: z.enum(COVERAGES),
      sha256: z.string().optional(),
    }),
    rows: z.number().int().nonnegative(),
  });
  const reason = candidateReasonSchema.omit({ text: true });
  const reviewItemSchema = z.object({
    /** Local code and name, exactly as in the file. */
    l: z.string(),
    n: z.string(),
    /** Every other field of the item. */
    i: itemFieldsSchema.extend({ sheet: z.string().optional(), row: z.number().int().optional() }),
    /** Status, automatic code, codes that remain possible, what tells them apart, route code. */
    s: z.enum(MACHINE_STATUSES),
    c: z.string().optional(),
    a: z.array(z.string()).optional(),
    d: z.array(z.string()).optional(),
    r: z.string().optional(),
    /** Reasons and issues of the row. */
    y: z.array(reason),
    q: z.array(issueSchema),
    /** Candidates: code, score, reasons; the name only where it is not the one in the records. */
    k: z.array(z.tuple([z.string(), z.number(), z.array(reason), z.string().optional()])),
    /** What a person had decided before the workbook was written. */
    p: decisionSchema.optional(),
    /** A decision that did not count yet: without it the row would count by what the machine says. */
    t: draftSchema.optional(),
    /** The row's concurrency token when the workbook was written. */
    v: z.string().optional(),
  });
  return { reviewMappingSchema, reviewItemSchema };
});

/** What a mapping's record says. */
export const reviewMappingSchema = lazily(() => schemas.reviewMappingSchema);

/** One item and its match, with short keys: a long list has as many of these as rows. */
export const reviewItemSchema = lazily(() => schemas.reviewItemSchema);

export type ReviewItem = z.infer<typeof reviewItemSchema>;
