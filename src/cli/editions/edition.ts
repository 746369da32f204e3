import { asKind, isKind } from '../../catalog/kinds';
import { bundledCatalogsDir } from '../../io/catalogs/files';
import { listEditions } from '../../io/catalogs/open';
import { userCatalogsDir, verifyCatalogs } from '../../io/catalogs/store';
import { exportEdition } from '../../jobs/export-edition';
import { type EditionCliTexts, editionCliTexts } from '../../messages/cli/editions';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';

/** `dmdc edition export KIND/ID DIR` and `dmdc edition verify [DIR]`. */
export function edition(words: readonly string[], options: { readonly replace?: boolean }, io: Console): number {
  const texts = editionCliTexts(io.lang);
  const [action, first] = words;
  if (action === 'export' && first !== undefined) {
    const name = first.includes('/') ? first.split('/') : words.slice(1, 3);
    const [kind, id, dir, ...more] = [...name, ...words.slice(first.includes('/') ? 2 : 3)];
    if (!kind || !id || dir === undefined || more.length > 0) throw new UsageError(exportUsage(first, texts));
    exportEdition(asKind(kind), id, dir, options);
    io.print(texts.exported(`${kind}/${id}`, dir));
    return EXIT.done;
  }
  if (action !== 'verify' || words.length > 2) throw new UsageError(texts.editionUsage);
  const folder = first ?? (process.env.DMDC_CATALOGS ? userCatalogsDir() : undefined) ?? bundledCatalogsDir();
  const tables = verifyCatalogs(folder);
  const bad = tables.filter(({ sound }) => !sound);
  for (const { table, actual } of bad) io.tell(texts.unsound(table, actual ?? texts.missing));
  io.print(texts.sound(io.number(tables.length - bad.length)));
  return bad.length > 0 ? EXIT.file : EXIT.done;
}

/** How to write it; where only the kind was given, with the editions that it has. */
function exportUsage(first: string, texts: EditionCliTexts): string {
  if (!isKind(first)) return texts.editionUsage;
  const ids = listEditions()
    .filter(({ kind }) => kind === first)
    .map(({ kind, id }) => `${kind}/${id}`);
  return `${texts.whichEdition(first, ids.join(', '))} ${texts.editionUsage}`;
}
