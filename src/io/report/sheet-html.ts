import { escapeHtml } from '../files/html';
import type { Look, SheetCell, SheetSpec } from '../sheets/workbook';

const STYLE = `@page{size:A4 landscape;margin:12mm 10mm 14mm;@bottom-right{content:counter(page) "/" counter(pages);font:10pt "Times New Roman",Tinos,"Liberation Serif",serif}}
@page portrait{size:A4 portrait}
.portrait{page:portrait}
*{box-sizing:border-box}
body{margin:0;font:11pt "Times New Roman",Tinos,"Liberation Serif",serif;color:#000;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{width:100%;border-collapse:collapse;table-layout:fixed}
td{padding:1pt 3pt;overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
section+section{break-before:page}
@media screen{body{margin:1em auto;max-width:277mm;padding:0 1em}}`;

/**
 * Sheets as a page that a browser prints as Excel would print them: A4, one page wide, header rows repeated, pages numbered.
 * Self-contained, without script; every text escaped.
 */
export function sheetHtml(title: string, sheets: readonly SheetSpec[]): string {
  const sections = sheets
    .map((sheet) => `<section${sheet.print?.landscape === false ? ' class="portrait"' : ''}>${tables(sheet)}</section>`)
    .join('\n');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head>
<body>
${sections}
</body></html>
`;
}

/** What stands above the repeated header is a table of its own, with the same columns. */
function tables(sheet: SheetSpec): string {
  const { rows, print } = sheet;
  const [top, bottom] = print?.repeatRows ?? [0, -1];
  const total = sheet.columns.reduce((sum, { width }) => sum + (width ?? 10), 0);
  const columns = sheet.columns
    .map(({ width }) => `<col style="width:${(((width ?? 10) / total) * 100).toFixed(3)}%">`)
    .join('');
  const cells = new Cells(sheet);
  const lines = (from: number, to: number) => {
    const out: string[] = [];
    for (let row = from; row < to; row++) out.push(cells.row(row));
    return out.join('\n');
  };
  const before = top > 0 ? `<table><colgroup>${columns}</colgroup><tbody>\n${lines(0, top)}\n</tbody></table>\n` : '';
  const head = bottom >= top ? `<thead>\n${lines(top, bottom + 1)}\n</thead>` : '';
  const body = `<tbody>\n${lines(bottom + 1, rows.length)}\n</tbody>`;
  return `${before}<table><colgroup>${columns}</colgroup>${head}${body}</table>`;
}

class Cells {
  readonly #sheet: SheetSpec;
  readonly #spans = new Map<string, string>();
  readonly #covered = new Set<string>();

  constructor(sheet: SheetSpec) {
    this.#sheet = sheet;
    for (const { top, left, bottom, right } of sheet.merges ?? []) {
      const rows = bottom > top ? ` rowspan="${bottom - top + 1}"` : '';
      const columns = right > left ? ` colspan="${right - left + 1}"` : '';
      this.#spans.set(`${top},${left}`, rows + columns);
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if (row !== top || column !== left) this.#covered.add(`${row},${column}`);
        }
      }
    }
  }

  row(row: number): string {
    const { rows, columns, rowHeights, grid } = this.#sheet;
    const cells = columns.map((column, at) => {
      const place = `${row},${at}`;
      if (this.#covered.has(place)) return '';
      const { text, look } = contentOf(rows[row]?.[at] ?? null, column.look);
      const style = css(look, grid === true && row > 1);
      return `<td${this.#spans.get(place) ?? ''}${style ? ` style="${escapeHtml(style)}"` : ''}>${escapeHtml(text)}</td>`;
    });
    const height = rowHeights?.get(row);
    return `<tr${height === undefined ? '' : ` style="height:${height * 0.8}pt"`}>${cells.join('')}</tr>`;
  }
}

function contentOf(cell: SheetCell, ofColumn: Look | undefined): { text: string; look: Look | undefined } {
  if (cell === null || typeof cell !== 'object') return { text: shown(cell, ofColumn), look: ofColumn };
  if ('pieces' in cell) return { text: cell.pieces.map(({ text }) => text).join(''), look: cell.look ?? ofColumn };
  return { text: shown(cell.value, cell.look), look: cell.look };
}

function shown(value: string | number | null, look: Look | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  if (look?.numFmt?.includes('%')) return `${(value * 100).toLocaleString('vi', { maximumFractionDigits: 1 })} %`;
  if (look?.numFmt?.startsWith('+')) {
    const text = Math.abs(value).toLocaleString('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${text}`;
  }
  return value.toLocaleString('vi');
}

function css(look: Look | undefined, grid: boolean): string {
  const { font, fill, border, alignment } = look ?? {};
  const styles: string[] = [];
  if (font?.bold) styles.push('font-weight:bold');
  if (font?.italic) styles.push('font-style:italic');
  if (font?.underline) styles.push('text-decoration:underline');
  if (font?.size) styles.push(`font-size:${font.size * 0.9}pt`);
  const color = font?.color && 'rgb' in font.color ? font.color.rgb : undefined;
  if (color) styles.push(`color:#${color}`);
  const background = fill && 'fgColor' in fill ? fill.fgColor?.rgb : undefined;
  if (background) styles.push(`background:#${background}`);
  if (border) styles.push('border:0.6pt solid #000');
  else if (grid) styles.push('border:0.4pt solid #999');
  if (alignment?.horizontal && alignment.horizontal !== 'general') styles.push(`text-align:${alignment.horizontal}`);
  styles.push(`vertical-align:${alignment?.vertical === 'center' ? 'middle' : (alignment?.vertical ?? 'bottom')}`);
  return styles.join(';');
}
