import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry';
import { cutAt, mayGoOn, NO_CONTEXT } from '../../src/match/context';
import { createMatcher } from '../../src/match/matcher';
import { catalogOf } from './helpers/catalog';

const LONG = 'Nội soi ống tiêu hóa dưới sinh thiết tổn thương nhỏ';
const entries: Entry[] = [
  { code: '01.0001.0001', name: LONG },
  { code: '01.0002.0002', name: `${LONG} dưới hướng dẫn siêu âm` },
  { code: '01.0003.0003', name: 'Rửa bàng quang' },
];
const matcher = createMatcher(catalogOf('services', entries));
const item = (localName: string, at: number) => ({ localCode: `R${at}`, localName });

describe('a list that cuts its names', () => {
  const names = ['gan', 'tim', 'thận', 'mắt', 'tai'].map((organ) => `${organ} ${'một hai ba bốn năm '.repeat(5)}`);
  const cut = [...names.map((name) => name.slice(0, LONG.length)), 'Rửa bàng quang', LONG];

  it('is recognised by many names of the same greatest length', () => {
    expect(cutAt(cut)).toBe(LONG.length);
    expect(cutAt(['Rửa bàng quang', LONG])).toBeUndefined();
  });

  it('leaves a name of that length to a person where another official name goes on, and no other row', () => {
    const results = matcher.matchAll(cut.map(item));
    expect(results.at(-1)?.status).not.toBe('auto');
    expect(results.at(-2)?.status).toBe('auto');
  });

  it('decides the same name where nothing is cut', () => {
    expect(matcher.match(item(LONG, 1)).status).toBe('auto');
  });

  it('takes a name that ends in a comma or an open bracket for incomplete', () => {
    expect(matcher.match(item(`${LONG} (`, 1)).status).not.toBe('auto');
    expect(mayGoOn('Bệnh khớp do chấn thương,', NO_CONTEXT)).toBe(true);
    expect(mayGoOn('Bệnh khớp (do chấn thương)', NO_CONTEXT)).toBe(false);
  });
});
