import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'fhir-kit-client';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startServe } from '../../../src/server/serve/server';
import { writeMappingFile } from '../../../src/store/mapping-store';
import { ambiguous, auto, candidate, mapping, NONE, row } from '../../report/mappings';
import { jsonOf, post, service } from './helpers';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-fhir-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'a.services.dmdc.ndjson');

const ECG = '02.0085.1778';
const decided = { status: 'confirmed', code: ECG, name: 'Điện tim thường', reviewer: 'Lan' } as const;
const ROWS = [
  row('DV1', ambiguous(candidate(ECG, 'Điện tim thường', 0.5)), decided),
  row('DV2', auto(ECG)),
  row('DV3', NONE, { status: 'no-equivalent', reviewer: 'Lan' }),
  row('DV4', auto(ECG), decided),
  row('DV4', auto('21.0014.1778')),
  row('DV5', NONE, { ...decided, relationship: 'source-is-narrower-than-target' }),
  { ...row('DV6', auto(ECG)), draft: { decision: decided, why: 'second-review' as const } },
];
writeMappingFile(path, mapping(ROWS));

const send = service({ mappings: [path] });
const SOURCE = 'urn:dmdc:facility:99001:services';

const coding = z.strictObject({
  system: z.string(),
  version: z.string(),
  code: z.string(),
  display: z.string().optional(),
});
const value = {
  valueString: z.string().min(1).optional(),
  valueCode: z.string().min(1).optional(),
  valueUri: z.string().min(1).optional(),
  valueBoolean: z.boolean().optional(),
  valueDecimal: z.number().optional(),
  valueCoding: coding.optional(),
};
const parametersSchema = z.strictObject({
  resourceType: z.literal('Parameters'),
  parameter: z.array(
    z.strictObject({
      name: z.string(),
      ...value,
      part: z.array(z.strictObject({ name: z.string(), ...value })).optional(),
    }),
  ),
});

type Parameters = z.infer<typeof parametersSchema>['parameter'];

async function operation(name: string, asked: Record<string, string>): Promise<Parameters> {
  const answer = await send(`/fhir/${name}?${new URLSearchParams(asked)}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/fhir\+json/);
  return parametersSchema.parse(await answer.json()).parameter;
}

const one = (all: Parameters, name: string) => all.find((parameter) => parameter.name === name);

async function outcome(name: string, asked: Record<string, string>, status: number): Promise<string> {
  const answer = await send(`/fhir/${name}?${new URLSearchParams(asked)}`);
  expect(answer.status).toBe(status);
  const resource = await jsonOf<{ resourceType: string; issue: { code: string; severity: string }[] }>(answer);
  expect(resource.resourceType).toBe('OperationOutcome');
  expect(resource.issue[0]?.severity).toBe('error');
  return resource.issue[0]?.code ?? '';
}

describe('FHIR R4', () => {
  it('says what the server can do', async () => {
    const statement = await jsonOf<{ fhirVersion: string; rest: { resource: { type: string }[] }[] }>(
      send('/fhir/metadata'),
    );
    expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', kind: 'instance', fhirVersion: '4.0.1' });
    expect(statement.rest[0]?.resource.map(({ type }) => type)).toEqual(['CodeSystem', 'ConceptMap']);
  });

  it('dates its statement by the editions that answer', async () => {
    const dateAsOf = async (asOf: string) =>
      (await jsonOf<{ date: string }>(service({ choice: { asOf } })('/fhir/metadata'))).date;
    expect(await dateAsOf('2026-07-01')).toBe('2026-07-01');
    expect(await dateAsOf('2020-12-01')).toBe('2020-10-28');
  });

  it('looks a code up, by address and by a resource that is sent', async () => {
    const asked = { system: 'urn:dmdc:services', code: ECG, version: 'qd7603-2018' };
    const found = await operation('CodeSystem/$lookup', asked);
    expect(one(found, 'display')?.valueString).toBe('Điện tim thường');
    expect(one(found, 'version')?.valueString).toBe('qd7603-2018');
    expect(one(found, 'property')?.part?.map(({ name }) => name)).toEqual(['code', 'value', 'description']);
    const body = { resourceType: 'Parameters', parameter: [{ name: 'coding', valueCoding: asked }] };
    const sent = await send('/fhir/CodeSystem/$lookup', post(body, { 'content-type': 'application/fhir+json' }));
    expect((await jsonOf<{ parameter: unknown }>(sent)).parameter).toEqual(found);
  });

  it('says of a code whether it is one, and of a name whether it is its own', async () => {
    const check = (asked: Record<string, string>) =>
      operation('CodeSystem/$validate-code', { url: 'urn:dmdc:icd10', ...asked });
    expect(one(await check({ code: 'E11.9' }), 'result')?.valueBoolean).toBe(true);
    for (const code of ['E11.99', 'e119', '']) {
      if (code) expect(one(await check({ code }), 'result')?.valueBoolean).toBe(false);
    }
    const other = await check({ code: 'E11.9', display: 'Sốt' });
    expect(one(other, 'result')?.valueBoolean).toBe(false);
    const display = one(other, 'display')?.valueString ?? '';
    expect(one(await check({ code: 'E11.9', display }), 'result')?.valueBoolean).toBe(true);
  });

  it('translates what a person confirmed, and nothing that only the machine says', async () => {
    const translate = (code: string) => operation('ConceptMap/$translate', { system: SOURCE, code });
    const found = await translate('DV1');
    expect(one(found, 'result')?.valueBoolean).toBe(true);
    const [equivalence, concept] = one(found, 'match')?.part ?? [];
    expect(equivalence?.valueCode).toBe('equivalent');
    expect(concept?.valueCoding).toEqual({
      system: 'urn:dmdc:services',
      version: 'qd7603-2018',
      code: ECG,
      display: 'Điện tim thường',
    });
    expect(one(await translate('DV5'), 'match')?.part?.[0]?.valueCode).toBe('wider');
    // Automatic only; nothing stands for it; two rows of one code, one undecided; a draft; unknown.
    for (const code of ['DV2', 'DV3', 'DV4', 'DV6', 'DV9']) {
      const none = await translate(code);
      expect(one(none, 'result')?.valueBoolean).toBe(false);
      expect(one(none, 'message')?.valueString).toContain(code);
      expect(one(none, 'match')).toBeUndefined();
    }
  });

  it('sees a decision as soon as it is in the mapping file', async () => {
    const translate = async () =>
      one(await operation('ConceptMap/$translate', { system: SOURCE, code: 'DV2' }), 'result');
    expect((await translate())?.valueBoolean).toBe(false);
    writeMappingFile(
      path,
      mapping(ROWS.map((each) => (each.item.localCode === 'DV2' ? { ...each, decision: decided } : each))),
    );
    expect((await translate())?.valueBoolean).toBe(true);
  });

  it('answers faults with an OperationOutcome', async () => {
    const lookup = 'CodeSystem/$lookup';
    expect(await outcome(lookup, { system: 'urn:dmdc:icd10', code: 'E11.99' }, 404)).toBe('not-found');
    expect(await outcome(lookup, { system: 'http://example.com/x', code: 'E11.9' }, 404)).toBe('not-found');
    expect(await outcome(lookup, { system: 'urn:dmdc:icd10' }, 400)).toBe('required');
    expect(await outcome(lookup, { system: 'urn:dmdc:icd10', code: 'E11.9', version: 'none' }, 400)).toBe('value');
    expect(await outcome('ConceptMap/$translate', { system: 'urn:x', code: 'DV1' }, 404)).toBe('not-found');
    expect(await outcome('ConceptMap/$translate', { system: SOURCE, code: 'DV1', reverse: 'true' }, 400)).toBe(
      'not-supported',
    );
    expect(await outcome('Patient/1', {}, 404)).toBe('not-found');
    const broken = await send('/fhir/CodeSystem/$lookup', post('{', { 'content-type': 'application/fhir+json' }));
    expect([broken.status, (await jsonOf(broken)).resourceType]).toEqual([400, 'OperationOutcome']);
    const foreign = await send('/fhir/metadata', { headers: { host: 'evil.example' } });
    expect([foreign.status, (await jsonOf(foreign)).resourceType]).toEqual([403, 'OperationOutcome']);
  });

  it('is understood by a client of others over the network', async () => {
    const { address, finish } = await startServe({ lang: 'en', port: 0, mappings: [path] });
    try {
      const client = new Client({ baseUrl: `${address}fhir` });
      expect(await client.capabilityStatement()).toMatchObject({ resourceType: 'CapabilityStatement' });
      const ask = async (resourceType: string, name: string, input: Record<string, string>, method: 'GET' | 'POST') => {
        const parameter = Object.entries(input).map(([key, text]) => ({ name: key, valueString: text }));
        const sent = method === 'GET' ? input : { resourceType: 'Parameters', parameter };
        return parametersSchema.parse(await client.operation({ name, resourceType, method, input: sent })).parameter;
      };
      for (const method of ['GET', 'POST'] as const) {
        const found = await ask('CodeSystem', '$lookup', { system: 'urn:dmdc:services', code: ECG }, method);
        expect(one(found, 'display')?.valueString).toBe('Điện tim thường');
        const known = await ask('CodeSystem', '$validate-code', { url: 'urn:dmdc:icd10', code: 'E11.9' }, method);
        expect(one(known, 'result')?.valueBoolean).toBe(true);
        const translated = await ask('ConceptMap', '$translate', { system: SOURCE, code: 'DV1' }, method);
        expect(one(translated, 'match')?.part?.[1]?.valueCoding?.code).toBe(ECG);
      }
      const fault = await ask('CodeSystem', '$lookup', { system: 'urn:x', code: 'X' }, 'GET').catch((error) => error);
      expect(fault.response).toMatchObject({ status: 404, data: { resourceType: 'OperationOutcome' } });
    } finally {
      await finish();
    }
  });

  it('names what stands in the place of a cancelled code, and says where nothing does', async () => {
    for (const [code, next] of [
      ['03.0080.0094', 'Mã thay thế: 03.0080.0079.'],
      ['10.0164.0508', undefined],
    ] as const) {
      const answer = await send(`/fhir/CodeSystem/$lookup?system=urn:dmdc:services&code=${code}&version=qd7603-2018`);
      const { issue } = await jsonOf<{ issue: { details: { text: string } }[] }>(answer);
      const asked = { url: 'urn:dmdc:services', code, version: 'qd7603-2018' };
      const message = one(await operation('CodeSystem/$validate-code', asked), 'message')?.valueString ?? '';
      for (const text of [message, issue[0]?.details.text ?? '']) {
        expect(text).toContain(code);
        if (next) expect(text).toContain(next);
        else expect(text).not.toContain('Mã thay thế');
      }
    }
  });

  it('translates a code of two lists of one facility where both say the same, and asks a person where they do not', async () => {
    const two = ['b', 'c'].map((name) => join(folder, `${name}.services.dmdc.ndjson`));
    const other = { ...decided, code: '21.0014.1778', name: 'Điện tim gắng sức' };
    two.forEach((file, at) => {
      const rows = [row('DV1', NONE, decided), row('DV7', NONE, at === 0 ? decided : other)];
      writeMappingFile(file, mapping(rows));
    });
    const both = service({ mappings: two });
    const translate = async (asked: Record<string, string>) => {
      const answer = await both(`/fhir/ConceptMap/$translate?${new URLSearchParams(asked)}`);
      return parametersSchema.parse(await answer.json()).parameter;
    };
    const same = await translate({ system: SOURCE, code: 'DV1', targetsystem: 'urn:dmdc:services' });
    expect(same.filter(({ name }) => name === 'match')).toHaveLength(1);
    const url = one(same, 'match')?.part?.find(({ name }) => name === 'source')?.valueUri ?? '';
    expect(one(await translate({ url, code: 'DV1' }), 'result')?.valueBoolean).toBe(true);
    const apart = await translate({ url, code: 'DV7' });
    expect(one(apart, 'result')?.valueBoolean).toBe(false);
    expect(one(apart, 'message')?.valueString).toMatch(/^2 .*DV7/);
    for (const asked of ['url=urn:x', `system=${SOURCE}&targetsystem=urn:x`]) {
      expect((await both(`/fhir/ConceptMap/$translate?code=DV1&${asked}`)).status).toBe(404);
    }
  });

  it('reads a CodeableConcept, and refuses a resource that is no Parameters or lacks one', async () => {
    const ask = async (body: unknown) =>
      send('/fhir/CodeSystem/$lookup', post(body, { 'content-type': 'application/fhir+json' }));
    const asked = { system: 'urn:dmdc:services', code: ECG, version: 'qd7603-2018', userSelected: true };
    const parameter = [{ name: 'coding', valueCodeableConcept: { coding: [asked] } }, { name: 'extra' }];
    expect((await ask({ resourceType: 'Parameters', parameter })).status).toBe(200);
    for (const [body, code] of [
      [{ resourceType: 'Patient' }, 'invalid'],
      [{ resourceType: 'Parameters' }, 'required'],
    ] as const) {
      const answer = await ask(body);
      expect([answer.status, (await jsonOf<{ issue: { code: string }[] }>(answer)).issue[0]?.code]).toEqual([
        400,
        code,
      ]);
    }
    const utf16 = await send('/fhir/CodeSystem/$lookup', {
      body: Buffer.from('\ufeff{}', 'utf16le'),
      headers: { 'content-type': 'application/fhir+json' },
    });
    expect(utf16.status).toBe(400);
    expect(await utf16.text()).toContain('UTF-8');
  });

  it('says how to start it where there is no mapping file', async () => {
    const answer = await service()(`/fhir/ConceptMap/$translate?system=${SOURCE}&code=DV1`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('dmdc serve --mapping');
  });
});
