import { KINDS, type Kind } from '../catalog/kinds';
import type { ColumnRole } from './column-role';
import type { Sample } from './grid';
import type { Header, HeaderColumn } from './header';
import { type Doubt, doubtCode } from './local-codes';
import type { Meaning } from './meanings';
import { looksNational } from './national-code';

/** Which column fills which role; columns counted from 0. */
export interface Assignment {
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Where local codes come from when no column holds them: the national code, the ordinal, or the row number. */
  readonly localCodeFrom: 'column' | 'declared' | 'ordinal' | 'row';
  /** Roles filled by a mapped (`_AX`) column because there is no better one. */
  readonly fromMapped: readonly ColumnRole[];
  /** Columns, by index, whose role went to a better column. */
  readonly spare: ReadonlyMap<number, ColumnRole>;
  /** Columns whose header says local code and whose values say otherwise. */
  readonly doubted: readonly Doubt[];
}

const NAMES: readonly ColumnRole[] = ['localName', 'tradeName', 'ingredient', 'declaredName'];

/** A column whose header means a role; of two columns for one role the lower rank is taken. */
interface RoleMatch {
  readonly column: number;
  readonly role: ColumnRole;
  readonly rank: number;
}

/** The meaning of a column in lists of the kind, else in lists of the kinds that share the form with it. */
function meaningFor(column: HeaderColumn, kinds: readonly Kind[]): Meaning | undefined {
  for (const kind of kinds) {
    const own = column.meanings.find((meaning) => meaning.kinds?.includes(kind));
    if (own) return own;
  }
  return column.meanings.find((meaning) => meaning.kinds === undefined);
}

/** Share of a column's values that have the shape of national codes of any of the kinds. */
function nationalShare(kinds: readonly Kind[], values: readonly string[]): number {
  if (values.length === 0) return 0;
  return values.filter((value) => kinds.some((kind) => looksNational(kind, value))).length / values.length;
}

/** Kinds whose codes may stand in one column: of the joint form for drugs and blood, and of lists that name each row's kind. */
function kindsTogether(roles: ReadonlySet<ColumnRole>, kind: Kind): readonly Kind[] {
  if (roles.has('kind')) return [kind, ...KINDS.filter((other) => other !== kind)];
  return roles.has('drugType') ? [kind, 'drugs', 'traditional-medicines', 'blood'] : [kind];
}

/**
 * Which column is read as which field, for a sheet whose kind is known.
 * `fixed` holds the columns that the caller named; they go before everything else.
 */
export function assignColumns(
  header: Header,
  kind: Kind,
  sample: Sample,
  fixed: ReadonlyMap<ColumnRole, number>,
): Assignment {
  const roles = new Set(header.columns.flatMap((column) => column.meanings.map((meaning) => meaning.role)));
  const kinds = kindsTogether(roles, kind);
  const taken = new Set(fixed.values());
  const matches: RoleMatch[] = [];
  for (const column of header.columns) {
    const meaning = taken.has(column.index) ? undefined : meaningFor(column, kinds);
    if (meaning) matches.push({ column: column.index, role: meaning.role, rank: meaning.rank });
  }
  matches.sort((a, b) => a.rank - b.rank || a.column - b.column);

  const columns = new Map(fixed);
  const spare = new Map<number, ColumnRole>();
  const doubted: Doubt[] = [];
  const settled = matches.map(({ column, role }) => ({ column, role: settle(role, column, kinds, sample, columns) }));
  const columnOf = (role: ColumnRole) => columns.get(role) ?? settled.find((match) => match.role === role)?.column;
  const name = NAMES.map(columnOf).find((column) => column !== undefined);
  for (const { column, role } of settled) {
    if (columns.has(role)) spare.set(column, role);
    else if (role === 'localCode') {
      const doubt = doubtCode(column, name, columnOf('declaredCode'), sample);
      if (doubt) doubted.push(doubt);
      else columns.set(role, column);
    } else if (role !== 'mappedCode' && role !== 'mappedName') columns.set(role, column);
  }
  const fromMapped = useMapped(matches, columns);
  const secondCode = columns.has('localCode') ? undefined : [...spare].find(([, role]) => role === 'declaredCode')?.[0];
  if (secondCode !== undefined) {
    // A second national code (the full supply code beside its group) is how the facility tells its rows apart.
    spare.delete(secondCode);
    const doubt = doubtCode(secondCode, name, columns.get('declaredCode'), sample);
    if (doubt) doubted.push(doubt);
    else columns.set('localCode', secondCode);
  }
  return { columns, spare, doubted, fromMapped, localCodeFrom: localCodeSource(columns, sample) };
}

/** What a column of codes or groups really holds, by its values. */
function settle(
  role: ColumnRole,
  column: number,
  kinds: readonly Kind[],
  sample: Sample,
  columns: ReadonlyMap<ColumnRole, number>,
): ColumnRole {
  if (role === 'code') return nationalShare(kinds, sample(column)) >= 0.5 ? 'declaredCode' : 'localCode';
  if (role === 'group') {
    return nationalShare(kinds, sample(column)) >= 0.5 && !columns.has('declaredCode') ? 'declaredCode' : 'groupName';
  }
  return role;
}

/** Earlier mapped values stand in for a declared code only where the list has none of its own. */
function useMapped(matches: readonly RoleMatch[], columns: Map<ColumnRole, number>): ColumnRole[] {
  const code = matches.find((match) => match.role === 'mappedCode');
  if (!code || columns.has('declaredCode')) return [];
  columns.set('declaredCode', code.column);
  const name = matches.find((match) => match.role === 'mappedName');
  if (!name || columns.has('declaredName')) return ['declaredCode'];
  columns.set('declaredName', name.column);
  return ['declaredCode', 'declaredName'];
}

function localCodeSource(columns: ReadonlyMap<ColumnRole, number>, sample: Sample): Assignment['localCodeFrom'] {
  if (columns.has('localCode')) return 'column';
  const declared = columns.get('declaredCode');
  if (declared !== undefined && mostlyUnique(sample(declared))) return 'declared';
  const ordinal = columns.get('ordinal');
  if (ordinal !== undefined && mostlyUnique(sample(ordinal))) return 'ordinal';
  return 'row';
}

function mostlyUnique(values: readonly string[]): boolean {
  return values.length > 0 && new Set(values).size >= values.length * 0.9;
}
