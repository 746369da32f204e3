import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const DOORS = ['index', 'core', 'province', 'editions'];
const blocks = [...readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8').matchAll(/^```js\n(.*?)^```$/gms)].map(
  (match) => match[1] as string,
);
const folder = mkdtempSync(join(tmpdir(), 'dmdc-api-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The page speaks of the package as it is installed: dist comes from `npm run build`, as in `npm test`.
beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist', 'index.js'))) throw new Error('dist is missing: run `npm run build` first.');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'dmdc'), 'junction');
  copyFileSync(join(ROOT, 'examples', 'benh-vien-da-khoa-huyen-lam-khe.xlsx'), join(folder, 'danh-muc.xlsx'));
});

function run(name: string, code: string): string {
  writeFileSync(join(folder, name), code);
  return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('docs/api.md', () => {
  it('has an example for every exported value of every door', () => {
    const program = DOORS.map((door) => `import * as ${door} from 'dmdc${door === 'index' ? '' : `/${door}`}';`).join(
      '\n',
    );
    const printed = run('names.mjs', `${program}\nconsole.log(JSON.stringify([${DOORS}].flatMap(Object.keys)));`);
    const names: string[] = JSON.parse(printed);
    expect(names.length).toBeGreaterThan(100);
    const shown = blocks.join('\n');
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(shown))).toEqual([]);
  });

  it.each(blocks.map((code, at) => [at + 1, code] as const))('runs block %i as it stands', (at, code) => {
    expect(() => run(`block-${at}.mjs`, code)).not.toThrow();
  });
});
