import { asKind, type Kind } from '../../src/catalog/kinds';
import type { Names } from './names';
import type { SetRow } from './row';

/** Columns of a hand-written file. */
const COLUMNS = 'kind\tclass\tlocal_name\tgold\tfields';
const NUMBERS: ReadonlySet<string> = new Set(['price', 'volumeMl']);
const FIELDS: ReadonlySet<string> = new Set([
  ...NUMBERS,
  'department',
  'ingredient',
  'strength',
  'registrationNo',
  'icd10',
  'modernName',
]);

/**
 * Rows written by hand. `gold` holds codes or official names: `A | B` any, `A + B` one for each thing, `-` no code;
 * `=name` stands for every code of that official name, `=name @18` for those of chapter 18.
 */
export function handRows(text: string, file: string, names: Readonly<Record<Kind, Names>>): SetRow[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  if (header !== COLUMNS) throw new Error(`${file}: the header must be ${COLUMNS}`);
  return lines.map((line, at) => {
    const [kindText = '', name = '', written = '', gold = '', fields = ''] = line.split('\t');
    const kind = asKind(kindText);
    const place = `${file}:${at + 2}`;
    if (name === '' || written === '' || gold === '') throw new Error(`${place}: a cell is empty: ${line}`);
    return { kind, class: name, name: written, gold: goldOf(gold, names[kind], place), ...fieldsOf(fields, place) };
  });
}

function goldOf(text: string, names: Names, place: string): string[][] {
  if (text === '-') return [];
  return text.split(' + ').map((thing) => thing.split(' | ').flatMap((one) => codesOf(one, names, place)));
}

function codesOf(text: string, names: Names, place: string): string[] {
  if (!text.startsWith('=')) {
    if (!names.catalog.has(text)) throw new Error(`${place}: there is no code ${text}`);
    return [text];
  }
  const [name = '', chapter] = text.slice(1).split(' @');
  const found = names.catalog.entries
    .filter((entry) => entry.name === name && (chapter === undefined || entry.code.startsWith(`${chapter}.`)))
    .map(({ code }) => code);
  if (found.length === 0) throw new Error(`${place}: no code has the name ${text.slice(1)}`);
  return found;
}

function fieldsOf(text: string, place: string): Partial<SetRow> {
  const fields: Record<string, string | number> = {};
  for (const part of text.split('; ').filter((one) => one !== '')) {
    const [key = '', value = ''] = part.split('=');
    if (!FIELDS.has(key) || value === '') throw new Error(`${place}: there is no field ${part}`);
    fields[key] = NUMBERS.has(key) ? Number(value) : value;
  }
  return fields;
}
