import type { MappedRow } from '../../mapping/mapping';
import type { Lang } from '../../messages/pair';
import type { ReviewColumn } from '../../messages/review-texts';
import type { Look, SheetCell } from '../sheets/workbook';
import type { EntryLookup } from '../tables/portal-columns';
import type { CellOf, FormulaPlaces } from './review-formulas';
import type { GROUP_COLORS } from './review-looks';
import type { CountedColumns, Repeated } from './review-repeated';

/** One column of a sheet of the review workbook. */
export interface SheetColumnSpec {
  readonly id: ReviewColumn | 'context' | 'other' | 'portal';
  /** Folded away; 1 opens before 2. */
  readonly fold?: 1 | 2;
  readonly group: keyof typeof GROUP_COLORS;
  readonly header: string;
  readonly width: number;
  readonly look: Look;
  /** @param cell - names cells of the line, for formulas */
  readonly value: (row: MappedRow, index: number, cell: CellOf) => SheetCell;
}

/** What the columns need to know. */
export interface ColumnOptions {
  readonly lang: Lang;
  readonly lookup?: EntryLookup;
  /** Candidates shown side by side, the proposed one included. */
  readonly alternatives: number;
  readonly places: FormulaPlaces;
  readonly repeated: Repeated;
  /** The columns of the sheet that formulas count over. */
  readonly counted: () => CountedColumns;
}
