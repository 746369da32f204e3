import { expect, it } from 'vitest';
import { cutAtWord, differenceLine } from '../../../src/io/review/difference-line';
import { messagesOf } from '../../../src/messages/messages';

const [vi, en] = [messagesOf('vi'), messagesOf('en')];
const group = {
  label: vi.fields.group!,
  values: ['kháng sinh nhóm nitroimidazol', 'điều trị bệnh do amip'],
};
const routes = { label: vi.fields.routes!, values: ['Uống, Tiêm truyền, Dùng ngoài', 'Uống'] };

it('leads with the field, then the values', () => {
  const item = { label: vi.fields.priceItem!, values: ['0010', '0028'] };
  expect(differenceLine([item], 112, vi)).toBe('Khác nhau ở mục giá: 0010 / 0028');
  expect(differenceLine([{ ...item, label: en.fields.priceItem! }], 112, en)).toBe(
    'They differ in price item: 0010 / 0028',
  );
  const icd = { label: en.fields.partners!, values: ['K81.8', 'K81'] };
  expect(differenceLine([icd], 112, en)).toBe('They differ in ICD-10 code: K81.8 / K81');
});

it('names the further fields where their values do not fit, and cuts no value for them', () => {
  expect(differenceLine([group, routes], 200, vi)).toContain(
    '; đường dùng đã thấy: Uống, Tiêm truyền, Dùng ngoài / Uống',
  );
  expect(differenceLine([group, routes], 112, vi)).toBe(
    'Khác nhau ở nhóm thuốc: kháng sinh nhóm nitroimidazol / điều trị bệnh do amip; và đường dùng đã thấy',
  );
});

it('puts a field whose values are known before one that is only named', () => {
  const named = { label: vi.fields.name!, values: [] };
  expect(differenceLine([named, { ...group, values: ['a', 'b'] }], 112, vi)).toBe('Khác nhau ở nhóm thuốc: a / b; tên');
  expect(differenceLine([named], 112, vi)).toBe('Khác nhau ở tên');
});

it('leaves out the words that all values share before it leaves out what differs', () => {
  const names = ['liền kim', '(syringe)', 'cho ăn'].map(
    (own) => `Bơm tiêm dùng một lần ${own} các loại, các cỡ, dùng trong truyền dịch`,
  );
  expect(differenceLine([{ label: vi.fields.name!, values: names }], 112, vi)).toBe(
    'Khác nhau ở tên: … liền kim… / … (syringe)… / … cho ăn…',
  );
});

it('says how many values are not said', () => {
  const values = Array.from({ length: 12 }, (_, at) => `G40.${at}`);
  expect(differenceLine([{ label: vi.fields.partners!, values }], 112, vi)).toMatch(
    /^Khác nhau ở mã ICD-10: .* \/ còn 4 nữa$/u,
  );
});

it.each([112, 60, 40])('fits into %i signs however long the values are', (most) => {
  const values = Array.from({ length: 6 }, (_, at) => `${'abc '.repeat(at + 9)}${at} ${'xyz '.repeat(20)}`.trim());
  const line = differenceLine([{ label: vi.fields.name!, values }, routes, group], most, vi);
  expect(cutAtWord(line, most).length).toBeLessThanOrEqual(most);
  expect(line).toMatch(/^Khác nhau ở tên/u);
});

it('cuts behind a whole word', () => {
  expect(cutAtWord('dung dịch điều chỉnh nước, điện giải', 27)).toBe('dung dịch điều chỉnh nước…');
  expect(cutAtWord('a'.repeat(20), 10)).toBe(`${'a'.repeat(9)}…`);
  expect(cutAtWord('vừa đủ', 6)).toBe('vừa đủ');
});
