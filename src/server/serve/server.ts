import { KINDS } from '../../catalog/kinds';
import type { EditionChoice } from '../../catalog/resolve';
import { OpenMatchers } from '../../jobs/open-matchers';
import type { Lang } from '../../messages/pair';
import { listen } from '../start';
import { createServeApp } from './app';
import { ConfirmedMaps } from './fhir/translate';

/** How {@link startServe} serves other programs. */
export interface ServeOptions {
  readonly lang: Lang;
  readonly port: number;
  /** Used where a request names no edition. @default as of today */
  readonly choice?: EditionChoice;
  /** Mapping files whose confirmed decisions answer `ConceptMap/$translate`. */
  readonly mappings?: readonly string[];
}

/** A service that is being served. */
export interface Served {
  readonly address: string;
  /** Answers what was asked, waits until nothing has been open for a moment, and stops. */
  readonly finish: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** So long a request may still take once the server is told to stop. */
const PATIENCE_MS = 60_000;

/**
 * Serves other programs on this machine only. All code sets are open when it returns, so that the first request waits for nothing.
 * @throws {DmdcError} as `readMappingFile` and `openCatalog`; the system's error where the port is taken.
 */
export async function startServe({ lang, port, choice = {}, mappings = [] }: ServeOptions): Promise<Served> {
  const matchers = new OpenMatchers();
  const maps = new ConfirmedMaps(mappings);
  let hosts: ReadonlySet<string> = new Set();
  const app = createServeApp({ matchers, maps, lang, choice, hosts: () => hosts });
  maps.read();
  for (const kind of KINDS) matchers.warm(kind, choice);
  const listening = await listen(app, LOOPBACK, port);
  hosts = new Set([LOOPBACK, 'localhost'].map((name) => `${name}:${listening.port}`));
  return {
    address: `http://${LOOPBACK}:${listening.port}/`,
    finish: () => listening.finish(PATIENCE_MS),
  };
}
