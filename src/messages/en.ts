import { EDITION_REASONS } from './edition-reasons';
import type { Messages } from './types';

const NUMBERS = new Intl.NumberFormat('en-US');

/** A price in đồng; a parameter that is missing stands as a dash. */
function money(value: string | number | undefined): string {
  return typeof value === 'number' ? NUMBERS.format(value) : (value ?? '–');
}

/** Fields in words, from their names separated by commas. */
function fieldNames(fields: string | number | undefined): string {
  const names: Readonly<Record<string, string>> = en.fields;
  return String(fields ?? '')
    .split(', ')
    .map((field) => names[field] ?? field)
    .join(', ');
}

/** Where a further name of a code comes from, in words. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['observed', 'seen in formularies'],
  ['memory', 'confirmed before'],
  ['techniques-tt23-2024', 'technique of circular 23/2024'],
  ['without-salt', 'without its salt'],
  ['in-brackets', 'another name in brackets'],
  ['part', 'part of the group’s name'],
  ['word', 'a word of the group’s name'],
  ['half', 'one of two diseases that the official name joins'],
  ['unspecified', 'the official name without “unspecified”'],
  ['everyday', 'everyday name'],
  ['decision', 'another name in the decision'],
]);

function sourceText(source: string | number | undefined): string {
  const text = String(source ?? '');
  return SOURCES.get(text) ?? (text.startsWith('edition:') ? `edition ${text.slice('edition:'.length)}` : text);
}

/** English texts. */
export const en: Messages = {
  reasons: {
    ...EDITION_REASONS.en,
    'salt-differs': 'The salts differ',
    'route-agrees': (p) => `Route ${p.route} suits the group of the code`,
    'one-code': 'Exactly one code fits',
    'category-or-member': (p) =>
      `The name does not tell the category ${p.category} from ${p.member} (nothing more specified)`,
    'several-codes': (p) =>
      `${p.count} codes remain possible${p.fields ? `; they differ in: ${fieldNames(p.fields)}` : ''}`,
    'nothing-near': 'No official name is near enough',
    'no-known-word': 'No word of this name is in the code set',
    'best-contradicts': 'The nearest code contradicts in a deciding detail',
    'not-the-same-words': 'Words are left over or stand in another order',
    'not-sure-enough': 'Not certain enough to decide alone',
    'ingredient-missing': 'Only a trade name is given: the ingredient is needed',
    'names-several': (p) => `The text names ${p.count} diseases: one code each`,
    'one-of-several': (p) => `For the part “${p.part}”`,
    'part-left-out': 'Found after leaving part of the name out (brackets, stage, side, contrast medium …)',
    'name-identical': 'Same name',
    'name-folded': 'Same name, leaving accents, case and punctuation aside',
    'name-sorted': 'Same words in another order',
    'name-joined': 'Same name, leaving spaces aside',
    'name-near': (p) => `Similar name (${p.percent}%)`,
    'further-name': (p) => `By another name of the code: “${p.name}” (${sourceText(p.source)})`,
    'written-only': (p) => `Only in the facility’s name: “${p.words}”`,
    'official-only': (p) => `Only in the official name: “${p.words}”`,
    'numbers-differ': 'The numbers differ',
    'deciding-word': (p) =>
      `They differ in a detail that decides: “${p.written || '(nothing)'}” and “${p.official || '(nothing)'}”`,
    'bracket-agrees': (p) => `The text in square brackets agrees with the price item “${p.official}”`,
    'bracket-unmatched': (p) => `The bracket “${p.bracket}” is not in the price item of this code`,
    'bracket-contradicts': (p) => `The text in square brackets “${p.bracket}” contradicts “${p.official}”`,
    'price-as-in-list': (p) =>
      `In this list ${money(p.price)} is the price of price item ${p.priceItem} (${p.rows} rows)`,
    'price-near': (p) => `The price ${money(p.price)} is near the official ${money(p.official)}`,
    'price-far': (p) => `The price ${money(p.price)} is far from the official ${money(p.official)}`,
    'price-name-agrees': (p) => `The name of the price item agrees: “${p.official}”`,
    'price-name-contradicts': (p) => `The name of the price item “${p.written}” contradicts “${p.official}”`,
    'department-agrees': (p) => `“${p.department}” belongs to the specialty ${p.specialty}`,
    'volume-agrees': (p) => `Same volume, ${p.volume} ml`,
    'volume-differs': (p) => `The volume is ${p.volume} ml, this code is for ${p.official} ml`,
    'icd10-agrees': (p) => `The ICD-10 code ${p.icd10} agrees`,
    'icd10-contradicts': (p) => `The ICD-10 code ${p.icd10} contradicts this code (${p.official})`,
    'modern-name-agrees': 'The modern name agrees',
    'declared-agrees': 'It is the code that the facility declares',
    'declared-contradicts': (p) => `The declared code ${p.code} contradicts the name`,
    'edition-provisional': (p) => `The table ${p.edition} is provisional, so nothing is mapped automatically`,
    'code-inferred': (p) => `The code ${p.code} is inferred and has to be checked`,
    'name-without-code': (p) =>
      `${p.name}: position ${p.position} of ${p.list}; its code ${p.family} is not in the table at hand`,
  },
  statuses: {
    auto: 'Automatic',
    ambiguous: 'Several codes',
    review: 'To review',
    none: 'Not found',
    confirmed: 'Confirmed',
    'no-equivalent': 'No equivalent',
    rejected: 'Rejected',
    flagged: 'Flagged',
  },
  tabs: {
    drugs: 'Drugs',
    'traditional-medicines': 'Traditional medicines',
    services: 'Services',
    supplies: 'Supplies',
    icd10: 'ICD-10',
    'yhct-diseases': 'Traditional diseases',
    blood: 'Blood',
  },
  fields: {
    unitPrice: 'Unit price',
    unit: 'Unit',
    quantity: 'Quantity',
    amount: 'Amount',
    department: 'Department',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    declaredCode: 'Declared code',
    declaredName: 'Declared name',
    priceName: 'Price item name',
    tradeName: 'Trade name',
    ingredient: 'Ingredient',
    strength: 'Strength',
    route: 'Route',
    dosageForm: 'Dosage form',
    registrationNo: 'Registration no.',
    groupName: 'Supply group',
    model: 'Model',
    packaging: 'Packaging',
    manufacturer: 'Manufacturer',
    country: 'Country',
    nameEn: 'English name',
    icd10: 'ICD-10 code',
    modernName: 'Modern name',
    volumeMl: 'Volume (ml)',
    name: 'Name',
    technique: 'Technique',
    specialty: 'Specialty',
    level: 'Level',
    procedureClass: 'Procedure class',
    priceItem: 'Price item',
    price: 'Price',
    mark: 'Mark †/*',
    category: 'Category',
    blockName: 'Block',
    chapterName: 'Chapter',
    chapter: 'Chapter',
    partners: 'ICD-10 code',
  },
  review: {
    title: 'Review workbook: mapping onto the national code set (DMDC)',
    summaryTab: 'Summary',
    columns: {
      key: 'No.',
      order: 'Review order',
      status: 'Status',
      localCode: 'Local code',
      localName: 'Local name',
      decision: 'Decision',
      relationship: 'Relationship to the code',
      reviewer: 'Reviewer',
      comment: 'Comment',
      code: 'Proposed code',
      name: 'Proposed name',
      score: '%',
      reasons: 'Reasons',
      differBy: 'The codes differ by',
      notes: 'Notes',
      portalStatus: 'Mapping status',
    },
    groups: {
      own: 'FACILITY LIST',
      person: 'REVIEWER FILLS IN',
      proposal: 'PROPOSAL',
      others: 'OTHER POSSIBLE CODES',
      portal: 'INSURER PORTAL COLUMNS',
    },
    otherCode: (rank) => `Code ${rank}`,
    otherName: (rank) => `Name ${rank}`,
    otherScore: (rank) => `% ${rank}`,
    noEquivalent: 'No equivalent code',
    flagged: 'Look at again',
    rejected: 'Proposals rejected',
    relationships: {
      equivalent: 'Equivalent',
      'source-is-narrower-than-target': 'Narrower than the code',
      'source-is-broader-than-target': 'Broader than the code',
      'related-to': 'Related',
    },
    draft: (why, what, who) => `${why}: ${what}${who ? ` (${who})` : ''}.`,
    drafts: {
      'second-review': 'Waits for a second person to agree',
      renamed: 'The local name changed: does the earlier decision still stand?',
      migrated: 'The edition changed: does the earlier decision still stand?',
      reconcile: 'Two people decided differently',
    },
    price: (price) => `price ${price}`,
    howToTitle: 'How to use this workbook',
    howTo: [
      '1. Open each list: rows that a person must decide come first, the doubtful and much used ones at the top. Sort by “No.” for the order of the list.',
      '2. In “Decision”, click the arrow and choose a code, or type another; where none fits choose “No equivalent code”.',
      '3. Leaving an “Automatic” row empty agrees with it; choose another code to change it. Sign in “Reviewer”, remarks go to “Comment”.',
      '4. You may sort, filter, hide or move columns; please leave the “No.” column and the hidden sheets as they are.',
      '5. Save as .xlsx (Excel or LibreOffice); dmdc reads the decisions back from this file.',
    ],
    legendTitle: 'What the statuses mean',
    legend: {
      auto: 'Exactly one code found, certain.',
      ambiguous: 'Several codes fit equally well: see “The codes differ by” and choose.',
      review: 'A code is proposed but not certain.',
      none: 'No code is near enough: type one or choose “No equivalent code”.',
      confirmed: 'A reviewer chose the code.',
      'no-equivalent': 'A reviewer states that no code is equivalent.',
      rejected: 'A reviewer rejected the proposals; no other code yet.',
      flagged: 'A reviewer marked the row to be looked at again.',
    },
    summary: {
      facility: 'Facility',
      kind: 'List',
      edition: 'Edition',
      coverage: 'Table',
      total: 'Items',
      automatic: 'Automatic',
      confirmed: 'Confirmed',
      noEquivalent: 'No equivalent',
      waiting: 'Waiting',
      ratio: 'Mapped / items',
      percent: 'Share',
    },
    warningsTitle: 'Please note',
    duplicates: (count) => `${count} rows repeat a local code; each code is counted once.`,
    declaredInvalid: (count) => `${count} rows declare a national code that is not valid.`,
  },
  coverageNote: (coverage, edition) =>
    coverage === 'partial'
      ? `The bundled table of ${edition} is partial: an item that was not found may still have a code in the decision.`
      : `The bundled table of ${edition} is provisional, its codes were not checked against the decision: no row is mapped automatically.`,
  portalStatuses: ['0 Chưa ánh xạ', '1 Đã ánh xạ tự động', '2 Đã ánh xạ chủ động'],
};
