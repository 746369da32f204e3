import { isKind, type Kind } from '../catalog/kinds';
import type { Sample } from './grid';
import { type Cell, type Grid, isBlank, textOf } from './grid';
import type { Header } from './header';
import { kindsNamed } from './kind';

/** LOAI_THUOC of circular 12/2026: which list a row of the joint form for drugs and blood belongs to. */
const DRUG_TYPES: Readonly<Record<string, Kind>> = {
  1: 'drugs',
  2: 'traditional-medicines',
  3: 'traditional-medicines',
  4: 'drugs',
  5: 'drugs',
  6: 'traditional-medicines',
  7: 'traditional-medicines',
  8: 'traditional-medicines',
  9: 'blood',
  10: 'blood',
};
/** Kinds that stand in one list of goods: there a section may say what its rows are. */
const GOODS: ReadonlySet<Kind> = new Set(['drugs', 'traditional-medicines', 'supplies', 'blood']);
/** Share of a column's values that must name a kind before the column says what each row is. */
const NAMING = 0.8;
const LONGEST = 60;

/** The one kind that a cell names, in English or in Vietnamese words; nothing for several or none. */
export function kindNamed(text: string): Kind | undefined {
  const shown = text.trim();
  if (isKind(shown)) return shown;
  if (shown.length > LONGEST) return undefined;
  const named = kindsNamed(shown);
  return named.length === 1 ? named[0] : undefined;
}

/** The kind that a row says it is of, by a column of kinds or LOAI_THUOC; nothing where it does not say. */
export function rowKind(
  cells: readonly (Cell | undefined)[],
  kindColumn?: number,
  typeColumn?: number,
): Kind | undefined {
  const named = kindColumn === undefined ? undefined : kindNamed(textOf(cells[kindColumn]));
  if (named) return named;
  const type =
    typeColumn === undefined
      ? ''
      : textOf(cells[typeColumn])
          .trim()
          .replace(/^0+(?=\d)/, '');
  return Object.hasOwn(DRUG_TYPES, type) ? DRUG_TYPES[type] : undefined;
}

/**
 * The header with its column of kinds told by the values: “Loại”, “Nhóm hàng”, “Phân loại” … over Thuốc, Vật tư, Máu.
 * Only a header that groups rows is tried, or one that nobody knows; a column of names or codes never is.
 */
export function withKindColumn(header: Header, sample: Sample): Header {
  if (header.columns.some(({ meanings }) => meanings[0]?.role === 'kind')) return header;
  const column = header.columns.find(({ index, header: written, meanings, keys }) => {
    const groups = meanings.every(({ role }) => role === 'groupName' || role === 'group' || role === 'drugType');
    if (written === '' || !(groups || keys.includes('danhmuc'))) return false;
    const values = sample(index);
    return values.length > 0 && values.filter(kindNamed).length >= values.length * NAMING && !oneKind(values);
  });
  if (!column) return header;
  const columns = header.columns.map((one) =>
    one === column ? { ...one, meanings: [{ role: 'kind' as const, rank: 0 }] } : one,
  );
  return { ...header, columns };
}

/** A group that is the same for every row says nothing that the sheet does not. */
function oneKind(values: readonly string[]): boolean {
  return new Set(values.map(kindNamed)).size < 2;
}

/**
 * The kind that a section title gives to the rows below it, in a list of goods: “II. VẬT TƯ Y TẾ”.
 * A title below the first level (`11.3 …`) is part of its chapter and changes no kind.
 */
export function sectionKind(title: string, sheet: Kind | undefined): Kind | undefined {
  if (sheet !== undefined && !GOODS.has(sheet)) return undefined;
  if (/^\s*\d+\.\d/.test(title)) return undefined;
  const kind = kindNamed(title);
  return kind && GOODS.has(kind) ? kind : undefined;
}

/** Whether rows of a sheet that hold hardly more than a title name two kinds of goods. */
export function hasKindSections(grid: Grid, header: Header): boolean {
  const below = header.rows.at(-1) ?? 0;
  const kinds = new Set<Kind>();
  for (const row of grid.rows) {
    if (row <= below) continue;
    const texts = grid
      .cells(row)
      .map(textOf)
      .filter((text) => !isBlank(text));
    const kind = texts.length <= 2 ? sectionKind(texts.join(' '), undefined) : undefined;
    if (kind) kinds.add(kind);
    if (kinds.size > 1) return true;
  }
  return false;
}
