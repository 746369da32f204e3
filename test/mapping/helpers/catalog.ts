import type { Coverage } from '../../../src/catalog/catalog';
import { createCatalog } from '../../../src/catalog/create';
import type { Kind } from '../../../src/catalog/kinds';

/** A small code set with made-up techniques. */
export function smallCatalog(kind: Kind = 'services', coverage: Coverage = 'complete') {
  const names: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    services: [
      ['02.0085.1778', 'Điện tim thường'],
      ['02.0314.0001', 'Siêu âm ổ bụng'],
      ['03.0042.0101', 'Đo nhịp thở bằng chuông gió'],
      ['04.0001.0077', 'Chọc dò dịch tưởng tượng'],
    ],
    drugs: [
      ['40.48', 'Paracetamol'],
      ['40.28', 'Codein'],
    ],
  };
  const entries = (names[kind] ?? []).map(([code, name]) => ({ code, name }));
  const text = { vi: 'Bản thử', en: 'Test edition' };
  return createCatalog(
    {
      kind,
      id: 'qd7603-2018',
      title: text,
      decision: 'QĐ 7603/QĐ-BYT',
      annex: null,
      issued: '2018-12-25',
      validFrom: '2019-01-01',
      validTo: '2025-07-31',
      abolishedBy: null,
      coverage,
      codes: entries.length,
      sha256: '',
      compiled: text,
      checked: text,
      gaps: [],
    },
    entries,
    [{ code: '02.0099.0001', name: 'Đã hủy', successors: ['02.0085.1778'] }],
  );
}
