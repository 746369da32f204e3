import { serveCliTexts } from '../../messages/cli/serve';
import { type Served, startServe } from '../../server/serve/server';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { type EditionOptions, editionChoice } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { portOption, stopSignal } from '../terminal/options';

/** Options of `dmdc serve`, as commander gives them. */
export interface ServeCommandOptions extends Omit<EditionOptions, 'edition'> {
  readonly port?: string;
  readonly mapping?: readonly string[];
}

/** The number of the letter that asks for the mapping. */
const USUAL_PORT = 6770;

/** `dmdc serve`: serves other programs until Ctrl-C is pressed or the system asks it to end. */
export async function serve(options: ServeCommandOptions, io: Console): Promise<number> {
  const texts = serveCliTexts(io.lang);
  const port = portOption(options.port, io) ?? USUAL_PORT;
  const mappings = options.mapping === undefined ? [] : mappingFiles(options.mapping);
  const stopped = stopSignal();
  io.tell(texts.warming);
  let served: Served;
  try {
    served = await startServe({ lang: io.lang, port, choice: editionChoice(options), mappings });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new UsageError(texts.portTaken(String(port)));
  }
  io.print(texts.ready(served.address));
  io.tell(texts.faces(served.address));
  await stopped;
  io.tell(texts.ending);
  await served.finish();
  io.tell(texts.stopped);
  return EXIT.done;
}
