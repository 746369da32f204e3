import { statSync } from 'node:fs';

/** Options of `dmdc map` that make it a run over many files. */
export interface RunOptions {
  readonly jobs?: string;
  readonly again?: boolean;
  readonly register?: string;
  readonly sameName?: boolean;
}

/** Whether `dmdc map` has to go over many files, each into mapping files of its own. */
export function isRun(
  files: readonly string[],
  options: RunOptions & { readonly mapping?: string; readonly output?: string; readonly format?: string },
): boolean {
  const asked = [options.jobs, options.again, options.register, options.sameName].some((one) => one !== undefined);
  if (asked || files.some((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory())) return true;
  return (
    files.length > 1 && options.mapping !== undefined && options.output === undefined && options.format === undefined
  );
}
