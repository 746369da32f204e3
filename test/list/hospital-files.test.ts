import { describe, expect, it } from 'vitest';
import { mappingFileText } from '../../src/io/record/mapping-text';
import { proposalsCsv } from '../../src/io/report/proposals-csv';
import { reviewWorkbook } from '../../src/io/review/review-xlsx';
import { readFacilityCatalog } from '../../src/io/sheets/facility-list';
import { unzip } from '../../src/io/sheets/zip';
import { mappingNdjson } from '../../src/io/tables/mapping-ndjson';
import { mapCatalog } from '../../src/jobs/map-catalog';
import { proposalsOf } from '../../src/report/proposals';
import { ratioReport } from '../../src/report/ratio';
import { HOSPITAL_FILES, SIGNERS } from '../helpers/hospital-files';

describe.each(HOSPITAL_FILES)('$what', ({ bytes, items, apart = 0, facility = {} }) => {
  const list = readFacilityCatalog(bytes);
  const mappings = mapCatalog(list, { asOf: '2026-11-21' });

  it('holds the items that a person counts, of their kinds, and says whose it is', () => {
    const counted = Object.fromEntries(mappings.map(({ kind, rows }) => [kind, rows.length]));
    expect(counted).toEqual(items);
    expect(list.facility ?? {}).toEqual(facility);
  });

  it('gives the total that a person counts', () => {
    const { totals } = ratioReport(mappings);
    expect(totals.services?.total ?? 0).toBe((items.services ?? 0) - apart);
    expect(totals.services?.outOfScope ?? 0).toBe(apart);
  });

  it('names nobody who signs in any output', async () => {
    const workbook = await reviewWorkbook(mappings, { lists: [list] });
    const parts = unzip(workbook, () => true, 1e9, {}).map((part) => Buffer.from(part.data).toString('utf8'));
    const outputs = {
      workbook: parts.join('\n'),
      mappingFile: mappings.map((mapping) => mappingFileText(mapping)).join('\n'),
      proposals: proposalsCsv(proposalsOf(mappings)),
      ndjson: mappingNdjson(mappings),
    };
    for (const [name, text] of Object.entries(outputs)) {
      expect(text.length).toBeGreaterThan(100);
      for (const person of SIGNERS)
        expect({ name, person, found: text.includes(person) }).toMatchObject({ found: false });
    }
  });
});
