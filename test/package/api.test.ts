import { execFileSync, spawnSync } from 'node:child_process';
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

  // One process for all blocks: what the first loads the others share.
  it('runs every block as it stands', () => {
    blocks.forEach((code, at) => {
      writeFileSync(join(folder, `block-${at + 1}.mjs`), code);
    });
    const printed = run(
      'all.mjs',
      `const failed = [];
       for (let at = 1; at <= ${blocks.length}; at++) await import('./block-' + at + '.mjs').catch((error) => failed.push(at + ': ' + error.stack));
       console.log('\\n' + JSON.stringify(failed));`,
    );
    expect(JSON.parse(printed.trim().split('\n').at(-1)!)).toEqual([]);
    expect(blocks.length).toBeGreaterThan(12);
  });
});

// Node prints the line of code that threw: of a bundle in one line that would be all of it, and the message far below.
describe.each(['mjs', 'cjs'])('an error that nobody catches, from %s', (kind) => {
  it('is read on one screen', () => {
    const door = kind === 'mjs' ? "import { openCatalog } from 'dmdc';" : "const { openCatalog } = require('dmdc');";
    writeFileSync(join(folder, `throws.${kind}`), `${door}\nopenCatalog('services', { edition: 'none-such' });`);
    const { stderr } = spawnSync(process.execPath, [`throws.${kind}`], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toContain('none-such');
    expect(stderr.length).toBeLessThan(4000);
  });
});
