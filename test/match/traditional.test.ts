import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/match/matcher';
import { catalogOf, itemOf, named } from './helpers/catalog';

const NAMES = ['Mộc hương, Berberin', 'Mộc hương, Berberin, Bạch thược', 'Kim tiền thảo, Râu mèo'];
const matcher = createMatcher(catalogOf('traditional-medicines', named('traditional-medicines', NAMES)));
const [first, second, third] = matcher.catalog.entries.map(({ code }) => code);

describe('the ingredients of a traditional product are a set', () => {
  it.each([
    ['Mộc hương,Berberin', {}, first],
    ['Berberin + Mộc hương', {}, first],
    ['Berberin; Mộc hương', {}, first],
    ['Viên Hương Bình', { ingredient: 'Berberin, Mộc hương' }, first],
    ['Bạch thược + Berberin + Mộc hương', {}, second],
    ['Râu mèo và Kim tiền thảo', {}, third],
  ])('%s %j is decided', (localName, more, code) => {
    expect(matcher.match(itemOf({ localName, ...more }))).toMatchObject({ status: 'auto', code });
  });

  it.each(['Berberin', 'Mộc hương, Berberin, Ngô thù du', 'Râu mèo, Mộc hương'])(
    '%s is another set of ingredients and is not decided',
    (localName) => {
      expect(matcher.match(itemOf({ localName })).status).not.toBe('auto');
    },
  );
});
