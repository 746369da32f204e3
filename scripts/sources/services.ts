import { splitBrackets } from '../../src/text/brackets';
import { fold } from '../../src/text/fold';
import { joined, listOf, type ReadSource, type Row, rowsOf, textOf } from './tsv';

/** Where the source made a unit of a capital C and M: `E cmO` is ECMO. */
const UNIT_IN_WORD = / ?cm(?=[A-Z])/g;
/** The last bracket of a name. */
const LAST_BRACKET = /(?:\[([^\]]*)\]|\(([^()]*)\))\s*$/;

/**
 * A name of today with the bracket of the decision where the new wording left it out: a square one, which names the price item,
 * and a round one that today's tables keep in a column of its own as a square one, which names the specimen.
 */
function nameToday(row: Row): string {
  const name = (row.name as string).replaceAll(UNIT_IN_WORD, 'CM');
  const decided = row.name_qd7603 as string;
  const [, square, round] = LAST_BRACKET.exec(decided) ?? [];
  const bracket = square ?? (fold(row.bracket_variants ?? '') === fold(`[${round}]`) ? round : undefined);
  const parts = square === undefined ? [bracket ?? ''] : splitBrackets(decided).parts;
  if (bracket === undefined || parts.every((part) => fold(name).includes(fold(part)))) return name;
  return `${name} [${bracket}]`;
}

/** What two price tables of 2025 show otherwise than QĐ 7603: other names, and the codes that both have and it has not. */
export function observedServices(text: string, read: ReadSource): string {
  const rows = rowsOf(text);
  const specialties = new Map(
    rowsOf(read('services/qd7603-2018.tsv')).map((row) => [(row.code as string).slice(0, 2), row.specialty as string]),
  );
  const priceNames = new Map(
    rowsOf(read('services/price-items.tsv')).map((row) => [row.price_item as string, row.name as string]),
  );
  const renamed = rows
    .filter(({ in_qd7603, in_force_2025 }) => in_qd7603 === 'yes' && in_force_2025 !== 'no')
    .map((row) => ({ row, name: nameToday(row) }))
    .filter(({ row, name }) => fold(name) !== fold(row.name_qd7603 as string));
  const added = rows.filter(
    (row) => row.in_qd7603 === 'no' && row.in_force_2025 !== 'no' && row.check?.includes('two sources'),
  );
  const today = (row: Row, name: string) => {
    const [chapter = '', number = '', item = ''] = (row.code as string).split('.');
    const technique = `${Number(chapter)}.${number.replace(/^0+(?=.)/, '')}`;
    return {
      code: row.code as string,
      name,
      technique,
      specialty: specialties.get(chapter) ?? '',
      procedure_class: row.procedure_class as string,
      price_item: item,
      price_name: priceNames.get(item) ?? '',
    };
  };
  return textOf([
    ...added.map((row) => today(row, nameToday(row))),
    ...renamed.map(({ row, name }) => ({ code: row.code as string, name })),
  ]);
}

/** Codes of QĐ 7603 that the tables of 2025 have no more, or mark as not in force, with what stands in their place. */
export function notInForce(read: ReadSource): string {
  const gone = rowsOf(read('services/observed-2025.gone.tsv')).map((row) => ({
    code: row.code as string,
    name: row.name as string,
    successors: listOf((row.other_codes_same_technique_2025 ?? '').replaceAll(' ', '|')).join(' '),
    note: 'gone',
  }));
  const unmarked = rowsOf(read('services/observed-2025.not-in-force.tsv'))
    .filter(({ in_qd7603 }) => in_qd7603 === 'yes')
    .map((row) => ({
      code: row.code as string,
      name: row.name as string,
      successors: listOf((row.codes_in_force_same_technique ?? '').replaceAll(' ', '|')).join(' '),
      note: 'not-in-force',
    }));
  return textOf([...gone, ...unmarked]);
}

/** Examinations by specialty: those observed, and the names of the decision of 2026. */
export function examinations(text: string, read: ReadSource): string {
  const observed = new Map(rowsOf(text).map((row) => [row.code as string, row]));
  const decided = rowsOf(read('reference/exam-codes-2026.tsv'));
  const rows = decided.map((row) => {
    const names = listOf(observed.get(row.code as string)?.names);
    return {
      code: row.code as string,
      name: `Khám ${row.name}`,
      specialty: row.specialty as string,
      observed_names: joined(names.filter((name) => name !== `Khám ${row.name}`)),
      note: 'QĐ 1804/QĐ-BYT',
    };
  });
  const known = new Set(rows.map(({ code }) => code));
  const others = [...observed.values()].filter(({ code }) => !known.has(code as string)).map(plain);
  return textOf([...rows, ...others]);
}

/** Bed days: the first name of each code, and its other wordings. */
export function beds(text: string): string {
  return textOf(rowsOf(text).map(plain));
}

function plain(row: Row): Row & { readonly code: string } {
  const [name = '', ...others] = listOf(row.names);
  return { code: row.code as string, name, specialty: '', observed_names: joined(others), note: '' };
}

/** Columns of the price table and the regime that each gives the prices of. */
const REGIMES: readonly (readonly [column: string, regime: string])[] = [
  ['tt15_2018', 'TT 15/2018'],
  ['tt39_2018', 'TT 39/2018'],
  ['tt13_2019', 'TT 13/2019'],
  ['tt22_2023', 'TT 22/2023'],
  ['y2025_province', '2025'],
  ['y2025_portal_max', '2025'],
];

/** Price items with their price under each regime; several of one regime are its variants. */
export function priceItems(text: string): string {
  return textOf(
    rowsOf(text).map((row) => ({
      code: row.price_item as string,
      name: (row.name as string) || `Mục giá ${row.price_item}`,
      prices: joined(
        REGIMES.flatMap(([column, regime]) =>
          (row[column] ?? '')
            .split(/[^\d]+/)
            .filter(Boolean)
            .map((price) => `${regime}=${price}`),
        ),
      ),
    })),
  );
}
