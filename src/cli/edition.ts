import { asKind } from '../catalog/kinds';
import { exportEdition } from '../export-edition';
import { bundledCatalogsDir } from '../io/catalog-files';
import { userCatalogsDir, verifyCatalogs } from '../io/catalog-store';
import type { Console } from './console';
import { EXIT, UsageError } from './exit';
import { editionCliTexts } from './texts-editions';

/** `dmdc edition export KIND/ID DIR` and `dmdc edition verify [DIR]`. */
export function edition(words: readonly string[], io: Console): number {
  const texts = editionCliTexts(io.lang);
  const [action, first, dir] = words;
  if (action === 'export' && first?.includes('/') && dir !== undefined) {
    const [kind = '', id = ''] = first.split('/');
    exportEdition(asKind(kind), id, dir);
    io.print(texts.exported(first, dir));
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
