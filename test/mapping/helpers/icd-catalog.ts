import type { Edition } from '../../../src/catalog/catalog';
import { createCatalog } from '../../../src/catalog/create';

/** A made-up edition of ICD-10. */
export function icdCatalog(id: string, rows: Record<string, string>) {
  const edition = {
    kind: 'icd10',
    id,
    title: { vi: id, en: id },
    decision: id.toUpperCase(),
    coverage: 'complete',
    sha256: id.padEnd(64, '0'),
  } as unknown as Edition;
  return createCatalog(
    edition,
    Object.entries(rows).map(([code, name]) => ({ code, name })),
  );
}
