import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/catalog/kinds';
import { createMatcher } from '../../src/match/matcher';
import { GOLDEN_OPTIONS, goldenCatalog, goldenFile, goldenRows, goldenText } from './golden/rows';

describe('the answers to wordings that were looked at before', () => {
  it.each(KINDS)('stay as they are in golden/%s.tsv: status, order and probability', async (kind) => {
    const text = goldenText(goldenRows(kind), createMatcher(goldenCatalog(kind), GOLDEN_OPTIONS));
    await expect(text).toMatchFileSnapshot(goldenFile(kind));
  });
});
