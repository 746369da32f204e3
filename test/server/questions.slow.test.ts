import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { mapItems } from '../../src/mapping/map-items';
import { type MappedRow, rowStatus } from '../../src/mapping/mapping';
import { createMatcher } from '../../src/match/matcher';
import { readMappingFile } from '../../src/store/mapping-store';
import { departmentList } from '../helpers/department-list';
import { HOSPITAL } from '../report/mappings';
import { browserPath, MOST_MS, PHONE, pageBench, saved, WIDE } from './page-bench';

const services = openCatalog('services');
const list = mapItems(
  departmentList(services, 400, 1).map(({ item }) => item),
  createMatcher(services),
  HOSPITAL,
);

describe.skipIf(!browserPath)('questions on the review page', () => {
  const { prepare, serve, visit } = pageBench();

  it.each([
    ['a wide window', WIDE],
    ['a phone', PHONE],
  ])('are answered by keys alone in %s: the numbers move, and the answer is taken back', async (_, size) => {
    const path = prepare(list);
    const waiting = () => readMappingFile(path).rows.filter((row) => rowStatus(row) === 'ambiguous').length;
    const before = waiting();
    const page = await visit(await serve(), size);
    const left = page.locator('.progress-text');
    await page.locator('.questions-line', { hasText: 'câu hỏi' }).waitFor();
    const text = await left.textContent();
    await page.keyboard.press('q');
    await page.locator('.question[aria-current] .question-examples li').nth(2).waitFor();
    expect(await page.locator('.question').count()).toBeLessThanOrEqual(10);
    await page.keyboard.press('j');
    const asked = await page.locator('.question[aria-current] h3').textContent();
    await page.keyboard.press('1');
    const trial = page.locator('.question-trial', { hasText: /\d+ dòng sẽ thành tự động/ });
    const settled = Number.parseInt((await trial.textContent()) ?? '', 10);
    expect(waiting()).toBe(before);

    await page.keyboard.press('Enter');
    await saved(page, `Đã áp dụng: ${settled} dòng`);
    expect(waiting()).toBe(before - settled);
    expect(await left.textContent()).not.toBe(text);
    await page.locator('.rules li').waitFor();
    expect(await page.locator('.question h3').allTextContents()).not.toContain(asked);

    await page.keyboard.press('u');
    await saved(page, `Đã rút quy ước: ${settled} dòng lại chờ`);
    expect(waiting()).toBe(before);
    await expect.poll(() => left.textContent(), { timeout: MOST_MS }).toBe(text);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.candidate');
  });

  it('take several values in their order, and are left to people where no rule can tell', async () => {
    prepare(list);
    const page = await visit(await serve(), WIDE);
    await page.locator('.questions-line', { hasText: 'câu hỏi' }).click();
    const question = page.locator('.question', { hasText: 'mã thuộc chương nào' }).first();
    const name = await question.locator('h3').textContent();
    await question.locator('.question-options button').nth(1).click();
    await question.locator('.question-options button').nth(0).click();
    const ranks = () => question.locator('[aria-pressed=true] b').allTextContents();
    await expect.poll(ranks, { timeout: MOST_MS }).toEqual(['2. ', '1. ']);
    await page.locator('.question-trial', { hasText: 'tự động' }).waitFor();
    await page.keyboard.press('0');
    await saved(page, 'Câu này sẽ không hỏi lại.');
    expect(await page.locator('.question h3').allTextContents()).not.toContain(name);
    expect(await page.locator('.rules li').textContent()).toContain('xem từng dòng');
  });

  it('stand beside names of many facilities: one decision is offered to all by keys, decided for all where the page may, and taken back', async () => {
    const name = 'Trích áp xe quanh Amidan [gây mê]';
    const facility = (code: string, department: string) =>
      mapItems([{ localCode: 'DV1', localName: name, department }], createMatcher(services), {
        code,
        name: `BV ${code}`,
      });
    const path = prepare(facility('1', 'Khoa A'), facility('2', 'Khoa B'), facility('3', 'Khoa Nhi'));
    const standing = () => {
      const { draft, decision } = readMappingFile(path).rows[0] as MappedRow;
      return draft?.why ?? decision?.reviewer;
    };
    const page = await visit(await serve('--for-all'), WIDE);
    await page.keyboard.press('p');
    await page.locator('.question[aria-current] h3', { hasText: name }).waitFor();
    const options = await page.locator('.question[aria-current] .key-button').allTextContents();
    const digit = options.findIndex((text) => text.includes('15.0207.0995')) + 1;
    await page.keyboard.press(`${digit}`);
    const trial = page.locator('.question-trial', { hasText: '2 cơ sở nhận (2 dòng)' });
    expect(await trial.textContent()).toContain('BV 3 · DV1: “Khoa Nhi” thuộc chuyên khoa');
    expect(standing()).toBeUndefined();
    await page.keyboard.press('Enter');
    await saved(page, 'Đã đề xuất cho 2 cơ sở');
    expect(standing()).toBe('offered');
    await page.keyboard.press('u');
    await saved(page, 'Đã hoàn tác 2 dòng');
    expect(standing()).toBeUndefined();
    await page.keyboard.press(`${digit}`);
    await trial.waitFor();
    await page.keyboard.press('a');
    await saved(page, 'Đã quyết định tại 2 cơ sở');
    expect(standing()).toBe('Lan');
    await page.locator('.empty', { hasText: 'Không còn tên nào' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.list-choice').waitFor();
  });

  it('are shown and not answered on a page for reading', async () => {
    prepare(list);
    const page = await visit(await serve('--readonly'), WIDE);
    await page.locator('.questions-line', { hasText: 'câu hỏi' }).click();
    await page.keyboard.press('1');
    expect(await page.locator('.question-options button:enabled').count()).toBe(0);
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0);
  });
});
