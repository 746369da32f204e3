import type { Look } from '../sheets/workbook';

const LINE = { style: 'thin' } as const;
export const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
export const FONT = { name: 'Times New Roman' };
const DRAFT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7DB' } } as const;

export const centered = (size: number, more: { bold?: boolean; italic?: boolean; underline?: boolean } = {}): Look => ({
  font: { ...FONT, size, ...more },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
});

/** Looks of documents that are printed and signed: form 677 and the half-year summary. Text to be checked by a person is yellow. */
export const DOCUMENT_LOOKS = {
  plain: centered(12),
  strong: centered(12, { bold: true }),
  motto: centered(12, { bold: true, underline: true }),
  place: centered(12, { italic: true }),
  title: centered(14, { bold: true }),
  text: { font: { ...FONT, size: 12 }, alignment: { vertical: 'top', wrapText: true } },
  note: { font: { ...FONT, size: 10, italic: true }, alignment: { vertical: 'top', wrapText: true } },
  draftTitle: {
    font: { ...FONT, size: 11, bold: true, italic: true },
    fill: DRAFT_FILL,
    alignment: { vertical: 'center', wrapText: true },
  },
  draft: {
    font: { ...FONT, size: 12, italic: true },
    fill: DRAFT_FILL,
    alignment: { vertical: 'top', wrapText: true },
  },
} satisfies Record<string, Look>;
