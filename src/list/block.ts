import type { Kind } from '../catalog/kinds';
import type { ColumnRole } from './column-role';
import type { Grid, Sample } from './grid';
import type { Header } from './header';
import { headerKey } from './header-key';
import { makePlan, type Plan } from './plan';
import { type PriceScale, priceScale } from './price-scale';
import { isCapitals, isMark, isWords, type RowView } from './roles';
import { priceFactor } from './row-item';

/** How the rows under one header are read. */
export interface Block extends Pick<RowView, 'width' | 'capitals' | 'markCodes' | 'wordCodes' | 'numbered' | 'full'> {
  readonly header: Header;
  readonly plans: Map<Kind, Plan>;
  readonly sample: Sample;
  readonly keys: ReadonlySet<string>;
  readonly typeColumn?: number;
  readonly facilityColumn?: number;
  readonly ordinalColumn?: number;
  readonly codeColumn?: number;
  readonly nameColumns: readonly number[];
  /** Columns of prices typed under another locale. */
  readonly scales: ReadonlyMap<number, PriceScale>;
}

const NAME_ROLES: readonly ColumnRole[] = [
  'localName',
  'tradeName',
  'ingredient',
  'declaredName',
  'modernName',
  'nameEn',
];

/** Settles it from the header and a sample of the rows under it. */
export function openBlock(
  job: { readonly grid: Grid; readonly kind?: Kind; readonly bySection: boolean },
  header: Header,
  sample: Sample,
  fixed: ReadonlyMap<ColumnRole, number>,
): Block {
  const plan = makePlan(header, job.kind ?? (job.bySection ? 'supplies' : 'services'), sample, fixed);
  const { columns } = plan.assignment;
  const nameColumns = NAME_ROLES.map((role) => columns.get(role)).filter((column) => column !== undefined);
  const names = nameColumns.length > 0 ? sample(nameColumns[0]!).slice(0, 300) : [];
  const codeColumn = columns.get('localCode') ?? columns.get('declaredCode');
  const codes = codeColumn === undefined ? [] : sample(codeColumn).slice(0, 300);
  // Titles and signatures stand in the column of codes too, but beside no name.
  const named = sample.rows().filter((cells) => nameColumns.some((column) => (cells[column] ?? '') !== ''));
  const beside =
    codeColumn === undefined ? [] : named.map((cells) => cells[codeColumn] ?? '').filter((text) => text !== '');
  const roleColumn = (role: ColumnRole) =>
    columns.get(role) ?? header.columns.find((c) => c.meanings.some((m) => m.role === role))?.index;
  const ordinal = columns.get('ordinal');
  const coded = named.filter((cells) => codeColumn !== undefined && /\d/.test(cells[codeColumn] ?? ''));
  const counted = coded.filter((cells) => ordinal !== undefined && (cells[ordinal] ?? '') !== '');
  return {
    header,
    sample,
    plans: new Map(job.kind ? [[job.kind, plan]] : []),
    keys: new Set(header.columns.flatMap((column) => [headerKey(column.header), ...column.keys])),
    typeColumn: roleColumn('drugType'),
    facilityColumn: roleColumn('facilityCode'),
    ordinalColumn: ordinal,
    full: isFull(named.map((cells) => cells.filter((text) => text !== '').length)),
    numbered: counted.length >= 2 && counted.length >= coded.length * 0.6,
    codeColumn,
    nameColumns,
    scales: scalesOf(job.grid, header, plan),
    width: header.columns.filter((column) => column.header !== '' || sample(column.index).length > 0).length,
    capitals: names.filter(isCapitals).length > names.length / 2,
    markCodes: codes.filter(isMark).length > codes.length / 5,
    wordCodes: beside.filter((code) => isWords(code) && !/\d/.test(code)).length > beside.length / 2,
  };
}

/** Whether rows that hold more than a title, three cells or more, hold four as a rule. */
function isFull(filled: readonly number[]): boolean {
  const more = filled.filter((cells) => cells >= 3).length;
  const four = filled.filter((cells) => cells >= 4).length;
  return four > 0 && four >= more * 0.6 && four >= filled.length / 4;
}

function scalesOf(grid: Grid, header: Header, plan: Plan): Map<number, PriceScale> {
  const scales = new Map<number, PriceScale>();
  for (const { field, column } of plan.fields) {
    if (field !== 'unitPrice' && field !== 'amount') continue;
    if (priceFactor(header.columns[column]?.header) !== 1) continue;
    const scale = priceScale(grid, (header.rows.at(-1) ?? 0) + 1, column, plan.kind);
    if (scale) scales.set(column, scale);
  }
  return scales;
}
