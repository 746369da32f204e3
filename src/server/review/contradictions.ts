/** Reasons that speak against a code: shown in red, with the words that contradict. */
export const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'deciding-word',
  'numbers-differ',
  'bracket-contradicts',
  'price-name-contradicts',
  'price-elsewhere',
  'icd10-contradicts',
  'volume-differs',
  'salt-differs',
  'declared-contradicts',
  'registration-contradicts',
  'product-contradicts',
]);

/** Reasons whose words stand marked in the names already. */
export const SEEN_IN_NAMES: ReadonlySet<string> = new Set(['written-only', 'official-only', 'name-near']);
