import type { Context } from 'hono';
import { DmdcError, type DmdcErrorCode } from '../../errors';
import { isTooDeep } from '../../io/files/nesting';
import type { Lang, Pair } from '../../messages/pair';
import { SERVICE_FAULTS } from '../../messages/server/service-texts';

/** One wrong value: where it stands, what is wrong, what helps. */
export interface FieldFault {
  /** Row of the request, from 1; absent for parameters. */
  readonly row?: number;
  readonly field: string;
  /** The value as it came, shortened. */
  readonly value?: string;
  readonly message: Pair;
  readonly remedy: Pair;
}

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 415 | 422 | 500 | 503;

/** A request that is refused, to be answered as RFC 9457 has it. */
export class Problem extends Error {
  constructor(
    readonly status: ProblemStatus,
    readonly code: string,
    readonly text: Pair,
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(text.en);
  }
}

/** Faults that are listed; a list with more of them has one and the same reason, most often. */
const MOST_LISTED = 100;
const MOST_VALUE = 120;
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A value as it is quoted in a fault. */
export function quoted(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : isTooDeep(value) ? '…' : JSON.stringify(value);
  return text.length > MOST_VALUE ? `${text.slice(0, MOST_VALUE)}…` : text;
}

/** The language of an answer: `?lang=`, else what the caller accepts, else the server's. */
export function languageOf(c: Context, usual: Lang): Lang {
  const asked = c.req.query('lang') ?? /^\s*(vi|en)\b/i.exec(c.req.header('accept-language') ?? '')?.[1]?.toLowerCase();
  return asked === 'vi' || asked === 'en' ? asked : usual;
}

/** The document of RFC 9457; the first fault stands in the document itself, too. */
export function problemDocument({ status, code, text, faults }: Problem, lang: Lang, instance: string) {
  const errors = faults.slice(0, MOST_LISTED).map(({ message, remedy, ...place }) => ({
    ...place,
    message: message[lang],
    remedy: remedy[lang],
    messages: message,
    remedies: remedy,
  }));
  const [first] = errors;
  return {
    type: `urn:dmdc:problem:${code}`,
    title: text[lang],
    status,
    ...(first && { detail: `${first.message}. ${first.remedy}` }),
    instance,
    messages: text,
    ...(first && { row: first.row, field: first.field, value: first.value, remedy: first.remedy }),
    ...(first && { errors, count: faults.length }),
  };
}

export function answerProblem(c: Context, problem: Problem, usual: Lang): Response {
  const body = JSON.stringify(problemDocument(problem, languageOf(c, usual), c.req.path));
  return c.body(body, problem.status, { 'Content-Type': PROBLEM_TYPE });
}

const STATUS: Partial<Record<DmdcErrorCode, ProblemStatus>> = {
  'unknown-kind': 400,
  'unknown-edition': 400,
  'unknown-version': 400,
  'no-edition-in-force': 400,
  'bad-date': 400,
  'bad-option': 400,
  'file-locked': 503,
};

/** Whatever was thrown, as a problem; what nobody foresaw says nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DmdcError) return new Problem(STATUS[error.code] ?? 500, error.code, error.messages);
  return new Problem(500, 'internal', SERVICE_FAULTS.internal);
}
