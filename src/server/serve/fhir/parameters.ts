import type { Context } from 'hono';
import { z } from 'zod';
import { DmdcError } from '../../../errors';
import type { Lang, Pair } from '../../../messages/pair';
import { FHIR_TEXTS } from '../../../messages/server/service-texts';
import { languageOf, Problem, type ProblemStatus, problemOf } from '../problem';
import { utf8 } from '../rows';

/** What FHIR resources are sent as. */
export const FHIR_TYPE = 'application/fhir+json; charset=utf-8';

/** A parameter of an operation of FHIR R4. */
export interface Parameter {
  readonly name: string;
  readonly valueString?: string;
  readonly valueCode?: string;
  readonly valueUri?: string;
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueCoding?: Coding;
  readonly part?: readonly Parameter[];
}

export interface Coding {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
}

const codingSchema = z.looseObject({
  system: z.string().optional(),
  version: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
const parametersSchema = z.looseObject({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(
      z.looseObject({
        name: z.string(),
        valueString: z.string().optional(),
        valueCode: z.string().optional(),
        valueUri: z.string().optional(),
        valueBoolean: z.boolean().optional(),
        valueCoding: codingSchema.optional(),
        valueCodeableConcept: z.looseObject({ coding: z.array(codingSchema).min(1).max(1) }).optional(),
      }),
    )
    .max(100)
    .optional(),
});

/** What an operation was asked with, by name; a coding stands as its parts. */
export type Asked = Readonly<Record<string, string | undefined>>;

/** Parameters of the address, or of a resource that is sent. */
export async function parametersOf(c: Context): Promise<Asked> {
  if (c.req.method === 'GET') return c.req.query();
  let value: unknown;
  try {
    value = JSON.parse(utf8(await c.req.arrayBuffer()));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'invalid', FHIR_TEXTS.badParameters);
  }
  const read = parametersSchema.safeParse(value);
  if (!read.success) throw new Problem(400, 'invalid', FHIR_TEXTS.badParameters);
  const asked: Record<string, string> = {};
  for (const { name, valueCoding, valueCodeableConcept, ...one } of read.data.parameter ?? []) {
    const coding = valueCoding ?? valueCodeableConcept?.coding[0];
    if (coding) {
      for (const [part, text] of Object.entries(coding)) if (typeof text === 'string') asked[part] = text;
    }
    const text = one.valueString ?? one.valueCode ?? one.valueUri ?? one.valueBoolean?.toString();
    if (text !== undefined) asked[name] = text;
  }
  return asked;
}

/** The value of a parameter that must be there. */
export function needed(asked: Asked, ...names: readonly string[]): string {
  for (const name of names) if (asked[name]) return asked[name];
  throw new Problem(400, 'required', FHIR_TEXTS.needs(names[0] ?? ''));
}

export function answerResource(c: Context, resource: object, status: ProblemStatus | 200 = 200): Response {
  return c.body(JSON.stringify(resource), status, { 'Content-Type': FHIR_TYPE });
}

export function answerParameters(c: Context, parameter: readonly Parameter[]): Response {
  return answerResource(c, { resourceType: 'Parameters', parameter });
}

/** Codes of the value set issue-type. */
const ISSUE_TYPES: Partial<Record<ProblemStatus, string>> = {
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  413: 'too-long',
  415: 'not-supported',
  500: 'exception',
  503: 'lock-error',
};
const OWN_TYPES: ReadonlySet<string> = new Set(['required', 'not-supported', 'not-found']);

/** An error as FHIR says it. */
export function answerOutcome(c: Context, error: unknown, usual: Lang): Response {
  const { status, code, text } = problemOf(error);
  const type = OWN_TYPES.has(code) ? code : (ISSUE_TYPES[status] ?? (error instanceof DmdcError ? 'value' : 'invalid'));
  return answerResource(c, outcome(type, text, languageOf(c, usual)), status);
}

function outcome(code: string, text: Pair, lang: Lang): object {
  const other = lang === 'vi' ? 'en' : 'vi';
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code, details: { text: text[lang] }, diagnostics: text[other] }],
  };
}
