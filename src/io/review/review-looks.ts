import type { RowStatus } from '../../mapping/mapping';
import type { Look } from '../sheets/workbook';
import { textWidth } from '../sheets/wrapped-lines';

const FONT = { name: 'Times New Roman', size: 11 };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

// Data cells name no font (it is the workbook's) and no border (the sheet shows its grid, on paper too):
// in a list of 20,000 rows every property of a look costs a second and tens of megabytes.
const TOP = { vertical: 'top', wrapText: true } as const;

/** Looks of the review workbook. Cells for typing carry the text format, so that a code typed by hand stays as typed. */
export const LOOKS = {
  text: { alignment: TOP },
  centered: { alignment: { ...TOP, horizontal: 'center' } },
  key: { alignment: { vertical: 'top', horizontal: 'center' } },
  number: { alignment: { vertical: 'top', horizontal: 'right', indent: 1 } },
  price: { numFmt: '#,##0', alignment: { vertical: 'top', horizontal: 'right', indent: 1 } },
  share: { numFmt: '0.0%', alignment: { vertical: 'top', horizontal: 'center' } },
  percent: { numFmt: '0%', alignment: { vertical: 'top', horizontal: 'center' } },
  status: { border: BORDER, alignment: { ...TOP, horizontal: 'center' } },
  code: { font: { ...FONT, bold: true }, alignment: TOP },
  /** Text that stays as typed and is not wrapped: for long lists. */
  asTyped: { numFmt: '@', alignment: { vertical: 'top' } },
  input: { fill: fill('FFFBE6'), border: BORDER, numFmt: '@', alignment: TOP },
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'center' } },
  warning: { font: { ...FONT, bold: true, color: { rgb: '9C2A00' } }, alignment: { vertical: 'center' } },
  plain: { font: FONT, alignment: TOP },
  heading: { font: { ...FONT, size: 12, bold: true }, alignment: { vertical: 'center' } },
} satisfies Record<string, Look>;

/** A look whose font is made smaller where the text would not fit into so many digits of width: what lies beyond the last column is not printed. */
export function fitting(look: Look, text: string, width: number): Look {
  const { size = FONT.size, bold = false } = look.font ?? {};
  const needed = textWidth(text) * (bold ? 1.06 : 1) * (size / FONT.size);
  if (needed <= width) return look;
  return { ...look, font: { ...look.font, size: Math.max(7, Math.floor((size * width) / needed)) } };
}

/** A look with thin borders around: for the short table of the summary. */
export function bordered(look: Look): Look {
  return { ...look, border: BORDER };
}

/** Colours of the column groups: dark for the group's name, for the header row too. */
export const GROUP_COLORS = {
  own: '1F3864',
  person: '7F6000',
  proposal: '0B5345',
  others: '44546A',
  portal: '595959',
} as const;

/** The group's name above its columns. */
export function groupLook(group: keyof typeof GROUP_COLORS): Look {
  return {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    fill: fill(GROUP_COLORS[group]),
    alignment: { vertical: 'center' },
  };
}

/** The header of a column. */
export function headerLook(group: keyof typeof GROUP_COLORS): Look {
  return {
    font: { ...FONT, bold: true, color: { rgb: GROUP_COLORS[group] } },
    fill: fill('EDEDED'),
    border: { ...BORDER, bottom: { style: 'medium', color: { rgb: GROUP_COLORS[group] } } },
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  };
}

/** Tints differ in lightness, so they part in black-and-white print, and keep to blue and orange, which colour-blind people tell apart. */
const STATUS_TINTS: Readonly<
  Record<RowStatus, { readonly rgb: string; readonly bold?: boolean; readonly text?: string }>
> = {
  auto: { rgb: 'DDEBF7' },
  confirmed: { rgb: '2F75B5', text: 'FFFFFF', bold: true },
  'no-equivalent': { rgb: 'D0CECE' },
  'out-of-scope': { rgb: 'EDEDED' },
  ambiguous: { rgb: 'F4B183', bold: true },
  review: { rgb: 'FFE699', bold: true },
  none: { rgb: 'C55A11', text: 'FFFFFF', bold: true },
  rejected: { rgb: '767171', text: 'FFFFFF' },
  flagged: { rgb: '7F3F00', text: 'FFFFFF', bold: true },
};

/** The tint of a status, as a look that a rule gives a cell: Excel takes the colour of such a fill from its background. */
function tint(status: RowStatus): Look {
  const { rgb, bold, text } = STATUS_TINTS[status];
  return {
    font: { ...FONT, bold: bold ?? false, color: { rgb: text ?? '000000' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } },
    alignment: { vertical: 'top', horizontal: 'center', wrapText: true },
  };
}

const STATUSES = Object.keys(STATUS_TINTS) as RowStatus[];

/** Looks that the status cell takes by what it says. The word itself always stands in the cell. */
export const STATUS_RULES = STATUSES.map((status) => [status, tint(status)] as const);

/** Looks of the statuses in the legend. */
export const STATUS_LOOKS = Object.fromEntries(
  STATUSES.map((status) => [
    status,
    {
      ...tint(status),
      border: BORDER,
    },
  ]),
) as Readonly<Record<RowStatus, Look>>;

const ruleFill = (rgb: string): Look => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } },
});

/** A row that is decided, and a decision that cannot be used. */
export const DECIDED_LOOK: Look = ruleFill('E2EFDA');
export const WRONG_LOOK: Look = { ...ruleFill('F8CBAD'), font: { bold: true, color: { rgb: '9C0006' } } };

/** Border and font of a plain table cell, for the summary. */
export const TABLE_HEADER: Look = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: fill('1F3864'),
  border: BORDER,
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};
