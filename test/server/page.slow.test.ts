import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MappedRow, rowStatus } from '../../src/mapping/mapping';
import { readMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { findChromium } from '../helpers/chromium';
import { ambiguous, candidate, mapping, row } from '../report/mappings';

const name = findChromium();
const binary = name && execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
if (!binary) console.warn('no chromium on this machine: the review page is not tried in a browser');

const ROWS = 130;
const WIDE = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

function rows(): MappedRow[] {
  return Array.from({ length: ROWS }, (_, at) => {
    const codes = ['02.0085.1778', '21.0014.1778', '03.0044.1778'].map((code, place) =>
      candidate(code, `Điện tim thường ${at} ${place}`, 0.5 - place / 10),
    );
    return row(`DV${String(at).padStart(3, '0')}`, ambiguous(...codes), undefined, {
      localName: `Điện tim số ${at}`,
      quantity: ROWS - at,
      department: at % 2 === 0 ? 'Khoa Nội' : 'Khoa Nhi',
    });
  });
}

/** A key as an input method gives it: it stands in its place and says nothing of itself. */
function keyEvent(more: string): string {
  return `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', bubbles: true, ...${more} })); undefined`;
}

describe.skipIf(!binary)('the review page in a browser', () => {
  let browser: Browser;
  let folder: string;
  let path: string;
  let server: ChildProcess | undefined;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: binary, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(complaints.splice(0)).toEqual([]);
  });

  function prepare(secondReview = false): void {
    folder = mkdtempSync(join(tmpdir(), 'dmdc-page-'));
    path = join(folder, 'a.services.dmdc.ndjson');
    writeMappingFile(path, mapping(rows(), { secondReview }));
  }

  /** Starts the command and gives its address. */
  async function serve(...options: string[]): Promise<string> {
    const child = spawn(process.execPath, ['dist/cli.js', 'review', path, '--by', 'Lan', '--no-open', ...options]);
    server = child;
    let said = '';
    return new Promise((resolve, reject) => {
      child.stdout.on('data', (data) => {
        said += data;
        const link = /http:\S+/.exec(said)?.[0];
        if (link) resolve(link);
      });
      child.on('exit', () => reject(new Error(said)));
    });
  }

  /** Kills the server and waits until it is gone: a signal alone leaves it time to answer once more. */
  async function kill(): Promise<void> {
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill('SIGKILL');
    await gone;
  }

  /** Opens the page; a person who comes by another's link gives a name first. */
  async function visit(link: string, viewport: { width: number; height: number }, name?: string): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ viewport });
    const page = await context.newPage();
    page.on('console', (message) => {
      // What the network says of a server that was killed is no fault of the page.
      if (!/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|ERR_NETWORK|ERR_FAILED/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(link);
    await page.waitForSelector('.candidate');
    if (name !== undefined) {
      await page.locator('dialog input').fill(name);
      await page.keyboard.press('Enter');
      await page.locator('.menu summary', { hasText: name }).waitFor();
      await page.waitForSelector('.candidate');
    }
    return page;
  }

  const shownName = (page: Page) => page.locator('h1').textContent();

  /** Presses a key and waits for the next row, as a person would see it. */
  async function press(page: Page, key: string): Promise<void> {
    const before = await shownName(page);
    await page.keyboard.press(key);
    await expect.poll(() => shownName(page), { interval: 20, timeout: 30_000 }).not.toBe(before);
    await page.waitForSelector('.candidate');
  }

  /** Waits until the server has said that everything is on disk. */
  async function saved(page: Page, text: string): Promise<void> {
    await page.locator('.notice p', { hasText: text }).waitFor();
  }

  const statuses = () => readMappingFile(path).rows.map(rowStatus);
  const decided = () => statuses().filter((status) => status !== 'ambiguous').length;

  it.each([
    ['wide window', WIDE],
    ['phone', PHONE],
  ])('takes 60 decisions by the keyboard in a %s, keeps them over a reload, and takes them back', async (_, size) => {
    prepare();
    const page = await visit(await serve(), size);
    for (let at = 0; at < 54; at++) await press(page, ['1', '2', 'Enter', '3'][at % 4] as string);
    await page.keyboard.press('0');
    await page.waitForSelector('dialog');
    await press(page, '1');
    await page.keyboard.press('o');
    await page.waitForSelector('dialog');
    await press(page, 'Enter');
    for (const key of ['x', 'f', 'Numpad2', '1']) await press(page, key);
    // The page goes on at once; what was decided follows.
    await expect.poll(decided, { timeout: 30_000 }).toBe(60);
    expect(statuses().slice(52, 60)).toEqual([
      ...['confirmed', 'confirmed', 'no-equivalent', 'out-of-scope'],
      ...['rejected', 'flagged', 'confirmed', 'confirmed'],
    ]);
    // Rejected and flagged rows still wait.
    await page.locator('.progress-text', { hasText: `còn 72/129` }).waitFor();

    await page.reload();
    await page.waitForSelector('.candidate');
    expect(await shownName(page)).toBe('Điện tim số 60');
    for (let at = 0; at < 3; at++) {
      await page.keyboard.press('u');
      await saved(page, 'Đã hoàn tác 1 dòng');
      await page.locator('h1', { hasText: `Điện tim số ${59 - at}` }).waitFor();
    }
    expect(decided()).toBe(57);
  });

  it('loses no decision that it called saved when the server is killed', async () => {
    prepare();
    for (let at = 0; at < 5; at++) {
      const page = await visit(await serve(), WIDE);
      expect(await shownName(page)).toBe(`Điện tim số ${at}`);
      await press(page, '2');
      await saved(page, '21.0014.1778');
      await kill();
      expect(decided()).toBe(at + 1);
      await page.context().close();
    }
  });

  it('holds decisions back while the server is away, and says so', async () => {
    prepare();
    const page = await visit(await serve(), WIDE);
    // Rows like the one that was decided are asked for anew: what is known of them stays on the page till then.
    await press(page, '1');
    await saved(page, '02.0085.1778');
    await kill();
    await press(page, '1');
    await page.locator('.note.fault', { hasText: 'Chưa lưu được 1 quyết định' }).waitFor();
    expect(decided()).toBe(1);
  });

  it('tells the loser of a race, shows both decisions, and lets the loser choose', async () => {
    prepare();
    const first = await visit(await serve(), WIDE);
    await first.locator('.menu summary').last().click();
    await first.locator('.menu').last().locator('button').last().click();
    const link = await first.locator('dialog input').inputValue();
    await first.keyboard.press('Escape');
    const second = await visit(link, WIDE, 'Mai');
    // What the first did reaches the second by itself; a decision under way does not wait for that.
    await second.route('**/events', (route) => route.abort());
    await second.reload();
    await second.waitForSelector('.candidate');
    await press(first, '1');
    await saved(first, '02.0085.1778');
    // The page goes on at once and comes back as soon as the server says no: there may be no next row to see.
    await second.keyboard.press('2');
    const dialog = second.locator('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toMatch(/02\.0085\.1778[\s\S]*Lan[\s\S]*21\.0014\.1778[\s\S]*Mai/);
    await dialog.locator('button').last().click();
    await saved(second, '21.0014.1778');
    expect(readMappingFile(path).rows[0]?.decision).toMatchObject({ code: '21.0014.1778', reviewer: 'Mai' });
  });

  it('hides the first decision from the second person, and shows two that differ side by side', async () => {
    prepare(true);
    const first = await visit(await serve(), WIDE);
    await press(first, '1');
    await press(first, '1');
    await saved(first, '02.0085.1778');
    await first.locator('.menu summary').last().click();
    await first.locator('.menu').last().locator('button').last().click();
    const second = await visit(await first.locator('dialog input').inputValue(), WIDE, 'Mai');
    expect(await shownName(second)).toBe('Điện tim số 0');
    expect(await second.locator('main').textContent()).not.toContain('Lan');
    await press(second, '1');
    await press(second, '2');
    await second.locator('.twice', { hasText: '1/2' }).waitFor();
    await second.selectOption('.state-filter', 'conflict');
    await second.locator('.standing.conflict').waitFor();
    expect(await second.locator('.sides').textContent()).toMatch(
      /02\.0085\.1778[\s\S]*Lan[\s\S]*21\.0014\.1778[\s\S]*Mai/,
    );
  });

  it('leaves keys to an input method that composes, and to the search field', async () => {
    prepare();
    const page = await visit(await serve(), WIDE);
    await page.evaluate(keyEvent("{ code: 'Digit1', isComposing: true }"));
    await page.keyboard.press('/');
    await page.keyboard.type('1x0');
    expect(await shownName(page)).toBe('Điện tim số 0');
    await page.keyboard.press('Escape');
    // A Telex layout may give another letter for the key; its place decides.
    await page.evaluate(keyEvent("{ code: 'Digit2' }"));
    await page.locator('h1', { hasText: 'Điện tim số 1' }).waitFor();
    await saved(page, '21.0014.1778');
  });

  it('refuses foreign hosts and origins, and ends when the page is closed', async () => {
    prepare();
    const link = await serve();
    const page = await visit(link, WIDE);
    const { port } = new URL(link);
    const [cookie] = await page.context().cookies();
    const ask = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = {
          port: Number(port),
          host: '127.0.0.1',
          path: '/api/lists',
          headers: { ...headers, cookie: `${cookie?.name}=${cookie?.value}` },
        };
        request(sent, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end();
      });
    expect(await ask({ host: `127.0.0.1:${port}` })).toBe(200);
    expect(await ask({ host: `dmdc.example:${port}` })).toBe(403);
    expect(await ask({ host: `127.0.0.1:${port}`, origin: 'http://example.com' })).toBe(403);
    expect(page.url()).not.toContain('#');
    await press(page, '1');
    await saved(page, '02.0085.1778');
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    await page.context().close();
    expect(await ended).toBe(0);
    expect(decided()).toBe(1);
  });
});
