import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/catalog/kinds';
import { headerKey, headerKeys } from '../../src/list/header-key';
import { meanings } from '../../src/list/meanings';
import { tcvn3 } from '../helpers/workbooks';

function roleOf(header: string | readonly string[], kind?: Kind): string | undefined {
  const all = meanings(headerKeys(typeof header === 'string' ? [header] : header));
  return (all.find((m) => kind !== undefined && m.kinds?.includes(kind)) ?? all.find((m) => m.kinds === undefined))
    ?.role;
}

describe('header spellings', () => {
  it.each([
    ['MA_TUONG_DUONG', 'services', 'declaredCode'],
    ['Mã tương đương', 'services', 'declaredCode'],
    ['Mã dịch vụ\ntương đương', 'services', 'declaredCode'],
    ['MA_DICH_VU', 'services', 'code'],
    ['MA_DVKT', 'services', 'code'],
    ['Mã dịch vụ BV', 'services', 'localCode'],
    ['MÃ DV BV', 'services', 'localCode'],
    ['Tên DVKT theo TT 43/2013/TT-BYT', 'services', 'declaredName'],
    ['TEN_DVKT_PHEDUYET', 'services', 'localName'],
    ['TEN_DVKT_GIA', 'services', 'priceName'],
    ['Đơn giá (VNĐ)', 'services', 'unitPrice'],
    ['TUNGAY', 'services', 'validFrom'],
    ['TU_NGAY', 'services', 'validFrom'],
    ['MA_AX', 'services', 'mappedCode'],
    ['MA_HOAT_CHAT\n(Theo TT 40)', 'drugs', 'declaredCode'],
    ['Tên thuốc', 'drugs', 'tradeName'],
    ['Tên  Hoạt chất ', 'drugs', 'ingredient'],
    ['Nồng độ/Hàm lượng', 'drugs', 'strength'],
    ['SĐK', 'drugs', 'registrationNo'],
    ['MA_THUOC_BV', 'drugs', 'localCode'],
    ['Mã nhóm VTYT', 'supplies', 'declaredCode'],
    ['Tên vật tư y tế', 'supplies', 'localName'],
    ['Mã hiệu', 'supplies', 'model'],
    ['Mã ICD 10', 'icd10', 'declaredCode'],
    ['Mã ICD 10', 'yhct-diseases', 'icd10'],
    ['Tên bệnh YHCT', 'yhct-diseases', 'localName'],
    ['Thể tích (ml)', 'blood', 'volumeMl'],
    ['Mã ', 'blood', 'code'],
    ['Khoa/phòng', 'services', 'department'],
  ] as const)('knows “%s” in %s as %s', (header, kind, role) => expect(roleOf(header, kind)).toBe(role));

  it('knows merged headers from the top down and from the bottom up', () => {
    expect(roleOf(['Giá', 'BHYT'], 'services')).toBe('unitPrice');
    expect(roleOf(['Bộ Y tế', 'Mã'], 'services')).toBe('declaredCode');
    expect(roleOf(['Bệnh viện', 'Tên'], 'services')).toBe('localName');
    expect(roleOf(['Danh mục Bộ Y tế', 'Tên'], 'services')).toBe('declaredName');
    expect(roleOf(['Thông tin chung', 'ĐVT'], 'services')).toBe('unit');
  });

  it.each(['Mã dịch vụ', 'Tên vật tư y tế', 'Đơn giá', 'Hoạt chất', 'Nước sản xuất', 'Số đăng ký'])(
    'knows “%s” typed in a TCVN3 font, in capitals, without accents and decomposed',
    (header) => {
      const key = headerKey(header);
      expect(meanings(headerKeys([header])).length).toBeGreaterThan(0);
      expect(headerKeys([tcvn3(header)])).toContain(key);
      for (const form of [header.toUpperCase(), header.normalize('NFD'), ` ${header.replace(' ', '\n')} `]) {
        expect(headerKey(form)).toBe(key);
      }
    },
  );

  it('knows headers typed in a VNI font', () => {
    expect(roleOf('Maõ dòch vuï', 'services')).toBe('code');
    expect(roleOf('Teân thuoác', 'drugs')).toBe('tradeName');
    expect(roleOf('Ñôn giaù', 'drugs')).toBe('unitPrice');
  });

  it.each([
    'gold_code',
    'gold_route',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'MA_GIA',
    'HOATCHAT_AX',
    'Ghi chú',
    '',
  ])('leaves “%s” alone', (header) => expect(meanings(headerKeys([header]))).toEqual([]));

  it('compares composed and decomposed headers alike, and a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(headerKey(text.normalize('NFD'))).toBe(headerKey(text.normalize('NFC')));
        expect(headerKey(headerKey(text))).toBe(headerKey(text));
      }),
    );
  });
});
