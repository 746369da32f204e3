import type { Entry } from '../../src/catalog/entry';
import { codeInName, codesOf, madeRows } from './made';
import { type Names, pick, sample } from './names';
import type { SetRow } from './row';

/** Departments whose rows stand in one chapter only. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  '03': 'Khoa Nhi',
  '13': 'Khoa Phụ sản',
  '14': 'Khoa Mắt',
  '15': 'Khoa Tai Mũi Họng',
  '16': 'Khoa Răng Hàm Mặt',
  '11': 'Khoa Bỏng',
  '08': 'Khoa Y học cổ truyền',
  '12': 'Khoa Ung bướu',
};

const chapterOf = ({ code }: Entry): string => code.slice(0, 2);

/** Rows of the services list. */
export function serviceRows(names: Names): SetRow[] {
  return [
    ...madeRows(names, {
      'official name': 40,
      'lost accents': 50,
      'upper case': 30,
      marks: 50,
      'typed twice': 20,
      'signs and spaces': 20,
      spelling: 35,
      abbreviations: 60,
      typos: 50,
      scanned: 45,
      cut: 35,
    }),
    ...codeInName(names, 25, ({ name }) => name.length < 80),
    ...priceBrackets(names, 50),
    ...children(names, 30),
    ...byPrice(names, 40),
    ...byDepartment(names, 30),
    ...byCase(names, 20),
  ];
}

/** The name and behind it, in round brackets, the name of its price item. */
function priceBrackets(names: Names, count: number): SetRow[] {
  return drawnFrom(
    names,
    'brackets',
    ({ name, priceName }) => priceName !== undefined && priceName !== name && !/[[(]/.test(name),
  )
    .flatMap((entry) => {
      const meant = names.of(entry.name).filter(({ priceName }) => priceName === entry.priceName);
      if (meant.length > 4) return [];
      const glue = pick(['', ' '], entry.code);
      return [row('brackets', `${entry.name}${glue}(${entry.priceName})`, meant)];
    })
    .slice(0, count);
}

/** A mark of the child in front: the namesake in the chapter of children's medicine. */
function children(names: Names, count: number): SetRow[] {
  return drawnFrom(names, 'children', (entry) => chapterOf(entry) === '03')
    .flatMap((entry) => {
      const same = names.of(entry.name);
      const meant = same.filter((one) => chapterOf(one) === '03');
      if (same.length === meant.length || meant.length > 1) return [];
      const mark = pick(['(TE) ', 'TE - ', '(TE)', 'Trẻ em - '], entry.code);
      return [row('child mark', `${mark}${entry.name}`, meant)];
    })
    .slice(0, count);
}

/** The price tells namesakes apart: exactly the price of one of them, that of no other. */
function byPrice(names: Names, count: number): SetRow[] {
  return drawnFrom(names, 'price', ({ price }) => price !== undefined && price > 0)
    .flatMap((entry) => {
      const same = names.of(entry.name);
      const meant = same.filter(({ price }) => price === entry.price);
      if (same.length === 1 || meant.length > 1) return [];
      return [{ ...row('price decides', entry.name, meant), price: entry.price as number }];
    })
    .slice(0, count);
}

/** The department tells namesakes of two chapters apart. */
function byDepartment(names: Names, count: number): SetRow[] {
  return drawnFrom(names, 'department', (entry) => chapterOf(entry) in DEPARTMENTS)
    .flatMap((entry) => {
      const same = names.of(entry.name);
      const meant = same.filter((one) => chapterOf(one) === chapterOf(entry));
      if (same.length === meant.length || meant.length > 1) return [];
      return [{ ...row('department decides', entry.name, meant), department: DEPARTMENTS[chapterOf(entry)] as string }];
    })
    .slice(0, count);
}

/** Names that differ in the case of a letter only: antigen C and c are two. */
function byCase(names: Names, count: number): SetRow[] {
  return drawnFrom(names, 'case', () => true)
    .flatMap((entry) => {
      const same = names.of(entry.name);
      const plain = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();
      // Two cases of a longer word are a printer's matter; of a single letter they are two things.
      const letters = (name: string): string => (plain(name).match(/(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []).join('');
      const isCase = same.some(
        ({ name }) =>
          plain(name).toLowerCase() === plain(entry.name).toLowerCase() && letters(name) !== letters(entry.name),
      );
      if (!isCase) return [];
      return [
        row(
          'case decides',
          entry.name,
          same.filter(({ name }) => plain(name) === plain(entry.name)),
        ),
      ];
    })
    .slice(0, count);
}

function drawnFrom(names: Names, salt: string, usable: (entry: Entry) => boolean): Entry[] {
  return sample(names.catalog.entries, names.catalog.size, ({ code }) => code, `services ${salt}`).filter(usable);
}

function row(name: string, written: string, meant: readonly Entry[]): SetRow {
  return { kind: 'services', class: name, name: written, gold: [codesOf(meant)] };
}
