import { z } from 'zod';
import { lazily } from '../../lazily';
import { type ConceptMapR4, type ConceptMapR5, R4_EQUIVALENCES, R5_RELATIONSHIPS } from './concept-map-types';

/**
 * The parts of FHIR's ConceptMap that a mapping uses, after the published structure definitions of 4.0.1 and 5.0.0:
 * cardinalities, types, required value sets and the invariants that bear on them. Further elements are let through.
 */

const schemas = lazily(() => {
  /** FHIR `code`: no space at either end, single spaces within. */
  const code = z.string().regex(/^[^\s]+( [^\s]+)*$/u);
  const uri = z.string().regex(/^\S+$/u);
  /** FHIR `string`: not empty, no control characters. */
  const text = z
    .string()
    .min(1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what FHIR forbids
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]+$/u);
  const status = z.enum(['draft', 'active', 'retired', 'unknown']);
  const dateTime = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/);
  const extension = z.looseObject({
    url: uri,
    valueString: text.optional(),
    valueCode: code.optional(),
    valueDecimal: z.number().optional(),
    valueDateTime: dateTime.optional(),
  });
  const extensions = z.array(extension).min(1).optional();
  const common = {
    resourceType: z.literal('ConceptMap'),
    url: uri.optional(),
    version: text.optional(),
    /** Invariant cmd-0: a name that a program can use. */
    name: z
      .string()
      .regex(/^[A-Z]([A-Za-z0-9_]){0,254}$/)
      .optional(),
    title: text.optional(),
    status,
    experimental: z.boolean().optional(),
    date: dateTime.optional(),
    publisher: text.optional(),
    description: text.optional(),
    extension: extensions,
  };
  const r4Target = z
    .looseObject({
      extension: extensions,
      code: code.optional(),
      display: text.optional(),
      equivalence: z.enum(R4_EQUIVALENCES),
      comment: text.optional(),
    })
    .refine((target) => !['narrower', 'inexact'].includes(target.equivalence) || target.comment !== undefined, {
      message: 'cmd-1: narrower and inexact need a comment',
    });
  const conceptMapR4Schema: z.ZodType<ConceptMapR4> = z.looseObject({
    ...common,
    group: z
      .array(
        z.looseObject({
          source: uri.optional(),
          sourceVersion: text.optional(),
          target: uri.optional(),
          targetVersion: text.optional(),
          element: z
            .array(
              z.looseObject({
                extension: extensions,
                code: code.optional(),
                display: text.optional(),
                target: z.array(r4Target).min(1).optional(),
              }),
            )
            .min(1),
        }),
      )
      .min(1)
      .optional(),
  });
  const r5Property = z.looseObject({
    code,
    valueString: text.optional(),
    valueCode: code.optional(),
    valueDecimal: z.number().optional(),
    valueDateTime: dateTime.optional(),
  });
  const r5Target = z.looseObject({
    extension: extensions,
    code: code.optional(),
    display: text.optional(),
    relationship: z.enum(R5_RELATIONSHIPS),
    comment: text.optional(),
    property: z.array(r5Property).min(1).optional(),
  });
  const r5Element = z
    .looseObject({
      extension: extensions,
      code: code.optional(),
      valueSet: uri.optional(),
      display: text.optional(),
      noMap: z.boolean().optional(),
      target: z.array(r5Target).min(1).optional(),
    })
    .refine((element) => !(element.noMap && element.target), { message: 'cmd-4: noMap goes without target' })
    .refine((element) => (element.code === undefined) !== (element.valueSet === undefined), {
      message: 'cmd-5: either code or valueSet',
    });
  const conceptMapR5Schema: z.ZodType<ConceptMapR5> = z
    .looseObject({
      ...common,
      property: z
        .array(
          z.looseObject({
            code,
            uri: uri.optional(),
            description: text.optional(),
            type: z.enum(['Coding', 'string', 'integer', 'boolean', 'dateTime', 'decimal', 'code']),
            system: uri.optional(),
          }),
        )
        .optional(),
      group: z
        .array(
          z.looseObject({
            source: uri.optional(),
            target: uri.optional(),
            element: z.array(r5Element).min(1),
          }),
        )
        .min(1)
        .optional(),
    })
    .refine(({ property = [] }) => property.every(({ type, system }) => type !== 'code' || system !== undefined), {
      message: 'cmd-6: a property of type code needs a system',
    })
    .refine(
      ({ status: publication, group = [] }) =>
        publication === 'draft' ||
        group.every(({ element }) =>
          element.every(({ target = [] }) =>
            target.every(
              ({ relationship, comment }) =>
                !['source-is-broader-than-target', 'not-related-to'].includes(relationship) || comment !== undefined,
            ),
          ),
        ),
      { message: 'cmd-1: source-is-broader-than-target and not-related-to need a comment' },
    )
    .refine(
      ({ property = [], group = [] }) => {
        const declared = new Set(property.map((one) => one.code));
        return group.every(({ element }) =>
          element.every(({ target = [] }) =>
            target.every((one) => (one.property ?? []).every((p) => declared.has(p.code))),
          ),
        );
      },
      { message: 'a property of a target has to be declared' },
    );
  return { conceptMapR4Schema, conceptMapR5Schema };
});

/** ConceptMap of FHIR 4.0.1. */
export const conceptMapR4Schema: z.ZodType<ConceptMapR4> = lazily(() => schemas.conceptMapR4Schema);

/** ConceptMap of FHIR 5.0.0. */
export const conceptMapR5Schema: z.ZodType<ConceptMapR5> = lazily(() => schemas.conceptMapR5Schema);
