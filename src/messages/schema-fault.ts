import type { z } from 'zod';
import type { Pair } from './pair';
import { RECORD } from './record-texts';

/** What a schema found wrong. */
export type SchemaIssues = { readonly issues: readonly z.core.$ZodIssue[] };

/** Where the first fault lies, as keys joined by dots; empty: the whole record. */
export function faultPath(error: SchemaIssues): string {
  return first(error)?.path.join('.') ?? '';
}

/** What a schema found wrong first, in both languages and without the schema's own words; without an error: the text is no JSON. */
export function faultText(error?: SchemaIssues): Pair {
  const issue = error && first(error);
  if (!issue) return RECORD.noJson;
  const path = issue.path.join('.') || 'JSON';
  if (issue.code === 'invalid_type' && /received undefined$/u.test(issue.message)) return RECORD.missing(path);
  return RECORD.wrong(path, wantedText(issue));
}

const QUOTED_BEFORE = 10;

/** Why a text is no JSON, as far as the parser says where it stopped: the parser's own words are English. */
export function jsonFault(text: string, cause: unknown): Pair {
  const said = cause instanceof Error ? cause.message : '';
  const position = /at position (\d+)/u.exec(said)?.[1];
  // Of a longer text the parser quotes ten characters before the place where it stopped.
  const [, quoted] = /\.\.\."([\s\S]+?)"(?:\.\.\.)? is not valid JSON$/u.exec(said) ?? [];
  const found = quoted === undefined ? -1 : text.indexOf(quoted);
  const stop = found < 0 ? -1 : Math.min(found + QUOTED_BEFORE, text.length);
  const at = position === undefined ? (/end of JSON/u.test(said) ? text.length : stop) : Number(position);
  if (at < 0) return RECORD.noJson;
  return RECORD.noJsonAt(text.slice(0, at).split('\n').length);
}

/** Of a union that nothing fits, the fault of the branch that came furthest. */
function first({ issues }: SchemaIssues): z.core.$ZodIssue | undefined {
  const [issue] = issues;
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors.map(([one]) => one).filter((one) => one !== undefined);
  const [deepest] = inner.sort((a, b) => b.path.length - a.path.length);
  return deepest ? ({ ...deepest, path: [...issue.path, ...deepest.path] } as z.core.$ZodIssue) : issue;
}

/** What a value had to be, in words that stand after “must be”. */
export function wantedText(issue: z.core.$ZodIssue): Pair {
  const { expected } = RECORD;
  switch (issue.code) {
    case 'invalid_type':
      return expected[issue.expected] ?? expected.other;
    case 'invalid_value':
      return RECORD.oneOf(issue.values.map(String).join(', '));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? RECORD.oneOf(issue.options.map(String).join(', '))
        : expected.other;
    case 'custom': {
      const [rule] = /cmd-\d+/u.exec(issue.message) ?? [];
      return rule ? RECORD.rule(rule) : expected.other;
    }
    case 'unrecognized_keys':
      return RECORD.without(issue.keys.join(', '));
    case 'too_small':
      return issue.origin === 'string' ? RECORD.notEmpty : RECORD.atLeast(String(issue.minimum));
    case 'too_big':
      return RECORD.atMost(String(issue.maximum));
    default:
      return expected.other;
  }
}
