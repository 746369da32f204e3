import fc from 'fast-check';

const LETTERS = [...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'];

/** Words of Vietnamese letters in any case and either normalisation, with the signs of real lists between them. */
export const vietnameseText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 7 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('hoá', 'tuỷ', 'khoẻ', 'hoàn', 'quý', 'gia', 'PT', 'KHX', 'CT', 'một', 'II'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('[', ']', '(', ')', '≤', '<=', '/', '-', '+', '01', '0,5', '½', '\u00a0'),
      },
    ),
    { maxLength: 12 },
  )
  .chain((words) => fc.constantFrom(words.join(' '), words.join(' ').toUpperCase(), words.join(' ').normalize('NFD')));
