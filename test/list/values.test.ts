import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, parseAmount, parseDay, serialDay, shownText, volumeOf } from '../../src/list/values';

describe('parseAmount', () => {
  it.each([
    ['73300', 73300],
    ['73.300', 73300],
    ['73,300', 73300],
    ['73.300,50', 73300.5],
    ['73,300.50', 73300.5],
    ['1.234.567', 1234567],
    ['1,234,567 đ', 1234567],
    ['73.300đ', 73300],
    ['73 300 VNĐ', 73300],
    ['73.300 đồng/lần', 73300],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['1500,-', 1500],
    ['(2.000)', -2000],
    ['-5', -5],
  ])('reads %s', (text, amount) => expect(parseAmount(text)).toBe(amount));

  it.each(['', 'miễn phí', '1.2.3', '12.34.567', '5-10', '73.300 và 80.000', '1,23,456', 'Infinity', '0x10'])(
    'does not guess at “%s”',
    (text) => expect(parseAmount(text)).toBeUndefined(),
  );

  it('reads what Vietnamese and English formatting write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
        const vi = String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
        expect(parseAmount(vi)).toBe(amount);
        expect(parseAmount(vi.replaceAll('.', ','))).toBe(amount);
        expect(parseAmount(`${vi},25 ₫`)).toBeCloseTo(amount + 0.25, 5);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['20240131', '2024-01-31'],
    ['202401310930', '2024-01-31'],
    ['31/01/2024', '2024-01-31'],
    ['1/2/2024', '2024-02-01'],
    ['31-1-24', '2024-01-31'],
    ['2024-01-31T00:00:00', '2024-01-31'],
    ['31/01/2024 08:30', '2024-01-31'],
  ])('reads %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['31/02/2024', '20241301', '2024', 'tháng 1', '', '13/13/2024'])('does not guess at “%s”', (text) =>
    expect(parseDay(text)).toBeUndefined(),
  );

  it('reads serials of Excel and numbers of the form yyyymmdd apart', () => {
    expect(serialDay(45322)).toBe('2024-01-31');
    expect(dayOf({ type: 'number', text: '20240131', number: 20240131 })).toBe('2024-01-31');
    expect(dayOf({ type: 'number', text: '45322', number: 45322 })).toBe('2024-01-31');
    expect(dayOf({ type: 'number', text: '3', number: 3 })).toBeUndefined();
    expect(dayOf({ type: 'date', text: '31/1/24', number: 45322.5 })).toBe('2024-01-31');
  });
});

describe('shownText', () => {
  it('gives a code the text a person sees, without grouping or exponent', () => {
    expect(shownText({ type: 'number', number: 1234, text: '001234', format: '000000' })).toBe('001234');
    expect(shownText({ type: 'number', number: 1234, text: '1,234', format: '#,##0' })).toBe('1234');
    expect(shownText({ type: 'number', number: 893114045723, text: '8.93114E+11', format: 'General' })).toBe(
      '893114045723',
    );
  });

  it('keeps inner and leading space and control characters, but no NUL and no space at the end', () => {
    expect(shownText({ type: 'text', text: ' A  B\u0001\0 \r\n' })).toBe(' A  B\u0001');
  });
});

it('reads volumes in millilitres', () => {
  const text = (value: string) => volumeOf({ type: 'text', text: value });
  expect(text('250 ml')).toBe(250);
  expect(text('350ml ± 10%')).toBe(350);
  expect(text('0,25 lít')).toBe(250);
  expect(text('túi')).toBeUndefined();
});
