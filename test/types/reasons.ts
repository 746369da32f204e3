// Checked by `npm run typecheck`, never run: a text gets just the values that it names.

import { remark } from '../../src/list/remarks';
import type { SaidReason } from '../../src/messages/reasons';

export const REASONS: readonly SaidReason[] = [
  { code: 'one-code' },
  { code: 'several-codes', params: { count: 2, fields: 'priceItem' } },
  // @ts-expect-error There is no such text.
  { code: 'several-kodes', params: { count: 2, fields: 'priceItem' } },
  // @ts-expect-error The text names the fields too.
  { code: 'several-codes', params: { count: 2 } },
  // @ts-expect-error The text names no field of that name.
  { code: 'several-codes', params: { count: 2, fields: 'priceItem', codes: 'A00' } },
  // @ts-expect-error The text takes values.
  { code: 'several-codes' },
  // @ts-expect-error The text takes none.
  { code: 'one-code', params: { count: 1 } },
];

export const REMARKS = [
  remark('sheet-empty', {}),
  remark('rows-hidden', {}, { n: 2, rows: '3, 4' }),
  // @ts-expect-error The text names the rows too.
  remark('rows-hidden', {}, { n: 2 }),
  // @ts-expect-error The text names the rows.
  remark('rows-hidden', {}),
  // @ts-expect-error The text has another name for them.
  remark('rows-hidden', {}, { n: 2, lines: '3, 4' }),
  // @ts-expect-error There is no such text.
  remark('rows-hiden', {}, { n: 2, rows: '3, 4' }),
];
