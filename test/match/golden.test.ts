import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/catalog/kinds';
import { createMatcher } from '../../src/match/matcher';
import { LISTS_FILE, listDigests } from './golden/lists';
import { GOLDEN_OPTIONS, goldenCatalog, goldenFile, goldenRows, goldenText } from './golden/rows';

describe('the answers to wordings that were looked at before', () => {
  it.each(KINDS)('stay as they are in golden/%s.tsv: status, order and probability', async (kind) => {
    const text = goldenText(goldenRows(kind), createMatcher(goldenCatalog(kind), GOLDEN_OPTIONS));
    await expect(text).toMatchFileSnapshot(goldenFile(kind));
  });
});

describe('the made-up lists of bench-set', () => {
  it('are answered to the byte as before: golden/lists.tsv', async () => {
    await expect(listDigests()).toMatchFileSnapshot(LISTS_FILE);
  });
});
