import type { MigrationPart } from './migration-xlsx';

/** The report of a migration, or of its impact, as JSON. */
export function migrationJson(title: string, parts: readonly MigrationPart[]): string {
  const facilities = parts.map(({ facility, counts, rows }) => ({ facility, counts, rows }));
  return `${JSON.stringify({ schemaVersion: 1, title, facilities }, null, 1)}\n`;
}
