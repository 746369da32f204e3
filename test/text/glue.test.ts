import { describe, expect, it } from 'vitest';
import { glueOf } from '../../src/text/glue';

/** The second of two glued texts. */
const second = (text: string): string | undefined => {
  const at = glueOf(text);
  return at === undefined ? undefined : text.slice(at);
};

describe('two texts without a space between them', () => {
  it.each([
    ['Nắn bó bột cẳng chânNắn bó bột đùi', 'Nắn bó bột đùi'],
    ['Soi tai muiNoi soi', 'Noi soi'],
    ['Chụp MRIKhâu da', 'Khâu da'],
    ['Chụp GlassKhâu da', 'Khâu da'],
    ['U dưới 5cm2Soi da', 'Soi da'],
    ['Cắt u [gây mê]Khâu da', 'Khâu da'],
    ['Nạo (một bên)Khâu da', 'Khâu da'],
  ])('%s: the second begins at its capital', (text, wanted) => expect(second(text)).toBe(wanted));

  it.each([
    'Khâu da mi',
    'khâu da',
    'Khâu Da Mi',
    'KHÂU DA',
    'Trám bằng GlassIonomer',
    'Omeprazol, OmeprazolCo',
    'NaCl 0,9%',
    'HbA1c, proBNP',
    'đường +Soi',
    '',
  ])('are not seen in “%s”', (text) => expect(glueOf(text)).toBeUndefined());
});
