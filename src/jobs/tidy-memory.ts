import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of objects from which memory is tidied; and how much more than what is in use may pile up. */
const AT_LEAST = 72 * 1_048_576;
const MORE = 1.5;

/**
 * Hands back memory that nobody uses whenever much of it has piled up. Node by itself lets it grow to several times what is in
 * use before it looks: right for a short run, too much for one that goes on for hours beside others.
 */
export function memoryTidier(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let limit = AT_LEAST;
  return () => {
    if (process.memoryUsage().heapUsed < limit) return;
    collect();
    limit = Math.max(AT_LEAST, MORE * process.memoryUsage().heapUsed);
  };
}
