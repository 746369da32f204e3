import { KIND_LABELS } from '../../catalog/kinds';
import type { Lang } from '../../messages/pair';
import type { Proposals } from '../../report/proposals';
import { type TextCell, wholeTableText } from '../tables/table-text';
import { proposalViews } from './proposal-view';

const COLUMNS = [
  'number',
  'kind',
  'kindLabel',
  'basis',
  'name',
  'facilities',
  'stated',
  'quantity',
  'amount',
  'nearest',
  'against',
  'said',
  'facilityCode',
  'facility',
  'localCode',
  'localName',
  'state',
  'rowQuantity',
  'rowAmount',
  'unitPrice',
  'declaredCode',
] as const;

/**
 * Proposals as CSV: one line for every row of a facility's list, each with the proposal that it belongs to; what is long and the same for all stands on the first.
 * UTF-8 with a byte-order mark; texts that a spreadsheet would run as formulas are made inert.
 */
export function proposalsCsv(proposals: Proposals, { lang = 'vi' }: { readonly lang?: Lang } = {}): string {
  return wholeTableText(proposalsTable(proposals, lang), 'csv');
}

/** The table of {@link proposalsCsv}, header first. */
export function* proposalsTable(proposals: Proposals, lang: Lang): Generator<readonly TextCell[]> {
  yield COLUMNS;
  for (const { number, proposal, nearest, against, said } of proposalViews(proposals, lang)) {
    const { kind, basis, name, facilities, stated, quantity, amount } = proposal;
    const head = [number, kind, KIND_LABELS[kind][lang], basis, name, facilities.length, stated, quantity, amount];
    for (const [at, item] of proposal.items.entries()) {
      const facility = proposals.facilities[item.facility];
      yield [
        ...head,
        ...(at === 0 ? [nearest, against, said] : [null, null, null]),
        facility?.code,
        facility?.name,
        item.localCode,
        item.localName,
        item.state,
        item.quantity,
        item.amount,
        item.unitPrice,
        item.declaredCode,
      ];
    }
  }
}
