import { styleText } from 'node:util';
import { describe, expect, it } from 'vitest';
import { shown } from '../../src/text/shown';

describe('a line for the terminal', () => {
  it('shows control characters of data as text, so they cannot change the terminal', () => {
    expect(shown('Điện tim\u001b[2J\u001b]0;x\u0007\r\u0008\u009b1A\u202eđ')).toBe(
      'Điện tim␛[2J␛]0;x␇␍␈‹U+009B›1A‹U+202E›đ',
    );
  });

  it('shows a deleted sign, and a colour that does not begin as ours do', () => {
    expect(shown('a\u007f \u009b[31mb')).toBe('a␡ ‹U+009B›[31mb');
  });

  it('keeps our own colours, line breaks and tabs', () => {
    const line = `${styleText('red', 'sai', { validateStream: false })}\n\t${styleText('bold', '1', { validateStream: false })}`;
    expect(shown(line)).toBe(line);
  });
});
