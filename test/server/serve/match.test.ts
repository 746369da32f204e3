import { describe, expect, it } from 'vitest';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { ndjsonChunks } from '../../../src/io/tables/mapping-ndjson';
import { mapCatalog } from '../../../src/jobs/map-catalog';
import { uniqueServices } from '../../cli/helpers';
import { jsonOf, post, service } from './helpers';

const send = service();

const SERVICES = [
  { localCode: 'DV1', localName: 'Điện tim thường', unitPrice: 39900, department: 'Khoa Nội' },
  {
    localCode: 'DV2',
    localName: 'Siêu âm ổ bụng',
    unitPrice: '58.600',
    unit: 'Lần',
    extra: { 'Ghi chú': 'tại giường' },
  },
  { localCode: 'DV3', localName: 'Thuê xe cấp cứu', quantity: 12 },
  { localCode: 'DV4', localName: 'Chụp Xquang ngực thẳng', declaredCode: '18.0119.0028' },
];

/** What `dmdc map --format ndjson` makes of a file with that text. */
function asFile(text: string, kind: 'services' | 'icd10'): string {
  const facility = { name: 'Bệnh viện Suối Mơ' };
  const list = readFacilityCatalog(new TextEncoder().encode(text), { kind, facility });
  return [...ndjsonChunks(list.items, mapCatalog(list, { kind, facility }), 'vi')].join('');
}

const PATH = `/match?kind=services&facility=${encodeURIComponent('Bệnh viện Suối Mơ')}`;

interface Answer {
  readonly localCode: string;
  readonly status: string;
  readonly row: number;
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

describe('POST /match', () => {
  it('answers an array with the bytes that dmdc map writes for a file of it', async () => {
    const answer = await send(PATH, post(SERVICES));
    expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect(await answer.text()).toBe(asFile(JSON.stringify(SERVICES), 'services'));
  });

  it('answers NDJSON with the bytes that dmdc map writes for a file of it, blank lines counted', async () => {
    const text = SERVICES.map((row) => JSON.stringify(row)).join('\r\n\r\n');
    const answer = await send(PATH, post(text, { 'content-type': 'application/x-ndjson' }));
    const body = await answer.text();
    expect(body).toBe(asFile(text, 'services'));
    expect(linesOf(body).map(({ row }) => row)).toEqual([1, 3, 5, 7]);
  });

  it('keeps the order of rows of several kinds', async () => {
    const rows = [
      { kind: 'icd10', localCode: 'B1', localName: 'Đái tháo đường típ 2' },
      { kind: 'services', localCode: 'B2', localName: 'Điện tim thường' },
      { kind: 'icd10', localCode: 'B3', localName: 'Viêm phổi' },
    ];
    const lines = linesOf(await (await send('/match', post(rows))).text());
    expect(lines.map(({ localCode }) => localCode)).toEqual(['B1', 'B2', 'B3']);
  });

  it('takes a single row, and gives an array to who asks for JSON', async () => {
    const answer = await send('/match?kind=services', post(SERVICES[0], { accept: 'application/json' }));
    expect((await jsonOf<Answer[]>(answer)).map(({ localCode }) => localCode)).toEqual(['DV1']);
  });

  it('says reasons in the language that is asked for', async () => {
    const [vi, en] = await Promise.all([
      send('/match?kind=services', post(SERVICES[0])),
      send('/match?kind=services', post(SERVICES[0], { 'accept-language': 'en-US,en;q=0.9' })),
    ]);
    expect(await vi.text()).toContain('Tên trùng khớp');
    expect(await en.text()).not.toContain('Tên trùng khớp');
  });

  it('answers on the edition and with the settings that are asked for', async () => {
    const text = await (await send('/match?kind=services&edition=qd7603-2018&top=1', post(SERVICES[0]))).text();
    const row = JSON.parse(text) as { edition: string; candidates: unknown[] };
    expect(row.edition).toBe('qd7603-2018');
    expect(row.candidates).toHaveLength(1);
  });

  it('loses nothing of two hundred requests at once, and answers each as when asked alone', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ ...SERVICES[at % SERVICES.length], localCode: `R${at}` }));
    const together = await Promise.all(rows.map(async (row) => (await send(PATH, post(row))).text()));
    expect(together.map((text) => linesOf(text)[0]?.localCode)).toEqual(rows.map(({ localCode }) => localCode));
    for (const at of [0, 1, 2, 3]) expect(together[at]).toBe(await (await send(PATH, post(rows[at]))).text());
  });
});

describe('lists that are worked on in turns', () => {
  it('are answered as each is alone: none sees the prices or the state of another', async () => {
    const all = uniqueServices(240).map(({ name, price }, at) => ({
      localCode: `D${at}`,
      localName: name,
      unitPrice: price,
    }));
    const lists = [0, 1, 2].map((part) => all.slice(part * 80, part * 80 + 80));
    const ask = async (rows: object) => (await send(PATH, post(rows))).text();
    const together = await Promise.all(lists.map(ask));
    for (const [at, rows] of lists.entries()) expect(together[at]).toBe(await ask(rows));
  });
});

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly row?: number;
  readonly field?: string;
  readonly value?: string;
  readonly remedy?: string;
  readonly messages: { vi: string; en: string };
  readonly errors?: readonly { row?: number; field: string; value?: string; messages: object; remedies: object }[];
}

async function refusal(path: string, init: RequestInit): Promise<Problem> {
  const answer = await send(path, init);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = await jsonOf<Problem>(answer);
  expect(problem.status).toBe(answer.status);
  expect(problem.messages.vi).not.toBe(problem.messages.en);
  return problem;
}

describe('rows that cannot be used', () => {
  it('are named with field, value and remedy, all of them at once, and none is mapped', async () => {
    const rows = [
      { localName: 'Điện tim', kind: 'services', unitPrice: 'chưa rõ' },
      { localName: 'Viêm phổi' },
      { localName: 'Sốt', kind: 'icd10', don_gia: 5 },
      7,
      { localName: 3, kind: 'icd10' },
      { localName: 'Sốt', kind: 'icd10', validFrom: '31/02/2026' },
    ];
    const problem = await refusal('/match', post(rows));
    expect(problem).toMatchObject({ status: 422, type: 'urn:dmdc:problem:rows-invalid', row: 1, field: 'unitPrice' });
    expect(problem.value).toBe('chưa rõ');
    const named = problem.errors?.map(({ row, field }) => [row, field]);
    expect(named).toEqual([
      [1, 'unitPrice'],
      [2, 'kind'],
      [3, 'don_gia'],
      [4, ''],
      [5, 'localName'],
      [6, 'validFrom'],
    ]);
    for (const { messages, remedies } of problem.errors ?? []) {
      expect(Object.keys(messages)).toEqual(['vi', 'en']);
      expect(JSON.stringify(remedies)).toMatch(/\p{L}{3}/u);
    }
  });

  it('are told in English to who asks for it', async () => {
    const problem = await refusal('/match?kind=services&lang=en', post([{ localName: 'x', unitPrice: '?' }]));
    expect(problem.remedy).toMatch(/^Send a number/);
  });

  it.each([
    ['no JSON', '[{"localName": "x"', 400, 'not-json'],
    ['a line that is cut off', '{"localName": "x"}\n{"localName"', 400, 'not-json'],
    ['lists in each other without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 422, 'rows-invalid'],
    ['nothing', '[]', 422, 'no-rows'],
    ['an empty body', '', 400, 'not-json'],
  ])('%s is refused', async (_, body, status, code) => {
    expect(await refusal('/match?kind=services', post(body))).toMatchObject({
      status,
      type: `urn:dmdc:problem:${code}`,
    });
  });

  it('name the line of NDJSON that is cut off', async () => {
    const problem = await refusal('/match?kind=services', post('{"localName": "x"}\n\n{"localName"'));
    expect(problem.row).toBe(3);
    expect(problem.messages.vi).toContain('dòng 3');
  });

  it('in another encoding than UTF-8 are refused with what to do', async () => {
    const body = new Uint8Array([
      ...new TextEncoder().encode('[{"localName": "S'),
      0xe8,
      0x74,
      ...new TextEncoder().encode('"}]'),
    ]);
    expect(await refusal('/match?kind=icd10', { body })).toMatchObject({
      status: 400,
      type: 'urn:dmdc:problem:not-utf8',
    });
  });

  it('that are too many for one request are refused', async () => {
    const rows = new Array(5_001).fill({ localName: 'x' });
    expect(await refusal('/match?kind=icd10', post(rows))).toMatchObject({ status: 413 });
  });

  it.each([
    ['a mistyped parameter', '/match?kind=services&edtion=qd7603-2018', 'edtion'],
    ['a kind that is none', '/match?kind=service', 'kind'],
    ['a bound that is none', '/match?kind=services&accept=2', 'accept'],
  ])('%s is refused and not passed over', async (_, path, field) => {
    expect(await refusal(path, post(SERVICES))).toMatchObject({ status: 400, field });
  });

  it('an edition that is not there is refused with those that are', async () => {
    const problem = await refusal('/match?kind=services&edition=qd1-1999', post(SERVICES));
    expect(problem).toMatchObject({ status: 400, type: 'urn:dmdc:problem:unknown-edition' });
    expect(problem.messages.vi).toContain('qd7603-2018');
  });
});
