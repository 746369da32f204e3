// Loaded before a program (`node --require`): counts the moments of writing below DMDC_TORTURE_FOLDER, and at one of them ends the
// process as a power cut would, or lets the disk be full. Each call that changes the disk has two moments, a write of bytes three:
// before it, half done, done.
//
//   DMDC_TORTURE_COUNT=FILE   writes down how many moments and bytes there were
//   DMDC_TORTURE_KILL=N       ends the process at moment N, from 1
//   DMDC_TORTURE_FULL=BYTES   the disk takes no more bytes than these
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { resolve, sep } = require('node:path');

const root = resolve(process.env.DMDC_TORTURE_FOLDER) + sep;
const killAt = Number(process.env.DMDC_TORTURE_KILL ?? 0);
const room = Number(process.env.DMDC_TORTURE_FULL ?? Number.POSITIVE_INFINITY);
const countInto = process.env.DMDC_TORTURE_COUNT;
const real = { ...fs };
const open = new Set();
let moments = 0;
let bytes = 0;

function moment() {
  moments++;
  if (moments !== killAt) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

const isInside = (path) => typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(root);
const isOurs = (target) => (typeof target === 'number' ? open.has(target) : isInside(target));
const asBytes = (data) => (typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data));

/** Writes bytes with the moments in between, as far as the disk has room. */
function put(data, write) {
  moment();
  const fits = Math.min(data.length, Math.max(0, room - bytes));
  const half = fits >> 1;
  if (half > 0) write(data.subarray(0, half));
  moment();
  if (fits > half) write(data.subarray(half, fits));
  bytes += fits;
  if (fits < data.length) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  moment();
  return data.length;
}

function all(file, data) {
  for (let at = 0; at < data.length; ) at += real.writeSync(file, data, at);
}

fs.openSync = (path, flags, mode) => {
  if (!isInside(path) || flags === undefined || flags === 'r') return real.openSync(path, flags, mode);
  moment();
  const file = real.openSync(path, flags, mode);
  open.add(file);
  moment();
  return file;
};
fs.closeSync = (file) => {
  open.delete(file);
  real.closeSync(file);
};
fs.writeSync = (file, data, offset, length, position) => {
  if (!open.has(file)) return real.writeSync(file, data, offset, length, position);
  const whole = asBytes(data);
  return put(whole.subarray(typeof data === 'string' ? 0 : (offset ?? 0)), (some) => all(file, some));
};
for (const [name, usual] of [
  ['writeFileSync', 'w'],
  ['appendFileSync', 'a'],
]) {
  fs[name] = (target, data, options) => {
    if (!isOurs(target)) return real[name](target, data, options);
    const isOpen = typeof target === 'number';
    const file = isOpen ? target : real.openSync(target, options?.flag ?? usual);
    try {
      put(asBytes(data), (some) => all(file, some));
    } finally {
      if (!isOpen) real.closeSync(file);
    }
  };
}
for (const name of ['renameSync', 'linkSync', 'unlinkSync', 'fsyncSync', 'mkdirSync', 'copyFileSync', 'rmSync']) {
  fs[name] = (...args) => {
    if (!isOurs(args[0])) return real[name](...args);
    moment();
    const result = real[name](...args);
    moment();
    return result;
  };
}
syncBuiltinESMExports();
if (countInto) process.on('exit', () => real.writeFileSync(countInto, JSON.stringify({ moments, bytes })));
