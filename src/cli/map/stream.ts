import type { Kind } from '../../catalog/kinds';
import { AtomicFile } from '../../io/files/atomic';
import { blockText, type RowFormat } from '../../io/tables/block-text';
import { mapStream } from '../../jobs/map-stream';
import { memoryTidier } from '../../jobs/tidy-memory';
import { runTexts } from '../../messages/cli/run';
import type { Console } from '../terminal/console';
import { lookupOf, tellEditionsOf } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { allIssues, issueLines } from '../terminal/issues';
import { INTERRUPTED, type MapOptions, type MapSettings } from './run';

const FORMATS: readonly RowFormat[] = ['ndjson', 'csv', 'tsv'];

/** `dmdc map -`: maps what comes on standard input, and writes while it still comes. */
export async function mapFromInput(options: MapOptions, settings: MapSettings, io: Console): Promise<number> {
  const format = formatOf(options, settings.kind, io);
  const stop = new AbortController();
  const onSignal = (): void => {
    stop.abort();
    // Whoever waits for the next line waits no longer.
    process.stdin.destroy();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const file = options.output === undefined ? undefined : new AtomicFile(options.output);
  const { kind, columns, choice, top, accept } = settings;
  const facility = {
    ...(options.facility !== undefined && { name: options.facility }),
    ...(options.facilityCode !== undefined && { code: options.facilityCode }),
  };
  const { signal } = stop;
  const listContext = options.listContext;
  const said = new Set<string>();
  const tidy = memoryTidier();
  let rows = 0;
  try {
    const blocks = mapStream(process.stdin, { kind, columns, ...choice, top, accept, facility, listContext, signal });
    for await (const block of blocks) {
      tellEditionsOf(block.mappings, settings.choice, io, { said, coverage: options.output === undefined });
      for (const line of issueLines(allIssues(block.issues, block.mappings), io, { least: 'warning', painted: false }))
        io.tell(line);
      const { items, mappings } = block;
      const lookup = format === 'ndjson' ? undefined : lookupOf(mappings, io);
      const text = { lang: io.lang, lookup, first: rows === 0 };
      for (const piece of blockText(items, mappings, format, text)) {
        if (file) file.write(piece);
        else await io.write(piece);
      }
      rows += block.items.length;
      tidy();
    }
    file?.commit();
    if (options.output !== undefined) io.tell(io.texts.map.wrote(options.output, io.number(rows)));
    return EXIT.done;
  } catch (error) {
    if (!signal.aborted) throw error;
    io.tell(runTexts(io.lang).streamStopped(io.number(rows)));
    return INTERRUPTED;
  } finally {
    file?.close();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

function formatOf({ format: asked, output }: MapOptions, kind: Kind | undefined, io: Console): RowFormat {
  const ending = /\.(csv|tsv)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const format = FORMATS.find((one) => one === (asked ?? ending ?? 'ndjson'));
  const texts = runTexts(io.lang);
  if (format === undefined) throw new UsageError(texts.streamFormat(asked ?? '', FORMATS.join(', ')));
  if (format !== 'ndjson' && kind === undefined) throw new UsageError(texts.streamKind(format));
  return format;
}
