import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import type { Mapping } from '../../mapping/mapping';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import type { SheetCell, SheetSpec } from '../sheets/workbook';
import { fieldText, formatNumber } from './review-choices';
import { fitting, groupLook, LOOKS } from './review-looks';

/** The codes of one kind and edition, to look up. */
export interface CodeList {
  readonly kind: Kind;
  readonly edition: string;
  readonly tab: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  /** How many there are where not all are written. */
  readonly cutAt?: number;
}

/** Larger than any list that was issued: a workbook stays small enough to be sent. */
const MOST_CODES = 20_000;
/** Rows above the codes: the title, the header. */
const ABOVE = 2;
const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  drugs: ['group', 'routes'],
  'traditional-medicines': ['group'],
  services: ['specialty', 'priceItem', 'priceName', 'price'],
  supplies: ['group'],
  icd10: ['category'],
  'yhct-diseases': ['icd10'],
  blood: ['volumeMl'],
};

/** The code lists that mappings rest on, each once. */
export function codeListsOf(
  mappings: readonly Mapping[],
  codes: (kind: Kind, edition: string) => readonly Entry[],
  lang: Lang,
): CodeList[] {
  const { tabs, review } = messagesOf(lang);
  const lists = new Map<string, CodeList>();
  for (const { kind, edition } of mappings) {
    const key = `${kind} ${edition.id}`;
    if (lists.has(key)) continue;
    const all = codes(kind, edition.id);
    if (all.length === 0) continue;
    const name = `${edition.decision} (${edition.id})`;
    lists.set(key, {
      kind,
      edition: edition.id,
      tab: review.codesTab(tabs[kind]),
      title: review.codesTitle(name, formatNumber(all.length, lang)),
      entries: all.slice(0, MOST_CODES),
      ...(all.length > MOST_CODES && { cutAt: MOST_CODES }),
    });
  }
  return [...lists.values()];
}

/** The cells of code and name, for formulas. */
export function codesRange(tab: string, { entries }: CodeList): string {
  return `'${tab.replaceAll("'", "''")}'!$A$${ABOVE + 1}:$B$${ABOVE + entries.length}`;
}

/** The sheet of a code list: code, name, and what tells codes of one name apart. */
export function codesSheet(tab: string, { kind, entries, title, cutAt }: CodeList, lang: Lang): SheetSpec {
  const { review, fields } = messagesOf(lang);
  const shown = FIELDS[kind].filter((field) => entries.some((entry) => fieldText(entry, field, lang) !== undefined));
  const note = cutAt === undefined ? '' : ` ${review.codesCut(formatNumber(cutAt, lang))}`;
  const labels = [review.code, review.codeName, ...shown.map((field) => fields[field] ?? field)];
  const widths = [17, 70, ...shown.map(() => 24)];
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const rows: SheetCell[][] = [
    [{ value: `${title}${note}`, look: fitting(LOOKS.heading, `${title}${note}`, whole) }],
    labels.map((value) => ({ value, look: groupLook('own') })),
  ];
  for (const entry of entries) {
    rows.push([entry.code, entry.name, ...shown.map((field) => fieldText(entry, field, lang) ?? null)]);
  }
  const last = rows.length - 1;
  return {
    name: tab,
    columns: widths.map((width) => ({ width, look: LOOKS.asTyped })),
    rows,
    freeze: { rows: ABOVE, columns: 1 },
    filter: { top: ABOVE - 1, left: 0, bottom: last, right: labels.length - 1 },
    grid: true,
    tabColor: '808080',
    // Whoever prints the workbook wants the review: the list would be hundreds of pages. Of it only the title is printed.
    print: { landscape: true, lastColumn: labels.length - 1, lastRow: ABOVE - 1 },
  };
}
