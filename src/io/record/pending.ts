import { readFileSync } from 'node:fs';
import { itemIds } from '../../mapping/identity';
import type { MappedRow, Mapping } from '../../mapping/mapping';
import { fromLine, toLine } from './file-lines';
import { lineSchema } from './file-schema';

/*
 * Decisions that are on disk and not yet in the mapping file: lines of rows as they stand now, added one by one to a file beside it.
 * Writing a list of 20,000 rows anew takes a second, adding a line does not; whoever reads the mapping reads both.
 */

/** Where the lines that wait for a mapping file stand. */
export function pendingPath(mappingPath: string): string {
  return `${mappingPath}.pending`;
}

/** The lines that wait for a mapping file; nothing when there are none. */
export function readPending(mappingPath: string): string | undefined {
  try {
    return readFileSync(pendingPath(mappingPath), 'utf8');
  } catch {
    return undefined;
  }
}

/** Rows with their identities as lines. The break in front ends a line that was cut off before. */
export function pendingText(rows: readonly { readonly id: string; readonly row: MappedRow }[]): string {
  return `\n${rows.map(({ id, row }) => `${toLine(id, row)}\n`).join('')}`;
}

/** Rows of waiting lines by identity, the latest of each. A line that was cut off while it was written, which nobody was told of, is passed over. */
export function pendingRows(text: string): Map<string, MappedRow> {
  const rows = new Map<string, MappedRow>();
  for (const line of text.split('\n')) {
    const found = parsedLine(line);
    if (found) rows.set(found.id, found.row);
  }
  return rows;
}

/**
 * A row, or the one that waits for it where that was changed more often: changes are only ever added, so what a mapping file holds
 * already is never put back to an earlier state.
 */
export function newerRow(row: MappedRow, waiting: MappedRow | undefined): MappedRow {
  const changes = (one: MappedRow) => one.history?.length ?? 0;
  return waiting && changes(waiting) > changes(row) ? { ...waiting, item: row.item, match: row.match } : row;
}

/** The mapping with waiting rows in the place of its own, each as {@link newerRow} says. */
export function withPending(mapping: Mapping, text: string): Mapping {
  const waiting = pendingRows(text);
  if (waiting.size === 0) return mapping;
  const ids = itemIds(
    mapping.kind,
    mapping.rows.map(({ item }) => item),
  );
  return { ...mapping, rows: mapping.rows.map((row, at) => newerRow(row, waiting.get(ids[at] as string))) };
}

function parsedLine(line: string): { readonly id: string; readonly row: MappedRow } | undefined {
  if (line.trim() === '') return undefined;
  try {
    const plain = lineSchema.parse(JSON.parse(line));
    return { id: plain.id, row: fromLine(plain) };
  } catch {
    return undefined;
  }
}
