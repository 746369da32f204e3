import { type Entry, isInferred, isNameless } from '../../src/catalog/entry';
import { codeInName, codesOf, madeRows, severalRows } from './made';
import { keyOf, type Names, pick, sample } from './names';
import type { SetRow } from './row';

/** Rows of ICD-10. */
export function diseaseRows(names: Names): SetRow[] {
  const plain = ({ name }: Entry): boolean => name.length < 130 && !/Sử dụng mã/u.test(name);
  return [
    ...madeRows(
      names,
      {
        'official name': 30,
        'lost accents': 45,
        'upper case': 20,
        marks: 25,
        'typed twice': 12,
        'signs and spaces': 15,
        spelling: 30,
        abbreviations: 45,
        typos: 40,
        scanned: 40,
        cut: 25,
      },
      plain,
    ),
    ...codeInName(names, 40, plain),
    ...severalRows(names, 45, plain),
  ];
}

/** Rows of traditional-medicine diseases: with a partner beside them, or its modern name behind them. */
export function yhctRows(names: Names): SetRow[] {
  const rows: SetRow[] = [];
  for (const entry of sample(names.catalog.entries, names.catalog.size, ({ code }) => code, 'yhct')) {
    if (rows.length === 80) break;
    const partner = entry.partners?.[0];
    if (!partner?.icd10 || partner.name === '') continue;
    const meant = names
      .of(entry.name)
      .filter(({ partners }) =>
        partners?.some(({ icd10, name }) => icd10 === partner.icd10 && keyOf(name) === keyOf(partner.name)),
      );
    const beside = names
      .of(entry.name)
      .filter(({ partners }) => partners?.some(({ icd10 }) => icd10 === partner.icd10));
    if (beside.length > 3) continue;
    if (rows.length % 2 === 0) {
      rows.push({
        kind: 'yhct-diseases',
        class: 'ICD-10 beside it',
        name: entry.name,
        icd10: partner.icd10,
        gold: [codesOf(beside)],
      });
    } else {
      rows.push({
        kind: 'yhct-diseases',
        class: 'brackets',
        name: `${entry.name} ${pick(['[]', '()'], entry.code).split('').join(partner.name)}`,
        gold: [codesOf(meant)],
      });
    }
  }
  const made = madeRows(names, {
    'official name': 12,
    'lost accents': 15,
    'upper case': 8,
    marks: 10,
    typos: 10,
    scanned: 8,
  });
  return [...rows, ...made];
}

/** Rows of traditional medicines: lists of ingredients. */
export function medicineRows(names: Names): SetRow[] {
  const isSure = (entry: Entry): boolean => !isInferred(entry) && !isNameless(entry);
  const setOf = (name: string): string =>
    name
      .split(/\s*,\s*/u)
      .map(keyOf)
      .sort()
      .join(',');
  const several = sample(names.catalog.entries, names.catalog.size, ({ code }) => code, 'medicines')
    .filter((entry) => isSure(entry) && entry.name.includes(',') && !/[()/]/u.test(entry.name))
    .flatMap((entry): SetRow[] => {
      const meant = names.catalog.entries.filter(({ name }) => setOf(name) === setOf(entry.name));
      if (!meant.every(isSure)) return [];
      const parts = entry.name.split(/\s*,\s*/u);
      const sign = pick(['; ', ' + ', ', ', ' - '], entry.code);
      return [
        {
          kind: 'traditional-medicines',
          class: 'combinations',
          name: [...parts].reverse().join(sign),
          gold: [codesOf(meant)],
        },
      ];
    })
    .slice(0, 25);
  const made = madeRows(
    names,
    { 'official name': 12, 'lost accents': 15, 'upper case': 8, 'signs and spaces': 10, typos: 12, scanned: 10 },
    isSure,
  );
  return [...several, ...made];
}

/** One group holds parts of a device, parted by bars, and has no name of its own. */
const isDevice = ({ name }: Entry): boolean => !name.startsWith('-');

/** Rows of supplies, under the names of their groups. */
export function supplyRows(names: Names): SetRow[] {
  const made = madeRows(
    names,
    {
      'official name': 10,
      'lost accents': 15,
      'upper case': 8,
      marks: 10,
      typos: 12,
      scanned: 10,
      'signs and spaces': 8,
    },
    isDevice,
  );
  // A hospital names the device, not “the kinds and sizes of it”.
  const short = sample(names.catalog.entries, names.catalog.size, ({ code }) => code, 'supplies')
    .flatMap((entry): SetRow[] => {
      const name = entry.name.replace(/\s*(?:sử dụng một lần|dùng một lần)?\s*các loại, các cỡ.*$/u, '');
      const alike = names.beginning(name);
      if (name === entry.name || /[,(]/u.test(name) || alike.length > 1) return [];
      return [{ kind: 'supplies', class: 'shortened', name, gold: [[entry.code]] }];
    })
    .slice(0, 25);
  return [...made, ...short];
}

/** Rows of blood units. */
export function bloodRows(names: Names): SetRow[] {
  const rows = names.catalog.entries.flatMap((entry, at): SetRow[] => {
    const same = names.of(entry.name);
    const meant = same.length > 1 ? same.filter(({ volumeMl }) => volumeMl === entry.volumeMl) : same;
    const volume = same.length > 1 ? { volumeMl: entry.volumeMl } : {};
    const unit = { kind: 'blood' as const, gold: [codesOf(meant)], ...volume };
    const spelled = entry.name.replace(/(\d) ml/gu, '$1ml');
    return [
      { ...unit, class: 'official name', name: entry.name },
      { ...unit, class: 'marks', name: `${entry.name} (BHYT)` },
      ...(at % 2 === 0 ? [{ ...unit, class: 'upper case', name: entry.name.toUpperCase() }] : []),
      ...(spelled !== entry.name ? [{ ...unit, class: 'spelling', name: spelled }] : []),
    ];
  });
  return sample(rows, 45, ({ name, class: of }) => `${name}|${of}`, 'blood');
}
