import type { MappedRow, Mapping } from '../../mapping/mapping';
import { revisionOf } from '../../mapping/revision';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { itemFields, toIssue, writtenMatch } from '../record/row-parts';
import type { SheetCell } from '../sheets/workbook';
import type { EntryLookup } from '../tables/portal-columns';
import { choiceText } from './review-choices';
import { differBy } from './review-columns';
import { CHUNK, ITEM_COLUMNS, REVIEW_FORMAT, REVIEW_VERSION, type ReviewMapping } from './review-format';

/** Names of codes, kept once for the whole workbook: a long list names the same codes over and over. */
export type CodeNames = Map<string, string>;

const namePlace = (kind: string, code: string) => `${kind}\t${code}`;

/** Rows of the sheet of items of one mapping, and the most choices that a row has. */
export function itemRows(
  mapping: Mapping,
  names: CodeNames,
  { lang, lookup }: { readonly lang: Lang; readonly lookup?: EntryLookup },
): { readonly rows: SheetCell[][]; readonly choices: number } {
  const messages = messagesOf(lang);
  const { noEquivalent, outOfScope, flagged, rejected, checkFirst } = messages.review;
  const isWhole = mapping.edition.coverage === 'complete';
  const fixed = [isWhole ? noEquivalent : `${noEquivalent} ${checkFirst}`, outOfScope, flagged, rejected];
  const rows: SheetCell[][] = [['key', 'choices', 'item', 'item']];
  let most = fixed.length;
  mapping.rows.forEach((row, index) => {
    const { match } = row;
    const apart = differBy(match);
    const choices = match.candidates.map((candidate) =>
      choiceText(candidate, lookup?.(mapping.kind, candidate.code), apart, messages, lang),
    );
    choices.push(...fixed);
    most = Math.max(most, choices.length);
    const [json, more] = chunks(itemJson(mapping, row, names));
    rows.push([index + 1, choices.length, json, more, ...choices]);
  });
  return { rows, choices: most };
}

/** A text in the two cells it has, cut where no space stands: programs drop spaces at the edge of a cell. */
function chunks(json: string): [string, string | null] {
  if (json.length <= CHUNK) return [json, null];
  let cut = CHUNK;
  while (json[cut - 1] === ' ' || json[cut] === ' ') cut--;
  return [json.slice(0, cut), json.slice(cut)];
}

/** Source of the drop-down of a row, found by the key in the row, so that it follows the row when the sheet is sorted. */
export function choicesFormula(sheet: string, keyCell: string, items: number): string {
  const first = String.fromCharCode(65 + ITEM_COLUMNS.choices);
  const count = String.fromCharCode(65 + ITEM_COLUMNS.count);
  const counts = `'${sheet}'!$${count}$1:$${count}$${items + 1}`;
  return `OFFSET('${sheet}'!$${first}$1,${keyCell},0,1,INDEX(${counts},${keyCell}+1))`;
}

/** What else the sheet of records holds. */
interface RecordOptions {
  readonly lang: Lang;
  /** Words that mean a status, for formulas: they stand right below the first row. */
  readonly words: readonly (readonly SheetCell[])[];
  /** The questions asked, in the order of their sheet. */
  readonly questions: readonly (readonly SheetCell[])[];
}

/** Rows of the sheet of records: what the workbook is, its mappings, their faults, the names of codes. */
export function recordRows(
  mappings: readonly Mapping[],
  sheets: readonly { readonly visible: string; readonly hidden: string }[],
  names: CodeNames,
  { lang, words, questions }: RecordOptions,
): SheetCell[][] {
  const rows: SheetCell[][] = [[REVIEW_FORMAT, REVIEW_VERSION, lang], ...words, ...questions].map((row) => [...row]);
  mappings.forEach(({ kind, facility, edition, rows: items, issues }, index) => {
    const record: ReviewMapping = {
      kind,
      facility: { ...facility },
      edition: {
        kind: edition.kind,
        id: edition.id,
        title: { ...edition.title },
        decision: edition.decision,
        coverage: edition.coverage,
        ...(edition.sha256 && { sha256: edition.sha256 }),
      },
      rows: items.length,
    };
    rows.push(['mapping', index, sheets[index]!.visible, sheets[index]!.hidden, JSON.stringify(record)]);
    for (const issue of issues) rows.push(['issue', index, JSON.stringify(toIssue(issue, lang))]);
  });
  for (const [key, name] of names) {
    const [kind = '', code = ''] = key.split('\t');
    rows.push(['name', kind, code, name]);
  }
  return rows;
}

function itemJson({ kind, edition }: Mapping, row: MappedRow, names: CodeNames): string {
  const { item, match, decision, draft } = row;
  const { localCode, localName, sheet, row: place } = item;
  const fields = itemFields(item);
  const { status, code, among, differBy, routeCode, reasons = [], issues = [], candidates = [] } = writtenMatch(match);
  const compact = (withExtra: boolean) => ({
    l: localCode,
    n: localName,
    i: { ...fields, ...(!withExtra && { extra: undefined }), sheet, row: place },
    s: status,
    c: code,
    a: among,
    d: differBy,
    r: routeCode,
    y: reasons,
    q: issues,
    k: candidates.map((one) => {
      const key = namePlace(kind, one.code);
      const known = names.get(key);
      if (known === undefined) names.set(key, one.name);
      const short = [one.code, one.score, one.reasons ?? []];
      return known === undefined || known === one.name ? short : [...short, one.name];
    }),
    p: decision,
    t: draft,
    v: revisionOf(row, edition.id),
  });
  // Spaces in a row are escaped: not every program that saves the file keeps them.
  // So are characters that XML does not have.
  const text = (withExtra: boolean) => {
    const json = JSON.stringify(compact(withExtra));
    return (json.includes('  ') ? json.replace(/ (?= )/gu, '\\u0020') : json).replace(
      /[\ufffe\uffff]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
    );
  };
  const json = text(true);
  // Only the facility's unread columns can be that long; they are the ones to go.
  return json.length > 2 * CHUNK - 100 ? text(false) : json;
}
