import { relative } from 'node:path';

/** How the command is called here: by its name where it is installed, by its file in a clone that is only built. */
export function commandName(script = process.argv[1] ?? '', folder = process.cwd()): string {
  const isClone = /[\\/]dist[\\/]cli\.js$/.test(script) && !/[\\/]node_modules[\\/]/.test(script);
  return isClone ? `node ${relative(folder, script)}` : 'dmdc';
}
