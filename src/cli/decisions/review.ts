import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { reviewCliTexts } from '../../messages/cli/review';
import { startReview } from '../../server/review/server';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { person, portOption, stopSignal } from '../terminal/options';

/** Options of `dmdc review`, as commander gives them. */
export interface ReviewCommandOptions {
  readonly by?: string;
  readonly readonly?: boolean;
  readonly forAll?: boolean;
  readonly host?: string;
  readonly port?: string;
  readonly open?: boolean;
}

const LEAST_PASSPHRASE = 8;

/** `dmdc review`: serves the review page until it is closed or Ctrl-C is pressed. */
export async function review(path: string, options: ReviewCommandOptions, io: Console): Promise<number> {
  const texts = reviewCliTexts(io.lang);
  const paths = mappingFiles([path]);
  const { host } = options;
  if (host !== undefined) checkHost(host, io);
  const passphrase = host === undefined ? undefined : await passphraseFor(io);
  const port = portOption(options.port, io);
  const stopped = new Promise<'closed' | 'signal'>((resolve) => {
    void stopSignal().then(() => resolve('signal'));
    void serve(() => resolve('closed'));
  });
  let server: Awaited<ReturnType<typeof startReview>> | undefined;
  let failed: unknown;

  async function serve(onClosed: () => void): Promise<void> {
    try {
      server = await startReview({
        paths,
        by: person(options.by),
        lang: io.lang,
        onClosed,
        ...(options.readonly && { readonly: true }),
        ...(options.forAll && { forAll: true }),
        ...(host !== undefined && { host }),
        ...(passphrase !== undefined && { passphrase }),
        ...(port !== undefined && { port }),
      });
      const link = server.link();
      io.print(texts.ready(link));
      io.tell(host === undefined ? texts.once : texts.shared(new URL(server.address).host, io.number(paths.length)));
      if (options.open !== false) openBrowser(link);
    } catch (error) {
      failed = error;
      onClosed();
    }
  }

  const why = await stopped;
  if (failed !== undefined) {
    if ((failed as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new UsageError(texts.portTaken(String(port)));
    throw failed;
  }
  await server?.close();
  if (why === 'closed') io.tell(texts.closed);
  io.tell(texts.stopped);
  return EXIT.done;
}

function checkHost(host: string, io: Console): void {
  const own = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter(({ family }) => family === 'IPv4').map(({ address }) => address),
  );
  if (!own.includes(host)) throw new UsageError(reviewCliTexts(io.lang).badHost(host, own.join(', ')));
}

/** Never an option of the command line, which other users of the machine can read. */
async function passphraseFor(io: Console): Promise<string> {
  const texts = reviewCliTexts(io.lang);
  let passphrase = process.env.DMDC_PASSPHRASE ?? '';
  if (passphrase === '' && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    passphrase = await terminal.question(texts.askPassphrase);
    terminal.close();
  }
  if (passphrase.length < LEAST_PASSPHRASE) throw new UsageError(texts.shortPassphrase);
  return passphrase;
}

/** Opens the page where there is a screen; the address is printed in any case. */
function openBrowser(link: string): void {
  if (!process.stdout.isTTY) return;
  const [command, args] =
    process.platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', link]]
      : process.platform === 'darwin'
        ? ['open', [link]]
        : ['xdg-open', [link]];
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
