import { describe, expect, it } from 'vitest';
import { openReference } from '../../src/io/catalogs/open';
import { routeCode } from '../../src/match/routes';

describe('routeCode', () => {
  it('knows the official wording of every route', () => {
    const wrong = openReference('routes').entries.filter(({ code, name }) => routeCode(name) !== code);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['uống', '1.01'],
    ['UỐNG', '1.01'],
    ['Uong', '1.01'],
    ['Đường uống', '1.01'],
    ['Uống.', '1.01'],
    [' Uống ', '1.01'],
    ['Thuốc uống', '1.01'],
    ['Viên uống', '1.01'],
    ['Uống sau ăn', '1.01'],
    ['1.01', '1.01'],
    ['1.01 - Uống', '1.01'],
    ['2.1', '2.01'],
    ['2.10', '2.10'],
    ['Ngậm', '1.02'],
    ['ngậm trong miệng', '1.02'],
    ['Nhai', '1.03'],
    ['Đặt dưới lưỡi', '1.04'],
    ['đặt duoi luoi', '1.04'],
    ['Ngậm dưới lưỡi', '1.05'],
    ['Tiêm bắp', '2.01'],
    ['Tiêm bắp (IM)', '2.01'],
    ['TB', '2.01'],
    ['Tiêm dưới da', '2.02'],
    ['tiêm dưới da (SC)', '2.02'],
    ['Tiêm trong da', '2.03'],
    ['Tiêm tĩnh mạch', '2.04'],
    ['Tiêm tĩnh mạch chậm', '2.04'],
    ['Tiêm TM', '2.04'],
    ['Tiêm truyền tĩnh mạch', '2.05'],
    ['Tiêm khớp', '2.06'],
    ['Tiêm vào ổ khớp', '2.06'],
    ['Tiêm', '2.10'],
    ['Thuốc tiêm', '2.10'],
    ['Tiêm bắp, tiêm tĩnh mạch', '2.10'],
    ['Tiêm bắp; tiêm tĩnh mạch', '2.10'],
    ['Tiêm tĩnh mạch / tiêm bắp', '2.10'],
    ['Tiêm bắp hoặc tiêm dưới da', '2.10'],
    ['Tiêm bắp + tiêm tĩnh mạch', '2.10'],
    ['Truyền tĩnh mạch', '2.14'],
    ['Truyền TM', '2.14'],
    ['Tiêm truyền', '2.15'],
    ['Tiêm/truyền', '2.15'],
    ['Dịch truyền', '2.15'],
    ['Tiêm tĩnh mạch, truyền tĩnh mạch', '2.15'],
    ['Bôi', '3.01'],
    ['Bôi ngoài da', '3.05'],
    ['Dùng ngoài', '3.05'],
    ['Dùng ngoài da', '3.05'],
    ['Xoa ngoài', '3.02'],
    ['Dán trên da', '3.03'],
    ['Miếng dán', '3.03'],
    ['Xịt ngoài da', '3.04'],
    ['Đặt âm đạo', '4.01'],
    ['Viên đặt âm đạo', '4.01'],
    ['Đặt hậu môn', '4.02'],
    ['Đặt trực tràng', '4.02'],
    ['Thụt hậu môn - trực tràng', '4.03'],
    ['Thụt trực tràng', '4.03'],
    ['Hít', '5.02'],
    ['Dạng hít', '5.02'],
    ['Khí dung', '5.05'],
    ['Phun mù (khí dung)', '5.05'],
    ['Xịt mũi', '5.07'],
    ['Nhỏ mũi', '5.10'],
    ['Nhỏ mắt', '6.01'],
    ['Tra mắt', '6.02'],
    ['Thuốc nhỏ mắt', '6.01'],
    ['Nhỏ mắt, nhỏ tai', '6.01'],
    ['Nhỏ tai', '6.04'],
    ['Đánh tưa lưỡi', '9.06'],
  ])('%s is %s', (wording, code) => expect(routeCode(wording)).toBe(code));

  it.each(['', '   ', '---', 'toString', 'constructor', '__proto__', 'Không rõ', 'viên', undefined])(
    '%j is no route',
    (wording) => expect(routeCode(wording)).toBeUndefined(),
  );

  it('never takes an injection for an oral route, or the reverse', () => {
    for (const wording of ['Tiêm (không được uống)', 'Tiêm bắp sâu, không tiêm tĩnh mạch']) {
      expect(routeCode(wording)).not.toBe('1.01');
    }
    expect(routeCode('Uống, tiêm')).not.toBe('2.10');
  });
});

describe('a route in initials, in a code without its dot, and several routes at once', () => {
  it.each([
    ['p.o.', '1.01'],
    ['Per os', '1.01'],
    ['I.V', '2.04'],
    ['101', '1.01'],
    ['Uống, tiêm', undefined],
    ['Tiêm; uống', undefined],
    ['Tiêm bắp, tiêm tĩnh mạch', '2.10'],
  ])('%s', (route, code) => {
    expect(routeCode(route)).toBe(code);
  });
});
