import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/catalog/kinds';
import { openCatalog } from '../../../src/io/catalogs/open';
import type { Item } from '../../../src/item';
import { createMatcher } from '../../../src/match/matcher';

describe('a text longer than any name', () => {
  const ask = (kind: Kind, fields: Partial<Item>) =>
    createMatcher(openCatalog(kind)).match({ localCode: 'X', localName: 'x', ...fields });

  it.each([
    ['services', 'localName', 'siêu âm ổ bụng ', 5000],
    ['services', 'localName', 'Điện tim thường (BHYT) ', 40_000],
    ['icd10', 'localName', 'Viêm phổi ****', 70_000],
    ['drugs', 'ingredient', 'Paracetamol 500mg ', 8000],
    ['drugs', 'route', '(', 100_000],
  ] as const)('%s %s: only its beginning is read, and a person decides', (kind, field, unit, times) => {
    const short = ask(kind, { [field]: unit.repeat(times) });
    expect(short.status).not.toMatch(/auto|ambiguous/);
    expect(short.reasons[0]).toEqual({ code: 'text-too-long', params: { letters: 4000 } });
    expect(ask(kind, { [field]: unit.repeat(2 * times) })).toEqual(short);
    for (const { score } of short.candidates) expect(score).toBeLessThanOrEqual(0.5);
  });

  it('is none that blanks alone make long', () => {
    const name = openCatalog('services', { edition: 'qd7603-2018' }).get('02.0024.1791')?.name ?? '';
    expect(ask('services', { localName: `${name}${' '.repeat(9000)}` }).status).toBe('auto');
    expect(ask('services', { localName: `${name} ${'(BHYT) '.repeat(3)}` }).status).toBe('auto');
    expect(ask('services', { localName: `${name} ${'(BHYT) '.repeat(3000)}` }).status).toBe('review');
  });
});

it.each(['icd10', 'services', 'drugs', 'supplies'] as const)(
  '%s: a name with a hundred thousand blanks or line breaks inside is read as without them',
  (kind) => {
    const matcher = createMatcher(openCatalog(kind));
    const [name = '', blank] = [matcher.catalog.entries[0]?.name, ' \u00a0\t'];
    const [first = '', ...rest] = name.split(' ');
    const asked = (between: string) => {
      const written = `${first}${between}${rest.join(' ')}`;
      const { status, candidates } = matcher.match({ localCode: 'X', localName: written, ingredient: written });
      return { status, candidates };
    };
    expect(asked(blank.repeat(40_000))).toEqual(asked(' '));
    expect(asked('\n '.repeat(50_000))).toEqual(asked('\n'));
  },
);
