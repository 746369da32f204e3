import { readFileSync, writeFileSync } from 'node:fs';
import type { Coefficients, Family } from '../src/match/rank/coefficients';

const FILE = new URL('../src/match/rank/coefficients.json', import.meta.url);

/** Writes fitted coefficients of one family into src/match/coefficients.json, leaving the others as they are. */
export function keep(family: Family, fitted: Partial<Coefficients>): void {
  const all = JSON.parse(readFileSync(FILE, 'utf8')) as Record<Family, Coefficients>;
  all[family] = { ...all[family], ...fitted };
  const text = JSON.stringify(all, null, 2).replace(/\[[\s\d.e,-]+\]/g, (numbers) =>
    numbers.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
  writeFileSync(FILE, `${text}\n`);
  console.error(`written: ${family} in src/match/coefficients.json`);
}
