// Checked by `npm run typecheck`, never run: what the documents show type-checks, and what cannot be does not.
// A line under `@ts-expect-error` that type-checks after all is an error.

import {
  type Candidate,
  type Confirmed,
  createCatalog,
  createMatcher,
  type Decision,
  decidedCode,
  describeReason,
  type Edition,
  type Item,
  type Kind,
  type MappedRow,
  type Mapping,
  type MatchResult,
  mapCatalog,
  mapItems,
  openCatalog,
  parseTable,
  ratioReport,
  readFacilityCatalog,
  reviewWorkbook,
  rowStatus,
  writeFileAtomic,
} from '../../src/index';

const ITEM: Item = { localCode: 'DV01', localName: 'dien tim thuong' };
const REST = { candidates: [], reasons: [], issues: [] };

/** The whole-list example of README. */
export async function readmeList(): Promise<void> {
  const list = readFacilityCatalog('danh-muc.xlsx');
  const mappings: Mapping[] = mapCatalog(list, { asOf: '2026-11-21' });
  for (const { kind, edition, rows } of mappings) {
    const auto: number = rows.filter(({ match }) => match.status === 'auto').length;
    console.log(kind satisfies Kind, edition.id satisfies string, auto);
  }
  const { mapped, total } = ratioReport(mappings).totals.services ?? { mapped: 0, total: 0 };
  console.log((mapped satisfies number) / (total satisfies number));
  writeFileAtomic('ra-soat.xlsx', await reviewWorkbook(mappings));
}

/** The one-item example of README. */
export function readmeItem(): string[] {
  const matcher = createMatcher(openCatalog('services', { edition: 'qd7603-2018' }), { top: 3, accept: 0.995 });
  const { candidates } = matcher.match(ITEM);
  return candidates.flatMap(({ reasons }: Candidate) => reasons.map((reason) => describeReason(reason, 'en')));
}

/** A code set handed over as text, as a page in a browser does it. */
export function core(edition: Edition, table: string): Mapping {
  return mapItems([ITEM], createMatcher(createCatalog(edition, parseTable('icd10', table))), { name: 'Trạm Y tế X' });
}

/** What a status allows to be read. */
export function read(match: MatchResult): readonly string[] {
  switch (match.status) {
    case 'auto':
      // @ts-expect-error One code is certain: there is nothing that it could differ by.
      match.differBy;
      return [match.code];
    case 'ambiguous':
      // @ts-expect-error Several codes remain: none of them is the code.
      match.code;
      return [...match.among, ...match.differBy];
    case 'review':
      // @ts-expect-error Nothing is certain before a person has looked.
      match.code;
      return match.candidates.map(({ code }) => code);
    case 'none':
      // @ts-expect-error Nothing is plausible.
      match.among;
      return [];
    default:
      return match satisfies never;
  }
}

/** What can be read of a row without asking for anything. */
export function readRow(row: MappedRow): void {
  // @ts-expect-error Without asking for the status there is no code to read.
  row.match.code;
  // @ts-expect-error A decision need not be there.
  row.decision.status;
}

/** What a person decided, and what goes with it. */
export function decisionCode(decision: Decision): string | undefined {
  switch (decision.status) {
    case 'confirmed':
      return (decision satisfies Confirmed).code;
    case 'rejected':
      return decision.codes?.join();
    case 'no-equivalent':
    case 'out-of-scope':
      // @ts-expect-error No code stands for the item.
      decision.code;
      return decision.reason;
    case 'flagged':
      return decision.comment;
    default:
      return decision satisfies never;
  }
}

export const ROWS: readonly MappedRow[] = [
  { item: ITEM, match: { status: 'auto', code: '02.0085.1778', ...REST } },
  { item: ITEM, match: { status: 'ambiguous', among: ['A00', 'A01'], differBy: ['name'], ...REST } },
  { item: ITEM, match: { status: 'review', ...REST }, decision: { status: 'confirmed', code: 'A00', reviewer: 'Lan' } },
  { item: ITEM, match: { status: 'none', ...REST }, decision: { status: 'no-equivalent', reason: 'ngoài danh mục' } },
  // @ts-expect-error An automatic row names its code.
  { item: ITEM, match: { status: 'auto', ...REST } },
  // @ts-expect-error An ambiguous row names the codes that remain possible.
  { item: ITEM, match: { status: 'ambiguous', ...REST } },
  // @ts-expect-error A row for review has no code of its own.
  { item: ITEM, match: { status: 'review', code: 'A00', ...REST } },
  // @ts-expect-error Where nothing is plausible there is no code.
  { item: ITEM, match: { status: 'none', code: 'A00', ...REST } },
  // @ts-expect-error A person confirms a code.
  { item: ITEM, match: { status: 'review', ...REST }, decision: { status: 'confirmed' } },
  // @ts-expect-error Who says that there is none gives no code.
  { item: ITEM, match: { status: 'review', ...REST }, decision: { status: 'no-equivalent', code: 'A00' } },
  // @ts-expect-error The machine's words are none of a person's.
  { item: ITEM, match: { status: 'review', ...REST }, decision: { status: 'auto', code: 'A00' } },
  // @ts-expect-error Every row has its item.
  { match: { status: 'none', ...REST } },
  // @ts-expect-error An item has a code and a name.
  { item: { localCode: 'DV01' }, match: { status: 'none', ...REST } },
];

export const STATUSES: readonly string[] = ROWS.map((row) => `${rowStatus(row)} ${decidedCode(row)}`);

// @ts-expect-error There are seven kinds, and this is none of them.
openCatalog('thuoc');
// @ts-expect-error Numbers lose the zeros of a code.
createMatcher(openCatalog('services')).match({ localCode: 1778, localName: 'x' });
// @ts-expect-error The threshold is a number.
createMatcher(openCatalog('services'), { accept: '0.9' });
// @ts-expect-error Results are not for changing.
createMatcher(openCatalog('services')).match(ITEM).candidates.push();
