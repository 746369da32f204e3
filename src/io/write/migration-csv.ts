import { stringify } from 'csv-stringify/sync';
import { editionTexts } from '../../messages/edition-texts';
import type { Lang } from '../../messages/messages';
import { type MigrationPart, OUTCOMES } from './migration-xlsx';

/** What an edition does to mappings, one row a facility: its code and name, its items, and how many come to each outcome. */
export function migrationCsv(parts: readonly MigrationPart[], lang: Lang = 'vi'): string {
  const { columns, outcomes, count } = editionTexts(lang);
  const lines = parts.map(({ facility, counts }) => [
    facility.code ?? '',
    facility.name,
    OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0),
    ...OUTCOMES.map((outcome) => counts[outcome]),
  ]);
  const header = ['facilityCode', columns.facility, count, ...OUTCOMES.map((outcome) => outcomes[outcome])];
  return stringify([header, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
