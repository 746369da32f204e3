import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeSetsFrom } from '../../src/catalog/code-sets-from';
import type { Kind } from '../../src/catalog/kinds';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

const FOLDER = join(import.meta.dirname, '..', '..', 'catalogs');
const text = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');

/** Code sets with just the tables that the kind says it needs. */
function handedIn(kind: Kind) {
  const all = codeSetsFrom(text);
  // Drug products come on top where wanted: here all is at hand.
  if (kind === 'drugs') return all;
  const files = Object.fromEntries(['editions.json', ...all.tablesOf(kind)].map((path) => [path, text(path)]));
  return codeSetsFrom(files);
}

describe('code sets handed in as text', () => {
  it('answer as those that Node opens from disk', () => {
    const wordings: Record<string, readonly string[]> = {
      icd10: [
        'cao huyết áp',
        'tiểu đường',
        'Bệnh tả',
        'viêm họng cấp',
        'Hen [suyễn]',
        'gãy xương đòn',
        'Sốt thương hàn',
      ],
      drugs: ['Paracetamol', 'Valganciclovir', 'Amoxicilin + acid clavulanic', 'Metronidazol'],
      services: ['dien tim thuong', 'Siêu âm ổ bụng', 'Chụp Xquang ngực thẳng', 'Khám Nội'],
    };
    for (const [kind, names] of Object.entries(wordings)) {
      const asOf = '2026-11-21';
      const given = createMatcher(handedIn(kind as Kind).open(kind as Kind, { asOf }));
      const opened = createMatcher(openCatalog(kind as Kind, { asOf, catalogsDir: null }));
      const items = names.map((localName, i) => ({
        localCode: String(i),
        localName,
        ...(kind === 'drugs' && { ingredient: localName }),
      }));
      expect(given.matchAll(items)).toEqual(opened.matchAll(items));
    }
  });

  it('know everyday names: cao huyết áp is I10', () => {
    const { candidates } = createMatcher(handedIn('icd10').open('icd10', { edition: 'tt06-2026' })).match({
      localCode: '1',
      localName: 'cao huyết áp',
    });
    expect(candidates[0]?.code).toBe('I10');
  });

  it('name the table that was not handed in', () => {
    const sets = codeSetsFrom({ 'editions.json': text('editions.json') });
    expect(() => sets.open('icd10', { edition: 'tt06-2026' })).toThrow(/icd10\/tt06-2026\.tsv/);
  });
});
