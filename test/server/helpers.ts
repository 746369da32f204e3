import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Item } from '../../src/item';
import type { MappedRow, Mapping } from '../../src/mapping/mapping';
import { createApp } from '../../src/server/app';
import { Desks, type ReviewOptions, reviewRoutes } from '../../src/server/review/routes';
import { writeMappingFile } from '../../src/store/mapping-store';
import { ambiguous, candidate, mapping, NONE, review, row } from '../report/mappings';

export const HOST = '127.0.0.1:4321';

/** A made-up list: rows that wait for a person in several ways. */
export const ROWS: readonly MappedRow[] = [
  waiting('DV1', 'Điện tim', { quantity: 900, department: 'Khoa Nội' }),
  waiting('DV2', 'Dien  tim', { quantity: 50, department: 'Khoa Nhi' }),
  row('DV3', review(candidate('02.0314.0001', 'Siêu âm ổ bụng', 0.7)), undefined, {
    localName: 'Siêu âm bụng',
    quantity: 40,
  }),
  row('DV4', NONE, undefined, { localName: 'Thuê xe', quantity: 10 }),
];

function waiting(code: string, localName: string, item: Partial<Item>): MappedRow {
  const candidates = [candidate('02.0085.1778', 'Điện tim thường', 0.5), candidate('21.0014.1778', 'Điện tim', 0.49)];
  return row(code, ambiguous(...candidates), undefined, { localName, ...item });
}

export interface Bench {
  readonly folder: string;
  readonly path: string;
  readonly desks: Desks;
  /** A request as a browser sends it; `cookie` = one that was let in. */
  readonly send: (path: string, init?: RequestInit & { readonly cookie?: string }) => Promise<Response>;
  /** Lets a browser in and gives its cookie. */
  readonly enter: (name?: string) => Promise<string>;
  readonly close: () => void;
}

/** A review server without a network, on a mapping file of its own. */
export function bench(
  over: Partial<Mapping> = {},
  options: Partial<ReviewOptions> & { passphrase?: string } = {},
): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-server-'));
  const path = join(folder, 'a.services.dmdc.ndjson');
  writeMappingFile(path, mapping(ROWS, over));
  const { passphrase, ...rest } = options;
  const desks = new Desks({ paths: [path], ...rest });
  const { app, entrance } = createApp({
    lang: 'vi',
    hosts: () => new Set([HOST]),
    api: reviewRoutes(desks),
    ...(passphrase !== undefined && { passphrase }),
  });
  const send: Bench['send'] = async (address, { cookie, ...init } = {}) => {
    const isPost = init.body !== undefined;
    const headers = new Headers({
      host: HOST,
      ...(isPost && { 'content-type': 'application/json', origin: `http://${HOST}` }),
      ...(cookie && { cookie }),
    });
    new Headers(init.headers).forEach((value, name) => {
      if (value === '-') headers.delete(name);
      else headers.set(name, value);
    });
    return app.request(`http://${HOST}${address}`, { method: isPost ? 'POST' : 'GET', ...init, headers });
  };
  return {
    folder,
    path,
    desks,
    send,
    enter: async (name) => {
      const answer = await send('/api/session', {
        body: JSON.stringify({ token: entrance.invite(passphrase === undefined ? 'Lan' : '') }),
      });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
      if (name !== undefined) await send('/api/me', { cookie, body: JSON.stringify({ name }) });
      return cookie;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
