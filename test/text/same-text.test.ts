import { describe, expect, it } from 'vitest';
import { exactKey, facilityKey, isSameName, isSameWording, nameKey } from '../../src/text/same-text';

describe('when two texts are the same', () => {
  it('ignores invisible characters, kinds of spaces and the Unicode form, in codes and in names', () => {
    for (const code of ['DV 01', 'DV\u00a0 01', 'DV 01\u200b', '\ufeffDV\u00ad 01 ', 'DV\n01']) {
      expect(exactKey(code)).toBe('DV 01');
    }
    expect(nameKey('Siêu âm'.normalize('NFD'))).toBe(nameKey('siêu \u00a0âm\u200b'));
  });

  it('keeps the case of codes and ignores that of names', () => {
    expect(exactKey('dv01')).not.toBe(exactKey('DV01'));
    expect(isSameName('TRẠM Y TẾ XÃ ĐỒI THÔNG', 'Trạm y tế xã Đồi Thông')).toBe(true);
  });

  it('keeps accents and ignores the place of a tone', () => {
    expect(isSameName('Trạm y tế Hoà Đồi', 'Trạm y tế Hòa Đồi')).toBe(true);
    expect(isSameName('Trạm y tế Lăng', 'Trạm y tế Lạng')).toBe(false);
  });

  it('does not take two facilities without a name for the same one', () => {
    expect(isSameName(undefined, undefined)).toBe(false);
    expect(isSameName('', undefined)).toBe(false);
    expect(isSameName(undefined, '')).toBe(false);
    expect(nameKey(undefined)).toBe('');
    expect(nameKey('TRẠM Hoà')).toBe('trạm hòa');
  });

  it('knows a facility by its code, and by its name where it has none', () => {
    expect(facilityKey({ code: '99001 ', name: 'A' })).toBe(facilityKey({ code: '99001', name: 'B' }));
    expect(facilityKey({ name: 'Trạm  Đồi' })).toBe(facilityKey({ code: '', name: 'trạm đồi' }));
    expect(facilityKey({ name: 'Trạm Đồi' })).not.toBe(facilityKey({ name: 'Trạm Núi' }));
    expect(facilityKey({ code: '99001', name: 'A' })).not.toBe(facilityKey({ code: '99002', name: 'A' }));
    expect(facilityKey({ name: '99001' })).not.toBe(facilityKey({ code: '99001', name: '' }));
  });

  it('compares wordings without brackets, accents and spelling families', () => {
    expect(isSameWording('Chụp X-quang ngực', 'chup Xquang ngực [số hóa]')).toBe(true);
    expect(isSameWording('Chụp X-quang ngực', 'Chụp X-quang bụng')).toBe(false);
    expect(isSameWording('gan to', 'ganto')).toBe(false);
  });
});
