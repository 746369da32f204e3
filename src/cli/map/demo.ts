import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DmdcError } from '../../errors';
import { bundledCatalogsDir } from '../../io/catalogs/files';
import { writeFileAtomic } from '../../io/files/atomic';
import { makeFolder } from '../../io/files/make-folder';
import { readFacilityCatalog } from '../../io/sheets/facility-list';
import { ndjsonChunks } from '../../io/tables/mapping-ndjson';
import { abolitionKnown } from '../../jobs/abolition';
import { mapCatalog } from '../../jobs/map-catalog';
import { workbookExtras } from '../../jobs/mapping-content';
import { form677 } from '../../report/form677';
import { ratioReport } from '../../report/ratio';
import { printRatios } from '../report/ratio-table';
import type { Console } from '../terminal/console';
import { commandName } from '../terminal/console';
import { lookupOf, tellEditions } from '../terminal/edition-choice';
import { EXIT } from '../terminal/exit';
import { tableLines } from '../terminal/table';

const DEFAULT_DIR = 'dmdc-demo';

/** `dmdc demo`: maps the example list onto all seven code sets and writes everything that can come of it. */
export async function demo(options: { readonly output?: string }, io: Console): Promise<number> {
  const { texts, lang } = io;
  const started = Date.now();
  const example = exampleFile(io);
  const list = readFacilityCatalog(example);
  const mappings = mapCatalog(list);
  io.print(texts.demo.intro(list.facility?.name ?? ''));
  io.print();
  const dir = options.output ?? DEFAULT_DIR;
  makeFolder(dir);
  const files = {
    input: join(dir, 'danh-muc-vi-du.xlsx'),
    review: join(dir, 'ra-soat.xlsx'),
    form: join(dir, 'bao-cao-677.xlsx'),
    ndjson: join(dir, 'anh-xa.ndjson'),
  };
  const { reviewWorkbook } = await import('../../io/review/review-xlsx');
  const { form677Xlsx } = await import('../../io/report/form677-xlsx');
  const report = ratioReport(mappings, { abolition: abolitionKnown() });
  copyFileSync(example, files.input);
  writeFileAtomic(
    files.review,
    await reviewWorkbook(mappings, {
      lang,
      lookup: lookupOf(mappings, io),
      lists: [list],
      ...workbookExtras(),
    }),
  );
  writeFileAtomic(files.form, await form677Xlsx(form677(report)));
  writeFileAtomic(files.ndjson, ndjsonChunks(list.items, mappings, lang));

  printRatios(report, io);
  const { supplies } = report.totals;
  if (supplies && supplies.automatic === 0) io.print(texts.demo.supplies);
  io.print();
  tellEditions(
    mappings.map(({ kind }) => kind),
    {},
    io,
    { coverage: false },
  );
  io.print();
  io.print(io.paint('bold', texts.demo.made));
  const rows = (Object.keys(files) as (keyof typeof files)[]).map((key) => [`  ${files[key]}`, texts.demo[key]]);
  for (const line of tableLines([{ header: '' }, { header: '' }], rows).slice(1)) io.print(line);
  io.print();
  io.print(texts.demo.next(files.review, commandName()));
  io.print(texts.demo.time(((Date.now() - started) / 1000).toLocaleString(lang, { maximumFractionDigits: 1 })));
  return EXIT.done;
}

/** The workbook in `examples` beside `catalogs`: in the sources as in an installed package. */
function exampleFile(io: Console): string {
  const dir = join(dirname(bundledCatalogsDir()), 'examples');
  const name = existsSync(dir) ? readdirSync(dir).find((file) => file.endsWith('.xlsx')) : undefined;
  if (!name) {
    const { missing } = io.texts.demo;
    throw new DmdcError('file-not-found', { vi: missing, en: missing }, { file: dir });
  }
  return join(dir, name);
}
