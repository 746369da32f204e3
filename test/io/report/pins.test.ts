import { expect, it } from 'vitest';
import { countOutcomes } from '../../../src/editions/migrate/migrate';
import { openCatalog } from '../../../src/io/catalogs/open';
import { migrationCsv } from '../../../src/io/editions/migration-csv';
import { readMappings } from '../../../src/io/mappings/read-mappings';
import { mappingFileText } from '../../../src/io/record/mapping-text';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import { mappingJson } from '../../../src/io/tables/mapping-json';
import { mappingNdjson } from '../../../src/io/tables/mapping-ndjson';
import { mapItems } from '../../../src/mapping/map-items';
import { createMatcher } from '../../../src/match/matcher';

const catalog = openCatalog('blood', { edition: 'qd7603-2018', catalogsDir: null });
const mapping = mapItems([{ localCode: '1', localName: 'Máu toàn phần 350 ml' }], createMatcher(catalog), {
  name: 'Trạm A',
});

it.each([
  ['mapping file', () => mappingFileText(mapping)],
  ['NDJSON', () => [...mappingNdjson([mapping])].join('')],
  ['JSON', () => mappingJson([mapping])],
  ['review workbook', () => reviewWorkbook([mapping])],
] as const)('%s keeps the checksum of the table that the mapping was made with', async (_, write) => {
  const written = await write();
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  // The table at hand may be another one by then: only the file can say.
  const today = { ...catalog.edition, sha256: 'f'.repeat(64) };
  const [read] = readMappings(bytes, { resolveEdition: () => today });
  expect(read?.edition).toMatchObject({ id: 'qd7603-2018', sha256: catalog.edition.sha256 });
});

it('impact as CSV has one row a facility, and no cell that a spreadsheet would run', () => {
  const counts = { ...countOutcomes([]), carried: 3, lost: 1 };
  const csv = migrationCsv([{ facility: { code: '01001', name: '=cmd' }, counts, rows: [] }]);
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\ufefffacilityCode,facility,items,carried,reworded,replaced,split,lost,kept,undecided',
    "01001,'=cmd,4,3,0,0,0,1,0,0",
  ]);
});
