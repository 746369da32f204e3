// Runs the built command line again and again in one process: what one run loads and indexes, the next one has.
// node host.mjs CLI REQUESTS RESPONSES – two named pipes, one line of JSON a request and a response.
import { openSync, readSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';

const [cli, requests, responses] = process.argv.slice(2);
const input = openSync(requests, 'r');
const output = openSync(responses, 'w');
const require = createRequire(import.meta.url);
const home = { ...process.env };
const chunk = Buffer.alloc(65_536);

function readLine() {
  const parts = [];
  for (;;) {
    const size = readSync(input, chunk);
    if (size === 0) process.exit(0);
    parts.push(Buffer.from(chunk.subarray(0, size)));
    if (chunk[size - 1] === 10) return Buffer.concat(parts).toString('utf8');
  }
}

/** What a run prints, in the place of a stream of the process. */
function catcher(name) {
  const parts = [];
  const stream = new Writable({
    write(part, _, done) {
      parts.push(Buffer.from(part));
      done();
    },
  });
  Object.defineProperty(process, name, { value: stream, configurable: true });
  return () => Buffer.concat(parts).toString('utf8');
}

for (;;) {
  const { args, cwd, env } = JSON.parse(readLine());
  for (const name of Object.keys(process.env)) if (!(name in home)) delete process.env[name];
  Object.assign(process.env, home, env);
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'DMDC_LANG']) if (!(name in env)) delete process.env[name];
  process.chdir(cwd);
  process.argv = [process.execPath, cli, ...args];
  process.exitCode = undefined;
  const out = catcher('stdout');
  const err = catcher('stderr');
  // Only the entry is run again; what it imports is there already.
  delete require.cache[cli];
  await require(cli).running.catch((error) => process.stderr.write(`${error.stack}\n`));
  const answer = Buffer.from(`${JSON.stringify({ code: process.exitCode ?? 0, out: out(), err: err() })}\n`);
  for (let at = 0; at < answer.length; ) at += writeSync(output, answer, at);
}
