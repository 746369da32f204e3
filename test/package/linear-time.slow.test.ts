import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Four times the work takes four times as long; where time grows with the square of a text, sixteen times. */
const MOST = 9;

it('the worst inputs take time that grows with their size, doubled twice', () => {
  const script = join(import.meta.dirname, '..', '..', 'bench', 'linear-time.ts');
  const run = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const lines = run.stdout.trim().split('\n');
  const found = lines.map((line) => JSON.parse(line) as { name: string; ratio: number });
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ ratio }) => ratio >= MOST)).toEqual([]);
});
