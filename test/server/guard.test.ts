import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, bench, HOST } from './helpers';

let server: Bench;
let cookie: string;
beforeAll(async () => {
  server = bench();
  cookie = await server.enter();
});
afterAll(() => server.close());

const DECIDE = '/api/lists/0/decide';

describe('the guard of the server', () => {
  it.each([['dmdc.example:4321'], ['127.0.0.1'], ['localhost:80'], ['']])('refuses the host “%s”', async (host) => {
    const answer = await server.send('/api/lists', { cookie, headers: { host: host || '-' } });
    expect(answer.status).toBe(403);
  });

  it.each([
    ['another site', 'http://example.com'],
    ['another port of this machine', 'http://127.0.0.1:9'],
    ['a file', 'null'],
    ['https', `https://${HOST}`],
  ])('refuses the origin of %s, for reading and for writing', async (_, origin) => {
    const read = await server.send('/api/lists', { cookie, headers: { origin } });
    const write = await server.send(DECIDE, { cookie, body: '{}', headers: { origin } });
    expect([read.status, write.status]).toEqual([403, 403]);
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses to write for a request without an origin, and to read for a page of another site', async () => {
    const write = await server.send(DECIDE, { cookie, body: '{}', headers: { origin: '-' } });
    const read = await server.send('/api/lists', { cookie, headers: { 'sec-fetch-site': 'cross-site' } });
    expect([write.status, read.status]).toEqual([403, 403]);
  });

  it('takes JSON only, of a bounded length, and only the methods it knows', async () => {
    const form = await server.send(DECIDE, { cookie, body: 'a=1', headers: { 'content-type': 'text/plain' } });
    const long = JSON.stringify({ text: 'x'.repeat(300_000) });
    const tooLong = await server.send(DECIDE, {
      cookie,
      body: long,
      headers: { 'content-length': String(long.length) },
    });
    const other = await server.send('/api/lists', { cookie, method: 'DELETE', headers: { origin: `http://${HOST}` } });
    const broken = await server.send(DECIDE, { cookie, body: '{"rows":' });
    expect([form.status, tooLong.status, other.status, broken.status]).toEqual([415, 413, 405, 400]);
  });

  it('says on every answer that nothing may be loaded from elsewhere, framed or kept', async () => {
    for (const path of ['/api/lists', '/api/nowhere', '/']) {
      const { headers } = await server.send(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|data:/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('the entrance', () => {
  it('exchanges a token once for a cookie that scripts and other sites cannot use', async () => {
    const own = bench();
    const answers: Response[] = [];
    const original = own.send;
    const cookieOf = await own.enter();
    expect(cookieOf).toMatch(/^dmdc-4321=.{40,}/);
    answers.push(await original('/api/me', { cookie: cookieOf }), await original('/api/me'));
    answers.push(await original('/api/me', { cookie: 'dmdc-4321=guess' }));
    answers.push(await original('/api/session', { body: JSON.stringify({ token: 'guess' }) }));
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 401, 401]);
    own.close();
  });

  it('lets nobody in by a token that was used, and sets the cookie for this site only', async () => {
    const { token } = (await (await server.send('/api/invite', { cookie, body: '{}' })).json()) as { token: string };
    const first = await server.send('/api/session', { body: JSON.stringify({ token }) });
    const second = await server.send('/api/session', { body: JSON.stringify({ token }) });
    expect([first.status, second.status]).toEqual([200, 401]);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(first.headers.get('set-cookie')).toMatch(/SameSite=Strict/i);
  });

  it('takes a passphrase where others reach the server, and pauses after five wrong ones', async () => {
    const shared = bench({}, { passphrase: 'hoa sữa nở đêm' });
    const by = async (passphrase: string) =>
      (await shared.send('/api/session', { body: JSON.stringify({ passphrase }) })).status;
    // Typed in parts, as some keyboards do.
    expect(await by('hoa sữa nở đêm'.normalize('NFD'))).toBe(200);
    for (let tries = 0; tries < 5; tries++) expect(await by('hoa sen')).toBe(401);
    expect(await by('hoa sữa nở đêm')).toBe(401);
    shared.close();
  });
});
