import { describe, expect, it } from 'vitest';
import { splitBrackets } from '../../src/text/brackets';

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
  ] as const)('%s', (text, main, parts) => expect(splitBrackets(text)).toEqual({ main, parts }));
});
