#!/usr/bin/env node
import { version } from '../../package.json';

const args = process.argv.slice(2);
// Asked for more often than anything else, by scripts: nothing else is loaded for it.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`);
else process.exitCode = await (await import('./program')).run(args);
