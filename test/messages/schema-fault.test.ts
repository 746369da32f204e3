import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseRegistry } from '../../src/catalog/editions';
import { DmdcError } from '../../src/errors';
import { faultPath, faultText, jsonFault } from '../../src/messages/schema-fault';

function faultOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return jsonFault(text, cause);
  }
}

it.each([
  ['{\n  "a": 1,\n}', 3],
  ['[\n1,\n2', 3],
  ['{"a": "x\n"}', 1],
  [`[\n${'"một hai ba",\n'.repeat(9)}  tru, 1]`, 11],
])('what is no JSON names the line where the parser stopped, in our own words: %j', (text, line) => {
  const fault = faultOf(text) as { vi: string; en: string };
  expect(fault.vi).toContain(`dòng ${line} `);
  expect(fault.vi).not.toMatch(/JSON input|token|position|property/);
});

it.each([
  ['{', 'không phải JSON'],
  ['{"schemaVersion":1,"editions":"x"}', '“editions” phải là một danh sách'],
  ['[]', 'phải là một nhóm'],
])('a registry that is wrong says so in Vietnamese: %s', (text, said) => {
  let message = '';
  try {
    parseRegistry(text, 'editions.json');
  } catch (error) {
    if (error instanceof DmdcError) message = error.messages.vi;
  }
  expect(message).toContain(said);
  expect(message).not.toMatch(/Invalid|expected|received/);
});

describe('what a value had to be is said in our own words', () => {
  const said = (schema: z.ZodType, value: unknown) => faultText(schema.safeParse(value).error).vi;

  it.each<[string, z.ZodType, unknown, string]>([
    ['an empty text', z.object({ a: z.string().min(1) }), { a: '' }, '“a” phải là'],
    ['a number that is too small', z.object({ a: z.number().min(3) }), { a: 2 }, '3'],
    ['a number that is too great', z.object({ a: z.number().max(3) }), { a: 4 }, '3'],
    ['another word', z.object({ a: z.enum(['x', 'y']) }), { a: 'z' }, 'x, y'],
    ['a key too many', z.strictObject({ a: z.string() }), { a: 'x', b: 1 }, 'b'],
    ['a key that is missing', z.object({ a: z.object({ b: z.string() }) }), { a: {} }, 'thiếu “a.b”'],
    ['a tag of no sort', z.discriminatedUnion('t', [z.object({ t: z.literal('x') })]), { t: 'y' }, '“t” phải là'],
    ['none of two', z.union([z.string(), z.number()]), true, '“JSON” phải là'],
    ['a text of another form', z.string().regex(/^a$/), 'b', '“JSON” phải là giá trị khác'],
    ['what a rule of its own refuses', z.string().refine(() => false, 'no'), 'b', 'giá trị khác'],
    ['what a rule with a number refuses', z.string().refine(() => false, 'breaks cmd-3'), 'b', 'cmd-3'],
    ['a sort that has no name here', z.object({ a: z.bigint() }), { a: 1 }, '“a” phải là giá trị khác'],
  ])('%s', (_, schema, value, text) => {
    expect(said(schema, value)).toContain(text);
    expect(said(schema, value)).not.toMatch(/Invalid|expected|received|Too/);
  });

  it('names, of several forms that a value might have, the fault of the one that it comes nearest to', () => {
    const schema = z.object({
      at: z.union([z.string(), z.object({ b: z.object({ c: z.number() }) })]),
    });
    const { error } = schema.safeParse({ at: { b: { c: 'x' } } });
    expect(faultPath(error as z.ZodError)).toBe('at.b.c');
    expect(faultText(error).en).toBe('“at.b.c” must be a number');
    expect(faultPath({ issues: [] })).toBe('');
  });
});

it('what is no JSON and nobody says where is told without a line', () => {
  expect(jsonFault('x', 'thrown by hand').en).toBe('this is no JSON');
  expect(jsonFault('x', new Error('something else')).en).toBe('this is no JSON');
  expect(faultText().en).toBe('this is no JSON');
});
