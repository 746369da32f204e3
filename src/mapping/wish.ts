import type { Decision, Relationship, Target } from './mapping';

/** What a person wants of a row. `reopened` takes a decision back and leaves the row to the machine. */
export type Wish =
  | {
      readonly status: 'confirmed';
      readonly code: string;
      readonly relationship?: Relationship;
      readonly also?: readonly Target[];
      readonly join?: 'all-of' | 'depends-on';
    }
  | { readonly status: 'no-equivalent' | 'out-of-scope'; readonly reason?: string }
  | { readonly status: 'rejected'; readonly codes?: readonly string[] }
  | { readonly status: 'flagged' }
  | { readonly status: 'reopened' };

/** The wish that gives a row this decision. */
export function wishOf(decision: Decision): Wish {
  switch (decision.status) {
    case 'confirmed': {
      const { status, code, relationship, also, join } = decision;
      return { status, code, ...(relationship && { relationship }), ...(also && { also }), ...(join && { join }) };
    }
    case 'no-equivalent':
    case 'out-of-scope':
      return { status: decision.status, ...(decision.reason !== undefined && { reason: decision.reason }) };
    case 'rejected':
      return { status: 'rejected', ...(decision.codes && { codes: decision.codes }) };
    case 'flagged':
      return { status: 'flagged' };
  }
}
