import { z } from 'zod';
import { KIND_LABELS } from '../../catalog/kinds';
import { openCatalog } from '../../io/catalogs/open';
import { offerNames, ProvinceNames, undoProvince } from '../../jobs/province-review';
import type { SharedName } from '../../mapping/shared-names';
import type { Lang } from '../../messages/pair';
import type { NamesView, OfferDone, UndoAnswer } from './contract';
import { decisionText } from './row-view';

/** Names that are shown at once: after them the next come up. */
const MOST_SHOWN = 50;

const reason = z.string().max(500).optional();
/** What the page says of a name. */
export const offerSchema = z.object({
  key: z.string().max(100),
  wish: z.discriminatedUnion('status', [
    z.object({ status: z.literal('confirmed'), code: z.string().min(1).max(100) }),
    z.object({ status: z.literal('no-equivalent'), reason }),
    z.object({ status: z.literal('out-of-scope'), reason }),
  ]),
  accept: z.boolean().optional(),
  dryRun: z.boolean().optional(),
});

/** What the facilities of a folder have in common. */
export class FolderNames {
  readonly #names: ProvinceNames;
  #listed: readonly SharedName[] = [];

  constructor(private readonly paths: readonly string[]) {
    this.#names = new ProvinceNames(paths);
  }

  async view(lang: Lang): Promise<NamesView> {
    this.#listed = await this.#names.list();
    const names = this.#listed.slice(0, MOST_SHOWN).map(({ kind, codes, decided, facilities, about, ...name }) => ({
      key: name.key,
      name: name.name,
      about: [KIND_LABELS[kind][lang], ...about],
      facilities: facilities.map((one) => one.name),
      rows: name.rows,
      use: name.use,
      codes: codes.map((one) => ({ ...one, name: openCatalog(kind).get(one.code)?.name ?? '' })),
      decided: decided.map((one) => ({ text: decisionText(one.decision, lang), facilities: one.facilities })),
    }));
    return { names, total: this.#listed.length };
  }

  async offer(
    { key, wish, accept, dryRun }: z.infer<typeof offerSchema>,
    by: string,
    lang: Lang,
  ): Promise<OfferDone | undefined> {
    const name = this.#listed.find((one) => one.key === key);
    if (!name) return undefined;
    const { batch, parts } = await offerNames([{ key, wish, files: name.files }], { by, accept, dryRun });
    return {
      batch,
      rows: parts.reduce((sum, { rows }) => sum + rows, 0),
      facilities: parts.filter(({ rows }) => rows > 0).length,
      left: parts.flatMap(({ facility, left }) =>
        left.map(({ row, why }) => ({ facility: facility.name, row: row.item.localCode, why: why[lang] })),
      ),
    };
  }

  async undo(by: string, batch: string): Promise<Pick<UndoAnswer, 'kept'> & { readonly rows: number }> {
    const { restored, kept } = await undoProvince(this.paths, { by, batch });
    return { rows: restored, kept };
  }
}
