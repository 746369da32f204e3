import { KIND_LABELS } from '../../catalog/kinds';
import { markChanges, type Piece } from '../../editions/diff/align';
import type { EditionDiff, RenamedCode } from '../../editions/diff/diff';
import { editionTexts } from '../../messages/editions/edition-texts';
import type { Lang } from '../../messages/pair';
import {
  type Look,
  type PiecedCell,
  type SheetCell,
  type SheetColumn,
  type SheetSpec,
  writeWorkbook,
} from '../sheets/workbook';
import { DIFF_CLASSES, type DiffClass, diffCounts, evidenceText, renamedAs, successorText } from './diff-view';
import { CODE, FONT, listedSheet, PERCENT, TEXT, TITLE } from './listed-sheet';

const NUMBER: Look = { numFmt: '#,##0', alignment: { vertical: 'top', horizontal: 'right', indent: 1 } };
const GONE = { ...FONT, bold: true, strikethrough: true, color: { rgb: 'B3261E' } };
const NEW = { ...FONT, bold: true, color: { rgb: '1B6E3C' } };

/** The differences of two editions as a workbook: a summary, and one sheet for each class with the changed words marked. */
export function diffXlsx(diff: EditionDiff, options: { readonly lang?: Lang } = {}): Promise<Uint8Array> {
  const lang = options.lang ?? 'vi';
  const texts = editionTexts(lang);
  const title = texts.title(KIND_LABELS[diff.kind][lang]);
  const footer = footerOf(`${title}, ${diff.from.id} → ${diff.to.id}`);
  const sheets = DIFF_CLASSES.flatMap((name) => {
    const table = tableOf(name, diff, lang);
    return table.rows.length === 0 ? [] : [listedSheet(texts.classes[name], table, { footer })];
  });
  return writeWorkbook({
    title,
    sheets: [summarySheet(diff, lang, footer), ...sheets],
  });
}

interface Table {
  readonly columns: readonly (SheetColumn & { readonly header: string })[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Name of the sheet, what is compared, and the page; `&` is a sign of its own there. */
function footerOf(title: string): string {
  return `&L${title.replaceAll('&', '&&')} – &A&R&P/&N`;
}

function summarySheet(diff: EditionDiff, lang: Lang, footer: string): SheetSpec {
  const texts = editionTexts(lang);
  const counts = diffCounts(diff);
  const edition = ({ id, decision, annex, validFrom }: EditionDiff['from']) =>
    `${decision}${annex ? `, ${annex}` : ''} (${id}, ${validFrom})`;
  // Below the title, the editions, the numbers and two blank rows.
  const notes = 7 + DIFF_CLASSES.length;
  const line = (label: string, value: string | number, about = ''): SheetCell[] => [label, value, about];
  return {
    name: texts.summary,
    columns: [
      { width: 28, look: TEXT },
      { width: 16, look: NUMBER },
      { width: 90, look: TEXT },
    ],
    rows: [
      [{ value: texts.title(KIND_LABELS[diff.kind][lang]), look: TITLE }, null, null],
      [texts.oldEdition, { value: diff.counts.before, look: NUMBER }, edition(diff.from)],
      [texts.newEdition, { value: diff.counts.after, look: NUMBER }, edition(diff.to)],
      [],
      line(texts.kept, diff.counts.kept),
      line(texts.unchanged, diff.counts.unchanged),
      ...DIFF_CLASSES.map((name) => line(texts.classes[name], counts[name], texts.about[name])),
      [],
      [{ value: texts.probabilityNote, look: TEXT }, null, null],
      [{ value: texts.legend, look: TEXT }, null, null],
    ],
    merges: [notes, notes + 1].map((row) => ({ top: row, left: 0, bottom: row, right: 2 })),
    print: { landscape: true, footer },
  };
}

function tableOf(name: DiffClass, diff: EditionDiff, lang: Lang): Table {
  const { columns: c, attributes, splitBasis } = editionTexts(lang);
  const code = (header: string) => ({ header, width: 15, look: CODE });
  const text = (header: string, width = 50) => ({ header, width, look: TEXT });
  switch (name) {
    case 'meaning':
    case 'wording':
    case 'spelling':
      return {
        columns: [code(c.code), text(c.before, 60), text(c.after, 60), text(c.evidence)],
        rows: renamedAs(diff, name).map((one) => renamedRow(one, lang)),
      };
    case 'removed':
      return {
        columns: [
          code(c.oldCode),
          text(c.oldName),
          code(c.newCode),
          text(c.newName),
          { header: c.probability, width: 11, look: PERCENT },
          text(c.evidence),
        ],
        rows: diff.removed.flatMap((gone) =>
          gone.successors.length === 0
            ? [[gone.code, gone.name, null, editionTexts(lang).none, null, null]]
            : gone.successors.map((one, i) => [
                gone.code,
                i === 0 ? gone.name : null,
                one.code,
                one.name,
                one.probability,
                successorText(one, lang),
              ]),
        ),
      };
    case 'changed':
      return {
        columns: [code(c.code), text(c.name), text(c.attribute, 20), text(c.before, 40), text(c.after, 40)],
        rows: diff.changed.flatMap((one) =>
          one.changes.map(({ attribute, before, after }) => [
            one.code,
            one.name,
            attributes[attribute],
            before || null,
            after || null,
          ]),
        ),
      };
    case 'moved':
      return {
        columns: [
          code(c.oldCode),
          text(c.oldName),
          code(c.newCode),
          text(c.newName),
          { header: c.probability, width: 11, look: PERCENT },
          text(c.evidence),
        ],
        rows: diff.moved.map(({ from, to, probability, reasons }) => [
          from.code,
          from.name,
          to.code,
          to.name,
          probability,
          successorText({ reasons }, lang),
        ]),
      };
    case 'split':
      return {
        columns: [code(c.oldCode), text(c.oldName), code(c.newCode), text(c.newName), text(c.evidence, 24)],
        rows: diff.split.flatMap(({ from, into, basis }) =>
          into.map((one) => [from.code, from.name, one.code, one.name, splitBasis[basis]]),
        ),
      };
    case 'merged':
      return {
        columns: [code(c.oldCode), text(c.oldName), code(c.newCode), text(c.newName), text(c.evidence)],
        rows: diff.merged.flatMap(({ from, into, reasons }) =>
          from.map((one) => [one.code, one.name, into.code, into.name, successorText({ reasons }, lang)]),
        ),
      };
    case 'added':
      return {
        columns: [code(c.code), text(c.name, 90)],
        rows: diff.added.map(({ code: one, name: label }) => [one, label]),
      };
  }
}

function renamedRow({ code, before, after, evidence }: RenamedCode, lang: Lang): SheetCell[] {
  const marked = markChanges(before, after);
  return [code, pieced(marked.before, GONE), pieced(marked.after, NEW), evidenceText(evidence, lang)];
}

function pieced(pieces: readonly Piece[], font: NonNullable<Look['font']>): PiecedCell {
  return { pieces: pieces.map(({ text, changed }) => ({ text, font: changed ? font : FONT })), look: TEXT };
}
