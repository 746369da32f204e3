import { describe, expect, it } from 'vitest';
import { headsOf, splitBrackets } from '../../src/text/brackets';

describe('splitBrackets', () => {
  it.each([
    ['Cắt u kết mạc [gây tê]', 'Cắt u kết mạc', ['gây tê']],
    ['Lấy dị vật [giác mạc nông, một mắt, gây mê]', 'Lấy dị vật', ['giác mạc nông, một mắt, gây mê']],
    ['Chụp [số hóa 1 phim] thẳng [gây tê]', 'Chụp thẳng', ['số hóa 1 phim', 'gây tê']],
    ['Định lượng Glucose (máu)', 'Định lượng Glucose', ['máu']],
    ['Định lượng Protein (dịch não tuỷ) ', 'Định lượng Protein', ['dịch não tuỷ']],
    ['Định lượng Ure [Máu]', 'Định lượng Ure', ['Máu']],
    ['Chụp X-quang (thẳng, nghiêng)', 'Chụp X-quang (thẳng, nghiêng)', []],
    ['Truyền máu (máu toàn phần)', 'Truyền máu (máu toàn phần)', []],
    ['Cắt u [gây mê', 'Cắt u', ['gây mê']],
    ['Khâu [] vết thương', 'Khâu vết thương', []],
    ['[gây mê]', 'gây mê', []],
    ['[ gây mê ] Cắt u', 'Cắt u', ['gây mê']],
    ['Cắt[một mắt]u', 'Cắt u', ['một mắt']],
    ['Khâu [ ] vết thương', 'Khâu vết thương', []],
    ['[một mắt] [gây mê]', 'một mắt gây mê', []],
    ['Định lượng Ure (máu) [gây mê]', 'Định lượng Ure (máu)', ['gây mê']],
    ['Định lượng Ure (Niệu) [niệu]', 'Định lượng Ure', ['niệu']],
    ['Định lượng Ure (niệu) [gây mê] [Niệu]', 'Định lượng Ure', ['gây mê', 'Niệu']],
    ['(máu) [Máu]', '(máu)', ['Máu']],
    ['(máu)', 'máu', []],
    ['Nạo  VA', 'Nạo  VA', []],
    ['Nạo  VA (một lần) ', 'Nạo VA (một lần)', []],
  ] as const)('%s', (text, main, parts) => expect(splitBrackets(text)).toEqual({ main, parts }));
});

describe('a name and what stands in a round bracket behind it', () => {
  it.each([
    ['Cắt u mi  ,;: – (một mắt )', [['Cắt u mi', 'một mắt']]],
    ['Cắt u mi ((một mắt))', [['Cắt u mi', 'một mắt']]],
    ['Cắt u mi ( một mắt', [['Cắt u mi', 'một mắt']]],
    ['Đo a) thị lực (gần)', [['Đo a) thị lực', 'gần']]],
    [
      'Cắt u mi (một (hai) ba) (bốn)',
      [
        ['Cắt u mi', 'một (hai) ba) (bốn'],
        ['Cắt u mi (một (hai) ba)', 'bốn'],
      ],
    ],
    // Four brackets: the last is left alone.
    [
      'Đo thị lực (gần) và (xa) và (vừa) và (khác)',
      [
        ['Đo thị lực', 'gần) và (xa) và (vừa) và (khác'],
        ['Đo thị lực (gần) và', 'xa) và (vừa) và (khác'],
        ['Đo thị lực (gần) và (xa) và', 'vừa) và (khác'],
      ],
    ],
    ['Khâu mi (lại)', [['Khâu mi', 'lại']]],
    // Six letters are a name; fewer only where they are an abbreviation.
    ['Đo tim (gắng sức)', [['Đo tim', 'gắng sức']]],
    ['Nạo VA (lại)', [['Nạo VA', 'lại']]],
    ['PTH (hormon tuyến cận giáp)', [['PTH', 'hormon tuyến cận giáp']]],
    ['CA 125 (dấu ấn)', [['CA 125', 'dấu ấn']]],
  ] as const)('%s', (text, heads) => expect(headsOf(text)).toEqual(heads.map(([head, tail]) => ({ head, tail }))));

  it.each(['Soi (lại)', 'T3 (tự do)', 'pth (hormon)', 'Khâu mi (2)', '(gần) thị lực', 'Khâu mi', ''])(
    'are not told apart in “%s”',
    (text) => expect(headsOf(text)).toEqual([]),
  );
});

describe('headsOf', () => {
  it.each([
    ['Cắt u sàn miệng (gây mê)', [['Cắt u sàn miệng', 'gây mê']]],
    ['Cắt u sàn miệng (gây mê', [['Cắt u sàn miệng', 'gây mê']]],
    ['Cắt u sàn miệng (gây mê) lần 1', [['Cắt u sàn miệng', 'gây mê) lần 1']]],
    ['Chuyển gân hở mi (mắt thỏ) cho người bệnh phong', []],
    ['Đàn hồi đồ (TEG) ức chế tiểu cầu (TEG-P)', [['Đàn hồi đồ (TEG) ức chế tiểu cầu', 'TEG-P']]],
  ] as const)('%s', (text, heads) => expect(headsOf(text).map(({ head, tail }) => [head, tail])).toEqual(heads));
});
