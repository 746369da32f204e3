/**
 * Plays a person on the review page by its keys alone, in chromium at 1366×768, and tells how many keys a decision takes and how long the
 * page takes to answer them. The person knows the right code of each row: its digit if it is shown, the search if it is not.
 *
 *   npx tsx bench/review.ts [--rows 20000] [--decisions 500] [--alike 1]     after `npm run build`
 *
 * `--alike N`: every name of the list stands in N rows, and each is decided as a group.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { openCatalog } from '../src/io/catalogs/open';
import { mapItems } from '../src/mapping/map-items';
import { createMatcher } from '../src/match/matcher';
import { writeMappingFile } from '../src/store/mapping-store';
import { findChromium } from '../test/helpers/chromium';
import { departmentList } from '../test/helpers/department-list';
import { machine } from './machine';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    decisions: { type: 'string', default: '500' },
    alike: { type: 'string', default: '1' },
  },
});
const [rows, decisions, alike] = [values.rows, values.decisions, values.alike].map(Number) as [number, number, number];
const SEED = 1;
const POLL_MS = 20;
const SIZE = { width: 1366, height: 768 };
/** Keystroke-level model (Card, Moran and Newell, 1980): seconds for a key of an average typist, and for the thought before a decision. */
const KEY_S = 0.28;
const THOUGHT_S = 1.35;

interface Play {
  readonly keys: number;
  readonly rows: number;
}

/** Writes a list of which every name stands `alike` times; the right code of each local code. */
function prepare(path: string): Map<string, string> {
  const catalog = openCatalog('services');
  const known = departmentList(catalog, Math.ceil(rows / alike), SEED);
  const list = Array.from({ length: rows }, (_, at) => {
    const { item, code } = known[Math.floor(at / alike)] as (typeof known)[number];
    return { item: { ...item, localCode: `DV${at}`, row: at + 2 }, code };
  });
  const items = list.map(({ item }) => item);
  writeMappingFile(path, mapItems(items, createMatcher(catalog), { name: 'Bệnh viện Mẫu' }));
  return new Map(list.map(({ item, code }) => [item.localCode, code]));
}

/** Starts the command; its address, and how to end it. */
async function serve(path: string): Promise<{ link: string; end: () => void }> {
  const cli = resolve(import.meta.dirname, '../dist/cli.cjs');
  const child = spawn(process.execPath, [cli, 'review', path, '--by', 'Lan', '--no-open']);
  let said = '';
  const link = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (data) => {
      said += data;
      const address = /http:\S+/.exec(said)?.[0];
      if (address) found(address);
    });
    child.once('exit', () => failed(new Error(said)));
  });
  return { link, end: () => child.kill() };
}

/**
 * In the page: from each key how long until the frame after the picture that it leads to: another row, or the group's line. Text, since
 * this file knows no browser.
 */
const PROBE = `
  const seen = () => [document.querySelector('.row-code')?.textContent, document.querySelector('.group-on') !== null].join();
  addEventListener('keydown', ({ timeStamp }) => {
    const before = seen();
    window.answered = undefined;
    const look = () => {
      const isThere = seen() !== before && document.querySelector('.row-code');
      requestAnimationFrame(isThere ? () => { window.answered = performance.now() - timeStamp; } : look);
    };
    requestAnimationFrame(look);
  }, { capture: true });
`;

/** Presses a key and tells how long it took until the picture after it stood, in milliseconds. */
async function answerMs(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  for (;;) {
    // The page's policy allows no code in texts but by this door.
    const answer: unknown = await page.evaluate('window.answered');
    if (typeof answer === 'number') return answer;
    await wait(POLL_MS);
  }
}

async function play(
  page: Page,
  truth: ReadonlyMap<string, string>,
): Promise<{ plays: Play[]; ms: Map<string, number[]> }> {
  const plays: Play[] = [];
  const ms = new Map<string, number[]>();
  const note = (what: string, taken: number) => ms.set(what, [...(ms.get(what) ?? []), taken]);
  for (let done = 0; done < decisions; done += plays.at(-1)?.rows ?? 1) {
    const local = (await page.locator('.row-code').textContent()) ?? '';
    const code = truth.get(local) ?? '';
    const shown = await page.locator('.candidate .candidate-code').allTextContents();
    const group = page.locator('.bar .key-button', { hasText: /^G/ });
    const like = (await group.count()) > 0 ? await group.textContent() : '';
    const size = Number(/\((\d+)\)/.exec(like ?? '')?.[1] ?? 1);
    if (size > 1) note('G', await answerMs(page, 'g'));
    const place = shown.indexOf(code);
    if (place >= 0) {
      note(size > 1 ? 'decision on a group' : 'decision on a row', await answerMs(page, String(place + 1)));
      plays.push({ keys: size > 1 ? 2 : 1, rows: size });
      continue;
    }
    await page.keyboard.press('/');
    await page.keyboard.type(code);
    await page.locator('.hits .candidate-code', { hasText: code }).first().waitFor();
    note('decision by search', await answerMs(page, 'Enter'));
    plays.push({ keys: code.length + 2 + (size > 1 ? 1 : 0), rows: size });
  }
  return { plays, ms };
}

function quantile(list: readonly number[], part: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

const name = findChromium();
if (!name) throw new Error('no chromium on this machine');
const folder = mkdtempSync(join(tmpdir(), 'dmdc-review-'));
try {
  const path = join(folder, 'a.services.dmdc.ndjson');
  const truth = prepare(path);
  const { link, end } = await serve(path);
  const executablePath = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(link);
    await page.waitForSelector('.candidate', { timeout: 300_000 });
    await page.evaluate(PROBE);
    const { plays, ms } = await play(page, truth);
    const decided = plays.reduce((sum, one) => sum + one.rows, 0);
    const keys = plays.reduce((sum, one) => sum + one.keys, 0);
    const { cpu, cores } = machine();
    console.log(`${rows} rows, ${alike} alike; ${cpu}, ${cores} cores`);
    console.log(
      `${decided} rows decided in ${plays.length} decisions, ${keys} keys: ${(keys / decided).toFixed(2)} keys a row`,
    );
    for (const [what, list] of ms) {
      const [half, most, all] = [0.5, 0.95, 1].map((part) => quantile(list, part).toFixed(0));
      console.log(
        `${what.padEnd(20)} ${String(list.length).padStart(4)} ×   p50 ${half} ms   p95 ${most} ms   max ${all} ms`,
      );
    }
    const waits = [...ms.values()].flat().reduce((sum, one) => sum + one, 0) / 1000;
    const seconds = plays.length * THOUGHT_S + keys * KEY_S + waits;
    console.log(`a person by the keystroke-level model: ${((60 * decided) / seconds).toFixed(0)} rows a minute`);
  } finally {
    await browser.close();
    end();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
