import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { mapItems } from '../../src/mapping/map-items';
import { createMatcher } from '../../src/match/matcher';
import { departmentList } from '../helpers/department-list';
import { HOSPITAL } from '../report/mappings';
import { browserPath, PHONE, pageBench, press, WIDE } from './page-bench';

const services = openCatalog('services');
const list = mapItems(
  departmentList(services, 400, 1).map(({ item }) => item),
  createMatcher(services),
  HOSPITAL,
);

/** The rules of WCAG 2.2, levels A and AA, contrast among them. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong on the page as it stands, as axe-core finds it. */
async function faults(page: Page): Promise<string[]> {
  const found = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} })`)) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}

/** Whether somebody sees which element has the focus: a line around it, or a mark at its edge. */
const SEEN = `(() => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
  const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow.includes('inset');
  return document.activeElement === document.body || isSeen ? '' : document.activeElement.outerHTML.slice(0, 120);
})()`;

describe.skipIf(!browserPath)('the review page is readable', () => {
  const { prepare, serve, visit } = pageBench();

  it.each([
    // Both colour schemes and both sizes; each pair of them would take twice as long and show the same colours.
    ['light, in a wide window', 'light', WIDE],
    ['dark, on a phone', 'dark', PHONE],
  ] as const)('%s: contrast, names and roles in each of its looks', async (_, colorScheme, viewport) => {
    prepare(list);
    const page = await visit(await serve(), { viewport, colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    const looks: Record<string, string[]> = {};
    const look = async (name: string) => {
      const found = await faults(page);
      if (found.length > 0) looks[name] = found;
    };
    await look('row');
    await page.keyboard.press('g');
    await press(page, '1');
    await page.waitForSelector('.notice p');
    await look('saved');
    await page.keyboard.press('/');
    await page.keyboard.type('sieu am');
    await page.waitForSelector('.hits button');
    await look('search');
    await page.keyboard.press('Escape');
    for (const key of ['Shift+Slash', '0', 'c']) {
      await page.keyboard.press(key);
      await page.waitForSelector('dialog');
      await look(`dialog of ${key}`);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
    }
    await page.keyboard.press('q');
    await page.keyboard.press('1');
    await page.waitForSelector('.question [aria-pressed=true]');
    await look('questions');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.candidate');
    await page.keyboard.press('k');
    // A phone has no room for it.
    if (await page.isVisible('.state-filter')) await page.selectOption('.state-filter', 'auto');
    await look('decided');
    expect(looks).toEqual({});
  });

  it('shows where the focus is, wherever the Tab key leads', async () => {
    prepare(list);
    const page = await visit(await serve(), WIDE);
    for (let at = 0; at < 25; at++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(SEEN)).toBe('');
    }
  });

  it.each([
    ['1366 × 768 at 200 %', { width: 683, height: 384 }],
    ['1366 × 768 at 400 %', { width: 341, height: 192 }],
    ['a phone', PHONE],
  ])('nothing is cut off sideways in %s', async (_, viewport) => {
    prepare(list);
    const page = await visit(await serve(), viewport);
    const wider =
      '[...document.querySelectorAll("main *, header *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".bar, .skip, .menu ul")).map((one) => one.outerHTML.slice(0, 90))';
    expect(await page.evaluate(wider)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
