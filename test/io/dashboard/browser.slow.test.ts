import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMonths } from '../../../examples/make-months';
import { dashboardHtml } from '../../../src/io/dashboard/dashboard-html';
import { progressOf } from '../../../src/report/progress';
import { Browser, findChromium } from '../../helpers/chromium';
import { EVIL, hostileMonth } from './province';

const chromium = findChromium();
if (!chromium) console.warn('No Chromium here: the dashboard is not tried in a browser.');

const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 360, height: 800, phone: true };

describe.skipIf(!chromium)('the dashboard in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-dashboard-'));
  const write = (name: string, html: string) => {
    const path = join(folder, name);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };
  const months = makeMonths({ facilities: 12, months: 6, seed: 3 });
  const last = months[months.length - 1]!;
  let browser: Browser;
  let province: string;
  let hostile: string;

  beforeAll(async () => {
    browser = await Browser.start(chromium as string);
    province = write('province.html', dashboardHtml({ report: last, progress: progressOf(months) }));
    hostile = write('hostile.html', dashboardHtml({ report: hostileMonth() }));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Facilities as the table shows them, from the top. */
  const shown = () =>
    browser.run<string[]>(
      `[].filter.call(document.querySelectorAll('#heat-table tbody tr'), r => !r.hidden).map(r => r.querySelector('a').textContent)`,
    );
  const click = (selector: string) => browser.run(`document.querySelector(${JSON.stringify(selector)}).click()`);
  /** Waits until the page shows it: what was typed is looked for a moment later. */
  const shows = (...names: string[]) => expect.poll(shown, { timeout: 60_000 }).toEqual(names);

  it('opens without a complaint and asks for nothing else', async () => {
    browser.requests.length = 0;
    browser.complaints.length = 0;
    await browser.open(province, WIDE);
    await browser.open(hostile, WIDE);
    expect(browser.complaints).toEqual([]);
    expect(new Set(browser.requests.filter((url) => url !== 'about:blank'))).toEqual(new Set([province, hostile]));
  });

  it('sorts by a column, worst first and those without a list last; filters by name without accents, and by milestone', async () => {
    await browser.open(province, WIDE);
    const share = (at: number) => {
      const ratio = last.ratios.facilities[at]!.ratios.services;
      return ratio ? ratio.mapped / ratio.total : Number.POSITIVE_INFINITY;
    };
    const expected = last.ratios.facilities.map((_, at) => at).sort((a, b) => share(a) - share(b));
    await click('[data-sort="services"]');
    expect(await shown()).toEqual(expected.map((at) => last.ratios.facilities[at]!.facility.name));
    expect(await browser.run(`document.querySelector('[aria-sort]').getAttribute('aria-sort')`)).toBe('ascending');
    await click('[data-sort="services"]');
    expect((await shown()).at(-1)).toBe(last.ratios.facilities[expected.at(-1)!]!.facility.name);

    await browser.run(
      `(() => { const box = document.getElementById('find'); box.value = 'san nhi'; box.dispatchEvent(new Event('input')); })()`,
    );
    await shows('Bệnh viện Sản Nhi Thanh Giang');
    await browser.run(`document.getElementById('tools').reset()`);
    await shows(...last.ratios.facilities.map(({ facility }) => facility.name));
    await click('#only-late');
    const late = await browser.run<string[]>(
      `[...new Set([].map.call(document.querySelectorAll('#heat-table td.late'), td => td.parentNode.querySelector('a').textContent))]`,
    );
    expect(late.length).toBeGreaterThan(0);
    expect(await shown()).toEqual(late);
  });

  it('opens a facility by its address, shows its numbers and goes back', async () => {
    await browser.open(`${province}#cs-2-services`, WIDE);
    const { facility, ratios } = last.ratios.facilities[1]!;
    const text = await browser.run<string>(`document.getElementById('panel').innerText`);
    expect(text).toContain(facility.name);
    const { mapped, total, open } = ratios.services!;
    const dots = (value: number) => value.toLocaleString('vi-VN');
    expect(text).toContain(`${dots(mapped)}/${dots(total)}`);
    expect(text).toContain(open[0]!.localName);
    expect(await browser.run(`document.getElementById('overview').hidden`)).toBe(true);
    expect(await browser.run(`document.title`)).toContain(facility.name);
    await browser.run(`document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))`);
    const hidden = () => browser.run(`document.getElementById('overview').hidden`);
    await expect.poll(hidden, { timeout: 60_000 }).toBe(false);
    expect(await browser.run(`document.getElementById('panel').hidden`)).toBe(true);
  });

  it('shows hostile names as text and runs nothing of them', async () => {
    await browser.open(`${hostile}#cs-2-services`, WIDE);
    expect(await browser.run(`document.querySelector('#panel h2').textContent`)).toBe(`Viện ${EVIL}`);
    expect(await browser.run(`document.querySelector('#panel .items th[scope=row]').textContent`)).toBe(`Mục ${EVIL}`);
    expect(await browser.run(`document.querySelectorAll('img').length`)).toBe(0);
    expect(await browser.run(`typeof window.hacked`)).toBe('undefined');
  });

  it('never scrolls sideways on a phone: tables scroll by themselves', async () => {
    for (const address of [province, `${province}#cs-2-services`, hostile, `${hostile}#cs-2-services`]) {
      await browser.open(address, PHONE);
      expect(await browser.run(`document.documentElement.scrollWidth`), address).toBe(360);
    }
  });

  it('is whole without its script', async () => {
    await browser.open(province, { ...WIDE, script: false });
    const { root } = await browser.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await browser.send('DOM.querySelector', {
      nodeId: (root as { nodeId: number }).nodeId,
      selector: '#heat-table th .plain',
    });
    const box = await browser.send('DOM.getBoxModel', { nodeId });
    expect((box.model as { width: number }).width).toBeGreaterThan(0);
  });

  it('prints', async () => {
    await browser.open(province, WIDE);
    expect((await browser.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
