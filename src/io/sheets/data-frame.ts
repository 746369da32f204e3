/** Objects by row, as a list of records has them. */
type Records = readonly Record<string, unknown>[];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isRowNumber = (key: string) => /^\d+$/.test(key);

/**
 * The records of a table that pandas wrote column by column (`DataFrame.to_json`, orient `columns`, `index`, `split` or
 * `table`); nothing for any other JSON.
 */
export function dataFrameRecords(value: unknown): Records | undefined {
  if (!isRecord(value)) return undefined;
  const { columns, data } = value;
  if (Array.isArray(data)) {
    if (!Array.isArray(columns)) return 'schema' in value && data.every(isRecord) ? data : undefined;
    return data.every(Array.isArray) ? data.map((row: unknown[]) => recordOf(columns.map(String), row)) : undefined;
  }
  const parts = Object.entries(value);
  if (parts.length === 0 || !parts.every(([, part]) => isRecord(part))) return undefined;
  const inner = parts as [string, Record<string, unknown>][];
  if (inner.every(([key]) => isRowNumber(key))) return inner.map(([, row]) => row);
  if (!inner.every(([, column]) => Object.keys(column).every(isRowNumber))) return undefined;
  const rows = [...new Set(inner.flatMap(([, column]) => Object.keys(column)))].sort((a, b) => Number(a) - Number(b));
  const names = inner.map(([name]) => name);
  return rows.map((row) =>
    recordOf(
      names,
      inner.map(([, column]) => column[row]),
    ),
  );
}

function recordOf(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const record: Record<string, unknown> = Object.create(null);
  names.forEach((name, at) => {
    record[name] = values[at];
  });
  return record;
}
