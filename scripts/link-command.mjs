// Puts the built command where `npx dmdc` looks for it in a clone, as an installed package has it; older versions of npm do not do so by themselves.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('node_modules', '.bin');
const link = join(folder, 'dmdc');
if (existsSync('node_modules') && existsSync(join('dist', 'cli.cjs'))) {
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli.cjs" %*\r\n');
    writeFileSync(link, '#!/bin/sh\nexec node "$(dirname "$0")/../../dist/cli.cjs" "$@"\n');
  } else {
    chmodSync(join('dist', 'cli.cjs'), 0o755);
    symlinkSync(join('..', '..', 'dist', 'cli.cjs'), link);
  }
}
