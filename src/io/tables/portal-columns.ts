import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import { decidedCode, type MappedRow } from '../../mapping/mapping';

/** Finds the entry of a code, to show what a candidate alone does not carry: price, price item, specialty. */
export type EntryLookup = (kind: Kind, code: string) => Entry | undefined;

/** What a decided row puts into a column of the insurer's portal. */
interface Decided {
  readonly code: string;
  readonly name: string;
  readonly entry: Entry | undefined;
  readonly row: MappedRow;
}

/** A column of the insurer's lists that holds the mapped side. */
export interface PortalColumn {
  /** As the portal spells it, in capitals. */
  readonly header: string;
  readonly value: (decided: Decided) => string | number | undefined;
}

const code: PortalColumn['value'] = (decided) => decided.code;
const name: PortalColumn['value'] = (decided) => decided.name;
const nothing: PortalColumn['value'] = () => undefined;

const MEDICINE: readonly PortalColumn[] = [
  { header: 'MA_AX', value: code },
  { header: 'HOATCHAT_AX', value: name },
  { header: 'MA_DUONGDUNG_AX', value: ({ row }) => row.match.routeCode },
  // The code of an ingredient says nothing of the product: no national wording exists to stand here.
  { header: 'DUONGDUNG_AX', value: nothing },
  { header: 'HAMLUONG_AX', value: nothing },
  { header: 'TENTHUOC_AX', value: nothing },
  { header: 'SODANGKY_AX', value: nothing },
];

const PLAIN: readonly PortalColumn[] = [
  { header: 'MA_AX', value: code },
  { header: 'TEN_AX', value: name },
];

/** The mapped columns (`_AX`) of the insurer's lists, by kind. Kinds without such a list have code and name. */
export const PORTAL_COLUMNS: Readonly<Record<Kind, readonly PortalColumn[]>> = Object.freeze({
  drugs: MEDICINE,
  'traditional-medicines': MEDICINE,
  services: [...PLAIN, { header: 'GIA_AX', value: ({ entry }) => entry?.price }],
  supplies: [
    { header: 'MA_NHOM_AX', value: code },
    { header: 'TEN_NHOM_AX', value: name },
  ],
  icd10: PLAIN,
  'yhct-diseases': PLAIN,
  blood: PLAIN,
});

/** The insurer's statuses as its portal writes them, by {@link portalStatus}. */
export const PORTAL_STATUSES = ['0 Chưa ánh xạ', '1 Đã ánh xạ tự động', '2 Đã ánh xạ chủ động'] as const;

/** The insurer's status: 0 not mapped, 1 mapped automatically, 2 mapped by a person. */
export function portalStatus(row: MappedRow): 0 | 1 | 2 {
  if (decidedCode(row) === undefined) return 0;
  return row.decision ? 2 : 1;
}

/** Values of the insurer's columns for a row, in the order of {@link PORTAL_COLUMNS}; all empty while no code is decided. */
export function portalValues(kind: Kind, row: MappedRow, lookup?: EntryLookup): (string | number | undefined)[] {
  const decided = decidedCode(row);
  const columns = PORTAL_COLUMNS[kind];
  if (decided === undefined) return columns.map(() => undefined);
  const entry = lookup?.(kind, decided);
  const candidate = row.match.candidates.find((one) => one.code === decided);
  const name = entry?.name ?? candidate?.name ?? '';
  return columns.map((column) => column.value({ code: decided, name, entry, row }));
}
