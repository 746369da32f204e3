import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, linesOfBytes } from '../../src/catalog/table';

const code = fc.string({ unit: fc.constantFrom('0', '1', '.', 'A', '_'), maxLength: 4 });
const name = fc.string({ unit: fc.constantFrom('a', 'ă', 'Ệ', ' ', '²'), maxLength: 6 });

describe('lines of a table', () => {
  it('are those of its text, at hand as text or as bytes, and their codes stand in the order of texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(code, name), { maxLength: 12 }),
        fc.array(code, { maxLength: 6 }),
        (rows, asked) => {
          const wanted = ['code\tname', ...rows.map((cells) => cells.join('\t'))];
          const text = `${wanted.join('\n')}\n`;
          const bytes = Buffer.from(text);
          const tables = [linesOf(text), linesOfBytes(bytes, (from, to) => bytes.toString('utf8', from, to))];
          for (const lines of tables) {
            expect([...wanted, '', ''].map((_, line) => lines.at(line))).toEqual([...wanted, '', '']);
            rows.forEach(([own], at) => {
              for (const other of [own, ...asked, `${own}0`, own.slice(1)]) {
                const order = own < other ? -1 : own === other ? 0 : 1;
                expect(Math.sign(lines.compareCode(at + 1, other))).toBe(order);
              }
            });
          }
        },
      ),
    );
  });
});
