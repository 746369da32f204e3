import { isDate } from '../../catalog/date';
import type { Kind } from '../../catalog/kinds';
import type { Item } from '../../item';
import type { Facility, MappedRow, Mapping } from '../../mapping/mapping';
import { rowStatus } from '../../mapping/mapping';
import type { Candidate, Reason } from '../../match/result';
import { apartAs } from '../../match/service-type';
import { cleanText } from '../../text/clean';
import { repairLegacy } from '../../text/legacy';
import { facilityKey } from '../../text/same-text';
import { weightOf } from '../use';

/** Which rows are taken. */
export interface OpenRowOptions {
  /** @default both */
  readonly include?: 'open' | 'no-equivalent' | 'to-check';
  /** @default every kind */
  readonly kinds?: readonly Kind[];
  /** Rows that nobody decided are taken if their best code is below this, 0…1. @default 0.5 */
  readonly maxScore?: number;
  /** Only rows in force on this day, `yyyy-mm-dd`. */
  readonly date?: string;
}

/** A code that rows of one spelling are near to, with what the best of them says. */
export interface NearSeen {
  code: string;
  name: string;
  score: number;
  rows: number;
  against: readonly Reason[];
}

/** One way of writing a thing, with all rows that write it so. Many are kept in memory at once, so nothing is stored twice. */
export interface Spelling {
  /** Whether a list that has it rests on a complete table: only then does finding no code mean that there is none. */
  isWhole: boolean;
  readonly text: string;
  readonly items: ProposalItem[];
  readonly near: Map<string, NearSeen>;
  /** What people wrote, with the rows and facilities. */
  readonly said: Map<string, { rows: number; facilities: Set<number> }>;
}

const LOW_SCORE = 0.5;
const NEAREST = 3;

/** Reasons that speak against a code; the others speak for it or only say how near it is. */
const AGAINST: ReadonlySet<string> = new Set([
  'written-only',
  'official-only',
  'numbers-differ',
  'deciding-word',
  'salt-differs',
  'bracket-unmatched',
  'bracket-contradicts',
  'price-far',
  'price-name-contradicts',
  'volume-differs',
  'icd10-contradicts',
]);

/** Takes up the rows without a code of one list after another; the lists themselves are not kept. */
export class OpenRows {
  readonly facilities: Facility[] = [];
  readonly byKind = new Map<Kind, Map<string, Spelling>>();
  lists = 0;
  openRows = 0;
  readonly #options: OpenRowOptions;
  readonly #facilityOf = new Map<string, number>();

  constructor(options: OpenRowOptions) {
    this.#options = options;
  }

  add(mapping: Mapping): void {
    const { kinds, date } = this.#options;
    const { kind } = mapping;
    if (kinds && !kinds.includes(kind)) return;
    this.lists++;
    const facility = this.#facility(mapping.facility);
    const spellings = this.byKind.get(kind) ?? new Map<string, Spelling>();
    this.byKind.set(kind, spellings);
    for (const row of mapping.rows) {
      if (date !== undefined && !inForce(row.item, date)) continue;
      const state = this.#state(row);
      if (!state) continue;
      this.openRows++;
      const text = comparedText(kind, row.item);
      let spelling = spellings.get(text);
      if (!spelling) {
        spelling = { text, items: [], near: new Map(), said: new Map(), isWhole: false };
        spellings.set(text, spelling);
      }
      if (mapping.edition.coverage === 'complete') spelling.isWhole = true;
      take(spelling, row, state, facility);
    }
  }

  #state(row: MappedRow): ProposalState | undefined {
    const { include, maxScore = LOW_SCORE } = this.#options;
    const status = rowStatus(row);
    if (status === 'no-equivalent') return include === 'open' ? undefined : status;
    if (include === 'no-equivalent') return undefined;
    // A person who refused some codes and left others open has not said that there is none.
    if (row.decision?.status === 'rejected') return row.decision.codes ? undefined : 'rejected';
    if (row.decision || row.draft) return undefined;
    if (status === 'none') return apartAs(row.match) ? undefined : status;
    return status === 'review' && (row.match.candidates[0]?.score ?? 0) < maxScore ? status : undefined;
  }

  #facility({ code, name }: Facility): number {
    const key = facilityKey({ code, name });
    const known = this.#facilityOf.get(key);
    if (known !== undefined) return known;
    this.#facilityOf.set(key, this.facilities.length);
    this.facilities.push(code === undefined ? { name } : { code, name });
    return this.facilities.length - 1;
  }
}

/** The text that says what an item is, by what its national code stands for: of drugs the ingredient, of a disease of traditional medicine also its modern name. */
function comparedText(kind: Kind, item: Item): string {
  const plain = (text: string) => cleanText(repairLegacy(text));
  switch (kind) {
    case 'drugs':
    case 'traditional-medicines':
      return plain(item.ingredient || item.localName);
    case 'yhct-diseases':
      return plain([item.localName, item.modernName, item.icd10].filter(Boolean).join(' – '));
    case 'blood':
      return plain(item.volumeMl === undefined ? item.localName : `${item.localName} ${item.volumeMl} ml`);
    default:
      return plain(item.localName);
  }
}

function take(spelling: Spelling, { item, match, decision }: MappedRow, state: ProposalState, facility: number): void {
  const { localCode, localName, unitPrice, declaredCode } = item;
  const one: ProposalItem = {
    facility,
    localCode,
    localName: localName === spelling.text ? spelling.text : localName,
    state,
    ...weightOf([item]),
    ...(unitPrice !== undefined && { unitPrice }),
    ...(declaredCode && { declaredCode }),
  };
  spelling.items.push(one);
  for (const candidate of match.candidates.slice(0, NEAREST)) see(spelling.near, candidate);
  if (decision?.status !== 'no-equivalent') return;
  for (const text of new Set([decision.reason?.trim(), decision.comment?.trim()])) {
    if (!text) continue;
    const said = spelling.said.get(text) ?? { rows: 0, facilities: new Set<number>() };
    spelling.said.set(text, said);
    said.rows++;
    said.facilities.add(facility);
  }
}

function see(near: Map<string, NearSeen>, { code, name, score, reasons }: Candidate): void {
  const seen = near.get(code);
  if (!seen) {
    near.set(code, { code, name, score, rows: 1, against: speakingAgainst(reasons) });
    return;
  }
  seen.rows++;
  if (score < seen.score) return;
  const against = speakingAgainst(reasons);
  if (score > seen.score || isBefore(against, seen.against)) Object.assign(seen, { score, against });
}

/** Of rows with one score the reasons that read first stand, so that the order of lists changes nothing. */
function isBefore(a: readonly Reason[], b: readonly Reason[]): boolean {
  const same =
    a.length === b.length &&
    a.every((reason, at) => reason.code === b[at]?.code && reason.params?.words === b[at]?.params?.words);
  return !same && JSON.stringify(a) < JSON.stringify(b);
}

function speakingAgainst(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ code }) => AGAINST.has(code));
}

function inForce({ validFrom, validTo }: Item, date: string): boolean {
  if (validFrom !== undefined && isDate(validFrom) && validFrom > date) return false;
  return !(validTo !== undefined && isDate(validTo) && validTo < date);
}

/** The state of an item without a national code: people found that none fits, they refused all that were proposed, or nobody has decided yet. */
export type ProposalState = 'no-equivalent' | 'rejected' | 'review' | 'none';

/** One row of one facility's list. */
export interface ProposalItem {
  /** Place of the facility in {@link Proposals.facilities}. */
  readonly facility: number;
  readonly localCode: string;
  readonly localName: string;
  readonly state: ProposalState;
  readonly quantity?: number;
  /** In đồng. */
  readonly amount?: number;
  /** In đồng. */
  readonly unitPrice?: number;
  readonly declaredCode?: string;
}
