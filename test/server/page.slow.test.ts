import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type MappedRow, rowStatus } from '../../src/mapping/mapping';
import { readMappingFile } from '../../src/store/mapping-store';
import { ambiguous, candidate, mapping, row } from '../report/mappings';
import { browserPath, MOST_MS, PHONE, pageBench, press, saved, shownName, WIDE } from './page-bench';

const ROWS = 130;

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

describe.skipIf(!browserPath)('the review page in a browser', () => {
  const { serve, visit, kill, ended, ...bench } = pageBench();
  let path: string;

  function prepare(secondReview = false): void {
    path = bench.prepare(mapping(rows(), { secondReview }));
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
    await expect.poll(decided, { timeout: MOST_MS }).toBe(60);
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

  it('opens its link again in the browser that it let in, and tells another what to do', async () => {
    prepare();
    const link = await serve();
    const page = await visit(link, WIDE);
    const again = await page.context().newPage();
    await again.goto(link);
    await again.waitForSelector('.candidate');
    const { forgive } = bench;
    const other = await visit(link, WIDE, undefined, '.gate');
    expect(await other.locator('.gate').textContent()).toContain('“Mở trang cho người thứ hai”');
    // The console of both browsers tells of the token that was refused.
    for (const complaint of forgive()) expect(complaint).toContain('401');
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
    const end = ended();
    await page.context().close();
    expect(await end).toBe(0);
    expect(decided()).toBe(1);
  });
});
