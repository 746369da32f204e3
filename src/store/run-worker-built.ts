import { fileURLToPath } from 'node:url';
import { loadCompiled } from '../io/files/compiled';

/** Checksum of the sources of the build. */
declare const DMDC_BUILD: string;

interface Program {
  /** What a thread does. */
  worker(): Promise<typeof import('./run-worker')>;
}

// The thread of a run as it is built: its code is that of the command line, kept as `dmdc map` keeps it.
const program = fileURLToPath(new URL('./program.cjs', import.meta.url));
const { default: mapGroup } = await loadCompiled<Program>(program, DMDC_BUILD, 'map').worker();

export default mapGroup;
