import { expect, it } from 'vitest';
import { parseRegistry } from '../../src/catalog/editions';
import { DmdcError } from '../../src/errors';
import { jsonFault } from '../../src/messages/schema-fault';

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
