import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Facility, Mapping } from '../../src/mapping/mapping';
import type { Lang } from '../../src/messages/pair';
import type { NamesView, OfferDone, RowView } from '../../src/server/review/contract';
import { Elsewhere } from '../../src/server/review/elsewhere';
import { readMappingFile, updateMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { ambiguous, candidate, edition, HOSPITAL, mapping, NONE, row, STATION } from '../report/mappings';
import { type Bench, bench } from './helpers';

let benches: Bench[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const one of benches) one.close();
  benches = [];
});

function start(...given: Parameters<typeof bench>): Bench {
  const one = bench(...given);
  benches.push(one);
  return one;
}

const CLINIC: Facility = { code: '99003', name: 'Phòng khám Cầu Gỗ' };
const ECG = '02.0085.1778';
const waits = (name: string) => ambiguous(candidate(ECG, `${name} thường`, 0.5), candidate('21.0014.1778', name, 0.49));

/** Mapping files of facilities in one folder. */
function filesOf(folder: string, ...mappings: readonly Mapping[]): string[] {
  return mappings.map((one, at) => {
    const path = join(folder, `${at}.${one.kind}.dmdc.ndjson`);
    writeMappingFile(path, one);
    return path;
  });
}

/** A page on the lists of three facilities that write one name alike; the third one declares another code there. */
function province(options: Parameters<typeof bench>[1] = {}) {
  const { folder } = start();
  const list = (facility: Facility, item = {}) =>
    mapping([row('DV1', waits('Điện tim'), undefined, { localName: 'Điện tim', quantity: 5, ...item })], { facility });
  const child = mapping(
    [row('DV1', { ...waits('Điện tim'), reasons: [{ code: 'mark-child' }] }, undefined, { localName: 'Điện tim' })],
    { facility: CLINIC },
  );
  const paths = filesOf(folder, list(HOSPITAL), list(STATION), child);
  const server = start({}, { paths, ...options });
  const ask = async (cookie: string, address: string, body?: object) => {
    const answer = await server.send(address, { cookie, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const names = async (cookie: string) => (await ask(cookie, '/api/names')).body as NamesView;
  const rows = () => paths.map((path) => readMappingFile(path).rows[0]);
  return { server, paths, ask, names, rows };
}

describe('names that many facilities share, on the page', () => {
  it('are listed with who has them and the codes to choose from, in the language of the person', async () => {
    const { server, ask, names } = province();
    const cookie = await server.enter();
    const { names: listed, total } = await names(cookie);
    expect(total).toBe(1);
    expect(listed[0]).toMatchObject({
      name: 'Điện tim',
      about: ['Dịch vụ kỹ thuật'],
      facilities: [HOSPITAL.name, STATION.name, CLINIC.name],
      rows: 3,
      use: 10,
    });
    expect(listed[0]?.codes.find(({ code }) => code === ECG)?.name).toBe('Điện tim thường');
    await ask(cookie, '/api/me', { lang: 'en' });
    expect((await names(cookie)).names[0]?.about).toEqual(['Technical services']);
  });

  it('are offered to all but those whose row speaks against the code, told why, and taken back as one', async () => {
    const { server, ask, names, rows } = province();
    const cookie = await server.enter();
    const [{ key } = { key: '' }] = (await names(cookie)).names;
    const wish = { status: 'confirmed', code: ECG };
    const tried = (await ask(cookie, '/api/names/offer', { key, wish, dryRun: true })).body as OfferDone;
    expect(tried).toMatchObject({ rows: 2, facilities: 2, left: [{ facility: CLINIC.name, row: 'DV1' }] });
    expect(rows().map((one) => one?.draft)).toEqual([undefined, undefined, undefined]);
    const { batch } = (await ask(cookie, '/api/names/offer', { key, wish })).body as OfferDone;
    expect(rows().map((one) => one?.draft?.why)).toEqual(['offered', 'offered', undefined]);
    expect((await ask(cookie, '/api/names/undo', { batch })).body).toEqual({ rows: 2, kept: 0 });
    expect(rows().map((one) => one?.draft)).toEqual([undefined, undefined, undefined]);
  });

  it('are decided for all only where the page was opened for that', async () => {
    const wish = { status: 'out-of-scope', reason: 'không phải dịch vụ' };
    for (const [forAll, status, decided] of [
      [false, 403, undefined],
      [true, 200, 'out-of-scope'],
    ] as const) {
      const { server, ask, names, rows } = province({ forAll });
      const cookie = await server.enter();
      expect((await ask(cookie, '/api/me')).body).toMatchObject({ province: forAll ? 'decides' : 'offers' });
      const [{ key } = { key: '' }] = (await names(cookie)).names;
      expect((await ask(cookie, '/api/names/offer', { key, wish, accept: true })).status).toBe(status);
      expect(rows()[0]?.decision?.status).toBe(decided);
    }
  });

  it('are neither offered nor taken back on a page for reading, and a name that is not listed is none', async () => {
    const wish = { status: 'no-equivalent' };
    const { server, ask } = province();
    expect((await ask(await server.enter(), '/api/names/offer', { key: 'x', wish })).status).toBe(404);
    const reading = province({ readonly: true });
    const cookie = await reading.server.enter();
    const [{ key } = { key: '' }] = (await reading.names(cookie)).names;
    expect((await reading.ask(cookie, '/api/names/offer', { key, wish })).status).toBe(403);
    expect((await reading.ask(cookie, '/api/names/undo', { batch: 'x' })).status).toBe(403);
  });

  it('reach a list that somebody has open', async () => {
    const { server, ask, names } = province();
    const cookie = await server.enter();
    const seen = async () => {
      const { rows } = (await ask(cookie, '/api/lists/0/view')).body as { rows: { id: string; state: string }[] };
      return rows[0]?.state;
    };
    expect(await seen()).toBe('ambiguous');
    const [{ key } = { key: '' }] = (await names(cookie)).names;
    await ask(cookie, '/api/names/offer', { key, wish: { status: 'confirmed', code: ECG } });
    expect(await seen()).toBe('draft');
  });
});

describe('what a browser may ask for that is not there', () => {
  it.each(['/api/lists/7/view', '/api/lists/x/view', '/api/lists/00/view', '/api/lists/0/download/letter'])(
    '%s is answered with 404',
    async (address) => {
      const server = start();
      expect((await server.send(address, { cookie: await server.enter() })).status).toBe(404);
    },
  );

  it('rows that the list does not have are left out', async () => {
    const server = start();
    const answer = await server.send('/api/lists/0/rows?ids=nobody', { cookie: await server.enter() });
    expect(await answer.json()).toEqual([]);
  });
});

describe('what was decided elsewhere', () => {
  const said = (code: string, reviewer: string) => ({ status: 'confirmed', code, reviewer }) as const;
  const OWN = mapping([row('A', NONE, undefined, { localName: 'Điện tim' })]);
  const of = (elsewhere: Elsewhere, name = 'ĐIỆN TIM', lang: Lang = 'vi'): RowView['elsewhere'] =>
    elsewhere.of('services', HOSPITAL, name, lang);
  const other = (facility: Facility, ...codes: string[]) =>
    mapping(
      codes.map((code, at) => row(`B${at}`, NONE, said(code, 'Mai'), { localName: 'Điện tim' })),
      { facility },
    );

  it('is what other facilities said of the name in lists of the same kind, those of most facilities first', async () => {
    const { folder } = start();
    const drugs = mapping([row('C', NONE, said('40.1', 'Mai'), { localName: 'Điện tim' })], {
      kind: 'drugs',
      edition: edition('drugs'),
      facility: CLINIC,
    });
    const undecided = mapping([row('D', NONE, undefined, { localName: 'Siêu âm' })], { facility: CLINIC });
    const [own = '', ...paths] = filesOf(
      folder,
      OWN,
      other(STATION, '21.0014.1778', ECG),
      other(CLINIC, ECG),
      // Another list of the facility itself says nothing of others.
      other(HOSPITAL, '01.0001.0001'),
      drugs,
      undecided,
    );
    const broken = join(folder, 'hong.dmdc.ndjson');
    writeFileSync(broken, 'x');
    const elsewhere = new Elsewhere([own, ...paths, broken]);
    expect(of(elsewhere)).toEqual([]);
    await Promise.all([elsewhere.refresh(own), elsewhere.refresh(own)]);
    expect(of(elsewhere)).toEqual([
      { text: ECG, facilities: [CLINIC.name, STATION.name] },
      { text: '21.0014.1778', facilities: [STATION.name] },
    ]);
    expect(of(elsewhere, 'Siêu âm')).toEqual([]);
  });

  it('is in the order of codes where as many facilities said either', async () => {
    const { folder } = start();
    const paths = filesOf(folder, other(STATION, ECG), other(CLINIC, '01.0001.0001'));
    const elsewhere = new Elsewhere(paths);
    await elsewhere.refresh('own');
    expect(of(elsewhere).map(({ text }) => text)).toEqual(['01.0001.0001', ECG]);
  });

  it('is read again once a file has rested, and only when it has changed', async () => {
    const { folder } = start();
    const [path = ''] = filesOf(folder, other(STATION, ECG));
    const elsewhere = new Elsewhere([path]);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    await elsewhere.refresh('own');
    updateMappingFile(path, (now) => ({ mapping: { ...(now as Mapping), rows: other(STATION, '09.9999.0001').rows } }));
    // While people decide in it the file changes with every key.
    clock.mockReturnValue(29_000);
    await elsewhere.refresh('own');
    expect(of(elsewhere)[0]?.text).toBe(ECG);
    clock.mockReturnValue(31_000);
    await elsewhere.refresh('own');
    expect(of(elsewhere)[0]?.text).toBe('09.9999.0001');
    clock.mockReturnValue(70_000);
    await elsewhere.refresh('own');
    expect(of(elsewhere)[0]?.text).toBe('09.9999.0001');
  });
});
