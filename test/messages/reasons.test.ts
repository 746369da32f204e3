import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import { describeReason } from '../../src/messages/reasons';
import { vi } from '../../src/messages/vi';

describe('reasons in words', () => {
  it('are the same in both languages, and no language shows a hole', () => {
    expect(Object.keys(en.reasons)).toEqual(Object.keys(vi.reasons));
    expect(Object.keys(en.fields)).toEqual(Object.keys(vi.fields));
    const params = new Proxy({}, { get: () => 7 });
    for (const lang of ['vi', 'en'] as const) {
      for (const code of Object.keys(vi.reasons)) {
        expect(describeReason({ code, params }, lang)).toMatch(/\p{L}/u);
        expect(describeReason({ code, params }, lang)).not.toContain('undefined');
      }
    }
  });

  it('write prices as each language does', () => {
    const reason = { code: 'price-near', params: { price: 3136900, official: 2867000 } };
    expect(describeReason(reason)).toBe('Giá 3.136.900 gần với giá DMDC 2.867.000');
    expect(describeReason(reason, 'en')).toBe('The price 3,136,900 is near the official 2,867,000');
  });

  it('fall back to the code, whatever it is called', () => {
    expect(describeReason({ code: 'never-heard-of' })).toBe('never-heard-of');
    expect(describeReason({ code: 'constructor' })).toBe('constructor');
  });
});
