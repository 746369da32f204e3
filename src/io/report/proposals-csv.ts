import { stringify } from 'csv-stringify/sync';
import { KIND_LABELS } from '../../catalog/kinds';
import type { Lang } from '../../messages/types';
import type { Proposals } from '../../report/proposals';
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
  const options = { escape_formulas: true, record_delimiter: 'windows' } as const;
  const pieces = [stringify([[...COLUMNS]], { ...options, bom: true })];
  for (const { number, proposal, nearest, against, said } of proposalViews(proposals, lang)) {
    const { kind, basis, name, facilities, stated, quantity, amount } = proposal;
    const head = [number, kind, KIND_LABELS[kind][lang], basis, name, facilities.length, stated, quantity, amount];
    const lines = proposal.items.map((item, at) => {
      const facility = proposals.facilities[item.facility];
      return [
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
    });
    pieces.push(stringify(lines, options));
  }
  return pieces.join('');
}
