import { expect, it } from 'vitest';
import { fieldText } from '../../../src/io/review/review-choices';
import { ask, catalogOf } from '../../match/helpers/catalog';

const codes = [
  { code: '40.1', name: 'Betazol', group: 'chống nhiễm khuẩn', routes: ['2.10', '1.01'] },
  { code: '40.2', name: 'Betazol', group: 'da liễu', routes: ['3.05'] },
];

it('two codes of one drug are told apart by group and routes in words', () => {
  const result = ask(catalogOf('drugs', codes), { localName: 'Betazol', ingredient: 'Betazol' });
  expect(result).toMatchObject({ status: 'ambiguous', differBy: ['group', 'routes'] });
  expect(fieldText(codes[0], 'routes', 'vi')).toBe('Tiêm, Uống');
  expect(fieldText(codes[1], 'group', 'vi')).toBe('da liễu');
});
