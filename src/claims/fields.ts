import { FIELD_FACTS } from './field-facts';
import { CLAIM_TABLES, type ClaimRecord, type ClaimTable } from './tables';

/** Field lists: QĐ 4750/QĐ-BYT (with QĐ 3176), QĐ 4210/QĐ-BYT, letter 9324/BYT-BH. Newest first. */
export const FIELD_LISTS = ['4750', '4210', '9324'] as const;

/** One of the field lists. */
export type FieldListId = (typeof FIELD_LISTS)[number];

/**
 * When a field must not be empty: never, always, for (or except for) some values of MA_NHOM, when another field is filled,
 * when two others are both empty; `unknown`: the rule stands in a text that is not at hand, and is not checked.
 */
export type Requirement =
  | { readonly when: 'never' | 'always' | 'unknown' }
  | { readonly when: 'group' | 'group-not'; readonly groups: ReadonlySet<number> }
  | { readonly when: 'filled'; readonly field: string }
  | { readonly when: 'empty'; readonly fields: readonly string[] };

/** One field of a table. */
export interface FieldRule {
  readonly name: string;
  readonly type: 'number' | 'text';
  /** Characters at the most (of a number: digits); no limit when absent. */
  readonly size?: number;
  readonly required: Requirement;
}

const lists = new Map<string, FieldRule[]>();
for (const line of FIELD_FACTS.split('\n')) {
  const [list = '', table = '', name = '', type = '', size = '', required = ''] = line.split('\t');
  const key = `${list}/${table}`;
  const fields = lists.get(key) ?? [];
  lists.set(key, fields);
  fields.push({
    name,
    type: type === 'number' ? 'number' : 'text',
    ...(size !== '' && { size: Number(size) }),
    required: requirement(required),
  });
}

function requirement(text: string): Requirement {
  const [word = '', rest = ''] = text.split(' ');
  switch (word) {
    case 'yes':
    case 'inferred':
      return { when: 'always' };
    case 'unknown':
      return { when: 'unknown' };
    case 'group':
    case 'group-not':
      return { when: word, groups: new Set(rest.split(',').map(Number)) };
    case 'filled':
      return { when: 'filled', field: rest };
    case 'empty':
      return { when: 'empty', fields: rest.split(',') };
    default:
      return { when: 'never' };
  }
}

/** The fields of a table by a list; nothing where the list has none for the table (XML6–XML15). */
export function fieldsOf(list: FieldListId, table: ClaimTable): readonly FieldRule[] | undefined {
  return lists.get(`${list}/${table}`);
}

/** Whether a field of a record must not be empty. */
export function mustBeFilled({ required }: FieldRule, record: ClaimRecord): boolean {
  const filled = (field: string) => (record.get(field) ?? '').trim() !== '';
  switch (required.when) {
    case 'always':
      return true;
    case 'group':
      return required.groups.has(groupOf(record));
    case 'group-not':
      return !required.groups.has(groupOf(record));
    case 'filled':
      return filled(required.field);
    case 'empty':
      return !required.fields.some(filled);
    default:
      return false;
  }
}

/** MA_NHOM as a number: `7` and `07` are one group. */
export function groupOf(record: ClaimRecord): number {
  return Number(record.get('MA_NHOM') || Number.NaN);
}

/** Fields that one list has and not all the others, by table: what tells the lists apart. */
const TELLING = new Map<ClaimTable, readonly (readonly [FieldListId, ReadonlySet<string>])[]>(
  CLAIM_TABLES.map((table) => {
    const names = FIELD_LISTS.map(
      (list) => [list, (fieldsOf(list, table) ?? []).map((field) => field.name)] as const,
    ).filter(([, own]) => own.length > 0);
    return [
      table,
      names.map(([list, own]) => [
        list,
        new Set(own.filter((name) => !names.every(([, others]) => others.includes(name)))),
      ]),
    ];
  }),
);

/**
 * The list by which a record is written, told by its field names: the one that it has most of, less what it lacks.
 * Of lists that are alike (XML4 and XML5 of 4210 and 9324) the newest; nothing for records that have no field of any list.
 */
export function listOf(table: ClaimTable, record: ClaimRecord): FieldListId | undefined {
  let best: FieldListId | undefined;
  let highest = 0;
  for (const [list, telling] of TELLING.get(table) ?? []) {
    let score = 0;
    for (const name of telling) if (record.has(name)) score++;
    for (const [other, names] of TELLING.get(table) ?? []) {
      if (other === list) continue;
      for (const name of names) if (!telling.has(name) && record.has(name)) score--;
    }
    if (score > highest) {
      best = list;
      highest = score;
    }
  }
  return best;
}
