import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/catalog/catalog';
import { type Facility, rowStatus } from '../../src/mapping/mapping';
import type { Wish } from '../../src/mapping/wish';
import { BRING_OFFICIAL } from '../../src/messages/coverage';
import type {
  AnswerRequest,
  DecideAnswer,
  DecideRequest,
  ListView,
  QuestionsView,
  RowView,
  SearchHit,
} from '../../src/server/review/contract';
import { readMappingFile, updateMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { ambiguous, candidate, edition, HOSPITAL, mapping, NONE, review, row, STATION } from '../report/mappings';
import { type Bench, bench } from './helpers';

let open: Bench | undefined;
afterEach(() => open?.close());

function start(...given: Parameters<typeof bench>): Bench {
  open = bench(...given);
  return open;
}

async function listOf({ send }: Bench, cookie: string): Promise<ListView> {
  return (await (await send('/api/lists/0/view', { cookie })).json()) as ListView;
}

async function rowOf(server: Bench, cookie: string, code: string): Promise<RowView> {
  const { rows } = await listOf(server, cookie);
  const id = rows.find((row) => row.code === code)?.id ?? '';
  const [row] = (await (await server.send(`/api/lists/0/rows?ids=${id}`, { cookie })).json()) as RowView[];
  return row as RowView;
}

async function decide({ send }: Bench, cookie: string, row: Seen, wish: Wish, more: Partial<DecideRequest> = {}) {
  const { id, revision } = row;
  const body = JSON.stringify({ id, revision, wish, ...more });
  const answer = await send('/api/lists/0/decide', { cookie, body });
  return { status: answer.status, ...((await answer.json()) as DecideAnswer) };
}

type Seen = Pick<RowView, 'id' | 'revision'>;

const ECG: Wish = { status: 'confirmed', code: '02.0085.1778' };

function statusIn({ path }: Bench, code: string): string {
  const row = readMappingFile(path).rows.find(({ item }) => item.localCode === code);
  return row ? `${rowStatus(row)} ${row.decision?.reviewer ?? ''}`.trim() : '';
}

describe('the queue', () => {
  it('puts the doubtful and much used first, like rows together, and says how much is left', async () => {
    const server = start();
    const { rows, progress, ratio } = await listOf(server, await server.enter());
    expect(rows.map(({ code }) => code)).toEqual(['DV1', 'DV2', 'DV3', 'DV4']);
    expect(rows[0]?.group).toBe(rows[1]?.group);
    expect(rows[0]?.use).toBe(0.9);
    expect(progress).toMatchObject({ waiting: 4, total: 4, used: 0, usedBy: 'quantity' });
    expect(ratio).toEqual({ mapped: 0, total: 4 });
  });

  it('shows a row and its codes with the same values in the same places, and what tells the codes apart', async () => {
    const server = start();
    const row = await rowOf(server, await server.enter(), 'DV1');
    const { columns } = await listOf(server, await server.enter());
    for (const { values } of [row, ...row.candidates]) expect(values).toHaveLength(columns.length);
    const specialty = columns.indexOf('Chuyên khoa');
    expect(row.values[specialty]?.text).toBe('Khoa Nội');
    expect(row.candidates.map(({ values }) => values[specialty]?.look)).toEqual(['apart', 'apart']);
    expect(row.candidates[0]?.name).toContainEqual({ text: 'thường', apart: true });
  });
});

it('codes that are far less likely than the first are left out, near ones stay however unlikely', async () => {
  const shown = async (scores: readonly number[], match = review) => {
    const codes = scores.map((score, at) => candidate(`02.008${at}.1778`, `Điện tim ${at}`, score));
    const server = start({ rows: [row('DV1', match(...codes))] });
    const { candidates } = await rowOf(server, await server.enter(), 'DV1');
    server.close();
    return candidates.map(({ percent }) => percent);
  };
  expect(await shown([0.6, 0.02, 0.011, 0.004])).toEqual([60, 2]);
  expect(await shown([0.006, 0.004, 0.003])).toEqual([0, 0, 0]);
  // What is said to remain possible is shown.
  expect(await shown([0.96, 0.01, 0.004], ambiguous)).toEqual([96, 1, 0]);
});

it('names of many facilities are offered where the lists are of more than one, and not to one hospital with all its kinds', async () => {
  const { folder } = start();
  const of = (facility: Facility) => {
    const paths = (['services', 'drugs'] as const).map((kind, at) => {
      const path = join(folder, `${facility.code}-${at}.dmdc.ndjson`);
      writeMappingFile(path, mapping([], { kind, edition: edition(kind), facility: at === 0 ? HOSPITAL : facility }));
      return path;
    });
    return bench({}, { paths });
  };
  for (const [facility, province] of [
    [HOSPITAL, 'none'],
    [STATION, 'offers'],
  ] as const) {
    const server = of(facility);
    const me = await (await server.send('/api/me', { cookie: await server.enter() })).json();
    expect(me).toMatchObject({ province });
    server.close();
  }
});

describe('the notes of a list', () => {
  const notesOn = async (coverage: Coverage) => {
    const server = start({ edition: edition('services', coverage) });
    return (await listOf(server, await server.enter())).notes;
  };

  it.each(['partial', 'provisional'] as const)('say how to bring the official list beside a %s table', async (on) => {
    expect(await notesOn(on)).toContain(BRING_OFFICIAL.vi);
  });

  it('say nothing beside a whole table', async () => {
    expect(await notesOn('complete')).toEqual([]);
  });
});

describe('the search beside the row', () => {
  it('finds codes by their beginning and by part of a name without accents, with the letters marked', async () => {
    const server = start();
    const cookie = await server.enter();
    const find = async (typed: string) =>
      (await (
        await server.send(`/api/lists/0/search?q=${encodeURIComponent(typed)}`, { cookie })
      ).json()) as SearchHit[];
    expect((await find('02.0085'))[0]?.code).toBe('02.0085.1778');
    const [hit] = await find('dien tim thuong');
    expect(hit?.name).toContainEqual({ text: 'Điện', apart: true });
    expect(await find(' ')).toEqual([]);
  });
});

describe('a decision on the page', () => {
  it('is on disk when the answer comes, signed, and counts for whoever reads the mapping file', async () => {
    const server = start();
    const cookie = await server.enter();
    const row = await rowOf(server, cookie, 'DV1');
    const answer = await decide(server, cookie, row, ECG, { comment: 'theo máy 12 cần' });
    expect(answer.changed).toEqual([row.id]);
    expect(statusIn(server, 'DV1')).toBe('confirmed Lan');
    const { progress } = await listOf(server, cookie);
    expect(progress).toMatchObject({ waiting: 3, used: 0.9 });
  });

  it('goes for a whole group and is taken back as one', async () => {
    const server = start();
    const cookie = await server.enter();
    const row = await rowOf(server, cookie, 'DV1');
    const { changed } = await decide(server, cookie, row, ECG, { group: true });
    expect(changed).toHaveLength(2);
    expect([statusIn(server, 'DV1'), statusIn(server, 'DV2')]).toEqual(['confirmed Lan', 'confirmed Lan']);
    const undone = await server.send('/api/lists/0/undo', { cookie, body: '{}' });
    expect(await undone.json()).toMatchObject({ kept: 0, changed });
    expect([statusIn(server, 'DV1'), statusIn(server, 'DV2')]).toEqual(['ambiguous', 'ambiguous']);
  });

  it('takes back what this person decided last, not what another did', async () => {
    const server = start();
    const [lan, mai] = [await server.enter('Lan'), await server.enter('Mai')];
    await decide(server, lan, await rowOf(server, lan, 'DV1'), ECG);
    await decide(server, mai, await rowOf(server, mai, 'DV3'), { status: 'flagged' });
    await server.send('/api/lists/0/undo', { cookie: lan, body: '{}' });
    expect([statusIn(server, 'DV1'), statusIn(server, 'DV3')]).toEqual(['ambiguous', 'flagged Mai']);
  });

  it('loses a race without overwriting, and shows what stands', async () => {
    const server = start();
    const [lan, mai] = [await server.enter('Lan'), await server.enter('Mai')];
    const [seenByLan, seenByMai] = [await rowOf(server, lan, 'DV1'), await rowOf(server, mai, 'DV1')];
    await decide(server, lan, seenByLan, ECG);
    const late = await decide(server, mai, seenByMai, { status: 'no-equivalent' });
    expect(late.changed).toEqual([]);
    expect(late.conflicts[0]?.decision).toMatchObject({ by: 'Lan', text: '02.0085.1778 Điện tim thường' });
    expect(statusIn(server, 'DV1')).toBe('confirmed Lan');
    await decide(server, mai, late.conflicts[0] as RowView, { status: 'no-equivalent' });
    expect(statusIn(server, 'DV1')).toBe('no-equivalent Mai');
  });

  it('meets what another program wrote into the file meanwhile as a conflict', async () => {
    const server = start();
    const cookie = await server.enter();
    const row = await rowOf(server, cookie, 'DV4');
    updateMappingFile(server.path, (mapping) => {
      const rows = mapping!.rows.map((one) =>
        one.item.localCode === 'DV4' ? { ...one, decision: { status: 'out-of-scope', reviewer: 'Hoa' } as const } : one,
      );
      return { mapping: { ...mapping!, rows } };
    });
    const late = await decide(server, cookie, row, { status: 'flagged' });
    expect(late.conflicts[0]?.decision?.by).toBe('Hoa');
    expect(statusIn(server, 'DV4')).toBe('out-of-scope Hoa');
  });

  it('is refused with words for a code that the edition does not have', async () => {
    const server = start();
    const cookie = await server.enter();
    const row = await rowOf(server, cookie, 'DV3');
    const answer = await decide(server, cookie, row, { status: 'confirmed', code: '99.9999.9999' });
    expect(answer.refused[0]?.text).toContain('99.9999.9999');
    expect(statusIn(server, 'DV3')).toBe('review');
  });

  it('is not taken on a page for reading, nor from somebody without a name', async () => {
    const server = start({}, { readonly: true });
    const cookie = await server.enter();
    const row = await rowOf(server, cookie, 'DV1');
    expect((await decide(server, cookie, row, ECG)).status).toBe(403);
    expect((await server.send('/api/lists/0/undo', { cookie, body: '{}' })).status).toBe(403);
    const shared = bench({}, { passphrase: 'hoa sữa nở đêm' });
    const nobody = await shared.enter();
    expect((await decide(shared, nobody, await rowOf(shared, nobody, 'DV1'), ECG)).status).toBe(403);
    shared.close();
  });
});

describe('a second person', () => {
  it('decides without seeing the first decision; where both agree it counts, and kappa is told', async () => {
    const server = start({ secondReview: true });
    const [lan, mai] = [await server.enter('Lan'), await server.enter('Mai')];
    await decide(server, lan, await rowOf(server, lan, 'DV1'), ECG);
    expect((await rowOf(server, lan, 'DV1')).state).toBe('sent');
    const seen = await rowOf(server, mai, 'DV1');
    expect(seen).toMatchObject({ state: 'second', history: [] });
    expect(JSON.stringify(seen)).not.toContain('Lan');
    await decide(server, mai, seen, ECG);
    expect(statusIn(server, 'DV1')).toBe('confirmed Mai');
    expect((await listOf(server, mai)).progress.twice).toEqual({ pairs: 1, agreed: 1, kappa: 1 });
  });

  it('who decides otherwise leaves both opinions side by side, and agreeing with either settles it', async () => {
    const server = start({ secondReview: true });
    const [lan, mai, hoa] = [await server.enter('Lan'), await server.enter('Mai'), await server.enter('Hoa')];
    await decide(server, lan, await rowOf(server, lan, 'DV1'), ECG);
    await decide(server, mai, await rowOf(server, mai, 'DV1'), { status: 'confirmed', code: '21.0014.1778' });
    const both = await rowOf(server, hoa, 'DV1');
    expect(both.state).toBe('conflict');
    expect(both.draft?.opinions.map(({ by }) => by)).toEqual(['Lan', 'Mai']);
    await decide(server, hoa, both, { status: 'confirmed', code: '21.0014.1778' });
    const [row] = readMappingFile(server.path).rows;
    expect(row?.decision).toMatchObject({ code: '21.0014.1778', author: 'Mai', reviewer: 'Hoa' });
    expect((await listOf(server, hoa)).progress.twice).toMatchObject({ pairs: 1, agreed: 0 });
  });
});

describe('the downloads', () => {
  it.each([
    ['workbook', '.xlsx', 'PK'],
    ['form', '.xlsx', 'PK'],
    ['concept-map', '.json', '{"'],
  ])('give the %s as a file', async (what, ending, begins) => {
    const server = start();
    const cookie = await server.enter();
    const answer = await server.send(`/api/lists/0/download/${what}`, { cookie });
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`attachment; filename=".+\\${ending}"`));
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(text.replace(/\s/g, '').startsWith(begins)).toBe(true);
  });
});

it('a mapping file that cannot be read is told in words', async () => {
  const server = start();
  const cookie = await server.enter();
  writeFileSync(server.path, 'x');
  const answer = await server.send('/api/lists/0/view', { cookie });
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await answer.json())).toContain('a.services.dmdc.ndjson');
});

describe('questions', () => {
  /** Rows of a child department that may be adults' or children's, and one that is on demand. */
  const rows = [1, 2, 3].map((at) => {
    const codes = ['03.2181.0995', '15.0207.0995'].map((code) => candidate(code, 'Chích áp xe quanh Amidan', 0.5));
    return row(`DV${at}`, ambiguous(...codes), undefined, {
      localName: `Chích áp xe quanh amidan ${at}`,
      department: 'Khoa Nhi',
    });
  });
  const mark = { code: 'mark-on-demand', params: { mark: '(YC)' } };
  const onDemand = [4, 5].map((at) =>
    row(`DV${at}`, { ...NONE, reasons: [mark] }, undefined, { localName: `Siêu âm ${at} (YC)` }),
  );
  const asked = async ({ send }: Bench, cookie: string) =>
    (await (await send('/api/lists/0/questions', { cookie })).json()) as QuestionsView;
  const answer = async ({ send }: Bench, cookie: string, request: AnswerRequest) =>
    send('/api/lists/0/answer', { cookie, body: JSON.stringify(request) });

  it('are told with three rows and what each answer would settle; trying one writes nothing', async () => {
    const server = start({ rows: [...rows, ...onDemand] });
    const cookie = await server.enter();
    const { questions } = await asked(server, cookie);
    const [chapter, scope] = questions;
    expect(chapter).toMatchObject({ text: '“Khoa Nhi”: mã thuộc chương nào?', rows: 3, several: true });
    expect(chapter?.examples.map(({ code }) => code)).toEqual(['DV1', 'DV2', 'DV3']);
    expect(chapter?.options.map(({ value, settles }) => [value, settles])).toEqual([
      ['03', 3],
      ['15', 3],
    ]);
    expect(scope?.options).toEqual([{ value: 'out-of-scope', text: 'ngoài phạm vi', settles: 2 }]);
    const answers = [{ about: 'scope', when: scope?.when ?? {}, answer: ['out-of-scope'] }] as const;
    const tried = await answer(server, cookie, { answers, dryRun: true });
    expect(await tried.json()).toEqual({ automatic: 0, outOfScope: 2, reopened: 0 });
    expect(statusIn(server, 'DV4')).toBe('none');
  });

  it('are answered for all their rows, the numbers move, and the rule is taken back', async () => {
    const server = start({ rows });
    const cookie = await server.enter();
    const { questions } = await asked(server, cookie);
    const [{ about, when, key } = { about: 'chapter', when: {}, key: '' } as const] = questions;
    const done = await answer(server, cookie, { answers: [{ about, when, answer: ['03'] }] });
    expect(await done.json()).toEqual({ automatic: 3, outOfScope: 0, reopened: 0 });
    expect((await listOf(server, cookie)).progress.waiting).toBe(0);
    expect(statusIn(server, 'DV1')).toBe('auto');
    const after = await asked(server, cookie);
    expect(after.questions).toEqual([]);
    expect(after.rules).toMatchObject([{ key, text: 'Khoa Nhi → chương 03', by: 'Lan' }]);
    const back = await answer(server, cookie, { withdraw: [key] });
    expect(await back.json()).toEqual({ automatic: 0, outOfScope: 0, reopened: 3 });
    expect(statusIn(server, 'DV1')).toBe('ambiguous');
  });

  it('keep what was decided before the answer', async () => {
    const server = start({ rows });
    const cookie = await server.enter();
    await decide(server, cookie, await rowOf(server, cookie, 'DV2'), { status: 'flagged' });
    const { questions } = await asked(server, cookie);
    const [{ about, when } = { about: 'chapter', when: {} } as const] = questions;
    await answer(server, cookie, { answers: [{ about, when, answer: ['03'] }] });
    expect([statusIn(server, 'DV1'), statusIn(server, 'DV2')]).toEqual(['auto', 'flagged Lan']);
  });

  it('take no answer to what is no question', async () => {
    const server = start();
    const cookie = await server.enter();
    const wrong = { answers: [{ about: 'x', when: {}, answer: [] }] } as unknown as AnswerRequest;
    expect((await answer(server, cookie, wrong)).status).toBe(400);
  });
});

describe('a row whose codes the table tells apart by nothing but their numbers', () => {
  it('says so, so that nobody looks for a difference', async () => {
    const [one, other] = ['18.0619.0090', '18.0621.0090'];
    const name = 'Chọc hút tế bào tuyến giáp dưới hướng dẫn siêu âm';
    const twins = row('T', ambiguous(candidate(one, name, 0.5), candidate(other, name, 0.5)), undefined, {
      localName: name,
    });
    const apart = row(
      'A',
      ambiguous(candidate('02.0085.1778', 'Điện tim thường', 0.5), candidate('21.0014.1778', 'Điện tim thường', 0.5)),
    );
    const server = start({ rows: [twins, apart] });
    const cookie = await server.enter();
    const why = async (code: string) => (await rowOf(server, cookie, code)).why.join(' ');
    expect(await why('T')).toContain(`${one}, ${other}: bảng mã ghi giống hệt nhau`);
    expect(await why('A')).not.toContain('giống hệt');
  });
});
