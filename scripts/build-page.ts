// Bundles the script of the province's page into text that the page carries.
//
//   npm run page            writes src/io/dashboard/dashboard-script.generated.ts
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const TARGET = join(ROOT, 'src/io/dashboard/dashboard-script.generated.ts');

/** What has to stand in the generated file: the same sources give the same bytes. */
export async function pageScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-page-'));
  try {
    await build({
      config: false,
      entry: { page: join(ROOT, 'src/io/dashboard/page/main.ts') },
      outDir: folder,
      format: ['iife'],
      target: 'es2019',
      platform: 'browser',
      silent: true,
      dts: false,
      // Paths in the comments that the bundler leaves are relative to here.
      esbuildOptions: (options) =>
        Object.assign(options, { absWorkingDir: ROOT, charset: 'utf8', legalComments: 'none' }),
    });
    const script = readFileSync(join(folder, 'page.global.js'), 'utf8');
    if (/<\/script|<!--/i.test(script)) throw new Error('the script of the page would end its element');
    const lines = script
      .trimEnd()
      .split('\n')
      .map((line) => `  ${JSON.stringify(line)},\n`);
    return `/** Made from page/main.ts by \`npm run page\`. */\nexport const DASHBOARD_SCRIPT = [\n${lines.join('')}].join('\\n');\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await pageScript());
