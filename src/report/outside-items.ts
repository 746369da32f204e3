import type { MappedRow } from '../mapping/mapping';
import { apartAs, type ServiceType } from '../match/service-type';

/** An item that needs no national code: it is counted in no ratio and is listed instead. */
export interface OutsideItem {
  readonly localCode: string;
  readonly localName: string;
  /** Why it needs none, in the person's words. */
  readonly reason?: string;
  /** What it is, where its name says that it is no technical service and nobody said otherwise. */
  readonly apart?: ServiceType;
  /** Codes of its own table: the one decided on, else those that its name allows. */
  readonly codes?: readonly string[];
}

/** Items out of scope that are kept of one list. */
export const MOST_OUTSIDE_ITEMS = 1000;

/** What a report says of an item out of scope, which may stand on several rows. */
export function outsideItem(rows: readonly MappedRow[]): OutsideItem {
  const [first] = rows as [MappedRow, ...MappedRow[]];
  const { localCode, localName } = first.item;
  const said = rows.flatMap(({ decision }) =>
    decision?.status === 'out-of-scope' ? [decision.reason ?? decision.comment ?? ''] : [],
  );
  const reason = [...new Set(said)].filter((one) => one !== '').join('; ');
  const isOpen = rows.every(({ decision }) => !decision || decision.status === 'confirmed');
  const apart = isOpen ? apartAs(first.match) : undefined;
  const decided = rows.flatMap(({ decision }) => (decision?.status === 'confirmed' ? [decision.code] : []));
  const codes = decided.length > 0 ? [...new Set(decided)] : first.match.candidates.map(({ code }) => code);
  return { localCode, localName, ...(reason && { reason }), ...(apart && { apart, codes }) };
}

/** The first {@link MOST_OUTSIDE_ITEMS} by reason, name and code, so that the order of rows changes nothing. */
export function firstOutside(items: readonly OutsideItem[]): OutsideItem[] {
  const say = ({ reason, apart, localName, localCode }: OutsideItem) =>
    [reason, apart, localName, localCode].join('\0');
  return [...items].sort((a, b) => (say(a) < say(b) ? -1 : 1)).slice(0, MOST_OUTSIDE_ITEMS);
}
