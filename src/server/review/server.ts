import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Lang } from '../../messages/pair';
import { reviewPageTexts } from '../../messages/server/review-page';
import { MAPPING_FILE_EXTENSION } from '../../store/mapping-store';
import { createApp } from '../app';
import { ICON, type PageAssets, pageDocument, reviewPageAssets } from '../assets';
import { listen } from '../start';
import { Desks, reviewRoutes } from './routes';

/** How {@link startReview} opens mapping files to people. */
export interface ReviewServerOptions {
  readonly paths: readonly string[];
  /** Who decides until they say otherwise. */
  readonly by: string;
  readonly lang: Lang;
  readonly readonly?: boolean;
  /** Whether people may decide for all facilities at once. @default false: they offer */
  readonly forAll?: boolean;
  /** Address of this machine by which others reach it; then a passphrase is needed. @default only this machine */
  readonly host?: string;
  readonly passphrase?: string;
  /** @default any that is free */
  readonly port?: number;
  /** Called once the last page was closed; never for a server that others reach. */
  readonly onClosed?: () => void;
  /** @default as the build made them */
  readonly assets?: PageAssets;
}

/** A review page that is being served. */
export interface ReviewServer {
  /** Address of the page. */
  readonly address: string;
  /** Address with a token that lets one browser in. */
  readonly link: () => string;
  /** Puts everything into the mapping files and stops. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A page that is loaded again is away for a moment. */
const AWAY_MS = 8_000;

/**
 * Serves the review page on this machine only, or on the address that is given.
 * @throws the system's error where the port is taken.
 */
export async function startReview(options: ReviewServerOptions): Promise<ReviewServer> {
  const { paths, by, lang, readonly, forAll, host = LOOPBACK, passphrase, onClosed } = options;
  const assets = options.assets ?? reviewPageAssets();
  let hosts: ReadonlySet<string> = new Set();
  let leaving: NodeJS.Timeout | undefined;
  const onPages = (open: number) => {
    clearTimeout(leaving);
    if (open === 0 && passphrase === undefined) leaving = setTimeout(() => onClosed?.(), AWAY_MS).unref();
  };
  const desks = new Desks({ paths, beside: neighbours(paths), readonly, forAll, onPages });
  const { app, entrance } = createApp({
    lang,
    passphrase,
    hosts: () => hosts,
    open: (open) => {
      open.get('/', (c) => c.html(pageDocument(lang, reviewPageTexts(lang).title)));
      open.get('/page.js', (c) => c.body(assets.script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
      open.get('/page.css', (c) => c.body(assets.style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
      open.get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }));
    },
    api: reviewRoutes(desks),
  });
  const { port, close } = await listen(app, host, options.port);
  const names = host === LOOPBACK ? [LOOPBACK, 'localhost'] : [host];
  hosts = new Set(names.map((name) => `${name}:${port}`));
  const address = `http://${host}:${port}/`;
  return {
    address,
    link: () => `${address}#${entrance.invite(by)}`,
    close: async () => {
      clearTimeout(leaving);
      await close();
      await desks.close();
    },
  };
}

/** Mapping files that lie beside one that is opened alone: their decisions help, too. */
function neighbours(paths: readonly string[]): string[] {
  const [only] = paths;
  if (only === undefined || paths.length > 1) return [];
  const folder = dirname(only);
  return readdirSync(folder)
    .filter((name) => name.endsWith(MAPPING_FILE_EXTENSION) && join(folder, name) !== join(only))
    .map((name) => join(folder, name));
}
