import { expect, it } from 'vitest';
import { serviceTypeOf } from '../../src/match/service-type';
import { ask, catalogOf } from './helpers/catalog';

it.each(['Khám Nhi', 'Khám Nội tổng hợp', 'Công khám chuyên khoa Mắt', 'Khám bệnh', 'Khám YHCT theo yêu cầu'])(
  '%s is an examination',
  (name) => expect(serviceTypeOf(name)).toBe('exam'),
);
it.each(['Giường Nội khoa loại 2', 'Ngày giường hồi sức tích cực', 'Giường bệnh ban ngày'])('%s is a bed', (name) =>
  expect(serviceTypeOf(name)).toBe('bed'),
);
it.each([
  'Khám mắt và điều trị có gây mê',
  'Điện tim tại giường',
  'Siêu âm tim cấp cứu tại giường',
  'Nội soi',
  'Khám sàng lọc võng mạc',
])('%s is a technique', (name) => expect(serviceTypeOf(name)).toBeUndefined());
it('an examination or a bed gets no code of a technique, and says why; a technique of just that name does', () => {
  const table = catalogOf('services', [
    { code: '08.0005.0230', name: 'Điện châm' },
    { code: '03.0001.0001', name: 'Khám Nhi khoa theo dõi' },
    { code: '14.0001.0001', name: 'Khám mắt' },
  ]);
  expect(ask(table, { localName: 'Khám Nhi' })).toMatchObject({
    status: 'none',
    candidates: [],
    reasons: [{ code: 'exam-apart' }],
  });
  expect(ask(table, { localName: 'Giường Nội khoa loại 2' })).toMatchObject({
    status: 'none',
    reasons: [{ code: 'bed-apart' }],
  });
  expect(ask(table, { localName: 'Khám mắt' })).toMatchObject({ status: 'auto', code: '14.0001.0001' });
});
