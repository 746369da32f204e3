import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry';
import { createMatcher } from '../../src/match/matcher';
import { catalogOf } from './helpers/catalog';

const price = { priceItem: '0700', priceName: 'Phẫu thuật cắt u nhỏ' };
const entries: Entry[] = [
  { code: '12.0001.0700', name: 'Cắt u mỡ vùng gáy', ...price },
  { code: '12.0002.0701', name: 'Bơm rửa niệu quản', priceItem: '0701', priceName: 'Bơm rửa' },
  { code: '12.0003.0702', name: 'Bơm rửa niệu quản có gây mê', priceItem: '0702', priceName: 'Bơm rửa' },
  { code: '13.0001.0654', name: 'Cắt polyp buồng tử cung', priceItem: '0654', priceName: 'Cắt polyp (đường bụng)' },
  {
    code: '13.0002.0654',
    name: 'Cắt polyp buồng tử cung (đường bụng)',
    priceItem: '0654',
    priceName: 'Cắt polyp (đường bụng)',
  },
];
const matcher = createMatcher(catalogOf('services', entries));
const ask = (localName: string) => matcher.match({ localCode: '1', localName });

describe('brackets of a service', () => {
  it('with an anaesthesia that no name and no price item mentions do not stop the decision', () => {
    expect(ask('Cắt u mỡ vùng gáy [gây tê]')).toMatchObject({ status: 'auto', code: '12.0001.0700' });
  });

  it('with an anaesthesia that another name mentions leave the row to a person', () => {
    expect(ask('Bơm rửa niệu quản [gây mê]').status).not.toBe('auto');
  });

  it('are part of the name where an official name has them, with accents or without', () => {
    for (const name of ['Cắt polyp buồng tử cung (đường bụng)', 'Cat polyp buong tu cung (duong bung)'])
      expect(ask(name).candidates[0]?.code, name).toBe('13.0002.0654');
  });
});
