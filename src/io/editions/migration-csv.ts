import { wholeTableText } from '../tables/table-text';
import { type MigrationPart, OUTCOMES } from './migration-xlsx';

/** What an edition does to mappings, one row a facility: its code and name, its items, and how many come to each outcome. */
export function migrationCsv(parts: readonly MigrationPart[]): string {
  const lines = parts.map(({ facility, counts }) => [
    facility.code ?? '',
    facility.name,
    OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0),
    ...OUTCOMES.map((outcome) => counts[outcome]),
  ]);
  const header = ['facilityCode', 'facility', 'items', ...OUTCOMES];
  return wholeTableText([header, ...lines], 'csv');
}
