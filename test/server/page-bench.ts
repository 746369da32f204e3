import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Mapping } from '../../src/mapping/mapping';
import { writeMappingFile } from '../../src/store/mapping-store';
import { findChromium } from '../helpers/chromium';

const name = findChromium();
/** The browser of this machine, if there is one. */
export const browserPath = name && execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
if (!browserPath) console.warn('no chromium on this machine: the review page is not tried in a browser');

export const WIDE = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** How long anything may take on a busy machine. */
export const MOST_MS = 180_000;

type Options = NonNullable<BrowserContextOptions['viewport']> | BrowserContextOptions;

/** The command `dmdc review` on a mapping file of its own, and browsers that open its page; to be called in a `describe`. */
export function pageBench() {
  let browser: Browser;
  let folder = '';
  let opened = '';
  let server: ChildProcess | undefined;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'], timeout: MOST_MS });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    /** Writes the mapping file and gives its path; further ones stand beside it, and the page is about all of them. */
    prepare(mapping: Mapping, ...others: readonly Mapping[]): string {
      folder = mkdtempSync(join(tmpdir(), 'dmdc-page-'));
      const path = join(folder, 'a.services.dmdc.ndjson');
      writeMappingFile(path, mapping);
      others.forEach((other, at) => {
        writeMappingFile(join(folder, `b${at}.services.dmdc.ndjson`), other);
      });
      opened = others.length > 0 ? folder : path;
      return path;
    },

    /** Starts the command and gives its address. */
    async serve(...options: string[]): Promise<string> {
      const child = spawn(process.execPath, ['dist/cli.cjs', 'review', opened, '--by', 'Lan', '--no-open', ...options]);
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
    },

    /** Resolves with its exit code once the command has ended. */
    ended: () => new Promise((resolve) => server?.once('exit', resolve)),

    /** Kills the server and waits until it is gone: a signal alone leaves it time to answer once more. */
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => server?.once('exit', resolve));
      server?.kill('SIGKILL');
      await gone;
    },

    /** Opens the page in a browser of its own; a person who comes by another's link gives a name first. */
    async visit(link: string, options: Options, name?: string, shows = '.candidate') {
      const context = await browser.newContext('width' in options ? { viewport: options } : options);
      context.setDefaultTimeout(MOST_MS);
      const page = await context.newPage();
      page.on('console', (message) => {
        // What the network says of a server that was killed is no fault of the page.
        if (!/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|ERR_NETWORK|ERR_FAILED/.test(message.text()))
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(link);
      await page.waitForSelector(shows);
      if (name !== undefined) {
        await page.locator('dialog input').fill(name);
        await page.keyboard.press('Enter');
        await page.locator('.menu summary', { hasText: name }).waitFor();
        await page.waitForSelector('.candidate');
      }
      return page;
    },

    /** What the browsers have complained about since the test began; they are not counted as faults then. */
    forgive: () => complaints.splice(0),
  };
}

export const shownName = (page: Page) => page.locator('h1').textContent();

/** Presses a key and waits for the next row, as a person would see it. */
export async function press(page: Page, key: string): Promise<void> {
  const before = await shownName(page);
  await page.keyboard.press(key);
  await expect.poll(() => shownName(page), { interval: 20, timeout: MOST_MS }).not.toBe(before);
  await page.waitForSelector('.candidate');
}

/** Waits until the server has said that everything is on disk. */
export async function saved(page: Page, text: string): Promise<void> {
  await page.locator('.notice p', { hasText: text }).waitFor();
}
