import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Least heap, in bytes, at which garbage is collected; and the growth factor of what is in use until the next time. */
const AT_LEAST = 72 * 1_048_576;
const MORE = 1.5;

/**
 * Collects garbage when the heap has grown well beyond what is in use. By itself Node lets the heap grow to several times
 * what is in use: right for a short run, too much for a run of hours beside other programs. Called with `true` it collects at once.
 */
export function memoryTidier(): (now?: boolean) => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let limit = AT_LEAST;
  return (now = false) => {
    if (!now && process.memoryUsage().heapUsed < limit) return;
    collect();
    limit = Math.max(AT_LEAST, MORE * process.memoryUsage().heapUsed);
  };
}
