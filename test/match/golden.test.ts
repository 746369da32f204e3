import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../../src/catalog/kinds';
import { createMatcher } from '../../src/match/matcher';
import { LISTS_FILE, listDigests } from './golden/lists';
import { GOLDEN_OPTIONS, goldenCatalog, goldenFile, goldenRows, goldenText } from './golden/rows';

/** Where mutants are tried, the large code sets take too long. */
const QUICK = process.env.DMDC_MUTANTS === '1';
const LARGE: ReadonlySet<Kind> = new Set(['services', 'icd10', 'yhct-diseases']);
const kinds = QUICK ? KINDS.filter((kind) => !LARGE.has(kind)).reverse() : KINDS;

describe('the answers to wordings that were looked at before', () => {
  it.each(kinds)('stay as they are in golden/%s.tsv: status, order and probability', async (kind) => {
    const text = goldenText(goldenRows(kind), createMatcher(goldenCatalog(kind), GOLDEN_OPTIONS));
    await expect(text).toMatchFileSnapshot(goldenFile(kind));
  });
});

describe.skipIf(QUICK)('the made-up lists of bench-set', () => {
  it('are answered to the byte as before: golden/lists.tsv', async () => {
    await expect(listDigests()).toMatchFileSnapshot(LISTS_FILE);
  });
});
