import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { type Block, openBlock } from './block';
import type { ColumnRole } from './column-role';
import type { RowRole, SkippedRow } from './facility-list';
import type { Sample } from './grid';
import { type Cell, type Grid, isBlank, textOf } from './grid';
import { type Header, rowAsHeader } from './header';
import { headerKey } from './header-key';
import { recogniseKind } from './kind';
import { meanings } from './meanings';
import { spreadDown } from './merged';
import type { SheetOptions } from './plan';
import { makePlan, type Plan, sampler } from './plan';
import { remark, rowList } from './remarks';
import { isNumbering, isPlainItem, type RowView, roleOf } from './roles';
import { rowItem } from './row-item';
import { rowKind, sectionKind } from './row-kind';

/** A sheet and what is settled about it before its rows are read. */
export interface Sheetwise {
  readonly grid: Grid;
  readonly place: { readonly file?: string; readonly sheet?: string };
  readonly options: SheetOptions;
  readonly fixed: ReadonlyMap<ColumnRole, number>;
  /** Nothing where each row says its own kind. */
  readonly kind?: Kind;
  readonly kindColumn?: number;
  /** Whether section titles say what the rows below them are. */
  readonly bySection: boolean;
}

/** What the rows of a sheet give. */
export interface Body {
  readonly items: readonly Item[];
  readonly issues: readonly Issue[];
  readonly skipped: readonly SkippedRow[];
  readonly counts: Partial<Record<RowRole, number>>;
  readonly headerRows: readonly number[];
  /** Plans of the first header, the sheet's own kind first. */
  readonly plans: readonly Plan[];
  readonly facilityCodes: ReadonlySet<string>;
}

/** Reads every row of a sheet below and above its header; each row gets one role. */
export function readBody(job: Sheetwise, header: Header, sample: Sample): Body {
  return new BodyReader(job, header, sample).read();
}

class BodyReader {
  private readonly items: Item[] = [];
  private readonly issues: Issue[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly counts: Partial<Record<RowRole, number>> = {};
  private readonly headerRows: number[];
  private readonly facilityCodes = new Set<string>();
  private readonly kinds = new Map<Kind, number>();
  private readonly differing: number[] = [];
  /** Values of the column of kinds that name none, each with a row of it. */
  private readonly notUnderstood = new Map<string, number>();
  private readonly first: Block;
  private block: Block;
  private section = '';
  /** Whether the row before was a header or stood for one: only there can a row of column numbers stand. */
  private afterHeader = true;

  constructor(
    private readonly job: Sheetwise,
    header: Header,
    sample: Sample,
  ) {
    this.headerRows = [...header.rows];
    this.first = openBlock(job, header, sample, job.fixed);
    this.block = this.first;
  }

  read(): Body {
    const { grid } = this.job;
    const top = this.headerRows[0] ?? 0;
    const last = this.headerRows.at(-1) ?? 0;
    const merged = spreadDown(grid, last + 1);
    let filled = 0;
    for (const row of grid.rows) {
      const own = grid.cells(row);
      if (!own.some((cell) => cell !== undefined && !isBlank(cell.text))) continue;
      filled++;
      if (row >= top && row <= last) this.count('header', row, own);
      else if (row < top) this.count('title', row, own);
      else if (grid.hiddenRows.has(row) && !this.job.options.includeHidden) this.count('hidden', row, own);
      else this.readRow(row, own, merged.get(row));
    }
    // A header row may be blank in part of its merged area: it still is one.
    const blankHeaders = this.headerRows.length - (this.counts.header ?? 0);
    if (blankHeaders > 0) this.counts.header = this.headerRows.length;
    this.counts.blank = grid.lastRow - filled - Math.max(0, blankHeaders);
    this.closeRemarks();
    return {
      items: this.items,
      issues: this.issues,
      skipped: this.skipped,
      counts: this.counts,
      headerRows: this.headerRows,
      plans: [...this.first.plans.values()],
      facilityCodes: this.facilityCodes,
    };
  }

  private count(role: RowRole, row: number, cells: readonly (Cell | undefined)[]): void {
    this.counts[role] = (this.counts[role] ?? 0) + 1;
    if (role === 'items' || role === 'blank' || role === 'notRead') return;
    const text = cells
      .map(textOf)
      .filter((part) => !isBlank(part))
      .join(' | ');
    this.skipped.push({ row, role, text: text.slice(0, 200) });
  }

  private readRow(
    row: number,
    own: readonly (Cell | undefined)[],
    carried: ReadonlyMap<number, { cell: Cell; top: number }> | undefined,
  ): void {
    if (this.isHeaderAgain(row, own)) return;
    if (this.afterHeader && isNumbering(own.map(textOf))) {
      this.count('numbering', row, own);
      return;
    }
    const { block } = this;
    const cells = carried ? this.fillMerged(row, own, carried) : own;
    const filled = cells.flatMap((cell, column) =>
      cell !== undefined && !isBlank(cell.text) ? [{ column, text: cell.text }] : [],
    );
    const visible = (column: number | undefined) => {
      const cell = column === undefined ? undefined : cells[column];
      return cell === undefined || isBlank(cell.text) ? '' : cell.text;
    };
    const name = block.nameColumns.map(visible).find((text) => text !== '') ?? '';
    const role = this.roleOf({
      filled,
      code: visible(block.codeColumn),
      name,
      ordinal: visible(block.ordinalColumn),
      mergedAcross: this.widestMerge(row),
      width: block.width,
      capitals: block.capitals,
      markCodes: block.markCodes,
      wordCodes: block.wordCodes,
      numbered: block.numbered,
      full: block.full,
    });
    this.afterHeader = false;
    if (role === 'items') {
      this.readItem(row, cells);
      return;
    }
    // Of what stands below a signature no text is kept: it may be the name of a person.
    this.count(role, row, this.signed ? [] : cells);
    if (role === 'section') this.openSection(filled.map(({ text }) => text.trim()).join(' '));
    if (role === 'unreadable')
      this.issues.push(remark('row-without-code-and-name', { ...this.job.place, row, value: filled[0]?.text }));
  }

  private openSection(title: string): void {
    this.section = title;
    if (this.job.bySection) this.sectionKind = sectionKind(title, this.job.kind) ?? this.sectionKind;
  }
  private sectionKind: Kind | undefined;

  /** After the first signature the table has ended, unless a row follows that can only be an item or a header. */
  private roleOf(view: RowView): Exclude<ReturnType<typeof roleOf>, 'signature'> {
    if (this.job.grid.headers) return 'items';
    const role = roleOf(view);
    if (role === 'signature') this.signed = true;
    else if (this.signed && (role !== 'items' || !isPlainItem(view))) return 'footer';
    else if (this.signed) this.signed = false;
    return role === 'signature' ? 'footer' : role;
  }
  private signed = false;

  private widestMerge(row: number): number {
    this.merges ??= indexMerges(this.job.grid);
    return this.merges.get(row) ?? 1;
  }
  private merges: ReadonlyMap<number, number> | undefined;

  private fillMerged(
    row: number,
    own: readonly (Cell | undefined)[],
    carried: ReadonlyMap<number, { cell: Cell; top: number }>,
  ): readonly (Cell | undefined)[] {
    const cells = [...own];
    for (const [column, { cell, top }] of carried) {
      if (cells[column] !== undefined && !isBlank(cells[column].text)) continue;
      cells[column] = cell;
      const header = this.block.header.columns[column]?.header;
      this.issues.push(
        remark('merged-cell-filled', { ...this.job.place, row, column: header, value: cell.text }, { top }),
      );
    }
    return cells;
  }

  /** A header repeated at a page break, or another header from here on. */
  private isHeaderAgain(row: number, cells: readonly (Cell | undefined)[]): boolean {
    if (this.job.grid.headers) return false;
    const filled = cells.filter((cell) => cell !== undefined && !isBlank(cell.text)) as Cell[];
    const first = filled[0]!;
    if (first.text.length > 60 || first.type !== 'text') return false;
    const key = headerKey(first.text);
    if (this.block.keys.has(key) && this.block.header.rows.length > 0) {
      const same = filled.filter((cell) => cell.text.length <= 200 && this.block.keys.has(headerKey(cell.text))).length;
      if (same >= filled.length * 0.6 && (same >= 2 || this.block.width === 1)) {
        this.count('repeatedHeader', row, cells);
        this.afterHeader = true;
        this.signed = false;
        return true;
      }
    }
    if (filled.length < 2 || meanings([key]).length === 0) return false;
    const header = rowAsHeader(this.job.grid, row);
    if (!header) return false;
    if (this.isCaption(header, row)) {
      this.headerRows.push(row);
      this.count('header', row, cells);
    } else this.switchTo(header, row, cells);
    return true;
  }

  /** The header in plain words below one of technical names, as forms have it. */
  private isCaption({ columns }: Header, row: number): boolean {
    const known = (of: Header['columns']) => of.filter(({ meanings: read }) => read.length > 0).length;
    const { header } = this.block;
    return row - 1 === header.rows.at(-1) && known(columns) <= known(header.columns);
  }

  private tableKind: Kind | undefined;

  private switchTo(header: Header, row: number, cells: readonly (Cell | undefined)[]): void {
    this.count('header', row, cells);
    this.headerRows.push(row);
    // A second table of one sheet may be of another kind: its header, or the title above it, says so.
    const own = recogniseKind({ headers: header.columns, titles: [this.section], codes: [] })?.kind;
    if (own !== undefined) {
      this.tableKind = own === this.job.kind ? undefined : own;
      this.sectionKind = undefined;
    }
    const kind = this.tableKind ?? this.job.kind;
    this.block = openBlock({ ...this.job, ...(kind && { kind }) }, header, sampler(this.job.grid, header), new Map());
    this.afterHeader = true;
    this.signed = false;
    const columns = header.columns
      .map((column) => column.header)
      .filter((text) => text !== '')
      .join(', ');
    this.issues.push(remark('header-changed', { ...this.job.place, row }, { columns }));
  }

  private readItem(row: number, cells: readonly (Cell | undefined)[]): void {
    const { block, job } = this;
    const said = rowKind(cells, job.kindColumn, block.typeColumn);
    if (job.options.kind && said && said !== job.options.kind) this.differing.push(row);
    const named = job.kindColumn === undefined ? '' : textOf(cells[job.kindColumn]).trim();
    if (!said && !job.options.kind && named !== '') this.notUnderstood.set(named, row);
    const kind = job.options.kind ?? said ?? this.sectionKind ?? this.tableKind ?? job.kind;
    if (kind === undefined) {
      this.count('unreadable', row, cells);
      this.issues.push(remark('row-kind-unknown', { ...job.place, row }));
      return;
    }
    let plan = block.plans.get(kind);
    if (!plan) {
      plan = makePlan(block.header, kind, block.sample, job.fixed);
      block.plans.set(kind, plan);
    }
    const { item, issues } = rowItem(cells, block.header, plan, { ...job.place, row }, this.section, block.scales);
    this.items.push(item);
    for (const issue of issues) this.issues.push(issue);
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    const facility = block.facilityColumn === undefined ? '' : textOf(cells[block.facilityColumn]).trim();
    if (facility !== '') this.facilityCodes.add(facility);
    this.count('items', row, cells);
  }

  private closeRemarks(): void {
    const { place, options } = this.job;
    for (const [column, { how, rows, example }] of this.first.scales) {
      if (how === 'mixed') continue;
      const at = { ...place, column: this.first.header.columns[column]?.header, value: String(example) };
      const dong = String(Math.round(example * 1000));
      const said =
        how === 'doubt'
          ? remark('prices-doubtful', at, { n: rows })
          : remark('prices-in-thousands', at, { n: rows, dong });
      this.issues.unshift(said);
    }
    for (const [value, row] of [...this.notUnderstood].slice(0, 10)) {
      this.issues.unshift(remark('kind-word-unknown', { ...place, row, value }, { kind: this.job.kind ?? '–' }));
    }
    if (this.kinds.size > 1) {
      const kinds = [...this.kinds].map(([kind, n]) => `${kind} ${n}`).join(', ');
      const column = this.first.header.columns[this.job.kindColumn ?? this.first.typeColumn ?? -1]?.header;
      this.issues.unshift(remark('kinds-by-row', { ...place, column }, { kinds }));
    }
    if (this.differing.length > 0) {
      const params = { n: this.differing.length, rows: rowList(this.differing), kind: options.kind! };
      this.issues.unshift(remark('row-kind-differs', { ...place, row: this.differing[0] }, params));
    }
  }
}

function indexMerges(grid: Grid): ReadonlyMap<number, number> {
  const widest = new Map<number, number>();
  for (const { top, bottom, left, right } of grid.merges) {
    if (top === bottom && right > left) widest.set(top, Math.max(widest.get(top) ?? 1, right - left + 1));
  }
  return widest;
}
