#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import type * as Program from './program';

/** Checksum of the sources of a build; there is none where they run as they are. */
declare const DMDC_BUILD: string | undefined;

/** Of these versions it is known that the flag below does what it says. */
const TUNED = /^v2[0-4]\./;

async function program(command: string): Promise<typeof Program> {
  if (typeof DMDC_BUILD === 'undefined') return await import('./program');
  // Functions are optimised when they have run several times longer than V8 would wait: a list of a thousand rows is done before it pays.
  if (TUNED.test(process.version)) (await import('node:v8')).setFlagsFromString('--interrupt-budget=1000000');
  const use = /^[a-z-]{1,30}$/.test(command) ? command : 'other';
  const { loadCompiled } = await import('../io/files/compiled');
  return loadCompiled(fileURLToPath(new URL('./program.cjs', import.meta.url)), DMDC_BUILD, use);
}

async function run(args: readonly string[]): Promise<void> {
  // Asked for more often than anything else, by scripts: nothing else is loaded for it.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    writeSync(1, `${version}\n`);
    return;
  }
  const command = args.find((arg, at) => !arg.startsWith('-') && args[at - 1] !== '--lang') ?? 'help';
  process.exitCode = await (await program(command)).run(args);
}

/** The run; whoever loads this file for another one can wait for it. */
export const running = run(process.argv.slice(2));
